"""Where a link leads, while it is being asked: the facts so far, and what still fails there. Pure."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from urllib.parse import unquote

from foliocheck.core.addresses import VIRTUAL_ORIGIN, host_of, is_loopback
from foliocheck.core.policy_data import policy
from foliocheck.core.snapshot import Attempt, LinkFacts

_NO_OTHER_IN_A_BROWSER = ("dns", "refused", "bad-address", "tls-expired", "tls-name")
"""Failures that a browser meets just the same."""


@dataclass(slots=True)
class Target:
    """One address on its way, with the `fragments` that links name.

    `ids` are the places on its page, None where the page's end was not seen or it is no page. `html` tells that it is a page, `scripts`
    how many scripts it has, `browsed` that the browser has looked at it.
    """

    facts: LinkFacts
    ids: frozenset[str] | None = None
    html: bool = False
    scripts: int = 0
    browsed: bool = False
    fragments: dict[str, None] = field(default_factory=dict)

    def found_fragments(self) -> dict[str, bool]:
        """For each fragment that a link names whether its target is on the page; those that nobody can tell are left out."""
        if not self.html or self.ids is None:
            return {}
        ids = self.ids
        prefixes = ("", *policy("hosts")["fragment_prefixes"])
        found = {name: any(prefix + form in ids for prefix in prefixes for form in (name, unquote(name))) for name in self.fragments}
        # A place that is not in the source of a page with scripts may still be made by one: only a browser's look tells.
        return found if not self.scripts or self.browsed else {name: there for name, there in found.items() if there}

    def trouble(self, browse_loopback: bool = False) -> str:
        """In one word what still fails at this address in a way that a browser might see differently; "" where nothing does.

        A server of this machine that fails is asked with the browser only where `browse_loopback` says so: it treats all alike.
        """
        facts = self.facts
        if facts.skipped or not facts.attempts or facts.address.startswith(VIRTUAL_ORIGIN):
            return ""
        error = facts.attempts[-1].error
        if 200 <= (facts.status or 0) < 300 and error is None:
            return "fragment" if self.scripts and not self.browsed and len(self.found_fragments()) < len(self.fragments) else ""
        if is_loopback(host_of(facts.address)) and not browse_loopback:
            return ""
        if error:
            return "" if error in _NO_OTHER_IN_A_BROWSER else error
        return str(facts.status) if facts.status not in (None, 401, 407) else ""

    def take_browser(self, seen: LinkFacts) -> None:
        """Add what the browser met: its facts win where the page opened, where nothing had answered, or where the page is gone."""
        attempt = seen.attempts[-1] if seen.attempts else Attempt(method="GET", status=seen.status, via="browser")
        attempts = (*self.facts.attempts, replace(attempt, via="browser"))
        better = seen.status is not None and 200 <= seen.status < 300
        if better or self.facts.status is None or seen.status in (404, 410):
            self.facts = replace(seen, address=self.facts.address, attempts=attempts, fragments={})
        else:
            self.facts = replace(self.facts, attempts=attempts)
        if better and seen.fragments:
            self.ids = (self.ids or frozenset()) | {name for name, there in seen.fragments.items() if there}
            self.html = self.browsed = True
