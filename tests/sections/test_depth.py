"""No text, however unlucky, keeps a pattern of evidence busy: what took seconds once takes none."""

from __future__ import annotations

import time

import pytest

from foliocheck.sections.evidence.numbered import _tokens
from foliocheck.sections.evidence.wording import is_remark

UNLUCKY = [
    "(such as a class assessment and a basis as well as a sample of assessed tasks)",
    "[see items 12 and 34 and also an assessment, a task, and a class a a a a a a a a a a a]",
    "[" + "1" * 40 + "]",
    "2017-18, 2018-19, 2019-20, 2020-21, 2021-22, 2022-23, 2023-24 seminars",
    "1" * 40 + " Grading",
    "items " + "a, " * 40 + "!",
]


@pytest.mark.parametrize("text", UNLUCKY, ids=range(len(UNLUCKY)))
def test_no_text_keeps_a_pattern_busy(text: str) -> None:
    begun = time.process_time()
    _tokens(text, lettered=True)
    is_remark(text)
    assert time.process_time() - begun < 0.5


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("as in [7]", ["7"]),
        ("[7, 9]", ["7", "9"]),
        ("(see E2 and E5)", ["e2", "e5"]),
        ("[word]", []),
        ("(see the report of 2019)", []),
        ("[E1](address)", []),
    ],
)
def test_what_stands_in_brackets(text: str, numbers: list[str]) -> None:
    assert _tokens(text, lettered=False) == numbers


@pytest.mark.parametrize(
    ("text", "remark"), [("May 2019", True), ("2018-19, 2019-20", True), ("12th March, 2020.", True), ("2019 plan", False)]
)
def test_a_date_alone_is_a_remark(text: str, remark: bool) -> None:
    assert is_remark(text) is remark
