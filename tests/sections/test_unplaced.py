"""What is missing, and an account beside it that belongs to nothing yet: the row asks whether one is the other."""

from __future__ import annotations

from foliocheck.core.sections import SectionMap

from .building import a_page, a_snapshot
from .test_traps import mapped, row
from .texts import IDS, TEXTS, TITLES

ACCOUNT = (
    "In 2020 I filmed eleven short pieces with the catering team, cut them at home and put them where the tutors look first. I asked two groups which of them they had watched, "
    "and I kept only five. The others I took down in the summer, since nobody missed them. I wrote a page on how to film with a telephone, and I ran it past the technicians before "
    "anybody else saw it. We used it for two years, and I still have the letter in which the head of catering asked for more. I kept notes of every day that we filmed."
)


def beside(heading: str, text: str, *, without: tuple[str, ...]) -> SectionMap:
    """The portfolio without some sections, and one more page at the end of its menu."""
    kept = [section for section in IDS if section not in without]
    menu = [("Home", "/"), *((TITLES[section], f"/{section}/") for section in kept), (heading, "/last/")]
    pages = [a_page(f"/{section}/", [("h1", TITLES[section]), ("p", TEXTS[section])], menu=menu) for section in kept]
    home = a_page("/", [("h1", "Welcome"), ("p", "This is the portfolio of Rowan Tellwright.")], menu=menu)
    return mapped(a_snapshot(home, *pages, a_page("/last/", [("h1", heading), ("p", text)], menu=menu)))


def test_an_account_that_belongs_to_nothing_is_named_beside_a_missing_section() -> None:
    found = beside("Bread and circuits", ACCOUNT, without=("1b", "2b"))
    missing = [row(found, section) for section in ("1b", "2b") if row(found, section).status == "missing"]
    named = [each for each in missing if each.perhaps is not None]
    assert len(missing) >= 2
    assert [each.perhaps.heading for each in named if each.perhaps] == ["Bread and circuits"]  # one account is offered once
    assert named[0].confidence < min(each.confidence for each in missing if each.perhaps is None)


def test_what_is_no_account_is_not_named() -> None:
    telling_nothing = (
        "Technology offers a wide range of opportunities for learning, and it is important that tools are selected with care. " * 5
    )
    for text in (telling_nothing, "Photographs of the workshop.", "I like films."):
        found = beside("Bread and circuits", text, without=("1a", "2b", "3b"))
        assert all(row(found, section).perhaps is None for section in ("1a", "2b", "3b"))


def test_nothing_is_offered_where_nothing_is_missing() -> None:
    found = beside("Bread and circuits", ACCOUNT, without=())
    assert all(section.perhaps is None for section in found.sections)
