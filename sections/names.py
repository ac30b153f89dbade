"""How well a label names a section or a core area: names and cue words of the framework against the words of the label."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace

from foliocheck.core.framework import Framework
from foliocheck.sections.codes import Code, code_after_word, code_of
from foliocheck.sections.counting import DECIMAL, RUNNING, counts_chapters, longest_count, running_number
from foliocheck.sections.naming import FUTURE_OF_SOMETHING, NOTHING, Naming, Spelt, Target, named_by_words, shortened, target_of_section
from foliocheck.sections.terms import alike, fold, respelt, stems_of, words_of

_SAYS_AREA = re.compile(r"\b(?:core|area|maes craidd)\W*(?:[1-9]|i{1,3}\b|one\b|two\b|three\b)")


@dataclass(frozen=True)
class Names:
    """All targets of one framework."""

    targets: tuple[Target, ...]
    numbers: dict[int, str] = field(default_factory=dict)
    shift: int = 0
    """By how much the portfolio's own numbers run ahead of the framework's (“2 Operational” where the context is 1)."""
    cache: dict[tuple[str, str], Naming] = field(default_factory=dict)
    outright: dict[str, tuple[str, ...]] = field(default_factory=dict)
    running: dict[int, str] = field(default_factory=dict)
    """Sections by the running number that the portfolio gives its pages (1 to 12, say)."""
    units: bool = False
    """Whether the portfolio writes “Unit 1a” for its sections: nothing else is numbered, and their words name the same sections."""
    counted: bool = False
    """Whether the portfolio counts its core areas (1a, 2b, 4 …): then a 5 is the specialist option."""
    chapters: bool = False
    """Whether decimal numbers count chapters and what lies below them (2.1 to 2.5), and no sections."""
    onward: frozenset[int] = frozenset()
    """The numbers after 5 that such a portfolio goes on with (6, 7), where they stand alone as its 1a and 4 do."""
    vocabulary: frozenset[str] = frozenset()
    stems: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """All stems of the targets' names by their first letter."""
    spellings: dict[str, str] = field(default_factory=dict)
    respelled: dict[str, Spelt] = field(default_factory=dict)
    worded: dict[tuple[str, str], Naming] = field(default_factory=dict)
    kin: dict[str, frozenset[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, framework: Framework) -> Names:
        """The targets that `framework` describes."""
        targets = [target_of_section(section.id, section.title, section.hints) for section in framework.sections]
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

    def named_outright(self, label: str) -> tuple[str, ...]:
        """The targets that `label` names by number or by their whole name."""
        found = self.outright.get(label)
        if found is None:
            namings = ((target.id, self.naming(label, target)) for target in self.targets) if self._may_name_outright(label) else ()
            found = self.outright[label] = tuple(target for target, naming in namings if naming.exact or naming.coded)
        return found

    def _may_name_outright(self, label: str) -> bool:
        """Whether `label` has a number, or a part of it no word but those of the names: most lines have neither, and need no closer look."""
        code = self.code(label)
        if code.pairs or code.area is not None:
            return True
        return any(all(self._kin(stem) for stem in stems) for _, _, stems, _ in self._respelt(fold(label)).readings)

    def code(self, label: str) -> Code:
        """The numbers that `label` states, in the framework's counting."""
        code = code_after_word(label) if self.units else code_of(label)
        if self.running and not code.pairs and (number := running_number(label)) is not None and number in self.running:
            section = self.running[number]
            own = next((own for own, named in self.numbers.items() if named == section), None)
            return Code(pairs=(section,)) if own is None else Code(area=own, bare=code.bare)
        dotted = DECIMAL.match(fold(label)) if self.shift or self.chapters else None
        if dotted is not None and self.chapters:
            return Code()
        if dotted is not None:
            pair = f"{int(dotted.group(1)) - self.shift}{'abc'[int(dotted.group(2)) - 1]}"
            return Code(pairs=(pair,), bare=code.bare) if any(pair in target.sections for target in self.targets) else Code()
        if not self.shift or code.area is None or code.pairs:
            return code
        area = code.area - self.shift
        return replace(code, area=area if area >= 0 else None)

    def shifted(self, labels: list[str]) -> Names:
        """These names with the shift that `labels` show: numbers and words of a label disagree by the same amount time and again."""
        if not self.units and self._says_unit(labels):
            return replace(self, units=True, cache={}, outright={}).shifted(labels)
        if not self.chapters and counts_chapters(
            labels, max((len(target.sections) for target in self.targets if target.is_area), default=0)
        ):
            return replace(self, chapters=True, cache={}, outright={}).shifted(labels)
        running = self._running(labels)
        if running:
            return replace(self, running=running, cache={}, outright={})
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
            return replace(self, shift=shift, cache={}, outright={})
        codes = [code_of(label) for label in dict.fromkeys(labels)]
        lettered = {pair[0] for code in codes for pair in code.pairs}
        counted = len(lettered) >= 2 and any(code.area == 4 for code in codes)
        alone = {code.area for code in codes if code.bare and not code.pairs and code.area is not None}
        onward = frozenset(number for number in (6, 7) if {4, 5} <= alone and all(other in alone for other in range(6, number + 1)))
        return replace(self, counted=True, onward=onward, cache={}, outright={}) if counted else self

    def _says_unit(self, labels: list[str]) -> bool:
        """Whether “Unit 1a” and the like are this author's numbers of sections."""
        if any(code_of(label).pairs for label in labels):
            return False
        pairs = [(label, code_after_word(label).pairs) for label in dict.fromkeys(labels)]
        named = {found[0] for label, found in pairs if len(found) == 1 and (target := self.target(found[0])) and self._by_words(label, target).score >= 3.3}  # fmt: skip
        return len(named) >= 2

    def _running(self, labels: list[str]) -> dict[int, str]:
        """Which section each number is, where the portfolio numbers its sections through; told by those whose words name them outright."""
        numbered = {
            label: number for label in dict.fromkeys(labels) if (number := running_number(label)) is not None and not code_of(label).pairs
        }
        there = longest_count(set(numbered.values()))
        if len(there) < 9 or max(there) - min(there) + 1 > len(there) + 2:
            return {}
        numbered = {label: number for label, number in numbered.items() if number in there}
        sections = [target.id for target in self.targets if not target.is_area]
        votes: Counter[int] = Counter()
        for label, number in numbered.items():
            score, best = max(
                (self._by_words(RUNNING.sub("", fold(label)), target).score, target.id) for target in self.targets if not target.is_area
            )
            if score >= 3.3:
                votes[sections.index(best) - number] += 1
        if not votes:
            return {}
        shift, count = max(votes.items(), key=lambda item: (item[1], -abs(item[0])))
        if count < 3 or count < 0.7 * votes.total():
            return {}
        return {number: sections[number + shift] for number in there if 0 <= number + shift < len(sections)}

    def _naming(self, label: str, target: Target) -> Naming:
        code = self.code(label)
        words = self._by_words(label, target)
        if target.id == "future" and FUTURE_OF_SOMETHING.search(fold(label)):
            words = replace(words, score=0.5 * words.score, exact=False)
        if target.is_area:
            return self._area_naming(code, words, target)
        if target.id in code.pairs:
            if len(code.pairs) > 1:
                return Naming(4.0, f"“{shortened(label)}” names {' and '.join(code.pairs)} together", coded=True)
            return Naming(6.0 + min(words.score, 5) / 5, f"number {target.id} in “{shortened(label)}”", exact=True, coded=True)
        if code.pairs:
            return Naming(min(words.score, 2.0) * 0.5, words.why) if words.score else NOTHING
        if code.area is not None and self.numbers.get(code.area) == target.id:
            if not code.bare and words.score < 2.0 and self._named_better(label, target):
                return words
            base = (
                5.0
                if code.area in (0, 4) or words.score >= 1.2
                else (4.2 if self.counted else 3.0)
                if code.area == 5
                else 4.2
                if code.bare and code.area in self.onward
                else 2.0
            )
            return Naming(
                min(7.0, base + words.score / 4), f"number {code.area} in “{shortened(label)}”", exact=words.exact or code.bare, coded=True
            )
        if code.area is not None and 1 <= code.area <= 3 and self._is_area(code.area, label):
            return Naming(words.score * 0.4, words.why) if words.score else NOTHING
        return words

    def _by_words(self, label: str, target: Target) -> Naming:
        key = (fold(label), target.id)
        found = self.worded.get(key)
        if found is None:
            found = self.worded[key] = named_by_words(label, self._respelt(key[0]), target)
        return found

    def _respelt(self, folded: str) -> Spelt:
        found = self.respelled.get(folded)
        if found is None:
            found = self.respelled[folded] = Spelt.of(respelt(folded, self.vocabulary, self.spellings), self._kin)
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
        return area is not None and (self._by_words(label, area).score >= 2.0 or _SAYS_AREA.search(fold(label)) is not None)

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
