"""What a platform module offers. A platform is one file of plain functions and values; there is no base class.

Every name but ID, TITLE and `recognise` may be left out; `settings` fills in what the generic crawler does.

    ID, TITLE
    recognise(front: Front) -> tuple[float, list[str]]     how sure (0 to 1) that it is this platform, and why, in words
    ZONES: dict[str, list[str]]                            selectors whose nodes belong to a zone (menu, theme, platform, comments, noise)
    KEEP_FRAGMENTS: bool                                   pages live behind fragments
    route(fragment) -> bool                                with KEEP_FRAGMENTS: whether this fragment is a page (and not a place on one)
    MAY_ROUTE: bool                                        a host of static files: single-page sites with `#/…` occur there
    PASSWORD_FIELDS: list[str]                             selectors of password fields that are not `input[type=password]`
    scope(address) -> str | None                           the address prefix of the portfolio, None: the generic rule
    base(front) -> str | None                              where the site itself says that it begins (one site among many of a host)
    skip(address) -> bool                                  never read this address as a page
    minor(address) -> bool                                 read it as a page only where a menu leads there (archives)
    lists(address) -> Lists | None                         which posts a minor address lists; None where it leads to none that its like do not
    identity(address) -> str | None                        the page's own id in its address: two addresses with one id are one page
    unwrap(href) -> str                                    the address behind a redirect notice
    role(page: dict) -> Role | None                        from the raw reading of the page
    wall(page: dict) -> Wall | None                        the platform's own sign-in or password walls
    follow(page: dict) -> list[str]                        further parts of this page ("/2/", "/3/"): content rows with `parent`
    async discover(scout: Scout) -> list[Found]            pages that no link shows (REST, sitemap, data)
    async prepare(page) -> list[str] | None                in the browser, before a page is read; may give addresses of further pages
    finish(page: Page) -> Page                             the facts of a page put right by what only this platform knows (pure)
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from types import ModuleType
from typing import Any, Literal

from foliocheck.core.policy_data import policy
from foliocheck.core.snapshot import DiscoveredBy, Exposure, Page, Role, Wall
from foliocheck.crawler.platforms.framed import embedded_page

Lists = Literal["later", "label", "date"]
"""What a blog's list holds: older posts, those of one label (category, tag, writer), or those of a month or year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """The first page as it came: final address, response headers (lower case), rendered HTML, meta tags, cookie names."""

    url: str
    given: str
    headers: dict[str, str]
    html: str
    meta: dict[str, str]
    title: str = ""
    cookies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A page address found without a link, with what the platform says of it (kept as `Page.platform_data`)."""

    url: str
    discovered_by: DiscoveredBy = "api"
    parent: str | None = None
    role: Role | None = None
    data: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scout:
    """What `discover` may use: `get` asks an address (politely) and gives (status, text); `expose` keeps what is open to anyone."""

    front: Front
    scope: str
    get: Callable[[str], Awaitable[tuple[int | None, str]]]
    expose: Callable[[Exposure], None]
    note: Callable[[str, str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """A platform with everything filled in."""

    id: str
    title: str
    zones: dict[str, list[str]]
    keep_fragments: bool
    route: Callable[[str], bool]
    password_fields: list[str]
    scope: Callable[[str], str | None]
    base: Callable[[Front], str | None]
    skip: Callable[[str], bool]
    minor: Callable[[str], bool]
    lists: Callable[[str], Lists | None]
    identity: Callable[[str], str | None]
    unwrap: Callable[[str], str]
    role: Callable[[dict[str, Any]], Role | None]
    wall: Callable[[dict[str, Any]], Wall | None]
    follow: Callable[[dict[str, Any]], list[str]]
    discover: Callable[[Scout], Awaitable[list[Found]]] | None
    prepare: Callable[[Any], Awaitable[list[str] | None]] | None
    finish: Callable[[Page], Page]


GENERIC_ZONES: dict[str, list[str]] = {
    "noise": [
        "[data-foliocheck-zone=noise]",
        "[id*=cookie i][class*=banner i]",
        "[id*=cookie-law i]",
        "[id*=cookie-notice i]",
        "[id*=cookie-consent i]",
        "[id*=cookiebanner i]",
        "[class*=cookie-notice i]",
        "[class*=cookie-banner i]",
        "[class*=cookie-consent i]",
        "[class*=cookieconsent i]",
        "[class*=cookie-bar i]",
        "[aria-label*='cookie consent' i]",
        *(selector for kind in ("consent", "copies", "skips", "edits", "sharing") for selector in policy("noise")[kind]),
    ],
    "comments": ["#comments", ".comments-area", ".comment-list", "#respond", ".comment-respond", "#disqus_thread"],
    "theme": [
        ".site-header",
        ".site-footer",
        "#site-header",
        "#site-footer",
        ".widget-area",
        "#sidebar",
        ".sidebar",
        "#footer",
        "#colophon",
        "#masthead",
        ":is(.footer, .page-footer, .site-title):not(main *, [role=main] *, article *)",
    ],
    "menu": [
        "#menu",
        "#nav",
        "#navigation",
        "#main-menu",
        ".main-menu",
        ".main-navigation",
        ".navbar",
        ".navigation",
        ".site-navigation",
        ".nav-menu",
        ".nav-links",
        ".breadcrumb",
        ".breadcrumbs",
        ".menu",
        "ul.nav",
        "#navbar",
        ".sidenav",
        ".side-nav",
        ".topnav",
        "[role=menubar]",
    ],
}


def settings(module: ModuleType) -> Settings:
    """The module's own words, with the generic crawler's where it says nothing. Its zones come on top of the generic ones."""
    zones = {name: list(selectors) for name, selectors in GENERIC_ZONES.items()}
    for name, selectors in getattr(module, "ZONES", {}).items():
        zones.setdefault(name, []).extend(selectors)
    return Settings(
        id=module.ID,
        title=module.TITLE,
        zones=zones,
        keep_fragments=getattr(module, "KEEP_FRAGMENTS", False),
        route=getattr(module, "route", lambda fragment: True),
        password_fields=list(getattr(module, "PASSWORD_FIELDS", [])),
        scope=getattr(module, "scope", lambda address: None),
        base=getattr(module, "base", lambda front: None),
        skip=getattr(module, "skip", lambda address: False),
        minor=getattr(module, "minor", lambda address: False),
        lists=getattr(module, "lists", lambda address: None),
        identity=getattr(module, "identity", lambda address: None),
        unwrap=getattr(module, "unwrap", lambda href: href),
        role=getattr(module, "role", lambda page: None),
        wall=getattr(module, "wall", lambda page: None),
        follow=getattr(module, "follow", lambda page: []),
        discover=getattr(module, "discover", None),
        prepare=getattr(module, "prepare", None),
        finish=getattr(module, "finish", embedded_page),
    )
