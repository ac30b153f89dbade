"""The reader's plain answer -> Page facts. Pure: the same answer gives the same Page."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from foliocheck.core.addresses import host_of, page_key, without_fragment
from foliocheck.core.snapshot import Block, Box, DiscoveredBy, Frame, Image, Lettering, Link, LinkKind, MenuItem, Page, Role

_FAKE_ANCHOR = re.compile(r"^\s*javascript:", re.IGNORECASE)
_EMBEDDING = {"iframe", "object", "embed", "img", "video", "audio", "source"}


def page_of(raw: dict[str, Any], *, url: str, role: Role, discovered_by: DiscoveredBy, status: int | None, unwrap: Callable[[str], str],
            in_portfolio: Callable[[str], bool]) -> Page:  # fmt: skip
    """A Page from what read.js gave. `unwrap` takes redirect notices off addresses; `in_portfolio` tells the portfolio's own host."""
    base = raw["url"]
    links = tuple(link for item in raw["links"] if (link := _link(item, base, unwrap, in_portfolio)) is not None)
    return Page(
        url=url,
        final_url=base,
        status=status,
        title=raw["title"],
        role=role,
        discovered_by=discovered_by,
        language=raw["language"] or None,
        canonical=raw["canonical"],
        blocks=tuple(Block(**(block | {"box": _box(block["box"])})) for block in raw["blocks"]),
        links=links,
        images=tuple(_image(item) for item in raw["images"]),
        frames=tuple(_frame(item) for item in raw["frames"]),
        lettering=tuple(Lettering(**(item | {"box": Box(**item["box"])})) for item in raw["lettering"]),
        menu=tuple(
            MenuItem(label=item["label"], href=_clean(item["href"], unwrap), group=item["group"], level=item["level"])
            for item in raw["menu"]
        ),
        breadcrumbs=tuple(raw["breadcrumbs"]),
        anchors=tuple(dict.fromkeys(raw["anchors"])),
        meta=raw["meta"],
        body_classes=tuple(raw["body_classes"]),
    )


def _clean(href: str | None, unwrap: Callable[[str], str]) -> str | None:
    return None if href is None else unwrap(href)


def _link(item: dict[str, Any], base: str, unwrap: Callable[[str], str], in_portfolio: Callable[[str], bool]) -> Link | None:
    raw = item["raw"]
    if _FAKE_ANCHOR.match(raw):
        return None
    if raw.startswith("data:") or raw.startswith("blob:") or raw.startswith("about:"):
        return None
    does_something = bool(item["onclick"])
    if does_something and raw.strip() in ("", "#"):
        return None
    if item["tag"] == "button" and does_something:
        return None
    href = unwrap(item["href"]) if raw.strip() else item["href"]
    kind = link_kind(raw, href, item["tag"], base, in_portfolio)
    return Link(
        href=href, raw=raw, kind=kind, text=item["text"], name=item["name"], zone=item["zone"], block=item["block"], selector=item["selector"],
        tag=item["tag"], hidden=item["hidden"], new_window=item["new_window"], box=_box(item["box"]),
    )  # fmt: skip


def link_kind(raw: str, href: str, tag: str, base: str, in_portfolio: Callable[[str], bool]) -> LinkKind:
    """What kind of link it is: fragment means a place on the same page; embed is anything that the page shows inside itself."""
    scheme = href.split(":", 1)[0].lower()
    if scheme == "mailto":
        return "mail"
    if scheme in ("tel", "sms", "callto"):
        return "phone"
    if scheme == "file":
        return "file"
    if tag in _EMBEDDING:
        return "embed"
    if "#" in href and page_key(without_fragment(href)) == page_key(without_fragment(base)):
        return "fragment"
    return "internal" if in_portfolio(href) else "external"


def _image(item: dict[str, Any]) -> Image:
    return Image(
        src=item["src"], alt=item["alt"], zone=item["zone"], block=item["block"], selector=item["selector"], role=item["role"], title=item["title"] or item["label"],
        caption=item["caption"], linked=item["linked"], width=item["width"], height=item["height"], box=_box(item["box"]),
        background=item["background"], hidden=item["hidden"] or item["hidden_from_readers"],
    )  # fmt: skip


def _frame(item: dict[str, Any]) -> Frame:
    return Frame(
        src=item["src"], title=item["title"], name=item["name"], zone=item["zone"], block=item["block"], selector=item["selector"],
        entered=item["entered"], final_url=item.get("final_url"), text=item.get("text", ""), password_field=item.get("password_field", False),
        box=_box(item["box"]),
    )  # fmt: skip


def _box(item: dict[str, float] | None) -> Box | None:
    return Box(**item) if item else None


def unwrap_redirect(href: str) -> str:
    """The address behind a redirect notice of Google, Facebook, Outlook's safe links and the like; else `href` itself."""
    host = host_of(href)
    path = urlsplit(href).path if host else ""
    name = None
    if host.startswith("www.google.") and path == "/url":
        name = "q"
    elif host.endswith("safelinks.protection.outlook.com"):
        name = "url"
    elif host in ("l.facebook.com", "lm.facebook.com") and path == "/l.php":
        name = "u"
    if name is None:
        return href
    query = parse_qs(urlsplit(href).query)
    target = (query.get(name) or query.get("url") or [href])[0]
    return unquote(target) if target.startswith(("http%3A", "https%3A")) else target
