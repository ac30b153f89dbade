"""The voice of an author who never says “I”: “the author built …”, “it was learned that …”, read as if they had."""

from __future__ import annotations

import re
from functools import lru_cache

_WHO = r"\b[Tt]he (?:(?:present |current )?author|(?:present|current) (?:writer|candidate|applicant)|undersigned(?: candidate| applicant)?|portfolio holder)"
_NOT = (
    r"(?! (?:should|must|may|might|can|could|will|is (?:asked|required|expected|to)|has to|needs? to|of (?:the|this|that|an?|[A-Z])|name))"
)
_OWN = re.compile(rf"{_WHO}['’]s(?: own)?\b")
_BY = re.compile(
    rf"\b((?:by|of|for|to|with|from|on|upon|beside|told|taught|gave|asked|showed|led|cost|made|reminded|forced) ){_WHO[2:]}\b(?!['’]){_NOT}"
)
_SELF = re.compile(rf"{_WHO}\b(?!['’]){_NOT}")
_VERB = re.compile(
    r"\bI (is|has|was|does|declares|confirms|certifies|feels|believes|thinks|knows|hopes|plans|intends|wishes|wants|aims|works|uses|now \w+s|still \w+s)\b"
)
_BASE = {"is": "am", "has": "have", "was": "was", "does": "do"}
_PASSIVE = re.compile(
    r"\b[Ii]t (?:was|is|has been|had been|must be|should be|may be|is now) (?:also |now |hereby |not |freely )?"
    r"(learned|learnt|found|reali[sz]ed|recogni[sz]ed|conceded|admitted|hoped|intended|declared|planned|felt|believed|assumed|concluded|regretted|confirmed|certified|understood|underestimated|overlooked|thought)\b"
)
_PRESENT = {"hoped": "hope", "intended": "intend", "declared": "declare", "planned": "plan", "conceded": "admit", "admitted": "admit", "confirmed": "confirm", "certified": "certify"}  # fmt: skip
_NAMES_SELF = re.compile(rf"{_WHO}\b{_NOT}")


_FIRST_PERSON = re.compile(r"\bI\b(?!\.)|\b(?:me|my|mine|myself)\b")
_SAID = re.compile(r"[“\"][^”\"\n]{0,300}[”\"]|(?<!\w)[‘'](?!s\b)[^’'\n]{1,300}[’'](?!\w)")
_SURELY = re.compile(r"\b[Tt]he (?:present|current|undersigned)\b|\bthis (?:portfolio|submission|collection)\b")
_LEAST = 2


@lru_cache(maxsize=1000)
def as_spoken(text: str) -> str:
    """`text` with “the author” as “I”, and “it was learned that” as “I learned that”; as it is where it never speaks of its author so.

    A single “the author”, or one in a text in which somebody says “I”, is somebody else's (“the author of the guide”); what candidates should
    do is the guidelines' voice.
    """
    if "author" not in text and "undersigned" not in text and "present " not in text and "portfolio holder" not in text:
        return text
    mentions = len(_NAMES_SELF.findall(text))
    if not mentions or (mentions < _LEAST and not _SURELY.search(text)) or _FIRST_PERSON.search(_SAID.sub("", text)):
        return text
    spoken = _OWN.sub(lambda match: "My" if match.group().startswith("T") else "my", text)
    spoken = _BY.sub(r"\1me", spoken)
    spoken = _SELF.sub("I", spoken)
    spoken = _VERB.sub(lambda match: f"I {_first_person(match.group(1))}", spoken)
    return _PASSIVE.sub(lambda match: "I " + _PRESENT.get(match.group(1), match.group(1)), spoken)


def _first_person(verb: str) -> str:
    """“has” as “have”, “teaches” as “teach”, “certifies” as “certify”."""
    if verb in _BASE:
        return _BASE[verb]
    if " " in verb:
        adverb, _, plain = verb.partition(" ")
        return f"{adverb} {_first_person(plain)}"
    if verb.endswith("ies"):
        return verb[:-3] + "y"
    return verb[:-2] if verb.endswith(("shes", "ches", "sses", "xes", "zes")) else verb.removesuffix("s")
