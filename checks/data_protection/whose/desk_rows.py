"""Rows and blocks in which an office's telephone stands: behind somebody's own number, and below the name of a unit or "Contact us"."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.reading.names import names_somebody
from foliocheck.checks.data_protection.whose.telephone_lines import MOBILE

_DESKS = (
    r"(?:switchboard|reception|(?:main|general|front|school|college|box|ticket|team|department(?:al)?|admin(?:istration)?|it|service|enquiry) (?:office|desk|number|line|reception)|"
    r"help ?desk|(?:security )?control room|security|porters?['’]? lodge|enquiries|zentrale|pforte|standard|centralita|centralino|växel|sentralbord|receptie)"
)
_DESK_IN_BRACKETS = re.compile(
    rf"\s?[(\[](?:the |our |main )?(?:{_DESKS}|staff ?room|(?:school|college|general) office)[)\]]", re.IGNORECASE
)
_OFFICE_IN_BRACKETS = re.compile(r"\s?[(\[](?:the |our )?(?:main )?(?:office|main|desk|library|team)[)\]]", re.IGNORECASE)
_ANOTHER_NUMBER = re.compile(r"\d{3}\)?(?P<between>[^\n\d]{0,60})$")
_DESK_THEN = re.compile(rf"\b(?:{_DESKS}|office|library)\b[\s:,(–-]{{0,3}}(?:(?:on|at|is|tel\.?|phone) )?$", re.IGNORECASE)
_US = re.compile(
    r"(?:^|\n)\W{0,3}(?:contact|call|ring|phone|find|visit|e-?mail|talk to|speak to|reach) us\b[^\n]{0,20}\n(?:[^\n]{2,60}\n){0,3}[^\n\d]{0,12}$",
    re.IGNORECASE,
)
"""A heading by which an office speaks, and at most three lines before the number."""
_VENUE = re.compile(
    r"(?:^|[|\n;•]|[.,] )[ \t]*(?:venue|location|place|hosted at|held at|where)\s?:(?P<what>[^|\n;•\d]{3,60})[,(–-]?\s?(?:tel\.?:? )?$",
    re.IGNORECASE,
)
"""Where something takes place, in a cell or a field of its own, and its telephone."""
_UNIT_ABOVE = re.compile(
    r"(?P<above>(?:[^\n]*\n){0,1})[ \t]*(?P<unit>[A-Z][\w&’' -]{2,50}\b(?:Unit|Hub|Point|Team|Services?|Desk|Office|Department|Group|Lab|Library|Centre|Programme|Partnership|Helpline|Employability|Careers|Learning|Support))[ \t]*\n[^\n\w]{0,3}"
    r"(?:T|Tel|Telephone|Phone|Call)?\W{0,4}$"
)
"""The name of a unit alone on the line above a number, and the line above that."""


def is_desks_in_a_row(value: str, before: str, after: str) -> bool:
    """Whether a telephone is an office's by its row ("… (direct, Xanthe Brooke) / 0161 … (switchboard)") or by the lines above it; `value` is the number."""
    if "," in value or MOBILE.match(value):
        return False
    if _DESK_IN_BRACKETS.match(after):
        return True
    another = _ANOTHER_NUMBER.search(before)
    if another and not names_somebody(another["between"]) and (_DESK_THEN.search(another["between"]) or _OFFICE_IN_BRACKETS.match(after)):
        return True
    venue = _VENUE.search(before)
    if venue and not names_somebody(venue["what"]):
        return True
    us = _US.search(before)
    if us and not names_somebody(us.group()):
        return True
    unit = _UNIT_ABOVE.search(before) if "\n" in before else None
    return unit is not None and not names_somebody(unit.group())
