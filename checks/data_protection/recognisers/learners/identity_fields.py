"""Names beside which only fields of who somebody is stand, or which a number, pass, room or device belongs to: "Learner: … D.O.B. … Start: …", "Payroll ref. for …: E/40921"."""

from __future__ import annotations

import re

_DATE = r"(?:\d{1,2}[./ -]{1,2}\d{1,2}[./ -]{1,2}\d{2,4}|(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? )?[A-Z][a-z]{2,8}\.?,? (?:\d{1,2},? )?\d{4}|\d{4}-\d\d-\d\d|\d{1,2}(?:st|nd|rd|th)?(?: of)? [A-Z][a-z]{2,8}\.?)"
_LABEL = (
    r"(?:d\.?\s?o\.?\s?b\.?|date of birth|born(?: on)?|birth ?date|(?:course |actual |planned |expected )?(?:start(?:s|ed|ing)?|end(?:s|ed)?|finish)(?: date)?(?: on)?|enrol(?:led|ment)(?: date| on)?|registered(?: on| for)?|intake|joined|(?:course|programme|group|cohort|class|form|year|tutor group|ward|site|campus|school|department|placement|employer|company|provider|venue|centre|address|postcode|mode|lunch|photo consent|consent|house|teacher|supervisor|tutor|assessor|mentor|line manager|nationality|gender|sex|title|"
    r"uln|uci|ucas|nhs|ni|student|learner|candidate|staff|employee|user|enrolment|exam|seat|tel|phone|mobile|email|e-mail)(?: (?:id|no\.?|number|code|date|name|ref\.?))?|id|no\.?|number|first ?name|last ?name|surname|forename|middle name|name|age)"
)
_WORDS = rf"(?:(?!{_LABEL}[ \t]*(?:[:=|\t]|[ \t](?={_DATE}|[A-Z]*\d)))(?!\b(?:pass|fail|merit|distinction|refer|good|weak|excellent|poor|strong|late|missed|needs|lacks|absent)\b)[\w.@/+&'’()-]+ ?){{1,5}}+"
_FIELD = rf"(?:[ \t]{{0,8}}[|;,\n]?[ \t]{{0,8}}|[ \t]{{0,8}}[–—·•-][ \t]{{1,8}}){_LABEL}[ \t]{{0,8}}(?:[:=|\t][ \t]{{0,8}}|[ \t]{{1,8}}(?={_DATE}|[A-Z]*\d))(?:{_DATE}|{_WORDS})"
# each field is taken whole or not at all: the pieces of one can be cut in thousands of ways
_ONLY_FIELDS = re.compile(rf"(?:(?>{_FIELD})){{1,8}}+[ \t.;,|)]*(?:\n\n|$)", re.IGNORECASE)
_A_BIRTH_OR_START = re.compile(r"\b(?:d\.?\s?o\.?\s?b|birth|born|start\w*|enrol\w*|registered|intake|joined|end\w*)\b", re.IGNORECASE)
_JUDGED = re.compile(
    r"\b(?:SEN|reading age|attendance|grade|mark|score|result|outcome|progress|target|level|predicted|comments?|feedback|pass\w*|fail\w*|merit|distinction|withdr\w+|struggl\w+|behind|refer\w*|needs?|support|\d{1,3}\s?%)\b",
    re.IGNORECASE,
)
_FAR = 260
_NUMBER_OF = re.compile(
    r"\b(?:[Pp]ayroll|[Ss]taff|[Ee]mployee|[Pp]arking|[Ll]ocker|[Kk]ey ?card|[Pp]ermit|[Ee]xtension|[Dd]esk|[Rr]oom|[Pp]ass|[Bb]adge|[Ll]og-?in|[Uu]sername|[Ll]aptop|[Aa]sset|[Ii]nvoice|[Ll]icen[cs]e|[Ss]erial|[Ee]xpenses?|[Mm]embership|[Pp]ension|[Tt]ax)\b"
    r"(?: (?:ref\.?|reference|no\.?|number|nr\.?|ID|code|name|permit|card|\d+))*,? (?:for|of|to|is|belongs to)(?: (?:our|my|the)(?: \w+)?)? $"
)
_JUST_A_NUMBER = re.compile(
    r"\s?(?:[:=–—-]|is|\()?\s?[A-Z]{0,4}[/ -]?\d[\w/ -]{1,14}\)?[.;,]?\s*$|\s?(?:[.]\s*$|, (?:a|an|our|the|in) [\w -]{3,30}\.?\s*$)"
)


def are_all(text: str, start: int, end: int) -> bool:
    """Whether nothing but fields of birth, enrolment and the like stands behind a name from `start` to `end`, or a number that belongs to them."""
    behind = text[end : end + _FAR]
    if _NUMBER_OF.search(text, max(0, start - 60), start) and _JUST_A_NUMBER.match(behind.partition("\n")[0]):
        return True
    fields = _ONLY_FIELDS.match(behind)
    if fields is None:
        return False
    several = len(re.findall(r"[:=\t]", fields.group())) > 1
    return (several or _A_BIRTH_OR_START.search(fields.group()) is not None) and _JUDGED.search(fields.group()) is None
