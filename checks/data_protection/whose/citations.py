"""Addresses in references to published papers, and those of the makers of fonts and programs: nobody's to be blamed for."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.places.stretch import Stretch
from foliocheck.checks.data_protection.recognisers.reading.hit import Hit
from foliocheck.checks.data_protection.recognisers.reading.names import names, plain
from foliocheck.checks.data_protection.whose.cited_authors import is_cited_author

_REFERENCE = re.compile(
    r"\bdoi\b|\bcorresp(?:\.|ond(?:ing author|ence))|\bjournal\b|\bproceedings\b|\bISSN\b|\bISBN\b|\bet al\b|\(\d{4}[a-z]?\)|"
    r"\bpp?\.\s?\d|\b\d{1,3}\s?\(\d{1,2}\)|\b[A-Z][a-z]+ [A-Z]{1,2}[.,]|(?-i:\b[A-Z][\w'’-]+, [A-Z]\.)|\bE-mail:",
    re.IGNORECASE,
)
REFERENCES = re.compile(
    r"^\W*(?:\d+\W*)?(?:references?|bibliography|works cited|literature|further reading|publications|sources)\b", re.IGNORECASE
)


_CORRESPONDENCE = re.compile(r"\bcorrespond(?:ence|ing author)\b[^\n@]{0,60}$", re.IGNORECASE)
_OF_A_PAPER = re.compile(
    r"\b(?:doi|journal|abstract|introduction|keywords|received|accepted|references|proceedings|vol(?:ume)?|issn|preprint|conference)\b|\b\d{1,3}\s?\(\d{1,2}\)|\(\d{4}\)",
    re.IGNORECASE,
)
_PAPERS_REACH = 900
_SOURCE_BEHIND = re.compile(r"[ ]?[(\[](?=[A-Z])[^()\n@]{3,70}[, ](?:19|20)\d{2}[a-z]?[)\]]")
"""The journal and its year in brackets right behind an author's address."""
_AUTHOR_AND_YEAR = re.compile(r"(?P<author>[A-ZÀ-Ö][\w'’-]+)(?: (?:et al\.?|and [A-Z][\w'’-]+))?,? \((?:19|20)\d{2}[a-z]?\)[,;:.]?\s?\(?$")
_SAID_TO_BE_CITED = re.compile(
    r"^[)\].,;\s]{0,4}(?:is |was |as )?cit(?:ed|es|ation)\b|^[^\n]{0,60}\bcited (?:with|in|on|by|here|above|below|from)\b", re.IGNORECASE
)


_AFFILIATION = re.compile(r"(?:\(\d\)|[¹²³⁴]|\*|†|‡)\s?[A-Z][^\n@]{3,90}[,;:(]?\s$")
_RECEIVED = re.compile(r"[^@]{0,40}\breceived\b[^@]{3,60}\baccepted\b", re.IGNORECASE)
"""When a paper came in and when it was taken."""
_THEN_RECEIVED = re.compile(r"[\s.,;)]{1,4}(?:first |manuscript )?(?:received|accepted|revised|published)\b", re.IGNORECASE)
_AUTHORS = re.compile(r"\b(?:authors?|written by)\s?:[^\n@]{3,80}$", re.IGNORECASE)
_ABSTRACT_NEXT = re.compile(r"[\s.,;)]{1,4}(?:abstract|keywords|summary)\b", re.IGNORECASE)
"""Around the address of an author at the head of a paper."""
_ABSTRACT = re.compile(r"\b(?:abstract|keywords|summary|introduction)\b", re.IGNORECASE)
"""The head of a paper: numbered places of work with addresses, and then what it is about."""
_IS_CORRESPONDING = re.compile(r"[\s(,;\[–-]{1,4}corresponding author\b", re.IGNORECASE)
_FROM_THE_AUTHOR = re.compile(r"\b(?:available|copies|obtainable|on request) (?:from|by) the authors?\W{0,3}$", re.IGNORECASE)
_YEAR_BEHIND = re.compile(r",\s(?:19|20)\d{2}[a-z]?\)")
"""The year of a work right behind its author's address: "(L. Voss, l.voss@…, 2020)"."""
_A_YEAR = re.compile(r"\b(?:19|20)\d{2}[a-z]?\b")


_ABSTRACT_BELOW = re.compile(
    r"[^\n@]{0,60}(?:\n[^\n]{0,90}){0,2}\n[ \t]*(?:abstract|keywords|summary|1\.? introduction|résumé|zusammenfassung|resumen)\b",
    re.IGNORECASE,
)
"""Below the line of an author's address the paper begins."""


def _in_byline(before: str, local: str) -> bool:
    """Whether an author's surname, as an initial may stand before it, is in the local part of the address behind."""
    owner = plain(local).replace("-", "")
    return any(plain(word)[:5] in owner for word in re.findall(r"\b[A-ZÀ-Þ][\w'’-]{2,20}", before))


def _names_owner(before: str, local: str) -> bool:
    """Whether the words before an address name an author whose surname it holds."""
    owner = plain(local).replace("-", "")
    return any(plain(name.split()[-1]).replace("-", "")[:5] in owner for name, _, _ in names(before))


def is_cited_by_words(text: str, start: int, end: int, local: str) -> bool:
    """Whether the words around an address say that its owner is a cited author: the correspondence line of a paper, "Ekberg (2023), …", "cited with …"."""
    before = text[max(0, start - 120) : start]
    named = _AUTHOR_AND_YEAR.search(before)
    if named and plain(named["author"]).replace("-", "")[:5] in plain(local).replace("-", ""):
        return True
    if _SAID_TO_BE_CITED.match(text[end : end + 90]) and (_A_YEAR.search(before) or _names_owner(before, local)):
        return True
    if _IS_CORRESPONDING.match(text[end : end + 60]) or (_FROM_THE_AUTHOR.search(before) and _A_YEAR.search(before)):
        return True
    if _YEAR_BEHIND.match(text[end : end + 12]) and _names_owner(before, local):
        return True
    if _THEN_RECEIVED.match(text[end : end + 30]) and _CORRESPONDENCE.search(before) and _in_byline(before, local):
        return True
    if _AUTHORS.search(before) and _ABSTRACT_NEXT.match(text[end : end + 20]):
        return True
    if _RECEIVED.match(text[end : end + 120]) and any(
        said(text[max(0, start - 200) : start], local) for said in (_in_byline, _names_owner)
    ):
        return True
    if _ABSTRACT_BELOW.match(text, end) and _in_byline(text[max(0, start - 200) : start], local):
        return True
    if _AFFILIATION.search(before) and _ABSTRACT.search(text[end : end + 400]):
        return True
    if _CORRESPONDENCE.search(before) and _SOURCE_BEHIND.match(text, end):
        return True
    around = text[max(0, start - _PAPERS_REACH) : end + _PAPERS_REACH]
    return bool(_CORRESPONDENCE.search(before)) and len({match.group().lower() for match in _OF_A_PAPER.finditer(around)}) >= 2


_OF_A_REFEREE = re.compile(r"\b(?:referees?|line manager|thanks to|apologies|year \d{1,2})\b|\b(?:from|sent):", re.IGNORECASE)
"""“References” is also what a curriculum vitae calls those who are asked about somebody, and stands over other lines by chance."""


def is_cited(stretch: Stretch, hit: Hit, among_references: bool) -> bool:
    """Whether an address stands in a reference to a published paper."""
    local = hit.value.partition("@")[0]
    if is_cited_by_words(stretch.text, hit.start, hit.end, local) or is_cited_author(stretch.text, hit.start, hit.end, local):
        return True
    start, end = stretch.line_of(hit)
    around = stretch.text[max(start, hit.start - 300) : min(end, hit.end + 120)]
    signs = {match.group().lower()[:6] for match in _REFERENCE.finditer(around)}
    strong = bool(re.search(r"\bcorresp(?:\.|ond(?:ing author|ence))|\bcontact author\b|\bdoi\b", around, re.IGNORECASE))
    if (
        among_references
        and not _OF_A_REFEREE.search(around)
        and (signs or re.search(r"\b(?:19|20)\d{2}\b|\bpress\b|\bauthor", around, re.IGNORECASE))
    ):
        return True
    return (strong and len(signs) >= 2) or len(signs) >= 3


_MAKERS_LINE = re.compile(r"(?:\(c\)|©|\bcopyright\b)\s*(?:\(c\)\s*)?(?:19|20)\d{2}", re.IGNORECASE)
_OF_A_FONT = re.compile(
    r"(?:^|\n)\W{0,4}(?:fonts?|typeface|theme|icons?|plugin|library)\b[^\n@]{0,80}(?:\(c\)|©|\bcopyright\b|\bby\b)", re.IGNORECASE
)
_MAKERS_WORDS = re.compile(
    r"\b(?:fonts?|typeface|foundry|type co\b|trademark|MIT|GPL|LGPL|BSD|Apache|OFL|licen[cs]ed? under|permission is hereby granted|redistribution and use|plugin|\w+\.(?:js|css|min))\b|/\*!|@license",
    re.IGNORECASE,
)
_VENDOR = re.compile(
    r"\btheme\b|\bplugin\b|\btemplate\b|\bGPL\b|\bMIT licen|\blicen[cs]ed?\b|\bfonts?\b|\btypeface|\bfoundry\b|"
    r"\btype co\b|\btype foundr|\bcopyright\b|\(c\)|/\*!|@author|@license|\bproducer\b|\bgenerator\b",
    re.IGNORECASE,
)


_BUILT = re.compile(
    r"(?:^|\n)\*\s(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\s[A-Z][a-z]{2}\s\d{1,2}\s\d{4}\s[^\n<@]{3,50}<\s?$|"
    r"(?:@author|@maintainer|@license|[\"'](?:author|maintainer|contributors?)[\"']\s?:\s?[\"'\[{]|\b(?:Author-email|Maintainer(?:-email)?|Packager|Plugin Author):)[^\n@]{0,60}$"
)
"""Who made a package, as its lists of changes and its records say it."""
_STAMPED = re.compile(r">\s{1,3}(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d")
"""The end of an entry in the list of changes of a package: "-- Name <…>  Tue, 03 Mar 2020 10:00:00 +0000"."""
_RELEASED = re.compile(
    r"(?:^|\n)[ \t#*=\[]{0,4}v?\d+\.\d+(?:\.\d+)*\]?(?:[ \t:(–-][^\n]*)?\n(?:[^\n]*\n){0,12}?[^\n]*\b(?:thanks to|(?:contributed|reported|patch|patched|fixed|suggested|merged|written) by|props)\b[^\n@]{0,50}$",
    re.IGNORECASE,
)
"""Whom a list of changes thanks, below the number of a version."""
_PACKAGES_REACH = 700


def is_vendors(stretch: Stretch, hit: Hit) -> bool:
    """Whether an address belongs to the makers of a font, theme or program (licence lines in sources and properties)."""
    if (
        _BUILT.search(stretch.text, max(0, hit.start - 110), hit.start)
        or _STAMPED.match(stretch.text, hit.end)
        or _RELEASED.search(stretch.text, max(0, hit.start - _PACKAGES_REACH), hit.start)
    ):
        return True
    if stretch.where not in ("script", "comment", "properties"):
        # shown on the page: only a line that is a copyright notice of a font or program
        start, end = stretch.line_of(hit)
        line = stretch.text[max(start, hit.start - 160) : min(end, hit.end + 80)]
        return bool((_MAKERS_LINE.search(line) or _OF_A_FONT.search(line)) and _MAKERS_WORDS.search(line))
    return bool(_VENDOR.search(stretch.text[max(0, hit.start - 200) : hit.end + 80]))
