"""Whether a date beside a word for birth is a person's: not a club's, a platform's, an example's, or one birthday of many."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.numbers.birth_forms import NO_DATE, NO_DAY
from foliocheck.checks.data_protection.recognisers.reading import invented
from foliocheck.checks.data_protection.recognisers.reading.everyday import is_common, labels
from foliocheck.checks.data_protection.recognisers.reading.names import is_given, names, ordinary, plain

_THINGS = re.compile(
    r"\b(?:idea|project|concept|plan|university|college|institution|course|programme|service|team|tool|site|company|charity|journal|movement|network|library|platform|portfolio|it|module|internet|web|wiki|society)\b"
    r"(?:\W+\w+){0,4}\W+(?:was\s+|is\s+)?born",
    re.IGNORECASE,
)

_KIN = (
    r"(?:(?:god|step|grand|great-grand)?(?:mother|father|parents?|sons?|daughters?|child|children|sisters?|brothers?|mum|dad|mam|ma|pa)|gran(?:dad|dy|ny|ma|pa)?|nanna|nana|nan|mam-?gu|tad-?cu|nain|taid|aunt|uncle|aunty|auntie|niece|nephew|"
    r"cousins?|husband|wife|partner|fianc[ée]e?|twins?|triplets|siblings?|eldest|oldest|youngest|firstborn|first-born|boys?|girls?|bab(?:y|ies)|toddler|kids?|neighbour|friend|lady|gentleman|man|woman|resident|widow\w*)"
)
_KIN_RIGHT_BEFORE = re.compile(rf"\b{_KIN}(?: (?:was|were|is))?\W{{0,3}}$", re.IGNORECASE)
"""Somebody's relative or neighbour right before the word for birth: whatever else the sentence speaks of."""
_WHO_DID = re.compile(
    r"(?:\b[A-ZÀ-Þ][\w'’-]+|\b(?:s?he|one|colleague|tutor|learner|student|pupil|patient)),? who(?:se|m)? [^.;!?\n]{3,60},\s?$"
)
"""Whatever the clause between commas speaks of ("Petra, who started the team, was born on …"), somebody was born."""
_BORN_TOO = (
    r"clubs?|leaders|champions|ambassadors|hubs?|labs?|dojos?|networks?|forums?|podcasts?|newsletters?|blogs?|vlogs?|apps?|academy|primary|infants|juniors|ltd|limited|plc|llc|inc|cic|trust|groups?|society|festival|"
    r"conference|caf[ée]|press|band|choir|orchestra|channel|show|magazine|gazette|scheme|initiative|alliance|collective|consortium|partnership|fellowship|circle|league|cup|programme|campaign|hour|week|monday|tuesday|wednesday|thursday|"
    r"friday|saturday|sunday|brand|logo|mascot|vle|lms|repository|server|intranet|helpdesk|robots?|avatar|chatbot|bot|dog|cat|puppy|kitten|pony|horse|hamster|rabbit|lamb|calf|persona|character|webinars?|studio|works|space|makerspace|library|centre|guild|union|foundation|awards?"
)
_NOT_PEOPLE = re.compile(rf"\b(?:{_BORN_TOO})\b[^.!?\n]{{0,20}}$", re.IGNORECASE)
"""What else is said to be born: clubs, firms, events, animals."""

_PEOPLE = re.compile(
    r"\b(?:he|she|they|who|i|him|her|[Ll]earner|[Ss]tudent|[Pp]upil|[Pp]atient|[Cc]andidate|[Rr]esident|[Cc]hild|[Bb]oy|[Gg]irl|[Bb]aby|son|daughter|man|woman|[Aa]pprentice|[Tt]rainee|mother|father|tutor|colleague|[A-Z]{2,}(?:,|\s*\()|[A-Z][a-z]+(?:,|\s*\())\s*\W*$|\b(?:[Hh]e|[Ss]he|[Tt]hey|who|I)\b",
)


_THINGS_BIRTHDAY = re.compile(
    r"\b(?:idea|project|concept|university|college|institution|course|programme|service|team|tool|site|company|charity|journal|network|"
    r"library|platform|portfolio|internet|web|wiki|society|school|museum|hospital|trust|department|club|group|queen|king|prince|shakespeare|darwin|dickens|burns)"
    r"(?:['’]s?\s(?:\w+\s)?|\s)$",
    re.IGNORECASE,
)
"""Whose birthday is nobody's date of birth."""


_BRANDS = re.compile(
    r"(?:moodle|wikipedia|twitter|facebook|google|youtube|python|linux|java|netflix|amazon|blackboard|canvas|jisc|futurelearn|coursera|wordpress|h5p|"
    r"mahara|vle|lms|mooc|xerte|zoom|skype|minecraft|second life|ebay|microsoft|apple|ibm|bbc|nhs|ucas|ofsted|hefce|windows|mosaic|netscape|arpanet|bett|scratch|kahoot|padlet|panopto|turnitin|chatgpt|\w*pedia)$",
    re.IGNORECASE,
)


def called(clause: str) -> bool:
    """Whether a first name alone, or one with an age, leads to "was born": "Amara was born on …", not "Moodle was born on …"."""
    if re.search(
        r"\b[A-ZÀ-Þ][a-zà-ÿ'’-]+(?: [A-Z]\.?)?,? (?:(?:is |was |turned |aged? |now )?[1-9]\d|(?:is |was |turned |aged? |now )[1-9]|\([1-9]\d?\)),?\s?\(?$",
        clause,
    ):
        return True  # "Padraig is 58 ("
    match = re.search(
        r"(?:^|[\s,;(“\"])(?P<run>(?:[A-ZÀ-Þ][\w'’-]* ){0,3})(?P<name>[A-ZÀ-Þ][a-zà-ÿ'’-]{2,20})(?: [A-ZÀ-Þ]\.?)?\s*[,–—-]?\s*$", clause
    )
    if match is None or _BRANDS.match(match.group("name")) or plain(match.group("name")) in ordinary():
        return False
    # of several words the first must be somebody's ("Code Club"), and one alone must not be a word of the language ("Scratch")
    return is_given(match["run"].split()[0]) if match["run"].strip() else not is_common(match["name"])


def _owned_by_somebody(clause: str) -> bool:
    """Whether somebody's thing leads to the date: "Kofi's passport page (born …"."""
    return any(is_given(match.group(1)) for match in re.finditer(r"\b([A-ZÀ-Þ][a-zà-ÿ]{2,20})['’]s\b", clause))


_MADE = re.compile(
    rf"\b(?:{_BORN_TOO}|idea|project|concept|plan|university|college|institution|course|service|team|tools?|site|company|charity|journal|movement|network|platform|portfolio|module|internet|web|wiki|society|"
    r"versions?|releases?|portals?|gateway|habits?|traditions?|rooms?|school|system|software|website|e-?learning|moodle|method|term|word|phrase|technology|genre|discipline|field|unit|event|log|edition|prototype|workshop|dream|need|nations?|country|republic|party|union|poet|author|composer|philosopher|scientist|painter|novelist)\b",
    re.IGNORECASE,
)
"""What is made, and the people of whom lessons tell: the day on which such a thing was born is nobody's that is known to the writer."""


_OF_A_RECORD = re.compile(
    r"\b(?:passport|licen[cs]e|regist(?:er|ry)|export|roll|list|ward|bed|row|card|c\.?v|vitae|check|desk|candidate|applicant|borrower|member|oldest|eldest|youngest|(?:one|some|two|both|none|all) of (?:them|us|whom)|(?-i:NAME|Name:)|id|form|no|number)\b|"
    r"\b(?-i:[A-ZÀ-Þ][a-zà-ÿ]+ [A-ZÀ-Þ]\.?),?\s?\(?$",
    re.IGNORECASE,
)
"""Words of records and of people among several, and a given name with an initial: who was born is a person, though no name or pronoun says so."""
_A_REAL_ONE = re.compile(r"\breal (?:birthday|date of birth|dob|person|learner|student|patient|name|people|details|data)\b", re.IGNORECASE)
_WHERE_THINGS_BEGIN = re.compile(
    r",? (?:in|out of|from|at|over|during|on) (?:(?:an?|the|our|my|somebody['’]s|someone['’]s|[a-z]+['’]s) (?:[a-z-]+ ){0,2})?(?:garage|hackathon|basement|pub|shed|caf[eé]|coffee shop|attic|workshop|boredom|frustration|necessity|need|despair|napkin|train|meeting|lockdown|whiteboard|lab|brainstorm\w*|conversation|project|server)\b"
)
_SOMEBODY_NEAR = re.compile(
    r"\b(?:she|he|her|his|him|who|whose|mother|mum|mam|dad|father|parents|midwife|twins?|weighing|weighed)\b", re.IGNORECASE
)
"""Where a product begins its life, whose name may be somebody's: "Cadence was born on … in a garage"."""
_FROM_ON = re.compile(
    r"\s(?:or (?:later|earlier|before|after|since)|onwards?|to\s\d|and (?:before|after|later|earlier|\d)|until\s)\b", re.IGNORECASE
)
"""Behind the first or last day of those on which many were born."""


def _long_ago(value: str) -> bool:
    """Whether the year is one in which people were born who learn and teach now, and hardly any project of theirs."""
    year = re.search(r"(?<!\d)(?:19[2-9]\d|200\d)(?!\d)", value)
    short = re.search(r"[./ -](\d\d)$", value)
    return bool(year) or bool(short and not 10 <= int(short[1]) <= 30)


_IN_A_ROW = re.compile(r"(?:^|[\n;|])[ \t]*[A-ZÀ-Þ][\w'’-]+ [A-ZÀ-Þ][\w'’-]+[,;|\t] ?(?:Year |Yr ?|Y)?\d{1,2}[A-Z]{1,3}[,;|\t] ?$")
"""A name and a class before the word for birth."""
_NO_BLANK = re.compile(r",(?=\w)")
"""Between the cells of a row."""


_SHOWN_HOW = re.compile(
    r"(?<!\.)\b(?:demo(?!\s?=\s?[\[{])|test|dummy|fictional|fictitious|made[- ]up|sample|specimen|example|simulated|manikin|mannequin|(?:please |to )?(?:enter|type|write|give) (?:your|the) (?:date of birth|dob|birthday)(?= as| like))\b",
    re.IGNORECASE,
)
_A_FORM_OF_NOBODY = re.compile(
    r"\b(?:simulated|fictional|invented|avatar|persona|manikin|role[- ]?play)(?: \w+){0,2}: [^\n]{0,60}$|\brole[- ]?play,? you are (?:Mr|Mrs|Ms|Miss|Dr)\b[^\n.]{0,40}$",
    re.IGNORECASE,
)
"""The head of a form about somebody who does not exist, some fields above: "Avatar: Luna. DOB: …"."""
_END = re.compile(r"(?<!\b[A-Z])(?<!\be\.g)[.!?]\s")
_FOR_EXAMPLE = re.compile(r"\b(?:for (?:example|instance)|e\.\s?g\.?)[\s,:]", re.IGNORECASE)
_NEAR, _SAID = 48, 120


def is_shown_how(text: str, start: int, end: int) -> bool:
    """Whether a word right before a date says that it is an example, and none in its sentence that it was somebody's after all ("a live example", "should have used a dummy")."""
    near = _END.split(text[max(0, start - _NEAR) : start])[-1]
    before, after = _END.split(text[max(0, start - _SAID) : start])[-1], _END.split(text[end : end + _SAID])[0]
    if _FOR_EXAMPLE.search(near):
        return not invented.names_somebody(before, after)
    if _A_FORM_OF_NOBODY.search(text[max(0, start - _SAID) : start]):
        return True
    return _SHOWN_HOW.search(near) is not None and not invented.is_meant(f"{before}\n{after}")


_TURNED = re.compile(r"(?:^|[\n.;|(•] ?)[A-ZÀ-Þ][\w'’-]+, [A-ZÀ-Þ][a-zà-ÿ'’-]+(?: [A-ZÀ-Þ]\.?)?[.;]\s?$")
"""A name as registers turn it, before the sentence on the birth: "Dunmore, Alfie. Born …"."""
_WHO_FOLLOWS = re.compile(
    r" in [A-ZÀ-Þ][\w'’-]+(?:, [A-ZÀ-Þ][\w'’-]+)?[.;]|(?: in [A-ZÀ-Þ][\w'’-]+(?:, [A-ZÀ-Þ][\w'’-]+)?)?, (?:I|he|she|they|[A-ZÀ-Þ][a-zà-ÿ'’-]+ [A-ZÀ-Þ][\w'’-]+) "
)
"""“Born on … in Truro, Jenifer Carlyon retrained”."""


_A_THING_FOLLOWS = re.compile(
    rf"[^\w.\n]{{0,2}} (?:our|the|this|that|its?)\b (?!(?:\w+ ){{0,2}}(?:{_KIN}|learner|student|pupil|patient|apprentice|candidate|colleague|[A-ZÀ-Þ][a-zà-ÿ]{{2,}})\b)"
)
"""“Born on 17 August 1999, our first course is older than …”."""

_SENTENCE = re.compile(r"[.!?;]\s|\n")
_THINGS_ABROAD = re.compile(
    r"\b(?:proje[ck]t\w*|projets?|proyectos?|progett[oi]|projetos?|prosiect\w*|tionscadal|id[ée]es?|ideia|idé|idea|formations?|kurs\w*|cursus|cursos?|corso|corsi|cours|cwrs|cúrsa|école|schule|school|scuola|escuela|site|blog|portfolio|plattform|platform|"
    r"plateforme|werkgroep|verein|association|stichting|[tT]eam|aula|universi\w+|hochschule|biblioth\w+|biblioteca|empresa|firma|revista|rivista|zeitschrift|moodle|internet|web|sezione|centro|centre|zentrum)(?: [^\W\d_]+){0,6} (?:est|ist|wurde|werd|is|è|fue|foi|blev|ble|været)?(?: [^\W\d_]+){0,3}[ ,]*$",
    re.IGNORECASE,
)
"""What is said in other tongues to have been born and is nobody."""


_NO_BODYS_BIRTHDAY = re.compile(
    r"\bits (?:\w+ ){0,2}$|\b(?:avatars?|robots?|chatbots?|bots?|mascots?|puppets?|personas?|characters?|manikins?)\b(?: (?:called|named))?(?: [A-ZÀ-Þ][\w'’-]+)?(?:,| has| had| with| got| was given)?(?: (?:the|a|an|his|her|its))?\s?$"
)
"""A platform "celebrates its birthday", an avatar has one."""


def is_no_person(before: str) -> bool:
    """Whether what stands before a word for birth makes it a thing's, a brand's, or one birthday of many ("her 18th birthday")."""
    owned = re.search(r"(\w+)['’]s\s$", before)
    return bool(
        _THINGS_BIRTHDAY.search(before)
        or _THINGS_ABROAD.search(_SENTENCE.split(before)[-1])
        or _NO_BODYS_BIRTHDAY.search(_SENTENCE.split(before)[-1])
        or (owned and _BRANDS.match(owned.group(1)))
        or re.search(r"\b\d{1,2}(?:st|nd|rd|th)\s$", before)
    )


def date_of_somebody(match: re.Match[str]) -> str | None:
    """The date (the group `value`) that `match` found, as it is written, where it is somebody's day of birth; else None."""
    if (
        NO_DATE.fullmatch(match.group("value"))
        or NO_DAY.fullmatch(match.group("value"))
        or is_shown_how(match.string, *match.span("value"))
    ):
        return None
    before = match.string[max(0, match.start() - 70) : match.start()]
    if is_no_person(before):
        return None
    if re.match(r"\W*(?:(?:was|were|is)\s+)?(?:born|[bfn]\.|b\s|came into|entered)", match.group(), re.IGNORECASE):
        if re.match(r"[\"']?born(?:_on)?[\"']?\s?[:=,|\t]", match.group().lstrip(), re.IGNORECASE):
            return " ".join(match.group("value").split())  # a field of a record
        if _FROM_ON.match(match.string, match.end()):
            return None
        if _WHERE_THINGS_BEGIN.match(match.string, match.end()) and not _long_ago(match["value"]):
            sentence = f"{_SENTENCE.split(before)[-1]}\n{_SENTENCE.split(match.string[match.end() : match.end() + _SAID])[0]}"
            if not _SOMEBODY_NEAR.search(sentence) and not any(names(sentence)):
                return None
        clause = re.split(r"(?<!\b[Nn]o)(?<!\b[A-ZÀ-Þ])[.!?;]\s|\n\n", before)[-1]
        if not re.search(r"[^\W_]", clause):
            # a paragraph of its own, or one behind which stands who was born
            if _TURNED.search(before):
                return " ".join(match.group("value").split())
            alone = (re.search(r"\n\n\s*$", before) and match.group().lstrip()[:2] != "b.") or _WHO_FOLLOWS.match(match.string, match.end())
            if _A_THING_FOLLOWS.match(match.string, match.end()):
                return None
            clause = "" if alone else before.rstrip(" ;")
        named = re.search(r"(\w+)\s*[,(]?\s*$", clause)
        if named and (_BRANDS.match(named.group(1))):
            return None
        whole = re.search(r"[A-ZÀ-Þ][\w.’'-]+ (?P<last>[A-ZÀ-Þ]\w+)\s*[,(]?\s*$", clause)
        if whole and plain(whole["last"]) in labels():
            return None  # whom everybody quotes
        if (
            re.search(r"\n\s*$", before)
            and match.group().lstrip().startswith("Born")
            and re.match(r"\s*(?:\n|$)", match.string[match.end() :])
        ):
            return " ".join(match.group("value").split())  # a line of a curriculum vitae
        things = _THINGS.search(clause[-60:] + match.group())
        if _KIN_RIGHT_BEFORE.search(clause) or _WHO_DID.search(clause) or _A_REAL_ONE.search(clause):
            return " ".join(match.group("value").split())
        if (
            (_NOT_PEOPLE.search(clause) and not re.search(r"[,(]\s*$", clause))
            or (things and not any(names(things.group())))
            or (
                clause.strip()
                and not called(clause)
                and not _IN_A_ROW.search(clause)
                and not _owned_by_somebody(clause)
                and not _PEOPLE.search(clause)
                and not any(names(_NO_BLANK.sub(", ", clause)))
                and not (_long_ago(match["value"]) and _OF_A_RECORD.search(clause) and not _MADE.search(clause))
            )
        ):
            return None
        if not clause.strip() and match.group().lstrip().lower().startswith("b.") and not _long_ago(match["value"]):
            return None  # the second point of a list
    return " ".join(match.group("value").split())
