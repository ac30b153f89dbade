"""A handed-in file that is too large to be sent on.

What it looks at:
    The size of the file as it was handed in (a zip as it is packed), and in an archive the five members that add most to it.

Why it matters:
    The guidelines say that attachments above 25 MB cannot be sent on to assessors, and ask candidates to stay below 10 MB.

What a person must still judge:
    Whether a large part is worth its size, or would do as a link to a film or a smaller picture.

How to mend it:
    Make pictures smaller (1,600 points across are plenty), link to films instead of enclosing them, and leave out copies and originals.

Limits:
    A portfolio on the web and a plain folder have no size that is sent, so nothing is said of them. One MB is counted as a million bytes.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.case import Case, Fault, Spot

ID = "file-size"
AREA = "access"
PASS = "The file is small enough to be sent"
FAIL = "The file is very large"
WHY = "A portfolio that cannot be sent does not reach its assessors."
SEVERITY = "should"
MUCH = 10_000_000
TOO_MUCH = 25_000_000
"""The 2019 guidelines' figures for attachments: 10 MB should not be exceeded, more than 25 MB cannot be sent."""
LARGEST = 5


def run(case: Case) -> Iterable[Fault]:
    """One fault for the file as a whole; its places are the largest members."""
    snapshot = case.snapshot
    size = snapshot.source.bytes
    if snapshot.source.kind in ("web", "folder") or size is None:
        return
    case.seen.one()
    if size <= MUCH:
        return
    members = sorted(snapshot.archive, key=lambda member: (-member[1], member[0]))[:LARGEST]
    named = "; ".join(f"{name} ({megabytes(amount)})" for name, amount in members)
    largest = f" The largest in it: {named}." if members else ""
    spots = tuple(Spot(url=snapshot.source.url, excerpt=f"{name}: {megabytes(amount)}", evidence=name) for name, amount in members)
    whole = Spot(url=snapshot.source.url, excerpt=f"{snapshot.source.given}: {megabytes(size)}", evidence="whole")
    if size > TOO_MUCH:
        yield Fault(
            title=f"{snapshot.source.given} is too large to be sent",
            message=f"It has {megabytes(size)}; more than 25 MB cannot be sent to assessors.{largest}",
            severity="must",
            spots=spots or (whole,),
            key="size",
        )
    else:
        yield Fault(
            title=f"{snapshot.source.given} should be smaller",
            message=f"It has {megabytes(size)}; candidates are asked to stay below 10 MB.{largest}",
            spots=spots or (whole,),
            key="size",
        )


def megabytes(size: int) -> str:
    """A size in words, as a file manager shows it."""
    return f"{size / 1_000_000:.1f} MB" if size >= 100_000 else f"{max(1, round(size / 1000))} kB"
