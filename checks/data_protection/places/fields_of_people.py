"""Lists to choose from in forms: whose number the value of an entry is, where the entry shows somebody's name."""

from __future__ import annotations

import re

from lxml import etree

from foliocheck.checks.data_protection.recognisers.reading.names import names

_LEARNERS = re.compile(
    r"student|learner|pupil|candidate|apprentice|trainee|tutee|mentee|participant|user|member|enrol|mark(?:ed|ing)?|grad(?:e|ing)|submit|recipient|matric",
    re.IGNORECASE,
)
_STAFF = re.compile(
    r"staff|employee|payroll|tutor|assessor|lecturer|teacher|trainer|manager|supervisor|moderator|marker|author", re.IGNORECASE
)
_NUMBER = re.compile(r"[A-Za-z]{0,3}\d{6,9}[A-Za-z]?")
_TURNED = re.compile(r"[A-ZÀ-Þ][\w'’-]+, [A-ZÀ-Þ][\w'’-]+(?: [A-Z]\.?)?")
_LIST_NAMES = ("name", "id", "aria-label", "class", "title")


def label_of(entry: etree._Element) -> str:
    """What a number in `entry` (an <option>) is called: "student number", "staff number"; "" where its list is nobody's, or it shows no name."""
    if not _NUMBER.fullmatch((entry.get("value") or "").strip()) or not _is_name(" ".join("".join(map(str, entry.itertext())).split())):
        return ""
    of = entry.getparent()
    if of is not None and of.tag == "optgroup":
        of = of.getparent()
    called = " ".join(of.get(key) or "" for key in _LIST_NAMES) if of is not None else ""
    if _STAFF.search(called) and not _LEARNERS.search(called):
        return "staff number"
    return "student number" if _LEARNERS.search(called) else ""


def _is_name(text: str) -> bool:
    return _TURNED.fullmatch(text) is not None or any(first == 0 and last >= len(text) - 12 for _, first, last in names(text))
