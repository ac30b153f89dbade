"""Builders for tests of the accessibility checks: a portfolio of made-up pages, and a check run over it."""

from __future__ import annotations

from types import ModuleType
from typing import Any

from foliocheck.checks.case import Case, Fault, Seen
from foliocheck.core.sections import SectionMap
from foliocheck.core.snapshot import AxeNode, AxeResult, AxeRule, Block, Box, Document, Image, Link, Page, Platform, Snapshot, Source
from foliocheck.sections.frameworks_data import load_framework

HOME = "https://kit.portfolio.example/"
LONG = (
    "I began with one module of ninety learners and wrote the first bank of questions with two lecturers, tried it on a slow laptop "
    "and took out what failed."
)


def heading(text: str, level: int = 2, **more: Any) -> Block:
    return Block(kind="heading", text=text, level=level, selector=f"main > h{level}", **more)


def paragraph(text: str = LONG, **style: Any) -> Block:
    return Block(kind="paragraph", text=text, selector="main > p", style={"size": 16, **style})


def item(text: str) -> Block:
    return Block(kind="item", text=text, selector="main > ul > li")


def picture(alt: str | None, src: str = "photo.jpg", width: int = 400, height: int = 300, **more: Any) -> Image:
    box = Box(x=0, y=0, width=width, height=height)
    return Image(src=HOME + src, alt=alt, selector=f"main > img[src='{src}']", width=width, height=height, box=box, **more)


def link(text: str, href: str = "https://files.college.example/audit.html", **more: Any) -> Link:
    return Link(href=href, raw=href, kind="external", text=text, name=more.pop("name", text), selector="main > p > a", block=0, **more)


def rule(name: str, *nodes: AxeNode, impact: str = "serious") -> AxeRule:
    return AxeRule(id=name, impact=impact, help=f"help of {name}", tags=("wcag2a",), nodes=nodes, total=len(nodes))


def node(target: str = "main > img", html: str = "<img>", zone: Any = "content", summary: str = "") -> AxeNode:
    return AxeNode(target=target, html=html, summary=summary, zone=zone, block=0)


def row(**more: Any) -> dict[str, Any]:
    return {"selector": "main > x", "zone": "content", "block": 0, "hidden": False, "text": "some words", **more}


def page(
    *blocks: Block,
    name: str = "index.html",
    title: str = "1a Quizzes",
    violations: tuple[AxeRule, ...] = (),
    incomplete: tuple[AxeRule, ...] = (),
    **more: Any,
) -> Page:
    facts: dict[str, Any] = {"author": more.pop("author", {})}
    if "behaviour" in more:
        facts["behaviour"] = more.pop("behaviour")
    axe = AxeResult(version="4.12.1", violations=violations, incomplete=incomplete)
    return Page(
        url=HOME + name,
        final_url=HOME + name,
        status=200,
        title=title,
        role=more.pop("role", "content"),
        discovered_by="menu",
        language=more.pop("language", "en-GB"),
        blocks=blocks or (heading("Quizzes", 1), paragraph()),
        axe=axe,
        facts={**facts, **more.pop("facts", {})},
        **more,
    )


def document(kind: str, name: str = "cv.pdf", host: str = HOME, **traits: Any) -> Document:
    words = Block(kind="paragraph", text=" ".join(["word"] * 600))
    language = traits.get("language")
    return Document(address=host + name, kind=kind, traits=traits, language=language, blocks=(words,), linked_from=(HOME + "index.html",))


def run(
    check: ModuleType, *pages: Page, platform: str = "generic", documents: tuple[Document, ...] = (), seen: Seen | None = None, **more: Any
) -> list[Fault]:
    """The faults that the check yields for a portfolio of these pages."""
    snapshot = Snapshot(
        source=Source(given=HOME, kind="web", url=HOME),
        taken_at="2026-11-23T21:40:00+00:00",
        browser="",
        axe="4.12.1",
        platform=Platform(id=platform, title=platform, confidence=1.0, why=()),
        pages=pages,
        documents={one.address: one for one in documents},
        **more,
    )
    sections = SectionMap(framework="cmalt-2019", framework_title="CMALT", framework_why=(), sections=())
    return list(check.run(Case(snapshot=snapshot, sections=sections, framework=load_framework("cmalt-2019"), seen=seen or Seen())))
