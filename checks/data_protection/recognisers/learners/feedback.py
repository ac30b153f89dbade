"""Names of learners beside marks or feedback, and beside what they say of their course. A prompt for a person, never a failure.

No turn of phrase decides: the words around a name and how it is set are signs, each with a weight, and their sum says how likely the name is a learner's.
"""

from __future__ import annotations

import re
from collections import defaultdict

from foliocheck.checks.data_protection.recognisers.learners import (
    certificates_of_learners,
    everyday_reports,
    grade_codes,
    judged_conduct,
    judged_phrases,
    learners_abroad,
    learning_judged,
    listed_given_names,
    marked_names,
    named_together,
    only_named,
    only_registered,
    only_spoken,
    plain_judgements,
    praise_abroad,
    praise_of_courses,
    praise_of_staff,
    result_words,
    results_abroad,
    rows_of_results,
    steps_of_learning,
    told_levels,
    told_results,
    tutors_acts,
    unmarked_rows,
)
from foliocheck.checks.data_protection.recognisers.learners.taught import is_taught
from foliocheck.checks.data_protection.recognisers.reading import invented, sign_weights
from foliocheck.checks.data_protection.recognisers.reading.hit import Hit
from foliocheck.checks.data_protection.recognisers.reading.names import parts_of
from foliocheck.checks.data_protection.recognisers.reading.people import Person, is_known
from foliocheck.checks.data_protection.recognisers.reading.surroundings import Surroundings, around_people

WHAT = "learner-name-with-feedback"
QUESTION = "learner_signs"
"""The table of weights."""
LIKELY, LIKELY_TAUGHT, LIKELY_ALONE, LIKELY_UNKNOWN, SURE = 0.4, 0.45, 0.6, 0.75, 0.85
"""From this likelihood on a name is told; from the third on a given name alone, as portfolios call colleagues, too (from the second where nothing in the sentence is of an office, and
nobody is quoted); from the fourth on a single word that no list of given names knows; from the fifth on although the same name is told for another reason."""
TOGETHER = 0.3
"""How far the places in which one name stands share what speaks for it."""


def find(text: str) -> list[Hit]:
    """Every name of which enough signs together say that it is a learner's whose work is judged, or who judges a course."""
    around = around_people(text)
    rows = rows_of_results.find_names(text)
    if not (around.people or rows) or invented.all_are(text):
        return []
    told = {
        person: max(sure, LIKELY, SURE if placed else 0)
        for person, sure in likelihoods(around).items()
        if ((placed := _is_placed(around, text, person)) or sure >= _needed(*person[:2], text))
        and not _is_somebody_else(text, person, placed or sure >= LIKELY_UNKNOWN)
    }
    if told:
        for row in named_together.rows(around.people, text):
            if row[-1] in told:
                told |= {person: told[row[-1]] for person in row if person not in told and not _is_somebody_else(text, person, True)}
    alone = [
        hit
        for hit in rows
        if not any(first < hit.end and hit.start < last for _, first, last in told)
        and not _is_somebody_else(text, (hit.value, hit.start, hit.end), True)
    ]
    return alone + [
        Hit(what=WHAT, value=name, start=start, end=end, confidence=round(sure, 2), spellings=(name,), person=name)
        for (name, start, end), sure in told.items()
    ]


def _is_somebody_else(text: str, person: Person, sure: bool) -> bool:
    """Whether the words right around a name make it that of nobody, a colleague, an author, a correspondent."""
    _, start, end = person
    return bool(
        invented.is_nobody(text, person)
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
        or only_registered.is_at_work(text, start, end)
        or praise_of_staff.is_of_staff(text, start, end)
        or praise_of_courses.is_of_a_course(text, start, end)
    )


_A_PERSON = re.compile(r"[^.!?\n]*?\b(?:she|he|her|his|him|herself|himself)\b")
"""Behind a word that no list of names knows: its bearer is somebody."""
_TO_YOU = re.compile(r"\b[Yy]ou(?:['’]\w+|rs?)?\b")
"""Who is spoken to by a given name is told what they did."""


def _needed(name: str, start: int, text: str) -> float:
    """How likely a name must be a learner's to be told, by how much of a name it is."""
    if " " in name:
        return LIKELY
    if not is_known(name, start, text):
        return LIKELY_UNKNOWN
    if _TO_YOU.search(text, max(0, start - 60), start + 80):
        return LIKELY
    line = text[text.rfind("\n", 0, start) + 1 : start]
    quoted = any(sign in line or sign in text[start : start + 120] for sign in '“”"‘')
    goes_on = text[start + len(name) : start + len(name) + 1] not in (".", "!", "?", "")
    return LIKELY_TAUGHT if goes_on and not quoted and is_taught(text, start, start + len(name)) else LIKELY_ALONE


def _is_placed(around: Surroundings, text: str, person: Person) -> bool:
    """Whether how a name is set, or the turn of phrase in which it stands, makes it a learner's, whatever the signs say."""
    name, start, end = person
    if " " in name and (
        _GRADED.match(text, end)
        or _has_a_row(text, end)
        or _is_handed_in(text, start, end)
        or learners_abroad.is_judged(text, start, end)
        or told_results.is_told(text, start, end)
        or told_levels.is_told(text, start, end)
        or grade_codes.is_coded(text, start, end)
        or results_abroad.is_told(text, start, end)
        or result_words.is_bare(text, start, end)
        or certificates_of_learners.is_certified(text, start, end)
    ):
        return True
    if result_words.is_in_column(text, start, end):
        return True
    if not is_known(name, start, text):
        told = (
            everyday_reports.is_told(text, start, end)
            or tutors_acts.is_told(text, start, end)
            or steps_of_learning.is_told(text, start, end)
        )
        return told and _A_PERSON.match(text, end, end + 120) is not None
    return (
        marked_names.is_marked(around.people, text, start, end)
        or judged_phrases.is_judged(text, start, end)
        or judged_conduct.is_told(text, start, end)
        or steps_of_learning.is_told(text, start, end)
        or result_words.is_told(text, start, end)
        or learning_judged.is_told(text, start, end)
        or plain_judgements.is_told(text, start, end)
        or everyday_reports.is_told(text, start, end)
        or tutors_acts.is_told(text, start, end)
        or listed_given_names.is_told(text, start, end)
        or praise_abroad.is_praised(text, start, end)
        or praise_abroad.is_remarked(text, start, end)
    )


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
_HANDED_IN = re.compile(r"\bsubmitted by:?\s$", re.IGNORECASE)
_WITH_A_GRADE = re.compile(r"[^\n]{0,30}[\s(](?:grade|mark|score|result)d?\s?[:=]\s?[A-F\d]", re.IGNORECASE)
_GRADED = re.compile(
    r"\s*\n(?:[^\n]{0,40}\n){0,6}?[^\n]{0,10}\b(?:grade|mark|score)\s?:?\s\d{1,3}(?:[.,]\d+)?\s?(?:/|%|out of)|[\s:,|–—-]{1,4}(?:submission\W{1,3})?attempt\s\d{1,2}\b[^\n]{0,20}?[\s:–—|-]{1,4}(?:grade|mark|score|result)d?\b\s?:?\s?\d",
    re.IGNORECASE,
)
"""Behind a name: the screen on which a platform shows one learner's attempt and its grade."""
_CELL = r"[ \t]{0,4}(?:\n\s{0,4}|\t|\|)[ \t]{0,4}"
_ROW = re.compile(
    rf"{_CELL}(?:pass(?:ed)?|refer(?:red|ral)?|fail(?:ed)?|merit|distinction|resubmit|resubmission|resit|not yet(?: (?:achieved|met|competent))?|(?:not )?achieved|(?:not )?met|(?:un)?satisfactory|incomplete|defer(?:red)?|borderline|credit|weak|strong|good|excellent|"
    rf"(?:first|2:[12]|third)(?: class)?){_CELL}(?P<comment>[^\n\t|]{{8,160}})",
    re.IGNORECASE,
)
"""Behind a name: the cells of a table with a result in a word, and what was said of the work."""
_OF_WORK = re.compile(
    r"\b(?:too (?:short|long|brief|descriptive|thin)|needs? (?:more|to|clearer|better)|missing|lacks?|no (?:evidence|references|reflection|sources|conclusion|bibliography)|(?:good|strong|clear|weak|thorough|limited|excellent|better) (?:\w+ )?(?:\w+ )?"
    r"(?:reflection|evidence|analysis|sources|argument|referenc\w+|structure|use|range|work|effort|essay|draft|plan|progress|understanding)|reflection|referenc\w+|word count|resubmit|criteri\w+|late submission|handed in)\b",
    re.IGNORECASE,
)
_NOT_OF_WORK = re.compile(
    r"\b(?:extinguisher|alarm|battery|PAT|laptop|vehicle|room|browser|contrast|plug-?in|server|supplier|website|app)\b", re.IGNORECASE
)
_INTRODUCED = re.compile(r"\b(?:Hi|Hello|Hey|Dear|Morning|Afternoon)\b[^.!?\n]{0,30}[,.!]\s(?:[Tt]his is|[Ii]t['’]s|I am|I['’]m)\s$")
_HERE = re.compile(r"(?:\shere)?[.,!]")
"""Around the name of who speaks in a recording: "Hello Jasmine, it's Ruth here."."""
_SPOKEN_TO = re.compile(r",\s(?:you\b|your\b|good\b|great\b|well\b|please\b|try\b)")
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


def _has_a_row(text: str, end: int) -> bool:
    """Whether the next cells behind a name hold a result and a comment on a piece of work."""
    row = _ROW.match(text, end)
    return row is not None and _OF_WORK.search(row["comment"]) is not None and _NOT_OF_WORK.search(row["comment"]) is None


def _is_handed_in(text: str, start: int, end: int) -> bool:
    """Whether a name is that of who handed a piece of work in whose grade stands behind it."""
    return _HANDED_IN.search(text, max(0, start - 20), start) is not None and _WITH_A_GRADE.match(text, end) is not None


_ADDRESSED = re.compile(r"\b(?:Dear|Annwyl|Hi|Hello)\s(?:(?:Dr|Prof(?:essor)?|Mrs?|Ms|Miss|Mx)\.?\s)?$")
_THANKS = re.compile(
    r"[,!.]?\s{0,4}(?:(?:thank you|thanks|many thanks|thank you (?:so|very) much|a (?:big|huge) thank you|I am writing to thank you|I wanted to thank you|diolch(?: yn fawr)?)(?: again| so much| very much)? (?:for|am) (?:all |agreeing|"
    r"organi\w+|running|leading|supporting|speaking|coming|hosting|helping|everything|letting|inviting|the |giving|joining|teaching|your (?:\w+ )?(?:work on|help|support|time|contributions?|efforts|talk|session|workshop|guidance|leadership|patience|advice|hard work|input|work with|visit|kindness|collaboration|expertise))|"
    r"(?:I am|I['’]m|we are) (?:delighted|pleased|happy) to (?:support|recommend|write|endorse))",
    re.IGNORECASE,
)
"""Behind "Dear …": a letter of thanks or support, whose reader has worked for others."""


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


def likelihoods(around: Surroundings) -> dict[Person, float]:
    """How likely each name of a text is a learner's, 0 to 1; the places of one person are looked at together."""
    sums = {person: sign_weights.total(QUESTION, around.signs(*person)) for person in around.people}
    one: dict[str, list[float]] = defaultdict(list)
    for person, total in sums.items():
        one[_first(person[0])].append(total)
    return {person: sign_weights.likelihood(total + TOGETHER * (max(one[_first(person[0])]) - total)) for person, total in sums.items()}


def _first(name: str) -> str:
    return next(iter(parts_of(name)), name)


def is_doubtful(hit: Hit) -> bool:
    """Whether a learner's name gives way where it is told for a clearer reason."""
    return hit.what == WHAT and hit.confidence < SURE
