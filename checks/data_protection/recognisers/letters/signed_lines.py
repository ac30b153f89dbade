"""Who signs by the word for it: "Signed: …", "/s/ …", "signed on behalf of … by …", "witnessed by …, the day", and for whom "pp" stands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foliocheck.checks.data_protection.recognisers.reading.capitals import UPPER
from foliocheck.checks.data_protection.recognisers.reading.names import names
from foliocheck.checks.data_protection.recognisers.reading.recogniser import any_stands

_BY_THE_WORD = re.compile(
    r"(?:^|[\n.;|)]\s{0,3}|\s{2}|(?<=[\w)\]]) (?=(?-i:S)igned(?: by)?:))(?:(?:counter|co-?|e-?)?signed(?: (?:electronically|digitally|by|for))*|(?:electronically|digitally) signed(?: by)?|docusigned(?: by)?|witnessed(?: by)?|attested(?: by)?)"
    r"(?: (?:for and )?on behalf of [^\n:]{2,60}?)?(?:[ \t]?:[ \t]*\n?|[ \t][–—][ \t]|,?[ \t]*\n|(?<=witnessed by) |(?<=attested by) )[ \t]*(?P<rest>[^\n]{4,110}(?:\n[^\n]{1,40})?)",
    re.IGNORECASE,
)
_FOR_A_HOUSE = re.compile(
    r"\bsigned (?:for (?:and )?)?(?:on behalf of )[^\n:]{2,60}?(?:\sby\s|[:,]\s|\n\s{0,3})(?P<rest>[^\n]{4,80}(?:\n[^\n]{1,40})?)",
    re.IGNORECASE,
)
_TYPED = re.compile(r"(?:^|\s)/s/\s{0,2}(?P<rest>[^\n]{4,80})", re.IGNORECASE)
_BEHIND = re.compile(
    rf"\s*(?:$|\n|[,(–—|;-]|\d|(?:on|dated?)\b|(?:BSc|BA|MA|MSc|PhD|PGCE|RN|Hons)\b|\.(?:\s|$)|[ \t]{{2,}}[{UPPER}\d])", re.IGNORECASE
)
_GOES_ON = re.compile(rf",\s(?:who|which|and|with|but)\b|,\s(?:[{UPPER}][\w'’.-]+\s){{1,3}}(?:and|,)")
_FOR = re.compile(
    rf"\n[ \t]*p\.?\s?p\.?[ \t]{{1,3}}(?P<for>[{UPPER}][^\n]{{2,40}})\n[ \t]*(?P<rest>[{UPPER}][^\n]{{4,60}})\n[ \t]*[{UPPER}][^\n]{{3,60}}",
)
"""Who signs for another: the name below "pp", where it stands above an office."""
_FOR_AN_OFFICE = re.compile(
    rf"(?:^|\n)[ \t]*p\.?\s?p\.?[ \t]{{1,3}}(?P<rest>[{UPPER}][^\n]{{3,40}})\n[ \t]*(?:for|on behalf of)[ \t](?:the[ \t]|our[ \t])?[{UPPER}][^\n.!?]{{2,60}}(?=\n|$)"
)
"""Who signs for an office, whose name follows."""
_OF = re.compile(
    r"(?:^|\n)[ \t]*(?:(?:an? |the )?(?:scan(?:ned)?|picture|image|photo(?:graph)?|handwritten|hand-written|digital|electronic|copy|scrawled|ink|blue|black)(?: of)? (?:the |an? )?){0,3}signature of (?P<rest>[^\n]{4,90})(?=\n|$)|"
    r"(?:^|\n)[ \t]*(?P<whose>[^\n]{4,50})['’]s? (?:handwritten |hand-written |scanned |digital |electronic )?signature(?: \((?:scan|image)\))?[ \t.]*(?=\n|$)",
    re.IGNORECASE,
)
"""The words for a picture of a signature, alone in their line."""
_OF_WHOM = re.compile(
    r"[\s.*_\"”)]*$|,\s[^\n.]{3,60}\.?$|\s?[(;|–-]|\s(?:on|at the (?:end|foot|bottom) of|below|under|from) (?:the|a|an|her|his|their|my) (?:\w+ )?(?:letter|reference|form|certificate|statement|page|report|testimonial|contract|agreement)"
)
_TITLE_LENGTH = 12


def by_words(text: str, lower: str) -> Iterator[tuple[str, int, int]]:
    """Names that sign by the word for it: the name, where it starts and ends. `lower` is `text` in lower case."""
    patterns = []
    if any_stands(lower, ("signed", "witnessed", "attested")):
        patterns += [_BY_THE_WORD]
    if patterns and any_stands(lower, ("behalf",)) and "signed" in lower:
        patterns += [_FOR_A_HOUSE]
    if any_stands(lower, ("/s/",)):
        patterns += [_TYPED]
    for pattern in patterns:
        for match in pattern.finditer(text):
            named = next(iter(names(match["rest"].partition("\n")[0])), None)
            if named and named[1] <= _TITLE_LENGTH and not match["rest"][: named[1]].rstrip(" .").endswith((",", ":")):
                behind = match["rest"][named[2] :]
                if _BEHIND.match(behind) and not _GOES_ON.match(behind):
                    yield named[0], match.start("rest") + named[1], match.start("rest") + named[2]


def by_picture(text: str, lower: str) -> Iterator[tuple[str, int, int]]:
    """Whose signature a picture is said to show: the name, where it starts and ends. `lower` is `text` in lower case."""
    for match in _OF.finditer(text) if "signature of " in lower or "s signature" in lower else ():
        group = "rest" if match["rest"] else "whose"
        named = next(iter(names(match[group])), None)
        if (
            named
            and named[1] <= _TITLE_LENGTH
            and (_OF_WHOM.match(match[group], named[2]) if match["rest"] else named[2] == len(match[group]))
        ):
            yield named[0], match.start(group) + named[1], match.start(group) + named[2]


def who_signs_for(text: str) -> tuple[set[str], list[tuple[str, int, int]]]:
    """For whom letters are signed "pp", and who signs them: those names count, not the others'."""
    instead: set[str] = set()
    signing = []
    for match in _FOR.finditer(text) if "pp" in text or "p.p" in text else ():
        absent, named = next(iter(names(match["for"])), None), next(iter(names(match["rest"])), None)
        if absent and named and named[1] <= _TITLE_LENGTH:
            instead.add(absent[0])
            signing.append((named[0], match.start("rest") + named[1], match.start("rest") + named[2]))
    for match in _FOR_AN_OFFICE.finditer(text) if "pp" in text or "p.p" in text else ():
        named = next(iter(names(match["rest"])), None)
        if named and named[1] <= _TITLE_LENGTH:
            signing.append((named[0], match.start("rest") + named[1], match.start("rest") + named[2]))
    return instead, signing
