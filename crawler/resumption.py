"""Going on with a crawl that was cut off: the pages that it had read are taken over instead of being read again."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

from foliocheck.core.snapshot import Page
from foliocheck.core.snapshot_folder import SnapshotFolder
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
        if page is None or self._folder is None:
            return None
        name = f"{number:04}"
        return replace(
            page,
            html_file=self._copy(page.html_file, target, f"pages/{name}.html"),
            response_file=self._copy(page.response_file, target, f"pages/{name}.response.html"),
            screenshot=self._copy(page.screenshot, target, f"pictures/{name}.jpg"),
        )

    def _copy(self, before: str | None, target: SnapshotFolder, place: str) -> str | None:
        if before is None or self._folder is None or not (self._folder.folder / before).is_file():
            return None
        shutil.copyfile(self._folder.folder / before, target.folder / place)
        (target.folder / place).chmod(0o600)
        return place

    def drop(self) -> None:
        """Delete what the earlier crawl left behind."""
        if self._folder is not None:
            shutil.rmtree(self._folder.folder, ignore_errors=True)


def saved_pages(folder: Path, source: OpenSource) -> SavedPages:
    """Make room in `folder` for a new snapshot of `source`.

    A cut-off one of the same source is put aside, to be gone on with; any other is deleted.
    """
    aside = folder.with_name(folder.name + ".cut-off")
    head = SnapshotFolder(folder).head()
    if head is not None and head.get("finished") is False and _same(head, source):
        shutil.rmtree(aside, ignore_errors=True)
        folder.rename(aside)
    elif folder.exists():
        shutil.rmtree(folder)
    if not aside.is_dir():
        return SavedPages()
    before = SnapshotFolder(aside)
    known = before.head()
    if known is not None and _same(known, source):
        return SavedPages(before)
    shutil.rmtree(aside, ignore_errors=True)
    return SavedPages()


def _same(head: dict[str, Any], source: OpenSource) -> bool:
    """All files are served at one virtual address: what was given and its size tell them apart."""
    before = head.get("source", {})
    return (before.get("url"), before.get("given"), before.get("bytes")) == (source.url, source.given, source.bytes)
