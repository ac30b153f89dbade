"""Mahara: single pages and collections, also behind a secret address (`?t=TOKEN`).

One token opens all pages of a collection by a cookie; the links inside carry no token, and a token added to another page's address
shows the token's own page. So the whole crawl stays in one browser context and never adds the token. Whoever has no right gets a
sign-in with status 200. Measured on 23.04.
"""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from foliocheck.core.addresses import origin_of
from foliocheck.core.snapshot import Wall
from foliocheck.crawler.platforms.platform import Front
from foliocheck.crawler.platforms.signs import has_tag, told_wall, usual, weigh

ID = "mahara"
TITLE = "Mahara"
ZONES = {
    "platform": [
        "#powered-by",
        "#footer-wrap",
        "#site-logo",
        ".site-logo",
        "#toolbar-buttons",
        ".pageactions",
        ".modal",
        "#sb-loginbox",
        ".view-instructions",
        ".sitename",
        "#skip",
        ".btn-top-right",
        ".collection-nav-button",
        ".nextpage",
        ".prevpage",
    ],
    "comments": ["#feedbacktable", "#feedback_pagination", "#comment_modal", "#feedback-form", ".comment-container", "#add_feedback_form"],
    "menu": ["#pagelist", ".collection-nav", "nav.custom-dropdown"],
    "content": ["#view-title", "#viewh1", ".pageheader h1", "#header-content h1"],
}
_BASE = re.compile(r"^(.*?/)(?:view/view\.php|view/)")
_CLEAN = re.compile(r"^(.*?/user/[^/]+)(?:/|$)")
_NEVER = re.compile(
    r"/view/(?!view\.php)\w+\.php|/(login|logout|register|contact|artefact/file/download|json)\b|[?&](login|objection|delete|modal|showmore|export)\b"
)


def recognise(front: Front) -> tuple[float, list[str]]:
    """By the generator tag; by Mahara's blocks; its addresses alone say little."""
    path = urlsplit(front.url)
    return weigh(
        *usual(front, ID),
        (has_tag(front.html, r"\bid=[\"']?powered-by\b") and "mahara" in front.html.lower(), 0.8, "its footer says that Mahara powers it"),
        (has_tag(front.html, r"\bclass=[\"'][^\"']*\bjs-blockinstance\b"), 0.8, "it is made of Mahara's blocks"),
        (
            path.path.endswith("/view/view.php") and re.search(r"(^|&)(id|t)=\w+", path.query),
            0.6,
            "the address is built as Mahara builds them",
        ),
    )


def scope(address: str) -> str | None:
    """Views only: the rest of the installation is other people's."""
    path = urlsplit(address).path
    match = _BASE.match(path)
    if match:
        return f"{origin_of(address)}{match.group(1)}view/"
    match = _CLEAN.match(path)
    return origin_of(address) + match.group(1) if match else None


def skip(address: str) -> bool:
    """Everything of `/view/` that is not a page to look at, sign-ins, downloads."""
    parts = urlsplit(address)
    return bool(_NEVER.search(parts.path + ("?" + parts.query if parts.query else "")))


def unwrap(href: str) -> str:
    """Without a token beside an id: that address would show the token's page, not the one that the id names."""
    if "t=" not in href or "view.php" not in href:
        return href
    parts = urlsplit(href)
    query = parse_qsl(parts.query, keep_blank_values=True)
    if {"id", "t"} <= {key for key, _ in query}:
        return urlunsplit((parts.scheme, parts.netloc, parts.path, urlencode([pair for pair in query if pair[0] != "t"]), parts.fragment))
    return href


def wall(page: dict[str, Any]) -> Wall | None:
    """The sign-in to which Mahara leads whoever has no right, with status 200; a login box beside a page is none."""
    query = urlsplit(page["url"]).query
    form = 'name="login_password"' in page["html"]
    if form and (re.search(r"(^|&)login\b", query) or page["title"].lower().startswith("log in to")):
        return Wall(
            kind="login", why="Mahara asks visitors to sign in: the page is not shared with everyone, or its secret address has ended"
        )
    return told_wall(page, ID)
