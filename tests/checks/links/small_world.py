"""A small portfolio in memory, and what checks of links say of it."""

from __future__ import annotations

from types import ModuleType
from typing import Any

from foliocheck.checks.case import Case, Fault, Seen
from foliocheck.checks.links.verdict import judge_links
from foliocheck.checks.registry import from_module
from foliocheck.core.framework import Framework
from foliocheck.core.report import LinkRow
from foliocheck.core.sections import Evidence, Place, Section, SectionMap
from foliocheck.core.snapshot import Attempt, Block, Link, LinkFacts, Page, Platform, Snapshot, Source

HOME = "https://portfolio.example/cmalt/"
OUT = "https://elsewhere.example/x"


def link(href: str, kind: str | None = None, raw: str | None = None, **more: Any) -> Link:
    """A link; its kind is guessed from its address where none is given."""
    guessed = "internal" if href.startswith(HOME.rsplit("/", 2)[0]) else "mail" if href.startswith("mailto:") else "external"
    return Link(href=href, raw=href if raw is None else raw, kind=kind or guessed, **{"text": "a link", "block": 1, **more})  # type: ignore[arg-type]


def page(url: str = HOME, *links: Link, **more: Any) -> Page:
    """A page of a heading, a paragraph with the links, and an evidence heading with a paragraph (blocks 2 and 3)."""
    blocks = (
        Block(kind="heading", text="1a Constraints and benefits", level=2, anchor="one"),
        Block(kind="paragraph", text="What we did in the pilot and why."),
        Block(kind="heading", text="Evidence", level=3),
        Block(kind="paragraph", text="See the plan."),
    )
    given = {
        "url": url,
        "final_url": url,
        "status": 200,
        "title": "Kit Wilding",
        "role": "content",
        "discovered_by": "link",
        "blocks": blocks,
        **more,
    }
    return Page(links=links, **given)


def facts(address: str, status: int | None = 200, error: str | None = None, tries: int = 1, **more: Any) -> LinkFacts:
    """What was met at an address."""
    attempts = tuple(Attempt(method="GET", status=status, error=error) for _ in range(tries))
    text = {"title": "A page", "text_start": "word " * 80, "words": 80} if status == 200 else {}
    final = address if status is not None else None
    return LinkFacts(
        **{"address": address, "attempts": attempts, "status": status, "final_url": final, "content_type": "text/html", **text, **more}
    )


def snapshot(pages: tuple[Page, ...], *given: LinkFacts, url: str = HOME, **more: Any) -> Snapshot:
    """A snapshot of these pages and facts."""
    platform = Platform(id="generic", title="Web site", confidence=0.0, why=())
    source = Source(given=url, kind="web", url=url)
    return Snapshot(
        source=source, taken_at="", browser="", axe="", platform=platform, pages=pages, links={one.address: one for one in given}, **more
    )


def one_row(one: Link, *given: LinkFacts, pages: tuple[Page, ...] = (), **more: Any) -> LinkRow:
    """The row of a single link on the first page."""
    return judge_links(snapshot((page(HOME, one, **more), *pages), *given))[0]


def case(world: Snapshot, *evidence: Evidence, places: tuple[str, ...] = (HOME,)) -> Case:
    """A case in which section 1a is placed on the first page and shows this evidence."""
    section = Section(
        id="1a", title="Constraints and benefits", required=True, assessed=True, status="found", confidence=1.0, words=500,
        places=tuple(Place(page=url, start=0, end=4, anchor=None, heading="1a", words=500) for url in places), evidence=evidence,
    )  # fmt: skip
    sections = SectionMap(framework="cmalt-2019", framework_title="CMALT", framework_why=(), sections=(section,))
    framework = Framework(id="cmalt-2019", title="CMALT", source="", date="", unverified=(), sections=())
    return Case(snapshot=world, sections=sections, framework=framework, links=judge_links(world), seen=Seen())


def faults(module: ModuleType, made: Case) -> list[Fault]:
    """What a check says."""
    return list(from_module(module).run(made))


def evidence(href: str, kind: str = "document", found_on: str = HOME) -> Evidence:
    """A piece of evidence."""
    return Evidence(kind=kind, href=href, label="the plan", found_on=found_on)
