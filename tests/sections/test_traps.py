"""What only looks like a section, and sections that do not look like one: a small portfolio a trap."""

from __future__ import annotations

from foliocheck.core.corrections import Corrections, Pin
from foliocheck.core.sections import Section, SectionMap
from foliocheck.core.snapshot import Page, Snapshot
from foliocheck.sections.frameworks_data import load_framework
from foliocheck.sections.mapper import map_sections

from .building import ORIGIN, Line, a_page, a_snapshot
from .texts import AREAS, IDS, TEXTS, TITLES

MENU = [("Home", "/"), *((TITLES[section], f"/{section}/") for section in IDS)]
WELCOME = a_page("/", [("h1", "Welcome"), ("p", "This is the portfolio of Rowan Tellwright.")], menu=MENU)
FILLER = (
    "Technology offers a wide range of opportunities for learning. It is important that tools are selected with care and that constraints are considered. "
    "Effective practice depends on a clear understanding of needs, and a suitable balance should be sought between benefit and effort in every context."
)


def section_page(section: str, *lines: Line, role: str = "content") -> Page:
    return a_page(f"/{section}/", [("h1", TITLES[section]), *(lines or (("p", TEXTS[section]),))], menu=MENU, role=role)  # type: ignore[arg-type]  # a role


def portfolio(*extra: Page, without: tuple[str, ...] = (), **replaced: Page) -> Snapshot:
    """The whole portfolio with some pages replaced (by section, digits first: `s1a`), left out or added."""
    pages = [replaced.get("s" + section) or section_page(section) for section in IDS if section not in without]
    return a_snapshot(replaced.get("home") or WELCOME, *pages, *extra)


def mapped(snapshot: Snapshot, **given: object) -> SectionMap:
    return map_sections(snapshot, load_framework("cmalt-2019"), **given)  # type: ignore[arg-type]  # corrections


def row(found: SectionMap, section: str) -> Section:
    result = found.section(section)
    assert result is not None
    return result


def text_at(snapshot: Snapshot, section: Section, number: int = 0) -> str:
    place = section.places[number]
    page = snapshot.page(place.page)
    assert page is not None
    return "\n".join(block.text for block in page.blocks[place.start : place.end])


def test_a_heading_over_nothing_is_a_stub() -> None:
    found = row(mapped(portfolio(sconfirmation=section_page("confirmation", ("p", "Signed:"), ("p", "Date:")))), "confirmation")
    assert (found.status, found.places[0].heading) == ("stub", "Confirmation")


def test_a_page_with_its_heading_alone_is_a_stub() -> None:
    found = row(mapped(portfolio(s2b=a_page("/2b/", [("h1", TITLES["2b"])], menu=MENU))), "2b")
    assert found.status == "stub"
    assert "nothing" in found.why[0]


def test_a_template_prompt_is_a_stub() -> None:
    prompt = (
        "p",
        "In this section you should describe how you found out about your learners. Add your evidence here. Approximately 500 words.",
    )
    found = row(mapped(portfolio(s2b=section_page("2b", prompt))), "2b")
    assert (found.status, found.description, found.reflection) == ("stub", "no", "no")


def test_lorem_ipsum_is_a_stub() -> None:
    assert (
        row(mapped(portfolio(s1b=section_page("1b", ("p", "Lorem ipsum dolor sit amet, consectetur adipiscing elit. " * 8)))), "1b").status
        == "stub"
    )


def test_fluent_filler_is_a_stub() -> None:
    assert row(mapped(portfolio(s1a=section_page("1a", ("p", FILLER)))), "1a").status == "stub"


def test_the_same_filler_under_two_sections_is_a_stub_in_both() -> None:
    same = ("p", FILLER + " We use many tools at the college and I like them.")
    found = mapped(portfolio(s1a=section_page("1a", same), s2a=section_page("2a", same)))
    assert (row(found, "1a").status, row(found, "2a").status) == ("stub", "stub")


def test_a_few_dozen_words_are_real_future_plans() -> None:
    short = section_page("future", ("p", "Finish my diploma. Caption the last forty films. Train somebody who can take over from me."))
    assert row(mapped(portfolio(sfuture=short)), "future").status == "found"


def test_a_declaration_in_own_words_is_found() -> None:
    own = section_page(
        "confirmation",
        ("p", "What stands here is true, and the work is mine unless I say whose it is."),
        ("p", "Rowan Tellwright, 4 February 2026"),
    )
    assert row(mapped(portfolio(sconfirmation=own)), "confirmation").status == "found"


def test_a_missing_section_is_missing() -> None:
    found = row(mapped(portfolio(without=("future",))), "future")
    assert (found.status, found.places) == ("missing", ())


def test_a_locked_section_is_locked_and_not_missing() -> None:
    found = row(mapped(portfolio(s2b=section_page("2b", ("p", "This content is password protected."), role="wall"))), "2b")
    assert (found.status, found.places[0].page) == ("locked", ORIGIN + "/2b/")


def test_a_locked_page_known_by_its_menu_label_only_is_locked() -> None:
    wall = a_page("/2b/", [("p", "Please sign in to go on.")], title="Sign in", menu=MENU, role="wall")
    assert row(mapped(portfolio(s2b=wall)), "2b").status == "locked"


def test_3a_and_3b_under_one_heading_are_partly_there() -> None:
    both = a_page("/3/", [("h1", "Core area 3: The wider context"), ("p", TEXTS["3a"]), ("p", TEXTS["3b"])], menu=MENU)
    found = mapped(portfolio(both, without=("3a", "3b")))
    for section, other in (("3a", "3b"), ("3b", "3a")):
        assert (row(found, section).status, row(found, section).not_apart) == ("partly", other)
    assert row(found, "3a").places[0].start == row(found, "3b").places[0].start
    assert "not set apart" in row(found, "3a").why[0]


def test_a_heading_that_names_both_is_not_set_apart() -> None:
    lines = [("h1", AREAS["3"]), ("h2", "3a & 3b: legislation and policy"), ("p", TEXTS["3a"]), ("p", TEXTS["3b"])]
    found = mapped(portfolio(a_page("/3/", lines, menu=MENU), without=("3a", "3b")))
    assert [row(found, section).status for section in ("3a", "3b")] == ["partly", "partly"]
    assert row(found, "3b").places[0].heading == "3a & 3b: legislation and policy"


def test_notes_on_the_guidelines_are_refused() -> None:
    notes: list[Line] = [("h1", "My notes")]
    for section in IDS:
        notes += [("h2", TITLES[section]), ("p", "What they want: say what was done and why it matters. Evidence could be a report.")]
    found = mapped(portfolio(a_page("/notes/", notes, title="Notes", menu=[*MENU, ("Notes", "/notes/")])))
    assert all(place.page != ORIGIN + "/notes/" for section in found.sections for place in section.places)
    assert any(place.page == ORIGIN + "/notes/" for place, _ in found.refused)


def test_notes_do_not_stand_in_for_a_missing_section() -> None:
    notes: list[Line] = [("h1", "Checklist")]
    for section in IDS:
        notes += [("h2", TITLES[section]), ("p", "Do not forget the evidence and the reflection here.")]
    found = mapped(portfolio(a_page("/checklist/", notes, menu=MENU), without=("future",)))
    assert row(found, "future").status == "missing"


def test_a_list_of_contents_is_refused() -> None:
    lines: list[Line] = [("h1", "CMALT portfolio"), ("h2", "Contents"), *(("li", TITLES[section]) for section in IDS)]
    for section in IDS:
        lines += [("h2", TITLES[section]), ("p", TEXTS[section])]
    snapshot = a_snapshot(a_page("/", lines))
    found = mapped(snapshot)
    for section in IDS:
        assert TEXTS[section] in text_at(snapshot, row(found, section))


def test_a_heading_about_the_future_inside_another_section_is_refused() -> None:
    inside = section_page(
        "1c", ("p", TEXTS["1c"]), ("h2", "Future plans"), ("p", "I plan to hold more drop-ins next year and to rewrite the guides.")
    )
    assert row(mapped(portfolio(s1c=inside, without=("future",))), "future").status == "missing"


def test_another_kind_of_declaration_is_refused() -> None:
    other = a_page(
        "/interests/",
        [
            ("h1", "Declaration of interests"),
            ("p", "The college has no interest in any supplier named on this site. Signed by the clerk, 3 May 2020."),
        ],
        menu=MENU,
    )
    found = row(mapped(portfolio(other)), "confirmation")
    assert found.places[0].page == ORIGIN + "/confirmation/"


def test_pages_of_the_larger_site_are_refused() -> None:
    firm = [
        a_page(
            "/about-us/",
            [("h1", "About us"), ("p", "We are a college of 900 learners, founded in 1951, and our staff have worked here for years.")],
            menu=MENU,
        ),
        a_page(
            "/accessibility/",
            [("h1", "Accessibility statement"), ("p", "This site follows the accessibility regulations of 2018. We test it every year.")],
            menu=MENU,
        ),
        a_page(
            "/news/",
            [("h1", "News"), ("h2", "Our plans for next year"), ("p", "We plan to open a second site over the next two years.")],
            menu=MENU,
        ),
    ]
    found = mapped(portfolio(*firm, without=("context", "3a", "future")))
    assert [row(found, section).status for section in ("context", "3a", "future")] == ["missing", "missing", "missing"]


def test_about_me_on_the_home_page_gives_way_to_the_contextual_statement() -> None:
    home = a_page("/", [("h1", "Welcome"), ("h2", "About me"), ("p", "I like hills and tea.")], menu=MENU)
    found = row(mapped(portfolio(home=home)), "context")
    assert found.places[0].page == ORIGIN + "/context/"


def test_the_home_page_is_the_contextual_statement_where_there_is_no_other() -> None:
    home = a_page("/", [("h1", "Hello"), ("p", TEXTS["context"])], menu=MENU)
    found = row(mapped(portfolio(home=home, without=("context",))), "context")
    assert (found.status, found.places[0].page) == ("found", ORIGIN + "/")


def test_the_declaration_at_the_top_of_the_home_page() -> None:
    home = a_page("/", [("h1", "Start here"), ("h2", "Declaration"), ("p", TEXTS["confirmation"]), ("p", TEXTS["context"])], menu=MENU)
    snapshot = portfolio(home=home, without=("context", "confirmation"))
    found = mapped(snapshot)
    assert TEXTS["context"] not in text_at(snapshot, row(found, "confirmation"))
    assert TEXTS["context"] in text_at(snapshot, row(found, "context"))
    assert TEXTS["confirmation"] not in text_at(snapshot, row(found, "context"))


def test_the_specialist_option_under_its_topic_only() -> None:
    own = a_page("/audio/", [("h1", "A voice in the workshop"), ("p", TEXTS["specialist"])])
    menu = [(label, path) if path != "/specialist/" else ("A voice in the workshop", "/audio/") for label, path in MENU]
    home = a_page("/", [("h1", "Welcome")], menu=menu)
    found = row(mapped(portfolio(own, home=home, without=("specialist",))), "specialist")
    assert found.places[0].heading == "A voice in the workshop"


def test_reflection_on_a_page_beside_the_section() -> None:
    told, _, reflected = TEXTS["3b"].partition("I had thought")
    beside = a_page(
        "/3b-reflection/",
        [("h1", "Reflection 3b"), ("p", "I had thought" + reflected + " I would do it again with students at the table.")],
        menu=MENU,
    )
    found = row(mapped(portfolio(beside, s3b=section_page("3b", ("p", told)))), "3b")
    assert [place.heading for place in found.places] == [TITLES["3b"], "Reflection 3b"]
    assert found.reflection == "yes"


def test_a_heading_reflection_proves_nothing() -> None:
    told = section_page(
        "1b",
        ("p", "I built 14 simulations and wrote a script of 200 lines."),
        ("h2", "Reflection"),
        (
            "p",
            "The script runs on the college's server. It was issued in March 2021 and again in May 2022. Version 3 needs Python 3.9 and 40 MB of space on the disk of the server.",
        ),
    )
    assert row(mapped(portfolio(s1b=told)), "1b").reflection == "no"


def test_one_quotation_reflects_on_a_whole_core_area() -> None:
    lines: list[Line] = [("h1", AREAS["1"])]
    for section, text in (
        (
            "1a",
            "I compared three tools in 2021 and wrote an options paper of nine pages for the head of department, who took the cheapest of them. ",
        ),
        ("1b", "I built 14 simulations in H5P and wrote a script in Python that makes a question bank of 600 items out of a spreadsheet. "),
        ("1c", "I ran 23 drop-in sessions for tutors in 2022 and wrote eleven guides of one page, which were printed for every room. "),
    ):
        lines += [("h2", TITLES[section]), ("p", text)]
    lines.append(
        (
            "quote",
            "Reflection. Reading these three together I realise that I gave too much weight to the price. I learned to show a thing early, and next time I would begin with a visit.",
        )
    )
    found = mapped(portfolio(a_page("/area1/", lines, menu=MENU), without=("1a", "1b", "1c")))
    assert [row(found, section).reflection for section in ("1a", "1b", "1c")] == ["yes", "yes", "yes"]


def test_a_page_of_reflection_for_a_whole_core_area() -> None:
    plain = {
        section: TEXTS[section].split(". ")[0]
        + ". I did it in 2021 and again in 2022, with the same two colleagues, in the rooms of the old library on the second floor."
        for section in ("1a", "1b", "1c")
    }
    reflected = a_page(
        "/r1/",
        [("h1", "Reflection on core area 1"), ("p", "I learned to show a thing early, and next time I would begin with a visit.")],
        menu=MENU,
    )
    pages = {f"s{section}": section_page(section, ("p", text)) for section, text in plain.items()}
    found = mapped(portfolio(reflected, **pages))
    assert [row(found, section).reflection for section in plain] == ["yes", "yes", "yes"]
    assert [row(mapped(portfolio(**pages)), section).reflection for section in plain] == ["no", "no", "no"]


def test_the_review_beside_the_old_portfolio() -> None:
    review = a_page(
        "/review/",
        [
            ("h1", "Three-year review"),
            ("h2", "Summary of recent work"),
            ("p", "Since 2023 I have taught two new courses and left one committee."),
            ("h2", "Updated confirmation"),
            ("p", "I confirm that this update is honest and my own work. Signed: Rowan Tellwright, 1 May 2029"),
        ],
        menu=MENU,
    )
    found = mapped(portfolio(review))
    assert [place.page for place in row(found, "confirmation").places] == [ORIGIN + "/confirmation/", ORIGIN + "/review/"]
    assert row(found, "context").places[0].page == ORIGIN + "/context/"


def test_a_blog_post_with_a_tempting_title_is_refused() -> None:
    post = a_page(
        "/2022/09/02/future-plans-for-the-shed/",
        [("h1", "Future plans for the shed"), ("p", "Next spring I want to build a shed and I plan to paint it green.")],
        menu=MENU,
    )
    assert row(mapped(portfolio(post, without=("future",))), "future").status == "missing"


def test_an_excerpt_that_leads_to_the_page_is_refused() -> None:
    excerpts = a_page(
        "/all/",
        [("h1", "Latest"), *(line for s in IDS for line in (("h2", TITLES[s]), ("p", TEXTS[s][:120] + " …")))],
        menu=MENU,
        links=[(1 + 2 * n, f"/{s}/", TITLES[s]) for n, s in enumerate(IDS)],
    )
    found = mapped(portfolio(excerpts))
    assert all(place.page != ORIGIN + "/all/" for section in found.sections for place in section.places)


def test_two_specialist_options_are_two_parts() -> None:
    two = a_page(
        "/specialist/",
        [
            ("h1", "Specialist options"),
            ("h2", "Audio feedback"),
            ("p", TEXTS["specialist"]),
            ("h2", "Captions"),
            (
                "p",
                "I have captioned 400 films since 2018 and trained six colleagues. I learned to caption as we go, and I would start with the shortest films.",
            ),
        ],
        menu=MENU,
    )
    found = map_sections(portfolio(two, without=("specialist",)), load_framework("senior-cmalt"))
    assert [part.title for part in row(found, "specialist").parts] == ["Audio feedback", "Captions"]
    assert {part.status for part in row(found, "specialist").parts} == {"found"}


def test_the_framework_is_found_from_the_portfolios_own_words() -> None:
    home = a_page(
        "/",
        [("h1", "Senior CMALT portfolio of Rowan Tellwright"), ("p", "This is my portfolio for Senior CMALT.")],
        title="Senior CMALT",
        menu=MENU,
    )
    assert map_sections(portfolio(home=home), None).framework == "senior-cmalt"
    assert map_sections(portfolio(), None).framework == "cmalt-2019"


def test_a_pin_overrules_the_mapper() -> None:
    other = a_page("/odd/", [("h1", "Odds and ends"), ("h2", "My limits"), ("p", "I chose between two tools in 2020.")], menu=MENU)
    found = row(
        mapped(portfolio(other), corrections=Corrections(pins=(Pin(section="1a", address=ORIGIN + "/odd/", heading="My limits"),))), "1a"
    )
    assert (found.places[0].page, found.places[0].heading, found.why) == (ORIGIN + "/odd/", "My limits", ("only 7 words",)) or found.places[
        0
    ].heading == "My limits"


def test_an_ignored_page_is_left_out() -> None:
    found = mapped(portfolio(), corrections=Corrections(ignored=(ORIGIN + "/future/",)))
    assert row(found, "future").status == "missing"


def test_a_framework_in_the_corrections_is_taken() -> None:
    assert map_sections(portfolio(), None, Corrections(framework="associate-cmalt")).framework == "associate-cmalt"


def test_evidence_on_an_appendix_page_is_listed() -> None:
    appendix = a_page(
        "/appendix/",
        [("h1", "Evidence"), ("h2", "1a"), ("li", "Options paper"), ("h2", "1b"), ("li", "Certificate")],
        menu=[*MENU, ("Evidence", "/appendix/")],
        links=[(2, "/files/options.pdf", "Options paper"), (4, "/files/certificate.pdf", "Certificate")],
    )
    found = mapped(portfolio(appendix, s1a=section_page("1a", ("p", TEXTS["1a"].replace("Evidence: options paper.", "")))))
    assert [(piece.kind, piece.href) for piece in row(found, "1a").evidence] == [("document", ORIGIN + "/files/options.pdf")]


def test_named_evidence_has_no_address() -> None:
    pieces = row(mapped(portfolio()), "1a").evidence
    assert [(piece.kind, piece.href, piece.label) for piece in pieces] == [("named", None, "options paper")] or pieces == ()


def test_the_same_snapshot_gives_the_same_map() -> None:
    assert mapped(portfolio()) == mapped(portfolio())


def test_an_empty_snapshot_is_mapped() -> None:
    found = mapped(a_snapshot())
    assert {section.status for section in found.sections} == {"missing"}


def test_a_sure_section_out_of_order_on_the_last_page_stays_where_it_is() -> None:
    """What is sure and out of order is left out of the alignment: the page around it then holds less than all that is below it."""
    kept = [section for section in IDS if section not in ("1a", "specialist", "future", "confirmation")]
    menu = [*((TITLES[section], f"/{section}/") for section in kept), ("Bread and circuits", "/last/")]
    last = [("h1", "Bread and circuits"), ("p", TEXTS["specialist"]), ("h2", TITLES["1a"]), ("p", TEXTS["1a"])]
    pages = [a_page(f"/{section}/", [("h1", TITLES[section]), ("p", TEXTS[section])], menu=menu) for section in kept]
    found = row(mapped(a_snapshot(*pages, a_page("/last/", last, menu=menu))), "1a")
    assert (found.places[0].page, found.places[0].heading) == (ORIGIN + "/last/", TITLES["1a"])
