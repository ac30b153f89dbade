"""What headings of columns say that stands below them: numbers, names, marks, health; in English and in the tongues that exports are met in."""

from __future__ import annotations

import re

_DATE = r"\d{1,2}[./ -](?:\d{1,2}|[A-Za-z]{3,9})[./ -]\d{2,4}|\d{4}[./-]\d{2}[./-]\d{2}|\d{8}"
_CODE = r"\d{3} \d{3} \d{3,4}|\d{4} \d{4}(?: \d{2,4})?|#?(?:[A-Za-z]{1,4}[-/ ]?)?\d[\d/-]{2,12}\d[A-Za-z]?|(?=[^\s]*\d{3})(?=(?:\D*\d){4})[A-Z\d]{2,7}(?:[/-][A-Z\d]{1,7}){1,4}"
"""With a faculty and a year in it, too: "SCT221-0417/2019"."""
_NO = r"[ _-]?(?:id|no|num|number|nr|ref|code|#|№)\.?"
COLUMNS: tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...] = (
    (
        "staff-number",
        re.compile(
            rf"^(?:staff|employee|emp|payroll|personnel|assignment|esr|nmc|gmc|hcpc|pay|badge|works|clock|assessor|iqa|trainer|tutor|teacher|lecturer|marker|examiner|moderator|verifier){_NO}$|^(?:nmc )?pin$|^(?:personal(?:nummer|-?nr\.?)|mitarbeiter(?:nummer|-?nr\.?)|personeelsnummer|anställningsnummer|medarbejdernr\.?|matricule(?: agent)?|n[º°o]\.? (?:de )?empleado|nr pracownika)$",
            re.IGNORECASE,
        ),
        re.compile(_CODE),
    ),
    (
        "staff-number",
        re.compile(r"^(?:payroll|emp|employee|personnel|esr)$", re.IGNORECASE),
        re.compile(r"[A-Z]{0,2}\d{5,9}"),
    ),
    (
        "student-number",
        re.compile(
            rf"^(?:student|stud|stu|learner|pupil|candidate|trainee|apprentice|matric\w*|enrolment|enrollment|registration|reg|regn|roll|adm|admn|admission|index|exam|sits|"
            rf"user)?{_NO}$|^(?:id|identity|university|uni|college)[ _](?:no|num|number|id)\.?$|^(?:sis[ _](?:user[ _])?id|org ?defined ?id|spr(?:[ _]?code)?|(?:uln|sid|srn|upn|uci|scn|lrn|husid|cid|pid|bgn)(?:[ _-]?(?:no|number|nr|code))?\.?|(?:scottish )?candidate (?:number|no\.?) ?\(scn\)|(?:unique )?(?:pupil|learner|student|candidate)(?: (?:reference|ref|registration|reg|enrolment|unique|identity|id|roll|exam|index))?\.? (?:no\.?|number|nr|id|code)|idnumber|matric\w*|ucas(?: id)?|matrikel(?:nummer|-?nr\.?)|studentnummer|studienummer|n(?:uméro|[º°o]\.?) (?:d['’])?étudiant|expediente|matr[ií]cula|matricola|nr (?:albumu|indeksu)|opiskelijanumero|(?:öğrenci|ogrenci)[ _-]?no|os(?:obn[ií])?[ _.-]?(?:č(?:[ií]slo)?|c(?:islo)?)|učo|uco|neptun(?:[ _-]?(?:kód|kod|code))?|studie?nr|stud(?:ent)?nr|n[º°o]\.? (?:de )?(?:alumno|aluno|estudiante)|prn|usn)$",
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
            r"^(?:(?:initial|temp(?:orary)?|default|start|first|new|guest|user|student|staff|learner|pupil|admin|shared|class|account|login|log-in|moodle|vle|zoom|wi-?fi|network|room|teams|site|demo|test)[ _]){0,2}(?:password|passcode|passwd|pwd|pw|pass|enrol(?:l)?ment key|pass ?phrase|access code|passwort|kennwort|mot de passe|contraseña|wachtwoord|lösenord|adgangskode|passord|hasło|salasana|cyfrinair)(?: \([^()]{2,25}\)| for (?:the )?[a-z ]{2,20})?$",
            re.IGNORECASE,
        ),
        re.compile(r"(?![\d.]{1,3}%?$)[^\s*•█<>{}]{4,40}"),
    ),
    (
        "password",
        re.compile(
            r"^(?:(?:door|entry|gate|alarm|keypad|(?:pad)?lock|locker|safe|key ?safe|unlock(?:ing)?|device|tablet|ipad|screen|voicemail)[ _](?:code|pin|combination)s?|pin|combination)$",
            re.IGNORECASE,
        ),
        re.compile(r"(?!(?:19|20)\d\d$)[CXYZ]?\d{4,8}[CXYZ]?[#*]?"),
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
            r"^(?:(?:home|work|contact|emergency|student|parent|personal|day|evening)[ _-]?)?(?:tel|t[eé]l[eé]phone|phone|mobile|mob|mobil|cell|handy|telefon|telefoon|teléfono|móvil|whats ?app|ffôn|gsm|telefone|puhelin|tlf)[ _-]?(?:no|number|nr|num)?\.?$",
            re.IGNORECASE,
        ),
        re.compile(r"(?=(?:\D*\d){7,14}\D*$)(?!(?:19|20)\d{2}[ -/])(?!.*(?:0[ -]?){7})[+(]{0,2}\d[\d ()./‑-]{5,18}"),
    ),
    (
        "phone",
        re.compile(
            r"^(?:tel|telephone|phone|mobile|mob|contact|home|work)?[ _-]?(?:tel|telephone|phone|mobile|mob|number|no)\.?$", re.IGNORECASE
        ),
        re.compile(r"(?:7\d{9}|1\d{9}|2\d{9})"),
    ),
)
COURSES = re.compile(
    r"^(?:programme|course|degree|year(?: of study)?|cohort|(?:(?:tutor|tutorial|seminar|lab|teaching|study) )?group|class|set|form|module|level|personal tutor|intake)$",
    re.IGNORECASE,
)
LOGINS = re.compile(r"\b(?:user|login|log-in|account|e-?mail|site|service|network|ssid)", re.IGNORECASE)
"""A column called "Pass" holds passwords beside one of these, and what a pass needs otherwise."""
WIDE = frozenset(
    ("id", "id number", "id no", "no", "no.", "num", "number", "nr", "ref", "code", "user id", "user_id", "userid", "user", "user no")
)
"""Headings that may number anything: they count as student numbers only beside a column of learners' names."""
PAID = frozenset(("payroll", "emp", "employee", "personnel", "esr"))
"""Headings over counts and sums, too: over numbers of colleagues there is a column of names."""
LEARNERS = re.compile(
    r"^(?:student|learner|pupil|candidate|apprentice|trainee|participant|tutee|mentee|advisee)s?(?:[ _]?name)?$", re.IGNORECASE
)
PEOPLE = re.compile(
    r"^(?:student|learner|pupil|candidate|apprentice|trainee|participant|user ?name|user|login|account|student ?account)s?$", re.IGNORECASE
)
"""Whose the row is, by a name or by a number."""
NAMES = re.compile(
    r"^(?:nom(?:,? (?:et )?prénom)?|nombre(?: y apellidos)?|apellidos(?:,? (?:y )?nombre)?|naam|namn|navn|nome|nazwisko|enw|nimi|ainm|név|jm[eé]no|meno|imię i nazwisko|nazwisko i imię|cognome(?: e)? nome|nome e cognome|"
    r"nachname, ?vorname|name, ?vorname|jméno a příjmení|příjmení a jméno|schüler(?:in)?|studierende[r]?|teilnehmer(?:in)?|élève|étudiante?|alumn[oa]|alun[oa]|estudiante?|studente|studentessa|leerling|elev|uczeń|myfyriwr|disgybl|dysgwr|"
    r"mac léinn|dalta|opiskelija|oppilas|žák|diák|priezvisko|ad[ıi]? soyad[ıi]?)$|^(?:user )?(?:full[ _]?)?name$|^first ?name ?[/&+,] ?(?:sur|last )name$|^(?:surname|last name),? ?(?:first|fore) ?name$|^(?:student|learner|pupil|candidate|apprentice|trainee|participant|delegate|tutee|mentee|advisee)s?(?:[ _]?name)?$",
    re.IGNORECASE,
)
PLATFORMS = re.compile(
    r"^(?:user ?name|e-?mail(?: address)?|groups?|roles?|last (?:access|login)(?: to course)?|city/town|country|department|institution|enrolment\w*|cohorts?)$",
    re.IGNORECASE,
)
"""Columns that a learning platform's list of participants has beside names."""
ATTENDED = re.compile(r"^(?:week|wk|w|session|lecture|lec|seminar|sem|lab|class|tutorial|workshop|day) ?\d{1,2}$", re.IGNORECASE)
"""What was attended: two such columns, beside a column of numbers, make a register."""
FIRST_NAMES = re.compile(r"^(?:first|(?:first|given|fore)[ _]?names?)$", re.IGNORECASE)
SURNAMES = re.compile(r"^(?:last|(?:sur|last|family)[ _]?names?)$", re.IGNORECASE)
MARKS = re.compile(
    r"^(?:final[ _]?|overall[ _]?|total |course |quiz[ _]?|essay[ _]?|exam[ _]?)?(?:total|marks?|grades?|scores?|results?|outcome|feedback|comments?|tutor comments?|"
    r"percent(?:age)?|%|passed|pass/fail|osce|attempt \d|(?:end[- ]of[- ](?:term|year|module) )?(?:quiz|essay|exam|test|assignment|task|presentation|report|project|coursework|cw|viva|paper|lab|poster|homework|"
    r"portfolio|unit|resit|reflection|submission)s?(?: ?\w{1,2})?(?: (?:mark|grade|score)s?)?|[^\t]{3,60}\((?:real|percentage|letter|feedback)\)|feedback comments[^\t]{0,40}|predicted(?: grade)?|attainment|effort|remarks?|target(?: grade)?|phonics|(?:reading|spelling|writing|maths|science)(?: (?:age|level|score|test))?|gesamtnote|noten?|punkte|bewertung|moyenne|appréciations?|nota(?: final)?|calificación|voto|giudizio|cijfer|betyg|karakter|ocena|znám?ka|znamka|hodnocení|body|marc(?:iau|anna)?|gradd|sylw(?:adau)?|adborth|arvosana|jegy|grád)(?: ?\([^)]{1,12}\))?$",
    re.IGNORECASE,
)
HEALTH = re.compile(
    r"^(?:disabilit(?:y|ies)|medical(?: needs| conditions?| notes?)?|health(?: conditions?| needs| notes?)?|send?|sen status|ehcp|(?:additional|support|special|learning|access) (?:needs|support|"
    r"requirements)|allerg(?:y|ies)|dietary(?: needs| requirements)?|religion|ethnicity|ethnic (?:group|origin)|(?:reasonable )?adjustments?|access arrangements|learning support(?: plan)?|lsp|diagnosis|condition)$",
    re.IGNORECASE,
)
NOTHING = re.compile(r"\W*(?:none|no|n/?a|n|not (?:known|stated|disclosed)|nil|0)?\W*", re.IGNORECASE)
_UNSAID = re.compile(r"\W*(?:n/?a|none|nil|tb[ac]|present|absent|attended|apologies)?\W*", re.IGNORECASE)
_A_MARK = re.compile(r"[+-]?\d[\d.,/ %+-]*|[A-F][+-]?")


def is_marked(headings: list[str], cells: list[str]) -> bool:
    """Whether a row has anything below its headings for marks; below "Note", which is a mark in some tongues alone, a figure or a letter."""
    return any(
        MARKS.match(heading) and (_A_MARK.fullmatch(said) if heading.lower() == "note" else not _UNSAID.fullmatch(said))
        for heading, said in zip(headings, cells, strict=False)
    )
