"""A web address."""

from __future__ import annotations

from foliocheck.core.addresses import clean_typed
from foliocheck.crawler.sources.source import OpenSource


def open_web(typed: str) -> OpenSource:
    """The source for an address as typed. Raises BadAddress with the remedy where it is none."""
    address = clean_typed(typed)
    filled_in = address.startswith("https://") and "://" not in typed
    return OpenSource(given=typed.strip(), kind="web", url=address, otherwise="http" + address[5:] if filled_in else None)
