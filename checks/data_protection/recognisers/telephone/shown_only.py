"""Whether figures only show how a telephone number is written, or are said to be nobody's."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.reading import invented
from foliocheck.checks.data_protection.recognisers.reading.hit import Hit

_WRITTEN_AS = re.compile(
    r"\b(?:[Ww]rit(?:e|ten)\b[^.\n]{0,40}\bas|[Nn]umbers?\b[^.\n]{0,30}\b(?:like|such as|as in|in the form(?: of)?|formatted(?: as)?)|(?:[Ff]ormat|[Pp]attern|[Ss]tyle):?)\s[\"'“‘(]{0,2}$"
)
"""A style guide says how a number is written."""
_FOR_EXAMPLE = re.compile(
    r"(?:(?<![.@\w])(?:such as|e\.\s?g\.?|for (?:example|instance)|examples?|z\. ?B\.|par exemple|p\. ?ej\.|looks? like|in the (?:form|format)(?: of)?|expected|expects?)|\be\.\s?g\.)[\s:,]{0,3}[\"'“‘(]{0,2}$",
    re.IGNORECASE,
)
_EG = re.compile(r"(?<![.@\w])(?:e\.\s?g\.?|eg|for (?:example|instance)|examples?)[\s:,]{1,3}[\"'“‘(]{0,2}$", re.IGNORECASE)
_ROW = re.compile(r"(?:[+(\d][\d\s().+-]{6,18}\d(?:,| or| and|;|/)\s(?:or |and )?){1,4}$")
"""Numbers in a row before this one: what leads to the first leads to all."""
_MADE_UP = re.compile(
    r"^[^.\n]{0,40}?(?:\bfor (?:drama|fiction|television|use in)\b|\b(?:an?|the|is|are) (?:\w+ )?(?:fictional|fictitious|invented|pretend|imaginary|bogus|made[- ]up(?!\s(?:of|for|to|with|by|in|at|on|from|her|his|their|my|our|your)\b)|dummy|placeholder|example|fake)\b)|^\s?\(?(?:fictional|fictitious|invented|made[- ]up|dummy|fake)\b",
    re.IGNORECASE,
)
_INVENTED_CALLER = re.compile(
    r"\b(?:an?|the|our|one) (?:made[- ]up|invented|fictional|fictitious|pretend|imaginary) (?:[a-z-]+ )?[a-z-]+\s?[,:(–-]\s?(?:(?:on|tel|phone|mobile)\b[.:]? ?)?$",
    re.IGNORECASE,
)
"""“A made-up caller, 07700 …”."""


def shows_how(text: str, hit: Hit) -> bool:
    """Whether a number only shows how one is written, or is said to be nobody's."""
    before = without_eg(_ROW.sub("", text[max(0, hit.start - 120) : hit.start]), text[hit.end : hit.end + 80])
    return bool(
        _WRITTEN_AS.search(before[-60:])
        or _FOR_EXAMPLE.search(before[-40:])
        or _INVENTED_CALLER.search(before[-60:])
        or _MADE_UP.search(text[hit.end : hit.end + 80])
    )


def without_eg(before: str, after: str) -> str:
    """`before` without an "e.g." or "for example" at its end where the sentence names somebody: "Ring Isla, e.g. 07700 900123"."""
    said = _EG.search(before)
    return before[: said.start()] if said and invented.names_somebody(before, after) else before
