"""The snapshot on disk: `foliocheck.snapshot/1`, a folder written page by page while the crawl runs.

    snapshot.json            source, platform, limits … ; "finished": true is written last
    pages/0001.json          one Page, in the order of reading
    pages/0001.html          the rendered document        pages/0001.response.html   the original response
    links/…                  links.json: what was met at each address
    documents.json  pictures.json
    pictures/0001.jpg        the page as it looked        pictures/read-0001   a picture of the portfolio in which text was read

The folder holds the portfolio's own text, personal data too: it is made readable by its owner only.
"""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

from foliocheck.core.codec import decode, encode
from foliocheck.core.errors import BadSnapshot
from foliocheck.core.snapshot import Document, LinkFacts, Page, Picture, Snapshot

SCHEMA = "foliocheck.snapshot/1"
_PARTS = {"links": LinkFacts, "documents": Document, "pictures": Picture}


class SnapshotFolder:
    """Writes a snapshot as the crawl goes, and reads one back. Every file is replaced in one step."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def create(self) -> None:
        """Make the folder and its sub-folders, readable by the owner only. Raises OSError where that is not possible."""
        for part in (self.folder, self.folder / "pages", self.folder / "pictures"):
            part.mkdir(parents=True, exist_ok=True)
            part.chmod(0o700)

    def write_text(self, name: str, text: str) -> str:
        """Write one file (`name` relative to the folder) in one step; gives back `name`."""
        return self.write_bytes(name, text.encode("utf-8", "surrogatepass"))

    def write_bytes(self, name: str, data: bytes) -> str:
        """Write one file (`name` relative to the folder) in one step; gives back `name`."""
        target = self.folder / name
        temporary = target.with_name(target.name + ".part")
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(data)
        temporary.replace(target)
        return name

    def write_originals(self, pictures: dict[str, Picture], originals: dict[str, bytes]) -> dict[str, Picture]:
        """Write the pictures themselves, by address, as pictures/read-NNNN; gives back their facts with the file named."""
        written = dict(pictures)
        for number, address in enumerate(sorted(originals), 1):
            if address in written:
                written[address] = replace(written[address], file=self.write_bytes(f"pictures/read-{number:04}", originals[address]))
        return written

    def write_page(self, number: int, page: Page) -> None:
        """Write one page's facts as pages/NNNN.json."""
        self.write_text(f"pages/{number:04}.json", _dump(encode(page)))

    def write_part(self, name: str, values: dict[str, Any]) -> None:
        """Write links, documents or pictures."""
        self.write_text(f"{name}.json", _dump({key: encode(values[key]) for key in sorted(values)}))

    def write_head(self, snapshot: Snapshot, finished: bool) -> None:
        """Write everything but the pages and parts. `finished` is written only when nothing is left to do."""
        data = encode(snapshot)
        for name in ("pages", "folder", *_PARTS):
            del data[name]
        self.write_text("snapshot.json", _dump({"schema": SCHEMA, "finished": finished, **data}))

    def head(self) -> dict[str, Any] | None:
        """What `snapshot.json` holds, or None where there is none that can be read."""
        try:
            data = json.loads((self.folder / "snapshot.json").read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return None
        return data if isinstance(data, dict) and data.get("schema") == SCHEMA else None

    def pages(self) -> list[tuple[int, Page]]:
        """All pages that were written, with their numbers, in that order. A half-written page is left out."""
        found = []
        for path in sorted((self.folder / "pages").glob("[0-9]*.json")):
            try:
                found.append((int(path.stem), decode(Page, json.loads(path.read_text(encoding="utf-8")))))
            except ValueError:
                continue
        return found

    def part(self, name: str) -> dict[str, Any]:
        """Links, documents or pictures as they were written; {} where there are none."""
        try:
            data = json.loads((self.folder / f"{name}.json").read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        if not isinstance(data, dict):
            raise ValueError(f"{name}.json holds no table")
        return {key: decode(_PARTS[name], value) for key, value in data.items()}

    def html(self, page: Page) -> str:
        """The rendered document of a page, "" where it was not kept."""
        if page.html_file is None:
            return ""
        try:
            return (self.folder / page.html_file).read_text(encoding="utf-8", errors="replace")
        except OSError:
            return ""


def places_aside(folder: Path) -> tuple[Path, Path]:
    """Where a new crawl into `folder` puts what was there: the snapshot of a crawl that was cut off, and that of the last whole check."""
    return folder.with_name(f"{folder.name}.cut-off"), folder.with_name(f"{folder.name}.earlier")


def write_snapshot(folder: Path, snapshot: Snapshot) -> None:
    """Write a whole snapshot that is in memory, finished (tests and converted files; the crawler writes page by page)."""
    target = SnapshotFolder(folder)
    target.create()
    for number, page in enumerate(snapshot.pages, 1):
        target.write_page(number, page)
    for name in _PARTS:
        target.write_part(name, getattr(snapshot, name))
    target.write_head(snapshot, finished=True)


def snapshot_in(folder: Path) -> Path:
    """The snapshot's folder, given that or the folder of the report that it lies beside."""
    return folder / "snapshot" if (folder / "snapshot").is_dir() else folder


def read_snapshot(folder: Path) -> Snapshot:
    """The snapshot in `folder`. Raises BadSnapshot with a sentence where there is none, or it is damaged or of another version.

    Of a crawl that was cut off the half-written page is left out; in a finished one no page may be missing silently.
    """
    source = SnapshotFolder(folder)
    head = source.head()
    if head is None:
        raise BadSnapshot(
            f"There is no foliocheck snapshot in {folder}. Run “foliocheck check ADDRESS --out DIR” first and give DIR/snapshot."
        )
    try:
        data = {key: value for key, value in head.items() if key not in ("schema", "finished")}
        links, documents, pictures = (source.part(name) for name in _PARTS)
        shell = decode(Snapshot, {**data, "pages": [], "folder": str(folder)})
        pages = tuple(page for _, page in source.pages())
        if head.get("finished") and len(pages) < len(list((folder / "pages").glob("[0-9]*.json"))):
            raise ValueError("a page of it cannot be read")
    except (ValueError, OSError) as error:
        raise BadSnapshot(f"The snapshot in {folder} is damaged ({error}). Run the check again.") from None
    return replace(shell, pages=pages, links=links, documents=documents, pictures=pictures)


def _dump(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
