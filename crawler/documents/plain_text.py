"""Text without structure: plain text, Markdown, comma-separated tables, unknown XML."""

from __future__ import annotations

import csv
import html
import io
import re
from collections.abc import Iterator

from foliocheck.crawler.documents.draft import MAX_CHARACTERS, Draft
from foliocheck.crawler.documents.markup import MarkupReader
from foliocheck.crawler.documents.package import refuse_declarations

_ROWS = 20_000


def read(draft: Draft, data: bytes, kind: str) -> None:
    """Read a text, csv, markdown or xml file into `draft`."""
    text = decoded(data[: MAX_CHARACTERS * 4])
    if kind == "markdown":
        MarkupReader(draft).read(markdown_html(text).encode("utf-8", "replace"))
    elif kind == "csv":
        _table(draft, text)
    elif kind == "xml":
        refuse_declarations(data)
        for piece in _xml_pieces(text):
            draft.block(piece)
    else:
        for piece in re.split(r"\n\s*\n", text):
            draft.block(re.sub(r"[ \t]+", " ", piece))
    first = next((block.text for block in draft.blocks if block.level == 1), "")
    draft.title = first


_XML_TOKEN = re.compile(
    r"<!--(?P<comment>.{0,20000}?)-->|<!\[CDATA\[(?P<data>.{0,200000}?)\]\]>|<[?!][^<>]*>|</[^<>]*>|"
    r"<(?P<name>[^\s/>]+)(?P<attributes>(?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>|(?P<text>[^<]+)|<",
    re.DOTALL,
)
_XML_ATTRIBUTE = re.compile(r"(?P<name>[\w.:-]+)\s*=\s*(?:\"(?P<one>[^\"]*)\"|'(?P<other>[^']*)')")
_PROSE_ELEMENTS = frozenset(
    ("p", "para", "simpara", "text", "t", "span", "b", "i", "em", "strong", "li", "item", "value", "string", "div", "ab", "seg")
)


def _xml_pieces(text: str) -> Iterator[str]:
    """The texts of an XML file, short ones with the name of their element before them ("password: …"), and its attributes in the same way.

    The names are what says which kind of thing a value is. Longer texts and elements of running text stand without them.
    """
    name = ""
    for token in _XML_TOKEN.finditer(text):
        if token.group("name"):
            name = token.group("name").rpartition(":")[2]
            for attribute in _XML_ATTRIBUTE.finditer(token.group("attributes") or ""):
                label, value = attribute.group("name"), attribute.group("one") or attribute.group("other") or ""
                if value.strip() and not label.startswith(("xmlns", "xsi:", "xml:")):
                    yield f"{label.rpartition(':')[2]}: {html.unescape(value.strip())}"
        elif token.group("comment"):
            yield token.group("comment").strip()
        elif piece := (token.group("data") or html.unescape(token.group("text") or "")).strip():
            labelled = name and "\n" not in piece and len(piece) <= 120 and name.lower() not in _PROSE_ELEMENTS
            yield from [f"{name}: {piece}"] if labelled else piece.split("\n")
        elif token.group().startswith("</"):
            name = ""


def decoded(data: bytes) -> str:
    """The text of `data`: by its byte order mark, as UTF-8, else as Windows wrote it in the West."""
    for mark, name in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return data.decode(name, "replace").replace("\r\n", "\n")
    try:
        return data.decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError:
        told = re.search(rb"charset\s*=\s*[\"']?([\w-]+)", data[:2048])
        try:
            return data.decode(told.group(1).decode("ascii") if told else "cp1252", "replace").replace("\r\n", "\n")
        except LookupError:
            return data.decode("cp1252", "replace").replace("\r\n", "\n")


def markdown_html(text: str) -> str:
    """Markdown as HTML; raw HTML in it is kept, as Markdown programs do."""
    from markdown_it import MarkdownIt

    return str(MarkdownIt("commonmark").enable("table").enable("strikethrough").render(text))


def _table(draft: Draft, text: str) -> None:
    try:
        dialect: type[csv.Dialect] | csv.Dialect = csv.Sniffer().sniff(text[:4096], ",;\t|")
    except csv.Error:
        dialect = csv.excel
    try:
        for number, row in enumerate(csv.reader(io.StringIO(text), dialect)):
            if number >= _ROWS:
                draft.traits["cut"] = True
                break
            draft.block("\t".join(cell.strip() for cell in row), "cell")
    except csv.Error:
        for line in text.split("\n")[:_ROWS]:
            draft.block(line, "cell")
