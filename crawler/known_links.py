"""What the crawl knows of links before anybody asks them: the pages that it read itself, and the pictures that the browser showed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from foliocheck.core.addresses import host_of, without_fragment
from foliocheck.core.snapshot import Attempt, LinkFacts, Page

_TEXT_KEPT = 2_000


def home_text(pages: Sequence[Page], address: str) -> str:
    """The first page's own text, with which soft 404s of its host are compared; "" for other hosts."""
    return pages[0].content_text if pages and host_of(pages[0].final_url) == host_of(address) else ""


def known_links(pages: Iterable[Page]) -> dict[str, LinkFacts]:
    """What was met at the addresses of pages and pictures, by address without fragment. The first that was met at an address counts."""
    known: dict[str, LinkFacts] = {}
    for page in pages:
        if page.problem is None or page.status is not None:
            known.setdefault(without_fragment(page.url), _page_facts(page))
        for image in page.images:
            if image.width and image.src.startswith("http"):
                known.setdefault(without_fragment(image.src), _picture_facts(image.src))
    return known


def _page_facts(page: Page) -> LinkFacts:
    return LinkFacts(
        address=without_fragment(page.url), attempts=(Attempt(method="GET", status=page.status, via="crawl"),), status=page.status, final_url=page.final_url,
        content_type="text/html", title=page.title, text_start=page.content_text[:_TEXT_KEPT], words=page.words, password_field=page.wall is not None,
    )  # fmt: skip


def _picture_facts(source: str) -> LinkFacts:
    """A picture that the browser drew is there, whatever a question without a browser would meet."""
    return LinkFacts(
        address=without_fragment(source), attempts=(Attempt(method="GET", status=200, via="browser"),), status=200, final_url=source, content_type="image/*"
    )  # fmt: skip
