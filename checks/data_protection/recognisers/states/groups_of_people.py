"""Names of who only stands near other people's states: the teacher of a class, the doctor of a list, the speaker in a programme, who is nervous of a task."""

from __future__ import annotations

import re

_MANY = r"(?:children|patients|pupils|students|learners|boys|girls|clients|residents|people|parents|families|lads|apprentices|cadets|soldiers|users|members|child|pupil|learner|student|patient|boy|girl|lad|some|two|three|four|five|six|half|several|many|most|none|one|both)"
_THEIR_GROUP = re.compile(
    rf"\b{_MANY}\b(?:\s(?:of|are|is|who|the|other|them|those|whose|young|new)){{0,3}}\s(?:in|on|from|of|at|under|with)\s(?:M(?:rs?|s|iss|x)\.? |Dr\.? |Prof(?:essor)?\.? |Sister |Nurse |Sgt |Capt(?:ain)? )?$",
    re.IGNORECASE,
)
_GROUP = r"(?:class|classes|list|lists|group|groups|form|tutor group|ward|caseload|clinic|set|cohort|course|seminar|practice|surgery|team|platoon|troop|section|year|register|session|workshop|module|care home|nursery)"
_OF_A_GROUP = re.compile(rf"['’]s?\s(?:\w+ )?(?:(?i:year|p|s|y)\s?\d{{1,2}} )?(?:{_GROUP})\b(?P<rest>[^.!?;\n]{{0,80}})")
_THEIR_USERS = re.compile(
    r"['’]s?\s(?:[\w-]+\s){1,3}(?:users|students|learners|pupils|patients|clients|residents|participants|readers|children|customers|trainees|apprentices|testers)\b"
)
"""Behind a name: those with whom its bearer works, "Aisha's partially sighted users"."""
_OF_MANY = re.compile(
    r"\b(?:two|three|four|five|six|seven|half|some|several|many|most|one|none|few|nobody|a third|a quarter) (?:of (?:them|the|whom)|are|have|were|is|has|children|pupils|students|learners|patients)\b|"
    r"\s(?:are|have|were|had|all)\b"
)
_TIMED = re.compile(
    r"(?:^|\n)[^\w\n]{0,3}\d{1,2}[.:h]\d{2}(?:\s?[-–]\s?\d{1,2}[.:h]\d{2})?\s?[:|–-]?\s{0,3}(?:(?:Dr|Prof|Professor|Mrs?|Ms)\.? )?$"
)
_TITLED = re.compile(r"\s?[:–—-]\s(?P<title>[A-Z“\"‘'][^\n]{8,90})(?:\n|$)")
_APPOINTED = re.compile(
    r"\b(?:assessments?|screening|appointment|review|clinic|referral|tests?|scan|check|support|plan|PIP|EHCP|counselling|results?|surgery|operation|dressing|injection|dose|meds|medication|chemo\w*|dialysis|physio|off|sick|ill|her|his|arrives?|collect\w*|transport)\b",
    re.IGNORECASE,
)
"""What stands in a diary beside a time and who is meant, and in no title of a talk."""
_A_TOPIC = re.compile(r"\s(?:and|in|of|for|with|on|at|as|from|through|to|beyond|after|online)\s|[?“”\"]", re.IGNORECASE)
_REGISTER = re.compile(
    r"(?:^|[\n|])[^\w\n]{0,3}(?:attendance|attended|register|attendees|participants?|sign-?in|delegates|booked|bookings|enrolled|waiting list|certificates?|completed)\b[^\n:]{0,20}?[,:–—-]?\s[^\n:;]{0,60}\b(?:skills|course|training|workshop|awareness|module|session|programme|class|first aid\w*|webinar|unit)\b[^\n:;]{0,30}:\s(?P<others>[^\n]{0,300})$",
    re.IGNORECASE,
)
_ONLY_BORN = re.compile(
    r"\s?[,(–-]{0,2}\s?(?:(?:DOB|D\.O\.B\.|born|b\.|date of birth)\s?:?\s?\d[\d\w./ -]{5,12}\)?|\d{1,3}%|[✓✔xX]|present|attended)?\s?(?:[;,.&\n]|and\b|$)",
    re.IGNORECASE,
)
"""Before and behind a name: the course that a list of attendance is of, and nothing but a birth or a tick."""
_OTHERS = re.compile(
    r"\b(?:lunch|coffee|tea|break|keynote|welcome|registration|close|plenary|panel|proceedings|programme|programm|pause|drinks)\b",
    re.IGNORECASE,
)
"""What else a programme has."""
_NERVOUS = re.compile(
    r"(?:,? who)?\s(?:was|is|felt|feels|seemed|had been|got)\s(?:\w+ )?(?:anxious|depressed|traumatised|paranoid|manic|obsessive)\s(?:about|at first|to)\b(?![^.\n]{0,80}\b(?:diagnos|medic|counsel|disorder|because of h(?:er|is)|panic|GP|therap))"
)
_REDUNDANT = re.compile(
    r"(?:,? who)?\s(?:was|has been|had been|got|is being)\s(?:made redundant|laid off)\b(?![^.\n]{0,80}\b(?:ill|depress|anxi|cancer|sick|stress))"
)
_ABOUT = 300


def is_only_near(text: str, start: int, end: int) -> bool:
    """Whether the state that stands near the name from `start` to `end` is that of people in its bearer's care, a title, or none."""
    if _NERVOUS.match(text, end) or _REDUNDANT.match(text, end):
        return True
    before = text[max(0, start - 80) : start]
    if _THEIR_USERS.match(text, end) or (text[start:end].endswith(("'s", "’s")) and _THEIR_USERS.match(text, end - 2)):
        return True
    grouped = _OF_A_GROUP.match(text, end) or (text[start:end].endswith(("'s", "’s")) and _OF_A_GROUP.match(text, end - 2))
    if grouped and (_THEIR_GROUP.search(before) or _OF_MANY.search(grouped["rest"])):
        return True
    if _ONLY_BORN.match(text, end) and (_REGISTER.search(text[max(0, start - _ABOUT) : start])):
        return True
    if _TIMED.search(before) is None or (titled := _TITLED.match(text, end)) is None:
        return False
    if _OTHERS.search(text, max(0, start - _ABOUT), end + _ABOUT) is not None:
        return True
    return _A_TOPIC.search(titled["title"]) is not None and _APPOINTED.search(titled["title"]) is None
