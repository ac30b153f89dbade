"""What the content of a WordPress item holds beside its text: comments in its source, addresses of links, the place where it was written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

_COMMENT = re.compile(r"<!--(?!\s*/?wp:|\s*(?:more|nextpage)\b)(.{1,2000}?)-->", re.DOTALL)
"""Not the marks of the editor's blocks."""
_LINK = re.compile(
    r"<(?:a|iframe)\b[^>]{0,400}?\b(?:href|src)\s*=\s*[\"']([^\"'<>]{1,2000})[\"'][^>]{0,400}>(?:([^<]{0,200})</a>)?", re.IGNORECASE
)
_ALTERNATIVE = re.compile(r"<img\b[^>]{0,800}?\balt\s*=\s*(?:\"([^\"]{3,500})\"|'([^']{3,500})')", re.IGNORECASE)
_PLACE = ("geo_latitude", "geo_longitude")


def comments(content: str) -> Iterator[str]:
    """The comments in the source, which nobody sees on the page."""
    yield from (unescape(match[1]).strip() for match in _COMMENT.finditer(content))


def links(content: str) -> Iterator[tuple[str, str]]:
    """Address and words of each link and frame."""
    yield from ((unescape(match[1]).strip(), unescape(match[2] or "").strip()) for match in _LINK.finditer(content))


def alternatives(content: str) -> Iterator[str]:
    """The alternative texts of pictures."""
    yield from (unescape(match[1] or match[2]) for match in _ALTERNATIVE.finditer(content))


def written_at(meta: dict[str, str]) -> str:
    """Latitude and longitude that a telephone's program put into an item's custom fields; "" without them."""
    latitude, longitude = (meta.get(key, "").strip() for key in _PLACE)
    return f"GPS position: {latitude}, {longitude}" if latitude and longitude else ""
