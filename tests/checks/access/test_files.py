"""What is said of a handed-in file itself: its size, the formats in it, documents that do not open."""

from __future__ import annotations

from types import ModuleType

import pytest

from foliocheck.checks.access import document_unreadable, file_format, file_size
from foliocheck.checks.case import Case, Fault
from foliocheck.checks.registry import from_module
from foliocheck.core.framework import Framework
from foliocheck.core.sections import SectionMap
from foliocheck.core.snapshot import Document, Platform, Snapshot, Source, SourceKind

ORIGIN = "http://portfolio.invalid"


def case(
    kind: SourceKind = "zip", size: int | None = None, archive: tuple[tuple[str, int], ...] = (), documents: tuple[Document, ...] = ()
) -> Case:
    snapshot = Snapshot(
        source=Source(given="portfolio.zip", kind=kind, url=f"{ORIGIN}/index.html", bytes=size),
        taken_at="",
        browser="",
        axe="",
        platform=Platform(id="file", title="File", confidence=1, why=()),
        pages=(),
        archive=archive,
        documents={document.address: document for document in documents},
    )
    return Case(snapshot=snapshot, sections=object.__new__(SectionMap), framework=object.__new__(Framework))


def said(module: ModuleType, made: Case) -> list[Fault]:
    return list(from_module(module).run(made))


MEMBERS = tuple((f"film {number}.mp4", number * 1_000_000) for number in range(1, 8))


@pytest.mark.parametrize(
    ("kind", "size", "severity"),
    [
        ("zip", 9_999_999, None),
        ("zip", 10_000_000, None),  # near-miss: the figure itself is allowed
        ("zip", 10_000_001, "should"),
        ("word", 25_000_000, "should"),
        ("pdf", 25_000_001, "must"),
        ("web", 90_000_000, None),
        ("folder", None, None),
    ],
)
def test_size(kind: SourceKind, size: int | None, severity: str | None) -> None:
    faults = said(file_size, case(kind, size, MEMBERS if kind == "zip" else ()))
    assert [(fault.severity or file_size.SEVERITY) for fault in faults] == ([severity] if severity else [])


def test_size_names_the_five_largest_members() -> None:
    (fault,) = said(file_size, case("zip", 28_000_000, MEMBERS))
    assert [spot.evidence for spot in fault.spots] == [f"film {number}.mp4" for number in (7, 6, 5, 4, 3)]
    assert "film 7.mp4 (7.0 MB)" in fault.message and "film 2.mp4" not in fault.message


def test_size_is_not_applicable_on_the_web() -> None:
    made = case("web", None)
    assert said(file_size, made) == [] and made.seen.count == 0
    made = case("zip", 5)
    assert said(file_size, made) == [] and made.seen.count == 1


def test_formats() -> None:
    made = case("zip", 5, (("a/notes.one", 5), ("talk.key", 5), ("b/more.one", 5), ("index.html", 5), ("key", 5), ("keynote.pdf", 5)))
    faults = said(file_format, made)
    assert [(fault.key, len(fault.spots)) for fault in faults] == [("one", 2), ("key", 1)]
    assert "PDF or Word" in str(faults[0].tip) and "and 1 more like it" in faults[0].message
    assert made.seen.count == 6


def test_formats_are_not_applicable_without_an_archive() -> None:
    made = case("word", 5)
    assert said(file_format, made) == [] and made.seen.count == 0


@pytest.mark.parametrize(
    ("problem", "told"),
    [
        (None, False),
        ("The PDF is locked with a password, so an assessor could not open it either. Save it without a password.", True),
        ("The file is damaged or cut short, and cannot be opened. Save or upload it again.", True),
        ("The file is empty. Save it again and put the new copy in its place.", True),
        (
            "This is an old file of the kind Word (.doc). Save it as .docx or PDF, or install LibreOffice so that foliocheck can read it.",
            False,
        ),
    ],
)
def test_documents_that_do_not_open(problem: str | None, told: bool) -> None:
    made = case(documents=(Document(address=f"{ORIGIN}/plan.pdf", kind="pdf", problem=problem, linked_from=(f"{ORIGIN}/index.html",)),))
    faults = said(document_unreadable, made)
    assert bool(faults) is told and made.seen.count == 1
    if faults:
        assert faults[0].spots[0].linked_from == f"{ORIGIN}/index.html"
