"""Section numbers in labels: “1a”, “1 (b)”, “Core area IIIb”, “(c)”, “CA2”, “3a & 3b”, “2.1”, “section five”."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from foliocheck.sections.terms import fold

_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7}
_SPELLED = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "un": 1, "dau": 2, "tri": 3, "pedwar": 4}
_SPELLED_PATTERN = "|".join(_SPELLED)
_AREA_WORD = r"(?:core\s*area|core|area|section|sect|part|ca|c|s|maes\s*craidd|adran|criterion|chapter)"

# A number with its letter: at the start of a label, after an area word, in brackets, or after a separator.
_BOTH = re.compile(rf"(?<![a-z0-9.])(?:{_AREA_WORD}[\s_.:-]*)?([1-3])[\s._:)/|>-]*[(\[]?\s*([abc])(?![a-z0-9'])\s*[)\]]?", re.IGNORECASE)
_AFTER_LETTER = re.compile(r"\s+(?:an?|the|understanding|constraints|benefits|teaching|learning|legislation|assessment)\b|\s*$|\s*[^\sa-z]")
_ROMAN_BOTH = re.compile(
    rf"(?<![a-z0-9.])(?:{_AREA_WORD}[\s_.:-]*)?(i{{1,3}})[\s._:-]*[(\[]?\s*([abc])(?![a-z0-9'])\s*[)\]]?", re.IGNORECASE
)
_DOTTED = re.compile(rf"(?:^\W*|{_AREA_WORD}\s*)([1-3])\s*[.·]\s*([1-3])(?![0-9.]|\s*[.]\d)", re.IGNORECASE)
_ROMAN_SUB = re.compile(r"(?<![a-z0-9.])([1-3])\s*[.]?\s*[(]?(i{1,3})[)]?(?![a-z0-9])", re.IGNORECASE)
_ROMAN_TWICE = re.compile(rf"(?:^\W*|{_AREA_WORD}\s*)(i{{1,3}})(?:[.·/:-]|\s?(?=\())\(?(i{{1,3}})\)?(?![a-z0-9'’]|[.·]\w)", re.IGNORECASE)
"""“II.i”, “III (ii)”; what has a blank after the point (“I. I had thought …”) is none."""
_AREA = re.compile(
    rf"(?<![a-z])(?:core\s*area|area|section|part|ca|core|maes\s*craidd|adran)\s*[\s_.:-]*([1-9]|{_SPELLED_PATTERN}|i{{1,3}}|iv|v|vi{{0,2}})(?![a-z0-9])",
    re.IGNORECASE,
)
_LEADING = re.compile(r"^\W*([0-9])(?![0-9a-z]|[.:]\d|\s*(?:st|nd|rd|th)\b|\s*%)\s*[.):\-]?\s*(.*)$", re.IGNORECASE)
_LEADING_ROMAN = re.compile(r"^\W*(i{1,3}|iv|v|vi{1,2})\s*[.):\-]\s*(.*)$", re.IGNORECASE)
_LETTER = re.compile(r"^\W*(?:section|part)?\s*[(\[]?\s*([abc])\s*(?:[)\].:]|\s-|$)", re.IGNORECASE)
_SPELT_BOTH = re.compile(
    rf"(?<![a-z])(?:core\s*area|core|area|section|ca|maes\s*craidd|adran|criterion|element|cmalt)[\s_.:-]*([1-3]|{_SPELLED_PATTERN}|i{{1,3}})[\s,;:._()|/-]*"
    r"(?:part|section|sub-?section|element|strand|criterion|component|rhan)[\s_.:-]*[(\[]?\s*([abc]|[1-3]|i{1,3})(?![a-z0-9'])",
    re.IGNORECASE,
)
"""“Core area 1, section b”, “Area One – part a”."""
_SPELT_LETTER = re.compile(
    r"(?<![a-z])(?:core\s*area|core|area|section|ca|maes\s*craidd|adran|criterion)\s*(one|two|three|un|dau|tri)\s*[\s_.:-]*[(\[]?\s*([abc])(?![a-z0-9'])[)\]]?(?=\W|$)",
    re.IGNORECASE,
)
"""“Core area one (a)”; what reads like an article (“area one a law”) is looked at as everywhere."""
_RANGE = re.compile(r"(?<![a-z0-9])([1-3])\s*[(]?a[)]?\s*(?:-|to)\s*(?:[1-3])?\s*([bc])(?![a-z])", re.IGNORECASE)
_AND = re.compile(r"(?<![a-z0-9])([1-3])\s*[(]?([abc])[)]?\s*(?:/|,|and|\+)\s*(?:[1-3]\s*)?[(]?([bc])[)]?(?![a-z0-9])", re.IGNORECASE)


_LETTER_BEFORE_NAME = re.compile(r"((?<![\w.])[1-3]\s?[-–—.(]?\s?)a\s+(?=[A-Z])")
"""“2 a How people learn”: a small letter between a number and a capital counts, and is no article."""


_COUNTED_WORD = re.compile(r"\b(?:module|unit|level|stage|phase|paper)\s+(?=[1-3]\s?[abc]\b)", re.IGNORECASE)
_OTHER_COUNT = re.compile(
    r"\b(?:modules?|units?|weeks?|lessons?|papers?|levels?|years?|grades?|class(?:es)?|rooms?|sessions?|stages?|blocks?|bays?|terms?|semesters?|cohorts?|ks|phases?|versions?|v)\s*\d{1,3}\s?[a-z]?(?![a-z])"
)
"""Numbers of something else: “Module 2b”, “Unit 1a”, “Week 3”."""


_WITH_LETTER = (_SPELT_BOTH, _BOTH, _SPELT_LETTER, _ROMAN_BOTH, _DOTTED, _ROMAN_TWICE, _ROMAN_SUB)
"""The ways to write a number with its letter, in the order in which they are tried."""
_WITHOUT_DIGIT = (_SPELT_BOTH, _SPELT_LETTER, _ROMAN_BOTH, _ROMAN_TWICE)
"""Those of them that can be met in a text without any of `_DIGITS`."""
_DIGITS = frozenset("123")


@dataclass(frozen=True, slots=True)
class Code:
    """What a label says in numbers. `pairs` are sections like “1a”; `area` a number of a whole area or section; `letter` a bare letter.

    `bare` tells that the label is nothing but the number.
    """

    pairs: tuple[str, ...] = ()
    area: int | None = None
    letter: str | None = None
    bare: bool = False


def code_after_word(label: str) -> Code:
    """The numbers of `label` where a word like “Unit” or “Stage” before them is heeded no more than “Section” is."""
    return code_of(_COUNTED_WORD.sub("section ", label))


@lru_cache(maxsize=20000)
def code_of(label: str) -> Code:
    """The numbers that `label` states."""
    return _code_of(fold(_LETTER_BEFORE_NAME.sub(r"\1a) ", label)))


@lru_cache(maxsize=20000)
def _code_of(text: str) -> Code:
    if not text or len(text) > 220:
        return Code()
    text = _OTHER_COUNT.sub(" ", text)
    text = re.sub(r"\b(?:19|20)\d\d\b|\b\d{1,2}(?:st|nd|rd|th)\b|^\W*(?:my\s+)?cmalt\b[\s:_-]*", " ", text).strip()
    pairs = _pairs(text)
    area = _area(text)
    letter_match = _LETTER.match(text)
    letter = letter_match.group(1).lower() if letter_match and not pairs else None
    rest = re.sub(rf"{_AREA_WORD}|element|strand|component|[0-9ivabc()\[\].:,;#|/>*\s_-]|cmalt|{_SPELLED_PATTERN}", "", text)
    return Code(pairs=pairs, area=area, letter=letter, bare=not rest)


def _pairs(text: str) -> tuple[str, ...]:
    numbered = not _DIGITS.isdisjoint(text)
    for pattern in (_AND, _RANGE) if numbered else ():
        match = pattern.search(text)
        if match is not None:
            groups = match.groups()
            first, last = ("a", groups[1]) if pattern is _RANGE else (groups[1], groups[2])
            if last > first:
                letters = "abc"["abc".index(first) : "abc".index(last) + 1]
                return tuple(groups[0] + letter for letter in letters)
    found: list[str] = []
    for pattern in _WITH_LETTER if numbered else _WITHOUT_DIGIT:
        for match in pattern.finditer(text):
            if pattern in (_BOTH, _SPELT_LETTER) and _is_article(text, match):
                continue
            first, second = match.groups()
            number = str(_number(first) or 0)
            letter = second if second in "abc" else "abc"[(int(second) if second.isdigit() else _ROMAN[second]) - 1]
            pair = number + letter
            if number in "123" and pair not in found and not (number == "2" and letter == "c") and not (number == "3" and letter == "c"):
                found.append(pair)
        if found:
            break
    return tuple(found)


def _is_article(text: str, match: re.Match[str]) -> bool:
    """Whether the “a” of “3 a law” or “Core area 2: a reflection” is the article and no letter of a section."""
    between = text[match.end(1) : match.start(2)]
    if match.group(2) != "a" or not re.search(r"[\s:]", between) or re.search(r"[(\[]", between):
        return False
    return _AFTER_LETTER.match(text[match.end(2) :]) is None


def _area(text: str) -> int | None:
    match = _AREA.search(text)
    if match is not None:
        return _number(match.group(1))
    match = _LEADING.match(text) or _LEADING_ROMAN.match(text)
    if match is not None:
        return _number(match.group(1))
    return None


def _number(text: str) -> int | None:
    text = text.lower()
    if text.isdigit():
        return int(text)
    return _SPELLED.get(text) or _ROMAN.get(text)
