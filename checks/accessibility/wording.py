"""How texts, pages and files are named in the sentences of the accessibility checks."""

from __future__ import annotations

import re

from foliocheck.core.snapshot import Page

_TITLE_END = re.compile(r"\s+[–—|»·-]\s+|\s*[|»]\s*")


def short(text: str, most: int = 90) -> str:
    """The text on one line, cut at a word."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[:most].rsplit(" ", 1)[0] + "…"


def page_name(page: Page) -> str:
    """A page's own name: its title without the site's name, else its address."""
    return short(_TITLE_END.split(page.title)[0] or page.title or page.url, 70)


def file_name(address: str) -> str:
    """The file's name in an address, without query; "" for data in the address itself."""
    return "" if address.startswith("data:") else address.split("?")[0].split("#")[0].rstrip("/").rsplit("/", 1)[-1]
