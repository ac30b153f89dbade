"""Small snapshots for tests, written as a person would describe a page: ("h1", "…"), ("p", "…"), ("b", "bold line") …"""

from __future__ import annotations

from collections.abc import Sequence

from foliocheck.core.snapshot import Block, Link, MenuItem, Page, Platform, Role, Snapshot, Source, Wall

ORIGIN = "http://portfolio.invalid"
Line = tuple[str, str]


def a_page(
    path: str,
    lines: Sequence[Line],
    *,
    title: str = "",
    role: Role = "content",
    menu: Sequence[tuple[str, str] | tuple[str, str, str]] = (),
    links: Sequence[tuple[int, str, str]] = (),
    anchors: dict[int, str] | None = None,
    hidden: frozenset[int] = frozenset(),
) -> Page:
    """A page. `lines` are (kind, text): h1–h6, p, b (bold paragraph), i (bold italic), li, td, quote, big (large plain text), lead (“Bold. rest”).

    `menu` is (label, path) or (label, path, group); `links` is (number of the line, href, text).
    """
    blocks = tuple(_block(kind, text, (anchors or {}).get(number), number in hidden) for number, (kind, text) in enumerate(lines))
    return Page(
        url=ORIGIN + path,
        final_url=ORIGIN + path,
        status=200,
        title=title,
        role=role,
        discovered_by="link",
        blocks=blocks,
        menu=tuple(
            MenuItem(label=item[0], href=_absolute(item[1]) if item[1] else None, group=item[2] if len(item) > 2 else None) for item in menu
        ),
        links=tuple(
            Link(
                href=_absolute(href),
                raw=href,
                kind="fragment"
                if href.startswith(ORIGIN + path + "#") or href.startswith("#")
                else "internal"
                if _absolute(href).startswith(ORIGIN)
                else "external",
                text=text,
                name=text,
                block=number,
            )
            for number, href, text in links
        ),
        wall=Wall(kind="password", why="it asks for a password") if role == "wall" else None,
    )


def a_snapshot(*pages: Page, url: str = ORIGIN + "/") -> Snapshot:
    """A snapshot of these pages; the first is the front page."""
    return Snapshot(
        source=Source(given=url, kind="web", url=url),
        taken_at="2026-03-01T12:00:00Z",
        browser="",
        axe="",
        platform=Platform(id="generic", title="Web site", confidence=0.5, why=()),
        pages=pages,
    )


def _absolute(href: str) -> str:
    return href if "://" in href else ORIGIN + href


def _block(kind: str, text: str, anchor: str | None, hidden: bool) -> Block:
    style: dict[str, object] = {"size": 16}
    if kind.startswith("h") and kind[1:].isdigit():
        return Block(
            kind="heading",
            text=text,
            level=int(kind[1:]),
            anchor=anchor,
            hidden=hidden,
            style={"bold": True, "size": 32 - 3 * int(kind[1:])},
        )
    if kind == "b":
        style["bold"] = True
    elif kind == "i":
        style |= {"bold": True, "italic": True}
    elif kind == "big":
        style["size"] = 28
    elif kind == "lead":
        style["lead"] = text.split(".")[0] + "."
    names = {"li": "item", "td": "cell", "quote": "quote"}
    return Block(kind=names.get(kind, "paragraph"), text=text, anchor=anchor, hidden=hidden, style=style)  # type: ignore[arg-type]  # one of the kinds above
