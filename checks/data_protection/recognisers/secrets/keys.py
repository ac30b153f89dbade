"""Keys and tokens left in text, comments, scripts or exports: by how their makers begin them, or a label before a run as good as random."""

from __future__ import annotations

import math
import re
from collections import Counter

from foliocheck.checks.data_protection.recognisers.reading.hit import Hit
from foliocheck.checks.data_protection.recognisers.reading.recogniser import any_stands, places
from foliocheck.checks.data_protection.recognisers.reading.small_letters import small
from foliocheck.checks.data_protection.recognisers.reading.spans import Kept
from foliocheck.checks.data_protection.recognisers.secrets.password_values import PLACEHOLDER
from foliocheck.checks.data_protection.recognisers.secrets.private_keys import KEY

_WEBHOOK = re.compile(
    r"https://(?:hooks\.slack\.[\w.]+/services|discord(?:app)?\.[\w.]+/api/webhooks|[\w.-]+/webhook(?:b2|s)?|hooks\.[\w.-]+/(?:services|catch|triggers?|workflows?|hooks?))/(?P<value>[\w@./-]{20,200})",
    re.IGNORECASE,
)
_RUN = re.compile(r"(?<![A-Za-z0-9_+/.~-])[A-Za-z0-9_\-+/.~]{16,800}={0,2}")
_KEY_LABEL = re.compile(
    r"(?<![A-Za-z])(?P<label>(?:(?:api|bot|widget|session|share|embed)[ _-]?token|api[ _-]?(?:key|secret)|api[ _-]?(?:schlüssel|sleutel|nyckel|nøgle|nøkkel|avain)|(?:clé|clef|clave|chiave|chave|klucz)(?: d['’]| de(?: la)? | da | )?api|(?-i:[A-Za-z]{2,14}(?:Key|Token|Secret))|key\s(?:for|to|"
    r"of)\s[^.\n:=]{2,30}?|(?:token|secret|(?:api|access|private|service) key),?\s(?:for|to|of|used|from|that|which|in|shown|visible|left|pasted|printed)\s(?![^.\n:=]*\b(?:hash|checksum|fingerprint|digest|commit)\b)[^.\n:=]{2,55}?|secret(?:[ _-]?(?:key|access[ _-]?key)(?:[ _-]?base)?)?|client[ _-]?secret|access[ _-]?(?:token|key)|"
    r"auth[ _-]?(?:token|key)|private[ _-]?key|consumer[ _-]?(?:key|secret)|shared[ _-]?secret|webhook[ _-]?secret|ws[ _-]?token|token|"
    r"licen[cs]e[ _-]?key|subscription[ _-]?key|encryption[ _-]?key|session[ _-]?key|x-api-key|jeton(?: d['’](?:api|accès))?|sas|sig|"
    r"app[ _-]?key|key))[\"']?(?:\s\([^)\n]{2,40}\))?\s{0,2}(?:=>|[:=>|–—]|\b(?:is|was|to|set to|used to be|reads|était|est|war|ist|oedd|yw)\b)\s{0,2}[\"'“‘]?(?:(?-i:[A-Z]{3,8})\s)?$|"
    r"(?<![A-Za-z])(?P<strong>(?:api|access|private|auth|secret|bearer|service)[ _-](?:key|token))(?:\s\([^)\n]{2,30}\))?\s{1,2}$|"
    r"(?<![A-Za-z])(?P<quoted>secret|token|key)(?:\s[\"'“‘]?|\s?\(|\s(?:I|we|she|he|they|that|which)\s[^.,;:\n]{2,40},\s)$",
    re.IGNORECASE,
)
_BEARER = re.compile(r"\b(?:Bearer|Basic|Token)\s+(?P<value>[A-Za-z0-9_\-+/=.~]{16,800})")
_KNOWN_STARTS = (
    *("AKIA", "AIza", "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_", "glpat-", "xox", "sk_", "sk-", "SG.", "eyJ", "ya29."),
    *("hf_", "npm_", "pypi-", "dop_v1_", "shpat_", "rk_", "whsec_", "xkeysib-", "ntn_", "secret_"),
)
_STARTS = tuple(start.lower() for start in _KNOWN_STARTS)
_KNOWN = re.compile(
    r"(?<![\w-])(?P<value>AKIA[0-9A-Z]{16}|AIza[\w-]{33,39}|gh[pousr]_[A-Za-z0-9]{30,}|github_pat_\w{30,}|glpat-[\w-]{18,}|xox[abprs]-[\w-]{12,}|"
    r"sk_(?:live|test)_\w{16,}|sk-[A-Za-z0-9_-]{24,}|SG\.[\w-]{16,}\.[\w-]{16,}|eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}|ya29\.[\w-]{20,}|(?:hf|npm)_[A-Za-z0-9]{30,}|pypi-[\w-]{40,}|dop_v1_[0-9a-f]{40,}|shpat_[0-9a-f]{24,}|rk_(?:live|test)_\w{16,}|whsec_[\w+/=]{20,}|xkeysib-[\w-]{40,}|ntn_\w{30,}|secret_[A-Za-z0-9]{30,})"
)
_BEHIND_ITS_ID = re.compile(
    r"AKIA[0-9A-Z]{16}[\"']?(?:\s?[/:,;|–—-]\s?|\s{1,3})(?:[\w. -]{0,30}[:=]\s?)?[\"']?(?P<value>(?=[A-Za-z\d/+]{0,39}\d)(?=[A-Z\d/+]{0,39}[a-z])[A-Za-z\d/+]{40})(?![\w/+=])"
)
"""The secret half of a pair of keys of Amazon's, behind the half that names the account."""
_IN_AN_ADDRESS = re.compile(
    r"(?:[?&](?:app_?id|app_?key|auth)=|_(?i:app_?id)[\"']?\s?[=:]\s?[\"']?|/private-)(?P<value>[0-9a-fA-F]{32,64})(?![\w-])"
)
"""A run of hexadecimal figures under a name that says less ("appid"), or the secret part of a calendar's address."""
_BOT = re.compile(r"(?<![\w:])(?P<value>\d{8,10}:AA[\w-]{30,40})(?![\w-])")
"""The token of a bot in Telegram."""
_CANVAS = re.compile(r"(?<![\w~])(?P<value>\d{1,5}~[A-Za-z0-9]{40,80})(?![\w~])")
_PRODUCT_KEY = re.compile(
    r"\b(?:(?:licen[cs]e|product|activation|serial|registration) (?:key|code)\b[^.\n]{0,60}?[\s:]|(?:licen[cs]e|serial|activation)(?: (?:no\.?|number))?(?: (?:for|of) [\w .+-]{2,30})?\s?:\s)(?P<value>(?=[\dA-Z-]{0,20}\d)(?=[\dA-Z-]{0,20}[A-Z])"
    r"(?-i:[A-Z0-9]{4,6}(?:-[A-Z0-9]{4,6}){3,5}))(?![\w-])",
    re.IGNORECASE,
)
"""The keys of a learning platform, and those of programs one has bought: groups of capitals and figures."""
_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_PUBLIC_KEYS = re.compile(r"^(?:pk_(?:live|test)_|pk\.|phc_)")
_A_FILE = re.compile(r"\.(?:html?|md|pdf|png|jpe?g|gif|svg|docx?|pptx?|xlsx?|csv|zip|mp[34]|webp|css|js)$", re.IGNORECASE)
"""The end of a file's name: exports call their pages by a title and a long number."""
_DOI = re.compile(r"10\.\d{4,9}/")
_LONGEST_NAME = 20
_LABEL_REACH = 80
"""So far before a key its label may stand, with words between that say what the key is for."""
_OF_WORDS = re.compile(r"(?:[A-Z]?[a-z]+|\d{1,4}|v\d{1,3})(?:[-_/.](?:[A-Z]?[a-z]+|\d{1,4}|v\d{1,3})){2,}")
"""Words and short numbers with hyphens between: a name that somebody gave ("assessment-plan-2019")."""
_ASSIGNED = re.compile(
    r"(?:secret(?:_?key)?(?:_?base)?|_(?:token|(?:(?<=auth_)|(?<=nonce_)|(?<=logged_in_)|(?<=signing_)|(?<=encryption_)|(?<=api_)|(?<=app_)|(?<=master_)|(?<=shared_))(?:key|salt)))[\"'\]]{0,2}\s{0,3}(?:=>?|:|,)\s{0,3}"
    r"(?:(?P<quote>[\"'`])(?P<quoted>[^\"'`\n]{10,120})(?P=quote)|(?P<value>[^\s\"'`<>]{10,120}))",
    re.IGNORECASE,
)
_ASSIGNED_WORDS = ("secret", "_key", "_salt", "_token")
_SIGNS = re.compile(r"[!#$%^&*@|;?~(){}\[\]<>,]")
_PROGRAM = re.compile(r"[$%#@]?\{|^\$[A-Za-z_]\w*$|\w\(|\w\[|://|\benv\b|%\(?\w+\)?s|\$\w+\$|^[@$%]\w+$|&\w+=|^[\w.]+[;,)]*$|^\w+\s?=")
"""A secret with signs in it, set in a configuration; and what a program works out there."""
_CAPTCHA = re.compile(r"6L[\w-]{34,38}$")
"""A key of a captcha: the one for the page is public, the secret is not."""
_PUBLIC_LABELS = re.compile(
    r"nonce|csrf|xsrf|captcha(?![_-]?secret)|site[_-]?key|publishable|public|measurement|cache|sort|primary|foreign|query", re.IGNORECASE
)
"""Keys that are made to stand in pages (maps, payment forms, captchas), and numbers that only guard one form."""
_OF_A_FORM = re.compile(r"(?:authenticity|verification|middleware|form|login|request|(?<![\w-])_)[_-]?$", re.IGNORECASE)
"""Before "token": what guards one form of a page for one visit ("_token", "authenticity_token")."""
_TOLD_KEY = re.compile(
    r"(?:api[_-]?key|app[_-]?(?:id|key)|subscription-key|[?&]auth|private-?|private[_-]?key|ws_?token|access[_-]?token|auth[_-]?token|secret)\W{1,3}$",
    re.IGNORECASE,
)


_OF_A_MAP = re.compile(r"(?:maps?|geo\w*|tiles?|places?)\b\S*[?&](?:api_?)?(?:key|access_token)=$", re.IGNORECASE)
_OF_AN_API = re.compile(r"://(?:[\w-]+\.)*api\.[^\s]*[?&](?:token|key)=$|://[^\s?]*/api/[^\s]*[?&](?:token|key)=$", re.IGNORECASE)
"""The address of a program's interface: a token in it opens it."""
_LOGS_IN = re.compile(
    r"://[^\s?]*/(?:[\w-]*(?:log-?in|sign-?in|auth|sso|magic|autologin)[\w-]*)(?:[/.?][^\s]*)?[?&](?:login_?|auth_?|magic_?|sso_?)?(?:token|key|ticket|hash)=$|[?&](?:login|auth|magic|sso|autologin)_?(?:token|key)=$",
    re.IGNORECASE,
)
"""The address by which somebody is logged in without a password."""
_LONGEST_ADDRESS = 300


def find(text: str) -> list[Hit]:
    """Every key and token in `text`, in order."""
    lower = small(text)
    hits = Kept()
    for place in places(lower, _STARTS):
        if (known := _KNOWN.match(text, place)) and not _is_placeholder(known.group("value")):
            hits.add(_hit(known, known.group("value"), 0.97))
    for match in _BEHIND_ITS_ID.finditer(text) if "AKIA" in text else ():
        if not _is_placeholder(match["value"]):
            hits.add(_hit(match, match["value"], 0.9))
    for match in _CANVAS.finditer(text) if "~" in text else ():
        hits.add(_hit(match, match.group("value"), 0.95))
    for match in _BOT.finditer(text) if ":AA" in text else ():
        hits.add(_hit(match, match.group("value"), 0.9))
    for match in _IN_AN_ADDRESS.finditer(text) if "app" in lower or "auth=" in lower or "/private-" in lower else ():
        if not _is_placeholder(match["value"]):
            hits.add(_hit(match, match["value"], 0.85))
    if any_stands(lower, (" key", " code", "licence", "license", "serial", "activation")):
        for match in _PRODUCT_KEY.finditer(text):
            if not _is_placeholder(match.group("value")):
                hits.add(_hit(match, match.group("value"), 0.8))
    if any_stands(lower, ("bearer ", "basic ", "token ")):
        for match in _BEARER.finditer(text):
            if not _is_placeholder(match.group("value")):
                hits.add(_hit(match, match.group("value"), 0.9))
    if "hooks" in lower or "webhook" in lower:
        for match in _WEBHOOK.finditer(text):
            if not re.search(r"X{6}|0{6}", match["value"]):
                hits.add(_hit(match, match.group("value"), 0.85))
    for place in places(lower, _ASSIGNED_WORDS):
        if assigned := _ASSIGNED.match(text, place):
            group = "quoted" if assigned["quote"] else "value"
            value = assigned[group] if assigned["quote"] else assigned[group].rstrip(",;")
            if (
                _SIGNS.search(value)
                and re.search(r"\d", value)
                and re.search(r"[a-z]", value)
                and value.count(" ") < len(value) / 8
                and not _is_placeholder(value)
                and not _PROGRAM.search(value)
            ):
                hits.add(
                    Hit(
                        what=KEY,
                        value=value,
                        start=assigned.start(group),
                        end=assigned.start(group) + len(value),
                        confidence=0.85,
                        spellings=(value,),
                    )
                )
    if any_stands(lower, ("key", "secret", "token", "sas", "sig", "schlüssel", "sleutel", "nyckel", "api")):
        _add_labelled(hits, text)
    return sorted(hits, key=lambda hit: hit.start)


_SECRET = ("AKIA", "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_", "glpat-", "xox", "sk_live", "ya29.", "SG.")
"""How keys begin that are never made to stand in an address."""


def find_in_address(text: str) -> list[Hit]:
    """Keys in addresses of links. Signatures and nameless tokens of addresses are everyday things and left out."""
    return [
        hit
        for hit in find(text)
        if hit.value.startswith(_SECRET)
        or _TOLD_KEY.search(text[max(0, hit.start - 30) : hit.start])
        or is_of_a_map(text, hit)
        or _LOGS_IN.search(text[max(0, hit.start - _LONGEST_ADDRESS) : hit.start])
        or _OF_AN_API.search(text[max(0, hit.start - _LONGEST_ADDRESS) : hit.start])
    ]


def is_of_a_map(text: str, hit: Hit) -> bool:
    """Whether a key stands in the address of a map or of its program, where it has to stand."""
    run = re.search(r"\S*$", text[max(0, hit.start - _LONGEST_ADDRESS) : hit.start])
    return run is not None and _OF_A_MAP.search(run.group()) is not None


def _hit(match: re.Match[str], value: str, confidence: float, group: str | int = "value") -> Hit:
    value = value.rstrip(".")
    start = match.start(group)
    return Hit(what=KEY, value=value, start=start, end=start + len(value), confidence=confidence, spellings=(value,))


def _add_labelled(hits: Kept, text: str) -> None:
    """Long runs as good as random, with a label right before them."""
    for run in _RUN.finditer(text):
        value = run.group().rstrip(".")
        if sum(character.isdigit() for character in value) < 2 or _A_FILE.search(value):
            continue
        label = _KEY_LABEL.search(text[max(0, run.start() - _LABEL_REACH) : run.start()])
        if (
            label
            and (
                "secret" in label.group().lower()
                or not _PUBLIC_LABELS.search(text[max(0, run.start() - _LABEL_REACH) : run.start()][: label.start()][-10:])
            )
            and not _OF_A_FORM.search(text, max(0, run.start() - _LABEL_REACH), max(0, run.start() - _LABEL_REACH) + label.start())
            and not (label.group("quoted") and sum(character.isdigit() for character in value) < 4)
            and _key_like(value, label.group("label") or label.group("strong") or label.group("quoted"))
        ):
            hits.add(Hit(what=KEY, value=value, start=run.start(), end=run.start() + len(value), confidence=0.85, spellings=(value,)))


def _is_placeholder(value: str) -> bool:
    return bool(PLACEHOLDER.search(value)) or "abcdefgh" in value.lower() or len(set(value)) < 8


def _key_like(value: str, label: str) -> bool:
    """Whether a labelled run is a secret: mixed characters, as good as random, no words, no placeholder, no path."""
    if (
        _is_placeholder(value)
        or _PUBLIC_KEYS.match(value)
        or (_CAPTCHA.match(value) and "secret" not in label.lower())
        or _PUBLIC_LABELS.search(label)
        or value.count("/") > 3
    ):
        return False
    if re.fullmatch(r"[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)+", value) and not (
        value.startswith(_KNOWN_STARTS) or any(len(piece) > _LONGEST_NAME and re.search(r"\d", piece) for piece in value.split("."))
    ):
        return False  # the name of something in a program
    if _UUID.fullmatch(value) and not re.search(r"secret|api|auth|private|webhook", label, re.IGNORECASE):
        return False
    if _OF_WORDS.fullmatch(value) or _DOI.match(value):
        return False
    digits, letters = len(re.findall(r"\d", value)), len(re.findall(r"[A-Za-z]", value))
    if digits < 2 or letters < 2:
        return False
    counts = Counter(value)
    entropy = -sum(count / len(value) * math.log2(count / len(value)) for count in counts.values())
    bare = label.lower() in ("key", "sig", "token")
    return entropy > (3.4 if bare else 3.0) and (len(value) >= 20 or not bare)
