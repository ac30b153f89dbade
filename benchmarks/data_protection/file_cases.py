"""The labelled files (documents, pictures, saved pages, exports) as cases, read by the crawler's own readers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from snippet_pages import ADDRESS, case_with, html_page

from foliocheck.checks.case import Case
from foliocheck.core.snapshot import Block, Document, Page, Picture
from foliocheck.crawler.documents.embedded import pictures_in
from foliocheck.crawler.documents.read import read_document
from foliocheck.crawler.pictures.read import can_read_text, read_picture

PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".tif", ".tiff", ".heic")


def file_cases(folder: Path) -> Iterator[tuple[str, list[dict[str, Any]], Case]]:
    """Name, labels and Case of every labelled file in `folder`; labels that need text in pictures only where it can be read."""
    truth = folder / "truth.jsonl"
    if not truth.is_file():
        return
    for line in truth.read_text(encoding="utf-8").splitlines():
        label = json.loads(line)
        path = folder / label["file"]
        hits = [hit for hit in label["hits"] if hit.get("where") != "picture" or can_read_text()]
        yield label["file"], hits, _case(path, label["owner"] or {})


def left_out(folder: Path) -> int:
    """How many labels need text in pictures and cannot be looked for here."""
    truth = folder / "truth.jsonl"
    if can_read_text() or not truth.is_file():
        return 0
    labels = [json.loads(line) for line in truth.read_text(encoding="utf-8").splitlines()]
    return sum(hit.get("where") == "picture" for label in labels for hit in label["hits"])


def _case(path: Path, owner: dict[str, Any]) -> Case:
    data, address = path.read_bytes(), f"https://portfolio.example/files/{path.name}"
    if path.suffix == ".html":
        source = data.decode("utf-8", "replace")
        return case_with(html_page(source, ""), owner, source)
    if path.suffix.lower() in PICTURES:
        picture: Picture = read_picture(data, address, "")
        return case_with(_bare(), owner, pictures={address: picture})
    document: Document = read_document(data, address, "")
    inside = {f"{address}#{name}": read_picture(picture, f"{address}#{name}") for name, picture in pictures_in(data)}
    return case_with(_bare(), owner, documents={address: document}, pictures=inside)


def _bare() -> Page:
    return Page(
        url=ADDRESS,
        final_url=ADDRESS,
        status=200,
        title="",
        role="content",
        discovered_by="given",
        blocks=(Block(kind="paragraph", text="Evidence"),),
    )
