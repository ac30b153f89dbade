"""Words by which somebody's work is judged, and how far they make the name that they are set beside a learner's."""

from __future__ import annotations

import re

RESULT = re.compile(
    r"\b(?:pass(?:ed|es)?(?! (?:on|over|through|along|by|the|round)\b)|fail(?:ed|s)?|distinction|merit|referred|resubmi\w+|re-?sits?|re-?sat|(?:final |overall )?(?:marks?|grades?)\b(?! (?:scheme|sheet|book))|"
    r"graded|scored?|borderline|not yet|unsatisfactory|satisfactory|competent|capped|plagiar\w+|extension|criteri(?:a|on)|(?:not|un) ?met|met (?:all|the|most|\d))\b",
    re.IGNORECASE,
)
"""What is decided of somebody's work."""
_STRONG = re.compile(
    r"\b(?:struggl\w+|excellent|outstanding|weak|poor|thin|superficial|late|absent|at risk|improv\w+|has(?:n['’]t| not)|did(?:n['’]t| not)|lacks?|"
    r"present(?=[,.;]|$)|needs?(?! to (?:update|send|check|contact|book|share|finali[sz]e|confirm|arrange|order|ask|write up|set up|find|circulate)))\b",
    re.IGNORECASE,
)
_WEAK = re.compile(
    r"\b(?:good|clear(?:er|ly)?|strong|confiden\w+|thorough|ready|progress\w*|effort|argument|referenc\w+|structure|essay|draft|presentation|level \d|pace|voice|louder|evidence|analysis|"
    r"reflection|contribut\w+|attend\w+|underst\w+|reading|read|task|brief|paragraphs?|word count|well|theory|use of|argued|spelling|grammar|detail|depth|sources|questioning)\b",
    re.IGNORECASE,
)
_SET_APART = re.compile(r"[\"']?\s?(?:\([^)\n]{1,30}\)\s?)?(?:[:|\t]|\s[–—-]|[–—])\s{0,3}(?![\"“‘'])")
_ROLE = re.compile(
    r"(?:our|the|an?|my)\s|(?:[\w-]+\s){0,3}(?:head|lecturer|tutor|technologist|manager|director|designer|librarian|professor|teacher|chair|dean|officer|lead|adviser|consultant|nurse|developer|workshop|"
    r"talk|paper|chapter|keynote|session|slides|university|college|poster|video|book)\b",
    re.IGNORECASE,
)
_LIMITED = re.compile(r"\b(?:but|although|though|however|watch (?:your|the|out)|next time|more)\b", re.IGNORECASE)
"""Praise with a but."""
SIGNS = 3
"""So many different signs in one sentence make a name a learner's whose work is judged."""
_FIGURE = re.compile(
    r"\b\d{1,3}(?:\.\d+)?\s?(?:%|/\s?\d{1,3}\b|out of \d+)|\b(?:mark|grade|score)\w*\W{1,3}(?:\w+\W){0,2}(?:\d{1,3}\b|(?-i:[A-F][+-]?\b))",
    re.IGNORECASE,
)
_WORK = re.compile(
    r"\b(?:essays?|assignments?|assessments?|drafts?|coursework|dissertations?|exams?|tests?|quiz(?:zes)?|presentations?|portfolios?|submissions?|placements?|practicals?|vivas?|OSCEs?|homework|units?|tasks?|attempts?)\b",
    re.IGNORECASE,
)
_FED_BACK = re.compile(r"\b(?:feedback|comments?|marked|marking|assessor|tutorial|remarks?|reviewed?|observ(?:ed|ation))\b", re.IGNORECASE)
_COLLEAGUE = re.compile(
    r"\b(?:colleagues?|lecturer|professor|tutor(?!ial)(?!\W{0,3}(?:comments?|feedback|notes?|remarks?))|manager|director|librarian|technologist|designer|developer|examiner|moderator|(?:second|first|co-?) ?marker|module leader|programme leader|chair\w*|presented|"
    r"presenter|facilitat\w+|designed|developed|created|built|wrote a|author|editor|published|journal|university press|workshop|conference|keynote|talk|paper|chapter|book|article|adapted|thanks to|with me|and I|I and|"
    r"my (?:line |own )?(?:mentor|boss|team)|our team|office|officer|ran|led by|leads|taught|teaches|project|research\w*|study|studies|stud(?:y|ies) of|applied|policy|adviser|consultant|panel|committee|agenda|meeting|apologies|action|argue[sd]|suggest(?:s|ed)|claims?|points? out|theor(?:y|ies)|model)\b|\(\d{4}\)",
    re.IGNORECASE,
)
"""Who is spoken of is nobody's learner."""
_YOU = re.compile(r"\byou(?:r|['’]ve|['’]re)?\b", re.IGNORECASE)
_SPEAKS_TO = re.compile(
    r"(?:(?:^|\n|[“\"‘(>])\s?|\b(?:reply|replying|response|comments?|feedback|message) (?:to|for)\s|\byour (?:feedback|mark|grade|essay|result|draft)s?,\s)$",
    re.IGNORECASE,
)
_MAILED_TO = re.compile(r"(?:^|\n)\s?(?:To|Dear|Hi|Hello):?\s$")
_SAYS = re.compile(
    r"\b(?:thoughtful|great|good|nice|interesting|clear|strong|excellent|thorough|solid|weak|thin) (?:\w+ )?(?:start|post|entry|point|answer|reflection|contribution|draft|example|"
    r"work|effort|attempt|essay|analysis|response)\b",
    re.IGNORECASE,
)
_POSSESSED = re.compile(
    r"['’]s?\s(?:\w+\s){0,2}(?:presentation|essay|assignment|report|poster|submission|reflection|portfolio|draft|dissertation|project|lesson|work|mark|grade|answer|paragraph)\b",
    re.IGNORECASE,
)
_COMMENTED = re.compile(
    r"\b(?:my (?:written )?(?:comments|feedback|marking)|won|prize|with \d{2}\b|comments in|marked in|went (?:up|down)|rose|fell|improved|from \d{2} to \d{2}|(?:mark|grade|score)\b[^.\n]{0,30}(?:[:=]|was|is)\s?(?:(?-i:[A-F][+*-]?)(?!\w)|\d{1,3}\b)|came back|was returned)\b",
    re.IGNORECASE,
)
_LEARNING = re.compile(
    r"\b(?:student|learner|pupil|apprentice|trainee|candidate)\b|\breflective (?:log|diary|journal|account)|\b(?:in|on) (?:her|his|their) (?:blog|forum post|learning (?:log|diary|journal)|essay|log)",
    re.IGNORECASE,
)


_DID = re.compile(
    r"\s(?:(?:got|received|achieved|gained|earned|scored|ended|missed|came out)\s[^.\n]{0,60}?\b(?:marks?|grade|score|pass|merit|distinction|first|2[:.][12]|third|fail)\b|"
    r"(?:has|had|was|were|is|did)\s[^.\n]{0,40}?\b(?:referred|failed|passed(?! (?:the|on|over|it|by|along)\b)|failing|resubmi\w+|borderline|not met|capped|plagiari\w+|an extension|not (?:submit|pass|hand)|marked down|given \d{2}))\b",
    re.IGNORECASE,
)
"""What somebody got, or what was decided of them."""
_OF_THEIRS = re.compile(
    r"\s[^.\n]{0,40}\b(?:her|his|their) (?:\w+ )?(?:failed|resit|resubmission|mark|grade|extension|plagiarism|low marks?|attendance|referral|marked (?:essay|work|script))\b",
    re.IGNORECASE,
)
_FELT = re.compile(
    r"\s?(?:\([^)\n]{3,20}\)\s)?\s?(?:said|told us|commented|felt|found|complained|wrote|reported|admitted|thought)\b[^.\n]{0,70}\b(?:videos?|quiz\w*|module|course|lectures?|sessions?|forum|feedback|podcasts?|"
    r"in (?:her|his|their|the) (?:module |course )?(?:evaluation|feedback|survey|reflective|learning|reflection)|group work|workshops?|slides|recordings?|activit\w+|online|assignment)\b",
    re.IGNORECASE,
)
_ASKED = re.compile(r"\b(?:focus group|survey|evaluation|questionnaire|interviews?|student voice|feedback)\b", re.IGNORECASE)
"""Where learners are asked what they think of teaching."""
_WORK_OF = re.compile(
    r"\b(?:portfolio|essay|assignment|report|poster|submission|draft|dissertation|project|presentation|reflection|mark|grade|script|viva) (?:of|by|from) (?:student |learner )?$",
    re.IGNORECASE,
)
_HONOURED = re.compile(
    r"\b(?:student|learner|apprentice|trainee|pupil) of the (?:week|month|term|year)\s?[:–-]?\s?$|\b(?:well done|congratulations)(?: to)?,? (?:[A-Z]\S+ [A-Z]\S+(?:,| and| &) ){0,6}$",
    re.IGNORECASE,
)


def weight(before: str, after: str) -> float:
    """How far what is said beside a name judges the work of who bears it, 0 to 0.55. `before` and `after` are of the same sentence or row."""
    line = after.split("\n")[0]
    apart = _SET_APART.match(line)
    if apart and not _ROLE.match(line[apart.end() :]):
        said = line[apart.end() :][:90]
        strong = len(RESULT.findall(said)) + len(_STRONG.findall(said))
        weak = len(_WEAK.findall(said)) + len(re.findall(r"(?<![\d.])[1-9]\d(?![\d.]\d|\d)", said))
        if (strong and strong + 0.5 * weak >= 1.5) or (weak >= 2 and _LIMITED.search(said)):
            return 0.55
    if _SPEAKS_TO.search(before) and re.match(r"[:,]?\s", after) and _YOU.search(after) and (_SAYS.search(after) or _judged(line)):
        return 0.55
    if _MAILED_TO.search(before) and _YOU.search(after) and RESULT.search(after):
        return 0.4
    if _DID.match(after) and not re.match(r"\s\w+\s(?:the|an?|our|my)\s(?:external|second|first marker|internal|head|module)", after):
        return 0.55
    if _OF_THEIRS.match(after) or (
        _FELT.match(after) and (_ASKED.search(before) or re.search(r"[“\"‘]|\b(?:survey|evaluation|questionnaire)\b", line))
    ):
        return 0.55
    if _WORK_OF.search(before) and _judged(line):
        return 0.55
    if _HONOURED.search(before) and (_judged(line) or re.search(r"distinctions|results?\b|award", line)):
        return 0.55
    if _POSSESSED.match(after) and _COMMENTED.search(line):
        return 0.5
    if _signals(before[-80:], line[:120]) >= SIGNS and not _COLLEAGUE.search(before[-80:] + "|" + line[:120]):
        return 0.55
    return 0.2 if apart and _LEARNING.search(before) and _judged(line) else 0.0


def _signals(before: str, line: str) -> int:
    """How many different signs the sentence has that it speaks of a learner's work."""
    around = f"{before} {line}"
    return sum(
        (
            RESULT.search(around) is not None,
            _FIGURE.search(around) is not None,
            _LEARNING.search(around) is not None,
            _WORK.search(around) is not None,
            _STRONG.search(around) is not None,
            len(_WEAK.findall(around)) >= 2,
            _FED_BACK.search(around) is not None,
            _YOU.search(line) is not None,
        )
    )


def _judged(said: str) -> bool:
    strong = len(RESULT.findall(said)) + len(_STRONG.findall(said))
    return strong > 0 or len(_WEAK.findall(said)) >= 2


def is_colleague(before: str, after: str) -> bool:
    """Whether the words around speak of a colleague, an author or an event."""
    return _COLLEAGUE.search(before[-80:] + "|" + after.split("\n")[0][:120]) is not None


def of_a_learner(before: str) -> bool:
    """Whether the words before speak of a learner, or of what learners write."""
    return _LEARNING.search(before) is not None
