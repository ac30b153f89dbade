"""Colleagues who are named with the service they work in, thanked or not: "Well done to Nuala and Aoife in IT", "Sam (Timetabling)", "Rosie from the print shop"."""

from __future__ import annotations

import re

_NAME = r"[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)?"
_AND_OTHERS = rf"(?:(?:, and |, | and | & ){_NAME}){{0,4}}"
_SERVICE = (
    r"(?:IT|ICT|AV|HR|PR|Estates|Timetabling|Finance|Registry|Marketing|Admissions|Reception|Catering|Procurement|Payroll|Facilities|Media Services|Student (?:Services|Support|Records)|Learning Technology|Digital (?:Skills|Services|Learning|Education)|Quality|Communications|Comms|Security|Exams|Careers|Accounts|"
    r"(?:the )?(?:[Ll]ibrary|[Rr]egistry|[Pp]rint (?:shop|room|unit)|AV (?:store|team|desk)|[Hh]elp ?desk|[Ss]ervice desk|IT \w+|[Tt]imetabling (?:office|team)|[Ee]xams (?:office|team)|[Dd]isability (?:service|office|team)|[Mm]ail room|[Rr]eception|[Cc]anteen|[Cc]omms team|"
    r"[Mm]edia (?:team|unit|lab|services)|[Ww]eb team|[Ll]egal team|[Qq]uality (?:office|team)|[Ff]inance (?:office|team)|[Ee]states team|[Dd]igital (?:team|learning team)|[Ll]earning technology team|[Pp]roject (?:team|office)|[Aa]dmin(?:istration)? (?:team|office)|[Ss]chool office|[Ff]aculty office|[Dd]epartment(?:al)? office)|"
    r"(?:our|the|my) (?:[\w-]+ )?(?:office|service|helpdesk|library|team)(?= |[.,;!?)]|$))"
)
_IN_A_SERVICE = re.compile(
    rf"(?:{_AND_OTHERS}(?:,? (?:who (?:works?|sits?) )?(?:in|at|from|on|over in|of) {_SERVICE}|\s?\({_SERVICE}\))|,? and the (?:[\w-]+ ){{1,3}}(?:team|crew|desk|office))(?![\w-])"
)
_TAUGHT = re.compile(
    r"(?:\d\s?%|\d/\d|\b(?:scored|passed|failed|course|quiz|module|merit|distinction|portfolio|apprentic\w+|trainee|placement|unit|needs? to|exam)\b)"
)
"""What is said of staff who are taught themselves."""
_THANKED = re.compile(
    r"\b(?:[Tt]hanks|[Tt]hank you|[Kk]udos|[Hh]ats off|[Ss]hout-?out|[Gg]rateful|[Aa]pplause|[Dd]iolch|[Cc]redit)\b[^.!?\n]{0,40}\b(?:to|for)(?: my| our)? $"
)
_FOR_US = re.compile(
    rf"{_AND_OTHERS}(?:,? who| for| in the)\b[^.!?\n]{{0,60}}\b(?:me|us|our|my|room|server|migration|systems?|cake|lunch|tickets?|desk|filming|editing|captions?|slides|kit)\b"
)


def is_served_by(text: str, start: int, end: int) -> bool:
    """Whether a name from `start` to `end` is that of somebody in a service, or who is thanked for what they did for the author."""
    line_end = text.find("\n", end)
    behind = text[end : min(line_end if line_end >= 0 else len(text), end + 160)]
    if _IN_A_SERVICE.match(behind):
        return _TAUGHT.search(behind) is None
    return (
        _THANKED.search(text, max(0, start - 70), start) is not None
        and _FOR_US.match(behind) is not None
        and _TAUGHT.search(behind) is None
    )
