"""Evidence in tables and numbered lists on the sections' own page: by code, by number, below a heading for evidence."""

from __future__ import annotations

from dataclasses import replace

import pytest

from foliocheck.core.snapshot import Page

from .building import Line, a_page
from .test_strangers import labels, with_links
from .test_traps import MENU, mapped, portfolio, row, section_page
from .texts import AREAS, TEXTS, TITLES


def table(*rows: tuple[str, ...]) -> list[Line]:
    return [("td", cell) for cells in rows for cell in cells]


def in_rows(page: Page, first: int, columns: int) -> Page:
    """The page with the cells from the block `first` set in rows of `columns`."""
    blocks = tuple(
        replace(
            block,
            selector=f"main > table > tbody > tr:nth-of-type({(at - first) // columns + 1}) > td:nth-of-type({(at - first) % columns + 1})",
        )
        if at >= first and block.kind == "cell"
        else block
        for at, block in enumerate(page.blocks)
    )
    return replace(page, blocks=blocks)


def area_with(*rows: tuple[str, ...], links: tuple[tuple[int, str, str], ...] = ()) -> tuple[Page, int]:
    lines: list[Line] = [("h1", AREAS["1"])]
    for section in ("1a", "1b", "1c"):
        lines += [("h2", TITLES[section]), ("p", TEXTS[section].split("Evidence:")[0])]
    first = len(lines)
    page = a_page("/area1/", lines + table(*rows), menu=[("Home", "/"), (AREAS["1"], "/area1/")])
    return in_rows(with_links(page, *((first + at, href, text) for at, href, text in links)), first, len(rows[0])), first


ROWS = (
    ("Section", "Evidence", "What it shows"),
    ("1a", "Business case", "How three options were weighed"),
    ("1a", "Review after a year", "Where the case was wrong"),
    ("1b", "Script for the question bank", "Programming in Python"),
    ("1c", "Minutes of the board", "My role as chair"),
)


@pytest.mark.parametrize("links", [(), ((4, "/files/case.pdf", "Business case"), (7, "/files/review.pdf", "Review after a year"))])
def test_the_rows_of_a_table_belong_to_the_sections_that_they_name(links: tuple[tuple[int, str, str], ...]) -> None:
    page, _ = area_with(*ROWS, links=links)
    found = mapped(portfolio(page, without=("1a", "1b", "1c")))
    assert [labels(found, section) for section in ("1a", "1b", "1c")] == [
        ["Business case", "Review after a year"],
        ["Script for the question bank"],
        ["Minutes of the board"],
    ]


def test_a_table_for_one_section_belongs_to_the_text_that_it_stands_in() -> None:
    page, _ = area_with(
        *(("1a", *cells[1:]) if number else cells for number, cells in enumerate(ROWS)), links=((4, "/files/case.pdf", "Business case"),)
    )
    found = mapped(portfolio(page, without=("1a", "1b", "1c")))
    assert "Business case" in labels(found, "1c")


def test_an_appendix_on_the_same_page_names_what_is_referred_to_by_number() -> None:
    lines: list[Line] = []
    for section, evidence in (("1a", "Evidence: E1, E3."), ("1b", "Evidence: E2."), ("1c", "Evidence: E4.")):
        lines += [("h1", TITLES[section]), ("p", TEXTS[section].split("Evidence:")[0]), ("p", evidence)]
    rows = (
        ("E1", "1a", "Scoring of outcomes"),
        ("E2", "1b", "Track plot as given"),
        ("E3", "1a", "Proposal to the county"),
        ("E4", "Issues", "Guide"),
    )
    lines += [("h1", "Appendix: Evidence"), *table(*rows)]
    found = mapped(portfolio(a_page("/area1/", lines, menu=[("Home", "/"), (AREAS["1"], "/area1/")]), without=("1a", "1b", "1c")))
    assert [labels(found, section) for section in ("1a", "1b", "1c")] == [
        ["Scoring of outcomes", "Proposal to the county"],
        ["Track plot as given"],
        ["Guide"],
    ]


def test_a_numbered_list_elsewhere_is_referred_to_with_a_link_to_it() -> None:
    text = section_page("1a", ("p", TEXTS["1a"].split("Evidence:")[0]), ("p", "(see the basket: EV 1, EV 3)"))
    at = len(text.blocks) - 1
    basket = a_page("/basket/", [("h1", "The basket"), ("li", "EV 1: Report"), ("li", "EV 2: Letter"), ("li", "EV 3: Card")], menu=MENU)
    listed = with_links(basket, (1, "/files/1.pdf", "Report"), (2, "/files/2.pdf", "Letter"), (3, "/files/3.pdf", "Card"))
    found = mapped(portfolio(listed, s1a=with_links(text, (at, "/basket/", "the basket"))))
    assert labels(found, "1a") == ["Report", "Card"]


def test_a_page_of_evidence_repeats_the_authors_own_headings_and_numbers() -> None:
    own = {"1a": "What fell through and why", "1b": "04 Things I can mend by myself", "2a": "05 Learning behind a door, slowly"}
    pages = {
        f"s{section}": a_page(
            f"/{section}/", [("h1", title), ("h2", TITLES[section]), ("p", TEXTS[section].split("Evidence:")[0])], menu=MENU
        )
        for section, title in own.items()
    }
    lines: list[Line] = [
        ("h1", "Evidence drawer"),
        *(("h3", own["1a"]), ("li", "Report"), ("h3", "Something never written"), ("li", "Letter")),
        *table(("04", "Card"), ("05", "Log of calls"), ("09", "Plan")),
        *(("h3", "Learning behind a door"), ("li", "Guide")),
    ]
    drawer = a_page("/drawer/", lines, menu=[*MENU, ("Evidence drawer", "/drawer/")])
    named = [(at, f"/files/{at}.pdf", lines[at][1]) for at in (2, 4, 6, 8, 10, 12)]
    found = mapped(portfolio(with_links(drawer, *named), **pages))
    assert [labels(found, section) for section in own] == [["Report"], ["Card"], ["Log of calls"]]


def test_a_confirmation_for_the_professional_register_is_not_the_declaration() -> None:
    lines: list[Line] = [
        ("h1", "NMC revalidation 2025"),
        ("h2", "Confirmation"),
        ("p", "My confirmer, who is also my line manager, signed the form on 22 August. Practice hours: 1,610."),
    ]
    found = mapped(portfolio(a_page("/register/", lines, menu=[*MENU, ("NMC revalidation 2025", "/register/")])))
    assert all("register" not in place.page for place in row(found, "confirmation").places)
