"""Xerte's data file (`template.xml`, `data.xml`) -> its pages, with every text that stands in them. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree, html

_PATH = re.compile(r"FileLocation\s*\+\s*['\"]([^'\"]+)['\"]")
_HTML_BREAKS = re.compile(r"</?(?:p|div|li|ul|ol|h[1-6]|br|tr|td|th|table|blockquote)\b[^>]*>", re.IGNORECASE)
_NO_TEXT = {
    "linkID",
    "pageID",
    "password",
    "url",
    "editorVersion",
    "targetFolder",
    "language",
    "theme",
    "date",
    "width",
    "height",
    "colour",
}
_FEWEST_WORDS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class DataPage:
    """One page of the data: `texts` are its paragraphs in order, `images` pairs of (path, alternative text)."""

    id: str
    name: str
    kind: str
    chapter: str
    hidden: bool
    locked: bool
    texts: tuple[str, ...]
    images: tuple[tuple[str, str], ...]


def read_data(text: str) -> tuple[str, list[DataPage]]:
    """The project's name and its pages in order, those in chapters and hidden ones too. ("", []) where it is no Xerte data."""
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(text.encode("utf-8"), parser)
    except (etree.XMLSyntaxError, ValueError):
        return "", []
    if root is None or root.tag != "learningObject":
        return "", []
    pages = []
    for child in root:
        if not isinstance(child.tag, str):
            continue
        if child.tag == "chapter":
            chapter_hidden = child.get("hidePage") == "true"
            pages += [_page(inner, child.get("name") or "", chapter_hidden) for inner in child if isinstance(inner.tag, str)]
        else:
            pages.append(_page(child, "", False))
    return root.get("name") or "", pages


def _page(node: etree._Element, chapter: str, hidden: bool) -> DataPage:
    texts: list[str] = []
    images: list[tuple[str, str]] = []
    for element in node.iter():
        if not isinstance(element.tag, str):
            continue
        name = element.get("name")
        if name and element is not node:
            texts.append(name)
        path = _PATH.search(element.get("url") or "")
        if path:
            images.append((path.group(1), (element.get("tip") or "").strip()))
        for key, value in element.attrib.items():
            if str(key) not in _NO_TEXT and str(key) not in ("name", "tip") and _is_text(str(value)):
                texts.extend(paragraphs(str(value)))
        for part in (element.text, *(child.tail for child in element)):
            if part and part.strip():
                texts.extend(paragraphs(part))
    return DataPage(
        id=node.get("linkID") or "",
        name=node.get("name") or str(node.tag),
        kind=str(node.tag),
        chapter=chapter,
        hidden=hidden or node.get("hidePage") == "true",
        locked=bool(node.get("password")),
        texts=tuple(texts),
        images=tuple(images),
    )


def _is_text(value: str) -> bool:
    if "FileLocation" in value and "<" not in value:
        return False
    return "<" in value or len(value.split()) > _FEWEST_WORDS


def paragraphs(value: str) -> list[str]:
    """The paragraphs of a piece of HTML as plain text."""
    found = []
    for piece in _HTML_BREAKS.split(value):
        if not piece.strip():
            continue
        text = str(html.fromstring(f"<div>{piece}</div>").xpath("string()")) if "<" in piece or "&" in piece else piece
        text = " ".join(text.split())
        if text:
            found.append(text)
    return found
