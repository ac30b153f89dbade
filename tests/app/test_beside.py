"""Reading beside: what another process tells is what judging would have found, and nothing of it stays."""

from __future__ import annotations

import sys
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from foliocheck.app import beside
from foliocheck.app.beside import Told, read_beside
from foliocheck.app.judging import judge
from foliocheck.checks.data_protection import recognisers
from foliocheck.checks.data_protection.told_hits import told_hits
from foliocheck.core.snapshot import Block, Page, Platform, Snapshot, Source
from foliocheck.core.snapshot_folder import SnapshotFolder, write_snapshot

SECRET = "tomas.redfern@student.college.example"


def text_of(number: int) -> str:
    return f"In week {number} one of them ({number}{SECRET}, student number 2045991{number % 10}) wrote to me."


def snapshot() -> Snapshot:
    pages = tuple(
        Page(
            url=f"http://p.example/{number}",
            final_url=f"http://p.example/{number}",
            status=200,
            title=f"{number}",
            role="content",
            discovered_by="menu",
            blocks=(Block(kind="paragraph", text=text_of(number), zone="content"),),
        )
        for number in range(9)
    )
    return Snapshot(
        source=Source(given="p.example", kind="web", url=pages[0].url), taken_at="2026-11-23T21:40:12+00:00", browser="", axe="",
        platform=Platform(id="generic", title="", confidence=0, why=()), pages=pages,
    )  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_snapshot(tmp_path, snapshot())
    return tmp_path


def listeners() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "foliocheck-beside"]


def test_another_process_tells_what_would_be_found_here_and_all_is_forgotten(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beside, "_processors", lambda: 2)
    with read_beside(folder) as told:
        for thread in listeners():
            thread.join()  # the process ends by itself when all is told
        for number in range(9):
            assert told.hits(text_of(number) + "\n\n", "text") == tuple(recognisers.find_all(text_of(number), "text"))
        assert told.hits("another text", "text") is None
    assert told.hits(text_of(0) + "\n\n", "text") is None
    assert not listeners()


def test_judging_says_the_same_and_reads_no_text_that_was_told(monkeypatch: pytest.MonkeyPatch) -> None:
    plainly = judge(snapshot(), version="1").report
    told = Told()
    told.hear(told_hits(snapshot(), lambda page: ""))

    def read(text: str, where: str) -> object:
        raise AssertionError(f"was told already: {text}")

    monkeypatch.setattr(recognisers, "remembered", read)
    judged = judge(snapshot(), version="1", told=told).report
    assert any(finding.check == "other-email" for finding in judged.findings)
    assert replace(judged, timings={}) == replace(plainly, timings={})


def test_the_last_text_is_told_first() -> None:
    told = Told()
    lines = told_hits(snapshot(), lambda page: "")
    next(lines)  # the strings that only the Mask needs
    told.hear([next(lines)])
    assert told.hits("8\n\nhttp://p.example/8\n\n", "meta") is not None


def test_what_broke_off_is_left_for_judging(folder: Path) -> None:
    lines = list(told_hits(snapshot(), SnapshotFolder(folder).html))
    told = Told()
    told.hear([lines[0], lines[1][:30], *lines[2:]])
    assert len(told._told) == 1


def test_without_another_process_nothing_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beside, "_processors", lambda: 2)
    monkeypatch.setattr(sys, "executable", str(folder / "no-such-program"))
    with read_beside(folder) as told:
        assert told.hits(text_of(0), "text") is None


def test_a_single_processor_is_left_to_judging(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beside, "_processors", lambda: 1)
    with read_beside(folder):
        assert not listeners()
