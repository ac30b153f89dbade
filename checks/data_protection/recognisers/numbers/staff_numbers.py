"""Numbers of colleagues: staff and payroll numbers, and those of registers (NMC, GMC, HCPC, TRN)."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.numbers import numbers_in_words, professional_registers
from foliocheck.checks.data_protection.recognisers.numbers.number_labels import (
    ALONE,
    BETWEEN,
    GLUE,
    GROUPED,
    NO,
    STRICT_NO,
    VALUE,
    WELSH_NUMBER,
    code,
    is_nobodys,
    told,
)
from foliocheck.checks.data_protection.recognisers.reading.hit import Hit
from foliocheck.checks.data_protection.recognisers.reading.recogniser import Recogniser
from foliocheck.checks.data_protection.recognisers.reading.spans import Spans

_STAFF_WORDS = ("staff", "employee", "emp", "payroll", "personnel")
_LABELS = (
    *_STAFF_WORDS, "esr", "agresso", "itrent", "workday", "resourcelink", "lecturer", "teacher", "tutor", "trainer", "assessor", "iqa", "eqa", "verifier", "warrant", "force",
    "smartcard", "collar", "shoulder", "nmc", "gmc", "hcpc", "trn", "gphc", "gtcs", "gdc", "goc", "dfe", "ewc", "nurse", "midwife", "registrant", "hr", "person",
)  # fmt: skip

_IDENTIFIER_OF = re.compile(
    r"\b(?:staff|employee|payroll|hesa|personnel)\b[^.\n\d]{0,12}\b(?:identifier|number|no|id|code|ref(?:erence)?)\b\.?\s(?:of|for)\s(?:my\s|our\s|the\s)?[^.\n\d:=]{3,50}[:=]\s?(?P<value>[A-Z]{0,2}\d{5,13})(?![\w,.]\d|\w)",
    re.IGNORECASE,
)
"""Whose number it is, between the label and the number."""
_NOT_ONES_OWN = (
    r"(?:[^.\n\d]{0,30})\b(?:on|survey|relations|rooms?|development|training|car park|parking|permit|vouchers?|hub|intranet|newsletters?|help ?desk|budget|costs?|giving|orders?|ratio|guides?|runs?|deadlines?|systems?|software|bus|"
    r"wiki|pages?|videos?|tickets?|assets?|pc|numbers|total|union|charity|response|code|barcode of|isbn|doi|tel|phone|mobile|ext|extension|desk|office|course|module|student|programme|loan|order|invoice|ref|wi-?fi|network|kahoot|padlet|menti\w*|quiz|poll|eventbrite)\b"
)

_ABROAD = re.compile(
    r"\b(?:personal(?:nummer|-?\s?nr\.?)|personeelsnummer|medewerkersnummer|anställningsnummer|medarbejdernummer|ansatt(?:nummer|nr\.?)|arbeitnehmer(?:nummer|-?nr\.?)|HPR-?(?:nummer|nr\.?)|num[ée]ro de matricule|matricule(?: (?:agent|salariée?|rh|paie))?|n[º°o]\.? (?:de )?(?:empleado|agent|salarié)|legajo|n[uú]mero de empleado|numero (?:di )?(?:matricola )?dipendente|matricola dipendente|numer pracownika)\b\.?"
    + GLUE
    + VALUE,
    re.IGNORECASE,
)
"""How other countries call a colleague's number."""
_STAFF = Recogniser(
    what="staff-number",
    patterns=(
        (
            re.compile(r"\b(?:staff|employee|emp|payroll|personnel|smartcard)" + BETWEEN + NO + GROUPED, re.IGNORECASE),
            0.8,
            *_STAFF_WORDS,
            "smartcard",
        ),
        (
            re.compile(
                r"\b(?:staff|employee|emp|empl|employment|esr|esr assignment|payroll|personnel|agresso|itrent|workday|resourcelink|lecturer|teacher|tutor|trainer|assessor|iqa|eqa|verifier|warrant|force|smartcard|"
                r"collar|shoulder|nmc|gmc|hcpc|trn|teacher reference|gphc|gtcs|gdc|goc|ewc|dfe|nurse|midwife|registrant|hr person|oracle person|hr|person)(?:"
                + BETWEEN
                + NO
                + r"|\.?[ _-]{0,2}(?:registration|registered|pass|file|login)\b,?\.?(?:\s(?:number|no)\b\.?)?)"
                + GLUE
                + VALUE,
                re.IGNORECASE,
            ),
            0.8,
            *_LABELS,
        ),
        (
            re.compile(r"\b(?:employee|staff)\s?:\s?[A-Z][^\n\d(]{3,40}\(\s?(?P<value>\d{5,9})\s?\)", re.IGNORECASE),
            0.7,
            "staff",
            "employee",
        ),
        (
            re.compile(r"\b(?:employee|staff|emp)\s?:\s?(?P<value>\d{6,9}|\d{5}(?=\s?[/|,]))(?![\w,.]\d|\w)", re.IGNORECASE),
            0.7,
            *_STAFF_WORDS,
        ),
        (
            re.compile(r"\b(?:pay|wage|clock|works|worker|(?:id )?(?<!open )(?<!digital )badge)" + STRICT_NO + GLUE + VALUE, re.IGNORECASE),
            0.8,
            *("pay", "wage", "clock", "works", "worker", "badge"),
        ),
        (
            re.compile(
                r"\b(?:staff|employee|personnel)\b(?!"
                + _NOT_ONES_OWN
                + r")[^.\n\d]{1,30}?(?P<value>[A-Z]{0,2}\d{6,9})(?![\w,.]\d|\w|\s?(?:pages|views|people|staff|hours|pounds|euros))",
                re.IGNORECASE,
            ),
            0.6,
            "staff",
            "employee",
            "personnel",
        ),
        (
            re.compile(
                r"\b(?:(?:first|second|third|double|internal|external) )?(?:marker|assessor|examiner|moderator|invigilator|verifier|(?:second[- ]|double[- ])?marked by|assessed by|moderated by|verified by|observed by|invigilated by)\s(?!\d0{4})(?P<value>[A-Z]?\d{5,7})(?![\w,.]\d|\w|\s?(?:pages|views|people|hours|scripts|essays))",
                re.IGNORECASE,
            ),
            0.6,
            *("mark", "assess", "examiner", "moderat", "invigilat", "verifie", "observed by"),
        ),
        # "former employee 30081 – closed"
        (
            re.compile(
                r"\b(?:employee|payee)\s(?!\d0{4})(?P<value>[A-Z]?\d{5,9})(?![\w,.]\d|\w)(?=\s?(?:[,;:.)/|\n–—]|-\s|$|(?:has|had|was|is|asked|left|wants|reported|returned)\b))",
                re.IGNORECASE,
            ),
            0.6,
            "employee",
            "payee",
        ),
        # "staff 210-884 (Brenda)"
        (
            re.compile(
                r"\b(?:[Ss]taff|[Ee]mployee|[Pp]ayroll)\s(?!(?:19|20)\d\d-|\d+0{3})(?P<value>\d{2,4}-\d{3,5}|\d{5,9})(?=\s\([A-Z][a-z'’-]{2,}(?: [A-Z][\w'’-]+)?\))"
            ),
            0.7,
            "staff",
            "employee",
            "payroll",
        ),
        (_IDENTIFIER_OF, 0.8, "staff", "employee", "payroll", "hesa", "personnel"),
        (
            re.compile(
                r"\b(?:(?:line |budget |duty )?manager|approver|countersignatory|supervisor|caseworker|agent|operator|cashier|clerk)\s(?!\d0{4})(?P<value>0\d{5,7})(?![\w,.]\d|\w)",
                re.IGNORECASE,
            ),
            0.6,
            *("manager", "approver", "signatory", "supervisor", "caseworker", "agent", "operator", "cashier", "clerk"),
        ),
        (
            re.compile(
                r"\b(?:id )?(?<!open )(?<!digital )badge\s(?:no\.?\s|number\s|#)?(?P<value>\d{2,4}[A-Z]-\d{3,5}|[A-Z]{1,3}-\d{4,6})(?![\w-])",
                re.IGNORECASE,
            ),
            0.7,
            "badge",
        ),
        (
            re.compile(
                r"\b(?:[Ss]wipe|[Kk]ey|[Aa]ccess|[Dd]oor|[Ss]mart) ?card (?:no\.? |number )?(?P<value>0\d{5,7}|[A-Z]{1,2}\d{5,7})(?=[\s,(–-]{1,3}(?:belongs to|of|is|was|issued to|held by)\s(?:Dr |Mr |Ms |Mrs )?(?:[A-Z][a-z]|(?:the|our|my|a) (?:\w+ )?(?:head|manager|dean|director|principal|technician|caretaker|porter|tutor|lecturer|colleague|librarian|secretary|deputy)\b))"
            ),
            0.7,
            "card",
        ),
        # "Staff ID card in the photo: 90177"
        (
            re.compile(
                r"\b(?:staff|employee|works?) (?:ID |name |smart ?)?(?:card|badge|pass|lanyard|ID)\b(?! (?:reader|printer|system|scheme|policy))[^\d\n.:]{0,40}:\s?(?P<value>[A-Z]{0,2}\d{5,9})(?![\w,.]\d|\w)",
                re.IGNORECASE,
            ),
            0.7,
            *("staff", "employee", "works card", "work card", "works badge", "work badge"),
        ),
        (re.compile(r"\b(?:clock|time) card\b" + GLUE + VALUE, re.IGNORECASE), 0.7, "clock card", "time card"),
        (re.compile(r"(?<![\w-])(?P<value>(?:EMP|STF|STAFF|EE)[-–]?\d{5,7})(?![\w-])"), 0.6, "emp", "stf", "staff", "ee"),
        (re.compile(r"\bNMC\b[^.\n\d]{0,30}?(?P<value>\d{2}[A-L]\d{4}[A-Z])(?!\w)"), 0.8, "nmc"),
        (_ABROAD, 0.8, *("nummer", "-nr", "matricule", "legajo", "salari", "agent", "empleado", "dipendente", "pracownika")),
        (re.compile(r"\bpayroll\s?:?\s(?P<value>[A-Z]{0,2}\d{5,9})(?![\w,.]\d|\w)", re.IGNORECASE), 0.6, "payroll"),
        (
            re.compile(r"(?<![^\W_])[a-z][- ]?(?:number|no)\b\.?\s\((?:staff|employee)\)\s?:?\s?" + ALONE, re.IGNORECASE),
            0.8,
            "(staff",
            "(employee",
        ),
        (
            re.compile(r"\b(?:empl_?id|empno|emp)\b\.?[\s\"'>:=(]{1,4}(?P<value>[A-Z]{0,2}\d{5,9})(?![\w,.]\d|\w)", re.IGNORECASE),
            0.8,
            "emp",
        ),
        (
            re.compile(
                WELSH_NUMBER + r"(?:staff|cyflogai?|gyflogai?|gweithiwr|weithiwr|cyflogres|gyflogres)\b" + GLUE + VALUE, re.IGNORECASE
            ),
            0.8,
            "rhif",
        ),
        (
            re.compile(r"\b(?:employee|staff member|member of staff)\b[^.\n\d()]{1,40}\(\s?(?P<value>\d{5,9})\s?\)", re.IGNORECASE),
            0.6,
            "employee",
            "staff",
        ),
        (
            re.compile(
                r"\b(?:employee|staff member|member of staff|staff)(?: name)?\s?[:\t]\s?[^\n\d]{3,40}[\n,(|]\s*(?:(?:ID|No|number|ref)\b\.?)"
                + GLUE
                + VALUE,
                re.IGNORECASE,
            ),
            0.7,
            *("employee", "staff"),
        ),
        (
            re.compile(
                r"\b(?:TRN|NMC [Pp][Ii][Nn]|NMC|HCPC|GMC|GPhC|Social Work England|SWE)\b(?:,?\s(?:registration|reg\.?|registered|no\.?)){0,2}"
                + GLUE
                + r"(?P<value>\d{2}[A-L]\d{4}[A-Z]|[A-Z]{2}\d{5,6}|\d{7})(?!\w)"
            ),
            0.8,
            *("trn", "nmc", "hcpc", "gmc", "gphc", "social work", "swe"),
        ),
        (
            re.compile(
                r"\b(?:Teaching Council|CORU|NMBI|SSSC|EWC|GTCS|GTCNI|GDC|GOC|PSNI|RCVS|AHPRA|Social Care Wales)\b,?\s(?:registration|[Rr]eg\b\.?|[Rr]egistered|[Rr]egist(?:er|rant))(?:\s(?:no|number)\b\.?)?"
                + GLUE
                + r"(?P<value>[A-Z]{0,3}\d{5,8})(?![\w-]|[.,]\d)"
            ),
            0.8,
            *("council", "coru", "nmbi", "sssc", "ewc", "gtc", "gdc", "goc", "psni", "rcvs", "ahpra", "social care"),
        ),
        (re.compile(r"\bassignment (?:number|no)\b\.?\s?:?\s?(?P<value>\d{8})(?![\w-]|[.,]\d)", re.IGNORECASE), 0.6, "assignment n"),
        (re.compile(r"\bESR\b[\s:,]{1,2}(?P<value>\d{8}(?:-\d{1,2})?)(?![\w-]|[.,]\d)"), 0.8, "esr"),
        (re.compile(r"\bPIN\b(?:\s(?:registration|no\.?))?" + GLUE + r"(?P<value>\d{2}[A-L]\d{4}[A-Z])(?!\w)"), 0.8, "pin"),
    ),
    lowers=re.compile(
        r"\b(?:charity|company|total|fte|headcount|(?:cost|budget|profit) (?:centres?|codes?)|version|edition)\b|\b(?:quiz|poll|game|kahoot|menti\w*) (?:pin|code)\b",
        re.IGNORECASE,
    ),
    validate=code,
    before=40,
    after=26,
)


_OWN_REGISTRATION = re.compile(
    r"(?:^|[.\n|•] ?)Registered (?:with the |as an? |\w+ )?[^.\n]{0,50},? (?:PIN|pin|[Rr]egistration [Nn]umber)\b[ :]{0,2}$"
)
"""A line of a curriculum vitae without a subject; the registers are public."""


_PIN = re.compile(r"\b(?:pin|PIN|Pin)(?: is| was|:| =)? ?$")
_OF_A_PIN = 4
"""Four figures behind "staff PIN" are typed into a machine, and number nobody."""


def find(text: str) -> list[Hit]:
    """Every number of a colleague in `text`: those by a label, and those that stand behind one in one list."""
    hits = _STAFF.find(text)
    taken = Spans((hit.start, hit.end) for hit in hits)
    hits += [hit for hit in numbers_in_words.numbers(text, _STAFF.what) if not taken.touch(hit.start, hit.end)]
    return [
        hit
        for hit in told(sorted(hits, key=lambda hit: hit.start), text)
        if not (
            (len(hit.value) == _OF_A_PIN and _PIN.search(text, max(0, hit.start - 12), hit.start))
            or _OWN_REGISTRATION.search(text, max(0, hit.start - 70), hit.start)
            or professional_registers.is_own(text, hit.start, hit.end)
        )
    ]


_IN_ADDRESS = re.compile(
    r"(?<![a-z])(?:staff|employee|emp|payroll|personnel)[_-]?(?:no|id|number|num|code)=(?P<value>[a-z]{0,2}\d{5,9})(?![\w-])", re.IGNORECASE
)
"""A directory of colleagues asks for one by the number."""


def find_in_address(text: str) -> list[Hit]:
    """Every number of a colleague that the address of a link holds, by its name there."""
    return [
        Hit(
            what=_STAFF.what,
            value=match["value"],
            start=match.start("value"),
            end=match.end("value"),
            confidence=0.8,
            spellings=(match["value"],),
        )
        for match in _IN_ADDRESS.finditer(text)
        if not is_nobodys(match["value"])
    ]
