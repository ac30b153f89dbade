"""Headings, lists, tables, spaces, titles: what looks like structure and is none, and the other way round."""

from __future__ import annotations

from dataclasses import replace

import pytest

from foliocheck.checks.accessibility import (
    empty_heading,
    fake_heading,
    fake_list,
    heading_order,
    layout_by_spaces,
    layout_table,
    missing_h1,
    same_title,
    several_h1,
    table_headers,
)
from foliocheck.core.snapshot import Block

from .small_pages import LONG, heading, item, page, paragraph, row, run

TABLE = {
    "rows": 4,
    "columns": 3,
    "cells": 12,
    "headers": 0,
    "filled": 12,
    "longest": 9,
    "numbers": 3,
    "average": 4,
    "caption": False,
    "role": None,
    "nested": False,
    "inside": False,
    "blocks": 0,
    "pictures": 0,
    "sentences": 0,
    "editable": False,
    "first": ["Week", "Task", "Hours"],
    "bold_first": False,
}


@pytest.mark.parametrize("line", [paragraph("Working with the library", bold=True), paragraph("What I did with the answers", size=28)])
def test_a_line_that_stands_as_a_heading(line: Block) -> None:
    [fault] = run(fake_heading, page(heading("Quizzes", 1), line, paragraph()))
    assert line.text in fault.message


@pytest.mark.parametrize(
    "lines",
    [
        (paragraph("Working with the library took up much of the spring.", bold=True), paragraph()),
        (paragraph("Working with the library"), paragraph()),
        (paragraph("Working with the library", bold=True),),
        (paragraph("Note: bring a laptop", bold=True), paragraph()),
        (paragraph("Working with the library", bold=True), paragraph(LONG, bold=True)),
    ],
)
def test_bold_that_is_no_heading(lines: tuple[Block, ...]) -> None:
    assert not run(fake_heading, page(heading("Quizzes", 1), *lines))


def test_levels_of_headings() -> None:
    assert "heading 4 after heading 2" in run(heading_order, page(heading("A", 1), heading("B"), heading("C", 4)))[0].message
    assert not run(heading_order, page(heading("A", 1), heading("B"), heading("C", 3), heading("D", 4), heading("E", 2)))
    theme = page(heading("A", 1), heading("Menu", 4, zone="theme"), heading("B"))
    assert not run(heading_order, theme)


def test_empty_missing_and_several() -> None:
    assert run(empty_heading, page(heading("A", 1), heading("")))
    assert not run(empty_heading, page(heading("A", 1), heading("", hidden=True)))
    assert run(missing_h1, page(heading("A"), paragraph()))
    assert run(missing_h1, page(heading("A", 1, hidden=True), paragraph()))
    assert not run(missing_h1, page(heading("A", 1, zone="theme"), paragraph()))
    assert not run(missing_h1, page(heading("A"), paragraph("Too short to judge.")))
    assert run(several_h1, page(heading("A", 1), heading("B", 1)))
    assert [fault.who for fault in run(several_h1, page(heading("Site", 1, zone="theme"), heading("B", 1)))] == ["theme"]
    assert not run(several_h1, page(heading("Site", 1, zone="theme"), heading("B")))


def test_titles() -> None:
    first, second = page(name="a.html", title="Kit’s portfolio"), page(name="b.html", title=" KIT’S  portfolio ")
    assert run(same_title, first, second)[0].total == 2
    assert not run(same_title, first, replace(second, title="1b Servers – Kit’s portfolio"))
    assert not run(same_title, first, replace(second, parent=first.url))


@pytest.mark.parametrize(
    "lines",
    [
        ("- plan the course", "- build one week", "- ask two learners"),
        ("1. I asked.", "2. I wrote.", "3. We tried."),
        ("• plan\n• build\n• ask",),
        ("a) plan", "b) build", "c) ask"),
    ],
)
def test_lists_by_hand(lines: tuple[str, ...]) -> None:
    assert run(fake_list, page(heading("A", 1), *(paragraph(line) for line in lines)))


@pytest.mark.parametrize(
    "blocks",
    [
        (item("plan"), item("build"), item("ask")),
        (paragraph("– Who is it? she asked."), paragraph("– It is me.")),
        (paragraph("2019. The first year."), paragraph("2020. The second."), paragraph("2021. The third.")),
        (paragraph("1. The law"), paragraph(), paragraph("2. The policy")),
    ],
)
def test_no_lists(blocks: tuple[Block, ...]) -> None:
    assert not run(fake_list, page(heading("A", 1), *blocks))


def test_layout_by_spaces() -> None:
    assert run(layout_by_spaces, page(author={"spaces": [row(kind="spaces", runs=4, longest=18, inner=True)]}))
    assert run(layout_by_spaces, page(author={"spaces": [row(kind="breaks", runs=1, longest=8, inner=True)]}))[0].severity == "note"
    assert run(layout_by_spaces, page(heading("A", 1), paragraph("W E L C O M E to my page")))
    assert not run(layout_by_spaces, page(heading("A", 1), paragraph("Answers A, B or C; plan A B C")))


@pytest.mark.parametrize(
    ("changes", "headers", "layout"),
    [
        ({}, True, False),
        ({"headers": 3}, False, False),
        ({"role": "presentation"}, False, False),
        (
            {
                "rows": 1,
                "columns": 2,
                "cells": 2,
                "filled": 2,
                "average": 70,
                "numbers": 0,
                "first": ["In spring I listened.", "In autumn I changed."],
            },
            False,
            True,
        ),
        ({"rows": 1, "columns": 1, "cells": 1, "blocks": 2, "filled": 1}, False, True),
        ({"rows": 3, "columns": 2, "pictures": 3, "cells": 6, "filled": 3, "numbers": 0}, False, True),
        ({"bold_first": True, "average": 170, "numbers": 0}, True, False),
    ],
)
def test_tables(changes: dict[str, object], headers: bool, layout: bool) -> None:
    one = page(author={"tables": [row(**{**TABLE, **changes})]})
    assert bool(run(table_headers, one)) is headers
    assert bool(run(layout_table, one)) is layout
