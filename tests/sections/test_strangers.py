"""What strangers' portfolios do: headings of one section inside another's page, a last page with the rest, lists of evidence of every kind."""

from __future__ import annotations

from dataclasses import replace

import pytest

from foliocheck.core.snapshot import Block, Image, Link, Page
from foliocheck.sections.evidence.wording import listed_pieces, offered

from .building import ORIGIN, Line, a_page, a_snapshot
from .test_traps import MENU, mapped, portfolio, row, section_page
from .texts import AREAS, IDS, TEXTS, TITLES


def labels(found: object, section: str) -> list[str]:
    return [piece.label for piece in row(found, section).evidence]  # type: ignore[arg-type]  # a SectionMap


def test_a_heading_that_sounds_like_another_section_stays_inside_its_own() -> None:
    topics: list[Line] = [("h2", "Panopto roll-out"), ("p", TEXTS["specialist"]), ("h2", "Working with students"), ("p", TEXTS["4"])]
    found = mapped(portfolio(without=("1c",), sspecialist=section_page("specialist", *topics)))
    assert row(found, "1c").status == "missing"
    assert row(found, "specialist").status == "found"


def test_a_page_below_its_area_is_a_section_though_its_name_could_be_the_areas() -> None:
    name = "Teaching, learning and assessment processes"
    menu = [
        ("Home", "/"),
        *((AREAS[area], f"/area-{area}/") for area in "123"),
        (name, "/area-2/2a/", AREAS["2"]),
        (TITLES["2b"], "/area-2/2b/", AREAS["2"]),
    ]
    page = a_page(
        "/area-2/2a/", [("h1", name), ("h2", "Student feedback"), ("p", TEXTS["2a"]), ("h2", "Moodle"), ("p", TEXTS["1b"])], menu=menu
    )
    found = mapped(a_snapshot(a_page("/", [("h1", "Welcome")], menu=menu), a_page("/area-2/", [("h1", AREAS["2"])], menu=menu), page, a_page("/area-2/2b/", [("h1", TITLES["2b"]), ("p", TEXTS["2b"])], menu=menu)))  # fmt: skip
    assert row(found, "2a").places[0].page == ORIGIN + "/area-2/2a/"
    assert row(found, "2a").places[0].heading == name


def test_the_last_page_may_hold_the_rest() -> None:
    rest: list[Line] = [("p", TEXTS["specialist"] + " " + TEXTS["1b"]), ("h2", "Plans"), ("p", "??? (do last)"), ("h2", "Confirmation"), ("p", TEXTS["confirmation"])]  # fmt: skip
    last = a_page("/v/", [("h1", "V. Interface design"), *rest], menu=[*MENU[:-3], ("V. Interface design", "/v/")])
    found = mapped(portfolio(last, without=("specialist", "future", "confirmation")))
    assert row(found, "specialist").places[0].heading == "V. Interface design"
    assert (row(found, "future").status, row(found, "confirmation").status) == ("stub", "found")


def test_plans_for_a_thing_are_not_taken_though_nothing_else_is_left() -> None:
    own = [("h2", "What it is"), ("p", TEXTS["specialist"]), ("h2", "Future plans for the simulator"), ("p", "It will have a second room and a lift, and next year there will be smoke.")]  # fmt: skip
    found = mapped(portfolio(without=("future",), sspecialist=section_page("specialist", *own)))
    assert row(found, "future").status == "missing"


def test_a_declaration_may_stand_on_the_front_page() -> None:
    front = a_page("/", [("h2", "Rowan Tellwright"), ("p", TEXTS["context"]), ("h2", "My word on it"), ("p", "I have told the truth on these pages. What I say that I did, I did. Signed: Rowan Tellwright, 3 June 2025")], menu=MENU[:1] + MENU[2:-1])  # fmt: skip
    certificate = a_page("/files/pgcert/", [("h1", "Certificate"), ("p", "Certificate of a course.")])
    found = row(mapped(portfolio(certificate, home=front, without=("context", "confirmation"))), "confirmation")
    assert (found.status, found.places[0].heading) == ("found", "My word on it")


def test_all_of_an_area_under_one_heading_of_the_authors_own_is_not_set_apart() -> None:
    lines: list[Line] = [
        ("h1", AREAS["3"]),
        ("h2", "Copyright law, the Equality Act, and how they meet"),
        ("p", TEXTS["3a"] + " " + TEXTS["3b"]),
    ]
    area = a_page("/area3/", lines, menu=[item for item in MENU if item[1] not in ("/3a/", "/3b/")] + [(AREAS["3"], "/area3/")])
    found = mapped(portfolio(area, without=("3a", "3b")))
    assert [(row(found, section).status, row(found, section).places[0].heading) for section in ("3a", "3b")] == [("partly", AREAS["3"])] * 2


def with_links(page: Page, *links: tuple[int, str, str]) -> Page:
    return replace(
        page,
        links=tuple(Link(href=ORIGIN + href, raw=href, kind="internal", text=text, name=text, block=block) for block, href, text in links),
    )


def test_what_refers_to_a_numbered_list_shows_its_entries() -> None:
    page = section_page("1a", ("p", TEXTS["1a"].replace("Evidence: options paper.", "(items 1 and 3; see also [E9].)")))
    listed = [
        ("h1", "Appendix: list of evidence"),
        ("td", "1"),
        ("td", "Options paper"),
        ("td", "2"),
        ("td", "Minutes"),
        ("td", "3"),
        ("td", "Log of calls"),
    ]
    appendix = with_links(
        a_page("/appendix/", listed, menu=MENU), (2, "/files/options.pdf", "Options paper"), (4, "/files/minutes.pdf", "Minutes")
    )
    assert labels(mapped(portfolio(appendix, s1a=page)), "1a") == ["Options paper", "Log of calls"]


def test_a_list_of_evidence_beside_its_section_is_the_sections() -> None:
    lines: list[Line] = [("h1", AREAS["1"])]
    for section in ("1a", "1b"):
        lines += [("h2", TITLES[section]), ("p", TEXTS[section].split("Evidence:")[0]), ("h2", f"Reflection {section}"), ("p", "Looking back, I would have asked them first, and I should have known better than to guess."), ("h2", f"Evidence {section}"), ("li", f"Report for {section}")]  # fmt: skip
    area = a_page("/area1/", lines, menu=[("Home", "/"), (AREAS["1"], "/area1/")])
    found = mapped(portfolio(area, without=("1a", "1b", "1c")))
    assert [labels(found, section) for section in ("1a", "1b")] == [["Report for 1a"], ["Report for 1b"]]


def test_one_list_for_a_whole_page_is_shared_out_by_what_the_texts_speak_of() -> None:
    lines: list[Line] = [("h1", AREAS["1"])]
    for section in ("1a", "1b", "1c"):
        lines += [("h2", TITLES[section]), ("p", TEXTS[section].split("Evidence:")[0])]
    lines += [
        ("h2", "Files for this page"),
        ("li", "Options paper on exams"),
        ("li", "Script in Python for the question bank"),
        ("li", "Guides for the salon"),
    ]
    area = a_page("/area1/", lines, menu=[("Home", "/"), (AREAS["1"], "/area1/")])
    found = mapped(portfolio(area, without=("1a", "1b", "1c")))
    assert [labels(found, section) for section in ("1a", "1b", "1c")] == [
        ["Options paper on exams"],
        ["Script in Python for the question bank"],
        ["Guides for the salon"],
    ]


@pytest.mark.parametrize(
    ("alt", "size", "counts"), [("Screenshot of the form", 40, True), ("Facebook icon", 32, False), ("", 40, False), ("", 400, True)]
)
def test_a_small_picture_is_evidence_where_its_description_tells_what_it_shows(alt: str, size: int, counts: bool) -> None:
    page = section_page("2a", ("p", TEXTS["2a"].split("Evidence:")[0]))
    image = Image(src=ORIGIN + "/files/shot.png", alt=alt, block=1, width=size, height=size)
    assert (len(row(mapped(portfolio(s2a=replace(page, images=(image,)))), "2a").evidence) == 1) is counts


def test_laws_and_tools_that_are_linked_are_no_evidence() -> None:
    page = section_page("3a", ("p", TEXTS["3a"].split("Evidence:")[0]))
    links = [
        ("https://www.legislation.gov.uk/ukpga/2010/15", "the Act"),
        ("https://moodle.org/", "Moodle"),
        ("https://college.example/statement", "our statement"),
    ]
    given = tuple(Link(href=href, raw=href, kind="external", text=text, name=text, block=1) for href, text in links)
    assert labels(mapped(portfolio(s3a=replace(page, links=given))), "3a") == ["our statement"]


def test_tab_labels_begin_no_list() -> None:
    lines: list[Line] = [
        ("h1", TITLES["1b"]),
        ("li", "Description"),
        ("li", "Evidence"),
        ("p", TEXTS["1b"].split("Evidence:")[0]),
        ("p", "My tools are few."),
    ]
    page = a_page("/1b/", lines, menu=MENU, links=[(1, "#tab1", "Description"), (2, "#tab2", "Evidence")])
    panel = replace(page.blocks[3], style={**page.blocks[3].style, "panel": "Description"})
    shown = Block(kind="item", text="Certificate of the course", style={"size": 16, "panel": "Evidence"})
    page = replace(page, blocks=(*page.blocks[:3], panel, page.blocks[4], shown))
    assert labels(mapped(portfolio(s1b=page)), "1b") == ["Certificate of the course"]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("options paper; minutes of the board; a letter from the dean, which I can send on request", ["options paper", "minutes of the board", "a letter from the dean, which I can send on request"]),
        ("Note from Dr. Ashgrove on who did what. Slides of the talk", ["Note from Dr. Ashgrove on who did what", "Slides of the talk"]),
        ("My report (confidential; the head will confirm it)", ["My report (confidential; the head will confirm it)"]),
        ("TODO ask Bernard for testimonial", []),
        ("Collins, A., Brown, J. S. and Newman, S. (1989) Cognitive apprenticeship", []),
        ("Groups used to e-mail drafts around and I asked them to stop", []),
    ],
)  # fmt: skip
def test_what_a_line_of_evidence_names(text: str, pieces: list[str]) -> None:
    assert listed_pieces(text, []) == pieces


@pytest.mark.parametrize(
    ("text", "is_offered"),
    [
        ("Feedback forms from 96 staff are in the department, and can be shown.", True),
        ("My PGCert in veterinary education is available on request.", True),
        ("The report for 2020 is available from me, and I can send it.", True),
        ("I made the recordings available to all staff.", False),
        ("The service is available on request.", False),
        ("Films were kept in the office for years.", True),
    ],
)
def test_what_is_offered_without_a_link(text: str, is_offered: bool) -> None:
    assert bool(offered(text)) is is_offered


def test_every_section_of_the_portfolio_is_still_found() -> None:
    found = mapped(portfolio())
    assert [section.status for section in found.sections] == ["found"] * len(IDS)


def test_a_number_beside_a_link_names_the_page_that_it_leads_to() -> None:
    own = {"1a": "The chatbot that was not", "1b": "Skills inventory", "2a": "Lessons with the sound off", "2b": "Who rings extension 4141", "3a": "A night with the rules", "4": "The new person in the room"}  # fmt: skip
    lines: list[Line] = [("h1", "Work in the open")]
    links = []
    for section, title in reversed(own.items()):  # in no order: only the numbers tell
        lines += [("td", section), ("td", title)]
        links.append((len(lines) - 1, f"/{section}/", title))
    pages = [a_page(f"/{section}/", [("h1", title), ("p", TEXTS[section])], title=title) for section, title in own.items()]
    found = mapped(a_snapshot(a_page("/", lines, links=links), *pages))
    assert {section: row(found, section).places[0].heading for section in own} == own


def test_a_number_below_a_posts_title_is_its_subtitle() -> None:
    page = a_page(
        "/post/",
        [("h3", "The moot and the blunt pencil"), ("p", "CMALT 1a"), ("p", TEXTS["1a"])],
        title="Obiter: The moot and the blunt pencil",
        menu=MENU,
    )
    found = row(mapped(portfolio(page, without=("1a",))), "1a")
    assert found.places[0].heading == "The moot and the blunt pencil"


def test_consent_to_be_pictured_declares_no_portfolio() -> None:
    consent = a_page("/consent/", [("h2", "Consent"), ("h3", "Declaration"), ("p", "I confirm that I have read the leaflet and agree that my images may be used. Signed: Date:")], menu=[*MENU, ("Consent", "/consent/")])  # fmt: skip
    found = row(mapped(portfolio(consent, sconfirmation=section_page("confirmation", ("p", "")))), "confirmation")
    assert (found.status, found.places[0].page) == ("stub", ORIGIN + "/confirmation/")


def test_a_bare_list_of_sections_is_no_place() -> None:
    own = {section: f"{number} of twelve" for number, section in enumerate(IDS)}
    menu = [("Home", "/"), ("A new label", "/list/"), *((own[section], f"/{section}/") for section in IDS)]
    names: list[Line] = [("h1", "A new label"), *(("h2", TITLES[section][3:].strip() or TITLES[section]) for section in ("1a", "1b", "1c", "2a", "2b", "3a")), ("p", "I will do a post for each.")]  # fmt: skip
    pages = [a_page(f"/{section}/", [("h1", own[section]), ("p", TEXTS[section])], menu=menu) for section in IDS]
    found = mapped(a_snapshot(a_page("/", [("h1", "Welcome")], menu=menu), a_page("/list/", names, menu=menu), *pages))
    assert all(place.page != ORIGIN + "/list/" for section in found.sections for place in section.places)
