"""Private keys that lie open: the whole block from its first line to its last, so that what opens something is masked, and not only its heading."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foliocheck.checks.data_protection.recognisers.reading.hit import Hit

KEY = "key"
BEGINNINGS = ("-----BEGIN ", "PuTTY-User-Key-File")
_BEGIN = re.compile(r"-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----")
_END = re.compile(r"-----END (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----")
_LONGEST = 20_000
"""A key of 16,384 bits takes 12,700 characters; no farther is the end of a block looked for."""
_BETWEEN = r"(?:\s|\\[nrt]|[>|\"',;+])"
"""What stands between two lines of a block: white space, as a script writes it, or the marks of a quoted or listed line."""
_FIELD = rf"(?:{_BETWEEN}{{0,8}}(?:Proc-Type|DEK-Info|Version|Comment|Charset|Hash): [^\n\\]{{0,80}})"
_BODY = re.compile(
    rf"{_FIELD}{{0,4}}(?:{_BETWEEN}{{0,8}}(?=[a-z]{{0,60}}[A-Z0-9+/])[A-Za-z0-9+/]{{16,}}={{0,2}}(?![A-Za-z0-9+/=]))+(?:{_BETWEEN}{{1,8}}[A-Za-z0-9+/]{{2,}}={{1,2}})?"
)
"""The lines of a block whose end is cut off."""
_PUTTY = re.compile(r"PuTTY-User-Key-File-\d+")
_PUTTYS_LINES = re.compile(
    rf"Private-Lines: ?\d{{1,3}}(?P<lines>(?:{_BETWEEN}{{1,8}}[A-Za-z0-9+/]{{16,}}={{0,2}})+)(?:{_BETWEEN}{{0,8}}Private-MAC: ?[0-9a-f]{{16,}})?"
)


def find(text: str) -> list[Hit]:
    """Every private key in `text`, whole: it is looked for first, for an address in its heading must not keep it from being told."""
    return [
        Hit(what=KEY, value=text[start:end], start=start, end=end, confidence=0.99, spellings=(text[start:end],))
        for start, end in _blocks(text)
    ]


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Where each private key in `text` starts and ends: with its last line, or where the run of its letters breaks off. A first line alone counts."""
    for match in _BEGIN.finditer(text) if "PRIVATE KEY" in text else ():
        end = _END.search(text, match.end(), match.end() + _LONGEST)
        between = text[match.end() : end.start()] if end else ""
        if end and not _BEGIN.search(between):
            yield match.start(), end.end()
        else:
            body = _BODY.match(text, match.end(), match.end() + _LONGEST)
            yield match.start(), body.end() if body else match.end()
    for match in _PUTTY.finditer(text) if "PuTTY" in text else ():
        lines = _PUTTYS_LINES.search(text, match.end(), match.end() + _LONGEST)
        yield match.start(), lines.end() if lines else match.end()
