"""Which reader reads which kind of document. Runs in the worker; each reader's libraries are loaded when first needed."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from foliocheck.core.snapshot import Document
from foliocheck.crawler.documents.draft import Draft
from foliocheck.crawler.documents.kinds import FAMILIES, refuse, sniff

READERS: dict[str, str] = {
    "pdf": "pdf",
    "docx": "word",
    "pptx": "presentation",
    "xlsx": "spreadsheet",
    "odt": "open_document",
    "ods": "open_document",
    "odp": "open_document",
    "csv": "plain_text",
    "text": "plain_text",
    "markdown": "plain_text",
    "xml": "plain_text",
    "html": "web_page",
    "wxr": "wordpress_export",
    "zip": "packed",
}
"""Kind -> module of this folder, with `read(draft, data, kind)`."""
OLD_OFFICE = {"doc", "ppt", "xls", "rtf"}


def read_bytes(data: bytes, address: str, media_type: str) -> tuple[Document | None, str | None]:
    """The document's facts; or None and the kind that must first be converted by an office program.

    Raises Unreadable with a sentence. A damaged file may raise anything that its library raises.
    """
    kind = sniff(data, address, media_type)
    refuse(kind)
    if kind in OLD_OFFICE:
        return None, kind
    draft = Draft(address)
    reader: Callable[[Draft, bytes, str], None] = import_module(f"foliocheck.crawler.documents.{READERS[kind]}").read
    reader(draft, data, kind)
    return draft.document(FAMILIES.get(kind, "other"), media_type, len(data)), None


def html_of(data: bytes, address: str, folder: str) -> str | None:
    """The body of a Word file as HTML, pictures at `folder` + their name inside the file; None for kinds that have no HTML of their own."""
    if sniff(data, address) != "docx":
        return None
    from foliocheck.crawler.documents.package import Package
    from foliocheck.crawler.documents.word import body_html

    return body_html(Package(data), with_pictures=True, folder=folder)
