"""Numbers of students that have a letter ("u1904421", "C00247715", "2237184T") and no label: what a learner does, gets or hands in stands in the same sentence or row."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator

from foliocheck.checks.data_protection.recognisers.numbers import numbers_of_things
from foliocheck.checks.data_protection.recognisers.numbers.number_labels import NOT_COUNTED, is_date, is_nobodys, with_the_list
from foliocheck.checks.data_protection.recognisers.reading import figures, invented
from foliocheck.checks.data_protection.recognisers.reading.hit import Hit, hit_of

WHAT = "student-number"

_VALUE = re.compile(r"(?<![\w./#:£$€%+=@-])(?P<value>[a-z]{1,2}\d{6,8}|UP\d{6}|[A-Z]{1,2}\d{7,8}|\d{7}[A-Za-z])(?![\w@%/-]|[.,:]\d)")
_IN_A_FILE = re.compile(r"(?<=[A-Za-z\d]_)(?P<value>[a-z]\d{7})(?=_\w{1,20}\.(?:docx?|pdf|pptx?|xlsx?|zip|odt)\b)")
"""What learners hand in is named by the course, the number and the state: "ENG201_u2011873_final.docx"."""
_OF_THEIR_WORK = re.compile(
    r"\b(?:similarity (?:report|score|index|match)|turnitin (?:report|score)|originality report|extension|re-?sit|re-?submission|mark|grade|feedback|essay|dissertation|exam script) (?:for|of|from|by)\s(?P<value>\d{7,9})"
    + NOT_COUNTED,
    re.IGNORECASE,
)
"""A number without a letter, right behind what belongs to one learner."""
_LEARNING = re.compile(
    r"\b(?:grade ?books?|grades?|graded|(?:re-?)?mark(?:s|ed|ing)?(?! (?:of|up)\b)|rubrics?|similarity|turnitin|plagiari\w+|collusion|misconduct|(?:re-?)?submi(?:t|ts|tted|tting|ssions?)|handed in|hand-ins?|re-?sits?|resat|retakes?|"
    r"extensions?|special (?:consideration|circumstances)|mitigat\w+|extenuating|days? late|late|capped|attempts?|attempted|(?:un-?|re-?)?enrol\w*|matric\w*|withdr\w+|deferr?\w*|intercalat\w+|tutor groups?|seminars?|cohorts?|exam board|vivas?|essays?|assignments?|coursework|dissertations?|drafts?|quiz(?:zes)?|"
    r"forum|absent|present|attended|attendance|excused|engagement|peer[- ](?:assess\w+|review\w*|mark\w*)|feedback|study group|learner|student|pupil|candidate|apprentice|trainee|tutee|pass(?:ed)?|failed|merit|distinction|progressed|"
    r"consent(?:ed)?|permission|adjustments?|captions|note-?taker|scribe|extra time|(?:lab|project|discussion) group|in your (?:class|seminar|tutorial|lab|lecture)|my tutor|applicants?|readers?|borrowers?|patrons?|supervis(?:e|ed|es|ing)|tutored|taught|log(?:ged)? ?in|user(?:name)?|posted|uploaded|moodle|canvas|blackboard|brightspace|look(?:ed)?[- ]?ups?|early[- ]alerts?|retention|at[- ]risk|(?:attainment|retention|engagement|learner|student|analytics) dashboard|attrition|progression|timeline (?:for|of)|transcript (?:for|of)|timetable (?:for|of)|(?:on|from|with) (?:his|her|their) (?:own |old |new |work |home )?(?:phone|mobile|laptop|tablet|ipad|computer|machine|screen|mac|chromebook))\b|\b(?:by|from)\s\x00|^\W*(?:(?:the|her|his|their) )?registration\b[\s:]",
    re.IGNORECASE,
)
"""Words of what learners do, get and hand in."""
_GROUPS = re.compile(r"\b(?:group|team|set|pair|table|class) \w{1,3}\s?[:(–-]", re.IGNORECASE)
"""Who belongs to a group, each by a number: it takes two of them."""
_LETTERS = string.ascii_letters
_BEHIND, _AHEAD = 110, 70
_SENTENCE = re.compile(r"[.!?][\"”’)]?\s+(?=\S)|\n")
_RESULT = re.compile(
    r"(?:[A-F][+-]?\d?|pass(?:ed)?|fail(?:ed)?|refer(?:red)?|merit|distinction|absent|present|late|excused|submitted(?: for grading| late)?|not submitted|no attempt|\d{1,3}(?:\.\d+)? ?%|\d{1,2} ?/ ?\d{1,3})",
    re.IGNORECASE,
)
_MARK = re.compile(r"\d{1,3}(?:\.\d{1,2})?")
_SOMEBODY = re.compile(r"(?:learner|student|candidate|participant|pupil|apprentice|trainee) \w{1,4}", re.IGNORECASE)
"""What stands in the cells beside a number in a list of results; and who is meant without a name."""
_FEWEST = 6
_LONG = 7
"""A number in a file's name, or behind what belongs to one learner, has as many figures at least."""
_SAME = 12
"""Two numbers before which so many letters are the same stand in one sentence."""
_SHARED = re.compile(r"[^\n]{3,60}:[ \t]?\n(?:[^\n]{3,60}\n){0,8}$")
"""A line that leads to a list, one number a line."""


def find(text: str) -> list[Hit]:
    """Every such number in `text`, in order."""
    numbers = figures.long(text, _FEWEST)
    return list(with_the_list(sorted(_found(text, numbers), key=lambda hit: hit.start), text)) if numbers else []


def _found(text: str, numbers: figures.Runs) -> Iterator[Hit]:
    things: set[tuple[str, str]] = set()  # what is numbered like a thing in one sentence is a thing, too
    # Figures are found at once, what may stand before each is tried: the whole pattern takes a millisecond a page.
    tried = (_VALUE.match(text, start - letters) for start, _ in numbers for letters in (2, 1, 0) if start >= letters)
    matches = [
        match for match in tried if match is not None and not (is_nobodys(match["value"]) or is_date(match["value"].lstrip(_LETTERS)))
    ]
    for match in matches:
        start, end = match.span("value")
        before = _SENTENCE.split(text[max(0, start - _BEHIND) : start])[-1]
        after = _SENTENCE.split(text[end : end + _AHEAD])[0]
        kind = (match["value"].strip(string.digits), before[:_SAME])
        if kind in things or numbers_of_things.is_one(text, start, before, after):
            things.add(kind)
            continue
        said = f"{before}\x00{after}"
        listed = _GROUPS.search(before) is not None and len(matches) > 1
        if (_LEARNING.search(said) or listed or _is_led_to(text, start) or _is_in_a_list(text, start, end)) and not invented.is_example(
            before, after
        ):
            yield hit_of(match, WHAT, 0.6)
    if any(end - start >= _LONG for start, end in numbers):
        for match in (*_IN_A_FILE.finditer(text), *_OF_THEIR_WORK.finditer(text)):
            yield hit_of(match, WHAT, 0.6)


def _is_led_to(text: str, start: int) -> bool:
    """Whether a number stands in a list, one a line, to which a line leads that speaks of what learners do."""
    led = _SHARED.search(text, max(0, start - 300), start)
    return led is not None and _LEARNING.search(led.group().partition(":")[0]) is not None


def _is_in_a_list(text: str, start: int, end: int) -> bool:
    """Whether a number is a cell of its own, and the cell behind it a result: "u1904421" between "Learner 12" and "67.0"."""
    cells = re.compile(r"[ \t]*[\t\n|]\s*").split(text[max(0, start - 60) : start] + "\x00" + text[end : end + 60])
    at = next(index for index, cell in enumerate(cells) if "\x00" in cell)
    if cells[at] != "\x00":
        return False
    beside = cells[max(0, at - 1) : at + 3]
    return any(_RESULT.fullmatch(cell) for cell in beside) or (
        any(_SOMEBODY.fullmatch(cell) for cell in beside) and any(_MARK.fullmatch(cell) for cell in beside)
    )
