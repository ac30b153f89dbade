"""What stands right beside a telephone: the word for a switchboard before it, or behind it whom one should ask for."""

from __future__ import annotations

import re
from itertools import pairwise

from foliocheck.checks.data_protection.recognisers.reading.names import is_given, names, ordinary, plain
from foliocheck.checks.data_protection.whose.post_words import DOUBLE_BARRELLED, is_made_of_posts, is_one_of_them, office_words

_SWITCHBOARD = re.compile(
    r"\b(?:switchboard|(?:main|general) switch|telefonzentrale|zentrale|vermittlung|standard téléphonique|centralita|centralino|sentralbord(?:et)?|växeln?|omstilling(?:en)?|sms[ -](?:gateway|brána|service)|text gateway)"
    r"(?:\s(?:an|number|no\.?|tel\.?|telephone|is|on|at|unter|au|al|på|på nummer)){0,2}[\s:,(–-]{1,3}$",
    re.IGNORECASE,
)
"""Whoever is named before it: "Jolyon Tate, ext. via switchboard "."""
_THROUGH_A_DESK = re.compile(
    r"\b(?:via|through|über|par|tramite)\s(?:the |our |your |its |main |hospital |college |university |trust |school |ward |hq |site |local ){0,4}"
    r"(?:switch|reception|main (?:number|line|desk)|number|front desk|(?:\w+ )?(?:office|desk)|help ?desk|operator|control room|porters(?:['’] lodge)?|security)\b(?:\s(?:on|at))?[\s:,(–-]{1,3}$",
    re.IGNORECASE,
)
_EXTENSION_VIA = re.compile(
    r"\b(?:ext(?:ension|n)?\.?|x|bleep|pager|page|bp)\s?#?\d{2,6}[^\n\d.;]{0,12}\b(?:via|through|on|from)\b[^\n\d.;]{0,24}$", re.IGNORECASE
)
"""An inner number, and before it the one by which it is reached from outside."""
_THEN_EXTENSION = re.compile(
    r"[\s,;–-]{1,3}(?:then |and |ask for |quote )(?:ext(?:ension|n)?\.?|bleep|pager|option|(?:the )?(?:PIN|access code|passcode|conference (?:id|code)))\s?[:#]?\s?\d",
    re.IGNORECASE,
)
_UNIT_IN_BRACKETS = re.compile(
    r"\b(?:the|our|at|from|with)\s(?:[A-Z][\w&’'-]+\s(?:(?:and|of|for|&)\s)?){1,4}(?P<last>Lab|Laboratory|Hub|Unit|Team|Suite|Workshop|Studio|Clinic|Archive|Store|Stores|Bank|Group|Network|Project|Programme|Partnership|Audio|Media|Catering|Theatre|Press|Printers|Productions|Interpreters|Services|Solutions)"
    r"\s?\((?:tel\.?:? |phone:? )?$"
)
"""A unit or a firm by its name, and its number in brackets: "the Clinical Skills Lab ("."""
_RING_THEM = re.compile(
    r"(?<!['’]s )(?<!s['’] )(?<!\bmy )(?<!\bher )(?<!\bhis )\b(?:[Rr]ing|[Cc]all|[Pp]hone|[Cc]ontact|[Dd]ial|[Tt]elephone|tell)\s(?P<article>the |our |your )?(?!(?:my|me|mine|any|us|him|her|them|at|anytime|back|in|first|ahead|before|now|day|night)\b)(?P<whom>[A-Za-z][\w&’' -]{1,40}?)(?P<mark>\s(?:on|at)\s|\s(?=$)|\s?[(,:]\s?|\s[–-]\s)(?:tel\.?:? )?$"
)
"""“Ring Security on”: whoever sits there."""
_KEYWORD_TO = re.compile(r"\b(?:[Tt]ext|TEXT|[Ss]end|SMS)\s[\"'“‘]?[A-Z]{3,12}\d{0,3}[\"'”’]?\s(?:to|TO)\s(?:us on )?$")
"""“Text STOP to”: a machine reads it."""
_TEXTS_FROM = re.compile(r"\b(?:texts?|sms|messages?|reminders?|alerts?|notifications?)\b[^.\n]{0,25}\bfrom\s$", re.IGNORECASE)
_NOBODY_ANSWERS = re.compile(
    r"[^.\n]{0,60}\b(?:gateway|(?:cannot|can['’]t|never|not) (?:be )?(?:answered|monitored|read|reply|replied to)|unattended|unmonitored|no[- ]?reply|(?:reminder|text|sms|messaging|alert) (?:service|system))\b",
    re.IGNORECASE,
)
"""“Texts go out from …, which is the gateway and cannot be answered”: a machine sends them."""
_ROOMS_PHONE = re.compile(
    r"\b(?:room|suite|lab|laboratory|ward|theatre|studio|workshop|classroom|hall|kitchen|staffroom|workroom|lift|gate|door|desk) (?:phone|telephone|extension|landline)\b(?: (?:is|number))?[:\s(]{1,3}$|(?<!my )\b(?:room|lab|studio|theatre|suite|ward) [a-z]?\d[\w.]{0,6}\s?\((?:tel|phone|internal)\.?:?\s$",
    re.IGNORECASE,
)
_ASK_FOR = re.compile(
    r"\s?(?:[,;.(–—-]\s?)(?:(?:and|or|then|please|just)\s){0,2}(?:ask (?:for|to speak to)|speak (?:to|with)|talk to|leave (?:it|a message) (?:for|with)|answered by|it['’]s|that['’]s|mind|gofynnwch am)\s(?P<name>[A-ZÀ-Þ][a-zà-ÿ]{2,14})(?=\s?(?:[.,;)!\n]|$|(?:or|and|in|at|on|if|from|there)\b))",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(
    r"(?:\s?[/,;|]?\s(?:fax|f)[.:]?\s[\d ()+-]{7,20})?\s?\((?P<name>[A-ZÀ-Þ][a-zà-ÿ]{2,14})(?P<kin>[,;] (?:my|our) [a-z][a-z -]{2,30}|[,;] [a-z][a-z0-9 -]{2,30})?\)",
    re.IGNORECASE,
)
"""Who sits at a desk, in brackets behind its number or its fax: "… (Wanda)", "… (Kjetil, my line manager)"."""
_TITLE = r"(?:Sister|Matron|Staff Nurse|Mrs?|Ms|Miss|Mx|Dr|Prof|Sgt|Cpl|Capt|Revd?|Fr)\.? (?P<name>[A-ZÀ-Þ][\w'’-]+)"
_TITLED_BEHIND = re.compile(rf"\s?\({_TITLE}\)")
_TITLED_BEFORE = re.compile(rf"(?:^|[\n,;:–(-] ?){_TITLE}[,:]? \(?$")
_AFTER_A_DASH = re.compile(r"\w\s[–—-]\s(?P<name>[A-ZÀ-Þ][a-zà-ÿ]{2,14})\s?:\s$")


_LED_BEHIND = re.compile(r"\s?(?:[,(]|[–—-]\s)\s?")
_ENDS_THERE = re.compile(r"\s*(?:$|[\n.;)])")
"""Around a whole name behind a number that has no number of its own: "US office: …, Delphine Marsh"."""
_LINES_OF_A_CARD = 5
_POST = re.compile(
    r"\b(?:Head|Lecturer|Tutor|Manager|Director|Teacher|Technologist|Librarian|Officer|Advis[eo]r|Co-?ordinator|Designer|Developer|Professor|Reader|Fellow|Dean|Lead|Assistant|Assessor|Trainer|Technician|Nurse|Consultant|Administrator|Secretary|Mentor)\b"
)
"""What somebody is, in the line below the name."""


def is_on_a_card(before: str) -> bool:
    """Whether among the few lines above a telephone one is nothing but somebody's name: they sign with it, though their house's address follows."""
    lines = before.split("\n")[-_LINES_OF_A_CARD:]
    for line, below in pairwise(lines):
        found = names(line)
        if (
            len(found) == 1
            and found[0][0] == line.strip()
            and (is_given(line.split()[0]) or _POST.search(below))
            and not office_words().search(DOUBLE_BARRELLED.sub("", line))
        ):
            return True
    return False


def is_switchboards(before: str, after: str) -> bool:
    """Whether the words right beside a telephone say that it is a switchboard's or a unit's, whoever is named near it."""
    return (
        _SWITCHBOARD.search(before) is not None
        or _THROUGH_A_DESK.search(before) is not None
        or _EXTENSION_VIA.search(before) is not None
        or _THEN_EXTENSION.match(after) is not None
        or _UNIT_IN_BRACKETS.search(before) is not None
        or _ROOMS_PHONE.search(before) is not None
        or _KEYWORD_TO.search(before) is not None
        or (_TEXTS_FROM.search(before) is not None and _NOBODY_ANSWERS.match(after) is not None)
        or (
            (ring := _RING_THEM.search(before)) is not None
            and (ring["mark"].strip() in ("on", "at") or ring["article"] is not None or ring["whom"][0].isupper())
            and is_made_of_posts(ring["whom"])
            and not is_one_of_them(ring["whom"])
        )
    )


def who_answers(before: str, after: str) -> str | None:
    """The given name of who is to be asked for at the number of a desk: "…, ask for Comfort", "College office: … (Beatriz)", "IT section - Sulwen: …"."""
    asked = _ASK_FOR.match(after)
    if asked and asked["name"][0].isupper() and _is_a_name(asked["name"]):
        return asked["name"]
    beside = _IN_BRACKETS.match(after)
    if (
        beside
        and beside["name"][0].isupper()
        and (is_given(beside["name"]) or (beside["kin"] or "")[2:5] in ("my ", "our"))
        and plain(beside["name"]) not in ordinary()
    ):
        return beside["name"]
    titled = _TITLED_BEHIND.match(after) or _TITLED_BEFORE.search(before)
    if titled and not office_words().fullmatch(titled["name"]):
        return titled["name"]
    led = _LED_BEHIND.match(after)
    if (
        led
        and (named := next(iter(names(after)), None))
        and named[1] == led.end()
        and is_given(named[0].split()[0])
        and not office_words().search(named[0])
        and _ENDS_THERE.match(after, named[2])
    ):
        return named[0]
    dashed = _AFTER_A_DASH.search(before)
    if dashed and plain(dashed["name"]) not in ordinary() and _is_a_name(dashed["name"]):
        return dashed["name"]
    return None


def _is_a_name(word: str) -> bool:
    """Whether a word with a capital can be somebody's given name: it is one, or it is no word of offices and no everyday word."""
    return not office_words().fullmatch(word) and (is_given(word) or plain(word) not in ordinary()) and plain(word) not in _NO_NAMES


_NO_NAMES = frozenset(
    (
        "extension",
        "option",
        "admissions",
        "enquiries",
        "registry",
        "reception",
        "security",
        "bookings",
        "details",
        "mobile",
        "tel",
        "telephone",
        "phone",
        "fax",
        "office",
        "main",
        "direct",
        "switchboard",
        "helpdesk",
        "exams",
        "finance",
        "estates",
        "payroll",
        "ffon",
        "symudol",
        "mobil",
        "telefon",
        "handy",
        "bleep",
        "pager",
        "london",
        "leeds",
        "cardiff",
        "bangor",
        "wales",
        "north",
        "south",
        "east",
        "west",
    )
)
