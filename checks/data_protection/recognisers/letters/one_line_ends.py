"""Messages in one line that greet nobody: behind the last sentence stands a whole name, or initials and a surname, alone, over an office or before an address of one's own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foliocheck.checks.data_protection.recognisers.letters.closings import FORMAL, is_closing_line
from foliocheck.checks.data_protection.recognisers.letters.letter_layout import OFFICE
from foliocheck.checks.data_protection.recognisers.reading.capitals import LOWER, UPPER
from foliocheck.checks.data_protection.recognisers.reading.names import is_given, names

_TITLED = r"(?:\(?(?:Dr|Prof|Professor|Mrs?|Ms|Miss)\.?\)?[ \t])?"
_ENDED = re.compile(rf"[.!?…)][ \t]{{1,2}}(?P<dash>[–—-]{{1,2}}[ \t]?)?{_TITLED}$")
_INITIALS = re.compile(
    rf"(?<=[ \t–—-])(?P<name>(?:[{UPPER}]\.[ \t]?){{1,3}}[{UPPER}][{LOWER}]+(?:[-'’]?[{UPPER}][{LOWER}]+)?)(?=[ \t]*(?:$|\n|[,(|]))"
)
"""“E.Zorlu-Hart”, which is no whole name elsewhere."""
_OFFICE_BEHIND = re.compile(r"[ \t]?[,|(–—-][ \t]?(?P<office>[^\n.!?]{3,70}?)[ \t)]*(?=$|\n\s*\n)")
_SHORT_BEHIND = re.compile(r",[ \t](?:[^\n.!?,]{2,24}|[A-Z]{2,6})(?=$|\n\s*\n)")
"""“Wayne Garrity, D wing”."""
_OWN_ADDRESS = re.compile(
    r"[ \t]?[,|(–—·-]?[ \t]?(?:[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+|(?:(?:tel|mob|ext)\.?:? )?[+(]?\d[\d ()]{8,16}\d)[ \t).]*(?=$|\n)"
)
_DESK = re.compile(
    r"\b(?:library|office|team|school|faculty|services?|department|registry|admissions|estates|support|college|university)\b", re.IGNORECASE
)
_VOCATIVE = re.compile(
    rf"[\s\"“‘]*(?:(?i:hi|hiya|hello|hey|dear|thanks?|thank you|sorry|morning),? )?(?P<who>(?=(?:Miss|Sir|Prof|Chef|Doc|Boss|Ma['’]am|Professor|Teacher)\b)(?P<titled>)[A-Z][\w'’]+|[{UPPER}][{LOWER}]{{1,15}})(?:[,!:]|[ \t]?[–—-]{{1,2}})[ \t\n]"
)
_TWO_SIDES = re.compile(
    r"\b(?:you|your|I|we|us|our|me|my)\b|\b(?:happy|glad|sorry|back|attached|thanks?|cheers|please|see|ring|call|will) ", re.IGNORECASE
)
_I = re.compile(r"\b(?:I|I['’](?:ll|m|ve|d)|me|my|we|our|us)\b")
_YOU = re.compile(r"\b(?:[Yy]ou|[Yy]our|[Yy]ou['’]\w+|[Pp]lease|[Pp]ls)\b|\b(?:[Cc]an|[Cc]ould|[Ss]hall) (?:we|I)\b")
_ASKED = re.compile(
    r"\b(?:can|could|would|will) you\b|\bplease (?:can|could|may|send|let|ring|call|bring|find|reply|re-?send)\b|\b(?:let|ring|call|text|e-?mail|send|remind|tell) me\b|"
    r"\bthanks? (?:you )?(?:so much |again |ever so much )?for (?:the|your|all|coming|lending|letting|sending|having|helping)\b",
    re.IGNORECASE,
)
_ABROAD = re.compile(
    r"[\s\"“‘]*(?:(?:mil|muchas|viele?n?|tante|heel|hartelijk|mange|tusen|mòran|wielkie) )?(?:diolch|merci|danke?|gracias|grazie|obrigad[oa]|bedankt|tack|takk|tak|dziękuję|dzięki|go raibh (?:míle )?maith|tapadh)\b",
    re.IGNORECASE,
)
"""Thanks in other tongues at the beginning: what follows is said to somebody."""
_THANKS = re.compile(r"\b(?:thanks?|thank you|thx|ta)\b", re.IGNORECASE)
_CLOSED = re.compile(
    r"(?:[.!?…)]|\A|\n)[\s]*(?P<closing>[^\W\d_][^\n.!?…:;@\d|,]{1,48}?)(?P<mark>,[ \t]|[ \t](?:[–—-][ \t])?)(?:(?:Dr|Prof|Mrs?|Ms|Miss)\.?[ \t])?$"
)
_FROM = re.compile(r"(?:(?:(?:lots of |much )?love|(?:best |kind |warm )?(?:wishes|regards)|thanks|yours) )?from", re.IGNORECASE)
_LONGEST_CLOSING = 60
_QUOTES = ('"', "“", "”", "«", "„")
_LONGEST = 900


def by_one_line(text: str) -> Iterator[tuple[str, int, int]]:
    """Whole names at the end of such a message: the name, where it starts and ends."""
    initials = ((match["name"], *match.span("name")) for match in _INITIALS.finditer(text)) if "." in text and _any_initials(text) else ()
    for name, start, end in (*names(text), *initials):
        if text[end : end + 1] not in ("", "\n", ",", " ", "(", "|"):
            continue
        ended = _ENDED.search(text, max(0, start - 18), start)
        closed = None if ended else _closing_before(text, start)
        if ended is None and closed is None:
            continue
        behind = _OFFICE_BEHIND.match(text, end)
        office = behind is not None and (OFFICE.search(behind["office"]) or _DESK.search(behind["office"]))
        own = _OWN_ADDRESS.match(text, end)
        if not office and not own and not _SHORT_BEHIND.match(text, end) and text[end : end + 2].strip(" \n"):
            continue
        gap = text.rfind("\n\n", 0, start)
        block = text[max(gap + 2 if gap >= 0 else 0, start - _LONGEST) : start]
        if name in block or any(sign in block for sign in _QUOTES):
            continue
        if closed is not None:
            if FORMAL.search(closed) or not _THANKS.search(closed) or _YOU.search(block) or _ASKED.search(block):
                yield name, start, end
            continue
        spoken = _VOCATIVE.match(block)
        called = (
            spoken is not None
            and (is_given(spoken["who"]) or spoken["titled"] is not None)
            and spoken["who"] not in name
            and _TWO_SIDES.search(block) is not None
        )
        if (
            called
            or ((office or _ABROAD.match(block)) and _ABROAD.search(block))
            or (_I.search(block) and (_ASKED.search(block) or ((own or office or (ended and ended["dash"])) and _YOU.search(block))))
        ):
            yield name, start, end


def _closing_before(text: str, start: int) -> str | None:
    """The closing of letters, in whichever tongue, between the last sentence and a name behind it in the same line."""
    first = max(0, start - _LONGEST_CLOSING)
    match = _CLOSED.search(text, first, start)
    if match is None or (first and match.start() == first and text[first] not in ".!?…)\n"):
        return None
    closing = match["closing"].strip()
    if not (is_closing_line(closing) or _FROM.fullmatch(closing)):
        return None
    return closing if text[: match.start("closing")].strip() else None


def _any_initials(text: str) -> bool:
    """Whether an initial with a full stop stands somewhere in `text`."""
    return _INITIAL.search(text) is not None


_INITIAL = re.compile(rf"\.(?<=[ \t–—-][{UPPER}]\.)")
