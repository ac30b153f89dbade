"""What declares that a portfolio is true, and what declares something else, told from its words."""

from __future__ import annotations

import re

from foliocheck.core.snapshot import count_words
from foliocheck.sections.terms import fold
from foliocheck.sections.voice import as_spoken
from foliocheck.sections.word_patterns import at_words

_IS_TRUE = at_words(
    r"\b(?:portfolio|submission|statements?|evidence|work|account|pages?|site|words?|everything|it|all (?:of )?(?:it|this|that)|what (?:I|is|you))\b[^.]{0,80}\b(?:true|truth\w*|truly|honest\w*|accurate\w*|genuine\w*|my own|mine|real|happened|fair)\b|"
    r"\b(?:true|truthful|honest|accurate|fair|genuine|faithful) (?:and \w+ )?(?:account|representation|reflection|record|description|picture)\b|\baccurately (?:describes?|represents?|reflects?)\b|"
    r"\ball (?:that )?I (?:say|tell|describe|claim|write|wrote)\b[^.]{0,40}\bI did\b|\b(?:own|my) (?:work|practice)\b|\bwrote (?:every|all|it)\b|\bbest of my (?:knowledge|ability|belief)\b"
)
"""What a declaration of the portfolio says of it, beside “I declare”; for text in small letters."""
_IS_TRUE_NEEDS = (
    "tru", "honest", "accurate", "genuine", "my own", "mine", "real", "happened", "fair", "faithful", "own work", "my work", "own practice", "my practice",
    "wrote ", "best of my", "i did",
)  # fmt: skip
"""Words of which every match of it has one: most texts have none and need no closer look. (So below.)"""
_OUTRIGHT = re.compile(r"\b(?:I|we) (?:\w+ )?(?:declare|confirm|certify|affirm|vouch|state that|promise|give my word)\b", re.IGNORECASE)
_OUTRIGHT_NEEDS = ("declare", "confirm", "certify", "affirm", "vouch", "state that", "promise", "give my word")
SIGNED = re.compile(
    r"\bsigned?\b|\bsignature\b|\bllofnod|\bdated?\b\s*:|\b\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* (?:19|20)\d\d\b|\b\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d\b",
    re.IGNORECASE,
)

_DECLARES_ELSE = re.compile(
    r"\b(?:views?|opinions?)\b[^.]{0,60}\b(?:are|is) (?:all )?(?:my own|mine|mine alone|those of the author)\b|\bcookies?\b|\b(?:is|are) licensed (?:under )?(?:cc|a )|\blast (?:updated|edited|modified)\b|\bdeclare (?:an?|no) (?:conflict of )?interests?\b|"
    r"\b(?:no|any) (?:conflicts? of|financial|competing) interests?\b|\b(?:receive|received|get|take) no (?:payment|money|fee)\b|\b(?:privacy|cookies?) (?:policy|notice)\b|"
    r"\bhave read (?:and understood )?the (?:leaflet|terms|information|notice|rules|form|risk)\b|\b(?:images?|photographs?|pictures?|recordings?|x-rays?|films?) may be (?:used|taken|kept|shown)\b|\bi (?:hereby )?(?:give|withdraw) (?:my )?(?:consent|permission)\b"
)
"""A text that disclaims opinions or interests, or consents to something: no declaration that a portfolio is true."""
LONGEST_DECLARATION = 200
"""Words: a longer text is no declaration, though it may hold one."""
_OF_PORTFOLIO = re.compile(
    r"\b(?:portfolio|cmalt|e?-?portffolio|submission|(?:these|this|my) (?:web)?(?:pages?|site|blog|words?|text)|above|everything|all of (?:it|this))\b",
    re.IGNORECASE,
)
_OF_OTHER_THINGS = re.compile(
    r"\b(?:assignments?|essays?|thesis|dissertation|coursework|module|fellowship|fhea|hea|pgc\w*|degree|exam\w*|applications?|photo\w*|images?|pictures?|video|consent|permission|interests?|views?|opinions?|"
    r"confidential\w*|licen[cs]e\w*|copyright|trade ?marks?|circumstances|registration|registered|conform\w*|compl(?:y|ies|iance)|accessib\w*|privacy|cookies?|data protection|goods|product|entr(?:y|ies)|poems?|stor(?:y|ies)|novels?|paintings?)\b",
    re.IGNORECASE,
)
"""What a declaration in a portfolio of CMALT, and what one of anything else may speak of."""
_OF_ANOTHER_WORK = re.compile(
    r"\b(?:this|the|my) (?:\w+ ){0,2}(?:assignments?|essays?|thesis|dissertation|coursework|module|exam\w*|article|report|products?|goods|apparatus|claim|application)\b|"
    r"\bfellowship\b|\bfhea\b|\bcircumstances\b|\bregistration\b|\bconflicts?\b|\binterests?\b",
    re.IGNORECASE,
)
"""What no labelled confirmation speaks of, unless it names the portfolio too."""
_BLANK = re.compile(r"…{2,}|\.{5,}|_{3,}|\[(?:your|name|date|insert)")
"""What is left open in a form."""


def is_called_true(text: str) -> bool:
    """Whether `text` says of a portfolio that it is true, or its author's own."""
    small = text.lower()
    return any(map(small.__contains__, _IS_TRUE_NEEDS)) and _IS_TRUE.search(small) is not None


def says_i_declare(text: str) -> bool:
    """Whether somebody declares, confirms or promises something in `text`."""
    return any(map(text.lower().__contains__, _OUTRIGHT_NEEDS)) and _OUTRIGHT.search(text) is not None


def speaks_of(text: str) -> tuple[float, float, float]:
    """How often a text that declares something speaks of the portfolio, and of other things; and whether it is a form with blanks (1 or 0)."""
    return float(len(_OF_PORTFOLIO.findall(text))), float(len(_OF_OTHER_THINGS.findall(text))), float(_BLANK.search(text) is not None)


def declares_another_work(text: str) -> bool:
    """Whether a text of a declaration's length speaks of an assignment, another award or interests, and nowhere of the portfolio."""
    return count_words(text) <= LONGEST_DECLARATION and _OF_ANOTHER_WORK.search(text) is not None and _OF_PORTFOLIO.search(text) is None


def declares_else(text: str) -> bool:
    """Whether a short `text` declares something, but not that the portfolio is true."""
    text = as_spoken(text)
    return count_words(text) < 120 and _DECLARES_ELSE.search(fold(text)) is not None and not is_called_true(text)


def declares_outright(text: str) -> bool:
    """Whether `text` declares that the portfolio is true: it says so, and declares it in as many words or is signed or dated."""
    text = as_spoken(text)
    return is_called_true(text) and (says_i_declare(text) or SIGNED.search(text) is not None)
