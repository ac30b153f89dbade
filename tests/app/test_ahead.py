"""Reading ahead while links are waited for: the same is judged, sooner, and nothing private is remembered afterwards."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

import pytest

from foliocheck.app.ahead import Ahead
from foliocheck.app.judging import Judgement, judge
from foliocheck.app.pipeline import check
from foliocheck.checks.data_protection import recognisers
from foliocheck.core.snapshot import Block, Page, Platform, Snapshot, Source
from foliocheck.crawler.options import CrawlOptions

SECRET = "tomas.redfern@student.college.example"
PAGES = {
    "index.html": "<h1>Kit Wilding</h1><nav><a href=one.html>Core area 1</a> <a href=two.html>Core area 2</a></nav><h2>Contextual statement</h2><p>I teach at a college.</p>",
    "one.html": f"<h1>1a Constraints and benefits of different technologies</h1><p>I chose a quiz and learned much from it.</p><!-- {SECRET} -->",
    "two.html": f"<h1>2b An understanding of your target learners</h1><p>One of them ({SECRET}) wrote to me that he listens on the bus.</p>",
}


def _snapshot() -> Snapshot:
    block = Block(kind="paragraph", text=f"write to {SECRET}", zone="content")
    page = Page(
        url="http://p.example/",
        final_url="http://p.example/",
        status=200,
        title="2b",
        role="content",
        discovered_by="menu",
        blocks=(block,),
    )
    return Snapshot(
        source=Source(given="p.example", kind="web", url=page.url), taken_at="2026-11-23T21:40:12+00:00", browser="", axe="",
        platform=Platform(id="generic", title="", confidence=0, why=()), pages=(page, replace(page, url=page.url + "2")),
    )  # fmt: skip


def told(judgement: Judgement) -> object:
    return replace(judgement.report, timings={})


@pytest.mark.browser
def test_what_is_read_ahead_changes_nothing_and_is_forgotten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "site").mkdir()
    for name, text in PAGES.items():
        (tmp_path / "site" / name).write_text(f'<!doctype html><html lang="en-GB"><title>Portfolio</title>{text}</html>')
    remembered: list[int] = []
    end = Ahead.end

    def counted(self: Ahead) -> None:
        end(self)
        remembered.append(recognisers._remembered.cache_info().currsize)

    monkeypatch.setattr(Ahead, "end", counted)
    checked = check(str(tmp_path / "site"), tmp_path / "out")
    assert remembered[0] >= 5, "texts of pages and their sources were read ahead"
    assert recognisers._remembered.cache_info().currsize == 0
    plainly = judge(checked.snapshot, version=checked.judgement.report.tool.version)
    assert told(plainly) == told(checked.judgement)


def test_a_text_that_is_masked_by_itself_is_not_kept() -> None:
    """A server masks addresses of what it shows all day long."""
    recognisers.forget()
    assert [hit.value for hit in recognisers.find_all(f"write to {SECRET}", "text")] == [SECRET]
    assert recognisers._remembered.cache_info().currsize == 0


def test_a_fault_met_ahead_is_left_for_judging_to_tell(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("told by judging")

    monkeypatch.setattr("foliocheck.sections.mapper.map_sections", broken)
    ahead = Ahead(None, None)
    ahead.begin(_snapshot())
    ahead.end()  # an error that leaves a thread fails the test by itself
    assert recognisers._remembered.cache_info().currsize == 0


def test_nothing_is_remembered_of_a_crawl_that_breaks_off(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    read: list[int] = []

    def broken(_: str, __: Path, options: CrawlOptions, ___: object) -> Snapshot:
        options.pages_read(_snapshot())
        for thread in threading.enumerate():
            if thread.name == "foliocheck-ahead":
                thread.join()
        read.append(recognisers._remembered.cache_info().currsize)
        raise KeyboardInterrupt

    monkeypatch.setattr("foliocheck.app.pipeline.take_snapshot", broken)
    with pytest.raises(KeyboardInterrupt):
        check("http://p.example/", tmp_path)
    assert read[0] > 0
    assert recognisers._remembered.cache_info().currsize == 0
