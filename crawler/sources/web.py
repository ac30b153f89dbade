"""A web address."""

from __future__ import annotations

from foliocheck.core.addresses import clean_typed
from foliocheck.crawler.sources.source import OpenSource


def open_web(typed: str) -> OpenSource:
    """The source for an address as typed. Raises BadAddress with the remedy where it is none."""
    return OpenSource(given=typed.strip(), kind="web", url=clean_typed(typed))
