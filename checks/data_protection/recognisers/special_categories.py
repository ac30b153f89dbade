"""Health, disability, belief and children beside a name. A prompt for a person, never a failure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foliocheck.checks.data_protection.recognisers import health_words, invented
from foliocheck.checks.data_protection.recognisers.hit import Hit
from foliocheck.checks.data_protection.recognisers.names import given_names, names

WHAT = "special-category"

_HEALTH = (
    r"dyslexi[ac]\w*|dyspraxi[ac]\w*|dyscalculi\w+|autis(?:m|tic)|asperger\w*|adhd|depress(?:ion|ed)|anxiety|"
    r"bipolar|schizophreni\w+|epilep\w+|diabet\w+|cancer|chemotherapy|pregnan\w+|miscarriage|maternity leave|asthma\w*|"
    r"arthritis|"
    r"multiple sclerosis|cerebral palsy|deaf|(?<!double-)(?<!double )blind(?!-| (?:mark|review|peer|carbon|copy|spot|"
    r"trial))|partially sighted|visually impaired|hearing impair\w+|wheelchair(?! (?:ramps?|access\w*|spaces?|lifts?|friendly|basketball))|"
    r"disab(?:led|ility)|mental health|panic attacks?|eating disorder|anorexi\w+|self-harm\w*|suicid\w+|stroke(?!-)|hiv|"
    r"(?:had|having|after|for|from|her|his|their|undergo\w+|awaiting|heart|knee|hip|back|eye|brain|recent|major) surgery|operation on|"
    r"broke (?:his|her|their) (?:leg|arm|ankle|wrist|hip|foot|hand|collarbone|back|neck|rib|finger|toe|nose|elbow|shoulder|knee|jaw)|long covid|chronic (?:fatigue|illness|pain)|tourette\w*|sick leave|signed off (?:sick|work|for|with|by (?:the|her|his|their) (?:gp|doctor))|off sick|"
    r"ill health|medical (?:condition|reasons|certificate)|diagnos(?:is|ed)|medication|(?<!\boccupational )(?<!\bbeauty )(?<!\bspeech )(?<!\bmusic )(?<!\bart )(?<!\bsports )(?<!\bcomplementary )therapy|counselling|rehab|"
    r"addict\w+|alcoholi\w+|"
    r"(?:panic|eating|personality|mood|sleep|attention|tic|stress) disorder|reasonable adjustments?|extra time(?!: \d)|(?:learning )?support plan|special (?:educational )?needs|(?-i:SEND?\b)|(?-i:EHCP?\b)|ehc plan|"
    r"access arrangements|sign language user|hearing aid|guide dog"
)
_MORE = (
    r"poor (?:eye)?sight|sight loss|large[- ]print|stammers?|stutters?|migraines?|hospitali[sz]ed|in hospital|"
    r"fractured?|injur(?:y|ed(?! party))|chemo|transplant|dialysis|seizures?|"
    r"allerg(?:y|ic|ies)|coeliac|sickle cell|crohn['’]?s|parkinson['’]?s|dementia|alzheimer['’]?s|fasting|kosher|halal|"
    r"c(?:a|o)m(?:e|ing) out(?: as)?|prays?|prayer room|turban|sexuality|came out|"
    r"union rep(?:resentative)?|learning difficult(?:y|ies)|neurodiver(?:gent|se)|ocd|ptsd|insulin|inhaler|crutches|"
    r"prosthe\w+|hearing loop|lip-?reads?|bsl|sick|illness|unwell|(?:nervous |mental |(?<=a )|(?<=his )|(?<=her )|(?<=their ))breakdown(?! of)|overdose|immigration status|visa refusal|"
    r"caution for|copd|heart (?:failure|attack|disease|condition)|angina|lupus|leuka?emia|pneumonia|sepsis|hearing loss|"
    r"(?:back|chronic|joint|knee|chest) pain|fibromyalgia|(?-i:ME/CFS|M\.E\.|(?<=has )ME\b|(?<=with )ME\b|(?<=\()ME(?=\)))|dyslecsi[ag]\w*|(?:n|d|dd)yslecsig|awti(?:sti)?\w*|byddar|fyddar|dall\b|anabledd\w*|pharlys|parlys|iselder|epilepsi|canser|chanser|clefyd|salwch|pryder\b|tested positive|(?:had|has|caught|with|"
    r"got) covid|occupational health (?:report|referral|assessment)|"
    r"(?:off|absent|away|leave|signed off) (?:with|for) stress|stress[- ]related|burn-?out|tumour|concussion|pacemaker|down['’]?s syndrome|cystic fibrosis|sensory impair\w+|"
    r"(?:medically )?downgraded after|post[- ]traumatic stress|registered blind|feeding tube|(?:her|his|their|has|with) (?-i:MS|MND|CP|IBD)\b|(?-i:HIV)[- ]positive|needle-?stick|bloods taken|"
    r"catheter|ostomy|endometriosis|menopaus\w+"
)
_BELIEF = (
    r"muslims?|jews?(?:ish)?|hindus|sikhs|nuns?|monk|practising (?:christians?|catholics?|jews?)|christian(?!\s(?:name|(?-i:[A-Z])))|jewish|hindu|sikh|buddhist|catholic|atheist|jehovah\w*|ramadan|prayer break|hijab|gay|lesbian|"
    r"bisexual|transgender|trans (?:man|woman|student)|(?:is|was|as) trans(?!-| \w)|non-binary|trade union member|asylum seeker|refugee|ethnic origin|"
    r"criminal (?:record|conviction)|convicted"
)
_CHILD = (
    r"(?<!reading )(?<!average )(?<!mental )\bage[d]?\s?(?:\d|1[0-5])\b(?!\.\d)|\(age[d]?:? ?(?:\d|1[0-7])\)|\b(?:\d|1[0-5])[- ]years?[- ]old\b|(?<!\d)\((?:[4-9]|1[0-5])\)(?![:\d])|"
    r"\bpupil\b|(?<!\w[Ss]c )(?<!\bBA )(?<!\bMA )(?<!Hons\) )(?<!\b[MBL]Ed )(?<!degree )(?<!nursing )\bYear (?:[1-9]|1[0-1])\b(?!\s(?:students?|of|BSc|BA|lead|tutor|teacher|coordinator|module|nursing|nurse|cohort|undergrad))|"
    r"\bReception class\b|,\s(?:aged? )?(?:[4-9]|1[0-5])(?=[,.)]|\s(?:and|who|is|"
    r"was|with|years[- ]old)\b)|\b(?:aged?|is|turned)\s(?:four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|"
    r"fifteen)\b|\b(?:four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen)[- ]years?[- ]old\b"
)
# "Send it to …" is no SEND: abbreviations that are words, too, count in capitals only
_HEALTHS = re.compile(rf"\b(?:{_HEALTH}|{_MORE})\b|\b(?:{_BELIEF})\b", re.IGNORECASE)
_CHILDREN = re.compile(_CHILD, re.IGNORECASE)
_FAMOUS = re.compile(r"\b(?:1[0-8]\d\d|19[0-4]\d|century|register lists|could barely|today we might|published his)\b", re.IGNORECASE)
"""Somebody of long ago."""
_WORKS_ON = re.compile(
    r"['’]s?\s(?:\w+\s)?(?:thesis|books?|papers?|study|studies|research|articles?|talks?|lectures?|advice|slides|videos?|blog|guide|work on|report on)\b",
    re.IGNORECASE,
)
_PLAYED = re.compile(
    r"\b(?:simulated|standardi[sz]ed|role[- ]?play\w*|actors?|fictional|fictitious|made[- ]up|mannequin|manikin|avatar)\b", re.IGNORECASE
)
"""Whose state it is that is spoken of: a topic's, a played patient's."""
_OF_A_YEAR = re.compile(
    r"\b(?:head|leader|lead|teacher|tutor|director|teaches|taught|led|leads|teaching|works? with|worked with|for)\s(?:of\s|a\s|the\s)?$",
    re.IGNORECASE,
)
AGE_WITHIN = 45
"""How far behind a name its age may stand."""
_DEGREE = re.compile(
    r"\b(?:BSc|BA|BEd|BEng|BN|BMus|LLB|MSc|MA|MEd|MBBS|PhD|PGCE|PGDE|HND|HNC|FdA|FdSc|Hons|degree|undergraduate|student nurse|medical student)\b"
)
_LAW = re.compile(
    r"\b(?:Act|Regulations?|Directive|Commission|Society|Association|Foundation|Trust|Week|Day|Awareness|Centre|Service|Team|Unit|Policy)\b"
)
_TOPIC = re.compile(
    r"\b(?:ran|runs?|led|leads?|wrote|writes|taught|teaches|presented|spoke|talked?|works?|worked|advises?|published|"
    r"reviewed|designed|chairs?|manages?|joined)\b(?!.*\b(?:because|as (?:he|she|they))\b)|"
    r"\b(?:on|about|of the|from the|for the|of an?|in|expert|specialist|adviser|officer|guide|policy)\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_OWN = re.compile(r"\b(?:about|of|on) (?:her|his|their|being|living with|having|coming|how (?:she|he|they))\b", re.IGNORECASE)
"""What somebody speaks of is their own."""
_STATE = re.compile(r"\b(?:is|was|been|went|goes|off)\s+(?:now\s+|still\s+)?(?:on|in|off|of)\s+(?:\w+\s+){0,1}$", re.IGNORECASE)
_BODY = re.compile(
    r"\s+(?:(?-i:[A-Z])\w+\s){0,2}(?:uk|centres?|center|hub|clinics?|association|timetable|skills|lab|rota|department|theatre|specialist|nurs(?:e|es|ing)|lead|lecturer|clinic|ward|champion|practitioner|consultant|care|educat(?:or|ion)|tutor|forum|support|"
    r"services?|first aid(?:er)?s?|users|people|readers|pause|emergenc(?:y|ies)|co-?ordinator|inclusion|page|form|section|slide|trained|team|charity|unit|officer|advis[eo]r|awareness|training|workshop|policy|network|support team|group|"
    r"project|course|module|act|society|week|day|research|studies)\b",
    re.IGNORECASE,
)
"""Words by which health or disability is a topic, or an office's name, and not said of the person."""
_GROUP = re.compile(
    r"\s+(?:\w+\s)?(?:students|learners|pupils|colleagues|staff|children|patients|groups|adults|participants)\b", re.IGNORECASE
)
"""Said of a group that stands before the name, not of the person."""
_CITED = re.compile(
    r"^\s*(?:\(|,\s?)(?:(?:c|b|d|born|died)\.?\s)?(?:\d{1,2}\s\w+\s)?(?:1[5-9]|20)\d{2}|^\s*et al|^\s*(?:writes?|wrote|argues?|argued|suggests?|found|shows?|points? out|"
    r"reviewed|studied|researche[sd]|publish\w+|lectures? on|teaches|is an? (?:expert|author|researcher|professor))\b"
)
_STEMS = tuple(
    sorted(
        {
            word.lower()[:5]
            for word in re.findall(r"[A-Za-z][A-Za-z -]{2,}", re.sub(r"\(\?<![^)]*\)|\\w|\(\?:|[)*+?]", "", f"{_HEALTH}|{_MORE}|{_BELIEF}"))
        }
        | {"age ", "aged", "year", "pupil", "child", "(age", "boy", "girl", "son", "daugh", "toddl", "suppo", "comin", "came "}
    )
)
"""Beginnings of the words above: where none of them stands in a text, nothing else is tried."""


def _is_topic(ahead: str) -> bool:
    """Whether the words before a word of health or belief make it a topic, not somebody's state."""
    return bool(_TOPIC.search(ahead)) and not _STATE.search(ahead) and not _OWN.search(ahead)


_REACH = 240
"""How much is read around a name."""


def find(text: str) -> list[Hit]:
    """Every full name with health, disability, belief or a child's age in the same sentence, close by."""
    lower = text.lower()
    hits: list[Hit] = []
    people = (*names(text), *_given(text))
    crowded = len(people) * _REACH > len(text)  # looked at around each name, the text would be read more than once
    spoken_of = health_words.spoken_of(text) if crowded else None
    for name, start, end in people:
        after, before = _said_behind(text, start, end), _SENTENCE.split(text[max(0, start - 100) : start])[-1]
        if _WORKS_ON.match(after) or _PLAYED.search(after) or _FAMOUS.search(text, max(0, start - 60), end + 60):
            continue
        around = lower[max(0, start - 100) : end + 260]
        named = any(stem in around for stem in _STEMS)
        aged = _aged(after)
        if re.search(r"\b(?:in|near|at)\s$", before) or _CITED.match(after) or invented.is_invented(text, start, end):
            continue
        if _BELOW_A_CLOSING.search(text[max(0, start - 60) : start]):
            continue
        if _IS_TITLE.match(after) and _WROTE_IT.search(before):
            continue
        close = (_close(before, after) if named else None) or (
            _tied(before, after) if spoken_of is None or spoken_of.touch(max(0, start - 100), end + 420) else None
        )
        child = aged or re.search(r"\b(?:pupil|child|boy|girl|toddler|son|daughter)\s*,?\s*$", before, re.IGNORECASE)
        if child and _HEALTHS.search(after) is None and not (aged or re.search(r"\bage", before)):
            child = None
        if not close and not child:
            continue
        if close and _LAW.search(after[:110]) and not re.search(r"\b(?:is|was|has|had|who|because|his|her|their|off)\b|[:(]", after[:60]):
            continue
        hits.append(Hit(what=WHAT, value=name, start=start, end=end, confidence=0.6, spellings=(name,), person=name))
    return [] if hits and invented.all_are(text) else hits


def _said_behind(text: str, start: int, end: int) -> str:
    """What is said behind a name: the rest of its sentence, and the next one where that goes on about the same person."""
    sentences = _SENTENCE.split(text[end : end + 260])
    after = _SOMEBODY_ELSE.split(_NEXT_ROW.split(sentences[0][:140])[0])[0]
    if len(sentences) > 1 and (
        _GOES_ON.match(sentences[1]) or (_RECORD.search(text[max(0, start - 60) : start]) and len(after) < LONGEST_FIELD)
    ):
        return f"{after} {sentences[1][:140]}"
    if _POSTED.search(text[max(0, start - 12) : start]) and (said := _OWN_STATE.search(text, end, end + 260)):
        return f": {text[said.start() : said.end() + 60]}"
    return after


def _close(before: str, after: str) -> re.Match[str] | None:
    """A word of health or belief in the sentence of a name."""
    close = next(
        (
            match
            for match in _HEALTHS.finditer(after[:200])
            if not _is_topic(after[: match.start()][-60:])
            and not _BODY.match(after[match.end() :])
            and not _GROUP.match(after[match.end() :])
        ),
        None,
    )
    if close is None and not re.search(r"\b(?:by|with thanks to|from|author|presenter|speaker|led by)\W{0,3}$", before, re.IGNORECASE):
        close = next(
            (
                match
                for match in _HEALTHS.finditer(before[-70:])
                if not _BODY.match(before[-70:][match.end() :]) and not _GROUP.match(before[-70:][match.end() :])
            ),
            None,
        )
    return close


def _tied(before: str, after: str) -> re.Match[str] | None:
    """A wider word of somebody's state that is tied to the name."""
    behind = health_words.tied_behind(after[:170])
    if (
        behind
        and not _is_topic(after[: behind.start()][-60:])
        and not _BODY.match(after, behind.end())
        and not _GROUP.match(after, behind.end())
    ):
        return behind
    ahead = health_words.tied_ahead(before[-70:])
    if (
        ahead
        and not _BODY.match(before[-70:], ahead.end())
        and not _GROUP.match(before[-70:], ahead.end())
        and not _is_topic(before[-70:][: ahead.start()])
    ):
        return ahead
    return None


_BELOW_A_CLOSING = re.compile(r"\b(?:yours \w+|(?:\w+ )?(?:wish(?:es)?|regards)|sincerely|faithfully|gratefully),?\s*\n\s*$", re.IGNORECASE)
"""Who signs a letter: the lines below the name say where they work."""
_IS_TITLE = re.compile(r"\s?[:,–-]\s?[\"“‘']?[A-Z]")
_WROTE_IT = re.compile(r"\b(?:book|article|paper|film|talk|report|novel|memoir|blog) by\s$", re.IGNORECASE)
"""An author, and behind the name a title."""
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])|\n\s*\n")
_NEXT_ROW = re.compile(r"\n(?=[\d.\s]{0,6}[A-ZÀ-Ö][\w'’.-]+ [A-ZÀ-Ö][\w'’-]+(?:\s?[|:,;–(—-]|\t))")
"""The next row of a list, which is about somebody else."""
_SOMEBODY_ELSE = re.compile(r";\s(?=[A-ZÀ-Ö][\w'’.-]+ [A-ZÀ-Ö][\w'’-]+)")
"""What is said behind the next name is said of that person."""
_GOES_ON = re.compile(r"(?:He|She|They|His|Her|Their|Needs?|Has|Is|Was|Uses|Cannot|Can't|Must|May)\b")
"""How a sentence begins that speaks on about the same person."""
_RECORD = re.compile(r"(?:[:–—]|\b[Rr]e:?)\s(?:(?:Dr|Mr|Mrs|Ms|Miss|Mx)\.?\s)?$")
LONGEST_FIELD = 25
"""A record that goes on behind a name has no more before its next full stop."""
_POSTED = re.compile(r"\b(?:by|from|From:|author:?)\s{1,3}$|(?:^|\n)\s*$")
_OWN_STATE = re.compile(r"\bI(?:['’]m| am|['’]ve got|['’]ve| have| had| was| suffer from| live with)\b[^.!?\n]{0,60}", re.IGNORECASE)
"""What somebody says of themselves below their name."""


def _given(text: str) -> Iterator[tuple[str, int, int]]:
    """Given names alone of whom a state is said in so many words: "Aisha has dyslexia", "Tom (autistic)"."""
    for name, start, end in given_names(text):
        said = _SAID_OF.match(text, end, end + 90)
        if not said:
            continue
        after = _SENTENCE.split(text[end : end + 190])[0]
        said = _SAID_OF.match(after)
        if said and (state := _HEALTHS.search(after, said.end())) and _FEW_WORDS.fullmatch(after, said.end(), state.start()):
            yield name, start, end


_SAID_OF = re.compile(
    r"(?:\s(?:and|&)\s[A-ZÀ-Ö][\w'’-]+)?"  # "Nour and Abdul are …"
    r"(?:,\s(?:an?|our|the|my)\s(?:[\w-]+\s){0,3}[\w-]+)?,?\s(?:who\s)?"
    r"(?:is|was|has|had|are|were|being|takes|uses|suffers from|lives with|needs|struggles with|lived with|changed (?:his|her|their) name|"
    r"told \w+(?: \w+){0,4} that s?he (?:is|has|was|had)|has been open (?:\w+\s){0,5}about)\s|"
    r"\s?[(:–-]\s?|,\s(?:an?|our|the)\s(?:one\s|only\s)?|,\s(?=\w+,\s\w)",
    re.IGNORECASE,
)
_FEW_WORDS = re.compile(
    r"(?:(?:an?|the|our|one|only|now|also|still|been|being|registered|diagnosed|treated|assessed|living|lived|lives|with|for|as|severe\w*|mild\w*|very|in|on|by|his|her|their|practising|devout|"
    r"recently|newly|partially|profoundly|born|openly|type \d|eight|nine|ten|seven|six|\w+ly),?\s){0,5}",
    re.IGNORECASE,
)
"""What may stand between that and the state itself."""


def _aged(after: str) -> re.Match[str] | None:
    """A child's age or school year right behind a name; a year of a degree is none."""
    match = _CHILDREN.search(after)
    return (
        match
        if match
        and match.start() < AGE_WITHIN
        and not _DEGREE.search(after[: match.start()])
        and not _OF_A_YEAR.search(after[: match.start()])
        else None
    )
