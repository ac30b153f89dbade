"""What the accessibility checks look at: the portfolio's pages as their author made them, and what on them can be seen."""

from __future__ import annotations

from typing import Any

from foliocheck.checks.case import Case
from foliocheck.core.snapshot import Block, Image, Link, Page


def judged_pages(case: Case) -> tuple[Page, ...]:
    """The portfolio's pages as their author made them: no documents, and nothing that was converted from one."""
    return tuple(
        page
        for page in case.portfolio_pages
        if page.role not in ("document", "wall", "error", "duplicate") and not page.facts.get("converted")
    )


def facts(page: Page, name: str, probe: str = "author") -> list[dict[str, Any]]:
    """The rows that a probe gathered on this page (see `crawler/probes/`), [] where it did not run."""
    found = page.facts.get(probe)
    rows = found.get(name) if isinstance(found, dict) else None
    return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []


def own_facts(page: Page, name: str, probe: str = "author") -> list[dict[str, Any]]:
    """The rows of a probe that lie in the page's own text and can be seen."""
    return [row for row in facts(page, name, probe) if row.get("zone", "content") == "content" and not row.get("hidden")]


def own_blocks(page: Page) -> list[tuple[int, Block]]:
    """The blocks of the author's text that can be seen, with their indexes."""
    return [(index, block) for index, block in enumerate(page.blocks) if block.zone == "content" and not block.hidden]


def own_links(page: Page) -> list[Link]:
    """The author's links that can be seen."""
    return [link for link in page.links if link.zone == "content" and not link.hidden and link.tag in ("a", "area")]


def own_images(page: Page) -> list[Image]:
    """The author's pictures that can be seen and are larger than a dot."""
    return [image for image in page.images if image.zone == "content" and not image.hidden and not _is_dot(image)]


def _is_dot(image: Image) -> bool:
    return image.box is not None and image.box.width * image.box.height <= 9
