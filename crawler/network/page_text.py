"""What a link needs to know of the page it leads to: title, text, targets of fragments, a password field, a refresh.

Read with a few linear patterns, not parsed: hundreds of pages must cost next to nothing, and a page of a stranger may be any size.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

from foliocheck.core.snapshot import count_words

TEXT_KEPT = 2_000
IDS_KEPT = 20_000
_UNSEEN = re.compile(r"<(script|style|template|svg)\b.*?(?:</\1\s*>|\Z)|<!--.*?(?:-->|\Z)", re.IGNORECASE | re.DOTALL)
_NOSCRIPT = re.compile(r"<noscript\b.*?(?:</noscript\s*>|\Z)", re.IGNORECASE | re.DOTALL)
_TITLE = re.compile(r"<title\b[^<>]*>(.*?)(?:</title\s*>?|\Z)", re.IGNORECASE | re.DOTALL)
_HEAD_END = re.compile(r"</head\b|<body\b", re.IGNORECASE)
_BREAK = re.compile(r"</?(?:p|div|h[1-6]|li|br|td|th|tr|section|article|main|header|footer|title)\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-z!?][^<>]*>", re.IGNORECASE)
_ID = re.compile(r"<[a-z][^<>]*?\sid\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'<>]+))", re.IGNORECASE)
_NAME = re.compile(r"<a\s(?:[^<>]*?\s)?name\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'<>]+))", re.IGNORECASE)
_PASSWORD = re.compile(r"<input\b[^<>]*\btype\s*=\s*[\"']?password\b", re.IGNORECASE)
_META = re.compile(r"<meta\b[^<>]*>", re.IGNORECASE)
_REFRESH = re.compile(r"http-equiv\s*=\s*[\"']?refresh", re.IGNORECASE)
_REFRESH_TO = re.compile(r"content\s*=\s*[\"']?\s*(\d{1,3})\s*[;,]\s*(?:url\s*=\s*)?[\"']?([^\"'<>]+)", re.IGNORECASE)
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class PageText:
    """The gist of one HTML page. `refresh` is where a quick meta refresh leads, as written, or None. `scripts` counts script elements."""

    title: str
    text_start: str
    words: int
    ids: frozenset[str]
    password_field: bool
    refresh: str | None
    scripts: int


def read_page(body: bytes, content_type: str) -> PageText:
    """The gist of an HTML page; never raises, whatever the bytes are."""
    source = decoded(body, content_type)
    scripts = source.count("<script")
    seen = _UNSEEN.sub(" ", source)
    title = _TITLE.search(seen)
    head_end = _HEAD_END.search(seen)
    body_part = seen[head_end.start() :] if head_end else _TITLE.sub(" ", seen, count=1)
    text = _plain(_NOSCRIPT.sub(" ", body_part))
    ids = [next(filter(None, groups), "") for pattern in (_ID, _NAME) for groups in pattern.findall(seen)]
    return PageText(
        title=_plain(title.group(1))[:300] if title else "",
        text_start=text[:TEXT_KEPT],
        words=count_words(text),
        ids=frozenset(html.unescape(name) for name in ids[:IDS_KEPT] if name),
        password_field=bool(_PASSWORD.search(seen)),
        refresh=_refresh(seen),
        scripts=scripts,
    )


def decoded(body: bytes, content_type: str) -> str:
    """The text of a page by the character set that the header, a byte order mark or the page itself names."""
    if body.startswith(b"\xef\xbb\xbf"):
        return body[3:].decode("utf-8", "replace")
    if body.startswith((b"\xff\xfe", b"\xfe\xff")):
        return body.decode("utf-16", "replace")
    named = _CHARSET.search(content_type.encode("latin-1", "replace")) or _CHARSET.search(body[:2048])
    name = named.group(1).decode("ascii", "replace") if named else "utf-8"
    try:
        return body.decode(name, "replace")
    except LookupError:
        return body.decode("utf-8", "replace")


def _plain(source: str) -> str:
    return " ".join(html.unescape(_TAG.sub("", _BREAK.sub(" ", source))).split())


def _refresh(source: str) -> str | None:
    for meta in _META.findall(source[:20_000]):
        if _REFRESH.search(meta) and (found := _REFRESH_TO.search(meta)) and int(found.group(1)) <= 5:
            return html.unescape(found.group(2)).strip()
    return None
