"""What an earlier crawl of the same source left behind: one that was cut off is gone on with; of a finished one, what has not changed is taken over."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from foliocheck.core.snapshot import Page
from foliocheck.core.snapshot_folder import SnapshotFolder, places_aside
from foliocheck.crawler.sources.source import OpenSource


class SavedPages:
    """The pages that an earlier crawl of the same source left behind, by their address. Empty where there was none.

    The first page is always read anew (it brings the cookies, and tells the platform), and so is every page that had a problem.
    """

    def __init__(self, folder: SnapshotFolder | None = None) -> None:
        self._folder = folder
        pages = [page for _, page in folder.pages()] if folder else []
        self._pages = {page.url: page for page in pages if page.role not in ("error", "document") and page.problem is None}

    def __contains__(self, address: object) -> bool:
        return address in self._pages

    def take(self, address: str, number: int, target: SnapshotFolder) -> Page | None:
        """The saved page of this address with its files copied to `target` under `number`, or None."""
        page = self._pages.pop(address, None)
        return None if page is None or self._folder is None else copied(page, self._folder, number, target)


def copied(page: Page, before: SnapshotFolder, number: int, target: SnapshotFolder) -> Page:
    """`page` with its files copied from the snapshot `before` to `target`, under `number`."""
    name = f"{number:04}"

    def copy(old: str | None, place: str) -> str | None:
        if old is None or not (before.folder / old).is_file():
            return None
        shutil.copyfile(before.folder / old, target.folder / place)
        (target.folder / place).chmod(0o600)
        return place

    return replace(
        page,
        html_file=copy(page.html_file, f"pages/{name}.html"),
        response_file=copy(page.response_file, f"pages/{name}.response.html"),
        screenshot=copy(page.screenshot, f"pictures/{name}.jpg"),
    )


@dataclass(frozen=True, slots=True)
class LeftBehind:
    """`cut_off`: the snapshot of a crawl to go on with. `finished`: that of the last whole check. None where there is none of the same source."""

    cut_off: SnapshotFolder | None
    finished: SnapshotFolder | None

    def drop(self) -> None:
        """Delete both: the new snapshot stands."""
        for before in (self.cut_off, self.finished):
            if before is not None:
                shutil.rmtree(before.folder, ignore_errors=True)


def put_aside(folder: Path, source: OpenSource) -> LeftBehind:
    """Make room in `folder` for a new snapshot of `source`; what was there is put beside it, or deleted where it is of another source."""
    head = SnapshotFolder(folder).head()
    cut_off, finished = places_aside(folder)
    if head is not None and _same(head, source):
        aside = finished if head.get("finished") else cut_off
        shutil.rmtree(aside, ignore_errors=True)
        folder.rename(aside)
    elif folder.exists():
        shutil.rmtree(folder)
    return LeftBehind(cut_off=_kept(cut_off, source), finished=_kept(finished, source))


def _kept(aside: Path, source: OpenSource) -> SnapshotFolder | None:
    if not aside.is_dir():
        return None
    before = SnapshotFolder(aside)
    head = before.head()
    if head is not None and _same(head, source):
        return before
    shutil.rmtree(aside, ignore_errors=True)
    return None


def _same(head: dict[str, Any], source: OpenSource) -> bool:
    """All files are served at one virtual address: what was given and its size tell them apart."""
    before = head.get("source", {})
    return (before.get("url"), before.get("given"), before.get("bytes")) == (source.url, source.given, source.bytes)
