"""Pages inside the portfolio that ask for a password or a sign-in.

What it looks at:
    Every page that the portfolio's menus and links lead to: whether an assessor would have to sign in or type a password there.

Why it matters:
    A locked page looks empty to an assessor. If a section or its evidence is on it, that part counts as missing.

What a person must still judge:
    Whether the lock is on purpose, and whether the access details go to the assessors with the portfolio.

How to mend it:
    Take the password off the page, or hand in the password together with the address. Or take the page out of the menu if assessors do not need it.

Limits:
    Walls that look like ordinary pages and use none of the known words or forms are not recognised.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.case import Case, Fault, Spot
from foliocheck.core.snapshot import Page

ID = "locked-page"
AREA = "access"
PASS = "No page of the portfolio is locked"
FAIL = "A page is locked"
WHY = "An assessor cannot see what is behind the lock, and may take it as missing."
SEVERITY = "must"


def run(case: Case) -> Iterable[Fault]:
    """One fault for each locked page (the first address has a check of its own)."""
    case.seen.one(sum(page.role not in ("error", "duplicate") for page in case.snapshot.pages))
    for page in locked_pages(case):
        why = page.wall.why if page.wall else ""
        yield Fault(
            title=f"“{_name(page.title, page.url)}” is locked",
            message=f"An assessor would have to sign in here: {why}. The page is locked, not empty: what is on it could not be read.",
            spots=(Spot(url=page.url, excerpt=page.title, linked_from=page.linked_from, evidence="wall"),),
            key=page.url,
            effort=1,
        )


def locked_pages(case: Case) -> tuple[Page, ...]:
    """The pages that this check tells of, in the snapshot's order."""
    front = case.snapshot.pages[0] if case.snapshot.front_door and case.snapshot.pages else None
    return tuple(page for page in case.snapshot.pages if page.wall is not None and page.role == "wall" and page is not front)


def _name(title: str, url: str) -> str:
    return title.removeprefix("Protected: ").split(" – ")[0].split(" | ")[0].strip()[:80] or url
