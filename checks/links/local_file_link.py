"""Links to files on somebody's own computer.

What it looks at:
    Links and pictures whose address is a path of a disk (file:, C:\\…) or of a network drive.

Why it matters:
    Such a link works on one computer only. It often shows a user name, too.

What a person must still judge:
    Which file was meant, and whether assessors may see it.

How to mend it:
    Upload the file to the portfolio and link it there.

Limits:
    None known.
"""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import unquote

from foliocheck.checks.case import Case, Fault
from foliocheck.checks.links.gathered import gather

ID = "local-file-link"
AREA = "links"
PASS = "No link leads to a file on somebody's computer"
FAIL = "A link leads to a file on your own computer"
WHY = "The file opens for you and for nobody else, so an assessor finds nothing."
SEVERITY = "must"


def run(case: Case) -> Iterable[Fault]:
    """One fault for each such file."""
    case.seen.one(len(case.links))
    for item in gather(case, (row for row in case.links if row.cause == "local-file")):
        name = item.row.href.replace("\\", "/").rstrip("/").rpartition("/")[2][:80]
        yield Fault(
            message=f"{item.row.reason} The file is called “{unquote(name)}”; its folders are not shown here, as they may hold a user name.",
            spots=item.spots,
            key=f"file {name}",
            effort=1,
        )
