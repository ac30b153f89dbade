"""Numbers of learners and colleagues that no label stands right before: in rows with a name, in what people say, in addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foliocheck.checks.data_protection.recognisers.numbers.number_labels import NAME, NOT_COUNTED, STAFF, STUDENT, is_date, is_nobodys
from foliocheck.checks.data_protection.recognisers.reading.hit import Hit
from foliocheck.checks.data_protection.recognisers.reading.names import first_names, is_name, ordinary, plain
from foliocheck.checks.data_protection.recognisers.reading.recogniser import any_stands

_LEARNERS_NO = (
    r"(?:student|stud|stu|learner|pupil|candidate|cand|matric\w*|enrolment|enrollment|exam|applicant|trainee|apprentice|library card)"
)
_STAFFS_NO = r"(?:staff|payroll|employee|emp|personnel|shoulder|collar|warrant|works|clock|badge)"
_WORD_FOR_NUMBER = r"(?:numbers?|nos?|ids?|refs?|codes?|registration|reg)\b\.?"
_LONG = r"(?:[A-Za-z]{0,2}\d{6,9}[A-Za-z]?|\d{2,4}(?: \d{3,4}){1,2}|\d \d{4} \d{4}|\d{2} \d{3} \d{3}|\d{2}-\d{4,6})"
_END = NOT_COUNTED


def _ways(who: str) -> tuple[re.Pattern[str], ...]:
    return tuple(
        re.compile(pattern, re.IGNORECASE)
        for pattern in (
            # "my student number? it's … here: 20441773", "Matriculation number on the card: 40 551 729", "six-figure staff ID (mine is 204177"
            rf"(?<![^\W_]){who}\.?[ _-]{_WORD_FOR_NUMBER}(?:(?![.!?]\s(?-i:(?!It|That|This|Mine|Here|Yes)[A-Z]))[^\d\n]){{0,60}}?(?:\[\d\d?[:.]\d\d\][^\d\n:]{{0,30}})?(?:[:–—]|\bis\b|['’]s\b|\.{{3,}})\s{{0,2}}(?P<value>{_LONG}){_END}",
            # "2 0417 7331 (that's the student number on her card)", "2041 is Kerensa's real shoulder number"
            rf"(?<![\w./-])(?<!\d )(?P<value>{_LONG}|\d{{4,5}}){_END}[ \t\n]?[(,–—]?[ \t]?(?:(?:is|was|that|this|which|it|as|['’]s|that['’]s|it['’]s|my|her|his|the|their|a|real|own|(?-i:[A-Z])[\w'’]+)\s){{1,5}}{who}[ -](?:card )?{_WORD_FOR_NUMBER}",
        )
    )


_BY_WORDS = {STUDENT: _ways(_LEARNERS_NO), STAFF: _ways(_STAFFS_NO)}
_SPOKEN_OF = {
    STUDENT: (
        "matric",
        *(
            f"{who}{gap}"
            for who in (
                "student",
                "stud",
                "stu",
                "learner",
                "pupil",
                "candidate",
                "cand",
                "enrolment",
                "enrollment",
                "exam",
                "applicant",
                "trainee",
                "apprentice",
                "library card",
            )
            for gap in (" ", "_", "-", ". ", "._", ".-")
        ),
    ),
    STAFF: tuple(
        f"{who}{gap}"
        for who in ("staff", "payroll", "employee", "emp", "personnel", "shoulder", "collar", "warrant", "works", "clock", "badge")
        for gap in (" ", "_", "-", ". ", "._", ".-")
    ),
}
"""How the words for whose number it is stand before the one for a number, in small letters: one stands in each of these ways."""
_HINTS = {
    STUDENT: (
        *(
            *("my ", "her ", "his ", "their "),
            *("mat.", "matr", "case ", "file ", "attendance", "progress", "result"),
            "upn",
            "uln",
            "log-in",
            "login",
            "log in",
            "id card",
            "id badge",
            "username",
            "uci",
            "s/n",
            "appeal",
            "dear",
            "hello",
            "script",
            "claim",
            "work of",
            "stud",
            "stu",
            "learn",
            "pupil",
            "cand",
            "matric",
            "enrol",
            "exam",
        ),
        *("barcode", "bar code", "library", "borrower", "card shown", "card in ", "card on ", "card pictured", "first-year"),
        *("resit", "applic", "train", "apprent", "library card", "submi", "essay", "mark", "moodle", "vle", "user", "turnitin"),
    ),
    STAFF: (
        *(
            "staff",
            "payroll",
            "emp",
            "personnel",
            "shoulder",
            "collar",
            "warrant",
            "works",
            "clock",
            "badge",
            "assignment",
            "claim",
            "shift",
            "rota",
        ),
        *("time sheet", "timesheet", "service", "regist", " with the ", " with number", " with id"),
    ),
}
_SHORT_HINTS = {STUDENT: re.compile(r"\bid\b"), STAFF: re.compile(r"\b(?:reg|w?pc|ps|dc|ds|sgt|pcso|pte|l?cpl|rfn|gnr|spr|tpr)\b")}
"""Words, in small letters, of which one must stand in the text; the short ones by themselves."""
_STUDENTS: tuple[re.Pattern[str], ...] = (
    # a pupil's number in England (DfE: a letter, eleven figures, a figure or letter), and a candidate's of the examination boards (JCQ)
    re.compile(r"(?<![\w-])(?P<value>[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z])(?![\w-])"),
    # what somebody's own name leads to: "Shona MacAskill's log-in, 30184427, shows"
    re.compile(
        r"(?<![\w’'-])[A-Z][\w-]+['’]s? (?i:(?:\w+ )?(?:log[- ]?(?:in|on)|user ?name|user ?id|student card|library card|enrolment|matric\w*)|(?-i:ID)(?: card| badge)?)"
        r"(?:, | \(|: | (?:is|was|shows|reads|says|being) | )(?P<value>[a-z]?\d{7,9})" + _END
    ),
    re.compile(r"\bUCI\b\W{0,3}(?:no\.?|number)?\W{0,3}(?P<value>\d{5}[A-Z\d]\d{6}[A-Z])(?!\w)"),
    re.compile(
        r"(?:[?&]|^)(?:id_?number|user|uid|user_?id|student|student_?id|stu|sid|learner|candidate|matric)=(?P<value>[a-z]?\d{7,9})(?!\w)",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:my|her|his|their) (?:ID|number|no\.?|sid)\b(?: (?:is|was)|:)\s(?P<value>[a-z]?\d{7,9})(?![\w.,-]\d|\w)", re.IGNORECASE
    ),
    re.compile(
        r"\b(?:her|his|their) (?:number|no\.?), (?P<value>[a-z]?\d{7,9}), (?:is|was|can|could) (?:still |also |be )?(?:on|read|seen|legible|visible|left|there|in (?:the|a) (?:photo|picture|file|screenshot|corner))\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:stud|stu|cand|matr?|matric|enrol|reg)\.? ?(?:nos?|nr|num)\.?(?=[\s:./])[^\d\n]{0,4}(?:[A-Z]\d{3,5} ?/ ?)?(?P<value>[a-z]{0,2}\d{6,9})(?![\w.,-]\d|\w)",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:applicant|entrant|learner|pupil|trainee)s? ?(?:registration|reference|reg|ref|no|number|id)\b\.?\s?[:#]?\s?(?P<value>(?:[A-Z]{2,4} )?\d{4} \d{4}|\d{4} \d{3} \d{3}|\d{2,4}/\d{4,6}|[A-Z]{0,3}\d{6,10}|\d{4,6}-[A-Z])(?![\w.,-]\d|\w)",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:enrolment|enrollment|registration|matric\w*) (?:no|number)\b[ .:_]{0,12}(?P<value>\d{4}/\d{4,6}|\d{2} \d{3} \d{3})(?![\w.,/-]\d|\w)",
        re.IGNORECASE,
    ),
    re.compile(r"\bmatric\w*\.?(?: (?:no|number)\.?)?\s?[:=]?\s(?P<value>\d{6}-[A-Z]|[a-z]\d{6,8})(?!\w)", re.IGNORECASE),
    re.compile(
        r"\b(?:appeal|case|script|work|claim|file|essay|attendance|progress|results?) (?:of|by|from|for) (?P<value>[a-z]?\d{8})(?![\w.,-]\d|\w)",
        re.IGNORECASE,
    ),
    re.compile(r"\b(?:dear|hi|hello) (?P<value>[a-z]?\d{7,9})(?=[,:\n])", re.IGNORECASE),
    re.compile(
        r"\b(?:student|learner|pupil|candidate|applicant)s? with (?:the )?(?:number|id) (?P<value>[a-z]?\d{6,9})(?![\w.,-]\d|\w)",
        re.IGNORECASE,
    ),
    re.compile(r"\b(?:banner|student|learner|campus) ?id\b\s?[:#]?\s?(?P<value>@\d{8})(?!\w)", re.IGNORECASE),
    re.compile(
        r"\b(?:submitted|uploaded|saved|handed in|renamed|turned in) (?:as|under)\b[^\n.]{0,20}?(?<![\w.])(?P<value>[a-z]?\d{7,9})[-_ ](?=[\w-]+\.(?:docx?|pdf|pptx?|xlsx?|zip|odt)\b)",
        re.IGNORECASE,
    ),
    # a card with the number by which it opens an account, and the PIN
    re.compile(
        r"\b(?:bar ?code|(?:library |borrower['’]?s? |student |campus )?card|borrower)(?: (?:no\.?|number))?\s?:?\s(?P<value>\d{8,14})(?=\s?[–—,;/|(-]{0,2}\s?(?:and |with )?(?:the |a )?pin\b)",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:the|this|her|his|their)\s(?:(?:student|library|campus|id|smart|swipe|exam|learner)\s)?card\s(?:(?:shown|pictured|photographed|filmed|used|above|below|here|in the \w+|on the \w+)\s){0,2}(?:is|was|reads|says)\s(?:no\.?\s|number\s)?(?P<value>\d{7,11}|\d{4,5} \d{4,5} \d{1,4}|\d{3,4} \d{3,4} \d{3,4})(?=,? (?:that of|lent|(?:and |which |it )?belong\w*)\b|\s?\()",
        re.IGNORECASE,
    ),
    re.compile(r"\bS/N\b\s?[:#]?\s?(?P<value>[a-z]\d{6,8})(?!\w)", re.IGNORECASE),
)
_CANDIDATES = re.compile(
    r"(?<![^\W_])(?:exam )?(?:candidates?|cand\.?)(?: (?:nos?|numbers?)\b\.?| no\.)?\s?[:#]?\s?(?P<value>\d{4,5})(?=\s?(?:[:–—(;|/]|and\b|,|&|(?:has|had|did|is|was|sat|sits|got|gets|takes|took|needs?|needed|asked|used|uses|arrived|came|failed|passed|wrote|left|swapped|withdrew|will|may)\b(?! (?:the |a )?(?:centres?|rooms?|entries)\b)|\n|$))(?P<more>(?:(?:\s?[,&]\s?|\sand\s)\d{4,5}(?!\d))*)",
    re.IGNORECASE,
)
"""Numbers of candidates have four or five figures."""
_LISTED = re.compile(
    r"\b(?:resit|re-sit|exam|fail|pass|attendance|class|seating|student|learner|candidate|results?|extension|late) (?:list|register|sheet|numbers?)\b[^\n\d]{0,20}[^\n]{0,60}?(?:[:–—(-]|\b(?:are|is|were|was|for|with|to|of|read))\s{0,2}(?P<value>[a-z]?\d{7,9})(?=,|;|\sand\b)(?P<more>(?:\s?[,;]\s?|\s?,?\sand\s)[a-z]?\d{7,9}(?!\d)(?:(?:\s?[,;]\s?|\s?,?\sand\s)[a-z]?\d{7,9}(?!\d))*)",
    re.IGNORECASE,
)
_STAFFS: tuple[re.Pattern[str], ...] = (
    re.compile(
        r"\b(?:employee|colleague|member of staff|staff member|worker|trainer|nurse|tutor|lecturer|teacher) with (?:the )?(?:staff |payroll )?(?:number|id|no)\b\.? (?P<value>[a-z]{0,2}\d{4,9})(?![\w.,-]\d|\w)",
        re.IGNORECASE,
    ),
    # a service number beside a rank: "30241187 | Pte | GURUNG"
    re.compile(r"(?<![\w./-])(?P<value>\d{8})(?=\s?[|\t ,]\s?(?:Pte|LCpl|L/Cpl|Cpl|Sgt|SSgt|WO[12]|Rfn|Gnr|Spr|Tpr|OCdt)\b)"),
    re.compile(
        r"\b(?i:staff|payroll|employee) (?i:number|no\.?|ID) (?:of|at|with) (?:the )?(?:[A-Z][\w'’-]+\s){1,3}(?:is\s|:\s)?(?P<value>\d{5,9})(?![\w.,-]\d|\w)"
    ),
    re.compile(
        r"\b(?P<rank>W?PC|PS|DC|DS|PCSO|SC|Sgt|Insp)\.? (?P<value>\d{3,5}[A-Z]{0,2})(?= (?P<name>[A-Z](?:[a-z'’-]+|\.)(?: [A-Z][\w'’-]+)?))"
    ),
    re.compile(
        r"\b(?:warrant|collar|shoulder)(?: (?:card|number|no\.?))?\s?[:#]?\s?(?P<value>[A-Z]{0,2}\d{3,8}[A-Z]{0,2})(?![\w.,-]\d|\w)",
        re.IGNORECASE,
    ),
    re.compile(r"(?:^|[\n;|(]\s?)(?:id )?badge (?P<value>\d{4,8})(?=[,;/|)]\s?[A-Z])", re.IGNORECASE),
    re.compile(r"\bassignment(?: (?:number|no))?\b\.?\s?[:#]?\s?(?P<value>\d{8}-\d{1,2})(?!\d)", re.IGNORECASE),
    re.compile(
        r"\b(?:shift|payroll|bank staff|esr|employee|staff bank|ward|hourly)\b[^\n]{0,60}?\bassignment(?: (?:number|no))?\b\.?\s?[:#]?\s?(?P<value>\d{8})(?![\d.-]\d|\d)",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:time ?sheet|payroll|claim|expenses|shift|rota|leave (?:card|form|request)|payslip|overtime|mileage|sick(?:ness)? (?:form|return))\b[^\n]{0,60}?\b(?:number|no|id)\b\.?\s?[:#]\s?(?P<value>[A-Z]{0,2}\d{4,8})(?![\w.,-]\d|\w)",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?i:service) (?:number|no)\b\.?\s?[:#]?\s?(?P<value>[A-Z]{0,2}\d{6,8}[A-Z]?)(?=[^\n]{0,40}\b(?:Cpl|LCpl|Sgt|SSgt|Pte|Lt|Capt|Maj|Col|RAF|Army|Navy|Royal|Regiment|veteran|forces|Gnr|Spr|Sig|WO[12])\b)"
    ),
    re.compile(
        r"\b(?!VAT\b|ICO\b|EU\b|UK\b|ISO\b|VRN\b|DVLA\b|OU\b|GDPR\b|DPA\b)[A-Z]{3,5}\s(?:registration|reg\.?|registrant|membership|member)(?: (?:number|no\.?|id))?\s?[:#]?\s(?P<value>[A-Z]{0,2}\d{5,8}[A-Z]?)(?![\w.,-]\d|\w)"
    ),
)
_ROW = re.compile(
    rf"(?:^|\n|[|\t]\s?)[ \t\"]{{0,3}}(?P<value>[A-Za-z]{{0,2}}\d{{6,9}})\"?(?:\s?[|,;\t]\s?\"?|\s[–—-]\s|\s)(?P<name>{NAME}(?:-[A-Z][\w'’]+)?|[A-Z]\. [A-Z][\w'’-]+)(?=\s?(?:[|,;\t(–—-]|\n|$))"
)
"""A row of a list: a number, a name, and more."""
_NAMED_IN_BRACKETS = re.compile(
    r"(?<![\w./#£-])(?P<value>[a-z]?\d{7,9})\s\((?P<name>[A-Z][\w'’-]{2,}(?: [A-Z][\w'’-]+)?)\)(?=\s(?:has|had|is|was|did|will|needs?|asked|wants?|missed|failed|passed|submitted|never)\b|,? (?:who|whose|for|and)\b|[,;.])",
    re.IGNORECASE,
)
_PAID = re.compile(
    r"\b(?:time ?sheets?|payroll|claims?|expenses|shifts?|rota|payslips?|overtime|mileage|staff|employees?|payee|hourly[- ]paid|cost centre)\b",
    re.IGNORECASE,
)
_TAUGHT = re.compile(
    r"\b(?:students?|learners?|pupils?|candidates?|trainees?|apprentices?|register|class|cohort|level \d|year \d|exam|resits?|marks?|grades?|seminar|tutor group|attendance|learning support|group|module|extra time|course)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d{2}(?:$| \d{3}$)")
HEADING = 300
"""How far above a row the words may stand that say what is listed."""


def numbers(text: str, what: str) -> list[Hit]:
    """The numbers of learners or of colleagues (`what`) in `text`."""
    lower = text.lower()
    if not (any_stands(lower, _HINTS[what]) or _SHORT_HINTS[what].search(lower)):
        return []
    spoken_of = any_stands(lower, _SPOKEN_OF[what])
    found = [(match["value"], match.start("value")) for pattern in _BY_WORDS[what] if spoken_of for match in pattern.finditer(text)]
    for pattern in _STUDENTS if what == STUDENT else _STAFFS:
        found += [(match["value"], match.start("value")) for match in pattern.finditer(text) if _is_followed_by_somebody(match)]
    if what == STUDENT:
        for match in (*_CANDIDATES.finditer(text), *_LISTED.finditer(text)):
            found.append((match["value"], match.start("value")))
            found += [(more.group(), match.start("more") + more.start()) for more in re.finditer(r"[a-z]?\d+", match["more"])]
        found += [(match["value"], match.start("value")) for match in _NAMED_IN_BRACKETS.finditer(text) if match["name"][0].isupper()]
        found += _in_a_list(text)
    found += _in_rows(text, what)
    return [
        Hit(what=what, value=value, start=start, end=start + len(value), confidence=0.7, spellings=(value,))
        for value, start in dict.fromkeys(found)
        if not (_YEAR.match(value) or is_nobodys(value) or is_date(value))
    ]


_OTHER_THINGS = ("PS", "DS", "DC", "SC")
"""Ranks that are other things, too: a console, a course."""


def _is_followed_by_somebody(match: re.Match[str]) -> bool:
    """Whether behind a rank and its number stands a name that is known ("PC 4821 Hanna Wexley"); other numbers need none."""
    name = match.groupdict().get("name")
    if name is None or is_name(name) or plain(name.partition(" ")[0]) in first_names():
        return True
    return match["rank"] not in _OTHER_THINGS and plain(name.partition(" ")[0]) not in ordinary()


_SAID_OF_ALL = re.compile(
    rf"(?<![^\W_]){_LEARNERS_NO}['’]?s?['’]? (?:numbers?|ids?|nos?\.?)\b(?! ?(?:rose|fell|grew|of|in|for|per|card|cards|photo)\b)(?!\s?[:=#]?\s?\w?\d)",
    re.IGNORECASE,
)
"""Said of numbers that stand elsewhere: "(student numbers only, no names)", "candidates find their seat by student number"."""
_BARE = re.compile(r"(?:^|(?<=[\n\t|;,(:])|(?<=  )|(?<=[;,:|] ))(?P<value>[A-Za-z]?\d{7,9})(?=\s*(?:$|[\n\t|;,)–—-]))")
_ALL_REACH = 400
"""How far from such words the numbers may stand."""


def _in_a_list(text: str) -> Iterator[tuple[str, int]]:
    """Two or more numbers of one shape in a list of which the text says that they are learners'."""
    for match in _SAID_OF_ALL.finditer(text):
        first, last = max(0, match.start() - _ALL_REACH), match.end() + _ALL_REACH
        bare = [(found["value"], found.start("value")) for found in _BARE.finditer(text, first, last)]
        alike = [(value, start) for value, start in bare if len(value) == len(bare[0][0]) and value[0].isdigit() == bare[0][0][0].isdigit()]
        if len(alike) > 1:
            yield from alike


def _in_rows(text: str, what: str) -> Iterator[tuple[str, int]]:
    """Numbers that stand before a name in a list, by what the text above the row speaks of."""
    for match in _ROW.finditer(text):
        if not is_name(match["name"]):
            continue
        above = text[max(0, match.start() - HEADING) : match.end() + 80]
        paid = _PAID.search(above) is not None
        if (paid and what == STAFF) or (not paid and what == STUDENT and _TAUGHT.search(above)):
            yield match["value"], match.start("value")
