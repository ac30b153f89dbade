"""What only looks like a sample, a note, a property, a part or a copy: a portfolio under titles of its author's own keeps all its sections."""

from __future__ import annotations

import time

import pytest

from foliocheck.core.snapshot import Page, Snapshot

from .building import ORIGIN, Line, a_page, a_snapshot
from .test_strangers import labels
from .test_traps import mapped, portfolio, row, section_page
from .texts import IDS, TEXTS

TREES = dict(
    zip(IDS, ("alder", "birch", "cedar", "elder", "hazel", "holly", "larch", "maple", "osier", "poplar", "rowan", "willow"), strict=True)
)
OWN = {
    "context": "Where I come from", "1a": "Choosing an exam tool", "1b": "Scripts and simulations", "1c": "Moving everybody over", "2a": "Flipping titration", "2b": "People who come back to study",
    "3a": "What the regulations changed", "3b": "Writing a policy", "4": "Three departments at one table", "specialist": "A voice on the work", "future": "What I would like to do next", "confirmation": "My word",
}  # fmt: skip


def own_titled(
    *below: Line, titles: dict[str, str] | None = None, texts: dict[str, str] | None = None, sayings: dict[str, str] | None = None
) -> Snapshot:
    """A page for each section under titles of the author's own, in the menu in order; `sayings` are lines below the titles."""
    named = OWN | (titles or {})
    menu = [("Home", "/"), *((named[section], f"/{TREES[section]}/") for section in IDS)]
    pages: list[Page] = []
    for section in IDS:
        line: list[Line] = [("p", sayings[section])] if sayings and section in sayings else []
        pages.append(
            a_page(
                f"/{TREES[section]}/",
                [("h1", named[section]), *line, *below, ("p", (texts or {}).get(section, TEXTS[section]))],
                title=named[section],
                menu=menu,
            )
        )
    return a_snapshot(a_page("/", [("h1", "Rowan Tellwright")], menu=menu), *pages)


def lost(snapshot: Snapshot) -> list[str]:
    found = mapped(snapshot)
    return [
        section
        for section in IDS
        if not (row(found, section).places and row(found, section).places[0].page == f"{ORIGIN}/{TREES[section]}/")
    ]


@pytest.mark.parametrize(
    "titles",
    [{}, {"2a": "Discussion"}, {"2a": "Show me"}, {"2a": "Material"}, {"2a": "On file"}, {"2a": "Limitations"}, {"2a": "Stepping back so that learners talk"}, {"1a": "Unused licences"}, {"2a": "Abandoned forums"}],
)  # fmt: skip
def test_titles_that_could_be_parts_or_leftovers(titles: dict[str, str]) -> None:
    assert lost(own_titled(titles=titles)) == []


@pytest.mark.parametrize(
    ("section", "first"),
    [
        ("1b", "The accessibility faults came with the theme, so I rewrote its style sheet."),
        ("4", "Outreach was not part of my application at first, and I nearly left it out."),
        ("1c", "Policy, mostly."),
        ("1c", "Legislation, and what it did to us."),
        ("1c", "Technical knowledge, hard won."),
    ],
)
def test_first_lines_that_speak_of_something_else(section: str, first: str) -> None:
    assert lost(own_titled(sayings={section: first})) == []


@pytest.mark.parametrize(
    "sayings",
    [
        dict(
            zip(
                IDS, [f"See also: {other}" for other in ("1a", "1b", "1c", "1a", "2b", "2a", "3b", "3a", "1a", "4", "4", "1a")], strict=True
            )
        ),
        dict.fromkeys(IDS, "Room: 2b"),
    ],
)
def test_properties_that_are_no_sections(sayings: dict[str, str]) -> None:
    assert lost(own_titled(sayings=sayings)) == []


def test_evidence_below_a_telling_property_is_kept() -> None:
    pages = {f"s{section}": section_page(section, ("p", f"Section: {section}"), ("p", "Evidence: the options paper"), ("p", TEXTS[section].split("Evidence:")[0])) for section in ("1a", "1b", "1c", "2a")}  # fmt: skip
    found = mapped(portfolio(**pages))
    assert [labels(found, section) for section in ("1a", "1b", "1c")] == [["the options paper"]] * 3


def test_a_note_that_two_sections_share_makes_no_copies() -> None:
    note = "All names of learners have been removed from the evidence on this page, and every picture is shown with the written permission of those who are in it and of the college."
    pages = {f"s{section}": section_page(section, ("p", note), ("p", TEXTS[section])) for section in ("1a", "1b")}
    assert [row(mapped(portfolio(**pages)), section).status for section in ("1a", "1b")] == ["found", "found"]


@pytest.mark.parametrize("kind", ["h3", "b"])
def test_a_context_before_numbered_headings_is_found(kind: str) -> None:
    numbered = {section: f"{number}. {OWN[section]}" for number, section in enumerate(IDS[1:], 1)}
    lines: list[Line] = [("h1", "Portfolio"), (kind, "About me and my job"), ("p", TEXTS["context"])]
    for section in IDS[1:]:
        lines += [("h2", numbered[section]), ("p", TEXTS[section])]
    assert row(mapped(a_snapshot(a_page("/", lines))), "context").status == "found"


@pytest.mark.parametrize(
    "sentence",
    [
        "In evidence I found that the policy and the report disagreed.",
        "Evidence is growing that slides help learners, and reports from Jisc agree.",
        "The evidence is mixed: some reports say that videos help.",
        "For evidence I was told to read the reports of the committee.",
    ],
)
def test_sentences_about_evidence_offer_none(sentence: str) -> None:
    page = section_page("2a", ("p", TEXTS["2a"].split("Evidence:")[0]), ("p", sentence))
    assert labels(mapped(portfolio(s2a=page)), "2a") == []


def test_who_will_do_it_again_has_finished_writing() -> None:
    text = "I will do this again next year, and I need to do this more often. I recorded forty clips in May and trained two tutors, and the best was still to come: both now record their own, and their learners listen twice."
    assert row(mapped(portfolio(sspecialist=section_page("specialist", ("p", text)))), "specialist").status == "found"


def test_a_line_of_blanks_costs_no_time() -> None:
    page = section_page("1a", ("p", "A" + " " * 20000 + "b"), ("p", TEXTS["1a"]))
    begun = time.process_time()
    mapped(portfolio(s1a=page))
    assert time.process_time() - begun < 4


def test_a_second_confirmation_that_declares_nothing_is_none() -> None:
    record = a_page("/record/", [("h1", "NMC revaildation 2025"), ("h2", "Confirmation"), ("p", "My confirmer, who is also my line manager, signed the form in August. Practice hours: 1,610.")])  # fmt: skip
    places = row(mapped(portfolio(record)), "confirmation").places
    assert [place.page for place in places] == [ORIGIN + "/confirmation/"]
