"""Results in other tongues right behind a name that has a cell, a label or a heading of its own: "Sanne Bleeker: onvoldoende (4,6)", "Jonas Wiebke | befriedigend"."""

from __future__ import annotations

import re

_SPLIT = r"\.?[ \t]{0,8}(?:\n\n?|[:|\t(–—,-])[ \t]{0,8}"
_SAID = (
    r"(?:onvoldoende|ruim voldoende|voldoende|gezakt|geslaagd|cum laude|niet ingeleverd|nicht bestanden|bestanden|durchgefallen|befriedigend|ausreichend|mangelhaft|ungenügend|sehr gut|"
    r"insuffisant|ajournée?|admise?|assez bien|très bien|non rendu|rattrapage|suspenso|suspendid[oa]|aprobad[oa]|notable|sobresaliente|no presentad[oa]|matrícula de honor|reprovad[oa]|aprovad[oa]|\d{1,2}(?:,\d)? valores|"
    r"insufficiente|sufficiente|discreto|ottimo|bocciat[oa]|promoss[oa]|respint[oa]|(?:icke|inte|ej) godkänd|väl godkänd|godkänd|underkänd|ikke (?:bestått|bestået|godkjent)|bestått|bestået|godkjent|hylätty|hyväksytty|"
    r"niezaliczon[eya]|zaliczon[eya]|niedostateczny|dostateczny|dopuszczający|nedostatečně|neprospěl[a]?|prospěl[a]?|nem felelt meg|llwyddo|llwyddodd|methu|teilyngdod|rhagoriaeth|heb ei gyflwyno|theip|d['’]éirigh leis|d['’]éirigh léi)"
)
_MARK = r"(?:\d{1,2}[.,]\d{1,2}|\d{1,2}\s?/\s?(?:10|20|30|100))"
_BEHIND = re.compile(rf"{_SPLIT}(?:{_MARK}{_SPLIT})?{_SAID}(?=[ \t]{{0,4}}(?:[.;,(:)|\t\n]|[–—-] |\d|$))", re.IGNORECASE)
_NUMBERED = re.compile(
    rf"{_SPLIT}(?:\d{{1,2}},\d{_SPLIT}(?:goed|matig|zwak|gut|bien|bene|bom|bra|dobr[yea])\b|(?:cijfer|note|nota|voto|betyg|karakter|ocena|známka|marc)\s?:?\s(?:\d{{1,2}}(?:[.,]\d)?|[A-F])(?=\s|[.,;)|]|$))",
    re.IGNORECASE,
)
_WORKS = re.compile(
    r"\b(?:dozent(?:in)?|docente?|lehrer(?:in)?|professor\w*|leraar|lerares|lärare|lærer|enseignante?|tuteur|tutora?|software|server|antrag|aanvraag|demande|solicitud)\b",
    re.IGNORECASE,
)
_FAR = 80


def is_told(text: str, start: int, end: int) -> bool:
    """Whether a result in another tongue than English is all that stands right behind the name from `start` to `end`."""
    told = _BEHIND.match(text, end) or _NUMBERED.match(text, end)
    return (
        told is not None
        and not _WORKS.search(text[max(0, start - 40) : start])
        and not _WORKS.search(text[end : end + _FAR].partition("\n")[0])
    )
