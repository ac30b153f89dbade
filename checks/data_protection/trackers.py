"""Trackers and players.

What it looks at: Hosts from which the pages load scripts, frames and pictures, compared with a list of analytics, advertising and players.
Why it matters: They learn who read the portfolio, and some set cookies before the reader agreed.
What a person must still judge: Whether your institution's rules mind. Assessors rarely do.
How to mend it: Use a player's privacy mode (youtube-nocookie.com, Vimeo's "do not track"), or link to the video instead of embedding it.
Limits: The list is short and dated; what a script loads later is not followed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from foliocheck.checks.case import Case, Fault, Spot
from foliocheck.core.addresses import host_of
from foliocheck.core.policy_data import policy

ID = "trackers"
AREA = "data-protection"
PASS = "No known tracker was found"
FAIL = "The pages load trackers or players that set cookies"
WHY = "Readers are counted by others, some before they agreed to it; a note for your own decision."
SEVERITY = "note"

_SCRIPT = re.compile(r"<(?:script|img|iframe|link)\b[^>]{0,300}?\s(?:src|href)\s*=\s*[\"']?((?:https?:)?//[^\"'\s>]+)", re.IGNORECASE)


def run(case: Case) -> Iterable[Fault]:
    """One note in one line, with the first page of each tracker."""
    known: dict[str, dict[str, str]] = policy("trackers")["hosts"]
    first: dict[str, Spot] = {}
    kinds: dict[str, str] = {}
    for page in case.readable_pages:
        case.seen.one()
        hosts = dict.fromkeys((*page.third_parties, *(host_of(frame.src) for frame in page.frames)))
        hosts.update(
            dict.fromkeys(
                host_of(f"https:{address}" if address.startswith("//") else address) for address in _SCRIPT.findall(case.html(page))
            )
        )
        for host in hosts:
            entry = next((known[name] for name in _names(host) if name in known), None)
            if entry:
                kinds.setdefault(entry["name"], entry["kind"])
                first.setdefault(entry["name"], Spot(url=page.url, excerpt=f"{entry['name']} ({entry['kind']})", evidence=entry["name"]))
    if first:
        listed = "; ".join(f"{name} ({kinds[name]})" for name in sorted(first))
        yield Fault(
            message=f"The pages load {listed}.", spots=tuple(first[name] for name in sorted(first)), who="author", key="trackers", effort=1
        )


def _names(host: str) -> list[str]:
    """A host and the domains above it: "www.a.example" gives itself, "a.example", "example"."""
    parts = host.split(".")
    return [".".join(parts[index:]) for index in range(len(parts))]
