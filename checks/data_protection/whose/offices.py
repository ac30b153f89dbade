"""Offices: which addresses, telephone lines and postal addresses belong to a post or a department, not to a person."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import unquote

from foliocheck.checks.data_protection.recognisers.reading.names import first_names, is_given, names, ordinary, plain, turned
from foliocheck.checks.data_protection.whose.speakers import LABELS
from foliocheck.core.policy_data import policy

FREE_LINE = re.compile(r"(?:(?:\+44|0044)[\s()]*0?|\(?0|(?=(?:[\s()-]*\d){10}))\(?(?:80[08]|3[0347]\d|84[345]|87[0123])(?!\d*@)[\d\s-]+$")
"""Numbers that are free of charge or stand for no place: organisations have them."""
MOBILE = re.compile(r"(?:\+?44|0044|0)[\s()0.-]*7[1-57-9]")
DESK = re.compile(
    r"\b(?:switchboard|reception|help ?line|help ?desk|service desk|hotline|duty|on[- ]call|shared|main (?:number|office)|general office|"
    r"front desk|line|enquiries|call centre|contact centre|security|bookings?|office mobile|team (?:mobile|phone))\b",
    re.IGNORECASE,
)
"""A mobile telephone is a person's, though the line names a ward or a college, unless such a word says that it lies on a desk."""
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
_DESK_BEFORE = re.compile(
    r"\b(?:our|the)\s(?:[\w&-]+\s){0,4}(?:team|office|desk|service|department|reception|line|unit|centre)(?:\s(?:is\s)?)?"
    r"(?:(?:on|at|via|by phone|by telephone)[\s:(]{1,3}|(?<=\w)[,:(–-]\s?\(?|(?:is|was)\s(?:now\s)?)(?:\w{1,4}[.:]?\s)?$",
    re.IGNORECASE,
)
_LABEL_BEFORE = re.compile(
    r"(?:^|[.:;|\n,(]\s{0,2})(?P<label>[^\W\d_a-zß-ÿ][\w&' -]{2,40}?)(?:[ \t]?[:,(|–-]\s{0,2}(?:[Tt]el\.?:?[ \t])?|[ \t](?:[Tt]el\.?:?[ \t])?)$"
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
_NO_OFFICE = frozenset((
    "home", "work", "mobile", "tel", "phone", "contact", "direct", "personal", "private", "my", "at", "on", "in",
    "for", "of", "and", "the", "us", "line", "mail", "email", "student", "learner", "tutor", "nurse", "assessor",
    "author", "reader", "user", "patient", "manager", "lead", "head", "chair", "secretary", "mentor", "next",
    "parents", "school", "support", "placement", "training", "address", "bank", "account", "post", "postal", "pay", "visa",
))  # fmt: skip
"""Words of offices that also name a person, or a person's telephone."""
_DIAL_IN = re.compile(
    r"\b(?:dial by your location|one tap mobile|find (?:a|your) local number|local numbers|conference id|meeting (?:id|number)|webinar id|"
    r"join by (?:phone|telephone)|by (?:phone|telephone):|call in \(audio|audio conference|dial-?in|toll(?:-free)? number|audio only)|\bthen (?:enter |press |dial )?[\d ]{6,20}#",
    re.IGNORECASE,
)
_FIRST_NAME_BEFORE = re.compile(
    r"(?:\b(?:[Rr]ing|[Cc]all|[Pp]hone|[Tt]ext|[Aa]sk|[Mm]essage|[Cc]ontact|[Ww]hats[Aa]pp|[Ss]ee|[Pp]ing|[Ee]-?mail|[Tt]ry|[Gg]rab|[Cc]atch|[Tt]ell)\s(?P<asked>[A-ZÀ-Þ][a-zà-ÿ]{1,14})(?:\s\([^)]{1,30}\))?(?:\s(?:about|for|if|with|before|after|in|at|from|over at|down in)\s[^.\n\d]{2,40}?)?(?:\s?[,:(–—-]\s?|\s)(?:(?:on|at|via)\W{0,3})?|"
    r"(?:^|[\n.;|!?]\s?)(?P<member>[A-ZÀ-Þ][a-zà-ÿ]{1,14})\s(?:from|in|at|over at|of)\s(?:the|our|my)\s[^.\n\d]{2,40}?[,:(–—-]\s?|"
    r"(?:^|[\n;|•]\s{0,2}[-*]?\s?)(?P<listed>[A-ZÀ-Þ][a-zà-ÿ]{1,14})(?:\s\([^)]{1,30}\))?\s?[:–—-]\s?[^\n]{0,12})$"
)
_FIRST_NAME_AFTER = re.compile(
    r"^\s?[(–—-]\s?(?:(?:Frau|Herr|Mme|Mlle|M\.|Sra?\.?|Sig\.?(?:ra)?|Mrs?|Ms|Miss|Mx|Dr|Prof)\.?\s)?(?P<name>[A-ZÀ-Þ][a-zà-ÿ]{1,14})(?=[,)]|\s(?:from|in|on|at)\b)|"
    r"^\s?[,;.(–—-]?\s?(?:and |then |please )?[Aa]sk for (?P<asked_for>[A-ZÀ-Þ][a-zà-ÿ]{1,14})(?![\w'’-])(?! (?:the|Team|Desk|Office|Services?)\b)"
)


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
    r"\b(?:absence|sickness|help|advice|information|crisis|fault|bookings?|enquiry) line\b(?: for [a-z ]{3,40})?\s?:\s?$",
    re.IGNORECASE,
)
"""A line that names nothing but a desk."""


_LISTED_DESK = re.compile(
    r"(?:^|[;|•\n]\s?|(?<=\d),\s)(?:the |our |and )?(?:depot|office|reception|front desk|library|workshop|garage|canteen|warehouse|yard|control room|site office|security|stores|gatehouse|base|surgery|clinic|front office|box office|helpdesk|help desk)\s?[:–—-]?\s$"
)
"""In a list of numbers, and of nobody's name: "Bev 07700 900331; depot 01632 960100"."""


def is_desks(before: str, after: str) -> bool:
    """Whether the words right beside a number say whose desk it is: "our admissions team on …", "…, our reception", "… to book"."""
    if (
        _OUR_DESK.match(after)
        or (_DESK_BEFORE.search(before) and not by_first_name(before, after))
        or (_SALES_LINE.match(after) and not lone_name(before))
        or _LISTED_DESK.search(before)
        or _ITS_OFFICE.search(before)
        or _TO_BOOK.search(before)
        or _ITS_LINE.match(after)
        or (_POSTS_OFFICE.search(before) and not any(is_given(name.split()[0]) for name, _, _ in names(before)) and not lone_name(before))
    ):
        return True
    if _A_PARENT.search(before):
        return False
    label = _LABEL_BEFORE.search(before)
    if label is None or _ONE_OF_THEM.search(label.group("label")) or names(after[:30]) or _ONES_OWN.search(label.group("label")):
        return False
    if any(end >= label.start() for _, _, end in names(before)):
        return False  # "D. Imrie, Site Services": somebody's line there
    if "|" in before[label.end("label") :] and names("\n".join(before.split("\n")[-_LINES_OF_A_CARD:])):
        return False  # "Rohini Basnet | Learning Technologist | 01632 …"
    return is_made_of_posts(label.group("label"))


_LINES_OF_A_CARD = 4
_ONE_PERSON = re.compile(
    r"(?:caretaker|porter|secretary|manager|tutor|mentor|trainer|technician|nurse|matron|head|dean|clerk|librarian|coordinator|chair|lead|driver|assessor|lecturer|director|bursar|chaplain|volunteer|apprentice|designer)$",
    re.IGNORECASE,
)


def is_one_of_them(words: str) -> bool:
    """Whether words for a post name the one person who has it: "the caretaker"."""
    return _ONE_PERSON.search(words) is not None


def is_made_of_posts(text: str) -> bool:
    """Whether a text is made of words for posts and offices, and of everyday ones: "Learning Resources", "Student Services"."""
    words = [plain(word) for word in re.findall(r"[^\W\d_]+", text)]
    return any(word in _role_words() and word not in _NO_OFFICE for word in words) and all(
        word in _role_words() or word in ordinary() for word in words
    )


def is_dial_in(text: str, start: int, end: int) -> bool:
    """Whether a telephone number is one of a meeting service: it stands in an invitation, or has the meeting's number behind it."""
    return bool(re.match(r",{1,3}\d", text[end : end + 4]) or _DIAL_IN.search(text[max(0, start - 280) : end + 60]))


_LONE_NAME = re.compile(r"(?<![\w'’-])[A-ZÀ-Þ][a-zà-ÿ]{2,14}(?![\w'’-]| [A-ZÀ-Þ]|,?\s[A-Z]{1,2}\d[\dA-Z]?\s\d)")
_NEAR = 45


def lone_name(before: str) -> str | None:
    """The given name that stands alone near before a value."""
    return next((name for name in _LONE_NAME.findall(before[-_NEAR:]) if is_given(name) and not office_words().search(name)), None)


def by_first_name(before: str, after: str) -> bool:
    """Whether a first name alone stands right by a value: "ask Priya on …", "Priya: …", "… (Priya, out of hours)", "Bruce at the Sydney office, …"."""
    if lone_name(before):
        return True
    found = _FIRST_NAME_BEFORE.search(before) or _FIRST_NAME_AFTER.search(after)
    name = next((group for group in found.groups() if group), "") if found else ""
    return (
        bool(name)
        and plain(name) not in ordinary()
        and plain(name) not in _role_words()
        and plain(name) not in LABELS
        and not office_words().search(name)
    )


def asked_for(before: str) -> str | None:
    """The first name of whom a reader is told to ask, ring or write to right before a value: "ask Priya on …"."""
    found = _FIRST_NAME_BEFORE.search(before)
    name = found["asked"] if found else None
    return name if name and plain(name) not in ordinary() and not office_words().search(name) else None


@lru_cache(maxsize=1)
def office_words() -> re.Pattern[str]:
    """Words near a telephone number or a postal address by which it is an office's."""
    policies = policy("role_addresses")
    words, ends = (sorted(policies[key], key=len, reverse=True) for key in ("office_context", "office_endings"))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))}|\w{{2,}}(?:{'|'.join(map(re.escape, ends))}))\b", re.IGNORECASE)


def plain_local(local: str) -> str:
    """The local part, plain, without a plus tag."""
    return ".".join(plain(piece) for piece in unquote(local).partition("+")[0].split("."))


_LIST_HOST = re.compile(r"(?:lists|listserv|mailman|jiscmail)\.(?P<domain>[\w.-]+)", re.IGNORECASE)
"""A machine that sends on what it gets to everybody who reads a list: a part of somebody's domain."""


_A_ROOM = re.compile(r"(?:room|rm|meeting-?room|seminar-?room|studio|lab)[._-]?[a-z]{0,2}[._-]?\d{1,4}[a-z]?", re.IGNORECASE)
"""A room that is booked by writing to it: "room-b12"."""


@lru_cache(maxsize=4096)
def is_role(local: str, host: str = "") -> bool:
    """Whether an address with this local part is an office's: made of office words only (split, or run together).

    A piece that is the name of the host ("fenwick-lrc@fenwick.ac.example") counts as one.
    """
    lists = _LIST_HOST.fullmatch(host)
    if lists and ("." in lists["domain"] or "-" in local) and not _is_persons(local):
        return True  # everybody who reads a list gets what is sent there
    if _A_ROOM.fullmatch(local):
        return True
    words = _role_words() | frozenset(label for label in host.split(".")[:-1] if len(label) > 3)
    whole = re.sub(r"(?:^|(?<=[._-]))e-(?=learning|portfolio|assessment|resources)", "e", plain_local(local))
    pieces = [piece for piece in re.split(r"[._+\d-]+", whole) if piece]
    if any(piece in policy("role_addresses")["machines"] for piece in (*pieces, *re.split(r"[._+]", whole))):
        return True
    if host and all(piece in host.split(".") and piece not in _role_words() for piece in pieces):
        return False
    if len(pieces) == 1 and len(pieces[0]) < _LEAST_ALONE and pieces[0] != whole:
        return False  # "ec123": initials and figures, a user's name
    if pieces and all(piece in words or _made_of(piece, words) for piece in pieces):
        if len(pieces) == 1 and pieces[0] in policy("role_addresses")["beside_others"]:
            return False
        return "".join(pieces) not in ("my", "a", "of")
    others = [piece for piece in pieces if piece not in policy("role_addresses")["enough"]]
    return len(others) < len(pieces) and all(len(piece) > 1 and piece not in first_names() for piece in others)


def forget() -> None:
    """Forget the addresses that were judged."""
    is_role.cache_clear()


_LEAST_ALONE = 3
"""A shorter word with figures behind it is no office's address."""


def may_be_a_persons(local: str) -> bool:
    """Whether a local part looks like somebody's: it begins with a given name, or has the dot of a name."""
    whole = plain_local(local)
    return re.split(r"[._-]", whole)[0] in first_names() or re.fullmatch(r"[a-z]+[._][a-z-]{3,}\d*", whole) is not None


def _is_persons(local: str) -> bool:
    """Whether a local part is a name: a given name alone, or with a surname that is no office's word ("jane.smith")."""
    pieces = re.split(r"[._-]", plain_local(local))
    return pieces[0] in first_names() and all(piece.isalpha() and piece not in _role_words() for piece in pieces[1:])


_DISPLAYED = re.compile(r"(?:^|[;,>\n\t]|\b(?:From|To|Cc|Bcc|Reply-To):)\s*[\"'“]?(?P<name>[^<>;\n\t\"”:]{2,70}?)[\"'”]?\s?<\s?$")
_TEAM = re.compile(
    r"\b(?:teams?|services?|office|desk|unit|department|dept|centre|center|library|group|committee|support|helpdesk|administration|faculty|school|network|"
    r"society|list|admissions|enquiries|reception|noreply|notifications?|tîm|adran|llyfrgell|gwasanaeth\w*)\b",
    re.IGNORECASE,
)
_LED_TO = re.compile(r"(?:\W{1,3}(?:by|via|on|at|email|e-?mail|mailbox|address|is|box|inbox|using|through)){0,3}\W{1,3}$", re.IGNORECASE)


_OUR_TEAM = re.compile(r"\b(?:the|our|its|this)\s(?:[\w&'’-]+\s){0,4}[\w’'-]+$", re.IGNORECASE)
"""What leads to a team's address in a sentence: "Submit abstracts to the committee ("."""


def displayed_name(before: str) -> str | None:
    """The name that a mail program puts before an address: "Learning Technology Team <ltt@…>"."""
    match = _DISPLAYED.search(before[-110:])
    return match.group("name").strip() if match else None


def _is_acronym(local: str, before: str) -> bool:
    """Whether the local part is made of the first letters of the words before it: "Digital Learning Hub, dlh@…"."""
    if not re.fullmatch(r"[a-z]{2,6}", local):
        return False
    words = re.findall(r"[^\W\d_]+", before[-90:])
    last = words[-len(local) :]
    capitals = [
        words[at : at + len(local)]
        for at in range(len(words) - len(local))
        if all(word[0].isupper() for word in words[at : at + len(local)])
    ]
    return any(
        "".join(word[0].lower() for word in run) == local
        and sum(plain(word) in ordinary() or plain(word) in _role_words() for word in run) >= 2
        for run in (last, *capitals)
    )


def is_teams(local: str, before: str) -> bool:
    """Whether the words before an address say that a team's it is: the name that goes with it, or "ask the … team (ltt@…)" before an abbreviation."""
    shown = displayed_name(before)
    if shown is not None:
        return bool(_TEAM.search(shown)) and not names(shown) and not names(turned(shown))
    led_to = _LED_TO.search(before)
    if led_to and _is_acronym(local, before[: led_to.start()]):
        return True
    ahead = before[-60 - len(led_to.group()) : led_to.start()] if led_to else ""
    team = next((match for match in _TEAM.finditer(ahead) if match.end() == len(ahead)), None)
    if not may_be_a_persons(local) and not names(ahead):
        label = _LABEL_BEFORE.search(before)
        if (team and _OUR_TEAM.search(ahead) and not by_first_name(before, "")) or (
            label and is_made_of_posts(label["label"]) and _TEAM.search(label["label"])
        ):
            return True
    return bool(team) and bool(re.fullmatch(r"[a-z]{2,5}", local)) and local not in first_names() and not names(ahead)


@lru_cache(maxsize=1)
def _role_words() -> frozenset[str]:
    return frozenset(policy("role_addresses")["words"])


def _made_of(piece: str, words: frozenset[str]) -> bool:
    """Whether `piece` is two or three office words run together ("itservices"); single letters do not count."""
    clipped = frozenset(policy("role_addresses")["clipped"])
    if piece in first_names() or piece in clipped:
        clipped = frozenset()
    words = words | clipped
    reachable = {0: 0}
    for end in range(2, len(piece) + 1):
        for start in sorted(reachable):
            if end - start >= 2 and piece[start:end] in words and reachable[start] < 3:
                reachable.setdefault(end, reachable[start] + 1)
    return len(piece) in reachable
