"""Portfolios in their authors' own words: titles that name nothing, other orders, asides, parts with names of the author's own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from foliocheck.core.sections import SectionMap
from foliocheck.core.snapshot import Page, Snapshot
from foliocheck.sections.frameworks_data import load_framework
from foliocheck.sections.mapper import map_sections

from .building import Line, a_page, a_snapshot
from .other_texts import CREW, IDS

HOME: list[Line] = [("h1", "Ines Harrowgate"), ("p", "This is my portfolio. Please use the menu.")]
OWN = {
    "context": "From saw to hose",
    "1a": "Loud and clear",
    "1b": "In the shed",
    "1c": "Forty-one engines",
    "2a": "Say what goes wrong",
    "2b": "Plumbers at midnight",
    "3a": "The house they knew",
    "3b": "Eleven drafts",
    "4": "The Hose",
    "specialist": "Fire that answers",
    "future": "When I hang up the helmet",
    "confirmation": "On my honour",
}
AREAS = {"1": "Operational matters", "2": "Teaching and learning", "3": "The wider world"}
NAMED = {"1": "Operational issues", "2": "Learning, teaching and assessment", "3": "The wider context"}
EVIDENCE: list[Line] = [
    ("h1", "Minutes of the policy group"),
    ("p", "Item 4: legislation, data protection and the standard. The group thanked the trainer for her communication and agreed."),
]
Expected = dict[str, tuple[str, str]]


def paths() -> dict[str, str]:
    return {section: f"/n{number}/" for number, section in enumerate(IDS)}


def pages_of(titles: dict[str, str], menu: list[tuple[str, str] | tuple[str, str, str]], evidence: bool = False) -> list[Page]:
    found = []
    for section, path in paths().items():
        lines: list[Line] = [("h1", titles[section]), ("p", CREW[section])]
        if evidence and section in ("1b", "3a", "4"):
            lines.append(("p", "The minutes show my part in it."))
            found.append(a_page(path, lines, menu=menu, links=[(2, f"/files/{section}x/", "minutes")]))
            found.append(a_page(f"/files/{section}x/", EVIDENCE, menu=menu))
        else:
            found.append(a_page(path, lines, menu=menu))
    return found


def menu_of(titles: dict[str, str]) -> list[tuple[str, str] | tuple[str, str, str]]:
    return [("Home", "/"), *((titles[section], path) for section, path in paths().items())]


def own(titles: dict[str, str] = OWN) -> Expected:
    return {section: (path, titles[section]) for section, path in paths().items()}


def in_a_menu() -> tuple[Snapshot, Expected]:
    return a_snapshot(a_page("/", HOME, menu=menu_of(OWN)), *pages_of(OWN, menu_of(OWN))), own()


def with_evidence_pages() -> tuple[Snapshot, Expected]:
    return a_snapshot(a_page("/", HOME, menu=menu_of(OWN)), *pages_of(OWN, menu_of(OWN), evidence=True)), own()


def under_menu_groups() -> tuple[Snapshot, Expected]:
    menu: list[tuple[str, str] | tuple[str, str, str]] = [("Home", "/")]
    for section, path in paths().items():
        menu.append((OWN[section], path, NAMED[section[0]]) if len(section) == 2 else (OWN[section], path))
    return a_snapshot(a_page("/", HOME, menu=menu), *pages_of(OWN, menu)), own()


def specialist_second() -> tuple[Snapshot, Expected]:
    titles = (
        OWN
        | {"specialist": "My specialism: fire that answers"}
        | {section: f"{section}: {OWN[section]}" for section in IDS if section[0] in "123"}
    )
    menu = menu_of(titles)
    menu.insert(2, menu.pop(10))
    return a_snapshot(a_page("/", HOME, menu=menu), *pages_of(titles, menu)), own(titles)


def by_area(kind: str, areas: dict[str, str], *, undivided: bool = False) -> tuple[Snapshot, Expected]:
    menu: list[tuple[str, str] | tuple[str, str, str]] = [
        ("Home", "/"),
        (OWN["context"], "/c/"),
        *((areas[number], f"/{name}/") for number, name in zip("123", "xyz", strict=True)),
    ]
    menu += [(OWN[section], f"/{section[0]}{len(section)}/") for section in ("4", "specialist", "future", "confirmation")]
    places: Expected = {
        section: (f"/{section[0]}{len(section)}/", OWN[section]) for section in ("4", "specialist", "future", "confirmation")
    }
    places["context"] = ("/c/", OWN["context"])
    pages = [a_page("/", HOME, menu=menu), a_page("/c/", [("h1", OWN["context"]), ("p", CREW["context"])], menu=menu)]
    for number, name in zip("123", "xyz", strict=True):
        lines: list[Line] = [("h1", areas[number])]
        for section in IDS:
            if len(section) == 2 and section.startswith(number):
                whole = undivided and number == "3"
                if kind == "lead" and not whole:
                    lines.append(("lead", f"{OWN[section]}. {CREW[section]}"))
                else:
                    lines += [("p", CREW[section])] if whole else [(kind, OWN[section]), ("p", CREW[section])]
                places[section] = (f"/{name}/", areas[number] if whole else OWN[section])
        pages.append(a_page(f"/{name}/", lines, menu=menu))
    pages += [
        a_page(places[section][0], [("h1", OWN[section]), ("p", CREW[section])], menu=menu)
        for section in ("4", "specialist", "future", "confirmation")
    ]
    return a_snapshot(*pages), places


def area_pages() -> tuple[Snapshot, Expected]:
    return by_area("h2", NAMED)


def area_pages_called_otherwise() -> tuple[Snapshot, Expected]:
    return by_area("h2", AREAS)


def area_pages_with_bold_lines() -> tuple[Snapshot, Expected]:
    return by_area("b", NAMED)


def run_in_headings() -> tuple[Snapshot, Expected]:
    return by_area("lead", NAMED)


def on_one_page(area: str, heading: str, *, areas: bool = True) -> tuple[Snapshot, Expected]:
    lines: list[Line] = [("h1", "Portfolio of Ines Harrowgate")]
    for section in IDS:
        if areas and section in ("1a", "2a", "3a"):
            lines.append((area, NAMED[section[0]]))
        lines += [(heading if len(section) == 2 else area, OWN[section]), ("p", CREW[section])]
    return a_snapshot(a_page("/", lines, title="Portfolio")), {section: ("/", OWN[section]) for section in IDS}


def one_page() -> tuple[Snapshot, Expected]:
    return on_one_page("h2", "h3")


def one_page_flat() -> tuple[Snapshot, Expected]:
    return on_one_page("h2", "h2")


def one_page_without_areas() -> tuple[Snapshot, Expected]:
    return on_one_page("h2", "h2", areas=False)


def one_page_with_names_for_parts() -> tuple[Snapshot, Expected]:
    """Every section has the author's own headings for its parts, as high as the section's own."""
    lines: list[Line] = [("h1", "Portfolio of Ines Harrowgate")]
    for section in IDS:
        told, _, rest = CREW[section].partition(". ")
        lines += (
            [("h2", OWN[section]), ("h2", "The job"), ("p", told + "."), ("h2", "Afterwards"), ("p", rest)]
            if section[0] in "1234"
            else [("h2", OWN[section]), ("p", CREW[section])]
        )
    return a_snapshot(a_page("/", lines, title="Portfolio")), {section: ("/", OWN[section]) for section in IDS}


def page_after_page() -> tuple[Snapshot, Expected]:
    """No menu: each page leads to the next, and some to a piece of evidence."""
    pages = [a_page("/", [*HOME, ("p", "Turn the page")], links=[(2, paths()["context"], "Turn the page")])]
    for number, (section, path) in enumerate(paths().items()):
        lines: list[Line] = [("h1", OWN[section]), ("p", CREW[section])]
        links: list[tuple[int, str, str]] = []
        if section in ("1b", "3a"):
            lines.append(("p", "The minutes show my part in it."))
            links.append((2, f"/files/{section}x/", "minutes"))
            pages.append(a_page(f"/files/{section}x/", EVIDENCE))
        if number + 1 < len(IDS):
            lines.append(("p", "Turn the page"))
            links.append((len(lines) - 1, paths()[IDS[number + 1]], "Turn the page"))
        pages.append(a_page(path, lines, links=links))
    return a_snapshot(*pages), own()


def lists_below_area_pages() -> tuple[Snapshot, Expected]:
    """The menu has the areas; each area's page lists its sections."""
    menu: list[tuple[str, str] | tuple[str, str, str]] = [("Home", "/"), (OWN["context"], paths()["context"])]
    menu += [(NAMED[number], f"/area{number}/") for number in "123"]
    menu += [(OWN[section], paths()[section]) for section in ("4", "specialist", "future", "confirmation")]
    pages = [a_page("/", HOME, menu=menu)]
    for number in "123":
        inside = [section for section in IDS if len(section) == 2 and section.startswith(number)]
        lines: list[Line] = [
            ("h1", NAMED[number]),
            ("p", "What I have to tell here comes in parts."),
            *(("li", OWN[section]) for section in inside),
        ]
        pages.append(
            a_page(
                f"/area{number}/",
                lines,
                menu=menu,
                links=[(2 + place, paths()[section], OWN[section]) for place, section in enumerate(inside)],
            )
        )
    return a_snapshot(*pages, *pages_of(OWN, menu)), own()


BUILDS: tuple[Callable[[], tuple[Snapshot, Expected]], ...] = (
    in_a_menu, with_evidence_pages, under_menu_groups, specialist_second, area_pages, area_pages_called_otherwise, area_pages_with_bold_lines, run_in_headings,
    one_page, one_page_flat, one_page_without_areas, one_page_with_names_for_parts, page_after_page, lists_below_area_pages,
)  # fmt: skip


def wrong(found: SectionMap, expected: Expected) -> list[str]:
    faults = []
    for section, (path, heading) in expected.items():
        row = found.section(section)
        assert row is not None
        if not row.places or not row.places[0].page.endswith(path) or row.places[0].heading != heading:
            faults.append(f"{section}: {[(place.page, place.heading) for place in row.places]} instead of {path} “{heading}”")
    return faults


@pytest.mark.parametrize("build", BUILDS, ids=lambda build: build.__name__)
def test_own_titles_are_placed(build: Callable[[], tuple[Snapshot, Expected]]) -> None:
    snapshot, expected = build()
    found = map_sections(snapshot, load_framework("cmalt-2019"))
    assert wrong(found, expected) == []
    assert {row.status for row in found.sections} == {"found"}
    answers = [row.reflection for row in found.sections if row.assessed]
    assert "no" not in answers  # some of these texts have one sign alone
    assert answers.count("yes") >= 5


def test_an_undivided_area_is_told_as_such() -> None:
    snapshot, expected = by_area("h2", NAMED, undivided=True)
    found = map_sections(snapshot, load_framework("cmalt-2019"))
    assert wrong(found, expected) == []
    assert {row.id for row in found.sections if row.status == "partly"} == {"3a", "3b"}


def test_what_is_left_out_is_not_invented() -> None:
    """Without a section in the middle and one at the end the others stay where they are."""
    menu = [item for item in menu_of(OWN) if item[0] not in (OWN["4"], OWN["confirmation"])]
    titles = OWN | {
        "1b": "Technical skills",
        "2b": "My learners",
        "3b": "A standard and a policy",
        "specialist": "Specialist: fire that answers",
    }
    pages = [page for page in pages_of(titles, menu) if not page.url.endswith((paths()["4"], paths()["confirmation"]))]
    found = map_sections(a_snapshot(a_page("/", HOME, menu=menu), *pages), load_framework("cmalt-2019"))
    assert wrong(found, {section: place for section, place in own(titles).items() if section not in ("4", "confirmation")}) == []
    assert {row.id for row in found.sections if row.status == "missing"} == {"4", "confirmation"}
