"""Addresses in percent signs, entities and script escapes."""

from __future__ import annotations

import html
import re
from urllib.parse import unquote

CODED = re.compile(r"(?:[^\s\"'<>;,()]{0,120}?(?:%[0-9A-Fa-f]{2}|&#?\w{2,8};|\\u00[0-9A-Fa-f]{2}|\\x[0-9A-Fa-f]{2})[^\s\"'<>,()]{0,120})")
SIGNS = ("%", "&", "\\")
"""One of these stands in whatever is coded."""
CODE = re.compile(r"%[0-9A-Fa-f]{2}|&#?\w{2,8};|\\u00[0-9A-Fa-f]{2}|\\x[0-9A-Fa-f]{2}")
CODED_AT = re.compile(r"%40|&amp;#0*64;|&#0*64;|&#[xX]0*40;|&commat;|\\u0040|\\x40|%2540")


def decoded(text: str) -> str:
    """`text` with percent signs, entities and script escapes undone."""
    if "%" in text:
        text = unquote(unquote(text)) if "%25" in text else unquote(text)
    if "&" in text:
        text = html.unescape(html.unescape(text))
    if "\\" in text:
        text = re.sub(r"\\u00([0-9A-Fa-f]{2})|\\x([0-9A-Fa-f]{2})", lambda match: chr(int(match.group(1) or match.group(2), 16)), text)
    return text
