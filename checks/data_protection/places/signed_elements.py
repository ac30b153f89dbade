"""Elements by which mail programs and editors mark who signs: `<div class="gmail_signature">`, `<div id="Signature">`."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice

from lxml import etree

from foliocheck.checks.data_protection.places.people_told import whole
from foliocheck.checks.data_protection.places.source_text import SourceText, plain
from foliocheck.checks.data_protection.recognisers.letters.footers import beginning
from foliocheck.checks.data_protection.recognisers.letters.letter_layout import OFFICE

SIGNATURE = "signature"
_MARKED = re.compile(r"(?:^|[\s_-])sig(?:nature)?(?:$|\s)", re.IGNORECASE)
_MOST = 12
"""A signature has fewer pieces of text."""


def signed(element: etree._Element) -> SourceText | None:
    """Who signs in an element that says by its class or id that it holds a signature: a name, and below it an office."""
    marks = f"{element.get('class') or ''} {element.get('id') or ''}"
    if "sig" not in marks.lower() or not _MARKED.search(marks):
        return None
    lines = [line for piece in islice(element.itertext(), _MOST) if (line := plain(str(piece)))]
    named = beginning(lines[0]) if len(lines) > 1 else None
    if named is None or not OFFICE.search(lines[1]):
        return None
    return SourceText(where="element", text="", detail="signature", hits=(replace(whole(SIGNATURE, named[0]), person=named[0]),))
