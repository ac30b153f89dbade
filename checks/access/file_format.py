"""Files in the handed-in archive that only their maker's program opens.

What it looks at:
    The names of all members of a handed-in zip, and documents of a portfolio that are in a closed format.

Why it matters:
    The guidelines ask for formats that everyone can open. An assessor without the program sees nothing, and takes it as missing.

What a person must still judge:
    Whether the file is needed at all, or only slipped in.

How to mend it:
    Export it as PDF, Word or a web page from the program that made it, and put that in its place.

Limits:
    The format is told by the ending of the file's name. Closed formats behind links have a check of their own (evidence-format).
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.case import Case, Fault, Spot
from foliocheck.core.policy_data import policy

ID = "file-format"
AREA = "access"
PASS = "Every file can be opened by everyone"
FAIL = "A file opens only with its maker's program"
WHY = "An assessor who does not have the program cannot read it."
SEVERITY = "should"


def run(case: Case) -> Iterable[Fault]:
    """One fault for each closed format, with all its files."""
    formats = policy("closed_formats")["formats"]
    found: dict[str, list[str]] = {}
    for name, _ in case.snapshot.archive:
        case.seen.one()
        ending = name.rpartition("/")[2].rpartition(".")[2].lower() if "." in name.rpartition("/")[2] else ""
        if ending in formats:
            found.setdefault(ending, []).append(name)
    for ending, names in found.items():
        told = formats[ending]
        more = f" and {len(names) - 1} more like it" if len(names) > 1 else ""
        yield Fault(
            title=f"{names[0].rpartition('/')[2]}{more}: {told['title'].removeprefix('a ').removeprefix('an ')}",
            message=f"{names[0]}{more} is {told['title']}, which only its own program opens.",
            tip=told["instead"],
            spots=tuple(Spot(url=case.snapshot.source.url, excerpt=name, evidence=name) for name in names),
            key=ending,
        )
