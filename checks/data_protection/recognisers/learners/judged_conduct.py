"""Conduct and steps of learning that are told of learners alone: "dominated the breakout room", "needed three attempts at …", "one of my tutees, …, came unprepared", "(apprentice) … and passed"."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.learners.marked_names import kinds_in
from foliocheck.checks.data_protection.recognisers.learners.taught import SENTENCE, is_taught

_LEARNERS = r"(?:students|learners|pupils|apprentices|trainees|tutees|candidates|cadets|mentees|first[- ]years|second[- ]years|undergraduates|lads|girls|boys)"
_LEARNER = r"(?:student|learner|pupil|apprentice|trainee|tutee|candidate|cadet|mentee|first[- ]year|second[- ]year|third[- ]year|final[- ]year|undergraduate|[Yy](?:ear|r)? ?\d{1,2}|P[1-7]|S[1-6])"
_ONE_OF = re.compile(rf"\b[Oo]ne of (?:my|our|the|his|her|these|those) (?:[\w-]+ ){{0,2}}?{_LEARNERS},? (?:was |is |called |named )?$")
_IN_BRACKETS = re.compile(rf"\s\((?:[\w-]+ ){{0,2}}?{_LEARNER}(?! (?:ID|id|no|number|nr|ref)\b)(?:[ ,][^()\n]{{0,24}})?\)")
_IN_COMMAS = re.compile(
    rf", (?:an?|my|our|one of my|one of our|another|now an?|then an?) (?:[\w-]+ ){{0,2}}?{_LEARNER}s?(?: (?:in|on|at|from|of|with|doing|studying|who) [^,.;\n]{{2,40}})?, "
)
"""Behind a name: who its bearer is, "Seb, a first year, …"."""
_CONDUCT = re.compile(
    r"(?:,? who|,? \(?(?:\d{1,2}(?:st|nd|rd|th) (?:class|grade|form|year)|[Cc]lass \w{1,3}|[Yy]ear \d{1,2}|P[1-7]|S[1-6]|[Ff]orm \w{1,3}|(?<=\()(?:[Gg]roup|[Tt]eam|[Ss]et) \w{1,2}(?=\)))\)?[,:]? ?[–—-]?)?\s?[“\"]?(?<=[\s“\"])(?:has |had |again |always |often |usually |constantly |repeatedly |rarely |never |mostly |still |frequently ){0,2}"
    r"(?:dominate[sd]? (?:the |every |our |each )?(?:\w+ )?(?:breakout|group|seminar|discussion|session|lesson|room|class|tutorial|practical)\w*|(?:talk|spoke|speak|shout)\w* over (?:others|the others|everyone|people|her|his|me|quieter)|"
    r"walk(?:ed|s) out (?:of (?:class|the (?:class|lesson|room|exam|session))|twice|again|mid-lesson|in the middle)|(?:was |is |has been )?(?:put on report|sent out of|given (?:a )?detention)|(?:reads?|spells?|writes?|counts?) (?:\w+ ){1,3}(?:above|below|behind|ahead of) (?:his|her|their) (?:age|years|peers|class)|"
    r"(?:came|comes|arrived|arrives|turned up|turns up) (?:\w+ )?(?:unprepared|without (?:her|his|their|a|any) (?:kit|PPE|book|books|pen|homework|reading|notes|laptop))|(?:distracted|distracts|disrupted|disrupts) (?:others|the|his|her|every|other)|"
    r"(?:answered|answers) back|(?:messed|messes|mucked|mucks|clowned) (?:about|around)|(?:plagiari[sz]ed|copied from (?:her|his|another|a|the) (?:neighbour|friend|classmate|web|internet|website|other|partner))|(?:sat|sits) (?:silent|silently|on (?:his|her) phone)|(?:fell|falls|dozed|dozes) (?:asleep|off) in (?:class|the|my|every|lectures?|lessons?)|"
    r"needed (?:two|three|four|five|several|many|a lot of|a second|a third|constant|frequent|repeated|much) (?:attempts?|goes|tries|prompts?|prompting|reminders?|reminding|encouragement|supervision)|needs (?:constant|frequent|repeated|more|much|regular) (?:prompting|reminders?|reminding|encouragement|supervision|praise)|"
    r"could(?:n['’]t| not) (?:tell (?:an?|the|\w+) \w+ from|spell|read (?:the|a)|solve|calculate|recall|demonstrate|convert|multiply|reference|cite)|(?:was|is) (?:\w+ )?late (?:for|to) (?:[\w'’]+ ){0,3}(?:lessons?|class|seminars?|tutorials?|practicals?|placement)|rushe[sd] (?:the|her|his|through|every)|(?:wouldn['’]t|would not|refused to|refuses to) (?:share|sit|join in|take part|speak|read aloud|wear (?:his|her|the)|work with)|"
    r"(?:[^,.;:\n]{4,50} and )?(?:had|has|needed) to be (?:spoken to|reminded (?:to bring|to listen|of the rules|about (?:his|her|their))|told off|warned|moved (?:away|to the (?:front|back))|sent (?:out|home|to)|removed from|separated|coaxed|prompted)\b|"
    r"(?:keeps?|kept) (?:leaving|turning (?:his|her|their) (?:camera|back)|drawing|whispering|giggling|texting|scrolling|playing|looking|muting) ?(?:off |on |at |out of |in |with |during )?(?:(?:the|his|her|their|every) )?(?:breakout|room|class|lesson|session|seminar|phone|camera|game|others?|window|table|chat)\w*|hides? behind (?:his|her|their) (?:laptop|screen|friends?|phone|hood)|"
    r"turn(?:s|ed) (?:his|her|their) camera off|(?:swore|swears) (?:at|in|during)|would not stop (?:shouting|talking|calling|laughing|running|crying)|"
    r"(?:rarely|never|seldom|barely|hardly|scarcely) (?:speaks|spoke|contributes|contributed|volunteers|volunteered|attends|attended|hands|handed|revises|revised))\b"
)
"""Behind a name: what teachers write of those whom they teach."""
_GOT = re.compile(
    r",\s(?:an?|our|my|the|who|from|aged|in|on)\s[^,.;\n]{2,60},\s(?:has |had |just |only |finally )?(?:got|gained|achieved|passed|failed|scored|earned|received|was awarded)\s(?:an?|the|her|his|with|all|only|full|every)?\s?(?:high )?(?:distinction|merits?|pass\b(?! to)|credit|first\b|fail|2:[12]|\d{1,3}\s?%|\d{1,2}/\d{2}|full marks|unit|units|level \d|exam|exams|assessment|theory|practical|GCSE|test)"
)
"""Behind a name: who its bearer is, and what they got for their work."""
_SAMPLED = re.compile(r"\b(?:sampled|verified|moderated|assessed|marked|re-?marked|graded|second[- ]marked)\s$")
_WORK = re.compile(
    r"['’]s\s(?:\w+ )?(?:portfolio|essay|folder|script|unit|evidence|logbook|assignment|dissertation|work|draft|coursework|report)\b"
)
_FOUND = re.compile(
    r"\b(?:insufficient|sufficient|not yet|not met|met all|all met|missing|too (?:short|thin|long)|weak|strong|\d{1,2}\s?%|fail|pass|merit|distinction|refer)\b"
)
_MORE = re.compile(
    r"\b(?:unprepared|late|blamed|lazy|quiet|shy|struggl\w+|improv\w+|passed|failed|weak|strong|behind|excellent|confus\w+|careful|careless|fluent|hesitant|capable|merit|distinction|progress\w*|worse|worst|better|errors?|mistakes?|gave up|cried|plagiari\w+|copied|refused|swore|disrupt\w+|confident|confidence)\b"
)
_NOT_THEIRS = re.compile(r"\b(?:diagnos\w+|passed (?:away|on|me|him|her|the time|by)|late (?:husband|wife|father|mother))\b")
_ASKS = re.compile(
    r",?\s(?:has |had |also |then |kindly |once )?(?:asked (?:whether|if|me|us|for|about)|asks|wondered|wanted to know|agreed to|volunteered|offered|gave (?:\w+ )?(?:consent|permission)|e-?mailed|rang|wrote to)\b"
)
"""Behind the bracket: what is asked, offered or agreed judges nobody."""
_JUDGED = frozenset(("grade", "judgement"))
_STAFF = frozenset(("staff", "authorship"))
_FAR = 160


def is_told(text: str, start: int, end: int) -> bool:
    """Whether the words around the name from `start` to `end` tell its bearer's conduct or steps as a learner."""
    shown = _CONDUCT.match(text, end, end + _FAR) or (text[end : end + 2] == ", " and _GOT.match(text, end, end + _FAR))
    marked = (text[end : end + 2] == " (" and _IN_BRACKETS.match(text, end)) or (
        text[end : end + 2] == ", " and _IN_COMMAS.match(text, end)
    )
    near = text[max(0, start - 80) : start]
    sampled = near.endswith("ed ") and _SAMPLED.search(near)
    if not (shown or marked or sampled or "ne of " in near):
        return False
    if not is_taught(text, start, end):
        return False
    before, behind = SENTENCE.split(near)[-1], SENTENCE.split(text[end : end + _FAR])[0]
    if sampled and (work := _WORK.match(text, end) or (text[start:end].endswith("s") and _WORK.match(text, end - 2))):
        return _FOUND.search(behind[work.end() - end :]) is not None
    if shown:
        return True
    if not marked and not _ONE_OF.search(before):
        return False
    said = behind[marked.end() - end :] if marked else behind
    if _NOT_THEIRS.search(said) or _ASKS.match(said):
        return False
    return _MORE.search(said) is not None or (not kinds_in(said).isdisjoint(_JUDGED) and kinds_in(said).isdisjoint(_STAFF))
