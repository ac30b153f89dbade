"""How the owner's name may stand beside a value: turned round, with initials, in capitals, or the first name alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from foliocheck.checks.data_protection.recognisers.reading.names import ordinary, plain

_TITLES = frozenset(("dr", "prof", "professor", "mr", "mrs", "ms", "miss", "mx", "rev", "revd"))
_BETWEEN = r"[ \u00a0]{1,2}"
_TO_RING = re.compile(r"\b(?:ring|call|text|phone|ask|contact)\s+(?!me\b)")
_CAPITALISED = re.compile(r"\b[A-Z][a-z]{2,}\b")


def untitled(name: str) -> str:
    """A name without the titles before it; a name that is nothing else stays."""
    words = name.split()
    while len(words) > 1 and plain(words[0].rstrip(".")) in _TITLES:
        del words[0]
    return " ".join(words)


@lru_cache(maxsize=32)
def _written(names: tuple[str, ...]) -> re.Pattern[str] | None:
    """Every way in which one of the names may be written in full, or with initials for all but the surname."""
    ways = []
    for name in names:
        parts = [part for part in name.replace(",", " ").split() if plain(part) not in _TITLES]
        if len(parts) < 2 or len(parts[-1]) < 2:
            continue
        first, lasts = _loose(parts[0]), dict.fromkeys((" ".join(parts[1:]), parts[-1]))
        initials = rf"(?-i:{re.escape(parts[0][0].upper())})(?:\.?[- ]?(?-i:[A-Z])){{0,2}}\b\.?"
        for last in map(_loose, lasts):
            ways.append(rf"{first}{_BETWEEN}(?:\w\.?{_BETWEEN})?{last}(?!\w)|{last},?{_BETWEEN}{first}(?!\w)")
            ways.append(rf"(?-i:(?=[A-Z])){last},?{_BETWEEN}{initials}(?!\w)|{initials}{_BETWEEN}(?-i:(?=[A-Z])){last}(?!\w)")
    return re.compile(rf"(?<![\w@.-])(?:{'|'.join(ways)})(?![@\w])", re.IGNORECASE) if ways else None


def forget() -> None:
    """Forget the names."""
    _written.cache_clear()


def _loose(words: str) -> str:
    """A pattern for words of a name, joined with hyphens, blanks or nothing where they have a hyphen."""
    return re.sub(r"(?:\\?-)+", "[- ]?", re.sub(r"(?:\\? )+", lambda _: _BETWEEN, re.escape(words)))


def written(text: str, names: tuple[str, ...]) -> list[tuple[int, int]]:
    """Where one of the owner's `names` stands in `text`, in whichever order and letters."""
    pattern = _written(names)
    return [match.span() for match in pattern.finditer(text)] if pattern else []


def speaks(before: str, firsts: Sequence[str]) -> bool:
    """Whether one of the first names, in whichever letters, and a colon lead to what is said: "TODO aoife: …"."""
    return any(
        re.search(
            rf"(?:^|[\n(\[]|<!--|//|#)\W*(?:(?:todo|fixme|note|nb|from)\b\W{{0,3}})?{re.escape(first)}(?: \w+)?\s?[:–-]\s[^\n]*$",
            before,
            re.IGNORECASE,
        )
        for first in firsts
    )


def leads(before: str, firsts: Sequence[str]) -> bool:
    """Whether one of the first names alone leads to a value ("Morgan: 07700 …"), with nobody else's between."""
    ahead = before.rstrip()[-45:]
    for first in firsts:
        match = re.search(
            rf"(?<!\w){re.escape(first)}(?:['’]s|\s?[:–—(-]|\s(?:on|at|is|can|direct|mobile|mob|cell|tel|phone|desk|office|home|work|landline|whats ?app)\b|[ \t]*\n[ \t]*(?i:mobile|mob|tel|telephone|phone|contact|number)\b|$)",
            ahead,
        )
        left = ahead[match.end() :] if match else ""
        if match and not _TO_RING.search(left) and all(plain(word) in ordinary() for word in _CAPITALISED.findall(left)):
            return True
    return False


def stands_right_before(before: str, firsts: Sequence[str]) -> bool:
    """Whether one of the first names alone stands right before a value: "Jean-Luc 06 …"."""
    return any(re.search(rf"(?:^|[\n,;|•(–—\t]\s{{0,2}}){re.escape(first)}[\s:(–—-]{{1,3}}$", before) for first in firsts)


def follows(after: str, firsts: Sequence[str]) -> bool:
    """Whether one of the first names alone stands right behind a value, in brackets, behind a dash, or as the last word of the line: "… (Callum)"."""
    return any(
        re.match(rf"\s?[(–—-]\s?{re.escape(first)}(?=\s?\)|\s*(?:$|[\n.;,]))|\s{re.escape(first)}\s*(?:$|\n)", after) for first in firsts
    )


def own_behind(after: str, firsts: Sequence[str]) -> bool:
    """Whether one of the first names right behind a value says that it is theirs: "…, Padraig's own by accident"."""
    return "own" in after and any(re.match(rf"[\s,;(–—-]{{1,4}}{re.escape(first)}['’]s own\b", after) for first in firsts)


def begins_line(before: str, names: Sequence[str]) -> bool:
    """Whether the line of an address begins with one of the names, and nothing but parts of the address stands between."""
    line = before.rpartition("\n")[2].lstrip()
    return any(line.startswith(name) and _CHUNKS.fullmatch(line[len(name) :]) is not None for name in names if " " in name)


_CHUNKS = re.compile(
    r"\s?(?:,\s?(?:[A-ZÀ-ÞŴŶ\d][\w'’.-]*\s?)(?:(?:[A-ZÀ-ÞŴŶ\d][\w'’.-]*|y|yr|na|an|of|the|de|la|le|du|des|and|upon|on|in)\s?){0,4}){0,3},?\s?$"
)
"""Between the name at the beginning of a line and an address: parts of the address."""


_NAMED = re.compile(
    r"(?:^|[\n\t])[ ]*(?:(?:first|given|fore|full|display|preferred|last|family|your|student|author)?[ -]?name|forename|surname|vorname|nachname|prénom|nom|nombre|apellidos?|nome|cognome|voornaam|naam|förnamn|efternamn|fornavn|etternavn|etunimi|nimi|enw|ainm)"
    r"[ ]*(?:[:\t]|\n)[ \t\n]{0,3}(?P<value>[^\t\n:]{2,40})",
    re.IGNORECASE,
)
_FAR = 250


def profile_of(text: str, start: int, end: int) -> str | None:
    """Who a table or list of fields is about in which a value stands: the nearest field for a name before it, else the first behind it."""
    before = list(_NAMED.finditer(text, max(0, start - _FAR), start))
    found = before[-1] if before else _NAMED.search(text, end, end + _FAR)
    return found["value"].strip() if found else None
