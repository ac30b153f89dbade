"""Text that was taken over from the guidelines: known by hashes of word shingles, so that no extract of the document lies here.

`guidelines.json` is made by `benchmarks/sections/guideline_hashes.py` from the document's text; it holds numbers only.
"""

from __future__ import annotations

import hashlib
import json
import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

SIZE = 5
"""Words in a shingle: short enough to survive small changes, long enough that ordinary English seldom meets one."""

_WORD = re.compile(r"[a-z]+")
_RUN = re.compile(rb"\x01{%d,}" % SIZE)
"""Words in a row that the guidelines have as well: only such a run can be theirs."""


def words_in(text: str) -> list[str]:
    """The words of `text` as shingles are made of them."""
    return _WORD.findall(text.lower())


def shingle_hashes(text: str) -> list[str]:
    """A hash (12 hex digits) for every run of `SIZE` words of `text`, in order."""
    words = words_in(text)
    return [_hash(" ".join(words[index : index + SIZE])) for index in range(len(words) - SIZE + 1)]


def _hash(run: str) -> str:
    return hashlib.blake2b(run.encode(), digest_size=6).hexdigest()


def word_hash(word: str) -> str:
    """A hash (8 hex digits) of one word."""
    return hashlib.blake2b(word.encode(), digest_size=4).hexdigest()


@cache
def known_hashes() -> frozenset[str]:
    """The hashes of the guidelines' shingles."""
    return frozenset(hash_ for document in _documents() for hash_ in document["hashes"])


@cache
def _known_words() -> frozenset[str]:
    """The hashes of the guidelines' single words."""
    return frozenset(hash_ for document in _documents() for hash_ in document["words"])


@cache
def _documents() -> list[dict[str, Any]]:
    documents: list[dict[str, Any]] = json.loads((files("foliocheck.sections") / "guidelines.json").read_text(encoding="utf-8"))[
        "documents"
    ]
    return documents


@lru_cache(maxsize=20000)
def _is_known(word: str) -> bool:
    return word_hash(word) in _known_words()


@lru_cache(maxsize=20000)
def _is_shingle(run: str) -> bool:
    """Whether the guidelines have this run of words. A text stands in its stretch, in those around it and in its page, and is looked up once."""
    return _hash(run) in known_hashes()


def quoted_words(text: str) -> int:
    """How many words of `text` stand in runs that the guidelines have too."""
    lines = [_words_of_line(line) for line in text.split("\n")]
    known = b"".join(marks for _, marks in lines)
    covered = bytearray(len(known))
    words: list[str] = []
    for run in _RUN.finditer(known):
        words = words or [word for found, _ in lines for word in found]
        for index in range(run.start(), run.end() - SIZE + 1):
            if _is_shingle(" ".join(words[index : index + SIZE])):
                covered[index : index + SIZE] = b"\x01" * SIZE
    return sum(covered)


@lru_cache(maxsize=20000)
def _words_of_line(line: str) -> tuple[tuple[str, ...], bytes]:
    """The words of one line, and a mark for each: 1 where the guidelines have that word too."""
    words = tuple(words_in(line))
    return words, bytes(map(_is_known, words))
