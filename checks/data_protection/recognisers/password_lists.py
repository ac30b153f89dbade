"""Passwords in a list of sites under a heading that speaks of log-ins: "Purple Mash: 4r / conker58"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foliocheck.checks.data_protection.recognisers.password_values import PLACEHOLDER, PRODUCT

_WORDS = ("log-in", "login", "log in", "log-on", "logon", "sign-in", "password", "credentials")
_HEADING = re.compile(
    r"(?:^|(?<=\n))[^\n.]{0,40}\b(?:log[- ]?(?:in|on)s?|sign[- ]ins?|passwords|credentials)\b[^\n.\d]{0,30}(?:\n+|:\s)", re.IGNORECASE
)
_SITE = re.compile(
    r"[ \t•*–-]{0,4}[A-Z][\w &'’.!]{1,30}?\s?(?:[:|]|–|—|-(?=\s))\s?(?P<user>[\w.@-]{2,30})\s?[/|–—,]\s(?P<value>[\w!#$%&*+=?^~-]{6,24})(?=[.,;)]?[ \t]*(?:\n|$|[;|]))"
)
"""A line of the list: the site, the user, the password."""
_SECRET = re.compile(r"(?=\S*[a-z]{3})(?=\S*\d)\S+")
_LINES = 12
"""So many lines at most stand under one heading."""


def in_lists(text: str, lower: str) -> Iterator[tuple[str, int]]:
    """Such passwords in `text`, and where each begins. `lower` is `text` in small letters."""
    if not any(word in lower for word in _WORDS) or not any(sign in text for sign in (" / ", " | ", " – ", " — ", ", ")):
        return
    done = 0
    for heading in _HEADING.finditer(text):
        begin = max(done, heading.end())
        for _ in range(_LINES):
            end = text.find("\n", begin)
            end = len(text) if end < 0 else end
            line = _SITE.match(text, begin, end)
            if line and _is_secret(line["value"], line["user"]):
                yield line["value"], line.start("value")
            begin = done = min(len(text), end + 1)


def _is_secret(value: str, user: str) -> bool:
    return bool(_SECRET.fullmatch(value)) and value != user and not (PLACEHOLDER.search(value) or PRODUCT.match(value))
