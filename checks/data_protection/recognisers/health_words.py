"""Words of health, disability, belief, union, crime and care that are somebody's state only where they are tied to a name."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.spans import Spans

_HEALTH = (
    r"(?<!the )(?<!gp )surgery(?! (?:is|at|in|on) )|in recovery|sober|rehab|drinking (?:problem|at home)|screen[- ]reader user|jaws user|(?:uses?|using|relies on|needs?) (?:jaws|nvda)|nvda user|dsa (?:report|assessment|needs)|disabled students['’]? allowance|peep|evacuation plan|"
    r"(?:cannot|can['’]t|unable to) (?:use (?:the )?stairs|walk|see|hear|stand|climb)|low mood|phased return|fit note|sick note|camhs|psychiatric(?! nurs)|(?:his|her|their|a) psychiatrist|rheumatoid|(?:hip|knee) replacement|ivf|fertility (?:treatment|clinic)|hysterectomy|"
    r"biopsy|glaucoma|cataracts?|tinnitus|vertigo|hypermobil\w+|scoliosis|paralys(?:ed|is)|amputee|colostomy|ibs|colitis|eczema|psoriasis|anaemi[ac]|thyroid|hernia|appendicitis|kidney (?:disease|stones?|failure|problems?|infection|trouble|transplant)|meningitis|tuberculosis|hepatitis|"
    r"epipen|anaphyla\w+|cochlear|asd|asc|audhd|spld|semh|dyslexic|needs a scribe|with a scribe|rest breaks|quiet room|separate room|coloured overlay|braille (?:reader|user|copies)|palliative|hospice|blood pressure|heart (?:operation|bypass)|"
    r"relaps\w+|psychos[ie]s|psychotic|phobia|insomnia|traumati[sz]ed|trauma|post[- ]natal|birth of (?:her|his|their)|gave birth|due date|trimester|maternity|carer for (?:his|her|their)|cares for (?:her|his|their)|mobility (?:aid|scooter|problems)|walking (?:stick|frame)|"
    r"crohn['’]?s|arthritic|lost (?:the )?(?:sight|hearing|baby)|ill(?: again)?|poorly|covid|shielding|immuno\w+|oncolog\w+|radiotherapy|(?:she|he) (?:has |had |then |suddenly )?(?:collapsed|fainted|vomited)|nose ?bleed|feeding tube|nebuli[sz]er|"
    r"personal care|toilet breaks|support worker|medical note|doctor['’]s note|gp letter|hospital appointment|scan|consultant appointment|detox|methadone|drug (?:use|habit|test)|cannabis"
)
_BELIEF = (
    r"friday prayers?|jummah|jumu['’]?ah|eid|diwali|yom kippur|rosh hashanah|passover|sabbath|shabbat|(?-i:Lent)|vaisakhi|keeps? (?:the|a) fast|(?:his|her|their|muslim|christian|jewish|hindu|sikh|catholic) faith(?! in)|pentecostal|baptist|methodist|mormon|quaker|hears? voices|(?:muslim|islamic|christian|jewish|hindu|sikh|lgbt\w*) (?:union|society)|mosque|synagogue|gurdwara|chapel choir|baptis(?:ed|m)|"
    r"confirmation class|church (?:elder|warden|member)|convert(?:ed|ing)? to (?:islam|christianity|judaism|catholicism|hinduism|sikhism|buddhism)|lgbt\w*|queer|pansexual|asexual|sexual orientation|transition(?:ing|ed)(?! (?:to|from|into|between)\b)|gender (?:reassignment|identity|dysphoria)|dead ?name|wears a (?:hijab|turban|kippah|niqab|crucifix)|"
    r"roma|traveller (?:family|community)|ethnicity|(?-i:UCU|UNISON|Unison|NEU|NASUWT|RCN|PCS|GMB|EIS|BMA|Unite)(?:['’]s)?(?: (?:caseworker|rep\w*|member|branch|officer|delegate|steward|picket)|\b(?=[,;.)]|$))|shop steward|picket line|union (?:card|member(?:ship)?|subs|dues)|"
    r"(?:labour|conservative|green|plaid|snp|tory|communist) (?:party )?(?:member|candidate|activist|councillor|branch)|member of (?:the )?(?:labour|conservative|green|communist) party"
)
_CRIME_AND_CARE = (
    r"convict(?:ion|ed)|on tag|curfew|on probation|probation officer|in (?:prison|custody)|bail|arrest(?:ed)?|criminal(?! (?:law|justice|psych))|cautioned|asbo|youth offend\w+|released from|parole|sex offenders?|"
    r"social services|in (?:foster )?care|care leaver|looked[- ]after|foster (?:carer?|child|parents?)|young carer|free school meals|(?-i:FSM)|pupil premium|child protection|safeguarding|domestic (?:abuse|violence)|refuge|homeless|sofa[- ]surfing|asylum|"
    r"leave to remain|undocumented|deport\w+|visa (?:expired|refused)|bankrupt\w*|debt(?! to)|food ?bank|evicted"
)
WIDE = re.compile(rf"\b(?:{_HEALTH}|{_BELIEF}|{_CRIME_AND_CARE})(?![\w-])", re.IGNORECASE)
_TIED_AFTER = re.compile(
    r"\)?\s?(?:\([^)\n]{1,40}\)\s?)?(?:[:(–—,;|\t-]|\n(?!\n)|(?:who\s)?(?:also |still |now |then |sadly |again |has |had )?(?:is|was|has|had|have|needs?|needed|uses?|used|takes?|took|cannot|can['’]t|wears?|lives?|suffers?|told|tells|said|disclosed|revealed|confided|"
    r"missed|misses|observes?|observed|attends?|keeps?|will|would|asked|could|must|may|gets?|got|came|come|returned|broke|lost|caught|started|went|goes|spent|underwent|identifies|mentioned|explained|fainted|fell|collapsed|leaves|left|prays?)\b)",
    re.IGNORECASE,
)
"""What ties the words behind a name to it: a colon, a bracket, a dash, or what the person is, has, needs, or told."""
_TIED_BEFORE = re.compile(
    r"(?:[:–—(]\s?|\b(?:for|of|with|to|about|on|re|because|since|that|as|while)\s(?:(?:Mr|Mrs|Ms|Miss|student|learner)\.?\s)?|,\s|\)\s)$",
    re.IGNORECASE,
)
"""What ties a heading or the words before a name to it."""


_EVERYDAY = re.compile(
    r"scan|debt|covid|hospice|roma|trauma|shielding|bail|refuge|quiet room|separate room|rest breaks|due date|blood pressure|evacuation plan|support worker|safeguarding|relaps\w+|"
    r"palliative|phobia|vertigo|in recovery|curfew|ill|eid|diwali|passover|sabbath|ethnicity|chapel choir|picket line|drug (?:use|test)|homeless|criminal|transition\w*|insomnia|"
    r"social services|domestic \w+|child protection|mosque|synagogue|gurdwara|lgbt\w*(?: union| society)?|asylum|food ?bank|surgery|maternity|"
    r"(?:UCU|UNISON|Unison|NEU|NASUWT|RCN|PCS|GMB|EIS|BMA|Unite)(?:['’]s)?",
    re.IGNORECASE,
)
"""Words that are as often a topic, a place or a feature of a program as somebody's state."""
_ONES_OWN = re.compile(
    r"(?:^\)?\s?|\b)(?:has|had|have|having|got|caught|needs?|needed|is|was|been|being|attends?|attended|celebrates?|celebrated|observes?|observed|keeps?|kept|fears?|missed|awaiting|undergoing|suffers?|suffered|"
    r"disclosed|joined|identifies|lives?|went|goes|off|absent|leave|late|because of|due to|time|his|her|their)\s"
    r"(?:(?:an?|in|into|on|at|as|with|from|for|of|to|the|his|her|their|out|now|still|again|very|often|currently)\s){0,3}(?:[\w-]+\s)?$",
    re.IGNORECASE,
)
"""What stands right before such a word where it is somebody's own: "has a …", "needs …", "attends …", "her …"."""
_RECORD = re.compile(r"(?:[:–—|;\t-]|,)\s?(?:[a-z-]+\s)?$|^\s\($")
_MADE = re.compile(
    r"\b(?:set|made|written|designed|built|used|chosen|changed|ran|run|given|found|seen|been to|visited|worked|taught|led)\b", re.IGNORECASE
)
"""What somebody did with a thing."""
_NEW_SUBJECT = re.compile(
    r"\b(?:that|which|whose|where|when|while|how|what|whether|if|so)\s(?!she\b|he\b|they\b|his\b|her\b|their\b)", re.IGNORECASE
)
"""Behind these somebody or something else is spoken of."""
_RIGHT_BEFORE = 12
"""An everyday word ahead of a name counts with no more than a tie between: "scan for …"."""
_FELL = re.compile(
    r"\s(?:(?:who|has|had|then|suddenly|also|again|nearly)\s){0,3}(?:collapsed|fainted|vomited|relapsed)(?! (?:the|a|all|this|these|it)\b)",
    re.IGNORECASE,
)
"""What happened to who bears the name, right behind it."""


_ANYWHERE = re.compile(rf"{WIDE.pattern}|\b(?:collapsed|fainted|vomited|relapsed)\b", re.IGNORECASE)


def spoken_of(text: str) -> Spans:
    """Where in `text` such words stand: only names close by need a closer look."""
    return Spans(word.span() for word in _ANYWHERE.finditer(text))


def tied_behind(after: str) -> re.Match[str] | None:
    """A word of such a state behind a name (`after`, its sentence), where something ties it to the name."""
    if not _TIED_AFTER.match(after):
        return None
    told = (word for word in WIDE.finditer(after) if not _EVERYDAY.fullmatch(word.group()) or _is_own(after[: word.start()]))
    return _FELL.match(after) or next(told, None)


def _is_own(between: str) -> bool:
    """Whether what stands between a name and an everyday word makes that the person's own: "has a scan", or a field of a record."""
    if _NEW_SUBJECT.search(between) or _MADE.search(between):
        return False
    return bool(_ONES_OWN.search(between) or _RECORD.search(between))


def tied_ahead(before: str) -> re.Match[str] | None:
    """The last such word before a name, where something ties it to the name."""
    if not _TIED_BEFORE.search(before):
        return None
    words = reversed(list(WIDE.finditer(before)))
    return next((word for word in words if not _EVERYDAY.fullmatch(word.group()) or len(before) - word.end() <= _RIGHT_BEFORE), None)
