# tables: one case a line
"""Checks of what is there: one table a check, with what passes, fails, nearly fails, and does not apply."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from small_case import ask, page, place, section, section_with  # found by the line above

from foliocheck.checks.completeness import (  # found after the line above
    declaration,
    same_text_in_sections,
    section_locked,
    section_missing,
    section_order,
    section_partly,
    section_stub,
    sections_not_apart,
)
from foliocheck.core.sections import Part  # as above
from foliocheck.core.snapshot import Limits  # as above


def test_section_missing() -> None:
    assert ask(section_missing, section("1a"), section("future"))[0] == []
    faults, looked = ask(section_missing, section("1a"), section("future", "missing"))
    assert (len(faults), looked) == (1, 2)
    assert faults[0].spots[0].section == "future"
    assert ask(section_missing, section("2b", "locked"))[0] == []  # near miss: locked is not missing
    assert ask(section_missing, section("specialist", "missing", required=False)) == ([], 0)


def test_section_missing_is_no_verdict_where_pages_were_left_unread() -> None:
    fault = ask(section_missing, section("future", "missing"), limits=Limits(left=7, interrupted=True))[0][0]
    assert (fault.severity, fault.verdict) == ("should", "needs-person")
    assert fault.title.endswith("not found so far")


def test_section_missing_tells_what_was_refused() -> None:
    why = ("“Future plans” was not taken: it stands inside another section",)
    assert "was not taken" in ask(section_missing, section("future", "missing", why=why))[0][0].message


def test_section_missing_asks_whether_an_account_that_is_left_is_it() -> None:
    left = place("video", 2)
    fault = ask(section_missing, section("2a", "missing", confidence=0.5, perhaps=left))[0][0]
    assert fault.message.endswith("“Heading” belongs to no section yet: is it 2a?")
    assert (fault.confidence, fault.tip is None) == (0.5, False)
    assert [(spot.url.rsplit("/", 1)[1], spot.block) for spot in fault.spots] == [("", None), ("video", 2)]
    alone = ask(section_missing, section("2a", "missing"))[0][0]  # near miss: nothing is left over
    assert (len(alone.spots), alone.tip, "is it" in alone.message) == (1, None, False)


def test_section_locked() -> None:
    assert ask(section_locked, section("2b"))[0] == []
    assert ask(section_locked, section("2b", "locked", why=("it asks for a password",)))[0][0].message.count("password") == 1
    assert ask(section_locked, section("2b", "missing")) == ([], 0)


@pytest.mark.parametrize(("words", "severity"), [(0, "must"), (2, "must"), (20, "should")])
def test_section_stub(words: int, severity: str) -> None:
    assert ask(section_stub, section("1a", "stub", words=words))[0][0].severity == severity


def test_section_stub_leaves_others_alone() -> None:
    assert ask(section_stub, section("1a", words=12))[0] == []  # near miss: short but real
    assert ask(section_stub, section("confirmation", "stub", words=4))[0] == []  # the declaration has a check of its own
    assert ask(section_stub, section("1a", "missing")) == ([], 0)


def test_a_stub_with_the_text_of_another_section_is_told_once() -> None:
    text = "I set up a course and tried it with two groups before anyone else used it. " * 3
    pages = (page("", text), page("b", text), page("c", "Another text."))
    why = ("the same text stands under “2a”",)
    first, second = (section(id, "stub", places=(place(path),), why=why) for id, path in (("1a", ""), ("2a", "b")))
    alike = section("3a", "stub", places=(place("c"),), why=why)
    assert ask(section_stub, first, second, pages=pages)[0] == []  # word for word: the check for that tells it
    fault = ask(section_stub, first, second, alike, pages=pages)[0]
    assert [(row.title, row.message) for row in fault] == [("Section 3a: not a text of its own", "The same text stands under “2a”.")]


def test_sections_not_apart() -> None:
    both = section("3a", "partly", not_apart="3b"), section("3b", "partly", not_apart="3a")
    faults, _ = ask(sections_not_apart, *both)
    assert [fault.title for fault in faults] == ["3a and 3b are not set apart"]
    assert ask(sections_not_apart, section("3a"), section("3b", places=(place("other"),)))[0] == []
    assert ask(sections_not_apart, section("3a", "missing")) == ([], 0)


def test_section_partly() -> None:
    part = Part(title="Captions", status="found", words=90, description="yes", reflection="yes", places=(), evidence=())
    empty = Part(title="Audio", status="stub", words=0, description="no", reflection="no", places=(), evidence=())
    assert ask(section_partly, section("specialist", parts=(part, part)), parts=2)[0] == []
    assert "1 of 2" in ask(section_partly, section("specialist", parts=(part,)), parts=2)[0][0].title
    assert "Audio" in ask(section_partly, section("specialist", parts=(part, empty)), parts=2)[0][0].message
    assert ask(section_partly, section("specialist", parts=(part,)), parts=1) == ([], 0)


@pytest.mark.parametrize(
    "text",
    [
        "I declare that the statements are accurate and my own work. Signed: Kit Wilding Date: 3 February 2026",
        "What stands here is true and the work is mine. Kit Wilding, 3.2.2026",
        "I have told the truth here as best I can. Kit Wilding, 20 October 2025",
        "I, Kit Wilding, confirm that this is an honest account. 2025-11-03",
        "Rwy'n cadarnhau bod hyn yn wir. Llofnod: Kit Wilding, 1 Mawrth 2025",
    ],
)
def test_a_whole_declaration_passes(text: str) -> None:
    assert ask(declaration, section_with(text, "confirmation"), text=text) == ([], 1)


@pytest.mark.parametrize(
    ("text", "lacking"),
    [
        ("Signed: Date:", "declaration of honesty, signature and date"),
        ("I confirm that this is my own work. Signed: Kit Wilding", "date"),
        ("I confirm that this is my own work. 3 February 2026", "signature"),
        ("Signed: Kit Wilding 3 February 2026", "declaration of honesty"),
    ],
)
def test_what_a_declaration_lacks(text: str, lacking: str) -> None:
    faults, _ = ask(declaration, section_with(text, "confirmation"), text=text)
    assert [fault.title for fault in faults] == [f"The declaration has no {lacking}"]
    assert faults[0].severity == "must"


@pytest.mark.parametrize("date", ["3 February 2027", "April 2026", "1 May 1999"])
def test_a_date_that_cannot_be_right(date: str) -> None:
    text = f"I confirm that this is my own work. Signed: Kit Wilding, {date}"
    assert [fault.title for fault in ask(declaration, section_with(text, "confirmation"), text=text)[0]] == [
        "The date of the declaration cannot be right"
    ]


def test_no_declaration_is_another_checks_business() -> None:
    assert ask(declaration, section("confirmation", "missing")) == ([], 0)
    assert ask(declaration, section("1a")) == ([], 0)


def test_same_text_in_sections() -> None:
    text = "one two three four five six seven eight nine ten " * 3
    pages = page("", text), page("b", text), page("c", text + "and more")
    first, second, third = section("1a"), section("2a", places=(place("b"),)), section("2b", places=(place("c"),))
    assert [fault.title for fault in ask(same_text_in_sections, first, second, third, pages=pages)[0]] == ["1a and 2a have the same text"]
    assert ask(same_text_in_sections, first, third, pages=pages)[0] == []
    assert ask(same_text_in_sections, section("1a", "missing")) == ([], 0)


def test_section_order() -> None:
    names = ("a", "b", "c", "d")
    pages = tuple(page(name, menu=names) for name in names)
    ids = ("1a", "1b", "1c", "2a")
    straight = [section(section_id, places=(place(name),)) for section_id, name in zip(ids, names, strict=True)]
    assert ask(section_order, *straight, pages=pages) == ([], 4)
    turned = [section(section_id, places=(place(name),)) for section_id, name in zip(ids, ("b", "a", "c", "d"), strict=True)]
    assert len(ask(section_order, *turned, pages=pages)[0]) == 1
    anywhere = [*straight[:3], section("2a", places=(place("d"),)), section("confirmation", places=(place("a"),))]
    assert ask(section_order, *anywhere, pages=pages)[0] == []  # near miss: the declaration may stand anywhere
    assert ask(section_order, *straight[:2], pages=pages) == ([], 0)
