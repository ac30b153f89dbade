"""What a tutor does to somebody who is taught, the name behind it: "I gave … extra time", "I praised … for how she structured her essay", "I told … that her conclusion …", "we nearly lost …", "I suspected that … had used ChatGPT"."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.learners.taught import is_taught

_BEFORE_WORDS = (
    "I ", "e ", "I'", "I’", "ot ", "of ", "with ", "for ", "about ", "by ", "in ", "on ", "ed ", "to ", "that ", "n't ", "n’t ", "elp",
)  # fmt: skip
"""Pieces of which one stands before every name that is told so: a cheap look comes before the patterns."""
_WHO = r"\b(?:I|[Ww]e)(?:['’](?:ve|d|m))? (?:(?:also|then|often|later|once|again|finally|had|have|had to|have to|need to|needed to|would|always|recently|even|just|never|twice|privately|gently) ){0,3}"
_THEIR = r"(?:her|his|their)"
_PIECE = (
    r"(?:essays?|reports?|portfolio|logbook|assignments?|dissertation|coursework|homework|drafts?|reflections?|poster|presentation|worksheets?|answers?|paragraphs?|conclusion|introduction|argument|references|referencing|literature review|sources|bibliography|spelling|handwriting|pronunciation|"
    r"evidence|structure|mark|marks|grade|analysis|methodology|questioning technique|hand hygiene|handover|code|thesis statement|sums|reading|writing|lab (?:book|report)|effort|attendance|punctuality|behaviour|progress|calculations?|pacing|technique)"
)
_GAVE = re.compile(rf"{_WHO}(?:give|gave|given|let|allow(?:ed)?|offer(?:ed)?|grant(?:ed)?)\s$")
_GIVEN = re.compile(
    r" (?:(?:some |a little |a bit of )?(?:extra time|more time)|an extension|(?:a|another) (?:second |third |last |final )?(?:chance|attempt|go|try)\b|another week(?= to (?:resubmit|finish|hand|submit|complete|write|revise)|[.,;]|$)|(?:easier|harder|simpler|shorter) \w+|the (?:extension|easier|harder|simpler|large-print) |until \w+ to (?:resubmit|finish|hand|submit)|the (?:role|job|task) of|(?:low|no|full|high|top|bonus|half) marks?|a (?:low|high|poor|good|bare|detention|reading)|detention|a (?:fail|pass|merit)|a sentence starter|a writing frame|sentence starters|a script|feedback on (?:her|his|their))\b"
    r"(?! (?:for the (?:bid|budget|report)|to submit the bid))"
)
_PRAISED = re.compile(
    rf"{_WHO}(?:praise[d]?|commend(?:ed)?|compliment(?:ed)?|criticised|criticized|scold(?:ed)?|warn(?:ed)?|reprimand(?:ed)?|told off|fail(?:ed)?|mark(?:ed)? down|penali[sz]ed|reward(?:ed)?|(?:speak|spoke|talk|talked) to|challenge[d]?|congratulate[d]?)\s$"
)
_FOR = re.compile(
    rf" (?:for|on|about|down for) (?:how (?:clearly |well |carefully |neatly )?(?:s?he|they) (?:had )?(?:\w+ )|the way (?:s?he|they) |not |never |leaving out |lateness|copying|talking|{_THEIR} )[^.;\n]{{0,60}}?\b{_PIECE}\b| about (?:{_THEIR} )?(?:lateness|missing|plagiarism|language|late|chatting|phone|copying)\b"
)
_SAID_TO = re.compile(
    rf"{_WHO}(?:tell|told|remind(?:ed)?|advise[d]?|ask(?:ed)?|encourage[d]?|urge[d]?|persuade[d]?|want(?:ed)?|need(?:ed)?|push(?:ed)?|(?:suggest|suggested|explain|explained|write|wrote|point out|pointed out) to)\s$"
)
_TO_DO = re.compile(
    rf" (?:that |how )(?:s?he (?:had |has )?(?:needs|needed|should|must|could|cited|missed|forgotten|misread|confused|described|ignored|rushed|used|drifted|read)\b|{_THEIR} (?:\w+ ){{0,2}}{_PIECE} (?:is|was|were|are|needs?|needed|lacks?|lacked|had|did|does|read|could|would)\b)|"
    rf" to (?:please )?(?:re-?submit|re-?write|re-?do|re-?sit|revise|cite|reference|proofread|slow down|speak up|elaborate|expand|practise|use (?:more|fewer|shorter|full)|shorten (?:her|his|their)|try again|start again|come (?:better )?prepared|hand (?:it|her|his|their)|go beyond|put (?:her|his|their) phone|stop (?:talking|copying|calling)|read (?:the question|more|it aloud)|check (?:her|his|their) (?:{_PIECE})|look again at|paragraph|explain (?:her|his|their) (?:reasoning|answer|working)|show (?:her|his|their) working)\b"
)
_FOUND_OUT = re.compile(
    rf"{_WHO}(?:suspect(?:ed)?|found(?: out)?|find|discover(?:ed)?|notice[d]?|saw|see|realise[d]?|realized|fear(?:ed)?|worry|worried|could see|can see|observe[d]?|feel|felt|should have (?:seen|noticed|known|realised|spotted)|did not (?:see|notice)|failed to notice)(?: (?:earlier|sooner|at once|too late|only later|then|at first))?(?: that)?\s$"
)
_PAIRED = re.compile(
    rf"{_WHO}(?:pair(?:ed)?|group(?:ed)?|sat|seat(?:ed)?|put|moved|partnered)(?: [A-ZÀ-Þ][\w'’-]+,? who [^,.\n]{{4,40}},)?(?: (?:with|next to|beside|away from))?\s$"
)
_WHO_LEARNS = re.compile(
    r",? who (?:never|always|usually|often|still|rarely|hardly ever) (?:finish\w*|start\w*|listen\w*|speak\w*|talk\w*|gets?|hands?|reads?|writes?|does|has|forgets?)|,? who (?:finishes|needs?|needed|struggles?|struggled|could(?: not|n['’]t)|cannot|can['’]t|had (?:not|missed|no)|is (?:shy|quiet|weak|slow|ahead|behind|fluent)|was (?:shy|quiet|weak|slow|ahead|behind|fluent|struggling|stuck)|copies|rushes|talks too)\b"
)
_FELT = re.compile(
    r"\b(?:proud of|worried about|pleased (?:with|for)|sorry for|disappointed (?:in|with|by)|concerned about|surprised by|impressed (?:by|with)|sad about|anxious about|hard on)\s$"
)
_FOR_WHAT = re.compile(
    rf",? who (?:had |has |was |is |kept |could |would )?(?:still |just |only |again |at last |not |never )*(?:failed|failing|passed|missed|struggled|struggling|handed|got|scored|falling|fallen|behind|stopped (?:coming|attending|handing|trying)|late|dropped|resat|copied|submitted|grasped|understood)\b|['’]s? (?:\w+ )?{_PIECE}\b"
)
_AGREED = re.compile(r"\b(?:agreed|decided|voted|had|have|forced|recommended) to (?:fail|pass|refer|defer|withdraw|re-?mark)\s$")
_THEIR_WORK = re.compile(rf"['’]s? (?:\w+ )?(?:{_PIECE}|placement|practical|unit|exam)\b|\s?(?:[.;,]|$| (?:on|for|because|in|with|at)\b)")
_EXPECTED = re.compile(r"\b(?:expect(?:ed|s)?|predict(?:ed|s)?|thought|believed|wanted|wants?|need(?:ed)?|convinced|sure) (?:that )?$")
_TO_PASS = re.compile(
    r" (?:to|would|could|might|will|can) (?:ever )?(?:pass|fail|resit|drop out|scrape|get (?:an? |\d|through (?:the|her|his)))\b(?! (?:on|over|round)\b| (?:the|it) (?:message|on|budget|to)\b)"
)
_GOT = re.compile(r"\b(?:[Gg]ot|[Cc]oaxed|[Nn]ursed|[Dd]ragged|[Ss]aw|[Hh]elped|[Cc]oached) $")
_THROUGH = re.compile(
    rf" (?:through|to pass|past) {_THEIR} (?:\w+ )?(?:[Ll]evel \d|exams?|GCSEs?|theory|maths|English|essay|dissertation|EPA|functional skills|resits?|viva|units?|portfolio|first year|certificate|test)\b"
)
_DID_NOT_WORK = re.compile(r"\b(?:did not|didn['’]t|never|hardly) (?:work|do|help|suit)(?: at all)? (?:for )?$")
_HAD = re.compile(
    r" (?:had|has|was|is|were|could|couldn['’]t|cannot|can|did|didn['’]t|does|doesn['’]t|kept|keeps)\b[^.;\n]{0,40}?\b(?:ChatGPT|copied|copying|plagiari[sz]ed|cheat\w+|(?:not|n['’]t) (?:understood|understand|grasped|done the|read the|follow\w*|coping|keep\w* up)|guess\w+|(?:getting |got )?(?:lost|stuck) (?:in|on|with|at)|struggling|falling behind|skipping|disengaged|bored in|off task|out of (?:her|his|their) depth|counting on (?:her|his|their) fingers|losing (?:focus|interest)|more confident|slipping|behind (?:with|on|in))\b"
)
_LOST = re.compile(rf"{_WHO}(?:nearly|almost|very nearly|thought we would|feared to) (?:lost|lose)\s$|{_WHO}lost\s$")
_LOST_WHEN = re.compile(
    r"\s?(?:[;,:–—-]| (?:in|after|at|during|before|to) (?:the )?(?:first|second|third|spring|autumn|summer|winter|half|middle|year|term|week|semester|Christmas|Easter|induction|mock)\b)"
)
_STUDIES = re.compile(
    r"\b(?:term|semester|class|course|group|attend\w*|hand(?:ing|ed) in|homework|fees|deadline|drop(?:ped)? out|exams?|lessons?)\b"
)
_NOT_TAUGHT = re.compile(
    r"\b(?:bid|budget|my (?:draft|slides|chapter|article|portfolio)|our (?:bid|project|website|team|paper)|staff|colleagues?|meeting|licen[cs]e|website|server|committee|invoice|link|folder|suppliers?|contract|captions|policy|workload|the (?:students|learners|pupils))\b"
)
_ACTS = (
    (_GAVE, _GIVEN),
    (_PRAISED, _FOR),
    (_SAID_TO, _TO_DO),
    (_FOUND_OUT, _HAD),
    (_PAIRED, _WHO_LEARNS),
    (_GOT, _THROUGH),
    (_FELT, _FOR_WHAT),
    (_AGREED, _THEIR_WORK),
    (_EXPECTED, _TO_PASS),
    (_DID_NOT_WORK, _WHO_LEARNS),
)
"""What leads to a name, and what goes on behind it."""
_FAR = 130


def is_told(text: str, start: int, end: int) -> bool:
    """Whether what stands right before and behind the name from `start` to `end` is what a tutor does to a learner, and why."""
    before = text[max(0, start - 70) : start]
    if not any(word in before for word in _BEFORE_WORDS):
        return False
    return (
        any(lead.search(before) is not None and then.match(text, end, end + _FAR) is not None for lead, then in _ACTS)
        or (
            _LOST.search(before) is not None
            and _LOST_WHEN.match(text, end) is not None
            and _STUDIES.search(text, end, end + _FAR) is not None
        )
    ) and _is_of_a_learner(text, start, end)


def _is_of_a_learner(text: str, start: int, end: int) -> bool:
    return is_taught(text, start, end) and _NOT_TAUGHT.search(text[end : end + _FAR].partition("\n")[0]) is None
