"""What is said of one link: an outcome, its cause in one word, and plain sentences for the person whose portfolio it is."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

from foliocheck.core.addresses import at_host, host_of
from foliocheck.core.policy_data import policy
from foliocheck.core.report import Outcome
from foliocheck.core.snapshot import LinkFacts

CAUSES = (
    # broken
    "not-found", "gone", "soft-404", "dead-site", "removed", "redirected-home", "no-host", "refused", "certificate", "server-error",
    "endless-redirect", "bad-address", "private-target", "missing-fragment", "nowhere", "local-file", "mail-address", "phone-number",
    # wall
    "sign-in",
    # unsure
    "turned-away", "bot-wall", "too-busy", "no-answer", "incomplete-certificate", "odd-answer", "same-as-home", "script-fragment",
    # unchecked
    "offline", "budget", "blocked", "private-network", "not-asked", "other-program",
)  # fmt: skip
"""Every cause, by the outcome that it goes with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """The verdict on one link. `reason` is one plain sentence; `advice` says what to do, or None."""

    outcome: Outcome
    reason: str
    cause: str = ""
    status: int | None = None
    final_url: str | None = None
    advice: str | None = None


def say(facts: LinkFacts, outcome: Outcome, cause: str, reason: str, advice: str | None = None) -> Judgement:
    """The verdict on what was met at an address."""
    return Judgement(outcome=outcome, cause=cause, reason=reason, advice=advice, status=facts.status, final_url=facts.final_url)


def plain(text: str) -> str:
    """The text as the phrases of the policy are written: lower case, straight apostrophes, single spaces."""
    return " ".join(text.lower().replace("’", "'").replace("\u00a0", " ").split())


def path_of(address: str) -> str:
    """The path of an address, "" where it has none or cannot be read."""
    try:
        return urlsplit(address).path
    except ValueError:
        return ""


def host_entry(table: str, *addresses: str | None) -> dict[str, Any] | None:
    """The first entry of a policy table (bot_walls, removed, share) whose host one of the addresses is at."""
    for address in addresses:
        host = host_of(address or "")
        entry = _entry(table, host) if host else None
        if entry is not None:
            return entry
    return None


@lru_cache(maxsize=4096)
def _entry(table: str, host: str) -> dict[str, Any] | None:
    entries: list[dict[str, Any]] = policy("hosts")[table]
    return next((entry for entry in entries if at_host(host, entry.get("hosts") or [entry["host"]])), None)


def share_advice(*addresses: str | None) -> str | None:
    """What the owner of a shared thing at these addresses must set, or None where the host is not known."""
    entry = host_entry("share", *addresses)
    return str(entry["advice"]) if entry else None
