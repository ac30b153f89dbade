"""WordPress shortcodes in exported text: those of core are written out, others are taken off and what they enclose is kept."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape

_TAG = re.compile(r"\[(\[?)(/?)([a-zA-Z][\w-]*)((?:\s+[\w-]+\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\]\"']+)|\s+\d+)*)\s*(/?)\](\]?)")
_ATTRIBUTE = re.compile(r"([\w-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\]\"']+))")
_KNOWN = {"gallery", "caption", "wp_caption", "embed", "audio", "video", "playlist"}
Attachment = Callable[[str], tuple[str, str] | None]


def expand(content: str, attachment: Attachment) -> str:
    """`content` with its shortcodes written out. `attachment(id)` gives (address, alternative text) or None.

    A bracketed word is a shortcode only where it has attributes, is closed again, or is known: “[placeholder]” stays as it is.
    """
    closed = {match.group(3).lower() for match in _TAG.finditer(content) if match.group(2)}
    content = re.sub(r"\[(embed)[^\]]*\](.*?)\[/embed\]", lambda match: _link(match.group(2)), content, flags=re.DOTALL | re.IGNORECASE)
    content = re.sub(r"\[(?:wp_)?caption([^\]]*)\](.*?)\[/(?:wp_)?caption\]", _caption, content, flags=re.DOTALL | re.IGNORECASE)

    def one(match: re.Match[str]) -> str:
        if match.group(1) and match.group(6):
            return match.group(0)[1:-1]  # doubled brackets: meant to be read
        name, attributes = match.group(3).lower(), _attributes(match.group(4))
        if not match.group(2) and not attributes and name not in closed and name not in _KNOWN and not match.group(5):
            return match.group(0)
        if match.group(2):
            return "" if name in closed else match.group(0)
        return _opened(name, attributes, attachment)

    return _TAG.sub(one, content)


def _attributes(text: str) -> dict[str, str]:
    return {name.lower(): one or two or three for name, one, two, three in _ATTRIBUTE.findall(text)}


def _opened(name: str, attributes: dict[str, str], attachment: Attachment) -> str:
    if name == "gallery":
        pictures = [attachment(number.strip()) for number in attributes.get("ids", attributes.get("include", "")).split(",")]
        return "".join(
            f'<figure><img src="{escape(found[0], quote=True)}" alt="{escape(found[1], quote=True)}"></figure>'
            for found in pictures
            if found
        )
    if name in ("audio", "video"):
        address = next((attributes[key] for key in ("src", "mp4", "webm", "ogv", "mp3", "m4a", "ogg", "wav") if attributes.get(key)), "")
        return _link(address) if address else ""
    shown = [attributes[key] for key in ("title", "heading", "caption") if attributes.get(key)]
    address = attributes.get("url") or attributes.get("href") or attributes.get("link") or ""
    words = escape(shown[0]) if shown else ""
    if address.startswith(("http://", "https://", "mailto:", "/")):
        return f'<a href="{escape(address, quote=True)}">{words or escape(address)}</a> '
    return f"<strong>{words}</strong> " if words else ""


def _link(address: str) -> str:
    address = re.sub(r"<[^>]+>", "", address).strip()
    return f'<a href="{escape(address, quote=True)}">{escape(address)}</a>'


def _caption(match: re.Match[str]) -> str:
    """The old form of captions: the picture, then its words."""
    inner = match.group(2)
    picture = re.match(r"\s*((?:<a\b[^>]*>)?\s*<img\b[^>]*>\s*(?:</a>)?)(.*)", inner, re.DOTALL | re.IGNORECASE)
    if picture is None:
        return inner
    words = picture.group(2).strip() or escape(_attributes(match.group(1)).get("caption", ""))
    return f"<figure>{picture.group(1)}<figcaption>{words}</figcaption></figure>"
