# a long pattern or reason reads better on one line
"""How well a label names a section or a core area: names and cue words of the framework against the words of the label."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from typing import Any

from foliocheck.core.framework import Framework
from foliocheck.sections.codes import Code, code_of
from foliocheck.sections.terms import alike, fold, respelt, stems_of, weight, words_of

_PIECES = re.compile(r"\s*(?:[|•»›:;/]|\s-\s|\s–\s|\s—\s)\s*")
_LEAD = re.compile(
    r"^\W*(?:cmalt\s*)?(?:(?:core\s*area|core|area|section|part|unit|ca|maes craidd|adran)\s*)?"
    r"(?:(?:[1-9]|i{1,3}|iv|v|vi{0,2}|one|two|three|four|five)\s*[.)]?\s*[(\[]?[abc]?[)\]]?|[(\[]?[abc][)\]]|[a-k][.):](?=\s))(?![a-z0-9'])\s*[-.:)|]*\s*",
)


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


@dataclass(frozen=True, slots=True)
class Naming:
    """How a label names a target: `score` 0 to 7 and the reason; `exact` where it is one of the target's names and nothing more."""

    score: float
    why: str
    exact: bool = False
    coded: bool = False


NOTHING = Naming(0.0, "")


@dataclass(frozen=True)
class Names:
    """All targets of one framework."""

    targets: tuple[Target, ...]
    numbers: dict[int, str] = field(default_factory=dict)
    shift: int = 0
    """By how much the portfolio's own numbers run ahead of the framework's (“2 Operational” where the context is 1)."""
    cache: dict[tuple[str, str], Naming] = field(default_factory=dict)
    counted: bool = False
    """Whether the portfolio counts its core areas (1a, 2b, 4 …): then a 5 is the specialist option."""
    vocabulary: frozenset[str] = frozenset()
    stems: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """All stems of the targets' names by their first letter."""
    spellings: dict[str, str] = field(default_factory=dict)
    respelled: dict[str, str] = field(default_factory=dict)
    worded: dict[tuple[str, str], Naming] = field(default_factory=dict)
    kin: dict[str, frozenset[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, framework: Framework) -> Names:
        """The targets that `framework` describes."""
        targets = [_section_target(section.id, section.title, section.hints) for section in framework.sections]
        for area in framework.hints.get("areas", ()):  # type: ignore[attr-defined]  # TOML data
            names = tuple(area["names"])
            targets.append(
                Target(
                    id=f"area {area['number']}", names=tuple(stems_of(name) for name in (area["title"], *names)), spelled=tuple(fold(name) for name in (area["title"], *names)),
                    cues=(), is_area=True, sections=tuple(area["sections"]), number=int(area["number"]),
                )
            )  # fmt: skip
        numbers = {int(number): section for number, section in dict(framework.hints.get("numbers", {})).items()}  # type: ignore[call-overload]  # TOML data
        vocabulary = {word for target in targets for spelled in target.spelled for word in words_of(spelled)}
        vocabulary |= {word for target in targets for cue, _ in target.cues for word in cue}
        stems: defaultdict[str, list[str]] = defaultdict(list)
        for stem in sorted({stem for target in targets for name in target.names for stem in name}):
            stems[stem[0]].append(stem)
        return cls(
            tuple(targets),
            numbers,
            vocabulary=frozenset(word for word in vocabulary if len(word) >= 6),
            stems={first: tuple(found) for first, found in stems.items()},
        )

    def target(self, target_id: str) -> Target | None:
        """The target with this id."""
        return next((target for target in self.targets if target.id == target_id), None)

    def naming(self, label: str, target: Target) -> Naming:
        """How well `label` names `target`."""
        key = (label, target.id)
        found = self.cache.get(key)
        if found is None:
            found = self.cache[key] = self._naming(label, target)
        return found

    def code(self, label: str) -> Code:
        """The numbers that `label` states, in the framework's counting."""
        code = code_of(label)
        if not self.shift or code.area is None or code.pairs:
            return code
        area = code.area - self.shift
        return replace(code, area=area if area >= 0 else None)

    def shifted(self, labels: list[str]) -> Names:
        """These names with the shift that `labels` show: numbers and words of a label disagree by the same amount time and again."""
        votes: Counter[int] = Counter()
        ranks = (
            {target.id: target.number for target in self.targets if target.is_area}
            | {section: number for number, section in self.numbers.items()}
            | {"context": 0}
        )
        for label in dict.fromkeys(labels):
            code = code_of(label)
            if code.area is None or code.pairs or code.bare:
                continue
            score, best = max(((self._by_words(label, target).score, target.id) for target in self.targets), default=(0.0, ""))
            if score >= 3.3 and ranks.get(best) is not None:
                votes[code.area - (ranks[best] or 0)] += 1
        shift, count = max(votes.items(), key=lambda item: (item[1], -abs(item[0])), default=(0, 0))
        if shift and count >= 2 and count > votes[0] and shift > 0:
            return replace(self, shift=shift, cache={})
        codes = [code_of(label) for label in dict.fromkeys(labels)]
        lettered = {pair[0] for code in codes for pair in code.pairs}
        counted = len(lettered) >= 2 and any(code.area == 4 for code in codes)
        return replace(self, counted=True, cache={}) if counted else self

    def _naming(self, label: str, target: Target) -> Naming:
        code = self.code(label)
        words = self._by_words(label, target)
        if target.is_area:
            return self._area_naming(code, words, target)
        if target.id in code.pairs:
            if len(code.pairs) > 1:
                return Naming(4.0, f"“{_short(label)}” names {' and '.join(code.pairs)} together", coded=True)
            return Naming(6.0 + min(words.score, 5) / 5, f"number {target.id} in “{_short(label)}”", exact=True, coded=True)
        if code.pairs:
            return Naming(min(words.score, 2.0) * 0.5, words.why) if words.score else NOTHING
        if code.area is not None and self.numbers.get(code.area) == target.id:
            if not code.bare and words.score < 2.0 and self._named_better(label, target):
                return words
            base = 5.0 if code.area in (0, 4) or words.score >= 1.2 else (4.2 if self.counted else 3.0) if code.area == 5 else 2.0
            return Naming(
                min(7.0, base + words.score / 4), f"number {code.area} in “{_short(label)}”", exact=words.exact or code.bare, coded=True
            )
        if code.area is not None and 1 <= code.area <= 3 and self._is_area(code.area, label):
            return Naming(words.score * 0.4, words.why) if words.score else NOTHING
        return words

    def _by_words(self, label: str, target: Target) -> Naming:
        key = (fold(label), target.id)
        found = self.worded.get(key)
        if found is None:
            found = self.worded[key] = _by_words(label, self._respelt(key[0]), target, self._kin)
        return found

    def _respelt(self, folded: str) -> str:
        found = self.respelled.get(folded)
        if found is None:
            found = self.respelled[folded] = respelt(folded, self.vocabulary, self.spellings)
        return found

    def _kin(self, stem: str) -> frozenset[str]:
        """The stems of the targets' names that `stem` is, misspellings allowed for."""
        found = self.kin.get(stem)
        if found is None:
            found = self.kin[stem] = frozenset(other for other in self.stems.get(stem[:1], ()) if alike(stem, other))
        return found

    def _named_better(self, label: str, target: Target) -> bool:
        """Whether the words of `label` name another section outright: then its number is a mere running number."""
        return any(self._by_words(label, other).score >= 3.8 for other in self.targets if other is not target)

    def _is_area(self, number: int, label: str) -> bool:
        area = self.target(f"area {number}")
        return area is not None and (self._by_words(label, area).score >= 2.0 or bool(re.search(r"core|area|maes", fold(label))))

    def _area_naming(self, code: Code, words: Naming, target: Target) -> Naming:
        if code.pairs:
            if len(code.pairs) > 1 and set(code.pairs) == set(target.sections):
                return Naming(5.0, f"names {' and '.join(code.pairs)} together", coded=True)
            return NOTHING
        if code.area == target.number:
            return Naming(4.5 + words.score / 3, f"number {target.number} as a core area", exact=True, coded=True)
        if code.area is not None:
            return Naming(words.score * 0.3, words.why) if words.score else NOTHING
        return words


def _section_target(section_id: str, title: str, hints: dict[str, Any]) -> Target:
    names = [str(name) for name in hints.get("names", ())] + [re.sub(r"^\d[abc]?\s+", "", title)]
    cues = tuple((words_of(str(cue)), float(value)) for cue, value in hints.get("cues", {}).items())
    return Target(id=section_id, names=tuple(stems_of(name) for name in names), spelled=tuple(fold(name) for name in names), cues=cues)


def _by_words(label: str, spelt: str, target: Target, kin: Callable[[str], frozenset[str]]) -> Naming:
    """The best of the whole label (folded and `spelt` rightly) and its pieces, by the target's names; cue words where no name fits."""
    best = NOTHING
    for text, part in _readings_of(spelt):
        stems = stems_of(text)
        if not stems:
            continue
        folded = text
        known = frozenset().union(*map(kin, stems))
        for name, spelled, telling in zip(target.names, target.spelled, target.telling, strict=True):
            if telling.isdisjoint(known):
                continue
            if folded == spelled:
                score, exact = 5.0, True
            elif len(name) == 1 and spelled.count(" ") >= 2:
                # “where I work” is no name for every label with “work” in it.
                score, exact = (4.0, False) if spelled in folded else (0.0, False)
            else:
                score, exact = _overlap(stems, name)
            score *= 1.0 if not part else 0.95
            if score > best.score:
                best = Naming(score, f"“{_short(label)}” reads like “{spelled}”", exact)
    cues = _cue_score(spelt, target)
    if cues > best.score:
        best = Naming(cues, f"words of “{_short(label)}” speak for it")
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
    if shared < 0.9:
        return 0.0, False
    of_name = shared / sum(map(weight, name))
    of_label = shared / sum(map(weight, stems))
    if of_name >= 0.99 and of_label >= 0.99:
        return 4.8, True
    mean = 1.0 / (0.55 / max(of_name, 0.01) + 0.45 / max(of_label, 0.01))
    return (5.0 * mean if mean > 0.45 and of_name >= 0.45 and of_label >= 0.3 else 0.0), False


def _cue_score(label: str, target: Target) -> float:
    words = words_of(label)
    if not words or len(words) > 25:
        return 0.0
    total = 0.0
    there = frozenset(words)
    for cue, value in target.cues:
        # Misspellings were mended before.
        if cue[0] in there and (len(cue) == 1 or any(words[index : index + len(cue)] == cue for index in range(len(words) - len(cue) + 1))):
            total += value
    content = max(1, len(stems_of(label)))
    return min(4.0, total * min(1.0, 5.0 / (content + 1)))


def _short(label: str) -> str:
    return label if len(label) <= 60 else label[:57] + "…"
