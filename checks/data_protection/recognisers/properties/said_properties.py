"""Names of people that a sentence repeats from the properties of a file or a picture, from its tracked changes or its comments: "the PDF's author field says …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foliocheck.checks.data_protection.recognisers.reading.names import names
from foliocheck.checks.data_protection.recognisers.reading.recogniser import around

_ROLE = r"(?:authors?|creators?|artist|photographer|owner|editor|manager|typist|(?:last )?(?:person|one) (?:who|to) (?:last )?(?:saved?|modif(?:y|ied)|edit(?:ed)?) it)"
_OF_A_FILE = r"(?:propert(?:y|ies)(?! of (?!the\b|this\b|our\b|my\b|that\b|an? ))|meta-?data(?! (?:for|standard|schema)\b)|exif\w*|xmp|iptc|exiftool|pdfinfo|file info|info (?:pane|panel|page|tab)|details tab|document info\w*)"
_SHOWS = r"(?:shows?|names?|gives?|lists?|says?|reads?|holds?|has|have|carr(?:y|ies)|reveals?|mentions?|tells?|records?|contains?|displays?|showed|named|gave|listed|said|held|had|kept|carried|revealed|mentioned|told|recorded|contained|displayed)"
_LED = (
    rf"(?<![^\W_]){_OF_A_FILE}(?![^\W_])[^.\n]{{0,60}}?\b{_ROLE}\b[\"”’]?(?:\sas|\sis|\swas|\sname|\sfield|\s{_SHOWS}|\sstill|\sin\s[^.\n]{{0,30}}?\s(?:is|was)|\s[:=–-]|[:=,(])*\s[\"“‘]?",
    rf"(?<![^\W_]){_OF_A_FILE}(?![^\W_])[^.\n:]{{0,40}}?\b(?:still |also )?{_SHOWS}(?: still)?(?: the name(?: of)?)?[:]?\s[\"“‘]?(?=[^.\n]{{3,60}}?(?:,? as\s(?:the |its |an? )?|\s?\((?:the )?){_ROLE})",
    rf"\b{_ROLE}(?: name)?\b(?: in| of| on)[^.\n]{{1,40}}?{_OF_A_FILE}\b[^.\n]{{0,20}}?\s(?:is|was|reads|says|:)\s[\"“‘]?",
    rf"(?<![^\W_])(?:author|creator|artist|owner|editor|manager) (?:field|box|line|entry|tag|property)\b(?:,| is| was| still| {_SHOWS}|:|\sas)*\s[\"“‘]?",
    r"\bcomment(?:ed)? \[[A-Z]{1,3}\d{1,3}\]:?\s(?=[A-ZÀ-Þ][\w'’-]+ [A-ZÀ-Þ][\w'’-]+:)",
    r"\bcomment(?:ed)? \[(?=[A-ZÀ-Þ][^\]\n]{3,40}\])",
    r"\b(?:Word|PDF|Excel|PowerPoint|file|document|deck|slides?|spreadsheet|handout|docx?)(?: file| document)?\s(?:still |also )?(?:names?|shows?|gives?|lists?|has|says)\s(?=[A-ZÀ-Þ][^.\n]{3,40}? as (?:its|the) (?:author|creator|owner|last editor|editor))",
    r"\btracked changes?\b[^.\n]{0,40}\bnames? (?:of|is|was)\s",
    r"\blocked for (?:editing|use) by\s[\"“‘']?",
    r"\btracked changes? (?:is |are |was |were )?(?:by|from|of)\s[\"“‘]?",
    r"\blast (?:edit(?:ed)?|change[d]?|save[d]?) (?:was |is )?(?:made )?(?:(?:on|at) [^.\n]{3,24} |(?:\d+|an?|a few|some) [a-z]+ ago )?by\s[\"“‘]?",
    rf"(?<![^\W_]){_OF_A_FILE}(?![^\W_])[^.\n]{{0,40}}?\b(?:created|saved|modified|edited|authored|last saved|last modified) by\s[\"“‘]?",
    r"\b(?:created|saved|modified|edited|authored) by\s(?=[^.\n]{4,50}? (?:in|with|on|using) (?:Microsoft |MS )?(?:Word|Excel|PowerPoint|Acrobat|LibreOffice|Writer|InDesign|Photoshop)\b)",
)
_ANY = re.compile("|".join(f"(?:{pattern})" for pattern in _LED), re.IGNORECASE)
"""What leads right to the name."""
_DID = re.compile(
    r"\s(?:commented|edited|suggested|replied|resolved)(?: this| it)? (?:on |at )?(?:\d{1,2} [A-Z][a-z]{2,8}|[A-Z][a-z]{2,8} \d{1,2})[^.\n]{0,20}?\d{1,2}[:.]\d\d|"
    r",?\s\(?(?:\d{1,2} [A-Z][a-z]{2,8} \d{4}|\d{1,2}/\d{1,2}/\d{2,4})[ ,]{1,3}(?:at )?\d{1,2}[:.]\d\d\)?\s?[:–-]?\s?(?:[Dd]eleted|[Ii]nserted|[Ff]ormatted|[Mm]oved)\b"
)
"""Behind a name: what a program says that somebody did, to the minute."""
_NAMED = 80
_BY_AN_AUTHOR = re.compile(
    r"[’']s\s(?:book|chapter|paper|article|model|theory|study)\b|,?\s?\(?(?:19|20)\d\d\)|\s(?:argues?|writes?|wrote|claims?|suggests?)\b"
)
"""Behind the name of somebody who is quoted."""
_WORDS = (
    *(
        "propert",
        "metadata",
        "meta-data",
        "exif",
        "xmp",
        "iptc",
        "pdfinfo",
        "file info",
        "info pane",
        "info panel",
        "info page",
        "info tab",
        "details tab",
    ),
    *(
        "document info",
        "author field",
        "creator field",
        "author box",
        "artist field",
        "owner field",
        "author line",
        "author entry",
        "author tag",
    ),
    *(" as its ", " as the ", "locked for", "tracked change", "last edit", "last change", "last save", "ed by", "comment [", "commented ["),
)


_DONE_WORDS = (" commented ", " edited ", " suggested ", " replied ", " resolved ", "deleted", "inserted", "formatted", "moved")


def said(text: str) -> Iterator[tuple[str, int]]:
    """Such names in `text`, and where each begins."""
    done = 0
    for start, end in around(text, _WORDS, 50, 200):
        for match in _ANY.finditer(text, start, end):
            place = match.end()
            if place < done:
                continue
            named = next(iter(names(text[place : place + _NAMED].split("\n")[0])), None)
            if named and named[1] <= 1 and not _BY_AN_AUTHOR.match(text, place + named[2]):
                done = place + named[2]
                yield named[0], place + named[1]
    for start, end in around(text, _DONE_WORDS, 70, 80):
        for name, first, last in names(text[start:end]):
            if _DID.match(text, start + last):
                yield name, start + first
