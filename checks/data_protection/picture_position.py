"""Where a picture was taken.

What it looks at: The data that cameras and phones write into picture files: the position.
Why it matters: A photograph taken at home gives away where home is, to a few metres; one of learners, where they are.
What a person must still judge: Whether the place is a secret. A picture of a campus is harmless; the data should go all the same.
How to mend it: Export the picture for the web without location data (on a phone: share, options, location off) and upload it
    under a new name.
Limits: Only pictures that the program fetched are looked at. Many platforms take the position out by themselves.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.case import Case, Fault
from foliocheck.checks.data_protection.gathered import gather
from foliocheck.checks.data_protection.telling import fault

ID = "picture-position"
AREA = "data-protection"
PASS = "No picture gives away where it was taken"
FAIL = "A picture gives away where it was taken"
WHY = "The position is exact to a few metres: somebody's home, or where learners are."
SEVERITY = "should"


def run(case: Case) -> Iterable[Fault]:
    """One fault for all pictures that were taken at the same place."""
    gathered = gather(case)
    case.seen.one(len(case.snapshot.pictures))
    for group in gathered.groups("gps-position"):
        count = len(gathered.spots(group))
        message = (
            "The picture file holds the position at which it was taken."
            if count == 1
            else f"{count} picture files hold the position at which they were taken."
        )
        if all(found.stretch.where != "properties" for found in group.found):
            message = "The page tells the position at which a picture was taken."
        tip = "Export the picture without location data (on a phone: share, options, location off) and upload it under a new name."
        if all(found.stretch.where == "link" for found in group.found):
            message = "A link to a map leads to the very door of somebody's home, or of where a picture was taken."
            tip = "Link to the town or to the institution instead."
        yield fault(
            gathered,
            group,
            message,
            tip=tip,
        )
