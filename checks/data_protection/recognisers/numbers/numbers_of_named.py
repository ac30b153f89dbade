"""Numbers that a name, or more, parts from what says whose they are: “Mac léinn: Ruairí Mannion, uimhir 20398812”, “her NMC PIN was on the badge: …”, “SN 18022934 Jolanta Weir”."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.numbers.number_labels import NO_PIECE, NOT_COUNTED, STAFF, STUDENT, is_date, is_nobodys
from foliocheck.checks.data_protection.recognisers.numbers.professional_registers import is_own_in_sentence
from foliocheck.checks.data_protection.recognisers.reading import figures, invented
from foliocheck.checks.data_protection.recognisers.reading.hit import Hit
from foliocheck.checks.data_protection.recognisers.reading.names import is_given, names, ordinary, plain

_VALUE = re.compile(NO_PIECE + r"(?P<value>\d\d[A-L]\d{4}[A-Z]|[A-Za-z]{0,2}\d{5,9}[A-Za-z]?|[A-Z]{1,2}/\d{4,6}|\d{11,14})" + NOT_COUNTED)
_BEFORE, _BEHIND = 110, 70
_NURSES = re.compile(r"\d\d[A-L]\d{4}[ESWNCO]")
"""How the register of nurses and midwives numbers them: year, a letter for the month, four figures, a letter for the country."""
_NURSING = re.compile(
    r"\b(?:NMC|PINs?|pins?|[Nn]urses?|[Nn]ursing|[Mm]idwi(?:fe|ves)|[Rr]egistrant|[Mm]entors?|[Pp]ractice (?:assessor|supervisor|educator|teacher)|[Ss]ign(?:ed|[- ]off)(?! for\b)|[Cc]ountersigned|(?:[Aa]ssessed|[Vv]erified|[Ss]upervised|[Oo]bserved|[Ww]itnessed) by|[Ss]ister|[Mm]atron|RN|RM|[Hh]ealth visitor)\b"
)
_LOT = re.compile(
    r"\b(?:lots?|batch|units?|modules?|courses?|rooms?|serial|parts?|models?|asset|order|version|paper|code|bed|ref|form|kit)\b[^\w\n]{0,3}(?:no\.? |number )?$",
    re.IGNORECASE,
)
_LEARNER_ABROAD = re.compile(
    r"(?:^|[\n|;(“\"] ?)(?:Mac léinn|Dalta|Scoláire|Myfyriwr|Myfyrwraig|Dysgwr|Disgybl|Étudiant(?:e|\(e\))?|Élève|Stagiaire|Studierender?|Studentin|Schüler(?:in)?|Teilnehmer(?:in)?|Azubi|Estudiante|Alumn[oa]|Alun[oa]|Estudante|"
    r"Opiskelija|Oppilas|Studente(?:ssa)?|Alliev[oa]|Leerling|Cursist|Elev|Deltaker|Deltagare|Uczeń|Uczennica|Studentka|Žák)\s?[:\t]\s?(?P<named>[^\n\d:;]{3,40}?)\s?[,(/|–\t-]\s?"
    r"(?:(?:uimhir|rhif|n[º°o]\.?|num[ée]ro|nummer|nr\.?|numero|número|Matr(?:ikelnummer|\.?-?Nr\.?)|ID|numer|matricola|numero)\s?:?\s?)?$",
    re.IGNORECASE,
)
_LEARNER_THEN_NAME = re.compile(
    r"(?:^|[\n|;(“\"] ?)(?:student|learner|pupil|candidate|apprentice|trainee)(?:['’]s)?\b[^\n\d:]{0,25}:\s?(?=[A-ZÀ-Þ])", re.IGNORECASE
)
_READER_THEN_NAME = re.compile(
    r"(?:^|[\n|;(“\".] ?)(?:reader|borrower|patron|member|library user)(?:['’]s)?\s?:?\s(?=[A-ZÀ-Þ])", re.IGNORECASE
)
_THEN_CARD = re.compile(r",? \(?(?:library |borrower |reader )?(?:card|ticket|barcode|account)(?: (?:no\.?|number))? $")
"""“Reader Phoebe Langstaff, card …”: whoever is named there holds the card."""
_DOES_NEXT = re.compile(
    r"\s(?:re-?sits?|re-?sat|re-?submi(?:t|ts|tted|ssion)|submitted|extension|deferr(?:al|ed)|withdr[ae]wn?|absent|late|no[- ]show|failed|passed|retake|viva|extra time)\b"
)
_OF_A_RUN = re.compile(r"\s(?:failed|passed|late|submitted|absent|no[- ]show|extension|viva)")
"""What builds, trains and jobs do, too."""
_SURNAME_NEXT = re.compile(r"\s(?P<name>[A-ZÀ-Þ][a-zà-ÿ'’-]{2,})(?: [A-ZÀ-Þ]\.?)?(?=\s)")
_IS_ME = re.compile(r",? (?:is|was|['’]s) (?:me|mine|my (?:number|ID|student (?:number|no|ID)))\b(?! (?:in|for) )")
_SPEAKER = re.compile(r"(?:^|\n)\s?(?:(?:\[[\d:.]{4,8}\] ?)?[\w'’ -]{2,30}: ?)?[“\"]?$")
_REGISTERED_AS = re.compile(
    r" ?\(\s?(?:reg|registration|matric|cand|candidate|enrol(?:ment)?|index|roll)\b\.?(?: no\.?)?\s?:?\s?$", re.IGNORECASE
)
_JUDGED_BELOW = re.compile(
    r"[ \t]*\n\s?[^\n]{0,30}\b(?:feedback|marks?|marked|grades?|essay|submission|assignment|result|progress)\b", re.IGNORECASE
)
"""A heading with a name and a number, and below it what is said of the work."""
_BLANK = re.compile(r"[,:–—-]?\s$")
_IN_REGISTER = re.compile(
    r"\b(?:NMC|GMC|HCPC|GDC|GOC|GPhC|EWC|GTCS|CORU|NMBI|TRN)(?:['’]s)? (?:(?:registration|register|reg\.?) )?(?:numbers?|PIN|pin|no\.?|registration)\b[^.\n\d:]{2,50}?(?:,|:|\bis\b|\bwas\b|\breads\b|\bas\b)\s[\"“‘]?$"
)
_ROLE = re.compile(
    r"[A-ZÀ-Þ][\w'’-]+, (?:[a-z]+ ){0,2}(?:nurse|porter|midwife|driver|technician|librarian|tutor|trainer|lecturer|teacher|assessor|invigilator|officer|manager|assistant|receptionist|administrator|caretaker|cleaner|warden|guard|clerk)"
    r",? \(?(?:no\.?|number|ID|staff|emp)(?: no\.?)?:? ?$"
)
"""“Bryony, staff nurse, no. 558120”."""
_CARD = re.compile(
    r"\b(?:library|borrower|reader|campus|loan|patron)(?:s?['’]s?)? (?:cards?|tickets?|barcodes?|account)\b\.?(?:\s(?:number|no|nr|ID|barcode)\b\.?)?\s?(?:[:=–—|(#]|\bis\b|\breads\b)?\s?$",
    re.IGNORECASE,
)
_IN_GROUPS = re.compile(NO_PIECE + r"(?P<value>(?:\d{1,3} )?\d{4,5}(?: \d{4,5}){1,2}(?: \d{1,4})?)" + NOT_COUNTED)
"""What is printed on such a card; alone it may be anybody's, beside a name it is theirs."""
_LABEL_FAR = re.compile(
    r"(?<![^\W_])(?:(?P<learner>student|learner|pupil|candidate|apprentice|trainee|enrolment|matric\w*)|staff|payroll|employee|personnel|emp)(?:['’]s)?\.?[ -](?:ID )?(?:number|no|ids?|ref|reference|code|card)\b\.?"
    r"(?: (?:for|of) (?P<named>(?-i:[A-ZÀ-Þ])[^\n\d:;.,(]{2,40}?)\s?(?:[:=(–—-]|,|\bis\b|\bwas\b)|[^\n\d.]{0,50}\b(?:figure|fig\.?|page|row|slide|screenshot|picture|photo|image|line|cell|table|step|week) \d{1,3}\b[^\n\d.]{0,25}?(?:[:=(–—-]|,|\bis\b|\bwas\b))\s?$",
    re.IGNORECASE,
)
"""“Payroll ref. for Rory: E/40921”, “the student number of the learner in figure 2 (21904417)”."""
_ALLIED = re.compile(r"(?:AS|BS|CH|CS|DT|HAD|ODP|OR|OT|PA|PH|PO|PYL|RA|SL|SW)\d{5,6}")
_ALLIED_HEALTH = re.compile(r"\bHCPC\b(?![^.\n\d]{0,60}\b(?:programmes?|courses?|approv\w+|providers?|standards?)\b)[^.\n\d]{1,80}$")
"""How the register of allied health professions numbers them: letters for the profession, five or six figures."""
_SN = re.compile(r"(?:^|[\n\t|;,(“\"] ?)SN[ :.#]{1,3}$")
_NAME_NEXT = re.compile(
    r"[ \t]{0,3}(?:[,;|(–—-]|\b(?:of|belongs to|is|issued to|for|held by|borrowed by|used by|lent to|in the name of)\b)?[ \t]{0,3}"
)


def find(text: str) -> list[Hit]:
    """Every such number in `text`, in order."""
    hits: list[Hit] = []
    done = 0
    for first, last in figures.telling(text):
        if first < done or (last - first < 2 and not text[last + 1 : last + 5].isdigit()):
            continue
        start = first
        while start and first - start < 2 and text[start - 1].isascii() and text[start - 1].isalpha():
            start -= 1
        if text[start - 2 : start - 1].isupper() and text[start - 1] == "/":
            start -= 2
        match = _VALUE.match(text, start)
        if start == first and _CARD.search(text, max(0, start - 40), start):
            match = _IN_GROUPS.match(text, start) or match
        if match is None:
            continue
        done = match.end()
        value = match["value"]
        before, behind = text[max(0, start - _BEFORE) : start].rpartition("\n\n")[2], text[done : done + _BEHIND]
        what = _whose(text, start, value, before, behind)
        if what and not (is_nobodys(value) or is_date(value) or invented.is_example(before, behind)):
            hits.append(Hit(what=what, value=value, start=start, end=done, confidence=0.7, spellings=(value,)))
    return hits


def _whose(text: str, start: int, value: str, before: str, behind: str) -> str | None:
    """What kind of number `value` is, by what stands around it; None where it is nobody's."""
    if _NURSES.fullmatch(value):
        said = _NURSING.search(before) or _NURSING.search(behind.partition("\n")[0])
        return STAFF if said and not (_LOT.search(before) or is_own_in_sentence(text, start, start + len(value))) else None
    if (labelled := _LABEL_FAR.search(before)) and (
        labelled["named"] is None or any(names(labelled["named"])) or is_given(labelled["named"])
    ):
        return STUDENT if labelled["learner"] else STAFF
    if value.partition("/")[0].isalpha():
        return None
    if _ALLIED.fullmatch(value) and _ALLIED_HEALTH.search(before):
        return None if is_own_in_sentence(text, start, start + len(value)) else STAFF
    if _LEARNER_ABROAD.search(before):
        return STUDENT
    if _ROLE.search(before):
        return STAFF
    if value.isdigit() and _IN_REGISTER.search(before):
        return None if is_own_in_sentence(text, start, start + len(value)) else STAFF
    if len(value) > 5 and (bracket := _REGISTERED_AS.search(before)) and _ends_named(before, bracket.start()):
        return STUDENT
    if len(value) > 6 and _JUDGED_BELOW.match(behind) and (blank := _BLANK.search(before)) and _ends_named(before, blank.start()):
        return STUDENT
    if len(value) > 6 and _IS_ME.match(behind) and _SPEAKER.search(before):
        return STUDENT
    if len(value) > 6 and _is_of_who_does(before, behind):
        return STUDENT
    if len(value) > 6 and (card := _THEN_CARD.search(before)) and (led := _READER_THEN_NAME.search(before)):
        return STUDENT if any(first == led.end() and last == card.start() for _, first, last in names(before)) else None
    if len(value) > 5 and _is_behind_a_learners_name(before):
        return STUDENT
    if len(value) > 6 and (_SN.search(before) or (" " in value and _CARD.search(before))):
        mark = _NAME_NEXT.match(behind)
        return STUDENT if mark and any(begin == mark.end() for _, begin, _ in names(behind)) else None
    return None


def _ends_named(before: str, place: int) -> bool:
    """Whether somebody's name ends at `place`."""
    return any(last == place for _, _, last in names(before))


def _is_behind_a_learners_name(before: str) -> bool:
    """Whether a number stands behind a field with a learner's name: “Student's signature / ID: K. Amoah 2144087”."""
    led, blank = _LEARNER_THEN_NAME.search(before), _BLANK.search(before)
    return led is not None and blank is not None and any(first == led.end() and last == blank.start() for _, first, last in names(before))


def _is_of_who_does(before: str, behind: str) -> bool:
    """Whether who is named right before or behind a number did what learners do: “Jaydon 22014407 resit Thursday”, “22014407 Merritt resubmitted”."""
    if does := _DOES_NEXT.match(behind):
        blank = _BLANK.search(before)
        if blank is None:
            return False
        word = re.search(r"[A-ZÀ-Þ][\w'’-]+$", before[: blank.start()])
        return _ends_named(before, blank.start()) or (
            word is not None
            and (is_given(word.group()) or (plain(word.group()) not in ordinary() and not _OF_A_RUN.fullmatch(does.group())))
        )
    named = _SURNAME_NEXT.match(behind)
    return named is not None and _DOES_NEXT.match(behind, named.end()) is not None and plain(named["name"]) not in ordinary()
