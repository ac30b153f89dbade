"""Addresses in references to published papers, and those of the makers of fonts and programs: nobody's to be blamed for."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.hit import Hit
from foliocheck.checks.data_protection.stretch import Stretch

_REFERENCE = re.compile(
    r"\bdoi\b|\bcorrespond(?:ing author|ence)|\bjournal\b|\bproceedings\b|\bISSN\b|\bISBN\b|\bet al\b|\(\d{4}[a-z]?\)|"
    r"\bpp?\.\s?\d|\b\d{1,3}\s?\(\d{1,2}\)|\b[A-Z][a-z]+ [A-Z]{1,2}[.,]|\bE-mail:",
    re.IGNORECASE,
)
REFERENCES = re.compile(
    r"^\W*(?:\d+\W*)?(?:references?|bibliography|works cited|literature|further reading|publications|sources)\b", re.IGNORECASE
)


def is_cited(stretch: Stretch, hit: Hit, among_references: bool) -> bool:
    """Whether an address stands in a reference to a published paper."""
    start, end = stretch.line_of(hit)
    around = stretch.text[max(start, hit.start - 300) : min(end, hit.end + 120)]
    signs = {match.group().lower()[:6] for match in _REFERENCE.finditer(around)}
    strong = bool(re.search(r"correspond(?:ing author|ence)|\bdoi\b", around, re.IGNORECASE))
    if among_references and (signs or re.search(r"\b(?:19|20)\d{2}\b|\bpress\b|\bauthor", around, re.IGNORECASE)):
        return True
    return (strong and len(signs) >= 2) or len(signs) >= 3


_MAKERS_LINE = re.compile(r"(?:\(c\)|©|\bcopyright\b)\s*(?:\(c\)\s*)?(?:19|20)\d{2}", re.IGNORECASE)
_MAKERS_WORDS = re.compile(
    r"\b(?:fonts?|typeface|foundry|type co\b|trademark|MIT|GPL|LGPL|BSD|Apache|OFL|licen[cs]ed? under|permission is hereby granted|redistribution and use|plugin|\w+\.(?:js|css|min))\b|/\*!|@license",
    re.IGNORECASE,
)
_VENDOR = re.compile(
    r"\btheme\b|\bplugin\b|\btemplate\b|\bGPL\b|\bMIT licen|\blicen[cs]ed?\b|\bfonts?\b|\btypeface|\bfoundry\b|"
    r"\bcopyright\b|\(c\)|@author|@license|\bproducer\b|\bgenerator\b",
    re.IGNORECASE,
)


def is_vendors(stretch: Stretch, hit: Hit) -> bool:
    """Whether an address belongs to the makers of a font, theme or program (licence lines in sources and properties)."""
    if stretch.where not in ("script", "comment", "properties"):
        # shown on the page: only a line that is a copyright notice of a font or program
        start, end = stretch.line_of(hit)
        line = stretch.text[max(start, hit.start - 160) : min(end, hit.end + 80)]
        return bool(_MAKERS_LINE.search(line) and _MAKERS_WORDS.search(line))
    return bool(_VENDOR.search(stretch.text[max(0, hit.start - 200) : hit.end + 80]))
