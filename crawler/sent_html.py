"""What of the HTML that a server sends tells whether a page is what it was. Pure; patterns only, since the page itself was read before."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import unquote, urljoin

from foliocheck.core.addresses import host_of

_TURNING = re.compile(
    r"<script\b[^>]*>.*?</script\s*>|<!--.*?-->|\snonce=(?:\"[^\"]*\"|'[^']*')|<input\b[^>]*\btype=[\"']?hidden\b[^>]*>",
    re.IGNORECASE | re.DOTALL,
)
_TOKEN = re.compile(r"\d+|[\w+/=-]{16,}")
"""In those places numbers and long marks turn; words do not: an address taken out of a comment is a change."""
_UNSEEN = re.compile(r"<(script|style|template|noscript)\b[^>]*>.*?</\1\s*>|<!--.*?-->", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_WORD = re.compile(r"\w+")
_LIVELY = re.compile(r"<(?:script|iframe|frame|object|embed|meta\b[^<>]{0,300}refresh)\b", re.IGNORECASE)
_TITLE = re.compile(r"<title\b[^<>]*>[^<]*</title\s*>", re.IGNORECASE)
_MOST_PIECES = 2_000
_PART = re.compile(r"<(?:script|link)\b[^>]*>", re.IGNORECASE)
_ADDRESS = re.compile(r"\b(src|href)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+))", re.IGNORECASE)


def steady(html: str) -> str:
    """What the server sends, without what turns at every visit: the same address may be escaped another way each time."""
    return unquote(unescape(_TURNING.sub(lambda piece: _TOKEN.sub("#", piece[0]), html)))


def plain_words(text: str) -> set[str]:
    """The words of a text, in lower case."""
    return set(_WORD.findall(text.lower()))


def sent_words(html: str) -> set[str]:
    """Every word that the HTML may show: with its tags as gaps, and without them, since a tag may stand inside a word."""
    return set(_WORD.findall(unescape(_TAG.sub(" ", _UNSEEN.sub(" ", html))).lower())) | set(
        _WORD.findall(unescape(_TAG.sub("", html)).lower())
    )


def own_parts(html: str, address: str) -> list[str]:
    """Addresses of the style sheets and scripts that the page has from its own site."""
    found: list[str] = []
    for tag in _PART.findall(html):
        if tag[1:5].lower() == "link" and "stylesheet" not in tag.lower():
            continue
        for match in _ADDRESS.finditer(tag):
            part = urljoin(address, unescape(match[2] or match[3] or match[4] or ""))
            if part.startswith("http") and host_of(part) == host_of(address) and part not in found:
                found.append(part)
    return found


def in_many_pieces(html: str) -> bool:
    """Whether taking the page apart would take longer than opening it."""
    return any(html.count(sign) > _MOST_PIECES for sign in ("<!--", "<script", "<meta"))


def may_show_more(html: str) -> bool:
    """Whether the document has scripts, frames or a refresh, by which it may show what it does not say."""
    return _LIVELY.search(html) is not None


def without_title(html: str) -> str:
    """The HTML without its title, which a frame does not show."""
    return _TITLE.sub(" ", html, count=1)
