"""Fluent filler told from a text about the matter: both speak of nobody's own work, but filler says what could be said of anything."""

from __future__ import annotations

import re

from foliocheck.core.snapshot import count_words

_PLATITUDE = re.compile(
    r"\b(?:(?:plays?|playing) an? (?:\w+ )?(?:role|part)|(?:vital|key|essential|crucial|integral|important|central|fundamental|critical) (?:role|part|element|component|aspect|ingredient|factor|feature|tool|to (?:the )?success\w*)"
    r"|of any (?:successful|modern|effective|good)|any (?:modern|successful|effective|good) \w+|(?:rapidly|ever|constantly|fast)[- ](?:changing|evolving)|(?:modern|today's|digital|21st[- ]century|contemporary) (?:world|education|organisations?|society|age|learners?|era|landscape)"
    r"|stakeholders?|best practices?|wide (?:range|variety)|it is (?:essential|vital|important|crucial|imperative) (?:that|to|for)|in order to (?:ensure|maximise|achieve)|ensur(?:e|es|ing) that|full potential|clear (?:vision|understanding|strategy)|depends (?:up)?on|engag(?:e|ing|ement) with"
    r"|successful \w+|effective(?:ly)? \w+|enables? (?:\w+ )?to|embedded|tailored|seamless\w*|holistic|robust|innovative|enhanc\w+|empower\w*|leverag\w+|facilitat\w+|foster\w*|meaningful|diverse (?:needs|range|backgrounds)|different needs|at their own pace|lifelong)\b",
)
"""For text in small letters."""
_PER_HUNDRED = 3.0
"""On the labelled portfolios filler has five to eleven such phrases in a hundred words, and an impersonal essay fewer than two."""
_SHORTEST = 80


def says_something(text: str) -> bool:
    """Whether an impersonal text is long enough and free enough of platitudes to be about something."""
    words = count_words(text)
    return words >= _SHORTEST and 100 * len(_PLATITUDE.findall(text.lower())) < _PER_HUNDRED * words
