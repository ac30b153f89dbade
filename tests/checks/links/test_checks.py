# tables: one case a line
"""Each check of links: what it finds, what it passes, a near-miss, and when there is nothing to look at."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from small_world import HOME, OUT, case, evidence, facts, faults, link, page, snapshot  # the tests' own module

from foliocheck.checks import links
from foliocheck.checks.links import (
    broken_link,
    empty_link,
    evidence_far,
    evidence_format,
    evidence_long,
    evidence_on_institution,
    http_only,
    local_file_link,
    mail_address_broken,
    missing_fragment,
    private_target,
    redirected_home,
    unsure_link,
    wall_behind_link,
)
from foliocheck.core.snapshot import Block, Document, Wall

WALL = {"final_url": "https://login.microsoftonline.com/x", "title": "Sign in to your account", "text_start": "Sign in", "words": 2}


@pytest.mark.parametrize("module", links.CHECKS, ids=lambda module: module.ID)
def test_a_check_without_links_has_nothing_to_look_at(module: ModuleType) -> None:
    made = case(snapshot((page(),)))
    assert faults(module, made) == []
    assert made.seen.count <= 1


@pytest.mark.parametrize("module", links.CHECKS, ids=lambda module: module.ID)
def test_a_check_passes_where_all_is_well(module: ModuleType) -> None:
    own = page(
        HOME, link(OUT), link(HOME + "2.html"), link("mailto:kit@college.example"), link(HOME + "#one", "fragment"), anchors=("one",)
    )
    made = case(snapshot((own, page(HOME + "2.html")), facts(OUT)), evidence(HOME + "2.html", "page"))
    assert faults(module, made) == []


def test_broken_link_once_for_an_address_on_many_pages() -> None:
    pages = tuple(page(f"{HOME}{number}.html", link(OUT)) for number in range(10))
    found = faults(broken_link, case(snapshot(pages, facts(OUT, 404))))
    assert [(len(fault.spots), fault.severity) for fault in found] == [(10, "should")]
    assert OUT in found[0].message


def test_broken_link_is_a_must_for_evidence_and_in_the_menu() -> None:
    plan, about = HOME + "plan.pdf", HOME + "about.html"
    world = snapshot((page(HOME, link(plan), link(about, zone="menu"), link(OUT)),), facts(plan, 404), facts(about, 404), facts(OUT, 404))
    found = faults(broken_link, case(world, evidence(plan), evidence(OUT, "link")))
    assert [fault.severity for fault in found] == ["must", "must", "should"]
    assert "Evidence for 1a" in (found[0].title or "")


def test_broken_link_under_an_evidence_heading_is_evidence() -> None:
    found = faults(broken_link, case(snapshot((page(HOME, link(OUT, block=3)),), facts(OUT, 404)), evidence(OUT, "link")))
    assert found[0].severity == "must"


def test_broken_link_tells_a_dead_site_once() -> None:
    gone = [f"https://gone.example/{number}" for number in range(4)]
    found = faults(broken_link, case(snapshot((page(HOME, *(link(href) for href in gone)),), *(facts(href, None, "dns") for href in gone))))
    assert [(fault.key, len(fault.spots)) for fault in found] == [("gone.example", 4)]


def test_broken_link_suggests_the_right_case() -> None:
    wrong = HOME + "Plan.PDF"
    world = snapshot(
        (page(HOME, link(wrong), link(HOME + "plan.pdf")),), facts(wrong, 404), facts(HOME + "plan.pdf", content_type="application/pdf")
    )
    assert f"Write {HOME}plan.pdf" in faults(broken_link, case(world))[0].message


def test_wall_behind_evidence_is_a_must_and_behind_a_reference_a_note() -> None:
    drive, journal = "https://college-my.sharepoint.com/:w:/x", "https://doi.org/10.1/x"
    world = snapshot((page(HOME, link(drive), link(journal)),), facts(drive, **WALL), facts(journal, **WALL))
    found = faults(wall_behind_link, case(world, evidence(drive, "link"), evidence(journal, "link")))
    assert [fault.severity for fault in found] == ["must", "note"]
    assert "Anyone with the link" in (found[0].tip or "")


def test_wall_behind_a_link_that_is_no_evidence_is_a_note() -> None:
    assert faults(wall_behind_link, case(snapshot((page(HOME, link(OUT)),), facts(OUT, **WALL))))[0].severity == "note"


def test_wall_of_a_page_of_ones_own_is_left_to_its_own_check() -> None:
    locked = page(HOME + "locked", role="wall", wall=Wall(kind="password", why="it asks for a password"))
    assert faults(wall_behind_link, case(snapshot((page(HOME, link(HOME + "locked")), locked)))) == []


def test_wall_of_a_page_of_ones_own_under_another_address() -> None:
    title, other = "Protected: Handbook – Kit Wilding", HOME + "?pagename=handbook"
    locked = page(HOME + "?page_id=7", role="wall", title=title, wall=Wall(kind="password", why="it asks for a password"))
    lock = {"password_field": True, "words": 9, "text_start": "This content is password protected. Password:"}
    same, another = facts(other, title=title, **lock), facts(other, title="Staff room – Sign in", **lock)
    elsewhere = facts(OUT, title=title, **lock)
    assert faults(wall_behind_link, case(snapshot((page(HOME, link(other)), locked), same))) == []
    assert len(faults(wall_behind_link, case(snapshot((page(HOME, link(other)), locked), another)))) == 1
    assert len(faults(wall_behind_link, case(snapshot((page(HOME, link(OUT)), locked), elsewhere)))) == 1


def test_unsure_links_are_grouped_by_site_and_reason() -> None:
    shy = [f"https://shy.example/{number}" for number in range(5)]
    world = snapshot((page(HOME, *(link(href) for href in shy), link(OUT)),), *(facts(href, 403) for href in shy), facts(OUT, 429))
    found = faults(unsure_link, case(world))
    assert [(fault.verdict, fault.severity, len(fault.spots)) for fault in found] == [
        ("needs-person", "note", 5),
        ("needs-person", "note", 1),
    ]


def test_empty_links_and_pictures() -> None:
    own = page(
        HOME,
        link(HOME, "internal", raw="", text="Read more"),
        link(HOME + "#", "fragment", raw="#", text="Plan"),
        link(HOME + "#", "fragment", raw="#", zone="menu"),
        link(HOME, "embed", raw="", tag="img", text=""),
        link(HOME + "#top", "fragment", raw="#top"),
    )
    found = faults(empty_link, case(snapshot((own,))))
    assert [(fault.key, [spot.excerpt for spot in fault.spots]) for fault in found] == [
        ("links", ["Read more", "Plan"]),
        ("pictures", [""]),
    ]


def test_local_files_are_told_without_their_folders() -> None:
    local = link("file:///C:/Users/kwilding/My%20plan.docx", "file")
    found = faults(local_file_link, case(snapshot((page(HOME, local),))))
    assert len(found) == 1
    assert "kwilding" not in found[0].message + str(found[0].key) + found[0].spots[0].excerpt


def test_missing_fragment_with_its_right_name() -> None:
    own = page(HOME, link(HOME + "#One", "fragment"), link(HOME + "#else", "fragment"), anchors=("one",))
    found = faults(missing_fragment, case(snapshot((own,))))
    assert "Write #one" in found[0].message
    assert [fault.severity for fault in found] == ["should", "should"]


def test_private_targets_are_grouped_by_host() -> None:
    own = page(HOME, link("http://localhost:8888/a"), link("http://localhost:8888/b"), link("http://10.0.0.1/x"))
    found = faults(private_target, case(snapshot((own,)), evidence("http://10.0.0.1/x", "document")))
    assert [(fault.key, len(fault.spots), fault.severity) for fault in found] == [("localhost", 2, "should"), ("10.0.0.1", 1, "must")]


def test_mail_addresses() -> None:
    own = page(HOME, link("mailto:kit@college"), link("mailto:kit@college.example"), link("mailto:?subject=x"))
    assert [fault.key for fault in faults(mail_address_broken, case(snapshot((own,))))] == ["mailto:kit@college"]


def test_redirected_home() -> None:
    deep = "https://elsewhere.example/news/2019/pilot"
    sent = facts(deep, final_url="https://elsewhere.example/", redirects=(deep,))
    found = faults(redirected_home, case(snapshot((page(HOME, link(deep)),), sent), evidence(deep)))
    assert [fault.severity for fault in found] == ["must"]
    assert faults(broken_link, case(snapshot((page(HOME, link(deep)),), sent))) == []


def test_http_only_leaves_out_what_is_led_on_to_https() -> None:
    plain, led, embedded = "http://old.example/a", "http://new.example/a", "http://old.example/film"
    own = page(HOME, link(plain), link(led), link(embedded, "embed", tag="iframe"))
    world = snapshot((own,), facts(plain), facts(led, final_url="https://new.example/a", redirects=(led,)), facts(embedded))
    found = faults(http_only, case(world))
    assert [(fault.key, fault.severity) for fault in found] == [("blocked", "should"), ("links", "note")]
    assert plain in found[1].message


@pytest.mark.parametrize(
    ("href", "told"),
    [
        ("https://college-my.sharepoint.com/personal/x", True), ("https://moodle.college.ac.uk/x", True), ("https://college.cloud.panopto.eu/x", True),
        ("https://www.college.ac.uk/policy", False), ("https://elsewhere.example/x", False),
    ],
)  # fmt: skip
def test_evidence_on_an_account_that_closes(href: str, told: bool) -> None:
    found = faults(evidence_on_institution, case(snapshot((page(HOME, link(href)),), facts(href)), evidence(href)))
    assert bool(found) == told
    assert faults(evidence_on_institution, case(snapshot((page(HOME, link(href)),), facts(href)))) == [], "what is no evidence is no matter"


def test_a_portfolio_on_an_institutions_blogs() -> None:
    url = "https://blogs.college.ac.uk/kit/"
    assert [fault.key for fault in faults(evidence_on_institution, case(snapshot((page(url),), url=url), places=(url,)))] == ["portfolio"]


def test_evidence_far() -> None:
    steps = [HOME, HOME + "a", HOME + "b", HOME + "c"]
    chain = tuple(page(here, link(there)) for here, there in zip(steps, [*steps[1:], OUT], strict=True))
    world = snapshot(chain, facts(OUT))
    assert [fault.title for fault in faults(evidence_far, case(world, evidence(OUT, found_on=HOME + "c")))] == [
        "Evidence for 1a is 4 clicks away"
    ]
    assert faults(evidence_far, case(world, evidence(OUT, found_on=HOME + "a"))) == []


def test_evidence_formats_and_sizes() -> None:
    names = ["plan.pages", "plan.docx", "plan.pdf", "film.mp4", "huge.pdf"]
    given = [facts(HOME + name, content_type="application/octet-stream", length=1000) for name in names[:3]]
    given += [
        facts(HOME + "film.mp4", content_type="video/mp4", length=90_000_000),
        facts(HOME + "huge.pdf", content_type="application/pdf", length=30_000_000),
    ]
    world = snapshot((page(HOME, *(link(HOME + name) for name in names)),), *given)
    found = faults(evidence_format, case(world, *(evidence(HOME + name) for name in names)))
    assert [(fault.key, fault.severity) for fault in found] == [
        ("closed", "should"), ("office", "note"), (f"large {HOME}film.mp4", "note"), (f"large {HOME}huge.pdf", "should"),
    ]  # fmt: skip


def test_evidence_long() -> None:
    def said(pages: int | None, words: int, kind: str = "pdf") -> list[str]:
        plan = Document(address=HOME + "plan.pdf", kind=kind, pages=pages, blocks=(Block(kind="paragraph", text="word " * words),))
        world = snapshot((page(HOME, link(plan.address)),), facts(plan.address), documents={plan.address: plan})
        return [fault.message for fault in faults(evidence_long, case(world, evidence(plan.address)))]

    assert "30 pages" in said(30, 9000)[0]
    assert "9000 words" in said(None, 9000, "word")[0]
    assert said(2, 900) == []
    assert said(3, 2000) == []
    assert said(40, 900, "presentation") == []


def test_what_stands_in_the_theme_only_is_the_themes_to_mend() -> None:
    own = page(HOME, link(HOME + "#content", "fragment", zone="theme"), link(HOME + "#part", "fragment"), anchors=("one",))
    assert [fault.who for fault in faults(missing_fragment, case(snapshot((own,))))] == ["theme", "author"]
