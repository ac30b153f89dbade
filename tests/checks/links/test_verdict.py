# tables: one case a line
"""The classifier on facts: the table of verdicts is in `benchmarks/links` too, served for real; here is what only facts can say."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from small_world import HOME, OUT, facts, link, one_row, page, snapshot  # the tests' own module, found by the line above

from foliocheck.checks.links.judgement import CAUSES
from foliocheck.checks.links.media import media_of
from foliocheck.checks.links.verdict import judge_links
from foliocheck.core.snapshot import Attempt, Document, Frame, LinkFacts, Wall


@pytest.mark.parametrize(
    ("error", "outcome", "cause"),
    [
        ("dns", "broken", "no-host"), ("refused", "broken", "refused"), ("tls-expired", "broken", "certificate"), ("tls-name", "broken", "certificate"),
        ("tls-other", "broken", "certificate"), ("tls-chain", "unsure", "incomplete-certificate"), ("too-many-redirects", "broken", "endless-redirect"),
        ("timeout", "unsure", "no-answer"), ("reset", "unsure", "no-answer"), ("protocol", "unsure", "odd-answer"), ("bad-address", "broken", "bad-address"),
        ("something new", "unsure", "odd-answer"),
    ],
)  # fmt: skip
def test_classes_of_failure(error: str, outcome: str, cause: str) -> None:
    row = one_row(link(OUT), facts(OUT, None, error))
    assert (row.outcome, row.cause, row.status) == (outcome, cause, None)
    assert row.advice and row.reason.endswith(".")


@pytest.mark.parametrize(
    ("skipped", "outcome", "cause"),
    [
        ("offline", "unchecked", "offline"), ("budget", "unchecked", "budget"), ("refused-by-rule", "unchecked", "blocked"), ("refused-port", "unchecked", "blocked"),
        ("private-address", "unchecked", "private-network"), ("bad-address", "broken", "bad-address"),
    ],
)  # fmt: skip
def test_what_was_not_asked(skipped: str, outcome: str, cause: str) -> None:
    row = one_row(link(OUT), LinkFacts(address=OUT, skipped=skipped))
    assert (row.outcome, row.cause) == (outcome, cause)


def test_a_link_given_up_halfway_is_unsure() -> None:
    row = one_row(link(OUT), replace(facts(OUT, None, "timeout"), skipped="budget"))
    assert (row.outcome, row.cause) == ("unsure", "no-answer")


def test_without_facts_a_link_is_unchecked_and_says_why() -> None:
    assert one_row(link(OUT)).cause == "not-asked"
    world = snapshot((page(HOME, link(OUT)),), offline=True)
    assert judge_links(world)[0].cause == "offline"


@pytest.mark.parametrize(
    ("statuses", "outcome"), [((500, 502), "broken"), ((500,), "unsure"), ((503, 200), "ok"), ((200,), "ok"), ((500, 404), "broken")]
)
def test_server_errors_must_come_each_time(statuses: tuple[int, ...], outcome: str) -> None:
    met = facts(OUT, statuses[-1])
    met = replace(met, attempts=tuple(Attempt(method="GET", status=status) for status in statuses))
    assert one_row(link(OUT), met).outcome == outcome


def test_one_row_for_each_address_and_kind_in_order_of_appearance() -> None:
    first = page(HOME, link(OUT), link(HOME + "2.html"), link(OUT))
    second = page(HOME + "2.html", link(OUT), link(OUT, "embed", tag="iframe"))
    again = page(HOME + "3.html", link("https://only-here.example/"), role="duplicate", same_as=HOME)
    rows = judge_links(snapshot((first, second, again), facts(OUT)))
    assert [(row.href, row.kind, row.found_on) for row in rows] == [
        (OUT, "external", (HOME, HOME + "2.html")),
        (HOME + "2.html", "internal", (HOME,)),
        (OUT, "embed", (HOME + "2.html",)),
    ]


def test_links_of_documents_are_judged_too() -> None:
    document = Document(address=HOME + "plan.pdf", kind="pdf", links=(link(OUT, page=2),))
    rows = judge_links(snapshot((page(),), facts(OUT, 404), documents={document.address: document}))
    assert (rows[0].outcome, rows[0].found_on) == ("broken", (HOME + "plan.pdf",))


def test_a_document_that_is_a_page_too_is_met_once() -> None:
    document = Document(address=HOME + "plan.pdf", kind="pdf", links=(link(OUT, page=2),))
    row = page(HOME + "plan.pdf", link(OUT, page=2), role="document")
    rows = judge_links(snapshot((page(), row), facts(OUT, 404), documents={document.address: document}))
    assert [one.found_on for one in rows] == [(HOME + "plan.pdf",)]


def test_a_locked_page_of_ones_own_is_a_wall() -> None:
    locked = page(HOME + "locked", role="wall", wall=Wall(kind="password", why="it asks for a password"))
    row = one_row(link(HOME + "locked"), pages=(locked,))
    assert (row.outcome, row.cause) == ("wall", "sign-in")
    assert "it asks for a password" in row.reason


@pytest.mark.parametrize(
    ("failure", "outcome"),
    [
        ("dns", "broken"),
        ("refused", "broken"),
        ("tls", "broken"),
        ("redirects", "broken"),
        ("timeout", "unsure"),
        ("hung", "unsure"),
        ("crashed", "unsure"),
    ],
)
def test_a_page_that_the_crawl_could_not_read(failure: str, outcome: str) -> None:
    failed = page(HOME + "bad", role="error", status=None, problem="It did not come.", facts={"failure": failure})
    assert one_row(link(HOME + "bad"), pages=(failed,)).outcome == outcome


def test_a_wall_inside_a_frame_is_a_wall_though_its_address_answers() -> None:
    embedded = link(OUT, "embed", tag="iframe")
    frame = Frame(src=OUT, title=None, entered=True, final_url="https://accounts.google.com/signin", text="Sign in", password_field=False)
    row = one_row(embedded, facts(OUT), frames=(frame,))
    assert row.outcome == "wall"
    assert one_row(embedded, facts(OUT), frames=(replace(frame, final_url=OUT, text="The film"),)).outcome == "ok"


def test_hash_routed_pages_keep_their_fragment() -> None:
    routed = page(HOME + "#page2", parent=HOME)
    assert one_row(link(HOME + "#page2", "fragment"), pages=(routed,)).outcome == "ok"
    assert one_row(link(HOME + "#page9", "fragment"), pages=(routed,)).outcome == "unsure"


def test_a_portfolio_on_loopback_may_link_to_loopback() -> None:
    home = "http://localhost:8401/"
    other = "http://localhost:8402/ok"
    private = "http://10.1.2.3/x"
    world = snapshot(
        (page(home, link(other, "external"), link(private, "external")),),
        facts(other),
        LinkFacts(address=private, skipped="private-address"),
        url=home,
        public=False,
    )
    assert [row.outcome for row in judge_links(world)] == ["ok", "unchecked"]


def test_no_address_is_too_odd() -> None:
    odd = [
        "http://[bad",
        "http://",
        "//",
        "http://a b/",
        "mailto:%FF%FE",
        "tel:%",
        "http://a.example:99999/",
        "::::",
        "\x00",
        "file:",
        "http://[::1",
        "a" * 9000,
    ]
    kinds = ("internal", "external", "fragment", "mail", "phone", "file", "embed")
    world = snapshot((page(HOME, *(link(href, kind) for href in odd for kind in kinds)),))
    rows = judge_links(world)
    assert len(rows) == len(odd) * len(kinds)
    assert {row.cause for row in rows} <= {"", *CAUSES}


def test_the_same_snapshot_gives_the_same_rows() -> None:
    world = snapshot((page(HOME, link(OUT), link(HOME + "x.html"), link(HOME + "#one", "fragment")),), facts(OUT, 999))
    assert judge_links(world) == judge_links(world)


@pytest.mark.parametrize(
    ("href", "kind", "disposition", "tag", "media"),
    [
        ("https://a.example/x.pdf", None, "", "a", "pdf"),
        ("https://a.example/x", "application/pdf", "", "a", "pdf"),
        ("https://a.example/x", "text/html", "", "a", "page"),
        ("https://a.example/file?id=3", "application/octet-stream", 'attachment; filename="Plan.docx"', "a", "word"),
        ("https://a.example/x", "application/vnd.openxmlformats-officedocument.presentationml.presentation", "", "a", "presentation"),
        ("https://a.example/x", "application/vnd.ms-excel", "", "a", "spreadsheet"),
        ("https://www.youtube.com/watch?v=1", "text/html", "", "a", "video"),
        ("https://a.example/p.JPG", None, "", "img", "image"),
        ("https://a.example/p", None, "", "img", "image"),
        ("https://a.example/", None, "", "a", "page"),
        ("mailto:a@b.example", None, "", "a", "other"),
    ],
)
def test_media(href: str, kind: str | None, disposition: str, tag: str, media: str) -> None:
    assert media_of(href, kind, disposition, tag) == media
