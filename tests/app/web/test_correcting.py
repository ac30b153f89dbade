"""Corrections over a kept snapshot: the report is judged anew, what is kept holds no personal data, and each step can be taken back."""

from __future__ import annotations

from pathlib import Path

import pytest

from foliocheck.app.engine.result import outcome_of
from foliocheck.app.outline import make_outline, read_outline, write_outline
from foliocheck.app.rejudging import rejudge
from foliocheck.app.store.database import Store
from foliocheck.app.store.place import Place
from foliocheck.app.store.runs import claim, finish
from foliocheck.app.web import correcting
from foliocheck.app.web.desk import Desk, NotThere
from foliocheck.app.web.visitor import LOCAL, Visitor
from foliocheck.core.corrections import Pin
from foliocheck.core.errors import BadConfiguration, BadSnapshot
from foliocheck.core.snapshot import Block, Page, Platform, Snapshot, Source
from foliocheck.core.snapshot_folder import read_snapshot, write_snapshot
from foliocheck.reports.json_form import from_json

ORIGIN = "https://kit-wilding.example"
TEXT = "I chose this tool because our learners have slow connections, and I learned that captions matter more than I had thought. " * 6


def a_page(path: str, *lines: tuple[int, str, str | None]) -> Page:
    blocks: list[Block] = []
    for level, text, anchor in lines:
        blocks += [Block(kind="heading", text=text, level=level, anchor=anchor), Block(kind="paragraph", text=TEXT)]
    url = ORIGIN + path
    return Page(url=url, final_url=url, status=200, title=lines[0][1], role="content", discovered_by="menu", blocks=tuple(blocks))


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(Store(Place(home=tmp_path / "home")))


@pytest.fixture
def check(desk: Desk, tmp_path: Path) -> str:
    """A check that is done, of a portfolio of three pages."""
    run = desk.submit(LOCAL, ORIGIN + "/")
    folder = desk.snapshot_folder(run)
    folder.mkdir(parents=True)
    snapshot = Snapshot(
        source=Source(given=ORIGIN + "/", kind="web", url=ORIGIN + "/", bytes=None), taken_at="2026-11-29T12:00:00+00:00", browser="b", axe="4", public=True,
        platform=Platform(id="generic", title="Web site", confidence=0.0, why=()),
        pages=(
            a_page("/", (1, "Contextual statement", None)),
            a_page("/one", (1, "1a Constraints and benefits", None), (2, "What I did", None), (2, "Thanks to kim.larch@student.college.example", "thanks")),
            a_page("/two", (1, "Notes of a year", None), (2, "Ask moss.fen@student.college.example", None)),
        ),
    )  # fmt: skip
    write_snapshot(folder, snapshot)
    checked = rejudge(read_snapshot(folder), tmp_path / "out")
    write_outline(make_outline(checked.snapshot, checked.judgement), folder)
    report_json, report_html = ((tmp_path / "out" / f"report.{form}").read_bytes() for form in ("json", "html"))
    assert claim(desk.store, run, "w") is not None
    assert finish(desk.store, run, "w", outcome_of(from_json(report_json.decode()), report_json, report_html, None))
    return run


def places(desk: Desk, check: str, section: str) -> list[tuple[str, str]]:
    row = next(each for each in desk.report(LOCAL, check).sections if each.id == section)
    return [(place.url.removeprefix(ORIGIN), place.heading) for place in row.locations]


def choice(desk: Desk, check: str, words: str) -> str:
    """The id of the place that is shown with these words."""
    pages = correcting.section_choices(desk, LOCAL, check, "1b").pages
    return next(place.id for page in pages for place in page.places if words in place.words)


def test_a_place_is_chosen_and_everything_follows(desk: Desk, check: str) -> None:
    before = desk.check(LOCAL, check)
    assert places(desk, check, "1b") == [] and before.can_correct
    correcting.pin(desk, LOCAL, check, "1b", choice(desk, check, "What I did"))
    assert places(desk, check, "1b") == [("/one", "What I did")]
    after = desk.check(LOCAL, check)
    assert after.summary["sections_found"] >= before.summary["sections_found"] and after.corrected
    assert "1b Technical knowledge and ability in the use of learning technology: not found" not in after.summary["must_titles"]
    assert b"What I did" in desk.report_file(LOCAL, check, "html")
    assert correcting.section_choices(desk, LOCAL, check, "1b").said == ("It is “What I did” on “1a Constraints and benefits”.",)


def test_beside_keeps_what_was_chosen_before(desk: Desk, check: str) -> None:
    correcting.pin(desk, LOCAL, check, "specialist", choice(desk, check, "What I did"))
    correcting.pin(desk, LOCAL, check, "specialist", "2", beside=True)
    assert [pin.address for pin in correcting.corrections_of(desk, LOCAL, check).pins] == [f"{ORIGIN}/one", f"{ORIGIN}/two"]
    correcting.pin(desk, LOCAL, check, "specialist", "2")
    assert [pin.address for pin in correcting.corrections_of(desk, LOCAL, check).pins] == [f"{ORIGIN}/two"]


def test_a_heading_with_an_address_in_it_is_never_written_down(desk: Desk, check: str) -> None:
    outline = read_outline(desk.snapshot_folder(check))
    assert "kim.larch" not in str([(page.title, page.heading, [each.shown for each in page.headings]) for page in outline.pages])
    correcting.pin(desk, LOCAL, check, "1b", choice(desk, check, "Thanks to"))
    correcting.pin(desk, LOCAL, check, "1c", choice(desk, check, "Ask m"))
    given = correcting.corrections_of(desk, LOCAL, check)
    assert given.pins == (Pin(section="1b", address=f"{ORIGIN}/one#thanks"), Pin(section="1c", address=f"{ORIGIN}/two"))
    assert places(desk, check, "1b")[0][1] == "Thanks to k•••@student.college.example"
    home = desk.store.place.home
    kept = b"".join(path.read_bytes() for path in home.rglob("*") if path.is_file() and "snapshots" not in path.parts)
    assert b"kim.larch" not in kept and b"moss.fen" not in kept


def test_refusing_a_choice_takes_it_back(desk: Desk, check: str) -> None:
    assert places(desk, check, "1a") == [("/one", "1a Constraints and benefits")]
    correcting.refuse(desk, LOCAL, check, "1a", 0)
    assert ("/one", "1a Constraints and benefits") not in places(desk, check, "1a")
    assert correcting.corrections_of(desk, LOCAL, check).refused == (Pin(section="1a", address=f"{ORIGIN}/one"),)
    correcting.take_back(desk, LOCAL, check, "1a")
    assert places(desk, check, "1a") == [("/one", "1a Constraints and benefits")]
    assert not desk.check(LOCAL, check).corrected, "nothing is left to keep"


def test_another_framework_and_a_file_of_before(desk: Desk, check: str) -> None:
    correcting.judge_by(desk, LOCAL, check, "senior-cmalt")
    assert desk.report(LOCAL, check).framework.id == "senior-cmalt"
    correcting.take_file(desk, LOCAL, check, f'[[section]]\nid = "1b"\naddress = "{ORIGIN}/two"\n')
    assert desk.report(LOCAL, check).framework.id == "cmalt-2019" and places(desk, check, "1b")[0][0] == "/two"
    for wrong in ("sections = 1", "framework = ["):
        with pytest.raises(BadConfiguration):
            correcting.take_file(desk, LOCAL, check, wrong)
    assert places(desk, check, "1b")[0][0] == "/two", "what cannot be used changes nothing"


def test_what_is_not_there_is_told(desk: Desk, check: str) -> None:
    with pytest.raises(NotThere):
        correcting.pin(desk, LOCAL, check, "9z", "0")
    for place in ("", "99", "0.99", "x", "0.x"):
        with pytest.raises(BadConfiguration, match="No place was chosen"):
            correcting.pin(desk, LOCAL, check, "1b", place)
    with pytest.raises(NotThere):
        correcting.refuse(desk, LOCAL, check, "1b", 5)
    with pytest.raises(NotThere):
        correcting.take_back(desk, Visitor("bea", "candidate"), check, "1a")
    (desk.snapshot_folder(check) / "outline.json").unlink()
    with pytest.raises(BadSnapshot, match="Check the portfolio again"):
        correcting.section_choices(desk, LOCAL, check, "1a")
