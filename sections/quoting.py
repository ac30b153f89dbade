"""Text that was taken over from the guidelines: known by hashes of word shingles, so that no extract of the document lies here.

`guidelines.json` is made by `benchmarks/sections/guideline_hashes.py` from the document's text; it holds numbers only.
"""

from __future__ import annotations

import hashlib
import json
import re
from functools import cache
from importlib.resources import files

SIZE = 5
"""Words in a shingle: short enough to survive small changes, long enough that ordinary English seldom meets one."""

_WORD = re.compile(r"[a-z]+")


def shingle_hashes(text: str) -> list[str]:
    """A hash (12 hex digits) for every run of `SIZE` words of `text`, in order."""
    words = _WORD.findall(text.lower())
    return [
        hashlib.blake2b(" ".join(words[index : index + SIZE]).encode(), digest_size=6).hexdigest() for index in range(len(words) - SIZE + 1)
    ]


@cache
def known_hashes() -> frozenset[str]:
    """The hashes of the guidelines."""
    data = json.loads((files("foliocheck.sections") / "guidelines.json").read_text(encoding="utf-8"))
    return frozenset(hash_ for document in data["documents"] for hash_ in document["hashes"])


def quoted_words(text: str) -> int:
    """How many words of `text` stand in runs that the guidelines have too."""
    hashes = shingle_hashes(text)
    known = known_hashes()
    covered = bytearray(len(hashes) + SIZE)
    for index, hash_ in enumerate(hashes):
        if hash_ in known:
            covered[index : index + SIZE] = b"\x01" * SIZE
    return sum(covered)
