"""What the properties of files and pictures say, where somebody shows them as text: who wrote it, who saved it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foliocheck.checks.data_protection.recognisers.properties.said_properties import said
from foliocheck.checks.data_protection.recognisers.properties.sellers import is_sellers
from foliocheck.checks.data_protection.recognisers.reading.hit import Hit
from foliocheck.checks.data_protection.recognisers.reading.invented import is_placeholder
from foliocheck.checks.data_protection.recognisers.reading.names import is_name, names
from foliocheck.checks.data_protection.recognisers.reading.recogniser import around

PERSON = "person-name"
_LABEL_WORDS = (
    *(
        "author",
        "creator",
        "owner",
        "artist",
        "photo",
        "by-line",
        "byline",
        "typist",
        "contributor",
        "manager",
        "editor",
        "credit",
        "inserted",
        "deleted",
        "comment",
        "formatted",
        "uploaded",
        "checked",
    ),
    *(
        "camera",
        "copyright",
        "rights",
        "created",
        "edited",
        "changed",
        "updated",
        "prepared",
        "revised",
        "saved",
        "modified",
        "exported",
        "locked",
        "added by",
        "shared by",
        "user-name",
        "username",
    ),
)
_CHANGE_WORDS = (
    *(
        "v1",
        "v2",
        "v3",
        "v4",
        "v5",
        "v6",
        "v7",
        "v8",
        "v9",
        "v ",
        "v.",
        "ver ",
        "ver.",
        "version",
        "rev",
        "inserted",
        "deleted",
        "formatted",
        "moved",
        "edited",
        "changed",
        "modified",
        "resolved",
    ),
    *(
        "exported",
        "shared",
        "printed",
        "downloaded",
        "renamed",
        "restored",
        "uploaded",
        "created",
        "commit",
        "blame",
        "saved",
        "checked in",
        "replied",
        "comment",
        "track",
        "updated",
        "opened",
    ),
)
"""Words around which alone the patterns are tried."""
_WITHIN = 3
"""How far behind its label a name may begin."""

_LABELS = (
    r"last[ _-]?(?:modified|saved|edited|changed|updated)[ _-]?by|lastmodifiedby|last[ _-]?author|initial[ _-]?creator|camera ?owner(?: ?name)?|xp ?author|by-?line|artist|photographer|"
    r"(?:dc|dcterms|pdf|xmp|pdfx|cp|meta):(?:creator|contributor|author|lastmodifiedby|last-?author)|o:(?:last)?author|w:author|(?:inserted|deleted|comment(?:ed)?|formatted|uploaded|checked in) by|data-(?:author|editor|user-?name)|"
    r"(?:file|document|meta|post|page|sheet|deck)[ _-]?(?:author|owner|creator)|typist|checked out (?:to|by)|camera ?man|owner ?name|author ?name"
)
_PERSON = re.compile(
    rf"(?<![\w-])(?:{_LABELS})(?:\s?\((?:EXIF|IPTC|XMP|metadata|properties|file)\))?[\"']?(?:\s{{0,40}}[:=>]{{1,2}}(?:[ ]?\n)?|\t|[ ][|–—][ ]|[ ]?\n(?=[A-Z])|(?<=[Bb]y)\s(?=[A-Z]))[ \t]{{0,40}}[\"']?(?:\w+\\)?(?:<[^<>]{{1,40}}>\s*){{0,3}}(?P<rest>[^\n<>\"|;{{}}]{{3,60}})",
    re.IGNORECASE,
)
"""A label that only a file's or a picture's property has, and behind it whose name it is."""
_PLAIN = re.compile(
    r"(?:(?:^|[\n\t|;·•,/{(–—])[ \t]{0,3}[\"']?(?:(?:XMP|IPTC|EXIF|PDF|File|Document|Office)[ -])?|\s\s|--|\\)(?P<label>authors?|creator|owner|contributors?|manager|editor|credit|copyright|rights|(?:created|edited|changed|updated|prepared|revised|saved|modified|exported|locked|added|shared|shared with you) by)[\"']?"
    r"(?:\(s\))?(?:[ \t]{0,40}[:=]{1,2}(?:[ ]?\n)?|\t|[ ][|–—][ ]|[ ]?\n(?=[A-Z])|(?<=by)[ ](?=[A-Z])|\{)[ \t]{0,40}[\"'{]?(?:\w+\\)?(?P<rest>[^\n<>\"|;{}]{3,60})",
    re.IGNORECASE,
)
"""A label that other things have, too: it counts where other properties of a file stand beside it."""
_IN_A_LINE = re.compile(
    r"(?:^|\n)[ \t]{0,3}(?P<label>artist|photographer|by-?line|camera owner|owner name|creator|author|credit)[ ]{1,40}(?=[A-ZÀ-Þ])(?P<rest>[^\n<>\"|;{}]{3,60})(?=\n|$)",
    re.IGNORECASE,
)
"""A line of a picture's properties, as a plug-in prints them without a colon."""
_OF_A_FILE = re.compile(
    r"\b(?:propert(?:y|ies)|metadata|exif\w*|iptc|xmp|pdfinfo|producer|mime ?type|file ?(?:size|name|type|info)|file ?[>›→] ?info|related people|(?:date )?(?:created|modified|saved|printed)(?= ?(?:[\"']?[:=\t(]|\d))|keywords?|company|template|revisions?(?: number)?|software|"
    r"camera|aperture|iso ?speed|generator|application|doc_?info|total editing time|word count|pages?(?= ?[:=])|(?:version|revision) history|change log|(?:created|modified|saved|edited|updated) by(?= ?:)|last (?:opened|viewed|modified|saved)|title(?= ?[:\t=])|subject(?= ?[:\t=])|location ?:|type ?:|size ?:|create date|modify date|documentclass|"
    r"created_timestamp|\d+ (?:KB|MB)|ago)\b",
    re.IGNORECASE,
)
_WHEN = (
    r"[ ]{0,8}[,(–|·\t-]{0,2}[ ]{0,8}(?:on |at |@ )?(?:\d{1,2}[/.:-]\d|\d{4}-\d\d|\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:mon|tue|wed|thu|fri|sat|sun)\w*,? \d|"
    r"(?:\d+|an?|a few) (?:second|minute|hour|day|week|month|year)s? ago|yesterday|today|just now)"
)
_CHANGED = re.compile(
    r"\b(?:v\.? ?\d[\d.]*|ver(?:sion)?\.? \d[\d.]*|rev(?:ision)?\.? ?\d*|inserted|deleted|formatted|moved|edited|changed|modified|resolved|renamed|restored|uploaded|created|committed|blame|commit|reverted|exported|shared|printed|downloaded|saved|checked in|replied|commented|"
    r"track(?:ed)? changes?)\b(?P<rest>[^\n]{0,70})",
    re.IGNORECASE,
)
"""A row of a list of changes: what was done, by whom, when."""
_CAMELS = re.compile(r"^\W{0,3}(?:by\s)?(?P<name>[A-ZÀ-Ö][a-zß-ÿ]{2,12}[A-ZÀ-Ö][a-zß-ÿ]{2,14})(?![\w@.])")
_LAST_FIRST = re.compile(r"(?P<last>[A-ZÀ-Þ][\w'’-]{1,20}), (?P<first>[A-ZÀ-Þ][\w'’-]{1,15})(?=[ \t]*(?:$|[|;(·.]))")
_SPLIT = re.compile(r"(?<=[a-zß-ÿ])(?=[A-ZÀ-Ö])")
_AS_CODE = re.compile(r"\n?(?:author|creator|owner|editor|manager|credit): ?(?=[A-Z\"'])")
_THEN_BY = re.compile(
    r"\b(?:edited|changed|modified|updated|saved|created|uploaded|opened|printed|reviewed)\b[ ,:]{1,2}(?:on |at )?(?:\d[\w/.:-]*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*|at|yesterday|today|ago|minutes?|hours?|days?|weeks?|months?|[ ,·]){1,9}"
    r"by (?P<rest>[^\n<>\"|;{}]{3,60})",
    re.IGNORECASE,
)
"""What was done, when, by whom."""
_CREDITED = re.compile(r"\W?(?:artist|photographer|by-?line|credit|copyright|rights|camera ?man|authors?|creator)\b", re.IGNORECASE)
_OF_ONES_ART = re.compile(r"(?:artist|photographer|camera ?man|typist)\b", re.IGNORECASE)
_KIND_OF_ART = re.compile(r"(?:[a-zà-ÿ][\w’'-]|[a-z]-) ?$")
"""A word right before it says which: a voice artist, a wedding photographer."""
_SIGN = re.compile(r"[:=>\t]")
_LICENCE = re.compile(
    r"\bCC[ -]?(?:BY|0)\b|\blicen[cs]ed?\b|creative commons|public domain|\b(?:unsplash|wikimedia|flickr|pexels|pixabay|getty|shutterstock)\b|with (?:kind )?permission",
    re.IGNORECASE,
)
"""Whoever uses a picture or text under a licence has to name its maker."""
_LICENCE_REACH = 80
_TO_THE_MINUTE = re.compile(
    r"[^\n]{0,40}?(?:\d{1,2}[:.]\d\d\s?(?:am|pm)?\b|\bago\b|\bjust now\b|\byesterday\b|\btoday\b|\d{4}-\d\d-\d\d)", re.IGNORECASE
)
_WHO_WHEN = re.compile(_WHEN, re.IGNORECASE)
_NEAR_A_LABEL = 250
_ENOUGH_BESIDE = 2
"""So many other properties stand beside a plain label where it is a file's."""
_OF_FILES_ALONE = re.compile(
    r"propert|related people|metadata|exif|iptc|xmp|pdfinfo|producer|mime|file|doc_?info|total editing|(?:version|revision) history|last (?:opened|viewed|modified|saved)|(?:create|modify) date|(?:date )?(?:modified|saved)|"
    r"documentclass|created_timestamp|\d+ kb|aperture|iso ?speed|ago"
)
"""Properties that nothing but a file has: one of them is enough."""
_DATED = re.compile(
    r"\bby\b[^\n]*\d{1,2}/\d{1,2}/\d{2}|\bauthors?\b[^\n]*\b(?:created|modified|saved)\s?:?\s?\d{4}-\d\d|\bsaved by\b[^\n]*\b\d{1,2} [a-z]{3,9} (?:19|20)\d\d",
    re.IGNORECASE,
)
_TOLD_ON = re.compile(r"\s(?:(?:on|at|in) (?:the(?! \d)|my|our|a)|before|after|because|who|and|for|with|while|when|so)\b")
"""Behind a name: somebody tells what was done ("uploaded by … on the last day"), and no program."""
_VERSION = re.compile(r"v(?:er(?:sion)?)?\.? ?\d|rev", re.IGNORECASE)
_DRAFTED = re.compile(
    rf"{_WHEN}[^\n]{{0,30}}\b(?:drafts?|drafted|amend\w*|revis\w*|updat\w*|approved|issued|final|initial|reviewed|changes|added)\b",
    re.IGNORECASE,
)
"""A version, and behind who made it and the day: what was done."""
_AS_A_COMMAND = re.compile(r"(?:commit|blame|inserted|deleted|formatted|checked in|track|shared with (?:you|me) by|\w+ by:)", re.IGNORECASE)
"""What programs alone say of a change."""


def find(text: str) -> list[Hit]:
    """Names that a text repeats from the properties of a file, in order."""
    return sorted(_people(text), key=lambda hit: hit.start)


def _people(text: str) -> Iterator[Hit]:
    taken: set[int] = set()
    labels = around(text, _LABEL_WORDS, 40, 160)
    for match in (
        found for pattern in (_PERSON, _PLAIN, _IN_A_LINE) for start, end in labels for found in pattern.finditer(text, start, end)
    ):
        sure = match.re is _PERSON
        parted = text[match.start() : match.start("rest")]
        if (
            sure
            and _CREDITED.match(text, match.start())
            and not _SIGN.search(parted)
            and not _OF_A_FILE.search(text, max(0, match.start() - _NEAR_A_LABEL), match.end() + _NEAR_A_LABEL)
        ):
            continue  # a row or a line of anything: "Photographer | …"
        if (
            sure
            and _OF_ONES_ART.match(text, match.start())
            and _KIND_OF_ART.search(text, max(0, match.start() - 4), match.start())
            and not _OF_A_FILE.search(text, max(0, match.start() - _NEAR_A_LABEL), match.end() + _NEAR_A_LABEL)
        ):
            continue  # "Voice artist: …": what somebody does
        if _CREDITED.match(text, match.start()) and _LICENCE.search(text, match.start(), match.end() + _LICENCE_REACH):
            continue
        if not (sure or _is_of_a_file(text, match)):
            continue
        named = next(iter(names(match["rest"])), None)
        if named and sure and _TOLD_ON.match(match["rest"], named[2]) and not _SIGN.search(parted):
            continue
        if named and named[1] <= _WITHIN:
            yield from _person(taken, named[0], match.start("rest") + named[1], 0.8 if sure else 0.65)
        elif camel := _CAMELS.match(match["rest"]):
            yield from _camel(taken, camel, match.start("rest"))
        elif (last_first := _LAST_FIRST.match(match["rest"])) and is_name(f"{last_first['first']} {last_first['last']}"):
            yield from _person(taken, last_first.group(), match.start("rest"), 0.7)
    for name, begin in said(text):
        yield from _person(taken, name, begin, 0.7)
    changes = around(text, _CHANGE_WORDS, 5, 180)
    for match in (found for start, end in changes for found in _THEN_BY.finditer(text, start, end)):
        named = next(iter(names(match["rest"])), None)
        if named and named[1] == 0:
            yield from _person(taken, named[0], match.start("rest"), 0.7)
    for match in (found for start, end in changes for found in _CHANGED.finditer(text, start, end)):
        for name, start, end in names(match["rest"])[:2]:
            if _WHO_WHEN.match(match["rest"], end) and _is_recorded(text, match, match.start("rest") + start, match.start("rest") + end):
                yield from _person(taken, name, match.start("rest") + start, 0.7)
        camel = _CAMELS.match(match["rest"])
        if camel and (re.match(r"\sby\s", match["rest"]) or _WHO_WHEN.match(match["rest"], camel.end())):
            yield from _camel(taken, camel, match.start("rest"))


def _is_of_a_file(text: str, match: re.Match[str]) -> bool:
    """Whether a label that other things have too is a file's: by other properties beside it, or written as code writes it."""
    if text[max(0, match.start("label") - 1) : match.start("label")] == "\\" or _AS_CODE.match(text, match.start()):
        return True
    around = text[max(0, match.start() - _NEAR_A_LABEL) : match.start()] + "\n" + text[match.start("rest") : match.end() + _NEAR_A_LABEL]
    beside = {found.group().lower() for found in _OF_A_FILE.finditer(around)}
    return len(beside) >= _ENOUGH_BESIDE or any(_OF_FILES_ALONE.match(one) for one in beside) or _DATED.search(match.group()) is not None


def _is_recorded(text: str, match: re.Match[str], start: int, end: int) -> bool:
    """Whether a program wrote who changed something and when (the name from `start` to `end`): to the minute, beside properties of a file, or in a list of changes."""
    if _VERSION.match(match.group()) and _DRAFTED.match(text, end):
        return True
    if _TO_THE_MINUTE.match(text, end) or _AS_A_COMMAND.match(match.group()):
        return True
    first, last = max(0, match.start() - _NEAR_A_LABEL), match.end() + _NEAR_A_LABEL
    beside = f"{text[first:start]}\n{text[end:last]}"
    rows = sum(_WHO_WHEN.match(row["rest"], name[2]) is not None for row in _CHANGED.finditer(beside) for name in names(row["rest"])[:1])
    return rows > 0 or _OF_A_FILE.search(beside) is not None


def _person(taken: set[int], name: str, begin: int, confidence: float) -> Iterator[Hit]:
    if begin not in taken and not is_sellers(name) and not is_placeholder(name):
        taken.add(begin)
        yield Hit(what=PERSON, value=name, start=begin, end=begin + len(name), confidence=confidence, spellings=(name,), person=name)


def _camel(taken: set[int], match: re.Match[str], offset: int) -> Iterator[Hit]:
    """A user's name that is first name and surname without the blank."""
    if is_name(" ".join(_SPLIT.split(match["name"]))):
        yield from _person(taken, match["name"], offset + match.start("name"), 0.6)
