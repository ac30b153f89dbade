"""Which framework a portfolio follows, from its own words."""

from __future__ import annotations

import re

from foliocheck.core.framework import Framework
from foliocheck.core.snapshot import Snapshot
from foliocheck.sections.frameworks_data import OURS, all_frameworks, load_framework
from foliocheck.sections.terms import fold

_ENOUGH = 3.0


def detect_framework(snapshot: Snapshot) -> tuple[Framework, tuple[str, ...]]:
    """The framework that the portfolio's titles, headings and text speak for most, with the reasons; the default where nothing speaks clearly."""
    titles: list[str] = []
    texts: list[str] = []
    for page in snapshot.pages:
        if page.role in ("error", "duplicate", "other", "attachment", "listing"):
            continue
        titles.append(
            fold(
                " | ".join(
                    [
                        page.title,
                        *(
                            block.text
                            for block in page.blocks
                            if block.level in (1, 2) or (block.style.get("size", 0) and _large(block.style.get("size")))
                        ),
                    ]
                )
            )
        )
        texts.append(fold(page.content_text[:3000]))
    title = titles[0] if titles else ""
    rest = " | ".join(titles)
    running = " | ".join(texts)
    best: tuple[float, Framework | None, list[str]] = (0.0, None, [])
    for framework in all_frameworks():
        score, why = _score(framework, title, rest, running)
        if score > best[0] + 0.01 and score >= _ENOUGH and framework.id != OURS[0]:
            best = (score, framework, why)
    if best[1] is not None:
        return best[1], tuple(best[2])
    return load_framework(OURS[0]), ("nothing in the portfolio names another framework; this is the default",)


def _large(size: object) -> bool:
    return isinstance(size, (int, float)) and size >= 22


def _score(framework: Framework, title: str, headings: str, text: str) -> tuple[float, list[str]]:
    patterns = framework.hints.get("detect", {})
    total, why = 0.0, []
    for phrase, value in patterns.items() if isinstance(patterns, dict) else ():
        pattern = re.compile(r"(?<!\w)" + re.escape(fold(phrase)).replace(r"\*", r"\w*") + r"(?!\w)")
        if pattern.search(title):
            total += float(value) * 1.5
            why.append(f"the first page calls itself “{phrase.rstrip('*')}”")
        elif pattern.search(headings):
            total += float(value)
            why.append(f"a title or heading says “{phrase.rstrip('*')}”")
        else:
            count = len(pattern.findall(text))
            if count:
                total += min(float(value) * 0.35 * count, float(value) * 0.9)
                why.append(f"the text says “{phrase.rstrip('*')}”" + (f" {count} times" if count > 1 else ""))
    return total, why
