"""Patterns of many ways to say something, made quick: tried only where a word begins, in small letters, each way by its own first letters."""

from __future__ import annotations

import re

_CAPITAL = re.compile(r"\\?[A-Z]")
_WHO = r"(?:i|we)"


def at_words(ways: str) -> re.Pattern[str]:
    """`ways`, alternatives that each begin at a word and heed no case, for text in small letters; it meets what `ways` with IGNORECASE meets.

    The engine can pass over a way by its first letter only where the way begins with a letter, so `\\b` and “I or we” are taken out of the front.
    """
    small = _CAPITAL.sub(lambda match: match.group() if match.group().startswith("\\") else match.group().lower(), ways)
    found: list[str] = []
    for way in _alternatives(small):
        rest = way.removeprefix(r"\b")
        found += [who + rest.removeprefix(_WHO) for who in ("i", "we")] if rest.startswith(_WHO) else [rest]
    return re.compile(rf"\b(?:{'|'.join(found)})")


def _alternatives(ways: str) -> list[str]:
    """The alternatives of a pattern, parted at the bars that stand in no group and no set."""
    found: list[str] = []
    depth = start = place = 0
    inside_set = False
    while place < len(ways):
        character = ways[place]
        if character == "\\":
            place += 2
            continue
        if inside_set:
            inside_set = character != "]"
        elif character == "[":
            inside_set = True
        elif character in "()":
            depth += 1 if character == "(" else -1
        elif character == "|" and depth == 0:
            found.append(ways[start:place])
            start = place + 1
        place += 1
    return [*found, ways[start:]]
