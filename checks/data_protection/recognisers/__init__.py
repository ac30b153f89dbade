"""Recognisers of personal data: one module each, a pattern with a base confidence, context words, and a validation.

`find_all` runs those that fit a kind of text. Order matters: what an earlier one claimed, a later one does not claim again.
"""

from __future__ import annotations

from collections.abc import Callable

from foliocheck.checks.data_protection.recognisers import emails
from foliocheck.checks.data_protection.recognisers.hit import Hit

Find = Callable[[str], list[Hit]]

EVERYWHERE: tuple[Find, ...] = (emails.find,)
"""Run over every text."""

IN_ADDRESSES: tuple[Find, ...] = (emails.find,)
"""Run over addresses of links and names of files."""

IN_PROSE: tuple[Find, ...] = ()
"""Run over what people read (pages and documents), beside those that run everywhere."""


def find_all(text: str, where: str) -> list[Hit]:
    """All personal values in `text`, in order of their place. `where` as in `places.Stretch`."""
    finders = IN_ADDRESSES if where in ("link", "address") else (*EVERYWHERE, *IN_PROSE) if where in ("text", "document", "ocr", "source", "comment", "exposure") else EVERYWHERE
    hits: list[Hit] = []
    for find in finders:
        taken = [(hit.start, hit.end) for hit in hits]
        hits += [hit for hit in find(text) if not any(hit.start < end and start < hit.end for start, end in taken)]
    return sorted(hits, key=lambda hit: (hit.start, hit.end, hit.what))
