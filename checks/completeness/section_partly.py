# a long pattern or reason reads better on one line
"""Sections of which only a part was found.

What it looks at:
    Sections that want several parts (two specialist options, say) and have fewer, or whose parts are not all written.

Why it matters:
    A row that asks for several parts counts as done only when all of them are there.

What a person must still judge:
    Whether a part stands elsewhere under words that were not recognised.

How to mend it:
    Write the part that is lacking and name it in its heading (“Specialist option 2: …”).

Limits:
    What the later pathways ask for is known at second hand; the framework's own notes say what is unverified.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.case import Case, Fault
from foliocheck.checks.completeness.places import spots_of
from foliocheck.core.wording import listed

ID = "section-partly"
AREA = "completeness"
PASS = "Every section has all its parts"
FAIL = "A section has not all its parts"
WHY = "A row that asks for several parts counts as done only when all are there."
SEVERITY = "should"


def run(case: Case) -> Iterable[Fault]:
    """One fault for each section with fewer parts than its framework asks for."""
    for row in case.framework.sections:
        section = case.sections.section(row.id)
        if row.parts < 2 or section is None or section.status in ("missing", "locked"):
            continue
        case.seen.one()
        weak = [part.title for part in section.parts if part.status == "stub"]
        have = len(section.parts) - len(weak)
        if have < row.parts:
            without = f" There is no real text yet under {listed([f'“{name}”' for name in weak])}." if weak else ""
            yield Fault(
                title=f"{section.title}: {have} of {row.parts} parts found",
                message=f"{case.framework.title} asks for {row.parts} parts here; {have} {'was' if have == 1 else 'were'} recognised.{without}",
                spots=spots_of(section),
                key=section.id,
                confidence=0.7,
                effort=3,
            )
