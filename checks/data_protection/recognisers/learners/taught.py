"""Who in a sentence is taught and who is not: one account of colleagues, authors and invented people for all that tells what learners do, and what stands between a learner's name and what is told of them."""

from __future__ import annotations

import re

_INVENTED = re.compile(
    r"\b(?:fictional|fictitious|imaginary|imagined|invented|made-up|persona|character|typical|avatar|chat ?bot|robot|role[- ]?play\w*|actors?|novel|film|story)\b",
    re.IGNORECASE,
)
_AT_WORK = re.compile(
    r"\b(?:meetings?|committee|(?<!from the )(?<!on the )(?<!at the )(?<!to the )board|colleagues?|manager|lecturer|head of|professor|union|governors?|senior|budgets?|interview panel|my boss|departments?|steering|trustees?|steering group|workshop for staff|staff|the chair|policy|conference|keynote|"
    r"external examiner|for our (?:new |own |next |online )?(?:course|module|programme|site|platform|department)|joined (?:us|the team|our)|servers?|migration|recruitment|newsletter|storyboards?|workload|(?:programme|module|course|team) leader|tenders?|draft policy|plug-?ins?|away day|stakeholders?|office[- ]?mate|suppliers?|contracts?|appraisal|fire warden|merger|work packages?|take the minutes|(?:we|that we) (?:teach|taught|gave|ran|run|led|lead) together)\b",
    re.IGNORECASE,
)
_POST_BEFORE = re.compile(
    r"\b(?:(?:co-\w+|designer|developer|technician|librarian|administrator|author|receptionist|supervisor|teacher|trainer|mentor|assistant|chair|friend|director|line manager|husband|wife|partner|colleague|lecturer|professor|technologist|neighbour|[Tt]rainer|[Tt]utor),? |"
    r"(?:Dr|Prof|Professor)\.? |(?:[Aa]ction|[Oo]wner|[Pp]resent|[Aa]pologies|[Tt]utor|[Aa]ssessor|[Mm]arker|IQA|[Ii]nterview with|[Aa]ccording to|[Mm]arked by|[Ll]ed by):? )$"
)
"""Right before the name of who is not taught."""
_POST_BEHIND = re.compile(
    r",? \(?(?:who (?:sits|works|teaches|manages|leads|runs|marks)|(?:my|our|their|the|a|an|from the) (?:[\w-]+ ){0,3}(?:colleague|technologist|librar\w+|manager|lecturer|mentor|head|director|co-\w+|designer|developer|technician|administrator|supervisor|examiner|assessor|verifier|registry|office|service|department|team)\b|"
    r"(?:Head|Director|Dean|Registry|Registrar|Library|Librarian|IT|HR|Quality|Senior|Lecturer|Technician|Manager|Assessor|Tutor)\b|[^()\s]+@|(?:ext|tel)\b|[\d+(][\d ()+-]{5,})| from (?:the )?(?:library|registry|IT|HR|finance|estates|marketing|quality|office)\b| and I\b",
)
"""Right behind the name of who is not taught: an office, how to reach them, "… and I"."""
_ASIDE = re.compile(
    r"\.?(?: (?:in|from|of|on) (?:(?:my|our|the|this|her|his) (?:[\w'’-]+ ){0,3}?(?:group|class|set|cohort|form|seminar|lab|row|table|stream|year group)|(?:[Yy]ear|[Gg]roup|[Ss]et|[Cc]lass|[Ff]orm|[Cc]ohort) \w{1,3}|\d{1,2}[A-Z]{1,2})(?=,?\s[a-z]))?"
    r"(?:,? \([^()\n]{1,40}\))?(?:, (?:on the other hand|by contrast|in contrast|however|though|meanwhile|too|for (?:example|instance)|in particular|sadly|alas|unfortunately|as (?:ever|usual|always)|once (?:more|again)|bless (?:her|him)),|, (?:aged? )?\d{1,2},|, (?:an?|our|my|the|one of|who|from|aged|in|on|now|always|usually|also) [^,.;:\n()]{2,50},|,? who)?\s"
)
_LABELLED = re.compile(r"\.?(?:\s\([^()\n]{1,30}\)|, (?:aged? )?\d{1,2}(?=:))?[ \t]{0,8}(?:[:|\t>]|[–—-](?= )|\n\n?)[ \t]{0,8}(?=[a-z])")
"""Behind a name that stands as a label, a cell or a heading: what is told of its bearer."""
SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[^\W\d_a-z])|\n")
_FAR = 200


def told_of(text: str, start: int, end: int) -> int:
    """Where what is told of somebody begins behind their name from `start` to `end`: behind an age, a group in brackets, a short aside. -1 where nothing is told."""
    if label := _LABELLED.match(text, end):
        return label.end()
    before = text[max(0, start - 12) : start]
    if (
        before.endswith((", ", "such as ", "like ", "including ", "specially ")) and text[end : end + 2] == ", "
    ):  # "one of my learners, Poppy, …"
        return end + 2
    aside = _ASIDE.match(text, end)
    return aside.end() if aside else -1


def is_in_post(text: str, start: int) -> bool:
    """Whether a post stands right before a name that starts at `start`: "trainer …", "our technician, …"."""
    return _POST_BEFORE.search(text, max(0, start - 40), start) is not None


def is_taught(text: str, start: int, end: int) -> bool:
    """Whether nothing in the sentence of a name from `start` to `end` makes it that of a colleague, an author or nobody."""
    before = SENTENCE.split(text[max(0, start - 80) : start])[-1]
    behind = SENTENCE.split(text[end : end + _FAR])[0]
    if _POST_BEFORE.search(before) or _POST_BEHIND.match(behind):
        return False
    return not any(pattern.search(said) for pattern in (_INVENTED, _AT_WORK) for said in (before, behind))
