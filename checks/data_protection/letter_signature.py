"""Names and offices under letters.

What it looks at: The ends of letters and messages: a closing ("Yours sincerely"), a name, and what stands below it.
Why it matters: A letter of support names its writer. They wrote it for an assessor; the whole web is another reader.
What a person must still judge: Whether the writer knows that the letter is public.
How to mend it: Ask the writer, and say beside the letter that they agreed; or cover name, office and contact details.
Limits: Signatures that are only a picture are not read unless text in pictures is.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.case import Case, Fault
from foliocheck.checks.data_protection.gathered import gather
from foliocheck.checks.data_protection.telling import fault, where_it_stands
from foliocheck.core.mask import masked

ID = "letter-signature"
AREA = "data-protection"
PASS = "No signed letter of another person was found"
FAIL = "A letter shows its writer's name and office"
WHY = "A letter of support is good evidence; its writer should know that everyone can read it."
SEVERITY = "should"


def run(case: Case) -> Iterable[Fault]:
    """One fault for each writer. The owner's own letters are no fault."""
    gathered = gather(case)
    case.seen.one(gathered.texts)
    for group in gathered.groups("signature"):
        if group.whose == "other":
            message = (
                f"A letter signed by {masked(group.value)} can be read {where_it_stands(gathered, group)}. Does the writer "
                f"know that it is public?"
            )
            yield fault(
                gathered,
                group,
                message,
                tip="Ask the writer and say beside the letter that they agreed; or cover name, office and contact details.",
            )
