"""Word documents and slides that a screen reader cannot find its way in.

What it looks at:
    The author's Word documents and presentations: headings by style, descriptions of pictures, header rows of tables, titles of
    slides, the language, the words of links.

Why it matters:
    With headings, descriptions and header rows a screen reader user can go about a document as others do with their eyes.

What a person must still judge:
    Whether headings and descriptions say the right thing. Word's own accessibility checker (Review, Check Accessibility) shows more.

How to mend it:
    Use the styles “Heading 1” to “Heading 3” for headings, add alternative text to pictures, and turn on “header row” in the
    table's design.

Limits:
    Documents on other people's sites, and those that had to be converted to be read, are not judged.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from foliocheck.checks.accessibility.files import count, fault_of, own_documents
from foliocheck.checks.accessibility.link_text import is_empty
from foliocheck.checks.accessibility.pictures import plain
from foliocheck.checks.case import Case, Fault
from foliocheck.core.snapshot import Document, count_words

ID = "document-word"
AREA = "accessibility"
PASS = "The Word documents and slides have headings, descriptions and header rows"
FAIL = "Word documents or slides are hard to use with a screen reader"
WHY = "An assessor who listens cannot find their way in this document, or misses its pictures."
SEVERITY = "should"
STANDARD = "WCAG 2.2, 1.3.1 Info and Relationships (A)"

_LONG = 500
"""Words: a document longer than a page and a half needs headings."""


def run(case: Case) -> Iterable[Fault]:
    """One fault for each kind of trouble, with the documents listed."""
    documents = [document for document in own_documents(case, ("word", "presentation")) if not document.problem]
    case.seen.one(len(documents))
    texts = [document for document in documents if document.kind == "word"]
    yield from fault_of(
        [
            document
            for document in texts
            if "heading_styles" in document.traits and not count(document, "heading_styles") and _words(document) >= _LONG
        ],
        "headings",
        "Word documents have no headings",
        lambda names: f"No heading style is used in {names}: a screen reader user must listen to it from start to end.",
        severity="should",
        tip="Put the cursor into each heading and choose the style “Heading 1”, “Heading 2” … instead of bold.",
        standard=STANDARD,
    )
    yield from fault_of(
        [document for document in texts if _skips(document)],
        "levels",
        "Headings in Word documents skip a level",
        lambda names: f"Headings skip a level in {names}, so it sounds as if a part were missing.",
        severity="note",
        tip="Give each heading the level just below the one that it belongs to.",
        standard=None,
        effort=1,
    )
    yield from fault_of(
        [document for document in documents if count(document, "figures_without_alt")],
        "pictures",
        ("Pictures in Word documents or slides have no description"),
        lambda names: f"Pictures without a description are in {names}: a screen reader says only “picture”.",
        severity="should",
        tip="Right-click each picture, choose “View alt text”, and describe it in one sentence, or mark it as decoration.",
        standard="WCAG 2.2, 1.1.1 Non-text Content (A)",
    )
    yield from fault_of(
        [document for document in documents if count(document, "tables_without_header")],
        "tables",
        ("Tables in Word documents or slides have no header row"),
        lambda names: f"Tables without a header row are in {names}: a screen reader reads values without saying what they are.",
        severity="should",
        tip="Click into the table's first row and tick “Header Row” (Table Design) and “Repeat Header Rows” (Layout).",
        standard=STANDARD,
        effort=1,
    )
    yield from fault_of(
        [document for document in documents if count(document, "slides_without_title")],
        "slides",
        "Slides have no title",
        lambda names: f"Slides without a title are in {names}: a screen reader user cannot tell them apart.",
        severity="should",
        tip="Give each slide a title of its own (Outline view shows which have none); it may stand outside the slide's edge.",
        standard="WCAG 2.2, 2.4.6 Headings and Labels (AA)",
        effort=1,
    )
    yield from fault_of(
        [
            document
            for document in documents
            if any(is_empty(plain(link.text or link.name)) for link in document.links if (link.text or link.name).strip())
        ],
        "links",
        "Links in documents have words that say nothing",
        lambda names: f"Links that say only “here” or “read more” are in {names}.",
        severity="should",
        tip="Put the link on the words that name what it leads to.",
        standard="WCAG 2.2, 2.4.4 Link Purpose (In Context) (A)",
        effort=1,
    )
    yield from fault_of(
        [document for document in documents if "language" in document.traits and not document.language],
        "language",
        ("Word documents or slides do not say their language"),
        lambda names: f"No language is named in {names}, so a screen reader may use the wrong voice.",
        severity="note",
        tip="Mark all text and set the proofing language (Review, Language).",
        standard="WCAG 2.2, 3.1.1 Language of Page (A)",
        effort=1,
    )


def _words(document: Document) -> int:
    return sum(count_words(block.text) for block in document.blocks)


def _skips(document: Document) -> bool:
    levels = document.traits.get("heading_levels")
    if not isinstance(levels, (list, tuple)):
        return False
    numbers = [level for level in levels if isinstance(level, int)]
    return any(after > before + 1 for before, after in pairwise(numbers))
