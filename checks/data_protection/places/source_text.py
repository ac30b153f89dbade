"""One text of a page's source, and escaped markup as text."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

from foliocheck.checks.data_protection.recognisers.reading.hit import Hit

_TAGS = re.compile(r"<(?![^\s<>@]{1,64}@[^\s<>@]+>)[^>]{0,2000}>")
"""A tag, and no address in angle brackets."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceText:
    """One text of the source. `where`: comment | attribute | script | element; `hits` were found by looking at the markup itself."""

    where: str
    text: str
    detail: str = ""
    hits: tuple[Hit, ...] = ()


def plain(text: str) -> str:
    """Escaped markup as its text and its attribute values."""
    text = html.unescape(html.unescape(text))
    kept = [text]
    if "<" in text:
        kept = [
            _TAGS.sub(" ", text),
            *re.findall(r"(?:href|alt|title|content|value|src|aria-label)\s*=\s*[\"']?([^\"'<>\s]{3,500}|(?<=[\"'])[^\"']{3,500})", text),
        ]
    return "\n\n".join(re.sub(r"[ \t]+", " ", part).strip() for part in kept)
