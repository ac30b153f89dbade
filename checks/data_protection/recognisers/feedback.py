"""Names of learners beside marks or feedback. A prompt for a person, never a failure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foliocheck.checks.data_protection.recognisers import feedback_words as words
from foliocheck.checks.data_protection.recognisers import invented, judgements, learner_signs, marks
from foliocheck.checks.data_protection.recognisers.hit import Hit
from foliocheck.checks.data_protection.recognisers.names import first_names, given_names, is_name, names, plain, turned
from foliocheck.checks.data_protection.recognisers.spans import Spans
from foliocheck.checks.data_protection.recognisers.speakers import speakers
from foliocheck.checks.data_protection.recognisers.word_kinds import WordKinds

WHAT = "learner-name-with-feedback"
BY_SIGNS = 0.4
"""The confidence of a name that no turn of phrase but signs make a learner's."""
ENOUGH, LIKELY, IN_COMPANY, COMPANY = 0.5, 0.45, 0.22, 90
"""From this confidence, and from this likelihood on, a name is told; from a lower one where a learner's name stands within so many characters."""
MOST = 2_000
"""Only the first so many names of one text are weighed: each costs half a millisecond."""

_SURNAME_FIRST = re.compile(
    r"(?:^|(?<=[\n\t|;:])|(?<=[;:]\s))[ \t\"]{0,2}(?P<name>[A-ZÀ-Ö][\w'’-]+,? (?:[A-ZÀ-Ö][\w'’-]+|[A-Z]\.?(?:\s?[A-Z]\.?)?))\"?(?=(?:\s{0,2}[|\t;:–—]|\s{1,2}-|"
    r"\s{1,3}(?:[A-F][+-]?|\d{2})(?![\w.])|\n\n))"
)
_TURNED_ROUND = re.compile(r"\b[A-Z][a-z]+ [A-Z]\b")
_CALLED = re.compile(r"(?<!\w)@(?P<name>[A-ZÀ-Ö][\w'’-]+ [A-ZÀ-Ö][\w'’-]+)")
_SHOUTED = re.compile(r"[A-ZÀ-Ö]{2}[ \t]")
_CAPITALS = re.compile(r"(?<![\w@.])(?P<name>(?P<first>[A-ZÀ-Ö]{2,})[ \t](?:[A-Z]\.?[ \t])?[A-ZÀ-Ö][A-ZÀ-Ö'’-]{2,})(?![\w@])")
_NAMED = re.compile(r"\b(?:student|learner|candidate|apprentice|trainee|pupil|name|author|for|to)[\"']?\s?[:\t|]\s*[\"']?$", re.IGNORECASE)
_TWO_FIELDS = re.compile(r"(?:ast|ur|ily)[ _-]?[Nn]ame")
_IN_TWO_FIELDS = re.compile(
    r"\b(?:first|given|fore)[ _-]?name[\"']?\W{1,4}(?P<first>[A-ZÀ-Ö][\w'’-]+)\W{1,6}(?:last|sur|family)[ _-]?name[\"']?\W{1,4}(?P<last>[A-ZÀ-Ö][\w'’-]+)",
    re.IGNORECASE,
)
"""First name and surname as two fields of a record."""
_SURNAME_FIELD = re.compile(r"\b(?:last|sur|family)[ _-]?name[\"']?\W{1,4}$", re.IGNORECASE)
_SURNAME_COLUMN = re.compile(r"\b(?:sur|last|family)[ _-]?name[\"']?\s?[\t,;|]", re.IGNORECASE)
_CELL_BEFORE = re.compile(r"[\t,;|\n]\s?$")
"""In a table with a column of surnames a given name in a cell of its own is half a name: the columns are read together."""
_GRADED = re.compile(r"\b(?:quiz|essay|grade|mark|score|feedback|result|attempt|assignment)s?\b", re.IGNORECASE)
_BY = re.compile(r"\bby\s$", re.IGNORECASE)
_WORK_BY = re.compile(
    r"\b(?:essay|post|draft|work|portfolio|answer|poem|story|submission|assignment|coursework|poster|sketch|entry|comment)s?\s(?:\w+\s)?by\s$"
)
_COLON_MARK = re.compile(r"\s?[:–—-]\s?\d{2}\s?[,;–—-]\s[a-z]")
"""A bare mark with a comment behind it: "Hanna Wexley: 72, good use of sources"."""
_CITED = re.compile(
    r"^\s(?:Prize|Award|Medal|Lecture|Trophy|Scholarship|Fellowship|Fund|Trust|Building|House|Hall|Library|Centre|Room|Road|Street|Theatre|School|College|Foundation|Institute)\b|^\s*(?:\(|,\s?)(?:(?:c|b|d|born|died)\.?\s)?(?:\d{1,2}\s\w+\s)?(?:1[5-9]|20)\d{2}|^\s*et al|^,\s[A-Z]\.\s(?!\d)"
)
_OF_A_PAPER = re.compile(r"[^.\n]{0,80}\n[^\n]{0,60}\b(?:Journal|Proceedings|Conference|doi|Vol\.|Preprint|Abstract)\b")
"""The authors of a paper below its title."""
_SENTENCE = re.compile(r"(?<=[.!?])\s|\n\n\n")


def find(text: str) -> list[Hit]:
    """Every name that stands close to a mark, to words of feedback, is called a learner's and quoted, or shows enough of their signs together."""
    found = [person for person in people(text) if not is_ruled_out(text, *person[1:])]
    if not found or invented.all_are(text):
        return []
    kinds = WordKinds(text, (learner_signs.window(text, start, end) for _, start, end in found))
    sure = {person: _by_phrases(text, *person) for person in found}
    claimed = [person for person in found if sure[person] >= ENOUGH]
    taken = Spans(person[1:] for person in claimed)
    likely = {person: learner_signs.likelihood(text, *person[1:], kinds) for person in found if not taken.touch(*person[1:])}
    colleagues = {person[0] for person, likelihood in likely.items() if not likelihood}
    likely = {person: likelihood for person, likelihood in likely.items() if person[0] not in colleagues}
    claimed += [person for person, likelihood in likely.items() if likelihood >= LIKELY]
    taken = Spans(person[1:] for person in claimed)
    claimed += [
        person for person, likelihood in likely.items() if IN_COMPANY <= likelihood < LIKELY and _stands_beside(text, taken, *person[1:])
    ]
    hits = [
        Hit(what=WHAT, value=name, start=start, end=end, confidence=max(BY_SIGNS, sure[name, start, end]), spellings=(name,), person=name)
        for name, start, end in claimed
    ]
    return sorted(hits, key=lambda hit: hit.start)


def _stands_beside(text: str, learners: Spans, start: int, end: int) -> bool:
    """Whether a learner's name stands in the same line as the name from `start` to `end`, close by."""
    for other, finish in learners.near(start - COMPANY, end + COMPANY):
        between = text[finish:start] if finish <= start else text[end:other]
        if len(between) < COMPANY and "\n" not in between:
            return True
    return False


def is_by_signs(hit: Hit) -> bool:
    """Whether signs alone, and no turn of phrase, make a name a learner's."""
    return hit.what == WHAT and hit.confidence <= BY_SIGNS


def people(text: str) -> list[tuple[str, int, int]]:
    """Every name in `text`: whole ones, and where no whole one stands given names alone and who is set as a speaker."""
    whole = list(_people(text))
    taken = Spans(person[1:] for person in whole)
    in_fields = _SURNAME_COLUMN.search(text) is not None
    alone = [
        found
        for found in dict.fromkeys((*speakers(text), *given_names(text)))
        if not taken.touch(*found[1:]) and not (in_fields and _CELL_BEFORE.search(text, max(0, found[1] - 2), found[1]))
    ]
    return (whole + alone)[:MOST]


def is_ruled_out(text: str, start: int, end: int) -> bool:
    """Whether the words around a name make it a cited author's, a colleague's or an invented person's."""
    before, after = text[max(0, start - 70) : start], text[end : end + 130]
    return (
        bool(_CITED.match(after) or _OF_A_PAPER.match(after))
        or _is_no_learner(text, start, before, after)
        or invented.is_invented(text, start, end)
    )


def _by_phrases(text: str, name: str, start: int, end: int) -> float:
    """How far turns of phrase say that a name is a learner's; a given name alone needs a mark or a judgement in the same sentence."""
    before, after, far_before = text[max(0, start - 70) : start], text[end : end + 130], text[max(0, start - 160) : start]
    if _BY.search(before) and _is_no_learner(text, start, before, after):
        return 0.0
    before, after = _SENTENCE.split(before)[-1], after.split("\n\n\n")[0]
    if _SURNAME_FIELD.search(before) and _GRADED.search(after):
        return ENOUGH
    if " " in name or "," in name:
        return _confidence(before, after, far_before)
    if judgements.is_colleague(before, after):
        return 0.0
    sure = max(marks.weight(before, after, far_before), judgements.weight(before, after), _spoken_to(before, after))
    return ENOUGH if sure >= ENOUGH or words.FORM.search(before) else 0.0


def _people(text: str) -> Iterator[tuple[str, int, int]]:
    """Names, also with the surname first, after an @, and those in capitals whose first name is well known."""
    yield from names(text)
    if ", " in text or _TURNED_ROUND.search(text):
        for match in _SURNAME_FIRST.finditer(text):
            if is_name(
                turned(match.group("name")) if "," in match.group("name") else " ".join(reversed(match.group("name").split(" ", 1)))
            ):
                yield match.group("name"), match.start("name"), match.end("name")
    if "@" in text:
        yield from ((match["name"], match.start("name"), match.end("name")) for match in _CALLED.finditer(text) if is_name(match["name"]))
    for match in _CAPITALS.finditer(text) if _SHOUTED.search(text) else ():
        known = plain(match["first"]) in first_names() or _NAMED.search(text[max(0, match.start() - 30) : match.start()])
        if known and is_name(match["name"].title()):
            yield match["name"], match.start("name"), match.end("name")
    for match in _IN_TWO_FIELDS.finditer(text) if _TWO_FIELDS.search(text) else ():
        name = f"{match['first']} {match['last']}"
        if is_name(name):
            yield name, match.start("last"), match.end("last")


def _is_no_learner(text: str, start: int, before: str, after: str) -> bool:
    """Whether the words before a name make it a colleague's or an author's ("marked by …"), and nothing behind it calls it a learner's."""
    if re.search(r"\b(?:employer|company|firm|provider|sponsor|venue)\s?:\s?$", before[-30:], re.IGNORECASE):
        return True
    found = words.NOT_LEARNERS.search(before[-30:])
    if (
        not found
        or _WORK_BY.search(before[-40:])
        or words.CALLED_LEARNER.match(after)
        or marks.FIELD.match(after)
        or words.FORM.search(before)
        or words.SPOKEN_TO.search(before)
    ):
        return False
    trainees_title = found.group().lower().startswith("dr") and words.TRAINEE.search(text[max(0, start - 160) : start + 160])
    return not trainees_title


def _confidence(before: str, after: str, far_before: str) -> float:
    called = words.CALLED_LEARNER.match(after)
    confidence = max(marks.weight(before, after, far_before), marks.weight(before, after[called.end() :], far_before) if called else 0.0)
    if _COLON_MARK.match(after) and words.FEEDBACK.search(after):
        confidence += 0.3
    confidence = max(confidence, judgements.weight(before, after))
    confidence += _spoken_to(before, after) + _quoted(before, after, far_before) + _reported(before, after)
    if (
        words.AFTER.match(after[called.end() :] if called else after)
        or words.AFTER.match(after)
        or (words.BEFORE.search(before) and not re.match(r"\s?,\s(?-i:[A-Z])|\sand\b", after))
    ):
        confidence += 0.55
    if words.FORM.search(before) and words.OUTCOME.search(after):
        confidence += 0.55
    if re.match(r"[ \t]*\n", after) and words.TUTORS_WORD.search(after):
        confidence += 0.35
    if not called and re.search(r"\b(?:asked|ask|thanks to|thank|grateful to|by)\s*$", before, re.IGNORECASE):
        confidence -= 0.35
    if words.WORK.match(after):
        confidence += 0.2
    if words.FEEDBACK.search(after):
        confidence += 0.3
    elif words.FEEDBACK.search(before):
        confidence += 0.1
    if re.search(
        words.LEARNER + r"(?:\s(?:teacher|nurse|midwife|doctor|social worker|paramedic))?(?:\s?name)?['’:,=]?\s*$", before, re.IGNORECASE
    ):
        confidence += 0.3
        if marks.MARKS.search(far_before[-45:]):
            confidence += 0.25
        if words.SAID.search(after[:60]):
            confidence += 0.25
    elif words.LEARNERS.search(far_before) or words.LEARNERS.search(after[:60]):
        confidence += 0.15
    return min(confidence, 0.9)


def _spoken_to(before: str, after: str) -> float:
    """How far the name is that of somebody whose work is judged to their face."""
    weight = 0.25 if words.GIVEN.search(after) else 0.0
    if re.search(r"\b(?:well done|congratulations|good work|da iawn)[,!]?\s*$", before, re.IGNORECASE) and words.FEEDBACK.search(after):
        weight += 0.25
    if words.SPOKEN_TO.search(before) and words.JUDGED_TO.search(after):
        weight += 0.5
    return weight


def _quoted(before: str, after: str, far_before: str) -> float:
    """How far the name is that of a learner who is quoted."""
    weight, called = 0.0, words.CALLED_LEARNER.match(after)
    behind_quotation = words.QUOTED_BEFORE.search(before)
    if behind_quotation and words.LEARNERS_WORD.search(far_before):
        weight += 0.4
    if called and (behind_quotation or words.ATTRIBUTED.search(before)):
        weight += 0.55
    if called and re.search(r"[\"”’'],?\s(?:said|says|wrote|explained|told us|writes|recalled)\s$", before):
        weight += 0.55
    if called and re.match(r"[\w\s]{0,30}\)?[:,]\s?(?:\d\s?/\s?\d+\s?)?[\"“‘']", after[called.end() :]):
        weight += 0.5
    if (
        called
        and words.SAID.match(after[called.end() :].lstrip(" )"))
        and (judgements.of_a_learner(far_before) or words.EVALUATION.search(far_before))
    ):
        weight += 0.5
    if (
        re.match(r"[,]?\s", after)
        and words.SAID.match(after.lstrip(" ,"))
        and re.search(words.LEARNER + r"[,:]?\s$", before, re.IGNORECASE)
    ):
        weight += 0.2
    if words.WROTE.match(after) and words.EVALUATION.search(far_before):
        weight += 0.55 if words.TRAINEE.search(far_before + after) else 0.35
    return weight


def _reported(before: str, after: str) -> float:
    """How far feedback, a report or a mark is said to be this person's."""
    weight = 0.25 if re.search(r"\b(?:(?:awarded|presented) to|certif(?:y|ies) that)\s*$", before, re.IGNORECASE) else 0.0
    told = re.match(r"\s?[:–—]\s?[\"“‘']?\w", after) is not None
    if words.WRITTEN_FOR.search(before) or (words.GROUP_ADDRESSED.search(before) and re.match(r"[^()\n]{0,90}\)\s?:", after)):
        weight += 0.55
    elif words.ADDRESSED.search(before):
        weight += 0.55 if told or words.CLEARLY_ADDRESSED.search(before) else 0.35
    elif re.search(r"\b(?:feedback|comments|report)\s?[:–—-]\s*$", before, re.IGNORECASE) and told:
        weight += 0.55
    if words.LACKED.match(after):
        weight += 0.5
    if re.search(r"(?:^|\n)\s*\d{2}\s?%?\s+$", before):
        weight += 0.3
    return weight
