"""Large answers of a page cross to Python as one JSON text: the driver's own way of handing over nested values costs ten times as much."""

from __future__ import annotations

import json
import re
from typing import Any

_LONE = re.compile(r"[\ud800-\udfff]")


def as_text(function: str) -> str:
    """A JavaScript function (of one argument, perhaps async) that gives what `function` gives, as JSON text."""
    return f"async (given) => JSON.stringify(await ({function})(given))"


def from_text(text: str) -> Any:
    """The value of an `as_text` answer. Halves of characters that a broken page may hold (lone surrogates) become U+FFFD."""
    value = json.loads(text)
    # JSON.stringify writes a lone surrogate, and nothing else, as \ud8xx to \udfxx.
    return _whole(value) if re.search(r"\\ud[89a-f]", text) else value


def _whole(value: Any) -> Any:
    if isinstance(value, str):
        return _LONE.sub("\ufffd", value)
    if isinstance(value, list):
        return [_whole(item) for item in value]
    if isinstance(value, dict):
        return {_whole(key): _whole(item) for key, item in value.items()}
    return value
