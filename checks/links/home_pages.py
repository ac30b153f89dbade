"""Which addresses are a site's front page, as far as their names tell. Pure."""

from __future__ import annotations

from urllib.parse import urlsplit

from foliocheck.core.policy_data import policy


def is_home_path(path: str) -> bool:
    """Whether a path is a site's front page by one of its usual names."""
    steps = [step.lower() for step in path.split("/") if step]
    return len(steps) <= 2 and all(step in policy("hosts")["home_paths"] for step in steps)


def may_be_home(address: str) -> bool:
    """Whether an address may well show the home page's text: by its name, as a file of its own (a copy), or by a query."""
    parts = urlsplit(address)
    name = parts.path.rstrip("/").rpartition("/")[2].lower()
    return bool(parts.query) or name in policy("hosts")["home_paths"] or "." in name
