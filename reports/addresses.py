"""Addresses from the portfolio as a report shows them: readable text, and a link only where following it is safe and useful."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from foliocheck.core.addresses import VIRTUAL_ORIGIN, readable
from foliocheck.core.mask import BULLETS
from foliocheck.reports.wording import writable

_LINKED = ("http", "https", "mailto")


@dataclass(frozen=True, slots=True)
class Shown:
    """An address to show: `text` for the eye, `href` to follow or None."""

    text: str
    href: str | None


def shown(address: str, anchor: str | None = None) -> Shown:
    """`address` (with `anchor` as its fragment) to show. Only http, https and mailto are linked, and never a masked address;

    a page of a handed-in file has no address on the web, so its path inside the file is shown.
    """
    whole = address if not anchor or "#" in address else f"{address}#{anchor}"
    whole = writable(whole)
    if whole.startswith(VIRTUAL_ORIGIN):
        return Shown(readable(whole[len(VIRTUAL_ORIGIN) :]).lstrip("/") or "first page", None)
    text = readable(whole)
    return Shown(text, whole if _safe(whole) else None)


def without_origin(text: str) -> str:
    """`text` without the made-up origin of handed-in files, which means nothing to their author."""
    return text.replace(VIRTUAL_ORIGIN + "/", "")


def _safe(address: str) -> bool:
    if BULLETS in address or "%E2%80%A2" in address:
        return False
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    if parts.scheme == "mailto":
        return "@" in parts.path
    return parts.scheme in _LINKED and bool(parts.netloc)
