"""Illnesses, operations and lost senses that can be nobody's but those of who is named: "Jun has colour blindness", "who lost most of her sight", "Zainab cried because her dyslexia report had not come"."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.states.plain_states import ONLY_IF, behind

_ILLNESS = (
    r"(?:Parkinson['’]?s|Crohn['’]?s|Tourette['’]?s?(?: syndrome)?|Asperger['’]?s?|Alzheimer['’]?s|dyslexia|dyspraxia|dyscalculia|ADHD|ADD|autism|epilepsy|asthma|diabetes|(?:type [12] )diabetes|colou?r[- ]blindness|(?:hearing|sight) loss|tinnitus|arthritis|(?:social |severe |exam |health )?anxiety|an anxiety disorder|(?:clinical |severe )?depression|chronic fatigue(?: syndrome)?|co?eliac disease|IBS|POTS|Irlen syndrome|irlen syndrome|(?:selective )?mutism|an? (?:nut|peanut|latex|egg|dairy|severe|food) allergy|"
    r"multiple sclerosis|MS\b(?! (?:Teams|Office|Word|Forms))|cystic fibrosis|cerebral palsy|muscular dystrophy|leukaemia|lymphoma|cancer|breast cancer|lupus|sickle[- ]cell|anorexia|bulimia|bipolar disorder|schizophrenia|PTSD|OCD|long covid|Long Covid|ME\b|"
    r"fibromyalgia|endometriosis|migraines?|glaucoma|cataracts?|macular degeneration|dementia|an? (?:minor |major |mild |severe |massive |small |second |serious )?(?:stroke(?! of\b)|mini-stroke|heart attack|brain haemorrhage|miscarriage|(?:nervous )?breakdown(?! of\b))|a (?:bad |severe |slight |pronounced |strong )?(?:stammer|stutter|heart condition|brain tumour|pacemaker|colostomy|stoma|visual impairment|hearing impairment|learning disability|learning difficulty|prosthetic \w+|guide dog|hearing aid|cochlear implant))"
)
_OPERATION = (
    r"(?:(?:hip|knee|shoulder|heart|back|spinal|brain|eye|cataract|hernia|kidney|bypass|gall ?bladder|thyroid|hand|foot|wrist)[- ](?:replacement|operation|surgery|transplant|bypass)|(?:major |emergency )?(?:surgery|operation)|stroke|heart attack|miscarriage|(?:nervous )?breakdown|"
    r"hysterectomy|mastectomy|chemotherapy|chemo|radiotherapy|dialysis|transplant|biopsy|amputation|concussion|seizure|overdose|knee injury|back injury|head injury|bypass|burn-?out|cancer treatment|postnatal depression|depression|long covid|Long Covid)"
)
_THERAPY = r"(?:dialysis|chemotherapy|chemo|radiotherapy|a (?:\w+ )?(?:transplant|biopsy|bypass)|(?:an? )?(?:hip|knee|heart|cataract|kidney|brain|spinal)[- ](?:replacement|operation|surgery|transplant))"
_SIGNS = (
    *("Parkin", "Crohn", "Touret", "Asperg", "Alzhei", "dysle", "dyspr", "dyscal", "ADD", "ADHD", "autis", "epilep", "asthm", "diabet"),
    *("lindness", " loss", "tinnit", "arthrit", "scleros", " MS", " ME", "fibros", "palsy", "dystro", "leuk", "lymph", "cancer", "lupus"),
    *("sickle", "anorex", "bulim", "bipolar", "schizo", "PTSD", "OCD", "ovid", "fibromy", "endomet", "migrain", "glauco", "catara", "macular"),
    *("dement", "stam", "stutt", "tumour", "pacem", "stoma", "impair", "disabil", "difficult", "prosth", "guide dog", "hearing", "cochlear", "lost"),
    *("losing", "loses", "surgery", "operation", "replacement", "transpl", "stroke", "heart ", "miscar", "breakd", "ectomy", "chemo", "radioth", "dialys"),
    *("anxi", "fatigue", "eliac", "IBS", "POTS", "rlen", "mutism", "allerg", "biops", "amput", "concuss", "seizure", "overdose", "injury", "bypass", "burn", "depress", "wheelchair", "insulin"),
)  # fmt: skip
"""One of these stands in every match."""
_ASIDE = r"(?:,\s(?:aged\s)?\d{1,2},|,\s(?:my|our|the|an?|his|her|born|aged|who)\s[^.;:\n()]{2,50}?,|\s\((?!not |name )[^()\n]{2,30}\)|\s(?:from|in|of|at)\s(?:the\s)?[\w&'’-]+(?:\s[\w&'’-]+){0,3}?)?"
_WHO = r"(?:,?\swho|,?\sand)?"
_BEHIND = re.compile(
    rf"{_ASIDE}{_WHO},?\s(?:(?:also |now |still |only )?(?:has|has got|had|(?:has |have |had )?(?:lived|been living|coped|struggled) with|lives with|(?:has |have |had )?suffered from|suffers from|developed|was born with|is living with|copes with|struggles with|disclosed(?: having)?|mentioned having|manages (?:her|his)|told (?:me|us) about (?:her|his)|(?:was|is|has been|had been|got) diagnosed with)|who['’]s got)\s(?:severe |mild |bad |chronic |quite |red[- ]green |advanced |early[- ]onset |undiagnosed |diagnosed )?{_ILLNESS}(?P<of>\s[\w-]+)?|"
    rf"{_ASIDE}{_WHO},?\s(?:has |had |have |'d |’d )?(?:just |recently |gradually |since )?(?:lost|losing|loses)\s(?:all |most |some |part |much |the use |half )?(?:of )?(?:her|his|their)\s(?:\w+ )?(?:sight|eyesight|vision|hearing|speech|leg|legs|arm|hand|fingers?|foot)\b(?P<lost>\s[\w-]+)?|"
    rf"{_ASIDE}{_WHO},?\s(?:is |was |has been )?(?:waiting for|awaiting|having|on|undergoing|booked for|listed for|in for|starting|has started)\s{_THERAPY}\b(?P<therapy>\s[\w-]+)?|"
    rf"(?:,\s(?:who|my|our|the|an?)\s[^.;:\n]{{2,50}}?,)?\s(?:has |had |have )?(?:been |was |went |came |is |signed )?(?:off|away|absent|out|back|returned|returning|came back|downgraded|missing)\b[^.;:!?\n]{{0,30}}?\b(?:after|with|following|because of|due to|for|recovering from)\s(?:an? |her |his |their |the )?{_OPERATION}\b"
)
"""Right behind a name: what its bearer has, lost, waits for or was away with."""
_THEIRS = re.compile(
    r"(?P<between>[^.!?;\n]{2,70}?)\b(?:her|his)\s(?:own |new |recent |severe |mild )?(?:dyslexia|dyspraxia|ADHD|autism|epilepsy|asthma|diabetes|stammer|stutter|depression|cancer|chemotherapy|arthritis|migraines?|Crohn['’]s|Parkinson['’]s|endometriosis|tinnitus|hearing (?:loss|aids?|impairment)|sight loss|"
    r"wheelchair|guide dog|insulin|dialysis|seizures?|stroke|miscarriage|disability|visual impairment|long covid)\b(?P<of>\s[\w-]+)?"
)
"""Later in the sentence: somebody's own illness or aid."""
_ONE = r"(?:woman|man|lad|lass|girl|boy|student|learner|pupil|apprentice|trainee|tutee|undergraduate|fresher|participant|mother|father|mum|dad|refugee|colleague|nurse|carer|candidate|chaplain)"
_OF_A_PEOPLE = re.compile(
    rf"(?:\s\((?:she|he|they)/\w+(?:/\w+)?\))?(?:(?:,? who (?:is|was)|,| is| was)\s(?:an?|our|my|the|our only|the only)|,)\s(?:\w+ )?(?:Traveller|Gypsy|Roma|Romany|Aboriginal|Indigenous|Torres Strait Islander|Wiradjuri|Noongar|Yolngu|Koori|Murri|Gamilaraay|Māori|Pasifika|First Nations|Métis|Inuit|Cree|Navajo|Sámi|"
    rf"Muslim|Sikh|Hindu|Jewish|Catholic|Orthodox|Buddhist|Quaker|Mormon|Kurdish|Uyghur|Rohingya|Yazidi|Black|gay|lesbian|trans|transgender|bisexual|non-binary|queer)\s{_ONE}\b|"
    r"(?:,? who)?\s(?:observed|observes|keeps|kept|fasts (?:for|during|in)|fasted (?:for|during|in)|celebrates) (?:the )?(?:Ramadan|Sabbath|Shabbat|Lent|Yom Kippur|Passover|Vaisakhi|Navratri)\b"
)
"""Behind a name: the people, belief or love of its bearer."""
_TOPIC = frozenset((
    *("toolkit", "course", "courses", "talk", "session", "research", "project", "training", "guide", "resource", "resources", "study"),
    *("unit", "module", "book", "page", "students", "learners", "pupils", "patients", "clients", "awareness", "policy", "lecture"),
    *("workshop", "paper", "app", "clinic", "ward", "team", "service", "charity", "scenario", "video", "slides", "checklist"),
    *("teaching", "day", "class", "classes", "group", "groups", "materials", "leaflet", "network", "poster", "specialist", "care"),
    *("experience", "nurses", "charger", "battery", "batteries", "duty", "lead", "champion", "event", "conference", "month", "week"),
    *("nurse", "advisor", "adviser"),
))  # fmt: skip
"""Behind an illness these say that somebody works on it."""
_CAPITAL = re.compile(r"\b(?!I\b)[A-ZÀ-Þ][a-zà-ÿ]")
_KIN = re.compile(r"\b(?:mother|mum|father|dad|son|daughter|brother|sister|wife|husband|partner|patients?|students?|learners?|clients?)\b")
_LED = re.compile(
    rf"\b(?:[Ss]tudents?|[Ll]earners?|[Pp]upils?|[Aa]pprentices?|[Tt]rainees?|[Pp]articipants?|[Cc]andidates?|[Cc]hildren|[Cc]hild|[Pp]atients?|[Tt]utees?)\s(?:with|who (?:has|have)|diagnosed with|disclosing|registered with)\s(?:severe |mild )?{_ILLNESS}(?:\s\([^()\n]{{1,20}}\))?\s?[:–-]\s$"
)
"""Before a name: what the student has who is named."""
_ABOUT_THEM = re.compile(
    r"\b(?:[Ss]upport(?:ing)?|[Tt]eaching|[Ii]ncluding|[Hh]elping|[Ww]orking with|[Dd]esigning for|[Aa]ssessing|[Ss]ession|[Ww]orkshop|[Tt]alk|[Ww]ebinar|[Cc]ourse|[Mm]odule|[Gg]uide|[Rr]esources|[Tt]raining|[Tt]ips|[Aa]dvice)\b"
)
_OF_AN_OFFICE = re.compile(
    r",\s[^\n.;:]{0,40}\b(?:[Ss]ervices?|[Tt]eam|[Oo]ffice|[Uu]nit|[Dd]epartment|[Aa]dvis[eo]r|[Oo]fficer|[Mm]anager|[Ll]ecturer|[Ll]ead|[Tt]utor|SENCO|ALNCO)\b"
)
"""Before and behind a name: what a session is about, and where who leads it works."""
_PLAYED = re.compile(
    r"\b(?:role[- ]?play\w*|characters?|actors?|personas?|fictional|fictitious|imaginary|invented|act (?:one|two|three)|scene)\b",
    re.IGNORECASE,
)
_FAR, _FAR_BEFORE = 150, 80


def is_said(text: str, start: int, end: int) -> bool:
    """Whether what stands behind the name from `start` to `end` says outright what its bearer is ill with or lives without."""
    before = text[max(0, start - _FAR_BEFORE) : start] if text[max(0, start - 2) : start] in (": ", "– ", "- ") else ""
    said = (
        _OF_A_PEOPLE.match(text, behind(text, start, end)) is not None
        or _is_ill(text, behind(text, start, end))
        or (before and _LED.search(before) is not None and not (_ABOUT_THEM.search(before) or _OF_AN_OFFICE.match(text, end)))
    )
    return (
        bool(said)
        and _PLAYED.search(text, max(0, start - _FAR), end + _FAR) is None
        and ONLY_IF.search(text[max(0, start - 30) : start]) is None
    )


def _is_ill(text: str, end: int) -> bool:
    ahead = text[end : end + _FAR]
    if not any(sign in ahead for sign in _SIGNS):
        return False
    if found := _BEHIND.match(ahead):
        return not any(_is_topic(found[group]) for group in ("of", "lost", "therapy"))
    theirs = _THEIRS.match(ahead) if ahead[:1] in " ,(" and (" her " in ahead or " his " in ahead) else None
    return (
        theirs is not None and not _is_topic(theirs["of"]) and not _CAPITAL.search(theirs["between"]) and not _KIN.search(theirs["between"])
    )


def _is_topic(word: str | None) -> bool:
    return word is not None and word.strip() in _TOPIC
