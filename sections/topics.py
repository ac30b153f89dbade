"""What a text is about, in points for each section: by words weighed on labelled portfolios, and by the topic words that a framework lists."""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass, field

from foliocheck.core.framework import Framework
from foliocheck.sections.about import about
from foliocheck.sections.terms import fold

_WORD = re.compile(r"[a-z0-9]+")
_MOST = 12000
_SCALE = 60
"""So that a text that is plainly about a section scores about 1 for it, and 0.1 for others (measured on the tuned portfolios)."""
_USUAL, _SLOPE, _MOST_LISTED = 0.3, 1.3, 1.6
_LEAST_POINTS = -3.0
"""The logarithm of how much likelier than chance is 2.6 at most (a bound of 2 loses a place in a hundred on texts that the weights had not seen)
and has no end below, where more than this changes nothing."""


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A topic word or phrase of one section; `open_end`: the last word may go on (“deploy*”)."""

    section: str
    words: tuple[str, ...]
    open_end: bool
    weight: float


@dataclass(frozen=True)
class Topics:
    """What is known of the words of one framework's sections: those weighed on portfolios, and the phrases that the framework lists, made ready.

    `learned` names for each section whose words are weighed the one whose weights count for it (itself, or one that is alike);
    `by_first` has phrases by their first word, `by_start` those whose only word is open, by its beginning.
    """

    learned: dict[str, str]
    listed: tuple[str, ...]
    by_first: dict[str, tuple[_Phrase, ...]]
    by_start: dict[str, tuple[_Phrase, ...]]
    lengths: tuple[int, ...]
    known: dict[str, tuple[_Phrase, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, framework: Framework) -> Topics:
        """What is known of the words of `framework`."""
        by_first: dict[str, list[_Phrase]] = {}
        by_start: dict[str, list[_Phrase]] = {}
        for section in framework.sections:
            topics = section.hints.get("topics", {})
            for text, weight in topics.items() if isinstance(topics, dict) else ():
                phrase = _Phrase(section.id, tuple(_WORD.findall(fold(text))), text.endswith("*"), float(weight))
                index = by_start if phrase.open_end and len(phrase.words) == 1 else by_first
                index.setdefault(phrase.words[0], []).append(phrase)
        alike = {section.id: str(section.hints.get("like", section.id)) for section in framework.sections}
        return cls(
            learned={section: like for section, like in alike.items() if like in about().sections},
            listed=tuple(section.id for section in framework.sections if section.hints.get("topics")),
            by_first={word: tuple(phrases) for word, phrases in by_first.items()},
            by_start={start: tuple(phrases) for start, phrases in by_start.items()},
            lengths=tuple(sorted({len(start) for start in by_start})),
        )

    def points(self, text: str) -> dict[str, float]:
        """For each section how much the words of `text` speak for it (above 0) or against it (below), -3 to 2.6, 0 where none is known.

        Phrases that the framework lists add -0.4 (none of them) to 1.6.
        """
        likely = about().likelihoods(text)
        even = len(about().sections)
        found = {section: max(_LEAST_POINTS, math.log(even * max(1e-6, likely[like]))) for section, like in self.learned.items()}
        if self.listed:
            for section, score in self._listed_scores(text).items():
                found[section] = found.get(section, 0.0) + min(_MOST_LISTED, _SLOPE * (score - _USUAL))
        return found

    def _listed_scores(self, text: str) -> dict[str, float]:
        """For each section with listed phrases a score of 0 to 3: how much `text` is about it. Long texts do not score more than short ones."""
        words = _WORD.findall(fold(text[:_MOST]))
        counts: Counter[_Phrase] = Counter()
        for word, count in Counter(words).items():
            for phrase in self._of_word(word):
                counts[phrase] += count
        for place, word in enumerate(words):
            for phrase in self.by_first.get(word, ()):
                if len(phrase.words) > 1 and _follows(words, place, phrase):
                    counts[phrase] += 1
        totals = dict.fromkeys(self.listed, 0.0)
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
