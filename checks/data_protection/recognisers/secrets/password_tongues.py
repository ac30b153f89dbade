"""Passwords beside words for key and pass in other tongues, behind the usual names of accounts, and the words that say that one is a bad example."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foliocheck.checks.data_protection.recognisers.secrets.password_pairs import beginning
from foliocheck.checks.data_protection.recognisers.secrets.password_values import PLACEHOLDER, PRODUCT, is_made_up

_VALUE = r"[\"“‘«„]?(?P<value>[^\s\"“”‘’«»„<>,;()]{6,40})"
_KEY = re.compile(
    r"(?<![^\W_])(?:cl[eé]|schlüssel|sleutel|clave|chiave|chave|nøkkel|nøgle|nyckel|avain|klucz|klíč|kľúč|kulcs|cheie|anahtar|ključ|eochair|allwedd|key|kode|kod|koodi|code|codice|código)"
    rf"(?: (?:d[eu] |del |do |della |van |für |til |zum )?(?:wi-?fi|wlan|réseau|red|rete|rede|netz|nett))?(?:(?: (?:im|in|auf|für|i|på|en|dans|du|de|nel|no|na|w|al|beim))(?: [^\W\d_]+){1, 3}?)?\s?[:=]\s?{_VALUE}",
    re.IGNORECASE,
)
_NETWORK = re.compile(
    r"(?<![^\W_])(?:(?:gjeste|gäste?|gast|besøks|besöks|skole?|elev|kurs|schul|gæste)-?(?:netz|nett(?:verk)?|nät(?:verk)?|net)|wi-?fi|wlan|réseau|netwerk|netzwerk|netz|nett|nettverk|nätverk|netværk|network|ssid|hotspot|red|rete|rede|sieć|síť|sieť|hálózat|rețea|verkko|mreža|guests?|gast|gäste|invité?s?|invitados|ospiti|convidados)(?![^\W_])",
    re.IGNORECASE,
)
_NEAR = 90
_PASS = re.compile(
    r"(?<![^\W_])(?:passord(?:et)?|lösenord(?:et)?|adgangskoden?|kodeord(?:et)?|kodeord|salasana(?:na)?|wachtwoord|ww|mdp|senha|palavra[- ]passe|contraseña|hasło|heslo|parola|passwort|kennwort|kenncode|zugangscode|toegangscode|"
    r"zoom-kenncode|mot de passe|code d['’]accès|jelszó|şifre|lozinka|cyfrinair|focal faire|ph?asfhocal|(?:einschreibe|kurs|anmelde)-?(?:schlüssel|code)|clé d['’](?:auto-?)?inscription|clave de (?:auto-?)?(?:matriculación|inscripción)|inschrijf(?:sleutel|code)|chiave d['’]iscrizione|(?:kurs|registrerings|påmeldings|anmälnings)-?(?:nyckeln?|nøkkelen|nøkkel|koden?)|allwedd (?:ymrestru|gofrestru|cofrestru|mynediad|y cwrs)|eochair ch?l[áa]r\w+|facal-faire|kupu ?hipa|wagwoord)(?: [^\W\d_]+){0,6}?(?:\s?[:=]\s?|\s(?:is|er|är|on|é|es|è|est|lautet|to|je|yw)\s)"
    rf"{_VALUE}",
    re.IGNORECASE,
)
_USUAL = re.compile(
    r"(?<![\w/.@-])(?:admin(?:istrator)?|root|guest|gast|gjest|gäst|gæst|invit[eé]|invitado|ospite|usuario|usager|demo|test(?:er)?|trainer|teacher|tutor|kiosk|vieras)\s?(?:/|\|)\s(?P<value>[^\s\"“”<>,;()/|]{8,40})(?!\s?[/|])",
    re.IGNORECASE,
)
_OF_A_NETWORK = re.compile(
    r"(?<![^\W_])(?:wi-?fi(?! speed)|wlan|ssid|hotspot|(?:guest|staff|visitor) network)(?![^\W_])[^\n:/]{0,45}:\s?(?-i:[A-Z\d][\w-]{1,29})\s?(?:/|\||–|,)\s?(?P<value>[^\s\"“”<>,;()/|]{8,40})",
    re.IGNORECASE,
)
"""“Guest wifi for trainers: SKILLSLAB / …”: the network, and the key behind it."""
_STRONG = re.compile(r"(?=.*[^\W\d_]{2})(?=.*\d)(?=.*(?:[!#$%&*+=?^~_-]|[a-zà-ÿ]\d[a-zà-ÿ])).+", re.DOTALL)
_WORDS_OF_A_NETWORK = re.compile(r"[^\W\d_]{3,12}(?:-[^\W_]{2,12}){2,4}(?=[\"”’']?[.,;)]?(?:\s*\n|\s*$|[.,;)]\s))")
"""Three words and more with hyphens, behind "key:" and beside a network."""
_PASS_STARTS_LIST = (
    "passord|lösenord|adgangskode|kodeord|salasana|wachtwoord|ww|mdp|senha|palavra|contraseña|hasło|heslo|parola|passwort|kennwort|"
    "kenncode|zugangscode|toegangscode|mot de passe|code d|jelszó|şifre|lozinka|cyfrinair|focal faire|pasfhocal|phasfhocal|"
    "einschreibe|kurs|anmelde|clé d|clave de |inschrijf|chiave d|registrering|påmelding|anmälning|allwedd |eochair |facal-faire|kupuhipa|kupu hipa|wagwoord"
)
_PASS_STARTS = tuple(_PASS_STARTS_LIST.split("|"))
_KEY_STARTS_LIST = (
    "cle|clé|schlüssel|sleutel|clave|chiave|chave|nøkkel|nøgle|nyckel|avain|klucz|klíč|kľúč|kulcs|cheie|anahtar|ključ|eochair|"
    "allwedd|key|kode|kod|koodi|code|codice|código"
)
_KEY_STARTS = tuple(_KEY_STARTS_LIST.split("|"))
_USUAL_STARTS_LIST = "admin|root|guest|gast|gjest|gäst|gæst|invit|ospite|usuario|usager|demo|test|trainer|teacher|tutor|kiosk|vieras"
_USUAL_STARTS = tuple(_USUAL_STARTS_LIST.split("|"))
_NETWORK_STARTS = ("wifi", "wi-fi", "wlan", "ssid", "hotspot", "guest network", "staff network", "visitor network")
_BAD_BEFORE = re.compile(
    r"\b(?:(?:as|for) )?(?:an? )?examples? only\b[^.\n]{0,60}$|\b(?:passwords?|passphrases?|words|ones|something|anything) (?:like|such as|as simple as|as weak as)\s[\"“‘']?$|\b(?:must|should) (?:be|have|contain)\b[^.\n]{0,60}\b(?:for instance|for example|e\.g\.|such as),?\s[\"“‘']?$|\b(?:never|don['’]t|do not) (?:use|choose|pick|reuse)\b[^.\n]{0,30}$|\b(?:weak|poor|silly|guessable|bad|terrible|awful)\s(?:pass\w+|ones?|examples?)\b[^.\n]{0,12}$",
    re.IGNORECASE,
)
_OF_A_CLASS = re.compile(
    r"\b(?:(?:class(?:room)?|teams?|join|seesaw|edmodo|quizlet|nearpod|showbie) code|code to join(?: us| the \w+)?)(?: for (?:the |our |my )?[\w ]{2,20})?(?:\s(?:is|was))?\s?[:=–-]?\s?[\"“‘']?$",
    re.IGNORECASE,
)
"""A code by which a class is joined: one needs an account all the same."""
_HASH = re.compile(r"(?:^|:)(?:\$(?:apr1|[1256]|2[abxy]|5|6|y|argon2\w{1,2}|P|H)\$|\{S?SHA\d{0,3}\}|pbkdf2_|sha\d{1,3}[$:])")
"""How programs keep a password that nobody can read."""
_BAD_BEHIND = re.compile(
    r"[\"'”’]?[!.]?\s?[,;–—-]\s(?:but |and |so |please )?(?:never|do not|don['’]t) (?:choose|use|pick|write|reuse|have|set|try|copy)\b|[\"'”’]?\s\((?:do not|don['’]t|never) use(?: (?:it|this|these|them|this one))?\s?[).!]|[\"'”’]?-(?:like|style|type)\b|[\"'”’]?,?\s\(?(?:an? )?(?:bad )?example\b|[\"'”’]?\s(?:is|are|was|were) (?:an? (?:\w+ )?example of (?:an? )?(?:\w+ )?(?:bad|weak|poor|terrible|how not)|(?:the|one of the) (?:worst|weakest|most common)|not (?:an? )?(?:\w+ )?(?:password|good|strong|safe)|cracked|guessed|weak|bad|a (?:weak|bad|poor))\b",
    re.IGNORECASE,
)


def abroad(text: str, lower: str) -> Iterator[tuple[str, int]]:
    """Such passwords in `text`, and where each begins. `lower` is `text` in lower case."""
    for match in beginning(text, lower, _PASS, _PASS_STARTS):
        yield from _checked(match)
    pairs = [*beginning(text, lower, _USUAL, _USUAL_STARTS)] if "/ " in text or "| " in text else []
    for match in (*pairs, *beginning(text, lower, _OF_A_NETWORK, _NETWORK_STARTS)):
        if _STRONG.fullmatch(match["value"].rstrip(".:?")):
            yield from _checked(match)
    for match in beginning(text, lower, _KEY, _KEY_STARTS):
        if _NETWORK.search(text, max(0, match.start() - _NEAR), match.end()):
            yield from _checked(match)


def _checked(match: re.Match[str]) -> Iterator[tuple[str, int]]:
    value = match["value"].rstrip(".:?")
    figures = any(sign.isdigit() for sign in value)
    if (
        (
            figures
            and is_made_up(value)
            and not PLACEHOLDER.search(value)
            and not PRODUCT.match(value)
            and "://" not in value
            and "@" not in value[1:-1]
        )
        or (
            figures
            and "-" in value
            and any(sign.isalpha() for sign in value)
            and match.re not in (_USUAL, _OF_A_NETWORK)
            and len(value) > 7
            and "://" not in value
        )
        or (match.re is _KEY and _WORDS_OF_A_NETWORK.match(match.string, match.start("value")))
    ):
        yield value, match.start("value")


def is_bad_example(text: str, start: int, end: int) -> bool:
    """Whether the words around say that a password only shows how none should be, that it is a hash, or the code of a class."""
    return bool(_HASH.search(text, start, end) or _OF_A_CLASS.search(text, max(0, start - 60), start)) or bool(
        _BAD_BEFORE.search(text, max(0, start - 60), start) or _BAD_BEHIND.match(text, end)
    )
