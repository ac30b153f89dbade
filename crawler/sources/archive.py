"""The files of a folder or zip, as names with "/" between them. Read one by one when asked for; nothing is unpacked to disk."""

from __future__ import annotations

import os
import posixpath
import re
import stat
import struct
import threading
import unicodedata
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from foliocheck.core.errors import BadFile
from foliocheck.crawler.documents.package import ZIP_DAMAGE

MEGABYTE = 1_000_000
MOST_FILES = 20_000
MOST_UNPACKED = 4_000 * MEGABYTE
MOST_RATIO = 150
"""A zip that unpacks to more than this many times its size, and to more than RATIO_FROM bytes, is a bomb: pages do not pack so well."""
RATIO_FROM = 300 * MEGABYTE
MOST_FILE = 200 * MEGABYTE
_JUNK = re.compile(
    r"(^|/)(__MACOSX/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\.git/|\.svn/|\._[^/]*$|~\$[^/]*$|\.Spotlight-V100/|\.Trashes/)", re.IGNORECASE
)


class Archive(Protocol):
    """What a folder and a zip have in common."""

    title: str
    skipped: list[str]
    """Why something was left out, in words."""

    @property
    def names(self) -> tuple[str, ...]:
        """All files in order: those nearest the top first, then by name."""

    def size(self, name: str) -> int:
        """Bytes of a file."""

    def read(self, name: str, most: int = MOST_FILE) -> bytes | None:
        """The bytes of a file, at most `most`; None where there is none of this very name (case counts) or it cannot be read."""


def in_order(names: Iterable[str]) -> tuple[str, ...]:
    """Names sorted as a reader goes through a folder: what lies nearest the top first, numbers by their value."""
    return tuple(sorted(names, key=lambda name: (name.count("/"), natural(name))))


def natural(name: str) -> list[tuple[int, int, str]]:
    """A sorting key by which “part 2” stands before “part 10”."""
    return [(0, int(piece), "") if piece.isdecimal() else (1, 0, piece) for piece in re.split(r"(\d+)", name.lower()) if piece]


class FolderArchive:
    """A folder. Links that lead out of it are left out."""

    def __init__(self, root: Path) -> None:
        self.root = root.resolve()
        self.title = root.name or self.root.name
        self.skipped: list[str] = []
        self._names: tuple[str, ...] | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """All files in order. Raises BadFile where there are too many."""
        if self._names is None:
            found: list[str] = []
            for folder, below, files in os.walk(self.root):
                below[:] = sorted(name for name in below if not name.startswith(".") and name not in ("__MACOSX", "node_modules"))
                inside = Path(folder).relative_to(self.root).as_posix()
                found += [name if inside == "." else f"{inside}/{name}" for name in files]
                if len(found) > MOST_FILES:
                    raise BadFile(
                        f"The folder {self.title} holds more than {MOST_FILES:,} files. Give the folder that holds only the portfolio."
                    )
            self._names = in_order(name for name in found if not _JUNK.search(name))
        return self._names

    def size(self, name: str) -> int:
        """Bytes of a file, 0 where there is none."""
        target = self.inside(name)
        return target.stat().st_size if target is not None and target.is_file() else 0

    def inside(self, name: str) -> Path | None:
        """The path of `name`, None where it leads out of the folder."""
        try:
            target = (self.root / name).resolve()
        except (OSError, ValueError):
            return None
        return target if target.is_relative_to(self.root) else None

    def read(self, name: str, most: int = MOST_FILE) -> bytes | None:
        """The bytes of a file below the folder, None where there is none."""
        target = self.inside(name)
        try:
            if target is None or not target.is_file() or target.stat().st_size > MOST_FILE:
                return None
            with target.open("rb") as stream:
                return stream.read(most)
        except OSError:
            return None


@dataclass(slots=True)
class ZipArchive:
    """A zip file that stays open; each member is unpacked in memory when it is asked for."""

    title: str
    zip: zipfile.ZipFile
    members: dict[str, zipfile.ZipInfo]
    skipped: list[str] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)
    composed: dict[str, str] = field(default_factory=dict)
    """Names with their accents put together -> names as they stand in the archive (a Mac takes them apart)."""

    @property
    def names(self) -> tuple[str, ...]:
        """All files in order."""
        return tuple(self.members)

    def size(self, name: str) -> int:
        """Unpacked bytes of a member, 0 where there is none."""
        return self.members[name].file_size if name in self.members else 0

    def packed(self) -> tuple[tuple[str, int], ...]:
        """(member, bytes as packed) of all files: what each adds to the size of the zip."""
        return tuple((name, info.compress_size) for name, info in self.members.items())

    def read(self, name: str, most: int = MOST_FILE) -> bytes | None:
        """The bytes of a member, None where there is none or it is damaged."""
        info = self.members.get(name) or self.members.get(self.composed.get(unicodedata.normalize("NFC", name), ""))
        if info is None or info.file_size > MOST_FILE:
            return None
        try:
            with self.lock, self.zip.open(info) as stream:
                return stream.read(most)
        except ZIP_DAMAGE:
            return None


def open_zip(path: Path) -> ZipArchive:
    """The zip at `path`. Raises BadFile, one sentence with the remedy, where it is damaged, locked, a bomb, or leads out of itself."""
    name = path.name
    told = entries_told(path)
    if told is not None and told > MOST_FILES:
        raise BadFile(
            f"{name} says that it holds {told:,} files; no portfolio does. Pack only the portfolio's own files and give that zip."
        )
    try:
        archive = zipfile.ZipFile(path)
        infos = archive.infolist()
    except ZIP_DAMAGE:
        raise BadFile(f"{name} is no zip file that can be opened: it is damaged or was cut short. Download or pack it again.") from None
    try:
        members, skipped = _members(name, path.stat().st_size, infos)
    except BadFile:
        archive.close()
        raise
    composed = {unicodedata.normalize("NFC", member): member for member in members if not member.isascii()}
    return ZipArchive(title=name, zip=archive, members=members, skipped=skipped, composed=composed)


def _members(title: str, packed: int, infos: list[zipfile.ZipInfo]) -> tuple[dict[str, zipfile.ZipInfo], list[str]]:
    if len(infos) > MOST_FILES:
        raise BadFile(f"{title} holds {len(infos):,} files; no portfolio does. Pack only the portfolio's own files and give that zip.")
    total = sum(info.file_size for info in infos)
    if total > MOST_UNPACKED or (total > RATIO_FROM and total > MOST_RATIO * max(packed, 1)):
        raise BadFile(
            f"{title} would unpack to {total / 1e9:.1f} GB from {packed / 1e6:.1f} MB, so it was not opened. "
            "Pack the portfolio again without that file."
        )
    skipped: list[str] = []
    found: dict[str, zipfile.ZipInfo] = {}
    links = doubles = 0
    for info in infos:
        if info.is_dir():
            continue
        if info.flag_bits & 1:
            raise BadFile(f"{title} is locked with a password, so an assessor could not open it either. Pack it again without a password.")
        name = member_name(info)
        if leads_out(name):
            raise BadFile(
                f"{title} holds a file whose name leads out of the archive, which can be used to do harm, so it was not opened. "
                "Pack the folder again."
            )
        if _JUNK.search(name):
            continue
        if stat.S_ISLNK(info.external_attr >> 16):
            links += 1
            continue
        doubles += name in found
        found[name] = info
    if links:
        skipped.append(f"{links} link{'s' * (links != 1)} to other files in {title} (put the files themselves in the archive)")
    if doubles:
        skipped.append(f"{doubles} file{'s' * (doubles != 1)} in {title} whose name another file has too (only the last of each is read)")
    return {name: found[name] for name in in_order(found)}, skipped


def member_name(info: zipfile.ZipInfo) -> str:
    """The member's name as it was meant: UTF-8 that was not marked as such, and backslashes, are put right."""
    name = info.orig_filename.split("\x00")[0]
    if not info.flag_bits & 0x800 and not name.isascii():
        for encoding in ("utf-8", "cp1252"):
            try:
                name = name.encode("cp437").decode(encoding)
                break
            except (UnicodeEncodeError, UnicodeDecodeError):
                continue
    name = name.replace("\\", "/")
    while name.startswith("./"):
        name = name[2:]
    return name


def leads_out(name: str) -> bool:
    """Whether a member's name would be written outside of the folder that the archive is unpacked into."""
    return (
        name.startswith("/") or bool(re.match(r"^[A-Za-z]:", name)) or posixpath.normpath(name).startswith("../") or ".." in name.split("/")
    )


def entries_told(path: Path) -> int | None:
    """How many entries the end of the zip says it holds, read without reading its list; None where it does not say."""
    size = path.stat().st_size
    with path.open("rb") as stream:
        stream.seek(max(0, size - 66_000))
        tail = stream.read()
    place = tail.rfind(b"PK\x06\x06")
    if place >= 0 and len(tail) >= place + 40:
        return int(struct.unpack_from("<Q", tail, place + 32)[0])
    place = tail.rfind(b"PK\x05\x06")
    return int(struct.unpack_from("<H", tail, place + 10)[0]) if place >= 0 and len(tail) >= place + 12 else None
