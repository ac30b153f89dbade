"""Blogger. Pages and posts come from its sitemaps; months and labels are lists. From public signature lists (unverified on a live site)."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from foliocheck.core.addresses import absolute
from foliocheck.core.snapshot import Role, Wall
from foliocheck.crawler.platforms import generic
from foliocheck.crawler.platforms.platform import Found, Front, Lists, Scout
from foliocheck.crawler.platforms.signs import has_tag, told_wall, usual, weigh

ID = "blogger"
TITLE = "Blogger"
ZONES = {
    "platform": ["#navbar-iframe", "#b-navbar", "#Attribution1", ".Attribution", "#navbar"],
    "noise": [
        ".blog-pager",
        ".post-feeds",
        ".blog-feeds",
        ".share-buttons",
        ".goog-inline-block",
        "#cookieChoiceInfo",
        ".post-share-buttons",
        ".byline.post-share-buttons",
        ".post-header .byline",
    ],
    "theme": [
        ".sidebar-wrapper",
        "#sidebar-wrapper",
        ".column-left-outer",
        ".column-right-outer",
        "#footer-1",
        ".BlogArchive",
        ".Label",
        ".Profile",
        ".BlogSearch",
        ".post-footer",
        ".Header",
        ".PopularPosts",
    ],
    "menu": [".PageList", ".tabs-outer"],
    "comments": ["#comments", ".comments"],
    "content": [".Blog .post", ".Blog .post-outer"],
}
_POST = re.compile(r"^/\d{4}/\d{2}/(?!index\.html$)[^/]+\.html$")
_DROPPED = {"m", "showComment", "spref"}


def recognise(front: Front) -> tuple[float, list[str]]:
    """By generator and host; by the template's own marks where the tag was taken out."""
    return weigh(*usual(front, ID), (has_tag(front.html, r"blogger\.com/static/v1/widgets"), 0.9, "it uses Blogger's widgets"))


def unwrap(href: str) -> str:
    """The mobile copy is the same page; every country's ending leads to .com."""
    parts = urlsplit(href)
    netloc = re.sub(r"\.blogspot\.(?!com$)[a-z.]+$", ".blogspot.com", parts.netloc)
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    kept = [(key, value) for key, value in pairs if key not in _DROPPED]
    if netloc == parts.netloc and len(kept) == len(pairs):
        return href
    return urlunsplit((parts.scheme, netloc, parts.path, urlencode(kept), parts.fragment))


def skip(address: str) -> bool:
    """Feeds, forms, sharing."""
    return bool(re.search(r"/(feeds|b|comment|delete-comment|post-edit|navbar|rearrange)(/|$)|share-post\.g", urlsplit(address).path))


def minor(address: str) -> bool:
    """Lists of months, labels and searches."""
    return bool(re.match(r"^/(search|\d{4}(/\d{2})?(/(index\.html)?)?$|\d{4}_\d{2}_\d{2}_archive)", urlsplit(address).path))


def lists(address: str) -> Lists | None:
    """Older posts (`/search?updated-max=…`), labels, and months; not what somebody searched for."""
    parts = urlsplit(address)
    names = {name for name, _ in parse_qsl(parts.query, keep_blank_values=True)}
    if "q" in names or not minor(address):
        return None
    if "updated-max" in names or parts.path.rstrip("/") == "/search":
        return "later"
    return "label" if parts.path.startswith("/search/label/") else "date" if re.match(r"/\d", parts.path) else None


def role(page: dict[str, Any]) -> Role | None:
    """Pages are content; posts where a page links to them; the front of many posts is a list."""
    path = urlsplit(page["url"]).path
    if path.startswith("/p/"):
        return "content"
    if _POST.match(path):
        return "other"
    if minor(page["url"]):
        return "listing"
    posts = len(re.findall(r"class=[\"'][^\"']*\b(?:post-outer|post-outer-container)\b", page["html"]))
    return "listing" if posts > 1 else None


def wall(page: dict[str, Any]) -> Wall | None:
    """Invited readers only, content warnings, removed blogs."""
    if "blogger.com" in page["url"] and re.search(r"/(blogin\.g|interstitial|age-verification)", page["url"]):
        return Wall(kind="members", why="Blogger lets only invited or confirmed readers see this blog")
    return told_wall(page, ID)


async def discover(scout: Scout) -> list[Found]:
    """Its two sitemaps: pages (`/p/…`) have one of their own."""
    found = await generic.discover(scout)
    status, text = await scout.get(absolute(scout.front.url, "/sitemap-pages.xml"))
    if status == 200:
        found += [Found(url=location.replace("&amp;", "&"), discovered_by="sitemap") for location in re.findall(r"<loc>\s*([^<\s]+)", text)]
    return found
