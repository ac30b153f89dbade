"""Private keys that lie open: the whole block from its first line to its last, so that what opens something is masked, and not only its heading."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foliocheck.checks.data_protection.recognisers.reading.hit import Hit

KEY = "key"
BEGINNINGS = ("----", "PuTTY-User-Key-File")
_BEGIN = re.compile(r"-{4,5} ?BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)? ?-{4,5}", re.IGNORECASE)
_END = re.compile(r"-{4,5} ?END (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)? ?-{4,5}", re.IGNORECASE)
_LONGEST = 20_000
"""A key of 16,384 bits takes 12,700 characters; no farther is the end of a block looked for."""
_RUN = re.compile(r"(?<![A-Za-z0-9+/=])(?=[a-z]{0,60}[A-Z0-9+/])[A-Za-z0-9+/]{16,}={0,2}(?![A-Za-z0-9+/=])")
"""A line of the letters of a key: no word is so long without a capital or a figure in it."""
_NEXT = 160
"""So far behind one line, or behind the heading and its fields, the next line begins, whatever stands between: marks of a quotation, of a list, line numbers, tags."""
_REST = re.compile(
    r"\W{1,24}(?:(?:br|gt|p|n|\d{1,4})\W{1,8})*(?:[A-Za-z0-9+/]{2,64}={1,2}|[A-Za-z0-9+/]*(?=[A-Za-z+/]*\d)(?=[a-z\d+/]*[A-Z])[A-Za-z0-9+/]{6,15}(?![\w-]))"
)
"""The last line, which is shorter: with its signs of filling, or with figures and capitals amid small letters."""
_PUTTY = re.compile(r"PuTTY-User-Key-File-\d+")
_PRIVATE_LINES = re.compile(r"Private-Lines: ?\d{1,3}")
_MAC = re.compile(r"Private-MAC: ?[0-9a-f]{16,}")


def find(text: str) -> list[Hit]:
    """Every private key in `text`, whole: it is looked for first, for an address in its heading must not keep it from being told."""
    return [
        Hit(what=KEY, value=text[start:end], start=start, end=end, confidence=0.99, spellings=(text[start:end],))
        for start, end in _blocks(text)
    ]


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Where each private key in `text` starts and ends: with its last line, or where the lines of its letters break off. A first line alone counts."""
    heads = list(_BEGIN.finditer(text)) if "----" in text else []
    for match, following in zip(heads, [*heads[1:], None], strict=False):
        limit = min(match.end() + _LONGEST, following.start() if following else len(text))
        end = _END.search(text, match.end(), limit)
        yield match.start(), end.end() if end else _lines_end(text, match.end(), limit)
    for match in _PUTTY.finditer(text) if "PuTTY" in text else ():
        lines = _PRIVATE_LINES.search(text, match.end(), match.end() + _LONGEST)
        if lines is None:
            yield match.span()
            continue
        last = _lines_end(text, lines.end(), match.end() + _LONGEST)
        mac = _MAC.search(text, last, last + _NEXT)
        yield match.start(), mac.end() if mac else last


def _lines_end(text: str, start: int, limit: int) -> int:
    """Where the lines of a key that begin near `start` end; `start` where none does."""
    end = start
    while (run := _RUN.search(text, end, min(limit, end + _NEXT + _LONGEST))) and run.start() - end <= _NEXT:
        end = run.end()
    rest = _REST.match(text, end, min(limit, end + _NEXT)) if end > start else None
    return rest.end() if rest else end
