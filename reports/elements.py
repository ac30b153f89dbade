"""A piece of a page's code in words: which picture, link or button it is."""

from __future__ import annotations

import re
from html import unescape
from posixpath import basename
from urllib.parse import unquote, urlsplit

from foliocheck.reports.wording import cut

_TAG = re.compile(r"^\s*<([a-zA-Z][a-zA-Z0-9-]*)\b([^>]*)")
_ATTRIBUTE = re.compile(r"""([a-zA-Z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_MARKUP = re.compile(r"<[^>]*>?")
_QUOTED_CODE = re.compile(r"(, first at | )“(<[a-zA-Z][^“”]*)”")
_KEY = re.compile(r'"\w+"\s*:\s*["{\[]')
_BETWEEN = re.compile(r'(?<!\\)"[\s,:{}\[\]]*(?:"\w+"\s*:\s*[{\[]?\s*)*"?')
_KINDS = {
    "img": "the picture",
    "svg": "a drawing",
    "a": "the link",
    "button": "the button",
    "iframe": "what is embedded",
    "video": "the video",
    "audio": "the recording",
    "input": "a form field",
    "select": "a form’s list",
    "textarea": "a form field",
    "table": "a table",
    "ul": "a list",
    "ol": "a list",
    "dl": "a list",
    "li": "a list item",
    "nav": "a menu",
    "html": "the whole page",
    "h1": "the heading",
    "h2": "the heading",
    "h3": "the heading",
    "h4": "the heading",
    "h5": "the heading",
    "h6": "the heading",
    "p": "the paragraph",
}


def in_words(excerpt: str) -> str:
    """What an element's code stands for: "the picture “queue.png”", "the link “Read more”"; "" where `excerpt` is no code."""
    match = _TAG.match(excerpt)
    if match is None:
        return ""
    tag, rest = match.group(1).lower(), match.group(2)
    values = {name.lower(): unescape(first or second or third) for name, first, second, third in _ATTRIBUTE.findall(rest)}
    kind = _KINDS.get(tag, "the part")
    name = _name(tag, values, excerpt[match.end() :])
    if kind == "the whole page":
        return kind
    return f"{kind} “{name}”" if name else {"the picture": "a picture", "the link": "a link", "the button": "a button"}.get(kind, kind)


def text_in_data(excerpt: str) -> str:
    """The words in a piece of a program's data (JSON), the longest run of them; any other `excerpt` as it is."""
    if not _KEY.search(excerpt):
        return excerpt
    runs = [cut(unescape(_MARKUP.sub(" ", run.replace('\\"', '"').replace("\\/", "/"))), 300) for run in _BETWEEN.split(excerpt)]
    return max(runs, key=len).strip(" …") or excerpt


def without_code(text: str) -> str:
    """`text` with quoted pieces of code said in words; “, first at” and the quote go where words can say no more than “a part”."""

    def said(match: re.Match[str]) -> str:
        words = in_words(match.group(2))
        return f"{match.group(1)}{words}" if "“" in words else "" if match.group(1).startswith(", first") else f"{match.group(1)}{words}"

    return _QUOTED_CODE.sub(said, text)


def _name(tag: str, values: dict[str, str], inside: str) -> str:
    """What the reader sees of it: its text, else its label, else the file or address it shows."""
    text = cut(unescape(_MARKUP.sub(" ", inside.lstrip(">"))), 80)
    if text and tag not in ("select", "table", "ul", "ol", "dl", "nav", "html"):
        return text
    for key in ("aria-label", "alt", "title", "placeholder"):
        if values.get(key, "").strip():
            return cut(values[key], 80)
    return cut(_file(values.get("src") or values.get("href") or ""), 80)


def _file(address: str) -> str:
    """The last part of an address, or its host; nothing for data: and the like."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    if parts.scheme not in ("", "http", "https", "file"):
        return ""
    return unquote(basename(parts.path.rstrip("/"))) or parts.netloc
