"""Hopes for a later pathway do not change the framework of today."""

from __future__ import annotations

import pytest

from foliocheck.sections.detection import _claimed


@pytest.mark.parametrize(
    ("text", "claimed"),
    [
        ("this is my portfolio for senior cmalt", True),
        ("i am applying for senior cmalt with this portfolio", True),
        ("i plan to lead a team and to apply for senior cmalt in three years", False),
        ("after that i would like to put myself forward for senior cmalt", False),
        ("i hope to work towards senior cmalt one day", False),
    ],
)
def test_a_claim_is_of_today(text: str, claimed: bool) -> None:
    assert _claimed(r"(?<!\w)senior cmalt(?!\w)", text) is claimed
