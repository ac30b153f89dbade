"""Pieces of which scripts and attributes put an address together."""

from __future__ import annotations

import base64
import binascii
import re

STRING = r"\"(?:[^\"\\\n]|\\.){0,300}\"|'(?:[^'\\\n]|\\.){0,300}'|`[^`$\\\n]{0,300}`"
CALL = re.compile(
    rf"\b[\w$.]*(?:mail|contact|address|addy|send|write|compose|crypt|decode|unscramble|protect)[\w$]*\(\s*({STRING})\s*,\s*({STRING})(?:\s*,\s*({STRING}))?",
    re.IGNORECASE,
)
LOCAL_KEYS = re.compile(
    r"(?:^|[-_])(?:u|user|username|name|local|localpart|account|box|mailbox|to|part1|first|before|id|n)$", re.IGNORECASE
)
HOST_KEYS = re.compile(r"(?:^|[-_])(?:d|domain|host|hostname|server|site|part2|at|after|dom)$", re.IGNORECASE)
BASE64 = re.compile(r"^[A-Za-z0-9+/_-]{12,20000}={0,2}$")


def from_base64(text: str) -> str:
    """What a run in base 64 says, "" where it says nothing readable."""
    try:
        plain = base64.b64decode(text.replace("-", "+").replace("_", "/") + "=" * (-len(text) % 4), validate=True).decode("utf-8")
    except (binascii.Error, ValueError):
        return ""
    return plain if plain.isprintable() or "\n" in plain else ""
