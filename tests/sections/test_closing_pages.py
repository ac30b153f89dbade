"""What ends a portfolio, and what only looks like its end: plans and a declaration in one text, declarations of other things; parts on pages of their own."""

from __future__ import annotations

import pytest

from foliocheck.core.snapshot import Snapshot
from foliocheck.sections.declaring import declares_another_work

from .building import ORIGIN, Line, a_page, a_snapshot
from .test_traps import MENU, mapped, portfolio, row, section_page
from .texts import IDS, TEXTS, TITLES

PLANS = (
    "By the summer I will have finished the module on evaluation, and I plan to bring audio feedback to the two other colleges of our group. "
    "I would also like to lead the small network of technologists in our county, and next year I hope to write up what the music teachers taught me."
)
DECLARES = (
    "I declare that everything on these pages is true and my own work, except where I name who helped. Rowan Tellwright, 4 February 2026."
)


def closing(*lines: Line) -> Snapshot:
    menu = [*MENU[:-2], ("Last orders", "/last/")]
    pages = [a_page(f"/{section}/", [("h1", TITLES[section]), ("p", TEXTS[section])], menu=menu) for section in IDS[:-2]]
    return a_snapshot(a_page("/", [("h1", "Welcome")], menu=menu), *pages, a_page("/last/", [("h1", "Last orders"), *lines], menu=menu))


def test_plans_and_declaration_in_one_text_are_both_there() -> None:
    found = mapped(closing(("p", PLANS), ("p", DECLARES)))
    assert [row(found, section).status for section in ("future", "confirmation")] == ["found", "found"]
    assert {row(found, section).places[0].page for section in ("future", "confirmation")} == {ORIGIN + "/last/"}


def test_a_closing_text_without_plans_holds_none() -> None:
    found = mapped(closing(("p", DECLARES)))
    assert [row(found, section).status for section in ("future", "confirmation")] == ["missing", "found"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("All that I have written in these pages is the truth and my own doing. R. Tellwright, Ashcombe, 3rd September 2025", "found"),
        ("All that I say here I did, but for what I say that others did. R. Tellwright, 3 September 2025", "found"),
        ("The survey is a true account of what learners had at home on 3 September 2025", "missing"),
        ("Members undertake to do honest work and to credit others. Elected 3 September 2025", "missing"),
    ],
)
def test_a_declaration_may_end_with_its_date(text: str, status: str) -> None:
    home = a_page("/", [("h1", "Rowan Tellwright"), ("p", TEXTS["context"]), ("p", text)], menu=[MENU[0], *MENU[2:-1]])
    assert row(mapped(portfolio(home=home, without=("context", "confirmation"))), "confirmation").status == status


def test_another_awards_declaration_does_not_stand_in_for_an_empty_one() -> None:
    other = a_page("/fhea/declaration/", [("h1", "Declaration"), ("p", "I confirm that this account of professional practice for Fellowship is my own. R. Tellwright, 9 June 2020.")])  # fmt: skip
    empty = section_page("confirmation", ("p", "To be signed once my line manager has read it."))
    found = row(mapped(portfolio(other, sconfirmation=empty)), "confirmation")
    assert found.status in ("stub", "missing")
    assert all(place.page != ORIGIN + "/fhea/declaration/" for place in found.places)


@pytest.mark.parametrize(
    "text",
    [
        "I declare that there has been no change in my circumstances since registration.",
        "I, ………………, declare that this assignment is my own work and that I have not copied. Signed ………… Date …………",
    ],
)
def test_a_declaration_of_something_else_is_no_second_place(text: str) -> None:
    other = a_page("/card/", [("h1", "Working with young people: declaration"), ("p", text)])
    assert [place.page for place in row(mapped(portfolio(other)), "confirmation").places] == [ORIGIN + "/confirmation/"]


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("I declare that this assignment is my own work. Signed: R. Tellwright", True),
        ("I confirm that this account of practice for Fellowship is my own.", True),
        ("I declare no conflicts of interest.", True),
        ("I confirm that this portfolio is my own work; the assignment in 2a is shown with consent.", False),
        ("Everything here is true, also what I say of my fellowship.", False),
        ("I declare that what I have written is true and my own work.", False),
    ],
)
def test_what_a_declaration_speaks_of(text: str, other: bool) -> None:
    assert declares_another_work(text) is other


REFLECTS = "Looking back, I would have asked for help sooner, and I learnt that a script is written for whoever comes after me. I was wrong about the log."


def test_parts_on_pages_of_their_own_are_the_sections() -> None:
    links = [(1, "/1b/d/", "Description"), (2, "/1b/r/", "Reflection"), (3, "/1b/e/", "Evidence")]
    pages = [
        a_page("/1b/", [("h1", TITLES["1b"]), ("p", "Description"), ("p", "Reflection"), ("p", "Evidence")], menu=MENU, links=links),
        a_page("/1b/d/", [("h1", "Description"), ("p", TEXTS["1b"].replace("That taught me", "Now I know"))]),
        a_page("/1b/r/", [("h1", "Reflection"), ("p", REFLECTS)]),
        a_page("/1b/e/", [("h1", "Evidence"), ("p", "Certificate of the course; extract of the script.")]),
    ]
    found = row(mapped(portfolio(*pages, without=("1b",))), "1b")
    assert [place.page.removeprefix(ORIGIN) for place in found.places] == ["/1b/", "/1b/d/", "/1b/r/", "/1b/e/"]
    assert (found.status, found.reflection) == ("found", "yes")


def test_a_recurring_heading_may_say_of_what_it_is() -> None:
    def told(section: str, name: str) -> object:
        return section_page(section, ("h2", name), ("p", TEXTS[section]), ("h2", f"What then? ({name.lower()})"), ("p", REFLECTS))

    changed = {"s1a": told("1a", "Exams"), "s1b": told("1b", "Simulations"), "s1c": told("1c", "Salon"), "s2b": told("2b", "Evenings")}
    found = mapped(portfolio(**changed))  # type: ignore[arg-type]  # `told` gives pages, under the names of sections
    assert [row(found, section).places[0].page for section in ("1a", "1b", "1c", "2b")] == [f"{ORIGIN}/{section}/" for section in ("1a", "1b", "1c", "2b")]  # fmt: skip
    assert all(row(found, section).reflection == "yes" for section in ("1a", "1b", "1c", "2b"))


def test_numbered_bold_lines_lie_in_one_another() -> None:
    lines: list[Line] = []
    for section, title in TITLES.items():
        number = {"context": "", "specialist": "5 ", "future": "6 ", "confirmation": "7 "}.get(section)
        if number is None:
            number = f"{section[0]}.{'abc'.index(section[1]) + 1} " if len(section) == 2 else "4 "
        lines += [("b", number + title.split(") ")[-1])]
        if section == "4":
            lines += [("b", "4.1 In the team"), ("p", TEXTS["4"]), ("b", "4.2 Elsewhere"), ("p", REFLECTS)]
        else:
            lines += [("p", TEXTS[section])]
    found = row(mapped(a_snapshot(a_page("/", lines, title="Portfolio"))), "4")
    assert (found.status, found.places[0].heading[:2]) == ("found", "4 ")
    assert found.words > 100


def test_a_bold_heading_may_be_broken_in_two() -> None:
    page = section_page("1a", ("b", "Choosing between a tool that everybody\nknew and one that worked"), ("p", TEXTS["1a"]))
    broken = a_page("/", [("b", "1a) An understanding of the constraints and benefits of\ndifferent technologies"), ("p", TEXTS["1a"]), ("b", TITLES["1b"]), ("p", TEXTS["1b"])])  # fmt: skip
    assert row(mapped(portfolio(s1a=page)), "1a").places[0].heading == TITLES["1a"]
    assert (
        row(mapped(a_snapshot(broken)), "1a").places[0].heading
        == "1a) An understanding of the constraints and benefits of different technologies"
    )
