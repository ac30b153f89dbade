"""What stands in a snapshot's texts, told line by line: for a process that reads them beside the one that judges."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import asdict
from hashlib import blake2b
from typing import Any

from foliocheck.checks.data_protection import recognisers
from foliocheck.checks.data_protection.places.other_strings import OTHER_STRINGS, other_strings
from foliocheck.checks.data_protection.places.places import stretches
from foliocheck.checks.data_protection.recognisers.reading.hit import Hit
from foliocheck.core.snapshot import Page, Snapshot


def told_hits(snapshot: Snapshot, html: Callable[[Page], str]) -> Iterator[str]:
    """One line for the strings that only the Mask needs, and for each text of `snapshot`, the last first: who judges begins with the first.

    A line is a JSON list of the text's key and its hits. `html` gives a page's source.
    """
    yield _line("", OTHER_STRINGS, recognisers.find_all_to_mask(other_strings(snapshot), "meta"))
    texts = dict.fromkeys((stretch.text, stretch.where) for stretch in stretches(snapshot, html) if not stretch.hits)
    for text, where in reversed(texts):
        yield _line(text, where, recognisers.find_all_to_mask(text, where))


def _line(text: str, where: str, hits: list[Hit]) -> str:
    return json.dumps([key_of(text, where), [asdict(hit) for hit in hits]])


def hits_of(told: list[dict[str, Any]]) -> tuple[Hit, ...]:
    """What stands in a text, from the second half of its line as JSON holds it."""
    return tuple(Hit(**{**hit, "spellings": tuple(hit["spellings"])}) for hit in told)


def key_of(text: str, where: str) -> str:
    """By what a text is found again."""
    return blake2b(f"{where}\n{text}".encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
