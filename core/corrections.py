"""What the author put right: where a section is, which pages do not count, what is the owner's own."""

from __future__ import annotations

import json
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Pin:
    """“This section is there” (or, among the refused, “is not there”): `address` is the page (a fragment may name the anchor), `heading` the heading's text, or None."""

    section: str
    address: str
    heading: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrections:
    """All corrections of one portfolio (`foliocheck.toml`, or the page of the web application).

    Several pins of one section are its places in that order. `refused` are places that were taken for a section and are not. `ignored` are addresses of pages that are no part of the portfolio.
    `owner_addresses` and `owner_names` are the author's own; `permitted` are scrypt hashes of values whose owners gave permission.
    """

    framework: str | None = None
    pins: tuple[Pin, ...] = ()
    refused: tuple[Pin, ...] = ()
    ignored: tuple[str, ...] = ()
    owner_addresses: tuple[str, ...] = ()
    owner_names: tuple[str, ...] = ()
    permitted: tuple[str, ...] = ()


def toml_text(text: str) -> str:
    """A basic string of TOML: JSON's escapes are TOML's too, and what TOML forbids beside them is left out."""
    return json.dumps("".join(each for each in text if each != "\x7f" and not "\ud800" <= each <= "\udfff"), ensure_ascii=False)
