"""The durable queue (DBOS): which process runs what, and what becomes of it when the process dies.

One workflow is one run, with the run's id as its own, and one step: a recovered step has no browser context and no cookies, so there is
nothing to be gained from smaller ones. Inputs and results hold the run's id and its state, nothing else.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence

from dbos import DBOS, DBOSConfig, DBOSPortableJSONSerializer, SetEnqueueOptions, SetWorkflowID

from foliocheck.app.store.database import Store, prepare_queue_file
from foliocheck.app.store.runs import KINDS

APPLICATION_VERSION = "foliocheck-1"
"""Pinned: DBOS runs queued work only in processes of the version that queued it, and an upgrade must not strand any."""

SCHEMA = "foliocheck_queue"
_WORKFLOW = "check"


class Queue:
    """DBOS in this process. One at a time; `run_it(run)` is called in a thread for every run that is due here, and gives its final state."""

    def __init__(self, store: Store, worker: str, slots: int, run_it: Callable[[str], str], poll: float) -> None:
        self.worker = worker
        self.access_queue = f"access-{worker}"
        names = [*KINDS, self.access_queue]
        prepare_queue_file(store.place)
        logging.getLogger("dbos").setLevel(logging.ERROR)
        config: DBOSConfig = {
            "name": "foliocheck", "system_database_url": store.place.engine_url, "dbos_system_schema": SCHEMA, "application_version": APPLICATION_VERSION,
            "executor_id": worker, "log_level": "ERROR", "serializer": DBOSPortableJSONSerializer(), "use_listen_notify": False,
        }  # fmt: skip
        DBOS(config=config)

        @DBOS.step(name="check_one")
        def check_one(run: str) -> str:
            return run_it(run)

        @DBOS.workflow(name=_WORKFLOW, max_recovery_attempts=None)
        def check(run: str) -> str:
            return check_one(run)

        self._workflow = check
        DBOS.listen_queues(names)
        DBOS.launch()
        for name in names:
            DBOS.register_queue(
                name, worker_concurrency=slots, partition_concurrency=1, polling_interval_sec=poll, on_conflict="never_update"
            )

    def hand_on(self, run: str, kind: str, host: str, *, mine: bool) -> None:
        """Queue a run; a second time is no time. `mine`: only this process can do it, because only its memory holds the password."""
        if not host:
            raise ValueError("a run without a host would be queued and never begun")
        queue = DBOS.retrieve_queue(self.access_queue if mine else kind)
        assert queue is not None
        with SetWorkflowID(run), SetEnqueueOptions(queue_partition_key=host):
            queue.enqueue(self._workflow, run)

    def take_over(self, worker: str, kind_of: Callable[[Sequence[str]], dict[str, str]]) -> list[str]:
        """Make what `worker` was doing, and what only it could have done, eligible for everybody. Gives the ids.

        Must not be called by two processes at once for the same worker (see `heartbeat.settle`): a run resumed twice runs twice.
        """
        begun = DBOS.list_workflows(status="PENDING", executor_id=worker, load_input=False, load_output=False)
        waiting = DBOS.list_workflows(status="ENQUEUED", queue_name=f"access-{worker}", load_input=False, load_output=False)
        ids = [each.workflow_id for each in (*begun, *waiting)]
        kinds = kind_of(ids)
        for kind in KINDS:
            due = [run for run in ids if kinds.get(run, KINDS[-1]) == kind]
            if due:
                DBOS.resume_workflows(due, queue_name=kind)
        if DBOS.retrieve_queue(f"access-{worker}") is not None:
            DBOS.delete_queue(f"access-{worker}")
        return ids

    def close(self) -> None:
        """Stop taking work. What is being done is left to whoever lives."""
        DBOS.destroy(destroy_registry=True)
