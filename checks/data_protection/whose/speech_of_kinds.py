"""Speech of somebody without a name: a learner, a parent, a caller. "My" and "me" in it are theirs."""

from __future__ import annotations

import re

_ANOTHER_SAYS = re.compile(
    r"\b(?!I\b|we\b|and\b|then\b|had\b|have\b|has\b|also\b)[\w’'-]+\s(?:had\s|has\s|have\s|then\s|once\s|even\s){0,2}(?:wrote|written|typed|said|replied|posted|put|answered|entered|pasted|added|shouted|told (?:me|us|the \w+)|left|sent)\b[^.\n“”\"]{0,60}(?:[“\"‘]|(?<!\w)')(?P<said>[^“”\"\n]*)$"
)
"""Somebody who is not the author is quoted, and the quotation is still open at the value: "an assistant had written “my number is"."""
_A_KIND_SPEAKS = re.compile(
    r"(?:^|\n)[ \t]*(?:\[?[\d:.]{4,8}\]?[ \t]{1,2})?(?:learner|student|pupil|parent|carer|mum|mother|dad|father|caller|patient|client|customer|nurse|doctor|manager|guest|chair|colleague|mentor|apprentice|trainee|receptionist|participant|interviewee|operator|agent|employer|"
    r"supplier|volunteer|visitor|admin)\s?:\s[^\n]{0,100}\b(?:my|me|mine|I|I['’]m)\b[^\n]{0,60}$",
    re.IGNORECASE,
)
"""A dialogue in which whoever speaks is called by what they are: "Caller: my date of birth is"."""
_SAYS_A_KIND = re.compile(
    r"\b(?:an?|one|another|the|some|this) (?:[\w’'-]+ ){1,3}?(?:wrote|said|typed|texted|e-?mailed|messaged|replied|posted|answered|asked)(?: (?:me|us|in|back|the \w+))?:\s[^\n]{0,80}$|"
    r"(?:^|[\n>\])] ?)(?:[\d:.,]{4,12} )?(?:(?:speaker|participant|student|learner|pupil|interviewee|respondent|caller|guest|user|voice|tutor|teacher|parent|trainee|attendee|delegate) ?(?:[A-Z]|\d{1,2})|[PRS]\d{1,2}) ?: [^\n]{0,120}$|"
    r"\b(?:learner|student|pupil|parent|participant|respondent|delegate|guest|visitor|reader|employer|mentor|apprentice|trainee|attendee|anonymous|volunteer)s?(?:['’]s?)? (?:comments?|feedback|reply|response|message|quote|note|text|e-?mail|answer|evaluation|\d+)\s?:\s[^\n]{0,80}$|"
    r"\b(?:any other comments|(?:further|other|free[- ]text) comments|voicemail(?: transcript)?|(?:comment|response|reply|message|answer|feedback|note|question|text|e-?mail|voicemail|whats ?app|post|dm) (?:from|by) (?!me\b)(?:an? |the |one |our )?(?:[a-z-]+ ){0,2}[a-z]+(?: \d+)?(?:,? (?:(?:on|at|in) )?\d[^:\n]{0,16}(?::\d\d)?|,? (?:on|at|in|last) [^:\n]{2,20})?)\s?[:?]\s[^\n]{0,140}$",
    re.IGNORECASE,
)
"""A learner, a parent or whoever filled in a form speaks: "a parent emailed: my mobile is", "Any other comments? my number is"."""
_THEY_SAY = re.compile(
    r"(?:^|[\s(>])(?:[Ss]he|[Hh]e|[Tt]hey) (?:[a-z]+ly |had |has |then |just |also ){0,2}(?:wrote|writes|said|says|typed|texted|e-?mailed|messaged|replied|replies|posted|put|answered|asked)(?: (?:me|us|back|in|to me|to us|on the \w+|in the \w+))?:\s[^\n“”\"]{0,80}$"
)
"""Without quotation marks: "She wrote: my …"."""
_OPEN = re.compile(r"(?:[“\"]|(?:^|[\s(])[‘'])[^“”\"\n]{0,100}$")
_SAID_BEHIND = re.compile(
    r"[^“”\"\n]{0,80}[”\"’'],?\s(?:(?:wrote|said|asked|replied|typed|e-?mailed|texted|posted|put)\s(?!I\b|my\b)\w|(?:one|an?|the|another|someone|somebody)\s(?:[\w-]+\s){0,3}?(?:wrote|said|asked|replied|typed|e-?mailed|texted|posted|put)\b)",
    re.IGNORECASE,
)


_SAID_FROM = re.compile(
    r"[^“”\"\n]{0,80}[”\"’'][.,]?\s?[\s(–—-]{1,3}(?:(?:an? |the |one |from )?(?:(?:voice|text|chat|whats ?app|teams|e-?mail|end|real|actual) )?(?:message|note|text|e-?mail|comment|chat|post|reply|voicemail|feedback|sms|quote|words|line|message left)\s(?:from|by|of|left by)\s(?!me\b|my own|myself)|"
    r"(?:from )?(?:our|an?|the|one|one of (?:our|the|my)|my)\s(?:[\w-]+\s){0,3}?(?:learner|student|pupil|parent|colleague|technician|tutor|teacher|assessor|mentor|apprentice|trainee|participant|delegate|guest|visitor|volunteer|employer|manager|patient|member|speaker|presenter|nurse|librarian)s?\b)",
    re.IGNORECASE,
)
"""Behind a quotation: who it is from, without a verb."""
_ONE_WROTE = re.compile(
    r"[^.\n“”]{0,70},\s(?:one|an?|another|somebody|someone)\s(?:of (?:the|my|our)\s)?(?:[\w-]+\s){0,2}?(?:wrote|said|typed|posted|texted|replied|e-?mailed|asked|messaged)\b",
    re.IGNORECASE,
)


def is_said_by_another_behind(before: str, after: str) -> bool:
    """Whether a value stands in a quotation behind which it is told who said it: "“Call me on … ,” wrote one parent"."""
    if _ONE_WROTE.match(after):
        return True
    return (_SAID_BEHIND.match(after) or _SAID_FROM.match(after)) is not None and _OPEN.search(before) is not None


def is_quoted_from_another(before: str) -> bool:
    """Whether a value stands in the words of somebody without a name: "a learner typed “my number is"."""
    if _SAYS_A_KIND.search(before) or _A_KIND_SPEAKS.search(before) or _THEY_SAY.search(before):
        return True
    said = _ANOTHER_SAYS.search(before)
    return said is not None and not re.search(r"\bI\s(?:\w+\s){0,2}$", before[: said.start()])
