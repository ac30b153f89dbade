"""The JavaScript that runs in pages: files beside the modules that use them."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

_HEADING = re.compile(r"\A(//[^\n]*\n)+")


@cache
def script(name: str, package: str = "foliocheck.crawler.reading") -> str:
    """The source of `name`, less the comment lines above it."""
    return _HEADING.sub("", (files(package) / name).read_text(encoding="utf-8")).strip()
