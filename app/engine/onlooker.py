"""Tells whoever watches a check what was found so far: each page as it is read, with a small picture, and the sections as they come to light.

It looks at the snapshot that the crawl writes, from a thread beside it, and takes little: sections are looked for again only after a
rest many times as long as the last look took.
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from foliocheck.app.early_mask import early_mask
from foliocheck.core.errors import FoliocheckError
from foliocheck.core.snapshot_folder import read_snapshot
from foliocheck.reports.wording import cut
from foliocheck.sections.frameworks_data import load_framework

_LOOK = 0.5
_REST = 12.0
"""Times the length of the last look for sections: at most about eight per cent of one core."""
_SHORTEST_REST = 1.5
_MOST_PICTURES = 300
THUMBNAILS = "thumbnails"
"""The folder of small pictures, beside the report."""


class Onlooker:
    """Use it as a context around the crawl. `say` takes {"pages": [...]} and {"sections": [...]}; everything in them is masked."""

    def __init__(self, snapshot: Path, thumbnails: Path, framework: str | None, say: Callable[[dict[str, Any]], None]) -> None:
        self._snapshot = snapshot
        self._thumbnails = thumbnails
        self._framework = framework
        self._say = say
        self._told = 0
        self._sections: list[dict[str, Any]] = []
        self._sections_of = 0
        self._next_sections = 0.0
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="foliocheck-onlooker", daemon=True)

    def __enter__(self) -> Onlooker:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._done.set()
        self._thread.join(timeout=5)

    def _watch(self) -> None:
        while not self._done.wait(_LOOK):
            try:
                self._tell_pages()
                if self._told > self._sections_of and time.monotonic() >= self._next_sections:
                    self._tell_sections()
            except (OSError, ValueError, KeyError, FoliocheckError):
                continue  # half-written, or being replaced: the next look will tell

    def _tell_pages(self) -> None:
        fresh = []
        while True:
            try:
                page = json.loads((self._snapshot / "pages" / f"{self._told + 1:04}.json").read_text(encoding="utf-8"))
            except (OSError, ValueError):
                break
            self._told += 1
            fresh.append(self._row(self._told, page))
        if fresh:
            self._say({"pages": fresh})

    def _row(self, number: int, page: dict[str, Any]) -> dict[str, Any]:
        return {
            "number": number, "title": cut(early_mask(page.get("title") or ""), 90), "address": cut(early_mask(page["url"]), 300),
            "role": page["role"], **self._picture(number, page),
        }  # fmt: skip

    def _picture(self, number: int, page: dict[str, Any]) -> dict[str, bool]:
        """Make the small picture. None is made of a page with a value that would be masked: nobody can say where on it the value stands."""
        name = page.get("screenshot")
        seen = [row.get("text") for part in ("blocks", "lettering", "frames") for row in page.get(part, ()) if not row.get("hidden")]
        words = "\n".join([*filter(None, seen), *filter(None, (image.get("alt") for image in page.get("images", ())))])
        if not name or number > _MOST_PICTURES:
            return {"picture": False}
        if early_mask(words) != words:
            return {"picture": False, "private": True}
        from foliocheck.app.pictures import thumbnail

        small = thumbnail((self._snapshot / name).read_bytes())
        if small is None:
            return {"picture": False}
        self._thumbnails.mkdir(parents=True, exist_ok=True, mode=0o700)
        (self._thumbnails / f"{number}.jpg").write_bytes(small)
        return {"picture": True}

    def _tell_sections(self) -> None:
        from foliocheck.sections.mapper import map_sections

        begun = time.monotonic()
        self._sections_of = self._told
        found = map_sections(read_snapshot(self._snapshot), load_framework(self._framework) if self._framework else None)
        self._next_sections = time.monotonic() + max(_SHORTEST_REST, _REST * (time.monotonic() - begun))
        rows = [
            {"id": row.id, "title": row.title, "required": row.required, "status": row.status}
            for row in found.sections
            if row.required or row.status != "missing"
        ]
        if rows != self._sections:
            self._sections = rows
            self._say({"sections": rows, "framework": found.framework_title})
