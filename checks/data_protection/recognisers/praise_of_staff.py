"""Judgement that is passed on colleagues, suppliers and readers, or by them: the teacher of a lesson, a client's feedback, who replies to a post, an award, who was stricter in marking."""

from __future__ import annotations

import re

_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mx|Sir)\.?[ \u00a0]$")
_TEACHES = re.compile(
    r"(?:['’]s)?\s[^.!?\n]{0,80}?\b(?:an?|her|his|the|their|this|that) (?:[\w-]+ ){0,2}(?:lesson|lessons|class|assembly|pupils|children|tutor group|staff meeting|planning|INSET)\b"
)
_A_PUPILS = re.compile(
    r"\b(?:late for|missed|disrupt\w*|homework|detention|absent|asleep|attendance|predicted|target grade|revis\w+|mock)\b"
)
_REPLIES = re.compile(
    r"(?:^|\n|[.;|•>]\s?)[ \t]*(?:Reply|Comment|Response|Replied|Answer|Posted|Commented|Pingback)s? (?:from|by) (?:Dr |Prof |Mr |Mrs |Ms )?$",
    re.IGNORECASE,
)
_TO_A_READER = re.compile(
    r"[^\n]{0,60}?[:\n][^\n]{0,160}?\b(?:your (?:post|page|blog|checklist|portfolio|site|template|video|slides|guide|article|list|reflection|idea|tips?|work here|resources?|link)|this post|great post|for sharing|inspiring|you shared|me too|same here|as well[,.])"
)
_CLIENTS = re.compile(
    r"\b(?:client|customer|stakeholder|employer|commissioner|sponsor|peer reviewer|line manager|SME|partner|supplier|staff)(?:['’]?s)? (?:feedback|comments?|testimonials?|review|praise)\b[^\n]{0,60}$",
    re.IGNORECASE,
)
_QUOTED_OFFICE = re.compile(
    r"\s?,\s(?:Head|Director|Manager|Chief|CEO|COO|HR|L&D|Learning|Training|Senior|Dean|Principal|Deputy|Associate|Programme|Project|Operations|Founder|Partner|Managing|Vice|Lead|Commissioning|School of|Faculty of|Department of|Dept)\b"
)
_ENDS_A_QUOTE = re.compile(r"[”\"’'»]\s?[–—-]{1,2}\s(?:(?:Dr|Prof|Professor|Mrs?|Ms)\.? )?$")
_WORKS = re.compile(
    r"['’]s\s(?:[\w-]+ ){0,2}(?:storyboards?|designs?|animations?|course|facilitation|project management|scripts?|modules?|workshops?)\b"
)
_AWARD = re.compile(
    r"(?:\b(?:award|prize|medal|fellowship|commendation|title)\b[^.\n]{0,30}\b(?:went to|goes to|was given to|was won by)|\b(?:[Vv]olunteer|[Ee]mployee|[Tt]eacher|[Ll]ecturer|[Tt]utor|[Cc]olleague|[Mm]ember) of the (?:year|month) (?:went to|was|is|goes to|:))\s$"
)
_MARKERS = re.compile(
    r"(?:\sand I|\s&\sI)\s(?:\w+ )?(?:marked|graded|moderated|assessed|second-marked|taught|co-taught|ran|led|wrote|designed|built|recorded|presented|swapped)\b"
)
_AND_I = re.compile(
    r"\bI (?:and|&) $|\bwith my (?:colleague|co-author|co-teacher|job-share|office[- ]mate|fellow (?:tutor|designer|lecturer|trainer))s?,? $"
)


def is_of_staff(text: str, start: int, end: int) -> bool:
    """Whether a name from `start` to `end` is that of a colleague, client or reader who judges or is praised, and of no learner."""
    before = text[max(0, start - 120) : start]
    if _TITLE.search(before) and (taught := _TEACHES.match(text, end)) and not _A_PUPILS.search(taught.group()):
        return True
    if (
        text[start : start + 5] in ("Miss ", "Mrs. ")
        or text[start : start + 4] in ("Mrs ", "Ms. ")
        or text[start : start + 3] in ("Mr ", "Ms ")
    ):
        taught = _TEACHES.match(text, end)
        if taught and not _A_PUPILS.search(taught.group()):
            return True
    if _REPLIES.search(before) and _TO_A_READER.match(text, end):
        return True
    if _ENDS_A_QUOTE.search(before) and _QUOTED_OFFICE.match(text, end):
        return True
    if _CLIENTS.search(before) and (_QUOTED_OFFICE.match(text, end) or _WORKS.match(text, end)):
        return True
    return _AWARD.search(before) is not None or _MARKERS.match(text, end) is not None or _AND_I.search(before) is not None
