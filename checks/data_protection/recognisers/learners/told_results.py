"""Turns of phrase that tell one learner's result or speak to one learner, in the short forms of tutors: "resit of F86A 35 passed", "current 4-, target 6", "To Beatriz: you …"."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.learners.grade_codes import ONLY_STAFF
from foliocheck.checks.data_protection.recognisers.learners.marked_names import kinds_in

_LABELS = (
    r"(?:Omdöme|Bedömning|Vurdering|Tilbakemelding|Tilbagemelding|Återkoppling|Beurteilung|Bewertung|Rückmeldung|Appréciations?|Évaluation|Bilan|Valutazione|Giudizio|"
    r"Evaluación|Valoración|Calificación|Avaliação|Apreciação|Beoordeling|Terugkoppeling|Adborth|Sylwadau|Aischothú|Ocena)"
)
_LABELLED = re.compile(rf"(?:^|[\n.!?;|(]\s?){_LABELS}(?: (?:für|pour|för|for|til|till|de|di|van|voor|i|do))?\s?:?\s$")
"""Before a name: what is judged of its bearer comes next, as other tongues than English head it."""
_SAID_BEHIND = re.compile(r"\s?[–—:-]\s(?:[^\W\d_A-Z][^\W\d_]*,?\s){2}")
_CURRENT = re.compile(
    r"[^\n.;]{0,50}?[\s,;:(](?:current(?:ly)?|working at|predicted|forecast|actual|now|autumn|attained)(?: grade| level)?\s?:?\s[1-9A-EU][1-9]?[+*=-]?[\s,;/|–-]{1,3}(?:and )?"
    r"(?:target|predicted|expected|MEG|MTG|aspirational|minimum)(?: grade| level)?\s?:?\s[1-9A-EU]"
)
"""Behind a name: the grade somebody works at, and the one that is hoped for."""
_TEST = (
    r"(?:scores?|tests?|quiz|exams?|examination|assessments?|simulation|theory|practical|essay|viva|marks?|result|paper|coursework|presentation|portfolio|\w*(?:simulation|prüfung|klausur|arbeit)|examen|prova|verifica|toets|"
    r"tentamen|eksamen|prøve|prov|tenta|prawf|scrúdú|épreuve|contrôle)"
)
_SCORED = re.compile(
    rf"\s?[,:–—-]\s(?P<between>(?:[^\W\d_]+[\s-]){{0,4}}?){_TEST}(?: \d)?\s?:?\s(?P<mark>\d{{1,3}}(?:[.,]\d)?\s?(?:/|out of|von|sur|de|van|av|af|o|as)\s?\d{{1,3}})(?![\d/])",
    re.IGNORECASE,
)
"""Behind a name: a test of its bearer's, and so many points of so many."""
_NUMBER_BEFORE = re.compile(r"(?<![\w./-])[A-Z]{0,3}\d{5,10}[A-Z]?\W{1,3}$")
_NUMBER_BEHIND = re.compile(
    r"\s?[,(|–-]{1,2}\s?(?:UPN|ULN|ID|payroll|service|student|candidate|uimhir|rhif|number|no\.|nr\.?)?(?: no\.?| number)?:?\s?[A-Z]{0,3}\d{5,13}[A-Z]?\)?(?=[\s,;.:)|])"
)
_RESULT = re.compile(
    r"[^\n.!?]{0,70}?[\s,:(‘“'\"](?:(?<=, )\d{2}\s?%(?! (?:extra|FTE|of))|(?:pass(?:ed)?|fail(?:ed)?|achieved|(?:not yet )?competent|not (?:yet )?achieved|referred|deferred|resubmitted|did not (?:pass|submit)|merit|distinction|resits?|onvoldoende|voldoende|herkansing|gezakt|geslaagd|reprovad[oa]|aprovad[oa]|"
    r"aprobad[oa]|suspens[oa]|suspendid[oa]|bestanden|durchgefallen|ajournée?|admise?|promoss[oa]|respint[oa]|underkänd|godkänd|bestått|strøk)\b(?! by\b))"
)
"""Behind a name beside which a number stands: what became of its bearer in an exam."""
_ROW_OF_MARKS = re.compile(r"\t[A-Z]{0,3}\d{5,10}[A-Z]?(?:\t\S+@\S+)?\t\d{1,3}[.,]\d{1,2}(?=[\t\n]|$)")
"""Behind a name: the columns of a gradebook, a number, perhaps an address, and a mark."""
_MARKS_WENT = re.compile(
    r"\b(?:his|her|their)\s(?:\w+ )?(?:marks?|grades?|scores?|average|reading age|attendance)\s(?:has |have )?(?:went|gone|rose|risen|fell|fallen|climbed|dropped|jumped|moved|crept|improved|slipped)\s(?:up |down |back )?(?:from|to|by)\s(?:\d|an? )"
)
"""Behind a name: how its bearer's marks changed."""
_NEAR = 160
_SENTENCE_ENDS = re.compile(r"[.!?]\s")
_PAPERS = re.compile(
    r"\b(?:asset|PAT|order|invoice|vehicle|laptop|server|ticket|parcel|account|inspected|audit|MOT|backup)\b", re.IGNORECASE
)
_TO_ONE = re.compile(r"(?:^|[\n.!?•*]\s{0,2}|[.!?][\"”’]\s)(?:To|For)\s$")
_ONE_READS = re.compile(r":\s[\"“‘']?(?P<said>[^\n]{10,200})")
_SPEAKS_TO = re.compile(r"\b(?:you|your)\b|^(?:excellent|good|great|very good|lovely|strong|well done|nice)\b", re.IGNORECASE)
_OTHERWISE = re.compile(
    r"\b(?:please|thank\w*|invoice|deliver\w*|send|bring|agenda|minutes|e-?mail|ring|phone|order|present|birthday|card|action|deadline|colleague\w*)\b",
    re.IGNORECASE,
)
_FIELD = re.compile(r"(?:^|\n)[^\w\n]{0,4}(?:student|learner|candidate|trainee|apprentice|pupil)(?: name)?\s?:\s{1,2}$", re.IGNORECASE)
_RECORD = re.compile(
    r"(?:[^\n]{0,120}\n){0,3}?[^\n]{0,120}?\b(?:achieve[sd]|pass(?:es|ed)|fail(?:s|ed)|not yet competent|competent|needs (?:more|to)|merit|distinction|referred)\b"
)
"""Behind the field of a form that holds a name: what is judged in the lines below."""
_JUDGED = frozenset(("judgement", "grade", "achieving"))


def is_told(text: str, start: int, end: int) -> bool:
    """Whether the words right around a whole name from `start` to `end` tell its bearer's result, or speak to them of their work."""
    before, behind = text[max(0, start - 60) : start], text[end : end + 400]
    if _CURRENT.match(behind) or (_LABELLED.search(before) and _SAID_BEHIND.match(behind) and not _is_staffs(behind)):
        return True
    if scored := _SCORED.match(behind):
        return not _is_staffs(scored["between"])
    if is_numbered(text, start, end) or _ROW_OF_MARKS.match(behind) or _marks_went(behind[:_NEAR]):
        return True
    if _TO_ONE.search(before) and (read := _ONE_READS.match(behind)):
        said = read["said"]
        return bool(_SPEAKS_TO.search(said)) and not kinds_in(said).isdisjoint(_JUDGED) and not _OTHERWISE.search(said)
    return _FIELD.search(before) is not None and _RECORD.match(behind) is not None and not _is_staffs(behind[:80])


def _marks_went(behind: str) -> bool:
    if " from " not in behind and " to " not in behind and " by " not in behind:
        return False
    found = _MARKS_WENT.search(behind)
    return found is not None and "\n" not in behind[: found.start()] and len(_SENTENCE_ENDS.findall(behind[: found.start()])) < 2


def is_numbered(text: str, start: int, end: int) -> bool:
    """Whether a number stands beside a name, and behind both what became of its bearer in an exam, be it in the minutes of a board."""
    before, behind = text[max(0, start - 60) : start], text[end : end + 160]
    numbered = _NUMBER_BEHIND.match(behind)
    if not numbered and not _NUMBER_BEFORE.search(before):
        return False
    told = behind[numbered.end() :] if numbered else behind
    return _RESULT.match(told) is not None and _PAPERS.search(before + told[:100]) is None


def _is_staffs(said: str) -> bool:
    return not kinds_in(said.split("\n")[0]).isdisjoint(ONLY_STAFF)
