"""Bytes of a document -> its facts. Never raises for what the file is or does."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from foliocheck.core.codec import decode
from foliocheck.core.snapshot import Document
from foliocheck.crawler.documents.kinds import EXTENSIONS, FAMILIES, MEDIA_TYPES, extension_of
from foliocheck.crawler.documents.limited import workers
from foliocheck.crawler.documents.office import convert


def read_document(data: bytes, address: str, media_type: str = "") -> Document:
    """The facts of the document that `data` holds. `address` is where it was found, `media_type` what its host called it.

    What the file is, its content decides. A file that cannot be read has `problem`, one sentence with the remedy.
    """
    return _read(data, address, media_type, {}).document


@dataclass(frozen=True, slots=True)
class Rendered:
    """A document's facts, its body as HTML where its kind gives one, and the bytes that hold its pictures (of the converted file)."""

    document: Document
    html: str | None
    data: bytes


def render_document(data: bytes, address: str, pictures_in: str) -> Rendered:
    """Like `read_document`, with the body as HTML in which pictures stand at `pictures_in` + their name inside the file."""
    return _read(data, address, "", {"pictures_in": pictures_in})


def _read(data: bytes, address: str, media_type: str, words: dict[str, Any]) -> Rendered:
    reply = workers().ask("document", data, {"address": address, "media_type": media_type, **words})
    first, held = None, data
    if reply.problem is None and reply.value["needs"]:
        first = reply.value["needs"]
        converted = convert(data, first)
        if isinstance(converted, str):
            return Rendered(_unread(data, address, media_type, converted), None, data)
        held = converted
        reply = workers().ask("document", held, {"address": address, "media_type": "", **words})
    if reply.problem is not None:
        return Rendered(_unread(data, address, media_type, reply.problem), None, data)
    document = decode(Document, reply.value["document"])
    if first is not None:
        document = replace(document, bytes=len(data), media_type=media_type, traits={**document.traits, "converted_from": first})
    return Rendered(document, reply.value["html"], held)


def _unread(data: bytes, address: str, media_type: str, problem: str) -> Document:
    kind = FAMILIES.get(EXTENSIONS.get(extension_of(address)) or MEDIA_TYPES.get(media_type.split(";")[0].strip().lower()) or "", "other")
    traits: dict[str, object] = {"encrypted": True} if "password" in problem else {}
    return Document(address=address, kind=kind, media_type=media_type, bytes=len(data), traits=traits, problem=problem)
