"""People who stand beside a judgement or a state and are neither judged nor of that state: speakers on a topic, who comments on a page, whose relatives are listed, centres in a sheet."""

from __future__ import annotations

import re

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
_REACH_ME = re.compile(
    r"\s(?:wrote|writes|said|says|texted|replied|answered|messaged)\s?[:,]\s?[\"“‘'](?:please |just )?(?:call|ring|phone|text|e-?mail|write to|message|contact|reach) me\b|"
    r"\s?:\s?[\"“‘']?my (?:new |work |home )?(?:number|mobile|phone|cell|e-?mail)(?: address| number)? is\b"
)
_CENTRES = re.compile(
    r"(?:^|\n)(?:centres?|centers?|schools?|colleges?|sites?|towns?|places?|branch(?:es)?|campus|rooms?|venues?|company|companies|employers?|suppliers?|country|city|region|station|depot|ward|ysgol|canolfan|ionad|ort|standort|firma|ville|site|sede|school|bedrijf|företag|tools?|software|platforms?|products?|features?|apps?|plug-?ins?|systems?|werkzeug|outil|herramienta|strumento)\t[^\n]*\n(?:[^\n]+\n){0,60}$",
    re.IGNORECASE,
)
_SHEET = 2_000
"""How far above a cell the headings of its sheet are looked for."""


def is_no_learner(text: str, start: int, end: int) -> bool:
    """Whether a name from `start` to `end` is that of who comments on a page, who says how to be reached, or of a centre in a sheet."""
    behind = text[end : end + 220]
    if _COMMENTS.match(behind) or _REACH_ME.match(behind):
        return True
    return (
        text[start - 1 : start] in ("", "\n")
        and text[end : end + 1] == "\t"
        and _CENTRES.search(text[max(0, start - _SHEET) : start]) is not None
    )


def is_other_than(text: str, start: int, end: int) -> bool:
    """Whether a name from `start` to `end` is that of who speaks on a topic, might fall ill, or has relatives listed: no state of theirs is said."""
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
