"""“This is not 1a”: a place that the author refuses is not taken for that section again, and stays free for others."""

from __future__ import annotations

from foliocheck.core.corrections import Corrections, Pin
from foliocheck.core.snapshot import Snapshot
from foliocheck.sections.mapper import map_sections

from .building import ORIGIN, a_page, a_snapshot

TEXT = "I chose this tool because our learners have slow connections, and I learned that captions matter more than I had thought. " * 6


def portfolio() -> Snapshot:
    return a_snapshot(
        a_page("/", [("h1", "My CMALT portfolio"), ("p", TEXT)], title="Home"),
        a_page("/one", [("h1", "1a Constraints and benefits"), ("p", TEXT)], title="1a"),
        a_page(
            "/two",
            [("h1", "Core area 1"), ("h2", "1b Technical knowledge"), ("p", TEXT), ("h2", "1c Deployment"), ("p", TEXT)],
            title="Area one",
        ),
        a_page("/notes", [("h1", "Constraints and benefits of different technologies"), ("p", TEXT)], title="Notes"),
    )


def where(section: str, *refused: tuple[str, str, str | None], pins: tuple[Pin, ...] = ()) -> list[str]:
    given = Corrections(
        pins=pins, refused=tuple(Pin(section=row, address=ORIGIN + path, heading=heading) for row, path, heading in refused)
    )
    found = map_sections(portfolio(), None, given).section(section)
    assert found is not None
    return [place.page.removeprefix(ORIGIN) for place in found.places]


def test_a_refused_page_is_left_for_the_next_best() -> None:
    assert where("1a") == ["/one"]
    assert where("1a", ("1a", "/one", None)) == ["/notes"]


def test_two_refusals_leave_nothing() -> None:
    assert where("1a", ("1a", "/one", None), ("1a", "/notes", None)) == []


def test_a_refusal_is_of_one_section_only() -> None:
    assert where("1b") == ["/two"]
    assert where("1b", ("1a", "/two", None)) == ["/two"]


def test_a_refused_heading_leaves_the_rest_of_the_page() -> None:
    refused = ("1b", "/two", "1b Technical knowledge")
    assert "/two" not in where("1b", refused)
    assert where("1c", refused) == ["/two"]


def test_what_is_pinned_stands_above_what_is_refused() -> None:
    assert where("1a", ("1a", "/one", None), pins=(Pin(section="1a", address=ORIGIN + "/one"),)) == ["/one"]


def test_a_place_that_is_gone_refuses_nothing() -> None:
    assert where("1a", ("1a", "/gone", None)) == ["/one"]


def test_what_cannot_be_followed_is_said() -> None:
    given = Corrections(
        pins=(
            Pin(section="9z", address=ORIGIN + "/one"),
            Pin(section="1a", address=ORIGIN + "/gone"),
            Pin(section="1b", address=ORIGIN + "/two", heading="1d Deploymnet"),
            Pin(section="1c", address=ORIGIN + "/two", heading="1C deployment"),  # near miss: capitals do not matter
            Pin(section="context", address=ORIGIN + "/"),
        ),
        refused=(Pin(section="4", address=ORIGIN + "/nowhere"),),
        ignored=(ORIGIN + "/notes", ORIGIN + "/draft"),
    )
    unheard = map_sections(portfolio(), None, given).unheard
    assert [(what.split(" in ")[0], why.split(" ")[0]) for what, why in unheard] == [
        ("The correction of 9z", "CMALT"),
        ("The correction of 1a", "No"),
        ("The correction of 1b", "There"),
        ("The correction of 4", "No"),
        ("A page to leave out,", "No"),
    ]
    assert "1a, 1b, 1c" in unheard[0][1]
    assert "/draft" in unheard[-1][1]
    assert map_sections(portfolio(), None, None).unheard == ()
