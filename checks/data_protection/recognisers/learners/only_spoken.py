"""People who stand beside a judgement or a state and are neither judged nor of that state: speakers on a topic, who comments on a page, whose relatives are listed, centres in a sheet."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.reading.names import is_given

_SPEAKS_ON = re.compile(
    r"\son\s(?:how|why|what|when|whether|(?!waiting|being|having|going|coming|morning|evening|nursing)[a-z]{3,}ing\b(?! list))|\s(?:talks|spoke|speaks|talked|will speak|will talk|presents|presented|presenting|lectures) (?:on|about|to us (?:on|about))\s"
)
_SPOKE = re.compile(
    r"\b(?:spoke|speakers?|talks?|keynotes?|line-?up|webinars?|conference|lectures?|sessions?|network day|programme for)\b", re.IGNORECASE
)
_ON = re.compile(
    r"\son\s(?!(?:medication|sick|maternity|paternity|leave|dialysis|crutches|insulin|tablets|steroids|oxygen|the|her|his|their|a|an)\b)[a-z]"
)
_OWN = re.compile(r"\b(?:s?he|they|her|his|their|own|herself|himself|living with)\b", re.IGNORECASE)
_SENTENCE = re.compile(r"[.!?;]\s|\n")
_IF = re.compile(r"\b(?:[Ii]f|[Ss]hould|[Ii]n case|[Uu]nless|[Ww]henever)\s$")
_IS_OUT = re.compile(r"\s(?:is|be|falls|goes|gets|were)\s(?:ill|sick|off|unwell|poorly|away|in hospital)\b")
_RELATIVES = re.compile(r"(?<=s)['’]?\s(?:next of kin|emergency contacts?)\b|['’]s\s(?:next of kin|emergency contacts?)\b")
_DATED = r"(?:\W{0,3}(?:says|said|commented|wrote|on|at|am|pm|\d{1,2}(?:st|nd|rd|th)?|\d{4}|\d{1,2}[:./]\d{2}(?:[./]\d{2,4})?|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b){1,8}\W{0,4}"
_COMMENTS = re.compile(
    rf"{_DATED}(?=[^\n]{{0,120}}\b(?:(?:lovely|great|nice|super|fantastic|useful|helpful|excellent|interesting) (?:page|post|site|portfolio|blog|read|write-?up|article)|(?:the|this|your) (?:link|links|page|video|site|portfolio|blog)\b))",
    re.IGNORECASE,
)
"""Behind a name: the day of a comment, and words on the page below which it stands."""
_SPEAKS_TO = re.compile(
    r"(?:\s?\n{1,2}|\s?:\s)[“\"]?(?:(?:[Hh]i|[Hh]ello|[Dd]ear|[Hh]ey|[Tt]hanks|[Tt]hank you|[Ll]ovely|[Gg]reat|[Nn]ice|[Ss]uper|[Ww]ell done|[Ww]ow|[Gg]ood|[Bb]rilliant|[Ii]nteresting)\b[^\n.!?,]{0,24}?,? )?(?P<who>[A-ZÀ-Þ][a-zà-ÿ'’-]{2,14})(?:,\s(?=[a-zI])|!\s)"
)
"""Behind a name above or before what its bearer says: somebody else is spoken to in it."""
_REACH_ME = re.compile(
    r"\s(?:wrote|writes|said|says|texted|replied|answered|messaged)\s?[:,]\s?[\"“‘'](?:please |just )?(?:call|ring|phone|text|e-?mail|write to|message|contact|reach) me\b|"
    r"\s?:\s?[\"“‘']?my (?:new |work |home )?(?:number|mobile|phone|cell|e-?mail)(?: address| number)? is\b"
)
_JUDGES_ME = re.compile(
    r"\s(?:(?:then |also |once |later |rightly |gently |kindly |politely )?(?:told|reminded|taught|showed|warned|persuaded|convinced|advised|corrected|challenged)\s(?:me|us)\b|(?:made|makes)\s(?:me|us)\s(?:see|under|real|go|look|think|re)\w*|"
    r"(?:said|says|remarked|replied|observed)\s(?:to me\b|(?:that )?(?:my|I|our|we)\b))(?P<rest>[^.!?\n]{0,160})"
)
"""Behind a name: who speaks of the author's own work, "Wendy told me that I read it off the slides"."""
_OF_MINE = re.compile(r"\b(?:I|my|mine|our|we)\b")
_THEIR_OWN = re.compile(
    r"\b(?:s?he(?: had|['’]d| has| was| felt| did| could| would| found| never)|her|his|they|their|students?|learners?|pupils?)\b"
)
_LEARNERS_BEFORE = re.compile(
    r"\b(?:students?|learners?|pupils?|apprentices?|trainees?|cadets?|mentees?|tutees?|participants?|candidates?|lads?|lass(?:es)?|girls?|boys?|year \d+|freshers?|class|cohort|group)\b[^.!?\n]{0,60}$",
    re.IGNORECASE,
)
_PRAISED_BY_ME = re.compile(r"\b[Ii]t was\s$")
_WHO_MADE_ME = re.compile(r",?\swho (?:made|taught|told|showed|pointed|persuaded|suggested|first)\b")
_CAME_FROM = re.compile(
    r"\b(?:line|idea|point|method|advice|phrase|question|suggestion|word|rule|trick|thought|credit)\s(?:\w+\s)?(?:came|comes|is|was)\s(?<!in point is )(?<!in point was )(?:first\s)?(?:from\s)?$"
)
_HERS = re.compile(r"['’]s\b|\s(?:and|,|;)|[.,;]")
_BLOG_COMMENTS = re.compile(
    r"(?:^|\n)[ \t]*(?:\d{1,3} (?:comments?|responses?|replies|thoughts? on [^\n]{3,60})|Readers[’'] comments)\s?:?[ \t]*(?:\n[^\n]{0,40}\n)?\n{0,3}[ \t]*$",
    re.IGNORECASE,
)
_COMMENTS_LINE = re.compile(r"(?:^|\n)[ \t]*Comments\s?:?[ \t]*\n{1,3}[ \t]*$")
_OF_A_PLATFORM = re.compile(
    r"\b(?:Powered by|Newer Post|Older Post|Post a comment|Updated on|Reply|Report abuse|Proudly|Leave a (?:comment|reply)|Edublogs|\d{1,2}:\d\d)\b"
)
"""What stands around readers' comments on a page: who wrote one is no learner whose work it judges."""
_IN_A_PLACE = re.compile(
    r"(?<!confidence)(?<!faith)(?<!trust)(?<!interest)(?<!pride)(?<!progress)(?<!change)(?<!changes)(?<!improvement)(?<!growth)(?<!difference)\s(?:in|near)\s$|"
    r"(?<!look)(?<!looking)(?<!looked)(?<!smiled)(?<!annoyed)(?<!angry)(?<!shouted)(?<!directed)(?<!aimed)\sat\s$"
)
_MARKED_TITLE = re.compile(r"[*_”\"»]\s(?:by|von|de|par)\s$")
"""Before an author's name: a title set apart."""
_CENTRES = re.compile(
    r"(?:^|\n)(?:centres?|centers?|schools?|colleges?|sites?|towns?|places?|branch(?:es)?|campus|rooms?|venues?|company|companies|employers?|suppliers?|country|city|region|station|depot|ward|ysgol|canolfan|ionad|ort|standort|firma|ville|site|sede|school|bedrijf|företag|tools?|software|platforms?|products?|features?|apps?|plug-?ins?|systems?|werkzeug|outil|herramienta|strumento)\t[^\n]*\n(?:[^\n]+\n){0,60}$",
    re.IGNORECASE,
)
_UNDER_COMMENTS = 500
"""How far below a reader's name the end of the comments is looked for."""
_SHEET = 2_000
"""How far above a cell the headings of its sheet are looked for."""


def is_no_learner(text: str, start: int, end: int) -> bool:
    """Whether a name from `start` to `end` is that of who comments on a page, who says how to be reached, or of a centre in a sheet."""
    behind = text[end : end + 220]
    if _COMMENTS.match(behind) or _REACH_ME.match(behind) or _is_a_place(text, start, end):
        return True
    if (speaks := _SPEAKS_TO.match(behind)) and is_given(speaks["who"]) and not _is_called(text[start:end], speaks["who"]):
        return True
    before = text[max(0, start - 160) : start]
    if _judges_the_author(before, behind) or _MARKED_TITLE.search(before):
        return True
    if behind[:1] == "\n" and (
        _BLOG_COMMENTS.search(before) or (_COMMENTS_LINE.search(before) and _OF_A_PLATFORM.search(text, end, end + _UNDER_COMMENTS))
    ):
        return True
    return (
        text[start - 1 : start] in ("", "\n")
        and text[end : end + 1] == "\t"
        and _CENTRES.search(text[max(0, start - _SHEET) : start]) is not None
    )


def _is_called(name: str, short: str) -> bool:
    """Whether `short` may be what friends call somebody of that name: Sam for Samuel, Beth for Elizabeth."""
    return short[:3].lower() in name.lower()


def _is_a_place(text: str, start: int, end: int) -> bool:
    """Whether two words of which the first is no given name stand where a place is named: "a student in Port Selwyn", "at Thornley Vale"."""
    first, *rest = text[start:end].split()
    return (
        len(rest) == 1
        and len(first) > 2
        and _IN_A_PLACE.search(text[max(0, start - 24) : start]) is not None
        and not (is_given(first) or is_given(rest[0]) or "," in first)
    )


def _judges_the_author(before: str, behind: str) -> bool:
    """Whether who is named speaks of the author's work, or is thanked by the author for a thought: a colleague, unless called a learner."""
    said = _SENTENCE.split(before)[-1]
    if _LEARNERS_BEFORE.search(said):
        return False
    if told := _JUDGES_ME.match(behind):
        return _OF_MINE.search(told.group()) is not None and _THEIR_OWN.search(told["rest"]) is None
    if _PRAISED_BY_ME.search(said) and _WHO_MADE_ME.match(behind):
        return True
    return _CAME_FROM.search(said) is not None and _HERS.match(behind) is not None


def is_other_than(text: str, start: int, end: int) -> bool:
    """Whether a name from `start` to `end` is that of who speaks on a topic, might fall ill, or has relatives listed: no state of theirs is said."""
    if _is_a_place(text, start, end):
        return True
    behind = _SENTENCE.split(text[end : end + 160])[0]
    if _IF.search(text[max(0, start - 12) : start]) and _IS_OUT.match(behind):
        return True
    if _RELATIVES.match(text, end) or (text[start:end].endswith(("'s", "’s")) and _RELATIVES.match(text, end - 2)):
        return True
    if _OWN.search(behind):
        return False
    return _SPEAKS_ON.match(behind) is not None or (
        _ON.match(behind) is not None and _SPOKE.search(text[max(0, start - 120) : start]) is not None
    )
