"""Blanks and hyphens of every width, and signs without any, inside what is personal: found as if they were plain, told where they stand."""

from __future__ import annotations

import pytest

from foliocheck.checks.data_protection.recognisers import find_all
from foliocheck.checks.data_protection.recognisers.reading.plain_signs import made_plain


@pytest.mark.parametrize(
    ("text", "what", "value"),
    [
        ("NHS number 999\u202f562\u202f2378 on the poster", "nhs-number", "999 562 2378"),
        ("Isla Renwick, mob. 07700\u2007900\u2007321", "phone", "07700 900 321"),
        ("NINO BW\u201153\u201170\u201126\u2011B", "national-insurance", "BW-53-70-26-B"),
        ("Visa 4929\u20091038\u20097765\u20094022", "card-number", "4929 1038 7765 4022"),
        ("sort code 20\u201100\u201100, account 5577\u200b9911", "bank-account", "20-00-00 55779911"),
        ("Isla's number: 0131\u00ad496\u00ad0448", "phone", "01314960448"),
        ("Renwick, I., date of birth 04\u201107\u20111979", "date-of-birth", "04-07-1979"),
        ("Student number\u00a021\u200914\u20090873", "student-number", "21140873"),
        ("Isla Renwick, 3\u00a0Mill\u00a0Lane, Inverbeg\u00a0EH94\u00a03AA", "postal-address", "3 Mill Lane, Inverbeg EH94 3AA"),
        ("is\u00adla.ren\u200bwick@college.example", "email", "isla.renwick@college.example"),
        ("Kind regards,\nIsla\u00a0Renwick", "signature", "Isla Renwick"),
    ],
)
def test_found_as_if_plain(text: str, what: str, value: str) -> None:
    hit = next(hit for hit in find_all(text, "text") if hit.what == what)
    assert hit.value.replace(" ", "") == value.replace(" ", "")
    assert text[hit.start : hit.end] in hit.spellings
    assert made_plain(text[hit.start : hit.end])[0].replace(" ", "")[-4:] == value.replace(" ", "")[-4:]


@pytest.mark.parametrize(
    "text",
    [
        "The picture is 1\u202f024 by 768\u202f000 points, 4\u202f500\u202f000 downloads",
        "ISBN 978\u20110\u2011306\u201140615\u20117 and ORCID 0000\u20110002\u20111825\u20110097",
        "Between 1998\u20112003 and 2004\u20112009, pp. 120\u2011134",
        "Our co\u00adoperative learning\u200btechnology team met on 12\u00a0May\u00a02024.",
    ],
)
def test_figures_of_nobody(text: str) -> None:
    assert not find_all(text, "text")


def test_places_behind_what_was_left_out() -> None:
    text = "\u200bRing \u00ad\u200b07700\u00ad 900\u200b321\u200b now or 07700 900\u00a0123"
    first, second = [hit for hit in find_all(text, "text") if hit.what == "phone"]
    assert text[first.start : first.end] == "07700\u00ad 900\u200b321"
    assert text[second.start : second.end] == "07700 900\u00a0123"
