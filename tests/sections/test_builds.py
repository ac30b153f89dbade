"""The same portfolio, built in the ways that are met: each section must be found at its place."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from foliocheck.core.sections import SectionMap
from foliocheck.core.snapshot import Snapshot
from foliocheck.sections.frameworks_data import load_framework
from foliocheck.sections.mapper import map_sections

from .building import a_page, a_snapshot
from .texts import AREAS, IDS, TEXTS, TITLES

HOME = ("p", "This is the portfolio of Rowan Tellwright. Please use the menu.")
OWN = {
    "context": "Where I come from",
    "1a": "Picking a tool for exams",
    "1b": "Scripts and simulations",
    "1c": "Drop-ins in a salon",
    "2a": "Turning titration round",
    "2b": "Evening people",
    "3a": "Pages for everybody",
    "3b": "Who may record whom",
    "4": "Three departments",
    "specialist": "A voice in the workshop",
    "future": "Later on",
    "confirmation": "My word",
}


def paged(
    titles: dict[str, str],
    *,
    menu: dict[str, tuple[str, str | None]] | None = None,
    heading: str = "h1",
    slugs: dict[str, str] | None = None,
) -> Snapshot:
    """One page a section; `menu` gives the label and group of each."""
    paths = {section: f"/{(slugs or {}).get(section, f'page{number}')}/" for number, section in enumerate(IDS)}
    items = [("Home", "/")] + [
        (label, paths[section], group) if group else (label, paths[section])
        for section, (label, group) in (menu or {s: (titles[s], None) for s in IDS}).items()
    ]
    pages = [a_page("/", [("h1", "Welcome"), HOME], title="Rowan Tellwright", menu=items)]
    pages += [
        a_page(paths[section], [(heading, titles[section]), ("p", TEXTS[section])], title="Rowan Tellwright", menu=items) for section in IDS
    ]
    return a_snapshot(*pages)


def official() -> Snapshot:
    return paged(TITLES)


def numbers_in_menu_only() -> Snapshot:
    labels: dict[str, tuple[str, str | None]] = {
        section: (section, f"Core area {section[0]}") if section[0] in "123" else (section, None) for section in IDS
    }
    labels |= {
        "context": ("Context", None),
        "4": ("Core area 4", None),
        "specialist": ("5", None),
        "future": ("Plans", None),
        "confirmation": ("Declaration", None),
    }
    return paged(OWN, menu=labels)


def letters_under_menu_groups() -> Snapshot:
    labels: dict[str, tuple[str, str | None]] = {
        section: (f"({section[1]})", AREAS[section[0]]) if section[0] in "123" else (TITLES[section], None) for section in IDS
    }
    return paged(OWN, menu=labels)


def numbers_in_slugs_only() -> Snapshot:
    slugs = {"context": "context", "4": "core-area-4", "specialist": "specialist", "future": "future-plans", "confirmation": "confirmation"}
    slugs |= {section: f"cmalt-{section}" for section in IDS if section[0] in "123"}
    return paged(OWN, menu={}, slugs=slugs)


def roman() -> Snapshot:
    roman = {"1": "I", "2": "II", "3": "III"}
    titles = {section: f"{roman[section[0]]}({section[1]}) {OWN[section]}" if section[0] in "123" else TITLES[section] for section in IDS}
    return paged(titles | {"4": "IV. Communication"})


def dotted() -> Snapshot:
    return paged(
        {
            section: f"{section[0]}.{'abc'.index(section[1]) + 1} {OWN[section]}" if section[0] in "123" else TITLES[section]
            for section in IDS
        }
    )


def words_only() -> Snapshot:
    return paged({section: title.split(") ")[-1].removeprefix("Core area 4: ") for section, title in TITLES.items()})


def other_word_order() -> Snapshot:
    return paged(
        TITLES
        | {
            "1a": "Benefits & constraints of technologies",
            "1b": "Ability and technical knowledge",
            "2a": "Assessment, learning and teaching processes",
            "3b": "Standards & policies",
            "4": "Working with others – communication",
        }
    )


def misspelt() -> Snapshot:
    return paged(
        TITLES
        | {
            "context": "Contexual statment",
            "1a": "Constriants and benifits",
            "1b": "Tecnical knowlege",
            "1c": "Suporting the deployement",
            "2b": "Target lerners",
            "3a": "Legislaton",
            "3b": "Polices and standards",
            "4": "Comunication and working with others",
            "specialist": "Specalist option",
            "confirmation": "Confirmaton",
        }
    )


def area_pages() -> Snapshot:
    menu = [
        ("Home", "/"),
        *((title, f"/area-{number}/") for number, title in AREAS.items()),
        *((TITLES[s], f"/{s}/") for s in ("context", "4", "specialist", "future", "confirmation")),
    ]
    pages = [a_page("/", [("h1", "Welcome"), HOME], menu=menu)]
    for number, title in AREAS.items():
        lines = [("h1", title)]
        for section in IDS:
            if section.startswith(number) and len(section) == 2:
                lines += [("h2", TITLES[section]), ("p", TEXTS[section])]
        pages.append(a_page(f"/area-{number}/", lines, menu=menu))
    pages += [
        a_page(f"/{s}/", [("h1", TITLES[s]), ("p", TEXTS[s])], menu=menu) for s in ("context", "4", "specialist", "future", "confirmation")
    ]
    return a_snapshot(*pages)


def one_page(area: str, section_heading: str, *, titles: dict[str, str] = TITLES) -> Snapshot:
    lines: list[tuple[str, str]] = [("h1" if area != "b" else "big", "CMALT portfolio of Rowan Tellwright")]
    for section in IDS:
        if section in ("1a", "2a", "3a"):
            lines.append((area, AREAS[section[0]]))
        lines.append((section_heading if section[0] in "123" else area, titles[section]))
        lines.append(("p", TEXTS[section]))
    return a_snapshot(a_page("/", lines, title="My portfolio"))


def one_page_real_headings() -> Snapshot:
    return one_page("h2", "h3")


def one_page_flat() -> Snapshot:
    return one_page("h2", "h2")


def one_page_bold() -> Snapshot:
    return one_page("b", "b")


def one_page_bold_italic() -> Snapshot:
    return one_page("b", "i")


def one_page_own_titles() -> Snapshot:
    titles = OWN | {
        "context": "About me",
        "4": "Communication",
        "future": "What next",
        "confirmation": "Declaration",
        "specialist": "A voice in the workshop",
    }
    return one_page("h2", "h3", titles=titles)


def every_page_alike() -> Snapshot:
    """No menu, no h1: the section's name is a bold line, and a list of links on the first page leads to all."""
    listed = [("p", "The sections of my portfolio follow."), *(("li", TITLES[section]) for section in IDS)]
    links = [(number + 1, f"/p{number}.html", TITLES[section]) for number, section in enumerate(IDS)]
    pages = [a_page("/", listed, title="Portfolio", links=links)]
    pages += [
        a_page(f"/p{number}.html", [("b", TITLES[section]), ("p", TEXTS[section])], title="Portfolio") for number, section in enumerate(IDS)
    ]
    return a_snapshot(*pages)


def shifted_numbers() -> Snapshot:
    titles = {s: f"({s[1]}) {OWN[s]}" for s in IDS if s[0] in "123"}
    tops = [
        ("1 Context", ["context"]),
        ("2 Operational issues", ["1a", "1b", "1c"]),
        ("3 Learning, teaching and assessment", ["2a", "2b"]),
        ("4 The wider context", ["3a", "3b"]),
    ]
    tops += [
        ("5 Communication", ["4"]),
        ("6 A voice in the workshop", ["specialist"]),
        ("7 Future", ["future"]),
        ("8 Declaration", ["confirmation"]),
    ]
    menu = [(title, f"/s{number}.html") for number, (title, _) in enumerate(tops)]
    pages = []
    for number, (title, sections) in enumerate(tops):
        lines: list[tuple[str, str]] = [("h1", title)]
        for section in sections:
            lines += [("h2", titles[section])] if len(sections) > 1 else []
            lines.append(("p", TEXTS[section]))
        pages.append(a_page(f"/s{number}.html", lines, menu=menu))
    return a_snapshot(*pages)


def chain() -> Snapshot:
    """No menu and no list: every page leads to the next only, and was met in that order."""
    titles = {section: title.split(") ")[-1] for section, title in TITLES.items()}
    pages = [a_page("/", [("h1", "Welcome"), HOME], links=[(1, "/c0.html", "Start")])]
    pages += [
        a_page(
            f"/c{number}.html", [("h1", titles[section]), ("p", TEXTS[section]), ("p", "Next")], links=[(2, f"/c{number + 1}.html", "Next")]
        )
        for number, section in enumerate(IDS)
    ]
    return a_snapshot(*pages)


def h1_for_every_heading() -> Snapshot:
    """Headings of one level only, on pages called by their menu labels."""
    menu = [("Home", "/"), *((TITLES[section], f"/{section}/") for section in IDS)]
    pages = [a_page("/", [("h1", "Welcome"), HOME], menu=menu)]
    for section in IDS:
        told, rest = TEXTS[section][:60], TEXTS[section][60:]
        pages.append(
            a_page(
                f"/{section}/",
                [("h1", TITLES[section]), ("p", told + rest), ("h1", "More about it"), ("p", "It went on for a while.")],
                menu=menu,
            )
        )
    return a_snapshot(*pages)


def posts_newest_first() -> Snapshot:
    """A blog: dated posts, found from the newest to the oldest, with a site name above every heading."""
    pages = [a_page("/", [("h1", "Three lamps"), HOME])]
    for number, section in enumerate(reversed(IDS)):
        lines = [
            ("h1", "Three lamps"),
            ("h2", f"CMALT: {TITLES[section]}"),
            ("p", TEXTS[section]),
            ("p", "Posted by Rowan"),
            ("h3", "Comments"),
            ("p", "Lovely post!"),
        ]
        pages.append(a_page(f"/2025/03/{20 - number}/post-{number}.html", lines))
    return a_snapshot(*pages)


def own_titles_in_order() -> Snapshot:
    """A page a section, with names of the author's own and no numbers, in the framework's order."""
    titles = OWN | {"context": "About me", "4": "Working with others", "future": "Plans", "confirmation": "Declaration"}
    return paged(titles)


BUILDS: tuple[Callable[[], Snapshot], ...] = (
    official, numbers_in_menu_only, letters_under_menu_groups, numbers_in_slugs_only, roman, dotted, words_only, other_word_order, misspelt, area_pages,
    one_page_real_headings, one_page_flat, one_page_bold, one_page_bold_italic, one_page_own_titles, every_page_alike, shifted_numbers, chain, h1_for_every_heading, posts_newest_first, own_titles_in_order,
)  # fmt: skip


def placed_text(found: SectionMap, snapshot: Snapshot, section: str) -> str:
    row = found.section(section)
    assert row is not None
    assert row.places, f"{section} was not found: {row.why}"
    page = snapshot.page(row.places[0].page)
    assert page is not None
    return "\n".join(block.text for block in page.blocks[row.places[0].start : row.places[0].end])


@pytest.mark.parametrize("build", BUILDS, ids=lambda build: build.__name__)
def test_every_section_is_found_at_its_place(build: Callable[[], Snapshot]) -> None:
    snapshot = build()
    found = map_sections(snapshot, load_framework("cmalt-2019"))
    for section in IDS:
        text = placed_text(found, snapshot, section)
        assert TEXTS[section] in text, f"{section} was placed at “{found.section(section).places[0].heading}”"  # type: ignore[union-attr]
        assert sum(other in text for other in TEXTS.values()) == 1, f"{section} holds more than its own text"


@pytest.mark.parametrize("build", BUILDS, ids=lambda build: build.__name__)
def test_statuses_and_answers(build: Callable[[], Snapshot]) -> None:
    found = map_sections(build(), load_framework("cmalt-2019"))
    assert {row.id: row.status for row in found.sections} == dict.fromkeys(IDS, "found")
    assert {row.reflection for row in found.sections if row.assessed} == {"yes"}
    assert {row.description for row in found.sections if row.assessed} == {"yes"}
    assert all(row.reflection == "n/a" for row in found.sections if not row.assessed)
    assert all(place.why and place.heading for row in found.sections for place in row.places)
