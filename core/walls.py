"""Whether a page is a sign-in or password wall. Pure; crawler and checks ask the same question, so the answer lives here.

The order: where the redirects ended, a password field with little else, what walls say of themselves, the status. Most walls answer 200.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any
from urllib.parse import urlsplit

from foliocheck.core.addresses import at_host, host_of
from foliocheck.core.policy_data import policy
from foliocheck.core.snapshot import Wall

BARE_FORM_WORDS = 8
"""A page with a password field and no more words than this is nothing but the form."""
GATE_WORDS = 80
"""A password field without a user name beside it is a gate, not a sidebar's sign-in: so much may be written on it …"""
SHORT_PAGE_WORDS = 110
"""… and so much on a page that asks for a name too, where most of it belongs to the form."""
LOGIN_TITLE_WORDS = 420
"""A page that calls itself a sign-in and shows a password field may carry this much help and small print (Moodle's own has about 200)."""
PHRASE_WORDS = 80
"""A page that says what walls say counts as one up to this many words …"""
PHRASE_WITH_SIGN_WORDS = 150
"""… and up to this many where it also shows a password field or refuses by its status."""
START = 120
PHRASE_WITH_FIELD_WORDS = 900
"""The most that any phrase's `with_field_words` in walls.toml says."""
LOGIN_SHARE = 0.34
"""Share of a short page's words that belong to a sign-in form."""
_PARTS = re.compile(r"\s*[|–—·•«»:]\s*|\s+-\s+")
_ASKS_NAME = re.compile(r"\b(user ?names?|user ?id|log ?in name|e-?mail address|benutzername|identifiant|usuario|gebruikersnaam)\b")
_ABOUT_LOGINS = re.compile(
    r"\b(how to|guide|guidance|help|about|why|using|problems?|instructions|tips|what|redesign\w*|designing|improv\w+|data|rates?)\b"
)


def find_wall(
    *,
    final_url: str,
    status: int | None,
    title: str,
    text: str,
    password_field: bool,
    words: int,
    asked_url: str = "",
    known_texts: Sequence[Mapping[str, Any]] | None = None,
) -> Wall | None:
    """The wall that this page is, or None.

    `text` is the page's visible text (its start is enough), `words` how many words the whole has, `asked_url` the address that was asked
    for before redirects. `known_texts` are further phrases as in walls.toml: dicts with phrase, kind and perhaps platform, most_words.
    """
    data = policy("walls")
    looks = _looks_like_login(title, password_field, words)
    return (
        _by_address(final_url, asked_url, looks, data)
        or _by_form(text, password_field, words, looks, data)
        or _by_text(final_url, status, (title, text, words), password_field, [*data["texts"], *(known_texts or ())])
        or (Wall(kind="login", why="it asks for a name and password before it shows anything") if status in (401, 407) else None)
    )


def is_login_host(host: str) -> bool:
    """Whether this host shows nothing but sign-ins."""
    return at_host(host, policy("walls")["login_hosts"])


def _by_address(final_url: str, asked_url: str, looks: bool, data: Mapping[str, Any]) -> Wall | None:
    host = host_of(final_url)
    if not host:
        return None
    if is_login_host(host):
        return Wall(kind="login", why=f"it leads to a sign-in at {host}")
    moved = bool(asked_url) and host_of(asked_url) != host
    if host.split(".")[0] in data["login_labels"] and host.count(".") >= 2 and (moved or looks):
        return Wall(kind="login", why=f"it leads to a sign-in at {host}")
    if _login_paths().search(_target(final_url)) and (looks or (asked_url and not _login_paths().search(_target(asked_url)))):
        return Wall(kind="login", why="it leads to a sign-in page")
    return None


def _by_form(text: str, password_field: bool, words: int, looks: bool, data: Mapping[str, Any]) -> Wall | None:
    if not password_field:
        return None
    if looks:
        return Wall(kind="login", why="it shows a sign-in form instead of a page")
    if words <= BARE_FORM_WORDS:
        return Wall(kind="password", why="it shows nothing but a field for a password")
    if words > SHORT_PAGE_WORDS:
        return None
    gate = words <= GATE_WORDS and not _ASKS_NAME.search(text.lower())
    vocabulary = set(data["login_words"])
    said = re.findall(r"[\w-]+", text.lower())
    share = sum(word in vocabulary for word in said) / max(1, len(said))
    return Wall(kind="password", why="it shows little but a field for a password") if gate or share >= LOGIN_SHARE else None


def _by_text(
    final_url: str, status: int | None, page: tuple[str, str, int], field: bool, texts: Sequence[Mapping[str, Any]]
) -> Wall | None:
    title, text, words = page
    if words > max(PHRASE_WITH_SIGN_WORDS, PHRASE_WITH_FIELD_WORDS if field else 0):
        return None
    host = host_of(final_url)
    whole, start = _plain(f"{title}\n{text[:2000]}"), f"{_plain(title)}\n{_plain(text[:START])}"
    # Most pages say none of it: one search tells, unless the caller brought phrases of its own.
    if len(texts) == len(policy("walls")["texts"]) and not _any_phrase().search(whole):
        return None
    usual = PHRASE_WITH_SIGN_WORDS if field or status in (401, 403, 407) else PHRASE_WORDS
    for entry in texts:
        most = int(entry["with_field_words"]) if field and "with_field_words" in entry else int(entry.get("most_words", usual))
        here = not entry.get("hosts") or at_host(host, entry["hosts"])
        phrase = _plain(str(entry["phrase"]))
        said = re.search(rf"(^|[.!|–—:-] ?){re.escape(phrase)}", start, re.MULTILINE) if entry.get("at_start") else phrase in whole
        if here and words <= most and said:
            return Wall(kind=str(entry["kind"]), why=f"it says “{entry['phrase']}”")
    return None


def _looks_like_login(title: str, password_field: bool, words: int) -> bool:
    """Whether the page calls itself a sign-in: one part of its title does, and it is short or shows a password field."""
    plain = _plain(title)
    if not plain or _ABOUT_LOGINS.search(plain) or words > LOGIN_TITLE_WORDS or (not password_field and words > 60):
        return False
    parts = [part for part in _PARTS.split(plain) if part]
    return any(_login_title().match(part) and len(part.split()) <= 8 for part in parts)


def _target(address: str) -> str:
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return (parts.path + ("?" + parts.query if parts.query else "")).lower()


def _plain(text: str) -> str:
    return " ".join(text.lower().replace("’", "'").replace("\u00a0", " ").split())


@cache
def _login_paths() -> re.Pattern[str]:
    return re.compile("|".join(policy("walls")["login_paths"]))


@cache
def _login_title() -> re.Pattern[str]:
    return re.compile("(?:" + "|".join(re.escape(start) for start in policy("walls")["login_titles"]) + r")\b")


@cache
def _any_phrase() -> re.Pattern[str]:
    return re.compile("|".join(re.escape(_plain(entry["phrase"])) for entry in policy("walls")["texts"]))
