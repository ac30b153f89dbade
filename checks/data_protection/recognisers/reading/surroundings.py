"""What stands around the names in a text, as signs: single words, pairs of words, kinds of words, and how each name is set.

A sign is a short word such as `after=essay` or `next=said`; whoever weighs signs looks each of them up in a table (`sign_weights.py`).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from foliocheck.checks.data_protection.recognisers.reading import state_look_alikes
from foliocheck.checks.data_protection.recognisers.reading.names import is_given
from foliocheck.checks.data_protection.recognisers.reading.people import Person, people
from foliocheck.checks.data_protection.recognisers.reading.text_words import BREAK, CELL, LINE, NAME, TextWords
from foliocheck.checks.data_protection.recognisers.reading.word_kinds import STATES
from foliocheck.core.policy_data import policy

_NEAR = 25
"""How many words before and behind a name count as near."""
_ROW, _ROWS, _HEADING = 3, 8, 14
"""A name among so many first words of a line begins a row; so many rows are read upwards; a heading has no more words."""
_OWN_LINE, _BESIDE, _PAIRED = 7, 4, 9
"""A line of a name's own has no more words; so many rows above and below one are looked at; so many words behind a name are read in pairs."""
_CLOSERS = {"(": ")", ",": ","}
_LONGEST_ASIDE = 12


class Surroundings(TextWords):
    """The signs of `people` in a text (names with their places, in any order)."""

    def __init__(self, text: str, people: Sequence[Person]) -> None:
        super().__init__(text, people)
        self._signs: dict[tuple[int, int], set[str]] = {}

    def signs(self, name: str, start: int, end: int) -> set[str]:
        """The signs of a name and of what stands around it."""
        if (start, end) in self._signs:
            return self._signs[start, end]
        place = self._place[start, end]
        first, last = self.sentence(place)
        found = set(self._set(place))
        self._bag(found, "before", first, place)
        self._bag(found, "after", place + 1, last)
        self._bag(found, "near", max(self._paragraph(first, -1), place - _NEAR), first)
        self._bag(found, "near", last, min(self._paragraph(last, 1), place + _NEAR))
        found.update(self._heading(place))
        found.update(self._standing_alone(place))
        found.update(self._in_rows_beside(place))
        following = self.words[place + 1 : min(last, place + _PAIRED)]
        found.update(f"pair={one}_{two}" for one, two in pairwise(following))
        found.update(_shape(name))
        self._signs[start, end] = found
        return found

    def _paragraph(self, place: int, step: int) -> int:
        """Where the paragraph around a word begins (step -1) or ends (1)."""
        farthest = place + step * _NEAR
        while 0 < place < len(self.words) and place != farthest and self.words[place - (step < 0)] != BREAK:
            place += step
        return place

    def _bag(self, found: set[str], scope: str, first: int, last: int) -> None:
        words = self.words[first:last]
        found.update([f"{scope}={word}" for word in words])
        counts: dict[str, int] = {}
        for kinds in self.kinds[first:last]:
            for kind in kinds:
                counts[kind] = counts.get(kind, 0) + 1
        for kind, count in counts.items():
            found.add(f"{scope}~{kind}")
            if count > 1:
                found.add(f"{scope}~{kind}2")

    def _set(self, place: int) -> Iterator[str]:
        """How a name is set: the words right before and behind it, in which order, and those behind an aside."""
        one, two, three = (self.word(place - number) for number in (1, 2, 3))
        next_one, next_two, next_three, next_four = (self.word(place + number) for number in (1, 2, 3, 4))
        yield from (f"last={one}", f"last2={two}", f"last3={three}", f"last={two}_{one}")
        yield from (f"next={next_one}", f"next2={next_two}", f"next3={next_three}", f"next4={next_four}")
        yield from (f"next={next_one}_{next_two}", f"next={next_one}_{next_two}_{next_three}")
        yield from (f"set={one}_{next_one}", f"set={two}_{one}_{next_one}")
        for name, number in (("last", place - 1), ("last2", place - 2), ("next", place + 1), ("next2", place + 2), ("next3", place + 3)):
            if 0 <= number < len(self.kinds):
                yield from (f"{name}~{kind}" for kind in self.kinds[number])
        if closer := _CLOSERS.get(next_one):
            window = self.words[place + 2 : place + 2 + _LONGEST_ASIDE]
            if closer in window:
                length = window.index(closer)
                behind = place + 3 + length
                aside = self.words[place + 2 : behind - 1]
                if LINE not in aside and BREAK not in aside:
                    yield from (f"aside={word}" for word in aside)
                    yield from (f"aside~{kind}" for kinds in self.kinds[place + 2 : behind - 1] for kind in kinds)
                    yield f"then={self.word(behind)}"
                    yield f"then={self.word(behind)}_{self.word(behind + 1)}"
                    yield from (f"then~{kind}" for kind in (self.kinds[behind] if behind < len(self.kinds) else ()))

    def _heading(self, place: int) -> Iterator[str]:
        """The words above the row or paragraph in which a name stands: of the nearest line that begins with no name, and of the heading of its column."""
        line = self.line(place)
        if place - line <= _ROW:
            yield "row=1"
        column = self.words[line:place].count(CELL)
        above, lines, names = line - 1, 0, 0
        while above > 0 and lines < _ROWS:
            begin = self.line(above)
            words = self.words[begin:above]
            if NAME in words[: _ROW + 1]:
                names += 1
            else:
                if column or self.word(place + 1) == CELL:
                    yield from self._column(begin, above, column)
                if len(words) <= _HEADING and not _ends_a_sentence(words):
                    yield from (f"above={word}" for word in words)
                    yield from (f"above~{kind}" for kinds in self.kinds[begin:above] for kind in kinds)
                break
            lines += 1
            above = begin - 1
        if names:
            yield "row=more"
        if names > 2:
            yield "row=many"

    def _standing_alone(self, place: int) -> Iterator[str]:
        """Where a name has a short line of its own, as a heading or below what was said: the words of the lines below and above it."""
        first, last = self.line(place), self.line_end(place)
        if last - first > _OWN_LINE or _ends_a_sentence(self.words[first:last]):
            return
        yield "own=line"
        below = last + 1
        if below < len(self.words):
            if NAME in self.words[below : below + 2]:
                yield "under=name"
            else:
                yield from self._scope("under", below, min(self.line_end(below), below + _NEAR))
        if first > 1:
            above = max(self.line(first - 2), first - 1 - _NEAR)
            if NAME in self.words[above : above + 2]:
                yield "over=name"
            else:
                yield from self._scope("over", above, first - 1)

    def _scope(self, scope: str, first: int, last: int) -> Iterator[str]:
        yield from (f"{scope}={word}" for word in self.words[first:last])
        yield from (f"{scope}~{kind}" for kinds in self.kinds[first:last] for kind in kinds)

    def _in_rows_beside(self, place: int) -> Iterator[str]:
        """What kinds of words stand in the rows above and below that of a name, where those begin with names, too."""
        first = self.line(place)
        if place - first > _ROW:
            return
        rows, counts = 0, dict[str, int]()
        for step in (-1, 1):
            at = first
            for _ in range(_BESIDE):
                at = self.line(at - 2) if step < 0 and at > 1 else self.line_end(at) + 1 if step > 0 else -1
                if not 0 <= at < len(self.words) or NAME not in self.words[at : at + _ROW + 1]:
                    break
                rows += 1
                for kind in {kind for kinds in self.kinds[at : min(self.line_end(at), at + _NEAR)] for kind in kinds}:
                    counts[kind] = counts.get(kind, 0) + 1
        for kind, count in counts.items():
            yield f"rows~{kind}"
            if 2 * count > rows:
                yield f"rows~{kind}most"

    def _column(self, first: int, last: int, column: int) -> Iterator[str]:
        """The heading of a column, in the row of headings from `first` to `last`."""
        number = 0
        for place in range(first, last):
            if self.words[place] == CELL:
                number += 1
            elif number == column:
                yield f"column={self.words[place]}"
                yield from (f"column~{kind}" for kind in self.kinds[place])

    def states(self, start: int, end: int) -> set[str]:
        """The signs of how words of a state (health, belief, trouble) stand to the name from `start` to `end`: the nearest before and behind it."""
        place = self._place[start, end]
        first, last = self.sentence(place)
        found: set[str] = set()
        ahead = next((number for number in range(place - 1, max(-1, place - _NEAR - 1), -1) if self.is_state(number)), None)
        behind = next((number for number in range(place + 1, min(len(self.words), place + 2 * _NEAR)) if self.is_state(number)), None)
        for name, number in (("ahead", ahead), ("behind", behind)):
            if number is None:
                continue
            between = self.words[min(place, number) + 1 : max(place, number)]
            there = "here" if first <= number < last else "elsewhere"
            kinds = [kind for kind in self.kinds[number] if kind in STATES]
            found |= {f"{name}={self.words[number]}", *(f"{name}_{there}~{kind}" for kind in kinds)}
            distance = len(between)
            found.add(f"{name}_{there}={'right' if distance < 2 else 'close' if distance < 5 else 'near' if distance < 12 else 'far'}")
            if NAME in between:
                found |= {f"{name}_others=1", f"{name}_others={there}"}
            if there == "here" or distance < 15:
                found |= {f"{name}_between={word}" for word in between}
            before, after = self.word(number - 1), self.word(number + 1)
            found |= {f"{name}_led={before}", f"{name}_led={self.word(number - 2)}_{before}", f"{name}_goes={after}"}
            found |= {f"{name}_goes~{kind}" for kind in (self.kinds[number + 1] if number + 1 < len(self.kinds) else ())}
        if found and NAME in self.words[first:place]:
            found.add("first=no")
        return found

    def before_name(self, start: int, end: int) -> tuple[int, int]:
        """The first word of the sentence in which a name stands, and the name's own place."""
        place = self._place[start, end]
        return self.sentence(place)[0], place

    def state_in(self, start: int, end: int) -> bool:
        """Whether a word of a state stands between two places of the text."""
        return any(self.is_state(number) for number in range(bisect_left(self.starts, start), bisect_left(self.starts, end)))

    def is_state(self, number: int) -> bool:
        """Whether a word says something of a state, and is no office's, group's or topic's ("disability adviser", "deaf learners")."""
        return (
            not STATES.isdisjoint(self.kinds[number])
            and self.word(number + 1) not in _offices()
            and self.word(number + 2) not in _offices("sure")
            and not state_look_alikes.is_one(self.words[number], self.word(number - 1), self.word(number + 1), self.word(number + 2))
        )


def _ends_a_sentence(words: Sequence[str]) -> bool:
    """Whether a line is no heading but something that is said."""
    return next((word in (".", "!") for word in reversed(words) if word not in ('"', "'", ")")), False)


def _shape(name: str) -> Iterator[str]:
    """How a name itself is written."""
    words = name.split()
    if len(words) == 1:
        yield "is=alone" if is_given(name) else "is=unknown"
    elif len(words[-1].strip(".")) == 1 or len(words[0].strip(".")) == 1:
        yield "is=initial"
    if name.isupper():
        yield "is=capitals"
    if "," in name:
        yield "is=turned"


@cache
def _offices(which: str = "") -> frozenset[str]:
    """Words behind a state's that make it an office's name, a topic, or a whole group's: those that follow right behind, or the `sure` ones."""
    told = policy("state_offices")
    return frozenset(told["sure"].split()) | (frozenset() if which else frozenset(told["right_behind"].split()))


@lru_cache(maxsize=4)
def around_people(text: str) -> Surroundings:
    """The surroundings of everybody who is named in `text`."""
    return Surroundings(text, people(text))


def forget() -> None:
    """Forget the texts that were looked at."""
    around_people.cache_clear()
