"""Numbers of learners in rows without a heading: beside a mark of presence, a state of a quiz, a decision of a board, a similarity, or a name with results behind it."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.numbers.number_labels import NO_PIECE, is_date, is_nobodys
from foliocheck.checks.data_protection.recognisers.reading import figures, invented
from foliocheck.checks.data_protection.recognisers.reading.hit import Hit
from foliocheck.checks.data_protection.recognisers.reading.names import is_given, names

WHAT = "student-number"
_FEWEST = 6
_VALUE = re.compile(NO_PIECE + r"(?P<value>[A-Za-z]?\d{6,9}[A-Z]?)(?!\w|[.,/]\d)")
_BEFORE, _BEHIND = 110, 90
_ROW_STARTS = re.compile(r"(?:^|[\n\t|;•] ?|[\"“‘])$")
_GIVEN_BEFORE = re.compile(r"(?<![\w'’-])(?P<given>[A-ZÀ-Þ][\w'’-]+) \($")
_LEARNERS = re.compile(r"\b(?:students?|learners?|pupils?|apprentices?|trainees?|tutees?|mentees?|supervisees?)\b", re.IGNORECASE)
"""“My tutees Ffion (21904417) and Tunde (21904431)”."""
_SENT_BY = re.compile(
    r"\b(?:(?:submission|paper|post) author|submitted by|submitter|uploaded by|handed in by|author)\s?:\s?$", re.IGNORECASE
)
_NAMED_NEXT = re.compile(r"\s?[,(|–—-]?\s?(?!(?:ID|Paper|Page|DOI|ORCID)\b)[A-ZÀ-Þ][\w'’-]+|\s?(?:\n|$)")
_TICKED = re.compile(r"[ \t:,;|–—-]{0,3}[✓✔✗✘☑☒✅❌]")
_STATE = re.compile(
    r"(?:\s?[\t|,;:–—-]\s?|\n\n)(?:finished|in progress|never (?:logged in|submitted|opened)|no attempt|not (?:yet )?(?:submitted|started|attempted|graded|logged in)|overdue|submitted for grading|enrolled|suspended)\b",
    re.IGNORECASE,
)
_LETTERED = re.compile(r"[a-z]\d{6,8}")
"""The name of a learner's account at many a university; what else is numbered has capitals or no letter."""
_DECIDED = re.compile(
    r"\s?[:–—-]{1,2}\s?(?:to )?(?:withdraw(?:n|al)?|repeat(?:s|ing)? (?:the )?(?:year|module|level|stage)|proceeds?|re-?sits?|deferr?(?:ed|al|s)?|condoned|compensated|referr(?:ed|al)|capped|exit award)\b"
)
_SIMILAR = re.compile(r"\s?[,;:|(–—-]{0,2}\s?(?:\d{1,3} ?% )?similarity\b", re.IGNORECASE)
_MARKED = re.compile(r"\s?[.,;|\t–—-]\s?(?:mark|grade|result|outcome|feedback)s?\s?[:=]", re.IGNORECASE)
_ID = re.compile(r"\b(?:ID|No\.?|Number)\s?[:#]\s?$")
_GRADED = re.compile(
    r"\s?[:–—,|-]\s?\d{1,3}\s?(?:%|/\s?100)\s?[,;–—:-]\s?(?:\w+,? ){0,3}(?:essay|report|work|analysis|reflection|reflective|argument|piece|answer|attempt|draft|presentation|structure\w*|sources?|referenc\w+|effort)\b",
    re.IGNORECASE,
)
_OF_LEARNING = re.compile(
    r"\b(?:passed|failed|re-?sit|to re-?sit|achieved|working (?:at|towards)|predicted|target(?: grade)?|merit|distinction|essay|portfolio|attendance|dyslexi\w+|support plan|extra time|EAL|EHCP|unit \d+ (?:passed|done|complete))\b"
)
_MADE_FOR_ONE = re.compile(
    r"(?:individual |personal )?learning plan|\bILP\b|support plan|\b(?:PEEP|LSP|EHCP)\b|feedback(?: (?:summary|sheet|form))?|progress review|tutorial (?:record|notes?)|mark ?sheet|extenuating circumstances|mitigating circumstances|attendance (?:record|report)|transcript|cover sheet|placement (?:record|report)",
    re.IGNORECASE,
)
_LED = re.compile(r"(?P<title>[^\n\d]{3,60}?)\s?[:–—-]\s?(?P<named>[A-ZÀ-Þ][^\n\d:]{3,40}?)\s?[,(–—|-]\s?$")
"""“Individual learning plan – Kayleigh Strang – 774180”."""
_NUMBER_SAID = re.compile(r"\b(?:student|learner|candidate|apprentice|trainee|pupil)\b[^.\n]{3,80}, (?:number|no\.?|ID) $")
_SURNAME_AND_GIVEN = re.compile(
    r"(?:[\t|;,] ?|\n\n)(?P<last>[A-ZÀ-Þ][\w'’-]+)(?: ?[\t|;,] ?|\n\n)(?P<given>[A-ZÀ-Þ][\w'’-]+)(?: ?[\t|;,] ?|\n\n)\d{1,3}(?:\.\d{1,2})?%? ?(?:[\t|;,\n]|$)"
)
_TURNED_NAME = re.compile(r"(?:^|[\n\t|] ?)[\"“]?[A-ZÀ-Þ][\w'’-]+, ?[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ]\.?)?[\"”] ?[,;\t|] ?[\"“]?$")
_ENDS_WITH_A_MARK = re.compile(r"[\"”]?[,;\t|][^\n]{0,60}[,;\t|] ?[\"“]?\d{1,3}(?:\.\d{1,2})?%?[\"”]? ?(?:\n|$)")
_FIELDS = re.compile(r"[.!?;]\s|\n")
_THING = re.compile(
    r"\b(?:orders?|invoices?|tickets?|parcels?|assets?|serial|isbn|rooms?|items?|modules?|courses?|receipts?|batch|requests?|purchase|bookings?|tests?|builds?|jobs?|runs?|version|commit|issue|bug|incident|paper id|licen[cs]e|grant|project|laptop|tablet|vehicle|permit|policy|claim|ethics|"
    r"tel|phone|telephone|mobile|catalogue|object|part|model|device|unit|plugin|tasks?|steps?|events?|proposals?|motions?|bids?|applications?)\b",
    re.IGNORECASE,
)


def find(text: str) -> list[Hit]:
    """Every such number in `text`, in order."""
    hits: list[Hit] = []
    for first, _ in figures.long(text, _FEWEST):
        start = first - text[max(0, first - 1) : first].isalpha()
        match = _VALUE.match(text, start)
        if match is None or is_nobodys(match["value"]) or is_date(match["value"]):
            continue
        before, behind = text[max(0, start - _BEFORE) : start].rpartition("\n\n")[2], text[match.end() : match.end() + _BEHIND]
        if (
            _is_learners(match["value"], before, behind)
            and not _THING.search(_FIELDS.split(before)[-1])
            and not invented.is_example(before, behind)
        ):
            value = match["value"]
            hits.append(Hit(what=WHAT, value=value, start=start, end=match.end(), confidence=0.65, spellings=(value,)))
    return hits


def _is_learners(value: str, before: str, behind: str) -> bool:
    """Whether the row says that `value` is a learner's."""
    if _LETTERED.fullmatch(value) and _STATE.match(behind):
        return True
    if len(value) > _FEWEST:
        if _TICKED.match(behind) or _DECIDED.match(behind) or _SIMILAR.match(behind) or (_ID.search(before) and _MARKED.match(behind)):
            return True
        if _SENT_BY.search(before) and _NAMED_NEXT.match(behind):
            return True
        if behind.startswith(")") and (named := _GIVEN_BEFORE.search(before)) and is_given(named["given"]) and _LEARNERS.search(before):
            return True
        if _ROW_STARTS.search(before):
            row = _SURNAME_AND_GIVEN.match(behind)
            if (row is not None and (is_given(row["given"]) or is_given(row["last"]))) or _GRADED.match(behind):
                return True
        if _TURNED_NAME.search(before) and _ENDS_WITH_A_MARK.match(behind):
            return True
        if _NUMBER_SAID.search(before) and any(names(before)):
            return True
    if _ROW_STARTS.search(before) and any(
        start == 1 and behind[end : end + 1] in (":", ",", " ") and _OF_LEARNING.search(behind, end)
        for _, start, end in names(behind.partition("\n")[0])
    ):
        return True
    led = _LED.search(before)
    return (
        led is not None
        and _MADE_FOR_ONE.search(led["title"]) is not None
        and any(start == 0 and end == len(led["named"]) for _, start, end in names(led["named"]))
    )
