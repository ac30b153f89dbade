"""What a telephone number itself says of who answers: a free line, a mobile, the line of a meeting service; and the words for a telephone that lies on a desk."""

from __future__ import annotations

import re

FREE_LINE = re.compile(r"(?:(?:\+44|0044)[\s()]*0?|\(?0|(?=(?:[\s()-]*\d){10}))\(?(?:80[08]|3[0347]\d|84[345]|87[0123])(?!\d*@)[\d\s-]+$")
"""Numbers that are free of charge or stand for no place: organisations have them."""
MOBILE = re.compile(r"(?:\+?44|0044|0)[\s()0.-]*7[1-57-9]")
DESK = re.compile(
    r"\b(?:switchboard|reception|help ?line|help ?desk|service desk|hotline|duty|on[- ]call|shared|main (?:number|office)|general office|"
    r"front desk|line|enquiries|call centre|contact centre|security|bookings?|office mobile|team (?:mobile|phone))\b",
    re.IGNORECASE,
)
"""A mobile telephone is a person's, though the line names a ward or a college, unless such a word says that it lies on a desk."""
_DIAL_IN = re.compile(
    r"\b(?:dial by your location|one tap mobile|find (?:a|your) local number|local numbers|conference id|meeting (?:id|number)|webinar id|"
    r"join by (?:phone|telephone)|by (?:phone|telephone):|call in \(audio|audio conference|dial-?in|toll(?:-free)? number|audio only)|\bthen (?:enter |press |dial )?[\d ]{6,20}#",
    re.IGNORECASE,
)


def is_dial_in(text: str, start: int, end: int) -> bool:
    """Whether a telephone number is one of a meeting service: it stands in an invitation, or has the meeting's number behind it."""
    return bool(re.match(r",{1,3}\d", text[end : end + 4]) or _DIAL_IN.search(text[max(0, start - 280) : end + 60]))
