"""Numbers of students: by the label before them, or by a name beside them where learners are spoken of."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.numbers import numbers_in_words, professional_registers
from foliocheck.checks.data_protection.recognisers.numbers.number_labels import code, told
from foliocheck.checks.data_protection.recognisers.numbers.student_labels import BY_LABEL
from foliocheck.checks.data_protection.recognisers.numbers.students_beside import BESIDE
from foliocheck.checks.data_protection.recognisers.reading.hit import Hit
from foliocheck.checks.data_protection.recognisers.reading.recogniser import Recogniser
from foliocheck.checks.data_protection.recognisers.reading.spans import Spans

_STUDENT = Recogniser(
    what="student-number",
    patterns=(*BY_LABEL, *BESIDE),
    raises=re.compile(
        r"\b(?:students?|learners?|pupils?|candidates?|trainees?|apprentices?|mentees?|tutees?|supervisees?|enrol\w*|name|surname|first ?name|last ?name|cohort|user ?name|turnitin|essays?|submitted|exam board|class list|register|BSc|BA|MSc|MA|BEng|LLB|HNC|HND|NVQ|BTEC|PGCE|university reference|OU|Open University|grades?|marked|gradebook|speedgrader)\b",
        re.IGNORECASE,
    ),
    lowers=re.compile(
        r"\b(?:anonymous|anonymi[sz]ed|charity|company|vat|ico|data protection|vehicle|trade ?mark|total|in all|enrolled in|asset|ticket|order|"
        r"submission|survey|paper|guide|handbook|leaflet|grants?|project|loan|bookings?|request|cases?|pages?(?! (?:show(?:s|ing)|that shows|with|reads|says)\b)|videos?|items?|resources?|questions?|meeting|session|course|module|invoice|staff|employee|tel|phone|mobile)\b",
        re.IGNORECASE,
    ),
    validate=code,
    before=40,
    after=30,
)


_OF_A_THING = re.compile(
    r"\b(?:catalogue|call|policy|licen[cs]e|isbn|orders?|invoice|assets?|ticket|part|model|stock|batch|serial|accession|item|product|parcel)\s(?:no|number|nr)\b\.?\s?[:#]?\s?$|"
    r"\b(?:class|course|assignment|paper|submission|session|section|module|unit|quiz|activity|meeting|recording|report|job|page|video|media) (?:ID|id|Id)\s?[:#=]?\s?$|"
    r"\b(?:centre|company|charity|provider|business|employer|vehicle) registration (?:no|number)\b\.?\s?[:#]?\s?$|"
    r"\b(?:version|build|event|webinar|eventbrite|commit|revision|release|patch|(?:adobe|shutter)[ _-]?stock|getty images|istock|alamy|flickr|vimeo|youtube|isbn|doi|invoice|orders?|ticket|parcel|asset|grant|policy|ethics|approval|approval (?:no|number|ref)\b\.?|(?:hesa|jacs|hecos|budget|nominal|cost|sic|soc) code)\s?[:#-]?\s?$",
    re.IGNORECASE,
)
"""Right before a number that a word for a learner behind it makes nobody's: "Catalogue no. 30095512 (student edition)"."""
_A_MOBILE = re.compile(r"07\d{3} \d{3} ?\d{3}(?!\d)")
"""“One student gave me his number, 07700 …”."""


def find(text: str) -> list[Hit]:
    """Every student's number in `text`: those by a label, and those that stand behind one in one list."""
    hits = _STUDENT.find(text)
    taken = Spans((hit.start, hit.end) for hit in hits)
    hits += [hit for hit in numbers_in_words.numbers(text, _STUDENT.what) if not taken.touch(hit.start, hit.end)]
    return [
        hit
        for hit in told(sorted(hits, key=lambda hit: hit.start), text)
        if not (
            professional_registers.is_labelled(text, hit.start)
            or professional_registers.is_own(text, hit.start, hit.end)
            or _OF_A_THING.search(text, max(0, hit.start - 24), hit.start)
            or _A_MOBILE.match(text, hit.start)
        )
    ]
