"""Whose a value is, in the languages of portfolios: the lines of `whose.txt`, as `owner | page title | text => value: whose ;; value: whose`."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from portfolios import case, page

from foliocheck.checks.data_protection.gathered import Gathered
from foliocheck.checks.data_protection.same_person import local_fits

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
