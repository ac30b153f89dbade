"""HTML -> blocks, links and pictures of a document, without a browser (converted Word files, saved pages, Markdown)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree
from lxml import html as lxml_html

from foliocheck.core.snapshot import BlockKind
from foliocheck.crawler.documents.draft import Draft

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "legend",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
_KINDS: dict[str, BlockKind] = {
    "li": "item",
    "dt": "item",
    "dd": "item",
    "td": "cell",
    "th": "cell",
    "blockquote": "quote",
    "figcaption": "caption",
    "caption": "caption",
    "pre": "code",
}
_SKIP = {"script", "style", "head", "template", "noscript", "svg", "option", "title", "meta", "link"}
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_DEEP = 150


@dataclass(slots=True)
class _Open:
    """The block into which text is gathered now."""

    kind: BlockKind
    level: int
    anchor: str | None
    hidden: bool
    parts: list[str] = field(default_factory=list)
    characters: int = 0
    bold: int = 0
    italic: int = 0
    links: list[tuple[str, str]] = field(default_factory=list)
    pictures: list[tuple[str, str | None, str | None]] = field(default_factory=list)
    place: list[int] | None = None


class MarkupReader:
    """Reads one HTML document or fragment into a Draft. `page` is the page number that its blocks get."""

    def __init__(self, draft: Draft, page: int | None = None) -> None:
        self.draft = draft
        self.page = page
        self.open: _Open | None = None
        self.tables = self.tables_without_header = 0
        self.rows: dict[etree._Element, int] = {}
        self.place: list[int] | None = None

    def read(self, source: str | bytes) -> None:
        """Read `source` (bytes are UTF-8, whatever they say of themselves). Nothing is raised for bad markup."""
        if not source.strip():
            return
        try:
            # without a word on the encoding the parser guesses, and short texts with one accent come out as Latin-1
            encoding = "utf-8" if isinstance(source, bytes) else None
            root = lxml_html.document_fromstring(source, parser=lxml_html.HTMLParser(huge_tree=False, remove_pis=True, encoding=encoding))
        except (etree.ParserError, ValueError):
            return
        body = root.find("body")
        self._walk(body if body is not None else root, "paragraph", 0, None, False, False, False, 0)
        self._flush()

    def _start(self, kind: BlockKind, level: int, anchor: str | None, hidden: bool) -> None:
        self._flush()
        self.open = _Open(kind=kind, level=level, anchor=anchor, hidden=hidden, place=self.place)

    def _flush(self) -> None:
        now, self.open = self.open, None
        if now is None:
            return
        text = re.sub(r" ?\n ?", "\n", re.sub(r"[ \t\r\xa0\f]+", " ", "".join(now.parts))).strip()
        style: dict[str, object] = {}
        if now.characters and now.bold >= now.characters * 0.98:
            style["bold"] = True
        if now.characters and now.italic >= now.characters * 0.98:
            style["italic"] = True
        if now.place is not None:
            style["place"] = now.place
        if now.hidden and text:
            self.draft.passage("hidden-text", text, self.page)
            index = None
        else:
            index = self.draft.block(
                text, "heading" if now.level else now.kind, level=now.level, page=self.page, anchor=now.anchor, style=style
            )
        for raw, words in now.links:
            self.draft.link(raw, words, block=index, page=self.page)
        for src, alt, title in now.pictures:
            self.draft.picture(alt, src=src, block=index, title=title)

    def _text(self, value: str | None, kind: BlockKind, level: int, bold: bool, italic: bool, hidden: bool) -> None:
        if not value:
            return
        if not value.strip():
            if self.open is not None:
                self.open.parts.append(" ")
            return
        if self.open is None:
            self._start(kind, level, None, hidden)
        assert self.open is not None
        self.open.parts.append(value if kind == "code" else value.replace("\n", " "))
        count = len("".join(value.split()))
        self.open.characters += count
        self.open.bold += count if bold else 0
        self.open.italic += count if italic else 0

    def _walk(
        self, element: etree._Element, kind: BlockKind, level: int, anchor: str | None, bold: bool, italic: bool, hidden: bool, depth: int
    ) -> None:
        if depth > _DEEP:
            self._text(" ".join(str(text) for text in element.itertext()), kind, level, bold, italic, hidden)
            return
        tag = element.tag.lower() if isinstance(element.tag, str) else ""
        if tag in _SKIP:
            return
        if element.get("hidden") is not None or _HIDDEN.search(element.get("style") or ""):
            if not hidden:
                self._flush()
            hidden = True
        own = int(tag[1]) if len(tag) == 2 and tag[0] == "h" and tag[1] in "123456" else 0
        block = tag in _BLOCKS
        outside = self.place
        if tag == "table":
            self._count_table(element)
        elif tag in ("td", "th"):
            self._flush()
            self.place = [self.rows.get(element.getparent(), 0), sum(1 for _ in element.itersiblings("td", "th", preceding=True))]
        if block and not level:
            kind = _KINDS.get(tag, kind if kind in ("item", "cell", "quote", "caption", "code") else "paragraph")
            level = own
            self._flush()
            if own or tag in _KINDS or element.get("id"):
                self._start(kind, level, element.get("id"), hidden)
        if tag in ("b", "strong") or re.search(r"font-weight\s*:\s*(bold|[6-9]00)", element.get("style") or ""):
            bold = True
        if tag in ("i", "em"):
            italic = True
        if tag == "br" and self.open is not None:
            self.open.parts.append("\n")
        if tag in ("a", "area") and element.get("href") is not None:
            if self.open is None:
                self._start(kind, level, None, hidden)
            assert self.open is not None
            self.open.links.append((element.get("href") or "", " ".join("".join(str(text) for text in element.itertext()).split())))
        elif tag == "a" and self.open is not None and not self.open.characters:
            self.open.anchor = self.open.anchor or element.get("id") or element.get("name")
        if tag == "img":
            if self.open is None:
                self._start(kind, level, None, hidden)
            assert self.open is not None
            self.open.pictures.append((element.get("src") or "", element.get("alt"), element.get("title")))
        self._text(element.text, kind, level, bold, italic, hidden)
        for child in element:
            if isinstance(child.tag, str):
                self._walk(child, kind, level, anchor, bold, italic, hidden, depth + 1)
            self._text(child.tail, kind, level, bold, italic, hidden)
        if block and (own or not level):
            self._flush()
        self.place = outside

    def _count_table(self, table: etree._Element) -> None:
        rows = list(table.iter("tr"))
        self.rows.update({row: index for index, row in enumerate(rows)})  # a table inside a cell counts its own rows later
        if len(rows) > 1 and len(rows[0]) > 1:
            self.tables += 1
            self.tables_without_header += next(table.iter("th"), None) is None
