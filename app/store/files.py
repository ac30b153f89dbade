"""Files named by their content. Several machines may share the folder: a file is whole or not there, and writing it twice is writing it once."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import time
import uuid
from collections.abc import Collection
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

_NAME = re.compile(r"[0-9a-f]{64}")
_PIECE = 1_000_000
_YOUNG = 3600.0  # seconds: a file may be there before the row that names it


class Files:
    """A folder of files, each under the SHA-256 of its bytes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, name: str) -> Path:
        """Where the file of that name stands. Raises ValueError for what is no such name."""
        if not _NAME.fullmatch(name):
            raise ValueError("not the name of a stored file")
        return self.folder / name[:2] / name

    def put(self, data: bytes) -> str:
        """Keep `data` and give its name. Written aside, flushed to the disk, then named in one step."""
        return self.put_stream(BytesIO(data))

    def put_stream(self, source: BinaryIO) -> str:
        """The same for what is read from `source`, which may be larger than memory."""
        digest = hashlib.sha256()
        while piece := source.read(_PIECE):
            digest.update(piece)
        name = digest.hexdigest()
        target = self.path(name)
        if target.exists():
            os.utime(target)  # in use again: not for sweeping
            return name
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        temporary = target.parent / f".{uuid.uuid4().hex}.part"
        source.seek(0)
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as stream:
            shutil.copyfileobj(source, stream, _PIECE)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(target)
        _flush_folder(target.parent)
        return name

    def get(self, name: str) -> bytes:
        """The bytes of a file. Raises FileNotFoundError where it was swept away."""
        return self.path(name).read_bytes()

    def sweep(self, wanted: Collection[str], now: float | None = None) -> int:
        """Delete what no row names any more and what was left half-written, unless it is younger than an hour. Gives how many."""
        gone = 0
        oldest = (now if now is not None else time.time()) - _YOUNG
        for path in self.folder.glob("??/*"):
            if path.name not in wanted and path.stat().st_mtime < oldest:
                path.unlink(missing_ok=True)
                gone += 1
        return gone


def _flush_folder(folder: Path) -> None:
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError:  # Windows cannot open a folder
        return
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
