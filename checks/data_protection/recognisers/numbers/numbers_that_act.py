"""Numbers that a sentence speaks of as of somebody: “21904417 arrived late”, “30229184, she's in my group”, “21904417 (Ms Pughe) may defer”, “Seat 14 – 21904417 – Harcastle”."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.numbers.number_labels import NO_PIECE, NOT_COUNTED, STAFF, STUDENT, is_date, is_nobodys
from foliocheck.checks.data_protection.recognisers.reading import figures, invented
from foliocheck.checks.data_protection.recognisers.reading.hit import Hit
from foliocheck.checks.data_protection.recognisers.reading.names import is_given, names, ordinary, plain

_FEWEST = 6
_VALUE = re.compile(NO_PIECE + r"(?P<value>[A-Za-z]?\d{6,10}[A-Z]?)" + NOT_COUNTED)
_BEFORE, _BEHIND = 100, 60
_SENTENCE = re.compile(r"(?<!\bno)(?<!\bnos)(?<!\bref)[.!?][\"”’)]?\s+(?=[A-ZÀ-Þ\d])|\n\s*\n")
_DOES = re.compile(
    r"\s(?:(?:has|had|have) )?(?:(?:never|not|already|just|also|again) )?(?:arrived|asked(?! for by)|e-?mailed|wants|wanted|handed in|sat (?:at|in|near|with|on|alone|the)|spoke|complained|apologised|appealed|withdrew|attended|turned up|left early|"
    r"(?:may|can|could|should|must|will|would like to|needs to|has to|is to|was allowed to|was told to) (?:now )?(?:defer|re-?sit|re-?submit|re-?take|appeal|repeat|withdraw|progress)\b|"
    r"(?:is|was|were) (?:absent|off sick|dyslexic|struggling|on placement|at risk|given an extension|granted an extension|marked absent|in my (?:group|class|tutor group|seminar))|"
    r"(?:did not|didn['’]t|has not|hasn['’]t|never) (?:attend|submit|turn up|hand|reply|come|show up)|(?:scored|got|achieved|gained|received) \d\d?\b(?! (?:likes|replies|comments|views|posts|payments|visits|answers|votes|hits))|(?:can['’]?t|cannot|could not|couldn['’]t) (?:submit|log ?in|hand in|attend))"
)
"""What people do, and builds, orders and tickets do not."""
_COUNTED = re.compile(
    r"(?:\b(?:in all|in total|over|about|some|nearly|almost|around|than|of|the|MOOC|had|were|up to|least|approximately)|[;,])\s?,?\s$",
    re.IGNORECASE,
)
"""Before a number of seven figures: so many may be people, too."""
_IS_SOMEBODY = re.compile(
    r",?\s(?:(?:she|he)(?:['’]s| is| was| has| had)\b|(?:that['’]s|that is|that was|who is|who['’]s) (?P<named>[A-ZÀ-Þ])(?![\w-]*['’]s (?!number|ID|account|log)))"
)
_BELONGS = re.compile(r"\s(?:belongs|belonged) to (?=[A-ZÀ-Þ])")
_FOR = re.compile(r"\s(?:for|of|next to|beside|against) (?=[A-ZÀ-Þ])")
_IS_READ = re.compile(
    r"\b(?:shows?|showed|shown|reads?|displays?|displayed|lists?|listed|entered|typed|visible|legible|gives?)(?: the number| number)? $"
)
_BRACKET = re.compile(r"\s?\((?=[A-ZÀ-Þ])")
_TURNED = re.compile(r"\s?\([A-ZÀ-Þ][\w'’-]+, (?P<given>[A-ZÀ-Þ][\w'’-]+)\)")
_SURNAME = re.compile(r"\s?[–—,:|(-]{1,2}\s?(?P<name>[A-ZÀ-Þ][a-zà-ÿ'’-]{2,}|[A-ZÀ-Þ]{3,})\b")
_CAPITALS = re.compile(r"\s(?P<name>[A-ZÀ-Þ][A-ZÀ-Þ'’-]{2,}),? [A-ZÀ-Þ]\b(?!['’-])")
_DASH = re.compile(r"\s[–—-]\s")
_SEAT = re.compile(r"\b(?:seat|desk) (?:no\.? )?[A-Z]?\d{1,3}[A-Z]?\s?[:,–—|-]\s?$", re.IGNORECASE)
_LETTERED = re.compile(r"[a-z]\d{7,8}|[a-z]\d{6}")
_OF_LEARNING = re.compile(
    r"\b(?:defer\w*|re-?sits?|re-?submi\w+|extensions?|mitigat\w+|extenuating|essays?|submi(?:t|ts|tted|ssions?)|marks?|marked|grades?|graded|grade ?book|feedback|attend\w*|absent|withdr\w+|progress(?:ion)?|seminar|tutorial|tutee|class list|register|"
    r"enrol\w*|viva|exam|portfolio|moderated|plagiarism|collusion|L[3-7]|level \d|year \d|first-years?|placement)\b",
    re.IGNORECASE,
)
_AT_WORK = re.compile(
    r"\b(?:audit|payroll|rota|shift|timesheet|approved by|edited|authorised|HR|overtime|mileage|staff|colleague)\b", re.IGNORECASE
)
_THING = re.compile(
    r"\b(?:orders?|invoices?|tickets?|parcels?|assets?|parts?|serial|isbn|issn|rooms?|items?|modules?|courses?|papers?|accounts?|receipts?|batch|requests?|purchase|bookings?|tests?|builds?|jobs?|version|commit|issue|bug|case|incident|report|"
    r"photos?|pictures?|images?|stock|flickr|licen[cs]e|grant|project|document|article|chapter|laptop|tablet|ipad|locker|key|vehicle|van|car|permit|policy|claim|approval|ethics|meeting|webinar|zoom|conference|code|pin|password|"
    r"tel|phone|telephone|mobile|ring|rang|call|called|dial|text|texted|whatsapp|reach|extension number|sort|iban|bank|charity|company|vat|course id|page|doi|pmid|orcid|isni|catalogue|collection|object|museum|accession|lot|model|device|printer|camera|"
    r"vimeo|youtube|video|clip|tweet|post|event|survey|response|references?|population|inhabitants|ltd|limited|plc|petition|planning|application form)\b",
    re.IGNORECASE,
)
"""In the sentence before a number: what else is numbered, or rung up."""
_ENTRIES = re.compile(
    r"\b(?:candidates?|exam(?:ination)? (?:entries|list|entry|seating)|entries|invigilat\w+|seating plan|access arrangements)\b",
    re.IGNORECASE,
)
_IN_BRACKET = re.compile(r"(?:^|[\n:;,•] ?)(?P<last>[A-ZÀ-Þ][\w'’-]+), (?P<given>[A-ZÀ-Þ][\w'’-]+) \($")
_NO_YEAR = re.compile(r"(?!(?:19|20)\d\d)\d{4}")


def find(text: str) -> list[Hit]:
    """Every such number in `text`, in order."""
    hits: list[Hit] = []
    for first, last in figures.long(text, _FEWEST - 2):
        if last - first < _FEWEST:
            if last - first == _FEWEST - 2 and text[last : last + 1] == ")" and _is_an_entry(text, first, last):
                hits.append(_hit(STUDENT, text[first:last], first))
            continue
        start = first - text[max(0, first - 1) : first].isalpha()
        match = _VALUE.match(text, start)
        if match is None or is_nobodys(match["value"]) or is_date(match["value"]):
            continue
        before = _SENTENCE.split(text[max(0, start - _BEFORE) : start])[-1]
        behind = _SENTENCE.split(text[match.end() : match.end() + _BEHIND])[0]
        what = _whose(match["value"], before, behind)
        if what and not _THING.search(before) and not invented.is_example(before, behind):
            hits.append(_hit(what, match["value"], start))
    return hits


def _hit(what: str, value: str, start: int) -> Hit:
    return Hit(what=what, value=value, start=start, end=start + len(value), confidence=0.65, spellings=(value,))


def _whose(value: str, before: str, behind: str) -> str | None:
    """What kind of number `value` is, by what its sentence says; None where it may be a thing's."""
    short = len(value) < _FEWEST + 1 or (len(value) == _FEWEST + 1 and value.isdigit() and _COUNTED.search(before) is not None)
    if not short and (
        _DOES.match(behind) or ((said := _IS_SOMEBODY.match(behind)) and (not said["named"] or _is_named(behind, said.start("named"))))
    ):
        return STUDENT
    if (belongs := _BELONGS.match(behind)) and _is_named(behind, belongs.end()):
        return STUDENT
    if not short and (given := _FOR.match(behind)) and _IS_READ.search(before) and _is_named(behind, given.end()):
        return STUDENT
    if (bracket := _BRACKET.match(behind)) and _is_whole_name(behind, bracket.end()):
        if _AT_WORK.search(before):
            return STAFF
        return STUDENT if not short and _OF_LEARNING.search(before + "\n" + behind) else None
    if _LETTERED.fullmatch(value):
        if (dash := _DASH.match(behind)) and any(start == dash.end() for _, start, _ in names(behind)):
            return STUDENT
        if (shouted := _CAPITALS.match(behind)) and plain(shouted["name"]) not in ordinary():
            return STUDENT
    if _SEAT.search(before) and (named := _SURNAME.match(behind)) and plain(named["name"]) not in ordinary():
        return STUDENT
    return None


def _is_named(behind: str, place: int) -> bool:
    """Whether somebody's name, or a given name alone, stands at `place`."""
    word = re.compile(r"[A-ZÀ-Þ][\w'’-]*").match(behind, place)
    return any(start - 5 < place <= start for _, start, _ in names(behind)) or (
        word is not None and is_given(re.sub(r"['’]s$", "", word.group()))
    )


def _is_whole_name(behind: str, place: int) -> bool:
    """Whether a bracket that opens right before `place` holds somebody's name, plain or turned, or a title and a surname."""
    turned = _TURNED.match(behind)
    if turned is not None and is_given(turned["given"]):
        return True
    if re.compile(r"(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.? [A-ZÀ-Þ]").match(behind, place):
        return True
    return any(start - 5 < place <= start for _, start, _ in names(behind))


def _is_an_entry(text: str, first: int, last: int) -> bool:
    """Whether four figures in brackets are a candidate's behind a turned name, in a list of who sits an examination."""
    before = text[max(0, first - 2 * _BEFORE) : first]
    named = _IN_BRACKET.search(before)
    return (
        named is not None
        and is_given(named["given"])
        and _NO_YEAR.fullmatch(text, first, last) is not None
        and _ENTRIES.search(before) is not None
    )
