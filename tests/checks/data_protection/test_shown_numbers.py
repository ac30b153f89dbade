"""Where a telephone link's number stands in the text of its block, however it is grouped there."""

from __future__ import annotations

import pytest

from foliocheck.checks.data_protection.recognisers.reading.small_letters import small
from foliocheck.checks.data_protection.whose.shown_numbers import ShownNumbers


@pytest.mark.parametrize(
    ("text", "number", "shown"),
    [
        ("Ring 01632 960417 today", "+441632960417", "01632 960417"),
        ("Ring (01632) 960–417", "tel:01632960417", "(01632) 960–417"),
        ("Ring +44 (0)1632 960 417.", "01632960417", "(0)1632 960 417"),
        ("1632960417", "01632960417", "1632960417"),
        ("Ring 01632/960417", "01632960417", None),
        ("Ring 01632 960418", "01632960417", None),
        ("Room 417", "417", None),
        ("", "01632960417", None),
    ],
)
def test_where_a_number_is_shown(text: str, number: str, shown: str | None) -> None:
    place = ShownNumbers(text).place_of(number)
    assert (text[slice(*place)] if place else None) == shown


@pytest.mark.parametrize("text", ["", "Kind Regards", "İstanbul, Yours SINCERELY", "ΟΔΟΣ", "STRAẞE"])
def test_small_letters_stand_where_the_capitals_stood(text: str) -> None:
    assert len(small(text)) == len(text)
    assert small(text).endswith(text[-9:].lower())
