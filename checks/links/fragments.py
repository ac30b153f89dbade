"""Fragments: is the place there that a link names behind its #? With the right name suggested where there is one."""

from __future__ import annotations

import re
from urllib.parse import unquote

from foliocheck.checks.links.judgement import Judgement
from foliocheck.checks.links.known_places import KnownPlaces, right_anchor
from foliocheck.core.addresses import at_host, fragment_of, host_of
from foliocheck.core.policy_data import policy
from foliocheck.core.snapshot import LinkFacts, Page

MADE_BY_SCRIPT_WORDS = 30
"""A page of fewer words is made by script: its places come later."""
MOST_ANCHORS = 20_000
_MEDIA_FRAGMENT = re.compile(r"(t|page|xywh|search|nameddest|zoom|view|slide|heading|gid|id)=", re.IGNORECASE)


def judge_fragment(href: str, page: Page, places: KnownPlaces) -> Judgement:
    """A place on a page that was read in the browser."""
    fragment = _place(fragment_of(href))
    if not fragment or fragment.lower() == "top" or places.is_page_by_fragment(href):
        return Judgement(outcome="ok", reason="It leads to a place on the page.", status=page.status, final_url=page.final_url)
    anchors = set(page.anchors)
    if fragment in anchors or unquote(fragment) in anchors or len(anchors) >= MOST_ANCHORS or _prefixed(fragment, anchors):
        return Judgement(outcome="ok", reason="It leads to a place on the page.", status=page.status, final_url=page.final_url)
    if fragment.startswith(("/", "!")) or any("#" in other.url for other in places.snapshot.pages if other.parent == page.url):
        return _by_script(fragment)
    return _missing(fragment, right_anchor(fragment, page.anchors))


def judge_outside_fragment(href: str, fragment: str, facts: LinkFacts | None) -> Judgement:
    """A place on a page of somebody else, by what the link checker saw there."""
    place = _place(fragment)
    there = facts.fragments.get(fragment) if facts else None
    if not place or place.lower() == "top" or there is not False or facts is None:
        return Judgement(outcome="ok", reason="It opens.")
    if at_host(host_of(facts.final_url or facts.address), policy("hosts")["script_fragments"]) or _MEDIA_FRAGMENT.match(place):
        return Judgement(outcome="ok", reason="It opens.")
    if place.startswith(("/", "!")) or facts.words < MADE_BY_SCRIPT_WORDS:
        return _by_script(place)
    return _missing(place, None)


def _place(fragment: str | None) -> str:
    """The fragment less a text directive (`:~:text=…`), which finds words and needs no place."""
    return (fragment or "").split(":~:")[0]


def _prefixed(fragment: str, anchors: set[str]) -> bool:
    return any(prefix + fragment in anchors for prefix in policy("hosts")["fragment_prefixes"])


def _by_script(fragment: str) -> Judgement:
    return Judgement(
        outcome="unsure",
        cause="script-fragment",
        reason=f"The place “#{unquote(fragment)[:80]}” is made by a script, so it could not be looked up.",
        advice="Click it to see whether it leads to the right place.",
    )


def _missing(fragment: str, right: str | None) -> Judgement:
    shown = unquote(fragment)[:80]
    return Judgement(
        outcome="broken",
        cause="missing-fragment",
        reason=f"The page opens, but has no place called “#{shown}”: readers land at its top.",
        advice=f"Write #{right}" if right else "Link the place by its present name, or the page without the part from # on.",
    )
