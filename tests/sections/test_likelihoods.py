"""The trees that tell how likely a place is: asked rightly, about the traits that they were grown on, and with what a whole portfolio shows."""

from __future__ import annotations

import json
import math
from importlib.resources import files

import pytest

from foliocheck.sections.candidate import Candidate
from foliocheck.sections.candidates import all_candidates
from foliocheck.sections.decoys import find_decoys
from foliocheck.sections.frameworks_data import load_framework
from foliocheck.sections.likelihoods import odds_of
from foliocheck.sections.names import Names
from foliocheck.sections.neighbours import BESIDE, beside, logit
from foliocheck.sections.placing import assigned
from foliocheck.sections.portfolio import read_portfolio
from foliocheck.sections.topics import Topics
from foliocheck.sections.traits import TRAITS, pairs_of
from foliocheck.sections.trees import Forest

from .building import Line, a_page, a_snapshot
from .test_traps import mapped, row
from .texts import TEXTS, TITLES

WORK = "I chose this tool because our learners have slow connections, and I learned that captions matter more than I had thought. " * 3
IDS = tuple(section.id for section in load_framework("cmalt-2019").sections)


def candidates_of(*lines: tuple[str, str]) -> list[Candidate]:
    framework = load_framework("cmalt-2019")
    portfolio = read_portfolio(a_snapshot(a_page("/", list(lines))), Names.of(framework))
    return all_candidates(portfolio, framework, Topics.of(framework), find_decoys(portfolio))


def test_a_forest_adds_up_what_its_trees_answer() -> None:
    forest = Forest.read({"start": -1.0, "trees": [[0, 2.0, 0.5, [1, 0.0, 1.0, 4.0]], 0.25]})
    assert forest.odds([2.0, 9.0]) == -1.0 + 0.5 + 0.25
    assert forest.odds([2.1, 0.0]) == -1.0 + 1.0 + 0.25
    assert forest.odds([2.1, 0.1]) == -1.0 + 4.0 + 0.25
    assert forest.likely([2.1, 0.1]) == pytest.approx(1 / (1 + math.exp(-3.25)))


def test_the_trees_were_grown_on_the_traits_that_they_are_asked_about() -> None:
    data = json.loads((files("foliocheck.sections") / "place_trees.json").read_text(encoding="utf-8"))
    assert tuple(data["alone"]["traits"]) == TRAITS
    assert tuple(data["together"]["traits"]) == (*TRAITS, *BESIDE)


def test_every_trait_has_a_name() -> None:
    framework = load_framework("cmalt-2019")
    portfolio = read_portfolio(a_snapshot(a_page("/", [("h1", "1a Constraints and benefits"), ("p", WORK)])), Names.of(framework))
    decoys = find_decoys(portfolio)
    candidates = all_candidates(portfolio, framework, Topics.of(framework), decoys)
    traits = pairs_of(candidates, portfolio, IDS, decoys)
    assert traits[0, "1a"][TRAITS.index("name")] > 5
    assert {len(values) for values in traits.values()} == {len(TRAITS)}
    assert {len(values) for values in beside(candidates, IDS, dict.fromkeys(traits, 0.5)).values()} == {len(BESIDE)}


def test_what_the_author_bars_is_not_asked_about() -> None:
    framework = load_framework("cmalt-2019")
    portfolio = read_portfolio(a_snapshot(a_page("/", [("h1", "1a Constraints and benefits"), ("p", WORK)])), Names.of(framework))
    decoys = find_decoys(portfolio)
    candidates = all_candidates(portfolio, framework, Topics.of(framework), decoys)
    assert (0, "1a") in odds_of(candidates, portfolio, IDS, decoys)
    candidates[0].barred.add("1a")
    assert (0, "1a") not in odds_of(candidates, portfolio, IDS, decoys)


def test_a_likelihood_has_odds_at_both_ends_of_the_scale() -> None:
    assert logit(0.5) == 0
    assert logit(0.0) == pytest.approx(-11.513, abs=0.001)
    assert logit(1.0) == pytest.approx(11.513, abs=0.001)


def test_neighbours_tell_what_stands_out_of_order() -> None:
    candidates = candidates_of(("h1", "Mine"), ("h2", "One"), ("p", WORK), ("h2", "Two"), ("p", WORK), ("h2", "Three"), ("p", WORK))
    likely = {(1, "1a"): 0.9, (2, "1b"): 0.4, (3, "1c"): 0.9, (3, "1b"): 0.3}
    told = beside(candidates, IDS, likely)
    wrong = BESIDE.index("out of order")
    assert (told[2, "1b"][wrong], told[3, "1b"][wrong]) == (0, 0)  # what stands where 1c does has no 1c beside it
    assert told[2, "1b"][BESIDE.index("between")] == 1
    assert told[2, "1b"][BESIDE.index("rival")] == logit(0.3)
    assert beside(candidates, IDS, {**likely, (2, "2a"): 0.2})[2, "2a"][wrong] == 1  # before 1c


def test_a_place_belongs_to_one_section_and_holds_none_unless_both_are_sure() -> None:
    candidates = candidates_of(("h1", "Mine"), ("h2", "Area"), ("p", WORK), ("h3", "Inner"), ("p", WORK), ("h2", "Next"), ("p", WORK))
    assert assigned(candidates, IDS, {(1, "1a"): 3.0, (1, "1b"): 2.0, (3, "1b"): 0.5}) == {"1a": 1, "1b": 3}
    assert assigned(candidates, IDS, {(1, "1a"): 3.0, (2, "1b"): 0.5}) == {"1a": 1}
    assert assigned(candidates, IDS, {(1, "1a"): 0.3, (2, "1b"): 0.5}) == {"1b": 2}
    assert assigned(candidates, IDS, {(1, "1a"): 3.0, (2, "1b"): 2.5}) == {"1a": 1, "1b": 2}
    assert assigned(candidates, IDS, {(1, "4"): 3.0, (2, "future"): 0.5}) == {"4": 1, "future": 2}
    assert assigned(candidates, IDS, {(1, "1a"): -1.5}) == {}


@pytest.mark.parametrize("missing", ["1a", "1b", "1c", "2a", "2b", "3a", "3b"])
def test_a_section_that_is_left_out_is_missing_whatever_its_neighbour_tells(missing: str) -> None:
    lines: list[Line] = [("h1", "Portfolio")]
    for section in IDS:
        if section != missing:
            lines += [("h2", TITLES[section]), ("p", TEXTS[section])]
    found = mapped(a_snapshot(a_page("/", lines)))
    assert [section.id for section in found.sections if section.status != "found"] == [missing]


def test_a_heading_without_a_name_on_a_page_that_bears_one_is_a_part_of_it() -> None:
    pages = [a_page(f"/{section}/", [("h1", TITLES[section]), ("p", TEXTS[section])]) for section in IDS if section not in ("1b", "2a")]
    page = a_page("/2a/", [("h1", TITLES["2a"]), ("p", TEXTS["2a"]), ("h2", "A tool that we used"), ("p", TEXTS["1b"])])
    found = mapped(a_snapshot(*pages, page))
    assert row(found, "1b").status == "missing"
    assert (row(found, "2a").places[0].start, row(found, "2a").places[0].end) == (0, len(page.blocks))


def test_a_lock_without_a_name_is_no_place_whatever_is_shown_of_it() -> None:
    framework = load_framework("cmalt-2019")
    lines: list[Line] = [("h1", "Protected: My notes"), ("p", "I confirm that this is my own work. Please enter the password to see it.")]

    def asked(role: str) -> bool:
        page = a_page("/lock/", lines, role=role)
        portfolio = read_portfolio(a_snapshot(a_page("/", [("h1", "Mine"), ("p", WORK)]), page), Names.of(framework))
        decoys = find_decoys(portfolio)
        candidates = all_candidates(portfolio, framework, Topics.of(framework), decoys)
        return any(
            section == "confirmation" and candidates[number].stretch.page.url == page.url
            for number, section in pairs_of(candidates, portfolio, IDS, decoys)
        )

    assert asked("content")
    assert not asked("wall")
