"""Names of people in text: two to four capitalised words (or an initial and a surname) of which none is an ordinary word."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

from foliocheck.checks.data_protection.recognisers.reading.capitals import FIELDS, LOWER, UPPER, begun
from foliocheck.core.policy_data import policy

_TITLE = r"(?:(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms|Miss|Mx|Sir|Dame|Revd?|Lt|Lieutenant|Col|Colonel|Maj|Major|Capt|Captain|Sgt|Sergeant|Cpl|LCpl|Pte|Cllr|Sr|Fr|SN|PC|DC|DS)\.?[ \t]+){1,2})"
_PART = rf"(?:(?:O|D|Mc|Mac|Fitz)['’]?|(?<= )d['’])?[{UPPER}][{LOWER}]+(?:['’-][{UPPER}]?[{LOWER}]+)*"
_INITIAL = rf"[{UPPER}]\."
_PARTICLE = r"(?:Mac|Mc|Ó|Ní|Nic|Uí|van der|van den|van|von der|von|de la|de|del|der|da|dos|di|du|le|la|al|el|ap|ab|ferch|bin|ibn|ter|ten)"
_BLANK = r"[ \u00a0]{1,2}"
_ARTICLE = r"(?:al|el|an|ar|as|ash|at|az|ad)-"
"""The article of Arabic names, joined to the family's: "Fatima al-Rashid"."""
NAME = re.compile(
    rf"(?=[{UPPER}])(?<![\w@.-])(?:(?<!\w['’])|(?<=\s[dl]['’]))(?P<title>{_TITLE})?(?P<name>(?:{_PART}|{_INITIAL}|[{UPPER}](?={_BLANK}[{UPPER}][{LOWER}]))"
    rf"(?:(?:{_BLANK}{_INITIAL}){{1,2}}|(?:{_BLANK}{_PART}))?(?:{_BLANK}{_PARTICLE})?{_BLANK}(?:{_ARTICLE}(?=[{UPPER}]))?{_PART})(?!(?!\d{{1,3}}\s?(?:/|%|out of))[\w@])"
)


@cache
def ordinary() -> frozenset[str]:
    """Ordinary words (lower case) that are written with a capital and are no part of a name."""
    return frozenset(policy("not_names")["words"].split())


@cache
def first_names() -> frozenset[str]:
    """Given names that are often met (lower case)."""
    return frozenset(policy("first_names")["words"].split())


@lru_cache(maxsize=8192)
def is_given(word: str) -> bool:
    """Whether a word is a given name that is met, in Britain often or in another land, and no everyday word."""
    known = plain(word.partition("-")[0])
    return (known in first_names() or known in _seldom_given()) and known not in ordinary() and known not in days()


@cache
def _seldom_given() -> frozenset[str]:
    return frozenset(policy("given_names")["words"].split())


@cache
def surname_words() -> frozenset[str]:
    """Ordinary words (lower case) that are surnames behind a given name."""
    return frozenset(policy("surname_words")["words"].split())


@lru_cache(maxsize=64)
def names(text: str) -> tuple[tuple[str, int, int], ...]:
    """Every likely name of a person in `text`: the name without its title, where it starts and ends."""
    found: list[tuple[str, int, int]] = []
    offset = 0
    for line in text.split("\n"):  # no name goes over a line end
        if len(line) > 3:
            found += [(name, start + offset, end + offset) for name, start, end in _in_line(line)]
        offset += len(line) + 1
    return tuple(found)


@lru_cache(maxsize=8192)
def _in_line(line: str) -> tuple[tuple[str, int, int], ...]:
    return tuple(_names(line))


def names_somebody(words: str) -> bool:
    """Whether a name, or a given name alone, stands among some words."""
    return bool(names(words)) or any(is_given(word) for word in re.findall(r"\b[A-ZÀ-Þ][^\W\d_]{2,14}\b", words))


def forget() -> None:
    """Forget the texts and names that were looked at."""
    for remembered in (names, _in_line, is_name, is_given, plain):
        remembered.cache_clear()


_CAPITALS = re.compile(
    rf"(?<![\w@.'’-])(?:(?!(?<=[a-z] )(?:(?:[A-EU]{{3,4}}|NY[AC]),|[A-Z]{{3,9}}, [A-Z][a-z]{{1,20}} [A-Z][a-z]))(?P<last>[{UPPER}]{{3,}}(?:-[{UPPER}]{{2,}})?),?{_BLANK}(?P<first>{_PART})|(?P<given>{_PART}){_BLANK}(?P<family>[{UPPER}]{{4,}}(?:-[{UPPER}]{{2,}})?))(?![\w@])"
)


SHOUTED = re.compile(f"[{UPPER}][{UPPER}][{UPPER}]")


def turned(text: str) -> str:
    """ "WEXLEY, Hanna" and "Wexley, Hanna (Some Trust)" as "Hanna Wexley"; other text as it is, words in capitals made plain."""
    bare = re.sub(r"\s*[(\[][^)\]]*[)\]]", "", text).strip()
    last, comma, first = bare.partition(",")
    if comma and first.strip() and "," not in first and len(last.split()) <= 2 and len(first.split()) <= 2:
        bare = f"{first.strip()} {last.strip()}"
    return " ".join(word.title() if word.isupper() and len(word) > 2 else word for word in bare.split())


def _names(text: str) -> Iterator[tuple[str, int, int]]:
    capitals = begun(text)
    if len(capitals) < _PARTS and not (capitals and "-" in text and _ARTICLE_BEFORE.search(text)):
        return
    plainly = list(_plainly(text, capitals))
    yield from plainly
    taken = [(start, end) for _, start, end in plainly]
    for match in _CAPITALS.finditer(text) if SHOUTED.search(text) else ():
        if is_name(turned(match.group())) and not any(match.start() < end and start < match.end() for start, end in taken):
            yield match.group(), match.start(), match.end()


_ARTICLE_BEFORE = re.compile(rf"\b{_ARTICLE}(?=[{UPPER}])")
_PARTS = 2
"""A name has so many words with a capital at least."""
_OWNS = re.compile(r"['’]s(?=[ \u00a0])")


def _plainly(text: str, capitals: tuple[int, ...]) -> Iterator[tuple[str, int, int]]:
    position = 0
    for place in capitals:
        match = NAME.match(text, place) if place >= position else None
        if match is None:
            continue
        name, start = match.group("name"), match.start("name")
        apart = re.match(r"(.+?\S)[ \t\u00a0]{2}", name)
        if apart and is_name(apart.group(1)):  # two blanks part the name from what stands beside it
            name = apart.group(1)
        owns = _OWNS.search(name)
        if owns and " " in name[: owns.start()] and is_name(name[: owns.start()]):  # "Winston Abiola's Parkinson's"
            name = name[: owns.end()]
        head, _, field = name.rpartition(" ")
        name = head if field in FIELDS and is_name(head) else name  # "Hanna Wexley Tel 01632 …"
        position = start + len(name)
        if is_name(name) and not _is_date(text, start, start + len(name)):
            bare = name.removesuffix("'s").removesuffix("’s")
            yield bare, start, start + len(bare)
            continue
        shorter = name.rstrip("'s’").rpartition(name.split()[-1])[0].rstrip()
        if (
            len(shorter.split()) > 1
            and (
                text[start + len(name) : start + len(name) + 1] == ":"
                or plain(shorter.split()[0]) in first_names()
                or (name.split()[-1] in ("Student", "Learner", "Candidate") and is_given(shorter.split()[0]))
            )
            and is_name(shorter)
        ):  # "Hanna Wexley Lecturer", "Hanna Wexley Date:"
            yield shorter, start, start + len(shorter)
            continue
        # "Student Hanna Wexley", "Feedback Mei Standish": an ordinary word before the name
        first = re.match(r"\S+\s+", name)
        if first:
            position = start + first.end()


@lru_cache(maxsize=8192)
def is_name(name: str) -> bool:
    """Whether `name` could be a person's: at least two parts, a surname of two letters or more, no ordinary word among them."""
    parts = [_ARTICLE_BEFORE.sub("", part.strip(".").removeprefix("d'").removeprefix("d’")) for part in name.split() if part]
    capitals = [part for part in parts if part[:1].isupper()]
    if len(capitals) < 2 or len(capitals[-1]) < 2:
        return False
    if len(capitals) == 2 and capitals[0] == capitals[1]:
        return False
    words = [
        plain(piece) for part in capitals if len(part) > 1 for piece in dict.fromkeys((part, part.removesuffix("'s").removesuffix("’s")))
    ]
    everyday = [word for word in words if word in ordinary() or _joined(word)]
    first, last = plain(capitals[0]), words[-1]
    if len(everyday) == 1 and len(capitals) > 2 and len(everyday[0]) < _SHORT and everyday[0] != first and first not in days():
        return True  # "Nguyen Thi Lan", "Đặng Thu Hà": a short word that is ordinary in English alone
    if not everyday or (everyday == [first] and first in first_names()):  # "Mark Osei", "June Barnes"
        if first in days() or everyday:
            return not (last in days() or last in ordinary() or last.removesuffix("s") in ordinary())  # "Jan Exams"
        return True
    return last in surname_words() and len(capitals) == 2 and is_given(capitals[0]) and first not in ordinary()


@cache
def days() -> frozenset[str]:
    """Short names of months, days and a feast (lower case) that are names of people, too."""
    return frozenset(policy("not_names")["days"].split())


_FIGURE_BEFORE = re.compile(r"\d(?:st|nd|rd|th)?[ ,./-]{0,2}$")
_FIGURE_BEHIND = re.compile(r"[ ,./–-]{0,2}\d")


def _is_date(text: str, start: int, end: int) -> bool:
    """Whether a figure beside a would-be name makes a part of it a month or day: "12 Jan Meeting", "Hanna Sat 3 May"."""
    words = plain(text[start:end]).split()
    return bool(
        (words[0] in days() and _FIGURE_BEFORE.search(text[max(0, start - 6) : start]))
        or (words[-1] in days() and _FIGURE_BEHIND.match(text, end))
    )


def _joined(word: str) -> bool:
    """Whether a word with hyphens is joined of ordinary ones ("pro-vice-chancellor")."""
    pieces = word.split("-")
    return (
        len(pieces) > 1
        and all(len(piece) < _SHORT or piece in ordinary() for piece in pieces)
        and (any(len(piece) >= _SHORT for piece in pieces) or pieces[-1] in _SMALL)
    )


_SHORT = 4
_SMALL = frozenset(("up", "in", "on", "off", "out", "op", "by", "to", "it", "all", "one", "tec", "ins", "ups", "ons"))
"""Ends of short words with hyphens that are no names: "pop-up", "add-on"; "Hye-jin" is one."""


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """`text` in lower case without accents, apostrophes and full stops."""
    folded = unicodedata.normalize("NFKD", text.replace("ø", "o").replace("Ø", "O").replace("ł", "l").replace("ß", "ss"))
    return "".join(character for character in folded if not unicodedata.combining(character) and character not in "'’.").lower()


def parts_of(name: str) -> tuple[str, ...]:
    """The parts of a name, plain: "Dr Morgan J. Ellery-Voss" gives ("morgan", "j", "ellery-voss")."""
    words = [plain(word.strip(".,()")) for word in name.split()]
    return tuple(
        word
        for word in words
        if word
        and word
        not in (
            "dr",
            "prof",
            "professor",
            "mr",
            "mrs",
            "ms",
            "miss",
            "mx",
            "sir",
            "dame",
            "rev",
            "revd",
            "phd",
            "msc",
            "bsc",
            "ma",
            "ba",
            "fhea",
            "sfhea",
            "cmalt",
        )
    )
