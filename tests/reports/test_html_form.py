"""The HTML report as text: one file, nothing from outside, everything escaped, nothing promised that is not there."""

from __future__ import annotations

import re
import time
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256

import pytest
from bs4 import BeautifulSoup, Tag
from report_samples import DESCRIPTIONS, SAMPLES, full_of_faults, huge, nearly_ready, unreadable
from sample_pictures import screenshots

from foliocheck.app.corrections_file import read_corrections
from foliocheck.core.report import LinkRow, Location, Report
from foliocheck.core.snapshot import NotChecked
from foliocheck.reports.html_form import to_html

EVIL = "<img src=x onerror=alert(1)>\"'</style></script><!--&amp;"


def soup(report: Report, **more: object) -> BeautifulSoup:
    return BeautifulSoup(to_html(report, descriptions=DESCRIPTIONS, **more), "lxml")  # type: ignore[arg-type]


def attribute(tag: Tag, name: str) -> str:
    value = tag.get(name, "")
    assert isinstance(value, str)
    return value


@pytest.mark.parametrize("name", SAMPLES)
def test_nothing_is_fetched_from_outside(name: str) -> None:
    report = SAMPLES[name]()
    page = soup(report, pictures=screenshots(report))
    assert not page.select("link, iframe, object, embed, script[src], base, form[action], video, audio, source")
    assert all(attribute(image, "href").startswith("data:image/jpeg;base64,") for image in page.select("image"))
    assert not page.select("img") and all(attribute(use, "href").startswith("#") for use in page.select("use"))
    style = page.select_one("style")
    assert style is not None and "url(" not in style.text and "@import" not in style.text
    assert not page.select("[style]"), "the policy forbids style attributes"


@pytest.mark.parametrize("name", SAMPLES)
def test_the_policy_names_the_very_style_and_script(name: str) -> None:
    page = soup(SAMPLES[name]())
    meta = page.select_one('meta[http-equiv="Content-Security-Policy"]')
    assert meta is not None
    policy = attribute(meta, "content")
    assert policy.startswith("default-src 'none';")
    for part in ("style", "script"):
        tag = page.select_one(part)
        assert tag is not None
        assert f"{part}-src 'sha256-{b64encode(sha256(tag.text.encode()).digest()).decode()}'" in policy


@pytest.mark.parametrize("name", SAMPLES)
def test_addresses_inside_the_report_lead_somewhere_and_ids_are_unique(name: str) -> None:
    page = soup(SAMPLES[name]())
    ids = [attribute(tag, "id") for tag in page.select("[id]")]
    assert len(ids) == len(set(ids))
    for link in page.select('a[href^="#"]'):
        assert attribute(link, "href")[1:] in ids
    for label in page.select("label[for]"):
        assert attribute(label, "for") in ids


@pytest.mark.parametrize("name", SAMPLES)
def test_every_finding_has_its_address(name: str) -> None:
    report = SAMPLES[name]()
    page = soup(report)
    for finding in report.findings:
        found = page.find(id=f"finding-{finding.id}")
        assert (found is not None) == (finding.verdict != "error"), finding.id


def test_everything_from_the_portfolio_is_escaped() -> None:
    report = full_of_faults()
    first = report.findings[0]
    place = replace(
        first.locations[0], heading=EVIL, excerpt=EVIL, selector=EVIL, section=EVIL, url=f"https://x.example/{EVIL}", linked_from=EVIL
    )
    evil = replace(
        report,
        title=EVIL,
        summary=EVIL,
        source=replace(report.source, given=EVIL, url=EVIL, taken_at=EVIL),
        platform=replace(report.platform, title=EVIL, why=(EVIL,)),
        findings=(
            replace(first, id=EVIL, title=EVIL, message=EVIL, tip=EVIL, why=EVIL, standard=EVIL, locations=(place,)),
            *report.findings[1:],
        ),
        pages=(replace(report.pages[0], title=EVIL, url=f"https://x.example/{EVIL}", language=EVIL), *report.pages[1:]),
        sections=(replace(report.sections[0], title=EVIL, why=(EVIL,)), *report.sections[1:]),
        links=(
            LinkRow(
                href=EVIL,
                raw=EVIL,
                kind="external",
                media="page",
                outcome="broken",
                status=404,
                final_url=None,
                reason=EVIL,
                found_on=(EVIL,),
            ),
        ),
        not_checked=(NotChecked(what=EVIL, why=EVIL),),
    )
    text = to_html(evil)
    assert "<img src=x" not in text and "onerror=alert(1)>" not in text
    page = BeautifulSoup(text, "lxml")
    assert not page.select("img") and len(page.select("script")) == 1 and len(page.select("style")) == 1
    assert not [tag for tag in page.find_all(True) if any(name.startswith("on") for name in tag.attrs)]


@pytest.mark.parametrize(
    ("href", "linked"),
    [
        ("https://a.example/x", True),
        ("http://a.example/x", True),
        ("mailto:office@a.example", True),
        ("mailto:t•••@a.example", False),
        ("javascript:alert(1)", False),
        ("JaVaScript:alert(1)", False),
        ("data:text/html,<p>", False),
        ("file:///C:/Users/x/plan.docx", False),
        ("vbscript:x", False),
        ("http://portfolio.invalid/page.html", False),
        ("https://[broken", False),
        ("", False),
    ],
)
def test_only_safe_addresses_are_links(href: str, linked: bool) -> None:
    report = nearly_ready()
    row = replace(report.links[0], href=href)
    page = soup(replace(report, links=(row,)))
    hrefs = {attribute(link, "href") for link in page.select("table.links a")}
    assert hrefs == ({href} if linked else set())
    for link in page.select("a[href]"):
        assert re.match(r"#|https?://|mailto:", attribute(link, "href")), link


def test_pages_of_a_handed_in_file_show_their_path_only() -> None:
    report = nearly_ready()
    inside = replace(report.pages[0], url="http://portfolio.invalid/site/My%20page.html", title="")
    text = soup(replace(report, pages=(inside, *report.pages[1:]))).get_text()
    assert "site/My page.html" in text and "portfolio.invalid" not in text


def test_it_begins_with_the_verdict_and_at_most_five_things() -> None:
    page = soup(full_of_faults())
    text = page.get_text(" ", strip=True)
    assert (
        text.index("Not ready yet") < text.index("Do these first") < text.index("What an assessor will find") < text.index("What to mend")
    )
    assert len(page.select("ol.first > li")) == 5
    assert not re.search(r"\d+\s?%(?! zoom)", text), "no percentages: they look like marks"


def test_all_sections_stand_in_the_table_with_sign_and_words() -> None:
    page = soup(full_of_faults())
    rows = page.select("table.coverage tbody tr")
    assert len(rows) == 12
    missing = rows[11].get_text(" ", strip=True)
    assert "Confirmation" in missing and "✗ not found" in missing
    for cell in page.select("table.coverage .state"):
        assert len(cell.get_text(" ", strip=True).split(" ", 1)) == 2, "a sign is never alone"
    assert len(page.select("table.coverage svg.bar")) == 12


def test_an_unreadable_portfolio_gets_no_table_of_missing_sections() -> None:
    page = soup(unreadable())
    assert not page.select("table.coverage")
    assert "nothing can be said about the sections" in page.get_text()


def test_what_the_theme_owns_is_folded_into_one_line() -> None:
    page = soup(full_of_faults())
    others = page.select("details.others")
    assert len(others) == 1
    assert "Two things in the theme or the platform" in others[0].get_text()
    assert not others[0].has_attr("open")


def test_long_lists_fold_and_tell_how_many_more_there_are() -> None:
    page = soup(huge())
    assert "more pages" in page.get_text()
    for places in page.select(".finding .where > dd > ul.places"):
        assert len(places.find_all("li", recursive=False)) <= 5
    assert "that are not listed" in page.get_text()


def test_a_comparison_shows_new_and_solved() -> None:
    before = nearly_ready()
    now = replace(before, findings=(*before.findings[1:], full_of_faults().findings[0]))
    text = soup(now, previous=before).get_text(" ", strip=True)
    assert "One solved, one new, six still there." in text
    still = soup(now, previous=before).select("#change details.still li a")
    assert [attribute(link, "href") for link in still] == [f"#finding-{finding.id}" for finding in before.findings[1:]]
    assert soup(now).find(id="change") is None


def test_it_is_the_same_every_time() -> None:
    assert to_html(huge(), descriptions=DESCRIPTIONS) == to_html(huge(), descriptions=DESCRIPTIONS)


def test_odd_bytes_can_be_written() -> None:
    to_html(replace(nearly_ready(), title="odd \ud83d \x00 title")).encode("utf-8")


def test_a_picture_that_is_none_is_left_out() -> None:
    report = nearly_ready()
    page = soup(report, pictures={report.pages[0].url: b"no picture", report.pages[1].url: screenshots(report)[report.pages[1].url]})
    assert len(page.select("image")) == 1


def test_forty_pages_stay_under_three_megabytes_and_a_second() -> None:
    report = huge()
    pictures = screenshots(report)
    to_html(nearly_ready())  # the templates are compiled once a process
    begun = time.process_time()
    text = to_html(report, pictures=pictures, descriptions=DESCRIPTIONS)
    spent = time.process_time() - begun
    assert len(text.encode()) < 3_000_000
    assert text.count("data:image/jpeg") >= 40
    assert spent < 1, "0.25 s where the machine is idle"


def test_what_a_person_looks_at_is_always_there_but_for_an_unreadable_portfolio() -> None:
    page = soup(nearly_ready())
    boxes = page.select("#look input[type=checkbox]")
    assert len(boxes) == 2 + 4
    assert "Play each film" not in page.get_text()
    with_film = replace(nearly_ready(), links=(replace(nearly_ready().links[0], kind="embed", href="https://www.youtube.example/embed/1"),))
    assert "Play each film" in soup(with_film).get_text()
    assert soup(unreadable()).find(id="look") is None


def test_the_table_of_criteria_links_what_was_found() -> None:
    page = soup(full_of_faults())
    rows = page.select("table.criteria tbody tr")
    assert len(rows) == 55
    first = rows[0].get_text(" ", strip=True)
    assert "1.1.1 Non-text Content A" in first and "Pictures without a description" in first
    assert not soup(unreadable()).select("table.criteria")


def test_the_page_view_marks_what_its_picture_shows() -> None:
    report = full_of_faults()
    page = soup(report, pictures=screenshots(report))
    first = page.select_one("#page-2")
    assert first is not None
    listed = {attribute(item.select_one("a") or item, "href"): item.select_one(".pin") for item in first.select("ol.marked > li")}
    numbers = [pin.get_text().removeprefix("Number ") for pin in listed.values() if pin]
    assert numbers == [str(number) for number in range(1, len(listed) + 1)]
    assert {text.get_text() for text in first.select("svg .mark text")} == set(numbers)
    for finding in report.findings:
        boxes = [place.box for place in finding.locations if place.url == report.pages[1].url and place.box]
        assert (f"#finding-{finding.id}" in listed) == bool(boxes), finding.title
        for box in boxes[:8]:
            assert first.select(f'svg rect.line[x="{box.x}"][y="{box.y}"]')
    assert "Elsewhere on the page (further down, or folded away): two" in first.get_text()
    assert "About the page or a section as a whole: one" in first.get_text()


def test_without_a_picture_the_page_view_lists_the_findings_alone() -> None:
    page = soup(full_of_faults())
    assert not page.select("ol.marked, svg.shot, svg.cutting")
    assert len(page.select("#page-2 ul.places > li")) == 6


def test_a_report_of_an_old_snapshot_says_nothing_of_where() -> None:
    report = full_of_faults()
    bare = tuple(replace(item, locations=tuple(replace(place, box=None) for place in item.locations)) for item in report.findings)
    page = soup(replace(report, findings=bare), pictures=screenshots(report))
    assert page.select("svg.shot") and not page.select("ol.marked, svg.cutting")
    assert "Elsewhere on the page" not in page.get_text() and len(page.select("#page-2 ul.places > li")) == 6


def test_a_cutting_looks_at_a_picture_that_is_in_the_report_once() -> None:
    report = full_of_faults()
    page = soup(report, pictures=screenshots(report))
    images = {attribute(image, "id") for image in page.select("image[id]")}
    cuttings = page.select(".finding svg.cutting")
    assert len(cuttings) >= 10
    for cut in cuttings:
        use = cut.select_one("use")
        assert use is not None and attribute(use, "href")[1:] in images
        assert cut.select("rect.line")


def test_the_charts_stand_on_tables_with_the_same_figures() -> None:
    report = full_of_faults()
    page = soup(report)
    words, findings = page.select(".drawings figure")
    assert [row.get_text() for row in words.select(".chart .figure")] == [f"{section.words:,}" for section in report.sections]
    for figure in (words, findings):
        assert len(figure.select("table tbody tr")) == len(figure.select(".chart > .what"))
    drawn = {mark: len(findings.select(f".chart .dot.{mark}")) for mark in ("must", "should", "note", "look")}
    cells = [[int(cell.get_text()) for cell in row.select("td")] for row in findings.select("tbody tr")]
    assert list(drawn.values()) == [sum(column) for column in zip(*cells, strict=True)]
    assert not soup(unreadable()).select(".drawings")


def test_each_section_has_the_lines_that_put_it_right() -> None:
    report = nearly_ready()
    page = soup(report)
    for section in report.sections:
        entry = page.find(id=f"section-{section.id}")
        assert isinstance(entry, Tag)
        pasted = read_corrections(entry.select_one("pre.lines").text).pins[0]  # type: ignore[union-attr]  # each has its lines
        assert pasted.section == section.id
        if section.locations:
            assert (pasted.address, pasted.heading) == (section.locations[0].url, section.locations[0].heading)


def test_lines_that_hold_a_masked_value_are_not_offered() -> None:
    report = nearly_ready()
    first = report.sections[0]
    masked = replace(first, locations=tuple(replace(place, url=place.url + "?by=t•••@college.example") for place in first.locations))
    entry = soup(replace(report, sections=(masked, *report.sections[1:]))).find(id=f"section-{first.id}")
    assert isinstance(entry, Tag)
    assert entry.select_one("pre.lines") is None


def test_what_is_not_among_the_first_things_is_named_after_them() -> None:
    page = soup(full_of_faults())
    first = page.select_one("#first")
    assert first is not None
    linked = {attribute(link, "href") for link in first.select("a[href^='#']")}
    musts = {f"#finding-{item.id}" for item in full_of_faults().findings if item.severity == "must" and item.verdict == "fail"}
    assert musts <= linked, "all that would stop an assessor can be reached from the top"


def test_links_that_were_not_tried_are_told_at_the_top_and_make_no_tick() -> None:
    report = nearly_ready()
    row = next(section for section in report.sections if section.evidence)
    untried = replace(row, evidence=tuple(replace(item, reachable="unchecked") for item in row.evidence))
    links = tuple(replace(link, outcome="unchecked") for link in report.links[:2])
    page = soup(replace(report, sections=tuple(untried if each is row else each for each in report.sections), links=links))
    top = page.select_one("header.masthead")
    assert top is not None and "Two links could not be tried" in top.get_text()
    cell = page.select(f"#coverage a[href='#section-{row.id}'].question")
    assert any("not tried" in tag.get_text() for tag in cell)
    ready = soup(replace(report, links=report.links[:1])).select_one("header.masthead")
    assert ready is not None and "could not be tried" not in ready.get_text()


def test_a_fault_in_a_file_counts_in_the_section_that_shows_the_file() -> None:
    report = nearly_ready()
    row = next(section for section in report.sections if section.evidence and section.evidence[0].href)
    where = Location(url=str(row.evidence[0].href), page=1, excerpt="S1•••")
    inside = replace(report.findings[0], id="in-file", locations=(where,))
    page = soup(replace(report, findings=(*report.findings, inside)))
    assert page.select(f"#section-{row.id} a[href='#finding-in-file']")
    found = page.select_one("details.finding:has(#finding-in-file)")
    assert found is not None and row.id in attribute(found, "data-sections").split()


def test_pages_with_something_that_must_be_mended_come_first_and_keep_their_number() -> None:
    report = full_of_faults()
    shown = [attribute(tag, "id") for tag in soup(report).select("#pages .page")]
    grave = {
        f"page-{number}"
        for number, page in enumerate(report.pages, 1)
        for item in report.findings
        if item.severity == "must" and item.verdict == "fail" and any(place.url == page.url for place in item.locations)
    }
    assert set(shown[: len(grave)]) == grave and sorted(shown, key=lambda name: int(name[5:])) == [
        f"page-{n}" for n in range(1, len(shown) + 1)
    ]


def test_a_button_of_the_menu_is_one_row_among_the_links() -> None:
    report = nearly_ready()
    button = replace(report.links[0], raw="#", outcome="broken", reason="no address", kind="fragment")
    rows = tuple(replace(button, href=f"{page.url}#", found_on=(page.url,)) for page in report.pages[:5])
    page = soup(replace(report, links=(*report.links[1:], *rows)))
    cells = [row.get_text(" ", strip=True) for row in page.select("table.links tbody tr")]
    assert len(cells) == len(report.links) and any("# ✗ leads nowhere" in cell and "four more pages" in cell for cell in cells)
