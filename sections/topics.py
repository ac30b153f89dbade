"""What a text is about, in the framework's terms: weighted topic words, a share for each section."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from foliocheck.core.framework import Framework
from foliocheck.core.snapshot import count_words
from foliocheck.sections.terms import fold


@dataclass(frozen=True)
class Topics:
    """The topic words of one framework, made ready."""

    lists: tuple[tuple[str, re.Pattern[str], dict[str, float]], ...]

    @classmethod
    def of(cls, framework: Framework) -> Topics:
        """The topic words that `framework` lists."""
        lists = []
        for section in framework.sections:
            topics = section.hints.get("topics", {})
            if isinstance(topics, dict) and topics:
                lists.append((section.id, *_pattern(topics)))
        return cls(tuple(lists))

    def scores(self, text: str) -> dict[str, float]:
        """For each section a score of 0 to about 3: how much `text` is about it. Long texts do not score more than short ones."""
        folded = fold(text[:12000])
        words = max(40, count_words(folded))
        found = {}
        for section_id, pattern, weights in self.lists:
            counts: dict[str, int] = {}
            for match in pattern.finditer(folded):
                key = match.lastgroup or ""
                counts[key] = counts.get(key, 0) + 1
            total = sum(weights[key] * math.log2(1 + count) for key, count in counts.items())
            found[section_id] = min(3.0, 10 * total / (words + 90))
        return found


def _pattern(topics: dict[str, float]) -> tuple[re.Pattern[str], dict[str, float]]:
    parts, weights = [], {}
    for number, (phrase, value) in enumerate(sorted(topics.items(), key=lambda item: -len(item[0]))):
        name = f"t{number}"
        body = re.escape(fold(phrase)).replace(r"\*", r"\w*").replace(r"\?", ".").replace(r"\ ", r"\s+").replace(" ", r"\s+")
        end = "" if phrase.endswith(("*", ":")) else r"(?!\w)"
        parts.append(rf"(?P<{name}>(?<!\w){body}{end})")
        weights[name] = float(value)
    return re.compile("|".join(parts)), weights
