"""Every check in the order in which it runs. A check is a module; this file reads its identity and its docstring.

A check module has: ID, AREA, PASS (title when it passes), FAIL (title when it fails), WHY (why an assessor cares),
SEVERITY, and `run(case: Case) -> Iterable[Fault]` (pure); its docstring has the five fixed headings of `HEADINGS`.
It may have STANDARD (a criterion of WCAG, say) and HELP (where more is written of it; of ours the page in `docs/checks/`).
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from types import ModuleType

from foliocheck.checks.case import Case, Fault
from foliocheck.core.plug_ins import plug_ins
from foliocheck.core.report import AREAS, Area, Severity

HEADINGS = ("What it looks at", "Why it matters", "What a person must still judge", "How to mend it", "Limits")


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One check: its identity, its words, and its pure function."""

    id: str
    area: Area
    passes: str
    fails: str
    why: str
    severity: Severity
    run: Callable[[Case], Iterable[Fault]]
    parts: dict[str, str]
    standard: str | None = None
    help: str | None = None

    @property
    def tip(self) -> str:
        """The general way to mend it, from the docstring."""
        return " ".join(self.parts["How to mend it"].split())


def from_module(module: ModuleType) -> Check:
    """The Check that a module describes. Raises AttributeError or ValueError where a part of its identity is missing."""
    return Check(
        id=module.ID,
        area=module.AREA,
        passes=module.PASS,
        fails=module.FAIL,
        why=module.WHY,
        severity=module.SEVERITY,
        run=module.run,
        parts=docstring_parts(module.__name__, inspect.getdoc(module) or ""),
        standard=getattr(module, "STANDARD", None),
        help=getattr(module, "HELP", f"docs/checks/{module.ID}.md" if module.__name__.startswith("foliocheck.") else None),
    )


def docstring_parts(name: str, text: str) -> dict[str, str]:
    """The parts of a check's docstring by heading. Raises ValueError naming the heading that is missing."""
    pattern = re.compile(rf"^({'|'.join(map(re.escape, HEADINGS))}):\s*", re.MULTILINE)
    pieces = pattern.split(text)
    parts = {pieces[index]: pieces[index + 1].strip() for index in range(1, len(pieces) - 1, 2)}
    for heading in HEADINGS:
        if not parts.get(heading):
            raise ValueError(f"{name}: the docstring has no part “{heading}:”")
    return parts


def all_checks() -> tuple[Check, ...]:
    """Every check, ours first in order, then those that other packages plug in (entry-point group `foliocheck.checks`).

    Raises BadConfiguration naming the package where one of theirs is not whole or has an id that is taken.
    """
    from foliocheck.checks import access, accessibility, completeness, data_protection, links

    modules = (*access.CHECKS, *data_protection.CHECKS, *completeness.CHECKS, *links.CHECKS, *accessibility.CHECKS)
    ours = tuple(from_module(module) for module in modules)
    taken = {check.id for check in ours}
    plugged: list[Check] = []
    for plug_in in plug_ins("foliocheck.checks"):
        module = plug_in.load()
        with plug_in.blamed():
            check = from_module(module)
            if check.id in taken or check.area not in AREAS:
                raise ValueError(f"its id “{check.id}” is taken" if check.id in taken else f"there is no area “{check.area}”")
        taken.add(check.id)
        plugged.append(check)
    return (*ours, *plugged)
