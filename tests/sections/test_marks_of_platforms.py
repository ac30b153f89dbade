"""What platforms put beside an author's words: rows of tabs, classes of headings, lines of tags, walls, menus that only count."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from foliocheck.core.snapshot import Page
from foliocheck.sections.frameworks_data import load_framework
from foliocheck.sections.headings import headings_of
from foliocheck.sections.names import Names
from foliocheck.sections.page_labels import labels_of_fragments, labels_of_pages
from foliocheck.sections.parts import part_of
from foliocheck.sections.reading import key_of
from foliocheck.sections.tags import tags_of, telling_tags

from .building import ORIGIN, Line, a_page, a_snapshot
from .test_traps import MENU, mapped, portfolio, row, section_page
from .texts import TEXTS

NAMES = Names.of(load_framework("cmalt-2019"))
LONG = TEXTS["1b"]


def styled(page: Page, **styles: dict[str, Any]) -> Page:
    """`page` with more style for some blocks, by their number: `b3={"class": "font_2"}`."""
    blocks = tuple(replace(block, style={**block.style, **styles.get(f"b{number}", {})}) for number, block in enumerate(page.blocks))
    return replace(page, blocks=blocks)


def headings(page: Page) -> list[tuple[int, str]]:
    tabs, _ = labels_of_fragments(page)
    found = headings_of(page, frozenset(), lambda text: bool(NAMES.named_outright(text)), lambda text: part_of(text) is not None, tabs)
    return [(heading.index, heading.text) for heading in found]


def test_a_row_of_tabs_stands_over_nothing() -> None:
    lines: list[Line] = [
        ("h2", "Core area 1"),
        ("b", "What we could have bought"),
        ("b", "What it took"),
        ("p", LONG),
        ("p", "Papers"),
        ("p", LONG),
    ]
    page = a_page("/1/", lines, hidden=frozenset((5,)))
    page = styled(page, b3={"panel": "What we could have bought"}, b5={"panel": "What it took"})
    assert headings(page) == [(0, "Core area 1"), (3, "What we could have bought"), (5, "What it took")]


def test_the_button_of_an_accordion_stands_over_its_panel() -> None:
    page = a_page("/1/", [("h2", "Core area 1"), ("b", "What we could have bought"), ("p", LONG), ("b", "What it took"), ("p", LONG)])
    page = styled(page, b2={"panel": "What we could have bought"}, b4={"panel": "What it took"})
    assert headings(page) == [(0, "Core area 1"), (1, "What we could have bought"), (3, "What it took")]


@pytest.mark.parametrize(("name", "there"), [("font_2", True), ("font_0 x1", True), ("font_8", False), ("myfont_2", False)])
def test_wix_has_its_headings_in_classes(name: str, there: bool) -> None:
    page = styled(a_page("/1/", [("p", "What a thing gives and takes"), ("p", LONG)]), b0={"class": name})
    assert headings(page) == ([(0, "What a thing gives and takes")] if there else [])


@pytest.mark.parametrize(
    ("line", "tags"),
    [
        ("13 Apr 2024 11 notes #cmalt #area2", ("area2",)),
        ("3 comments · #area1 #portfolio", ("area1",)),
        ("13 Apr 2024 11 notes #cmalt #notes", ()),
    ],
)
def test_the_line_below_a_post_bears_its_tags(line: str, tags: tuple[str, ...]) -> None:
    others = [a_page(f"/post/{number}/", [("h2", "Rain"), ("p", LONG), ("p", f"4 notes #cmalt #rain{number}")]) for number in range(3)]
    page = a_page("/post/now/", [("h2", "Average age sixty-eight"), ("p", LONG), ("b", line)])
    assert telling_tags(tags_of([page, *others])[0]) == tags
    assert headings(page) == [(0, "Average age sixty-eight")]


def test_lists_of_posts_and_sentences_have_no_tags_of_their_own() -> None:
    lines: list[Line] = [("h2", "One"), ("p", LONG), ("p", "3 notes #area1"), ("h2", "Two"), ("p", LONG), ("p", "4 notes #area2")]
    sentence = a_page("/1/", [("h2", "One"), ("p", "We asked for issue #12 to be closed before the pilot began.")])
    assert tags_of([a_page("/", lines), sentence, a_page("/2/", lines[:3])])[:2] == [(), ()]


@pytest.mark.parametrize(
    ("labels", "counted"),
    [(("I", "II", "III", "IV"), True), (("II", "IV"), False), (("I", "About", "V"), False)],
)
def test_a_menu_that_counts_in_roman_numbers(labels: tuple[str, ...], counted: bool) -> None:
    paths = [f"/page{number}/" for number in range(len(labels))]
    menu = list(zip(labels, paths, strict=True))
    pages = [a_page(path, [("h1", "Own title")], menu=menu) for path in paths]
    found = labels_of_pages(pages, pages[0].menu, {key_of(page.url): number for number, page in enumerate(pages)})
    told = [[label.text for label in own if NAMES.code(label.text).area] for own in found]
    assert told == ([[f"{label}."] for label in labels] if counted else [[] for _ in labels])


def test_a_wall_that_asks_to_sign_in_signs_nothing() -> None:
    wall = a_page("/iv/", [("h1", "Sign in with your college account"), ("p", "Password")], role="wall", title="Sign in")
    found = row(mapped(portfolio(wall, without=("confirmation",))), "confirmation")
    assert (found.status, found.places) == ("missing", ())


@pytest.mark.parametrize(
    ("text", "style", "there"),
    [
        ("Options on a page", {"class": "block-attachment__title", "bold": True}, False),
        ("1.2 MB", {"uppercase": True}, False),
        ("OPEN THE SIMULATOR", {"class": "blocks-button__container", "uppercase": True}, False),
        ("KIT AND WHAT IT DOES", {"class": "text-block", "uppercase": True}, True),
        ("Target learners", {"class": "blocks-button__container", "bold": True}, True),
    ],
)
def test_files_and_buttons_stand_over_nothing(text: str, style: dict[str, Any], there: bool) -> None:
    page = styled(a_page("/1/", [("p", text), ("p", LONG)]), b0=style)
    assert headings(page) == ([(0, text)] if there else [])


def test_what_stands_in_an_appendix_is_no_section() -> None:
    """The headings of a project plan are as high as the appendix that it is; a section with its number and a declaration may follow it."""
    lines: list[Line] = [("h1", "Kit Wilding"), ("h2", "The students I work for"), ("p", TEXTS["2b"]), ("h2", "Appendix A. Project plan")]
    lines += [("h2", "Target learners"), ("p", "Nurses and midwives of two wards."), ("h2", "4 Communication"), ("p", TEXTS["4"])]
    found = mapped(a_snapshot(a_page("/", lines)))
    assert [place.heading for place in row(found, "2b").places] != ["Target learners"]
    assert [place.heading for place in row(found, "4").places] == ["4 Communication"]


def test_a_heading_over_nothing_is_given_up_only_for_words_on_the_portfolio() -> None:
    stub = section_page("confirmation", ("p", "Your paragraph text"))
    for text, page in (
        (
            "I declare that commissions are my own work; a third of the price is due on signing. Signed: R. Tellwright, 4 March 2025",
            "/confirmation/",
        ),
        ("I declare that this portfolio is my own work, and that I did what it says. Signed: R. Tellwright, 4 March 2025", "/"),
    ):
        home = a_page("/", [("h1", "Rowan Tellwright"), ("p", TEXTS["context"]), ("p", text)], menu=[MENU[0], *MENU[2:]])
        places = row(mapped(portfolio(home=home, without=("context",), sconfirmation=stub)), "confirmation").places
        assert [place.page for place in places] == [ORIGIN + page]
