"""Passwords left in text, comments, scripts or exports."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import unquote

from foliocheck.checks.data_protection.recognisers.reading.everyday import is_common
from foliocheck.checks.data_protection.recognisers.reading.hit import Hit
from foliocheck.checks.data_protection.recognisers.reading.recogniser import places
from foliocheck.checks.data_protection.recognisers.reading.small_letters import small
from foliocheck.checks.data_protection.recognisers.reading.spans import Kept
from foliocheck.checks.data_protection.recognisers.secrets.network_names import is_network
from foliocheck.checks.data_protection.recognisers.secrets.opening_numbers import opening
from foliocheck.checks.data_protection.recognisers.secrets.password_accounts import accounts
from foliocheck.checks.data_protection.recognisers.secrets.password_calls import called, is_its_user
from foliocheck.checks.data_protection.recognisers.secrets.password_fields import THING_BEFORE, announced, compared, in_fields
from foliocheck.checks.data_protection.recognisers.secrets.password_lists import in_lists
from foliocheck.checks.data_protection.recognisers.secrets.password_nearby import nearby
from foliocheck.checks.data_protection.recognisers.secrets.password_pairs import beginning
from foliocheck.checks.data_protection.recognisers.secrets.password_phrases import phrases
from foliocheck.checks.data_protection.recognisers.secrets.password_remarks import plain_words, remarked
from foliocheck.checks.data_protection.recognisers.secrets.password_tongues import abroad, is_bad_example
from foliocheck.checks.data_protection.recognisers.secrets.password_values import PROSE, is_password_like, opens_nothing
from foliocheck.checks.data_protection.recognisers.secrets.secrets_in_rows import in_rows

PASSWORD = "password"

_NAMED = (
    r"(?:self[- ])?enrol(?:l)?ment key|(?:self[- ]?)?enrol\w*\s?\((?:key|code)(?=\s?[:=])|(?:self[- ]?)?enrol\w* (?:with|using) (?:the |this )?(?:key|code)|(?:shared|consumer|client|lti) secret|(?:wi-?fi|wireless|network|host|meeting|course|wpa\d?) key|psk|wpa[23]?(?:[ -](?:psk|personal))?(?=\s?[:=]\s?(?!wpa|aes|tkip|\d{1,3}\b)\S*\d)|"
    r"joining code|secret word|magic word|access code|unlock(?:ing)? code|cyfrinair|kupuhipa|focal faire|key for (?:self[- ]?)?enrol\w*"
)
_WORD = (
    rf"(?:pass[ _-]?(?:word|phrase|code|wd)|pasword|passwrod|passowrd|passwd|pswd|p/word|p/w|mot de passe(?: (?:provisoire|temporaire|initial|du \w+))?|passwort|kennwort|contraseña|clave(?: de (?:acceso|la sala|entrada|wifi))?(?=[ :])|code d['’]accès|codice d['’]accesso|toegangscode|zugangscode|wachtwoord|has[lł]o|heslo|salasana|lösenord|passord|adgangskode|parol[aă]|jelsz[oó]|şifre|lozinka|senha|facal[ -]faire|parola d[’']ordine|identified by|pwd|pw|psw|"
    rf"pass(?=[\"']?\s{{0,2}}[:=]|[ \t]{{3,8}}=)|{_NAMED}|pin(?: code| number)?)(?![^\W\d_])"
)
_LABEL_WORDS = (
    *(
        "mot de passe",
        "kennwort",
        "contraseña",
        "clave",
        "code d",
        "codice d",
        "toegangscode",
        "zugangscode",
        "wachtwoord",
        "hasło",
        "heslo",
        "salasana",
        "lösenord",
        "adgangskode",
        "parola",
        "parolă",
        "jelszó",
        "şifre",
        "lozinka",
        "senha",
        "facal",
        "parola d",
    ),
    *(
        "pass",
        "pasword",
        "pwd",
        "pw",
        "psw",
        "p/w",
        "pin",
        "enrol",
        "self-enrol",
        "self enrol",
        "shared secret",
        "consumer secret",
        "client secret",
    ),
    *(
        "lti secret",
        "wifi key",
        "wi-fi key",
        "network key",
        "wireless key",
        "host key",
        "meeting key",
        "course key",
        "joining code",
        "secret word",
        "magic word",
        "access code",
        "unlock code",
        "unlocking code",
        "cyfrinair",
        "kupuhipa",
        "psk",
        "wpa",
        "focal faire",
        "key for",
    ),
)
_GLUE = (
    r"\s?\([^)\n]{2,30}\)\s?(?:\bis\b|[:=–-])\s{0,2}|"
    r"\s(?:is|was),?\s(?:um+|uh+|erm?|eh+|oh|well|let me see|let me check|hang on|wait)\b[,.…\s]{1,4}(?=\S*\d)|"
    r"\s(?:(?:is|was)\s(?:now|still|currently|always|just|simply)|remains|stays|will be)\s{1,2}|\s?(?:→|⇒|»)\s?|"
    r"\s(?:stored|saved|kept|noted) as\s(?!(?:sha|md5|bcrypt|argon|hash|a\b|an\b|plain))(?=\S*\d)|"
    r"[;,.]\s(?:it|this)(?:['’]s|\sis)\s(?=\S*\d)|"
    r"\s(?:that\s|which\s)?(?:you|we|I|they|she|he)\s(?:\w+\s){1,3}(?:is|was)\s(?=[A-Za-z]\S*[\d!#$%&*])|"
    r",\s(?=\d{4,8},|\d{4,8}\s[–—-]\s)|"
    r"\sto\s(?=\S*[\d!#$%&*_]\S*)|\sas\s(?=\S*\d)(?=\S*[-!#$%&*+?^~/_]|\S*(?-i:[A-Z]))|\s?\((?:ours|mine|it|this one|currently|now|today['’]s)\s?(?:is\s|was\s|[:=]\s?)|"
    r"[\s-]protected\s?[-–:(]{1,2}\s?|\s(?:required|needed|set|issued|given|created|assigned)\s?[:=–]\s{0,2}|\s(?:lautet|ist|est|è|es|yw|ydy)\s(?=[\"'“‘„]?\S*\d)|"
    r"(?:['’]s\s(?=[\"'“‘(]|\S*\d)|"
    r"\s(?:(?:now|currently|still|to use|you need|we used|they use|then|today|in use|below|here)\s?){1,2}(?:\bis\b|"
    r"\bwas\b|[:=–—-])\s{0,2})|"
    r"(?:(?:\s(?:for|of|to|on|in|at)\s[^.\n:=]{2,40}?)?\s(?:(?:has been|was|is|were|now|got)\s){0,2}(?:changed|reset|set|back)\s(?:back\s)?to\s|"
    r"\s(?:(?:for|of|to|on|in|at|für|zum|zur|im|pour|du|de|para|per|del|della|voor|till|til|do|dla|pentru|ar gyfer|a)\s[^.\n:=]{2,40}?)\s?(?:\bis\b|\bwas\b|\blautet\b|\best\b|\bes\b|\bè\b|[:=])\s{0,2}|"
    r"[ \t]{3,8}=\s{0,2}|"
    r"[\"'”’]?\s{0,2}(?:(?:(?:is|was|=>|:=)\s?[:=]?|[:=–—>]|->|-(?=\s)|[\"']\s?,)\s{0,2}))"
)
_VALUE = r"[\"'“‘(\[<]?(?P<value>[^\s\"'“”‘’<>,;)\]}]{3,64})"
_LABELLED = re.compile(rf"(?P<label>{_WORD})s?\)?(?P<glue>{_GLUE})(?P<quote>[\"'“‘`])?{_VALUE}", re.IGNORECASE)
_BARE = re.compile(rf"(?P<label>{_WORD})\s{{1,3}}[(\[]?(?P<quote>[\"'“‘])?(?P<value>[^\s\"'“”‘’<>,;)\]}}]{{4,64}})", re.IGNORECASE)
_LEADS_TO_LABEL = re.compile(r"(?:\b(?:use|using|enter|type|with|try|give|by|and)\s|[,;(]\s?)(?:the\s|this\s|a\s|its\s)?$", re.IGNORECASE)
_PHRASE = re.compile(r"(?:[A-Za-z0-9]{2,12}[ -]){1,5}[A-Za-z0-9]{2,12}(?=[\"'”’])")
"""Several words in quotation marks."""
_NEXT_LABEL = re.compile(r"[ \t]?[:=][ \t]")
_SECRET_SIGN = re.compile(r"[\d!#$%&*?@^~]")
"""Behind what looks like the value of a label that has none: it is the next label."""
_WITH_BLANKS = re.compile(
    rf"(?:{_WORD}s?(?:\s(?:is|was)\s|\s?[:=]\s)|(?<=\(){_WORD}\s|(?:log-?in|account|credentials)s?\s?[:(]\s?[a-z][\w.@-]{{2,30}}\s(?:/|and|with)\s)[\"“‘']?(?P<value>(?-i:[A-Z][a-z]{{2,12}} ){{1,3}}\d{{1,4}}[!?]?)(?=[\"”’']?[.,;)]?\s*(?:$|\n)|\))",
    re.IGNORECASE,
)
_BLANK_STARTS = ("pass", "pw", "log-in", "login", "account", "credentials", "wifi key", "wi-fi key")
_COUNTED = re.compile(
    r"(?:see|week|page|unit|module|level|year|room|section|chapter|appendix|figure|table|part|step|slide|windows|office|task|policy|guide)\b",
    re.IGNORECASE,
)
"""Words with capitals and a number at the end of the line: “Otter Lake 22”; and what is only counted."""
_PUBLIC_PIN = re.compile(r"\b(?:game|quiz|kahoot!?|poll|menti\w*|vevox|session|post ?code|postal)\s$")
"""Whose PIN is shown to everybody."""
_PRETENDED = re.compile(r"\b(?:fake|pretend|invented|made-up|fictional|imaginary|joke|worst|bad|terrible)\s$")
"""Right before the label: whose password is nobody's."""
_CODED = re.compile(r"%[\dA-Fa-f]{2}")
"""A sign as addresses write it: "%23" is "#"."""
_WORDS_BEFORE = 40
"""So many signs before a password are masked with it at most."""
_OTHER_VALUE = re.compile(r"\S*\d{4}\S*\s*")
_LETTER = re.compile(r"[^\W\d_]")
"""A number before a password is masked by itself."""
_IN_QUERY = re.compile(r"[?&]pwd=$")


def find_in_address(text: str) -> list[Hit]:
    """Every password in addresses of links, in order."""
    return find(text, addresses=True)


def find(text: str, *, addresses: bool = False) -> list[Hit]:
    """Every password left in `text` (a text of `addresses` alone), in order."""
    lower = small(text)
    hits = Kept()
    beside_users = [] if addresses else list(accounts(text, lower))
    users = {account.user for account in beside_users}
    second = [] if addresses else list(called(text, lower))
    for value, start, confidence in phrases(text, lower, addresses=addresses):
        if start in users:
            continue  # what stands there is the user's name
        meant = unquote(value) if _CODED.search(value) else value
        hits.add(Hit(what=PASSWORD, value=meant, start=start, end=start + len(value), confidence=confidence, spellings=(value, meant)))
    labels = [place for place in _labels(lower) if not _PRETENDED.search(lower, max(0, place - 16), place)]
    for pattern, labelled in ((_LABELLED, True), (_BARE, False)):
        for match in filter(None, (pattern.match(text, place) for place in labels)):
            quoted = bool(match.group("quote")) or (labelled and _stands_alone(match))
            told = labelled or (
                bool(match.group("quote")) and _closed_quote(match) and bool(_LEADS_TO_LABEL.search(text[: match.start()][-30:]))
            )
            between = text[match.end("label") : match.start("value")]
            if "\n" in between and _NEXT_LABEL.match(text, match.end("value")) and not _SECRET_SIGN.search(match["value"]):
                continue
            if words := _PHRASE.match(text, match.start("value")) if labelled and match.group("quote") else None:
                if not any(word.lower() in PROSE for word in re.split(r"[ -]", words.group())):
                    hits.add(_password(match, words.group()))
                continue
            if is_password_like(
                match.group("value").rstrip(".!?:*"), labelled=told, label=match.group("label"), quoted=quoted, ends=_ends(match)
            ):
                hits.add(_password(match))
    for match in beginning(text, lower, _WITH_BLANKS, _BLANK_STARTS):
        if not _COUNTED.search(match["value"]):
            value, start = match["value"], match.start("value")
            hits.add(Hit(what=PASSWORD, value=value, start=start, end=start + len(value), confidence=0.75, spellings=(value,)))
    for value, start, _ in beside_users:
        hits.add(Hit(what=PASSWORD, value=value, start=start, end=start + len(value), confidence=0.75, spellings=(value,)))
    for value, start in second:
        hits.add(Hit(what=PASSWORD, value=value, start=start, end=start + len(value), confidence=0.85, spellings=(value,)))
    for value, start, confidence in () if addresses else nearby(text, lower):
        if start not in users:
            hits.add(Hit(what=PASSWORD, value=value, start=start, end=start + len(value), confidence=confidence, spellings=(value,)))
    for way in () if addresses else (abroad, in_lists, in_fields, announced, compared, remarked, plain_words, opening, in_rows):
        for value, start in way(text, lower):
            if start not in users:
                sure = 0.85 if way is compared else 0.75
                hits.add(Hit(what=PASSWORD, value=value, start=start, end=start + len(value), confidence=sure, spellings=(value,)))
    secrets = [start for _, start in second]
    named = [
        hit
        for hit in hits
        if not (opens_nothing(hit.value) or is_network(text, hit))
        and not (secrets and hit.start not in secrets and is_its_user(text, hit.start, secrets))
    ]
    kept = [replace(hit, doubted=True) if is_bad_example(text, hit.start, hit.end) else hit for hit in named]
    return sorted(_without_joining_links(kept, text), key=lambda hit: hit.start)


def in_its_words(hit: Hit, text: str) -> Hit:
    """A hit with a spelling in which the words before it stand, too: figures alone or an ordinary word are masked only there."""
    if any(len(spelling) > len(hit.value) and hit.value in spelling for spelling in hit.spellings):
        return hit
    start = max(0, hit.start - _WORDS_BEFORE)
    while start and start < hit.start and text[start - 1].isalnum():
        start += 1
    for number in _OTHER_VALUE.finditer(text, start, hit.start):
        start = number.end() if _LETTER.search(text, number.end(), hit.start) else start
    return replace(hit, spellings=(*hit.spellings, text[start : hit.end])) if text[start : hit.start].strip() else hit


def is_written_out(text: str, hit: Hit) -> bool:
    """Whether a password in a script is a string with figures or signs in it, and no name of a variable or field."""
    return text[hit.start - 1 : hit.start] in ('"', "'", "`", ":", "/") and bool(_SECRET_SIGN.search(hit.value))


def _without_joining_links(hits: list[Hit], text: str) -> list[Hit]:
    """`hits` without the password in the link to a meeting whose pass code is told below: it is one secret."""
    told = [hit for hit in hits if hit.what == PASSWORD and not _IN_QUERY.search(text[max(0, hit.start - 12) : hit.start])]
    return [
        hit
        for hit in hits
        if not (_IN_QUERY.search(text[max(0, hit.start - 12) : hit.start]) and any(0 < other.start - hit.end < 250 for other in told))
    ]


def _labels(lower: str) -> Iterator[int]:
    """Where words for password begin."""
    for place in places(lower, _LABEL_WORDS):
        whole_word = lower.startswith(("pass", "pwd"), place) or not lower[place - 1 : place].isalnum()
        public = lower.startswith("pin", place) and _PUBLIC_PIN.search(lower[max(0, place - 20) : place])
        thing = lower.startswith("pin", place) and THING_BEFORE.search(lower, max(0, place - 20), place)
        if whole_word and not (public or thing):
            yield place


def _password(match: re.Match[str], phrase: str = "") -> Hit:
    value = phrase or match.group("value") if match.group("quote") else match.group("value").rstrip(".!?:*")
    start = match.start("value")
    whole = match.string[match.start() : start + len(value)]
    return Hit(what=PASSWORD, value=value, start=start, end=start + len(value), confidence=0.85, spellings=(value, whole))


def _ends(match: re.Match[str]) -> bool:
    """Whether the sentence ends with the value: "The password is heronlake."."""
    if match.re is _LABELLED and "(" in match["glue"] and match.string.startswith(")", match.end("value")):
        return not is_common(match["value"].lower())
    return bool(
        re.match(r"(?:[.!]?\s*$|[.!]?\s*\n|[.]\s+[A-Z])", match.string[match.start("value") + len(match.group("value").rstrip(".!?:*")) :])
    )


def _stands_alone(match: re.Match[str]) -> bool:
    """Whether nothing follows the value but a line end, a comma, or the next label: it is no sentence then."""
    if ">" in match.group("glue") and match.string.startswith("</", match.end()):
        return True
    return bool(re.search("[:,]", match.group("glue"))) and bool(
        re.match(r"[.!]?(?:\s*$|[ \t]*\n|[,;)]|[ \t]{2,})", match.string[match.end() :])
    )


def _closed_quote(match: re.Match[str]) -> bool:
    """Whether the quotation ends right behind the value: "use the password “Quayside”", not "the password “should be long”"."""
    return match.string[match.end("value") : match.end("value") + 1] in ('"', "'", "”", "’")
