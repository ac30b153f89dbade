"""Running a triage in this process: queue what is new, work at it beside whatever other workers there are, and keep the result up to date."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from foliocheck.app.engine.job import Step, WorkerSettings
from foliocheck.app.engine.portfolio_check import check_portfolio
from foliocheck.app.engine.settings import worker_settings
from foliocheck.app.engine.worker import Worker
from foliocheck.app.keeping import check_way
from foliocheck.app.store.database import Store
from foliocheck.app.store.place import place
from foliocheck.app.triage.batch import AGAIN, batch_id, begin, counts, left
from foliocheck.app.triage.candidate_text import candidate_text
from foliocheck.app.triage.headings import FIELDS
from foliocheck.app.triage.pathways import frameworks_of
from foliocheck.app.triage.reading import Row, read_list
from foliocheck.app.triage.result import write_result
from foliocheck.app.triage.views import VERDICTS, RowView
from foliocheck.core.errors import BadConfiguration
from foliocheck.core.wording import counted
from foliocheck.sections.frameworks_data import load_framework

_FRESH_EVERY = 5.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What the command line was asked for."""

    submissions: Path
    out: Path
    columns: tuple[str, ...] = ()
    again: str = "new"
    template: Path | None = None
    framework: str | None = None
    seconds: float = 900.0
    keep_snapshot: str = "none"


def run_triage(
    order: Order,
    tell: Callable[[str], None],
    *,
    verbose: bool = False,
    settings: WorkerSettings | None = None,
    step: Step = check_portfolio,
) -> int:
    """Do the whole of a triage; gives the exit code. Raises FoliocheckError where the list, an option or the store is unusable."""
    _examine(order)
    rows = read_list(order.submissions, _columns(order.columns))
    here = place()
    word = candidate_text(here.home, order.template)
    frameworks = {} if order.framework else frameworks_of(rows)
    store = Store(here)
    batch = batch_id(order.out)
    chosen = {"budget": order.seconds, "keep_snapshot": order.keep_snapshot, "framework": order.framework}
    _say_rows(rows, tell)

    def write(whole: bool) -> tuple[RowView, ...]:
        made_at = datetime.fromtimestamp(store.now(), UTC).replace(microsecond=0).isoformat()
        return write_result(
            store, batch, order.out, title=order.submissions.stem.replace("_", " "), made_at=made_at, word=word, whole=whole
        )

    worker = Worker(store, step, settings or worker_settings())
    try:
        queued = begin(store, batch, order.submissions.name, rows, chosen, frameworks=frameworks, again=order.again, worker=worker)
        waiting = left(store, batch)
        if waiting:
            tell(
                f"{counted(waiting, 'portfolio').capitalize()} to check"
                + (f", {waiting - queued} of them begun before" if waiting > queued else "")
                + "."
            )
            worker.start()
            _wait(store, batch, write, tell, verbose)
    except KeyboardInterrupt:
        tell("Stopping. What is unfinished is kept for the next time.")
        worker.stop()
        write(True)
        return 130
    finally:
        worker.stop()
    views = write(True)
    tell(_closing(views))
    tell(f"\n{order.out / 'triage.html'}\n{order.out / 'triage.csv'}\n{order.out / 'triage.xlsx'}")
    store.close()
    return 0


def _wait(store: Store, batch: str, write: Callable[[bool], object], tell: Callable[[str], None], verbose: bool) -> None:
    done, fresh_at = -1, 0.0
    while True:
        states = counts(store, batch)
        waiting = left(store, batch)
        ended = sum(states.values()) - waiting
        if ended != done:
            done = ended
            if verbose or done % 10 == 0 or not waiting:
                tell(f"{done} of {sum(states.values())} portfolios done")
        if not waiting:
            return
        if time.monotonic() >= fresh_at:
            write(False)
            fresh_at = time.monotonic() + _FRESH_EVERY
        time.sleep(0.3)


def _examine(order: Order) -> None:
    if order.framework:
        load_framework(order.framework)
    check_way(order.keep_snapshot)
    if order.again not in AGAIN and not all(part.strip().isdigit() for part in order.again.split(",")):
        raise BadConfiguration(f"--again is “{order.again}”; say new, failed, all, or numbers of rows like 3,17.")


def _columns(given: tuple[str, ...]) -> dict[str, str]:
    said: dict[str, str] = {}
    for each in given:
        field, mark, heading = each.partition("=")
        if not mark or field.strip().lower() not in FIELDS:
            raise BadConfiguration(f"--column is “{each}”; say FIELD=HEADING with one of the fields {', '.join(FIELDS)}.")
        said[field.strip().lower()] = heading.strip()
    return said


def _say_rows(rows: tuple[Row, ...], tell: Callable[[str], None]) -> None:
    for row in [row for row in rows if row.problem][:20]:
        tell(f"line {row.line}: {row.problem}")
    same = sum(row.same_as is not None for row in rows)
    if same:
        tell(f"{counted(same, 'row').capitalize()} with an address that stands above already: checked once.")


def _closing(views: tuple[RowView, ...]) -> str:
    tally = Counter(view.state for view in views)
    return "\n" + ", ".join(f"{tally[state]} {words}" for state, (words, _, _) in VERDICTS.items() if tally[state])
