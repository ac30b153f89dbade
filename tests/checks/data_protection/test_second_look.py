"""What weighed signs tell where no turn of phrase does: numbers of people and days of birth, with as many near-misses."""

import pytest

from foliocheck.checks.data_protection.recognisers.reading.hit import Hit
from foliocheck.checks.data_protection.recognisers.weighed import second_look
from foliocheck.checks.data_protection.recognisers.weighed.candidates import codes, dates
from foliocheck.checks.data_protection.recognisers.weighed.value_signs import ValueSurroundings

TOLD = (
    ("Said one of them (s2217740, first year, Nursing): it kept me going.", "student-number", "s2217740"),
    ("Emp. 44-1902 (P. Harkness) signs for the kit.", "staff-number", "44-1902"),
    ("Pers. no. 7714402, Voe C., ten hours", "staff-number", "7714402"),
    ("Cerdyn adnabod 0044218 Nia Pryce, Llyfrgell", "staff-number", "0044218"),
    ("KX20418 – Petrosyan, A. (staff)", "staff-number", "KX20418"),
    ("On the form she had given 12 December 1990 as her date of birth, says Hanna Wexley.", "date-of-birth", "12 December 1990"),
    ("The oldest of us, born on the 3rd of February 1961, is Oisin Tierney.", "date-of-birth", "3rd of February 1961"),
)
NOT_TOLD = (
    "G00411873",
    "Bib record b21447802, item i30187745",
    "ICO registration number: Z4417733",
    "Aktenzeichen 7304/419-22 der Hochschule",
    "Document number\n55120748",
    "Am Gewerbekanal 2, 79999 Freiburg",
    "Student number: [12345678]",
    "Order 4417 2201 for Hanna Wexley",
    "Version 20418.3 was tested by Hanna Wexley.",
    "“Born digital” archives, 1 January 1995 to date.",
    "Erstzulassung des Busses: 14. August 1979",
    "The library opened on 12 May 1988 with Hanna Wexley as its head.",
    "Anyone born after 1 September 2006 may apply.",
    "Scenario card: Max Holloway, d.o.b. 30.02.2001",
)


@pytest.mark.parametrize(("text", "what", "value"), TOLD)
def test_signs_tell(text: str, what: str, value: str) -> None:
    assert [(hit.what, hit.value, text[hit.start : hit.end]) for hit in second_look.find(text, [])] == [(what, value, value)]


@pytest.mark.parametrize("text", NOT_TOLD)
def test_signs_do_not_tell(text: str) -> None:
    assert second_look.find(text, []) == []


def test_what_a_rule_told_is_not_told_again() -> None:
    text, what, value = TOLD[0]
    start = text.index(value)
    told = Hit(what=what, value=value, start=start, end=start + len(value))
    assert second_look.find(text, [told]) == []


def test_candidates_are_codes_and_full_dates() -> None:
    text = "In 2019/20 s2217740, OAK/70912 and 07I2214E met on 3 May 1999 and 2001-04-05; file R00214478.pdf, £20418, 16:31220"
    assert [value for value, _, _ in codes(text)] == ["s2217740", "OAK/70912", "07I2214E"]
    assert [value for value, _, _ in dates(text)] == ["3 May 1999", "2001-04-05"]


def test_signs_of_a_number_are_its_form_and_the_words_around() -> None:
    text = "Payroll: OAK/70912, Hanna Wexley"
    (number,) = codes(text)
    signs = ValueSurroundings(text, [number]).of(number)
    assert {"before=payroll", "last=:", "form=LLL/d5", "figures=5", "begins=oak", "named=behind", "named=behind_here"} <= signs
    assert not any(sign.startswith(("near=", "pair=")) for sign in signs)
