# tables: one case a line
"""Checks of texts, evidence and ways: one table a check, with what passes, fails, nearly fails, and does not apply."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from small_case import HOME, ask, evidence, page, place, section  # found by the line above

from foliocheck.checks.completeness import (  # found after the line above
    duplicate_text,
    evidence_named_not_linked,
    evidence_old,
    evidence_repeated,
    first_person,
    future_plans,
    no_description,
    no_evidence,
    no_reflection,
    notes_to_self,
    orphan_page,
    pathway_rules,
    placeholder_left,
    principles,
    two_areas,
    two_clicks,
    words_against_guidance,
)


def test_no_evidence() -> None:
    assert ask(no_evidence, section(evidence=(evidence(),))) == ([], 1)
    assert ask(no_evidence, section())[0][0].severity is None
    assert ask(no_evidence, section("future")) == ([], 0)
    assert ask(no_evidence, section("1a", "stub")) == ([], 0)  # a stub is told by its own check


def test_evidence_named_not_linked() -> None:
    linked, named = evidence(), evidence("Minutes", None)
    assert ask(evidence_named_not_linked, section(evidence=(linked,))) == ([], 1)
    assert ask(evidence_named_not_linked, section(evidence=(named,)))[0][0].severity == "should"
    assert ask(evidence_named_not_linked, section(evidence=(linked, named)))[0][0].severity == "note"
    assert ask(evidence_named_not_linked, section()) == ([], 0)
    both = (section("3a", evidence=(named,), not_apart="3b"), section("3b", evidence=(named,), not_apart="3a"))
    assert [fault.title for fault in ask(evidence_named_not_linked, *both)[0]] == ["3a and 3b: all evidence is named but not linked"]


def test_evidence_old() -> None:
    old = tuple(evidence(f"Report {year}", f"r{year}.pdf") for year in (2015, 2016, 2017))
    new = tuple(evidence(f"Plan {year}", f"p{year}.pdf") for year in (2024, 2025))
    assert len(ask(evidence_old, section(evidence=old + new))[0]) == 1
    assert ask(evidence_old, section(evidence=old[:2] + new)) == ([], 4)  # near miss: half is not most
    assert ask(evidence_old, section(evidence=old)) == ([], 0)  # too few to say anything
    assert ask(evidence_old, section(evidence=tuple(evidence(f"Plan {n}", f"{n}.pdf") for n in "abcd"))) == ([], 0)


def test_evidence_repeated() -> None:
    def many(count: int) -> list[object]:
        return [section(section_id, evidence=(evidence(),)) for section_id in ("1a", "1b", "1c", "2a")[:count]]

    assert ask(evidence_repeated, *many(4))[0][0].verdict == "needs-person"
    assert ask(evidence_repeated, *many(3)) == ([], 1)
    assert ask(evidence_repeated, section()) == ([], 0)


@pytest.mark.parametrize("check", [no_description, no_reflection])
def test_answers_are_questions_to_a_person(check: object) -> None:
    name = "description" if check is no_description else "reflection"
    assert ask(check, section()) == ([], 1)
    for answer in ("no", "unclear"):
        fault = ask(check, section(**{name: answer}))[0][0]
        assert fault.verdict == "needs-person"
        assert "recognised" in fault.message
        assert "lack" not in fault.message + str(fault.title)
    assert ask(check, section("future", description="n/a", reflection="n/a")) == ([], 0)


@pytest.mark.parametrize(
    "text",
    [
        "Lorem ipsum dolor sit amet.", "TODO: write this up.", "The results were good ???", "Figures TBC.", "[insert your reflection here]", "Click here to add text.", "More to be added.", "This section needs to be completed.",
        "XXX students took part.", "This page is under construction.", "<your name>",
    ],
)  # fmt: skip
def test_placeholders(text: str) -> None:
    assert len(ask(placeholder_left, section(), text=text)[0]) == 1


@pytest.mark.parametrize(
    "text",
    [
        "I had a lot to do that week.", "The next series has\nto be done through interpreters.", "I knew what had to be done.", "Why did it fail? I asked myself.", "The work to be completed by students was marked online.", "Insert your card here, said the machine in our simulation of a shop.",
        "We followed the list [1] and [2].", "The roman numeral XXI.", "A work in progress group met weekly.",
    ],
)  # fmt: skip
def test_no_placeholders(text: str) -> None:
    assert ask(placeholder_left, section(), text=text) == ([], 2)


@pytest.mark.parametrize(
    "text",
    [
        "Is more needed?",
        "Note to self: ask Sam.",
        "[check date]",
        "Word count: 480",
        "Don't forget to add the link.",
        "(add screenshot of the forum)",
    ],
)
def test_notes(text: str) -> None:
    assert len(ask(notes_to_self, section(), text=text)[0]) == 1


@pytest.mark.parametrize(
    "text",
    [
        "What more could I have done for them?",
        "I remember the first day well.",
        "We had to count words in the exercise.",
        "Learners said they need to add pictures.",
    ],
)
def test_no_notes(text: str) -> None:
    assert ask(notes_to_self, section(), text=text)[0] == []


def test_a_mark_that_is_a_note_too_is_told_once() -> None:
    text = "TODO - the course for tutors, ask Femi for screenshot"
    assert len(ask(placeholder_left, section(), text=text)[0]) == 1
    assert ask(notes_to_self, section(), text=text)[0] == []
    assert len(ask(notes_to_self, section(), text="ask Femi for screenshot")[0]) == 1  # near miss: no mark beside it


def test_first_person() -> None:
    mine = "I ran the course with my colleague and I wrote the guide that the team has used since then for all of its new staff. " * 4
    ours = "We ran the course and our team wrote the guide, and we changed our plan when we saw what our students did with it. " * 4
    nobody = "The course was run in the spring and the guide was written by the team, and the plan was changed with the students. " * 4
    assert ask(first_person, section(), text=mine) == ([], 1)
    for text in (ours, nobody):
        assert ask(first_person, section(), text=text)[0][0].verdict == "needs-person"
    assert ask(first_person, section(), text="The course was run.") == ([], 0)  # too short to say
    assert ask(first_person, section("future"), text=nobody) == ([], 0)


def test_words_against_guidance_is_only_ever_a_note() -> None:
    assert ask(words_against_guidance, section(words=500)) == ([], 1)
    assert ask(words_against_guidance, section(words=880)) == ([], 1)  # near miss
    for words in (1500, 60):
        fault = ask(words_against_guidance, section(words=words))[0][0]
        assert "advice" in fault.message
        assert fault.message.count("guidance") == 1
    assert words_against_guidance.SEVERITY == "note"
    assert ask(words_against_guidance, section("future", words=40)) == ([], 0)


def test_principles() -> None:
    assert ask(principles, section("specialist"), text="This follows the principles of the scheme.") == ([], 1)
    assert ask(principles, section("specialist"), text="I keep up to date, and I learned from colleagues in other places.") == ([], 1)
    assert ask(principles, section("specialist"), text="I made nine films about knots.")[0][0].verdict == "needs-person"
    assert ask(principles, section("1a")) == ([], 0)


@pytest.mark.parametrize(
    "text",
    [
        "I plan to finish my master's degree and to write up what I find for a journal of the field.",
        "Over the next two years the team will move to a new system, and I am to lead the work on training.",
        "To train four more trainers. To do the smudge with mathematics. To find out whether any of it lasts a year.",
        "Yn ystod y flwyddyn nesaf rwy'n gobeithio gorffen y cwrs a dechrau ar waith newydd gyda'r tîm yn y coleg.",
        "A level 5 in learning design, by distance. The welding shop. And somebody to take over Moodle from a man with a bad back.",
        "By 2028 my aim is Senior CMALT; until then there is a doctorate to be finished and a team to be fed.",
    ],
)
def test_plans(text: str) -> None:
    assert ask(future_plans, section("future"), text=text) == ([], 1)


def test_a_look_back_is_no_plan() -> None:
    back = "I have enjoyed the work of the last three years, and I was proud of the team and of what the students said about it."
    fault = ask(future_plans, section("future"), text=back)[0][0]
    assert (fault.verdict, fault.severity) == ("needs-person", None)
    assert "recognised" in fault.message
    assert ask(future_plans, section("future"), text="Three things.") == ([], 0)  # too short to say
    assert ask(future_plans, section("future", "stub"), text=back) == ([], 0)  # near miss: a stub is told by its own check
    assert ask(future_plans, section("1a"), text=back) == ([], 0)


def test_two_areas() -> None:
    privacy = "The GDPR and data protection: personal data needs a DPIA, and privacy comes first under the GDPR. "
    access = "The Equality Act asks for accessible pages, WCAG, and reasonable adjustments for disability. "
    pages = page("", privacy), page("b", privacy), page("c", access), page("d", privacy + "The policy follows our policy on policies. ")
    first = section("3a")
    assert ask(two_areas, first, section("3b", places=(place("c"),)), pages=pages) == ([], 1)
    assert len(ask(two_areas, first, section("3b", places=(place("b"),)), pages=pages)[0]) == 1
    assert ask(two_areas, first, section("3b", places=(place("d"),)), pages=pages)[0] == []  # near miss: a policy about the same
    assert ask(two_areas, first, section("3b", "missing"), pages=pages) == ([], 0)


def test_pathway_rules() -> None:
    hints = {"policy_only": ["3b"]}
    assert ask(pathway_rules, section("3b"), text="Our policy on recording sets the standard.", hints=hints) == ([], 1)
    assert len(ask(pathway_rules, section("3b"), text="The Equality Act 2010 and the GDPR.", hints=hints)[0]) == 1
    assert ask(pathway_rules, section("3b"), text="The Equality Act 2010.") == ([], 0)


def test_orphan_page() -> None:
    home, linked = page("", links=("a",)), page("a")
    assert ask(orphan_page, section(), pages=(home, linked)) == ([], 2)
    lonely = page("b", discovered_by="sitemap")
    assert ask(orphan_page, section(), pages=(home, linked, lonely))[0][0].severity == "should"
    assert ask(orphan_page, section(places=(place("b"),)), pages=(home, linked, lonely))[0][0].severity == "must"
    assert ask(orphan_page, section(), pages=(home,)) == ([], 0)


def test_two_clicks() -> None:
    chain = page("", links=("a",)), page("a", links=("b",)), page("b", links=("c",)), page("c")
    assert ask(two_clicks, section(places=(place("b"),)), pages=chain) == ([], 1)
    assert len(ask(two_clicks, section(places=(place("c"),)), pages=chain)[0]) == 1
    assert ask(two_clicks, section(), pages=chain[:2]) == ([], 0)


def test_duplicate_text() -> None:
    text = "word " * 45
    pages = page("", text), page("b", text), page("c", "other " * 45), page("d", text[:100])
    assert len(ask(duplicate_text, section(), pages=pages)[0]) == 1
    assert ask(duplicate_text, section(), pages=(pages[0], pages[2])) == ([], 2)
    everywhere = tuple(page(name, text) for name in "abcd")
    assert ask(duplicate_text, section(places=(place("a"),)), pages=everywhere)[0] == []  # near miss: the site's frame
    assert ask(duplicate_text, section(), pages=(page("", "short"),)) == ([], 0)


def test_every_spot_has_a_page() -> None:
    for fault in ask(no_evidence, section())[0]:
        assert all(spot.url.startswith(HOME) for spot in fault.spots)
