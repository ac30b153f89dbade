"""Evidence that running text names: lists between commas, sentences that offer it; and what only reads like such a list."""

from __future__ import annotations

import pytest

from foliocheck.sections.evidence.wording import listed_pieces

from .building import a_page
from .test_strangers import labels
from .test_traps import MENU, mapped, portfolio, section_page
from .texts import TEXTS


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("options paper, minutes of the board and a letter from the dean", ["options paper", "minutes of the board", "a letter from the dean"]),
        ("Slides, handout and feedback forms from the workshop", ["Slides", "handout", "feedback forms from the workshop"]),
        ("the options paper and a photograph of the briefing sheet", ["the options paper", "a photograph of the briefing sheet"]),
        ("Minutes of the board, June 2022", ["Minutes of the board, June 2022"]),
        ("policy document, second draft", ["policy document, second draft"]),
        ("letter from Jane Hall, Head of Department", ["letter from Jane Hall, Head of Department"]),
        ("report, with notes of the board", ["report, with notes of the board"]),
        ("plans and results of the pilot", ["plans and results of the pilot"]),
        ("the two pictures above; log of the update", ["log of the update"]),
        ("report (drafts, notes and letters are with me)", ["report (drafts, notes and letters are with me)"]),
    ],
)  # fmt: skip
def test_what_stands_between_commas(text: str, pieces: list[str]) -> None:
    assert listed_pieces(text, []) == pieces


@pytest.mark.parametrize(
    ("sentence", "pieces"),
    [
        ("As evidence I offer the options paper and a letter from the dean.", ["the options paper", "a letter from the dean"]),
        ("My evidence for this section is a short film, the course guide and minutes of the board.", ["a short film", "the course guide", "minutes of the board"]),
        ("I have included as evidence a screenshot of the course.", ["a screenshot of the course"]),
        ("Evidence: Diploma", ["Diploma"]),
        ("Design of the unit · Running order · Transcript of the course", ["Design of the unit", "Running order", "Transcript of the course"]),
        ("Home · Contact · Log in", []),
        ("Evidence is hard to come by in a workshop.", []),
        ("Evidence for the change is in the figures.", []),
        ("There was no evidence of a plan in the report.", []),
    ],
)  # fmt: skip
def test_a_sentence_that_offers_evidence(sentence: str, pieces: list[str]) -> None:
    page = section_page("2a", ("p", TEXTS["2a"].split("Evidence:")[0]), ("p", sentence))
    assert labels(mapped(portfolio(s2a=page)), "2a") == pieces


def test_documents_by_number_are_pieces_and_no_headings() -> None:
    lines = [
        ("b", "Supporting documents:"),
        ("p", "· Document 5: the handbook, with my draft at the back"),
        ("p", "· Document 6: grant letter"),
        ("p", "3 comments"),
    ]
    page = section_page("2a", ("p", TEXTS["2a"].split("Evidence:")[0]), *lines)
    assert labels(mapped(portfolio(s2a=page)), "2a") == ["Document 5: the handbook, with my draft at the back", "Document 6: grant letter"]


def test_a_list_that_letters_its_parts_is_one_list() -> None:
    text = section_page("1a", ("p", TEXTS["1a"].split("Evidence:")[0]), ("p", "Evidence B1 and B3 are in the store at the back."))
    entries = (
        "A1 Scoring of the options",
        "A2 Minute of the decision",
        "B1 Certificate of the course",
        "B2 Marking sheet",
        "B3 Sketch of the rig",
        "C1 Guide",
    )
    store = a_page("/store/", [("h1", "Appendix: the store"), *(("li", entry) for entry in entries)], menu=MENU)
    assert labels(mapped(portfolio(store, s1a=text)), "1a") == ["Certificate of the course", "Sketch of the rig"]
