"""Who speaks: the name at the beginning of a line of a chat, over a message, or before a quotation that is still open."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.reading.everyday import is_common
from foliocheck.checks.data_protection.recognisers.reading.names import is_given, ordinary, plain, turned

_CHAT = re.compile(
    r"(?:^|\n)[ \t]*(?:[\[(]?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]m)?[\])]?[ \t,–-]*|\d{1,2}/\d{1,2}/\d{2,4},? "
    r"\d{1,2}:\d{2}(?:\s?[ap]m)?[ \t–-]*)?(?:From[ \t])?<?(?P<name>[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]*\.?){0,2})"
    r"(?: to (?:Everyone|everyone|All|all|Me|me|You|Hosts? and panelists|[Tt]he group|[Pp]anelists)\b)?(?:[ \t]*[\[(][^\])\n]{0,30}[\])])?(?:[ \t,]+\d{1,2}[:.]\d{2})?(?:>|[ \t]?:)[ \t\n]"
)
_HEADED = re.compile(
    r"(?:^|\n)[ \t]*(?P<name>[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]*\.?){0,2})[ \t,]{1,4}\(?(?:\d{1,2}/\d{1,2}/\d{2,4},? |today at |yesterday at )?\d{1,2}[:.]\d{2}(?:\s?[ap]m)?\)?[ \t]*\n",
    re.IGNORECASE,
)
"""Who says what follows, in a line of its own with the time of day."""
_COMMENTED = re.compile(
    r"(?:^|\n)[ \t]*(?:(?:Posted|Comment|Reply|Commented|Written) by )?(?P<name>[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]*\.?){0,2})[ \t,]{1,3}(?:(?:says|said|commented|wrote|writes|replied|responded|posted|schrieb|dit|dice|disse|säger)(?: (?:on|at|in reply)[^\n]{2,40})?\s?:?|(?:on |am |le |el |il |, )?\d{1,2}(?:st|nd|rd|th|\.)? [A-Z][a-z]{2,8}\.?,? \d{4}[^\n]{0,20})[ \t]*\n"
)
"""Who comments below a page, in a line of its own before what they say: "Bettina Karlsdotter says:"."""
_TURNED = re.compile(
    r"(?:^|\n)[ \t]*[\[(<]?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]m)?[\])>]?[ \t,–-]*(?P<name>[A-ZÀ-Þ][\w'’-]+, [A-ZÀ-Þ][\w'’-]+)(?:[ \t]?\([^)\n]{1,20}\))?[ \t]?:[ \t]"
)
"""Behind the time of day the surname first, as the lists of a firm have it: "[15:32] Hocking, Jory: "."""
_NICK = re.compile(r"(?:^|\n)[ \t]*[<\[(]?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?[>\])]?[ \t,–-]*<?(?P<name>[a-z][\w.'-]{1,30})>?[ \t]?:")
_SAYS = re.compile(
    r"(?P<name>[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]*\.?){0,2})\s(?:says|said|wrote|writes|texted|texts|posted|messaged|replied|replies|asked us|told us|adds|added)[,:]?\s(?!that\b|to\b|the\b)[^.\n]{0,60}$"
)
"""Who says it, without quotation marks: "Priya K says call me on"."""
_QUOTE = re.compile(
    r"(?P<name>[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){0,2})[^\n\"“”‘]{0,40}[:,]?\s?(?:[\"“‘]|(?<!\w)')(?![^\n]*[\"”])[^\n\"“”]*$"
)
_SENDER = re.compile(r"(?:^|\n)\s?(?:From|Sender|Oddi wrth):[ \t]?(?P<name>[^\n<>@:\[\]]{4,60}?)[ \t]{0,2}(?=[<\[\n])")
"""Who wrote the mail that is quoted: "my" in it is theirs."""
_BY = re.compile(
    r"\b(?:[Ff]eedback|[Cc]omment(?:ed|s)?|[Rr]eply|[Rr]eplied|[Mm]essage|[Nn]ote|[Pp]osted|[Rr]esponse|[Aa]nnotation|[Rr]eview|[Ss]ent)\b[^\n.:!?]{0,50}?\b(?:by|from)\s(?P<name>[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]*\.?){0,2})(?:,? (?:on|at) [^\n–—:]{3,30}|,? \d[^\n–—:]{3,25})?(?:\s?[:|]\s?|\s[–—-]\s|\n)[^\n]{0,120}$"
)
"""Whose comment it is, in the line itself: "Feedback on Page “2a” by Lowri – could you ring me?"."""
_NAME_ABOVE = re.compile(
    r"(?:^|\n)[ \t]*(?P<name>[A-ZÀ-Þ][\w'’-]+ [A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)?)[ \t]*\n{1,2}(?=[^\n]*\b(?:my|me|I|mine)\b)[^\n]*$"
)
"""Somebody's name alone over a message in which they speak of themselves, as comments have it."""
_TO_ME = ("-moi", "-me", "-nous", "-nos")
"""Ends of what one is asked to do: "Appelez-moi :"."""


LABELS = frozenset((
    *("ffon", "fon", "teil", "guthan", "tel", "telephone", "telefon", "telefoon", "telefono", "telefone", "puh", "puhelin", "tlf", "sentralbord", "vaxel", "mobil", "gsm", "handy", "fax", "ffacs"),
    *("dob", "born", "nationality", "ni", "nino", "passport", "payroll", "invoice", "birthday", "geboren", "geburtsdatum", "geburtstag", "nummer", "durchwahl", "kassa", "kasse", "kasa", "biglietteria", "billetterie", "taquilla", "bilheteira", "swyddfa", "oifig"),
    *("ebost", "riomhphost", "courriel", "correo", "gwefan", "cyfeiriad", "adresse", "adres", "adress", "direccion", "indirizzo", "rhif", "uimhir", "nummer", "numero"),
))  # fmt: skip
"""What leads to a number or an address in the languages of portfolios, and is nobody who speaks."""


_OF_ONES_OWN = frozenset(
    (
        "mein",
        "meine",
        "mon",
        "ma",
        "mes",
        "mi",
        "mis",
        "mio",
        "mia",
        "meu",
        "minha",
        "mijn",
        "fy",
        "mo",
        "min",
        "mitt",
        "mit",
        "my",
        "our",
        "unser",
        "unsere",
        "notre",
        "il",
        "la",
        "le",
    )
)
"""Before what one has in the languages of portfolios: "Mein Handy: …" is no chat."""


_A_LABEL = re.compile(
    r"(?:[\w.'’-]+ ){0,2}(?:numbers?|no|num|nr|id|ids|ref|reference|code|card|account|date|address|details|pin)|nat(?:ional|\.|['’]l)? ins(?:urance|\.)?|n\.?i\.?n?o?|nhs|dob|uln|upn|iban|visa|mastercard",
    re.IGNORECASE,
)
"""The label of a field, and nobody who speaks: "NI Number: ", "Nat Ins: "."""


def is_label(name: str) -> bool:
    """Whether what looks like a name is the label of a field."""
    return _A_LABEL.fullmatch(name) is not None


def _is_a_label(match: re.Match[str]) -> bool:
    """Whether a label or an everyday word leads a line without the time of day: "Expenses: my account, …"."""
    name = match["name"]
    if is_label(name):
        return True
    return " " not in name and is_common(name) and not is_given(name) and not any(sign.isdigit() for sign in match.group())


def speaker(before: str) -> str | None:
    """Who says "my" in the text before a value. None: the author."""
    nick = list(_NICK.finditer(before))
    chat = nick[-1].group("name") if nick else None
    for match in _TURNED.finditer(before):
        chat = turned(match["name"])
    for match in _CHAT.finditer(before):
        if (
            plain(match.group("name").split()[0]) not in ordinary()
            and plain(match.group("name")) not in LABELS
            and plain(match.group("name").split()[0]) not in _OF_ONES_OWN
            and not match.group("name").startswith("National Insurance")
            and not match.group("name").endswith(_TO_ME)
            and not _is_a_label(match)
        ):
            chat = match.group("name")
    headed = sorted((*_HEADED.finditer(before), *_COMMENTED.finditer(before)), key=lambda match: match.start())
    if headed and plain(headed[-1].group("name").split()[0]) not in ordinary():
        chat = headed[-1].group("name")
    if chat:
        return chat
    above = _NAME_ABOVE.search(before) if "\n" in before else None
    if above and is_given(above["name"].split()[0]) and not any(plain(word) in ordinary() for word in above["name"].split()):
        return above["name"]
    by = _BY.search(before)
    if by and plain(by.group("name").split()[0]) not in ordinary() and plain(by.group("name")) not in LABELS:
        return by.group("name")
    says = list(_SAYS.finditer(before))
    if says and plain(says[-1].group("name").split()[0]) not in ordinary():
        return says[-1].group("name")
    quote = _QUOTE.search(before)
    words = quote.group("name").split() if quote else []
    while words and plain(words[0]) in ordinary():
        del words[0]  # "As Isla put it, “ring me …"
    return " ".join(words) or None


def sender(before: str) -> str | None:
    """Who wrote the mail in which a value is quoted, None where no mail is quoted before it."""
    found = list(_SENDER.finditer(before))
    return found[-1].group("name") if found else None
