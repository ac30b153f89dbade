"""Short messages that greet nobody: behind the last sentence a closing and a given name in one line, a given name with kisses, or behind a dash."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foliocheck.checks.data_protection.recognisers.reading.capitals import LOWER, UPPER
from foliocheck.checks.data_protection.recognisers.reading.everyday import is_common
from foliocheck.checks.data_protection.recognisers.reading.names import is_given

_GIVEN = re.compile(
    rf"(?<![{UPPER}{LOWER}])(?P<name>[{UPPER}][{LOWER}]{{1,15}}(?:-[{UPPER}]?[{LOWER}]+)?)(?:[ \t][{UPPER}]\.?)?(?:[ \t]\([^()\n]{{3,40}}\))?(?P<kisses>[ \t][xX]{{1,4}}(?:o[xo]*)?)?[ \t]*[\"”’]?[ \t]*$"
)
"""A word with a capital at the end of a block, and nothing behind it but an initial, a class or an office in brackets, or kisses: no full stop."""
_CLOSING = re.compile(
    r"(?:^|[.!?…)\]][\"”’]?[ \t\n]+|\n[ \t]*)(?P<closing>(?:(?:(?:with|ever|so|very|kind|kindest|best|warm|warmest|many|all|every|much|lots of|big|my|good|lovely) ){0,4}"
    r"(?:regards|wishes|thanks|love|best|hugs)(?: and (?:thanks|love|hugs|best wishes))?|all the best|cheers|(?:(?:ever|so|very|most|eternally) ){1,2}grateful(?:ly)?|god bless(?: you(?: all)?)?|x{2,4}|yours(?: (?:truly|sincerely|ever|aye))?|warmly|take care|"
    r"(?:talk|speak|see you|see ya|chat|catch you|catch up|until|till)(?: (?:soon|later|then|tomorrow|next (?:week|time|month|term)|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|there|around|at \w+))+|bye(?: for now)?|ttfn|"
    r"(?P<thanks>(?:many |huge |big |thank you|thanks|thx|ta|diolch|merci|danke|gracias|grazie|go raibh maith agat)(?: (?:so much|very much|again|a million|a lot|in advance|ever so much|beaucoup|mille|loads|all))?)|"
    r"cofion(?: gorau| cynnes| caredig)?|hwyl(?: fawr| am y tro)?|le (?:gach )?(?:meas|dea-?ghuí|grá)|slán(?: go fóill)?|beir bua|"
    r"(?:bien |très )?cordialement|bien à (?:vous|toi)|amicalement|à (?:bientôt|demain|plus|lundi|mardi)|bises|bisous|"
    r"(?:mit )?(?:liebe[nr]?|viele[n]?|beste[n]?|herzliche[n]?|schöne|freundliche[n]?) gr(?:ü|ue)(?:ß|ss)en?|lg|vg|bis (?:bald|dann|morgen)|"
    r"(?:un )?(?:abbraccio|saluto|caro saluto|saludo|abrazo|abraço|beso)(?: forte| fuerte)?|un bacio|a presto|hasta (?:luego|pronto)|saludos|saluti|"
    r"groetjes|(?:hartelijke |vriendelijke )?groet(?:en)?|liefs|hilsen|kram|hälsningar|mvh|vh|pozdrawiam|ngā mihi|aroha))"
    r"(?P<mark>[,!.]?[ \t]+|[ \t]?[–—-]{1,2}[ \t]?)$",
    re.IGNORECASE,
)
_LONGEST_CLOSING = 60
_SENTENCE = re.compile(r"[.!?…)][ \t]+$|[.!?…)][ \t]*\n[ \t]*$")
_EXCLAIMED = re.compile(r"![ \t\n]+$")
_DASH = re.compile(r"(?:[.!?…)x]|@[\w-]+(?:\.[\w-]+)+|\d{3})[ \t]*(?:\n[ \t]*[–—-]{1,2}[ \t]?|[ \t][–—-]{1,2}[ \t]?)$")
_FRIENDLY = re.compile(
    r"\b(?:thanks?|thank you|thx|ta|cheers|wishes|regards|see you|see ya|speak|soon|luck|hear from|forward to|sorry|hope (?:that|this|you)|let me know|hope \w+|diolch|merci|danke|gracias|grazie)\b[^.!?\n]{0,50}[.!?…)]+[ \t\n–—-]*$",
    re.IGNORECASE,
)
_MESSAGE = re.compile(
    r"\b(?:you|your|yours|u|(?:can|could|shall) (?:we|I))\b|\b(?:attach(?:ed|ing)?|enclosed|sorry|please|pls|can['’]?t make|running late|I['’]ll (?:send|bring|be|ring|call|pop)|(?:e?-?mail|ring|call|text|ping|message|contact|reach) me)\b|\bthank(?:s| you)(?: \w+){0,3} for\b|\b(?:can|could|may|would|is|are|do|does|did|has|have|will|who|what|when|where|which) [^.!?\n]{4,120}\?|\b(?:just (?:to say|to let|back)|still (?:stuck|waiting)) ",
    re.IGNORECASE,
)
"""Words by which somebody is spoken to."""
_POINT = re.compile(r"[ \t]*(?:[–—•*-]|\d+[.)])\s")
_GAP = re.compile(r"\n[ \t]*\n")
_STOPS, _LONGEST_NAME = (".", "!", "?", ":", ",", ";"), 50
_LONGEST = 900
"""So long a short message is at most."""


def by_short_end(text: str) -> Iterator[tuple[str, int, int]]:
    """Names that end a short message: the name, where it starts and ends."""
    for end in (*(gap.start() for gap in _GAP.finditer(text)), len(text.rstrip())):
        match = _GIVEN.search(text, max(0, end - _LONGEST_NAME), end) if text[end - 1 : end] not in _STOPS else None
        if match is None:
            continue
        name, start = match["name"], match.start("name")
        ahead = text[max(0, start - _LONGEST) : start]
        ahead = ahead[ahead.rfind("\n\n", 0, len(ahead.rstrip())) + 1 :]
        if name in ahead or is_common(name):
            continue
        if _ends(ahead, name, match["kisses"] is not None):
            yield name, start, match.end("name")


def _ends(ahead: str, name: str, kisses: bool) -> bool:
    """Whether a given name ends a message of which `ahead` stands before it."""
    line = ahead.rpartition("\n")[2] or ahead
    if closed := _CLOSING.search(ahead, max(0, len(ahead) - _LONGEST_CLOSING)):
        spoken = ahead[: closed.start() + 1]
        known = is_given(name) or kisses or "grateful" in closed["closing"].lower() or _MESSAGE.search(spoken) is not None
        if not known or not spoken.strip():
            return False
        return closed["thanks"] is None or kisses or ("." not in closed["mark"] and _MESSAGE.search(spoken) is not None)
    if kisses and _SENTENCE.search(ahead[-6:]):
        return True
    if any(sign in line for sign in '“”"«»„') or not is_given(name):
        return False
    if _DASH.search(ahead[-_LONGEST_CLOSING:]):
        above = ahead.rstrip(" \t–—-").rstrip()
        addressed = _MESSAGE.search(above[-300:]) or _FRIENDLY.search(above[-120:])
        return addressed is not None and not _POINT.match(above.rpartition("\n")[2])
    return _EXCLAIMED.search(ahead[-6:]) is not None and _FRIENDLY.search(ahead[-120:]) is not None
