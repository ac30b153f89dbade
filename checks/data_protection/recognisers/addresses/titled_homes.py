"""Homes without a number or a postcode, right behind somebody who is named with a title: "Mrs Pell, Rose Cottage, Nether Askrigg"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foliocheck.checks.data_protection.recognisers.reading.recogniser import any_stands
from foliocheck.checks.data_protection.recognisers.reading.small_letters import small

_TITLES = ("Mr ", "Mrs ", "Ms ", "Miss ", "Dr ", "Mr. ", "Mrs. ", "Ms. ", "Dr. ")
_SMALL_TITLES = tuple(title.lower() for title in _TITLES)
_WORD = r"[A-Z][\w'’-]+"
_WHO = rf"\b(?:Mr|Mrs|Ms|Miss|Dr)\.?(?: (?:and|&) (?:Mr|Mrs|Ms|Dr)\.?)? (?:{_WORD}|[A-Z]\.?)(?: (?:{_WORD}|[A-Z]\.)){{0,2}}, "
_FIRST = rf"(?:The )?(?:(?:Old|New|{_WORD}) ){{0,2}}"
_ENDS = r"(?=[.,;)]|\s*(?:$|\n))"


def forms(streets: str) -> tuple[re.Pattern[str], ...]:
    """How such homes are written, given the words for streets: with a street before the village, or as a house that no office is called by, and its village."""
    return (
        re.compile(
            rf"{_WHO}(?P<value>{_FIRST}(?:Cottage|Cottages|House|Farm|Farmhouse|Lodge|Barn|Villa|Bungalow|Manor|Vicarage|Rectory|Manse|Forge|Chapel|Stables|Granary|Grange|Priory|Mill|Croft), "
            rf"(?:(?!Research|Science|Business|Technology|Retail|Industrial){_WORD} ){{1,2}}{streets}, {_WORD}(?: {_WORD})?){_ENDS}"
        ),
        re.compile(
            rf"{_WHO}(?P<value>{_FIRST}(?:Cottages?|Farm|Farmhouse|Bungalow|Barn|Villa|Croft|Vicarage|Rectory|Manse|Forge|Smithy|Stables|Bothy), {_WORD}(?: (?:in |on |by |le )?{_WORD}){{0,2}}){_ENDS}"
        ),
    )


def places(text: str, written: tuple[re.Pattern[str], ...]) -> Iterator[tuple[int, int]]:
    """Where such homes begin and end, `written` as `forms` gives them."""
    if any_stands(small(text), _SMALL_TITLES) and any(map(text.__contains__, _TITLES)):
        for form in written:
            for match in form.finditer(text):
                yield match.span("value")
