"""E-mail addresses that markup hides from simple readers: Cloudflare's code, pieces that a script puts together, data attributes."""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping
from dataclasses import replace

from foliocheck.checks.data_protection.recognisers.mail import emails
from foliocheck.checks.data_protection.recognisers.mail.email_coded import decoded
from foliocheck.checks.data_protection.recognisers.mail.email_parts import WHAT, address_of
from foliocheck.checks.data_protection.recognisers.reading.hit import Hit
from foliocheck.checks.data_protection.recognisers.reading.script_pieces import CALL, HOST_KEYS, LOCAL_KEYS, STRING, from_base64

_ASSIGNED = re.compile(rf"(?:^|\b(?:var|let|const)\s+|[,;{{\s])([A-Za-z_$][\w$]{{0,40}})\s*[=:]\s*({STRING})(?=\s*[,;}}\n]|\s*$)")
_TERM = (
    rf"(?:{STRING}|String\.fromCharCode\([\d,\sx]+\)|atob\((?:{STRING})\)|(?:unescape|decodeURIComponent)\((?:{STRING})\)|"
    rf"[A-Za-z_$][\w$.]{{0,40}})"
)
_SUM = re.compile(rf"{_TERM}(?:\s*\+\s*{_TERM})+")
_ALONE = re.compile(rf"String\.fromCharCode\([\d,\sx]+\)|atob\((?:{STRING})\)|(?:unescape|decodeURIComponent)\((?:{STRING})\)")
_MADE_OF_JOIN = re.compile(
    rf"([A-Za-z_$][\w$]{{0,40}})\s*=\s*\[\s*((?:{STRING})(?:\s*,\s*(?:{STRING}))+)\s*\]\s*(\.reverse\(\)\s*)?\.join\(\s*({STRING})\s*\)"
)
_MADE_OF_SUM = re.compile(rf"([A-Za-z_$][\w$]{{0,40}})\s*\+?=\s*\(?\s*({_TERM}(?:\s*\+\s*{_TERM})*)")
_LIST = re.compile(rf"([A-Za-z_$][\w$]{{0,40}})\s*[=:]\s*\[\s*((?:{STRING})(?:\s*,\s*(?:{STRING}))+)\s*\](?!\s*\.)")
_LIST_ITEM = re.compile(r"\b([A-Za-z_$][\w$]{0,40})\[\s*(\d{1,2})\s*\]")
_LIST_JOINED = re.compile(rf"\b([A-Za-z_$][\w$]{{0,40}})\.join\(\s*({STRING})\s*\)")
_SPREAD_TURNED = re.compile(
    rf"(?:\[\s*\.\.\.|Array\.from\(\s*)({STRING}|[A-Za-z_$][\w$]{{0,40}})\s*[\])]\s*\.reverse\(\)\s*\.join\(\s*(?:''|\"\"|``)\s*\)"
)
_ATOB_NAME = re.compile(r"\batob\(\s*([A-Za-z_$][\w$]{0,40})\s*\)")
_STRING_IN_TEMPLATE = re.compile(r"\$\{\s*(['\"])([^'\"\n]{0,60})\1\s*\}")
_NUMBERS = re.compile(r"\b(?:3[2-9]|[4-9]\d|1[01]\d|12[0-6])(?:\s*,\s*(?:3[2-9]|[4-9]\d|1[01]\d|12[0-6])){7,200}\b")
_UNPACKED = re.compile(rf"\[\s*([A-Za-z_$][\w$, ]{{0,80}})\]\s*=\s*\[\s*((?:{STRING})(?:\s*,\s*(?:{STRING}))*)\s*\]")
_ADDED = re.compile(rf"([A-Za-z_$][\w$]{{0,40}})\s*\+=\s*({_TERM}(?:\s*\+\s*{_TERM})*)")
_TURNED = re.compile(rf"({STRING}|[A-Za-z_$][\w$]{{0,40}})\.split\(\s*(?:''|\"\")\s*\)\.reverse\(\)\.join\(\s*(?:''|\"\")\s*\)")
_CONCAT = re.compile(rf"({STRING}|[A-Za-z_$][\w$]{{0,40}})\.concat\(\s*({_TERM}(?:\s*,\s*{_TERM})*)\s*\)")
_TERM_ALONE = re.compile(_TERM)
_JOINED = re.compile(rf"\[\s*((?:{STRING})(?:\s*,\s*(?:{STRING}))+)\s*\]\s*(\.reverse\(\)\s*)?\.join\(\s*({STRING})\s*\)")
_TEMPLATE = re.compile(r"`([^`]{0,400})`")
_REPLACED = re.compile(rf"({STRING})\.replace\(\s*(?:({STRING})|/([^/\n]{{1,20}})/g?)\s*,\s*({STRING})\s*\)")
_STRINGS = re.compile(STRING)
_WORTH_READING = re.compile(r"@|znvygb|rot13|x40|0040|%40|#64|#x40|commat|fromCharCode|atob|mail|\(at\)|\[at\]", re.IGNORECASE)


def from_script(script: str) -> list[Hit]:
    """Addresses in a script: written out, escaped, or put together from pieces. `start` and `end` are those of the expression."""
    if not _WORTH_READING.search(script):
        return []
    if "znvygb:" in script or "rot13" in script.lower():
        turned = codecs.decode(script, "rot13")
        return [
            replace(hit, spellings=(codecs.encode(hit.value, "rot13"), hit.value), note="put together by a script")
            for hit in emails.find(turned)
        ] or emails.find(script)
    hits = emails.find(script)
    if "fromCharCode" in script:
        for match in _NUMBERS.finditer(script):
            hits += _hits("".join(chr(int(number)) for number in re.findall(r"\d+", match.group())), match)
    known = {name: _unquoted(value) for name, value in _ASSIGNED.findall(script)}
    made = _add_made(known, script)
    for value in made:
        hits += [replace(hit, start=0, end=0, note="put together by a script") for hit in emails.find(value)]
    plainer = _plainer(script, known)
    if plainer != script:
        hits += [replace(hit, start=0, end=0) for hit in from_script(plainer)]
    for match in _SUM.finditer(script):
        text = "".join(_value(term.group(), known) for term in _TERM_ALONE.finditer(match.group()))
        if not any(value in text and value != text for value in made):
            hits += _hits(text, match)
    for match in _ALONE.finditer(script):
        hits += _hits(_value(match.group(), known), match)
    for match in _JOINED.finditer(script):
        pieces = [_unquoted(piece) for piece in _STRINGS.findall(match.group(1))]
        hits += _hits(_unquoted(match.group(3)).join(reversed(pieces) if match.group(2) else pieces), match)
    for match in _TEMPLATE.finditer(script):
        hits += _hits(
            re.sub(r"\$\{\s*([\w$.]+)\s*\}", lambda name: known.get(name.group(1).rpartition(".")[2], "\0"), match.group(1)), match
        )
    for match in _TURNED.finditer(script):
        hits += _hits(_value(match.group(1), known)[::-1], match)
    for match in _CONCAT.finditer(script):
        parts = [_value(match.group(1), known), *(_value(term.group(), known) for term in _TERM_ALONE.finditer(match.group(2)))]
        hits += _hits("".join(parts), match)
    for match in _ADDED.finditer(script):
        hits += _hits(known.get(match.group(1), ""), match)
    for match in _REPLACED.finditer(script):
        text, plain, pattern, new = match.groups()
        old = _unquoted(plain) if plain else pattern.replace("\\", "")
        hits += _hits(_unquoted(text).replace(old, _unquoted(new)), match)
    for match in CALL.finditer(script):
        pieces = [_unquoted(piece) for piece in match.groups() if piece]
        hits += _hits(_address_of_pieces(pieces), match)
    if known:
        hits += _paired(known, script)
    return _once(hits)


def _plainer(script: str, known: Mapping[str, str]) -> str:
    """`script` with what can be worked out by itself written as a string: named lists joined, names turned round or decoded."""
    lists = {name: [_unquoted(piece) for piece in _STRINGS.findall(pieces)] for name, pieces in _LIST.findall(script)}

    def joined(match: re.Match[str]) -> str:
        return _quoted(_unquoted(match.group(2)).join(lists[match.group(1)])) if match.group(1) in lists else match.group()

    def turned(match: re.Match[str]) -> str:
        value = _value(match.group(1), known)
        return match.group() if "\0" in value else _quoted(value[::-1])

    def named(match: re.Match[str]) -> str:
        return f"atob({_quoted(known[match.group(1)])})" if match.group(1) in known else match.group()

    def picked(match: re.Match[str]) -> str:
        pieces, number = lists.get(match.group(1), []), int(match.group(2))
        return _quoted(pieces[number]) if number < len(pieces) else match.group()

    if lists:
        script = _LIST_ITEM.sub(picked, _LIST_JOINED.sub(joined, script))
    script = _SPREAD_TURNED.sub(turned, script)
    script = _ATOB_NAME.sub(named, script)
    return _STRING_IN_TEMPLATE.sub(r"\2", script)


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _add_made(known: dict[str, str], script: str) -> list[str]:
    """Adds the variables that are put together: joined arrays, sums, what is added on with `+=`. Gives addresses among them."""
    made: dict[str, str] = {}
    for names, strings in _UNPACKED.findall(script):
        known.update(zip(re.findall(r"[\w$]+", names), (_unquoted(piece) for piece in _STRINGS.findall(strings)), strict=False))
    for name, pieces, turned, between in _MADE_OF_JOIN.findall(script):
        parts = [_unquoted(piece) for piece in _STRINGS.findall(pieces)]
        known[name] = made[name] = _unquoted(between).join(reversed(parts) if turned else parts)
    for match in _MADE_OF_SUM.finditer(script):
        name, terms = match.groups()
        value = "".join(_value(term.group(), known) for term in _TERM_ALONE.finditer(terms))
        if "\0" in value or len(value) > 400:
            continue
        if "+=" in match.group()[: len(match.group()) - len(terms)]:
            known[name] = made[name] = known.get(name, "") + value
        elif "+" in terms or "(" in terms:
            known[name] = made[name] = value
    return [value for value in made.values() if "@" in value]


def _hits(text: str, match: re.Match[str]) -> list[Hit]:
    if "@" not in text and not re.search(r"%40|&#", text):
        return []
    return [
        Hit(
            what=WHAT,
            value=hit.value,
            start=match.start(),
            end=match.end(),
            confidence=0.9,
            spellings=(*hit.spellings, hit.value),
            note="put together by a script",
        )
        for hit in emails.find(text)
    ]


def _once(hits: list[Hit]) -> list[Hit]:
    """Each address once; a piece of a longer one ("castellan@uni.example" in "owen.castellan@uni.example") is left out."""
    by_value: dict[str, Hit] = {}
    for hit in hits:
        by_value.setdefault(hit.value, hit)
    values = list(by_value)
    longer = [
        value
        for value in values
        if any(
            other != value and (other.endswith(value) or other.startswith(value)) and _overlap(by_value[other], by_value[value])
            for other in values
        )
    ]
    return sorted((hit for value, hit in by_value.items() if value not in longer), key=lambda hit: (hit.start, hit.end))


def _overlap(one: Hit, other: Hit) -> bool:
    return one.start < other.end and other.start < one.end


def _value(term: str, known: Mapping[str, str]) -> str:
    if term[0] in "\"'`":
        return _unquoted(term)
    if term.startswith("String.fromCharCode"):
        numbers = re.findall(r"0x[0-9a-fA-F]+|\d+", term)
        return "".join(chr(int(number, 0)) for number in numbers if 0 < int(number, 0) < 0x10000)
    inner = _STRINGS.search(term)
    if inner and term.startswith("atob"):
        return from_base64(_unquoted(inner.group()))
    if inner:
        return decoded(_unquoted(inner.group()))
    return known.get(term.rpartition(".")[2], "\0")


def _unquoted(text: str) -> str:
    return re.sub(r"\\(['\"/\\])", r"\1", decoded(text[1:-1]))


def _address_of_pieces(pieces: list[str]) -> str:
    """ "user", "host.tld" (or "user", "host", "tld"; either order) as an address, or ""."""
    if len(pieces) == 3 and (address := address_of(pieces[0], f"{pieces[1]}.{pieces[2].lstrip('.')}")):
        return address
    first, second = pieces[0], pieces[1].lstrip("@")
    return address_of(first, second) or address_of(second, first.lstrip("@")) or ""


def _paired(known: Mapping[str, str], script: str) -> list[Hit]:
    """Two variables of a script whose names say "user" and "domain"."""
    local = next((value for key, value in known.items() if LOCAL_KEYS.search(key)), None)
    host = next((value for key, value in known.items() if HOST_KEYS.search(key)), None)
    address = address_of(local, host.lstrip("@")) if local and host and re.fullmatch(r"[\w.+'-]+", local) else None
    if address is None or not re.search(r"['\"`](?:@|mailto:|%40|&#64;)|@", script):
        return []
    return [
        Hit(
            what=WHAT,
            value=address,
            start=0,
            end=min(len(script), 200),
            confidence=0.8,
            spellings=(address,),
            note="put together by a script",
        )
    ]
