"""A saved web page as a document: its text, hidden text, comments in its source, and what its head says."""

from __future__ import annotations

from lxml import etree
from lxml import html as lxml_html

from foliocheck.crawler.documents.draft import Draft
from foliocheck.crawler.documents.markup import MarkupReader
from foliocheck.crawler.documents.plain_text import decoded


def read(draft: Draft, data: bytes, kind: str) -> None:
    """Read an HTML file into `draft`."""
    source = decoded(data)
    reader = MarkupReader(draft)
    reader.read(source.encode("utf-8", "replace"))
    draft.traits.update(tables=reader.tables, tables_without_header=reader.tables_without_header)
    try:
        root = lxml_html.document_fromstring(source.encode("utf-8", "replace"))
    except (etree.ParserError, ValueError):
        return
    draft.title = (root.findtext(".//title") or "").strip()
    draft.language = root.get("lang") or None
    draft.traits.update(title=draft.title or None, language=draft.language)
    for comment in root.iter(etree.Comment):
        draft.passage("comment", comment.text)
    for meta in root.iter("meta"):
        name = meta.get("name") or meta.get("property")
        if name and name.lower() not in ("viewport", "robots", "theme-color"):
            draft.property(name, meta.get("content"))
