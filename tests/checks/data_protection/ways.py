"""The lists in `ways/`: how portfolios show a kind of personal value, and what only looks so. Written from how people write, not from the patterns.

A line is `text => value ;; value`, or `=> -` where nothing of the kind may be told; `\\n` and `\\t` stand for line end and tab.
In `other-numbers.txt` the kind stands before the value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from foliocheck.checks.data_protection.recognisers import find_all

HERE = Path(__file__).parent / "ways"
_NUMBERS = ("national-insurance", "nhs-number", "date-of-birth", "card-number", "bank-account", "postal-address")
_ALIKE = {"staff-number": ("staff-number", "student-number"), "student-number": ("student-number", "staff-number")}


def ways() -> Iterator[tuple[str, str, list[str]]]:
    """Kind (name of the list), text, and the values that are to be found, each as (kind: value) where the list holds several kinds."""
    for path in sorted(HERE.glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if " => " in line and not line.startswith("#"):
                text, _, found = line.rpartition(" => ")
                text = text.replace("\\n", "\n").replace("\\t", "\t")
                yield path.stem, text, [] if found.strip() == "-" else [value.strip() for value in found.split(" ;; ")]


def told(kind: str, text: str) -> list[str]:
    """What the recognisers say of `text` in that kind, in the same form; a student's number told as a colleague's is told."""
    hits = find_all(text, "text")
    if kind == "other-numbers":
        return [f"{hit.what}: {_squeezed(hit.value)}" for hit in hits if hit.what in _NUMBERS]
    return list(dict.fromkeys(_squeezed(hit.value) for hit in hits if hit.what in _ALIKE.get(kind, (kind,))))


def _squeezed(value: str) -> str:
    return re.sub(r"\s+", " ", value)
