"""Notes that the author wrote to themself.

What it looks at:
    The author's text on every page: “is more needed?”, “add link?”, “note to self”, “word count: 480”, remarks in square brackets.

Why it matters:
    Such notes are easily overlooked by their author and always seen by an assessor.

What a person must still judge:
    Whether it is a note or a part of the text: a reflective question may look the same.

How to mend it:
    Do what the note says, then take it out.

Limits:
    Notes written as ordinary sentences are not recognised.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.case import Case, Fault
from foliocheck.checks.completeness.placeholder_left import marks_in

ID = "notes-to-self"
AREA = "completeness"
PASS = "No note to oneself was left in the text"
FAIL = "A note to oneself was left in the text"
WHY = "An assessor sees a text that its author had not finished with."
SEVERITY = "should"


def run(case: Case) -> Iterable[Fault]:
    """One fault for each kind of note, with all its places."""
    yield from marks_in(case, "note")
