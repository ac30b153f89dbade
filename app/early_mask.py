"""Masking before the judging: what is shown while a portfolio is being read, when nobody knows yet what is private in it.

Each text is masked by what the recognisers find in it alone. They are loaded at the first text that could hold anything.
"""

from __future__ import annotations

import re

_COULD = re.compile(r"[@＠%\\]|\bat\b|\d(?:[\s.\-/()]{0,2}\d){4}|[/~]|pass|pin|key", re.IGNORECASE)
_PLAIN_ADDRESS = re.compile(r"https?://[a-z0-9.:-]+(?:/[a-z-]{0,40}){0,6}(?:\.html?)?(?:#[a-z0-9-]{0,12})?", re.IGNORECASE)
"""An address of words alone."""
_TELLING = re.compile(r"/(?:users|home|personal|profile|people|staff|students?)/|/~", re.IGNORECASE)


def early_mask(text: str) -> str:
    """`text` with every personal value in it masked, as far as it can be known from the text alone."""
    if not text or not _COULD.search(text) or (_PLAIN_ADDRESS.fullmatch(text) and not _TELLING.search(text)):
        return text
    from foliocheck.checks.data_protection.mask import mask_of

    where = "address" if "://" in text[:12] else "text"
    return mask_of(text, where).text(text)
