"""Testimonials as page builders and themes set them: what somebody says of a colleague, and below or behind it a name with an office."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foliocheck.checks.data_protection.recognisers.letters.letter_layout import OFFICE, PRESENTS
from foliocheck.checks.data_protection.recognisers.reading.everyday import is_common, labels
from foliocheck.checks.data_protection.recognisers.reading.names import is_given, names
from foliocheck.checks.data_protection.recognisers.reading.recogniser import any_stands

_BEFORE = re.compile(
    r"[\s*_>]*(?:[–—―-]{1,3}|~)?[ \t*_]*(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms|Miss|Mx|Sir|Dame|Revd?|Mme|Frau|Herr)\.?[ \t]+)?$"
)
"""Nothing but a dash and a title between what is said and the name."""
_DEGREES = re.compile(r"(?:,?[ \t]\(?(?:[A-Z][A-Za-z]{0,3}[A-Z]{1,4}|he/him|she/her|they/them)\)?(?=[\s,|]))*")
_OFFICE_BEHIND = re.compile(
    r"[ \t]?(?:,|\||[–—-]|\n[ \t]*\n?|\()[ \t]?(?P<office>[^\n.!?:;]{4,90})\.?(?P<more>\n[^\n.!?:;]{3,70})?[ \t)”\"]*(?=\n|$)"
)
"""A short line, or the rest of one, and no sentence."""
_ROLE = re.compile(
    r"\b(?:student|undergraduate|postgraduate|graduate|alumn\w+|apprentice|trainee|parent|client|tutee|colleague|mentee|co-author|direct(?:eur|rice)|dozent(?:in)?|leiter(?:in)?|profesora?|docente?|coordinadora?|head ?teacher|"
    r"department|dept|services?|office|library|school|faculty|college|university|institute|hospital|trust|academy|registry|admissions|admin\w*|programme|postdoc\w*|archivist|programmer|volunteer|training|finance|estates|payroll|HR|marketing)\b",
    re.IGNORECASE,
)
_WRITES = re.compile(
    r"\b(?:authors? of|author|novelist|poet|philosopher|essayist|writer|playwright|activist|economist|inventor|mathematician|composer|painter|actor|actress|singer|saint|king|queen|cited|quoted|p\.|pp\.|vol|press|speaker|keynote|invented|fictional|persona|character)\b|\(?\b1[5-9]\d\d\b|\((?:19|20)\d\d",
    re.IGNORECASE,
)
"""What is said of those whom people quote, and of those who are made up."""
_ENDS = re.compile(r"[.!?…][”“\"’'»)\s*_]*$|[”“\"’»]\s*$")
_QUOTED = re.compile(r"[”“\"’'»][.,]?\s*$")
_PAST = r"(?:\w{3,}ed|made|taught|gave|took|got|ran|built|kept|knew|brought|led|was|were|did|had|has|have|found|went|saw|(?:re)?built|(?:re)?wrote|(?:re)?drew|won|told|spent|sat|stood|spoke|cut|drove|grew|sorted|held|set|put|showed|never|always|is (?:a|an|the|one|our|my))"
_OF_SOMEBODY = re.compile(
    rf"\b(?:[Ss]he|[Hh]e|[Tt]hey|[Yy]ou)(?:['’](?:s|d|ve) |\s){_PAST}\b|\b(?:[Hh]er|[Hh]im|[Hh]is)\b(?=[^\n]*\b(?:was|were|has|had|made|\w{{3,}}ed)\b)|"
    rf"^[ \t]*[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)? {_PAST} (?:(?:\w+ )?(?:our|my|us|me)\b|[^.!?\n]{{3,60}}\b(?:our|my|us|me)\b)|"
    r"\b[Yy]our (?:\w+ ){0,2}?(?:sessions?|workshops?|courses?|help|support|videos?|feedback|talks?|training|teaching|guidance|patience|advice|class(?:es)?|lessons?|seminars?|webinars?|enthusiasm|kindness|notes|drop-ins?|materials?)\b|"
    r"\b[Tt]hank (?:you|s)\b|\b[Tt]hanks\b|"
    r"\b(?:[Bb]est|[Cc]learest|[Ff]inest|[Mm]ost \w+|[Kk]indest|[Oo]nly)\b[^.!?\n]{0,60}\b(?:I|we)(?:['’]ve| have| had)\b|\b(?:I|we)(?:['’]ve| have) (?:rarely|never|seldom)\b|\bI (?:would|could)(?:n['’]t| not| never)? (?:have|recommend|hire|work)\b"
)
"""Words by which what is said is said of somebody whom the speaker knows."""
_WITNESS = re.compile(r"\b(?:I|me|my|us|we|our|you|your)\b")
_HEADED = re.compile(
    r"(?:^|\n)[^\n]{0,25}\b(?:testimonials?|kind words|endorsements?|recommendations|what (?:\w+ ){1,4}(?:say|said|think)|words from|feedback from|in their own words)\b[^\n]{0,40}(?=\n)",
    re.IGNORECASE,
)
_HEADINGS = ("testimonial", "kind words", "endorsement", "recommendations", "what ", "words from", "feedback from", "in their own words")
_ABOUT = re.compile(r"\s*(?:S?he|They|Her|His|Their)\b")
_LEADS = re.compile(
    r"\b(?:contact|speakers?|presenters?|join us|register|book a|photo|image|credit|epigraph|quotations?|wrote|writes|once said|in the words of)\b",
    re.IGNORECASE,
)
_WROTE = re.compile(r"[ \t]*(?P<who>[A-ZÀ-Þ][^\n:“\",]{2,40}?) (?:wrote|writes|adds|said|says|e-?mailed)\b[^\n:“\"]{0,30}[:,]? ?[“\"‘]")
_REACH, _BETWEEN, _NEAR, _HEADING_NEAR = 600, 40, 160, 1_500
"""Signs: of what is said at most, between it and the name, of the line above it, up to a heading."""
_SHORTEST = 5
"""Words of praise that somebody signs; fewer are a blurb."""


def by_testimonial(text: str, lower: str) -> Iterator[tuple[str, int, int]]:
    """Names that sign a testimonial: the name, where it starts and ends. A name in the line of the quotation itself only says whose words they are. `lower` is `text` in lower case."""
    known, headed = names(text), any_stands(lower, _HEADINGS)
    for index, (name, start, end) in enumerate(known):
        behind = _office(text, end)
        if behind is None and (not headed or text[end : end + 2].strip()):
            continue
        said, place = _said(text, start)
        if (
            not said
            or name.lower() in labels()
            or (_LEADS.search(said) and not _is_said_to_write(said, name))
            or _LEADS.search(_above(text, place))
        ):
            continue
        quoted = _QUOTED.search(said) is not None
        own = _WITNESS.search(said) is not None
        below_heading = headed and _HEADED.search(text, max(0, start - _HEADING_NEAR), start) is not None
        if not (_OF_SOMEBODY.search(said) or _names_somebody(said) or (quoted and below_heading)):
            continue
        if behind is None:
            if below_heading and (quoted or own):
                yield name, start, end
        elif quoted or own or not PRESENTS.match(said):
            follows = text[behind.end() : behind.end() + 120].lstrip()
            people = any(place - _NEAR < other[1] < place for other in known[max(0, index - 3) : index])
            if quoted or not (_ABOUT.match(follows) or name.split()[0] in follows or (people and not own)):
                yield name, start, end


def _is_said_to_write(said: str, name: str) -> bool:
    """Whether what is said begins with who wrote it, by the surname of who stands below: "Mr Teal wrote: …"."""
    wrote = _WROTE.match(said)
    return wrote is not None and name.split()[-1] in wrote["who"].split()


def _office(text: str, end: int) -> re.Match[str] | None:
    """The office behind or below a name, unless it is that of an author whom people quote."""
    degrees = _DEGREES.match(text, end)
    behind = _OFFICE_BEHIND.match(text, degrees.end() if degrees else end)
    if behind is None or not (OFFICE.search(behind["office"]) or _ROLE.search(behind["office"])):
        return None
    return None if _WRITES.search(behind["office"] + (behind["more"] or "")) else behind


def _above(text: str, place: int) -> str:
    return text[max(0, place - _NEAR) : max(0, place)].strip().rpartition("\n")[2]


def _said(text: str, start: int) -> tuple[str, int]:
    """What is said above the line of a name, "" where no sentence ends there; and where it begins."""
    ahead = text[max(0, start - _REACH) : start]
    between = _BEFORE.search(ahead, max(0, len(ahead) - _BETWEEN))
    if between is None or "\n" not in between.group():
        return "", start
    said = ahead[: between.start()].rpartition("\n")[2]
    whole = _ENDS.search(said[-6:]) and len(said.split()) >= _SHORTEST
    return (said if whole else ""), start - len(between.group()) - len(said)


def _names_somebody(said: str) -> bool:
    """Whether a given name stands in what is said, as no first word that is an everyday one."""
    return any(is_given(word) and not is_common(word) for word in re.findall(r"\b[A-ZÀ-Þ][^\W\d_]{2,14}\b", said))
