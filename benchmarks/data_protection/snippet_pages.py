"""A labelled snippet as a page of a snapshot, the way a browser would have read it (blocks, links, pictures, frames, source)."""

from __future__ import annotations

from typing import Any
from urllib.parse import urljoin

from bs4 import BeautifulSoup, Comment, NavigableString, Tag

from foliocheck.checks.case import Case
from foliocheck.core.framework import Framework
from foliocheck.core.sections import SectionMap
from foliocheck.core.snapshot import Block, Image, Link, LinkKind, Page, Platform, Snapshot, Source

ADDRESS = "https://portfolio.example/page/"
_BLOCKS = {
    "p",
    "div",
    "li",
    "td",
    "th",
    "dt",
    "dd",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "blockquote",
    "figcaption",
    "caption",
    "pre",
    "article",
    "section",
    "ul",
    "ol",
    "table",
    "tr",
    "body",
    "html",
    "form",
    "label",
    "fieldset",
    "details",
    "summary",
    "address",
    "header",
    "footer",
    "main",
    "nav",
    "aside",
    "figure",
    "dl",
    "tbody",
    "thead",
}
_SILENT = {"script", "style", "noscript", "template", "head", "title", "meta", "link", "svg", "iframe"}


def case_of(snippet: dict[str, Any]) -> Case:
    """The Case of one snippet: one page, the owner as labelled in the settings."""
    text, title = snippet["text"], snippet.get("page_title", "")
    if snippet["kind"] == "html":
        page, source = html_page(text, title), text
    else:
        page, source = _page(title, (Block(kind="paragraph", text=text),)), ""
    return case_with(page, snippet["owner"] or {}, source)


def case_with(page: Page, owner: dict[str, Any], source: str = "", **parts: Any) -> Case:
    """A Case around one page (and documents or pictures in `parts`)."""
    snapshot = Snapshot(
        source=Source(given=ADDRESS, kind="web", url=ADDRESS), taken_at="2026-01-01T00:00:00Z", browser="", axe="",
        platform=Platform(id="generic", title="", confidence=1.0, why=()), pages=(page,), **parts,
    )  # fmt: skip
    return Case(
        snapshot=snapshot, sections=SectionMap(framework="", framework_title="", framework_why=(), sections=()),
        framework=Framework(id="", title="", source="", date="", unverified=(), sections=()),
        owner_names=(owner["name"],) if owner.get("name") else (), owner_addresses=tuple(owner.get("emails", ())), html=lambda _: source,
    )  # fmt: skip


def _page(
    title: str, blocks: tuple[Block, ...], links: tuple[Link, ...] = (), images: tuple[Image, ...] = (), meta: dict[str, str] | None = None
) -> Page:
    return Page(
        url=ADDRESS,
        final_url=ADDRESS,
        status=200,
        title=title,
        role="content",
        discovered_by="given",
        blocks=blocks,
        links=links,
        images=images,
        meta=meta or {},
        html_file="x",
    )


def html_page(source: str, title: str) -> Page:
    """The page that a browser would read from this source."""
    soup = BeautifulSoup(source, "lxml")
    blocks: list[Block] = []
    links: list[Link] = []
    images: list[Image] = []
    parts: list[str] = []

    def flush(hidden: bool, tag: str = "", element: Tag | None = None) -> None:
        text = _squeezed("".join(parts))
        parts.clear()
        if text:
            blocks.append(
                Block(
                    kind="cell" if tag in ("td", "th") else "paragraph",
                    text=text,
                    hidden=hidden,
                    style={"cell": tag, "place": _place(element)} if element is not None and tag in ("td", "th") else {},
                )
            )

    def walk(tag: Tag, hidden: bool) -> None:
        for child in tag.children:
            if isinstance(child, Comment):
                continue
            if isinstance(child, NavigableString):
                parts.append(str(child).replace("\n", " "))
                continue
            if not isinstance(child, Tag) or (child.name in _SILENT and child.name != "iframe"):
                continue
            if child.name == "br":
                parts.append("\n")
                continue
            concealed = hidden or child.has_attr("hidden") or "display:none" in str(child.get("style", "")).replace(" ", "")
            if child.name == "a" and child.has_attr("href"):
                href = str(child["href"])
                links.append(Link(href=urljoin(ADDRESS, href), raw=href, kind=_kind(href), text=child.get_text(), block=len(blocks)))
            if child.name in ("iframe", "embed", "object", "frame") and (child.get("src") or child.get("data")):
                address = str(child.get("src") or child.get("data"))
                links.append(Link(href=urljoin(ADDRESS, address), raw=address, kind="embed", tag=child.name, block=len(blocks)))
            if child.name == "img":
                alt = child.get("alt")
                images.append(
                    Image(
                        src=str(child.get("src", "")),
                        alt=str(alt) if alt is not None else None,
                        title=str(child["title"]) if child.has_attr("title") else None,
                        block=len(blocks),
                    )
                )
            if child.name in _BLOCKS:
                flush(hidden)
                walk(child, concealed)
                flush(concealed, child.name, child)
            else:
                walk(child, concealed)

    walk(soup, False)
    flush(False)
    meta = {str(tag.get("name") or tag.get("property")): str(tag["content"]) for tag in soup.find_all("meta") if tag.has_attr("content")}
    return _page(title or (soup.title.get_text() if soup.title else ""), tuple(blocks), tuple(links), tuple(images), meta)


def _place(cell: Tag) -> list[int]:
    """Row and column of a cell in its table."""
    table, row = cell.find_parent("table"), cell.find_parent("tr")
    rows = table.find_all("tr") if table else []
    number = next((index for index, other in enumerate(rows) if other is row), 0)
    return [number, len(cell.find_previous_siblings(["td", "th"]))]


def _squeezed(text: str) -> str:
    lines = [" ".join(line.split()) for line in text.split("\n")]
    return "\n".join(lines).strip()


def _kind(href: str) -> LinkKind:
    scheme = href.split(":")[0].lower()
    kinds: dict[str, LinkKind] = {"mailto": "mail", "tel": "phone", "file": "file"}
    return kinds.get(scheme, "external")
