"""Who among those told as learners is somebody else after all: nobody, a colleague, an author, a correspondent, a speaker; one question over all that tells them."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.learners import (
    colleagues_at_work,
    identity_fields,
    judged_phrases,
    only_named,
    only_registered,
    only_spoken,
    praise_of_courses,
    praise_of_staff,
    thanked_services,
    told_results,
    unmarked_rows,
    who_judges,
)
from foliocheck.checks.data_protection.recognisers.reading import invented
from foliocheck.checks.data_protection.recognisers.reading.people import Person

_PROGRAMS = frozenset(("Safari", "Firefox", "Chrome", "Opera", "Siri", "Cortana"))
"""What is tested and fails as people do, and is none."""
_KIN = re.compile(
    r"\b[Mm]y (?:own )?(?:(?:\w+ )?(?:brother|sister|son|daughter|mother|father|nephew|niece|cousin|grandson|granddaughter|husband|wife|grandmother|grandfather|uncle|aunt|mum|dad|stepson|stepdaughter)|late (?:father|mother)),? $"
)
"""Right before the name of one of the author's family, whose learning is told as an example from home."""
_A_THINKERS = re.compile(
    r"['’]s?\s(?:team|department|faculty|office)\s?:|['’]s?\s(?:[a-z-]+\s){0,2}(?:taxonom(?:y|ies)|theor(?:y|ies)|framework|hierarchy|textbook|monograph|novel|(?:learning|reflective|experiential) cycle|"
    r"book (?:on|about)|model of|stages of|levels of|principles of)\b"
)
"""Behind a name this makes it an author's, whose book or thought is judged: "Ewald Brunner's taxonomy"."""


_A_MODULES = re.compile(r"\b[A-Z]{2,5} ?\d{3,5}[A-Z]?[ :–-]{1,3}$")
_IN_A_HANDBOOK = re.compile(r"\s?[:(,–—-]{0,2}\s?(?:module|course|unit|handbook|syllabus|specification|\d{2,3} credits)\b", re.IGNORECASE)
"""Around what looks like a name: the code of a module, and what tells of it: “GEOG2043 Physical Geography: module handbook”."""
_TO_JUDGE = re.compile(r"\sto (?:grade|mark|moderate|second[- ]mark|assess|judge)\b")
"""Behind a name: who is asked to judge."""
_ONLY_A_NUMBER = re.compile(r"\s?\(\s?(?:ID|no\.?|number)?\s?:?\s?[A-Za-z]{0,2}\d{5,10}\s?\)\s*$", re.IGNORECASE)
"""Behind a name: its bearer's number, and the text ends; nothing is judged."""
_SHOWS = re.compile(r"\b(?:presenter|speaker|facilitator|host|trainer|led by|chair)s?\s?:?\s$", re.IGNORECASE)
_RUNS = re.compile(r"\s?[(,–—-]\s?\d{1,3}\s?min(?:ute)?s?\b(?! (?:late|over|short))")
"""Around a name in a programme: who speaks, and how long."""
_IN_A_ROOM = re.compile(r"\s?[(,:–—-]{1,2}\s?\d{1,3}\s?min(?:ute)?s?[,;)]? (?:in )?(?:the )?(?:room|hall|theatre|lab|studio|suite)\b")
_INTRODUCED = re.compile(r"\b(?:Hi|Hello|Hey|Dear|Morning|Afternoon)\b[^.!?\n]{0,30}[,.!]\s(?:[Tt]his is|[Ii]t['’]s|I am|I['’]m)\s$")
_HERE = re.compile(r"(?:\shere)?[.,!]")
"""Around the name of who speaks in a recording: "Hello Jasmine, it's Ruth here."."""
_SPOKEN_TO = re.compile(
    r",\s(?:you\b|your\b|good\b|great\b|well\b|please\b|try\b|that[’']s (?:not|nearly|almost|right|wrong|close)|not quite\b|nearly\b|almost\b)"
)
"""Behind a name: whoever stands before it speaks to its bearer, "Tutor: Ines, your mic is fine"."""
_PRESENT_ABOVE = re.compile(
    r"(?:^|\n)[ \t]*(?:in attendance|present|apologies|attendees|members present|staff present|panel)\s?:?[ \t]*\n(?:[^\n]{4,80}\n){0,8}[ \t•*–-]*(?:\d+\.?\s)?$",
    re.IGNORECASE,
)
"""A list of who came to a meeting, in lines of their own above a name."""
_LINES_ABOVE = 400
_COLLEAGUE_BEFORE = re.compile(
    r"\b(?:agenda|(?<!\d )(?<!two |six |ten |few )(?<!four |five |nine |many )(?<!three |seven |eight )(?<!twenty |thirty )(?<!fifteen )minutes|present|apologies|attendees|in attendance)\b[^\n]*$|\b(?:(?:graded|marked|assessed|moderated|written|taught|led) by|(?:tutor|marker|assessor|examiner|moderator|verifier)\s?:)\s(?:Dr |Mr |Ms |Mrs )?$|"
    r"\bmanager['’]?s?(?: comments?| feedback| view| statement)?\s?(?:\([^()\n]{3,30}\))?\s?:\s$",
    re.IGNORECASE,
)


_ADDRESSED = re.compile(r"\b(?:Dear|Annwyl|Hi|Hello)\s(?:(?:Dr|Prof(?:essor)?|Mrs?|Ms|Miss|Mx)\.?\s)?$")
_THANKS = re.compile(
    r"[,!.]?\s{0,4}(?:(?:thank you|thanks|many thanks|thank you (?:so|very) much|a (?:big|huge) thank you|I am writing to thank you|I wanted to thank you|diolch(?: yn fawr)?)(?: again| so much| very much)? (?:for|am) (?:all |agreeing|"
    r"organi\w+|running|leading|supporting|speaking|coming|hosting|helping|everything|letting|inviting|the |giving|joining|teaching|your (?:\w+ )?(?:work on|help|support|time|contributions?|efforts|talk|session|workshop|guidance|leadership|patience|advice|hard work|input|work with|visit|kindness|collaboration|expertise))|"
    r"(?:I am|I['’]m|we are) (?:delighted|pleased|happy) to (?:support|recommend|write|endorse))",
    re.IGNORECASE,
)
"""Behind "Dear …": a letter of thanks or support, whose reader has worked for others."""


def is_somebody_else(text: str, person: Person, sure: bool) -> bool:
    """Whether the words right around a name make it that of nobody, a colleague, an author, a correspondent."""
    _, start, end = person
    return bool(
        invented.is_nobody(text, person)
        or person[0] in _PROGRAMS
        or _KIN.search(text, max(0, start - 36), start)
        or _is_a_colleague(text, start, end)
        or _A_THINKERS.match(text, end)
        or _TO_JUDGE.match(text, end)
        or (_IN_A_HANDBOOK.match(text, end) and _A_MODULES.search(text, max(0, start - 16), start))
        or (_RUNS.match(text, end) and _SHOWS.search(text, max(0, start - 30), start))
        or _IN_A_ROOM.match(text, end)
        or (not sure and (_ONLY_A_NUMBER.match(text, end) or only_named.is_reached(text, end)))
        or _is_thanked(text, start, end)
        or judged_phrases.is_colleague(text, end)
        or only_spoken.is_no_learner(text, start, end)
        or only_named.is_read(text, start, end)
        or only_named.judges_the_author(text, start, end)
        or only_named.is_only_named(text, start, end)
        or only_registered.is_registered(text, start, end)
        or unmarked_rows.is_unmarked(text, start, end)
        or colleagues_at_work.is_at_work(text, start, end)
        or praise_of_staff.is_of_staff(text, start, end)
        or thanked_services.is_served_by(text, start, end)
        or who_judges.is_judging(text, start, end)
        or who_judges.is_a_rated_author(text, start, end)
        or identity_fields.are_all(text, start, end)
        or praise_of_courses.is_of_a_course(text, start, end)
    )


def _is_thanked(text: str, start: int, end: int) -> bool:
    """Whether a letter thanks who is addressed in it for work done for others, or supports them."""
    return _ADDRESSED.search(text, max(0, start - 20), start) is not None and _THANKS.match(text, end) is not None


def _is_a_colleague(text: str, start: int, end: int) -> bool:
    """Whether what stands right before a name makes it a colleague's, whatever else is said: a line of an agenda, "marked by"."""
    if told_results.is_numbered(text, start, end):
        return False
    before = text[max(0, text.rfind("\n", 0, start) + 1, start - 160) : start]
    if _INTRODUCED.search(before) and _HERE.match(text, end):
        return True
    if _COLLEAGUE_BEFORE.search(before) is not None and not _SPOKEN_TO.match(text, end):
        return True
    return _PRESENT_ABOVE.search(text, max(0, start - _LINES_ABOVE), start) is not None
