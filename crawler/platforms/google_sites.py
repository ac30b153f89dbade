"""New Google Sites, on sites.google.com and on custom domains.

There is no generator tag and no list of pages: the navigation names them all (sub-pages are in the code though folded), pages hidden
from it are found by links only. Class names change from year to year, so only roles, ids and `data-*` are used. From saved public pages.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from foliocheck.core.addresses import origin_of
from foliocheck.core.snapshot import Page, Wall
from foliocheck.crawler.platforms.platform import Front
from foliocheck.crawler.platforms.signs import has_tag, told_wall, usual, weigh
from foliocheck.crawler.scripts import script

ID = "google-sites"
TITLE = "Google Sites"
ZONES = {
    "platform": [
        "[data-last-updated-at-time]",
        "[data-abuse-proto]",
        "div:has(> [data-abuse-proto])",
        "[aria-label='Report abuse']",
        "[aria-label='Site actions']",
        "[aria-label='Copy heading link']",
        "[aria-label='Skip to main content']",
        "[aria-label='Skip to navigation']",
    ],
    "noise": ["body > div[aria-live]", "[role=search]", "[aria-label='Search this site']"],
    "theme": ["header#atIdViewHeader > a", "footer"],
    "menu": ["nav[role=navigation]"],
}
_BASE = re.compile(r"^(/u/\d+)?(/view/[^/]+)")
_WORKSPACE = re.compile(r"^(/u/\d+)?/(?!view/|site/|a/|new|u/)[^/]+\.[a-z.]+/[^/]+")


def recognise(front: Front) -> tuple[float, list[str]]:
    """By host (also of the address as typed: a private site leads to Google's sign-in), and by marks that custom domains carry too."""
    return weigh(
        *usual(front, ID),
        (
            has_tag(front.html, r"\bdata-abuse-proto=[\"'][^\"']*sites\.google\.com"),
            0.9,
            "its “Report abuse” button names sites.google.com",
        ),
        (has_tag(front.html, r"\bid=[\"']?atIdViewHeader"), 0.8, "it has the header of Google Sites"),
        (re.search(r"_docs_flag_initialData\s*=\s*\{[^<]{0,3000}\"atari-", front.html), 0.8, "its code carries Google Sites' settings"),
        (has_tag(front.html, r"gstatic\.com/(_/)?atari/"), 0.75, "its icon or scripts are Google Sites' own"),
    )


def scope(address: str) -> str | None:
    """`/view/NAME` or `/DOMAIN/NAME`; on a custom domain the whole host."""
    path = urlsplit(address).path
    match = _BASE.match(path) or (_WORKSPACE.match(path) if "sites.google.com" in address else None)
    return origin_of(address) + match.group() if match else None


def skip(address: str) -> bool:
    """Sign-in, editing and system addresses are never pages."""
    return bool(re.search(r"/(accounts\.google\.com|v3/signin|ServiceLogin|_/|system/|edit)(/|$)", urlsplit(address).path))


def unwrap(href: str) -> str:
    """Without the number of the signed-in account (`?authuser=0`) that every inner link carries."""
    if "authuser=" not in href:
        return href
    parts = urlsplit(href)
    query = urlencode([(key, value) for key, value in parse_qsl(parts.query, keep_blank_values=True) if key != "authuser"])
    return urlunsplit((parts.scheme, parts.netloc, parts.path, query, parts.fragment))


def wall(page: dict[str, Any]) -> Wall | None:
    """Google's sign-in and “You need access”."""
    if 'id="identifierId"' in page["html"]:
        return Wall(kind="login", why="Google asks visitors to sign in: the site is not published to everyone")
    return told_wall(page, ID)


async def prepare(page: Any) -> None:
    """Take the copy-link buttons out of headings, and show embedded HTML (`data-code`) as a frame that can be read."""
    await page.evaluate(script("google_sites.js", "foliocheck.crawler.platforms"))


def finish(page: Page) -> Page:
    """The menu without its overflow entry “More”, which leads nowhere."""
    return replace(page, menu=tuple(item for item in page.menu if item.href or item.label not in ("More", "Search this site")))
