"""The public endings of host names (`.ac.uk`), from the list that comes with `tldextract`. Nothing is downloaded, nothing is kept in a cache."""

from __future__ import annotations

from functools import cache

import tldextract


def name_and_ending(host: str) -> tuple[str, str]:
    """The registered name and the public ending of `host`: ("uni", "ac.uk") for "www.uni.ac.uk"; "" for what it has not. `.example` counts."""
    parts = _extractor().extract_str(host)
    return parts.domain, parts.suffix


@cache
def _extractor() -> tldextract.TLDExtract:
    # The list takes a tenth of a second to read: once a process. No address to fetch a newer one from, no folder in the user's home.
    return tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None, extra_suffixes=("example",))
