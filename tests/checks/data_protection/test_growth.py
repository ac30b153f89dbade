"""What a hostile text costs grows with its length: the steps taken are counted, so that a busy machine makes no difference."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import Any

import pytest
from portfolios import case, page

from foliocheck.checks.data_protection.gathered import Gathered
from foliocheck.checks.data_protection.places.markup import source_texts
from foliocheck.checks.data_protection.places.page_places import page_stretches
from foliocheck.checks.data_protection.recognisers import find_all, forget
from foliocheck.checks.data_protection.recognisers.addresses import irish_addresses
from foliocheck.checks.data_protection.recognisers.letters import footers, mail_ends
from foliocheck.checks.data_protection.recognisers.mail import email_spelled, emails
from foliocheck.checks.data_protection.recognisers.properties import camera_serials, told_positions, user_paths
from foliocheck.checks.data_protection.recognisers.secrets import password_fields
from foliocheck.checks.data_protection.recognisers.weighed import second_look
from foliocheck.core.snapshot import Link, Page

LONG = 40_000


def steps(work: Callable[[], object]) -> int:
    """How often something is called or goes on while `work` runs, with nothing remembered before."""
    forget()
    count = 0

    def counted(*_: Any) -> None:
        nonlocal count
        count += 1

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


def grows_with_length(work: Callable[[str], object], unit: str, long: int = LONG) -> bool:
    """Whether twice the text takes about twice the steps (four times as many where each piece is compared with every other)."""
    half, whole = (unit * (size // len(unit)) for size in (long // 2, long))
    work(unit)  # our own lists are read once
    return steps(lambda: work(whole)) < 2.5 * steps(lambda: work(half))


@pytest.mark.parametrize(
    "unit",
    [
        "ab cd | ef gh\n",
        "Hi Ana,\nThanks.\nBea\n\n",
        "D02 X285 ",
        "Co. Cork, D02 X285\n",
    ],
    ids=["rows with bars", "greetings", "Eircodes", "counties"],
)
def test_a_hostile_text(unit: str) -> None:
    for part in (lambda text: list(footers.by_footer(text, text.lower())), lambda text: list(irish_addresses.found(text))):
        assert grows_with_length(part, unit)
    assert grows_with_length(lambda text: find_all(text, "text"), unit, 8_000)


@pytest.mark.parametrize("text", [lambda many: "a " * many + "@uni.example", lambda many: "b . " + "a" * many + "! @uni.example"])
def test_letters_set_apart_before_an_at(text: Callable[[int], str]) -> None:
    assert _costs(emails.find, text, 3_000)


@pytest.mark.parametrize("unit", ["s2217740 Hanna Wexley, ", "born 1 January 1990, Hanna Wexley\n", "1-", "a1b2 | ", "1 "])
def test_numbers_and_dates_that_are_looked_at_again(unit: str) -> None:
    assert grows_with_length(lambda text: second_look.find(text, []), unit, 8_000)


def test_paths_of_computers() -> None:
    assert grows_with_length(user_paths.find, "C:\\Users\\ana\\")


def test_dots_behind_an_at() -> None:
    assert grows_with_length(email_spelled.at_hints, "at a.b .c at dot ")


def test_a_head_full_of_latitudes() -> None:
    unit = '<meta property="place:location:latitude" content="51.50123">'
    assert grows_with_length(lambda source: list(source_texts(f"<html><head>{source}</head><body></body></html>")), unit)


@pytest.mark.parametrize("shown", [("51.50123", "-3.19012"), ("", "")], ids=["shown", "in attributes alone"])
def test_an_element_full_of_latitudes(shown: tuple[str, str]) -> None:
    pair = '<b itemprop="latitude" content="51.50123">{}</b><b itemprop="longitude" content="-3.19012">{}</b>'.format(*shown)
    assert [hit.value for text in source_texts(f"<div>My house {pair}</div>") for hit in text.hits] == ["51.501, -3.190"]
    assert _costs(lambda source: list(source_texts(source)), lambda many: f"<div>My house {pair * many}</div>", 1_000)


@pytest.mark.parametrize(
    ("between", "found"),
    [("", True), ('<!-- the place --><meta property="og:title" content="x">', True), ('<meta name="x" content="y">' * 20, False)],
)
def test_the_longitude_beside_a_latitude(between: str, found: bool) -> None:
    latitude, longitude = (
        f'<meta property="place:location:{name}" content="{value}">'
        for name, value in (("latitude", "51.50123"), ("longitude", "-3.19012"))
    )
    for source in (f"{latitude}{between}{longitude}", f"{longitude}{between}{latitude}"):
        hits = [hit.value for text in source_texts(f"<html><head>{source}</head></html>") for hit in text.hits]
        assert bool(hits) is found


def _with_telephones(text: str) -> Page:
    """A page with a telephone link in a block of its own for each line, and all of them in one more."""
    lines = text.splitlines()
    links = tuple(
        Link(href=f"tel:{line}", raw=f"tel:{line}", text=line, kind="phone", block=where)
        for index, line in enumerate(lines)
        for where in (index, len(lines))
    )
    return page(*(f"Reception {line}" for line in lines), text, links=links)


def test_a_page_full_of_telephones() -> None:
    unit = "01632 960123\n"
    assert grows_with_length(lambda text: list(page_stretches(_with_telephones(text), "")), unit, 5_000)
    assert grows_with_length(lambda text: Gathered(case(_with_telephones(text))), unit, 2_000)


def test_the_words_beside_a_telephone_link_are_said_of_it_alone() -> None:
    def shown(*blocks: int) -> list[str]:
        links = tuple(
            Link(href="tel:01632960123", raw="tel:01632960123", text="01632 960123", kind="phone", block=where) for where in blocks
        )
        on = page("Reception 01632 960123", "Hanna Wexley 01632 960123", links=links)
        return [stretch.text for stretch in page_stretches(on, "") if stretch.where == "link"]

    assert "Reception" in shown(0)[0]
    assert "Reception" not in shown(0, 0)[0]
    assert "Hanna Wexley" in shown(0, 1)[0]


def test_blanks_behind_a_name() -> None:
    # a pattern's own steps cannot be counted: four times the text takes four times as long, and sixteen times where a run is split in every way
    def taken(blanks: int) -> float:
        began = time.process_time()
        find_all("Ana Bell" + " " * blanks + "x", "text")
        return time.process_time() - began

    taken(10)
    assert taken(16_000) < 8 * taken(4_000) + 0.5


def test_blanks_between_a_name_and_an_office() -> None:
    def taken(blanks: int) -> float:
        began = time.process_time()
        find_all("Well done.\nAna Bell" + " " * blanks + "y | Estates Manager", "text")
        return time.process_time() - began

    taken(10)
    assert taken(4_000) < 8 * taken(1_000) + 0.5


def _costs(find: Callable[[str], object], text: Callable[[int], str], few: int) -> bool:
    """Whether four times as much takes about four times as long, where the steps are a pattern's own."""

    def taken(many: int) -> float:
        forget()
        began = time.process_time()
        find(text(many))
        return time.process_time() - began

    taken(1)
    return taken(4 * few) < 8 * taken(few) + 0.5


def test_commas_in_a_link_to_a_map() -> None:
    assert _costs(told_positions.find, lambda many: "geo:51.50123" + "%2C+" * many + "x", 6)


@pytest.mark.parametrize(
    ("before", "behind", "few"),
    [
        ("From: Ana Bell", "x", 2_000),
        ("On Monday 3 May, Ana Bell", "x wrote", 6_000),
        ("From: Ana Bell\nTo: Bea Carr\n\nThanks.\nAna", "y", 500),
    ],
    ids=["a head", "a line that leads to a mail", "the sender's name"],
)
def test_blanks_behind_a_sender(before: str, behind: str, few: int) -> None:
    assert _costs(lambda text: list(mail_ends.by_head(text, text.lower())), lambda many: before + " " * many + behind, few)


def test_labels_of_passwords_before_brackets() -> None:
    assert _costs(lambda text: list(password_fields.in_fields(text, text)), lambda many: "password (" * many, 2_000)


def test_a_number_below_two_headings_is_told_once() -> None:
    table = "Camera\tSerial no.\nNikon D750\t3012345\nCamera\tSerial no.\nCanon EOS R6\t0420210\n"
    assert [hit.value for hit in camera_serials.find(table)] == ["3012345", "0420210"]


def test_closings_without_a_blank() -> None:
    def taken(words: int) -> float:
        began = time.process_time()
        find_all("Thanks" * words, "text")
        return time.process_time() - began

    taken(10)
    assert taken(8_000) < 8 * taken(2_000) + 0.5


@pytest.mark.parametrize(
    ("before", "unit", "behind"),
    [
        ("A\nAgreed by", " ", "\nx"),
        ("Kind regards,\nAna Bell\nSigned off by", "\t", "9"),
        ("A\nName: Ana Bell", "\t", "position: a"),
        ("A\nName: Ana Bell\nposition: a", "\t", ""),
        ("A\npassphrase", " \t", "x"),
        ("Name\tRole\nAna Bell", "\t", "tutor"),
        ("Learner: Ana Bell", " ", "; Reading age: 8"),
    ],
)
def test_blanks_in_the_lines_of_a_form(before: str, unit: str, behind: str) -> None:
    assert _costs(lambda text: find_all(text, "text"), lambda many: before + unit * many + behind, 200)
