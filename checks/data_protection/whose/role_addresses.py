"""Which e-mail addresses are a post's or an office's by what stands before the @, and which may be a person's."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import unquote

from foliocheck.checks.data_protection.recognisers.reading.names import first_names, plain
from foliocheck.checks.data_protection.whose.post_words import role_words
from foliocheck.core.policy_data import policy

_LIST_HOST = re.compile(r"(?:lists|listserv|mailman|jiscmail)\.(?P<domain>[\w.-]+)", re.IGNORECASE)
"""A machine that sends on what it gets to everybody who reads a list: a part of somebody's domain."""
_A_ROOM = re.compile(r"(?:room|rm|meeting-?room|seminar-?room|studio|lab)[._-]?[a-z]{0,2}[._-]?\d{1,4}[a-z]?", re.IGNORECASE)
"""A room that is booked by writing to it: "room-b12"."""
_ONE_OF_MANY = re.compile(
    r"(?:tutor|teacher|trainer|assessor|lecturer|student|learner|pupil|mentor|nurse|invigilator|volunteer|apprentice|marker|examiner)[._-]?\d{1,3}(?=$|[._-])",
    re.IGNORECASE,
)
"""Whoever has it is one of several, and one person: "tutor2.online"."""
_OVER_THE_NET = re.compile(r"(?:^|(?<=[._-]))e-(?=[a-z]{6})")
"""Before what is done over the net in any language: "e-ddysgu"."""
_LEAST_ALONE = 3
"""A shorter word with figures behind it is no office's address."""


def plain_local(local: str) -> str:
    """The local part, plain, without a plus tag."""
    return ".".join(plain(piece) for piece in unquote(local).partition("+")[0].split("."))


@lru_cache(maxsize=4096)
def is_role(local: str, host: str = "") -> bool:
    """Whether an address with this local part is an office's: made of office words only (split, or run together).

    A piece that is the name of the host ("fenwick-lrc@fenwick.ac.example") counts as one.
    """
    lists = _LIST_HOST.fullmatch(host)
    if lists and ("." in lists["domain"] or "-" in local) and not _is_persons(local):
        return True  # everybody who reads a list gets what is sent there
    if _A_ROOM.fullmatch(local):
        return True
    if _ONE_OF_MANY.match(local):
        return False
    words = role_words() | frozenset(label for label in host.split(".")[:-1] if len(label) > 3)
    whole = re.sub(r"(?:^|(?<=[._-]))e-(?=learning|portfolio|assessment|resources)", "e", plain_local(local))
    whole = _OVER_THE_NET.sub("", whole)
    pieces = [piece for piece in re.split(r"[._+\d-]+", whole) if piece]
    if any(piece in policy("role_addresses")["machines"] for piece in (*pieces, *re.split(r"[._+]", whole))):
        return True
    if host and all(piece in host.split(".") and piece not in role_words() for piece in pieces):
        return False
    if len(pieces) == 1 and len(pieces[0]) < _LEAST_ALONE and pieces[0] != whole:
        return False  # "ec123": initials and figures, a user's name
    if pieces and all(piece in words or _made_of(piece, words) for piece in pieces):
        if len(pieces) == 1 and pieces[0] in policy("role_addresses")["beside_others"]:
            return False
        return "".join(pieces) not in ("my", "a", "of")
    others = [piece for piece in pieces if piece not in policy("role_addresses")["enough"]]
    return len(others) < len(pieces) and all(len(piece) > 1 and piece not in first_names() for piece in others)


def forget() -> None:
    """Forget the addresses that were judged."""
    is_role.cache_clear()


def may_be_a_persons(local: str) -> bool:
    """Whether a local part looks like somebody's: it begins with a given name, or has the dot of a name."""
    whole = plain_local(local)
    return re.split(r"[._-]", whole)[0] in first_names() or re.fullmatch(r"[a-z]+[._][a-z-]{3,}\d*", whole) is not None


def _is_persons(local: str) -> bool:
    """Whether a local part is a name: a given name alone, or with a surname that is no office's word ("jane.smith")."""
    pieces = re.split(r"[._-]", plain_local(local))
    return pieces[0] in first_names() and all(piece.isalpha() and piece not in role_words() for piece in pieces[1:])


def _made_of(piece: str, words: frozenset[str]) -> bool:
    """Whether `piece` is two or three office words run together ("itservices"); single letters do not count."""
    clipped = frozenset(policy("role_addresses")["clipped"])
    if piece in first_names() or piece in clipped:
        clipped = frozenset()
    words = words | clipped
    reachable = {0: 0}
    for end in range(2, len(piece) + 1):
        for start in sorted(reachable):
            if end - start >= 2 and piece[start:end] in words and reachable[start] < 3:
                reachable.setdefault(end, reachable[start] + 1)
    return len(piece) in reachable
