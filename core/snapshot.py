"""What the crawler saw. Facts only: no word here says whether something is good or bad.

A Snapshot is a folder on disk (`foliocheck.snapshot/1`, see `core/snapshot_folder.py`). These are its parts in memory,
all frozen. Addresses are absolute strings. Boxes are in CSS pixels from the top left of the page.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

Zone = Literal["content", "menu", "theme", "platform", "comments", "noise"]
"""Whose a node is: the author's text, a menu, the theme's frame, the platform's own buttons, readers' comments, noise."""

BlockKind = Literal["heading", "paragraph", "item", "cell", "quote", "caption", "code", "other"]
LinkKind = Literal["internal", "external", "fragment", "mail", "phone", "file", "embed"]
Role = Literal["content", "listing", "attachment", "document", "wall", "error", "duplicate", "other"]
DiscoveredBy = Literal["given", "menu", "link", "sitemap", "api", "script", "frame", "data"]
SourceKind = Literal["web", "folder", "zip", "wordpress-export", "takeout", "xerte", "mahara", "notion", "word", "pdf", "html", "documents"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """Where something stands on the page: CSS pixels from the page's top left corner."""

    x: float
    y: float
    width: float
    height: float


PICTURE_WIDTH, PICTURE_HEIGHT = 1280, 800
"""The part of a page that its picture shows, from the page's top left corner, in CSS pixels."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One run of text in reading order. `Page.blocks` in order are the page as a reader meets it.

    `level` is 1 to 6 for a heading (also `role=heading` with `aria-level`), else 0. A heading may have empty text.
    `anchor` is the literal id (or `a[name]`) by which a link reaches this block, or None.
    `hidden` text is in the document but not shown until something is opened (tab, accordion, `display:none`).
    `frame` is the address of the same-site frame that the block stands in, or None.
    `style` holds facts of looks that a reader would notice, only where they differ from plain text: `bold`, `italic`,
    `capitals`, `justified`, `centred` (True), `size` (CSS px), `width` (CSS px of the column), `class` (class names).
    """

    kind: BlockKind
    text: str
    zone: Zone = "content"
    level: int = 0
    anchor: str | None = None
    selector: str = ""
    hidden: bool = False
    frame: str | None = None
    language: str | None = None
    style: dict[str, object] = field(default_factory=dict)
    box: Box | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One link as it stands on a page or in a document. `block` is the index of the block it stands in, or None.

    `href` is absolute, unwrapped (Google's redirect notice taken off), percent-encoding left as written, fragment kept.
    `raw` is the attribute as written. `tag` is `a`, `area`, `iframe`, `img`, `video`, `audio`, `source`, `object`, `embed` or `button`.
    `name` is its accessible name (text, or the alternative text of a picture in it, or aria-label).
    """

    href: str
    raw: str
    kind: LinkKind
    text: str = ""
    name: str = ""
    zone: Zone = "content"
    block: int | None = None
    selector: str = ""
    tag: str = "a"
    hidden: bool = False
    new_window: bool = False
    page: int | None = None
    """Of a document: the page number (from 1) on which the link stands."""
    box: Box | None = None
    """Of a link that can be seen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """One picture on a page or in a document. `alt` is None where there is no attribute, "" where it is empty."""

    src: str
    alt: str | None
    zone: Zone = "content"
    block: int | None = None
    selector: str = ""
    role: str | None = None
    title: str | None = None
    caption: str | None = None
    linked: str | None = None
    width: int = 0
    height: int = 0
    box: Box | None = None
    background: bool = False
    hidden: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """One frame on a page. `entered` tells whether its text could be read; `text` is what was read, `final_url` where it led."""

    src: str
    title: str | None
    name: str = ""
    zone: Zone = "content"
    block: int | None = None
    selector: str = ""
    entered: bool = False
    final_url: str | None = None
    text: str = ""
    password_field: bool = False
    box: Box | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lettering:
    """Words that can be seen on a page and are no running text. `where`: drawing (an inline SVG) | field (what stands in a form's field) |
    hint (what an empty field asks for). `block` is the nearest block's index before it, or None."""

    where: str
    text: str
    box: Box
    zone: Zone = "content"
    block: int | None = None
    selector: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MenuItem:
    """One entry of the portfolio's menu, in menu order. `group` is the label of the entry it lies under, or None; `href` None: a heading only."""

    label: str
    href: str | None
    group: str | None = None
    level: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class AxeNode:
    """One place where an axe rule spoke. `html` is cut at 300 characters. `block` is the nearest block's index, or None."""

    target: str
    html: str
    summary: str
    zone: Zone = "content"
    block: int | None = None
    box: Box | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AxeRule:
    """One axe rule with the places where it spoke; `total` counts them all, `nodes` holds at most the first 50."""

    id: str
    impact: str | None
    help: str
    tags: tuple[str, ...]
    nodes: tuple[AxeNode, ...]
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AxeResult:
    """axe's reduced result for one page: `passes` is rule -> number of nodes; `problem` says why axe could not run, else None."""

    version: str
    violations: tuple[AxeRule, ...] = ()
    incomplete: tuple[AxeRule, ...] = ()
    passes: dict[str, int] = field(default_factory=dict)
    inapplicable: tuple[str, ...] = ()
    problem: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wall:
    """Signs of a sign-in or password wall. `kind`: login | password | members | request-access | unpublished; `why` in words."""

    kind: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page as it was read. `url` is its key in the report; `problem` says in words what went wrong, else None.

    `anchors` are all ids and `a[name]` on the page (targets of fragments). `meta` holds `<meta>` name/property -> content.
    `body_classes` and `platform_data` (a REST record, say) are what the platform says of the page.
    `facts` holds what the author-level accessibility probes saw, by probe name (see `crawler/probes/`).
    `html_file`, `response_file`, `screenshot` are paths relative to the snapshot folder.
    """

    url: str
    final_url: str
    status: int | None
    title: str
    role: Role
    discovered_by: DiscoveredBy
    language: str | None = None
    parent: str | None = None
    same_as: str | None = None
    canonical: str | None = None
    depth: int = 0
    linked_from: str | None = None
    blocks: tuple[Block, ...] = ()
    links: tuple[Link, ...] = ()
    images: tuple[Image, ...] = ()
    frames: tuple[Frame, ...] = ()
    lettering: tuple[Lettering, ...] = ()
    menu: tuple[MenuItem, ...] = ()
    breadcrumbs: tuple[str, ...] = ()
    anchors: tuple[str, ...] = ()
    meta: dict[str, str] = field(default_factory=dict)
    body_classes: tuple[str, ...] = ()
    platform_data: dict[str, object] = field(default_factory=dict)
    wall: Wall | None = None
    axe: AxeResult | None = None
    facts: dict[str, object] = field(default_factory=dict)
    console_errors: tuple[str, ...] = ()
    third_parties: tuple[str, ...] = ()
    html_file: str | None = None
    response_file: str | None = None
    screenshot: str | None = None
    problem: str | None = None

    @property
    def content_text(self) -> str:
        """The author's own text: all blocks of zone `content`, one a line."""
        return "\n".join(block.text for block in self.blocks if block.zone == "content" and block.text)

    @property
    def words(self) -> int:
        """How many words the author's own text has (runs of letters or digits)."""
        return count_words(self.content_text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """One try at an address. `error` is a class of failure, else None:

    dns | refused | timeout | tls-expired | tls-name | tls-other | reset | too-many-redirects | bad-address | too-large | protocol
    `via` is `http` (the link checker), `browser` or `crawl` (the page itself was read).
    """

    method: str
    status: int | None
    error: str | None = None
    via: str = "http"
    retry_after: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkFacts:
    """What was met at one address (without its fragment). No verdict: that is made in `checks/links`.

    `skipped` says why nobody asked: offline | budget | private-address | refused-by-rule | refused-port | not-http, else None.
    `text_start` is at most 2,000 characters of the page's text; `words` its whole length in words.
    `fragments` tells for each fragment that a link names whether its target is on the page.
    `home_likeness` is 0 to 1: how like the text is to that of its host's home page, or None where not compared.
    `headers` are a few response headers, lower case: content-type, content-length, content-disposition, server, www-authenticate, location, x-*.
    """

    address: str
    attempts: tuple[Attempt, ...] = ()
    status: int | None = None
    final_url: str | None = None
    redirects: tuple[str, ...] = ()
    content_type: str | None = None
    length: int | None = None
    title: str = ""
    text_start: str = ""
    words: int = 0
    password_field: bool = False
    fragments: dict[str, bool] = field(default_factory=dict)
    home_likeness: float | None = None
    headers: dict[str, str] = field(default_factory=dict)
    skipped: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Text of a document outside its body. `where`: header | footer | comment | tracked-change | properties | annotation | form-field |
    notes | hidden-sheet | hidden-slide | footnote | text-box | hidden-text | sheet-comment | alt; `page` from 1 where it is known."""

    where: str
    text: str
    page: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A file that was read: linked from a page, or handed in. `kind`: pdf | word | presentation | spreadsheet | text | image | other.

    `block_pages[i]` is the page number (from 1) of `blocks[i]`, or the tuple is empty.
    `traits` are facts for the accessibility checks, e.g. tagged, scanned, encrypted (bool), figures, figures_without_alt,
    heading_styles, tables, tables_without_header (int), language, title (str or None).
    """

    address: str
    kind: str
    media_type: str = ""
    bytes: int = 0
    title: str = ""
    language: str | None = None
    pages: int | None = None
    blocks: tuple[Block, ...] = ()
    block_pages: tuple[int, ...] = ()
    links: tuple[Link, ...] = ()
    images: tuple[Image, ...] = ()
    passages: tuple[Passage, ...] = ()
    properties: dict[str, str] = field(default_factory=dict)
    traits: dict[str, object] = field(default_factory=dict)
    linked_from: tuple[str, ...] = ()
    problem: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture file: `exif` holds readable tags (Artist, CameraOwnerName, BodySerialNumber …), `gps` whether a position is inside.

    `text` is what OCR read, None where OCR did not run; `text_boxes` are (x, y, width, height) as parts of 1 per line of `text`.
    `file` is where the picture itself is kept, relative to the snapshot folder: only of pictures in which text was read.
    """

    address: str
    media_type: str = ""
    bytes: int = 0
    width: int = 0
    height: int = 0
    animated: bool = False
    loops: bool = False
    gps: bool = False
    exif: dict[str, str] = field(default_factory=dict)
    text: str | None = None
    text_boxes: tuple[tuple[float, float, float, float], ...] = ()
    file: str | None = None
    found_on: tuple[str, ...] = ()
    problem: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """What was given: the address or file name as typed (never a path of the user's disk), its kind, and the address that was read."""

    given: str
    kind: SourceKind
    url: str
    bytes: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Platform:
    """Which platform built it: id, title, confidence 0 to 1, and the reasons in words."""

    id: str
    title: str
    confidence: float
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NotChecked:
    """Something that could not be looked at, and why, both in plain words."""

    what: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Exposure:
    """Something the platform offers to anyone beside its pages (a users list, a feed): its address, what it is, its text."""

    address: str
    what: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What the crawl ran into: `pages` and `time` tell the limit that was reached (else None); `interrupted`: stopped by the user."""

    pages: int | None = None
    seconds: float | None = None
    interrupted: bool = False
    left: int = 0
    """How many known pages were not read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """A whole portfolio as it was read. `reader` marks the way of reading (of another mark, nothing is taken over). `front_door` is what stopped the crawl at the first address, in words, else None.

    `links` is keyed by address without fragment; `documents` and `pictures` by address. `archive` lists (member, bytes) of a zip.
    """

    source: Source
    taken_at: str
    browser: str
    axe: str
    platform: Platform
    pages: tuple[Page, ...]
    links: dict[str, LinkFacts] = field(default_factory=dict)
    documents: dict[str, Document] = field(default_factory=dict)
    pictures: dict[str, Picture] = field(default_factory=dict)
    exposures: tuple[Exposure, ...] = ()
    archive: tuple[tuple[str, int], ...] = ()
    not_checked: tuple[NotChecked, ...] = ()
    limits: Limits = field(default_factory=Limits)
    offline: bool = False
    public: bool = True
    """Whether the portfolio's own address is a public one (not loopback, not intranet)."""
    front_door: str | None = None
    framework_hint: str | None = None
    reader: str = ""
    timings: dict[str, float] = field(default_factory=dict)
    folder: str = ""

    def page(self, url: str) -> Page | None:
        """The page with this key, or None."""
        return next((page for page in self.pages if page.url == url), None)


@lru_cache(maxsize=4096)
def count_words(text: str) -> int:
    """How many words `text` has: runs of characters between white space that hold a letter or a digit. Many ask it of the same text."""
    runs = text.split()
    return len(runs) - sum([1 for run in runs if not run[0].isalnum() and not any(map(str.isalnum, run))])
