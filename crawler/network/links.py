"""Addresses to LinkFacts: every linked address is asked once, while the pages are still being read. Facts only, no verdict.

add() while pages are read ─▶ one task an address ─▶ finish(): wait within the budget, look again in the browser ─▶ facts
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from urllib.parse import unquote, urljoin, urlsplit

from foliocheck.core.addresses import VIRTUAL_ORIGIN, fragment_of, host_of, is_loopback, is_private_host, without_fragment
from foliocheck.core.policy_data import policy
from foliocheck.core.snapshot import Attempt, LinkFacts
from foliocheck.core.walls import find_wall
from foliocheck.crawler.network.answer import Answer
from foliocheck.crawler.network.connector import Connector
from foliocheck.crawler.network.guesses import base_of, guesses
from foliocheck.crawler.network.page_text import PageText, read_page
from foliocheck.crawler.network.rules import PORT

MAX_ADDRESSES = 5_000
"""More addresses than this are not asked: no portfolio has them, a trap may."""
HTML_LIMIT = 524_288
THREAD_FROM = 100_000
"""Bodies from this size are read in a thread: reading one takes longer than the crawl should wait."""
BROWSER_LOOKS = 40
REPAIRS = 20
"""For so many missing addresses of the portfolio's own hosts it is tried what they may have meant."""
CONFIRMED = 2
"""After the browser has met the same trouble at a host this often, the host's other addresses with that trouble are believed."""
_FILE = re.compile(
    r"\.(pdf|docx?|pptx?|xlsx?|od[tps]|rtf|zip|gz|mp[34]|m4[av]|mov|avi|webm|wav|ogg|jpe?g|png|gif|webp|svg|exe|dmg)$", re.IGNORECASE
)
_KEPT_HEADERS = ("content-type", "content-length", "content-disposition", "server", "www-authenticate", "location")
_REFUSED = {PORT: "refused-port"}
_READ_TYPES = ("text/html", "application/xhtml+xml", "text/plain", "application/xml", "text/xml", "")
_HTML_TYPES = ("text/html", "application/xhtml+xml", "")
SecondLook = Callable[[str], Awaitable[LinkFacts | None]]


@dataclass(slots=True)
class _Work:
    """One address on its way: its facts so far, and the ids of its page (None where the page's end was not seen or it is no page)."""

    facts: LinkFacts
    ids: frozenset[str] | None = None
    html: bool = False
    scripts: int = 0
    browsed: bool = False
    fragments: dict[str, None] = field(default_factory=dict)


class LinkChecker:
    """Gathers what is met at each linked address.

    `portfolio_public`: private and loopback addresses are then never asked; otherwise only those of the linking page's own host name.
    `budget_seconds` is how long `finish` may take. `home_text(address)` gives the text of the home page of that address's host as far
    as it is known ("" where it is not). `second_look(address)` opens an address in the real browser and gives what it met there (its
    `fragments` may name every anchor of the page), or None. `pause` is the wait before a server's trouble is looked at again.
    `remembered` are addresses that opened a short while ago: they are not asked again.
    """

    def __init__(
        self,
        connector: Connector,
        *,
        portfolio_public: bool,
        budget_seconds: float,
        home_text: Callable[[str], str] = lambda address: "",
        second_look: SecondLook | None = None,
        pause: float = 1.0,
        timeout: float = 15.0,
        browse_loopback: bool = False,
        remembered: Mapping[str, LinkFacts] | None = None,
    ) -> None:
        self.second_look = second_look
        self._remembered = remembered or {}
        self._connector = connector
        self._public = portfolio_public
        self._budget = budget_seconds
        self._home_text = home_text
        self._pause = pause
        self._timeout = timeout
        self._browse_loopback = browse_loopback
        self._work: dict[str, _Work] = {}
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._pages: dict[str, None] = {}

    @property
    def found(self) -> int:
        """How many addresses are known so far."""
        return len(self._work)

    @property
    def done(self) -> int:
        """How many addresses have been answered for so far."""
        return len(self._work) - sum(not task.done() for task in self._tasks.values())

    def add(self, href: str, page_url: str) -> None:
        """Take up a link. Work starts at once; an address that is known already costs nothing. Anything but http(s) is left alone."""
        if not href.lower().startswith(("http://", "https://")):
            return
        address = without_fragment(href)
        self._pages[page_url] = None
        if self._public and not is_private_host(host_of(page_url)) and not page_url.startswith(VIRTUAL_ORIGIN):
            # The browser has just read a public page, so names can be found: one that is not found is really missing.
            self._connector.online()
        work = self._work.get(address)
        if work is None:
            work = self._work[address] = _Work(LinkFacts(address=address))
            work.facts = replace(work.facts, skipped=self._not_to_ask(address, page_url))
            if work.facts.skipped is None and address in self._remembered:
                work.facts = self._remembered[address]
            elif work.facts.skipped is None:
                self._tasks[address] = asyncio.create_task(self._check(work))
        fragment = fragment_of(href)
        if fragment:
            work.fragments[fragment] = None
            if (
                address in self._remembered
                and fragment not in self._remembered[address].fragments
                and work.facts.skipped is None
                and address not in self._tasks
            ):
                self._tasks[address] = asyncio.create_task(self._check(work))

    async def finish(self, known: Mapping[str, LinkFacts] | None = None) -> dict[str, LinkFacts]:
        """What was met at each address. `known` are addresses that the crawl has read itself: they win. Cancels what is over budget.

        More links may be added afterwards (those of documents, say) and `finish` called again.
        """
        clock = asyncio.get_running_loop().time
        deadline = clock() + self._budget
        waiting = [task for address, task in self._tasks.items() if not known or address not in known]
        if waiting:
            await asyncio.wait(waiting, timeout=self._budget)
        for address, task in self._tasks.items():
            if not task.done():
                task.cancel()
                self._work[address].facts = replace(self._work[address].facts, skipped="budget")
        await asyncio.gather(*self._tasks.values(), return_exceptions=True)
        self._mark_offline()
        await self._ask_with_cookies(known or {})
        if self.second_look is not None:
            await self._look_in_browser(self.second_look, known or {}, deadline)
        facts = {address: replace(work.facts, fragments=self._fragments_of(address, work)) for address, work in self._work.items()}
        again = await self._ask_again(known or {})
        for address, given in {**(known or {}), **again}.items():
            if address in facts:
                given = replace(given, fragments={**facts[address].fragments, **given.fragments})
            facts[address] = given
        facts.update(await self._try_repairs(facts, deadline))
        return facts

    def _fragments_of(self, address: str, work: _Work) -> dict[str, bool]:
        if address in self._remembered and address not in self._tasks:
            return {name: self._remembered[address].fragments[name] for name in work.fragments}
        return _fragments(work)

    async def _try_repairs(self, facts: Mapping[str, LinkFacts], deadline: float) -> dict[str, LinkFacts]:
        """For what is missing on the portfolio's own hosts: addresses that may have been meant, where they are there."""
        pages: dict[str, list[str]] = {}
        for page in (*self._pages, *(address for address, given in facts.items() if given.attempts and given.attempts[0].via == "crawl")):
            pages.setdefault(host_of(page), []).append(page)
        missing = [address for address, given in facts.items() if given.status == 404 and host_of(address) in pages][:REPAIRS]
        wanted = [guess for address in missing for guess in guesses(address, base_of(pages[host_of(address)])) if guess not in facts]

        async def once(guess: str) -> LinkFacts | None:
            work = _Work(LinkFacts(address=guess))
            answer = await self._ask("GET", work)
            return work.facts if answer.status == 200 and not answer.redirects else None

        if not wanted or asyncio.get_running_loop().time() >= deadline:
            return {}
        found = await asyncio.gather(*(once(guess) for guess in dict.fromkeys(wanted)))
        return {given.address: given for given in found if given is not None}

    def _not_to_ask(self, address: str, page_url: str) -> str | None:
        host = host_of(address)
        if not host:
            return "bad-address"
        if is_private_host(host) and (self._public or host != host_of(page_url)):
            return "private-address"
        return "budget" if len(self._work) > MAX_ADDRESSES else None

    async def _ask_with_cookies(self, known: Mapping[str, LinkFacts]) -> None:
        """What was closed on the way is asked again with the cookies that the crawl has by now: a secret address may have set one."""
        closed = []
        for address, work in self._work.items():
            facts = work.facts
            if address in known or facts.skipped or not facts.attempts or not self._connector.cookies.header(address):
                continue
            wall = find_wall(
                final_url=facts.final_url or address, status=facts.status, title=facts.title, text=facts.text_start,
                password_field=facts.password_field, words=facts.words, asked_url=address,
            )  # fmt: skip
            if wall is not None or facts.status == 403:
                closed.append(work)
        await asyncio.gather(*(self._ask("GET", work) for work in closed[:50]))

    async def _ask_again(self, known: Mapping[str, LinkFacts]) -> dict[str, LinkFacts]:
        """Pages of the portfolio whose server failed in the browser are asked once more before anybody calls them broken."""
        failed = {address: facts for address, facts in known.items() if (facts.status or 0) >= 500 and facts.status != 999}

        async def once(address: str, facts: LinkFacts) -> tuple[str, LinkFacts]:
            answer = await self._connector.ask("GET", address, limit_bytes=0, timeout=self._timeout)
            attempt = Attempt(method="GET", status=answer.status, error=_class(answer), retry_after=answer.retry_after)
            return address, replace(facts, attempts=(*facts.attempts, attempt))

        return dict(await asyncio.gather(*(once(address, facts) for address, facts in list(failed.items())[:50])))

    async def _check(self, work: _Work) -> None:
        address = work.facts.address
        if self._connector.offline and not is_private_host(host_of(address)) and not address.startswith(VIRTUAL_ORIGIN):
            work.facts = replace(work.facts, skipped="offline")
            return
        if _FILE.search(urlsplit(address).path):
            answer = await self._ask("HEAD", work)
            # A file's address that answers with a page is a removed file, or a sign-in: the page has to be read.
            if answer.error is None and (answer.status or 0) < 400 and answer.content_type not in _HTML_TYPES:
                return
        answer = await self._ask("GET", work)
        wait = self._wait(answer)
        if wait is not None:
            await asyncio.sleep(wait)
            await self._ask("GET", work)

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

    async def _ask(self, method: str, work: _Work) -> Answer:
        address = work.facts.address
        answer = await self._connector.ask(method, address, limit_bytes=_limit, timeout=self._timeout)
        page = await _page(answer)
        if page is not None and page.refresh and _leads_on(answer.final_url, page.refresh):
            target = urljoin(answer.final_url, page.refresh)
            further = await self._connector.ask("GET", target, limit_bytes=_limit, timeout=self._timeout)
            passed = (*answer.redirects, answer.final_url, *further.redirects)
            answer, page = replace(further, address=address, redirects=passed), await _page(further)
        attempt = Attempt(method=method, status=answer.status, error=_class(answer), retry_after=answer.retry_after)
        work.html = page is not None
        work.ids = page.ids if page is not None and answer.cut is None else None
        work.scripts = page.scripts if page is not None else 0
        work.facts = self._facts(work.facts, attempt, answer, page)
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

    def _mark_offline(self) -> None:
        if not self._connector.offline:
            return
        for work in self._work.values():
            tries = work.facts.attempts
            unanswered = bool(tries) and all(attempt.error in ("dns", "timeout") for attempt in tries)
            if unanswered and work.facts.skipped is None and not is_private_host(host_of(work.facts.address)):
                work.facts = replace(work.facts, skipped="offline")

    async def _look_in_browser(self, look: SecondLook, known: Mapping[str, LinkFacts], deadline: float) -> None:
        """The browser's look at what still fails: some servers refuse everything that is not a browser, some pages are made by script."""
        clock = asyncio.get_running_loop().time
        confirmed: dict[tuple[str, str], int] = {}
        looks = 0
        for address, work in self._work.items():
            trouble = self._trouble(work)
            if not trouble or address in known or looks >= BROWSER_LOOKS or clock() >= deadline:
                continue
            cause = (host_of(address), trouble)
            if confirmed.get(cause, 0) >= CONFIRMED:
                continue
            looks += 1
            try:
                async with asyncio.timeout(max(0.1, min(self._timeout, deadline - clock()))):
                    seen = await look(address)
            except TimeoutError:
                seen = None
            if seen is None:
                continue
            before = trouble
            self._take_browser(work, seen)
            if self._trouble(work) == before:
                confirmed[cause] = confirmed.get(cause, 0) + 1

    def _trouble(self, work: _Work) -> str:
        """In one word what still fails at this address in a way that a browser might see differently; "" where nothing does."""
        facts = work.facts
        host = host_of(facts.address)
        local = is_loopback(host)
        if facts.skipped or not facts.attempts or facts.address.startswith(VIRTUAL_ORIGIN):
            return ""
        if 200 <= (facts.status or 0) < 300 and facts.attempts[-1].error is None:
            return "fragment" if work.scripts and not work.browsed and len(_fragments(work)) < len(work.fragments) else ""
        if local and not self._browse_loopback:
            return ""
        error = facts.attempts[-1].error
        if error:
            return error if error not in ("dns", "refused", "bad-address", "tls-expired", "tls-name") else ""
        return str(facts.status) if facts.status not in (None, 401, 407) else ""

    def _take_browser(self, work: _Work, seen: LinkFacts) -> None:
        attempt = seen.attempts[-1] if seen.attempts else Attempt(method="GET", status=seen.status, via="browser")
        attempts = (*work.facts.attempts, replace(attempt, via="browser"))
        better = seen.status is not None and 200 <= seen.status < 300
        if better or work.facts.status is None or seen.status in (404, 410):
            work.facts = replace(seen, address=work.facts.address, attempts=attempts, fragments={})
        else:
            work.facts = replace(work.facts, attempts=attempts)
        if better and seen.fragments:
            work.ids = (work.ids or frozenset()) | {name for name, there in seen.fragments.items() if there}
            work.html = work.browsed = True


def likeness_of(text: str, other: str) -> float:
    """How like two texts are, 0 to 1: the share of runs of three words that both have, among all that either has (first 300 words)."""
    one, two = _runs(text), _runs(other)
    return len(one & two) / len(one | two) if one and two else 0.0


@lru_cache(maxsize=8)
def _runs(source: str) -> frozenset[tuple[str, ...]]:
    """Remembered, since every link of a portfolio is compared with the same first page."""
    words = re.findall(r"\w+", source.lower())[:300]
    return frozenset(tuple(words[index : index + 3]) for index in range(max(1, len(words) - 2))) if words else frozenset()


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


def _class(answer: Answer) -> str | None:
    return None if answer.error == "refused-by-rule" else answer.error


def _fragments(work: _Work) -> dict[str, bool]:
    """For each fragment that a link names whether its target is on the page; those that nobody can tell are left out."""
    if not work.html or work.ids is None:
        return {}
    ids = work.ids
    prefixes = ("", *policy("hosts")["fragment_prefixes"])
    found = {name: any(prefix + form in ids for prefix in prefixes for form in (name, unquote(name))) for name in work.fragments}
    # A place that is not in the source of a page with scripts may still be made by one: only a browser's look tells.
    return found if not work.scripts or work.browsed else {name: there for name, there in found.items() if there}
