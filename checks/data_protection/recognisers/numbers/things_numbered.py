"""What is numbered like a person behind a label that people's numbers have, too: schools, papers of examination boards, charities, processes, laws."""

from __future__ import annotations

import re

_NEAR = 48
SCHOOL = re.compile(r"\d{5}[A-Z]")
"""The roll number of an Irish school; a pupil has none of this shape."""
PAPER = re.compile(r"\d{4}/\d[A-Z]?|\d[A-Z]{2}\d/\d[A-Z]?")
"""Codes of examination boards for a paper: "7132/1"."""
_CHARITY = re.compile(r"(?:SC|NIC|NI)0?\d{5,6}", re.IGNORECASE)
CONTROLLER = re.compile(r"Z[A-Z]?\d{6,7}", re.IGNORECASE)
"""Who processes data, in the public register of the Information Commissioner."""
_ESTABLISHMENT = re.compile(r"\d{3}/\d{4}")
"""A school's number at the Department for Education; a teacher's has two figures before the slash."""
_A_SCHOOLS = 4
"""So many figures has a school behind the number of its authority; a teacher has seven."""
_LAW = re.compile(r"(?:19|20)\d\d/\d{1,4}")
_LEGAL = re.compile(r"[\s,(–-]{1,4}(?:(?:of|the|an?) ){0,2}(?:\w+ )?(?:regulation|directive|order|act|statut)", re.IGNORECASE)
_ORGANISATION = re.compile(r"\s?[(,]\s?(?:an? )?(?:\w+ ){0,2}(?:charity|company|vehicle)\b", re.IGNORECASE)
_PERIODICAL = re.compile(r"\s?[(,]?\s?(?:e-?)?ISSN\b")
_PROCESS = re.compile(
    r"\b(?:kill(?:ed)?|RSS|process(?:es)?|daemon|cpu|load|segfault|apache2?|httpd|nginx|php|mysqld?|postgres|cron|systemd|thread|zombie|hung|server|kB|restart\w*|crash\w*|uptime|top|ps aux|signal|socket|listening)\b",
    re.IGNORECASE,
)
_LEARNER = re.compile(r"\b(?:student|learner|pupil|candidate|name|programme|course|BSc|BA|MSc)\b", re.IGNORECASE)
_FEWEST = 7
"""A number of a process has fewer figures, but for long-lived servers."""
_OF_A_PATIENT = re.compile(r"\bN\.?H\.?S\b", re.IGNORECASE)
_THING = r"(?:of|for|to) (?:the|this|that|our|an?|my|its) (?:[\w-]+ ){0,2}(?:conference|event|workshop|journal|webinar|course|module|programme|company|charity|vehicle|car|van|trade ?mark|website|domain|software|product|study|trial|protocol|data ?set|project|centre|provider|awarding body|awarding organisation|school|college|trust|firm|building|room)s?\b"
_OF_A_THING = re.compile(rf"\b{_THING}(?! (?:students?|learners?|tutors?|leaders?|managers?|director)\b)", re.IGNORECASE)
_THING_BEHIND = re.compile(rf",? {_THING}", re.IGNORECASE)
"""“Registration number of the conference: 20441”, “Index number 20441 of the journal”."""


def is_a_things(match: re.Match[str], value: str) -> bool:
    """Whether a number behind a label (both in `match`) is that of a thing, by its shape and by what stands around it."""
    label = match.string[match.start() : match.start("value")].lower()
    behind = match.string[match.end("value") : match.end("value") + _NEAR]
    if _OF_A_PATIENT.search(label) or (label.startswith("library") and "ref" in label):
        return True
    if "dfe" in label and len(value) == _A_SCHOOLS:
        return True
    if "/" in value:
        if "exam" in label and PAPER.fullmatch(value):
            return True
        if "dfe" in label and _ESTABLISHMENT.fullmatch(value):
            return True
        if _LAW.fullmatch(value) and _LEGAL.match(behind):
            return True
    if _OF_A_THING.search(label) or (label.startswith(("reg", "index")) and _THING_BEHIND.match(behind)):
        return True
    if label.startswith("pid"):
        around = match.string[max(0, match.start() - _NEAR) : match.start()] + "\n" + behind
        return _PROCESS.search(around) is not None or (sum(map(str.isdigit, value)) < _FEWEST and _LEARNER.search(around) is None)
    if "roll" in label and SCHOOL.fullmatch(value):
        return True
    return (
        "reg" in label
        and (_CHARITY.fullmatch(value) is not None or CONTROLLER.fullmatch(value) is not None or _ORGANISATION.match(behind) is not None)
    ) or ("index" in label and _PERIODICAL.match(behind) is not None)
