"""Dates of birth by what is said of a date, before it or behind it, in a form's or a sentence's own words: "The date of birth on her badge reads …", "On … Amara Okoye was born", "(…, date of birth)"."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.numbers.birth_forms import DATE, HELD_BY, LABEL, LABEL_WORDS, NO_DATE, NO_DAY
from foliocheck.checks.data_protection.recognisers.numbers.who_was_born import called, is_no_person, is_shown_how
from foliocheck.checks.data_protection.recognisers.reading import figures
from foliocheck.checks.data_protection.recognisers.reading.hit import Hit
from foliocheck.checks.data_protection.recognisers.reading.names import names
from foliocheck.checks.data_protection.recognisers.reading.recogniser import around

WHAT = "date-of-birth"
_FAR = 110
"""How many characters before a date its label may stand, and behind it."""
_BEGINS = re.compile(DATE, re.IGNORECASE)
_MONTH_FIRST = re.compile(r"[A-Z][a-zé]{2,8}\.? $")
_BEFORE_FIGURES = 12
_WITHIN = ("/", "-", "#", "£", "@")
"""Behind these figures go on, or count."""
_BIRTH = r"(?:d\.? ?o\.? ?b\b\.?|d/o/b\b|dates?[ _-]of[ _-]birth|birth[ _-]?date|birth ?day)"
_LED = re.compile(
    rf"(?<![\w.]){LABEL}{HELD_BY}(?:\s?\([^()\n\d]{{2,24}}\))?[^\w\n]{{0,40}}(?:\n{{1,2}}[^\w\n]{{0,4}}|_{{1,30}}[^\w\n]{{0,4}})?(?:(?:is|was|on|the)\s){{0,2}}$",
    re.IGNORECASE,
)
"""The label, and nothing but signs between it and the date: "D/O/B *…", "Date of birth → …", "DOB: _____ …"."""
_READ = re.compile(
    rf"(?<![\w.]){_BIRTH}[\"'”’)]?,?(?P<between>(?:\s[a-z'’]+){{0,7}}?)(?:\s(?:is|was|as|reads?|says?|shows?|showing|being|given|shown|visible)(?:\sthe)?:?\s|\s?[:=–—]\s?)[\"'“‘(]?$",
    re.IGNORECASE,
)
"""Words in small letters between the label and a verb or a colon."""
_ABOUT_THE_FIELD = re.compile(
    r"\b(?:fields?|columns?|box(?:es)?|forms?|polic\w+|check\w*|reviewed|updated|changed|removed|deleted|hidden|added|since|until|required|needed|format\w*|missing|blank|left|project|course|module|programme|team|site|platform|college|university|service|tool|party|card)\b",
    re.IGNORECASE,
)
"""What is said of a form that asks for dates of birth, and things that have birthdays."""
_ENDS = r"(?=\s?(?:[).;|\]\"”’]|,(?!\s?\d)|$|\n|[–—]|(?:of|for) (?:(?:the|my|our|a|her|his) )?(?:learner|student|pupil|patient|candidate|child|son|daughter|(?-i:[A-ZÀ-Þ]))|(?:on|in|as|and|was|is|can|which|from|beside|next)\b))"
_BEHIND = re.compile(
    rf"[ \t]?[)\"”’]?[ \t]?(?:[,;|(\[–—-] ?)?(?:(?:is|was|as|under|for|in|against|opposite|beside|being)\s(?:[\"“‘]|(?:\"|“|‘)?(?:the|her|his|their|my|our|your|an?|listed|recorded)\s|(?:[^\d\n.;:]|\.(?=['’ ])){{2,40}}['’]s?\s){{0,2}})?[\"“‘]?(?:{_BIRTH}|(?<=[\"“‘'])born(?=[\"”’']))[)\"”’\]]?"
    + _ENDS,
    re.IGNORECASE,
)
_CELL_BEHIND = re.compile(rf"\s?\n{{1,2}}{_BIRTH}\s?(?:$|\n(?!\s?\d))", re.IGNORECASE)
_TURNED_CELL = re.compile(r"(?:^|\n)[A-ZÀ-Þ][\w'’-]+, [A-ZÀ-Þ][\w'’-]+\s?\n{1,2}$")
"""A row that tells what its day is in the cell behind it, with a name in the one before."""
_WHEN = re.compile(
    r"(?:,?[ \t](?:was|is|being)\s(?:the\s(?:day|date)\s(?:that\s|on which\s|when\s)?|when\s)|,?[ \t]when\s|[ \t]?[,:–—-]?[ \t])(?P<who>(?:[^\d\n.;:()]|(?<=[A-Z])\.){1,45}?),?\s(?:(?:was|were|is)\s)?born\b(?!-|\s(?:digital|again|and bred))(?!\W{0,4}(?:on |the |in [A-Z]\w+,? (?:on )?){0,2}\d)"
)
"""“On … Amara Okoye was born”, “… was the day she was born”."""
_WHO = re.compile(
    r"(?:(?:[Tt]he|[Mm]y|[Oo]ur|[Hh]is|[Hh]er|[Tt]heir|[Aa]) )?(?:[a-z]+ ){0,2}(?:he|she|they|I|patient|learner|student|pupil|candidate|client|resident|child|baby|son|daughter|mother|father|sister|brother|grand\w+|mum|dad|apprentice|trainee|tutee)"
)
_AND_ANOTHER = re.compile(r"\s?\([A-ZÀ-Þ][^()\d\n]{1,30}\)\s?(?:,|;|&|/|and)\s?(?:and\s)?")
"""“DOB: 14-08-2009 (Mungo), 23-11-2009 (Isla)”."""
_DONE_ON = re.compile(
    r"\b(?:on|since|until|till|from|by|before|after|reviewed|updated|dated|date|checked|version|meeting|session)\W{0,3}$", re.IGNORECASE
)


def find(text: str) -> list[Hit]:
    """Such dates in `text`, in order."""
    hits: list[Hit] = []
    for first, last in around(text, LABEL_WORDS, _FAR, _FAR):
        done, of_birth = first, -1
        for start, _ in figures.runs(text):
            if not done <= start < last:
                continue
            if month := _MONTH_FIRST.search(text, max(first, start - _BEFORE_FIGURES), start):
                match = _BEGINS.match(text, month.start()) or _BEGINS.match(text, start)
            else:
                match = _BEGINS.match(text, start)
            if match is None or text[start - 1 : start] in _WITHIN or NO_DATE.fullmatch(match["value"]) or NO_DAY.fullmatch(match["value"]):
                continue
            done = match.end()
            listed = of_birth > 0 and _AND_ANOTHER.fullmatch(text, of_birth, match.start()) is not None
            if (listed or _is_of_birth(text, *match.span("value"))) and not is_shown_how(text, *match.span("value")):
                value, of_birth = " ".join(match["value"].split()), match.end()
                hits.append(
                    Hit(
                        what=WHAT,
                        value=value,
                        start=match.start("value"),
                        end=match.end("value"),
                        confidence=0.8,
                        spellings=tuple(dict.fromkeys((match["value"], value))),
                    )
                )
    return hits


def _is_of_birth(text: str, start: int, end: int) -> bool:
    before, behind = text[max(0, start - _FAR) : start], text[end : end + _FAR]
    if led := _LED.search(before):
        return not is_no_person(before[: led.start()])
    if (read := _READ.search(before)) and not _ABOUT_THE_FIELD.search(read["between"]):
        return not is_no_person(before[: read.start()])
    if _CELL_BEHIND.match(behind) and (_TURNED_CELL.search(before) or any(end == len(before.rstrip()) for _, _, end in names(before))):
        return True
    if _BEHIND.match(behind):
        return not _DONE_ON.search(before)
    when = _WHEN.match(behind)
    return when is not None and _is_somebody(when["who"])


def _is_somebody(who: str) -> bool:
    """Whether what stands between a date and "was born" is a person, by a name or a word for one."""
    words = who.strip().strip(",–—-").strip()
    return (
        _WHO.fullmatch(words) is not None
        or (words[:1].isupper() and called(words))
        or any(end == len(words) and start < 8 for _, start, end in names(words))
    )
