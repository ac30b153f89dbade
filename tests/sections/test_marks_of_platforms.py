"""What platforms put beside an author's words: rows of tabs, classes of headings, lines of tags, walls, menus that only count."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from foliocheck.core.corrections import Corrections, Pin
from foliocheck.core.snapshot import Page
from foliocheck.sections.frameworks_data import load_framework
from foliocheck.sections.headings import headings_of
from foliocheck.sections.mapper import map_sections
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
        ("What the law asks", {"class": "accordion-button collapsed", "bold": True}, True),
        ("What the law asks", {"class": "has-sidebar-colour", "bold": True}, True),
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
        ("I declare that all I have written is true and my own work. Signed: R. Tellwright, 4 March 2025", "/"),
    ):
        home = a_page("/", [("h1", "Rowan Tellwright"), ("p", TEXTS["context"]), ("p", text)], menu=[MENU[0], *MENU[2:]])
        places = row(mapped(portfolio(home=home, without=("context",), sconfirmation=stub)), "confirmation").places
        assert [place.page for place in places] == [ORIGIN + page]


def test_numbers_behind_a_hash_are_no_tags() -> None:
    page = a_page("/1/", [("h1", "Case study #1"), ("p", LONG), ("b", "Specialist option #2"), ("p", LONG)])
    assert tags_of([page]) == [()]
    assert headings(page) == [(0, "Case study #1"), (2, "Specialist option #2")]


def test_a_line_of_tags_elsewhere_leaves_the_clouds_alone() -> None:
    cloud = [("area1", "/tag/area1/"), ("area2", "/tag/area2/"), ("news", "/tag/news/")]
    posts = []
    for number, (name, path) in enumerate(cloud):
        links = [(place, other, text) for place, (text, other) in enumerate([*cloud, (name, path)])]
        posts.append(a_page(f"/{number}/", [("p", text) for text, _ in [*cloud, (name, path)]], links=links))
    noted = a_page("/notes/", [("h1", "Notes"), ("p", "See you there #altc")])
    assert tags_of([*posts, noted]) == [("area1",), ("area2",), ("news",), ("altc",)]


def test_a_label_of_a_tab_elsewhere_on_the_page_is_a_heading_where_it_stands_over_text() -> None:
    page = a_page("/1/", [("b", "What I learned"), ("p", LONG), ("b", "Papers"), ("b", "What I learned"), ("p", LONG), ("p", LONG)])
    page = styled(page, b4={"panel": "Papers"}, b5={"panel": "What I learned"})
    assert (0, "What I learned") in headings(page)


@pytest.mark.parametrize("label", ["Specialist option: a learning log in nursing", "Specialist area: single sign-on"])
def test_a_wall_is_still_named_by_its_menu(label: str) -> None:
    wall = a_page("/locked/", [("h1", "Sign in"), ("p", "Password")], role="wall", title="Sign in")
    menu = [*(each for each in MENU if each[1] != "/specialist/"), (label, "/locked/")]
    home = a_page("/", [("h1", "Welcome")], menu=menu)
    assert row(mapped(portfolio(wall, home=home, without=("specialist",))), "specialist").status == "locked"


def test_a_pinned_section_beside_a_missing_one_is_mapped() -> None:
    for pinned, missing in (("1a", "1b"), ("3b", "3a")):
        pins = Corrections(pins=(Pin(section=pinned, address=f"{ORIGIN}/{pinned}/"),))
        found = map_sections(portfolio(without=(missing,)), load_framework("cmalt-2019"), pins)
        assert row(found, pinned).places[0].page == f"{ORIGIN}/{pinned}/"


def test_what_follows_an_annexe_is_no_section_either() -> None:
    lines: list[Line] = [("h1", "Kit Wilding"), ("h2", "The students I work for"), ("p", TEXTS["2b"]), ("h2", "Annexe A. Project plan")]
    lines += [("h2", "People"), ("h3", "My target learners"), ("p", "Nurses and midwives of two wards, and those who train them.")]
    assert [place.heading for place in row(mapped(a_snapshot(a_page("/", lines))), "2b").places] == ["The students I work for"]
