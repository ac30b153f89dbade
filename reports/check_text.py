"""The words of one check that a report shows. `app` fills them from the checks' own docstrings; reports know no check."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckText:
    """`passes` is the title when it passes; `person` what a person must still judge; `help` the address of its page, or None."""

    passes: str
    why: str = ""
    tip: str = ""
    limits: str = ""
    help: str | None = None
    person: str = ""
    fails: str = ""
