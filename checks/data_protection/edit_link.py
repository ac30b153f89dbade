"""Links that may let anyone edit.

What it looks at: Links in the form of an editor's address (a document's "…/edit", a form's builder, a pad in edit mode), and links of which
    the text says that anyone may edit.
Why it matters: If the sharing is set so, any reader can change or delete your evidence, and see the earlier versions with
    everybody's names.
What a person must still judge: What the link really allows. The address alone does not tell: open it in a private window.
How to mend it: Set the sharing to "can view", or publish a copy, and link to the preview or the published address.
Limits: Nobody's rights are tried out; the form of the address is all that is looked at.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.case import Case, Fault
from foliocheck.checks.data_protection.gathered import gather
from foliocheck.checks.data_protection.telling import fault

ID = "edit-link"
AREA = "data-protection"
PASS = "No link that may let readers edit was found"
FAIL = "A link may let anyone edit what it leads to"
WHY = "An assessor who opens it lands in an editor, and any reader might change or delete your evidence."
SEVERITY = "should"


def run(case: Case) -> Iterable[Fault]:
    """One fault for each link with all its places."""
    gathered = gather(case)
    case.seen.one(sum(len(page.links) for page in case.readable_pages))
    for group in gathered.groups("edit-link"):
        message = "This link has the form of an editor's address. Open it in a private window: if you can type there, so can every reader."
        yield fault(
            gathered,
            group,
            message,
            tip="Set the sharing to “can view”, or link to the preview or the published address of a copy.",
            key=group.value,
        )
