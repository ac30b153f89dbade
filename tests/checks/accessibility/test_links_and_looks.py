"""Words of links, windows, colours, sizes, and how text looks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from foliocheck.checks.accessibility import (
    bare_address,
    colour_only_link,
    field_label,
    frame_title,
    justified_text,
    link_text,
    long_capitals,
    long_italics,
    long_lines,
    new_window,
    same_text_different_targets,
    target_size,
    tiny_text,
    viewport_zoom,
)
from foliocheck.core.snapshot import Box, Frame

from .small_pages import HOME, LONG, heading, link, node, page, paragraph, row, rule, run


@pytest.mark.parametrize("words", ["here", "click here", "Read more…", "this link", "More", "click here for more details", "cliquez ici"])
def test_words_for_any_link(words: str) -> None:
    assert run(link_text, page(links=(link(words),)))


@pytest.mark.parametrize(
    "words", ["audit of my courses", "more about the quizzes", "document control", "this is my reflection", "Download the audit"]
)
def test_words_that_name_the_target(words: str) -> None:
    assert not run(link_text, page(links=(link(words),)))


def test_a_hidden_name_counts_and_the_menu_is_left_alone() -> None:
    assert not run(link_text, page(links=(link("here", name="Audit of my courses"), link("More", zone="menu"))))


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("https://www.castlebar.example/staff/handbook-2023.html", True),
        ("www.castlebar.example/staff/handbook", True),
        ("www.castlebar.example", False),
        ("https://doi.org/10.5555/12345", False),
        ("handbook for new staff", False),
    ],
)
def test_bare_addresses(words: str, found: bool) -> None:
    assert bool(run(bare_address, page(links=(link(words),)))) is found


def test_the_same_words_for_different_places() -> None:
    one, two = link("Lesson plan", "https://f.example/a.html"), link("lesson plan", "https://f.example/b.html")
    assert run(same_text_different_targets, page(links=(one, two)))[0].total == 1
    assert not run(same_text_different_targets, page(links=(one, one)))
    assert not run(same_text_different_targets, page(links=(replace(one, name="here"), replace(two, name="here"))))


def test_new_windows() -> None:
    told = row(name="newsletter", around="the newsletter", href="https://n.example/", file=False)
    assert run(new_window, page(author={"new_windows": [told]}))
    assert not run(new_window, page(author={"new_windows": [{**told, "name": "newsletter (opens in a new tab)"}]}))
    assert not run(
        new_window, page(heading("A", 1), paragraph("All links on this page open in a new window."), author={"new_windows": [told]})
    )
    assert run(new_window, page(author={"new_windows": [told]}), platform="google-sites")[0].who == "platform"


def test_links_by_colour() -> None:
    assert run(colour_only_link, page(author={"colour_links": [row(ratio=1.4, same=False)]}))
    assert not run(colour_only_link, page(author={"colour_links": [row(ratio=3.4, same=False)]}))
    assert run(colour_only_link, page(violations=(rule("link-in-text-block", node("main a")),)))


def test_small_targets_and_fields() -> None:
    assert "16 by 16" in run(target_size, page(author={"small_targets": [row(name="Next", width=16, height=16)]}))[0].message
    field = row(
        tag="input", type="text", label="", labelled_by="", placeholder="Your name", title="", aria="", group="", name="n", search=False
    )
    assert run(field_label, page(author={"fields": [field]}))
    assert not run(field_label, page(author={"fields": [{**field, "label": "Your name"}, {**field, "search": True}]}))


@pytest.mark.parametrize(
    ("title", "found"),
    [(None, True), ("iframe", True), ("panel.html", True), ("Dates of the workshops", False), ("YouTube video player", False)],
)
def test_titles_of_frames(title: str | None, found: bool) -> None:
    frame = Frame(src=HOME + "panel.html", title=title, box=Box(x=0, y=0, width=400, height=200))
    assert bool(run(frame_title, page(frames=(frame,)))) is found
    assert not run(frame_title, page(frames=(replace(frame, box=Box(x=0, y=0, width=1, height=1)),)))


@pytest.mark.parametrize(
    ("content", "found"),
    [("width=device-width, user-scalable=no", True), ("maximum-scale=1", True), ("maximum-scale=5, user-scalable=yes", False)],
)
def test_zoom(content: str, found: bool) -> None:
    assert bool(run(viewport_zoom, page(meta={"viewport": content}))) is found


def test_looks_are_notes() -> None:
    capitals = "PLEASE REMEMBER THAT EVERY RECORDING IS KEPT FOR ONE YEAR AND IS THEN REMOVED"
    for check, block in (
        (long_capitals, paragraph("I put this on every page: " + capitals + ". Nobody minds.")),
        (long_italics, paragraph(LONG * 2, italic=True)),
        (justified_text, paragraph(LONG, justified=True)),
        (tiny_text, paragraph(LONG, size=9)),
    ):
        assert [fault.severity for fault in run(check, page(heading("A", 1), block))] == ["note"]
        assert not run(check, page(heading("A", 1), paragraph("I work towards CMALT with PDF, DOCX, HTML and CSS files." + LONG)))
        assert not run(check, page(heading("A", 1), replace(block, zone="theme")))


def test_a_script_without_capitals_has_none() -> None:
    assert not run(
        long_capitals,
        page(
            heading("A", 1),
            paragraph("학습 기술은 학생들이 스스로 배우는 방법을 바꾸어 놓았고 우리는 그것을 매일 수업에서 함께 경험하고 있습니다 " * 2),
        ),
    )


def test_long_lines_on_most_pages_are_the_themes() -> None:
    wide = {"lines": [row(longest=150)]}
    assert [fault.who for fault in run(long_lines, page(author=wide))] == ["author"]
    assert [fault.who for fault in run(long_lines, *(page(name=f"{n}.html", author=wide) for n in range(3)))] == ["theme"]
    assert not run(long_lines, page(author={"lines": [row(longest=90)]}))
