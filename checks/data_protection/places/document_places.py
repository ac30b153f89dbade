"""The texts of a document: its body, the passages beside it, its properties, link addresses, its name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foliocheck.checks.data_protection.places.page_places import readable_address
from foliocheck.checks.data_protection.places.people_told import people_in, person
from foliocheck.checks.data_protection.places.stretch import Mark, Stretch, Writer, one
from foliocheck.checks.data_protection.places.tables import between_cells
from foliocheck.checks.data_protection.recognisers.mail.email_coded import decoded
from foliocheck.checks.data_protection.recognisers.properties.sellers import is_sellers
from foliocheck.checks.data_protection.recognisers.reading.everyday import is_common, is_unknown
from foliocheck.checks.data_protection.recognisers.reading.names import names, turned
from foliocheck.core.snapshot import Document

PASSAGE_NAMES = {
    "header": "in the header",
    "footer": "in the footer",
    "comment": "in a comment",
    "tracked-change": "in a tracked change",
    "properties": "in the file's properties",
    "annotation": "in a note on the page",
    "form-field": "in a form field",
    "notes": "in the speaker's notes",
    "hidden-sheet": "on a hidden sheet",
    "hidden-slide": "on a hidden slide",
    "footnote": "in a footnote",
    "text-box": "in a text box",
    "hidden-text": "in hidden text",
    "sheet-comment": "in a cell's comment",
    "alt": "in a picture's description",
}


def document_stretches(document: Document) -> Iterator[Stretch]:
    """The texts of a linked or handed-in document: its body with line ends joined, passages beside it, properties, link addresses."""
    linked_from = document.linked_from[0] if document.linked_from else None
    writer, cells = Writer("\n"), between_cells(document.blocks)
    for passage in document.passages:
        if passage.where == "header":  # it stands above the body, and says whose work the body is about
            writer.add(passage.text, page=passage.page, label=PASSAGE_NAMES["header"])
    for index, block in enumerate(document.blocks):
        page = document.block_pages[index] if index < len(document.block_pages) else None
        writer.add(block.text, cells.get(index), block=index, page=page, zone=block.zone, label="in hidden text" if block.hidden else "")
    yield from writer.stretch(document.address, "document", linked_from)
    writer = Writer()
    for passage in document.passages:
        label = PASSAGE_NAMES.get(passage.where, f"in {passage.where}")
        if passage.where != "header":
            writer.add(passage.text, page=passage.page, label=label)
        if passage.where in SIGNED_PASSAGES and (name := _signed(passage.text)):
            yield person(name, document.address, Mark(start=0, page=passage.page, label=label), linked_from)
    for image in document.images:
        writer.add(image.alt, label="in a picture's description")
    yield from writer.stretch(document.address, "document", linked_from)
    writer = Writer()
    for link in document.links:
        writer.add(readable_address(link.href), page=link.page, label="in a link's address")
    yield from writer.stretch(document.address, "link", linked_from)
    writer = Writer()
    writer.add(document.title, label="in the file's title")
    for key, value in document.properties.items():
        label = f"in the file's properties ({key})"
        writer.add(value, label=label)
        yield from (person(name, document.address, Mark(start=0, label=label), linked_from) for name in people_in(key, value))
    yield from writer.stretch(document.address, "properties", linked_from)
    yield from one(file_name(document.address), document.address, "address", label="in the file's name", linked_from=linked_from)


SIGNED_PASSAGES = ("comment", "tracked-change", "sheet-comment", "annotation")
SIGNED = tuple(PASSAGE_NAMES[where] for where in SIGNED_PASSAGES)
"""The labels of passages that begin with who wrote them."""


_TWO_WORDS = re.compile(r"(?P<first>[A-ZÀ-Þ][\w'’-]+) (?P<last>[A-ZÀ-Þ][\w'’-]+)")


def _signed(text: str) -> str | None:
    """The name before the colon of "Name: what they wrote"."""
    said = text.partition(":")[0].strip()
    first = next(iter(names(turned(said))), None)
    if (
        first is None
        and ":" in text
        and (two := _TWO_WORDS.fullmatch(said))
        and not is_common(two["last"])
        and is_unknown(two["last"])
        and not is_sellers(said)
    ):
        return said  # whom a program names needs no list of names: "Dev Mistry: time zone?"
    return first[0] if first and first[1] == 0 and ":" in text and len(said) < 120 else None


def file_name(address: str) -> str:
    """The name at the end of a file's address, readable."""
    return decoded(address.split("?")[0].rstrip("/").rpartition("/")[2])
