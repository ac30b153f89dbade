"""Numbers by which a college, a hospital or a register knows its people: what leads to one, what it looks like, what stands for none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from foliocheck.checks.data_protection.recognisers.numbers.bank_and_cards import luhn
from foliocheck.checks.data_protection.recognisers.numbers.national_numbers import is_national_insurance
from foliocheck.checks.data_protection.recognisers.numbers.things_numbered import is_a_things
from foliocheck.checks.data_protection.recognisers.reading import invented
from foliocheck.checks.data_protection.recognisers.reading.hit import Hit
from foliocheck.checks.data_protection.recognisers.reading.names import ordinary, plain
from foliocheck.checks.data_protection.recognisers.reading.spans import Spans

STUDENT, STAFF = "student-number", "staff-number"
"""What such numbers are told as."""
_ABBREVIATED = re.compile(r"^(?:ULN|LRN|SRN|URN|UCAS|ID|NO|NR|NUM|REF)\s", re.IGNORECASE)
"""An abbreviation between the label and the number is no part of it."""
_SMALL_WORD = re.compile(r"^[a-z]{2,4} ")
"""Nor is a word: "the card says 210445187"."""
_LONGER_LABELS = re.compile(r"(?:hesa|library|campus|registration|sits|person)\b|[^\d]{0,40}\b(?:numbers|ids|nos)\b", re.IGNORECASE)
"""Behind these a number of four figures is a count, or a shelf."""
_RUNNING_ON = ("1234", "12345", "123456", "1234567", "12345678", "123456789", "1234567890", "0123456789", "01234567", "0123456")


_MEASURED = re.compile(r"\s?(?:ms|milliseconds|bytes|[kMG]B)\b")


def code(match: re.Match[str]) -> str | None:
    """A number by label: four figures at least, no year, no counted amount, not masked, no placeholder."""
    value = _SMALL_WORD.sub("", _ABBREVIATED.sub("", match.group("value").strip(".-/")))
    digits = re.sub(r"\D", "", value)
    if (
        len(digits) < (5 if _LONGER_LABELS.match(match.group()) else 4)
        or is_nobodys(value)
        or _is_of_a_bank(match.string, *match.span("value"))
        or is_a_things(match, value)
        or _MEASURED.match(match.string, match.end("value"))
        or _is_a_count(match)
        or (is_date(value) and not _NUMBER_SAID.search(match.string[match.start() : match.start("value")]))
        or re.fullmatch(r"(?:[a-z]+ )?\d{1,2}[/-]\d{1,2}[/-](?:\d\d|\d{4})", value, re.IGNORECASE)
        or re.fullmatch(r"(?:19|20)\d{2}(?:[-/ ](?:\d{2}|(?:19|20)\d{2}))?", value)
        or (re.fullmatch(r"(?:19|20)\d{2} \d{2,4}", value) and re.match(r"[,;]\s?(?:19|20)\d{2}\b", match.string[match.end("value") :]))
    ):
        return None
    return value


_COUNTED = re.compile(
    r",? (?:in|for|by|during|since) (?:19|20)\d\d\b|,? (?:up|down) (?:from|to|by)\b|,? (?:rising|falling|to \d)|"
    r"\s(?:\([^()\n\d]{2,20}\)|(?:full|part)[- ]time|FTE|home|international|overseas|undergraduates?|postgraduates?|on campus|online|at (?:level|the|our))\b",
    re.IGNORECASE,
)
_MANY = re.compile(r"\b(?:numbers|nos)\W{0,3}$", re.IGNORECASE)


def _is_a_count(match: re.Match[str]) -> bool:
    """Whether "student numbers" are how many there were: "Student numbers: 22014 in 2019"."""
    return (
        _COUNTED.match(match.string, match.end("value")) is not None
        and _MANY.search(match.string[match.start() : match.start("value")]) is not None
    )


_CARD = re.compile(r"\d{4}(?P<gap>[ -])\d{4}(?P=gap)\d{4}(?P=gap)\d{4}(?!\d)")
_OF_AN_ACCOUNT = re.compile(r"\b(?:account|a/c|acct)\.?(?: ?(?:number|num|no)\b\.?)?[\s:=]{1,3}$", re.IGNORECASE)
_SORT_CODE = re.compile(r"\b(?:sort|s/?c)\b[^\n\d]{0,12}\d\d", re.IGNORECASE)


def _is_of_a_bank(text: str, start: int, end: int) -> bool:
    """Whether a number is that of a payment card, or of an account whose sort code stands beside it."""
    card = _CARD.match(text, start)
    if card and luhn(re.sub(r"\D", "", card.group())):
        return True
    return (
        end - start == 8
        and _OF_AN_ACCOUNT.search(text, max(0, start - 24), start) is not None
        and _SORT_CODE.search(text, max(0, start - 60), end + 80) is not None
    )


_DATE = re.compile(r"(?:19[5-9]|20[0-4])\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")
_NUMBER_SAID = re.compile(r"\b(?:numbers?|nos?|num|nr|ids?|refs?|reference|code|card)\b|#|№", re.IGNORECASE)


def is_date(value: str) -> bool:
    """Whether a number is a day, as files are named by: 20190312."""
    return _DATE.fullmatch(value) is not None


_STANDS_FOR_ANYBODY = re.compile(r"(?:anon\w*|test|demo|dummy|example|sample|xxx+)[-_ ]?\d", re.IGNORECASE)
"""A word before the figures that says they are nobody's: "anon-0412"."""


def is_nobodys(value: str) -> bool:
    """Whether a number is a placeholder: one figure again and again, or figures in a row."""
    return len(set(re.sub(r"\D", "", value))) == 1 or value in _RUNNING_ON or _STANDS_FOR_ANYBODY.match(value) is not None


BETWEEN = (
    r"(?:s?['’]s?|\.)?[ _-]{0,2}(?:(?:member|reg|registration|ref|reference|record|roll|enrol|enrolment|matric|"
    r"univ?|university|college|account|id|identity|identification|exam|card|unique|pay)\.?[ _-]{1,2}){0,2}"
)
"""Between who it is that is numbered and the word for number: "student reg. no."."""
NO = (
    r"(?:(?:number|numbers(?=\s?[:=])|no|num|nr|id|ids(?=\s?[:=])|ref|reference|code|card|pin|badge|barcode|uuid|"
    r"identifier)(?![^\W_])\.?(?:\s(?:number|no)\b\.?)?|#|№|nº)(?:\s?\([^)\d\n]{1,15}\)(?=\s?[:=]))?"
)
STRICT_NO = r"[ _-]{0,2}(?:number|numbers(?=\s?[:=(]\s?[A-Z]?\d+(?:,| and))|no|num|nr|ref)\b\.?"
WELSH_NUMBER = r"\brhif(?:au)? (?:adnabod )?(?:y |yr )?"
GLUE = r"(?:\s(?:there|then|at the time)(?=\s(?:is|was)\b))?(?:\s?[?(]\s?mine(?:['’]s|\sis)(?=\s))?(?:['’]s(?=\s))?[\s\"'”’)\]]{0,3}(?:\bis\b|\bwas\b|\breads?\b|\bsays\b|\bshows\b|[:=#(–—,>\-_|→]|\bof\b)?[\s\"'“‘(\[_]{0,4}"
VALUE = r"(?P<value>(?:[A-Za-z]{1,4}[-/ ]?)?\d[\d/-]{2,12}\d(?:[/-]?[A-Za-z]|[/-][A-Za-z]{1,2}\d{0,2})?)(?![^\W_]|[*•]|[.,]\d|\s?%|[-/]\d| \d{5} \d)"
GROUPED = r"\s?(?:[:=–—|→]|\bis\b|\breads\b)?\s?(?P<value>[A-Za-z]{0,3}\d{2,4}(?: \d{2,4}){1,3}|\d{1,2} \d{2} \d{4})(?![^\W_]|[*•]|[.,]\d|\s?%|[-/ ]\d)"
NOT_COUNTED = r"(?![^\W_]|[*•]|[.,/-]\d|\s?(?:%|pages?\b|views?\b|hits\b|words\b|people\b|students\b|learners\b|staff\b|answers?\b|replies\b|responses\b|hours\b|pounds\b|euros\b|times\b|points\b|steps\b|visits\b|digits\b|in total\b))"
"""What may not stand right behind a number that is somebody's."""
NO_PIECE = r"(?<![\w./@#£$€%+*=-])"
"""Nor right before it, as before a piece of an address, an amount or a longer code."""
NAME = r"\b[A-Z](?:[\w'’-]+|\.) [A-Z][\w'’-]+"
LEARNER = r"(?:student|learner|pupil|candidate|apprentice|trainee|tutee|mentee|advisee)"
ALONE = r"(?P<value>(?:[A-Za-z]{1,3}-)?[A-Za-z]{0,2}\d{6,9}[A-Za-z]?)(?![\w,.]\d|\w)"


def told(hits: list[Hit], text: str) -> list[Hit]:
    """The hits that are no examples, and behind each what is written alike in one list."""
    return [
        hit
        for hit in with_the_list(hits, text)
        if not _is_a_states(hit.value)
        and not invented.is_example(text[max(0, hit.start - 60) : hit.start], text[hit.end : hit.end + 100])
        and not _is_of_a_bank(text, hit.start, hit.end)
    ]


_A_STATES = re.compile(r"[A-Z]{2}[ ./-]?\d{2}[ ./-]?\d{2}[ ./-]?\d{2}[ ./-]?[A-D]")


def _is_a_states(value: str) -> bool:
    """Whether a number is written as those of National Insurance are, so that it is told as one, whatever its label."""
    return _A_STATES.fullmatch(value) is not None and is_national_insurance(value)


def with_the_list(hits: list[Hit], text: str) -> Iterator[Hit]:
    """The hits, and behind each what is written alike: "Student IDs: 20418833, 20418834 and 20418841"."""
    taken = Spans((hit.start, hit.end) for hit in hits)
    for hit in hits:
        yield hit
        digits = len(re.sub(r"\D", "", hit.value))
        if digits < (5 if hit.value.startswith(("19", "20")) else 4):
            continue
        alike = re.sub(r"\\?[A-Za-z]", "[A-Za-z]", re.sub(r"\d", "0", re.escape(hit.value))).replace("0", r"\d")
        another = re.compile(
            rf"\s?(?:\([^()\n\d]{{2,40}}\)\s?){'' if digits < 5 else '?'}(?:,|;|/|&|\band\b|\bor\b|\bwith\b|\bund\b|\bet\b|\by\b|\boch\b|\bog\b)\s?(?:and\s)?(?P<value>{alike})(?![\w.,]\d|\w)"
        )
        end = hit.end
        while match := another.match(text, end):
            end = match.end()
            if not taken.touch(match.start("value"), end):
                yield replace(hit, value=match["value"], start=match.start("value"), end=end, spellings=(match["value"],), person=None)
        if end == hit.end and hit.value.isdigit() and digits > 5:  # "mine is 204177; Bev in the office, 204178, can help"
            neighbour = re.compile(rf"[^.\n\d]{{3,40}}(?P<value>{hit.value[:3]}\d{{{len(hit.value) - 3}}})(?![\w.,]\d|\w)").match(text, end)
            if neighbour and _names_somebody(text[end : neighbour.start("value")]) and not taken.touch(*neighbour.span("value")):
                place = neighbour.span("value")
                yield replace(hit, value=neighbour["value"], start=place[0], end=place[1], spellings=(neighbour["value"],), person=None)


def _names_somebody(between: str) -> bool:
    """Whether a name stands between two numbers, so that the second is that person's."""
    capitals = re.findall(r"\b[A-Z][a-z]{2,}\b", between)
    return any(plain(word) not in ordinary() for word in capitals)
