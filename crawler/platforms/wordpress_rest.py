"""WordPress's REST interface and its sitemap: pages and posts that no link shows, and what they show of people."""

from __future__ import annotations

import json
import re
from typing import Any
from urllib.parse import urlencode

from foliocheck.core.addresses import absolute
from foliocheck.core.snapshot import Exposure
from foliocheck.crawler.platforms.platform import Found, Front, Scout

_REST_PAGES = 10
_PARTS = 30


def rest_address(front: Front) -> str:
    """Where REST answers: as the page or its headers say, else the front controller's (works with plain permalinks)."""
    return stated_rest(front) or absolute(front.url, "/?rest_route=/")


def stated_rest(front: Front) -> str | None:
    """Where the page or its headers say that REST answers, None where they do not say."""
    stated = re.search(r"<([^>]+)>;\s*rel=\"https://api\.w\.org/\"", front.headers.get("link", "")) or re.search(
        r"<link[^>]+rel=[\"']https://api\.w\.org/[\"'][^>]+href=[\"']([^\"']+)", front.html
    )
    return stated.group(1).replace("&amp;", "&") if stated else None


def rest_route(base: str, route: str, **query: str) -> str:
    """The address of a route of the interface that answers at `base`."""
    if "/wp/v2/sites/" in base:  # WordPress.com's own interface names the version before the site
        route = route.removeprefix("wp/v2/")
    joiner = "&" if "?" in base else "?"
    return base.rstrip("/") + "/" + route + (joiner + urlencode(query) if query else "")


async def rest_pages(scout: Scout, base: str) -> list[Found]:
    """All published pages and posts, with the parts of split pages. `base` is where REST answers."""
    return [found for kind in ("pages", "posts") for record in await _records(scout, base, kind) for found in _parts_of(record, kind)]


async def _records(scout: Scout, base: str, kind: str) -> list[dict[str, Any]]:
    records: list[dict[str, Any]] = []
    for number in range(1, _REST_PAGES + 1):
        status, text = await scout.get(rest_route(base, f"wp/v2/{kind}", per_page="100", page=str(number)))
        batch = _json_list(text) if status == 200 else []
        records.extend(record for record in batch if isinstance(record.get("link"), str))
        if len(batch) < 100:
            break
    return records


def _parts_of(record: dict[str, Any], kind: str) -> list[Found]:
    link = record["link"]
    content = record.get("content") or {}
    data: dict[str, object] = {
        "type": kind.rstrip("s"),
        "id": record.get("id"),
        "title": (record.get("title") or {}).get("rendered", ""),
        "order": record.get("menu_order", 0),
        "parent": record.get("parent", 0),
        "protected": bool(content.get("protected")),
        "modified": record.get("modified_gmt", ""),
    }
    parts = min(str(content.get("rendered", "")).count("<!--nextpage-->"), _PARTS)
    pages = [Found(url=link, data=data)]
    for number in range(2, parts + 2):
        address = f"{link}&page={number}" if "?" in link else f"{link.rstrip('/')}/{number}/"
        pages.append(Found(url=address, parent=link, data={**data, "part": number}))
    return pages


async def expose_people(scout: Scout, base: str) -> None:
    """Tell what REST shows of people to anyone who asks."""
    for route, what in (("wp/v2/users", "WordPress's public list of users"), ("wp/v2/comments", "WordPress's public list of comments")):
        address = rest_route(base, route, per_page="100")
        status, text = await scout.get(address)
        if status == 200 and _json_list(text):
            scout.expose(Exposure(address=address, what=what, text=text[:200_000]))


async def sitemap_pages(scout: Scout, index: str) -> list[Found]:
    """The pages and posts of the sitemaps that this index names."""
    found = []
    for address in re.findall(r"<loc>\s*([^<\s]+)", index):
        address = address.replace("&amp;", "&")
        kind = "post" if "posts-post" in address or "post-sitemap" in address else "page" if "page" in address else None
        if kind is None:
            continue
        status, text = await scout.get(address)
        if status == 200:
            for location in re.findall(r"<loc>\s*([^<\s]+)", text):
                found.append(Found(url=location.replace("&amp;", "&"), discovered_by="sitemap", data={"type": kind}))
    return found


def _json_list(text: str) -> list[dict[str, Any]]:
    try:
        data = json.loads(text)
    except ValueError:
        return []
    return [item for item in data if isinstance(item, dict)] if isinstance(data, list) else []
