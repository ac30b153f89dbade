"""How well one label reads like a name of one section: the words they share, cue words, reasons."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from foliocheck.sections.terms import alike, fold, stems_of, weight, words_of

_PIECES = re.compile(r"\s*(?:[|•»›:;/]|\s-\s|\s–\s|\s—\s)\s*")


_LEAD = re.compile(
    r"^\W*(?:cmalt\s*)?(?:(?:core\s*area|core|area|section|part|unit|ca|maes craidd|adran)\s*)?"
    r"(?:\d{1,2}\.\d{1,2}|(?:[1-9]|i{1,3}|iv|v|vi{0,2}|one|two|three|four|five)\s*[.)]?\s*[(\[]?[abc]?[)\]]?|[(\[]?[abc][)\]]|[a-k][.):](?=\s))(?![a-z0-9'])\s*[-.:)|]*\s*",
)


FUTURE_OF_SOMETHING = re.compile(
    r"\b(?:future|plans?|next steps?|what(?:'s| is)? next) (?:for|of|with) (?:(?:the|our|a|an|this|these|that) )?(?!(?:the|our|a|an|this|these|that|me|my|myself|mine|i|next|coming|following|future|years?|months?|20\d\d|career|cpd|development|learning|professional|personal|practice|portfolio|cmalt)\b)[a-z]+"
)
"""“Future plans for the simulator”: plans of a thing and not the candidate's own."""


@dataclass(frozen=True)
class Target:
    """Something a label may name: a section (`1a`) or a core area (`area 1`)."""

    id: str
    names: tuple[tuple[str, ...], ...]
    spelled: tuple[str, ...]
    cues: tuple[tuple[tuple[str, ...], float], ...]
    is_area: bool = False
    sections: tuple[str, ...] = ()
    number: int | None = None

    @cached_property
    def telling(self) -> tuple[frozenset[str], ...]:
        """For each name the stems that tell something: a label with none of them cannot be the name."""
        return tuple(frozenset(word for word in name if weight(word) >= 1) or frozenset(name) for name in self.names)

    @cached_property
    def weighed(self) -> tuple[tuple[tuple[tuple[str, float], ...], float], ...]:
        """For each name its stems with their weights, and the sum of these."""
        return tuple((tuple((word, weight(word)) for word in name), sum(map(weight, name))) for name in self.names)

    @cached_property
    def any_telling(self) -> frozenset[str]:
        """The telling stems of all names together."""
        return frozenset().union(*self.telling)

    @cached_property
    def cue_starts(self) -> frozenset[str]:
        """The words with which cues begin."""
        return frozenset(cue[0] for cue, _ in self.cues)


@dataclass(frozen=True, slots=True)
class Naming:
    """How a label names a target: `score` 0 to 7 and the reason; `exact` where it is one of the target's names and nothing more."""

    score: float
    why: str
    exact: bool = False
    coded: bool = False


NOTHING = Naming(0.0, "")


def target_of_section(section_id: str, title: str, hints: dict[str, Any]) -> Target:
    """The target of a section, from the framework's `hints`."""
    names = [str(name) for name in hints.get("names", ())] + [re.sub(r"^\d[abc]?\s+", "", title)]
    cues = tuple((words_of(str(cue)), float(value)) for cue, value in hints.get("cues", {}).items())
    return Target(id=section_id, names=tuple(stems_of(name) for name in names), spelled=tuple(fold(name) for name in names), cues=cues)


@dataclass(frozen=True, slots=True)
class Spelt:
    """A label (folded and rightly spelt) made ready for every target: its readings with their stems and the names' stems that these are; its words."""

    readings: tuple[tuple[str, bool, tuple[str, ...], frozenset[str]], ...]
    words: tuple[str, ...]
    there: frozenset[str]
    content: int
    known: frozenset[str]
    """The names' stems of all readings together."""

    @classmethod
    def of(cls, spelt: str, kin: Callable[[str], frozenset[str]]) -> Spelt:
        """`spelt` made ready; `kin` gives the names' stems that a stem is."""
        readings = [
            (text, part, stems, frozenset().union(*map(kin, stems))) for text, part in _readings_of(spelt) if (stems := stems_of(text))
        ]
        words = words_of(spelt)
        known = frozenset().union(*(known for _, _, _, known in readings))
        return cls(tuple(readings), words, frozenset(words), max(1, len(stems_of(spelt))), known)


def named_by_words(label: str, spelt: Spelt, target: Target) -> Naming:
    """The best of the whole label and its pieces, by the target's names; cue words where no name fits."""
    best = NOTHING
    if target.any_telling.isdisjoint(spelt.known) and target.cue_starts.isdisjoint(spelt.there):
        return best
    for folded, part, stems, known in spelt.readings:
        if target.any_telling.isdisjoint(known):
            continue
        for name, spelled, telling, (words, whole) in zip(target.names, target.spelled, target.telling, target.weighed, strict=True):
            if telling.isdisjoint(known):
                continue
            if folded == spelled:
                score, exact = 5.0, True
            elif len(name) == 1 and spelled.count(" ") >= 2:
                # “where I work” is no name for every label with “work” in it.
                score, exact = (4.0, False) if spelled in folded else (0.0, False)
            else:
                most = sum(amount for word, amount in words if word in known)  # what can be shared at all
                if most < _LEAST_SHARED or most < _LEAST_OF_NAME * whole:
                    continue
                score, exact = _overlap(stems, name)
            score *= 1.0 if not part else 0.95
            if score > best.score:
                best = Naming(score, f"“{shortened(label)}” reads like “{spelled}”", exact)
    cues = _cue_score(spelt, target)
    if cues > best.score:
        best = Naming(cues, f"words of “{shortened(label)}” speak for it")
    return best


@lru_cache(maxsize=8000)
def _readings_of(label: str) -> tuple[tuple[str, bool], ...]:
    whole = re.sub(r"[.:;,!?]+$", "", fold(label))
    bare = re.sub(r"^(?:protected|private|gwarchodwyd):\s*", "", whole)
    stripped = _LEAD.sub("", bare)
    readings = [(stripped or bare, False)]
    pieces = [piece for piece in _PIECES.split(bare) if piece]
    if len(pieces) > 1:
        readings += [(_LEAD.sub("", piece) or piece, True) for piece in pieces]
    return tuple(readings)


@lru_cache(maxsize=200000)
def _overlap(stems: tuple[str, ...], name: tuple[str, ...]) -> tuple[float, bool]:
    """0 to 5: shared weight of the words of label and name (a mean of both shares that leans to the name's)."""
    if not name:
        return 0.0, False
    left = list(stems)
    shared = 0.0
    for word in name:
        match = next((other for other in left if alike(word, other)), None)
        if match is not None:
            left.remove(match)
            shared += weight(word)
    if shared < _LEAST_SHARED:
        return 0.0, False
    of_name = shared / sum(map(weight, name))
    of_label = shared / sum(map(weight, stems))
    if of_name >= 0.99 and of_label >= 0.99:
        return 4.8, True
    mean = 1.0 / (0.55 / max(of_name, 0.01) + 0.45 / max(of_label, 0.01))
    return (5.0 * mean if mean > 0.45 and of_name >= _LEAST_OF_NAME and of_label >= 0.3 else 0.0), False


_LEAST_SHARED, _LEAST_OF_NAME = 0.9, 0.45
"""The least weight, and the least share of a name, that a label must have of it."""


def pieces_of(label: str) -> list[str]:
    """The parts of a label that colons, dashes and bars part."""
    return [piece for piece in _PIECES.split(fold(label)) if piece]


def _cue_score(spelt: Spelt, target: Target) -> float:
    words, there = spelt.words, spelt.there
    if not words or len(words) > 25 or target.cue_starts.isdisjoint(there):
        return 0.0
    total = 0.0
    for cue, value in target.cues:
        # Misspellings were mended before.
        if cue[0] in there and (len(cue) == 1 or any(words[index : index + len(cue)] == cue for index in range(len(words) - len(cue) + 1))):
            total += value
    return min(4.0, total * min(1.0, 5.0 / (spelt.content + 1)))


def shortened(label: str) -> str:
    """`label` as reasons quote it."""
    return label if len(label) <= 60 else label[:57] + "…"
