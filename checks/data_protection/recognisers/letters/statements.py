"""Statements of who vouches for somebody, in one block: a sentence that confirms or praises, and at its end a name with an office."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foliocheck.checks.data_protection.recognisers.letters.letter_layout import OFFICE
from foliocheck.checks.data_protection.recognisers.reading.names import names
from foliocheck.checks.data_protection.recognisers.reading.recogniser import any_stands

_HEADS = (
    *("statement", "testimon", "reference", "letter of", "certificate", "dear ", "awarded to", "certify", "confirm", "observed"),
    *("support", "approved", "agree", "endorse", "recommend", "comments:"),
)
_VOUCHES = re.compile(
    r"(?:^|\n)[^\n]{0,30}\b(?:statement|testimon(?:y|ial)|reference|letter of \w+|certificate of \w+|(?:line )?manager['’]?s? comments?|dear \w+)\b|"
    r"\bI (?:hereby |can |am happy to |fully |strongly )*(?:confirm|certify|agree|support|endorse|recommend|vouch|observed|have (?:read|seen|observed|supervised|managed|known))\b|"
    r"\bthis is to certify\b|\bawarded to\b|\bhas (?:my|our) (?:full |whole |unreserved )?(?:support|confidence)\b",
    re.IGNORECASE,
)
"""Words by which it is known that somebody vouches for another."""
_LED = re.compile(
    r"(?:(?<!\bDr)(?<!\bM[rsx])(?<!\bMrs)(?<!\bProf)(?<!\bRev)(?<!\bRevd)(?<!\bCllr)[.!?…]\)?[ \t]|(?<![\"”’»])\n)[ \t]*(?:[(–—-]{1,2}[ \t]?)?(?:\(?(?:Dr|Prof|Professor|Mr|Mrs|Ms|Miss|Mx|Sir|Dame|Rev['’]?d?|Sr|Fr|Cllr)\.?\)?[ \t]+){0,2}$"
)
"""Before the name: the end of a sentence or of a line, and a title."""
_DATE = r"(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8},? \d{2,4}|\d{4}-\d\d-\d\d)"
_OFFICE_BEHIND = re.compile(
    rf"(?:,[ \t](?P<comma>[^\n.!?;:]{{3,80}}?)|[ \t]\((?P<brackets>[^()\n]{{3,60}})\)|[ \t]*\n[ \t]*(?P<below>[^\n.!?;:]{{3,60}}?))(?:[,;]?[ \t(]{{1,2}}(?:dated? )?{_DATE}\)?)?[ \t.”\"]*(?=\n[ \t]*(?:\n|{_DATE})|\n?$)"
)
"""Behind it: the office, perhaps the day, and nothing more in the block."""
_GATHERS = re.compile(r"[^\n]*\b(?:speakers?|panel|present|team|authors?|contacts?|members|contributors|by)\b[^\n]{0,20}$", re.IGNORECASE)
"""The line above names those who follow."""
_REACH = 700


def by_statement(text: str, lower: str) -> Iterator[tuple[str, int, int]]:
    """Names that end such a statement: the name, where it starts and ends. `lower` is `text` in lower case."""
    if not any_stands(lower, _HEADS):
        return
    known = names(text)
    for index, (name, start, end) in enumerate(known):
        led = _LED.search(text, max(0, start - 24), start)
        behind = _OFFICE_BEHIND.match(text, end) if led else None
        if led is None or behind is None or not OFFICE.search(behind["comma"] or behind["brackets"] or behind["below"]):
            continue
        above = text[max(0, start - _REACH) : led.start() + 1]
        if behind["below"] and above.rstrip()[-1:] not in (".", "!", "?", "…"):
            continue  # a line of a list, below its heading
        listed = index > 0 and OFFICE.search(text, known[index - 1][2], led.start()) and "\n" not in text[known[index - 1][2] : led.start()]
        if _VOUCHES.search(above) and not (listed or _GATHERS.search(above.rstrip().rpartition("\n")[2])):
            yield name, start, end
