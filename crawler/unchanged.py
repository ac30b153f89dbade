"""A second check of the same portfolio: which of its pages need no browser, because nothing that they are made of has changed.

A page is taken over from the snapshot of the last check where all of this holds; else it is read anew.
- It is plain: no problem, no frames but plain documents of its own site, and its scripts add no words to what the server sends.
- The server sends the same again, but for numbers and tokens that turn at every visit without being seen (in scripts, comments, hidden fields), and escapes.
- Every style sheet, script and framed document of its own site says by its Last-Modified that it is older than the last check (RFC 9110,
  section 8.8.2).
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import TypeVar

from foliocheck.core.addresses import host_of, origin_of, port_of, without_fragment
from foliocheck.core.snapshot import Frame, LinkFacts, Page
from foliocheck.core.snapshot_folder import SnapshotFolder
from foliocheck.crawler.network.answer import Answer
from foliocheck.crawler.network.connector import Connector
from foliocheck.crawler.options import CrawlOptions
from foliocheck.crawler.reader_mark import reader_mark
from foliocheck.crawler.reading.axe_script import axe_version
from foliocheck.crawler.resumption import copied
from foliocheck.crawler.sent_html import in_many_pieces, may_show_more, own_parts, plain_words, sent_words, steady, without_title
from foliocheck.crawler.sources.source import OpenSource

Found = TypeVar("Found")
_ROLES = ("content", "listing", "attachment", "other")
_LONGEST = 2_000_000
_MOST_PARTS = 60
_LINKS_LAST = timedelta(days=1)


class LastTime:
    """The finished snapshot of the last check, in `folder`; nothing where there is none. Use `ready` first, then `same` and `take`."""

    def __init__(self, folder: SnapshotFolder | None = None, taken_at: str = "") -> None:
        self._folder = folder
        self._taken_at = _instant(taken_at)
        self._connector: Connector | None = None
        self._parts: dict[str, asyncio.Future[bool]] = {}
        self._frames: dict[str, asyncio.Future[set[str] | None]] = {}
        found = folder.pages() if folder is not None and self._taken_at is not None else []
        self._pages = {page.url: page for _, page in found}

    def ready(self, connector: Connector) -> None:
        """Say who asks."""
        self._connector = connector

    async def same(self, address: str) -> bool:
        """Whether the page at `address` is what it was, as far as can be told without a browser. Never raises for trouble on the network."""
        page = self._pages.get(address)
        if page is None or self._connector is None or not _plain(page):
            return False
        before = self._bytes(page.response_file)
        if before is None:
            return False
        answer = await self._ask(page.final_url)
        if answer is None:
            return False
        text = _text(before)
        if in_many_pieces(text) or (answer.body != before and steady(_text(answer.body)) != steady(text)):
            return False
        framed = await asyncio.gather(*(self._once(self._frames, self._ask_frame, frame) for frame in _frames(page)))
        if any(words is None for words in framed):
            return False
        here, inside = _words(page), set().union(*(words for words in framed if words))
        shown = here.union(*(plain_words(frame.text) for frame in page.frames))
        if not here <= sent_words(text) | inside or not inside <= shown:
            return False  # words that nobody sent, or words in a frame that were not there
        return await self._parts_same(text, page.final_url)

    def take(self, address: str, number: int, target: SnapshotFolder) -> Page | None:
        """The page as it was read last time, its files copied to `target` under `number`; None where there is none.

        What only the whole crawl decides again (its behaviour under the keyboard) is left out.
        """
        page = self._pages.get(address)
        if page is None or self._folder is None:
            return None
        facts = {name: fact for name, fact in page.facts.items() if name != "behaviour"}
        return copied(replace(page, facts=facts), self._folder, number, target)

    def behaviour(self, address: str) -> dict[str, object] | None:
        """What the page did under the keyboard and in a narrow window last time, None where that was not tried on it."""
        page = self._pages.get(address)
        found = page.facts.get("behaviour") if page is not None else None
        return found if isinstance(found, dict) else None

    def links(self, now: str) -> dict[str, LinkFacts]:
        """Addresses on other hosts (or ports) that opened within the last day: an answer is worth so much for so long. `now` is an ISO time."""
        moment = _instant(now)
        if self._folder is None or self._taken_at is None or moment is None or not timedelta(0) <= moment - self._taken_at <= _LINKS_LAST:
            return {}
        own = {_server(page.final_url) for page in self._pages.values()}
        return {address: facts for address, facts in self._folder.part("links").items() if _server(address) not in own and _opened(facts)}

    async def _parts_same(self, text: str, address: str) -> bool:
        parts = own_parts(text, address)
        return len(parts) <= _MOST_PARTS and all(await asyncio.gather(*(self._once(self._parts, self._ask_part, part) for part in parts)))

    async def _once(self, known: dict[str, asyncio.Future[Found]], ask: Callable[[str], Awaitable[Found]], address: str) -> Found:
        """Asked once, however many pages use it."""
        if address not in known:
            known[address] = asyncio.ensure_future(ask(address))
        return await known[address]

    async def _ask_part(self, address: str) -> bool:
        assert self._connector is not None and self._taken_at is not None
        answer = await self._connector.ask("HEAD", address, timeout=10.0)
        return answer.status == 200 and self._older(answer)

    async def _ask_frame(self, address: str) -> set[str] | None:
        """The words of a framed document that is what it was: old, of old parts, without scripts or frames that could show something else."""
        answer = await self._ask(address)
        if answer is None or not self._older(answer):
            return None
        text = _text(answer.body)
        if may_show_more(text):
            return None
        return sent_words(without_title(text)) if await self._parts_same(text, address) else None

    async def _ask(self, address: str) -> Answer | None:
        """What is sent at this address; None where it is not whole, or leads elsewhere."""
        assert self._connector is not None
        answer = await self._connector.ask("GET", address, limit_bytes=_LONGEST, timeout=15.0)
        whole = answer.status == 200 and not answer.cut and answer.error is None
        return answer if whole and without_fragment(answer.final_url) == without_fragment(address) else None

    def _older(self, answer: Answer) -> bool:
        assert self._taken_at is not None
        stated = _http_date(answer.headers.get("last-modified", ""))
        return stated is not None and stated < self._taken_at

    def _bytes(self, name: str | None) -> bytes | None:
        if name is None or self._folder is None:
            return None
        try:
            return (self._folder.folder / name).read_bytes()
        except OSError:
            return None


def _server(address: str) -> tuple[str, int | None]:
    """Host and port; a site with and without TLS is one, whichever scheme a link to it has."""
    port = port_of(address)
    return host_of(address), None if port in (80, 443) else port


def last_time(before: SnapshotFolder | None, source: OpenSource, options: CrawlOptions, browser: str) -> LastTime:
    """The last check's snapshot, where it may serve: a web site, read in the same way, without anybody's password or sign-in."""
    head = before.head() if before is not None else None
    if head is None or source.serve is not None or options.fresh or options.password or options.storage_state:
        return LastTime()
    marks = (head.get("reader"), head.get("browser"), head.get("axe"))
    return (
        LastTime(before, str(head.get("taken_at", ""))) if marks == (reader_mark(options.version), browser, axe_version()) else LastTime()
    )


def _opened(facts: LinkFacts) -> bool:
    return (
        facts.status == 200
        and facts.skipped is None
        and bool(facts.attempts)
        and facts.attempts[-1].error is None
        and not facts.password_field
    )


def _plain(page: Page) -> bool:
    return (
        page.role in _ROLES and page.problem is None and page.wall is None and page.status == 200 and all(_own_frame(frame, page) for frame in page.frames) and "#" not in page.url
        and page.final_url.startswith(("http://", "https://")) and (page.axe is None or page.axe.problem is None)
    )  # fmt: skip


def _frames(page: Page) -> list[str]:
    return sorted({frame.final_url or "" for frame in page.frames})


def _own_frame(frame: Frame, page: Page) -> bool:
    """Whether the frame shows a document of the page's own site; one from elsewhere may show something else every day."""
    address = frame.final_url or ""
    return frame.entered and address.startswith(("http://", "https://")) and origin_of(address) == origin_of(page.final_url)


def _words(page: Page) -> set[str]:
    return {word for block in page.blocks if not block.hidden for word in plain_words(block.text)}


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def _instant(iso: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(iso)
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def _http_date(stated: str) -> datetime | None:
    try:
        found = parsedate_to_datetime(stated)
    except (TypeError, ValueError):
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)
