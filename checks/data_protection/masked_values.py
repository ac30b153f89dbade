"""What is masked of a value that was found: every spelling, or the phrase in which it is personal."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from urllib.parse import unquote

from foliocheck.checks.data_protection import recognisers
from foliocheck.checks.data_protection.recognisers.reading.everyday import is_common, is_unknown
from foliocheck.checks.data_protection.recognisers.reading.hit import BY_NAME, Hit
from foliocheck.checks.data_protection.recognisers.reading.names import names, parts_of, plain
from foliocheck.checks.data_protection.recognisers.reading.plain_signs import made_plain
from foliocheck.checks.data_protection.whose.role_addresses import is_role
from foliocheck.core.mask import Mask, masked, masked_secret

CALLED_BY_PARTS = ("learner-name-with-feedback", "special-category")
"""Kinds of which a text speaks on by the given name or the surname alone."""
PHRASED = ("password", "user-path")
_SHORTEST_LINE, _SHORTEST_PART = 5, 4
_SHORT = 2
"""A name of so many letters ("Jo", "Al") is a piece of ordinary text elsewhere ("et al."): it is masked together with the word beside it."""
UNMASKED = ("edit-link",)
"""Kinds whose value is no personal data in itself: the author must see which link is meant."""


def mask_of(text: str, where: str = "meta") -> Mask:
    """The Mask of one text alone, for what is shown before a whole snapshot can be judged. Nobody is known as its owner."""
    values: dict[str, str] = {}
    phrases: dict[str, str] = {}
    roles: list[str] = []
    for hit in recognisers.find_all_to_mask(text, where):
        if hit.what == "email" and is_role(*hit.value.split("@", 1)):
            roles.append(hit.value)
        elif hit.what not in BY_NAME:
            to_mask(hit, values, phrases)
            if is_masked_by_place(hit):
                phrases.update(with_words_beside(hit.value, text))
    return Mask(sorted(values.items()), sorted(roles), sorted(phrases.items()))


def to_mask(hit: Hit, values: dict[str, str], phrases: dict[str, str], raw: str = "") -> None:
    """Adds what is to be masked of a hit: every spelling, or only the phrase in which it is personal."""
    if hit.what in PHRASED:
        phrases.update(_phrases(hit))
    elif hit.what == "key" and "@" in hit.value:  # what looks like a host in it is a piece of the secret
        phrases.update({spelling: masked_secret(hit.value) for spelling in (raw, hit.value, *hit.spellings) if spelling.strip()})
        values.update({line: line for line in _lines(raw)})
    elif hit.what not in UNMASKED:
        values.update({spelling: hit.value for spelling in (raw, hit.value, *hit.spellings, *_lines(raw)) if spelling.strip()})


def with_words_beside(name: str, text: str) -> Iterator[tuple[str, str]]:
    """Each place in `text` of a name that is a piece of ordinary text elsewhere, with the word behind it (at an end of a line the word before it), and what to show instead."""
    for match in re.finditer(rf"(?<![^\W_]){re.escape(name)}(?![^\W_])", text, re.IGNORECASE if len(name) > _SHORT else 0):
        start = max(0, match.start() - _LONGEST_WORD)
        behind = _WORD_BEHIND.match(text, match.end())
        before = None if behind else _WORD_BEFORE.search(text, start, match.start())
        if not (behind or before):  # alone in its line
            before = _LINE_BEFORE.search(text, start, match.start())
            behind = None if before else _LINE_BEHIND.match(text, match.end())
        first, last = (before.group() if before else ""), (behind.group() if behind else "")
        if first or last:
            shown = [masked(name) if beside.strip() == name else beside for beside in re.split(r"(\W+)", first + "\0" + last)]
            yield first + match.group() + last, "".join(shown).replace("\0", masked(name))


_WORD_BEHIND = re.compile(r"[^\w\n]{1,4}\w{1,30}")
_WORD_BEFORE = re.compile(r"(?<!\w)\w{1,30}[^\w\n]{1,4}$")
_LINE_BEHIND = re.compile(r"\W{1,6}\w{1,30}")
_LINE_BEFORE = re.compile(r"(?<!\w)\w{1,30}\W{1,6}$")
_LONGEST_WORD = 38


def is_masked_by_place(hit: Hit) -> bool:
    """Whether a name is masked wherever it stands in its own text, with the word beside it: a short one, or a user's that is no everyday word ("user=lkinsella" beside "/home/lkinsella")."""
    if hit.what == "user-path":
        return len(hit.value) >= _SHORTEST_PART and is_unknown(hit.value) and not is_common(hit.value)
    return hit.what in BY_NAME and len(hit.value) == _SHORT


def whole_names(name: str, text: str, own: Sequence[str]) -> Iterator[str]:
    """The whole names in `text` that begin with `name`, a given name alone ("Eoin" was told, and "Eoin Tarpey" stands farther down), but for the names `own`."""
    if " " not in name and f"{name} " in text:
        surnames = {parts_of(other)[-1] for other in own if parts_of(other)}
        for whole in dict.fromkeys(whole for whole, _, _ in names(text) if whole.startswith(f"{name} ")):
            if parts_of(whole)[-1] not in surnames:
                yield whole


def called_by(name: str, own: Sequence[str]) -> Iterator[str]:
    """The parts of a name by which its bearer may be called elsewhere: none that is an everyday word, or a part of one of the names `own`."""
    taken = {part for other in own for part in parts_of(other)}
    for word in name.split() if " " in name else ():
        part = word.strip(".,()").removesuffix("'s").removesuffix("’s")
        if len(part) >= _SHORTEST_PART and plain(part) not in taken and is_unknown(part) and not is_common(part):
            yield part


def _lines(raw: str) -> list[str]:
    """The lines of a value that goes over several: each may be shown by itself. A line without a figure (a town) is an ordinary word."""
    lines = [line.strip(" \t,.;") for line in raw.split("\n")] if "\n" in raw else []
    return [line for line in lines if len(line) >= _SHORTEST_LINE and re.search(r"\d", line) and re.search(r"[^\W\d]", line)]


def _phrases(hit: Hit) -> dict[str, str]:
    """What to mask of a value that may be an ordinary word elsewhere: it together with the words that make it personal.

    A password "cmalt" or a user name "kit" is masked where it is one, and not wherever the word stands.
    Written with signs that nobody sees, or with percent signs, it is masked as it stands: no ordinary word is written so.
    """
    shown = masked_secret(hit.value) if hit.what == "password" else masked(hit.value)
    found = {
        spelling: spelling[:start] + shown
        for spelling in hit.spellings
        if spelling != hit.value and (start := _start_in(spelling, hit.value)) >= 0
    }
    telling = (
        (re.search(r"\d", hit.value) and re.search(r"[^\W\d]", hit.value))
        or re.search(r"[^\w.-]|[a-z][A-Z]", hit.value)
        or re.search(r"_\w+_", hit.value)
    )
    if telling and len(hit.value) >= 5:
        found[hit.value] = shown
    return found


def _start_in(spelling: str, value: str) -> int:
    """Where `value` begins in a spelling: as it is, or at the end with odd signs or percent signs in it. Else -1."""
    if value in spelling:
        return spelling.rfind(value)
    if unquote(spelling) == value:
        return 0
    if not made_plain(spelling)[0].endswith(value):
        return -1
    return next(start for start in range(len(spelling) - 1, -1, -1) if made_plain(spelling[start:])[0].endswith(value))
