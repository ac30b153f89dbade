"""Addresses to LinkFacts: every linked address is asked once, while the pages are still being read. Facts only, no verdict.

add() while pages are read ─▶ one task an address ─▶ finish(): wait within the budget, look again in the browser ─▶ facts
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace

from foliocheck.core.addresses import VIRTUAL_ORIGIN, fragment_of, host_of, is_private_host, without_fragment
from foliocheck.core.snapshot import LinkFacts
from foliocheck.core.walls import find_wall
from foliocheck.crawler.network.asking import Asking, attempt_of
from foliocheck.crawler.network.connector import Connector
from foliocheck.crawler.network.guesses import base_of, guesses
from foliocheck.crawler.network.target import Target

MAX_ADDRESSES = 5_000
"""More addresses than this are not asked: no portfolio has them, a trap may."""
BROWSER_LOOKS = 40
REPAIRS = 20
"""For so many missing addresses of the portfolio's own hosts it is tried what they may have meant."""
CONFIRMED = 2
"""After the browser has met the same trouble at a host this often, the host's other addresses with that trouble are believed."""
SecondLook = Callable[[str], Awaitable[LinkFacts | None]]


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
        self._asking = Asking(connector, home_text, pause, timeout)
        self._timeout = timeout
        self._browse_loopback = browse_loopback
        self._targets: dict[str, Target] = {}
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._pages: dict[str, None] = {}

    @property
    def found(self) -> int:
        """How many addresses are known so far."""
        return len(self._targets)

    @property
    def done(self) -> int:
        """How many addresses have been answered for so far."""
        return len(self._targets) - sum(not task.done() for task in self._tasks.values())

    def add(self, href: str, page_url: str) -> None:
        """Take up a link. Work starts at once; an address that is known already costs nothing. Anything but http(s) is left alone."""
        if not href.lower().startswith(("http://", "https://")):
            return
        address = without_fragment(href)
        self._pages[page_url] = None
        if self._public and not is_private_host(host_of(page_url)) and not page_url.startswith(VIRTUAL_ORIGIN):
            # The browser has just read a public page, so names can be found: one that is not found is really missing.
            self._connector.online()
        target = self._targets.get(address)
        remembered = self._remembered.get(address)
        if target is None:
            target = self._targets[address] = Target(LinkFacts(address=address, skipped=self._not_to_ask(address, page_url)))
            if target.facts.skipped is None and remembered is not None:
                target.facts = remembered
        fragment = fragment_of(href)
        if fragment:
            target.fragments[fragment] = None
        enough = remembered is not None and target.fragments.keys() <= remembered.fragments.keys()
        if target.facts.skipped is None and not enough and address not in self._tasks:
            self._tasks[address] = asyncio.create_task(self._asking.check(target))

    async def finish(self, known: Mapping[str, LinkFacts] | None = None) -> dict[str, LinkFacts]:
        """What was met at each address. `known` are addresses that the crawl has read itself: they win. Cancels what is over budget.

        More links may be added afterwards (those of documents, say) and `finish` called again.
        """
        known = known or {}
        deadline = asyncio.get_running_loop().time() + self._budget
        waiting = [task for address, task in self._tasks.items() if address not in known]
        if waiting:
            await asyncio.wait(waiting, timeout=self._budget)
        for address, task in self._tasks.items():
            if not task.done():
                task.cancel()
                self._targets[address].facts = replace(self._targets[address].facts, skipped="budget")
        await asyncio.gather(*self._tasks.values(), return_exceptions=True)
        self._mark_offline()
        await self._ask_with_cookies(known)
        if self.second_look is not None:
            await self._look_in_browser(self.second_look, known, deadline)
        facts = {address: replace(target.facts, fragments=self._fragments_of(address, target)) for address, target in self._targets.items()}
        again = await self._ask_again(known)
        for address, given in {**known, **again}.items():
            if address in facts:
                given = replace(given, fragments={**facts[address].fragments, **given.fragments})
            facts[address] = given
        facts.update(await self._try_repairs(facts, deadline))
        return facts

    def _fragments_of(self, address: str, target: Target) -> dict[str, bool]:
        if address in self._remembered and address not in self._tasks:
            return {name: self._remembered[address].fragments[name] for name in target.fragments}
        return target.found_fragments()

    async def _try_repairs(self, facts: Mapping[str, LinkFacts], deadline: float) -> dict[str, LinkFacts]:
        """For what is missing on the portfolio's own hosts: addresses that may have been meant, where they are there."""
        pages: dict[str, list[str]] = {}
        for page in (*self._pages, *(address for address, given in facts.items() if given.attempts and given.attempts[0].via == "crawl")):
            pages.setdefault(host_of(page), []).append(page)
        missing = [address for address, given in facts.items() if given.status == 404 and host_of(address) in pages][:REPAIRS]
        wanted = [guess for address in missing for guess in guesses(address, base_of(pages[host_of(address)])) if guess not in facts]

        async def once(guess: str) -> LinkFacts | None:
            target = Target(LinkFacts(address=guess))
            answer = await self._asking.ask("GET", target)
            return target.facts if answer.status == 200 and not answer.redirects else None

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
        return "budget" if len(self._targets) >= MAX_ADDRESSES else None

    async def _ask_with_cookies(self, known: Mapping[str, LinkFacts]) -> None:
        """What was closed on the way is asked again with the cookies that the crawl has by now: a secret address may have set one."""
        closed = []
        for address, target in self._targets.items():
            facts = target.facts
            if address in known or facts.skipped or not facts.attempts or not self._connector.cookies.header(address):
                continue
            wall = find_wall(
                final_url=facts.final_url or address, status=facts.status, title=facts.title, text=facts.text_start,
                password_field=facts.password_field, words=facts.words, asked_url=address,
            )  # fmt: skip
            if wall is not None or facts.status == 403:
                closed.append(target)
        await asyncio.gather(*(self._asking.ask("GET", target) for target in closed[:50]))

    async def _ask_again(self, known: Mapping[str, LinkFacts]) -> dict[str, LinkFacts]:
        """Pages of the portfolio whose server failed in the browser are asked once more before anybody calls them broken."""
        failed = {address: facts for address, facts in known.items() if (facts.status or 0) >= 500 and facts.status != 999}

        async def once(address: str, facts: LinkFacts) -> tuple[str, LinkFacts]:
            answer = await self._connector.ask("GET", address, limit_bytes=0, timeout=self._timeout)
            return address, replace(facts, attempts=(*facts.attempts, attempt_of("GET", answer)))

        return dict(await asyncio.gather(*(once(address, facts) for address, facts in list(failed.items())[:50])))

    def _mark_offline(self) -> None:
        if not self._connector.offline:
            return
        for target in self._targets.values():
            tries = target.facts.attempts
            unanswered = bool(tries) and all(attempt.error in ("dns", "timeout") for attempt in tries)
            if unanswered and target.facts.skipped is None and not is_private_host(host_of(target.facts.address)):
                target.facts = replace(target.facts, skipped="offline")

    async def _look_in_browser(self, look: SecondLook, known: Mapping[str, LinkFacts], deadline: float) -> None:
        """The browser's look at what still fails: some servers refuse everything that is not a browser, some pages are made by script."""
        clock = asyncio.get_running_loop().time
        confirmed: dict[tuple[str, str], int] = {}
        looks = 0
        for address, target in self._targets.items():
            trouble = target.trouble(self._browse_loopback)
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
            target.take_browser(seen)
            if target.trouble(self._browse_loopback) == trouble:
                confirmed[cause] = confirmed.get(cause, 0) + 1
