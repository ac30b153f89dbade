"""Whose is it: where the owner's name is found, and which addresses and numbers are the owner's."""

from __future__ import annotations

import pytest
from portfolios import block, case, page

from foliocheck.checks.data_protection.whose.owner import Owner
from foliocheck.checks.data_protection.whose.owner_guess import owner_of
from foliocheck.checks.data_protection.whose.role_addresses import is_role
from foliocheck.checks.data_protection.whose.same_person import local_fits

ME = Owner(names=("Morgan Ellery",), addresses=("mog@post.example",), others=frozenset({"redfern", "tomas"}))


@pytest.mark.parametrize(
    "pages",
    [
        (page("Text.", title="Morgan Ellery: CMALT portfolio"),),
        (page("I am Morgan Ellery and I work at a college.", title="Home"),),
        (
            page("…", title="Declaration"),
            page("Signed: Morgan Ellery, 3 May 2026", title="Confirmation", url="https://portfolio.example/c/"),
        ),
        (page("Text.", title="Home", meta={"author": "Morgan Ellery"}),),
        (page(title="Home", blocks=(block("CMALT portfolio of Morgan Ellery", level=1),)),),
    ],
)
def test_the_owners_name_is_found(pages: tuple[object, ...]) -> None:
    assert owner_of(case(*pages)).names == ("Morgan Ellery",)  # type: ignore[arg-type]


_OWN = "The statements in this submission describe my practice and are drawn from my own work, with the support of others duly recognised."


@pytest.mark.parametrize(
    "text",
    [
        f"{_OWN} Morgan Ellery, 3 May 2026.",
        f"{_OWN}\n\nMorgan Ellery\n3/5/26",
        f"{_OWN}\nMorgan Ellery (typed in place of a signature), May 3, 2026",
        "I confirm that what stands here is true and that the work is mine. Morgan Ellery, Valdorsa, 3.5.2026",
        "I declare this to be an honest account of my own work. /s/ Morgan Ellery, 2026-05-03",
    ],
)
def test_a_signed_declaration_tells_the_owner(text: str) -> None:
    blog = tuple(page("A post.", title="Slow Packets", url=f"https://portfolio.example/{number}/") for number in range(3))
    assert owner_of(case(*blog, page(text, title="Slow Packets"))).names == ("Morgan Ellery",)


@pytest.mark.parametrize(
    "text",
    [
        "I declare that the assignment is my own work. Signed: Tomas Redfern, 3 May 2026",
        "I confirm that Tomas did this to the best of my knowledge. Hanna Wexley, 3 May 2026",
        "It was my own idea. Hanna Wexley, whom I met on 3 May 2026, thought so, too.",
    ],
)
def test_a_declaration_of_others_does_not(text: str) -> None:
    assert "the declaration is signed so" not in owner_of(case(page(text, title="Home"))).why


def test_lines_that_say_who_wrote_pages_tell_the_owner() -> None:
    pages = [page(title="Tools", blocks=(block("by Morgan Ellery"),), url=f"https://portfolio.example/{number}/") for number in range(2)]
    assert owner_of(case(*pages)).names == ("Morgan Ellery",)


def test_a_platform_is_nobody() -> None:
    assert owner_of(case(page(title="Home", blocks=(block("Powered by Atlassian Confluence", level=1),)))).names == ()


def test_no_name_is_made_up() -> None:
    assert owner_of(case(page("We met learners.", title="Learning Technology"))).names == ()


def test_the_settings_come_first() -> None:
    assert owner_of(case(page("x"), names=("Kit Wilding",))).names == ("Kit Wilding",)


def test_a_name_of_blanks_is_no_owners() -> None:
    owner = owner_of(case(page("x", title="Learning Technology"), names=(" ", "")))
    assert owner.names == () and not owner.is_written_to("Hello Kit, my mobile is ")
    assert owner_of(case(page("x"), names=(" ", "Kit Wilding"))).names == ("Kit Wilding",)


@pytest.mark.parametrize(
    "local",
    [
        "morgan.ellery",
        "m.ellery",
        "mellery",
        "ellerym",
        "ellerym2",
        "morgan_ellery",
        "m.j.ellery",
        "ellery.morgan",
        "me1432",
        "drmorganellery",
        "ellery",
    ],
)
def test_the_owners_addresses(local: str) -> None:
    assert local_fits(local, "Morgan Ellery")


@pytest.mark.parametrize("local", ["morgan.redfern", "tamsin.ellery", "t.ellery", "morgana.ellery", "mellerby", "priya", "me", "j.bracken"])
def test_other_peoples_addresses(local: str) -> None:
    assert not local_fits(local, "Morgan Ellery")


def test_a_first_name_alone_that_another_shares_is_not_enough() -> None:
    assert local_fits("morgan", "Morgan Ellery")
    assert not local_fits("morgan", "Morgan Ellery", frozenset({"morgan"}))
    found = owner_of(case(page("Morgan Redfern and I share a name.")))
    assert found.whose_address("morgan@uni.example")[0] == "other"


@pytest.mark.parametrize(
    "local",
    [
        "cymorth-tg",
        "diogelu-data",
        "casework",
        "eolas",
        "roster",
        "ltfund",
        "llyfrgell",
        "info",
        "library",
        "helpdesk",
        "learning-technology",
        "no-reply",
        "itservices",
        "student.support",
    ],
)
def test_roles(local: str) -> None:
    assert is_role(local)


@pytest.mark.parametrize("local", ["jo", "fundisa", "grant.page", "s2204417", "priya.library-smith"])
def test_no_roles(local: str) -> None:
    assert not is_role(local)


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("My mobile is 07700 900123.", "owner"),
        ("Morgan Ellery, 07700 900123", "owner"),
        ("Morgan: 07700 900123", "owner"),
        ("Owen Castellan, 07700 900123", "other"),
        ("Tomas: my number is 07700 900123", "other"),
        ("Dear Morgan, please ring me on 07700 900123", "other"),
        ("University switchboard: 07700 900123", "role"),
        ("Tel. 07700 900123 or library@uni.example", "role"),
        ("Morgan - as promised my home number is 07700 900123, ring any evening", "other"),
        ("Morgan, Priya and I: my number is 07700 900123", "other"),
        ("From: Priya Lindqvist <p@uni.example>\nTo: Ellery, Morgan\n\nRing me on 07700 900123", "other"),
        ("From: Ellery, Morgan <m@uni.example>\nTo: Priya Lindqvist\n\nRing me on 07700 900123", "owner"),
        ("A mobile? Mine is 07700 900123", "owner"),
        ("ring the desk on 07700 900123", "role"),
        ("Thu Temi Ayeni 01632 960124\nWeekend switchboard, 07700 900123", "role"),
        ("Thu Temi Ayeni 01632 960124\nWeekend Callum Dunmore, 07700 900123", "other"),
        ("Morgan Ellery: odd. Ask Bledri on 07700 900123", "other"),
        ("Morgan Ellery: ask Morgan on 07700 900123", "owner"),
        ("Kind regards,\nNadia Rourke\nSenior Lecturer in Adult Nursing\nSchool of Health | 01632 960123", "other"),
        ("Kind regards,\nNadia Rourke\nSenior Lecturer in Adult Nursing\nSchool switchboard | 01632 960123", "role"),
        ("Wexcombe College - direct line 01632 960123", "other"),
        ("Wexcombe College - 01632 960123", "role"),
        ("Guest house booked for the external: 01632 960123", "role"),
        ("Boat shed key: 01632 960123", "other"),
        ("2. AV desk, 07700 900123", "role"),
        ("Sickness line for educators: 07700 900123", "role"),
        ("Bottom line for me: 07700 900123", "other"),
        ("Direct line 07700 900123 · rosalind.teague@trust.example", "other"),
        ("Ring Catriona on 01632 960111 before 5pm, or me on 07700 900123", "owner"),
        ("Text me (01632 960111) or Jo (07700 900123)", "other"),
        ("My student Rita Bell can be reached on 07700 900123", "other"),
        ("Payment for the claim, in case they ask again: Ellery M, 07700 900123", "owner"),
        ("For bookings ring the media desk, 07700 900123", "role"),
        ("Our out-of-hours line is 07700 900123", "role"),
        ("I have known Morgan since 2015. My number is 07700 900123 if you wish to talk.", "other"),
        ("Ffoniwch fi ar 07700 900123", "owner"),
        ("Student no. 07700 900123 – that was me on the MSc", "owner"),
        ("07700 900123 – that was my student", "other"),
        ("TODO morgan: remove my mobile 07700 900123", "owner"),
        ("Priya K says call me on 07700 900123 after lunch", "other"),
        ("Could you ring me at home on 07700 900123? The office is shut. Ta, Wilf Ransome", "other"),
        ("Priya Lindqvist  09:14\nmy mobile is 07700 900123", "other"),
        ("Call us on 07700 900123", "role"),
    ],
)
def test_whose_a_number_is(text: str, whose: str) -> None:
    start = text.index(next(number for number in ("07700", "01632 960123") if number in text))
    assert ME.whose_by_context(text, start, start + 12)[0] == whose


def test_addresses_of_the_settings_and_own_hosts() -> None:
    assert ME.whose_address("mog@post.example")[0] == "owner"
    assert ME.whose_address("hello@morganellery.example")[0] == "owner"
    assert ME.whose_address("tamsin@ellery.example")[0] == "other"
    assert owner_of(case(page("x", title="Wenyan Li: portfolio"), names=("Li Wenyan",))).whose_address("w.li3@uni.example")[0] == "owner"
    assert ME.whose_address("x99@post.example", "You can e-mail me at ")[0] == "owner"


@pytest.mark.parametrize(
    ("address", "before", "whose"),
    [
        ("ltt@uni.example", "Learning Technology Team <", "role"),
        ("r.peake2@uni.example", "Peake, Rosalind (IT Services) <", "other"),
        ("mog77@uni.example", "Cc: Morgan Ellery <", "owner"),
        ("dlh@uni.example", "Contact: Digital Learning Hub, ", "role"),
        ("jo@uni.example", "ask the e-learning team, or Jo, ", "other"),
        ("medschool-exams@uni.example", "", "role"),
        ("sarah-support@uni.example", "", "other"),
        ("fenwick-lrc@fenwick.example", "", "role"),
    ],
)
def test_whose_an_address_is_by_the_words_before_it(address: str, before: str, whose: str) -> None:
    assert ME.whose_address(address, before)[0] == whose


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("Dial by your location\n07700 900123 United Kingdom", "role"),
        ("07700 900123,,98765432101# United Kingdom", "role"),
        ("Ring 07700 900123, our reception", "role"),
        ("Student Services: 07700 900123", "role"),
        ("Contact no: 07700 900123 (H Tregarth)", "other"),
    ],
)
def test_numbers_of_meetings_and_desks(text: str, whose: str) -> None:
    start = text.index("07700")
    assert ME.whose_by_context(text, start, start + 12)[0] == whose


@pytest.mark.parametrize(
    ("address", "whose"),
    [
        ("hello@ellery.example", "owner"),
        ("info@morganellery.example", "owner"),
        ("helpdesk@ellery.example", "role"),
        ("admissions@ellery.example", "role"),
        ("library@ellery.example", "role"),
    ],
)
def test_a_desk_at_a_host_with_the_family_name_is_no_persons(address: str, whose: str) -> None:
    assert ME.whose_address(address)[0] == whose
