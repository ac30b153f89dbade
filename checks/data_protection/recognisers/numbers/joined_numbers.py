"""Two students' numbers that "and" joins, in a sentence on what boards decide and learners do: “considered 31044187 and 31044190 for compensation”."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.numbers.number_labels import is_date, is_nobodys
from foliocheck.checks.data_protection.recognisers.reading import figures, invented
from foliocheck.checks.data_protection.recognisers.reading.hit import Hit

WHAT = "student-number"
_FEWEST = 7
_JOINED = re.compile(r"(?P<value>[A-Za-z]?\d{7,9})(?:,| and| &|, and)\s(?P<more>[A-Za-z]?\d{7,9})(?![\w@%-]|[.,:/]\d)")
_OF_LEARNERS = re.compile(
    r"\b(?:compensat\w+|condon\w+|re-?sits?|deferr\w+|appeals?|mitigat\w+|extenuating|misconduct|plagiarism|collusion|exam(?:ination)? board|progression|late penalt\w+|vivas?|second[- ]marked|extra time|(?:about|with) (?:their|her|his) (?:attendance|work|essays?|marks?|progress|submissions?|drafts?|grades?)|(?:mine|ours) to mark|scripts of|essays (?:of|by)|absent|withdr[ae]w\w*)\b",
    re.IGNORECASE,
)
_OF_GOODS = re.compile(
    r"\b(?:orders?|invoices?|tickets?|parcels?|assets?|parts?|serials?|isbns?|rooms?|items?|modules?|courses?|papers?|accounts?|receipts?|batch(?:es)?|requests?|purchase|bookings?|tests?|builds?|jobs?)\b",
    re.IGNORECASE,
)
_YEARS = re.compile(r"(?:19|20)\d\d(?:19|20)\d\d")
_BEFORE, _BEHIND = 90, 60
_ENDS = re.compile(r"[.!?;\n]\s?")
_SIGNS = frozenset("./@:#£$€%+-_")


def find(text: str) -> list[Hit]:
    """Every such pair in `text`, in order."""
    hits: list[Hit] = []
    for first, _ in figures.long(text, _FEWEST):
        start = first - text[max(0, first - 1) : first].isalpha()
        match = _JOINED.match(text, start)
        if (
            match is None
            or text[max(0, start - 1) : start] in _SIGNS
            or text[max(0, start - 1) : start].isalnum()
            or len(match["value"]) != len(match["more"])
        ):
            continue
        before, behind = _ENDS.split(text[max(0, start - _BEFORE) : start])[-1], _ENDS.split(text[match.end() : match.end() + _BEHIND])[0]
        said = f"{before}\n{behind}"
        if not _OF_LEARNERS.search(said) or _OF_GOODS.search(said) or invented.is_example(before, behind):
            continue
        hits += [
            Hit(what=WHAT, value=match[group], start=match.start(group), end=match.end(group), confidence=0.6, spellings=(match[group],))
            for group in ("value", "more")
            if not (is_nobodys(match[group]) or is_date(match[group]) or _YEARS.fullmatch(match[group]))
        ]
    return hits
