"""Passwords and keys left in text, comments, scripts or exports."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator

from foliocheck.checks.data_protection.recognisers.hit import Hit

PASSWORD, KEY = "password", "key"

_WORD = r"(?:pass[ _-]?(?:word|phrase|code|wd)|password|passwd|pwd|pw|psw|access code|pin(?: code| number)?|cyfrinair|post_password)"
_GLUE = r"[\"'”’]?\s{0,2}(?:(?:is|was|=>|:=|[:=–—>]|->|-(?=\s))\s{0,2})"
_VALUE = r"[\"'“‘(\[<]?(?P<value>[^\s\"'“”‘’<>,;)\]}]{3,64})"
_LABELLED = re.compile(rf"(?P<label>{_WORD})s?\)?(?P<glue>{_GLUE})(?P<quote>[\"'“‘`])?{_VALUE}", re.IGNORECASE)
_BARE = re.compile(rf"(?P<label>{_WORD})\s(?P<quote>[\"'“‘])?(?P<value>[^\s\"'“”‘’<>,;)\]}}]{{4,64}})", re.IGNORECASE)
_NEEDED = re.compile(
    r"pass|pwd|\bpw\b|\bpin\b|psw|cyfrinair|access code|key|token|secret|bearer|BEGIN|://[^\s/@]+:[^\s/@]+@|AKIA|ghp_|xox|sk_live|sk-|glpat",
    re.IGNORECASE,
)
_IN_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://(?P<user>[^\s/:@\[\]]{1,60}):(?P<value>[^\s/@\[\]]{3,60})@[\w.-]+", re.IGNORECASE)
_PRIVATE = re.compile(r"-----BEGIN (?:[A-Z]+ )*PRIVATE KEY(?: BLOCK)?-----")
_KEY_LABEL = re.compile(
    r"(?<![A-Za-z])(?P<label>(?:api[ _-]?key|secret(?:[ _-]?(?:key|access[ _-]?key))?|client[ _-]?secret|access[ _-]?(?:token|key)|auth[ _-]?(?:token|key)|private[ _-]?key|consumer[ _-]?(?:key|secret)|"
    r"shared[ _-]?secret|webhook[ _-]?secret|ws[ _-]?token|token|license[ _-]?key|subscription[ _-]?key|encryption[ _-]?key|session[ _-]?key|x-api-key|sas|sig|key))[\"']?\s{0,2}(?:=>|[:=]|\bis\b)\s{0,2}[\"'“]?"
    r"(?P<value>[A-Za-z0-9_\-+/=.~]{16,400})",
    re.IGNORECASE,
)
_BEARER = re.compile(r"\b(?:Bearer|Basic|Token)\s+(?P<value>[A-Za-z0-9_\-+/=.~]{16,800})")
_KNOWN = re.compile(
    r"(?<![\w-])(?P<value>AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{30,}|github_pat_\w{30,}|glpat-[\w-]{18,}|xox[abprs]-[\w-]{12,}|sk_(?:live|test)_\w{16,}|sk-[A-Za-z0-9_-]{24,}|SG\.[\w-]{16,}\.[\w-]{16,}|eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}|ya29\.[\w-]{20,})"
)
_PLACEHOLDER = re.compile(
    r"your|xxx|example|placeholder|changeme|change_me|insert|here|<|\{|\$|\*{3}|•|…|\.\.\.|█|redacted|removed|hidden|null|none|undefined|true|false|dummy|sample|process\.env|getenv",
    re.IGNORECASE,
)
_PROSE = frozenset(
    ["the", "a", "an", "to", "for", "in", "on", "at", "of", "and", "or", "is", "was", "be", "by", "with", "from", "that", "this", "your", "their", "my", "our", "has", "have", "had", "will", "must", "should", "can", "may", "not", "are", "were", "see", "same", "required", "protected", "reset", "field", "policy", "manager", "managers", "change", "changes", "changed", "strength", "strong", "weak", "security", "box", "please", "which", "when", "if", "it", "as", "they", "you", "we", "i", "also", "each", "every", "than", "then", "there", "so", "but", "only", "sent", "given", "shared", "needed", "minimum", "least", "hint", "incorrect", "wrong", "correct", "forgotten", "expired", "long", "simple", "secure", "again", "below", "above", "here", "button", "page", "screen", "prompt", "dialog", "length", "rules", "rule", "recovery", "unknown", "none", "yes", "no", "optional", "hidden", "visible", "available", "ask", "email"]
)


def find(text: str) -> list[Hit]:
    """Every password and key left in `text`, in order."""
    if not _NEEDED.search(text):
        return []
    hits: list[Hit] = [_hit(KEY, match, match.group(), 0.99, 0) for match in _PRIVATE.finditer(text)]
    for pattern, confidence in ((_KNOWN, 0.97), (_BEARER, 0.9)):
        hits += [
            _hit(KEY, match, match.group("value"), confidence)
            for match in pattern.finditer(text)
            if not _placeholder_key(match.group("value"))
        ]
    for match in _IN_ADDRESS.finditer(text):
        if not _PLACEHOLDER.search(match.group("value")) and match.group("value").lower() not in ("password", "pass", "pwd"):
            _add(hits, _hit(PASSWORD, match, match.group("value"), 0.9))
    for match in _KEY_LABEL.finditer(text):
        if _key_like(match.group("value"), match.group("label")):
            _add(hits, _hit(KEY, match, match.group("value"), 0.85))
    for match in _at_labels(text, _LABELLED):
        if _password_like(
            match.group("value").rstrip(".!?:*"),
            labelled=True,
            label=match.group("label"),
            glue=match.group("glue"),
            quoted=bool(match.group("quote")) or _stands_alone(match),
        ):
            _add(hits, _password(match))
    for match in _at_labels(text, _BARE):
        if _password_like(
            match.group("value").rstrip(".!?:*"), labelled=False, label=match.group("label"), glue="", quoted=bool(match.group("quote"))
        ):
            _add(hits, _password(match))
    return sorted(hits, key=lambda hit: hit.start)


_LABELS = re.compile(r"pass(?=[ _-]?(?:w|p|c))|(?<![^\W_])(?:pwd|pw|psw|pin|access code)(?![^\W_])|cyfrinair", re.IGNORECASE)


def _at_labels(text: str, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """The matches of `pattern` that begin at a word for password."""
    return (match for place in _LABELS.finditer(text) if (match := pattern.match(text, place.start())))


def _add(hits: list[Hit], hit: Hit) -> None:
    if not any(hit.start < other.end and other.start < hit.end for other in hits):
        hits.append(hit)


def _hit(what: str, match: re.Match[str], value: str, confidence: float, group: str | int = "value") -> Hit:
    value = value.rstrip(".") if what == KEY else value
    return Hit(
        what=what, value=value, start=match.start(group), end=match.start(group) + len(value), confidence=confidence, spellings=(value,)
    )


def _password(match: re.Match[str]) -> Hit:
    value = match.group("value").rstrip(".!?:*") if not match.group("quote") else match.group("value")
    whole = match.string[match.start() : match.start("value") + len(value)]
    return Hit(
        what=PASSWORD,
        value=value,
        start=match.start("value"),
        end=match.start("value") + len(value),
        confidence=0.85,
        spellings=(value, whole),
    )


def _stands_alone(match: re.Match[str]) -> bool:
    """Whether nothing follows the value but a line end, a comma, or the next label: it is no sentence then."""
    return ":" in match.group("glue") and bool(re.match(r"[.!]?(?:\s*$|[ \t]*\n|[,;)]|[ \t]{2,})", match.string[match.end() :]))


def _password_like(value: str, *, labelled: bool, label: str, glue: str, quoted: bool) -> bool:
    """Whether what stands after "password" is one, not the next word of a sentence or a masked or blank one."""
    if (
        len(value) < 3
        or _PLACEHOLDER.search(value)
        or not re.search(r"\w", value)
        or len(set(value)) < 2
        or re.search(r"[({]$|\(\)|^(?:type|required|String|str|input|document|this|self)\b", value)
    ):
        return False
    lower = value.lower()
    if lower in _PROSE or re.fullmatch(r"[\d.]{1,2}|https?:.*", lower):
        return False
    mixed = bool(re.search(r"\d", value) and re.search(r"[A-Za-z]", value)) or bool(
        re.search(r"[A-Za-z\d][!#$%&*+=?^_~|-][A-Za-z\d]|[a-z][A-Z]|[!#$%&?]$", value) and not re.fullmatch(r"[a-z]+-[a-z]+", value)
    )
    if re.search(r"\bpin\b", label, re.IGNORECASE):
        return (labelled and bool(re.fullmatch(r"\d{4,8}", value))) or (mixed and labelled)
    if mixed:
        return labelled or len(value) >= 5
    if re.fullmatch(r"\d{4,12}", value):
        return labelled
    return labelled and quoted and bool(re.fullmatch(r"[\w!#$%&*+.-]{4,40}", value)) and lower not in _PROSE


def _placeholder_key(value: str) -> bool:
    return bool(_PLACEHOLDER.search(value)) or len(set(value)) < 8


_PUBLIC_KEYS = re.compile(r"^(?:AIza|pk_(?:live|test)_|6L[\w-]{38}$)")
_PUBLIC_LABELS = re.compile(
    r"nonce|csrf|xsrf|captcha|site[_-]?key|publishable|public|measurement|cache|sort|primary|foreign|query|react|data-key", re.IGNORECASE
)
"""Keys that are made to stand in pages (maps, payment forms, captchas), and numbers that only guard one form."""


def _key_like(value: str, label: str) -> bool:
    """Whether a labelled run is a secret: mixed characters, as good as random, no words, no placeholder, no path."""
    if (
        _placeholder_key(value)
        or _PUBLIC_KEYS.match(value)
        or _PUBLIC_LABELS.search(label)
        or value.count("/") > 3
        or ("." in value.rstrip(".")
        and not re.search(r"\d", value))
    ):
        return False
    digits, letters = len(re.findall(r"\d", value)), len(re.findall(r"[A-Za-z]", value))
    if digits < 2 or letters < 2:
        return False
    counts = Counter(value)
    entropy = -sum(count / len(value) * math.log2(count / len(value)) for count in counts.values())
    bare = label.lower() in ("key", "sig", "token")
    return entropy > (3.4 if bare else 3.0) and (len(value) >= 20 or not bare)


def find_in_address(text: str) -> list[Hit]:
    """Passwords and keys in addresses of links. Signatures and nameless tokens of addresses are everyday things and left out."""
    return [
        hit
        for hit in find(text)
        if hit.what == PASSWORD
        or re.search(
            r"(?:api[_-]?key|ws_?token|access[_-]?token|auth[_-]?token|secret)\W{1,3}$",
            text[max(0, hit.start - 30) : hit.start],
            re.IGNORECASE,
        )
    ]
