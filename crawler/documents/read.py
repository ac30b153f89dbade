"""Bytes of a document -> its facts. Never raises for what the file is or does."""

from __future__ import annotations

from dataclasses import replace

from foliocheck.core.codec import decode
from foliocheck.core.snapshot import Document
from foliocheck.crawler.documents.kinds import EXTENSIONS, FAMILIES, MEDIA_TYPES, extension_of
from foliocheck.crawler.documents.limited import WORKERS
from foliocheck.crawler.documents.office import convert


def read_document(data: bytes, address: str, media_type: str = "") -> Document:
    """The facts of the document that `data` holds. `address` is where it was found, `media_type` what its host called it.

    What the file is, its content decides. A file that cannot be read has `problem`, one sentence with the remedy.
    """
    reply = WORKERS.ask("document", data, {"address": address, "media_type": media_type})
    if reply.problem is None and reply.value["needs"]:
        converted = convert(data, reply.value["needs"])
        if isinstance(converted, str):
            return _unread(data, address, media_type, converted)
        first = reply.value["needs"]
        reply = WORKERS.ask("document", converted, {"address": address, "media_type": ""})
        if reply.problem is None:
            document = decode(Document, reply.value["document"])
            return replace(document, bytes=len(data), media_type=media_type, traits={**document.traits, "converted_from": first})
    if reply.problem is not None:
        return _unread(data, address, media_type, reply.problem)
    return decode(Document, reply.value["document"])


def _unread(data: bytes, address: str, media_type: str, problem: str) -> Document:
    kind = FAMILIES.get(EXTENSIONS.get(extension_of(address)) or MEDIA_TYPES.get(media_type.split(";")[0].strip().lower()) or "", "other")
    traits: dict[str, object] = {"encrypted": True} if "password" in problem else {}
    return Document(address=address, kind=kind, media_type=media_type, bytes=len(data), traits=traits, problem=problem)
