"""A worker's settings from the environment."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace

from foliocheck.app.engine.job import WorkerSettings
from foliocheck.core.errors import BadConfiguration

_NAMES = {"FOLIOCHECK_SLOTS": "slots", "FOLIOCHECK_PAUSE": "pause", "FOLIOCHECK_DEAD_AFTER": "dead_after"}


def worker_settings(environment: Mapping[str, str] | None = None) -> WorkerSettings:
    """FOLIOCHECK_SLOTS: portfolios at a time in one process. FOLIOCHECK_PAUSE: seconds of rest for a host between two portfolios.

    FOLIOCHECK_DEAD_AFTER: seconds of silence after which a worker counts as dead. Raises BadConfiguration for a value that makes no sense.
    """
    given = os.environ if environment is None else environment
    settings = WorkerSettings()
    for name, field in _NAMES.items():
        if not given.get(name):
            continue
        try:
            value = float(given[name])
        except ValueError:
            value = -1.0
        if value < (1 if field == "slots" else 0):
            raise BadConfiguration(
                f"{name} is “{given[name]}”; give a number{' of at least 1' if field == 'slots' else ' of seconds, like 5'}."
            )
        settings = replace(settings, slots=int(value)) if field == "slots" else replace(settings, **{field: value})  # type: ignore[arg-type]  # the other two are floats
    return settings
