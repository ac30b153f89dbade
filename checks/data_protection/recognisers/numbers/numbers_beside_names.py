"""Numbers of one person in forces, rescue services, trusts, schools and firms: behind a rank and a name, in a row of an extract, behind a label of such a house."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.numbers.national_numbers import is_national_insurance
from foliocheck.checks.data_protection.recognisers.numbers.number_labels import NOT_COUNTED, STAFF, STUDENT, is_date, is_nobodys
from foliocheck.checks.data_protection.recognisers.reading import figures, invented
from foliocheck.checks.data_protection.recognisers.reading.hit import Hit
from foliocheck.checks.data_protection.recognisers.reading.names import is_given, names, ordinary, plain

_FEWEST = 4
_ENDS_A_YEAR = frozenset(" ,.;:)\n")
_VALUE = re.compile(
    r"(?<![\w./@#£$€%+*-])(?P<value>[A-Z]{0,2}\d{4,10}(?:-\d{1,2}(?!\d)|(?<=\d{4})-\d{3,5}|(?<=\d{9})[A-Z]{2}|[A-Z])?)" + NOT_COUNTED
)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d(?:-\d\d)?")
_SUFFIX = re.compile(r"\d{7,8}-\d{1,2}")
_BEFORE, _BEHIND = 120, 64
_RANK = (
    r"(?:FF|Ff|WM|CM|SM|GM|PC|PCSO|PS|DC|DS|Sgt|SSgt|CSgt|Cpl|L/?Cpl|Pte|WO[12]|2?Lt|Capt|Maj|AB|LH|C?PO|Gnr|Spr|Sig|Tpr|Rfn|Gdsm|O?Cdt|SAC|Flt Lt|Fg Off|Firefighter|Constable|(?:Prison |Police |Custody )?Officer|"
    r"Paramedic|EMT|ECA|HCA|(?:Staff )?Nurse|Sister|Midwife|Porter|Driver|Cadet|Watch Manager|Crew Manager|Corporal|Sergeant|Private|Lieutenant)\.?"
)
"""What somebody is in a service, before the name."""
_NAMED = r"(?P<last>[A-ZÀ-Þ][\w'’-]+)"
_BY_RANK = re.compile(rf"(?<![\w-]){_RANK} (?:[A-ZÀ-Þ][\w.'’-]* ){{0,2}}{_NAMED}(?P<mark>,? ?\(|, )(?:[Nn]o\.? ?|[Nn]umber |#)?$")
_RANK_BEHIND = re.compile(rf",? {_RANK} (?:[A-ZÀ-Þ][\w.'’-]* ){{0,2}}{_NAMED}")
_STAFF_WORD = re.compile(
    r"(?P<mark>[/|,;(–—-] ?)(?:staff|employee|emp|payroll|personnel|collar|clock|works|pay|badge)(?: ?(?:no\.?|number|id|#))?:? $",
    re.IGNORECASE,
)
"""Behind a name in a line of somebody's details: “… / staff 55017 / …”."""
_END_OF_DETAIL = re.compile(r"[\"”’]? ?(?:[/|,;)\n–—.]|$)")
_LED_BY_STAFF = re.compile(
    r"\b(?:payroll|staff|employee|personnel|HR|rota|shift|timesheet|overtime|mileage|expenses)\s(?:\w+\s)?(?:extract|list|run|export|report|rows?|file|line|record|sheet|entry|roll|print-?out|data)\b[^\n\d:]{0,25}[:–—]\s?[\"“‘']?(?:\d{4,9} [^\d\n]{3,40}[;,/] ){0,3}$",
    re.IGNORECASE,
)
_LED_BY_LEARNERS = re.compile(
    r"\b(?:grade ?book|mark ?book|class|register|enrolment|student|pupil|learner|SIMS|Arbor|Moodle|Canvas|attendance)\s(?:\w+\s)?(?:extract|list|export|report|rows?|file|line|record|sheet|entry|roll|print-?out|data)\b[^\n\d:]{0,25}[:–—]\s?[\"“‘']?$",
    re.IGNORECASE,
)
"""An extract of which one row is shown: the number comes first, the name behind it."""
_TURNED = re.compile(r"[ \t](?P<last>[A-ZÀ-Þ][\w'’-]+), ?(?P<given>[A-ZÀ-Þ][\w'’-]*)\.?(?=[\s,;|]|$)")
_NAME_NEXT = re.compile(r"[\"”’']? ?[,;|\t–—(-] ?[\"“‘']?")
_TURNED_NAME = re.compile(r"(?:^|[\n\t|\"“‘'(:;] ?)[A-ZÀ-Þ][\w'’-]+, [A-ZÀ-Þ][\w'’-]+(?: [A-Z]\.?)?[\"”’']? ?[,;\t|] ?[\"“]?$")
_TURNED_IN_LIST = re.compile(r"[\n:;|] ?[A-ZÀ-Þ][\w'’-]+, [A-ZÀ-Þ][\w'’-]+ ?[;|\t(] ?$")
_LIST_OF_STAFF = re.compile(
    r"(?:\b(?:staff|employee|payroll|personnel|HR)(?: (?:list|extract|export|report|register|roll))|\b(?:completion|compliance|mandatory training|training|LMS|ESR) (?:report|record|log|export))[^\n\d:]{0,20}:",
    re.IGNORECASE,
)
"""“Staff list (HR export): Coyle, Brenda; 104882; Library”."""
_RESULT_NEXT = re.compile(
    r"[\"”]? ?[,;\t|–—-] ?[\"“]?(?:\d{1,3}(?:\.\d{1,2})?%?|[A-F][+-]?|pass(?:ed)?|fail(?:ed)?|merit|distinction|absent|present|late|submitted)[\"”]? ?(?:[,;\t|\n–—)]|$)",
    re.IGNORECASE,
)
"""“"Whitfield, Jolene", 900417733, 71.5”: a row of a mark book."""
_CELL_ENDS = re.compile(r" ?[,;|\t] ?$| [–—-] $")
_BY_DEGREE = re.compile(
    r" [A-ZÀ-Þ][\w'’-]+ [A-ZÀ-Þ][\w'’-]+,? (?:B(?:Sc|A|Eng|Ed|Mus|N)|M(?:Sc|A|Eng|Ed|Chem|Phys|BChB|BBS)|LLB|PGCE|HN[CD]|Fd(?:A|Sc)|Year \d|Y\d|L\d)\b"
)
_BADGE = re.compile(r"\b(?<!open )(?<!digital )badge (?:no\.? |number )?$", re.IGNORECASE)
_QUOTED = re.compile(r"[\"“‘«„(](?P<row>[^\"“”«»„()\n]{0,50})$")
_UNQUOTED = re.compile(r"(?P<row>[^\"“”«»()\n]{0,60})[\"”’»)]")
_MARK_BEFORE = re.compile(r" ?[,;|\t–—(:-] ?$")
_OF_LEARNERS = re.compile(
    r"\b(?:class|students?|learners?|pupils?|candidates?|exam|marks?|mark ?book|grade ?book|attendance|seating|re-?sits?|enrolment|cohort|tutor group)\b",
    re.IGNORECASE,
)
_SURNAME = re.compile(r",? (?P<name>[A-ZÀ-Þ][a-zà-ÿ'’-]{2,})(?:,[^\n]{0,20})?")
_SHORT_NAME = re.compile(r"(?:^|[,;|] ?)[A-ZÀ-Þ][\w'’-]+, ?[A-ZÀ-Þ]\.? ?[,;|]? ?$")
_ROW = re.compile(
    r"\b(?:rows?|lines?|sheets?|spreadsheets?|lists?|registers?|exports?|cells?|entry|entries|screenshots?|screen ?grabs?|mark ?book|grade ?book|students?|learners?|pupils?|candidates?|blurred|redact\w*|visible|legible)\b",
    re.IGNORECASE,
)
"""“the first row read ‘Hollis Farrant, 20417788, dyspraxia’”."""
_SOMEBODY = re.compile(r"\b(?:(?P<learner>student|learner|pupil|apprentice|candidate|trainee|cadet)|employee|colleague)\s$", re.IGNORECASE)
_LABELS = re.compile(
    r"(?:(?<!customer )(?<!health )(?<!NHS )(?<!bus )(?<!train )(?<!rail )(?<!tram )(?<!coach )(?<!ferry )(?<!web )(?<!phone )(?<!printer )(?<!vehicle )(?<!room )(?<!emergency )(?<!laptop )"
    r"\b(?:service|svc|army|regimental|brigade)\s(?:number|no\b\.?)|"
    r"(?P<learner>(?<!published )(?<!planned )\badmissions?\s(?:number|no\b\.?)|\b(?:Azubi|Auszubildenden|Lehrlings|Schüler(?:innen)?|Teilnehmer(?:innen)?|Studierenden)-?\s?(?:Nr\.?|Nummer)|\bINE\b))"
    r"\s?(?:[:=(]|\bis\b|\bwas\b)?\s?$",
    re.IGNORECASE,
)
_LONGEST_LABEL = 48
_ASSIGNMENT = re.compile(r"\bassignment (?:numbers?|nos?)\b[^\n\d]{0,15}$", re.IGNORECASE)
"""The suffix tells one post of somebody from another: no piece of work of a learner has one."""
_LETTERED = re.compile(r"[A-Z]0\d{5,7}")
_IN_BRACKETS = re.compile(r"(?<![\w'’-])(?P<name>[A-ZÀ-Þ][\w'’-]{2,})\s\($")
"""“shadowed by Bettina (E0071934)”: a letter, a nought and the rest behind whom one knows by name."""
_ON_A_CARD = re.compile(
    r"\b(?:(?:payroll|staff|employee) (?:ids?|cards?|badges?|numbers?|nos?)|(?:swipe|lanyard|name) (?:cards?|badges?)|lanyards?)\b[^\n\d]{0,80}(?:\b(?:reads?|says?|shows?|seen?|read|readable|legible|visible)\b|: ?[\"“‘])[^\n\d]{2,40}(?:,| [–—-]| and) $",
    re.IGNORECASE,
)
"""What a picture of a card lets one read: the name, and the number behind it."""
_LEARNER_NEAR = re.compile(r"\b(?:students?|learners?|pupils?|candidates?|trainees?|first-years?|undergraduates?)\b", re.IGNORECASE)
_THINGS = re.compile(
    r"\b(?:room|unit|module|course|order|invoice|ticket|asset|page|form|box|part|model|version|isbn|bus|flight|route|case|incident|log|job)(?: (?:no\.?|number))?[ :#]{0,2}$",
    re.IGNORECASE,
)


def find(text: str) -> list[Hit]:
    """Every such number in `text`, in order."""
    hits = []
    for first, last in figures.long(text, _FEWEST):
        if last - first == _FEWEST and text[first : first + 2] in ("19", "20") and text[last : last + 1] in _ENDS_A_YEAR:
            continue
        start = first
        while start and first - start < 2 and text[start - 1].isupper():
            start -= 1
        match = _VALUE.match(text, start)
        if match is None or _YEAR.fullmatch(match["value"]) or is_nobodys(match["value"]) or is_date(match["value"]):
            continue
        before, behind = text[max(0, start - _BEFORE) : start], text[match.end() : match.end() + _BEHIND]
        what = _whose(match["value"], before, behind)
        if what and not (invented.is_example(before, behind) and not any(names(behind))):
            hits.append(Hit(what=what, value=match["value"], start=start, end=match.end(), confidence=0.7, spellings=(match["value"],)))
    return hits


def _whose(value: str, before: str, behind: str) -> str | None:
    """What kind of number `value` is, by what stands around it; None where it is nobody's."""
    if labelled := _LABELS.search(before, max(0, len(before) - _LONGEST_LABEL)):
        return STUDENT if labelled["learner"] else STAFF
    if _SUFFIX.fullmatch(value) and _ASSIGNMENT.search(before):
        return STAFF
    if "-" in value:
        return None
    if _LETTERED.fullmatch(value) and behind.startswith(")") and (named := _IN_BRACKETS.search(before)) and _is_known(before, named):
        return STUDENT if _LEARNER_NEAR.search(before) else STAFF
    if (
        len(value) > 4
        and _ON_A_CARD.search(before)
        and _END_OF_DETAIL.match(behind)
        and any(1 < len(before) - last < 6 for _, _, last in names(before))
    ):
        return STAFF
    if (ranked := _BY_RANK.search(before)) and _is_a_surname(ranked["last"]):
        bare = value.isdigit() and len(value) < 6  # between commas it may be anything's
        return STAFF if (behind.startswith(")") if ranked["mark"].endswith("(") else not bare) else None
    if len(value) > 5 and (ranked := _RANK_BEHIND.match(behind)) and _is_a_surname(ranked["last"]) and not _THINGS.search(before):
        return STAFF
    if (labelled := _STAFF_WORD.search(before)) and _END_OF_DETAIL.match(behind):
        return STAFF if any(labelled.start() - last < 2 for _, _, last in names(before)) else None
    if _BY_DEGREE.match(behind) and len(value) > 6:
        return STUDENT
    if len(value) > 4 and _TURNED_IN_LIST.search(before) and _LIST_OF_STAFF.search(before):
        return STAFF
    if len(value) > 4 and _heads_a_row(behind):
        if _LED_BY_STAFF.search(before):
            return STAFF
        if _LED_BY_LEARNERS.search(before):
            return STUDENT
    if _is_followed_by_a_name(behind):
        if _BADGE.search(before):
            return STAFF
        if _LED_BY_STAFF.search(before):
            return STAFF
        if _LED_BY_LEARNERS.search(before):
            return STUDENT
        if somebody := _SOMEBODY.search(before):
            return STUDENT if somebody["learner"] else STAFF
    if len(value) > 5 and _is_in_a_quoted_row(before, behind):
        return STUDENT
    if (
        len(value) > 5
        and not re.fullmatch(r"0\d{9}", value)
        and not is_national_insurance(value)
        and _RESULT_NEXT.match(behind)
        and _ends_with_a_name(before)
    ):
        return STUDENT
    return None


def _ends_with_a_name(before: str) -> bool:
    """Whether a cell with a name, turned or not, stands right before a number."""
    if _TURNED_NAME.search(before):
        return True
    mark = _CELL_ENDS.search(before)
    return mark is not None and any(last == mark.start() for _, _, last in names(before))


def _heads_a_row(behind: str) -> bool:
    """Whether a name, maybe turned ("Cowper, Hattie"), stands behind a number with nothing but a blank between."""
    if not behind.startswith((" ", "\t")):
        return False
    turned = _TURNED.match(behind)
    if turned is not None and (
        is_given(turned["given"]) or (plain(turned["last"]) not in ordinary() and plain(turned["given"]) not in ordinary())
    ):
        return True
    return any(first == 1 for _, first, _ in names(behind))


def _is_in_a_quoted_row(before: str, behind: str) -> bool:
    """Whether a number stands beside a name in quotation marks, as one row of a list that is spoken of."""
    quoted, closing = _QUOTED.search(before), _UNQUOTED.match(behind)
    if quoted is None or closing is None or not _ROW.search(before[: quoted.start()] + "\n" + behind[closing.end() :]):
        return False
    left, right = quoted["row"], closing["row"]
    beside = _MARK_BEFORE.search(left)
    if beside is not None and any(last == beside.start() for _, _, last in names(left)):
        return True
    surname = _SURNAME.fullmatch(right)
    if surname is not None and plain(surname["name"]) not in ordinary() and _OF_LEARNERS.search(before):
        return True
    return _is_followed_by_a_name(right) or _SHORT_NAME.search(left) is not None


def _is_known(before: str, named: re.Match[str]) -> bool:
    """Whether who stands before a bracket is somebody by a given name, or by a whole one that begins with such a name."""
    return is_given(named["name"]) or any(last == named.end("name") and is_given(name.split()[0]) for name, _, last in names(before))


def _is_a_surname(word: str) -> bool:
    return plain(word) not in ordinary()


def _is_followed_by_a_name(behind: str) -> bool:
    """Whether somebody's name stands right behind a number."""
    mark = _NAME_NEXT.match(behind)
    return mark is not None and any(first == mark.end() for _, first, _ in names(behind))
