"""Who passes judgement and is not judged: "Comments from …:", "…'s comments:", "tested by …", "peer review, Dr …"; and authors whose book, talk or page is rated."""

from __future__ import annotations

import re

_TITLE = r"(?:(?:Dr|Prof|Professor|Mrs?|Ms|Miss|Mx)\.? )?"
_BY_OR_FROM = re.compile(
    rf"(?:\b(?:[Cc]omments?|[Rr]eviews?|[Oo]bservation|[Aa]nnotations?|[Rr]emarks?|[Ss]uggestions?|[Cc]orrections|[Aa]udit|[Tt]est(?:ed|ing)|[Rr]eviewed|[Cc]hecked|[Rr]ated|[Ee]valuated|[Aa]udited|[Mm]oderated|[Vv]erified|[Cc]o-?marked) (?:\(\w+\) )?(?:by|from)"
    rf"(?: (?:my|our|a|the)(?: [\w-]+)?)?,? |\b(?:[Pp]eer|[Cc]olleague|[Cc]ritical friend) (?:review|observation|feedback)(?: (?:by|from))?(?: (?:my|our)(?: \w+)?)?[,:–—-]? |"
    rf"\b(?:[Ff]eedback|[Rr]eview|[Oo]bservation|[Cc]omments?|[Rr]eport) (?:by|from) (?:my|our|a) (?:tutor|colleague|mentor|manager|supervisor|assessor|peer|observer|head|coach|critical friend|line manager|co-\w+),? |"
    rf"\b(?:360|staff|appraisal|line[- ]manager|manager|peer)(?:['’]s)? feedback ?[,:–—-] |\b[Bb]rowser tests? \(|\b[Tt]ester:? |(?:^|\n|[|\t] ?)(?:[Rr]eviewer|[Tt]ester|[Rr]ater|[Aa]uditor|[Oo]bserver|[Mm]arker|[Mm]oderator|[Aa]ssessor)(?: \d)? ?[:(|\t–—-]+ ?){_TITLE}$"
)
"""Right before who judges."""
_OWN_REMARKS = re.compile(
    r"['’]s? (?:\w+ )?(?:comments?|suggestions?|annotations|remarks|edits|corrections|advice)(?: (?:on|about) [\w ]{3,30}?)?\s?[:–—-]\s"
)
_ON_WORK = re.compile(r"[^\n]{0,120}\b(?:she|he|they) (?:needs?|has|passed|failed|should)\b")
_LINE_STARTS = r"(?:^|[\n.!?|•>]\s?)"
_RATED = re.compile(
    rf"{_LINE_STARTS}[^\n.!?]{{0,30}}(?:[★☆⭐✩✭]\s?|\b\d(?:\.\d)?\s?(?:/\s?5|stars?)[.:,]? [–—-]? ?|\b(?:[Rr]ating|[Vv]erdict): \d ?/ ?\d{{1,2}}[.,:]? |\b(?:[Bb]log|[Bb]ook|[Pp]odcast|[Aa]rticle|[Tt]alk|[Pp]aper|[Aa]pp|[Tt]ool|[Ww]ebsite|[Nn]ewsletter|[Vv]ideo) of the (?:month|week|year|term)\s?[:–—-] |\b(?:[Rr]ecommended|[Nn]ow reading|[Cc]urrently reading|[Oo]n my (?:shelf|desk)|[Bb]ook review|[Jj]ust (?:read|finished))\s?[:–—-] |\b(?:[Cc]ourse|[Tt]alk|[Tt]ED talk|[Pp]odcast|[Bb]log|[Kk]eynote|[Ww]ebinar|[Bb]ook|MOOC|[Aa]lbum|[Ff]ilm) (?:by|with) ){_TITLE}$"
)
"""Right before the author of what is rated."""
_A_TITLE = re.compile(
    r"(?:['’]s?)?(?: \(\d{4}\))?(?:,| [–—-])? (?:[“\"«‘][A-ZÀ-Þ][^”\"»’\n]{3,80}[”\"»’]|(?:A|An|The|On|How|Why|What) (?:[A-ZÀ-Þ][\w'’-]+|of|in|to|and|for|the|a|is|are|at|on|with)(?: (?:[A-ZÀ-Þ][\w'’-]+|of|in|to|and|for|the|a|is|are|at|on|with|it|by)){0,9}(?=[:.,;!–—(]| [–—(-]|$|\n))"
)
"""Behind a name: the title of a book. Only an article or the like begins it outside quotation marks, since "Advanced Physics: slow start" is a course."""
_OF_A_BOOK = re.compile(
    r"[^\n]{0,90}\b(?:dull|read(?:able)?|chapters?|pages|argument|evidence|examples|argued|thorough|ending|end|plot|pace|dated|useful|good|excellent|interesting|prose|dry|superb|start|middle|weak|strong|clear|practical|recommended?)\b"
)
_OF_A_TASK = re.compile(
    r"\b(?:essays?|students?|learners?|pupils?|candidates?|marks?|grades?|assignment|submitted|resubmit|homework|tutor|feedback)\b",
    re.IGNORECASE,
)
"""Near a name with a title behind it: the title is that of a learner's piece."""


def is_judging(text: str, start: int, end: int) -> bool:
    """Whether a name from `start` to `end` is that of who judges, reviews or tests."""
    before = text[max(0, start - 70) : start]
    if _BY_OR_FROM.search(before):
        return True
    return _OWN_REMARKS.match(text, end) is not None and _ON_WORK.match(text, end) is None


def is_a_rated_author(text: str, start: int, end: int) -> bool:
    """Whether a name from `start` to `end` is that of an author whose work is rated, and no learner's."""
    line = text[max(0, text.rfind("\n", 0, start) + 1, start - 80) : start]
    behind = text[end : end + 160].partition("\n")[0]
    if _OF_A_TASK.search(line) or _OF_A_TASK.search(behind):
        return False
    if _RATED.search(line):
        return True
    title = _A_TITLE.match(behind)
    return title is not None and _OF_A_BOOK.match(behind[title.end() :]) is not None
