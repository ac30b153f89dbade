"""The last slide of a talk: thanks to who listened, and how the speaker is reached. It closes no letter."""

from __future__ import annotations

import re

_THANKS = re.compile(
    r"(?:^|\n)[ \t]*(?:(?:many )?thanks|thank you|diolch(?: yn fawr)?|go raibh maith agaibh|tusen takk|takk|tack|danke|merci|gracias)(?: (?:very much|so much|all|for (?:listening|watching|coming|attending|joining(?: us)?|your (?:time|attention))))?"
    r"[ \t!.]*\n\s*(?:(?:Dr|Prof|Professor|Mrs?|Ms|Miss)\.? )?$",
    re.IGNORECASE,
)
"""Right above a name: no comma behind the thanks, as a heading has none."""
_REACHED = re.compile(r"[^\n]{0,40}?(?::\s|\n)[^\n]{0,20}?(?:[\w.+-]+@[\w-]+\.|https?://|www\.|@\w|(?:\d[ ().–-]{0,2}){9})")
"""Beside a name or right below it: an address or a number."""
_GREETS = re.compile(
    r"(?:^|\n)[ \t>]*(?:dear|hi|hiya|hello|hey|annwyl|hei|hej|hallo|bonjour|good (?:morning|afternoon|evening))\b", re.IGNORECASE
)
_SAID = (".", "!", "?", "…", "”", '"', ",", ":", ")", ";")
_ABOVE, _SHORT, _MESSAGE = 80, 60, 600
"""How far up the thanks stand; a heading or a point of a slide is shorter than the second; and how far up a message greets that is closed so."""


def is_on_last_slide(text: str, start: int, end: int) -> bool:
    """Whether the name from `start` to `end` stands below a slide's thanks: nothing that is said ends above them, and the speaker's address stands right below."""
    thanks = _THANKS.search(text, max(0, start - _ABOVE), start)
    if thanks is None or not _REACHED.match(text, end):
        return False
    above = text[: thanks.start()].rstrip()
    return (
        not above.endswith(_SAID) and len(above.rpartition("\n")[2]) < _SHORT and not _GREETS.search(above, max(0, len(above) - _MESSAGE))
    )
