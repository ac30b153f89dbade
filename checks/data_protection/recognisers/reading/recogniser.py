"""A recogniser of a kind of value: patterns with a base confidence, context words that raise or lower it, and a validation."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from foliocheck.checks.data_protection.recognisers.reading.hit import Hit
from foliocheck.checks.data_protection.recognisers.reading.small_letters import small
from foliocheck.checks.data_protection.recognisers.reading.spans import Spans

ENOUGH = 0.5
"""From this confidence on a value is told."""
RAISE, LOWER = 0.4, 0.6
NEAR = 150
"""How far from a hint a value may stand."""

_SHORT = 1_000
"""A text with fewer characters is looked through as it stands."""

Validate = Callable[[re.Match[str]], str | None]


Way = tuple[re.Pattern[str], float, *tuple[str, ...]]
"""A pattern, its base confidence, and words in small letters of which one stands in every match (none: it is always tried)."""


@lru_cache(maxsize=8)
def _vocabulary(text: str) -> str:
    """Every run of signs without a blank in `text`, once: where a word is looked for that most texts lack, this is a third of the way or less."""
    return f" {' '.join(set(text.split()))} "


@lru_cache(maxsize=256)
def _parted(words: tuple[str, ...]) -> tuple[tuple[str, ...], dict[str, list[tuple[str, list[str]]]]]:
    """`words` without a blank in them; and those with one, by the longest of their pieces as they stand between the vocabulary's blanks ("log in": "log ", " in"), each with the other ones."""
    whole = tuple(word for word in words if word.split() == [word])
    with_blanks: dict[str, list[tuple[str, list[str]]]] = {}
    for word in words:
        if word not in whole:
            pieces = re.findall(r" ?\S+ ?", re.sub(r"\s", "  ", word))
            longest = max(pieces, key=len, default="")
            with_blanks.setdefault(longest, []).append((word, [piece for piece in pieces if piece != longest]))
    return whole, with_blanks


def any_stands(text: str, words: tuple[str, ...]) -> bool:
    """Whether any of `words` stands in `text`."""
    if len(text) < _SHORT:
        return any(map(text.__contains__, words))  # a generator would cost as much as the look, and a page takes thousands
    whole, with_blanks = _parted(words)
    known = _vocabulary(text)
    return any(map(known.__contains__, whole)) or any(
        word in text
        for longest in filter(known.__contains__, with_blanks)
        for word, others in with_blanks[longest]
        if all(map(known.__contains__, others))
    )


def _standing(text: str, words: tuple[str, ...]) -> list[str]:
    """Those of `words` that may stand in `text`."""
    if len(text) < _SHORT:
        return list(words)
    whole, with_blanks = _parted(words)
    known = _vocabulary(text)
    return [
        *filter(known.__contains__, whole),
        *[
            word
            for longest in filter(known.__contains__, with_blanks)
            for word, others in with_blanks[longest]
            if all(map(known.__contains__, others))
        ],
    ]


def forget() -> None:
    """Forget the texts that were looked at."""
    _vocabulary.cache_clear()


def places(text: str, words: tuple[str, ...], first: int = 0, last: int | None = None) -> list[int]:
    """Where any of `words` begins in `text` (between `first` and `last`), in order: far cheaper than a pattern of alternatives."""
    found = []
    for word in _standing(text, words) if last is None and len(words) > 1 else words:
        position = text.find(word, first, last)
        while position >= 0:
            found.append(position)
            position = text.find(word, position + 1, last)
    return sorted(set(found))


def sign_places(text: str, signs: str) -> list[int]:
    """Where any of the single `signs` stands in `text`, in order: a look for each costs a tenth of a pattern for them all."""
    found = []
    for sign in signs:
        position = text.find(sign)
        while position >= 0:
            found.append(position)
            position = text.find(sign, position + 1)
    return sorted(found)


def around(text: str, words: tuple[str, ...], before: int, behind: int) -> list[tuple[int, int]]:
    """The parts of `text` around `words` (in small letters), so many characters before and behind where each begins, merged where they touch."""
    windows: list[tuple[int, int]] = []
    for place in places(small(text), words):
        start, end = max(0, place - before), min(len(text), place + behind)
        if windows and start <= windows[-1][1]:
            start = windows.pop()[0]
        windows.append((start, end))
    return windows


def as_written(match: re.Match[str]) -> str | None:
    """The value as it stands (group `value` where there is one), white space squeezed."""
    return " ".join((match.groupdict().get("value") or match.group()).split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Recogniser:
    """`patterns` are (pattern, base confidence, words in small letters of which one stands in every match: without them it is not tried); `raises` and `lowers` are looked for in `before` characters ahead and `after` behind.

    `validate` gives the plain value, or None where the match cannot be one. `needed` must match somewhere in the text, else nothing is
    tried (a cheap look that spares the costly ones). A pattern's group `value`, where it has one, is the value proper.
    """

    what: str
    patterns: tuple[Way, ...]
    needed: re.Pattern[str] | None = None
    raises: re.Pattern[str] | None = None
    lowers: re.Pattern[str] | None = None
    validate: Validate = as_written
    before: int = 48
    after: int = 24
    hints: tuple[str, ...] = ()
    """Words (lower case) of which one stands near every value: the patterns are tried around them only."""

    def find(self, text: str) -> list[Hit]:
        """Every value of this kind in `text` whose confidence is enough, in order."""
        if self.hints:
            return [hit for start, end in self._windows(text) for hit in self._found(text, start, end)]
        if self.needed is not None and not self.needed.search(text):
            return []
        return self._found(text, 0, len(text))

    def _windows(self, text: str) -> list[tuple[int, int]]:
        """The parts of `text` around the hints, merged where they touch."""
        return around(text, self.hints, NEAR, NEAR)

    def _found(self, text: str, begin: int, finish: int) -> list[Hit]:
        hits: list[Hit] = []
        taken = Spans(())
        lower = text[begin:finish].lower()
        stands: dict[tuple[str, ...], bool] = {}  # many ways need the same words
        for pattern, base, *words in self.patterns:
            needs = tuple(words)
            if needs not in stands:
                stands[needs] = not needs or any_stands(lower, needs)
            if not stands[needs]:
                continue
            for match in pattern.finditer(text, begin, finish):
                group = "value" if "value" in match.re.groupindex and match.group("value") else 0
                start, end = match.span(group)
                if taken.touch(start, end):
                    continue
                value = self.validate(match)
                if value is None:
                    continue
                confidence = base + self._context(text, start, end)
                if confidence >= ENOUGH:
                    raw = match.group(group)
                    taken.add(start, end)
                    hits.append(
                        Hit(
                            what=self.what,
                            value=value,
                            start=start,
                            end=end,
                            confidence=min(confidence, 0.99),
                            spellings=tuple(dict.fromkeys((raw, value))),
                        )
                    )
        return sorted(hits, key=lambda hit: hit.start)

    def _context(self, text: str, start: int, end: int) -> float:
        ahead, behind = _PARAGRAPH.split(text[max(0, start - self.before) : start])[-1], text[end : end + self.after]
        change = 0.0
        raised = self.raises is not None and _last(self.raises, ahead)
        if self.raises is not None and (raised or self.raises.search(behind)):
            change += RAISE
        spoken = _SENTENCE.search(ahead)  # what another sentence speaks of says nothing against a value
        lowered = self.lowers is not None and _last(self.lowers, ahead, spoken.end() if spoken else 0)
        if lowered and lowered > (raised or 0):  # the word that stands nearer counts
            change -= LOWER
        return change


_PARAGRAPH = re.compile(r"[.!?][)\"”’]?\n\n")
"""The end of a paragraph of prose; a label or a heading, which belongs to what stands below it, ends without such a sign."""
_SENTENCE = re.compile(r".*(?<!\bno)(?<!\bnos)(?<!\bnr)(?<!\bref)(?<!\b[a-z])[.!?][)\"”’]?\s(?=(?-i:[A-ZÀ-Þ]))", re.IGNORECASE | re.DOTALL)
"""As far as the last end of a sentence."""


def _last(pattern: re.Pattern[str], text: str, first: int = 0) -> int:
    """Where the last match of `pattern` in `text` from `first` on ends; 0 without one."""
    return max((match.end() for match in pattern.finditer(text, first)), default=0)
