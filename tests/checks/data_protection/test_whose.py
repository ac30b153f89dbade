"""Whose a value is, in the languages of portfolios: the lines of `whose.txt`, as `owner | page title | text => value: whose ;; value: whose`."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from portfolios import case, page

from foliocheck.checks.data_protection.gathered import Gathered
from foliocheck.checks.data_protection.whose.same_person import local_fits

LINES = [
    line.rpartition(" => ") for line in (Path(__file__).parent / "whose.txt").read_text(encoding="utf-8").splitlines() if " => " in line
]


def _plain(value: str) -> str:
    return re.sub(r"[\W_]", "", value).lower()


@pytest.mark.parametrize(("told", "whose"), [(told, whose) for told, _, whose in LINES])
def test_whose(told: str, whose: str) -> None:
    owner, title, text = told.split(" | ", 2)
    gathered = Gathered(case(page(text.replace("\\n", "\n"), title=title), names=(owner,)))
    found = {_plain(item.hit.value): item.whose for item in gathered.found}
    for wanted in whose.split(" ;; "):
        value, _, answer = wanted.rpartition(": ")
        # an office's number need not be found
        assert next((item for plain, item in found.items() if _plain(value) in plain or plain in _plain(value)), "role") == answer, found


@pytest.mark.parametrize("local", ["meiling.tan", "mltan", "tanml", "meiling", "mei-ling.tan"])
def test_first_names_with_a_hyphen(local: str) -> None:
    assert local_fits(local, "Mei-Ling Tan")
    assert not local_fits(local, "Grace Tan")


REGISTERS = (
    ("I am a registered nurse (NMC PIN 98F1127E) and teach in the skills lab.", "98F1127E", True),
    ("As a registered midwife (NMC PIN 98I0447E) I also follow the Code.", "98I0447E", True),
    ("HCPC registration: RA99812 (mine, on the public register).", "RA99812", True),
    ("GTCS registration number 21/7788, held since probation in 2012.", "21/7788", True),
    ("My GMC number is 7402216.", "7402216", True),
    ("Rohini Basnet, RN (NMC PIN 98F1127E)", "98F1127E", True),
    ("I worked with a nurse (NMC PIN 98F1127E) who signed my forms.", "98F1127E", False),
    ("I am grateful to my assessor (NMC PIN 98F1127E).", "98F1127E", False),
    ("My mentor's GMC number is 7402216.", "7402216", False),
    ("Verified by Lorna Tweedale, NMC PIN 03A1192S, as practice assessor.", "03A1192S", False),
    ("GPhC registration number 2077781", "2077781", False),
)


@pytest.mark.parametrize(("text", "number", "own"), REGISTERS)
def test_the_owners_number_in_a_public_register_is_not_told(text: str, number: str, own: bool) -> None:
    gathered = Gathered(case(page(text, title="2a"), names=("Rohini Basnet",)))
    assert any(item.hit.value == number for item in gathered.found) is not own


RECORDS = (
    ('{"@type":"Event","organizer":{"@type":"Organization","telephone":"+61 2 5550 0100"}}', "role"),
    ('{"@type":"CollegeOrUniversity","address":{"@type":"PostalAddress","postalCode":"EH94 2WB"},"telephone":"+61 2 5550 0100"}', "role"),
    ('{"@type":"School","contactPoint":{"@type":"ContactPoint","telephone":"+61 2 5550 0100"}}', "role"),
    ('{"@type":"Person","name":"Duane Petrie","worksFor":{"@type":"Organization","name":"x"},"telephone":"+61 2 5550 0100"}', "other"),
)


@pytest.mark.parametrize(("record", "whose"), RECORDS)
def test_a_record_of_an_organisation(record: str, whose: str) -> None:
    html = f'<script type="application/ld+json">{record}</script><p>Evidence</p>'
    gathered = Gathered(case(page("Evidence", title="2a"), names=("Rohini Basnet",), html=html))
    assert {item.whose for item in gathered.found if item.hit.what == "phone"} == {whose}


def test_who_says_my_in_a_comment_of_the_source_is_the_owner() -> None:
    html = "<!-- my staff number: 300277 --><p>Lecturer since 2011</p>"
    gathered = Gathered(case(page("Lecturer since 2011", title="CV"), names=("Josephine Aldwark",), html=html))
    assert [item.whose for item in gathered.found if item.hit.value == "300277"] == ["owner"]
