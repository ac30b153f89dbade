"""What a broken link to the portfolio's own host was meant to be, where that can be told for certain."""

from __future__ import annotations

import re
from dataclasses import replace

from foliocheck.checks.links.judgement import Judgement
from foliocheck.checks.links.known_places import KnownPlaces
from foliocheck.core.addresses import host_of, readable
from foliocheck.core.snapshot import Link

_MAIL = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+")
_BARE_HOST = re.compile(
    r"(www\.[\w-]+(\.[\w-]+)+|[\w-]+(\.[\w-]+)*\.(com|org|net|edu|gov|ac\.uk|co\.uk|org\.uk|gov\.uk|example))([/?#].*)?", re.IGNORECASE
)
_REPAIRABLE = ("not-found", "gone", "soft-404", "redirected-home")


def repaired(link: Link, said: Judgement, places: KnownPlaces) -> Judgement:
    """`said`, with the right address where the link is broken, leads to the portfolio's own host, and it can be told for certain."""
    raw = link.raw.strip()
    if said.cause not in _REPAIRABLE or host_of(link.href) != places.host:
        return said
    if _MAIL.fullmatch(raw):
        return replace(said, reason="It is an e-mail address without “mailto:” before it.", advice="Write “mailto:” before the address.")
    if _BARE_HOST.fullmatch(raw) and not raw.lower().endswith((".html", ".htm")):
        return replace(
            said, reason="“https://” is missing before the address, so it leads into the portfolio.", advice=f"Write https://{raw}"
        )
    right = places.right_case(link.href)
    if right:
        return replace(said, reason="Capital and small letters differ from those of the page or file that is meant.", advice=_write(right))
    right = places.right_base(link.href)
    if right:
        return replace(said, reason="The folder in the address is wrong: what is meant lies elsewhere on the site.", advice=_write(right))
    return said


def _write(right: str) -> str:
    return f"Write {readable(right)}"
