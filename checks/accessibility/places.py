"""The place of a fault: on which page, at which block or element, in whose part of the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from foliocheck.checks.accessibility.wording import file_name, short
from foliocheck.checks.case import Spot
from foliocheck.core.report import Who
from foliocheck.core.snapshot import Image, Link, Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One place of a fault. `evidence` is that by which it is known again; "" means the excerpt."""

    page: Page
    excerpt: str = ""
    block: int | None = None
    selector: str | None = None
    zone: str = "content"
    evidence: str = ""
    who: Who | None = None
    """Whose it is, where the zone alone does not tell."""

    def spot(self) -> Spot:
        """The place as the report knows it."""
        return Spot(
            url=self.page.url,
            block=self.block,
            selector=self.selector or None,
            excerpt=self.excerpt[:300],
            evidence=self.evidence or self.excerpt[:200],
            zone=self.zone,
        )


def at_block(page: Page, index: int, excerpt: str | None = None) -> Place:
    """The place of a block."""
    block = page.blocks[index]
    return Place(
        page=page, block=index, selector=block.selector, zone=block.zone, excerpt=short(block.text if excerpt is None else excerpt, 200)
    )


def at_image(page: Page, image: Image, excerpt: str) -> Place:
    """The place of a picture."""
    return Place(
        page=page, block=image.block, selector=image.selector, zone=image.zone, excerpt=excerpt, evidence=excerpt or file_name(image.src)
    )


def at_link(page: Page, link: Link) -> Place:
    """The place of a link."""
    return Place(
        page=page,
        block=link.block,
        selector=link.selector,
        zone=link.zone,
        excerpt=short(link.name or link.text or link.raw),
        evidence=f"{link.name} {link.raw}",
    )


def at_fact(page: Page, row: dict[str, Any], excerpt: str | None = None) -> Place:
    """The place of a probe's row."""
    text = short(str(row.get("text", "")) if excerpt is None else excerpt, 200)
    return Place(
        page=page,
        block=row.get("block"),
        selector=row.get("selector"),
        zone=row.get("zone", "content"),
        excerpt=text,
        evidence=text or str(row.get("selector", "")),
    )


def axe_places(page: Page, *rules: str) -> list[Place]:
    """The places in the author's text where one of these rules of axe speaks."""
    found = page.axe.violations if page.axe else ()
    return [
        Place(page=page, block=node.block, selector=node.target, zone=node.zone, excerpt=short(node.html, 120))
        for rule in found
        if rule.id in rules
        for node in rule.nodes
        if node.zone == "content"
    ]
