"""Where text of a snapshot is: every text in which personal data can sit, with the way back to its place."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterator

from foliocheck.checks.data_protection.places.document_places import document_stretches
from foliocheck.checks.data_protection.places.page_places import page_stretches
from foliocheck.checks.data_protection.places.picture_places import picture_stretches
from foliocheck.checks.data_protection.places.stretch import Stretch, one
from foliocheck.checks.data_protection.recognisers.mail.email_coded import decoded
from foliocheck.core.snapshot import Page, Snapshot

UNREAD = ("wall", "error", "duplicate")
"""Roles of pages whose text is no finding (it still goes through the Mask)."""


def stretches(snapshot: Snapshot, html_of: Callable[[Page], str]) -> Iterator[Stretch]:
    """Every text that is the portfolio's own doing, page by page, then documents, pictures, and what the platform offers. `html_of` gives a page's source."""
    for page in snapshot.pages:
        if page.role in UNREAD:
            continue
        document = snapshot.documents.get(page.url)
        yield from page_stretches(page, html_of(page), with_blocks=document is None or not document.blocks)
    for document in snapshot.documents.values():
        yield from document_stretches(document)
    for picture in snapshot.pictures.values():
        yield from picture_stretches(picture, snapshot)
    for exposure in snapshot.exposures:
        text = html.unescape(decoded(exposure.text.replace("\\/", "/").replace("\\n", " "))) if exposure.text else ""
        yield from one(text, exposure.address, "exposure", label=exposure.what)
