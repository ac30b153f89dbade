"""Turns of phrase that say somebody's state outright, whichever words stand around: "As the only Muslim in the group, …", "a member of the lecturers' union"."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.learners import marked_names
from foliocheck.checks.data_protection.recognisers.reading.surroundings import Surroundings
from foliocheck.checks.data_protection.recognisers.reading.text_words import NAME
from foliocheck.checks.data_protection.recognisers.reading.word_kinds import STATES, kinds_of
from foliocheck.checks.data_protection.recognisers.states import said_groups, states_abroad

_LEADS = frozenset(("as", "being", "born", "diagnosed", "newly", "recently", "visibly", "heavily", "still", "registered"))
"""How a part of a sentence begins that speaks of whoever is named behind its comma."""
_LONGEST = 16
_UNION = re.compile(
    r"(?:,? who)?(?:,|\s(?:is|was|has been|became))\s(?:also\s)?(?:an?\s|our\s|the\s|my\s)?(?:proud |active |keen |lifelong |long[- ]time |long[- ]standing |paid[- ]up |fellow |card[- ]carrying )?"
    r"(?:member of (?:the |our |his |her |their |a )?(?:[\w'’-]+ ){0,3}(?<!students['’] )(?<!student )(?:union|UCU|NEU|EIS|UNISON|Unison|NASUWT|GMB|Unite|PCS|INTO|TUI)\b(?! of)|"
    r"(?:trade |UCU |NEU |EIS |UNISON |Unison |NASUWT |GMB |Unite )?(?:union(?:ist|(?: branch| local| site| digital| learning| health and safety)? (?:member|rep(?:resentative)?|activist|steward|secretary|officer))|(?<=UCU )(?:branch |local )?(?:member|rep|secretary|officer|chair)|(?<=NEU )(?:branch |local )?(?:member|rep|secretary|officer|chair)|(?<=EIS )(?:branch |local )?(?:member|rep|secretary|officer)|(?<=NASUWT )(?:branch |local )?(?:member|rep|secretary|officer)|(?<=(?:UNISON|Unison) )(?:branch |local )?(?:member|rep|secretary|officer)|shop steward|(?<=[A-Z]{3} )steward|(?<=Unison )steward|(?<=Unite )steward)\b(?! learning))"
)
"""Behind a name: membership of a union."""

_APPOSED = re.compile(
    r"(?:,? who (?:is|was|has been)|,| is| was|,? who has| has)\s(?:an?|also an?|now an?|registered|severely|partially|profoundly|partly|openly|newly|recently|still|only an?)\s(?P<what>[^\n,.;:()–—]{3,40}?)(?=[,.;)]|$|\n|\s(?:and|but|who|from|so|since|in|at|on|for|with|which)\b)"
)
"""Behind a name: what its bearer is said to be, "Tendai Moyo, a Seventh-day Adventist"."""
_KIND_OF_PERSON = r"(?:students?|learners?|pupils?|colleagues?|apprentices?|trainees?|participants?|candidates?|classmates?|members?|boy|girl|man|woman|tutees?|undergraduates?|freshers?|postgraduates?)"
_LED_BY = re.compile(rf"(?P<what>[A-Za-z][\w'’-]{{2,20}}(?:[ -][a-z]{{3,10}})?)\s(?P<who>{_KIND_OF_PERSON}),?\s$")
"""Before a name: what its bearer is, "Deaf student Mark Osei"."""
_OWN_WORDS = re.compile(
    r"[\"“‘'][^\"“”\n]{0,80}?\b(?:I(?:['’]m| am| was| have|['’]ve(?: got)?| suffer from| was diagnosed with| live with)|my(?= [a-z]+(?:ia|ism|ity|es|y|ion|ADHD)\b))\s(?P<what>[^\"”\n.;]{3,40})[^\"”\n]{0,120}[\"”’]?[.!]?[\"”’]\s?[–—,(-]{0,2}\s?(?:(?:wrote|writes|said|says|explained|added|told (?:me|us)) )?$"
)
"""Before a name: what its bearer says of themselves, "“I'm Sikh so I won't be in” – Harjit Gill"."""
_SAID = re.compile(r"(?:wrote|writes|said|says|explained|added|told (?:me|us)) $")
_WROTE = re.compile(
    r"(?:\s\([^()\n]{2,30}\))?\s(?:wrote|writes|says|said|told (?:me|us)|added|explained|replied|answered|posted|e-?mailed)(?: (?:to me|to us|back|me|us))?\s?[:,]\s?[\"“'‘]?"
    r"(?:I(?:['’]m| am| was| have|['’]ve(?: got)?| suffer from| was diagnosed with| live with)|[Mm]y(?= [a-z]+(?:ia|ism|ity|es|y|ion|ADHD)\b))\s(?!(?:an? |some |the |two |no )?(?:\w+ )?(?:questions?|quer(?:y|ies)|comments?|ideas?|students?|learners?|pupils?|patients?|class|talk|lecture|course|paper|poster|blind to|sick of|deaf to)\b)(?P<what>[^\"”\n.;]{3,40})"
)
"""Behind a name: what its bearer says of themselves, "… wrote: I have epilepsy"."""
_SAYS = re.compile(
    r"\)?\s?:\s[\"“‘']?(?:[^.!?\n\"“”]{0,40}\s)?(?:(?:[Ss]ince|[Aa]fter|[Bb]efore|[Bb]ecause of|[Dd]ue to|[Ww]ith) my|I have|I['’]ve got|I was diagnosed with|I suffer from)\s(?!(?:an? |some |the |two |no |lots of )?(?:\w+ )?(?:questions?|quer(?:y|ies)|comments?|ideas?|students?|learners?|pupils?|patients?|class|talk|lecture|course|paper|poster)\b)(?P<what>[^\"”\n.;]{3,24})"
)
"""Behind who speaks: what they say of themselves, "Speaker 1 (…): since my stroke …"."""
_FIELD_BELOW = re.compile(
    r"[ \t]*\n{1,2}[ \t*_•-]{0,4}(?:[Rr]easonable adjustments?|[Aa]ccess arrangements?|[Ee]xam access|[Ss]upport needs?|[Aa]dditional needs?|[Ss]pecial needs|[Dd]isabilit(?:y|ies)|(?:[Mm]edical|[Hh]ealth) (?:conditions?|needs|notes)|[Dd]iagnosis|[Aa]llerg(?:y|ies)|[Rr]eligion|[Ee]thnicity|[Ee]thnic origin|[Ll]earning difficult(?:y|ies))\s?:\s?(?!none|None|NONE|n/a|N/A|nil|Nil|no\b|No\b|not\b|Not\b|-|–|_|\.|prefer|Prefer|unknown)\w"
)
"""Below a name alone: the field of its bearer's needs, filled in."""
_THEN_SAID = re.compile(
    r"(?P<between>[^.!?\n;]{0,50}?),?\s(?:that |who |because |since |as )?(?:she|he)\s(?:has|had|is|was|suffers from|lives with|uses|was diagnosed with|is living with|is registered|was born)\s(?:an? |very |now |also )?(?P<what>[^,.;:\n]{3,30})"
)
"""Behind a name: what is said of its bearer later in the sentence, "With the consent of Nuala I mention that she has …"."""
_PATIENT = re.compile(
    r",?\s(?:\(?\d{1,3}\)?,?\s)?(?:\()?(?:NHS|hospital|CHI)\s?(?:number|no\.?)?[^\w\n]{0,3}[\d -]{9,14}\)?,?[ ](?:has |is |was |had |with )?(?:an? )?(?P<what>[^.;\n]{3,40})",
    re.IGNORECASE,
)
"""Behind a name: a patient's number, and what ails them."""
_STATE_LEAD = re.compile(
    r"\b(?:free school meals|FSM|sick(?: list| leave)?|off sick|extra time|dyslexi\w*|ADHD|autis\w*|(?:special|additional|support|access|dietary|medical|disability|accessibility|learning)(?: \w+)? needs|screen[- ](?:magnifier|reader)s?|scribes?|amanuensis|coloured (?:paper|overlays?)|enlarged papers?|modified papers?|separate room|rest breaks|large[- ]print|hearing loop|(?-i:SEND?)|EHCPs?|pupil premium|adjustments?|wheelchair\w*|visually impaired|"
    r"hearing[- ]impaired|hard of hearing|deaf|blind|medication|allerg\w+|halal|kosher|looked[- ]after|in care|refugees?|asylum\w*|(?<!parent/)(?<!parents/)(?<!parent or )(?<!parents or )(?<!parents and )(?<!parent / )(?:young )?carers?|pregnan\w+|diabet\w+|epilep\w+|asthma\w*|bereave\w*|PEEPs?|maternity|hospitalised|in hospital|fasting|Ramadan|DSA)\b",
    re.IGNORECASE,
)
_CAPITAL = re.compile(r"\b(?!I\b)[A-ZÀ-Þ]")
_NONE = re.compile(r"\s?[:–(\t-]\s?(?:none|n/a|nil|no\b|nothing)", re.IGNORECASE)
_CAME_BACK = re.compile(
    r"(?:,? who)?\s(?:has |had |have )?(?:just |only |now |recently )?(?:came|come|went|gone|returned|returns|been|was|is|retired|stopped|left|missed [\w ]{3,20}|off [\w ]{0,12})\s?(?:back |off |away |out |early )?(?:to \w+ |at \w+ |work )?(?:after|following|from|because of|due to|owing to|with|recovering from)\s(?:an? |her |his |their |the )?(?P<what>[^,.;:\n]{3,40})"
)
"""Behind a name: what kept its bearer away, "came back to work after breast cancer"."""
_CODE = r"(?:PP\+?|FSM6?|SENDs?|SEND?|EHCP|EHC|LAC|CLA|PLAC|CIN|EAL|SEN support)(?:[ -]?[KES])?(?: ?(?:yes|Y|no|N)(?!\w))?"
_CODES = re.compile(
    rf"\s?(?:[|\t,:(–—-]\s?)(?:UPN \w{6, 14}[,|\t]\s?)?(?:{_CODE}\s?[|\t,;/+&]\s?){{0,4}}?(?:(?:PP\+?|FSM6?|SEND?[ -]?[KES]|EHCP|LAC|CLA|PLAC|CIN|SEN support)(?: ?(?:yes|Y)(?!\w))?(?:\s?[|\t,;/+&]\s?{_CODE}){{0,4}})\s?(?=[|\t\n);.]|$)"
)
"""Behind a name: the short codes by which schools mark need, poverty and care."""
_POSTS = ("steward", "member", "rep", "worker", "officer", "nurse", "assistant", "carer")
"""What somebody does, though the word is listed among those of a union or of care."""
_OWN = STATES - {"care"}


_UNION_BEFORE = re.compile(
    r"(?<![\w'’])(?:(?<!students['’] )(?<!student )(?<!students )(?<!European )(?<!credit )(?<!rugby )[Uu]nion(?:['’]s)?|UCU|NEU|EIS|UNISON|Unison|NASUWT|GMB|Unite|PCS|TUI|ASTI|FDA)(?:['’]s)? "
    r"(?:(?:local|branch|site|digital|learning|health and safety|regional|college|school) ){0,2}(?:rep(?:resentative)?|steward|member|secretary|activist|caseworker|branch officer),? (?:M(?:rs?|s|iss)\.? |Dr )?$"
)
"""Before a name: the trade union for which its bearer speaks."""


def is_said(around: Surroundings, text: str, start: int, end: int) -> bool:
    """Whether what leads to the name from `start` to `end`, or follows it, says that person's state and can say nobody else's."""
    if is_said_behind(text, end):
        return True
    before = text[max(0, start - 250) : start]
    if _UNION_BEFORE.search(before, max(0, len(before) - 90)):
        return True
    if (then := _THEN_SAID.match(text, end)) and not _CAPITAL.search(then["between"]) and _is_of_state(then["what"]):
        return True
    if (led := _LED_BY.search(before, max(0, len(before) - 60))) and ends_in_state(led["what"]):
        return True
    said = _SAID.sub("", before).rstrip(" –—-,(")[-1:] in ("”", '"', "’", "'")
    if said and (own := _OWN_WORDS.search(before)) and _is_of_state(own["what"]):
        return True
    if (lead := marked_names.lead(around.people, text, start, end)) and _STATE_LEAD.search(lead) and not _NONE.match(text, end):
        return True
    if states_abroad.is_said(text, start, end) or said_groups.is_said(text, start, end) or _CODES.match(text, end):
        return True
    return text[max(0, start - 2) : start] == ", " and _leads_to(around, start, end)


def is_said_behind(text: str, end: int) -> bool:
    """Whether what follows at `end`, behind a name or what stands beside it, says its bearer's state."""
    ahead = text[end : end + 90]
    if any(sign in ahead for sign in ("nion", "steward", "UCU", "NEU", "EIS", "NISON", "Unison", "NASUWT")) and _UNION.match(text, end):
        return True
    if (apposed := _APPOSED.match(text, end)) and ends_in_state(apposed["what"]):
        return True
    if _FIELD_BELOW.match(text, end):
        return True
    for pattern in (_PATIENT, _WROTE, _CAME_BACK, _SAYS):
        if (told := pattern.match(text, end)) and _is_of_state(told["what"]):
            return True
    return said_groups.is_said_behind(text[end : end + 140])


def _leads_to(around: Surroundings, start: int, end: int) -> bool:
    first, place = around.before_name(start, end)
    words = around.words[first : place - 1]
    if not words or len(words) > _LONGEST or NAME in words or "," in words:
        return False
    states = [number for number in range(first, place - 1) if around.is_state(number)]
    return bool(states) and (words[0] in _LEADS or (states[0] == first and STATES.intersection(around.kinds[first]) != {"care"}))


def ends_in_state(words: str) -> bool:
    """Whether the last of some words says a state of their bearer ("a wheelchair user" too)."""
    kinds = _kinds(words)
    if words.endswith((" user", " sufferer", " survivor", " patient")):
        kinds = kinds[:-1]
    return bool(kinds) and not _OWN.isdisjoint(kinds[-1]) and not words.endswith(_POSTS)


def _is_of_state(words: str) -> bool:
    return any(not _OWN.isdisjoint(one) for one in _kinds(words)[:4])


def _kinds(words: str) -> list[tuple[str, ...]]:
    return kinds_of(re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", words.lower()))
