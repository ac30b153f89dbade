"""Which host names can exist: the ending must be a public suffix, with `.example` counted among them. Nothing is downloaded."""

from __future__ import annotations

import re
from functools import lru_cache

from foliocheck.core.addresses import at_host
from foliocheck.core.host_endings import name_and_ending
from foliocheck.core.policy_data import policy


@lru_cache(maxsize=4096)
def is_real_host(host: str) -> bool:
    """Whether `host` has a name and a public ending ("uni.example", "staff.college.ac.uk"), so that mail could reach it."""
    host = host.lower().strip(".")
    if not host or ".." in host or "." not in host or len(host) > 253:
        return False
    name, ending = name_and_ending(host)
    labels = host.split(".")
    return bool(name and ending) and all(0 < len(label) < 64 and not label.startswith("-") and not label.endswith("-") for label in labels)


_SURNAME_TOO = "noone"
"""Nobody's mailbox alone, an Irish surname beside a given name."""


@lru_cache(maxsize=4096)
def is_dummy(local: str, host: str) -> bool:
    """Whether local@host stands for nobody: a host set aside for examples, or a pattern to fill in ("firstname.lastname@…")."""
    words = policy("dummy_addresses")
    host = host.lower()
    if at_host(host, words["hosts"]):
        return True
    if name_and_ending(host)[0] in words["domains"]:
        return True
    plain = "".join(character for character in local.lower() if character not in "._-+'’<>")
    pieces = [piece for piece in re.split(r"[._-]", local.lower().partition("+")[0]) if piece]
    if any(piece in words["pieces"] and not (piece == _SURNAME_TOO and len(pieces) > 1) for piece in pieces):
        return True
    if re.fullmatch(
        r"[a-z]{0,3}(?:12345|123456|1234567|12345678|123456789|01234567)|(?:abc|ab|abcd|xyz|xx|aa|user|u|s|x|stu|student)123(?:4)?", plain
    ):
        return True
    return plain in words["locals"] or set(plain) <= {"x"} or "yourname" in plain or "firstname" in plain


def forget() -> None:
    """Forget the addresses that were judged."""
    is_real_host.cache_clear()
    is_dummy.cache_clear()
