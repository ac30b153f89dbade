# a long pattern or reason reads better on one line
"""The declaration: something declares honesty, is signed and dated.

What it looks at:
    The text of the confirmation: words that declare that the portfolio is true and one's own work, a name or a signature, and a date.

Why it matters:
    A portfolio must come with a declaration that it is honest and fair, signed and dated. Without it, it cannot be accepted.

What a person must still judge:
    Whether the date is the right one. The official sentence is not required; a declaration in one's own words will do.

How to mend it:
    Say in a sentence that the portfolio is accurate and your own work, write your name below it, and the date.

Limits:
    A signature that is a picture without a description counts as a signature when a picture stands there; the picture itself is not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from foliocheck.checks.case import Case, Fault
from foliocheck.checks.completeness.places import spots_of, text_of
from foliocheck.core.sections import Section
from foliocheck.core.wording import listed

ID = "declaration"
AREA = "completeness"
PASS = "The declaration declares honesty, is signed and dated"
FAIL = "The declaration is not complete"
WHY = "Without a signed and dated declaration a portfolio cannot be accepted."
SEVERITY = "must"

_DECLARES = re.compile(
    r"\bI (?:hereby |can |do |also |solemnly )?(?:declare|confirm|certify|affirm|vouch|promise|attest|state)\b|\b(?:true|truth\w*|honest\w*|accurat\w+|genuine\w*|faithful\w*)\b|\bmy own (?:\w+ ){0,2}(?:work|practice|words)\b|"
    r"\bown work\b|\b(?:is|are) (?:all |truly )?mine\b|\bbest of my (?:knowledge|memory|belief)\b|\bas far as I know\b|\bI did\b|\bdatgan\w*|\bcadarnh\w+|\byn wir\b|\bgonest\b",
    re.IGNORECASE,
)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|ion|chwef|maw|ebr|mai|meh|gorff|awst|medi|hyd|tach|rhag)[a-z]*\.?"
_DATE = re.compile(
    rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>{_MONTH}),?\s+(?P<year>(?:19|20)?\d\d)\b|\b(?P<month2>{_MONTH})\s+(?:\d{{1,2}}(?:st|nd|rd|th)?,?\s+)?(?P<year2>(?:19|20)\d\d)\b|"
    r"\b(?P<d>\d{1,2})[./-](?P<m>\d{1,2})[./-](?P<y>(?:19|20)?\d\d)\b|\b(?P<iso>(?:19|20)\d\d)-\d\d-\d\d\b",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"\b(?:signed|signature|sign|name|candidate|llofnod\w*|enw|date|dated|dyddiad)\b\s*(?:/\s*\w+\s*)?(?:\([^)]*\))?\s*[:.…_–-]*",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"\b[A-ZÀ-Þ][\w'’-]+(?:\s+(?:[A-ZÀ-Þ][\w'’.-]*|de|van|von|ap|ab|al|el|bin))*\s+[A-ZÀ-Þ][\w'’-]+\b|\b[A-ZÀ-Þ]\.?\s*[A-ZÀ-Þ]?\.?\s*[A-ZÀ-Þ][a-zà-þ'’-]{2,}\b"
)
_SIGNED = re.compile(r"\b(?:signed|signature|llofnod\w*)\b[^\n]*", re.IGNORECASE)
_NOT_NAMES = re.compile(
    r"\b(?:Association|Learning|Technology|CMALT|Certified|Member\w*|University|College|Senior|Associate|Core|Area|January|February|March|April|May|June|July|August|September|October|November|December|Signed|Date|Name|Signature|Confirmation|Declaration)\b"
)
_EARLIEST_YEAR = 2004
"""The scheme began in 2004; an earlier date cannot be right."""


def run(case: Case) -> Iterable[Fault]:
    """One fault for what the declaration lacks, one for a date that cannot be right."""
    section = case.sections.section("confirmation")
    if section is None or section.status in ("missing", "locked"):
        return
    case.seen.one()
    text = text_of(case, section)
    if not text.strip():
        return  # the check of stubs tells it
    lacking = _lacking(text, section, case)
    if lacking:
        yield Fault(
            title=f"The declaration has no {listed([name for name, _ in lacking])}",
            message=f"What was recognised: {len(text.split())} words. Not recognised: {listed([told for _, told in lacking])}. Any words that declare it will do.",
            spots=spots_of(section),
            severity="must",
            key="lacking",
            confidence=0.85,
            effort=1,
        )
    dates = _dates(text)
    last = dates[-1] if dates else None
    today = _today(case.today)
    if (
        last is not None
        and today is not None
        and (last[0] > today.year or (last[0] == today.year and last[1] > today.month) or last[0] < _EARLIEST_YEAR)
    ):
        yield Fault(
            title="The date of the declaration cannot be right",
            message=f"The declaration is dated {last[2]}, and the portfolio was read on {case.today}.",
            spots=spots_of(section),
            severity="should",
            key="date",
            confidence=0.8,
            effort=1,
        )


def _lacking(text: str, section: Section, case: Case) -> list[tuple[str, str]]:
    lacking = []
    if not _DECLARES.search(_LABEL.sub(" ", text)):
        lacking.append(("declaration of honesty", "a sentence that declares that the portfolio is honest and your own"))
    if not _signed(text) and not _picture(section, case):
        lacking.append(("signature", "a name or a signature"))
    if not _dates(text):
        lacking.append(("date", "a date"))
    return lacking


def _signed(text: str) -> bool:
    for match in _SIGNED.finditer(text):
        rest = _LABEL.sub(" ", match.group())
        if re.search(r"[A-ZÀ-Þa-zà-þ]{2,}", _DATE.sub(" ", rest)):
            return True
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    signature = [line for line in lines if len(line.split()) <= 9]
    tail = re.split(r"[.!?]\s", _DATE.sub(" ", lines[-1]))[-1] if lines else ""
    for line in (*signature, tail):
        plain = _NOT_NAMES.sub(" ", _DATE.sub(" ", _LABEL.sub(" ", line)))
        if _NAME.search(plain):
            return True
    return bool(re.search(r"\bI,\s+[A-ZÀ-Þ][\w'’-]+", text)) and bool(_NAME.search(text))


def _picture(section: Section, case: Case) -> bool:
    """Whether a picture stands within the declaration: most likely a signature."""
    for place in section.places:
        page = case.snapshot.page(place.page)
        if page is not None and any(
            image.block is not None and place.start <= image.block < place.end and not image.background for image in page.images
        ):
            return True
    return False


def _dates(text: str) -> list[tuple[int, int, str]]:
    """Year, month (0 where only a year is told) and the words of each date."""
    found = []
    for match in _DATE.finditer(text):
        parts = match.groupdict()
        year = parts["year"] or parts["year2"] or parts["y"] or parts["iso"] or "0"
        number = int(year) if len(year) == 4 else 2000 + int(year)
        month = _month(parts["month"] or parts["month2"] or "") or (int(parts["m"]) if parts["m"] and int(parts["m"]) <= 12 else 0)
        found.append((number, month, match.group()))
    return found


def _month(word: str) -> int:
    names = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
    return names.index(word[:3].lower()) + 1 if word[:3].lower() in names else 0


def _today(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None
