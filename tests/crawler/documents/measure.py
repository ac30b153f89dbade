"""Prints what each kind of document costs: milliseconds a file, the first of its kind apart.

Run it as `cd tests && python -m crawler.documents.measure`.
"""

from __future__ import annotations

import io
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

import docx
from sites import make_documents

from foliocheck.crawler.documents.read import read_document
from foliocheck.crawler.pictures.read import can_read_text, read_picture

LABELLED = Path(__file__).parents[3] / "benchmarks/data_protection/files/tuned/first"


def long_word(words: int = 24_000) -> bytes:
    document = docx.Document()
    for number in range(words // 400):
        document.add_heading(f"Section {number}", 1)
        for _ in range(10):
            document.add_paragraph("I compared tools with learners and staff, and wrote down what the review said. " * 3)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def main() -> None:
    documents: dict[str, bytes] = {
        "text": b"One.\n\nTwo.", "pdf": make_documents.pdf(tagged=True), "docx": make_documents.word(), "pptx": make_documents.slides(),
        "xlsx": make_documents.sheet(), "docx, 24,000 words": long_word(),
    }  # fmt: skip
    for name, data in documents.items():
        report(name, lambda data=data: read_document(data, "http://portfolio.invalid/file"))  # type: ignore[misc]
    for name in ("chart.png", "campus.jpg"):
        data = (LABELLED / name).read_bytes()
        report(name, lambda data=data: read_picture(data, "http://portfolio.invalid/file", with_text=False))  # type: ignore[misc]
        if can_read_text():
            report(f"{name}, text read", lambda data=data: read_picture(data, "http://portfolio.invalid/file"))  # type: ignore[misc]


def report(name: str, read: Callable[[], object]) -> None:
    times = []
    for _ in range(6):
        begun = time.perf_counter()
        read()
        times.append((time.perf_counter() - begun) * 1000)
    print(f"{name:24} first {times[0]:7.1f} ms   then {sorted(times[1:])[2]:7.1f} ms")


if __name__ == "__main__":
    main()
