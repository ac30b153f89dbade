"""Words as the mapper compares them: folded, without accents, cut to their stems."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

_WORD = re.compile(r"[a-z0-9]+(?:['’][a-z]+)?")
_ENDINGS = (
    "isations",
    "isation",
    "izations",
    "ization",
    "ations",
    "ation",
    "ments",
    "ment",
    "ings",
    "ing",
    "ions",
    "ion",
    "ies",
    "ied",
    "ers",
    "ed",
    "es",
    "er",
    "s",
    "y",
    "e",
)

STOP = frozenset(
    [
        "the",
        "of",
        "and",
        "or",
        "a",
        "an",
        "in",
        "to",
        "for",
        "my",
        "our",
        "your",
        "with",
        "on",
        "is",
        "are",
        "i",
        "you",
        "it",
        "its",
        "at",
        "by",
        "as",
        "from",
        "this",
        "that",
        "these",
        "be",
        "who",
        "what",
        "how",
        "where",
        "when",
        "why",
    ]
)


@lru_cache(maxsize=20000)
def fold(text: str) -> str:
    """`text` in lower case, without accents, with plain quotes and dashes, `&` as “and”, white space squeezed."""
    if text.isascii():
        plain = text.lower()
    else:
        plain = unicodedata.normalize("NFKD", text.replace("ß", "ss"))
        plain = "".join(character for character in plain if not unicodedata.combining(character)).casefold()
    plain = plain.replace("’", "'").replace("‘", "'").replace("–", "-").replace("—", "-").replace("‑", "-").replace("&", " and ")
    return " ".join(plain.split())


_UNLIKE = frozenset(["store", "stores"])
"""Words whose stem is another word's: a store is no story."""


@lru_cache(maxsize=50000)
def stem(word: str) -> str:
    """A rough stem: enough for “policies” to meet “policy” and “deploying” to meet “deployment”."""
    if word in _UNLIKE:
        return word
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


@lru_cache(maxsize=20000)
def words_of(text: str) -> tuple[str, ...]:
    """The words of `text`, folded."""
    return tuple(_WORD.findall(fold(text)))


@lru_cache(maxsize=20000)
def stems_of(text: str) -> tuple[str, ...]:
    """The stems of the words of `text` that are no stop words."""
    return tuple(stem(word) for word in words_of(text) if word not in STOP)


@lru_cache(maxsize=100000)
def alike(one: str, other: str) -> bool:
    """Whether two stems are the same word, a misspelling allowed for in longer ones."""
    if one == other:
        return True
    shorter = min(len(one), len(other))
    if shorter < 5 or abs(len(one) - len(other)) > 2 or one[0] != other[0]:
        return False
    return DamerauLevenshtein.distance(one, other, score_cutoff=2) <= (1 if shorter < 7 else 2)


def near(word: str, other: str) -> bool:
    """Whether two whole words are the same, one letter or (in long words) two misspelt."""
    if word == other:
        return True
    shorter = min(len(word), len(other))
    if shorter < 6 or word[0] != other[0] or abs(len(word) - len(other)) > 2:
        return False
    return DamerauLevenshtein.distance(word, other, score_cutoff=2) <= (1 if shorter < 9 else 2)


GENERIC = frozenset(
    map(
        stem,
        [
            "understanding",
            "use",
            "using",
            "technology",
            "technologies",
            "learning",
            "area",
            "areas",
            "core",
            "section",
            "option",
            "options",
            "statement",
            "portfolio",
            "cmalt",
            "engaging",
            "different",
            "relevant",
            "page",
            "part",
            "own",
            "updated",
            "revised",
            "review",
            "new",
            "current",
            "alt",
        ],
    )
)
"""Stems that stand in many section names and so tell little."""


def weight(word_stem: str) -> float:
    """How much a stem tells: 0.35 for those that stand in many names, else 1."""
    return 0.35 if word_stem in GENERIC or word_stem.isdigit() else 1.0


_REAL_WORDS = frozenset(
    [
        "making",
        "taking",
        "coming",
        "happen",
        "happened",
        "lecturer",
        "lecturers",
        "polish",
        "sitting",
        "seating",
        "wording",
        "monitoring",
        "mentioning",
        "interactive",
        "integration",
        "decoration",
        "prediction",
        "productive",
        "projection",
        "projections",
        "protect",
        "protecting",
        "persona",
        "packing",
        "charge",
        "charged",
        "chance",
        "chances",
        "seconds",
        "planner",
        "properly",
        "technician",
        "technicians",
        "technologist",
        "technologists",
        "trainers",
        "instructor",
        "instructors",
        "informatics",
        "conceptual",
        "apprentice",
        "apprentices",
        "apprenticeship",
        "rejections",
        "blender",
        "issued",
        "issuer",
        "safely",
        "healthy",
        "qualify",
        "lecture",
        "processed",
        "walking",
        "parking",
        "missing",
        "listing",
        "lasting",
        "testing",
        "reading",
        "leading",
        "heading",
        "needing",
        "training",
        "trailing",
        "naming",
        "saving",
        "having",
        "moving",
        "living",
        "loving",
        "giving",
        "driving",
        "spending",
        "sending",
        "lending",
        "content",
        "contents",
        "contest",
        "contact",
        "contacts",
        "leaning",
        "police",
        "policing",
        "personal",
        "principal",
        "signal",
        "learned",
        "learnt",
        "learner",
        "leaner",
        "planned",
        "planning",
        "design",
        "teacher",
        "teachers",
        "student",
        "assessed",
        "trained",
        "commission",
        "commissions",
        "communities",
        "reflected",
        "specialists",
        "specials",
        "stands",
        "standing",
        "options",
        "adoption",
    ]
)
"""English words that lie one letter away from a word of the section names."""


def respelt(text: str, vocabulary: frozenset[str], known: dict[str, str]) -> str:
    """`text` (folded) with each misspelt word replaced by the word of `vocabulary` that is one slip away. `known` remembers answers."""

    def mended(match: re.Match[str]) -> str:
        word = match.group()
        if len(word) < 6 or word in vocabulary or word in _REAL_WORDS:
            return word
        answer = known.get(word)
        if answer is None:
            answer = known[word] = _nearest(word, vocabulary)
        return answer

    return re.sub(r"[a-z]+", mended, text)


def _nearest(word: str, vocabulary: frozenset[str]) -> str:
    limit = 1 if len(word) < 10 else 2
    near_by = sorted(
        (DamerauLevenshtein.distance(word, other, score_cutoff=limit), other)
        for other in vocabulary
        if other[0] == word[0] and abs(len(other) - len(word)) <= limit and len(other) >= 6
    )
    return near_by[0][1] if near_by and near_by[0][0] <= limit else word
