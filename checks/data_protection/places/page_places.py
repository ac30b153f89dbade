"""The texts of a page: what is read, link addresses, pictures' words, what machines are told, the source."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from foliocheck.checks.data_protection.places.markup import source_texts
from foliocheck.checks.data_protection.places.people_told import people_of_page, person
from foliocheck.checks.data_protection.places.stretch import IN_THE_SOURCE, Mark, Stretch, Writer
from foliocheck.checks.data_protection.places.tables import between_cells
from foliocheck.checks.data_protection.recognisers.mail.email_coded import decoded
from foliocheck.checks.data_protection.recognisers.properties import edit_links, told_positions
from foliocheck.checks.data_protection.recognisers.reading.hit import Hit
from foliocheck.core.snapshot import Link, Page

_NAMES_A_KEY = re.compile(r"(?:api|access|auth|private|secret)[_-]?(?:key|token)", re.IGNORECASE)
_MAY_BE_A_PLACE = re.compile(r"-?\d{1,2}\.\d{4}")
_CARRIES_A_KEY = re.compile(r"[?&](?:private_?|access_?|api_?|auth_?|raw_?)?(?:token|key|secret)=[\w.-]{16}", re.IGNORECASE)
"""A picture that is shown by the key of whoever put it there."""
_EDIT_BUTTON = re.compile(
    r"\W{0,3}(?:(?:edit|change|customi[sz]e|manage|arrange)(?: (?:this|the|my|your|view))?(?: (?:page|view|layout|content|post|entry|section|block|portfolio|collection|site))?)\W{0,3}",
    re.IGNORECASE,
)
EDITING_SCRIPT = re.compile(r"/(?:edit|blocks?|layout)\w*\.(?:php|aspx?|html?)\?(?![^#]*(?:key|token|secret|sig)=)", re.IGNORECASE)
"""The address of a platform's editor that asks others to log in: it carries no key."""
_EDITOR = re.compile(
    rf"{EDITING_SCRIPT.pattern}|/node/\d+/edit\b|/(?:page|pages|posts?|entries|portfolio|artefacts?)/[\w-]+/edit/?$",
    re.IGNORECASE,
)
_MAY_BE_WORK = re.compile(r"(?<![A-Za-z\d])[A-Za-z]{0,2}\d{7,9}[A-Za-z]?[_-][A-Za-z]|[A-Za-z][_-][A-Za-z]?\d{7,9}[A-Za-z]?[._-][^/]{0,40}$")
"""The name of a picture may be that of a piece of work, with the number of whose it is."""
_FEW = 3
"""A telephone link of so many words at most names an office or a person: "Reception", "Ring the library"."""


def page_stretches(page: Page, source: str, with_blocks: bool = True) -> Iterator[Stretch]:
    """The texts of one page; `source` is its rendered HTML, or ""."""
    if with_blocks:
        writer, cells = Writer(), between_cells(page.blocks)
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
    writer = Writer()
    for image in page.images:
        for text in dict.fromkeys((image.alt, image.title, image.caption)):
            writer.add(text, block=image.block, selector=image.selector or None, zone=image.zone, label="in a picture's description")
    for frame in page.frames:
        writer.add(frame.title, block=frame.block, selector=frame.selector or None, zone=frame.zone, label="in a frame's title")
        if frame.text and frame.text[:200] not in page.content_text:
            writer.add(frame.text, block=frame.block, selector=frame.selector or None, zone=frame.zone, label="in a frame")
    yield from writer.stretch(page.url, "picture-words")
    writer = Writer()
    for words in page.lettering:
        if words.where != "hint":
            label = "in a drawing" if words.where == "drawing" else "in a form's field"
            writer.add(words.text, block=words.block, selector=words.selector or None, zone=words.zone, label=label)
    yield from writer.stretch(page.url, "text")
    writer = Writer()
    writer.add(page.title, label="in the page's title")
    for key, value in page.meta.items():
        label = f"in the page's description for machines ({key})"
        writer.add(f"{key}: {value}" if _NAMES_A_KEY.search(key) else value, label=label)
        yield from (person(name, page.url, Mark(start=0, label=label), None, "meta") for name in people_of_page(key, value))
    for item in page.menu:
        writer.add(item.label, zone="menu", label="in the menu")
    writer.add(readable_address(page.url), label="in the page's own address")
    yield from writer.stretch(page.url, "meta")
    yield from _source(page, source)


def readable_address(address: str) -> str:
    """`address` with its percent signs undone, so that recognisers can read it."""
    return decoded(address) if "%" in address or "&" in address else address


def _links(page: Page) -> list[Stretch]:
    writer, positions = Writer(), list[Stretch]()
    in_blocks = Counter(link.block for link in page.links)
    for link in page.links:
        if _EDIT_BUTTON.fullmatch(link.text.strip()) and _EDITOR.search(link.href):
            continue  # the platform's own button, which asks others to log in
        place: dict[str, Any] = {"block": link.block, "selector": link.selector or None, "zone": link.zone, "label": "in a link's address"}
        for address in dict.fromkeys(
            (
                readable_address(link.href),
                readable_address(link.raw) if link.kind in ("mail", "phone", "file") else readable_address(link.href),
            )
        ):
            # whose a number is, its link's words may say: "Reception"
            worded = link.kind == "phone" and 0 < len(link.text.split()) <= _FEW and not any(sign.isdigit() for sign in link.text)
            named = link.text if worded else _lone_words(page, link, in_blocks[link.block])
            writer.add(f"{address} {named}" if named else address, **place)
        if _MAY_BE_A_PLACE.search(link.href):
            words = f"{link.text}\n{page.blocks[link.block].text if link.block is not None and link.block < len(page.blocks) else ''}\n{link.name}"
            if link.kind == "embed" and not words.strip():
                words = page.title  # nothing else says what the map shows
            for hit in told_positions.in_map_link(readable_address(link.href), words):
                positions.append(
                    Stretch(
                        text=hit.spellings[0],
                        url=page.url,
                        where="link",
                        marks=(Mark(start=0, **place),),
                        hits=(replace(hit, start=0, end=len(hit.spellings[0])),),
                    )
                )
        if link.block is not None and in_blocks[link.block] == 1 and link.block < len(page.blocks):
            for hit in edit_links.in_words(readable_address(link.href), page.blocks[link.block].text):
                positions.append(Stretch(text=hit.value, url=page.url, where="link", marks=(Mark(start=0, **place),), hits=(hit,)))
        if link.name and link.name != link.text:
            writer.add(link.name, **{**place, "label": "in a link's name"})
    for image in page.images:
        if (
            image.src.startswith("file:")
            or "/personal/" in image.src
            or "@" in image.src
            or _MAY_BE_WORK.search(image.src)
            or _CARRIES_A_KEY.search(image.src)
        ):
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
    return [*writer.stretch(page.url, "link"), *positions]


_SHORT = 80
"""A block of so many characters at most, in which a telephone link stands, says whose the number is."""


def _lone_words(page: Page, link: Link, links: int) -> str:
    """The words beside the number of a telephone link in a short block: "Reception 011 555 0100"; "" where there are none, or several `links` in it."""
    if link.kind != "phone" or link.block is None or link.block >= len(page.blocks):
        return ""
    text = page.blocks[link.block].text
    if len(text) > _SHORT or links > 1:
        return ""
    words = text.replace(link.text, " ").split()
    return " ".join(words) if 0 < len(words) <= _FEW and not any(sign.isdigit() for word in words for sign in word) else ""


_SOURCE_NAMES = {
    "comment": IN_THE_SOURCE, "attribute": "in the page's source, attribute {}", "script": "in a script of the page",
    "element": "in the page's text, cut or turned by its source",
}  # fmt: skip


_SPEAKS = re.compile(
    r"title|aria-label|aria-description|abbr|summary|data-(?:[a-z-]{0,12}-)?(?:title|note|notes|comment|feedback|tooltip|tip|content|caption|description|desc|text|remark|popover)"
)
"""Attributes in which somebody writes to be read: names in them are told by what stands beside them, as in comments."""


def _source(page: Page, source: str) -> Iterator[Stretch]:
    if not source:
        return
    writers = {"comment": Writer(), "attribute": Writer(), "script": Writer(), "element": Writer(), "said": Writer()}
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
        speaks = text.where == "attribute" and _SPEAKS.fullmatch(text.detail) and text.text.count(" ") > 1
        writers["said" if speaks else text.where].add(text.text, label=label)
    for where, name in (("comment", "comment"), ("attribute", "source"), ("script", "script"), ("element", "comment"), ("said", "comment")):
        yield from writers[where].stretch(page.url, name)
