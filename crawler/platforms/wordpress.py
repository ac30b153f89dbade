"""WordPress: self-hosted, wordpress.com, Edublogs and CampusPress.

Pages come from REST (which also works with plain permalinks), then the sitemap, then menus and links. What a page is, is told
by `body[class]` (core's `body_class()`), not by its address. Measured on WordPress 6.1 with classic and block themes.
"""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from foliocheck.core.addresses import absolute, at_host, host_of
from foliocheck.core.snapshot import Role, Wall
from foliocheck.crawler.platforms import generic
from foliocheck.crawler.platforms.platform import Found, Front, Lists, Scout
from foliocheck.crawler.platforms.signs import has_tag, told_wall
from foliocheck.crawler.platforms.wordpress_rest import expose_people, rest_address, rest_pages, sitemap_pages, stated_rest

ID = "wordpress"
TITLE = "WordPress"
ZONES = {
    "platform": [
        "#wpadminbar",
        "#actionbar",
        ".wpcnt",
        "#wp-toolbar",
        "#marketingbar",
        ".marketing-bar",
        "#subscribe-blog",
        ".wp-block-jetpack-subscriptions",
        "#edublogs-footer",
        "#cp-footer",
        ".edublogs-footer",
        "#bit",
        ".wpcom-follow-bubbles",
        "[class^=jetpack-subscribe]",
        ".jp-carousel-overlay",
        ".jp-carousel-wrap",
        "#jp-carousel-loading-overlay",
    ],
    "noise": [
        ".sharedaddy",
        ".jp-relatedposts",
        "#jp-post-flair",
        ".sd-sharing",
        "#cookie-law-info-bar",
        ".a2a_kit",
        ".addtoany_share_save_container",
    ],
    "comments": [
        "#comments",
        ".comments-area",
        "#respond",
        ".wp-block-comments",
        ".wp-block-post-comments-form",
        ".wp-block-comments-query-loop",
    ],
    "theme": [
        ".widget-area",
        ".site-footer",
        ".site-header",
        "header.wp-block-template-part",
        "footer.wp-block-template-part",
        ".entry-meta",
        ".entry-footer",
        ".post-navigation",
        ".posts-navigation",
        "nav.pagination",
        ".post-nav-links",
        ".page-links",
        ".wp-block-post-navigation-link",
        ".site-info",
        ".author-bio",
        ".elementor-location-header",
        ".elementor-location-footer",
        ".elementor-location-popup",
        "#main-header",
        "#top-header",
        "#main-footer",
    ],
    "menu": [
        ".wp-block-navigation",
        ".primary-navigation",
        ".main-navigation",
        ".menu-primary-container",
        ".elementor-menu-toggle",
        "#et-top-navigation",
    ],
}
_HOSTS = ("wordpress.com", "edublogs.org", "wp.com", "campuspress.com")
_LISTINGS = {"archive", "category", "tag", "date", "author", "search", "blog", "post-type-archive", "tax"}
_NEVER = re.compile(
    r"/(wp-admin|wp-login\.php|wp-json|xmlrpc\.php|wp-cron\.php|readme\.html|wp-includes|wp-content/(plugins|themes))(/|$|\?)"
    r"|/(feed|embed|trackback|comments/feed)/?($|\?)|[?&](feed|rest_route|replytocom|share|action|preview|customize_changeset_uuid)="
)
_MINOR = re.compile(
    r"/(category|tag|author|page/\d+|comment-page-\d+|type)(/|$)|^/\d{4}(/\d{2}){0,2}/?$|[?&](cat|tag|m|author|paged|s|attachment_id|monthnum|year|cpage)="
)
_NO_LIST = re.compile(r"/comment-page-\d|/\d{4}/\d{2}/\d{2}(/|$)|[?&](s|cpage|attachment_id|day)=|[?&]m=\d{8}")
_LATER = re.compile(r"/page/\d+(/|$)|[?&]paged=")
_LABEL = re.compile(r"/(category|tag|author|type)(/|$)|[?&](cat|tag|author)=")


def recognise(front: Front) -> tuple[float, list[str]]:
    """By the generator tag, the REST address, WordPress's folders, and the well-known hosts."""
    why, confidence = [], 0.0
    if front.meta.get("generator", "").lower().startswith("wordpress"):
        why.append(f"the generator tag says “{front.meta['generator']}”")
        confidence = 0.98
    if "api.w.org" in front.headers.get("link", "") or re.search(r"rel=[\"']https://api\.w\.org/[\"']", front.html):
        why.append("the page names WordPress's REST interface")
        confidence = max(confidence, 0.97)
    if re.search(r"(src|href)=[\"'][^\"']*/wp-(content|includes)/", front.html):
        why.append("files come from wp-content or wp-includes")
        confidence = max(confidence, 0.9)
    host = host_of(front.url)
    if at_host(host, _HOSTS):
        why.append(f"the host is {host}")
        confidence = max(confidence, 0.9)
    return confidence, why


def base(front: Front) -> str | None:
    """The folder in which REST answers: on a network of sites (`/name/wp-json/`) the others are other people's."""
    stated = stated_rest(front)
    begins = re.match(r"(.*?/)(?:index\.php/)?(?:wp-json/|(?:index\.php)?\?rest_route=)", stated) if stated else None
    return begins.group(1) if begins and host_of(stated or "") == host_of(front.url) else None


def skip(address: str) -> bool:
    """Feeds, log-in, administration, REST and reply copies are never pages."""
    return bool(_NEVER.search(_path(address)))


def minor(address: str) -> bool:
    """Archives, attachment pages and later pages of lists: read only where a menu leads there."""
    return bool(_MINOR.search(_path(address)))


def lists(address: str) -> Lists | None:
    """Later pages of lists, categories and the like, and months; not searches, attachments, comments, nor days (their month has them)."""
    path = _path(address)
    if _NO_LIST.search(path):
        return None
    return "later" if _LATER.search(path) else "label" if _LABEL.search(path) else "date" if minor(address) else None


def role(page: dict[str, Any]) -> Role | None:
    """From the classes that core puts on `<body>`; a post is `other` until a content page links to it."""
    classes = set(page["body_classes"])
    if "error404" in classes:
        return "error"
    if "single-attachment" in classes or "attachment" in classes:
        return "attachment"
    if "single-post" in classes or "single" in classes:
        return "other"
    if "page" in classes or "page-template" in classes:
        return "content"
    return "listing" if classes & _LISTINGS else None


def wall(page: dict[str, Any]) -> Wall | None:
    """WordPress's own password form (answers 200), a private blog, and the “coming soon” page."""
    classes = set(page["body_classes"])
    html = page["html"]
    listing = classes & _LISTINGS and not classes & {"page", "single", "page-template"}  # a list may hold one locked post among others
    if not listing and (
        re.search(r"<form[^>]+class=[\"'][^\"']*post-password-form", html)
        or has_tag(html, r"\bclass=[\"'][^\"']*\bpost-password-required\b")
    ):
        return Wall(kind="password", why="WordPress asks for this page's password")
    if "wpcom-coming-soon-body" in classes:
        return Wall(kind="unpublished", why="WordPress.com shows “coming soon”: the site is not launched")
    if "private-blog" in classes or "wordpress.com/log-in" in page["url"]:
        return Wall(kind="login", why="the site is private: WordPress asks visitors to log in")
    return told_wall(page, ID)


async def discover(scout: Scout) -> list[Found]:
    """All published pages and posts from REST, the parts of split pages, and what REST shows of people; else the sitemap."""
    base = rest_address(scout.front)
    found = await rest_pages(scout, base)
    await expose_people(scout, base)
    if found:
        return found
    for name in ("wp-sitemap.xml", "?sitemap=index"):
        status, text = await scout.get(absolute(scout.front.url, "/" + name))
        if status == 200 and "<loc" in text:
            return await sitemap_pages(scout, text)
    return await generic.discover(scout)


def _path(address: str) -> str:
    parts = urlsplit(address)
    query = "&".join(f"{key}={value}" for key, value in parse_qsl(parts.query, keep_blank_values=True))
    return parts.path + ("?" + query if query else "")
