"""What every source gives to the crawler, and the list of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from foliocheck.core.snapshot import Document, NotChecked, Platform, SourceKind
from foliocheck.crawler.network.answer import Served
from foliocheck.crawler.platforms.platform import Found, Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenSource:
    """A portfolio that is ready to be read.

    `url` is where reading starts; `otherwise` where it starts if nothing answers there (the scheme was not typed, and older sites know no
    https). `serve` answers addresses below the fixed virtual origin for handed-in files (None for the web).
    `seeds` are pages known beforehand, `documents` facts of handed-in documents by address, `platform` is set where the file itself
    tells it. `archive` lists (member, bytes) of a zip; `bytes` the size of the file as it would be sent.
    """

    given: str
    kind: SourceKind
    url: str
    otherwise: str | None = None
    serve: Callable[[str], Served | None] | None = None
    seeds: tuple[Found, ...] = ()
    documents: dict[str, Document] = field(default_factory=dict)
    platform: tuple[Platform, Settings] | None = None
    bytes: int | None = None
    archive: tuple[tuple[str, int], ...] = ()
    notes: tuple[NotChecked, ...] = ()
