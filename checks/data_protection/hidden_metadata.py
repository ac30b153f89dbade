"""Names hidden in files.

What it looks at: Authors and editors in the properties of linked files, writers of comments and tracked changes, owners and
    serial numbers of
    cameras in pictures; whom a page's source names as its author or editor. (Addresses and numbers there are told by the checks for them.)
Why it matters: Nobody sees it on the page, and everybody can read it in the file.
What a person must still judge: Whether the person minds. An author's name may well belong there.
How to mend it: Pages: change the author in the page's or the platform's settings. Word, PowerPoint, Excel: File, Info, Inspect Document. PDF: export again with "remove personal information".
    Pictures: export
    for the web without the camera's data.
Limits: Files behind a sign-in, and files over the size limit, are not read.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.case import Case, Fault
from foliocheck.checks.data_protection.gathered import gather
from foliocheck.checks.data_protection.places.people_told import names_pages_people
from foliocheck.checks.data_protection.telling import fault, where_it_stands
from foliocheck.core.mask import masked

ID = "hidden-metadata"
AREA = "data-protection"
PASS = "No other person's name was found in the hidden data of files"
FAIL = "A file's hidden data name another person"
WHY = "Comments, tracked changes and properties travel with a file; their writers seldom know."
SEVERITY = "note"


def run(case: Case) -> Iterable[Fault]:
    """One note for each person, one for each camera's serial number."""
    gathered = gather(case)
    signed = sum(any(map(names_pages_people, page.meta)) for page in case.snapshot.pages)
    case.seen.one(len(case.snapshot.documents) + len(case.snapshot.pictures) + signed)
    for group in gathered.groups("person-name", "camera-serial"):
        if group.whose != "other":
            continue
        if group.what == "camera-serial":
            message = (
                f"The serial number of a camera ({masked(group.value)}) is in a picture's data: it ties together all "
                f"pictures of that camera."
            )
            yield fault(gathered, group, message, title="A picture's data give away the camera", permission=False)
        else:
            labels = list(
                dict.fromkeys(
                    found.stretch.mark_at(found.hit.start).label or "in the text, as a file's properties have it" for found in group.found
                )
            )
            message = f"The name {masked(group.value)} stands {', '.join(labels[:3])} ({where_it_stands(gathered, group)})."
            pages_only = all(found.stretch.where == "meta" for found in group.found)
            yield fault(gathered, group, message, title="A page's source names another person as its author" if pages_only else None)
