"""A declaration in a side bar or a footer: the theme's place, and the author's own words."""

from __future__ import annotations

import re
from dataclasses import replace

from foliocheck.core.snapshot import Page, count_words
from foliocheck.sections.declaring import declares_else, declares_outright, says_i_declare

_LEAST, _MOST = 8, 120
_OF_THE_PORTFOLIO = ("portfolio", "submission", "cmalt", "application")
_OF_THE_PORTFOLIO_PATTERN = re.compile(rf"\b(?:{'|'.join(_OF_THE_PORTFOLIO)})\b")
_CALLED_SO = re.compile(r"^\W*(?:my )?(?:confirmation|declaration|statement of (?:honesty|truth|authenticity))\W*$", re.IGNORECASE)
_OF_THE_SITE = re.compile(
    r"\bcookies?\b|\blicen[cs]ed?\b|\bcopyright\b|\b(?:last )?(?:updated|edited|modified)\b|\bsign(?:ed)? in\b|\blog(?:ged)? in\b",
    re.IGNORECASE,
)
_SIGNED_BY = re.compile(r"\b[Ss]igned\b\W{0,3}(?:by )?[A-Z][\w'’.-]+")


def with_declaration(pages: list[Page], front: str) -> list[Page]:
    """`pages`, where nothing in their text declares that the portfolio is true, with such a declaration beside the front page's text made text of its own.

    Only the front page: what stands beside every page is read once.
    """
    if any(
        _declares(block.text)
        for page in pages
        if page.role not in ("listing", "attachment") or page.url == front
        for block in page.blocks
        if block.zone == "content"
    ):
        return pages
    return [_promoted(page) if page.url == front else page for page in pages]


def _declares(text: str, heading: str = "") -> bool:
    """Whether a text says of the portfolio that it is true, and declares it or bears the name of who signed: a date or “sign in” is no such thing.

    Under a `heading` that calls it a declaration it need not say of what.
    """
    small = text.lower()
    of_portfolio = _CALLED_SO.match(heading) or (
        any(map(small.__contains__, _OF_THE_PORTFOLIO)) and _OF_THE_PORTFOLIO_PATTERN.search(small)
    )
    if not of_portfolio or not _LEAST <= count_words(text) <= _MOST:  # most texts need no closer look
        return False
    if (not says_i_declare(text) and _SIGNED_BY.search(text) is None) or _OF_THE_SITE.search(text):
        return False
    return declares_outright(text) and not declares_else(text)


def _promoted(page: Page) -> Page:
    for index, block in enumerate(page.blocks):
        if block.zone not in ("theme", "noise"):
            continue
        above = page.blocks[index - 1] if index and page.blocks[index - 1].level and page.blocks[index - 1].zone == block.zone else None
        if _declares(block.text, above.text if above is not None else ""):
            heading = index if above is None else index - 1
            own = range(heading, index + 1)
            blocks = tuple(replace(each, zone="content") if place in own else each for place, each in enumerate(page.blocks))
            return replace(page, blocks=blocks)
    return page
