"""The last look at all pages together: what only the whole crawl can tell about each of them. Pure."""

from __future__ import annotations

from dataclasses import replace

from foliocheck.core.addresses import without_fragment
from foliocheck.core.snapshot import DiscoveredBy, Document, Page
from foliocheck.crawler.frontier import Frontier
from foliocheck.crawler.repeated_menus import with_repeated_menus


def arrange(pages: list[Page], frontier: Frontier) -> list[Page]:
    """The pages with `discovered_by` by the best road that leads there (menu before link before what the platform told),

    with menus that no mark gives away, and with blog posts that a content page links to, or that stand in the first page's menu, counted as content.
    """
    pages = with_repeated_menus(pages)
    menu, linked = _roads(pages, frontier)
    first_menu = {frontier.key(item.href) for item in pages[0].menu if item.href} if pages else set()
    return [_settled(page, menu, linked, first_menu, frontier) for page in pages]


def _roads(pages: list[Page], frontier: Frontier) -> tuple[set[str], set[str]]:
    menu: set[str] = set()
    linked: set[str] = set()
    for page in pages:
        if page.role in ("wall", "error", "duplicate"):
            continue
        menu.update(frontier.key(item.href) for item in page.menu if item.href)
        if page.role == "content":
            linked.update(frontier.key(link.href) for link in page.links if link.zone == "content" and frontier.key(link.href) != page.url)
    return menu, linked


def _settled(page: Page, menu: set[str], linked: set[str], first_menu: set[str], frontier: Frontier) -> Page:
    keys = {page.url, frontier.key(page.final_url)}
    discovered: DiscoveredBy = page.discovered_by
    if discovered not in ("given", "frame", "data", "script"):
        if keys & menu:
            discovered = "menu"
        elif keys & linked and discovered != "menu":
            discovered = "link"
        elif page.platform_data.get("id") is not None:
            discovered = "api"
    role = page.role
    if role == "other" and keys & (linked | first_menu):
        role = "content"
    return replace(page, discovered_by=discovered, role=role)


def document_pages(documents: dict[str, Document], pages: list[Page]) -> list[Page]:
    """A row of role `document` for every document that was read, with its text, so that sections may be placed there too."""
    taken = {without_fragment(page.url) for page in pages}
    rows = []
    for address, document in documents.items():
        if address in taken or document.kind in ("image", "other"):
            continue
        linked = document.linked_from[0] if document.linked_from else None
        rows.append(
            Page(
                url=address,
                final_url=address,
                status=200,
                title=document.title or address.rsplit("/", 1)[-1],
                role="document",
                discovered_by="link",
                language=document.language,
                linked_from=linked,
                blocks=document.blocks,
                links=document.links,
                images=document.images,
                problem=document.problem,
                facts={"document": document.kind},
            )
        )
    return rows
