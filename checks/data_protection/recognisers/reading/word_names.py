"""Given names that are everyday words, too ("Will", "Hope", "Mark", "April"): names where the words beside them say so."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.reading.names import is_given
from foliocheck.checks.data_protection.recognisers.reading.word_kinds import kinds_of

_MONTHS = frozenset(("april", "may", "june", "august", "jan", "jun", "mar", "dean", "summer", "autumn"))
"""Words that have a capital within a sentence, too."""
_LISTED = """
    amber april art august autumn basil bill bishop blessing bob buddy carter charity chase chastity chip christian comfort constance
    cooper crystal daisy dawn dean don dot drew duke earl eid eve faith favour fisher fortune frank gene gift ginger goodness grace
    grant guy happiness happy hazel heather holly honest hope hunter innocent iris ivy jack jade jan jay joy judge jun june king lily
    liv love lucky major mar mark mason max may mercy miles nick ocean olive parker pat patience peace pearl penny porter precious
    prince promise prosper prudence rain ray rex rich river rob robin rocky rose ruby rusty sandy sat skip sky star sterling storm sue
    summer sun sunny taylor trust tyler violet will wisdom
"""
_WORDS = frozenset(_LISTED.split())
_DOES = re.compile(
    r"\s(?:(?:also|then|never|only|just|already|still|always|later|rarely|often|finally|now)\s)?(?:said|says|told|tells|asked|asks|wrote|writes|thought|thinks|felt|feels|found|finds|got|gets|came|comes|went|left|sent|sends|read|reads|made|makes|took|takes|gave|gives|kept|keeps|knew|knows|let|began|begins|spoke|speaks|sat|ran|lost|won|chose|"
    r"needs|wants|handed|missed|failed|passed|struggled|scored|submitted|resubmitted|answered|explained|joined|worked|works|works|started|finished|tried|tries|learned|learnt|built|drew|did not|didn['’]t|does not|doesn['’]t|has not|hasn['’]t|had not|hadn['’]t|could not|couldn['’]t|cannot|can['’]t|[a-z]{3,12}(?:ised|ized|ated|led|red|ted|ked|ped|ned))\b"
)
_IS = re.compile(r"\s(?:was|is|has|had|did|does|will|could|can|should|would)\s")
_PRONOUN = re.compile(r"\b(?:he|she|his|her|him|hers|they|their)\b")
_SCORE = re.compile(r"\s?(?:\(|[:–—-]\s?|\s)(?:\d{1,3}\s?(?:/\s?\d|%|out of \d)|(?:3[2-9]|[4-9]\d)(?![\d.:/-])|[A-F][+-]?(?=\)|\s|,|;|$))")
_OWNS = re.compile(r"['’]s\s(?P<thing>[a-z][\w-]+)(?:\s(?P<next>[a-z][\w-]+))?")
_OWN_THINGS = frozenset(("work", "grade", "process", "judgement", "health", "care", "voice", "teaching"))
_NAMED = re.compile(
    r"\b(?:name['’]?s?|name is|called|named|dear|hi|hello|hey|thanks,?|well done,?|I['’]m|I am|this is|feedback (?:for|to|from)|student|learner|apprentice|trainee|mentee|tutee|candidate)[:,]?\s$",
    re.IGNORECASE,
)
_WITHIN = re.compile(r"(?:[a-z]|,)\s$")
_NO_NAME_BEFORE = re.compile(
    r"\b(?:the|a|an|this|that|no|any|our|your|their|its|in|of|into|on|more|some|with great|much|by|since|until|from|last|next|every|each|early|late|mid|during|before|after|for|to)\s$",
    re.IGNORECASE,
)
_CAPITAL = re.compile(r"\s[A-Z]")
_AND = re.compile(r"(?:\sand|,|\s&)\s(?P<other>[A-Z][\w'’-]+)")
_AND_BEFORE = re.compile(r"(?P<other>[A-Z][\w'’-]+)(?:['’]s)?(?:\sand|,|\s&)\s$")


_ASKED_FOR = frozenset(("bill", "chase", "drew", "grace", "grant", "hunter", "judge", "mark", "nick", "pat", "rob", "skip", "sue", "trust"))
_BEGINS = re.compile(r"(?:^|[\n.!?:;|\t•*-]\s?|\d[.)]\s)$")
_WHAT_TO_DO_IT_TO = re.compile(r"\s[a-z]{3,12}(?:ed|en|t)\s(?:[a-z]+\s)?[a-z]{3,}s\b")
"""At the beginning of a line a word for what is to be done: "Chase failed submissions"."""


def is_one(word: str) -> bool:
    """Whether a word is such a name."""
    return word.lower() in _WORDS and not is_given(word)


def is_meant(word: str, text: str, start: int) -> bool:
    """Whether such a word at `start` is somebody's name there."""
    end = start + len(word)
    return _is_name(word.lower(), text[max(0, start - 40) : start], text[end : end + 90])


def _is_name(word: str, before: str, behind: str) -> bool:
    if word == "mark" and re.match(r":|\s\d", behind):
        return False  # the mark itself
    sentence = re.split(r"[.!?\n]", behind, maxsplit=1)[0]
    if _CAPITAL.match(behind) or (re.search(r"[A-Z][\w'’-]* $", before) and not _NAMED.search(before)):
        return False
    if _NAMED.search(before) or _SCORE.match(behind):
        return word not in _MONTHS or not re.match(r"\s\d", behind) or _SCORE.match(behind) is not None
    for other in (_AND.match(behind), _AND_BEFORE.search(before)):
        if other and is_given(other["other"]) and not (word in _MONTHS and _NO_NAME_BEFORE.search(before)):
            return True
    owns = _OWNS.match(behind)
    if owns:
        kinds = {kind for kinds in kinds_of((owns["thing"], owns["next"] or ".")) for kind in kinds}
        return not kinds.isdisjoint(_OWN_THINGS) and not _NO_NAME_BEFORE.search(before)
    if word in _ASKED_FOR and _BEGINS.search(before) and _WHAT_TO_DO_IT_TO.match(behind):
        return False
    if _DOES.match(behind):
        return not re.search(r"\b(?:the|a|an|this|our|in|of|by|since|last|next)\s$", before, re.IGNORECASE)
    pronoun = _PRONOUN.search(sentence) is not None
    if _IS.match(behind):
        return pronoun and not _NO_NAME_BEFORE.search(before)
    return (word not in _MONTHS and _WITHIN.search(before) is not None and not _NO_NAME_BEFORE.search(before)) or (
        pronoun and re.search(r"\b(?:told|asked|gave|met|taught|helped|showed|with|to|for|about)\s$", before) is not None
    )
