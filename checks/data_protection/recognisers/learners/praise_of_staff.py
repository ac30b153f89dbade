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

_TEACHING = r"(?:workshops?|courses?|tutorials?|videos?|webinars?|trainings?|classes|talks?|support|help|slides|guides?|kindness|teaching|demos?|screencasts?|notes|podcasts?|drop-ins?|emails?)"
_LESSONS = r"(?:sessions?|lessons?|lectures?|class|seminars?|feedback|module|presentation)"
_THANKED = re.compile(
    rf",\s(?:[Yy]our (?:\w+ ){{0,2}}?(?:{_TEACHING}|{_LESSONS}(?= (?:was|were|is|has been) (?:by far )?(?:the (?:best|clearest|most|only|first|highlight)|brilliant|amazing|a (?:joy|treat|lifesaver|great help))|"
    r" (?:saved|made|helped|changed|got|taught|gave|kept|inspired) (?:me|us|my|our)\b))(?: [^.!?\n]{0,30}?)?\b(?:was|were|is|are|saved|made|helped|changed|got|taught|gave|kept|inspired|have|has)\b|"
    r"(?:[Tt]hank you|[Tt]hanks) (?:so much )?for (?:your|the|all) [^.!?\n]{0,30}[.;,!] ?I (?:learn\w+|now|feel|can|enjoyed|loved))"
)
"""Behind a name: a learner or colleague praises its bearer's teaching."""
_BUT = re.compile(
    r"\b(?:but|however|next time|needs?|could|should|try|although|though|however|merit|pass|distinction|\d{1,3}\s?%|\d{1,2}/\d{2})\b"
)
"""What a tutor goes on with who judges a learner's work."""
_POST_PRAISED = re.compile(
    r"(?:^|[\s\"“‘(>:])(?:lovely|great|nice|super|fantastic|excellent|brilliant|wonderful|good|interesting|inspiring|useful|fab|beautiful|amazing) (?:\w+ )?(?:post|page|blog|site|portfolio|write-?up|article|talk|website|newsletter|templates?|piece|read)(?: on [\w ]{3,20})?,? $",
    re.IGNORECASE,
)
_AND_NO_MORE = re.compile(
    r"\s?[!.]{0,3}\s?[\"”’]?\s{0,2}(?:$|\n|thank|thanks|x+\b|(?:drop|e-?mail|write|call|ring|message|get in touch|contact|ping)\b|[\U0001F300-\U0001FAFF❤👍])",
    re.IGNORECASE,
)
"""A reader's praise that ends with the name of the author of a page."""
_ON_A_POST = re.compile(
    r"[,!]?\s(?:on|for) (?:(?:your|the|her|his|their) )?(?:new (?:job|role|post|arrival|baby|house|position)|promotion|appointment|retirement|wedding|fellowship|award for teaching|teaching award|launch)\b"
)
_SAID_TO_AUTHOR = re.compile(
    rf"\s(?:wrote|writes|said|says|e-?mailed|texted|added|adds)(?: to me| afterwards| later)?\s?[:,]?\s?[“\"‘'][^”\"\n]{{0,80}}?\b[Yy]our (?:\w+ )?(?:{_TEACHING}|{_LESSONS})\b"
)
"""Behind a name: who praises the author's teaching."""
_AFFAIRS = re.compile(
    r"\s(?:has |had |have |then |also |was |again ){0,2}(?:awarded an? (?:\w+ )?fellowship|forg[eo]t\w* (?:her|his|their) (?:password|log-?in|pass|key|umbrella)|passed (?:her|his|their) driving test|got (?:the|a) (?:funding|promotion|grant)|won an? (?:\w+ )?award for (?:her|his|their) (?:course|teaching|module|work)|"
    r"(?:is |a bit |rather )?slow (?:to|at|in) (?:answer|reply|respond)\w*|(?:set up|started|created|made|opened|moderated|runs?|ran) (?:a|an|the|our) (?:(?:class|cohort|year|study|student) )?(?:WhatsApp|Facebook|Discord|Telegram|Signal|Slack|group chat|study group|reading group|mailing list)|lent (?:her|his|their|me|us)\b|failed to (?:convince|persuade|reply|answer|respond|attend)|could not attend\b)"
)
"""Behind a name: what befalls people at work and judges nobody's learning."""
_SERVES = re.compile(
    r"(?:,? who)?\s(?:has|had) (?:been|worked|volunteered|served|stayed) (?:here|with us|for us|with the [\w-]+|in the [\w-]+|at [A-Z]\w+) (?:since (?:\d{1,2}[/.]\d{1,2}[/.]\d{4}|(?:\w+ )?(?:19|20)\d\d)|for (?:over |almost |nearly |more than )?(?:\d+|\w+) years)(?![^.\n]{0,100}\b(?:reads?|writes?|progress|marks?|passed|failed|essays?|exams?|learn\w*|homework)\b)"
)
"""Behind a name: how long somebody has worked there."""
_JOB_CELL = re.compile(
    r"[ \t]?[\t|][ \t]?(?:\w+ )?(?:tutor|lecturer|marker|assessor|manager|technician|administrator|teacher|trainer|librarian|head|director|examiner|technologist|designer|developer|coordinator|officer)\b[^\t\n|]{0,30}(?=[\t|\n]|$)",
    re.IGNORECASE,
)
"""Behind a name: a cell with its bearer's post."""
_CONGRATULATED = re.compile(r"\b(?:well done|congratulations|congrats|llongyfarchiadau)\b", re.IGNORECASE)
_PLAYED = re.compile(
    r"\s(?:also )?(?:play(?:ed|s|ing)|acted|acts as|was cast as|role-?plays?|role-?played) (?:as )?(?:the|a|an|our|my) \w+"
)


def _is_the_authors(text: str, start: int, end: int, before: str) -> bool:
    """Whether praise is spoken to who wrote the page or taught the course, and judges nobody's work."""
    if _AND_NO_MORE.match(text, end) and _POST_PRAISED.search(before[-60:]):
        return True
    thanked = _THANKED.match(text, end)
    return thanked is not None and not _BUT.search(text[thanked.end() : end + 160].split("\n\n")[0])


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
    if (
        _is_the_authors(text, start, end, before)
        or _PLAYED.match(text, end)
        or _AFFAIRS.match(text, end)
        or _SERVES.match(text, end)
        or _SAID_TO_AUTHOR.match(text, end)
    ):
        return True
    if _JOB_CELL.match(text, end):
        return True
    if _ON_A_POST.match(text, end) and _CONGRATULATED.search(before):
        return True
    if _REPLIES.search(before) and _TO_A_READER.match(text, end):
        return True
    if _ENDS_A_QUOTE.search(before) and _QUOTED_OFFICE.match(text, end):
        return True
    if _CLIENTS.search(before) and (_QUOTED_OFFICE.match(text, end) or _WORKS.match(text, end)):
        return True
    return _AWARD.search(before) is not None or _MARKERS.match(text, end) is not None or _AND_I.search(before) is not None
