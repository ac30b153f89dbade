"""States said of somebody in the plainest words, so that a given name alone is enough: "Dipesh, an analyst who is blind", "a deaf designer, Oskar", "Dr Amsel was ill with it"."""

from __future__ import annotations

import re

_STATE = (
    r"(?:(?:(?:partially|profoundly|totally|almost|nearly|half|severely|legally|registered|colour|color|born|very|visibly|heavily|now|also|newly|openly)[- ]){0,2}"
    r"(?:blind(?![ -](?:to|spot|cop|carbon|mark|tast|test\b|stud(?:y|ies)|trial|peer|date|alley|faith|luck))|deaf(?! to\b)|deafblind|sighted|visually impaired|hard of hearing|hearing[- ]impaired|dyslexic|dyspraxic|autistic|epileptic|diabetic|asthmatic|bipolar|"
    r"disabled|pregnant|paraplegic|neurodivergent|a wheelchair user|a screen[- ]reader user|a stammerer))"
)
_SIGNS = re.compile(
    r"blind|deaf|sighted|impaired|hearing|dysle|dyspr|autis|epile|diabet|asthma|bipolar|disabled|pregnan|parapleg|neurodiv|wheelchair|screen|stammer|\bill\b|sick|unwell|hospital"
)
"""One of these stands in every match."""
_ILL = r"(?:ill(?! (?:at ease|advised|prepared|suited|fitting|informed|will))(?![-\w])|(?:signed )?off sick|unwell|in hospital(?!ity)|hospitali[sz]ed|sick(?! of\b| and tired)(?![-\w])|on sick leave)"
_GROUP = r"(?:group|class|cohort|set|year|course|form|team|seminar|workshop|lab|ward|unit|school|college|department|session|tutorial|block|programme|stream|house)"
ASIDE = (
    r"(?:,\s(?:my|our|the|an?|his|her)\s[^,.;\n]{3,40},|,\s(?:aged\s)?\d{1,2},|\s\((?!not |name |let |as we|as I|I |we )[^()\n]{1,30}\)|\s(?:from|in|of|at|on)\s(?:the\s)?[A-Z][\w&'’-]+(?:\s[A-Z][\w&'’-]+)?|"
    rf"\s(?:from|in|of|on)\s(?:the|my|our)\s(?:[\w'’-]+\s){{0,2}}{_GROUP}(?:\s(?:\d{{1,2}}|[A-D]))?)?"
)
"""Behind a name and before what is said of its bearer: who they are, how old, of which class."""
_BEHIND = re.compile(
    rf"{ASIDE}(?:,?\swho)?(?:\s(?:is|was|has been|had been)|(?<=who)['’]s)\s(?:(?:aged )?\d{{1,2}}(?: years old)?(?: and|,)\s)?{_STATE}\b|"
    rf"{ASIDE}(?:,?\swho)?\s(?:mentioned|disclosed|admitted|revealed|(?:told|let) (?:me|us)(?: know)?|said|explained|wrote|turned out)(?: that)? (?:being|to be|(?:s?he|they) (?:is|was|are|were))\s{_STATE}\b|"
    rf",\s(?:(?:who is|now|then|also)\s)?an?\s(?:[\w’'-]+\s){{0,4}}?[\w’'-]+(?:\s(?:of|in|at|from)\s(?:\w+\s){{0,2}}\w+)?,?\s(?:who|and)\s(?:is|was|has been)\s{_STATE}\b|"
    rf",\s(?:an?|our|my|the|herself|himself)\s(?:\w+\s)?{_STATE}\s(?P<who>[\w-]+)|"
    rf"{ASIDE}\s(?:was|has been|had been|fell|went|lay|became)\s(?:too |very |quite |suddenly |seriously |gravely |often |still |away )?{_ILL}"
)
_BEFORE = re.compile(
    rf"\b(?:an?|our|the|my|one|another|with|by)\s(?:\w+\s)?{_STATE}\s(?P<who>[\w-]+)(?:\s(?P<more>[\w-]+))?(?:\s(?:from|in|of|at)\s[^,.;\n]{{3,40}}?)?(?:\sinstead)?(?:,\s|\s(?:called|named)\s|\s\()$"
)
_PERSON = re.compile(
    r"(?:\w{3,}(?:ist|ant|ian|eur|ee|woman|man|[a-z]er|tor|sor)|colleague|friend|student|lad|lass|girl|boy|learner|pupil|nurse|cook|chef|adult|woman|man|partner|tutee|apprentice|undergraduate|postgraduate|graduate|lecturer|head|candidate|manager|volunteer|"
    r"person|alumnus|alumna|member|client|resident|artist|expert|peer|cousin|sister|brother|son|daughter|mother|father|wife|husband)$"
)
_NO_PERSON = re.compile(
    r"(?:corner|folder|paper|marker|reviewer|assessor|examiner|moderator|rater|review|assessment|number|order|letter|water|summer|winter|computer|calendar|poster|chapter|matter|charity|centre|center)$"
)
"""Who marks blind sees well."""
ONLY_IF = re.compile(r"\b(?:[Ii]f|[Ww]henever|[Ii]n case|[Uu]nless|[Ii]magine|[Ss]uppose)\s(?:\w+\s){0,2}$")
"""Before a name: what follows is only thought of."""
_FAR, _FAR_BEFORE = 130, 90


_ONE_OF = re.compile(
    r"\b(?:[Oo]ne|[Aa]nother|[Tt]wo|[Aa] third|[Tt]he (?:first|last|youngest|eldest)) (?:of|in) (?:my|our|the|these|those) (?:[\w’'-]+ ){0,2}[\w’'-]+, $"
)


def behind(text: str, start: int, end: int) -> int:
    """Where what is said of a name begins: behind the comma of "one of my learners, Tunde, "."""
    return end + 1 if text[end : end + 1] == "," and _ONE_OF.search(text[max(0, start - 60) : start]) else end


def is_said(text: str, start: int, end: int) -> bool:
    """Whether what stands right before or behind the name from `start` to `end` says outright that its bearer is ill or disabled."""
    if not _SIGNS.search(text, max(0, start - _FAR_BEFORE), end + _FAR) or ONLY_IF.search(text[max(0, start - 30) : start]):
        return False
    said = _BEHIND.match(text, behind(text, start, end), end + _FAR)
    if said:
        return said["who"] is None or _is_person(said["who"])
    before = _BEFORE.search(text[max(0, start - _FAR_BEFORE) : start])
    return before is not None and (_is_person(before["who"]) or (before["more"] is not None and _is_person(before["more"])))


def _is_person(word: str) -> bool:
    return _PERSON.match(word) is not None and _NO_PERSON.search(word) is None
