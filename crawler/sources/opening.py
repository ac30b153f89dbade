"""What was typed -> the source that can open it."""

from __future__ import annotations

from pathlib import Path

from foliocheck.core.errors import BadFile
from foliocheck.crawler.sources.folder import open_folder
from foliocheck.crawler.sources.source import OpenSource
from foliocheck.crawler.sources.web import open_web


def open_source(typed: str, work: Path) -> OpenSource:
    """The source for an address or a path. `work` is a folder for what must be unpacked.

    Raises BadAddress or BadFile with one sentence and the remedy.
    """
    if not typed.strip():
        return open_web(typed)
    path = Path(typed.strip()).expanduser()
    try:
        exists = path.exists()
    except OSError:
        exists = False
    if not exists:
        return open_web(typed)
    if path.is_dir():
        return open_folder(path, path.resolve().name)
    raise BadFile(f"{path.name} is not a kind of file that foliocheck reads.")
