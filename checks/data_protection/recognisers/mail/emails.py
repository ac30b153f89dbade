"""E-mail addresses in text: plain, find_spelled "(at) … (dot)", reversed, split by a blank or a line end.

What hides in markup and scripts (Cloudflare's code, pieces put together by a script, data attributes) is in `hidden_emails.py` and `coded_attributes.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from foliocheck.checks.data_protection.recognisers.mail.email_coded import CODE, CODED, CODED_AT, SIGNS, decoded
from foliocheck.checks.data_protection.recognisers.mail.email_hosts import host_from
from foliocheck.checks.data_protection.recognisers.mail.email_parts import (
    INTRODUCED,
    MAIL_WORDS,
    WHAT,
    WORD,
    address_of,
    is_repository,
    spellings_of,
)
from foliocheck.checks.data_protection.recognisers.mail.email_shared import find_shared
from foliocheck.checks.data_protection.recognisers.mail.email_spelled import (
    CLOSING,
    GROUPED_HINT,
    at_hints,
    find_grouped,
    find_spelled,
)
from foliocheck.checks.data_protection.recognisers.reading.endings import is_real_host
from foliocheck.checks.data_protection.recognisers.reading.hit import Hit
from foliocheck.checks.data_protection.recognisers.reading.names import is_given

_LOCAL = rf"(?:{WORD}|_)(?:[\w.+'’~-]{{0,62}}[\w+~-])?"
# before the at sign the local part, after it the first run of what may be the host; a blank or line end on either side is allowed
_BEFORE_AT = re.compile(rf"(?<![\w.+~-])(?P<local>{_LOCAL})(?P<before>[ \t]?\n?[ \t]?)$")
_AFTER_AT = re.compile(rf"@(?P<after>[ \t]?\n>{{1,3}}[ \t]?|[ \t]?\n?[ \t]?)(?P<host>{WORD}(?:[\w.-]*[\w.-])?)")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffe\x02]")
_DIVIDED = re.compile("(?<=\\w)[\u00ad\ufffe\x02][ \\t]?\\n[ \\t]?(?=\\w)")
"""A word divided at a line end by a sign that says so (a soft hyphen, or what PDF readers put in its place)."""
_SPREAD_NAME = re.compile(r"(?<!\S)(?:[^\W_]|[._-])(?: (?:[^\W_]|[._-])){3,40} ?(?=(?:@|[\[(]\s?at\s?[\])]))", re.IGNORECASE)
"""The letters of a name one by one before the sign, whatever its host looks like: "m a c l e o d . a @ strathorrin . example"."""
_SPREAD = re.compile(
    r"(?<!\S)(?:[\w.-] ){3,64}@ (?:[\w.-] ){3,}\w(?!\S)|(?<=[a-z]) (?=\.[a-z]+@)|(?<=\w) \. (?=\w+(?: ?[.@]| \w+ ?@))|"
    r"(?<=@) ?[\w-]+ \. (?=\w)|(?<=@ )[\w-]+ \. (?=\w)"
)
"""Letters set apart by blanks ("j o @ u n i"), and dots with a blank on either side near an at sign. A local part has 64 letters at most."""
_AT_SIGNS = str.maketrans(
    {"＠": "@", "﹫": "@", "．": ".", "。": ".", "․": ".", "‧": ".", "\u00a0": " ", "\u202f": " ", "\u2028": "\n", "\r": "\n"}
)
_NOT_MAIL_BEFORE = re.compile(
    r"(?:\b(?:ssh|scp|rsync|sftp|git clone|svn|message-id|(?-i:id)(?=\s<)|in-reply-to|references|cid|uid|acct|urn)\b[:\s<-]*(?:\S+(?:[ \t]+|\n[ \t]+)){0,2}|(?<!mailto)://[^\s/@]*:?|@)$",
    re.IGNORECASE,
)
_SHORTENED = frozenset(
    (
        "e.g",
        "i.e",
        "eg",
        "ie",
        "etc",
        "cf",
        "viz",
        "no",
        "tel",
        "ext",
        "incl",
        "esp",
        "approx",
        "dr",
        "prof",
        "mr",
        "mrs",
        "ms",
        "st",
        "dept",
    )
)
"""Words with a full stop behind them that no address begins with."""
_MASKED_BEFORE = re.compile(r"\w[*•●▪█]+$|[*•●▪]{3,}$|█$")
"""What stands before the rest of an address that was made unreadable ("j•••••n@uni.example")."""


_OF_SEVERAL = frozenset(("all", "both", "each", "everyone", "alle", "beide"))
"""Words before the sign of addresses that end alike ("both @uni.example")."""
_EVERYDAY = frozenset((
    "art", "bill", "bob", "charity", "chase", "dawn", "drew", "faith", "frank", "gene", "grace", "grant", "guy", "harmony", "hope", "ivy", "jack",
    "joy", "june", "mark", "max", "may", "merry", "mercy", "nick", "pat", "patience", "peg", "penny", "pierce", "prudence", "ray", "rich", "rob", "rose",
    "ruby", "sky", "star", "storm", "sue", "summer", "sunny", "violet", "wade", "will", "win",
))  # fmt: skip
"""Given names that end a sentence as everyday words do."""
_BEFORE_A_PLUS = re.compile(r"(?:^|(?<=[\s:(<]))(?P<first>[a-z][\w-]{0,30}[._][\w.-]{1,30}) \+ $")
"""The first half of an address whose plus stands between blanks."""
_GLUED = re.compile(r"(?P<name>[A-Z][\w'’-]{2,30})(?P<local>(?:[a-z]{1,15}[._-]?){0,2}(?i:(?P=name))[\w.-]*)")
"""A surname without a blank before the address that holds it, as where two cells stand beside each other ("Wexleyh.wexley@…")."""
_GIVEN_BEFORE = re.compile(r"(?<![\w'’-])(?P<first>[A-Z][a-z]{2,14}) $")
"""The given name before such a surname, with which the address begins: "Hanna Wexleyhanna.w@…"."""


def find(text: str) -> list[Hit]:
    """Every e-mail address in `text`, in order. Dummy addresses are left out; whose it is, is not asked here."""
    coded = any(sign in text for sign in SIGNS)
    if (
        "@" not in text
        and "=40" not in text
        and not any(sign in text for sign in "＠﹫")
        and not at_hints(text)
        and not (coded and CODED_AT.search(text))
    ):
        return []
    plain, places = _visible(text)
    hits: list[Hit] = list(_coded(plain)) if coded and CODE.search(plain) else []
    if "@" in plain:
        taken = [(hit.start, hit.end) for hit in hits]
        hits += [hit for hit in _around_at_signs(plain) if not any(start < hit.end and hit.start < end for start, end in taken)]
    if hints := at_hints(plain):
        spelled = list(find_spelled(plain, hints))
        hits = [
            hit
            for hit in hits
            if not any(other.start <= hit.start and hit.end <= other.end and len(other.value) > len(hit.value) for other in spelled)
        ]
        taken = [(hit.start, hit.end) for hit in hits]
        hits += [hit for hit in spelled if not any(start < hit.end and hit.start < end for start, end in taken)]
    if any(sign in plain for sign in CLOSING) and GROUPED_HINT.search(plain):
        hits = [*(hit for hit in hits if not hit.note.startswith("several")), *find_grouped(plain, hits)]
    if "@" in plain:
        hits += [hit for hit in find_shared(plain) if not any(hit.start < other.end and other.start < hit.end for other in hits)]
    hits.sort(key=lambda hit: (hit.start, hit.end))
    if places is None:
        return hits if plain == text else [_as_written(hit, text) for hit in hits]
    return [_moved(hit, text, places) for hit in hits]


def _visible(text: str) -> tuple[str, list[int] | None]:
    """`text` with look-alike signs made plain and invisible characters taken out; then also where each character stood."""
    plain = text.translate(_AT_SIGNS)
    if "=40" in text:
        # quoted-printable, as mail programs export it; both signs keep their length
        plain = re.sub(r"=(40|2E)", lambda match: "\u200b\u200b" + ("@" if match.group(1) == "40" else "."), plain, flags=re.IGNORECASE)
    if "=\n" in text:
        plain = plain.replace("=\n", "\u200b\u200b")
    gaps = (
        {index for match in _SPREAD.finditer(plain) for index in range(*match.span()) if plain[index] == " "}
        if " @" in plain or " ." in plain
        else set()
    )
    if any(sign in plain for sign in (" @", " [at", " (at", " [ at", " ( at")):
        gaps |= {index for match in _SPREAD_NAME.finditer(plain) for index in range(*match.span()) if plain[index] == " "}
    if "\\@" in plain or ("\\." in plain and "@" in plain):
        # escaped, as Markdown and regular expressions write it
        gaps |= {match.start() for match in re.finditer(r"\\(?=[@.]\w)", plain)}
    if "\u00ad" in plain or "\ufffe" in plain or "\x02" in plain:
        gaps |= {index for match in _DIVIDED.finditer(plain) for index in range(*match.span())}
    if not gaps and ("\x02" not in plain if plain.isascii() else not _INVISIBLE.search(plain)):
        return plain, None
    kept = [index for index, character in enumerate(plain) if index not in gaps and not _INVISIBLE.match(character)]
    return "".join(plain[index] for index in kept), kept


def _as_written(hit: Hit, text: str) -> Hit:
    """A hit with its spelling in `text`, of which only look-alike signs were made plain."""
    return replace(hit, spellings=tuple(dict.fromkeys((*hit.spellings, text[hit.start : hit.end]))))


def _moved(hit: Hit, text: str, places: list[int]) -> Hit:
    start, end = places[hit.start], places[hit.end - 1] + 1
    return Hit(
        what=WHAT,
        value=hit.value,
        start=start,
        end=end,
        confidence=hit.confidence,
        spellings=(*hit.spellings, text[start:end]),
        note=hit.note,
    )


def _around_at_signs(text: str) -> Iterator[Hit]:
    position, done = text.find("@"), 0
    while position >= 0:
        hit = _from_at_sign(text, position, done)
        if hit:
            done = hit.end
            if hit.value:
                yield hit
        position = text.find("@", max(position + 1, done))


def _from_at_sign(text: str, at: int, floor: int) -> Hit | None:
    """The address around the at sign at `at`; a Hit without value for what is surely none but must not be read again."""
    floor = max(floor, at - 90)
    ahead, behind = _BEFORE_AT.search(text[floor:at]), _AFTER_AT.match(text, at)
    if not ahead or not behind:
        return None
    local, start = ahead.group("local"), floor + ahead.start()
    if _MASKED_BEFORE.search(text[max(0, start - 12) : start]):
        return None
    if text[max(0, start - 1) : start] == "@" or _NOT_MAIL_BEFORE.search(text[max(0, start - 40) : start]):
        return None
    spaced = bool(ahead.group("before")) and not (ahead.group("before") == "\n" and not behind.group("after"))
    if spaced and (local.lower() in _OF_SEVERAL or not _spaced_local(local, text, start)):
        return None
    found = host_from(text, behind.start("host"), behind.group("host"))
    if found is None:
        return None if spaced or behind.group("after") else _reversed(text, start, behind.end())
    host, end = found
    if is_repository(local, text, end):
        return Hit(what=WHAT, value="", start=start, end=end)
    local, start = _local_over_line_end(text, start, local)
    if text[start - 3 : start] == " + " and (first := _BEFORE_A_PLUS.search(text, max(0, start - 60), start)):
        local, start = f"{first['first']}+{local}", first.start("first")
    if glued := _GLUED.fullmatch(local):
        local, start = glued["local"], start + glued.start("local")
    elif local[0].isupper() and (first := _GIVEN_BEFORE.search(text, max(0, start - 20), start)):
        glue = local.find(first["first"].lower(), 3)
        local, start = (local[glue:], start + glue) if glue > 0 else (local, start)
    value = address_of(local, host)
    if value is None:
        return Hit(what=WHAT, value="", start=start, end=end)
    return Hit(what=WHAT, value=value, start=start, end=end, confidence=0.8 if spaced else 0.99, spellings=spellings_of(text[start:end]))


def _spaced_local(local: str, text: str, start: int) -> bool:
    """Before "name @ host" prose is likelier than an address, unless the name looks like one or the words before speak of mail."""
    return bool(re.search(r"[^\W\d_][._-][^\W\d_]|\d", local) or MAIL_WORDS.search(text[max(0, start - 40) : start]))


def _local_over_line_end(text: str, start: int, local: str) -> tuple[str, int]:
    """The local part with its beginning before a line end or blank, where that ends like the beginning of one ("mei.stan⏎dish@…")."""
    floor = max(0, start - 80)
    before = re.search(
        r"(?:^|(?P<lead>[\s<(:;,]))(?P<piece>(?:[^\W_][\w+'-]*[._-])*[\w+'-]+[._-]?)-?(?P<gap>\n[ \t]{0,12}|(?<=-)\n\n| )\Z",
        text[floor:start],
    )
    if not before or local != local.lower():
        return local, start
    piece = before.group("piece")
    named = piece.rstrip("._-")
    if named.lower() in _SHORTENED:
        return local, start
    inner = re.fullmatch(r"[a-z0-9]+[._][a-z0-9._-]+", piece) and (piece.endswith("-") or not is_real_host(named))
    cut = piece[-1] in "._" and named == named.lower() and "." not in local
    if cut:
        # "the team.⏎jo@…" is a sentence's end; "Contact: tomas.⏎redfern@…" is not
        ahead = text[floor : floor + before.start("piece")]
        cut = bool(
            (is_given(named.capitalize()) and named not in _EVERYDAY)
            or re.search(rf"\b{re.escape(named.capitalize())}\b", text)
            or re.search(INTRODUCED, ahead, re.IGNORECASE)
            or not ahead.strip()
        )
    if ("\n" in before.group("gap") and inner) or cut:
        return piece.removesuffix("-") + local, floor + before.start("piece")
    return local, start


def _reversed(text: str, start: int, end: int) -> Hit | None:
    """An address written from its end to its beginning ("elpmaxe.inu@nagrom"): the host comes first."""
    run = text[start:end]
    local, _, host = run[::-1].strip(".").partition("@")
    value = address_of(local, host) if "." in host else None
    if value is None:
        return None
    return Hit(what=WHAT, value=value, start=start, end=end, confidence=0.9, spellings=(run,), note="written backwards")


def _coded(text: str) -> Iterator[Hit]:
    """Percent-encoded, entity-encoded and script-escaped addresses."""
    for match in CODED.finditer(text):
        token = match.group()
        if "@" not in token and not CODED_AT.search(token):
            continue
        for hit in _around_at_signs(decoded(token)):
            raw = next((piece for piece in re.split(r"[?&/=:]|mailto:", token) if "@" in piece or CODED_AT.search(piece)), token)
            yield Hit(
                what=WHAT,
                value=hit.value,
                start=match.start(),
                end=match.end(),
                confidence=0.95,
                spellings=(*hit.spellings, raw),
                note="encoded",
            )
