"""What only the Mask needs to know: all other strings of a snapshot."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from itertools import chain
from typing import Any
from urllib.parse import unquote

from foliocheck.checks.data_protection.places.places import UNREAD
from foliocheck.core.snapshot import Snapshot

OTHER_STRINGS = "other-strings"
"""In place of a text's `where`: all these strings together."""
_TELLING = re.compile(r"[@＠]|%40|&#|\d(?:[\s.\-/()]{0,2}\d){5}|[Uu]sers[/\\]|/home/|/personal/|[Pp]ass(?:w|c|p)|pwd")
_SHORTEST = 5


def other_strings(snapshot: Snapshot) -> str:
    """All strings of the snapshot that hold an at sign or a longer number, each once: what only the Mask needs to know.

    Text of blocks that the checks read is left out: it was looked at already.
    """
    found: dict[str, None] = {}
    for value in _strings_of(snapshot):
        if len(value) >= _SHORTEST and value not in found and _TELLING.search(value):
            found[value] = None
            if "%" in value or "&#" in value:
                found[html.unescape(unquote(value))] = None
    return "\n\n— — —\n\n".join(found)  # so that no label reaches over to the next string


def _strings_of(snapshot: Snapshot) -> dict[str, None]:
    """Every string once, in the order in which they are met: a site's pages say nearly everything many times."""
    met: dict[str, None] = {}
    for page in snapshot.pages:
        _meet(_values(page, without="blocks"), met)
        for block in page.blocks:
            if page.role in UNREAD:
                met[block.text] = None
            _meet((block.anchor, block.selector, block.frame, block.language, block.style), met)
    _meet(_values(snapshot, without="pages"), met)
    return met


def _meet(values: Iterable[Any], met: dict[str, None]) -> None:
    for value in values:
        kind = type(value)
        if kind is str:
            met[value] = None
        elif kind is dict:
            _meet(chain.from_iterable(value.items()), met)
        elif kind is tuple or kind is list:
            if value and type(value[0]) not in (int, float):  # no box
                _meet(value, met)
        elif _names(kind):
            _meet(_values(value), met)


def _values(value: Any, without: str = "") -> list[Any]:
    return [getattr(value, name) for name in _names(type(value)) if name != without]


_FIELD_NAMES: dict[type, tuple[str, ...]] = {}


def _names(kind: type[Any]) -> tuple[str, ...]:
    """The names of a dataclass's fields; none of anything else."""
    if kind not in _FIELD_NAMES:
        _FIELD_NAMES[kind] = tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()
    return _FIELD_NAMES[kind]
