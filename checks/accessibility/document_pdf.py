"""PDF documents that a screen reader cannot read well.

What it looks at:
    The author's PDF documents: whether they hold text at all, tags, a language, a title, and descriptions of their figures, and
    whether they lock screen readers out.

Why it matters:
    Evidence is mostly in PDF. Without tags a screen reader guesses the order; a scanned page is only a picture to it.

What a person must still judge:
    Whether tags, order and descriptions are right.

How to mend it:
    Mend the document in the program in which it was written and export it again with “tagged PDF” or “best for accessibility”
    turned on; for scans use text recognition.

Limits:
    PDF documents on other people's sites are not judged: the author cannot mend them. Whether tags are right cannot be told.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.accessibility.files import count, fault_of, own_documents
from foliocheck.checks.case import Case, Fault

ID = "document-pdf"
AREA = "accessibility"
PASS = "The PDF documents can be read by a screen reader"
FAIL = "PDF documents are hard or impossible to read with a screen reader"
WHY = "An assessor who listens gets this evidence in a wrong order, or not at all."
SEVERITY = "should"
STANDARD = "WCAG 2.2, 1.3.1 Info and Relationships (A)"

_EXPORT = (
    "Open the document in the program in which it was written and export it again, with “tagged PDF” (“document structure tags for "
    "accessibility”) turned on in the options."
)


def run(case: Case) -> Iterable[Fault]:
    """One fault for each kind of trouble, with the documents listed."""
    documents = [
        document for document in own_documents(case, ("pdf",)) if not document.problem
    ]  # those that do not open have a check of their own
    case.seen.one(len(documents))
    locked = [document for document in documents if document.traits.get("screen_readers_blocked")]
    rest = [document for document in documents if document not in locked]
    scanned = [document for document in rest if document.traits.get("scanned")]
    rest = [document for document in rest if document not in scanned]
    untagged = [document for document in rest if document.traits.get("tagged") is False]
    tagged = [document for document in rest if document.traits.get("tagged")]
    yield from fault_of(
        locked,
        "locked",
        "PDF documents lock screen readers out",
        lambda names: f"The settings of {names} keep a screen reader from reading.",
        severity="must",
        tip=(
            "Save the document again without a password and without restrictions, or allow “text access for screen readers” in its "
            "security settings."
        ),
        standard="WCAG 2.2, 1.1.1 Non-text Content (A)",
    )
    yield from fault_of(
        scanned,
        "scanned",
        "PDF documents are only pictures of pages",
        lambda names: f"In {names} there is no text, only pictures of pages: a screen reader reads nothing, and nobody can search it.",
        severity="should",
        tip=(
            "Use the document that was scanned if you have it as a file; else run text recognition (OCR) over the scan, and correct "
            "what it read."
        ),
        standard="WCAG 2.2, 1.4.5 Images of Text (AA)",
    )
    yield from fault_of(
        untagged,
        "untagged",
        "PDF documents have no tags for screen readers",
        lambda names: f"Without tags: {names}. A screen reader finds no headings, lists or tables there and guesses the order.",
        severity="should",
        tip=_EXPORT,
        standard=STANDARD,
        effort=2,
    )
    yield from fault_of(
        [document for document in tagged if count(document, "figures_without_alt")],
        "figures",
        "Figures in PDF documents have no description",
        lambda names: f"Figures without a description are in {names}: a screen reader says only “graphic”.",
        severity="should",
        tip=(
            "Describe the pictures in the program in which the document was written (“alternative text”), or mark them as "
            "decoration, and export it again."
        ),
        standard="WCAG 2.2, 1.1.1 Non-text Content (A)",
    )
    yield from fault_of(
        [document for document in tagged if count(document, "tables_without_header")],
        "tables",
        "Tables in PDF documents have no header cells",
        lambda names: f"Tables without header cells are in {names}: a screen reader reads values without saying what they are.",
        severity="should",
        tip="Mark the first row as “header row” in the program in which the document was written, and export it again.",
        standard=STANDARD,
    )
    yield from fault_of(
        [document for document in tagged if not document.language],
        "language",
        "PDF documents do not say their language",
        lambda names: f"No language is named in {names}, so a screen reader may use the wrong voice.",
        severity="note",
        tip="Set the language in the document's properties, or in the program in which it was written, and export it again.",
        standard="WCAG 2.2, 3.1.1 Language of Page (A)",
        effort=1,
    )
    yield from fault_of(
        [document for document in tagged if not document.traits.get("title")],
        "title",
        "PDF documents have no title",
        lambda names: f"No title is set in {names}: tabs and screen readers say the file's name instead.",
        severity="note",
        tip="Write a title into the document's properties and export it again.",
        standard="WCAG 2.2, 2.4.2 Page Titled (A)",
        effort=1,
    )
