"""Reading the signs of a platform: its hosts, its generator tag, where its scripts come from, its headers, what its walls say.

The data is in `core/policy/platforms.toml`, dated, one table a platform. A sign counts only in the head of the page's own code
(tags and headers): a text *about* a platform, or a link to it, is no sign.
"""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from foliocheck.core.addresses import at_host, host_of
from foliocheck.core.policy_data import policy
from foliocheck.core.snapshot import Wall, count_words
from foliocheck.crawler.platforms.platform import Front

_WALL_WORDS = 120
_SOURCES = re.compile(r"<(?:script|link)\b[^>]*?\b(?:src|href)\s*=\s*[\"']?((?:https?:)?//[^\"'\s>]+)", re.IGNORECASE)
Sign = tuple[object, float, str]


def table(platform: str) -> dict[str, Any]:
    """The platform's table in `platforms.toml`; empty where it has none."""
    found: dict[str, Any] = policy("platforms").get(platform, {})
    return found


def weigh(*signs: Sign) -> tuple[float, list[str]]:
    """The surest of the signs that hold, and the reasons of all that do. A sign is (does it hold, how sure, why in words)."""
    holding = [(sure, why) for holds, sure, why in signs if holds]
    return max((sure for sure, _ in holding), default=0.0), [why for _, why in holding]


def usual(front: Front, platform: str) -> list[Sign]:
    """The signs that every platform may show: host (also of the address as typed), generator, sources of scripts, headers, cookies."""
    data = table(platform)
    generator = front.meta.get("generator", "")
    host = next((name for address in (front.url, front.given) if (name := known_host(address, platform))), "")
    named = any(generator.lower().startswith(str(start).lower()) for start in data.get("generators", ()))
    sources = source_hosts(front.html)
    asset = next((wanted for wanted in data.get("assets", ()) if any(_below(name, wanted) for name in sources)), "")
    header = next((line for line in data.get("headers", ()) if _has_header(front, line)), "")
    cookie = next((name for name in data.get("cookies", ()) if name in front.cookies), "")
    return [
        (host, 0.95, f"the host is {host}"),
        (named, 0.97, f"the generator tag says “{generator}”"),
        (header, 0.9, f"the server's answer carries “{header}”"),
        (asset, 0.85, f"its scripts and styles come from {asset}"),
        (cookie, 0.6, f"it sets the cookie “{cookie}”"),
    ]


def known_host(address: str, platform: str) -> str:
    """The host of `address` where it is one of the platform's own, else ""."""
    host = host_of(address)
    return host if any(_below(host, known) for known in table(platform).get("hosts", ())) else ""


def source_hosts(html: str) -> set[str]:
    """The hosts from which the page takes scripts, styles and icons (not its links or pictures)."""
    found = set()
    for address in _SOURCES.findall(re.sub(r"<!--.*?-->", "", html, flags=re.DOTALL)):
        try:
            found.add((urlsplit(address if address.startswith("http") else "https:" + address).hostname or "").lower())
        except ValueError:
            continue
    return found


def has_tag(html: str, pattern: str) -> bool:
    """Whether a tag of the page's code matches `pattern` (a regular expression for what stands between < and >)."""
    return re.search(rf"<[a-z][^<>]*?{pattern}[^<>]*>", html, re.IGNORECASE) is not None


def told_wall(page: dict[str, Any], platform: str) -> Wall | None:
    """The wall or dead end that a page of this platform states in its own words (short pages only), or None."""
    shown = "\n".join(block["text"] for block in page["blocks"] if not block["hidden"])
    text = _plain(f"{page.get('title', '')}\n{shown}")
    words = count_words(shown)
    for entry in table(platform).get("walls", ()):
        if words <= entry.get("most_words", _WALL_WORDS) and _plain(entry["phrase"]) in text:
            return Wall(kind=entry["kind"], why=entry.get("why") or f"it says “{entry['phrase']}”")
    return None


def few_words(html: str, most: int = 30) -> bool:
    """Whether rendered HTML holds hardly any text outside scripts: the platform shows it elsewhere, or paints it."""
    bare = re.sub(r"<(script|style|noscript|template|svg)\b.*?</\1>|<!--.*?-->", " ", html, flags=re.DOTALL | re.IGNORECASE)
    return count_words(re.sub(r"<[^>]+>", " ", bare)) <= most


def _has_header(front: Front, line: str) -> bool:
    name, _, value = (part.strip().lower() for part in line.partition(":"))
    return name in front.headers and value in front.headers[name].lower()


def _below(host: str, known: str) -> bool:
    """Whether `host` is `known` or lies under it; "blogspot.*" holds for every country's ending."""
    if known.endswith(".*"):
        name = known[:-2]
        return bool(re.search(rf"(^|\.){re.escape(name)}\.[a-z]{{2,3}}(\.[a-z]{{2}})?$", host))
    return at_host(host, (known,))


def _plain(text: str) -> str:
    return " ".join(text.lower().replace("’", "'").replace("\u00a0", " ").split())
