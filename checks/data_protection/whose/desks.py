"""Whether the words right beside a number say whose desk it stands on: "our admissions team on …", "Student Services: …"."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.reading.names import is_given, names
from foliocheck.checks.data_protection.whose.given_name_beside import by_first_name, lone_name
from foliocheck.checks.data_protection.whose.post_words import is_made_of_posts
from foliocheck.checks.data_protection.whose.telephone_lines import MOBILE

_OUR_DESK = re.compile(
    r"[\s,;(–-]{1,4}(?:which is |that is |that['’]s |is )?(?:our|the|their)\s(?:\w+\s){0,2}"
    r"(?:reception|switchboard|office|front desk|help ?desk|service desk|main (?:line|number)|help ?line|library|ward|enquiries)\b",
    re.IGNORECASE,
)
_ITS_LINE = re.compile(
    r"[\s,;(–-]{1,4}(?:which |that |this )?(?:is|was)\s(?:our|the|their)\s(?:[\w'’-]+\s){0,4}"
    r"(?:(?:admin|administration|duty|office|enquir(?:y|ies)|bookings?|information|advice|absence|sickness|out-of-hours|support|fault|main) (?:line|number)|control room|guardroom)\b",
    re.IGNORECASE,
)
"""Behind a number: “… is the fire control room's admin line”."""
_POSTS_OFFICE = re.compile(
    r"\b(?:governor|warden|head ?teacher|headmaster|headmistress|head|principal|dean|registrar|commandant|commanding officer|chief executive|chief constable|"
    r"vice-chancellor|provost|rector|bursar|mayor|adjutant|chaplain|director|bishop|president|secretary|matron|porter)s?['’]s?\s(?:own\s)?(?:office|secretariat|lodge)\b"
    r"[^.\n\d]{0,50}$",
    re.IGNORECASE,
)
"""The office that goes with a post, whoever has it."""
_ITS_NUMBER = re.compile(
    r"\b(?:the|our|their|this|that)\s(?:[\w-]+\s){0,2}(?:firm|company|supplier|vendor|provider|school|college|university|office|department|team|library|centre|center|council|hotel|venue|hall|shop|store|society|charity|trust|agency|club|museum|garage|lab|laboratory|hospital|surgery|clinic|"
    r"ward|nursery|bank|board|union|rank|desk|service)['’]s\s(?:[\w-]+\s){0,2}(?:number|phone|telephone|line|landline|mobile)\b[^.\n\d]{0,20}$",
    re.IGNORECASE,
)
"""“the photocopier firm's number is”: nobody's in particular."""
_SHARED_PHONE = re.compile(
    r"\b(?:the|our)\s(?:[\w-]+\s){0,2}(?:minibus|trip|pool|shared|loan|staff ?room|department|duty|team|absence|sickness|school|college|office|ward|unit|nursery|centre|reception)\s(?:phone|mobile|number|landline)\b(?!\s(?:of|for)\b)[^.\n\d]{0,20}$|(?:^|[\n;|]\s?)(?:[a-z-]+\s){0,2}(?:duty|on-call|absence|sickness|out-of-hours)\s(?:phone|mobile|number)\s?[:–-]?\s$",
    re.IGNORECASE,
)
"""“the school minibus phone”, “the new absence number”: whoever has it in hand."""
_DESK_BEFORE = re.compile(
    r"\b(?:our|the)\s(?:[\w&-]+\s){0,4}(?:team|office|desk|service|department|reception|line|unit|centre)(?:\s(?:(?:can|may) be (?:reached|contacted|rung|called|phoned|found) |(?:answers|is open|is available|is reached) |is\s)?)?"
    r"(?:(?:on|at|via|by phone|by telephone)[\s:(]{1,3}|(?<=\w)[,:(–-]\s?\(?|(?:is|was)\s(?:now\s)?)(?:\w{1,4}[.:]?\s)?$",
    re.IGNORECASE,
)
LABEL_BEFORE = re.compile(
    r"(?:^|[.:;|\n,(]\s{0,2})(?P<label>[^\W\d_a-zß-ÿ][\w&' -]{1,40}?)(?:[ \t]?[:,(|–-]\s{0,2}(?:[Tt]el\.?:?[ \t])?|[ \t](?:[Tt]el\.?:?[ \t])?)$"
)
"""What leads to a number as its name: "Student Services: …"."""
_ONE_OF_THEM = re.compile(
    r"\b(?:our|my|the)\s(?:[\w-]+\s)?(?:volunteer|tutor|mentor|trainer|coach|caretaker|driver|intern|apprentice|technician|teacher|student|learner|champion|buddy|co-?ordinator|nurse)$",
    re.IGNORECASE,
)
"""“Message our lead volunteer”: one person, whoever it is."""
_A_PARENT = re.compile(
    r"(?:^|[\n.;|(]\s?)(?:(?:the )?(?:parent|mother|father|mum|dad|guardian|carer|grandparent|nan|landlord|landlady)(?: or carer|/carer)? (?:of|in|from|for)|an? (?:[\w-]+ )?(?:parent|mother|father|mum|dad|learner|student|pupil|apprentice) (?:of|in|from)) [^\n.:]{2,30}[:,(–-] ?(?:[Tt]el\.? )?$",
    re.IGNORECASE,
)
"""“Parent of Year 9:”: somebody, though no name stands there."""
_ONES_OWN = re.compile(
    r"\b(?:home|work|mobile|tel|phone|contact|direct|personal|private|my|no|number|visit|address|emergency|card|id|badge|pass|code)\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"\b(?:to|from|of|with|and|by|for|was|were|is|are)$")
"""The beginning of a sentence, and no label: "Kit was posted to"."""
_SALES_LINE = re.compile(
    r"\s(?:for (?:a |your )?(?:quote|quotation|bookings?|tickets?|reservations?|enquiries|an appointment|details|information)|to (?:book|order|reserve|enquire))\b",
    re.IGNORECASE,
)
_TO_BOOK = re.compile(
    r"\bto (?:book|order|reserve|enquire|report|register|complain|apply)\b[^.\n]{0,40}\b(?:call|ring|phone|telephone|on|dial)\s$",
    re.IGNORECASE,
)
_ITS_OFFICE = re.compile(
    r"(?:^|[\n.|]) ?(?:security|porters|reception|enquiries|admissions|registry|switchboard)\b[^\n.\d]{0,12}(?:24 ?h(?:ours|rs)?|24/7)?[^\n.\d]{0,4}$|"
    r"(?<!my)(?<!her)(?<!his)(?<!s['’])(?<!['’]s)(?:^|[\s,(])(?:(?:main|general|office|central|enquiry) (?:switchboard|line|number)|(?:main|general|head|front) office)\s?[:,(–-]?\s{0,2}$|"
    r"\b(?:call|ring|phone|contact|text|telephone) us\b[^.\n]{0,20}$|"
    r"(?:^|\n)(?!(?:my|her|his|their|[a-z]{2,9}['’]s)\s)[^\n]{0,12}?\b(?:office|reception|switchboard|(?:front|av|it|service|duty|enquiry|library) desk|help ?desk|main (?:line|number))\s?[:,|–-]?\s{0,2}$|"
    r"\b(?:registration|welcome|information|conference|enquir(?:y|ies)|events?|booking|exhibition) desk\b(?![^\n]*\b(?:I|my|me)\b)[^\n@]{0,45}?\b(?:tel(?:ephone)?|phone|call|ring)\b\.?:?\s$|"
    r"\b(?:absence|sickness|help|advice|information|crisis|fault|bookings?|enquiry) line\b(?: for [a-z ]{3,40})?\s?:\s?$",
    re.IGNORECASE,
)
"""A line that names nothing but a desk."""
_THE_FIRM = re.compile(
    r"\b(?:the|our) (?:[a-z-]+ )?(?:reseller|supplier|vendor|firm|company|manufacturer|publisher|printers|caterers|couriers|agency|awarding body|exam board)\s?(?:\(|\son |\sat |[:,] )(?:tel\.?:? )?$",
    re.IGNORECASE,
)
"""“I rang the reseller (”: nobody is named."""
_LISTED_DESK = re.compile(
    r"(?:^|[;|•\n]\s?|(?<=\d),\s)(?:the |our |and )?(?:depot|minibus|(?:school|office|duty|trip|ward) (?:mobile|phone)|office|reception|front desk|library|workshop|garage|canteen|warehouse|yard|control room|site office|security|stores|gatehouse|base|surgery|clinic|front office|box office|helpdesk|help desk)\s?[:–—-]?\s$"
)
"""In a list of numbers, and of nobody's name: "Bev 07700 900331; depot 01632 960100"."""
_LINES_OF_A_CARD = 4


_ONE_PERSON_BEFORE = re.compile(
    r"(?:^|[\n.;|,(]\s?)(?:the |our |your )?(?:[a-z-]+ ){0,2}(?:manager|tutor|mentor|trainer|technician|nurse|supervisor|foreman|driver|assessor|lecturer|caretaker|cleaner|coach|teacher)\s?[:,(–-]?\s$",
    re.IGNORECASE,
)


def is_one_persons_mobile(value: str, before: str) -> bool:
    """Whether a mobile is that of the one person who has a post: "Site manager 07700 …"."""
    return MOBILE.match(value) is not None and _ONE_PERSON_BEFORE.search(before) is not None


def is_desks(before: str, after: str) -> bool:
    """Whether the words right beside a number say whose desk it is: "our admissions team on …", "…, our reception", "… to book"."""
    if (
        _OUR_DESK.match(after)
        or (_DESK_BEFORE.search(before) and not by_first_name(before, after))
        or (_SALES_LINE.match(after) and not lone_name(before))
        or _LISTED_DESK.search(before)
        or _ITS_OFFICE.search(before)
        or (_THE_FIRM.search(before) and not lone_name(before))
        or (_TO_BOOK.search(before) and not by_first_name(before, after))
        or _ITS_NUMBER.search(before)
        or (_SHARED_PHONE.search(before) and not by_first_name(before, after))
        or _ITS_LINE.match(after)
        or (_POSTS_OFFICE.search(before) and not any(is_given(name.split()[0]) for name, _, _ in names(before)) and not lone_name(before))
    ):
        return True
    if _A_PARENT.search(before):
        return False
    label = LABEL_BEFORE.search(before)
    if (
        label is None
        or _ONE_OF_THEM.search(label.group("label"))
        or names(after[:30])
        or by_first_name("", after)
        or _ONES_OWN.search(label.group("label"))
        or _GOES_ON.search(label.group("label"))
    ):
        return False
    if label.group("label").endswith(" to"):
        return False  # "Reply to 55 Larch Grove": what is done, and no desk's name
    if any(end >= label.start() for _, _, end in names(before)):
        return False  # "D. Imrie, Site Services": somebody's line there
    if "|" in before[label.end("label") :] and names("\n".join(before.split("\n")[-_LINES_OF_A_CARD:])):
        return False  # "Rohini Basnet | Learning Technologist | 01632 …"
    return is_made_of_posts(label.group("label"))
