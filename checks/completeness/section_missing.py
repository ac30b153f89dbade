"""Sections that the framework asks for and that were not found.

What it looks at:
    Every required row of the framework: whether any menu label, page title, heading, address or text of the portfolio speaks for it.

Why it matters:
    The first thing looked at after submission is whether all sections are there. A portfolio without one comes back unread.

What a person must still judge:
    Whether the section is there under words that were not recognised. An account that belongs to no section yet is named: it may be this
    one. If so, say where it is in foliocheck.toml and judge again.

How to mend it:
    Write the section, or give its page or heading the section's number or name, so that an assessor finds it at once.

Limits:
    A section that is a picture, a film or a file only, or lies behind a wall without any label, cannot be recognised.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.case import Case, Fault, Spot
from foliocheck.checks.completeness.places import called, front_spot
from foliocheck.core.sections import Place

ID = "section-missing"
AREA = "completeness"
PASS = "Every section is there"
FAIL = "A section was not found"
WHY = "Whether all sections are there is looked at first; a portfolio without one is sent back."
SEVERITY = "must"

_PERHAPS_TIP = (
    "If it is, give its heading the section's number or name, so that an assessor need not guess (or point at it with “Correct it”, or in "
    "foliocheck.toml). If it is not, write the section."
)
_WHAT = {
    "confirmation": " It is a sentence in which you say that the portfolio is accurate and your own work, with your name and the date.",
    "future": " It tells in a few sentences what you mean to learn and do next.",
}
"""What belongs in a section that is soon written (guidelines of 2019, “Confirmation” and “Future plans”)."""


def run(case: Case) -> Iterable[Fault]:
    """One fault for each required section without a place. Where nothing could be read, nothing can be missing."""
    if not case.portfolio_pages:
        return
    unread = case.snapshot.limits.left
    for section in case.sections.sections:
        if not section.required:
            continue
        case.seen.one()
        if section.status == "missing":
            refused = [why for why in section.why if "was not taken" in why]
            perhaps = section.perhaps
            yield Fault(
                title=f"{section.title}: not found{' so far' if unread else ''}",
                message=f"No page or heading of the portfolio was recognised as “{section.title}”."
                + _WHAT.get(section.id, "")
                + (f" {refused[0]}." if refused else "")
                + (f" “{perhaps.heading}” belongs to no section yet: is it {called(section)}?" if perhaps else "")
                + (f" It may stand on a page that was not read ({unread} left)." if unread else ""),
                verdict="needs-person" if unread else "fail",
                severity="should" if unread else "must",
                spots=(*front_spot(case, section.id), *_account(perhaps, section.id)),
                tip=_PERHAPS_TIP if perhaps else None,
                key=section.id,
                confidence=section.confidence,
                effort=1 if section.id in _WHAT else 3,
            )


def _account(perhaps: Place | None, section: str) -> tuple[Spot, ...]:
    """Where the account stands that may be the section."""
    if perhaps is None:
        return ()
    return (Spot(url=perhaps.page, block=perhaps.start, section=section, heading=perhaps.heading, evidence=f"perhaps {section}"),)
