"""From the snapshot, the section map and the checks' words to the Report."""

from __future__ import annotations

from dataclasses import replace

from report_samples import finding, nearly_ready
from whole_snapshot import WHOLE

from foliocheck.core.framework import Framework, FrameworkSection
from foliocheck.core.report import CheckResult, LinkRow
from foliocheck.core.sections import Evidence, Part, Place, Section, SectionMap
from foliocheck.core.snapshot import AxeResult, Block, Limits, LinkFacts, NotChecked, Page, Snapshot
from foliocheck.reports.assembly import assemble

BASE = "http://a.example/"
FRAMEWORK = Framework(
    id="cmalt-2019",
    title="CMALT",
    source="",
    date="2019-01",
    unverified=(),
    sections=(
        FrameworkSection(id="1a", title="Constraints", guide_words=500),
        FrameworkSection(id="future", title="Future plans", assessed=False),
    ),
)


def content(path: str, **more: object) -> Page:
    row = Page(url=BASE + path, final_url=BASE + path, status=200, title=f"Page {path}", role="content", discovered_by="menu")
    return replace(row, **more)  # type: ignore[arg-type]  # fields of Page


SNAPSHOT = replace(
    WHOLE,
    pages=(
        content("", meta={"og:site_name": "Kit’s portfolio"}),
        content(
            "b",
            blocks=(Block(kind="paragraph", text="start"), Block(kind="heading", text="1a", level=2, anchor="one-a")),
            screenshot="pictures/0002.jpg",
        ),
        content("locked", role="wall"),
    ),
)
MAP = SectionMap(
    framework="cmalt-2019",
    framework_title="CMALT (2019)",
    framework_why=("default",),
    sections=(
        Section(
            id="1a",
            title="Constraints",
            required=True,
            assessed=True,
            status="found",
            confidence=0.9,
            words=480,
            description="yes",
            reflection="no",
            places=(Place(page=BASE + "b", start=1, end=2, anchor=None, heading="", words=480),),
            evidence=(
                Evidence(kind="document", href=BASE + "x.pdf", label="X", found_on=BASE + "b"),
                Evidence(kind="page", href=BASE + "locked", label="Locked", found_on=BASE + "b"),
                Evidence(kind="page", href=BASE + "b#one-a", label="Here", found_on=BASE + "b"),
                Evidence(kind="video", href="https://video.example/1", label="Film", found_on=BASE + "b"),
                Evidence(kind="named", href=None, label="The survey", found_on=BASE + "b"),
            ),
            parts=(Part(title="First", status="found", words=200, description="yes", reflection="yes", places=(), evidence=()),),
        ),
        Section(id="future", title="Future plans", required=True, assessed=False, status="missing", confidence=0.8, words=0),
    ),
)
LINKS = (
    LinkRow(
        href=BASE + "x.pdf", raw="x.pdf", kind="internal", media="pdf", outcome="ok", status=200, final_url=None, reason="", found_on=()
    ),
    LinkRow(
        href=BASE + "x.pdf", raw="x.pdf", kind="embed", media="pdf", outcome="broken", status=404, final_url=None, reason="", found_on=()
    ),
)
CHECKS = (CheckResult(id="broken-link", area="links", verdict="pass", looked_at=2),)


def report(snapshot: Snapshot = SNAPSHOT, **more: object):  # type: ignore[no-untyped-def]  # a short form for the tests below
    return assemble(snapshot, MAP, FRAMEWORK, CHECKS, (), LINKS, version="0.1.0", **more)


def test_pages_keep_the_order_of_the_snapshot_and_name_their_picture() -> None:
    made = report()
    assert [page.url for page in made.pages] == [BASE, BASE + "b", BASE + "locked"]
    assert made.pages[1].screenshot == "snapshot/pictures/0002.jpg"
    assert made.title == "Kit’s portfolio"


def test_a_place_without_anchor_takes_that_of_its_first_block_and_always_has_a_heading() -> None:
    place = report().sections[0].locations[0]
    assert (place.url, place.anchor, place.heading) == (BASE + "b", "one-a", "Page b")


def test_evidence_tells_what_was_met_at_its_address() -> None:
    assert [item.reachable for item in report().sections[0].evidence] == ["broken", "wall", "ok", "unchecked", None]


def test_a_section_brings_its_guidance_and_parts() -> None:
    first, second = report().sections
    assert (first.guide_words, second.guide_words) == (500, None)
    assert first.parts[0].title == "First"


def test_what_was_not_checked_is_told_once() -> None:
    gaps = (NotChecked(what="A video", why="Nobody can hear it."), NotChecked(what="A video", why="Nobody can hear it."))
    pages = tuple(content(str(n), axe=AxeResult(version="4", problem="it took too long")) for n in range(5))
    snapshot = replace(
        SNAPSHOT,
        not_checked=gaps,
        pages=(*SNAPSHOT.pages, *pages),
        offline=True,
        limits=Limits(pages=8, left=2),
        links={
            "http://10.0.0.1/": LinkFacts(address="http://10.0.0.1/", skipped="private-address"),
            "http://a.example/": LinkFacts(address="http://a.example/", skipped="refused-by-rule"),
            "http://a.example:22/": LinkFacts(address="http://a.example:22/", skipped="refused-port"),
        },
    )
    told = [f"{gap.what}: {gap.why}" for gap in report(snapshot).not_checked]
    assert told == [
        "A video: Nobody can hear it.",
        "Two more pages that are known: The limit of 8 pages was reached.",
        "Links to other sites: This computer seems to be offline, so nobody could be asked.",
        "One link to an address inside a private network: They are not asked, for safety.",
        "Two links that this checker may not follow: The way leads into a private network, or to a port that is not the web's.",
        "Accessibility of 5 pages: It took too long.",
    ]


def test_the_summary_tells_what_changed_only_where_something_did() -> None:
    before = nearly_ready()
    same = assemble(SNAPSHOT, MAP, FRAMEWORK, CHECKS, before.findings, LINKS, version="0.1.0", previous=before)
    assert "Since the last check" not in same.summary
    fewer = assemble(SNAPSHOT, MAP, FRAMEWORK, CHECKS, before.findings[2:], LINKS, version="0.1.0", previous=before)
    assert fewer.summary.endswith("Since the last check two things were solved.")
    more = (*before.findings, finding("front-door", "access", "New", "New.", ()))
    assert "one thing is new" in assemble(SNAPSHOT, MAP, FRAMEWORK, CHECKS, more, LINKS, version="0.1.0", previous=before).summary


def test_a_portfolio_that_could_not_be_read_is_called_what_was_given() -> None:
    assert report(replace(SNAPSHOT, front_door="it asks for a sign-in")).title == "a.example"
