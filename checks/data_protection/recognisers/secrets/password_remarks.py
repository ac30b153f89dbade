"""Passwords of ordinary letters, which a remark or the word for what is to be typed gives away: "…, all in small letters, thursdaykettle", "use the word marigolds", "pass phrase quiet otters swim"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foliocheck.checks.data_protection.recognisers.reading.everyday import is_common
from foliocheck.checks.data_protection.recognisers.reading.recogniser import any_stands, places
from foliocheck.checks.data_protection.recognisers.secrets.password_pairs import beginning
from foliocheck.checks.data_protection.recognisers.secrets.password_values import PLACEHOLDER, PRODUCT, PROSE

_REMARKS = (
    *("lower case", "lower-case", "lowercase", "upper case", "upper-case", "small letter", "block letter", "one word", "no space"),
    *("without space", "without a space", "without the space", "no gap", "case sensitive", "case-sensitive", "case matters", "capital"),
    *(f"{size} {letter}" for size in ("small", "big") for letter in "abcdefghijklmnopqrstuvwxyz"),
)
"""What is said of how a password is written; hardly anything else is told so exactly."""
_GETTING_IN = re.compile(
    r"(?<![^\W_])(?:pass ?(?:word|code|phrase)s?|pass|p/?w|pwd|log(?:ged|ging)?[ -]?(?:in|on)|sign[ -]?(?:in|on)|unlock\w*|locked|protected|hidden|private|"
    r"wi-?fi|key|code|get in|user(?: ?name)?|opens?|zip|access)(?![^\W_])",
    re.IGNORECASE,
)
_WORD = r"(?P<value>[A-Za-z][A-Za-z\d!#$%&*+=?^~_-]{4,30})"
_BEFORE_REMARK = re.compile(
    rf"(?P<lead>\b(?:is|was|with|use|using|enter|type|need|pass ?(?:word|code|phrase)|pass|pw|code|key|this|and|then|try)\s?:?|[:=/–—]|\bnow)\s[\"“‘']?{_WORD}[\"”’']?(?:\s?[(\[]|\s?[,–—-]\s|\s(?=with an? ))\s?"
    r"(?:(?:that is|it is|that['’]s|it['’]s|all|both|everything|written|typed|as|in|with|a|an|the|note|mind|two|three|first|small|big) ?){0,4}$",
    re.IGNORECASE,
)
_BEHIND_REMARK = re.compile(
    rf"(?:letters?|s|case|sensitive|matters|only| and (?:one word|no spaces))*\s?[,:)–—-]{{1,2}}\s[\"“‘']?{_WORD}(?=[\"”’']?(?:[.,;)]|\s*\n|\s*$))",
    re.IGNORECASE,
)
_NOT_THE_USER = re.compile(r"\buser ?(?:name|id)?s?\b(?:\s(?:is|was)|\s?:)?\s?$|\b(?:your|their|his|her|the|a|an|our|my)\s$", re.IGNORECASE)
_KINDS = frozenset(
    [
        "surname",
        "lastname",
        "firstname",
        "forename",
        "forenames",
        "initials",
        "postcode",
        "birthday",
        "birthdate",
        "number",
        "numbers",
        "letters",
        "username",
        "name",
        "names",
        "school",
        "college",
        "address",
        "password",
        "passwords",
        "passcode",
        "passphrase",
        "login",
        "logins",
        "phrase",
        "title",
        "titles",
        "filename",
        "folder",
        "domain",
        "except",
        "please",
        "spaces",
        "three",
        "answer",
        "answers",
    ]
)
"""What a password may be made of or is said to be, and is not itself."""
_DESCRIBES = re.compile(
    r"(?:ed|ing|able|al|ly|ment|ity|vault|wallet|toggle|entropy|manager|checker|cracker|generator|holder|keeper|reminder|finder|meter|grabber)$"
)
"""Endings of what is done to passwords, and of what keeps or makes them."""
_NEAR, _AHEAD = 130, 90
_ONE_LETTER = re.compile(r"(?:small|big) [a-z](?<!small l)\w|small l(?!etter)\w")
"""No letter alone: "small wonder"."""

_THE_WORD = re.compile(
    r"(?:(?:use|enter|type|type in|say|give|try|with)\s(?:the|this|our)\s(?:secret |magic )?word|(?:the|its|secret|magic|(?P<open>guest|entry|visitors?['’]?)) word(?: to (?:type|use|enter))?\s(?:is|was)|for a (?:secret )?word, which is|and the word|word)"
    r"\s?:?\s(?P<quote>[\"“‘'])?(?P<value>[A-Za-z][\w-]{3,24})(?=[\"”’']?(?:[.,;)!]|\s*\n|\s*$|\s(?:to|when|and|in|at|if)\b))",
    re.IGNORECASE,
)
_THE_WORD_STARTS = (
    "use ",
    "enter ",
    "type ",
    "say ",
    "give ",
    "try ",
    "with ",
    "the word",
    "its word",
    "secret word",
    "magic word",
    "guest word",
    "entry word",
    "visitor",
    "for a ",
    "and the word",
)
_SHUT = re.compile(
    r"\b(?:(?:password[- ])?protected|locked|hidden|private|restricted)(?:[ ,;:.]| (?:page|post|folder|gallery|area|album|file|video|site|part|section|diary|blog)\b)|\basks? (?:you )?for (?:a|the|its) (?:pass ?)?word\b|"
    r"\bto (?:see|view|open|unlock|enter|get into|read) (?:this|the|my|our|it)\b",
    re.IGNORECASE,
)
_OPENS = re.compile(
    r"[\"”’']?\s(?:to (?:open|unlock|get in(?! touch)|get into|log in|enter|view)\b|when (?:it asks|asked|prompted)|at the prompt)",
    re.IGNORECASE,
)
"""What is shut, said before the word; or what the word does, said behind it."""

_PHRASE = re.compile(
    r"[Pp](?:ass|ASS) ?(?P<kind>phrase|word)s?(?: for [^.\n:]{2,30}?)?(?P<parted>\s(?:is|was)\s|\s?[:=–—-]\s?|\s)[\"“‘']?(?P<value>(?:[a-z]{2,12} ){2,6}[a-z]{3,12})"
    r"(?=[\"”’']?(?:(?P<remark>\s?[(,–—-]{1,2}\s?(?:with|including|spaces|three|four|five|all|lower|small)\b)|[.,;)]|\s*\n|\s*$|\s\())"
)
_WORD_BEHIND = re.compile(
    r"(?:and|with|enter|use|using|type) (?:the |its |our |this )?(?:password|pass ?code) (?P<value>[a-z]{6,20})(?=[.,;)]|\s*\n|\s*$)"
)
_WORD_BEHIND_STARTS = ("and ", "with ", "enter ", "use ", "using ", "type ")
_FIELD_BEGINS = re.compile(r"(?:^|[/|,;:(–—•\n])\s{0,2}(?:and |the |its )?$")
_OF_ADVICE = frozenset(
    [
        "words",
        "word",
        "letters",
        "characters",
        "digits",
        "numbers",
        "symbols",
        "memorable",
        "random",
        "common",
        "unrelated",
        "unique",
        "minimum",
        "least",
        "passwords",
    ]
)


def remarked(text: str, lower: str) -> Iterator[tuple[str, int]]:
    """Such passwords in `text`, and where each begins. `lower` is `text` in small letters."""
    if len(lower) != len(text):
        return
    done = -1
    for place in places(lower, _REMARKS):
        if _ONE_LETTER.match(lower, place):
            continue
        ahead = text[max(0, place - _AHEAD) : place]
        match, first = _BEFORE_REMARK.search(ahead), max(0, place - _AHEAD)
        if match is None:
            remark = next(word for word in _REMARKS if lower.startswith(word, place))
            match, first = _BEHIND_REMARK.match(text, place + len(remark)), 0
            if match and "," not in text[max(0, place - 16) : place] and ":" not in text[max(0, place - 16) : place]:
                match = None
        if match and first + match.start("value") != done and _is_one(match["value"]):
            start = first + match.start("value")
            before = text[max(0, start - _NEAR) : start]
            if _GETTING_IN.search(before) and not _NOT_THE_USER.search(before):
                done = start
                yield match["value"].rstrip("?"), start


def plain_words(text: str, lower: str) -> Iterator[tuple[str, int]]:
    """A word that is to be typed where something is shut, and phrases of plain words behind their label."""
    if " word" in lower:
        for match in beginning(text, lower, _THE_WORD, _THE_WORD_STARTS):
            value, start = match["value"], match.start("value")
            shut = _SHUT.search(text[max(0, start - _AHEAD) : start].rpartition(". ")[2])
            if (
                _is_one(value)
                and (not is_common(value.lower()) or match["quote"])
                and (shut or match["open"] or _OPENS.match(text, start + len(value)))
            ):
                yield value, start
    for match in beginning(text, lower, _WORD_BEHIND, _WORD_BEHIND_STARTS) if "pass" in lower else ():
        if _is_one(match["value"]) and not _DESCRIBES.search(match["value"]):
            yield match["value"], match.start("value")
    if any_stands(lower, ("passphrase", "pass phrase", "password ", "password:")):
        for match in beginning(text, lower, _PHRASE, ("pass",)):
            if match["kind"] == "word" and not match["remark"]:
                continue
            parted = match["parted"].strip() or _FIELD_BEGINS.search(text, max(0, match.start() - 8), match.start())
            if parted and not any(word in PROSE or word in _OF_ADVICE for word in match["value"].split()):
                yield match["value"], match.start("value")


def _is_one(value: str) -> bool:
    small = value.lower()
    return not (
        small in PROSE or small in _KINDS or PLACEHOLDER.search(value) or PRODUCT.match(value) or small.startswith(("pass", "user", "log"))
    ) and (not value.isalpha() or not is_common(small) or value.isupper())
