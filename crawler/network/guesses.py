"""Addresses that a dead address of the portfolio's own host may have meant: other capitals, the site's base path.
Guesses only; they are asked."""

from __future__ import annotations

from os.path import commonpath
from urllib.parse import urlsplit, urlunsplit


def guesses(address: str, base: str) -> tuple[str, ...]:
    """At most five addresses to try for `address`. `base` is the folder that all pages of the portfolio lie in, "/" where it has none."""
    parts = urlsplit(address)
    path = parts.path
    folder, _, name = path.rpartition("/")
    stem, dot, ending = name.rpartition(".")
    paths = [path.lower(), f"{folder}/{name.lower()}"]
    if dot:
        paths += [f"{folder}/{stem}.{ending.lower()}", f"{folder}/{stem}.{ending.upper()}"]
    if base != "/" and not path.startswith(base):
        paths.insert(0, base.rstrip("/") + path)
    return tuple(urlunsplit((parts.scheme, parts.netloc, found, parts.query, "")) for found in dict.fromkeys(paths) if found != path)[:5]


def base_of(pages: list[str]) -> str:
    """The folder that all these pages of one host lie in, with a slash at its end."""
    folders = [urlsplit(page).path.rpartition("/")[0] or "/" for page in pages]
    return commonpath(folders).rstrip("/") + "/"
