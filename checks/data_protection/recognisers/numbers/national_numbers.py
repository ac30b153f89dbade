"""Numbers that the state knows a person by: National Insurance and NHS numbers."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.reading.hit import Hit
from foliocheck.checks.data_protection.recognisers.reading.recogniser import Recogniser

# Letters never given out, and prefixes set aside (HMRC's published rules for the format).
_NI_NEVER = {"BG", "GB", "KN", "NK", "NT", "TN", "ZZ"}


_OF_A_THING = re.compile(
    r"\s(?:modules?|credits?|ECTS|units?|courses?|points|seats)\b|[\s,(–-]{1,4}(?:is|was|being)? ?(?:the|an?|our|its) (?:shelf ?mark|shelf|room|part|order|course|module|box|item|serial|asset|drawing|catalogue|model|batch|class mark|flight|stock)\b",
    re.IGNORECASE,
)
"""Behind a number: what thing it is the number of."""
_A_THINGS_OWN = re.compile(
    r"\b(?:polic(?:y|ies)|grid ref(?:erence)?|(?:exam|test|question) paper|(?:bus|travel|rail) pass(?: type)?|(?:hex|colour|postal|area) code|SKU|versions?|approvals?|contract with [\w&'’ ]{2,30}|form|procedure|document|guideline|guidance|circular|regulation|standard|bulletin|protocol|leaflet|schedule|clause|box|film|class ?mark|shelf ?mark|call (?:number|mark)|accession(?: number)?|catalogued as|part|reel|tape|manuscript|volume)\b(?: (?:no\.?|number|code|ref\.?|reference))?(?: (?:is|was))?\W{0,3}$",
    re.IGNORECASE,
)
_IN_STORE = re.compile(
    r"[^.\n\d]{0,24}\b(?:on|from|in|fits|at) the (?:\w+ ){0,2}(?:shelf|shelves|archive|stacks?|store|cupboard|strongroom|projector)\b",
    re.IGNORECASE,
)
_INSURED = re.compile(
    r"\b(?:HR|payroll|pension|starter|P45|P60|pay|personnel|staff|tax)\b|\bNI(?:NO)?\b|\bN\.\s?I\.|\binsurance\b|\byswiriant\b",
    re.IGNORECASE,
)
_ALL_IN_A_ROW = re.compile(r"[A-Z]{2}\D{0,2}12\D?34\D?56\D?[A-D]|AB\D?123456\D?[A-D]", re.IGNORECASE)
"""As forms show how such a number is written."""


def is_national_insurance(value: str) -> bool:
    """Whether `value` is written as such a number, with letters that are given out: "YW-48-11-90-A"."""
    match = re.fullmatch(_IN_PAIRS, value)
    return match is not None and _is_given_out(match["prefix"])


def _is_given_out(prefix: str) -> bool:
    return not (prefix in _NI_NEVER or prefix[0] in "DFIQUV" or prefix[1] in "DFIOQUV")


def _national_insurance(match: re.Match[str]) -> str | None:
    prefix = re.sub(r"\s", "", match.group("prefix")).upper()
    if (
        _OF_A_THING.match(match.string, match.end())
        or _is_a_things_own(match.string[max(0, match.start() - 60) : match.start()])
        or _IN_STORE.match(match.string, match.end())
        or _ALL_IN_A_ROW.fullmatch(match.group())
    ):
        return None
    if not _is_given_out(prefix):
        return None
    return " ".join(match.group().split())


def _is_a_things_own(before: str) -> bool:
    """Whether what stands before a number makes it a thing's, and says nothing of insurance: "NI number on the payroll form: …"."""
    return _A_THINGS_OWN.search(before) is not None and _INSURED.search(before) is None


_PRINTED = "9434765919"
_AS_PRINTED = re.compile(
    r"\b(?:sample|specimen|example|documentation|manuals?|guidance|published|printed|(?:ten|10) (?:digits|figures)|as in|such as|scenarios?|simulat\w+|(?:manne|mani)quins?|manikins?|role[- ]?play|exercise|training|posters?|test\w*|demo|dummy|case study|quiz(?:zes)?|spot the|which of (?:these|the following)|true or false|personal data)\b|\?",
    re.IGNORECASE,
)
_NEAR = 90
"""What the NHS prints in its own manuals, and how one speaks of it and of patients whom nobody has; it is put in forms, too."""


_ABROAD = re.compile(r"\+\d{1,3}[ .(–-]{0,2}$")
"""Before a telephone number of another land."""


def _nhs_number(match: re.Match[str]) -> str | None:
    digits = [int(character) for character in match.group("value").replace("%20", " ") if character.isdigit()]
    if len(digits) != 10 or len(set(digits)) == 1:
        return None
    if _ABROAD.search(match.string, max(0, match.start("value") - 8), match.start("value")):
        return None
    if "".join(map(str, digits)) == _PRINTED and _AS_PRINTED.search(match.string[max(0, match.start() - _NEAR) : match.end() + _NEAR]):
        return None
    rest = 11 - sum(digit * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False)) % 11
    return " ".join(match.group("value").split()) if (0 if rest == 11 else rest) == digits[9] else None


_IN_PAIRS = r"(?<![^\W_])(?P<prefix>[A-Z]{2})[ \t./-]?\d{2}[ \t./-]?\d{2}[ \t./-]?\d{2}[ \t./-]?[A-D](?![^\W_])"
"""Two letters, six figures, a letter, as forms set them."""
NATIONAL_INSURANCE = Recogniser(
    what="national-insurance",
    patterns=(
        (re.compile(r"(?=[A-Z]{2}[ \t-]?(?:\d\d[ \t-]?){3}[A-D])" + _IN_PAIRS), 0.6),
        # with strokes or dots as references and versions have them, and in small letters, only beside words that say what it is
        (re.compile(_IN_PAIRS, re.IGNORECASE), 0.3),
        # grouped in any way, where the words beside it say what it is
        (re.compile(r"(?<![^\W_])(?P<prefix>[A-Z][ \t]?[A-Z])(?:[ \t./–-]{0,2}\d){6}[ \t./–-]{0,2}[A-D](?![^\W_])", re.IGNORECASE), 0.2),
    ),
    needed=re.compile(r"[A-Za-z](?:[ \t./–-]{0,2}\d){6}[ \t./–-]{0,2}[A-Da-d]\b"),
    raises=re.compile(
        r"\bNI\b|\bN\.\s?I\.|\bnat(?:ional|\.|'l)? ?ins(?:urance|\.)?(?!\w)|nino|yswiriant gwladol|\bYG\b|"
        r"\binsurance (?:no|num)|\bpay(?:roll|slip|e)?\b|\btax\b|\bP(?:45|60)\b|\bHMRC\b|\bD\.?O\.?B|\bborn\b|\bemployee|\bstaff\b|\bHR\b|\bpersonnel\b|\bnew starters?\b|\bclaimant|\bpension|\bmy\b|\b(?:her|his|their|mine|hers)\b|['’]s? (?:own |real |old |actual )?(?:numbers?|details)\b|"
        r"(?-i:\b[A-Z][a-z]+ [A-Z][a-z]+(?:['’]s)?\b|\b(?!(?:It|Here|There|That|What|Let|He|She|Who)['’])[A-Z][a-z]+['’]s\b)",
        re.IGNORECASE,
    ),
    # "sample NI number" is nobody's, though the label stands nearer
    lowers=re.compile(
        r"(?<!\.)\b(?:(?:specimen|example|sample|dummy|made[- ]up|invented) (?:NI|N\.\s?I\.|NINO|national insurance) (?:numbers?|no\.?)|specimen|example|sample|dummy|template|parts?|codes?|units|qualifications?|credits?|courses?|serial|models?|modules?|rooms?|assets?|formats?|fictional|made[- ]up|textbook|orders?|shelf|"
        r"camera|projector|kit|drawing|samples?|slides?(?: (?:set|deck|pack|no\.?|number|ref\.?))?(?=\W{0,3}$)|(?:certificate|case|licen[cs]e|permit|contract|receipt|claim|parcel|delivery|job|vacancy)s?(?: file)? (?:no\.?|number|ref\.?|reference|code)|catalogue|booking|batch|lot|invoice|ticket|archives?|shelfmark|"
        r"(?:lockers?|toner|cartridge|lamp|bulb|filter|battery|centre|centers?|vouchers?|coupons?|licen[cs]e|bay|plate|desk|cupboard|cabinet|tag|sensor|device|laptop|tablet|headset|key|seat|flight|film|tape|disc|vehicle|van|bus|train|gate|tram|permit|plot|pitch|cell|rack|server|router|socket|port)s?(?: (?:no\.?|number|ref\.?|code|id))?(?=\W{0,3}$))\b",
        re.IGNORECASE,
    ),
    validate=_national_insurance,
)

_IN_ADDRESS = re.compile(
    r"(?:[?&/;]|%26)(?:(?:patient|pt)?[_-]?nhs(?:[_-]?(?:no|num|number|id))?|patients?(?:[_-]?(?:no|num|number|id))?|(?:mrn|chi)(?:no|number)?)(?:=|/|%3D)(?P<value>\d{3}(?:(?:-|%20|\+)?\d{3})(?:(?:-|%20|\+)?\d{4}))(?![\w-]|%\d)",
    re.IGNORECASE,
)


def nhs_in_address(text: str) -> list[Hit]:
    """NHS numbers in addresses of links, behind a field or folder that says whose they are."""
    return [
        Hit(what="nhs-number", value=value, start=match.start("value"), end=match.end("value"), confidence=0.9, spellings=(match["value"],))
        for match in _IN_ADDRESS.finditer(text)
        if (value := _nhs_number(match))
    ]


NHS_NUMBER = Recogniser(
    what="nhs-number",
    patterns=(
        # grouped as cards have it, in a range that is given out: of other numbers so written one in eleven passes the check figure
        (re.compile(r"(?<![\w.,/#£$€-])(?P<value>[4679]\d{2}(?P<sign>[ –-])(?!555)\d{3}(?P=sign)\d{4})(?![\w-]|[.,]\d| ?\d)"), 0.5),
        (re.compile(r"(?<![\w.,/#£$€-])(?P<value>\d{3}[ .–-]\d{3}[ .–-]\d{4})(?![\w-]|[.,]\d)"), 0.35),
        (
            re.compile(
                r"\bn\.?h\.?s\b\.?(?: (?:patient|login))?\s?(?:numbers?|no|num|nr|id|#)?\.?(?:\s?(?:is|was)\b)?[\s:=/(“\"'#–-]{1,4}(?P<value>(?!\d{3} \d{4} \d{3})\d(?:[ ./–-]?\d){9})(?![\w-]|[.,/]\d)",
                re.IGNORECASE,
            ),
            0.5,
        ),  # grouped in any way, right behind its label
        (
            re.compile(
                r"(?<![\w.,/#£$€-])(?P<value>\d{3}[ .–-]?\d{3}[ .–-]?\d{4})(?=\s?\((?:(?:an?|the|her|his|their|my) )?NHS (?:number|no\b))",
                re.IGNORECASE,
            ),
            0.8,
        ),
        (re.compile(r"[A-Z][\w'’-]+ [A-Z][\w'’-]+\s?\(\s?(?P<value>\d{3}[ –-]\d{3}[ –-]\d{4})\s?\)"), 0.5),  # right behind somebody's name
        # behind a name and a comma, and in the cell behind it: a telephone number there has a nought before it, or 555 in its middle
        (
            re.compile(
                r"(?:[A-Z][\w'’-]+,?|\b[A-Z]\.?) [A-Z][\w'’-]+(?:\s?[\t|]|[,;]|\s[–—-])\s?(?P<value>[1-9]\d{2} (?!555)\d{3} \d{4})(?![\w-]|[.,]\d)"
            ),
            0.5,
        ),
        (re.compile(r"(?:(?<![\w.,/#£$€-])|(?<=NHS#))(?P<value>\d{10})(?![\w-]|[.,]\d)"), 0.15),
        (re.compile(r"(?<![\w.,/#£$€-])(?<!\d )(?P<value>\d(?: \d){9})(?![\w-]|[.,]\d| \d)"), 0.15),  # read out figure by figure
    ),
    needed=re.compile(r"\d(?:[ ./–-]?\d){9}"),
    raises=re.compile(
        r"\bn\.?h\.?s|\bnational health service (?:number|no)\b|\bpatient|\bhosp(?:ital|\.)? (?:number|no|id)|\bCHI\b|\bH&C\b|\bGIG\b|\bMRN\b|\bpt\b|\bward\b|"
        r"\bwrist ?bands?|\bcase ?notes?|\bmidwi|\bmedical (?:records?|notes?)|\bbooking visit|\bvaccinat|\bGP\b|\bsurgery\b|\breferral|\btheatre list|\bhandover|[A-Z]{3,},? [A-Z] $|\bbed \d|\badmi(?:tted|ssion)|\bclinic|\b(?:hospital|patient|specimen|sample|drug) (?:label|sticker|chart)|\b(?:bed|fluid|obs|observations?|NEWS2?|MAR|feeding) charts?\b|\bx-?ray\b|\bprescription|\bEPR\b|\bEMIS\b|\bSystm ?One\b|\bPDS\b|\bspine\b|\bdischarge|\bclaf\b|\b(?:duplicate|merged) (?:patients?|records?|registrations?|entries|in error)\b",
        re.IGNORECASE,
    ),
    lowers=re.compile(
        r"\b(?:asset|barcode|isbn|order|purchase|ticket|serial|(?<!over the )(?<!on the )(?<!by )phone|tel|office|enquiries|reception|helpdesk|invoice|charity|company|(?<!patient )(?<!hospital )(?<!case )ref|zoom|skype|teams|webinar|conference|meeting|passcode|(?:dial|ring|call|phone|text)(?: (?:us|me|them|him|her))?(?: on| at)?(?=\W{0,3}$)|(?:project|part|model|catalogue|product|reference|claim|complaint|contract|stock|item|batch|account|customer|supplier)(?: (?:code|number|no\.?|id|ref\.?))?(?=\W{0,3}$)|mobile|cell|fax|telephone|tracking|parcel|consignment|isni|doi|(?:course|booking|session|module|room|runtime|licen[cs]e|timestamp)(?: (?:code|id|no\.?|number|ref\.?))?(?=\W{0,3}$)|job reference|vacancy|grant(?! (?:me|them|access))|check digit|ten digits|number shown|synthetic|made[- ]up|as an example)\b",
        re.IGNORECASE,
    ),
    before=110,
    after=60,
    validate=_nhs_number,
)
