"""Whole names beside a verdict that stands further off than the next cell: a record's fields, the words before a name, a chat in which a tutor corrects."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.learners.taught import is_taught

_GAP = r"[ \t]{0,8}(?:[\t\n|:.;,]|[–—-] ){1,3}[ \t]{0,8}"
_A_LEARNER = re.compile(
    r"(?:^|[\n\t|>.;])[ \t]*(?:[Ss]tudent(?: nurse| teacher)?|[Ll]earner|[Pp]upil|[Cc]hild|[Cc]andidate|[Aa]pprentice|[Tt]rainee|[Cc]adet|[Tt]utee|[Dd]elegate)(?: name)?[ \t]*[:\t\n|–—-]{1,3}[ \t]*(?:(?:Dr|Mrs?|Ms|Miss|Mx)\.? )?$"
)
"""Right before a name: the label of a record."""
_FIELDS = rf"(?:{_GAP}[^\t\n|:]{{2,30}}[ \t]{{0,8}}[:\t|][ \t]{{0,8}}[^\t\n|]{{1,40}}(?=[ \t]{{0,8}}[\n\t|])){{0,4}}?"
_JUDGED = re.compile(
    rf"{_FIELDS}{_GAP}(?:[Rr]eading age|[Ss]pelling age|SEN|[Aa]ttendance|[Ee]ffort|[Aa]ttainment|[Bb]ehaviour|[Cc]urrent grade|[Ww]orking at|[Pp]redicted(?: grade)?)[ \t]*[:\t|][ \t]*[A-Z\d]|"
    rf"{_FIELDS}{_GAP}(?:[\w'’-]+ ){{0,4}}?[\w'’-]+[ \t]*[:\t\n|]{{1,2}}[ \t]*(?:(?:[Bb]elow|[Mm]eets|[Aa]bove|[Ee]xceeds|[Aa]t|[Bb]orderline for) expect\w+|(?:[Ff]ail|[Pp]ass|[Rr]efer|[Mm]erit|[Dd]istinction)(?:red|ed)?(?= ?[(,;–-]|\b[ \t]*(?:[.\n]|$))|[Nn]ot yet (?:competent|achieved|met|passed|safe)|[Rr]esubmi\w+|"
    r"[Ll]acks? (?:confidence|focus|depth|detail|structure|evidence|motivation)|[Nn]eeds? (?:more|to|help|support|practice)|[Ss]truggl\w+|(?:[Gg]ood|[Ww]eak|[Cc]lear|[Ss]trong|[Ee]xcellent|[Pp]oor) (?:\w+ ){0,2}(?:work|effort|progress|understanding|evidence|structure|use|essay|argument))"
)
"""Behind it: fields of the record, and one that judges."""
_GIVEN = re.compile(
    r"\b(?:agree(?:d|s)? (?:with|on)|suggest(?:ed|s)?|propose[ds]?|recommend(?:ed|s)?|settled on|stand by) (?:an? |the )?(?:(?:mark|grade) of )?(?:\d{2}|[A-E][+-]?|(?:bare |clear |low |high )?(?:pass|fail|merit|distinction|first|third|2:[12])) (?:for|to) $"
)
_BY_FAR = re.compile(
    r"\b(?:[Bb]est|[Ww]eakest|[Ss]trongest|[Ff]inest|[Ww]orst|[Hh]ighest[- ]scoring|[Ll]owest[- ]scoring|[Mm]ost original) (?:dissertation|essay|project|thesis|coursework|lab report|assignment|exam|script|homework|logbook|reflection|answer)s?(?: (?!(?:conference|competition|book)\b)\w+){0,5} (?:was|is|came|were)(?: the one| written)? (?:by|from|that of) $"
)
_TOP = re.compile(
    r"\b(?:[Tt]op (?:scorer|of the (?:class|leaderboard|group))|[Hh]ighest (?:score|mark|scorer)|[Qq]uiz (?:winner|champion)|[Kk]ahoot (?:winner|champion))\b[^:\n]{0,30}: $"
)
_WITH_POINTS = re.compile(r" (?:with|on|at) \d[\d,. ]*(?:points|marks|%|pts)?")
_AT_ONCE = re.compile(
    r", (?:(?:[A-Z][\w'’-]*|\d{1,2}|of|in|and|&)(?: |(?=,))){1,7}, (?:[Gg]rade )?(?:[A-D]|[Pp]ass|[Mm]erit|[Dd]istinction) (?:at (?:the )?(?:first|second|third)|overall|with|after)\b"
)
_TUTOR_SAYS = re.compile(
    r"(?:^|[\n\]>] ?)(?:[Tt]utor|[Tt]eacher|[Tt]rainer|[Ii]nstructor|[Aa]ssessor)(?: \([^()\n]{1,20}\))?(?: to)?:? @?$"
)
_CORRECTED = re.compile(
    r",? (?:that['’]s (?:not|nearly|almost|close|wrong|right|correct|it)|not quite|try again|nearly|almost|close,|(?:have )?another go|you (?:need|forgot|missed|should|still)|your (?:answer|essay|code|paragraph|draft|sentence|method|graph))\b"
)
_WITH_MARK = re.compile(r"[^\n]{3,90}?\b\d{1,2} ?/ ?(?:10|20|50)\b(?! ?/)")


def is_told(text: str, start: int, end: int) -> bool:
    """Whether a verdict on the work of who is named from `start` to `end` stands in such a place."""
    before = text[max(0, start - 100) : start]
    behind = text[end : end + 240]
    if _A_LEARNER.search(before[-40:]) and _JUDGED.match(behind):
        return is_taught(text, start, end)
    if (_TUTOR_SAYS.search(before[-40:]) and _CORRECTED.match(behind)) or (before.endswith("@") and _WITH_MARK.match(behind)):
        return True
    if _TOP.search(before) and _WITH_POINTS.match(behind):
        return is_taught(text, start, end)
    if _AT_ONCE.match(behind):
        return is_taught(text, start, end)
    return before.endswith((" for ", " to ", " by ", " from ", " of ")) and (_GIVEN.search(before) or _BY_FAR.search(before)) is not None
