"""Habits of other authors: numbers outside headings, parts on pages of their own, pages beside the portfolio, pieces of evidence that are only named."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from foliocheck.core.snapshot import Block, Image, Page
from foliocheck.sections.codes import code_of
from foliocheck.sections.evidence.wording import is_button, is_shown, offered
from foliocheck.sections.kickers import filed_under
from foliocheck.sections.names import running_number
from foliocheck.sections.parts import part_of
from foliocheck.sections.word_patterns import at_words

from .building import ORIGIN, Line, a_page, a_snapshot
from .test_strangers import labels
from .test_traps import MENU, mapped, portfolio, row, section_page
from .texts import IDS, TEXTS, TITLES

OWN = {
    "1a": "Slate and chalk",
    "1b": "Forty headphones",
    "1c": "Two clocks",
    "2a": "Green ink",
    "2b": "The Tuesday people",
    "3a": "Rain on the roof",
}


@pytest.mark.parametrize(
    ("label", "pairs"),
    [
        ("Core area 1, section b", ("1b",)),
        ("Area One – part a: Picking a tool", ("1a",)),
        ("Core Area Two Part B", ("2b",)),
        ("Core area three (a)", ("3a",)),
        ("2 a How people learn", ("2a",)),
        ("1/b", ("1b",)),
        ("Area one: a law", ()),
        ("3 a law", ()),
        ("Core Area 3: a Personal View", ()),
        ("Module 1 section b", ()),
    ],
)
def test_numbers_that_are_spelt_out(label: str, pairs: tuple[str, ...]) -> None:
    assert code_of(label).pairs == pairs


@pytest.mark.parametrize(
    ("label", "number"), [("07 Data protection", 7), ("Para 11 Intentions", 11), ("7.2 Law", None), ("2nd year", None), ("360 degrees", None), ("Law", None)]
)  # fmt: skip
def test_running_numbers(label: str, number: int | None) -> None:
    assert running_number(label) == number


@pytest.mark.parametrize(
    ("label", "part"),
    [("CA1c Reflection", "reflection"), ("Core area one, part A: evidence", "evidence"), ("Specialist option: description", "description"), ("Core Area 2 – a: files", "evidence"), ("Video evidence", None), ("On reflection and ability", None)],
)  # fmt: skip
def test_parts_after_a_number(label: str, part: str | None) -> None:
    assert part_of(label) == part


@pytest.mark.parametrize(
    ("text", "under"), [("Labels: CMALT, 1a", "CMALT, 1a"), ("Filed under Core area 2b", "Core area 2b"), ("Categories of learner that I teach are many, and I have said so before in this portfolio, where I told of each of them in turn and at some length, with pictures.", None), ("My labels", None)],
)  # fmt: skip
def test_what_a_line_files_its_page_under(text: str, under: str | None) -> None:
    assert filed_under(text) == under


@pytest.mark.parametrize("line", [("p", "Core Area {n}({l})"), ("b", "CMALT {n}{l}"), ("i", "Criterion {n}{l}")])
@pytest.mark.parametrize("above", [True, False])
def test_a_line_at_the_title_tells_the_section(line: Line, above: bool) -> None:
    pages = []
    for section, title in reversed(OWN.items()):
        told = (line[0], line[1].format(n=section[0], l=section[1]))
        top = [told, ("h1", title)] if above else [("h1", title), told]
        pages.append(a_page(f"/{title}/", [*top, ("p", TEXTS[section]), ("h2", "Working with colleagues"), ("p", TEXTS["4"])], title=title))
    found = mapped(a_snapshot(a_page("/", [("h1", "Welcome")], links=[(0, f"/{title}/", title) for title in OWN.values()]), *pages))
    assert {section: row(found, section).places[0].heading for section in OWN} == OWN


def test_categories_name_a_post_and_are_no_heading() -> None:
    pages = [
        a_page(f"/{title}/", [("h1", title), ("p", TEXTS[section]), ("p", f"Categories: CMALT, {section}")])
        for section, title in reversed(OWN.items())
    ]
    found = mapped(a_snapshot(a_page("/", [("h1", "Welcome")]), *pages))
    assert {section: row(found, section).places[0].heading for section in OWN} == OWN


def test_pages_counted_through_are_read_in_their_order() -> None:
    names = {
        section: f"{number:02} {TITLES[section][3:] if section in ('1b', '2b', '3b') else OWN.get(section, 'A kettle in every room')}"
        for number, section in enumerate(IDS, 1)
    }
    menu = [("Home", "/"), *((names[section], f"/{section}x/") for section in reversed(IDS))]
    pages = [a_page(f"/{section}x/", [("h1", names[section]), ("p", TEXTS[section])], menu=menu) for section in reversed(IDS)]
    found = mapped(a_snapshot(a_page("/", [("h1", "Welcome")], menu=menu), *pages))
    assert {section: row(found, section).places[0].heading for section in IDS} == names


def test_description_and_reflection_may_be_pages_below_the_section() -> None:
    menu = [
        *(item for item in MENU if item[1] != "/1b/"),
        (TITLES["1b"], "/1b/"),
        ("Description", "/1b/d/", TITLES["1b"]),
        ("Reflection", "/1b/r/", TITLES["1b"]),
    ]
    pages = [
        a_page(
            "/1b/",
            [("h1", TITLES["1b"]), ("li", "Description"), ("li", "Reflection")],
            menu=menu,
            links=[(1, "/1b/d/", "Description"), (2, "/1b/r/", "Reflection")],
        ),
        a_page("/1b/d/", [("h1", "Description"), ("p", TEXTS["1b"])], menu=menu),
        a_page(
            "/1b/r/",
            [
                ("h1", "Reflection"),
                (
                    "p",
                    "Looking back, I would have asked for help sooner, and I learnt that a script is written for whoever comes after me.",
                ),
            ],
            menu=menu,
        ),
    ]
    found = row(mapped(portfolio(*pages, without=("1b",))), "1b")
    assert [place.page.removeprefix(ORIGIN) for place in found.places] == ["/1b/", "/1b/d/", "/1b/r/"]
    assert (found.status, found.reflection) == ("found", "yes")


def beside(path: str, title: str, *lines: Line) -> object:
    menu = [*MENU, (title, path)]
    return a_page(path, [("h1", title), *lines], menu=menu)


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("Curriculum vitae", [("h2", "Technical skills"), ("p", "HTML, Moodle administration, Adobe Premiere."), ("h2", "Communication"), ("p", "Regular speaker at events.")]),
        ("College notices", [("h2", "Policy"), ("p", "All staff are entitled to five days of training a year. The policy is owned by the board."), ("h2", "Future developments"), ("p", "A learning hub is to be opened in Block F.")]),
        ("FHEA claim", [("h2", "A2 Teach and support learning"), ("p", TEXTS["2a"]), ("h2", "V4 Acknowledge the wider context"), ("p", TEXTS["3a"])]),
    ],
)  # fmt: skip
def test_pages_beside_the_portfolio_hold_no_section(title: str, lines: list[Line]) -> None:
    without = ("1b", "2a", "3b", "4", "future")
    found = mapped(portfolio(beside("/beside/", title, *lines), without=without))  # type: ignore[arg-type]  # a Page
    assert all(not place.page.endswith("/beside/") for section in found.sections for place in section.places)


def test_an_index_with_a_line_for_each_section_is_no_place() -> None:
    own = {section: f"Chapter on {OWN.get(section, section)}" for section in IDS}
    lines: list[Line] = [("h1", "At a glance")]
    links = []
    for section in IDS:
        lines += [("h3", TITLES[section]), ("p", "What I have to say of this, in a line. Read more.")]
        links.append((len(lines) - 1, f"/{section}/", "Read more"))
    menu = [("Home", "/"), ("At a glance", "/glance/"), *((own[section], f"/{section}/") for section in IDS)]
    pages = [a_page(f"/{section}/", [("h1", own[section]), ("p", TEXTS[section])], menu=menu) for section in IDS]
    found = mapped(a_snapshot(a_page("/", [("h1", "Welcome")], menu=menu), a_page("/glance/", lines, menu=menu, links=links), *pages))
    assert all(not place.page.endswith("/glance/") for section in found.sections for place in section.places)


def test_appendices_that_a_text_numbers_are_pieces_though_no_list_names_them() -> None:
    told = TEXTS["1a"].split("Evidence:")[0]
    page = section_page(
        "1a", ("p", told + " (Appendix 1: evaluation report. Appendix 12: minute 14/37.) See Appendix 2 as well, and Appendix 1 again.")
    )
    assert labels(mapped(portfolio(s1a=page)), "1a") == ["Appendix 1: evaluation report", "Appendix 12: minute 14/37", "Appendix 2"]


def test_buttons_without_a_target_and_captions_below_pictures_are_pieces() -> None:
    page = section_page("2a", ("p", TEXTS["2a"].split("Evidence:")[0]), ("p", "Letter from the head of salon"), ("p", "Bond quiz, page 3"))
    button = replace(page.blocks[-2], style={"size": 13, "class": "wixui-button"})
    picture = Image(src=ORIGIN + "/files/quiz.png", alt="", block=len(page.blocks) - 2, width=1, height=1)
    page = replace(page, blocks=(*page.blocks[:-2], button, page.blocks[-1]), images=(picture,))
    assert sorted(labels(mapped(portfolio(s2a=page)), "2a")) == ["Bond quiz, page 3", "Letter from the head of salon"]


def test_a_line_of_file_names_is_a_list() -> None:
    page = section_page("2a", ("p", TEXTS["2a"].split("Evidence:")[0]), ("p", "Evidence: Analysis_2021.pdf; Glossary_p1-4.pdf"))
    assert labels(mapped(portfolio(s2a=page)), "2a") == ["Analysis_2021.pdf", "Glossary_p1-4.pdf"]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Certificates (printouts in my file): CAVA 2016, IQA 2019, Platform 2022.", 3),
        ("Two pages for and against (attached to my submission e-mail)", 1),
        ("We were attached to the old plan.", 0),
    ],
)
def test_pieces_at_hand(text: str, pieces: int) -> None:
    assert len(offered(text)) == pieces


def test_words_of_the_site_are_no_pieces() -> None:
    assert not any(
        is_button(text) for text in ("Subscribe to my letter", "Next", "Buy now", "Download", "Click here", "OK", "Get in touch")
    )
    assert all(is_button(text) for text in ("Letter to the council", "Download the guide"))
    assert offered("Reports held by the board: I, we, and they") == []
    assert [is_shown(text) for text in ("Thumb guide: Android", "Watch the manikin", "Read more", "About these pages", "My tools are few.", "Oriel Tamsett, Dental Centre")] == [True, True, False, False, False, False]  # fmt: skip


def test_a_title_in_a_menu_of_the_frame_is_no_aside() -> None:
    hrefs = [("I", "/i/"), ("II", "/ii/"), ("After", "/after/")]
    pages = []
    for path, title, text in (("/", "A portfolio", TEXTS["context"]), ("/i/", "I Operational issues", TEXTS["1a"]), ("/ii/", "II Teaching, learning, assessment", TEXTS["2a"]), ("/iv/", "IV Communication", TEXTS["4"]), ("/after/", "After this", "I mean to hand over the stations. I'll apply for another fellowship and I hope to learn Welsh next year.")):  # fmt: skip
        page = a_page(path, [("h1", title), ("p", text)])
        nav = Block(kind="item", text=" ".join(label for label, _ in hrefs), zone="theme")
        made = a_page(path, [("p", "x")], links=[(0, href, label) for label, href in hrefs]).links
        pages.append(replace(page, blocks=(nav, *page.blocks), links=tuple(replace(link, zone="theme") for link in made)))
    assert row(mapped(a_snapshot(*pages)), "future").places[0].heading == "After this"


def test_a_post_is_the_section_that_its_tag_numbers_and_no_other_posts_are() -> None:
    cloud = [("CMALT", "/tag/cmalt/"), ("college", "/tag/college/"), *((section, f"/tag/{section}/") for section in OWN)]

    def post(path: str, title: str, text: str, *own: str) -> Page:
        lines = [("h1", title), ("p", text), *(("p", tag) for tag in own), *(("p", name) for name, _ in cloud)]
        hrefs = [dict(cloud)[tag] for tag in own] + [href for _, href in cloud]
        links = [(2 + number, href, lines[2 + number][1]) for number, href in enumerate(hrefs)]
        return a_page(path, lines, role="other", links=links)

    posts = [post(f"/2024/{section}/", title, TEXTS[section], "CMALT", section) for section, title in reversed(OWN.items())]
    other = post("/2024/module/", "Module 2b: Finding things", TEXTS["2b"], "college"), post("/2024/five/", "Working with others: the five-a-side", "We lost nine to two. Next week we play the library.", "college")  # fmt: skip
    found = mapped(a_snapshot(a_page("/", [("h1", "A blog")], role="listing"), *posts, *other))
    assert {section: row(found, section).places[0].heading for section in OWN} == OWN
    assert all("/module/" not in place.page and "/five/" not in place.page for section in found.sections for place in section.places)


def test_units_of_a_course_are_no_sections() -> None:
    lines: list[Line] = [("h1", "The apprentice journey")]
    for unit in ("Unit 1a: Hand fitting", "Unit 1b: Technical drawing", "Unit 3a: Working with others", "Gateway and future plans"):
        lines += [("h2", unit), ("p", "Each apprentice takes it in the first year and is assessed by observation.")]
    found = mapped(
        portfolio(a_page("/journey/", lines, menu=[*MENU, ("The apprentice journey", "/journey/")]), without=("1a", "1b", "4", "future"))
    )
    assert all("/journey/" not in place.page for section in found.sections for place in section.places)


def test_a_specialist_option_under_its_topic_may_be_one_of_two() -> None:
    told = TEXTS["specialist"].replace("Specialist", "My own") + " " + TEXTS["1b"] + " " + TEXTS["1c"]
    names = {"/x/": "Describing a rope", "/y/": "Objects that talk back"}
    menu = [*MENU[:-3], *((name, path) for path, name in names.items()), *MENU[-2:]]
    pages = [
        a_page(
            path, [("h1", name), ("p", told if path == "/x/" else " ".join(TEXTS[other] for other in ("2a", "1c", "2b", "1a")))], menu=menu
        )
        for path, name in names.items()
    ]
    kept = [
        a_page(f"/{section}/", [("h1", TITLES[section]), ("p", TEXTS[section])], menu=menu) for section in IDS if section != "specialist"
    ]
    found = row(mapped(a_snapshot(a_page("/", [("h1", "Welcome")], menu=menu), *kept, *pages)), "specialist")
    assert [place.heading for place in found.places] == list(names.values())


@pytest.mark.parametrize(
    "ways", [r"\b(?:I|we) (?:learn|saw)\w*\b|\bnext time\b|(?<!than )\bI now\b", r"^Now I\b|\b[Mm]y view\b", r"\bthe [a-c|]+ thing\b"]
)
def test_patterns_made_quick_meet_what_they_met(ways: str) -> None:
    for text in (
        "I learnt. We saw it, and next time I now know.",
        "Now I see: more than I now do",
        "MY VIEW of the b thing",
        "Mine",
        "swell time",
    ):
        assert len(at_words(ways).findall(text.lower())) == len(re.findall(ways, text, re.IGNORECASE))


def test_who_writes_unit_for_every_section_means_the_section() -> None:
    names = {section: f"Unit {TITLES[section]}" if section[0] in "123" else TITLES[section] for section in IDS}
    menu = [("Home", "/"), *((names[section], f"/{section}x/") for section in IDS)]
    pages = [a_page(f"/{section}x/", [("h1", names[section]), ("p", TEXTS[section])], menu=menu) for section in reversed(IDS)]
    found = mapped(a_snapshot(a_page("/", [("h1", "Welcome")], menu=menu), *pages))
    assert {section: row(found, section).places[0].heading for section in IDS} == names
    assert all("number" in " ".join(row(found, section).places[0].why) for section in ("1a", "2b"))
