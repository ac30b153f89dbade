"""What only the Mask needs to know: all other strings of a snapshot."""

from __future__ import annotations

import html
import re
from dataclasses import fields, is_dataclass
from typing import Any
from urllib.parse import unquote

from foliocheck.checks.data_protection.places import UNREAD
from foliocheck.core.snapshot import Snapshot


def other_strings(snapshot: Snapshot) -> str:
    """All strings of the snapshot that hold an at sign or a longer number, each once: what only the Mask needs to know.

    Text of blocks that the checks read is left out: it was looked at already.
    """
    found: dict[str, None] = {}
    for page in snapshot.pages:
        for name in _names(type(page)):
            if name != "blocks":
                _walk(getattr(page, name), found)
        for block in page.blocks:
            if page.role in UNREAD:
                _walk(block.text, found)
            for value in (block.anchor, block.selector, block.frame, block.language, block.style):
                _walk(value, found)
    for name in _names(type(snapshot)):
        if name != "pages":
            _walk(getattr(snapshot, name), found)
    return "\n\n— — —\n\n".join(found)  # so that no label reaches over to the next string


_TELLING = re.compile(r"[@＠]|%40|&#|\d(?:[\s.\-/()]{0,2}\d){5}|[Uu]sers[/\\]|/home/|/personal/|[Pp]ass(?:w|c|p)|pwd")


def _walk(value: Any, found: dict[str, None]) -> None:
    kind = type(value)
    if kind is str:
        if len(value) > 4 and value not in found and _TELLING.search(value):
            found[value] = None
            if "%" in value or "&#" in value:
                found[html.unescape(unquote(value))] = None
    elif kind is dict:
        for key, item in value.items():
            _walk(key, found)
            _walk(item, found)
    elif kind is tuple or kind is list:
        if value and type(value[0]) in (int, float):
            return  # a box
        for item in value:
            _walk(item, found)
    elif kind in _FIELD_NAMES or is_dataclass(kind):
        for name in _names(kind):
            item = getattr(value, name)
            if item is not None:
                _walk(item, found)


_FIELD_NAMES: dict[type, tuple[str, ...]] = {}


def _names(kind: type[Any]) -> tuple[str, ...]:
    if kind not in _FIELD_NAMES:
        _FIELD_NAMES[kind] = tuple(item.name for item in fields(kind))
    return _FIELD_NAMES[kind]
