"""Permission: an author may say in `foliocheck.toml` that a person agreed, by a hash that gives nothing away."""

from __future__ import annotations

import hashlib
import re
from urllib.parse import urlsplit

from foliocheck.core.addresses import page_key
from foliocheck.core.snapshot import Snapshot


def portfolio_key(snapshot: Snapshot) -> str:
    """What the hashes of a portfolio are salted with: host and path of its address (the file's name for a handed-in file)."""
    if snapshot.source.kind != "web":
        return snapshot.source.given
    return key_of(snapshot.source.url)


def key_of(address: str) -> str:
    """Host and path of an address, lower case, without a slash at the end."""
    parts = urlsplit(page_key(address))
    return f"{parts.netloc}{parts.path}".lower().rstrip("/")


def permission_hash(value: str, key: str) -> str:
    """The hash to put into `permitted` for a value ("jo@uni.example", a phone number, a name): scrypt, salted with the portfolio's key."""
    normal = " ".join(value.lower().split())
    if re.fullmatch(r"\+?[\d\s().\-‐‑–/]{7,}", normal):
        # a telephone number is the same however it is grouped
        normal = re.sub(r"^(?:0044|44|0)", "", re.sub(r"\D", "", normal.replace("(0)", "")))
    return "scrypt:" + hashlib.scrypt(normal.encode(), salt=key.encode(), n=2**14, r=8, p=1, dklen=24).hex()


def is_permitted(value: str, snapshot: Snapshot, permitted: tuple[str, ...]) -> bool:
    """Whether the author said that this value's owner agreed."""
    return bool(permitted) and permission_hash(value, portfolio_key(snapshot)) in permitted
