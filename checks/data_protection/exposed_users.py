"""Lists of users that the platform gives out.

What it looks at: What the platform offers to anyone beside its pages: the list of users, archives by author, and the
    pictures of commenters,
    whose address is a hash of their e-mail address.
Why it matters: A login name is half of a sign-in. A hash of an e-mail address can be compared with known addresses.
What a person must still judge: Whether it matters on this site. It is how the platform comes, and not a fault of the portfolio.
How to mend it: In WordPress, a security plug-in can close the users list, and Settings, Discussion switches the pictures of commenters off.
Limits: Told as a note only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from foliocheck.checks.case import Case, Fault, Spot
from foliocheck.checks.data_protection.gathered import gather

ID = "exposed-users"
AREA = "data-protection"
PASS = "The platform gives out no list of users"
FAIL = "The platform gives out names of users"
WHY = "A login name is half of a sign-in; no assessor will mind, but you may."
SEVERITY = "note"

_LOGIN = re.compile(r"\"slug\"\s*:\s*\"([^\"]{1,80})\"")
_AVATAR = re.compile(r"gravatar\.com/avatar/([0-9a-f]{32,64})", re.IGNORECASE)


def run(case: Case) -> Iterable[Fault]:
    """One note for the users list, one for the hashes of commenters' addresses."""
    gathered = gather(case)
    users = [
        exposure
        for exposure in case.snapshot.exposures
        if "user" in exposure.what.lower() or "/users" in exposure.address or "author" in exposure.what.lower()
    ]
    case.seen.one(len(case.snapshot.exposures))
    if users:
        logins = {login for exposure in users for login in _LOGIN.findall(exposure.text)}
        count = f"{len(logins)} login name{'s' if len(logins) != 1 else ''}" if logins else "names of users"
        spots = tuple(Spot(url=gathered.mask.text(exposure.address), excerpt=exposure.what) for exposure in users)
        yield Fault(message=f"The platform gives {count} to anyone who asks at a known address.", spots=spots, who="platform", key="users")
    places: dict[str, Spot] = {}
    hashes: set[str] = set()
    for page in case.readable_pages:
        for image in page.images:
            match = _AVATAR.search(image.src)
            if match and image.zone == "comments":
                hashes.add(match.group(1).lower())
                places.setdefault(
                    page.url,
                    Spot(
                        url=page.url, block=image.block, selector=image.selector or None, excerpt="a commenter's picture", zone=image.zone
                    ),
                )
        if page.images:
            case.seen.one()
    if hashes:
        message = (
            f"The pictures of {len(hashes)} commenter{'s' if len(hashes) != 1 else ''} carry a hash of their e-mail address "
            f"in their own address."
        )
        yield Fault(
            message=message,
            spots=tuple(places.values()),
            who="platform",
            key="avatars",
            title="Commenters' addresses are given out as hashes",
            why="Whoever guesses an address can tell from such a hash that the guess was right.",
            advice="commenter-pictures",
        )
