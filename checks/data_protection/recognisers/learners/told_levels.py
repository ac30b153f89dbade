"""Whole names beside what schools and platforms write of a learner: levels in two cells, merits, a heading with the judgement below, records of learning packages, marks in other tongues."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.learners.marked_names import kinds_in

_SURE = r"(?:working (?:well )?(?:below|towards|at|above|within)(?: (?:the )?(?:expected(?: standard| level)?|ARE|age[- ]related))?|greater depth|emerging|exceeding|(?:at|above|below|well below|just below) (?:expected|age[- ]related)|not (?:yet )?(?:secure|met|achieved)|mastered|with support|needs (?:adult )?(?:help|support))"
_LEVEL = rf"(?:{_SURE}|developing|secure|expected|met|beginning|confident|competent|independent|advanced|on target|on track)"
_CELL = r"[ \t]*(?:\t|\||\n\n?)[ \t]*"
_SURE_CELL = re.compile(rf"{_CELL}{_SURE}[ \t]*(?=[\t|\n]|$)", re.IGNORECASE)
_LEVEL_CELL = re.compile(rf"{_CELL}{_LEVEL}[ \t]*(?P<next>[\t|]|\n|$)", re.IGNORECASE)
_OTHER_LEVEL = re.compile(rf"[\t|][ \t]*{_LEVEL}[ \t]*(?=[\t|\n]|$)", re.IGNORECASE)
_OF_A_LEARNER = re.compile(
    r"[^\n]*\b(?:read|reads|writes?|spells?|counts?|helps?|log in|listens?|words?|sentences?|sounds?|letters?|adds?|tries|with help|adult|teacher|support)\b"
)
_THINGS_OR_STAFF = re.compile(
    r"\b(?:skills? (?:matrix|audit)|staff|team|roles?|systems?|tools?|features?|modules?|suppliers?|vendor|products?|risks?|training needs)\b",
    re.IGNORECASE,
)
_LEVEL_WORDS = ("emerging", "exceeding", "expected", "secure", "developing", "depth", "working", "met", "mastered", "achieved", "beginning", "confident", "competent", "support", "help", "track", "target", "advanced", "independent", "related")  # fmt: skip

_REWARD = r"(?:merits?|demerits?|(?:house|behaviou?r|achievement|conduct|reward|class ?dojo|dojo|effort|negative|positive|bonus|kindness) points?|gold(?:en)? stars?|stickers?|dojos?|commendations?|detentions?|(?:late|absence) marks?|unauthorised absences?|lates)"
_REWARDED = re.compile(
    rf"\s?(?:[:,–—(\t|-]\s?|\s(?:has|got|earned|won|with)\s)?(?:1\d\d|\d{{1,2}})\s{_REWARD}\b(?-i:(?! [A-Z]))", re.IGNORECASE
)
_REWARD_LEAD = re.compile(
    rf"\b(?:{_REWARD}|(?:spelling|times tables?|reading|maths|phonics|vocab\w*|dictation) (?:tests?|checks?|scores?|results|marks|quiz))(?: [\w ]{{0,30}})?\s?[:\n–—-]\s?[^\n]*(?:\n[^\n]{{3,40}}){{0,12}}?\n?$",
    re.IGNORECASE,
)
_AND_SO_MANY = re.compile(r"\.?\s?[:,–—(\t|-]?\s?\d{1,3}\)?(?=\s?[,;.\n|]|$)")
_REWARD_WORDS = (
    "merit",
    "test",
    "check",
    "score",
    "result",
    "quiz",
    "point",
    "star",
    "dojo",
    "ticker",
    "ommendation",
    "etention",
    "mark",
    "absence",
    "lates",
)

_OWN_LINE = re.compile(
    r"(?:^|\n)[ \t]*(?:(?:student|learner|pupil|apprentice|trainee|candidate|case)\s(?:\d{1,2}|[A-Z])?\s?[:–—.-]\s?)?$", re.IGNORECASE
)
_BELOW = re.compile(r"[ \t]*(?:\n[ \t]*){1,2}(?P<said>[^\n]{25,500})")
_OF_THEM = re.compile(r"\b(?:[Hh]er|[Hh]is|[Tt]heir|[Ss]he|[Hh]e|[Tt]hey)\b")
_GIVEN = re.compile(
    r"\b(?:I|we|and was|was|were|got|gave|given|awarded|marked|scored|achieved|earned|passed|a|an)\s(?:it |her |him |them |with |at |this |me )?(?:an? |the )?(?:high |low |clear |good |strong |bare )?(?:first|2:[12]|merit|distinction|pass|fail|third|\d{2}\s?%|\d{1,3}/\d{2,3}|[A-F][+-]?(?=[\s.,;)]))(?!\w)(?! (?:time|attempt|of all|draft|year|term|week|day|class))|"
    r"\((?:\d{2}|[A-F][+-]?|\d{2}\s?%)\)|(?:^|\s)\d{2}\s?%|\b(?:passed on|failed|resubmi\w+|resit|referred)\b"
)
_PROFILE = frozenset(("staff", "workplace", "contact"))

_RECORD = re.compile(r"(?:student|learner|pupil|user|actor)[._ ]?(?:full|display)?[._ ]?name[\"']{0,2}\W{1,6}[\"'“‘]?$", re.IGNORECASE)
_RECORDED = re.compile(
    r"[\"'”’]?[^\n]{0,160}?(?:\n[^\n]{0,80}){0,6}?\b(?:score\w*|lesson_status|success_status|completion_status|completion|passed|failed|grade\w*|result)\b",
    re.IGNORECASE,
)

_POINTS = r"(?:Punkte[n]?|Pkt\.?|P\.|points?|pts|poäng|poeng|point|punten|punti|puntos|pontos|valores|bodů|pkt|pistettä|marc)"
_NOTE = r"(?:Marc|Gradd|Note|Nota|Voto|Cijfer|Betyg|Karakter|Ocena|Známka|Punkte|Zensur|Moyenne|Calificación|Qualificação|Arvosana|Jegy|Marc(?:anna)?)"
_TONGUES = re.compile(
    rf"\s?(?:[:,–—|(\t-]|\n\n?)\s?(?:{_NOTE}\s?:?\s(?:\d{{1,3}}(?:[.,]\d)?[+-]?|[A-F][+-]?)(?![\w:/])|\d{{1,3}}(?:[.,]\d)?(?: (?:von|sur|de|van|av|af|o|as|su|z|/) \d{{1,3}})?\s{_POINTS}(?!\w)|\d{{1,3}} (?:von|sur|van|av|af) \d{{1,3}}(?!\w))|"
    r"\s(?:[a-zà-ÿ]{2,}\s){0,5}(?:fikk|fick|fik|bekam|erhielt|haalde|kreeg|obtuvo|sacó|tirou|obteve|dostala?|sai)\s(?:karakteren |betyget |die Note |een |un |een |eine? |en |et )?(?:MVG|VG|IG|[A-F]|\d{1,2}(?:[.,]\d)?)(?![\w:/])|"
    r"\s?[:,–—|(\t)-]{1,3}\s?(?:(?:väl |icke |ikke |nicht |niet |no |não )?(?:godkänd|underkänd|bestått|bestanden|durchgefallen|geslaagd|gezakt|aprobad[oa]|suspens[oa]|aprovad[oa]|reprovad[oa]|admise?|ajournée?|promoss[oa]|bocciat[oa]|rimandat[oa]|zdał[a]?|oblał[a]?|prospěl[a]?|neprospěl[a]?|strøket|strøk|dumpet|kuggad|llwyddodd|methodd|teilyngdod|rhagoriaeth|hyväksytty|hylätty))(?!\w)",
    re.IGNORECASE,
)
_CALLED = re.compile(
    r"\b(?:Prüfling|Azubi|Auszubildende[rn]?|Schüler(?:in)?|Student(?:in)?|Kandidat(?:in|en|ka)?|[Ee]leven|[Ee]lev|[ÉéEe]lève|[Éé]tudiante?|[Aa]lumn[oa]|[Aa]lun[oa]|[Ll]eerling|[Mm]yfyriwr|[Dd]isgybl|[Žž]ák|[Uu]czeń|[Oo]ppilas):?\s$"
)
"""Before a name, in other tongues: a learner."""
_BECAME = re.compile(
    r"[^\n]{0,60}\b(?:bestanden|durchgefallen|Punkten?|Note \d|bestått|godkänd|underkänd|fikk|fick|strøk\w*|voldoende|onvoldoende|geslaagd|gezakt|suspenso|aprobad[oa]|reprovad[oa]|aprovad[oa]|admise?|ajournée?|promoss[oa]|bocciat[oa]|llwyddodd|basiodd|methodd|prospěla?|zdała?)\b"
)
_OF_OTHERS = re.compile(
    r"[^\n]{0,50}\b(?:FTE|Prozent der Stelle|Tore?|goals?|Mannschaft|équipe|team|budget|euros?|EUR|kr\b|CPD|credits?|ECTS)\b", re.IGNORECASE
)
_MEDALS = re.compile(r"\b(?:quiz night|pub quiz|league|\w*liga\w*|tournament|cup|match|game|\w*spiel|CPD|loyalty)\b", re.IGNORECASE)


def is_told(text: str, start: int, end: int) -> bool:
    """Whether a level, a reward, a judgement below, a record or a mark in another tongue makes the bearer of a whole name a learner."""
    behind = text[end : end + 60]
    if _has_a_level(text, start, end, behind):
        return True
    if _REWARDED.match(behind) or (
        _AND_SO_MANY.match(behind)
        and any(word in text[max(0, start - 260) : start] for word in _REWARD_WORDS)
        and _REWARD_LEAD.search(text, max(0, start - 260), start)
    ):
        return not _MEDALS.search(text[max(0, start - 120) : end + 60])
    if _CALLED.search(text, max(0, start - 20), start) and _BECAME.match(text, end):
        return True
    if _TONGUES.match(text, end):
        return not _OF_OTHERS.match(text, end) and not _MEDALS.search(text[max(0, start - 120) : start])
    if text[max(0, start - 12) : start].rstrip("\"'“‘ \t")[-1:] in ("=", ":", ",", ">") and _RECORD.search(text, max(0, start - 40), start):
        return _RECORDED.match(text, end) is not None
    return behind.lstrip(" \t")[:1] == "\n" and _is_judged_below(text, start, end)


def _has_a_level(text: str, start: int, end: int, behind: str) -> bool:
    """Whether the cell behind a name holds a level of what schools teach, and other rows or a third cell bear it out."""
    if behind.lstrip(" ")[:1] not in ("\t", "|", "\n") or not any(word in behind.lower() for word in _LEVEL_WORDS):
        return False
    before = text[max(0, start - 200) : start]
    found = _LEVEL_CELL.match(text, end)
    if found is None or _THINGS_OR_STAFF.search(before):
        return False
    if _SURE_CELL.match(text, end):
        return True
    around = before.rpartition("\n\n\n")[2] + " " + text[found.end() : found.end() + 200]
    if _OTHER_LEVEL.search(before) or _OTHER_LEVEL.search(around):
        return True
    return found["next"] in ("\t", "|") and _OF_A_LEARNER.match(text, found.end()) is not None


def _is_judged_below(text: str, start: int, end: int) -> bool:
    """Whether a name has a line of its own and what stands below tells their mark, and judges them."""
    below = _BELOW.match(text, end) if _OWN_LINE.search(text, max(0, start - 40), start) else None
    if below is None:
        return False
    said = below["said"]
    first = text[start:end].split()[0]
    if not _GIVEN.search(said) or not (_OF_THEM.search(said) or first in said):
        return False
    kinds = kinds_in(said)
    return bool(kinds & {"judgement", "grade"}) and kinds.isdisjoint(_PROFILE)
