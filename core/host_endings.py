"""The public endings of host names (`.ac.uk`), from the list that comes with `tldextract`. Nothing is downloaded, nothing is kept in a cache."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import tldextract


_PLAIN_ENDING = re.compile(r"(?:[a-z0-9-]+\.)*?(?:([a-z0-9-]+)\.)?(ac\.uk|co\.uk|org\.uk|gov\.uk|nhs\.uk|com|org|net|edu|example)")
"""Nearly every host of a portfolio, by an ending with no other public ending below it: told without the list, which takes a while to read."""


def name_and_ending(host: str) -> tuple[str, str]:
    """The registered name and the public ending of `host`: ("uni", "ac.uk") for "www.uni.ac.uk"; "" for what it has not. `.example` counts."""
    if plain := _PLAIN_ENDING.fullmatch(host):
        return plain[1] or "", plain[2]
    parts = _extractor().extract_str(host)
    return parts.domain, parts.suffix


@cache
def _extractor() -> tldextract.TLDExtract:
    # The list takes a tenth of a second to read: once a process, and only where it is needed. No address to fetch a newer one from, no folder in the user's home.
    import tldextract

    return tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None, extra_suffixes=("example",))
