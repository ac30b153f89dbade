"""One linked address is asked: by which method, how often, and what of the answer is kept as its facts."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from dataclasses import replace
from urllib.parse import urljoin, urlsplit

from foliocheck.core.addresses import VIRTUAL_ORIGIN, host_of, is_loopback, is_private_host, without_fragment
from foliocheck.core.snapshot import Attempt, LinkFacts
from foliocheck.crawler.network.answer import Answer
from foliocheck.crawler.network.connector import Connector
from foliocheck.crawler.network.likeness import likeness_of
from foliocheck.crawler.network.page_text import PageText, read_page
from foliocheck.crawler.network.rules import PORT
from foliocheck.crawler.network.target import Target

HTML_LIMIT = 524_288
THREAD_FROM = 100_000
"""Bodies from this size are read in a thread: reading one takes longer than the crawl should wait."""
_FILE = re.compile(
    r"\.(pdf|docx?|pptx?|xlsx?|od[tps]|rtf|zip|gz|mp[34]|m4[av]|mov|avi|webm|wav|ogg|jpe?g|png|gif|webp|svg|exe|dmg)$", re.IGNORECASE
)
_KEPT_HEADERS = ("content-type", "content-length", "content-disposition", "server", "www-authenticate", "location")
_REFUSED = {PORT: "refused-port"}
_READ_TYPES = ("text/html", "application/xhtml+xml", "text/plain", "application/xml", "text/xml", "")
_HTML_TYPES = ("text/html", "application/xhtml+xml", "")


class Asking:
    """How links are asked. `home_text(address)` gives the text of the home page of that address's host ("" where it is not known);

    `pause` is the wait in seconds before a server's trouble is looked at again, `timeout` is for one question with its redirects.
    """

    def __init__(self, connector: Connector, home_text: Callable[[str], str], pause: float, timeout: float) -> None:
        self._connector = connector
        self._home_text = home_text
        self._pause = pause
        self._timeout = timeout

    async def check(self, target: Target) -> None:
        """Ask the target until its facts are whole: a file by its head alone, a passing trouble once more after a pause."""
        address = target.facts.address
        if self._connector.offline and not is_private_host(host_of(address)) and not address.startswith(VIRTUAL_ORIGIN):
            target.facts = replace(target.facts, skipped="offline")
            return
        if _FILE.search(urlsplit(address).path):
            answer = await self.ask("HEAD", target)
            # A file's address that answers with a page is a removed file, or a sign-in: the page has to be read.
            if answer.error is None and (answer.status or 0) < 400 and answer.content_type not in _HTML_TYPES:
                return
        answer = await self.ask("GET", target)
        wait = self._wait(answer)
        if wait is not None:
            await asyncio.sleep(wait)
            await self.ask("GET", target)

    def _wait(self, answer: Answer) -> float | None:
        """How long to wait before this trouble is looked at again; None where a second look over HTTP would tell nothing new."""
        local = is_loopback(host_of(answer.address))
        status = answer.status or 0
        passing = answer.error in ("timeout", "reset", "protocol") or status in (408, 425, 429) or 500 <= status < 600
        if answer.given_up or not passing or answer.address.startswith(VIRTUAL_ORIGIN):
            return None
        if answer.retry_after is not None:
            return answer.retry_after if answer.retry_after <= self._connector.polite.longest_wait else None
        return min(self._pause, 0.4) if local else self._pause

    async def ask(self, method: str, target: Target) -> Answer:
        """Ask the target once, note in it what came, and give the answer. A quick meta refresh is followed as a redirect is."""
        address = target.facts.address
        answer = await self._connector.ask(method, address, limit_bytes=_limit, timeout=self._timeout)
        page = await _page(answer)
        if page is not None and page.refresh and _leads_on(answer.final_url, page.refresh):
            further = await self._connector.ask("GET", urljoin(answer.final_url, page.refresh), limit_bytes=_limit, timeout=self._timeout)
            passed = (*answer.redirects, answer.final_url, *further.redirects)
            answer, page = replace(further, address=address, redirects=passed), await _page(further)
        target.html = page is not None
        target.ids = page.ids if page is not None and answer.cut is None else None
        target.scripts = page.scripts if page is not None else 0
        target.facts = self._facts(target.facts, attempt_of(method, answer), answer, page)
        return answer

    def _facts(self, before: LinkFacts, attempt: Attempt, answer: Answer, page: PageText | None) -> LinkFacts:
        told = answer.headers.get("content-length", "")
        likeness = None
        if page is not None and answer.status == 200 and (home := self._home_text(answer.final_url)):
            likeness = likeness_of(page.text_start, home)
        headers = {name: value[:300] for name, value in answer.headers.items() if name in _KEPT_HEADERS or name.startswith("x-")}
        return LinkFacts(
            address=before.address,
            attempts=(*before.attempts, attempt),
            status=answer.status,
            final_url=answer.final_url if answer.status is not None else None,
            redirects=answer.redirects,
            content_type=answer.content_type or None,
            length=int(told) if told.isdigit() and len(told) < 16 else None,
            title=page.title if page else "",
            text_start=page.text_start if page else "",
            words=page.words if page else 0,
            password_field=page.password_field if page else False,
            home_likeness=likeness,
            headers=dict(sorted(headers.items())),
            skipped=_REFUSED.get(answer.rule or "", "refused-by-rule") if answer.error == "refused-by-rule" else None,
        )


def attempt_of(method: str, answer: Answer) -> Attempt:
    """The answer as one try at an address. Being refused by our own rules is no failure of the address: `skipped` tells that."""
    error = None if answer.error == "refused-by-rule" else answer.error
    return Attempt(method=method, status=answer.status, error=error, retry_after=answer.retry_after)


def _limit(content_type: str) -> int:
    return HTML_LIMIT if content_type in _READ_TYPES else 0


async def _page(answer: Answer) -> PageText | None:
    if not answer.body or answer.content_type not in _READ_TYPES or answer.method == "HEAD":
        return None
    if answer.content_type not in _HTML_TYPES and b"<html" not in answer.body[:2000].lower():
        return None
    kind = answer.headers.get("content-type", "")
    if len(answer.body) >= THREAD_FROM:
        return await asyncio.to_thread(read_page, answer.body, kind)
    return read_page(answer.body, kind)


def _leads_on(here: str, refresh: str) -> bool:
    """Whether a meta refresh leads to another address, and over http(s)."""
    target = without_fragment(urljoin(here, refresh))
    return target != here and target.startswith(("http://", "https://"))
