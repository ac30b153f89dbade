"""Names in a cell, a label or a heading of their own, with the result in a word or a short judgement of work behind: "Poppy: Merit", "Yusuf | 62 | add page numbers", the name column of a table of results."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.learners.taught import is_taught

_SPLIT = r"\.?[ \t]{0,8}(?:\n\n?|[:|\t=(\[/→>]|=>|->|,|\.{2,}|[–—-])[ \t]{0,8}"
_RESULT = (
    r"(?:pass(?:ed)?|fail(?:ed)?|merit|distinction\*?|refer(?:red|ral)?|resubmit|resubmission|resit|deferred|working (?:towards|at|below|above|within)(?: expected)?|greater depth|(?:not yet |not )?competent|not yet (?:achieved|met|passed)|(?:not )?achieved|"
    r"emerging|not yet|NYC|2:[12]|2\.[12]|first(?:[- ]class)?|third|NY[AC]|\d{1,3}(?:\.\d)?\s?/\s?(?:1[05]|[2-9]0|25|75|100|1[25]0)|[A-E][+-]|satisfactory|unsatisfactory|borderline(?: pass| fail)?|unclassified|incomplete|H[1-3](?:\.[12])?|did not (?:submit|attend|sit)|non[- ]submission)"
)
_ENDS = r"(?=[ \t]{0,8}(?:[.;,)(\]|\t\n]|[–—-] |$))"
_IN_A_WORD = re.compile(
    rf"{_SPLIT}(?:\d{{1,3}}(?:\.\d)?\s?%?{_SPLIT})?(?:(?:overall|final|total|grade|mark|result|outcome):? )?{_RESULT}{_ENDS}", re.IGNORECASE
)
"""Behind a name: a result, perhaps behind its mark."""
_OWN_MARK = re.compile(
    rf"['’]s? (?:final |overall |provisional |agreed |first )?(?:marks?|grades?|results?|scores?)(?: (?:was|is)| for [\w ]{{3,20}}?)?\s?[:=–—-]?\s(?:{_RESULT}|\d{{2}}\s?%?|[A-E]){_ENDS}",
    re.IGNORECASE,
)
_DATE = re.compile(rf"{_SPLIT}(?:0?[1-9]|[12]\d|3[01])\s?/\s?10\b")
"""What may be a day of October as well as so many of ten."""
_WORK = (
    r"(?:theory|structure|referenc\w+|sources?|analysis|evidence|reflections?|spellings?|punctuation|grammar|handwriting|paragraphs?|conclusions?|introductions?|arguments?|vocabulary|examples?|detail|criticality|citations?|bibliography|page numbers|word count|"
    r"capital letters|full stops|sentences?|reading|writing|maths|number bonds|times tables|phonics|comprehension|pronunciation|fluency|expression|progress|practice|technique|cannulation|handover|history[- ]taking|documentation|calculations?|aseptic technique|"
    r"diagrams?|tables|method(?:ology)?|literature|understanding|knowledge|homework|attendance|participation|focus|concentration|behaviou?r|attitude)"
)
_JUDGING = (
    r"(?:good|clear|weak|strong|thin|lovely|neat|poor|excellent|great|steady|slow|confident|careless|limited|thorough|detailed|better|solid|some|little|no|lacks?|more|fair|sound|patchy|secure|shaky|careful|untidy|improved|improving|nice|fantastic|super|"
    r"outstanding|satisfactory|inconsistent|vague|minimal|insufficient|missing|accurate|inaccurate|safe|unsafe|hesitant|fluent|wonderful|beautiful|effective|sloppy|messy)"
)
_JUDGED = re.compile(
    rf"{_SPLIT}(?:(?:a|an|the|very|really|quite|rather|overall,?|mostly|generally|again|still|\d{{1,3}}\s?%?[.,;:–|\t-]?|(?-i:[A-E][+-]?)[.,;:–|\t-]?|pass|merit|distinction|refer|fail)[ \t,.:|–-]{{1,3}}){{0,3}}(?:"
    rf"{_JUDGING} (?:\w+ )?(?:work|effort|essay|report|draft|presentation|planning|research|communication|delivery|timing|pace|teamwork|start|attempt)\b[,;.–-]? ?[^\n.!?]{{0,40}}?\b(?:but|though|needs?|next|add|check|target|more|watch|revise)\b|{_JUDGING} (?:(?:use of|grasp of|command of|understanding of|on|in|with|and|\w+,?) ){{0,2}}{_WORK}\b|too (?:descriptive|brief|short|long|thin|vague|general|wordy|informal|chatty|shallow|rushed|narrow)\b|"
    rf"(?:{_WORK}) (?:is |was |are |still |needs? |too )?(?:{_JUDGING}|work|missing|late|unclear)\b|(?:reads|writes|spells|argues|flows|structured|well|clearly|poorly|badly) (?:well|fluently|clearly|poorly|slowly|structured|argued|written|referenced|presented|researched|evidenced)\b|"
    rf"(?:fluent|hesitant|legible|untidy|descriptive|thoughtful|perceptive|superficial)\b|(?:needs|add|check|include|cite|proofread|reference|expand|explain|link|watch|revise|practise|work on|use) (?:(?:more|your|to|the|some|for|clearer|better|on|her|his|their|to use|to add|to cite|\w+) ){{0,2}}{_WORK}\b|"
    rf"must try harder|could do better|shows (?:\w+ )?(?:insight|promise|potential|understanding|flair|care)\b|meets (?:all |most |none )?(?:of )?(?:the )?(?:criteria|outcomes)|not enough \w+|(?:muddled|confused|strong|weak|abrupt|clear|good) (?:\w+ )?(?:section|opening|ending|start|middle)\b|"
    rf"(?:use|command|grasp) of \w+ (?:is|was) {_JUDGING}|(?:quote|paraphrase|cite|write|read|practise|revise|explain|plan) (?:more|less|fewer|first|better)\b|well[ -](?:argued|written|structured|researched|presented|referenced)|{_JUDGING} (?:calculations|diagrams|examples|answers?)\b|"
    rf"(?:next step|target|even better if|EBI|WWW|what went well)s?\s?:)",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:^|\n|\t|\|)[ \t]{0,8}(?:(?:\(?\d{1,3}[.)]{0,2}|[-•*])[ \t]{1,4})?(?:(?:student|learner|pupil|name|candidate|apprentice|trainee|for|to)(?: name)?\s?:\s)?$|(?:\b(?:student|learner|pupil|candidate|apprentice|trainee)(?: name)?\s?:|[.;•|]) $",
    re.IGNORECASE,
)
"""What stands before a name that a line, cell, item or label is kept for."""
_SAYS_SO = re.compile(
    r"\b(?:comments?|feedback|remarks?|notes?|report|review|marking|appraisal of|response) ?(?:\((?:to |on |for )?|(?:on|for|to|of) )(?:M(?:rs?|s|iss|x)\.? )?$",
    re.IGNORECASE,
)
_COMMENTED = re.compile(r"\)\s?(?=:)|['’]s? (?:\w+ )?(?:essay|draft|work|report|portfolio|assignment|submission)(?=\s?[:–—-])")
_COMMENT_CELL = re.compile(
    r"[.;,]?[ \t]{0,8}(?:\n\n?|[|\t ])[ \t]{0,8}(?:\w+ )?(?:comments?|feedback|remarks?|notes?|judgement|assessment|report|outcome|progress)(?=\s?:)",
    re.IGNORECASE,
)
_HEADING = re.compile(
    r"[^\t|]{0,30}(?:student|learner|pupil|candidate|apprentice|trainee|child|cadet|tutee)\w*(?: name)?\s?[\t|].{0,160}?\b(?:marks?|grades?|results?|scores?|progress|feedback|comments?|outcome|targets?|next steps?|achieve\w+|attainment|level|effort|judgement|strengths?)\b|"
    r"[^\t|]{0,20}name\s?[\t|].{0,80}?\b(?:marks?|grades?|results?|scores?|attainment|next steps?|effort)\b",
    re.IGNORECASE,
)
"""The headings of a table of learners and what became of them."""
_NO_HEADING = re.compile(
    r"\b(?:role|job|post|hours|department|manager|salary|budget|team|supplier|vendor|tool|software|interview\w*|tenders?|bids?|teams?)\b",
    re.IGNORECASE,
)
_FAR, _HEADINGS = 3_000, 3
"""How far above a row its table may begin, and among so many first lines its headings stand."""


def is_told(text: str, start: int, end: int) -> bool:
    """Whether a result in a word, or a short judgement of work, stands right behind a name that has a label, a cell, a line or an item of its own."""
    near = text[max(0, start - 60) : start]
    if near.endswith((" for ", " to ", "– ", "- ", "— ")) and _BEFORE.search(near[-40:]):
        return is_taught(text, start, end)
    behind = text[end : end + 3].lstrip(". \t")[:1]
    if behind and behind not in ":|\t=([/→>,\n.–—-)'’sCF":
        return False
    if _OWN_MARK.match(text, end):
        return is_taught(text, start, end)
    if _IN_A_WORD.match(text, end) and not _DATE.match(text, end):
        return is_taught(text, start, end)
    says = _SAYS_SO.search(near)
    place = end
    if label := _COMMENTED.match(text, end) or _COMMENT_CELL.match(text, end):
        place = label.end()
    if not (says or _LABEL.search(near)):
        return False
    return _JUDGED.match(text, place) is not None and is_taught(text, start, end)


_BEFORE = re.compile(rf"(?:^|[\n.;:|>•]\s?)(?:an? )?{_RESULT} (?:for|to|goes to|went to|[–—-]) $", re.IGNORECASE)


_BARE = re.compile(
    r" (?:pass(?:ed)?|fail(?:ed)?|merit|distinction\*?|referr?(?:ed|al)?|resubmit|resit|deferred|2:[12]|2\.[12](?= overall)|NYC|not yet achieved|withdrawn)(?: overall| again| twice| so far)?(?=\s?(?:[,;.?!(]|[–—-] |$|\n))"
)
_NAME_HEADING = re.compile(
    r"\s*(?:(?:student|learner|pupil|candidate)?[ _]?(?:fore|first|given|full|preferred|known)?[ _]?names?|student|learner|pupil|candidate|apprentice|trainee)\s*",
    re.IGNORECASE,
)
_MARK_HEADING = re.compile(
    r"\s*(?:\w+ ){0,2}(?:marks?|grades?|results?|scores?|attainment|total|%|outcome|percent(?:age)?|points)\b", re.IGNORECASE
)


def is_bare(text: str, start: int, end: int) -> bool:
    """Whether a line is a whole name with nothing but the result behind it: "Xanthe Bowditch distinction, quote her?"."""
    return (not text[:start].rpartition("\n")[2].strip(" \t•*-–>") or start == 0) and _BARE.match(text, end) is not None


def _is_in_its_column(text: str, start: int, end: int) -> bool:
    """Whether the heading over a name's cell says that names of learners stand there, another that marks do."""
    line = text.rfind("\n", 0, start) + 1
    if not line or text[start - 1] != "\t" or text[end : end + 1] not in ("\t", "\n", ""):
        return False
    block = text.rfind("\n\n", 0, line)
    cells = text[max(block + 2 if block >= 0 else 0, line - _FAR) : line].partition("\n")[0].split("\t")
    place = text.count("\t", line, start)
    if place >= len(cells) or not _NAME_HEADING.fullmatch(cells[place]) or _NO_HEADING.search("\t".join(cells)):
        return False
    return any(_MARK_HEADING.match(cell) for cell in cells)


def is_in_column(text: str, start: int, end: int) -> bool:
    """Whether a name begins a row of a table whose headings say that learners stand in it, and what became of them."""
    if _is_in_its_column(text, start, end):
        return True
    if text[start - 1 : start] not in ("\n", '"') or text[end : end + 1] not in ("\t", "|", " ", '"', ".") or "\n" in text[end : end + 3]:
        return False
    above = text[max(0, start - _FAR) : start].rpartition("\n\n")[2].split("\n", _HEADINGS)[:_HEADINGS]
    return any(_HEADING.match(line) and not _NO_HEADING.search(line) for line in above)
