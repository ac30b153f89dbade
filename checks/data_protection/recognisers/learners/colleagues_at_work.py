"""Colleagues at work on what is the author's: they comment on it, have a post or a thing to do, and nobody judges them."""

from __future__ import annotations

import re

_WORKS_ON_MINE = re.compile(
    r"\s(?:(?:\w+ly|kindly|then|later|also|first) )?(?:annotated|commented on|marked up|reviewed|improved|checked|proofread|corrected|edited|critiqued|observed|summari[sz]ed|tested|quoted|praised|criticised|liked|shared) (?:my|our)\b(?! (?:class|lesson|tutorial|seminar))"
)
_DID_OUR_WORK = re.compile(
    r"\s(?:has|have|had)? ?(?:also )?(?:done|did) (?:an? )?(?:excellent|great|good|brilliant|fantastic|superb|amazing|sterling|wonderful|splendid|fine|lovely) (?:work|job) (?:on|with|for|of|as) (?:(?:the|our|all|all the|both|its) )(?:[\w-]+ ){0,2}?(?:scripts?|sites?|projects?|pages?|materials?|courses?|modules?|resources?|templates?|rooms?|videos?|bank|roll-?out|launch|platform|bid|policy|policies|website|booking|systems?|team|handbook|guides?|toolkit|portal|migration|newsletter|dashboard|chair|h5p|moodle|manikins?)\b",
    re.IGNORECASE,
)
_TO_DO = re.compile(
    r"\s?(?:[:–—-]\s?)?to (?:proof-?read|book|confirm|order|circulate|chair|invite|arrange|ring|liaise|draft|publish|organi[sz]e|update the|share the|find a room|ask (?:IT|the library|registry)|check (?:with|the (?:links|licen[cs]e|captions))|sign off|send (?:the|round|out)|upload the|add the|film|host|lead)\b"
)
_POST = re.compile(
    r"\b(?:[Ll]ead|[Oo]fficer|[Aa]dministrator|[Cc]o-?ordinator|[Mm]anager|[Ii]ntern|[Rr]eceptionist|[Tt]echnician|[Ll]ibrarian|[Cc]onsultant|[Dd]esigner|[Dd]eveloper|[Cc]haplain|[Dd]ean|[Tt]echnologist)\s$"
)
_JUDGES = re.compile(
    r"\b(?:[Ee]xaminers|[Aa]ssessors|[Ii]nvigilators|[Mm]arkers|[Mm]oderators|[Dd]emonstrators|[Oo]bservers|[Ff]acilitators|[Tt]rainers|[Tt]utors|[Vv]erifiers)\s?[:–—-]\s(?:(?!\b(?:[Cc]andidates?|[Ss]tudents?|[Ll]earners?|[Ff]eedback|[Cc]omments?)\b)[^\n.]){0,90}$"
)
_FROM_A_COLLEAGUE = re.compile(
    r"\b(?:[Ff]eedback|[Cc]omments?|[Rr]emarks?|[Nn]otes|[Oo]bservations?|[Aa]dvice)(?: given| received| written| offered)? (?:by|from)\s$"
)
_ON_MINE = re.compile(r"\s(?:on|about|for) (?:my|our)\b")
_FIELD_OF_STAFF = re.compile(
    r"\b(?:[Tt]eacher|[Tt]utor|[Ll]ecturer|[Aa]uthor|[Aa]ssessor|[Ss]taff|[Tt]rainer|[Ii]nstructor|[Mm]arker|[Oo]wner|[Mm]anager|[Cc]ontact)[ _]?[Nn]ame[\"']?\s?[:=]\s?[\"']?$"
)
_COUNTED = re.compile(
    r"\s(?:got|had|has|received|collected|had over) \d+ (?:replies|responses|answers|votes|likes|e-?mails|comments|sign-ups|tickets|calls|applications|views|visitors|followers|downloads)\b"
)
_DELAYED = re.compile(
    r"\s(?:was |got |is |being )?(?:stuck|held up|delayed) (?:in|by) (?:traffic|the traffic|a lift|the lift|a meeting|another meeting|the snow|trains?)\b"
)
_A_PARTNER = re.compile(
    r"\s?\((?:(?:the|our|a) )?(?:\w+ )?(?:\d(?:st|nd|rd|th) floor|placement provider|provider|employer|host|partner|sponsor|supplier|vendor|client|governor|trustee|parent|facilitator|trainer|lecturer|colleague|IT|HR|estates|library|registry|chair)\)",
)
_OUR_WORK = re.compile(
    r"(?:^|\n)[^\n:]{0,20}\b(?:votes?|gantt|(?:marking )?load|sprint|backlog|kanban|rota|raffle|browser tests?|to[- ]?dos?|project plan)\b[^\n:]{0,30}:\s[^\n]*$",
    re.IGNORECASE,
)
"""Before a name: the head of a row of colleagues and what they do or got."""
_STAGE_OF_WORK = re.compile(
    r"\s?[:–—-]?\s?\d{1,3}\s?%?,? \(?(?:design|build|testing|script(?:s|ing)?|storyboard\w*|content|filming|editing|migration|audit)\b"
)
"""Behind a name: how far a colleague's part of a project is."""
_THANKED_ME = re.compile(
    r"\s(?:has |later |kindly |then |also |e-?mailed and )?(?:thanked|thanks) (?:me|us|my|our)\b(?![^.\n]{0,80}\b(?:but|mark|passed|failed)\b)"
)


def is_at_work(text: str, start: int, end: int) -> bool:
    """Whether a name from `start` to `end` is that of somebody who works on what is the author's, has a post or a thing to do."""
    if (
        _A_PARTNER.match(text, end)
        or _DELAYED.match(text, end)
        or _COUNTED.match(text, end)
        or _WORKS_ON_MINE.match(text, end)
        or _DID_OUR_WORK.match(text, end)
        or _TO_DO.match(text, end)
        or _STAGE_OF_WORK.match(text, end)
        or _THANKED_ME.match(text, end)
    ):
        return True
    before = text[max(0, start - 120) : start]
    if _FIELD_OF_STAFF.search(before[-30:]) or (_FROM_A_COLLEAGUE.search(before[-40:]) and _ON_MINE.match(text, end)):
        return True
    if _OUR_WORK.search(before):
        return True
    return _POST.search(before[-20:]) is not None or _JUDGES.search(before) is not None
