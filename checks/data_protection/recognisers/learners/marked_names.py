"""Names that their place makes a learner's, whichever words stand around: beside a mark as figures, in a list behind what became of those named, spoken to with praise.

Signs (`feedback.py`) weigh words, and lines such as "Harriet Bloor | 58 | Good use of sources" have few of them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from foliocheck.checks.data_protection.recognisers.reading.people import Person
from foliocheck.checks.data_protection.recognisers.reading.word_kinds import kinds_of

_OUT_OF = r"(?:1[05]|[2-9]0|25|75|1[0-5]0|200)"
_SPLIT = r"(?:[ \t]{0,20}\n){0,3}[ \t\"”’]{0,20}(?:[|,:;–—\t(=·\"-]|\.{2,}|\n|(?<=\n)|(?<=\t)|\s(?=\d))[ \t\"]{0,20}"
_A_MARK = rf"(?:(?P<of>\d{{1,3}}(?:[.,]\d{{1,2}})?\s?(?:/|out of)\s?{_OUT_OF}(?:[.,]0{{1,2}})?(?![\d/.,]\d|\d))|(?P<percent>\d{{1,3}}(?:[.,]\d)?\s?%)|(?P<bare>\d{{2}}(?:[.,]\d{{1,2}})?(?![\d.,:/%]*\d|\s?[%°£€])))"
_MARK_BEHIND = re.compile(_SPLIT + _A_MARK)
_DATE = re.compile(r"(?:0?[1-9]|[12]\d|3[01])\s?/\s?1[0]\b")
"""What may be the tenth or fifth month as well as ten or five marks."""
_NO_MARK = re.compile(
    r"[\s)]{0,3}(?:FTE|years?\b|yrs\b|of (?:the )?(?:time|post|role|work|effort|budget|votes?|shares?)|share|votes?|contribution|research|teaching|effort|battery|hours?|seats?|places|people|tickets?|pages?|GB|MB|km|off\b|discount)",
    re.IGNORECASE,
)
_THINGS = frozenset(("work", "course", "process"))
"""No surname is a word for these: "Jan Exams: 40%"."""
_NEAR_BEFORE, _NEAR_BEHIND = 160, 160
"""How far from a name words may stand that say what its figure is."""

_LEAD = re.compile(
    r"(?:attendance (?:below|under|above|over|less|at|of|concerns?|issues?|warning|\d)|(?:poor|low|irregular) attendance|(?:not|never|nothing|un)[ -]?(?:yet )?(?:submitted|handed in|attempted|started|opened|logged)|non[- ]?(?:submi\w+|attend\w+)|(?:re-?)(?:submi\w+|sits?|sitting|takes?)\b|late(?: by| submissions?| work)?\b|overdue|"
    r"withd(?:rew|rawn)|fail(?:ed|s|ing)?\b|passed\b|passes\b|pass with|(?:pass|fail|resit|merit|distinction) list|distinctions?|merits?\b|referr(?:ed|als)|deferr(?:ed|als)|at[- ]risk|(?:who|that|all) (?:scored|improved|gained|won|achieved|dropped out|finished|completed|resat|(?:have |are )?yet to|still have to|will resit|came (?:last|top|first))|behind\b|(?:on|off) (?:track|target)|extensions? (?:granted|given|agreed|until|for|to)|granted an extension|"
    r"capped|plagiari\w+|misconduct|similarity|cause for concern|progress|did(?:n['’]t| not) (?:submit|hand|pass|attend|complete|finish)|below \d+ ?%?|under \d+ ?%|above \d+ ?%|over \d+ ?%|top (?:marks?|of the (?:class|leaderboard|table)|\w+ scores?)|leaderboard|"
    r"struggl\w+|most improved|(?:dean|principal|provost)['’]s list|honou?rs? (?:roll|list)|needs? (?:more |extra )?(?:to|help|support|work|practice)|highest|lowest|zero marks?|detentions?(?: list)?|merit (?:list|cards?)|(?:in )?isolation|report cards?|no (?:show|submission|mark)s?|to be chased|chase\b)",
    re.IGNORECASE,
)
_LEAD_LINE = re.compile(r"(?:^|[\n.!?;|•*])[ \t\"“(-]*(?P<lead>[^\n.!?;:|]{3,90}):\s{1,2}$")
_NO_LEARNERS = re.compile(
    r"\b(?:apologies|present|attendees|minutes|shift|rota|cover|on[- ]call|proposer|seconded|panel|authors?|team|staff|colleagues?|moderators?|markers?|assessors?|examiners?|contacts?|leads?|leaders?|tutors?|teachers?|owners?|responsib\w+|ask|see|thanks|cc|report to|"
    r"trainers?|facilitators?|speakers?|actions?|committee|project|servers?|modules?|courses?|tickets?|plugins?|first aiders?|champions?|advis[eo]rs?|officers?|key ?holders?|keys?|features?|tests? (?:cases?|results?)|builds?|checks?|photos?|credits?|help from)\b",
    re.IGNORECASE,
)
_ENDS_AN_ITEM = re.compile(r"[ \t]*(?:[,;.&+(\n–-]|and\b|\d{1,2}[.)]\s|$)")
_LIST_SPLIT = re.compile(r"(?:\s?\([^()\n]{1,20}\))?\s?(?:,\s?and|[,;&+]|\band\b)?\s?(?:\d{1,2}[.)]\s?)?")

_SCREEN_BEFORE = re.compile(
    r"(?:\b(?:submitted by|student view|view(?:ing)? as|grading screen|speed ?grader|user report|grade report|outline report|attempts? (?:by|of)|received by|released to|returned to|granted to|awarded to|deducted from|"
    r"(?:marks?|grades?|scores?|feedback|results?) (?:to|for|of)|(?:candidate|student|learner|pupil|apprentice)\s(?:no\.?|number|id)?\W{0,3}[A-Z]{0,3}\d{3,10})\W{1,3}|"
    r"\b(?:reading|learning|progress|behaviou?r|observation|mentor(?:ing)?|support|tutor(?:ial)?|placement|feedback|target|marking) (?:logs?|records?|reports?|notes?|diary|sheet|review)\b[^:\n.]{0,25}:\s)(?:M(?:rs?|s|iss|x)\.? )?$",
    re.IGNORECASE,
)
"""Right before a name: the screen of a platform or the record in which its work is shown."""
_SHOWN = re.compile(
    r"[^\n]{0,60}?(?:\b\d{1,3}(?:[.,]\d+)?\s?(?:/|%|of \d|out of)|[:(]\s?\d|\b(?:complete\w*|course total|access|draft|grade[ds]?|marks?|scored?|referr\w+|resubmi\w+|confirmed|late|tasks|words|overdue|pass(?:ed)?|fail(?:ed)?|merit|distinction|now|still|reads|writes|can|cannot|needs|listens|struggles|improv\w+)\b)"
)
_OTHERS_MARK = re.compile(
    r"[^\n]{0,60}\b(?:modules?|courses?|cohort|team|staff|manager|colleagues?|lecturer|lead|head of)\b", re.IGNORECASE
)

_PRAISE = r"(?:great|good|excellent|lovely|nice(?:ly)?|brilliant|super|fantastic|strong|well|thoughtful|interesting|fab|superb|wonderful|solid|impressive|amazing|terrific|clear(?:ly)?|cracking|some really good|beautifully)"
_PRAISED = r"(?:posts?|work|job|one|start|effort|essay|answers?|points?|reflections?|entry|blog|progress|argued|done|written|said|presented|researched|structured|put|observed|drafts?|attempt|improvement|report|piece|reading|thinking|try to|going|analysis|presentation|contributions?|question|summary|discussion|response|stuff|use of \w+)"
_PRAISE_BEFORE = re.compile(rf"(?:^|[\s\"“'‘(>:]){_PRAISE}\s(?:[a-z-]+\s){{0,3}}?{_PRAISED},?\s$", re.IGNORECASE)
_SPOKEN_TO = re.compile(r"[!,.:–—-]|\s[–—-]")
_TO_YOU = re.compile(
    r"\b(?:you(?:['’](?:ve|re|d|ll))?|your|next time|try|remember|now|don['’]t forget|could|needs?|[A-F][+-]|\d{1,3}\s?(?:/\s?\d{1,3}|%))(?!\w)",
    re.IGNORECASE,
)
_AS_COLLEAGUE = re.compile(
    r"\b(?:promotion|new job|new role|new post|retire\w*|award|team|colleagues?|staff|launch|conference|keynote|webinar|department|stakeholders?|students|learners|meeting|grant|bid|project|e?-?mail me|write to me|get in touch)\b",
    re.IGNORECASE,
)


def is_marked(people: Sequence[Person], text: str, start: int, end: int) -> bool:
    """Whether how a name from `start` to `end` is set says that it is a learner's: its mark, its list, or the praise that speaks to it."""
    whole = " " in text[start:end]
    return (
        (whole and (_has_a_mark(text, start, end) or _is_listed(people, text, start, end)))
        or _is_praised(text, start, end)
        or _is_shown(text, start, end)
    )


def _is_shown(text: str, start: int, end: int) -> bool:
    """Whether a platform's screen or a record of learning names somebody and says how far they came."""
    return (
        _SCREEN_BEFORE.search(text, max(0, start - 70), start) is not None
        and _SHOWN.match(text, end) is not None
        and not _OTHERS_MARK.match(text, end)
    )


def _has_a_mark(text: str, start: int, end: int) -> bool:
    """Whether a mark as figures stands right behind a name, and words of marks or work near by where the figures alone can be other things."""
    found = _MARK_BEHIND.match(text, end)
    if not found or _NO_MARK.match(text, found.end()) or not kinds_in(text[start:end].split()[-1]).isdisjoint(_THINGS):
        return False
    if found["of"] and not _DATE.fullmatch(found["of"]):
        return True
    line_end = text.find("\n\n", found.end())
    behind = text[found.end() : min(line_end if line_end >= 0 else len(text), found.end() + _NEAR_BEHIND)]
    if line_end == found.end():  # each cell in a paragraph of its own
        behind = text[line_end + 2 : line_end + 2 + _NEAR_BEHIND].split("\n")[0]
    judged = kinds_in(behind.split("\n")[0])
    if "judgement" in judged and not judged & {"staff", "workplace"}:
        return True
    before = kinds_in(text[max(0, start - _NEAR_BEFORE) : start])
    around = judged | before
    if found["bare"] is not None and re.match(r"[ \t]*(?:\n|$)", text[found.end() :]):
        return bool(before & {"grade"}) and not before & {"staff", "workplace", "kin", "contact"}
    if found["bare"] is not None:  # "Feedback released to Anselm Kirkby (61), Dot Pargeter (47)"
        return (
            text[found.end() : found.end() + 1] == ")"
            and bool(before & {"grade", "process"})
            and not around & {"staff", "workplace", "kin"}
        )
    return bool(around & {"grade"}) and not around & {"staff", "workplace"}


def _is_listed(people: Sequence[Person], text: str, start: int, end: int) -> bool:
    """Whether a name stands in a list behind what became of all who are in it: "Resubmit by Friday: …"."""
    found = lead(people, text, start, end)
    return _LEAD.search(found) is not None


def lead(people: Sequence[Person], text: str, start: int, end: int) -> str:
    """What stands before the colon of a list of names in which one from `start` to `end` stands; nothing where there is none, or it speaks of staff."""
    if not _ENDS_AN_ITEM.match(text, end):
        return ""
    left, place = max(0, start - 300), start
    for _, first, last in reversed(_before(people, left, start)):
        if not _LIST_SPLIT.fullmatch(text, last, place):
            break
        place = first
    found = _LEAD_LINE.search(text, max(0, place - 100), _skip_number(text, place))
    return "" if not found or _NO_LEARNERS.search(found["lead"]) else found["lead"]


def _before(people: Sequence[Person], left: int, start: int) -> Sequence[Person]:
    """Those of `people` (in the order of their places) who stand between two places."""
    number = bisect_left(people, start, key=lambda person: person[1])
    first = number
    while first > 0 and people[first - 1][1] >= left:
        first -= 1
    return people[first:number]


def _skip_number(text: str, place: int) -> int:
    number = re.search(r"(?:\b1[.)]|[-•*])\s?$", text[max(0, place - 4) : place])
    return place - len(number.group()) if number else place


def _is_praised(text: str, start: int, end: int) -> bool:
    """Whether praise of work speaks to who is named and goes on to them: "Great post, Sinead! You argue clearly"."""
    if not _SPOKEN_TO.match(text, end) or not _PRAISE_BEFORE.search(text[max(0, start - 50) : start]):
        return False
    behind = text[end : end + 200].split("\n\n")[0]
    return _TO_YOU.search(behind) is not None and not _AS_COLLEAGUE.search(behind)


@lru_cache(maxsize=256)
def kinds_in(text: str) -> frozenset[str]:
    """The kinds of the words of a short text."""
    words = re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", text.lower())
    return frozenset(kind for kinds in kinds_of(words) for kind in kinds)


def forget() -> None:
    """Forget the words that were looked at: names are among them."""
    kinds_in.cache_clear()
