"""What a text is about, in the framework's terms: weighted topic words, a score for each section."""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass, field

from foliocheck.core.framework import Framework
from foliocheck.sections.terms import fold

_WORD = re.compile(r"[a-z0-9]+")
_MOST = 12000
_SCALE = 60
"""So that a text that is plainly about a section scores about 1 for it, and 0.1 for others (measured on the tuned portfolios)."""


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A topic word or phrase of one section; `open_end`: the last word may go on (“deploy*”)."""

    section: str
    words: tuple[str, ...]
    open_end: bool
    weight: float


@dataclass(frozen=True)
class Topics:
    """The topic words of one framework, made ready: phrases by their first word, and those whose only word is open by its beginning."""

    sections: tuple[str, ...]
    by_first: dict[str, tuple[_Phrase, ...]]
    by_start: dict[str, tuple[_Phrase, ...]]
    lengths: tuple[int, ...]
    known: dict[str, tuple[_Phrase, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, framework: Framework) -> Topics:
        """The topic words that `framework` lists."""
        by_first: dict[str, list[_Phrase]] = {}
        by_start: dict[str, list[_Phrase]] = {}
        for section in framework.sections:
            topics = section.hints.get("topics", {})
            for text, weight in topics.items() if isinstance(topics, dict) else ():
                phrase = _Phrase(section.id, tuple(_WORD.findall(fold(text))), text.endswith("*"), float(weight))
                index = by_start if phrase.open_end and len(phrase.words) == 1 else by_first
                index.setdefault(phrase.words[0], []).append(phrase)
        return cls(
            sections=tuple(section.id for section in framework.sections if section.hints.get("topics")),
            by_first={word: tuple(phrases) for word, phrases in by_first.items()},
            by_start={start: tuple(phrases) for start, phrases in by_start.items()},
            lengths=tuple(sorted({len(start) for start in by_start})),
        )

    def scores(self, text: str) -> dict[str, float]:
        """For each section a score of 0 to 3: how much `text` is about it. Long texts do not score more than short ones."""
        words = _WORD.findall(fold(text[:_MOST]))
        counts: Counter[_Phrase] = Counter()
        for word, count in Counter(words).items():
            for phrase in self._of_word(word):
                counts[phrase] += count
        for place, word in enumerate(words):
            for phrase in self.by_first.get(word, ()):
                if len(phrase.words) > 1 and _follows(words, place, phrase):
                    counts[phrase] += 1
        totals = dict.fromkeys(self.sections, 0.0)
        for phrase, count in counts.items():
            totals[phrase.section] += phrase.weight * math.log2(1 + count)
        return {section: min(3.0, _SCALE * total / (max(40, len(words)) + 90)) for section, total in totals.items()}

    def _of_word(self, word: str) -> tuple[_Phrase, ...]:
        """The phrases of one word that `word` is, or begins like."""
        found = self.known.get(word)
        if found is None:
            whole = [phrase for phrase in self.by_first.get(word, ()) if len(phrase.words) == 1]
            begun = [phrase for length in self.lengths if length <= len(word) for phrase in self.by_start.get(word[:length], ())]
            found = self.known[word] = (*whole, *begun)
        return found


def _follows(words: list[str], place: int, phrase: _Phrase) -> bool:
    here = words[place : place + len(phrase.words)]
    if len(here) < len(phrase.words) or tuple(here[:-1]) != phrase.words[:-1]:
        return False
    return here[-1].startswith(phrase.words[-1]) if phrase.open_end else here[-1] == phrase.words[-1]
