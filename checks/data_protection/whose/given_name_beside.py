"""Whether somebody is called by the given name alone right beside a telephone or an address: "ask Priya on …", "… (Priya, out of hours)"."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.reading.names import is_given, ordinary, plain
from foliocheck.checks.data_protection.whose.post_words import office_words, role_words
from foliocheck.checks.data_protection.whose.speakers import LABELS

_FIRST_NAME_BEFORE = re.compile(
    r"(?:\b(?:[Rr]ing|[Cc]all|[Pp]hone|[Tt]ext|[Aa]sk|[Mm]essage|[Cc]ontact|[Ww]hats[Aa]pp|[Ss]ee|[Pp]ing|[Ee]-?mail|[Tt]ry|[Gg]rab|[Cc]atch|[Tt]ell)\s(?P<asked>[A-ZÀ-Þ][a-zà-ÿ]{1,14})(?:\s\([^)]{1,30}\))?(?:\s(?:about|for|if|with|before|after|in|at|from|over at|down in)\s[^.\n\d]{2,40}?)?(?:\s?[,:(–—-]\s?|\s)(?:(?:on|at|via)\W{0,3})?|"
    r"(?:^|[\n.;|!?]\s?|\b(?:from|with|through|via)\s)(?P<member>[A-ZÀ-Þ][a-zà-ÿ]{1,14})\s(?:from|in|at|over at|of)\s(?:the|our|my)\s[^.\n\d]{2,40}?[,:(–—-]\s?|"
    r"(?:^|[\n;|•]\s{0,2}[-*]?\s?)(?P<listed>[A-ZÀ-Þ][a-zà-ÿ]{1,14})(?:\s\([^)]{1,30}\))?\s?[:–—-]\s?[^\n]{0,12})$"
)
_FIRST_NAME_AFTER = re.compile(
    r"^\s?[(–—-]\s?(?:(?:Frau|Herr|Mme|Mlle|M\.|Sra?\.?|Sig\.?(?:ra)?|Mrs?|Ms|Miss|Mx|Dr|Prof)\.?\s)?(?P<name>[A-ZÀ-Þ][a-zà-ÿ]{1,14})(?=[,)]|\s(?:from|in|on|at)\b)|"
    r"^\s?[,;.(–—-]?\s?(?:and |then |please )?[Aa]sk for (?P<asked_for>[A-ZÀ-Þ][a-zà-ÿ]{1,14})(?![\w'’-])(?! (?:the|Team|Desk|Office|Services?)\b)"
)
_LONE_NAME = re.compile(r"(?<![\w'’-])[A-ZÀ-Þ][a-zà-ÿ]{2,14}(?![\w'’-]| [A-ZÀ-Þ]|,?\s[A-Z]{1,2}\d[\dA-Z]?\s\d)")
_NEAR = 45
ENDED = re.compile(r"\d{3}\)?[.;!] ")
"""Where a sentence ended with a number of its own: who is named before it has that one ("Text Aled: 07700 … . Or ring the office:")."""


def lone_name(before: str) -> str | None:
    """The given name that stands alone near before a value."""
    near = ENDED.split(before[-_NEAR:])[-1]
    return next((name for name in _LONE_NAME.findall(near) if is_given(name) and not office_words().search(name)), None)


def by_first_name(before: str, after: str) -> bool:
    """Whether a first name alone stands right by a value: "ask Priya on …", "Priya: …", "… (Priya, out of hours)", "Bruce at the Sydney office, …"."""
    if lone_name(before):
        return True
    found = _FIRST_NAME_BEFORE.search(before) or _FIRST_NAME_AFTER.search(after)
    name = next((group for group in found.groups() if group), "") if found else ""
    return (
        bool(name)
        and plain(name) not in ordinary()
        and plain(name) not in role_words()
        and plain(name) not in LABELS
        and not office_words().search(name)
    )


def asked_for(before: str) -> str | None:
    """The first name of whom a reader is told to ask, ring or write to right before a value: "ask Priya on …"."""
    found = _FIRST_NAME_BEFORE.search(before)
    name = found["asked"] if found else None
    return name if name and plain(name) not in ordinary() and not office_words().search(name) else None
