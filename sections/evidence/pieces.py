"""One link, picture or frame as a piece of evidence, or None where it is none: navigation, an icon, a law or a tool in general."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from foliocheck.core.sections import Evidence
from foliocheck.core.snapshot import Frame, Image, Link, Page, count_words
from foliocheck.sections.reading import key_of
from foliocheck.sections.terms import fold

_DOCUMENT = re.compile(
    r"\.(?:pdf|docx?|odt|rtf|pptx?|odp|xlsx?|ods|csv|txt|zip)(?:$|[?#])|[?&]export=download|/document/d/|/presentation/d/|/spreadsheets/d/|/artefact/file/download",
    re.IGNORECASE,
)
_IMAGE = re.compile(r"\.(?:png|jpe?g|gif|svg|webp|bmp|tiff?)(?:$|[?#])", re.IGNORECASE)
_VIDEO = re.compile(r"youtube|youtu\.be|vimeo|panopto|kaltura|mediasite|stream\.|\.(?:mp4|webm|mov|m4v|ogv)(?:$|[?#])", re.IGNORECASE)
_AUDIO = re.compile(r"soundcloud|\.(?:mp3|wav|m4a|ogg|oga)(?:$|[?#])", re.IGNORECASE)
_NAV = re.compile(
    r"^(?:(?:next|previous|prev|back|home|top|return|continue|read more|skip).{0,30}|(?:go|on|carry on|forward) (?:on )?to .{1,60})$"
)
_ARROWED = re.compile(r"^\s*[<>«»‹›←→▸▶►]")
_LITERATURE = re.compile(
    r"(?:^|\.)(?:legislation\.gov\.uk|doi\.org|wikipedia\.org|w3\.org|creativecommons\.org|worldcat\.org|amazon\.(?:com|co\.uk)|books\.google\.\w+|jstor\.org|eur-lex\.europa\.eu)$",
    re.IGNORECASE,
)
"""Hosts of laws, licences, standards and literature: what is linked there is referred to, and nobody's own evidence."""
_ICON = 64
"""A picture with a side shorter than this many CSS pixels is an icon, unless its description tells what it shows."""
_DESCRIBED = 2
_DECORATION = re.compile(
    r"\b(?:icons?|logos?|arrows?|bullets?|buttons?|badge of|banner|avatar|emoji|menu|search|share|follow|facebook|twitter|linkedin|instagram|youtube|divider|spacer|profile picture)\b",
    re.IGNORECASE,
)


def kind_of(href: str, usual: str) -> str:
    """What kind of piece an address is, `usual` where the address does not tell."""
    for pattern, kind in ((_VIDEO, "video"), (_AUDIO, "audio"), (_DOCUMENT, "document"), (_IMAGE, "image")):
        if pattern.search(href):
            return kind
    return usual


def from_link(link: Link, page: Page, section_pages: frozenset[str]) -> Evidence | None:
    """The piece that `link` leads to. Links to `section_pages` lead round the portfolio."""
    label = link.text or link.name or link.href
    if link.kind in ("mail", "phone", "fragment") or _NAV.match(fold(label)) or _ARROWED.match(label):
        return None
    if link.tag == "button" or not link.raw.strip():
        return Evidence(kind="named", href=None, label=label, found_on=page.url) if link.tag in ("button", "a") and label.strip() else None
    if link.tag == "img":
        return None
    if link.kind == "internal" and key_of(link.href) in section_pages:
        return None
    if link.kind == "external" and _is_reference(link.href, label):
        return None
    if link.tag in ("iframe", "embed", "object"):
        return None if link.tag == "iframe" else Evidence(kind=kind_of(link.href, "embed"), href=link.href, label=label, found_on=page.url)
    usual = "page" if link.kind == "internal" else "link"
    return Evidence(kind=kind_of(link.href, usual), href=link.href, label=label, found_on=page.url)


def _is_reference(href: str, label: str) -> bool:
    """Whether a link leads to a law, a standard or literature, or (“Moodle”, moodle.org) to a tool's own front page."""
    address = urlsplit(href)
    host = (address.hostname or "").removeprefix("www.")
    if _LITERATURE.search(host):
        return True
    name = re.sub(r"[^a-z0-9]", "", fold(label))
    return (
        address.path.strip("/") == ""
        and not address.query
        and 3 <= len(name) <= 20
        and name == re.sub(r"[^a-z0-9]", "", host.split(".")[0])
    )


def from_image(image: Image, page: Page, pages: list[Page], below: str = "") -> Evidence | None:
    """The piece that a picture is; one that stands on a third of all `pages` is the site's decoration. `below` is a line right below it that reads like a caption."""
    if not image.src or image.src.startswith("data:") or image.background or image.linked:
        return None
    small = (image.width and image.width < _ICON) or (image.height and image.height < _ICON)
    told = image.caption or image.alt or ("" if _DECORATION.search(image.src) else below)
    if small and (count_words(told) < _DESCRIBED or _DECORATION.search(told)):
        return None
    if sum(other.src == image.src for other_page in pages for other in other_page.images) > max(1, len(pages) // 3):
        return None
    label = image.caption or image.alt or below or urlsplit(image.src).path.rsplit("/", 1)[-1]
    return Evidence(kind="image", href=image.src, label=label, found_on=page.url)


def from_frame(frame: Frame, page: Page) -> Evidence | None:
    """The piece that is embedded in a frame."""
    if not frame.src.startswith("http"):
        return None
    return Evidence(kind=kind_of(frame.src, "embed"), href=frame.src, label=frame.title or frame.name or frame.src, found_on=page.url)


def named(label: str, page: Page) -> Evidence:
    """A piece that is only named."""
    return Evidence(kind="named", href=None, label=label.strip()[:200], found_on=page.url)
