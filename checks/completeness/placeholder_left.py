"""Placeholders and template words left in the text.

What it looks at:
    The author's text on every page of the portfolio: “lorem ipsum”, TODO, TBC, “???”, “[insert …]”, “click here to add text” and the like.

Why it matters:
    A placeholder shows an assessor that the page was not finished, or not read through once more.

What a person must still judge:
    Whether the words belong there, in a quotation or a screenshot's caption, say.

How to mend it:
    Fill in what is lacking, or take the words out.

Limits:
    Marks inside pictures and embedded documents are not seen.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from foliocheck.checks.case import Case, Fault, Spot
from foliocheck.checks.completeness.places import around
from foliocheck.core.policy_data import policy

ID = "placeholder-left"
AREA = "completeness"
PASS = "No placeholder was left in the text"
FAIL = "A placeholder was left in the text"
WHY = "It shows an assessor that something is not finished."
SEVERITY = "should"


def run(case: Case) -> Iterable[Fault]:
    """One fault for each kind of mark, with all its places."""
    yield from marks_in(case, "mark")


def marks_in(case: Case, group: str) -> Iterable[Fault]:
    """One fault for each kind of mark of `group` (`mark` or `note` in the policy) that the portfolio's text has."""
    found: dict[str, list[Spot]] = {}
    for page in case.portfolio_pages:
        for index, block in enumerate(page.blocks):
            if block.zone != "content" or not block.text or block.kind == "code":
                continue
            case.seen.one()
            name, match = _first(block.text, group)
            if match is None or (group == "note" and _first(block.text, "mark")[1] is not None):
                continue  # “TODO: ask Femi for the screenshot” is told once, as a mark
            excerpt = around(block.text, match.start(), match.end())
            found.setdefault(name, []).append(
                Spot(url=page.url, block=index, selector=block.selector, excerpt=excerpt, evidence=match.group())
            )
    for name, spots in found.items():
        yield Fault(
            title=f"{name[0].upper()}{name[1:]} was left in the text",
            message=f"{_times(len(spots))}: “{spots[0].excerpt}”.",
            spots=tuple(spots),
            key=name,
            confidence=0.9 if group == "mark" else 0.7,
            effort=1,
        )


def _times(count: int) -> str:
    return {1: "Found once", 2: "Found twice, first"}.get(count, f"Found {count} times, first")


def _first(text: str, group: str) -> tuple[str, re.Match[str] | None]:
    """The first kind of mark of `group` that `text` has, and where."""
    small = text.lower()
    for name, needs, pattern in _patterns(group):
        if (not needs or any(map(small.__contains__, needs))) and (match := pattern.search(text)) is not None:
            return name, match
    return "", None


@cache
def _patterns(group: str) -> tuple[tuple[str, tuple[str, ...], re.Pattern[str]], ...]:
    """The patterns of the policy, with what they need. Capitals matter in TODO and its kin: “to do” is English."""
    return tuple(
        (
            entry["name"],
            tuple(entry.get("needs", ())),
            re.compile(entry["pattern"], 0 if "TO-?DO" in entry["pattern"] else re.IGNORECASE),
        )
        for entry in policy("placeholders")[group]
    )
