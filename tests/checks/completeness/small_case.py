# tables and texts: one case a line
"""A portfolio of one page with one section, in memory, and what a completeness check says of it."""

from __future__ import annotations

from types import ModuleType
from typing import Any

from foliocheck.checks.case import Case, Fault, Seen
from foliocheck.checks.registry import from_module
from foliocheck.core.framework import Framework, FrameworkSection
from foliocheck.core.sections import Evidence, Place, Section, SectionMap
from foliocheck.core.snapshot import Block, Limits, Link, MenuItem, Page, Platform, Snapshot, Source, count_words

HOME = "https://portfolio.example/"
TODAY = "2026-03-01"


def page(path: str = "", *texts: str, links: tuple[str, ...] = (), menu: tuple[str, ...] = (), **more: Any) -> Page:
    """A page of a heading and paragraphs, with links to the given paths."""
    blocks = (Block(kind="heading", text="Heading", level=1), *(Block(kind="paragraph", text=text) for text in texts))
    given: dict[str, Any] = {
        "url": HOME + path,
        "final_url": HOME + path,
        "status": 200,
        "title": "Kit Wilding",
        "role": "content",
        "discovered_by": "link",
        "blocks": blocks,
    }
    return Page(
        links=tuple(Link(href=HOME + href, raw=href, kind="internal", text="go") for href in links),
        menu=tuple(MenuItem(label=item, href=HOME + item) for item in menu),
        **{**given, **more},
    )


def place(path: str = "", start: int = 0, end: int = 99) -> Place:
    """A place on a page."""
    return Place(page=HOME + path, start=start, end=end, anchor=None, heading="Heading", words=100)


def section(section_id: str = "1a", status: str = "found", **more: Any) -> Section:
    """A section; a found one has a place on the first page."""
    given: dict[str, Any] = {
        "id": section_id, "title": f"Section {section_id}", "required": True, "assessed": section_id[0] in "1234s", "status": status, "confidence": 0.9, "words": 100,
        "places": () if status == "missing" else (place(),), "description": "yes", "reflection": "yes",
    }  # fmt: skip
    return Section(**{**given, **more})


def evidence(label: str = "Plan", href: str | None = "plan.pdf", **more: Any) -> Evidence:
    """A piece of evidence on the first page."""
    return Evidence(
        kind="document" if href else "named", href=HOME + href if href else None, label=label, found_on=more.get("found_on", HOME)
    )


def ask(check: ModuleType, *sections: Section, pages: tuple[Page, ...] = (), text: str = "", **more: Any) -> tuple[list[Fault], int]:
    """The faults that `check` finds, and how many things it looked at. `text` is the first page's only paragraph."""
    given = pages or (page("", *([text] if text else [])),)
    rows = tuple(
        FrameworkSection(id=row.id, title=row.title, guide_words=500 if row.assessed else None, parts=more.get("parts", 1))
        for row in sections
    )
    framework = Framework(id="test", title="Test", source="", date="", unverified=(), sections=rows, hints=more.get("hints", {}))
    snapshot = Snapshot(
        source=Source(given=HOME, kind="web", url=HOME), taken_at=TODAY, browser="", axe="", platform=Platform(id="generic", title="", confidence=0, why=()), pages=given,
        documents=more.get("documents", {}), limits=more.get("limits", Limits()),
    )  # fmt: skip
    found = SectionMap(framework="test", framework_title="Test", framework_why=(), sections=sections)
    seen = Seen()
    case = Case(snapshot=snapshot, sections=found, framework=framework, today=TODAY, seen=seen)
    return list(from_module(check).run(case)), seen.count


def section_with(text: str, section_id: str = "1a", **more: Any) -> Section:
    """A section whose words are those of `text`."""
    return section(section_id, words=count_words(text), **more)
