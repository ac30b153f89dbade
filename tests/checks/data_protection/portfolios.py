"""Small snapshots for the tests of this room: one page, or a page and files; the owner is Morgan Ellery unless said otherwise."""

from __future__ import annotations

from typing import Any

from foliocheck.checks.case import Case, Fault, Seen
from foliocheck.core.framework import Framework
from foliocheck.core.sections import SectionMap
from foliocheck.core.snapshot import Block, Document, Page, Platform, Snapshot, Source

ADDRESS = "https://portfolio.example/2b/"


def block(text: str, **parts: Any) -> Block:
    return Block(kind="paragraph", text=text, **parts)


def page(*texts: str, url: str = ADDRESS, title: str = "2b Target learners – Morgan Ellery: CMALT portfolio", **parts: Any) -> Page:
    facts: dict[str, Any] = {"blocks": tuple(block(text) for text in texts), **parts}
    return Page(url=url, final_url=url, status=200, title=title, role="content", discovered_by="given", **facts)


def document(*texts: str, address: str = "https://portfolio.example/files/letter.pdf", **parts: Any) -> Document:
    facts: dict[str, Any] = {"blocks": tuple(block(text) for text in texts), "linked_from": (ADDRESS,), **parts}
    return Document(address=address, kind="pdf", **facts)


def case(
    *pages: Page,
    html: str = "",
    names: tuple[str, ...] = (),
    addresses: tuple[str, ...] = (),
    permitted: tuple[str, ...] = (),
    **parts: Any,
) -> Case:
    snapshot = Snapshot(
        source=Source(given=ADDRESS, kind="web", url="https://portfolio.example/"),
        taken_at="2026-11-20T12:00:00+00:00",
        browser="b",
        axe="a",
        platform=Platform(id="generic", title="A website", confidence=1.0, why=()),
        pages=pages,
        **parts,
    )
    return Case(
        snapshot=snapshot,
        sections=SectionMap(framework="cmalt-2019", framework_title="", framework_why=(), sections=()),
        framework=Framework(id="cmalt-2019", title="", source="", date="", unverified=(), sections=()),
        owner_names=names,
        owner_addresses=addresses,
        permitted=permitted,
        html=lambda _: html,
        seen=Seen(),
    )


def faults(check: Any, on: Case) -> list[Fault]:
    return list(check.run(on))
