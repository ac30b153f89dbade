"""Where text of a snapshot is: every text in which personal data can sit, with the way back to its place."""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass
from typing import Any
from urllib.parse import unquote

from foliocheck.checks.case import Case, Spot
from foliocheck.checks.data_protection.markup import source_texts
from foliocheck.checks.data_protection.recognisers.emails import decoded
from foliocheck.checks.data_protection.recognisers.hit import Hit
from foliocheck.checks.data_protection.recognisers.names import names, turned
from foliocheck.checks.data_protection.tables import between_cells
from foliocheck.core.snapshot import Document, Page, Picture, Snapshot

UNREAD = ("wall", "error", "duplicate")
"""Roles of pages whose text is no finding (it still goes through the Mask)."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """From offset `start` on, the text of a Stretch stands here. `label` says in words where, "" for plain visible text."""

    start: int
    block: int | None = None
    page: int | None = None
    selector: str | None = None
    zone: str = "content"
    label: str = ""
    picture: str | None = None
    part: tuple[float, float, float, float] | None = None
    """The picture in which it stands, and where in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """One text with its places.

    `where`: text | link | picture-words | source | script | comment | meta | document | properties | ocr | exposure | address.

    `hits` were found while gathering (by looking at markup). `url` is the page or document; `linked_from` a page that leads to it.
    """

    text: str
    url: str
    where: str
    marks: tuple[Mark, ...]
    linked_from: str | None = None
    hits: tuple[Hit, ...] = ()

    def mark_at(self, offset: int) -> Mark:
        """The mark of the text at `offset`."""
        return self.marks[max(0, bisect_right([mark.start for mark in self.marks], offset) - 1)]

    def spot(self, hit: Hit, excerpt: str = "") -> Spot:
        """The place of `hit`."""
        mark = self.mark_at(hit.start)
        return Spot(
            url=self.url, block=mark.block, selector=mark.selector, excerpt=excerpt, page=mark.page, linked_from=self.linked_from,
            heading=mark.label or None, zone=mark.zone, picture=mark.picture, part=mark.part,
        )  # fmt: skip

    def line_of(self, hit: Hit) -> tuple[int, int]:
        """Start and end of the block in which `hit` stands."""
        starts = [mark.start for mark in self.marks]
        index = max(0, bisect_right(starts, hit.start) - 1)
        last = bisect_right(starts, max(hit.start, hit.end - 1)) - 1
        return starts[index], starts[last + 1] if last + 1 < len(starts) else len(self.text)


class _Writer:
    """Puts pieces into one text and remembers where each begins."""

    def __init__(self, between: str = "\n\n") -> None:
        self.parts: list[str] = []
        self.marks: list[Mark] = []
        self.length = 0
        self.between = between

    def add(self, text: str | None, between: str | None = None, **place: Any) -> None:
        if not text or not text.strip():
            return
        between = self.between if between is None else between
        self.marks.append(Mark(start=self.length, **place))
        self.parts += [text, between]
        self.length += len(text) + len(between)

    def stretch(self, url: str, where: str, linked_from: str | None = None) -> list[Stretch]:
        if not self.marks:
            return []
        return [Stretch(text="".join(self.parts), url=url, where=where, marks=tuple(self.marks), linked_from=linked_from)]


def stretches(case: Case) -> Iterator[Stretch]:
    """Every text that is the portfolio's own doing, page by page, then documents, pictures, and what the platform offers."""
    snapshot = case.snapshot
    for page in snapshot.pages:
        if page.role in UNREAD:
            continue
        document = snapshot.documents.get(page.url)
        yield from page_stretches(page, case.html(page), with_blocks=document is None or not document.blocks)
    for document in snapshot.documents.values():
        yield from document_stretches(document)
    for picture in snapshot.pictures.values():
        yield from picture_stretches(picture, snapshot)
    for exposure in snapshot.exposures:
        text = html.unescape(decoded(exposure.text.replace("\\/", "/").replace("\\n", " "))) if exposure.text else ""
        yield from _one(text, exposure.address, "exposure", label=exposure.what)


def page_stretches(page: Page, source: str, with_blocks: bool = True) -> Iterator[Stretch]:
    """The texts of one page; `source` is its rendered HTML, or ""."""
    if with_blocks:
        writer, cells = _Writer(), between_cells(page.blocks)
        for index, block in enumerate(page.blocks):
            label = (
                "in readers' comments"
                if block.zone == "comments"
                else "in hidden text"
                if block.hidden
                else "in a frame"
                if block.frame
                else ""
            )
            writer.add(block.text, cells.get(index), block=index, selector=block.selector or None, zone=block.zone, label=label)
        yield from writer.stretch(page.url, "text")
    yield from _links(page)
    writer = _Writer()
    for image in page.images:
        for text in dict.fromkeys((image.alt, image.title, image.caption)):
            writer.add(text, block=image.block, selector=image.selector or None, zone=image.zone, label="in a picture's description")
    for frame in page.frames:
        writer.add(frame.title, block=frame.block, selector=frame.selector or None, zone=frame.zone, label="in a frame's title")
        if frame.text and frame.text[:200] not in page.content_text:
            writer.add(frame.text, block=frame.block, selector=frame.selector or None, zone=frame.zone, label="in a frame")
    yield from writer.stretch(page.url, "picture-words")
    writer = _Writer()
    writer.add(page.title, label="in the page's title")
    for key, value in page.meta.items():
        writer.add(value, label=f"in the page's description for machines ({key})")
    for item in page.menu:
        writer.add(item.label, zone="menu", label="in the menu")
    writer.add(readable_address(page.url), label="in the page's own address")
    yield from writer.stretch(page.url, "meta")
    yield from _source(page, source)


def readable_address(address: str) -> str:
    """`address` with its percent signs undone, so that recognisers can read it."""
    return decoded(address) if "%" in address or "&" in address else address


def _links(page: Page) -> list[Stretch]:
    writer = _Writer()
    for link in page.links:
        place: dict[str, Any] = {"block": link.block, "selector": link.selector or None, "zone": link.zone, "label": "in a link's address"}
        for address in dict.fromkeys(
            (
                readable_address(link.href),
                readable_address(link.raw) if link.kind in ("mail", "phone", "file") else readable_address(link.href),
            )
        ):
            writer.add(address, **place)
        if link.name and link.name != link.text:
            writer.add(link.name, **{**place, "label": "in a link's name"})
    for image in page.images:
        if image.src.startswith("file:") or "/personal/" in image.src or "@" in image.src:
            writer.add(
                readable_address(image.src),
                block=image.block,
                selector=image.selector or None,
                zone=image.zone,
                label="in a picture's address",
            )
    for frame in page.frames:
        for address in dict.fromkeys((frame.src, frame.final_url or "")):
            writer.add(
                readable_address(address), block=frame.block, selector=frame.selector or None, zone=frame.zone, label="in a frame's address"
            )
    return writer.stretch(page.url, "link")


_SOURCE_NAMES = {
    "comment": "in a comment of the page's source", "attribute": "in the page's source, attribute {}", "script": "in a script of the page",
    "element": "in the page's text, cut or turned by its source",
}  # fmt: skip


def _source(page: Page, source: str) -> Iterator[Stretch]:
    if not source:
        return
    writers = {"comment": _Writer(), "attribute": _Writer(), "script": _Writer(), "element": _Writer()}
    for text in source_texts(source):
        label = _SOURCE_NAMES[text.where].format(text.detail)
        for hit in text.hits:
            piece = hit.value if not text.text else text.text[hit.start : hit.end] or hit.value
            moved = Hit(
                what=hit.what,
                value=hit.value,
                start=0,
                end=len(piece),
                confidence=hit.confidence,
                spellings=(*hit.spellings, hit.value),
                note=hit.note,
            )
            yield Stretch(text=piece, url=page.url, where="source", marks=(Mark(start=0, label=label),), hits=(moved,))
        writers[text.where].add(text.text, label=label)
    for where, name in (("comment", "comment"), ("attribute", "source"), ("script", "script"), ("element", "source")):
        yield from writers[where].stretch(page.url, name)


def document_stretches(document: Document) -> Iterator[Stretch]:
    """The texts of a linked or handed-in document: its body with line ends joined, passages beside it, properties, link addresses."""
    linked_from = document.linked_from[0] if document.linked_from else None
    writer, cells = _Writer("\n"), between_cells(document.blocks)
    for index, block in enumerate(document.blocks):
        page = document.block_pages[index] if index < len(document.block_pages) else None
        writer.add(block.text, cells.get(index), block=index, page=page, zone=block.zone, label="in hidden text" if block.hidden else "")
    yield from writer.stretch(document.address, "document", linked_from)
    writer = _Writer()
    for passage in document.passages:
        label = PASSAGE_NAMES.get(passage.where, f"in {passage.where}")
        writer.add(passage.text, page=passage.page, label=label)
        if passage.where in SIGNED_PASSAGES and (name := _signed(passage.text)):
            yield _person(name, document.address, Mark(start=0, page=passage.page, label=label), linked_from)
    for image in document.images:
        writer.add(image.alt, label="in a picture's description")
    yield from writer.stretch(document.address, "document", linked_from)
    writer = _Writer()
    for link in document.links:
        writer.add(readable_address(link.href), page=link.page, label="in a link's address")
    yield from writer.stretch(document.address, "link", linked_from)
    writer = _Writer()
    writer.add(document.title, label="in the file's title")
    for key, value in document.properties.items():
        label = f"in the file's properties ({key})"
        writer.add(value, label=label)
        yield from (_person(name, document.address, Mark(start=0, label=label), linked_from) for name in people_in(key, value))
    yield from writer.stretch(document.address, "properties", linked_from)
    yield from _one(_file_name(document.address), document.address, "address", label="in the file's name", linked_from=linked_from)


def picture_stretches(picture: Picture, snapshot: Snapshot) -> Iterator[Stretch]:
    """The text in a picture (where OCR ran) and the data that the camera or a program left in it."""
    name = _file_name(picture.address)
    url, block, selector = _shown_at(picture, snapshot)
    linked_from = picture.found_on[0] if url == picture.address and picture.found_on else None
    if picture.text:
        marks: list[Mark] = []
        lines, boxes = picture.text.split("\n"), picture.text_boxes
        text = ""
        for index, line in enumerate(lines):
            box = boxes[index] if index < len(boxes) else None
            if index:
                text += "\t" if _side_by_side(boxes[index - 1 : index + 1]) else "\n"
            marks.append(
                Mark(
                    start=len(text),
                    block=block,
                    selector=selector,
                    label=f"in the picture {name}{_corner(box)}",
                    picture=picture.address,
                    part=box,
                )
            )
            text += line
        yield Stretch(text=text, url=url, where="ocr", marks=tuple(marks), linked_from=linked_from)
    writer = _Writer()
    for key, value in picture.exif.items():
        mark = Mark(start=0, block=block, selector=selector, label=f"in the data inside the picture {name} ({key})")
        if key == "GPS":
            continue
        if "serialnumber" in key.lower():
            yield Stretch(
                text=value, url=url, where="properties", marks=(mark,), linked_from=linked_from, hits=(_whole(CAMERA_SERIAL, value),)
            )
            continue
        writer.add(value, block=block, selector=selector, label=mark.label)
        yield from (_person(person, url, mark, linked_from) for person in people_in(key, value))
    if picture.gps:
        position = picture.exif.get("GPS", "a position")
        mark = Mark(start=0, block=block, selector=selector, label=f"in the data inside the picture {name} (position)")
        yield Stretch(
            text=position, url=url, where="properties", marks=(mark,), linked_from=linked_from, hits=(_whole(GPS_POSITION, position),)
        )
    yield from writer.stretch(url, "properties", linked_from)


PERSON_NAME, CAMERA_SERIAL, GPS_POSITION = "person-name", "camera-serial", "gps-position"
SIGNED_PASSAGES = ("comment", "tracked-change", "sheet-comment", "annotation")
_TOLD_KEYS = re.compile(r"description|comment|subject|keywords|caption|headline", re.IGNORECASE)
_PEOPLE_KEYS = re.compile(
    r"author|creator|saved by|modified by|lastmod|manager|people|artist|owner|byline|contact|personin|photographer|"
    r"editor|reviewer|checked by|typist|client|recipient|copyright|rights",
    re.IGNORECASE,
)


def people_in(key: str, value: str) -> list[str]:
    """Names of people that a property of a file or picture holds, if it is one that names people."""
    if len(value) > 500:
        return []
    if not _PEOPLE_KEYS.search(key):
        told = _TOLD_KEYS.search(key) is not None
        return [
            name
            for name, start, _ in names(value)
            if told and re.search(r"\b(?:of|for|by|from|with|to|about)\s+(?:Dr\.?\s+|Prof\.?\s+|M(?:r|rs|s|iss)\.?\s+)?$", value[:start])
        ]
    found: list[str] = []
    for piece in re.split(r";|\n|\band\b|&|(?<=[a-z]),\s(?=[A-Z][\w'’-]+\s[A-Z])", value):
        text = turned(re.sub(r"<[^>]*>|\([^)]*\)|\S+@\S+|©|\(c\)|\b(?:19|20)\d{2}\b", " ", piece))
        found += [name for name, _, _ in names(" ".join(text.split()))]
    return list(dict.fromkeys(found))


def _signed(text: str) -> str | None:
    """The name before the colon of "Name: what they wrote"."""
    said = text.partition(":")[0].strip()
    first = next(iter(names(turned(said))), None)
    return first[0] if first and first[1] == 0 and ":" in text and len(said) < 120 else None


def _person(name: str, url: str, mark: Mark, linked_from: str | None) -> Stretch:
    return Stretch(text=name, url=url, where="properties", marks=(mark,), linked_from=linked_from, hits=(_whole(PERSON_NAME, name),))


def _whole(what: str, value: str) -> Hit:
    return Hit(
        what=what, value=value, start=0, end=len(value), confidence=0.9, spellings=(value,), person=value if what == PERSON_NAME else None
    )


def other_strings(snapshot: Snapshot) -> str:
    """All strings of the snapshot that hold an at sign or a longer number, each once: what only the Mask needs to know.

    Text of blocks that the checks read is left out: it was looked at already.
    """
    found: dict[str, None] = {}
    for page in snapshot.pages:
        for name in _names(type(page)):
            if name != "blocks":
                _walk(getattr(page, name), found)
        for block in page.blocks:
            if page.role in UNREAD:
                _walk(block.text, found)
            for value in (block.anchor, block.selector, block.frame, block.language, block.style):
                _walk(value, found)
    for name in _names(type(snapshot)):
        if name != "pages":
            _walk(getattr(snapshot, name), found)
    return "\n\n— — —\n\n".join(found)  # so that no label reaches over to the next string


_TELLING = re.compile(r"[@＠]|%40|&#|\d(?:[\s.\-/()]{0,2}\d){5}|[Uu]sers[/\\]|/home/|/personal/|[Pp]ass(?:w|c|p)|pwd")


def _walk(value: Any, found: dict[str, None]) -> None:
    kind = type(value)
    if kind is str:
        if len(value) > 4 and value not in found and _TELLING.search(value):
            found[value] = None
            if "%" in value or "&#" in value:
                found[html.unescape(unquote(value))] = None
    elif kind is dict:
        for key, item in value.items():
            _walk(key, found)
            _walk(item, found)
    elif kind is tuple or kind is list:
        if value and type(value[0]) in (int, float):
            return  # a box
        for item in value:
            _walk(item, found)
    elif kind in _FIELD_NAMES or is_dataclass(kind):
        for name in _names(kind):
            item = getattr(value, name)
            if item is not None:
                _walk(item, found)


_FIELD_NAMES: dict[type, tuple[str, ...]] = {}


def _names(kind: type[Any]) -> tuple[str, ...]:
    if kind not in _FIELD_NAMES:
        _FIELD_NAMES[kind] = tuple(item.name for item in fields(kind))
    return _FIELD_NAMES[kind]


def _one(text: str, url: str, where: str, label: str = "", linked_from: str | None = None) -> Iterable[Stretch]:
    if text.strip():
        yield Stretch(text=text, url=url, where=where, marks=(Mark(start=0, label=label),), linked_from=linked_from)


def _file_name(address: str) -> str:
    return decoded(address.split("?")[0].rstrip("/").rpartition("/")[2])


def _shown_at(picture: Picture, snapshot: Snapshot) -> tuple[str, int | None, str | None]:
    """The page, block and selector at which the picture is shown; its own address where it is only linked."""
    for url in picture.found_on:
        page = snapshot.page(url)
        for image in page.images if page else ():
            if image.src == picture.address:
                return url, image.block, image.selector or None
    return picture.address, None, None


def _side_by_side(boxes: Sequence[tuple[float, float, float, float]]) -> bool:
    """Whether two pieces of text in a picture stand in one row, the second to the right: the cells of a table."""
    if len(boxes) < 2:
        return False
    (one_x, one_y, one_width, one_height), (two_x, two_y, _, two_height) = boxes
    apart = abs((one_y + one_height / 2) - (two_y + two_height / 2))
    return apart < 0.4 * min(one_height, two_height) and two_x > one_x + one_width


def _corner(box: tuple[float, float, float, float] | None) -> str:
    """Where in a picture a box is, in words."""
    if box is None:
        return ""
    x, y, width, height = box
    across, down = x + width / 2, y + height / 2
    row = "top" if down < 0.34 else "bottom" if down > 0.66 else "middle"
    column = "left" if across < 0.34 else "right" if across > 0.66 else ""
    return f", {row} {column}".rstrip() if row != "middle" or not column else f", {column}"
