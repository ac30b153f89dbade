"""Tables: a column whose heading says what stands below it ("Student number", "DOB"); cells parted by tabs, commas, semicolons, bars."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foliocheck.checks.data_protection.recognisers.hit import Hit
from foliocheck.checks.data_protection.recognisers.names import is_name, names
from foliocheck.checks.data_protection.recognisers.password_values import PLACEHOLDER, PROSE

_DATE = r"\d{1,2}[./ -](?:\d{1,2}|[A-Za-z]{3,9})[./ -]\d{2,4}|\d{4}[./-]\d{2}[./-]\d{2}|\d{8}"
_CODE = r"(?:[A-Za-z]{1,4}[-/ ]?)?\d[\d/-]{2,12}\d[A-Za-z]?"
_NO = r"[ _-]?(?:id|no|num|number|nr|ref|code)\.?"
_COLUMNS: tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...] = (
    (
        "staff-number",
        re.compile(
            rf"^(?:staff|employee|emp|payroll|personnel|assignment|esr|nmc|gmc|hcpc|pay){_NO}$|^(?:nmc )?pin$|^(?:personal(?:nummer|-?nr\.?)|mitarbeiter(?:nummer|-?nr\.?)|personeelsnummer|anställningsnummer|medarbejdernr\.?|matricule(?: agent)?|n[º°o]\.? (?:de )?empleado|nr pracownika)$",
            re.IGNORECASE,
        ),
        re.compile(_CODE),
    ),
    (
        "student-number",
        re.compile(
            rf"^(?:student|stud|stu|learner|pupil|candidate|trainee|apprentice|matric\w*|enrolment|enrollment|registration|exam|sits|"
            rf"user)?{_NO}$|^(?:id|identity|university|uni|college)[ _](?:no|num|number|id)\.?$|^(?:uln|sid|srn|upn|uci|scn|idnumber|matric\w*|ucas(?: id)?|matrikel(?:nummer|-?nr\.?)|studentnummer|studienummer|n(?:uméro|[º°o]\.?) (?:d['’])?étudiant|expediente|matr[ií]cula|matricola|nr (?:albumu|indeksu)|opiskelijanumero)$",
            re.IGNORECASE,
        ),
        re.compile(_CODE),
    ),
    (
        "date-of-birth",
        re.compile(
            r"^(?:d\.?o\.?b\.?|date[ _]?of[ _]?birth|birth[ _]?date|born|birthday|dyddiad geni|geburtsdatum|geburtstag|geboren(?: am)?|geb\.?(?:-?dat(?:um|\.))?|(?:date de )?naissance|né\(?e?\)?(?: le)?|fecha (?:de )?nac(?:imiento|\.)|f\.? ?nac\.?|data di nascita|nascita|geboortedatum|data urodzenia|födelsedatum|fødselsdato|fødselsdag|syntymäaika|dáta breithe|data de nascimento)$",
            re.IGNORECASE,
        ),
        re.compile(_DATE),
    ),
    (
        "password",
        re.compile(
            r"^(?:initial|temp(?:orary)?|default|start)?[ _]?(?:password|passcode|passwd|pwd|pw|pass|passwort|kennwort|mot de passe|contraseña|wachtwoord|lösenord|adgangskode|passord|hasło|salasana|cyfrinair)$",
            re.IGNORECASE,
        ),
        re.compile(r"(?![\d.]{1,3}%?$)[^\s*•█<>{}]{4,40}"),
    ),
    (
        "card-number",
        re.compile(r"^(?:pan|(?:credit|debit|payment|bank)?[ _-]?card(?:[ _-]?(?:no|num|number))?\.?)$", re.IGNORECASE),
        re.compile(r"\d{13,19}|\d{4}(?:[ -]\d{4}){3}"),
    ),
    (
        "nhs-number",
        re.compile(
            r"^(?:nhs|(?:trust|hospital|patient|hosp|chi|h&c)(?=[ _-]))(?:[ _-]?(?:no|num|number|id))?\.?$|^(?:mrn|chi)$", re.IGNORECASE
        ),
        re.compile(r"\d{3}[ -]?\d{3}[ -]?\d{4}"),
    ),
    (
        "national-insurance",
        re.compile(r"^(?:ni|nino|national insurance)(?:[ _-]?(?:no|num|number))?\.?$", re.IGNORECASE),
        re.compile(r"(?!QQ|qq)[A-Za-z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-Da-d]"),
    ),
    (
        "phone",
        re.compile(
            r"^(?:tel|telephone|phone|mobile|mob|contact|home|work)?[ _-]?(?:tel|telephone|phone|mobile|mob|number|no)\.?$", re.IGNORECASE
        ),
        re.compile(r"(?:7\d{9}|1\d{9}|2\d{9})"),
    ),
)
_COURSES = re.compile(
    r"^(?:programme|course|degree|year(?: of study)?|cohort|(?:(?:tutor|tutorial|seminar|lab|teaching|study) )?group|class|set|form|module|level|personal tutor|intake)$",
    re.IGNORECASE,
)
_LOGINS = re.compile(r"\b(?:user|login|log-in|account|e-?mail|site|service|network|ssid)", re.IGNORECASE)
"""A column called "Pass" holds passwords beside one of these, and what a pass needs otherwise."""
_WIDE = frozenset(
    ("id", "id number", "id no", "no", "no.", "num", "number", "nr", "ref", "code", "user id", "user_id", "userid", "user", "user no")
)
"""Headings that may number anything: they count as student numbers only beside a column of learners' names."""
_LEARNERS = re.compile(
    r"^(?:student|learner|pupil|candidate|apprentice|trainee|participant|tutee|mentee|advisee)s?(?:[ _]?name)?$", re.IGNORECASE
)
_NAMES = re.compile(
    r"^(?:nom(?: et prénom)?|nombre(?: y apellidos)?|naam|namn|navn|nome|nazwisko|enw|nimi)$|^(?:full[ _]?)?name$|^first ?name ?[/&+,] ?(?:sur|last )name$|^(?:surname|last name),? ?(?:first|fore) ?name$|^(?:student|learner|pupil|candidate|apprentice|trainee|participant|delegate|tutee|mentee|advisee)s?(?:[ _]?name)?$",
    re.IGNORECASE,
)
_FIRST_NAMES = re.compile(r"^(?:first|given|fore)[ _]?names?$", re.IGNORECASE)
_SURNAMES = re.compile(r"^(?:sur|last|family)[ _]?names?$", re.IGNORECASE)
_MARKS = re.compile(
    r"^(?:final |overall |total |course )?(?:total|marks?|grades?|scores?|results?|outcome|feedback|comments?|tutor comments?|"
    r"percent(?:age)?|%|passed|pass/fail|osce|attempt \d|(?:end[- ]of[- ](?:term|year|module) )?(?:quiz|essay|exam|test|assignment|task|presentation|report|project|coursework|cw|viva|paper|lab|poster|homework|"
    r"portfolio|unit|resit|reflection|submission)s?(?: ?\w{1,2})?(?: (?:mark|grade|score)s?)?|[^\t]{3,60}\((?:real|percentage|letter|feedback)\)|feedback comments[^\t]{0,40}|predicted(?: grade)?|attainment|effort|remarks?|target(?: grade)?)(?: ?\([^)]{1,12}\))?$",
    re.IGNORECASE,
)
_HEALTH = re.compile(
    r"^(?:disabilit(?:y|ies)|medical(?: needs| conditions?| notes?)?|health(?: conditions?| needs| notes?)?|send?|sen status|ehcp|(?:additional|support|special|learning|access) (?:needs|support|"
    r"requirements)|allerg(?:y|ies)|dietary(?: needs| requirements)?|religion|ethnicity|ethnic (?:group|origin)|(?:reasonable )?adjustments?|access arrangements|learning support(?: plan)?|lsp|diagnosis|condition)$",
    re.IGNORECASE,
)
_NOTHING = re.compile(r"\W*(?:none|no|n/?a|n|not (?:known|stated|disclosed)|nil|0)?\W*", re.IGNORECASE)
_MARKS_BETWEEN = ("\t", ",", ";", "|")
_MEASURES = re.compile(
    r"^(?:readings?|values?|lux|co2|temp\w*|humid\w*|sensors?|counts?|scores?|steps|levels?|volt\w*|hz|db|ppm|rpm|time(?:stamp)?|duration|distance|weight|height|lat\w*|lon\w*|x|y|z|"
    r"serial\w*|sku|isbn|issn|orders?|order (?:no|number|id)|barcode|tracking|asset\w*|invoice\w*|total|sum|views|hits|bytes|size|hash|version|doi|ean|upc)\b",
    re.IGNORECASE,
)
_SORT = re.compile(r"^sort(?:[ _-]?code)?$", re.IGNORECASE)
_ACCOUNT = re.compile(r"^(?:bank )?(?:account|acct?|acc|a/c)(?:[ _-]?(?:number|num|no))?\.?$", re.IGNORECASE)


def find(text: str) -> list[Hit]:
    """Values in columns whose heading names their kind, in order."""
    return [
        hit for mark in _MARKS_BETWEEN if mark in text for table in _tables(text, mark) for hit in _in_table(table)
    ] + _parted_by_blanks(text)


_BLANKS = re.compile(r"(?<=\S) {2,8}(?=\S)")


def _parted_by_blanks(text: str) -> list[Hit]:
    """Values in columns that two blanks or more part, as plain text has them."""
    if "  " not in text or not _BLANKS.search(text):
        return []
    # each run of blanks becomes a tab and characters that stand for nothing, so that every place stays where it is
    parted = _BLANKS.sub(lambda run: "\t" + "\u200b" * (len(run.group()) - 1), text)
    return [hit for table in _tables(parted, "\t") for hit in _in_table(table)] if "\t" not in text else []


def is_measured(text: str, place: int) -> bool:
    """Whether what stands at `place` is in a column whose heading names something that is measured or counted ("lux", "order")."""
    line_start = text.rfind("\n", 0, place) + 1
    for mark in _MARKS_BETWEEN:
        if mark not in text[line_start : (text.find("\n", place) + 1 or len(text) + 1) - 1]:
            continue
        for rows in _tables(text, mark):
            if any(start == line_start for start, _ in rows[1:]):
                column = text.count(mark, line_start, place)
                return _MEASURES.match(_plain(rows[0][1][column])) is not None
    return False


def _tables(text: str, mark: str) -> Iterator[list[tuple[int, list[str]]]]:
    """Runs of lines with as many cells as their first line: for each line where it starts, and its cells."""
    rows: list[tuple[int, list[str]]] = []
    offset = 0
    for line in text.split("\n"):
        cells = line.split(mark) if mark in line else []
        if rows and len(cells) == len(rows[0][1]):
            rows.append((offset, cells))
        elif line.strip():
            if len(rows) > 1:
                yield rows
            headings = len(cells) > 1 and all(len(cell) < 40 for cell in cells)
            rows = [(offset, cells)] if headings else []
        offset += len(line) + 1
    if len(rows) > 1:
        yield rows


def _plain(cell: str) -> str:
    return cell.strip("\u200b").strip().strip("\"'").strip().rstrip(":")


def _in_table(rows: list[tuple[int, list[str]]]) -> Iterator[Hit]:
    headings = [_plain(cell) for cell in rows[0][1]]
    learners = any(_LEARNERS.match(heading) for heading in headings) or (
        any(_NAMES.match(heading) or _SURNAMES.match(heading) for heading in headings)
        and any(_COURSES.match(heading) for heading in headings)
    )
    marked = any(_MARKS.match(heading) for heading in headings)
    health = next((column for column, heading in enumerate(headings) if _HEALTH.match(heading)), None)
    for column, heading in enumerate(headings):
        if marked and _FIRST_NAMES.match(heading):
            yield from _names_in_two(rows, column, next((other for other, head in enumerate(headings) if _SURNAMES.match(head)), None))
        if marked and _NAMES.match(heading):
            yield from _names_in(rows, column, "learner-name-with-feedback")
        if health is not None and _NAMES.match(heading):
            told = [rows[0], *(row for row in rows[1:] if not _NOTHING.fullmatch(_plain(row[1][health])))]
            yield from _names_in(told, column, "special-category")
        if marked and heading.lower() in _WIDE and not learners:
            yield from _numbers_beside_marks(rows, column)
        found = next(((what, value) for what, label, value in _COLUMNS if label.match(heading)), None)
        if (
            found is None
            or (heading.lower() in _WIDE and not learners)
            or (heading.lower() == "pass" and not any(map(_LOGINS.search, headings)))
        ):
            continue
        for start, cells in rows[1:]:
            value = _plain(cells[column])
            if found[1].fullmatch(value) and not (found[0] == "password" and (value.lower() in PROSE or PLACEHOLDER.search(value))):
                yield _hit(found[0], start, cells, column, value)
    sort = next((column for column, heading in enumerate(headings) if _SORT.match(heading)), None)
    account = next((column for column, heading in enumerate(headings) if _ACCOUNT.match(heading)), None)
    if sort is not None and account is not None:
        for start, cells in rows[1:]:
            one, two = _plain(cells[sort]), _plain(cells[account])
            if re.fullmatch(r"\d{2}[ -]?\d{2}[ -]?\d{2}", one) and re.fullmatch(r"\d{8}", two):
                hit = _hit("bank-account", start, cells, account, two)
                yield Hit(
                    what=hit.what,
                    value=f"{one} {two}",
                    start=hit.start,
                    end=hit.end,
                    confidence=0.9,
                    spellings=(one, two),
                    person=hit.person,
                )


def _numbers_beside_marks(rows: list[tuple[int, list[str]]], column: int) -> Iterator[Hit]:
    """Longer numbers in a column that may number anything, where another one holds marks."""
    for start, cells in rows[1:]:
        value = _plain(cells[column])
        if re.fullmatch(r"[A-Za-z]?\d{7,9}", value):
            yield _hit("student-number", start, cells, column, value)


def _names_in(rows: list[tuple[int, list[str]]], column: int, what: str) -> Iterator[Hit]:
    for start, cells in rows[1:]:
        named = next(iter(names(_plain(cells[column]))), None)
        if named:
            begin = start + sum(len(cell) + 1 for cell in cells[:column]) + cells[column].index(named[0])
            yield Hit(
                what=what,
                value=named[0],
                start=begin,
                end=begin + len(named[0]),
                confidence=0.7,
                spellings=(named[0],),
                person=named[0],
            )


def _names_in_two(rows: list[tuple[int, list[str]]], first: int, last: int | None) -> Iterator[Hit]:
    """Names of which first name and surname have a column each; the place is the surname's."""
    if last is None:
        return
    for start, cells in rows[1:]:
        name, surname = f"{_plain(cells[first])} {_plain(cells[last])}", _plain(cells[last])
        if is_name(name) and surname:
            begin = start + sum(len(cell) + 1 for cell in cells[:last]) + cells[last].index(surname)
            yield Hit(
                what="learner-name-with-feedback",
                value=name,
                start=begin,
                end=begin + len(surname),
                confidence=0.7,
                spellings=(name,),
                person=name,
            )


def _hit(what: str, start: int, cells: list[str], column: int, value: str) -> Hit:
    begin = start + sum(len(cell) + 1 for cell in cells[:column]) + cells[column].index(value)
    person = next((name for cell in cells for name, _, _ in names(_plain(cell))), None)
    return Hit(what=what, value=value, start=begin, end=begin + len(value), confidence=0.85, spellings=(value,), person=person)
