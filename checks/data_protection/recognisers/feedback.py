"""Names of learners beside marks or feedback. A prompt for a person, never a failure."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.feedback_words import AFTER, BEFORE, FORM, OUTCOME
from foliocheck.checks.data_protection.recognisers.hit import Hit
from foliocheck.checks.data_protection.recognisers.names import is_name, names, turned

WHAT = "learner-name-with-feedback"

_MARK = (
    r"(?:\b\d{1,3}\s?%|\b\d{1,3}\s?/\s?(?:10|20|25|30|40|50|60|70|80|100)\b|\b(?:mark|marks|grade|graded|score|scored|result|average)\b\s{0,2}[:=–-]?\s{0,2}(?:is|was|of)?\s{0,2}(?:\d{1,3}\b|[A-F][+-]?(?!\w)|pass|fail|merit|distinction|refer)|"
    r"\b(?:Distinction|Merit|Resubmit|Referred|First class|Upper second|Lower second|2[.:][12])\b|\b(?:passed(?! (?:on|"
    r"away|over|along|by|round|through|it|this|the)\b)|failed|"
    r"achieved(?! (?:fellowship|accreditation|promotion|status|senior|cmalt|charter))|scored|resit|re-?sat|"
    r"not yet competent|competent|pass mark|missed (?:it )?by \d|did not (?:pass|meet)|got \d{2}(?=\s?(?:%|out of|/|[.,;)]|$|for (?:the|her|his|their)))|borderline|"
    r"unsatisfactory|satisfactory)\b|\b(?:marc|gradd)\b\s{0,2}[:=–-]?\s{0,2}(?:\d{1,3}|[A-F]\b)|\bsimilarity\s{0,2}[:=–-]?\s{0,2}\d)"
)
_WORDS = (
    r"\b(?:feedback|resubmi\w+|your (?:essay|argument|draft|work|references?|assignment|report|presentation|submission|"
    r"poster|introduction|conclusion|structure|analysis|second draft|first draft|blog|portfolio)|well done|good "
    r"(?:structure|work|use|effort|start)|"
    r"excellent (?:work|use|critical|structure)|needs? to improve|much clearer|next time|tutor comments?|marker|marked "
    r"by|extension|plagiari\w+|turnitin|late submission|module survey|module evaluation|evaluation form|student "
    r"survey|needs (?:more|to)|could improve|keep (?:up|practising)|strengths?|areas? for (?:improvement|development)|"
    r"action points?|late work|reflect more|more detail|good effort|(?:clear|strong|weak|thin|excellent|nice) (?:aims?|structure|argument|"
    r"introduction|conclusion|analysis|writing|delivery)|more (?:depth|sources|evidence|practice|care)|proof-?read|paragraphing|"
    r"referenc(?:es|ing)|watch your|work on your|needs work|did well|great improvement|superficial|thin\b|slow to|weak in|struggl(?:es|ed|ing) with|tutorial report|progress (?:report|review)|"
    r"see my comments?|spoke too|great slides|adborth|gwaith da|da iawn)\b"
)
_LEARNER = r"\b(?:student|learner|pupil|apprentice|trainee|candidate|participant|mentee|tutee|undergraduate|postgraduate|myfyriwr)s?\b"
_MARKS = re.compile(_MARK, re.IGNORECASE)
_FEEDBACK = re.compile(_WORDS, re.IGNORECASE)
_LEARNERS = re.compile(_LEARNER, re.IGNORECASE)
_MODULE = re.compile(r"\b(?:module|marks?|grades?|passed|failed|scores?|cohort|assignment|results?)\b", re.IGNORECASE)
_MARK_RIGHT_AFTER = re.compile(
    r"\s{0,3}(?:[:–—|\t-]|\()\s{0,3}(?:(?-i:[A-F][+-]?)(?=\s{0,2}(?:[|\t,;).\n]|$|\s(?-i:[A-Z])))|(?:pass|fail|merit|distinction|referred|refer|deferred)\b(?!\s(?:rate|mark)))|"
    r"\s{0,3}[–—|-]\s?(?:task|unit|assignment|assessment|part|question|module|week|essay|attempt)\s?\w{0,4}\s?[–—|:-]\s?"
    r"(?:pass|fail|merit|distinction|referred|refer|deferred|\d{2}\s?%?|(?-i:[A-F][+-]?))(?=\W|$)|"
    r"[ \t]{1,3}(?-i:[1-9]\d)[ \t]{1,3}(?-i:[A-Z])[a-z]+\b(?=[^.\n]{0,90}\b(?:but|more|needs?|good|clear|well|depth|work|"
    r"excellent|weak|strong)\b)|"
    r"[,:]\s(?:similarity|attempt \d,?)\s?\d{0,3}%?[^.\n]{0,20}\b(?:mark|grade|score)",
    re.IGNORECASE,
)
"""A mark as rows and lists have it: a letter, a result, a bare number with a comment behind it."""
_MARKED = re.compile(r"\b(?:marks?|grades?|scores?|results?)\b[^.\n]{0,80}$", re.IGNORECASE)
_MARK_BELOW = re.compile(r"\s*\n\s*(?:[A-F][+-]?|\d{1,3}\s?%|Pass|Fail|Merit|Distinction|Refer(?:red)?)[ \t]*(?:\n|$)")
"""A mark in the next cell of a table whose columns have no heading."""
_WORK = re.compile(
    r"['’]s?\s(?:\w+\s){0,2}(?:presentation|essay|assignment|report|poster|submission|reflection|portfolio|draft|dissertation|project|lesson|video|work)\b",
    re.IGNORECASE,
)
_SURNAME_FIRST = re.compile(
    r"(?:^|(?<=[\n\t|;]))[ \t\"]{0,2}(?P<name>[A-ZÀ-Ö][\w'’-]+, [A-ZÀ-Ö][\w'’-]+)\"?(?=(?:\s{0,2}[|\t;:–—-]|"
    r"\s{1,3}(?:[A-F][+-]?|\d{2})\b|\n\n))"
)
_SAID = re.compile(r"\b(?:wrote|said|says|commented|told (?:me|us)|replied|reported|admitted|e-?mailed|answered)\b", re.IGNORECASE)
_NOT_LEARNERS = re.compile(
    r"\b(?:dr|prof|professor|lecturer|tutor|colleague|manager|director|dean|head of|author|editor|librarian|"
    r"technologist|line manager|mentor|marker|examiner|supervisor|module leader|by|et al|ed|eds)\b\.?\W{0,3}$|\(\d{4}\)",
    re.IGNORECASE,
)
_COLON_MARK = re.compile(r"\s?[:–—-]\s?\d{2}\s?[,;–—-]\s[a-z]")
"""A bare mark with a comment behind it: "Hanna Wexley: 72, good use of sources"."""
_GIVEN = re.compile(
    r"\b(?:I(?:['’]ve| have)? (?:given|awarded)(?: you| it| this)?|your (?:overall )?(?:mark|grade) (?:is|was)|you(?:['’]ve| have)? (?:got|scored|achieved)|"
    r"mark(?:ed|ing)? (?:it|you|this) (?:at|as))\s(?:an?\s)?(?:\d{2}\b|(?-i:[A-F]\b))",
    re.IGNORECASE,
)
"""A mark told to the person who is spoken to."""
_QUOTED_BEFORE = re.compile(r"[\"”’'][ \t]*(?:|[–—―-]\s*|\(\s*|\n\s*[–—-]?\s*)$")
_CALLED_LEARNER = re.compile(
    r"^\s?[,(–-]\s?(?:an?\s)?(?:[\w-]+\s){0,4}(?:student|learner|apprentice|trainee|pupil|undergraduate|postgraduate|participant)\b|"
    r"^\s?[,(–-]\s?(?:[\w-]+\s){0,2}(?:Level|Year) \d\b|^\s?[,(–-]\s?(?:BSc|BA|MSc|MA|MEd|PhD|PGCE|HND|BEd|LLB)\b",
    re.IGNORECASE,
)
_TUTORS_WORD = re.compile(r"\b(?:tutor|teacher|marker|assessor)(?:['’]s)?\s(?:feedback|comments?|reply|response)\b\s?[:–-]", re.IGNORECASE)
_CITED = re.compile(r"^\s*(?:\(|,\s?)(?:19|20)\d{2}|^\s*et al|^,\s[A-Z]\.")


def find(text: str) -> list[Hit]:
    """Every full name that stands close to a mark, to words of feedback, or is called a learner's and quoted."""
    hits: list[Hit] = []
    turned_round = [
        (match.group("name"), match.start("name"), match.end("name"))
        for match in (_SURNAME_FIRST.finditer(text) if ", " in text else ())
        if is_name(turned(match.group("name")))
    ]
    for name, start, end in (*names(text), *turned_round):
        before, after = text[max(0, start - 70) : start], text[end : end + 130]
        if _CITED.match(after) or _NOT_LEARNERS.search(before[-30:]):
            continue
        line_before = re.split(r"(?<=[.!?])\s|\n\n\n", before)[-1]
        line_after = re.split(r"\n\n\n", after)[0]
        confidence = _confidence(line_before, line_after, text[max(0, start - 160) : start])
        if confidence >= 0.5:
            hits.append(Hit(what=WHAT, value=name, start=start, end=end, confidence=confidence, spellings=(name,), person=name))
    return hits


def _confidence(before: str, after: str, far_before: str) -> float:
    near = after[:60]
    confidence = 0.0
    if _MARK_RIGHT_AFTER.match(after):
        confidence += 0.55
    elif re.match(r"[ \t]{1,2}\d{1,3}(?=[\t,;.\n]|$)", after) and (after[:1] == "\t" or _MARKED.search(far_before)):
        confidence += 0.5
    elif re.search(r"\b(?:gave|awarded|marked)\s*$", before) and re.match(r"\s(?:an?\s)?(?:\d{2}|[A-F][+-]?)\b", after):
        confidence += 0.55
    elif _MARK_BELOW.match(after):
        confidence += 0.45
    elif re.match(r"\s{0,3}(?:\([^)\n]{1,30}\)\s)?[:–—|\t,-]?\s{0,4}(?:['\"‘“(]\s?)?" + _MARK, after, re.IGNORECASE):
        confidence += 0.6
    elif re.match(r"\s?\(\d{1,2}\)(?=[\s,;.]|$)", after) and _MODULE.search(far_before + after):
        confidence += 0.5
    elif _MARKS.search(near):
        confidence += 0.3
    elif (mark := _MARKS.search(after)) and re.search(r"\b(?:her|his|their|she|he|they|your|you)\b", after[: mark.start()]):
        confidence += 0.2
    if _COLON_MARK.match(after) and _FEEDBACK.search(after):
        confidence += 0.3
    if re.search(r"\b(?:well done|congratulations|good work|da iawn)[,!]?\s*$", before, re.IGNORECASE) and _FEEDBACK.search(after):
        confidence += 0.25
    if _QUOTED_BEFORE.search(before) and re.search(
        r"\b(?:student|learner|participant|apprentice|trainee|pupil)s?['’]?s?\s(?:comments?|feedback|voice|quotes?|said|view|evaluation)\b",
        far_before,
        re.IGNORECASE,
    ):
        confidence += 0.4
    if re.search(r"\b(?:(?:awarded|presented) to|certif(?:y|ies) that)\s*$", before, re.IGNORECASE):
        confidence += 0.25
    if AFTER.match(after) or (BEFORE.search(before) and not re.match(r"\s?,\s(?-i:[A-Z])|\sand\b", after)):
        confidence += 0.55
    if FORM.search(before) and OUTCOME.search(after):
        confidence += 0.3
    if _GIVEN.search(after):
        confidence += 0.25
    if _QUOTED_BEFORE.search(before) and _CALLED_LEARNER.match(after):
        confidence += 0.55
    if (said := _CALLED_LEARNER.match(after)) and re.match(r"[\w\s]{0,30}[:,]\s?[\"“‘']", after[said.end() :]):
        confidence += 0.5
    if re.match(r"[ \t]*\n", after) and _TUTORS_WORD.search(after):
        confidence += 0.35
    if re.search(r"\b(?:asked|ask|thanks to|thank|grateful to|by)\s*$", before, re.IGNORECASE):
        confidence -= 0.35
    if re.search(
        r"\b(?:feedback|comments?|marks?|grade|report|adborth|sylwadau|marc) (?:for|to|on|of|about|i|ar)\s*(?:student|learner|pupil)?\s*$",
        before,
        re.IGNORECASE,
    ) or re.search(r"(?:^|\n)\s*(?:To|Dear|Hi)\s+$", before):
        confidence += 0.35
        if re.match(r"\s?[:–—]\s?\w", after):
            confidence += 0.2
    elif re.search(r"\b(?:feedback|comments|report)\s?[:–—-]\s*$", before, re.IGNORECASE) and re.match(r"\s?[:–—]\s?\w", after):
        confidence += 0.55
    if re.search(r"(?:^|\n)\s*\d{2}\s?%?\s+$", before):
        confidence += 0.3
    if _WORK.match(after):
        confidence += 0.2
    if _FEEDBACK.search(after):
        confidence += 0.3
    elif _FEEDBACK.search(before):
        confidence += 0.1
    if re.search(_LEARNER + r"(?:\s?name)?['’:,=]?\s*$", before, re.IGNORECASE):
        confidence += 0.3
        if _MARKS.search(far_before[-45:]):
            confidence += 0.25
        if _SAID.search(near):
            confidence += 0.25
    elif _LEARNERS.search(far_before) or _LEARNERS.search(near):
        confidence += 0.15
    return min(confidence, 0.9)
