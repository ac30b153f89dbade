"""Who else signs below or beside a first signer: "Signed: …, Chair⏎…, Secretary", "Signed by … (Chair) and … (Treasurer)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foliocheck.checks.data_protection.recognisers.reading.capitals import UPPER
from foliocheck.checks.data_protection.recognisers.reading.names import names
from foliocheck.checks.data_protection.recognisers.reading.recogniser import any_stands

_SIGNED = re.compile(
    r"(?:^|[\n.;|)]\s{0,3}|\s{2})(?:(?:counter|co-?|e-?)?signed(?: by)?|(?:agreed|approved|read|seen) and signed|witnessed by|signatures|signatories|(?:(?:minutes|notes|record) )?signed as a (?:true|correct|accurate|fair)(?: and (?:true|correct|accurate|fair))? record(?: by)?|signed and dated(?: by)?(?: (?:my|the|her|his|our) [a-z ]{3,30}(?=:))?)(?: (?:for|for and on behalf of|on behalf of|of) [^:\n]{2,60})?"
    r"(?:[ \t]?:[ \t]*\n?|[ \t]*\n| (?:by )?(?=(?-i:[A-Z])))[ \t]*",
    re.IGNORECASE,
)
_POSTS = (
    r"(?:(?:joint|vice|deputy|co|assistant|acting|clinical|academic|programme|course|line|lay|senior|staff|student|parent|external|internal|lead|head)[ -]){0,2}"
    r"(?:chair(?:man|woman|person)?|secretary|treasurer|convenor|convener|president|director|manager|mentor|assessor|tutor|supervisor|head(?: ?teacher| of [A-Za-z &]{2,40})?|principal|dean|registrar|governor|clerk|examiner|moderator|verifier|lead|leader|officer|"
    r"member|representative|rep|employer|trustee|steward|lecturer|teacher|nurse|coordinator|co-ordinator|technologist|adviser|librarian|witness)(?: (?:of|for) [\w &]{2,40})?"
)
_POST = re.compile(
    rf",[ \t]{_POSTS}(?=[ \t]*(?:$|[\n;,.&|]|and\b))|[ \t]\((?:{_POSTS})\)|[ \t][–—-][ \t]{_POSTS}(?=[ \t]*(?:$|[\n;|]))|,?[ \t](?:\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}|\d{{1,2}} [A-Z][a-z]{{2,8}} \d{{4}})",
    re.IGNORECASE,
)
"""Behind the name of each who signs: the post, as boards, panels and committees write it, or the day."""
_APART = re.compile(
    rf"[ \t]{{0,4}}(?:\n[ \t•*–-]{{0,4}}|[;,|&·][ \t]|,?[ \t]?(?:and|&|/)[ \t])[ \t]{{0,4}}(?:(?:Dr|Prof|Mrs?|Ms|Miss|Mx|Rev)\.?[ \t])?(?=[{UPPER}])"
)
_TITLE_LENGTH = 6
_LONGEST = 120
_MOST = 8
"""A board signs with fewer than that; a longer list is one of members."""


_PAIR = re.compile(
    rf"[ \t]{{0,2}}(?:\band\b|&|/)[ \t](?:(?:Dr|Prof|Mrs?|Ms|Miss|Mx)\.?[ \t])?(?P<rest>[{UPPER}][^\n,]{{3,40}})[ \t]*(?:\n|,[ \t])(?=[^\n]{{3,60}}(?:\n|$))"
)
"""Behind the first of two who sign in one line above their office."""


def by_pair(text: str, named: tuple[str, int, int]) -> tuple[str, int, int] | None:
    """Who signs a letter beside or right below its first signer: the name, where it starts and ends."""
    pair = _PAIR.match(text, named[2])
    start = pair.start("rest") if pair else None
    if pair is None and (post := _POST.match(text, named[2])) and (apart := _APART.match(text, post.end())):
        start = apart.end()
    if start is None:
        return None
    second = next(iter(names(text[start : start + _LONGEST].partition("\n")[0])), None)
    if second is None or second[1] or (pair is None and not _POST.match(text, start + second[2])):
        return None
    return second[0], start, start + second[2]


def by_further(text: str, lower: str) -> Iterator[tuple[str, int, int]]:
    """Names that sign behind a first one, each with a post: the name, where it starts and ends. `lower` is `text` in lower case."""
    if not any_stands(lower, ("signed", "signator", "signatures", "witnessed by")):
        return
    for match in _SIGNED.finditer(text):
        place = match.end()
        for _ in range(_MOST):
            line = text[place : place + _LONGEST].partition("\n")[0]
            named = next(iter(names(line)), None)
            if named is None or named[1] > _TITLE_LENGTH or ":" in line[: named[1]]:
                break
            post = _POST.match(text, place + named[2])
            if post is None:
                break
            yield named[0], place + named[1], place + named[2]
            apart = _APART.match(text, post.end())
            if apart is None:
                break
            place = apart.end()
