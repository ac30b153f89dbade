"""Addresses: cleaning what people paste, keys of pages, and which addresses are alike. Pure; nothing here asks the network."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import parse_qsl, unquote, urlencode, urljoin, urlsplit, urlunsplit

from foliocheck.core.errors import BadAddress
from foliocheck.core.ip_ranges import is_public, written_ip

VIRTUAL_ORIGIN = "http://portfolio.invalid"
"""Where handed-in files are served from: nothing is listening there, the browser's requests are answered by interception."""

_DEFAULT_PORTS = {"http": 80, "https": 443}
_TRACKING = re.compile(r"^(utm_\w+|authuser|fbclid|gclid|mc_[ce]id|_ga|_gl|replytocom|PHPSESSID|jsessionid)$", re.IGNORECASE)
_SCHEME = re.compile(r"^[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_HOST = re.compile(r"^(\[[0-9a-f:.]+\]|[\w-]+(\.[\w-]+)*\.?)$", re.IGNORECASE)
_WRAPPINGS = " \t\r\n\u00a0\u200b\ufeff\"'“”‘’<>«»`,;"


def clean_typed(typed: str) -> str:
    """The absolute http(s) address that a person meant by `typed`: white space, quotes and brackets around it are taken off,

    a missing scheme is filled in (https, but http for loopback and bare numbers). Raises BadAddress with the remedy.
    """
    text = re.sub(r"[\t\r\n]+", "", typed).strip(_WRAPPINGS)
    if not text:
        raise BadAddress("No address was given. Paste the address of the portfolio's first page, like https://name.example/cmalt/.")
    if "@" in text and not re.search(r"[/?#]", text.split("@")[0]) and not _SCHEME.match(text):
        raise BadAddress("This looks like an e-mail address. Paste the address of the portfolio's first page instead.")
    if not text.lower().startswith(("http://", "https://")):
        scheme = _SCHEME.match(text)
        if scheme and not re.match(r"^[\w.-]+:\d+", text):
            raise BadAddress(
                f"foliocheck reads http and https addresses, not “{scheme.group()}”. Paste the address that the browser shows."
            )
        host = re.split(r"[/?#:]", text)[0]
        text = ("http://" if is_loopback(host) else "https://") + text.lstrip("/")
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        raise BadAddress(f"“{_shown(typed)}” is not a web address. Copy it again from the browser's address bar.") from None
    host = parts.hostname or ""
    shown = f"[{host}]" if ":" in host else host
    if (
        not host
        or (":" in host and (host.endswith(".") or written_ip(host) is None))
        or not _HOST.match(shown)
        or " " in parts.netloc
        or ("." not in host and ":" not in host and not is_loopback(host))
    ):
        raise BadAddress(f"“{_shown(typed)}” is not a web address. Copy it again from the browser's address bar.")
    try:
        host = host if ":" in host else host.encode("idna").decode("ascii")
    except UnicodeError:
        raise BadAddress(f"“{_shown(typed)}” has a host name that cannot exist. Copy it again from the browser's address bar.") from None
    netloc = f"[{host}]" if ":" in host else host
    if port is not None and _DEFAULT_PORTS.get(parts.scheme.lower()) != port:
        netloc += f":{port}"
    path = re.sub(r" ", "%20", parts.path) or "/"
    return urlunsplit((parts.scheme.lower(), netloc, path, parts.query.replace(" ", "%20"), parts.fragment))


@lru_cache(maxsize=4096)
def page_key(address: str, keep_fragment: bool = False) -> str:
    """The form of `address` under which a page is kept: lower-case host, no default port, no tracking parameters, no fragment.

    `keep_fragment` where pages live behind fragments (hash-routed sites).
    """
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return address
    host = (parts.hostname or "").lower()
    if not host and parts.scheme in _DEFAULT_PORTS:
        return address  # no host: without the rest of its authority the path would be taken for one
    netloc = f"[{host}]" if ":" in host else host
    if port is not None and _DEFAULT_PORTS.get(parts.scheme) != port:
        netloc += f":{port}"
    query = parts.query
    if query and any(_TRACKING.match(pair.split("=")[0]) for pair in query.split("&")):
        query = urlencode([(key, value) for key, value in parse_qsl(query, keep_blank_values=True) if not _TRACKING.match(key)])
    fragment = parts.fragment if keep_fragment else ""
    return urlunsplit((parts.scheme.lower(), netloc, parts.path or "/", query, fragment))


def without_fragment(address: str) -> str:
    """`address` less its fragment."""
    return address.split("#", 1)[0]


def fragment_of(address: str) -> str | None:
    """The fragment as written, without #; None where there is none. An empty one ("…#") is ""."""
    _, mark, fragment = address.partition("#")
    return fragment if mark else None


def absolute(base: str, reference: str) -> str:
    """`reference` resolved against `base` as a browser does; returned unchanged where it cannot be."""
    try:
        return urljoin(base, reference.strip())
    except ValueError:
        return reference


@lru_cache(maxsize=4096)
def host_of(address: str) -> str:
    """The host name, lower case, or "" where there is none."""
    try:
        return (urlsplit(address).hostname or "").lower()
    except ValueError:
        return ""


def at_host(host: str, known: Iterable[str]) -> bool:
    """Whether `host` is one of `known` or under one of them."""
    return any(host == name or host.endswith("." + name) for name in known)


def port_of(address: str) -> int | None:
    """The port that an http(s) address is asked on, the scheme's own where none is named; None where it has none."""
    try:
        parts = urlsplit(address)
        return parts.port or _DEFAULT_PORTS.get(parts.scheme.lower())
    except ValueError:
        return None


def origin_of(address: str) -> str:
    """scheme://host[:port] of an absolute address."""
    parts = urlsplit(page_key(address))
    return f"{parts.scheme}://{parts.netloc}"


def is_private_host(host: str) -> bool:
    """Whether `host` is loopback, an address of a private network, or a name that only an intranet knows (no network is asked)."""
    host = host.strip("[]").lower().rstrip(".")
    if not host:
        return False
    if host.endswith((".localhost", ".local", ".localdomain", ".internal", ".intranet", ".lan", ".home.arpa", ".corp")):
        return True
    literal = written_ip(host)
    return "." not in host if literal is None else not is_public(literal)


def is_loopback(host: str) -> bool:
    """Whether `host` is this very computer: localhost or an address of the loopback network, not a name that only begins like one."""
    host = host.strip("[]").lower().rstrip(".")
    literal = written_ip(host)
    return host == "localhost" or host.endswith(".localhost") if literal is None else literal.is_loopback


def readable(address: str) -> str:
    """`address` as a person reads it: percent-encoding undone where that leaves it printable."""
    plain = unquote(address)
    return plain if plain.isprintable() else address


def _shown(typed: str) -> str:
    """What was typed, for a message: on one line, without what could steer a terminal, and not too much of it."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in typed).split())[:200]
