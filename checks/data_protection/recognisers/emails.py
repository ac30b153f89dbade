"""E-mail addresses in text: plain, spelled "(at) … (dot)", reversed, split by a blank or a line end.

What hides in markup and scripts (Cloudflare's code, pieces put together by a script, data attributes) is in `hidden_emails.py`.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from urllib.parse import unquote

from foliocheck.checks.data_protection.recognisers.endings import is_dummy, is_real_host
from foliocheck.checks.data_protection.recognisers.hit import Hit

WHAT = "email"

_WORD = r"[^\W_]"
_LOCAL = rf"(?:{_WORD}|_)(?:[\w.+'’~-]{{0,62}}[\w+~-])?"
_RUN = r"[\w.-]*[^\W_]"
# before the at sign the local part, after it the first run of what may be the host; a blank or line end on either side is allowed
_BEFORE_AT = re.compile(rf"(?<![\w.+~-])(?P<local>{_LOCAL})(?P<before>[ \t]?\n?[ \t]?)$")
_AFTER_AT = re.compile(rf"@(?P<after>[ \t]?\n?[ \t]?)(?P<host>{_WORD}(?:[\w.-]*[\w.-])?)")
_NEXT_RUN = re.compile(rf"(?P<gap>-?[ \t]{{0,2}}\n[ \t]{{0,12}}|[ ])(?P<run>[.-]?{_RUN}(?:\.(?=\n))?)")
_BRACKET = r"[\(\[\{<«|*#~\"“‘]\s{0,2}%s\s{0,2}[\)\]\}>»|*#~\"”’]"
_AT_BRACKETED = _BRACKET % r"[-_. ]?(?:at|a t|@|a|ät|commat|at[- ]sign|arroba)[-_. ]?"
_DOT_BRACKETED = _BRACKET % r"[-_ ]?(?:dot|\.|d|punkt|punto|point|period|full stop|d o t)[-_ ]?"
_DOT_ANY = rf"(?:\s{{0,2}}{_DOT_BRACKETED}\s{{0,2}}|\.|\s{{1,2}}dot\s{{1,2}}|\s?[-_]dot[-_]\s?)"
_LABEL = rf"{_WORD}(?:[^\W_]|-(?=[^\W_])){{0,62}}"
_SPELLED = re.compile(
    rf"(?<![\w.@])(?P<local>{_WORD}[\w+'’-]{{0,40}}(?:{_DOT_ANY}[\w+'’-]{{1,40}}){{0,3}})"
    rf"(?P<at>\s{{0,2}}{_AT_BRACKETED}\s{{0,2}}|\s?@\s?(?=[\w-]{{1,60}}\s?[\(\[\{{<])|\s?@\s?(?=[\w-]{{1,60}}\sdot\s)|(?<=\w)@(?=\w)|\s{{1,2}}at\s{{1,2}}|\s?[-_]at[-_]\s?)"
    rf"(?P<host>{_LABEL}(?:{_DOT_ANY}{_LABEL}){{1,5}})",
    re.IGNORECASE,
)
_GROUPED_HINT = re.compile(r"[\]})]\s?@")
_GROUPED = re.compile(rf"[\[{{(](?P<locals>\s*[\w.+-]{{2,40}}(?:\s*[,;|/]\s*[\w.+-]{{2,40}})+\s*)[\]}})]\s?@\s?(?P<host>{_WORD}[\w.-]*)")
_LOCALS = re.compile(r"[\w.+-]{2,40}")
_DOT = re.compile(_DOT_ANY, re.IGNORECASE)
_HINTS = (
    (re.compile(r"[\(\[\{<«|*#~\"“‘][-_.\s]?(?:at|a t|@|a|ät|at[- ]sign|arroba)[-_.\s]?[\)\]\}>»|*#~\"”’]"), ""),
    (re.compile(r"at(?<=\sat)(?=\s[\w-]{1,60}(?:\.\w|\sdot\s))"), ""),
    (re.compile(r"[-_]at[-_]"), ""),
    (re.compile(r"@\s?(?=[\w-]{1,60}(?:\sdot\s|\s?[\(\[\{<]\s?(?:dot|\.)\s?[\)\]\}>]))"), "@"),
    (re.compile(r"[\)\]\}>]\s?[\w-]{1,30}@"), "@"),
)
"""What a spelled address must hold, in small letters, and a sign without which it is not looked for: each begins with a fixed letter or sign, which is found fast."""
_MAIL_WORDS = re.compile(
    r"\b(?:e-?mail|mail|contact|write|reach\w*|address|send|ask|cc|to|from|copy in|enquir\w+|ebost)\b\W{0,3}(?:\S+\s+){0,4}$", re.IGNORECASE
)
_INTRODUCED = r"(?:\b(?:to|at|from|cc|contact|mail|e-?mail|via|or|and)|[:<(;,|\t])\s*$"
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffe\x02]")
_DIVIDED = re.compile("(?<=\\w)[\u00ad\ufffe\x02][ \\t]?\\n[ \\t]?(?=\\w)")
"""A word divided at a line end by a sign that says so (a soft hyphen, or what PDF readers put in its place)."""
_SPREAD = re.compile(
    r"(?<!\S)(?:[\w.-] ){3,}@ (?:[\w.-] ){3,}\w(?!\S)|(?<=[a-z]) (?=\.[a-z]+@)|(?<=\w) \. (?=\w+(?: ?[.@]| ?\w+ ?@))|"
    r"(?<=@) ?[\w-]+ \. (?=\w)|(?<=@ )[\w-]+ \. (?=\w)"
)
"""Letters set apart by blanks ("j o @ u n i"), and dots with a blank on either side near an at sign."""
_AT_SIGNS = str.maketrans(
    {"＠": "@", "﹫": "@", "．": ".", "。": ".", "․": ".", "‧": ".", "\u00a0": " ", "\u202f": " ", "\u2028": "\n", "\r": "\n"}
)
_CODED = re.compile(r"(?:[^\s\"'<>;,()]{0,120}?(?:%[0-9A-Fa-f]{2}|&#?\w{2,8};|\\u00[0-9A-Fa-f]{2}|\\x[0-9A-Fa-f]{2})[^\s\"'<>,()]{0,120})")
_CODE = re.compile(r"%[0-9A-Fa-f]{2}|&#?\w{2,8};|\\u00[0-9A-Fa-f]{2}|\\x[0-9A-Fa-f]{2}")
_CODED_AT = re.compile(r"%40|&amp;#0*64;|&#0*64;|&#[xX]0*40;|&commat;|\\u0040|\\x40|%2540")
_NOT_MAIL_BEFORE = re.compile(
    r"(?:\b(?:ssh|scp|rsync|sftp|git clone|svn|message-id|(?-i:id)(?=\s<)|in-reply-to|references|cid|uid|acct|urn)\b[:\s<-]*(?:\S+\s+){0,2}|(?<!mailto)://[^\s/@]*:?|@)$",
    re.IGNORECASE,
)
_PROSE = frozenset((
    "aim", "also", "and", "are", "arrive", "arrived", "arrives", "available", "back", "based", "be", "been", "blog", "book",
    "books", "but", "colleagues", "course", "courses", "down", "even", "event", "events", "find", "found", "free", "glance",
    "held", "her", "here", "him", "hosted", "i", "in", "is", "it", "join", "joined", "learners", "live", "lives", "look",
    "looked", "looking", "looks", "me", "meet", "met", "not", "now", "off", "on", "one", "online", "only", "or", "order", "out",
    "over", "page", "people", "point", "read", "saw", "see", "seen", "services", "shop", "site", "so", "speak", "spoke", "staff",
    "stand", "stare", "start", "started", "stay", "stop", "students", "studied", "study", "talk", "talks", "taught", "teach",
    "team", "that", "them", "then", "there", "these", "they", "this", "those", "today", "up", "us", "use", "used", "visit",
    "visited", "was", "we", "website", "were", "work", "worked", "working", "works", "you"
))  # fmt: skip
"""Words before a bare "at" that make it prose."""
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
_LATE_ENDINGS = {
    "com",
    "net",
    "org",
    "edu",
    "info",
    "example",
    "co.uk",
    "ac.uk",
    "org.uk",
    "gov.uk",
    "nhs.uk",
    "sch.uk",
    "police.uk",
    "me.uk",
    "net.au",
    "com.au",
    "edu.au",
    "cymru",
    "wales",
    "scot",
}


def find(text: str) -> list[Hit]:
    """Every e-mail address in `text`, in order. Dummy addresses are left out; whose it is, is not asked here."""
    if (
        "@" not in text
        and "=40" not in text
        and not any(sign in text for sign in "＠﹫")
        and not _hints(text)
        and not _CODED_AT.search(text)
    ):
        return []
    plain, places = _visible(text)
    hits: list[Hit] = list(_coded(plain)) if _CODE.search(plain) else []
    if "@" in plain:
        taken = [(hit.start, hit.end) for hit in hits]
        hits += [hit for hit in _around_at_signs(plain) if not any(start < hit.end and hit.start < end for start, end in taken)]
    if hints := _hints(plain):
        spelled = list(_spelled(plain, hints))
        hits = [
            hit
            for hit in hits
            if not any(other.start <= hit.start and hit.end <= other.end and len(other.value) > len(hit.value) for other in spelled)
        ]
        taken = [(hit.start, hit.end) for hit in hits]
        hits += [hit for hit in spelled if not any(start < hit.end and hit.start < end for start, end in taken)]
    if _GROUPED_HINT.search(plain):
        hits = [*(hit for hit in hits if not hit.note.startswith("several")), *_grouped(plain, hits)]
    hits.sort(key=lambda hit: (hit.start, hit.end))
    if places is None:
        return hits
    return [_moved(hit, text, places) for hit in hits]


_ESCAPE_LEFT = re.compile(r"u00(?:3[ce]|22|27)(?=\w)")
_TAKE_OUT = re.compile(r"[._-]?(?:NO[-_]?SPAM|ANTI[-_]?SPAM|(?:REMOVE|DELETE)(?:[-_]?(?:THIS|ME))?)[._-]?")
"""What people write into an address in capitals, for readers to take out."""


def address_of(local: str, host: str) -> str | None:
    """The plain address of a local part and a host, lower case, or None where it cannot be one or stands for nobody."""
    if local.startswith("u00"):
        local = _ESCAPE_LEFT.sub("", local)
    if "SPAM" in local or "SPAM" in host or "REMOVE" in local or "REMOVE" in host or "DELETE" in local or "DELETE" in host:
        local, host = _TAKE_OUT.sub("", local), _TAKE_OUT.sub("", host)
    local, host = local.strip(".'’-_=&").replace("’", "'"), host.strip(".-").lower()
    if not local or not is_real_host(host) or is_dummy(local, host) or not re.search(r"[^\W_]", local):
        return None
    if (
        (len(local) >= 16 and len(re.findall(r"\d", local)) >= 10)
        or host.startswith(("thread.", "group.calendar."))
        or host.endswith("gserviceaccount.com")
    ):
        return None  # the number of a message, an event or a program
    if len(local) >= 24 and len(re.findall(r"\d", local)) >= 6:
        return None  # the number of a message or an event, no person's
    if re.fullmatch(r"\d{1,4}", local):
        return None  # an extension of a telephone exchange ("sip:2211@voip.…")
    if re.search(r"\.(?:png|jpe?g|gif|svg|webp|css|js|html?|php|pdf|docx?)$", host):
        return None
    return f"{local.lower()}@{host}"


def _hints(text: str) -> list[tuple[int, int]]:
    """Where "at" or its sign stands as in a spelled address, in order."""
    lower = text.lower()
    lower = lower if len(lower) == len(text) else text
    return sorted(match.span() for pattern, sign in _HINTS if sign in lower for match in pattern.finditer(lower))


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
    if "\\@" in plain or ("\\." in plain and "@" in plain):
        # escaped, as Markdown and regular expressions write it
        gaps |= {match.start() for match in re.finditer(r"\\(?=[@.]\w)", plain)}
    if "\u00ad" in plain or "\ufffe" in plain or "\x02" in plain:
        gaps |= {index for match in _DIVIDED.finditer(plain) for index in range(*match.span())}
    if not gaps and not _INVISIBLE.search(plain):
        return plain, None
    kept = [index for index, character in enumerate(plain) if index not in gaps and not _INVISIBLE.match(character)]
    return "".join(plain[index] for index in kept), kept


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
    if spaced and not _spaced_local(local, text, start):
        return None
    found = _host_from(text, behind.start("host"), behind.group("host"))
    if found is None:
        return None if spaced or behind.group("after") else _reversed(text, start, behind.end())
    host, end = found
    if _is_repository(local, text, end):
        return Hit(what=WHAT, value="", start=start, end=end)
    local, start = _local_over_line_end(text, start, local)
    value = address_of(local, host)
    if value is None:
        return Hit(what=WHAT, value="", start=start, end=end)
    return Hit(what=WHAT, value=value, start=start, end=end, confidence=0.8 if spaced else 0.99, spellings=_spellings(text[start:end]))


def _is_repository(local: str, text: str, end: int) -> bool:
    """Whether what looks like an address is the place of a repository or a copy ("git@code.example:team/quiz.git")."""
    return bool(re.match(r":[~/\w]", text[end : end + 2])) and (
        local.lower() in ("git", "hg", "svn", "deploy", "root") or text[end : end + 2] in (":/", ":~")
    )


def _spellings(raw: str) -> tuple[str, ...]:
    joined = re.sub(r"\s+", " ", raw)
    return tuple(dict.fromkeys((raw, joined)))


def _spaced_local(local: str, text: str, start: int) -> bool:
    """Before "name @ host" prose is likelier than an address, unless the name looks like one or the words before speak of mail."""
    return bool(re.search(r"[^\W\d_][._-][^\W\d_]|\d", local) or _MAIL_WORDS.search(text[max(0, start - 40) : start]))


def _host_from(text: str, start: int, run: str) -> tuple[str, int] | None:
    """The host that begins at `start`, joined over a blank or a line end where only that makes it one; and where it ends."""
    whole = run.rstrip(".-_")
    joined = _joined(text, start, run)
    if is_real_host(whole):
        if joined and (joined[0].startswith(whole + ".") or joined[2]):
            return joined[0], joined[1]
        return whole, start + len(whole)
    if joined:
        return joined[0], joined[1]
    # "uni.example.Thanks": a sentence without a blank after its full stop.
    shorter = whole
    while "." in shorter:
        shorter, _, last = shorter.rpartition(".")
        if is_real_host(shorter) and last[:1].isupper():
            return shorter, start + len(shorter)
    return None


def _joined(text: str, start: int, run: str) -> tuple[str, int, bool] | None:
    """Host joined with the next run (and the one after it); the flag says that the ending is one that is met often."""
    host, end = run, start + len(run)
    valid_already = is_real_host(run.rstrip(".-_"))
    for _ in range(2):
        match = _NEXT_RUN.match(text, end)
        if not match:
            return None
        line_end = "\n" in match.group("gap")
        cut_word = not valid_already and "." not in host and "." in match.group("run") and match.group("run").islower()
        if not line_end and not (host.endswith((".", "-")) or match.group("run").startswith((".", "-")) or cut_word):
            return None
        piece = match.group("run")
        glued = host.rstrip("-") if match.group("gap").startswith("-") and not host.endswith(".") else host
        for candidate in (glued + piece, host + piece, host.rstrip("-") + piece):
            ending = candidate.lower().strip(".")
            late = any(ending.endswith("." + known) for known in _LATE_ENDINGS)
            if (
                valid_already
                and not (line_end and late and (piece.startswith(".") or len(piece) <= 3))
                and not (piece.startswith(".") and late)
            ):
                continue
            if is_real_host(ending) and (late or not valid_already) and _piece_is_host(piece, late):
                return ending, match.start("run") + len(piece.rstrip(".")), True
        if valid_already:
            return None
        host, end = host + piece, match.end()
    return None


def _piece_is_host(piece: str, late: bool) -> bool:
    return late or (piece == piece.lower() and len(piece) >= 2)


def _local_over_line_end(text: str, start: int, local: str) -> tuple[str, int]:
    """The local part with its beginning before a line end or blank, where that ends like the beginning of one ("mei.stan⏎dish@…")."""
    floor = max(0, start - 80)
    before = re.search(
        r"(?:^|(?P<lead>[\s<(:;,]))(?P<piece>(?:[^\W_][\w+'-]*[._-])*[\w+'-]+[._-]?)-?(?P<gap>\n[ \t]{0,12}| )$", text[floor:start]
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
            re.search(rf"\b{re.escape(named.capitalize())}\b", text) or re.search(_INTRODUCED, ahead, re.IGNORECASE) or not ahead.strip()
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


def _spelled(text: str, hints: list[tuple[int, int]]) -> Iterator[Hit]:
    done = 0
    for start, end in hints:
        if start < done:
            continue
        match = _SPELLED.search(text, max(done, start - 130), end + 160)
        while match and match.end() <= start:
            match = _SPELLED.search(text, match.start("host"), end + 160)
        if match and (hit := _from_spelled(text, match)):
            done = hit.end
            yield hit


def _from_spelled(text: str, match: re.Match[str]) -> Hit | None:
    at, host_raw, local_raw = match.group("at"), match.group("host"), match.group("local")
    bracketed = bool(re.search(r"[\(\[\{<«|*#@~\"“‘]", at))
    local = _DOT.sub(".", local_raw)
    host, length = _longest_host(host_raw)
    if not host:
        return None
    if not bracketed and not _spelled_on_purpose(text, match, local, host_raw[:length]):
        return None
    value = address_of(local, host)
    end = match.start("host") + length
    if value is None or _is_repository(local, text, end):
        return None
    spellings = _spellings(text[match.start() : end])
    return Hit(what=WHAT, value=value, start=match.start(), end=end, confidence=0.9, spellings=spellings, note="spelled with “at” or “dot”")


def _spelled_on_purpose(text: str, match: re.Match[str], local: str, host: str) -> bool:
    """Whether a bare "at" stands for the sign: "look at uni.example" and "we looked at padlet dot com" are prose."""
    before, at = text[max(0, match.start() - 40) : match.start()], match.group("at").strip()
    if match.group("at").strip() in ("_at_", "-at-") and not re.search(r"[/=]\S*$", before):
        return True
    named = bool(re.search(r"[^\W\d_][._-][^\W\d_]|\w\d", local))
    spelled_dot = bool(re.search(r"dot|[\(\[\{<«|*]", host, re.IGNORECASE))
    if named:
        own_line = not is_real_host(local) and bool(re.search(_INTRODUCED, before, re.IGNORECASE) or not before.strip())
        return spelled_dot or at == "AT" or own_line or bool(_MAIL_WORDS.search(before))
    if not spelled_dot or local.lower() in _PROSE:
        return False
    return at != "at" or bool(_MAIL_WORDS.search(before) or re.search(_INTRODUCED, before, re.IGNORECASE) or not before.strip())


def _grouped(text: str, known: list[Hit]) -> Iterator[Hit]:
    """Several people before one at sign: "{hanna.wexley, jo.bracken}@uni.example"."""
    for match in _GROUPED.finditer(text):
        found = _host_from(text, match.start("host"), match.group("host"))
        if not found:
            continue
        for local in _LOCALS.finditer(match.group("locals")):
            value = address_of(local.group(), found[0])
            start = match.start("locals") + local.start()
            if value and not any(hit.value == value for hit in known):
                yield Hit(
                    what=WHAT,
                    value=value,
                    start=start,
                    end=start + len(local.group()),
                    confidence=0.9,
                    spellings=(match.group(), value),
                    note="several before one at sign",
                )


def _longest_host(raw: str) -> tuple[str, int]:
    """The longest beginning of `raw` that is a real host, dots made plain, and its length in `raw`."""
    cuts = [match.start() for match in _DOT.finditer(raw)] + [len(raw)]
    for cut in reversed(cuts):
        host = re.sub(r"\s", "", _DOT.sub(".", raw[:cut]))
        if is_real_host(host):
            return host, cut
    return "", 0


def _coded(text: str) -> Iterator[Hit]:
    """Percent-encoded, entity-encoded and script-escaped addresses."""
    for match in _CODED.finditer(text):
        token = match.group()
        if "@" not in token and not _CODED_AT.search(token):
            continue
        for hit in _around_at_signs(decoded(token)):
            raw = next((piece for piece in re.split(r"[?&/=:]|mailto:", token) if "@" in piece or _CODED_AT.search(piece)), token)
            yield Hit(
                what=WHAT,
                value=hit.value,
                start=match.start(),
                end=match.end(),
                confidence=0.95,
                spellings=(*hit.spellings, raw),
                note="encoded",
            )


def decoded(text: str) -> str:
    """`text` with percent signs, entities and script escapes undone."""
    if "%" in text:
        text = unquote(unquote(text)) if "%25" in text else unquote(text)
    if "&" in text:
        text = html.unescape(html.unescape(text))
    if "\\" in text:
        text = re.sub(r"\\u00([0-9A-Fa-f]{2})|\\x([0-9A-Fa-f]{2})", lambda match: chr(int(match.group(1) or match.group(2), 16)), text)
    return text
