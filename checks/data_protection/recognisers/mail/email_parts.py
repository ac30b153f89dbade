"""What an e-mail address is made of, and what stands for nobody's."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.reading.endings import is_dummy, is_real_host

WHAT = "email"
WORD = r"[^\W_]"
MAIL_WORDS = re.compile(
    r"\b(?:e-?mail|mail|contact|write|reach\w*|address|send|ask|cc|to|from|copy in|enquir\w+|ebost)\b\W{0,3}(?:\S+\s+){0,4}$", re.IGNORECASE
)
INTRODUCED = r"(?:\b(?:to|at|from|cc|contact|mail|e-?mail|via|or|and)|[:<(;,|\t])\s*$"
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
        or host.startswith("thread.")
        or _CALENDAR.match(host)
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


_CALENDAR = re.compile(r"(?:group|import|resource)\.(?:v\.)?calendar\.")
"""The host in the name of a calendar, which is nobody's mailbox."""


def is_repository(local: str, text: str, end: int) -> bool:
    """Whether what looks like an address is the place of a repository or a copy ("git@code.example:team/quiz.git")."""
    return bool(re.match(r":[~/\w]", text[end : end + 2])) and (
        local.lower() in ("git", "hg", "svn", "deploy", "root") or text[end : end + 2] in (":/", ":~")
    )


def spellings_of(raw: str) -> tuple[str, ...]:
    """How an address is written, as it stands and with its line ends joined."""
    joined = re.sub(r"\s+", " ", raw)
    return tuple(dict.fromkeys((raw, joined)))
