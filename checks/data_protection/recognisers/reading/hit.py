"""What a recogniser gives back."""

from __future__ import annotations

import re
from dataclasses import dataclass

BY_NAME = ("signature", "learner-name-with-feedback", "special-category", "person-name")
"""Kinds whose value is a person's name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One personal value in a text.

    `value` is the value put into its plain form (joined, decoded), `start` and `end` where it stands in the text that was given,
    `spellings` every way it is written there (the Mask needs them), `confidence` 0 to 1, `person` a name that belongs to it.
    """

    what: str
    value: str
    start: int
    end: int
    confidence: float = 1.0
    spellings: tuple[str, ...] = ()
    person: str | None = None
    doubted: bool = False
    """The text says that it is an example or made up: it is masked, and not told."""
    note: str = ""
    """How it was hidden, in words, where it was ("reversed", "put together by a script"), else ""."""


def hit_of(match: re.Match[str], what: str, confidence: float) -> Hit:
    """A hit of the kind `what` where the group `value` of a match stands, as it is written there."""
    value = match["value"]
    return Hit(what=what, value=value, start=match.start("value"), end=match.end("value"), confidence=confidence, spellings=(value,))
