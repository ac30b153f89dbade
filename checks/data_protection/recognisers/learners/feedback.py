"""Names of learners beside marks or feedback, and beside what they say of their course. A prompt for a person, never a failure.

No turn of phrase decides: the words around a name and how it is set are signs, each with a weight, and their sum says how likely the name is a learner's.
"""

from __future__ import annotations

import re
from collections import defaultdict

from foliocheck.checks.data_protection.recognisers.learners import (
    beside_verdicts,
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
    plain_judgements,
    praise_abroad,
    result_words,
    results_abroad,
    rows_of_results,
    somebody_else,
    steps_of_learning,
    told_levels,
    told_results,
    tutors_acts,
)
from foliocheck.checks.data_protection.recognisers.reading import invented, sign_weights
from foliocheck.checks.data_protection.recognisers.reading.hit import Hit
from foliocheck.checks.data_protection.recognisers.reading.names import parts_of
from foliocheck.checks.data_protection.recognisers.reading.people import Person, is_known
from foliocheck.checks.data_protection.recognisers.reading.surroundings import Surroundings, around_people

WHAT = "learner-name-with-feedback"
QUESTION = "learner_signs"
"""The table of weights."""
LIKELY_BESIDE, LIKELY, LIKELY_UNKNOWN, SURE = 0.4, 0.6, 0.75, 0.85
"""From the second likelihood on a name is told, from the first on where something else says that learners are spoken of; from the third on
a single word that no list of given names knows; from the fourth on although the same name is told for another reason."""
TOGETHER = 0.3
"""How far the places in which one name stands share what speaks for it."""


def find(text: str) -> list[Hit]:
    """Every name of which enough signs together say that it is a learner's whose work is judged, or who judges a course."""
    around = around_people(text)
    rows = rows_of_results.find_names(text)
    if not (around.people or rows) or invented.all_are(text):
        return []
    likely = likelihoods(around)
    told = {
        person: max(sure, LIKELY, SURE if placed else 0)
        for person, sure in likely.items()
        if ((placed := _is_placed(around, text, person)) or sure >= _needed(*person[:2], text))
        and not somebody_else.is_somebody_else(text, person, placed or sure >= LIKELY_UNKNOWN)
    }
    if told:
        told |= {
            person: LIKELY
            for person, sure in likely.items()
            if person not in told
            and sure >= LIKELY_BESIDE
            and not somebody_else.is_somebody_else(text, person, False)
            and _needed(*person[:2], text) < LIKELY_UNKNOWN
        }
        for row in named_together.rows(around.people, text):
            if row[-1] in told:
                told |= {
                    person: told[row[-1]] for person in row if person not in told and not somebody_else.is_somebody_else(text, person, True)
                }
    alone = [
        hit
        for hit in rows
        if not any(first < hit.end and hit.start < last for _, first, last in told)
        and not somebody_else.is_somebody_else(text, (hit.value, hit.start, hit.end), True)
    ]
    return alone + [
        Hit(what=WHAT, value=name, start=start, end=end, confidence=round(sure, 2), spellings=(name,), person=name)
        for (name, start, end), sure in told.items()
    ]


_A_PERSON = re.compile(r"[^.!?\n]*?\b(?:she|he|her|his|him|herself|himself)\b")
"""Behind a word that no list of names knows: its bearer is somebody."""
_TO_YOU = re.compile(r"\b[Yy]ou(?:['’]\w+|rs?)?\b")
"""Who is spoken to by a given name is told what they did."""


_CALLED_A_LEARNER = re.compile(
    r"\b(?:students?|learners?|pupils?|trainees?|apprentices?|candidates?|report|year \d{1,2}|reception|cohort|interview \d)\b[^.!?\n]{0,24}$",
    re.IGNORECASE,
)
_IN_A_CLASS = re.compile(r",? \(?(?:Year|Yr|Y|Class|Form|Rang|Blwyddyn|P|S)\.? ?\d{1,2}[A-Z]?\b")
"""Right before a name the word for a learner or for what is written of one, right behind it a class."""


def _needed(name: str, start: int, text: str) -> float:
    """How likely a name must be a learner's to be told, by how much of a name it is and what stands right beside it."""
    if " " not in name and not is_known(name, start, text):
        return LIKELY_UNKNOWN
    if " " not in name and _TO_YOU.search(text, max(0, start - 60), start + 80):
        return LIKELY_BESIDE
    if " " in name and (_CALLED_A_LEARNER.search(text, max(0, start - 40), start) or _IN_A_CLASS.match(text, start + len(name))):
        return LIKELY_BESIDE
    return LIKELY


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
    if (" " in name or is_known(name, start, text)) and beside_verdicts.is_told(text, start, end):
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
        or praise_abroad.is_remarked(text, end)
    )


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


def _has_a_row(text: str, end: int) -> bool:
    """Whether the next cells behind a name hold a result and a comment on a piece of work."""
    row = _ROW.match(text, end)
    return row is not None and _OF_WORK.search(row["comment"]) is not None and _NOT_OF_WORK.search(row["comment"]) is None


def _is_handed_in(text: str, start: int, end: int) -> bool:
    """Whether a name is that of who handed a piece of work in whose grade stands behind it."""
    return _HANDED_IN.search(text, max(0, start - 20), start) is not None and _WITH_A_GRADE.match(text, end) is not None


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
