"""Which framework a portfolio follows, from its own words."""

from __future__ import annotations

import re

from foliocheck.core.framework import Framework
from foliocheck.core.snapshot import Page, Snapshot
from foliocheck.sections.frameworks_data import OURS, all_frameworks, load_framework
from foliocheck.sections.terms import fold

_ENOUGH = 3.0
_LEFT_OUT = frozenset(("error", "duplicate", "other", "attachment", "listing"))
_CLAIM = (
    r"(?:portfolio|application|submission|candidate|applying|apply|submit\w*|register\w*|putting (?:myself|me) forward|put (?:myself|me) forward|"
    r"going for|working towards|work towards|pathway|welcome to|this is)\b[^.|]{0,45}?"
)
_LATER = re.compile(
    r"\b(?:plan|plans|planning|hope|hoping|later|one day|eventually|in future|next step|would like|intend|aim|aiming|ambition|after that|"
    r"in (?:\w+|\d+)(?: to \w+)? (?:years?|months?)(?:'? time)?|within (?:\w+|\d+) years?|by 20\d\d|next (?:year|few years))\b"
)
_CORE = re.compile(
    r"\bcore area|\boperational issues\b|\bconstraints and benefits\b|\b[1-3] ?[(]?[abc]\b|\btarget learners\b|\bwider context\b|\bmaes craidd\b"
)


def detect_framework(snapshot: Snapshot) -> tuple[Framework, tuple[str, ...]]:
    """The framework that the portfolio's titles, headings and text speak for most, with the reasons; the default where nothing speaks clearly."""
    pages = [page for page in snapshot.pages if page.role not in _LEFT_OUT]
    front = fold(_front(pages[0])) if pages else ""
    headings = fold(" | ".join(text for page in pages for text in _headings(page)))
    running = fold(" | ".join(page.content_text[:4000] for page in pages))
    has_core = len(_CORE.findall(headings)) >= 3
    best: tuple[float, Framework | None, list[str]] = (0.0, None, [])
    for framework in all_frameworks():
        if framework.id == OURS[0] or (has_core and not framework.hints.get("areas")):
            continue  # a review inside a whole portfolio does not make it a review
        score, why = _score(framework, front, headings, running)
        if score > best[0] + 0.01 and score >= _ENOUGH:
            best = (score, framework, why)
    if best[1] is not None:
        return best[1], tuple(best[2])
    return load_framework(OURS[0]), ("nothing in the portfolio names another framework; this is the default",)


def _front(page: Page) -> str:
    """What the first page calls itself: title, main headings, the site's name."""
    named = [
        block.text
        for place, block in enumerate(page.blocks[:30])
        if block.level == 1 or (len(block.text) < 80 and (block.zone == "theme" or place < 3))
    ]
    return " | ".join([page.title, *named])


def _headings(page: Page) -> list[str]:
    marked = [
        block.text
        for block in page.blocks
        if len(block.text) < 120 and (block.level or block.style.get("bold") or _large(block.style.get("size")))
    ]
    lines = [
        block.text
        for block in [block for block in page.blocks if block.zone == "content" and block.text.strip()][:3]
        if len(block.text) < 80
    ]
    return [page.title, *marked, *lines, *(item.label for item in page.menu)]


def _large(size: object) -> bool:
    return isinstance(size, (int, float)) and size >= 20


def _claimed(body: str, running: str) -> bool:
    """Whether the text says that it is for this framework now, and not that its author hopes to go for it one day."""
    return any(not _LATER.search(running[max(0, match.start() - 90) : match.end() + 60]) for match in re.finditer(_CLAIM + body, running))


def _score(framework: Framework, front: str, headings: str, running: str) -> tuple[float, list[str]]:
    patterns = framework.hints.get("detect", {})
    total, why = 0.0, []
    for phrase, value in patterns.items() if isinstance(patterns, dict) else ():
        body = r"(?<!\w)" + re.escape(fold(phrase)).replace(r"\*", r"\w*") + r"(?!\w)"
        name = phrase.rstrip("*")
        plain = fold(name)
        if plain not in front and plain not in headings and plain not in running:
            continue
        if re.search(body, front):
            total += float(value) * 1.5
            why.append(f"the first page calls itself “{name}”")
        elif re.search(body, headings):
            total += float(value)
            why.append(f"a title or heading says “{name}”")
        elif _claimed(body, running):
            total += float(value)
            why.append(f"the text says that it is for “{name}”")
        else:
            count = len(re.findall(body, running))
            if count:
                total += min(float(value) * 0.25 * count, float(value) * 0.6)
                why.append(f"the text says “{name}”" + (f" {count} times" if count > 1 else ""))
    return total, why
