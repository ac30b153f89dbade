"""A mark of how pages are read: what was read under another mark is read anew."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.resources import files
from pathlib import Path


def reader_mark(version: str) -> str:
    """A mark of how pages are read: of another mark, no page is taken over. `version` is foliocheck's own."""
    return f"{version}-{_reader_sum()}"


@cache
def _reader_sum() -> str:
    total = hashlib.sha256()
    root, data = (Path(str(files(name))) for name in ("foliocheck.crawler", "foliocheck.core.policy"))
    for path in sorted([*root.rglob("*.py"), *root.rglob("*.js"), *data.rglob("*.toml")]):
        total.update(path.read_bytes())
    return total.hexdigest()[:16]
