"""Numbers of students and staff by a label right before them that the patterns for plain labels leave out: with slashes between faculty, year and figures, in other tongues, and in code."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.numbers.number_labels import (
    NOT_COUNTED,
    STAFF,
    STUDENT,
    is_date,
    is_nobodys,
    with_the_list,
)
from foliocheck.checks.data_protection.recognisers.numbers.things_numbered import PAPER, SCHOOL
from foliocheck.checks.data_protection.recognisers.reading import figures, invented
from foliocheck.checks.data_protection.recognisers.reading.hit import Hit
from foliocheck.checks.data_protection.recognisers.reading.names import names

_FEWEST = 3
_BEFORE, _BEHIND = 52, 40
_UNCOUNTED = re.compile(NOT_COUNTED, re.IGNORECASE)
_SIGNS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/-")
_LONGEST = 22
_PLAIN = re.compile(r"[A-Za-z]{0,2}-?\d{5,14}[A-Za-z]?")
_PARTED = re.compile(
    r"[A-Z]{1,6}\d{0,4}(?:[/-](?:\d{1,7}[A-Z]?|[A-Z]{1,5}\d{0,4})){1,4}|\d{1,7}[A-Z]?(?:[/-](?:[A-Z]{1,5}\d{0,7}|\d{1,7})){1,4}|\d{2,4}[A-Z]{1,3}\d{3,7}"
)
"""A faculty, a year and a running number, with signs between them or none: "BFU/2019/CSC/0447", "2019-CS-417", "0187CS191044"."""
_YEARS = re.compile(r"(?:19|20)\d\d(?:[/-](?:\d\d|(?:19|20)\d\d))?|\d{1,2}[/-]\d{1,2}[/-](?:\d\d|\d{4})|\d{4}[/-]\d\d?[/-]\d\d?")
_GLUE = r"[.:)]{0,2}(?:\s(?:is|was|reads|says|shows)\b)?\s{0,2}(?:[:=#–—>|→,-]\s?)?[\"'“‘„«(\[]{0,2}$"
_NO = r"(?:numbers?|no|num|nr|ID|code|#|nº|n\.º)"
_LABEL_PARTED = re.compile(
    rf"(?<![^\W_])(?:matric(?:ulation)?|reg(?:n|istration)?|roll|admission|adm(?:n|ission)?|enrol(?:l)?(?:ment)?|index|exam(?:ination)?|student|stu|stud|learner|candidate|PRN|USN)"
    rf"\.?[ _-]{{0,2}}(?:(?:reg|registration|matric|admission|index|exam)\.?[ _-])?{_NO}{_GLUE}",
    re.IGNORECASE,
)
_STU = re.compile(rf"(?<![^\W_])(?:stud?|std)\.?[ _-]?(?:no|nr|ID|number|#){_GLUE}", re.IGNORECASE)
_IN_CODE = re.compile(
    r"(?<![^\W_])(?:(?:students?|stud|reg|matric|enrol(?:l)?(?:ment)?|roll|learner|learn|pupil|candidate|admission)[_.\- ]?(?:id|no|num|number|nr|code|ref(?:erence)?(?:[_ ]?(?:no|number))?|reg)|(?:student|matric)(?=[^=:]{0,4}==? ?[\"']))[\"'\]]{0,2}\)?\s?"
    r"(?:[=!]==?|<>|=>?|:|\beq\b|\bin\b\s?[(\[]|\.(?:eq|equals|isin)\(\[?)\s?\(?[\"']{0,2}$",
    re.IGNORECASE,
)
"""`df.student_id == 2019…`, `row["reg_no"] = "…"`."""
_ACCOUNT_IN_CODE = re.compile(r"(?<![^\W_])user(?:_?(?:id|name))?[\"'\]]{0,2}\s?={1,3}\s?[\"']$", re.IGNORECASE)
_LEARNERS_ABROAD = re.compile(
    r"(?<![^\W_])(?:(?:Öğrenci|Ogrenci|Okul)[ _-]?(?:No|numara(?:sı|m)?|numarası)|(?:študent\w*|student[au]?)\s?č(?:íslo)?|číslo (?:študenta|studenta|indexu|ISIC)|ISIC(?: č(?:íslo)?| no)?|UČO|"
    r"os(?:obn[ií]|obné|\.)? ?č(?:[ií]slo)?(?: studenta| študenta)?|hallgatói (?:azonosító|szám)\w*|neptun[- ]?kód\w*|"
    r"studie?n?(?:-?nr|nummer|nr)|Studienummer|Student(?:en)?-?(?:nr|nummer|nummeret)|Studierenden-?(?:nr|nummer)|Mat(?:r(?:ikel)?)?[.-]{0,2}\s?(?:Nr|Nummer)|Immatrikulations-?(?:nr|nummer)|"
    r"(?:n[.]?[ºo°]|número|numero|núm\.?|num\.?) (?:de |del |d['’]|di )?(?:alumn[oa]|estudiante|aluno|aluna|estudante|étudiante?|studente|élève|carn[ée]|carnet|cédula estudiantil|cuenta del alumno)|"
    r"(?:código|carn[ée]) (?:de |del )?(?:estudiant(?:e|il)|alumno)|boleta(?: del alumno)?|alun[oa]s? n\.?[ºo°]|n\.?[ºo°] mecanográfico|nr\.? (?:albumu|indeksu|legitymacji|matricol\w*)|numer (?:legitymacji|studenta)|"
    r"broj indeksa|broj studentske (?:iskaznice|knjižice)|JMBAG|številka indeksa|vpisna številka|številka študenta|număr(?:ul)? matricol|nr\. matricol|факултетен номер|"
    r"αριθμός (?:φοιτητικού )?μητρώου|Α\.? ?Μ\.?|номер студенческого(?: билета)?|студентськ\w+ (?:квиток|номер)|"
    r"uimhir (?:an )?m[ha]i?c léinn|uimhir mac léinn|uimhir (?:an )?(?:scoláire|dalta)|rhif (?:y |yr )?(?:myfyriwr|dysgwr)|"
    r"student[oų] (?:pažymėjimo )?(?:nr|numeris)|studenta (?:apliecības )?(?:nr|numurs)|üliõpilaskood|matriklinumber|opiskelija(?:numero|nro|tunnus)|studentnr|nemendanúmer)"
    + _GLUE,
    re.IGNORECASE,
)
_OF_SOMEBODY = re.compile(
    r"(?<![^\W_])(?:(?P<staff>staff|employee|payroll|personnel|teacher|lecturer|NMC|GMC|HCPC|TRN|ESR)|student|learner|pupil|candidate|matric(?:ulation)?|enrolment|registration|ULN|UPN)\b[^.\n\d:=]{0,12}?(?:\.? ?ref(?:erence)?\b)?\.?\s?"
    r"(?:numbers?|no|ID|PIN|identifier|code)\b\.?(?:\s\([A-Z]{2,5}\))?\s(?:of|for)\s(?!(?:the|this|our|a) (?:\w+ )?(?:course|module|unit|programme|room|service|conference|event|workshop|company|charity|journal|vehicle|project|study|trial|software|school|college)\b)[^.\n\d:=]{3,45}?(?:[:=–—]|\b(?:is|was)\b)\s?[\"“‘(]?$",
    re.IGNORECASE,
)
_REGISTERED_OF = re.compile(
    r"(?<![^\W_])(?:NMC|GMC|HCPC|GDC|GPhC|NMBI|CORU|GTCS|EWC|SWE|Teaching Council) (?:registration|registrant|reg\.?|register entry) (?:of|for) [^.\n\d:=]{3,45}?(?:[:=–—]|\b(?:is|was)\b)\s?[\"“‘(]?$"
)
"""Whose it is, between the label and the number: “Teacher ref. no. (TRN) of my mentee: …”."""
_READER = re.compile(
    rf"(?<![^\W_])(?:reader|(?P<borrower>borrower|patron)|requester|requestor)(?:['’]s)?\s?(?:(?:ID|no\.?|number|barcode|card|ticket|pass)\s?)?{_GLUE}",
    re.IGNORECASE,
)
_OF_A_PAGE = re.compile(
    r"[\s,(–-]{1,4}(?:of|to|on|for) (?:(?:my|this|our|the|her|his) )?(?:\w+ )?(?:pages?|sites?|websites?|blogs?|posts?|newsletters?|articles?|portfolio)\b|,? (?:gets|got|wins|won|receives)\b"
)
"""Who reads what somebody writes is counted, too."""
_ADMITTED = re.compile(
    rf"(?<![^\W_])(?<!published )(?<!planned )(?:Adm(?:n|ission)?|Cadet|Cand)\.?\s?(?:no|number|#){_GLUE}|(?<![^\W_])(?:Personal Identifier(?: \(PI\))?|Matr\.?|LearnRefNumber){_GLUE}",
    re.IGNORECASE,
)
_APPROVED = re.compile(
    r"(?<![^\W_])(?:(?:approved|authori[sz]ed|signed off|processed|served|entered|raised|logged|checked|verified) by (?:user |staff )?|(?:time ?sheet|claim|expenses|order|leave|overtime|invoice|request) (?:approved|authori[sz]ed|signed off|countersigned)\s?:\s|(?:line |budget |duty )?manager (?:ID|no\.?|number)[ :]{0,2})$",
    re.IGNORECASE,
)
_STAFF_CODE = re.compile(r"0\d{5,7}|[A-Z]{1,2}\d{5,7}")
_STAFF_LABEL = re.compile(
    rf"(?<![^\W_])(?:(?:SAP(?: personnel)?|(?:examiner|moderator|invigilator)(?! PIN)|(?:NMBI|Teaching Council|CORU|GTCNI|SSSC|Social Care Wales|PSNI|GOsC|AHPRA|Medical Council)(?:,? (?:registration|reg\.?|registered))?) ?(?:numbers?|no|ID|PIN)|NMBI|CORU|AHPRA){_GLUE}",
    re.IGNORECASE,
)
_CANDIDATE_ABROAD = re.compile(
    r"(?<![^\W_])(?:code|num[ée]ro|n[º°o]\.?|identifiant) (?:de |du |d['’]|da |do |del |di )?(?:candidate?|inscription|inscrit|dossier (?:étudiant|de l['’]étudiante?)|candidat[oa]|inscripción|aspirante|opositora?|estudiante)(?:\(?e\)?)?"
    r"(?: \w+){0,4}? ?[:=]? ?[\"“«(]? ?$|(?<![^\W_])(?:Prüflings|Kandidaten|Teilnehmer|Prüfungs|Anmelde)-?(?:nr\.?|nummer)(?: \w+){0,3}? ?[:=]? ?[\"„(]?$|"
    r"(?<![^\W_])(?P<north>kandidaat|examen|kandidat|eksamens)-?(?:nr\.?|nummer)(?: \w+){0,3}? ?[:=]? ?[\"“(]?$",
    re.IGNORECASE,
)
"""The number by which an examination abroad knows somebody."""
_OF_AN_EXAM = re.compile(r"\d{6}-\d{6}|\d{8,13}|[A-Z]{1,3}\d{5,10}|\d{3,6}[/-]\d{3,6}(?:[/-]\d{2,6})?")
_EASTERN = re.compile(r"(?:学号|學號|学籍番号|学生番号|학번|学生证号)\s?(?:是|[:：は])?\s?$")
_LED_BY_PUPIL = re.compile(r"(?<![^\W_])(?:RA|RM|matr)\.?\s?:?\s?$", re.IGNORECASE)
_PUPIL_BEHIND = re.compile(r"[\s,(–-]{1,4}(?:(?:a|o|da|do|la|el) )?(?:alun[oa]|estudante|discente|acadêmic[oa])\b", re.IGNORECASE)
_BADGE = re.compile(
    r"(?<![^\W_])(?<!open )(?<!digital )(?<!event )(?<!visitor )(?<!course )(?:(?:ID|staff|name|security|access|swipe|door|employee)[ -])?(?:badge|lanyard|swipe card|(?:(?<=staff )|(?<=security )|(?<=ID ))pass|(?<=staff )card|(?<=employee )card)"
    rf"(?P<no>\.?,? [(]?(?:numbers?|no|nr|ID)\b)?{_GLUE}",
    re.IGNORECASE,
)
_ISSUED = re.compile(
    r",? (?:which |that )?(?:(?:is|was|has been|had been) )?(?:issued|given|handed|assigned|made out|belong\w*|lent) to |['’]?\s?[(–—:,-]{1,2}\s?"
)
_SOMEBODYS = re.compile(r"(?:\b(?i:my|his|her|their)|['’]s) (?:\w+ )?$")
_LABEL_BEHIND = re.compile(
    r"\s?\((?:(?:an|the|her|his|my|y|yr) )?(?:uimhir (?:an )?m[ha]?ic léinn|uimhir (?:an )?(?:scoláire|dalta)|rhif (?:y |yr )?(?:myfyriwr|dysgwr|disgybl)|Matrikel(?:nummer|-?nr\.?)|student(?:en)?(?:nummer|nr)|studie(?:nummer|nr)|"
    r"num[ée]ro (?:d['’])?étudiante?|número de (?:alumn[oa]|alun[oa]|estudiante)|(?:numero di )?matricola|numer (?:albumu|indeksu)|opiskelijanumero|(?:student|learner|pupil|matric(?:ulation)?|enrolment) (?:number|no\.?))\s?[,)]",
    re.IGNORECASE,
)
"""In brackets behind a number: what it is."""
_STAFF_ABROAD = re.compile(
    r"(?<![^\W_])(?:persal[ -]?(?:no|number)|(?:osobní |osobné |evidenční )?číslo (?:zaměstnance|zamestnanca|pracovníka)|osobn[ií]é? číslo zam\w+|sicil[ -]?(?:no|numara\w*)|personel (?:no|numara\w*)|"
    r"Dienstnummer|Dienst-?nr|Mitarbeiter-?(?:nr|nummer|ID)|Personal-?(?:nr|nummer)|Pers\.-?Nr|Lehrer-?(?:nr|nummer)|medewerker(?:s)?(?:nr|nummer)|personeels(?:nr|nummer)|stamnummer|"
    r"anst(?:ällnings)?(?:nr|nummer)|ansatt-?(?:nr|nummer)|medarbejder-?(?:nr|nummer)|henkilöstönumero|"
    r"(?:n[.]?[ºo°]|número|num\.?) (?:de |del )?(?:funcionári[oa]|docente|trabajador|emplead[oa]|colaborador)|n\.?[ºo°] mecanográfico d[oa] (?:docente|professora?)|"
    r"matricola (?:del )?(?:dipendente|docente)|nr (?:pracownika|ewidencyjny|służbowy)|numer (?:pracownika|służbowy)|dolgozói azonosító|marca(?: angajat\w*)?|табельный номер|"
    r"rhif (?:staff|gweithiwr|cyflogres)|uimhir (?:foirne|phárolla))" + _GLUE,
    re.IGNORECASE,
)
_OF_A_THING = re.compile(
    r"\b(?:module|course|order|invoice|tender|ethics|protocol|grant|regulation|directive|instrument|charity|company|vehicle|paper|project|asset|contract)s?\b[^.\n]{0,24}$",
    re.IGNORECASE,
)
_THING_BEHIND = re.compile(
    r"[\s,(–-]{1,4}(?:(?:an?|the|of) )?(?:\w+ ){0,2}?(?:charity|company|vehicle|regulation|directive|ISSN|ISBN|register|inspect\w*|evaluat\w*|school)\b",
    re.IGNORECASE,
)
_REFERENCE = re.compile(r"\d{2}/\d{5}|\d{2}[A-L]\d{4}[A-Z]")
"""Of a teacher, of a nurse."""
_CHARITY = re.compile(r"(?:SC|NIC)0?\d{5,6}", re.IGNORECASE)
_WITH_A_COURSE = re.compile(r"\d{7,9}/[1-9]")
"""A student's number and which of their courses it is, as student record systems write it; no register of things has so many figures before the slash."""


def find(text: str) -> list[Hit]:
    """Every such number in `text`, in order."""
    hits: list[Hit] = []
    done = 0
    for first, last in figures.telling(text):
        if first < done or last - first < _FEWEST:
            continue
        start, end = _grown(text, first, last)
        done = end
        value = text[start:end]
        before = text[max(0, start - _BEFORE) : start].rpartition("\n\n")[2]
        if (
            not before
            or not _UNCOUNTED.match(text, end)
            or text[end : end + 1] in ("@", "%", "*", "•", "_")
            or text[end : end + 2].lstrip(".,").isdigit()
        ):
            continue
        what = _whose(value, before, text[end : end + _BEHIND])
        if what and not invented.is_example(before, text[end : end + 100]):
            hits.append(Hit(what=what, value=value, start=start, end=end, confidence=0.8, spellings=(value,)))
    return list(with_the_list(hits, text))


def _grown(text: str, start: int, end: int) -> tuple[int, int]:
    """A run of figures with the letters, figures, slashes and hyphens around it."""
    first, last = start, end
    while first > 0 and start - first < _LONGEST and text[first - 1] in _SIGNS:
        first -= 1
    while last < len(text) and last - end < _LONGEST and text[last] in _SIGNS:
        last += 1
    while first < start and text[first] in "/-":
        first += 1
    while last > end and text[last - 1] in "/-":
        last -= 1
    return first, last


def _whose(value: str, before: str, behind: str) -> str | None:
    """What kind of number `value` is, by what stands right before it; None where it is nobody's."""
    digits = sum(sign.isdigit() for sign in value)
    plain, parted = _PLAIN.fullmatch(value) is not None, _PARTED.fullmatch(value) is not None
    if (
        digits < 4
        or not (plain or parted or _WITH_A_COURSE.fullmatch(value) or len(value) == 4 or _REFERENCE.fullmatch(value))
        or _YEARS.fullmatch(value)
        or is_nobodys(value)
    ):
        return None
    if plain and is_date(value) and not re.search(r"[=:\"']\s?$", before):
        return None
    if _STAFF_ABROAD.search(before):
        return STAFF
    if (abroad := _CANDIDATE_ABROAD.search(before)) and (_OF_AN_EXAM.fullmatch(value) or (abroad["north"] and value.isdigit())):
        return STUDENT
    if (
        _LEARNERS_ABROAD.search(before)
        or _LABEL_BEHIND.match(behind)
        or _EASTERN.search(before)
        or (_LED_BY_PUPIL.search(before) and _PUPIL_BEHIND.match(behind))
    ):
        return STUDENT
    if plain and (_IN_CODE.search(before) or (value[0].isalpha() and _ACCOUNT_IN_CODE.search(before))):
        return STUDENT if digits > 5 else None
    if (plain or _REFERENCE.fullmatch(value)) and (owned := _OF_SOMEBODY.search(before)):
        return STAFF if owned["staff"] else STUDENT
    if plain and (
        _STAFF_LABEL.search(before) or _REGISTERED_OF.search(before) or (_STAFF_CODE.fullmatch(value) and _APPROVED.search(before))
    ):
        return STAFF
    if plain and digits > 4 and (badge := _BADGE.search(before)) and (badge["no"] or _is_somebodys(before[: badge.start()], behind)):
        return STAFF
    if (
        plain
        and digits > 6
        and (read := _READER.search(before))
        and (value[0].isalpha() or read["borrower"] or " " in read.group().strip())
        and not _OF_A_PAGE.match(behind)
    ):
        return STUDENT
    if (plain or len(value) == 4) and _ADMITTED.search(before):
        return STUDENT
    if plain and not parted and _STU.search(before):
        return STUDENT
    if (
        (parted or "/" in value)
        and (label := _LABEL_PARTED.search(before))
        and not _is_a_things(value, label.group(), before[: label.start()], behind)
    ):
        return STUDENT
    return None


def _is_somebodys(before: str, behind: str) -> bool:
    """Whether a badge is said to be one person's, before its word or behind its number."""
    issued = _ISSUED.match(behind)
    return _SOMEBODYS.search(before) is not None or (issued is not None and any(start - issued.end() < 4 for _, start, _ in names(behind)))


def _is_a_things(value: str, label: str, before: str, behind: str) -> bool:
    if _OF_A_THING.search(before) or _THING_BEHIND.match(behind) or _CHARITY.fullmatch(value) or PAPER.fullmatch(value):
        return True
    if SCHOOL.fullmatch(value):
        return True
    if _WITH_A_COURSE.fullmatch(value):
        return re.search(r"\b(?:company|charity|vat|vehicle)\b[^\n]{0,12}$", before, re.IGNORECASE) is not None
    return value.replace("/", "").isdigit() and "/" in value and label.lower().startswith("reg") and not any(names(behind))
