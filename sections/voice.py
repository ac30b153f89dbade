"""The voice of an author who never says “I”: “the author built …”, “it was learned that …”, read as if they had."""

from __future__ import annotations

import re
from functools import lru_cache

_WHO = r"\b[Tt]he (?:present |current |undersigned )?(?:author|writer|candidate|applicant|undersigned|portfolio holder)"
_NOT = (
    r"(?! (?:should|must|may|might|can|could|will|is (?:asked|required|expected|to)|has to|needs? to|of (?:the|this|that|an?|[A-Z])|name))"
)
_OWN = re.compile(rf"{_WHO}['’]s(?: own)?\b")
_BY = re.compile(
    rf"\b((?:by|of|for|to|with|from|on|upon|beside|told|taught|gave|asked|showed|led|cost|made|reminded|forced) ){_WHO[2:]}\b(?!['’]){_NOT}"
)
_SELF = re.compile(rf"{_WHO}\b(?!['’]){_NOT}")
_VERB = re.compile(
    r"\bI (is|has|was|does|feels|believes|thinks|knows|hopes|plans|intends|wishes|wants|aims|works|uses|now \w+s|still \w+s)\b"
)
_BASE = {"is": "am", "has": "have", "was": "was", "does": "do"}
_PASSIVE = re.compile(
    r"\b[Ii]t (?:was|is|has been|had been|must be|should be|may be|is now) (?:also |now |hereby |not |freely )?"
    r"(learned|learnt|found|reali[sz]ed|recogni[sz]ed|conceded|admitted|hoped|intended|declared|planned|felt|believed|assumed|concluded|regretted|confirmed|certified|understood|underestimated|overlooked|thought)\b"
)
_PRESENT = {"hoped": "hope", "intended": "intend", "declared": "declare", "planned": "plan", "conceded": "admit", "admitted": "admit", "confirmed": "confirm", "certified": "certify"}  # fmt: skip
_NAMES_SELF = re.compile(rf"{_WHO}\b{_NOT}")


@lru_cache(maxsize=4000)
def as_spoken(text: str) -> str:
    """`text` with “the author” as “I”, and “it was learned that” as “I learned that”; as it is where it never speaks of its author so.

    A single “the author” may be somebody else's (“the author of the guide”); what candidates should do is the guidelines' voice.
    """
    if "author" not in text and "candidate" not in text and "writer" not in text and "applicant" not in text and "undersigned" not in text:
        return text
    if not _NAMES_SELF.search(text):
        return text
    spoken = _OWN.sub(lambda match: "My" if match.group().startswith("T") else "my", text)
    spoken = _BY.sub(r"\1me", spoken)
    spoken = _SELF.sub("I", spoken)
    spoken = _VERB.sub(
        lambda match: (
            "I " + _BASE.get(match.group(1), match.group(1).removesuffix("s") if match.group(1)[-2:] != "es" else match.group(1)[:-1])
        ),
        spoken,
    )
    return _PASSIVE.sub(lambda match: "I " + _PRESENT.get(match.group(1), match.group(1)), spoken)
