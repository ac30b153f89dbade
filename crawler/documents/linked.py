"""Documents and pictures that pages link to: which are fetched, within what budget, and their facts."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field, replace
from urllib.parse import unquote

from foliocheck.core.snapshot import Document, LinkFacts, Page, Picture
from foliocheck.crawler.documents import candidates
from foliocheck.crawler.documents.budget import MEGABYTE, Budget
from foliocheck.crawler.documents.candidates import Candidate
from foliocheck.crawler.documents.embedded import pictures_in
from foliocheck.crawler.documents.limited import own_workers
from foliocheck.crawler.documents.read import read_document
from foliocheck.crawler.network.answer import Answer
from foliocheck.crawler.network.connector import Connector
from foliocheck.crawler.pictures.read import can_read_text, read_picture

AT_ONCE = 2
FILE_SECONDS = 30.0
PICTURE_SECONDS = 15.0
PICTURE_TEXT_SECONDS = 120.0
SMALLEST_PICTURE = 3_000
KEPT = 60
KEPT_BYTES = 40 * MEGABYTE
"""Pictures with text in them that are kept whole, and their bytes together."""
_HTML = ("text/html", "application/xhtml+xml")
_IN_HERE = 150_000
"""Bytes of a picture that are looked at without leaving the event loop: its header is read in microseconds."""


@dataclass(slots=True)
class LinkedFiles:
    """What was read, by address."""

    documents: dict[str, Document] = field(default_factory=dict)
    pictures: dict[str, Picture] = field(default_factory=dict)
    originals: dict[str, bytes] = field(default_factory=dict)
    """The pictures themselves, of those in which text was read: a place in one is shown by a part of it."""

    def keep(self, pictures: Iterable[tuple[Picture, bytes]]) -> None:
        """Keep the pictures in which text was read, in the order given, while there is room: the same ones whenever the same come."""
        for picture, data in pictures:
            if picture.text and len(self.originals) < KEPT and sum(map(len, self.originals.values())) + len(data) <= KEPT_BYTES:
                self.originals[picture.address] = data


async def read_linked(
    connector: Connector,
    pages: list[tuple[int, Page]],
    links: dict[str, LinkFacts],
    handed_in: dict[str, Document],
    note: Callable[[str, str], None],
) -> LinkedFiles:
    """Fetch and read the documents and pictures that the pages lead to. `note(what, why)` is told what was left out.

    `handed_in` are documents read before; they come first and are not fetched. Nothing that a host or a file does is raised.
    """
    read = [page for _, page in pages]
    files = LinkedFiles(documents=dict(handed_in))
    with own_workers():
        await _documents(connector, candidates.documents(read, links), files, note)
        await _pictures(connector, candidates.pictures(read, links, any_host=can_read_text()), files, note)
    return files


async def _documents(connector: Connector, wanted: list[Candidate], files: LinkedFiles, note: Callable[[str, str], None]) -> None:
    budget = Budget(count=200, each=25 * MEGABYTE, total=150 * MEGABYTE, seconds=90.0)
    read: dict[str, Document] = {}
    inside: dict[str, list[tuple[Picture, bytes]]] = {}
    left: dict[str, int] = {}
    large: list[str] = []

    async def one(candidate: Candidate) -> None:
        if candidate.address in files.documents:
            known = files.documents[candidate.address]
            files.documents[candidate.address] = replace(known, linked_from=tuple(dict.fromkeys((*known.linked_from, *candidate.found_on))))
            return
        why = budget.take()
        if why:
            left[why] = left.get(why, 0) + 1
            return
        answer = await _fetch(connector, candidate.address, budget, lambda kind: 0 if kind in _HTML else budget.each)
        if answer is None or answer.content_type in _HTML:
            return  # a wall, an error or a web page: the link's own row tells of it
        if answer.cut == "size":
            large.append(candidate.address)
            return
        if answer.cut == "time":
            read[candidate.address] = Document(
                address=candidate.address,
                kind="other",
                media_type=answer.content_type,
                bytes=len(answer.body),
                linked_from=tuple(candidate.found_on),
                problem="The document came so slowly that it could not be read to its end.",
            )
            return
        named = _name_told(answer) or candidate.address
        document = await asyncio.to_thread(read_document, answer.body, named, answer.content_type)
        read[candidate.address] = replace(document, address=candidate.address, linked_from=tuple(candidate.found_on))
        if document.problem is None:
            inside[candidate.address] = await asyncio.to_thread(_inside, answer.body, candidate.address)

    await _side_by_side(wanted, one)
    for candidate in wanted:  # in order of reading, whichever came first
        if candidate.address in read:
            files.documents[candidate.address] = read[candidate.address]
        pictures = inside.get(candidate.address, [])
        files.pictures.update((facts.address, facts) for facts, _ in pictures)
        files.keep(pictures)
    for why, count in left.items():
        note(f"{count} linked document{'s' * (count != 1)}", why)
    for address in sorted(large):
        note(f"The document {unquote(address.rsplit('/', 1)[-1]) or address}", "It is larger than 25 MB.")


def _inside(data: bytes, address: str) -> list[tuple[Picture, bytes]]:
    """The pictures inside an office file that say something, with their bytes. Their address is the file's, with their name behind #."""
    found: list[tuple[Picture, bytes]] = []
    for name, picture in pictures_in(data):
        facts = read_picture(picture, f"{address}#{name}")
        if facts.text or facts.exif or facts.gps or facts.animated:
            found.append((replace(facts, found_on=(address,)), picture))
    return found


def _name_told(answer: Answer) -> str | None:
    """A made-up address that ends in the file name that the host told, where the address itself ends in none."""
    match = candidates.NAMED.search(answer.headers.get("content-disposition", ""))
    return f"{answer.final_url.split('?')[0].rstrip('/')}/{match.group(1).strip()}" if match else None


async def _pictures(connector: Connector, wanted: list[Candidate], files: LinkedFiles, note: Callable[[str, str], None]) -> None:
    reading = can_read_text()
    budget = Budget(count=300, each=12 * MEGABYTE, total=150 * MEGABYTE, seconds=PICTURE_TEXT_SECONDS if reading else PICTURE_SECONDS)
    read: dict[str, Picture] = {}
    bodies: dict[str, bytes] = {}
    left: dict[str, int] = {}

    def limit(kind: str) -> int:
        if not kind.startswith("image/") or kind == "image/svg+xml":
            return 0
        return budget.each if reading else 400_000 if kind == "image/jpeg" else 3 * MEGABYTE  # a camera writes its data first

    async def one(candidate: Candidate) -> None:
        why = budget.take()
        if why:
            left[why] = left.get(why, 0) + 1
            return
        answer = await _fetch(connector, candidate.address, budget, limit)
        if answer is None or not answer.content_type.startswith("image/") or answer.content_type == "image/svg+xml":
            return
        length = answer.headers.get("content-length", "")
        size = int(length) if length.isdigit() and answer.cut else len(answer.body)
        if size < SMALLEST_PICTURE and not (candidate.rank == 0 and size > 500):
            return
        if not reading and len(answer.body) <= _IN_HERE and candidate.rank > 2:
            picture = read_picture(answer.body, candidate.address, answer.content_type)
        else:
            picture = await asyncio.to_thread(read_picture, answer.body, candidate.address, answer.content_type)
        read[candidate.address] = replace(picture, bytes=size, found_on=tuple(candidate.found_on))
        if picture.text:
            bodies[candidate.address] = answer.body

    await _side_by_side(wanted, one)
    files.keep((read[candidate.address], bodies[candidate.address]) for candidate in wanted if candidate.address in bodies)
    files.pictures = dict(sorted({**files.pictures, **read}.items()))
    for why, count in left.items():
        note(f"{count} picture{'s' * (count != 1)}", why)
    if wanted and not reading:
        note(
            "Text in pictures",
            "The part of foliocheck that reads it is not installed here. See for yourself whether a picture shows something private.",
        )


async def _fetch(connector: Connector, address: str, budget: Budget, limit: Callable[[str], int]) -> Answer | None:
    """The answer where it is a good one, counted against the budget; else None."""
    answer = await connector.ask("GET", address, limit_bytes=limit, timeout=max(1.0, min(FILE_SECONDS, budget.left)))
    budget.used += len(answer.body)
    return answer if answer.status is not None and 200 <= answer.status < 300 and answer.error is None else None


async def _side_by_side(wanted: list[Candidate], one: Callable[[Candidate], Awaitable[None]]) -> None:
    """Work through `wanted`, a few at once."""
    waiting = iter(wanted)

    async def work() -> None:
        for candidate in waiting:
            await one(candidate)

    await asyncio.gather(*(work() for _ in range(min(AT_ONCE, len(wanted)))))
