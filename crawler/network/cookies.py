"""Cookies: those that the crawl's browser holds, and those that a chain of redirects sets on its way."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import urlsplit


class Cookies:
    """Just enough of a cookie jar: by host, path and `secure`. Nothing is ever written to disk."""

    def __init__(self, cookies: Iterable[Mapping[str, Any]] = ()) -> None:
        self._kept: dict[tuple[str, str, str], tuple[str, bool]] = {}
        self.take(cookies)

    def take(self, cookies: Iterable[Mapping[str, Any]]) -> None:
        """Keep cookies as Playwright gives them: dicts with name, value, domain, path, secure."""
        for cookie in cookies:
            domain = str(cookie.get("domain", "")).lower()
            if domain and cookie.get("name"):
                key = (domain, str(cookie.get("path") or "/"), str(cookie["name"]))
                self._kept[key] = (str(cookie.get("value", "")), bool(cookie.get("secure")))

    def take_headers(self, address: str, headers: Iterable[tuple[bytes, bytes]]) -> None:
        """Keep what `Set-Cookie` headers of an answer say, for the host that answered."""
        host = (urlsplit(address).hostname or "").lower()
        for name, value in headers:
            if name.lower() != b"set-cookie":
                continue
            first, *attributes = value.decode("latin-1").split(";")
            key, mark, content = first.strip().partition("=")
            if not mark or not key:
                continue
            settings = {part.strip().partition("=")[0].lower(): part.strip().partition("=")[2] for part in attributes}
            domain = settings.get("domain", "").strip(".").lower()
            # A cookie may be widened to a parent of its own host, never given to somebody else's.
            owner = f".{domain}" if domain and "." in domain and (host == domain or host.endswith(f".{domain}")) else host
            self._kept[owner, settings.get("path") or "/", key] = (content, "secure" in settings)

    def header(self, address: str) -> str:
        """The `Cookie` header for `address`, "" where there is nothing to send."""
        if not self._kept:
            return ""
        parts = urlsplit(address)
        host, path = (parts.hostname or "").lower(), parts.path or "/"
        found = {}
        for (domain, prefix, name), (value, secure) in self._kept.items():
            same = host == domain.lstrip(".") or (domain.startswith(".") and host.endswith(domain))
            under = path == prefix or path.startswith(prefix.rstrip("/") + "/")
            if same and under and (not secure or parts.scheme == "https"):
                found[name] = value
        return "; ".join(f"{name}={value}" for name, value in found.items())

    def __len__(self) -> int:
        return len(self._kept)
