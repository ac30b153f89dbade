"""What authors do whom nobody had met: no “I”, properties, samples, journals, lists beside an account, a declaration in the side bar; with what only looks so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from foliocheck.core.snapshot import Block
from foliocheck.sections.platitudes import says_something
from foliocheck.sections.reflection import description_in, reflection_in
from foliocheck.sections.substance import substance_of
from foliocheck.sections.voice import as_spoken

from .building import ORIGIN, Line, a_page, a_snapshot
from .test_traps import FILLER, MENU, mapped, portfolio, row, section_page
from .texts import IDS, TEXTS, TITLES

THIRD = (
    "An appraisal was undertaken by the author in 2017, and the results were put to the board. The author had assumed that price would decide. "
    "It was learned that a month of trials says more; the author would begin with those another time."
)


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        (
            "The author’s training was in law. It was built by the author, who is proud of it.",
            "My training was in law. It was built by me, who is proud of it.",
        ),
        ("It is declared that the author's account of the author's work is true.", "I declare that my account of my work is true."),
        ("The undersigned declares that this is a true account.", "I declare that this is a true account."),
        ("The author wishes to learn more, and the author now teaches.", "I wish to learn more, and I now teach."),
        ("The author of the handbook disagrees.", "The author of the handbook disagrees."),
        ("Laurillard is the author I read most; the author argues that.", "Laurillard is the author I read most; the author argues that."),
        (
            "The candidate was shown a screen. The candidate was asked forty questions.",
            "The candidate was shown a screen. The candidate was asked forty questions.",
        ),
        ("The writer was born in Bengal. The writer left.", "The writer was born in Bengal. The writer left."),
        ("It was learned that rain falls.", "It was learned that rain falls."),
    ],
)
def test_who_never_says_i(text: str, spoken: str) -> None:
    assert as_spoken(text) == spoken


def test_an_account_in_the_third_person_describes_and_reflects() -> None:
    assert (description_in(THIRD).answer, reflection_in(THIRD).answer) == ("yes", "yes")
    assert all(sign in THIRD for sign in reflection_in(THIRD).signs)  # in the author's own words
    assert substance_of(THIRD).past >= 3


def test_a_property_of_every_page_says_which_section_it_is() -> None:
    pages = []
    for section in IDS:
        value = {"context": "Start", "specialist": "Special", "future": "Future", "confirmation": "Signed"}.get(section, section)
        lines: list[Line] = [
            ("h1", f"Drawer {'abcdefghijkl'[IDS.index(section)]}"),
            ("p", f"Bit of the form: {value}"),
            ("p", TEXTS[section]),
        ]
        pages.append(a_page(f"/{section}/", lines, title=lines[0][1]))
    home = a_page("/", [("h1", "Cabinet")], links=[])
    found = mapped(a_snapshot(home, *reversed(pages)))  # in no order
    assert all(row(found, section).places[0].page == f"{ORIGIN}/{section}/" for section in ("1a", "1b", "1c", "2a", "2b", "3a", "3b", "4"))


def test_a_code_in_the_row_of_a_link_is_its_own_and_not_that_of_the_row_before() -> None:
    own = {"1a": "A shoe", "1b": "Bellows", "2a": "A slate", "3a": "A girl", "3b": "A mousetrap"}
    cells: list[Line] = [("td", text) for section, title in own.items() for text in (title, section)]
    links = [(1 + 2 * number, f"/{section}/", title) for number, (section, title) in enumerate(own.items())]
    home = a_page("/", [("h1", "Cabinet"), *cells], links=links)
    blocks = tuple(
        replace(block, selector=f"table > tbody > tr:nth-of-type({(at + 1) // 2}) > td:nth-of-type({2 - at % 2})") if at else block
        for at, block in enumerate(home.blocks)
    )
    pages = [a_page(f"/{section}/", [("h1", title), ("p", TEXTS[section])], title=title) for section, title in own.items()]
    found = mapped(a_snapshot(replace(home, blocks=blocks), *pages))
    assert {section: row(found, section).places[0].heading for section in own} == own


@pytest.mark.parametrize("heading", ["Sample answer: 1b Technical knowledge", "1b (old)", "Example: 1b Technical knowledge"])
def test_a_sample_or_an_old_draft_is_not_the_section(heading: str) -> None:
    page = a_page("/resources/", [("h1", "Resources"), ("h3", heading), ("p", TEXTS["1b"])], menu=[*MENU, ("Resources", "/resources/")])
    found = mapped(portfolio(page, s1b=section_page("1b", ("p", "To follow."))))
    assert (row(found, "1b").status, row(found, "1b").places[0].page) == ("stub", ORIGIN + "/1b/")


def test_the_same_text_under_two_sections_is_a_stub_though_their_prompts_differ() -> None:
    same = "I will have much more to say on this when the review in May is over and the departments have sent what they promised me long ago, I hope."
    pages = {
        f"s{section}": section_page(section, ("p", f"Show what {section} is."), ("h4", "Description"), ("p", same))
        for section in ("1b", "3a")
    }
    found = mapped(portfolio(**pages))
    assert [row(found, section).status for section in ("1b", "3a", "1a")] == ["stub", "stub", "found"]


def test_an_account_beside_a_list_of_the_sections_is_no_part_of_the_list() -> None:
    listed: list[Line] = [("h2", "Where everything is"), *(("h3", TITLES[section]) for section in IDS[1:8])]
    home = a_page(
        "/", [("h1", "My portfolio"), ("h2", "Who I am and why I am here"), ("p", TEXTS["context"]), *listed], menu=MENU[:1] + MENU[2:]
    )
    found = mapped(portfolio(home=home, without=("context",)))
    assert row(found, "context").places[0].heading == "Who I am and why I am here"
    assert row(found, "1a").places[0].page == ORIGIN + "/1a/"


def test_a_journal_beside_the_portfolio_is_no_place() -> None:
    entries: list[Line] = [("h1", "Journal")]
    for day, name in (("14 February", "reflection about a projector"), ("9 March", "policies and standards again")):
        entries += [
            ("h3", f"{day}: {name}"),
            ("p", "I read this and thought about it for a while. We talked, and I wrote to my friend who knows."),
        ]
    more = "I kept notes on all of it at the time, and I went back to them when I wrote this page, which took me longer than the work had."
    told = {
        f"s{section}": section_page(section, ("p", TEXTS[section]), ("p", more)) for section in ("1a", "1b", "1c", "2a", "2b", "3a", "4")
    }
    found = mapped(portfolio(a_page("/journal/", entries, menu=[*MENU, ("Journal", "/journal/")]), without=("3b",), **told))
    assert all("journal" not in place.page for section in found.sections for place in section.places)


def test_a_page_called_privacy_may_tell_of_ones_own_work() -> None:
    menu = [(label if path != "/3a/" else "Privacy", path) for label, path in MENU]
    page = a_page("/3a/", [("h1", "Privacy Act 2020"), ("p", TEXTS["3a"] + " " + TEXTS["3b"].split("Evidence")[0])], menu=menu)
    notice = a_page("/notice/", [("h1", "Privacy notice"), ("p", "This site sets no cookies. Data are kept for a year.")], menu=menu)
    found = mapped(portfolio(notice, s3a=page))
    assert row(found, "3a").places[0].page == ORIGIN + "/3a/"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("I declare that this portfolio is true and my own work. Signed: R. Tellwright, 8 July 2018.", "found"),
        ("I say that everything in the CMALT posts is true. Signed: Rowan Tellwright, 8 July 2018.", "found"),
        ("All rights reserved. My views are my own and not my employer's.", "missing"),
        ("Views on this site are my own. Last updated 12/05/2024.", "missing"),
        ("This site is my own work and is licensed CC BY. Last edited 3 June 2023.", "missing"),
        ("I confirm that this site uses cookies and that all content is accurate at the time of writing.", "missing"),
        ("Sign in. Everything on this site is my own. Signed in as guest", "missing"),
    ],
)
def test_a_declaration_in_the_side_bar(text: str, status: str) -> None:
    gadget = (Block(kind="heading", text="The small print", level=2, zone="theme", style={"size": 24}), Block(kind="paragraph", text=text, zone="theme", style={"size": 16}))  # fmt: skip
    front = a_page("/", [("h1", "Welcome"), ("p", TEXTS["context"])], menu=MENU)
    home = replace(front, blocks=(*front.blocks, *gadget))
    found = row(mapped(portfolio(home=home, without=("confirmation",))), "confirmation")
    assert found.status == status
    assert [place.heading for place in found.places] == (["The small print"] if status == "found" else [])


def test_an_essay_is_no_stub_and_filler_is() -> None:
    essay = (
        "Behaviourism sees learning as a change of what people do and can be met in quizzes that answer at once. Cognitivism asks how much a mind can hold and warns against slides that say what the speaker says. "
        "Constructivism says that learners build on what they know, so that two who hear the same lecture learn two things. Social constructivism adds the others in the room. "
        "Marks may be given for what was learned, during learning, or as a part of it; each has its own faults, and the second is the one that pays."
    )
    assert says_something(essay)
    assert not says_something(FILLER * 2)
    found = mapped(portfolio(s2a=section_page("2a", ("p", essay)), s2b=section_page("2b", ("p", FILLER * 2))))
    assert (row(found, "2a").status, row(found, "2a").description) == ("found", "no")
    assert row(found, "2b").status == "stub"


def test_a_lower_heading_without_a_number_is_no_section_where_all_have_one() -> None:
    letters = dict(
        zip(
            IDS,
            ("", "A(i). ", "A(ii). ", "A(iii). ", "B(i). ", "B(ii). ", "C. The wider context: ", "", "D. ", "E. ", "F. ", ""),
            strict=True,
        )
    )
    names = {"context": "Who I am", "3a": "legislation", "confirmation": "Declaration"}
    lines: list[Line] = [("h1", "Portfolio")]
    for section in IDS:
        if section == "3b":
            lines += [
                ("h3", "Policy note"),
                (
                    "p",
                    "I asked two families for permission where the law did not oblige us to. One said no, and I withdrew it the same day.",
                ),
            ]
            continue
        title = names.get(section) or TITLES[section].split(") ")[-1].replace("Core area 4: ", "")
        lines += [("h2", f"{letters[section]}{title}"), ("p", TEXTS[section])]
    found = mapped(a_snapshot(a_page("/", lines)))
    assert row(found, "3b").status == "missing"
    assert (row(found, "3a").status, row(found, "3a").places[0].heading) == ("found", "C. The wider context: legislation")


def test_a_heading_in_other_words_over_a_prompt_is_a_stub_and_not_missing() -> None:
    menu = [*MENU[:-2], MENU[-1], ("Ahead", "/ahead/"), ("Map", "/map/")]
    page = a_page("/ahead/", [("h1", "Plans for the years ahead"), ("p", "[Write your plans here.]")], menu=menu)
    home = a_page("/", [("h1", "Welcome")], menu=menu)
    assert row(mapped(portfolio(page, home=home, without=("future",))), "future").status == "stub"


def test_the_authors_own_count_holds_though_a_year_stands_beside_it() -> None:
    names = {"context": "Who I am", "3b": "Policy or standard", "future": "Future plans"}
    titles = {section: f"{number:02} {names.get(section, 'abcdefghijkl'[number] + ' movement')}" for number, section in enumerate(IDS)}
    menu = [("Home", "/"), *((titles[section], f"/{section}/") for section in reversed(IDS)), ("Teaching 25/26", "/teaching/")]
    pages = [a_page(f"/{section}/", [("h1", titles[section]), ("p", TEXTS[section])], menu=menu) for section in IDS]
    other = a_page("/teaching/", [("h1", "Teaching 25/26"), ("p", "Modules run in the autumn.")], menu=menu)
    found = mapped(a_snapshot(a_page("/", [("h1", "Welcome")], menu=menu), *pages, other))
    assert {section.id: section.places[0].page for section in found.sections} == {section: f"{ORIGIN}/{section}/" for section in IDS}


SHIFTED = {
    "context": "1. Who I am and what I do", "1a": "2.1 Why this kit: constraints and benefits", "1b": "2.2 What I can do technically", "1c": "2.3 Getting it used", "2a": "3.1 How I teach and assess",
    "2b": "3.2 The learners", "3a": "4.1 Law", "3b": "4.2 Policy", "4": "5. Working with others", "specialist": "6. My specialism: audio feedback", "future": "7. Where next", "confirmation": "8. Declaration",
}  # fmt: skip


def test_a_count_that_begins_with_the_context_shifts_its_decimals() -> None:
    lines: list[Line] = [("h1", "Portfolio")]
    for section in IDS:
        if section in ("1a", "2a", "3a"):
            area = {"1a": "2. Operational issues", "2a": "3. Learning, teaching and assessment", "3a": "4. The wider context"}[section]
            lines.append(("h2", area))
        lines += [("h3" if section[0] in "123" else "h2", SHIFTED[section]), ("p", TEXTS[section])]
    found = mapped(a_snapshot(a_page("/", lines)))
    assert {section.id: section.places[0].heading for section in found.sections} == SHIFTED


def test_the_chapter_numbers_of_a_platform_are_no_codes() -> None:
    chapters = [
        ("1. Who I am", "context"), ("2.1. Simulator or road", "1a"), ("2.2. Looking back on that", ""), ("2.3. What I can do", "1b"), ("2.4. Reflection on 2.3", ""),
        ("2.5. Rolling it out", "1c"), ("3.1. How people learn", "2a"), ("3.2. Target learners", "2b"), ("4.1. The Equality Act", "3a"), ("4.2. Our policy on recording", "3b"),
        ("5. Working with others", "4"), ("6. Audio feedback", "specialist"), ("7. Future plans", "future"), ("8. Confirmation", "confirmation"),
    ]  # fmt: skip
    menu = [("Home", "/"), *((label, f"/c{number}/") for number, (label, _) in enumerate(chapters))]
    back = "Looking back, I would have asked them first, and I should have known better than to guess. It taught me to wait."
    pages = [
        a_page(
            f"/c{number}/",
            [("h1", "CMALT book"), ("h3", label.split(". ")[-1]), ("p", TEXTS.get(section, back))],
            title="CMALT book",
            menu=menu,
        )
        for number, (label, section) in enumerate(chapters)
    ]
    found = mapped(a_snapshot(a_page("/", [("h1", "Course")], menu=menu), *pages))
    expected = {section: f"{ORIGIN}/c{number}/" for number, (_, section) in enumerate(chapters) if section}
    assert {section.id: section.places[0].page for section in found.sections} == expected


def test_a_line_that_leads_to_the_next_page_heads_nothing() -> None:
    paging = "Previous: Future plans Next: Legislation for all"
    page = a_page("/1a/", [("p", paging), ("h3", "Buying by weight"), ("p", TEXTS["1a"]), ("p", paging)], menu=MENU, links=[(0, "/future/", "Future plans"), (3, "/3a/", "Legislation for all")])  # fmt: skip
    assert row(mapped(portfolio(s1a=page)), "1a").places[0].heading == "Buying by weight"
