"""People whose addresses end alike, with the end written once: "a.finch, d.molloy and r.tse (all @uni.example)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foliocheck.checks.data_protection.recognisers.mail.email_hosts import host_from
from foliocheck.checks.data_protection.recognisers.mail.email_parts import WHAT, WORD, address_of
from foliocheck.checks.data_protection.recognisers.reading.hit import Hit

_SHARED_AFTER = re.compile(
    r"(?<!\w)(?:(?:all|both|each|everyone|alle|beide|jeweils|tous|toutes|todos|tutti|oll|i gyd|the rest)(?: (?:are |is )?(?:at|with|on|of|then|ending in|end in|use))?|(?:add|append|plus|followed by|then|with|ending(?: in)?))\s?[\"“‘]?$",
    re.IGNORECASE,
)
_SHARED = re.compile(
    r"(?:^|(?<=[\s:(;,–—]))(?P<locals>[a-z][\w+-]{0,30}(?:\.[\w+-]{1,30})*(?:\s?[,;/|&]\s?(?:(?:and|&) )?|\s(?:and|or|und|et|y|e|en|a|ac|og|och)\s|\n)"
    r"(?:[a-z][\w+-]{0,30}(?:\.[\w+-]{1,30})*(?:\s?[,;/|&]\s?(?:(?:and|&) )?|\s(?:and|or|und|et|y|e|en|a|ac|og|och)\s|\n))*[a-z][\w+-]{0,30}(?:\.[\w+-]{1,30})*)\s?[,;:–—-]?\s?[(\[]?$"
)
_SHARED_BEFORE = 200
"""What leads to the sign, and how far before it the local parts stand."""
_HOST = re.compile(rf"{WORD}[\w.-]*")
_AND = frozenset(("and", "or", "und", "et", "y", "e", "en", "a", "ac", "og", "och"))


def find_shared(text: str) -> Iterator[Hit]:
    """Several people whose addresses end alike: "a.finch, d.molloy and r.tse (all @uni.example)"."""
    at = text.find("@")
    while at >= 0:
        if text[at - 1 : at] in (" ", "(", '"', "“", "‘"):
            yield from _shared(text, at)
        at = text.find("@", at + 1)


def _shared(text: str, at: int) -> Iterator[Hit]:
    floor = max(0, at - _SHARED_BEFORE)
    led = _SHARED_AFTER.search(text, max(floor, at - 30), at)
    run = _HOST.match(text, at + 1)
    found = host_from(text, at + 1, run.group()) if led and run else None
    before = text[floor : led.start()] if led else ""
    several = _SHARED.search(before) if found else None
    if not found or not several:
        return
    pieces = [match for match in re.finditer(r"[a-z][\w+-]*(?:\.[\w+-]+)*", several["locals"]) if match.group() not in _AND]
    if not any("." in match.group() or re.search(r"\d", match.group()) for match in pieces):
        return  # "tables, chairs and lamps, all @shop.example"
    for match in pieces:
        value = address_of(match.group(), found[0])
        start = floor + several.start("locals") + match.start()
        if value:
            yield Hit(
                what=WHAT,
                value=value,
                start=start,
                end=start + len(match.group()),
                confidence=0.9,
                spellings=(match.group(), value),
                note="several before one at sign",
            )
