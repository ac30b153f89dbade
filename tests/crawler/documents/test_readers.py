# tables: one case a line
"""What is read from each kind of document: texts and where they stand, structure, properties. Golden summaries, reviewed by hand."""

from __future__ import annotations

import io
import shutil
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from sites import make_documents

from foliocheck.core.snapshot import Document
from foliocheck.crawler.documents import office
from foliocheck.crawler.documents.kinds import sniff
from foliocheck.crawler.documents.limited import WORKERS
from foliocheck.crawler.documents.read import read_document

ORIGIN = "http://portfolio.invalid"
LABELLED = Path(__file__).parents[3] / "benchmarks/data_protection/files/tuned/first"


@pytest.fixture(scope="module", autouse=True)
def _end_workers() -> Iterator[None]:
    yield
    WORKERS.close()


def read(name: str, data: bytes, media_type: str = "") -> Document:
    return read_document(data, f"{ORIGIN}/{name}", media_type)


def outline(document: Document) -> list[tuple[str, str]]:
    return [(f"h{block.level}" if block.level else block.kind, block.text) for block in document.blocks]


def beside(document: Document) -> list[tuple[str, str, int | None]]:
    return [(passage.where, passage.text, passage.page) for passage in document.passages]


def test_word() -> None:
    document = read("plan.docx", make_documents.word())
    assert outline(document) == [
        ("h1", "Core area 1"), ("h1", "Description"), ("paragraph", "I compared two polling tools."), ("item", "First point"),
        ("cell", "Tool"), ("cell", "Use"), ("cell", "Poll"), ("cell", "Weekly"), ("paragraph", "In a box"), ("paragraph", "See the plan"),
        ("paragraph", "Kept. Added later."),
    ]  # fmt: skip
    assert beside(document) == [
        ("footer", "Footer: ada.crane@college.example", None), ("tracked-change", "Ben Moss:  Added later.", None), ("text-box", "In a box", None),
        ("hidden-text", "hidden note", None),
    ]  # fmt: skip
    assert [(link.href, link.text, link.block) for link in document.links] == [("https://files.college.example/gone.docx", "the plan", 9)]
    assert document.properties["author"] == "Ada Crane"
    expected = {
        "title": None,
        "language": "en-US",
        "tables": 1,
        "tables_without_header": 1,
        "figures": 0,
        "heading_levels": [1, 1],
        "tracked_changes": 1,
        "macros": False,
    }
    assert {name: document.traits[name] for name in expected} == expected
    assert (document.title, document.kind, document.language) == ("Core area 1", "word", "en-US")


def test_one_accent_in_a_short_text_is_kept() -> None:
    """Without a word on the encoding a parser takes such bytes for Latin-1; a page that says it is Latin-1 has been decoded before."""
    word = io.BytesIO()
    made = docx.Document()
    made.add_paragraph("Consent pack, coding club")
    made.add_paragraph("Return the forms to the club leader, Bríd Mannion.")
    made.save(word)
    assert read("pack.docx", word.getvalue()).blocks[1].text == "Return the forms to the club leader, Bríd Mannion."
    page = '<meta charset="iso-8859-1"><p>Ask Bríd Mannion.</p>'.encode("iso-8859-1")
    assert read("page.html", page).blocks[0].text == "Ask Bríd Mannion."


def test_slides() -> None:
    document = read("talk.pptx", make_documents.slides())
    assert outline(document) == [("h1", "My talk"), ("item", "One point"), ("item", "Another point")]
    assert beside(document) == [("notes", "Thank Ada Crane.", 1), ("hidden-slide", "Old slide", 2)]
    assert document.block_pages == (1, 1, 1) and document.pages == 2
    assert document.traits["slides_without_title"] == 0


def test_sheet() -> None:
    document = read("raw.xlsx", make_documents.sheet())
    assert outline(document) == [("h2", "Summary"), ("cell", "Week\tPresent"), ("cell", "1\t41")]
    assert beside(document) == [
        ("hidden-sheet", "Raw\ns2204417\tTomas Redfern", 2),
        ("sheet-comment", "Ben Moss: Ask ada.crane@college.example", None),
    ]


@pytest.mark.parametrize("tagged", [True, False])
def test_pdf(tagged: bool) -> None:
    document = read("report.pdf", make_documents.pdf(tagged=tagged))
    assert outline(document) == [
        ("h1", "Core area 1"),
        ("paragraph", "I compared two polling tools; ask ada.crane@colle\nge.example for the survey."),
    ]
    assert bool(document.blocks[0].style.get("guessed")) is not tagged
    assert beside(document) == [("annotation", "Ada Crane: Check with Ben Moss", 1)]
    assert [(link.href, link.text, link.page, link.block) for link in document.links] == [
        ("https://files.college.example/report", "Core area 1", 1, 0)
    ]
    assert document.properties == {"author": "Ada Crane"}
    assert (document.traits["tagged"], document.traits["scanned"], document.language) == (tagged, False, "en-GB" if tagged else None)
    if tagged:
        assert (document.traits["figures"], document.traits["figures_without_alt"], document.traits["heading_levels"]) == (2, 1, [1])


def test_a_scanned_pdf_says_so() -> None:
    document = read("scan.pdf", make_documents.pdf(scanned=True))
    assert document.traits["scanned"] is True and document.blocks == () and document.problem is None


def test_text_markdown_and_tables() -> None:
    assert outline(read("a.txt", "First paragraph\nruns on.\n\nSecond – “paragraph”.".encode("cp1252"))) == [
        ("paragraph", "First paragraph\nruns on."), ("paragraph", "Second – “paragraph”."),
    ]  # fmt: skip
    assert outline(read("a.md", b"# Title\n\n- one\n- two\n")) == [("h1", "Title"), ("item", "one"), ("item", "two")]
    assert outline(read("a.csv", "name;mail\nAda;ada.crane@college.example\n".encode("utf-16"))) == [
        ("cell", "name\tmail"),
        ("cell", "Ada\tada.crane@college.example"),
    ]


def test_a_saved_page() -> None:
    source = b'<html lang="cy"><head><title>Saved</title></head><body><h1>Saved</h1><!-- ask Ada --><p hidden>Secret</p><p><a href="b.pdf">B</a> text</p><script>x</script></body></html>'
    document = read("saved.html", source)
    assert outline(document) == [("h1", "Saved"), ("paragraph", "B text")]
    assert beside(document) == [("hidden-text", "Secret", None), ("comment", "ask Ada", None)]
    assert document.links[0].href == f"{ORIGIN}/b.pdf" and document.language == "cy"


@pytest.mark.parametrize(
    ("data", "address", "media_type", "kind"),
    [
        (make_documents.pdf(), "http://x/download", "application/octet-stream", "pdf"),
        (make_documents.word(), "http://x/plan.pdf", "application/pdf", "docx"),
        (make_documents.slides(), "", "", "pptx"),
        (make_documents.sheet(), "", "", "xlsx"),
        (b"{\\rtf1\\ansi Text}", "", "", "rtf"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "", "", "doc"),
        (b"<!DOCTYPE html><p>x", "http://x/plan.docx", "", "html"),
        (b"name,mail\n", "http://x/a.csv", "", "csv"),
        (b"plain words", "", "", "text"),
        (b"plain words", "http://x/plan.docx", "", "broken"),
        (b"  \n ", "", "", "empty"),
        (b"\x89PNG\r\n\x1a\n", "http://x/a.pdf", "", "image"),
        (b"\x00\x01\x02\x03", "", "", "unknown"),
    ],
)
def test_the_content_decides_what_it_is(data: bytes, address: str, media_type: str, kind: str) -> None:
    assert sniff(data, address, media_type) == kind


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("locked.pdf", make_documents.pdf(password="heron"), "locked with a password"),
        ("half.pdf", make_documents.pdf()[:300], "damaged"),
        ("half.docx", make_documents.word()[:3000], "damaged or cut short"),
        ("bomb.docx", make_documents.xml_bomb(), "XML entities"),
        ("entity.docx", make_documents.outside_entity(), "XML entities"),
        ("swelling.docx", make_documents.swelling_word(), "unpack to far more"),
        ("empty.docx", b"", "empty"),
    ],
)
def test_bad_documents_have_a_problem_in_one_sentence(name: str, data: bytes, words: str) -> None:
    document = read(name, data)
    assert document.problem is not None and words in document.problem
    assert document.address == f"{ORIGIN}/{name}" and document.bytes == len(data)


def test_values_of_plain_xml_keep_the_names_that_say_what_they_are() -> None:
    source = (
        b'<?xml version="1.0"?><x:users xmlns:x="urn:x"><x:user login="jo"><password>Heron&amp;Lake42</password>'
        b"<note><![CDATA[Ask <Jo>]]></note><p>One more.</p></x:user><!-- kept by Jo --></x:users>"
    )
    texts = [block.text for block in read("users.xml", source).blocks]
    assert texts == ["login: jo", "password: Heron&Lake42", "note: Ask <Jo>", "One more.", "kept by Jo"]


def test_an_entity_never_shows_a_file_of_this_machine() -> None:
    assert "root:" not in str(read("entity.docx", make_documents.outside_entity()))
    assert "root:" not in str(read("entity.xml", b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'))


def test_every_mutilated_document_is_survived() -> None:
    """Documents with bytes turned over at many places: facts or a problem, never an exception, and the worker goes on."""
    for name, data in (
        ("a.docx", make_documents.word()),
        ("a.pdf", make_documents.pdf(tagged=True)),
        ("a.xlsx", make_documents.sheet()),
        ("a.pptx", make_documents.slides()),
    ):
        for place in range(0, len(data), max(1, len(data) // 12)):
            broken = data[:place] + bytes(255 - byte for byte in data[place : place + 40]) + data[place + 40 :]
            assert isinstance(read(name, broken), Document)
    assert read("a.txt", b"Still here.").blocks[0].text == "Still here."


def test_old_word_files_need_libreoffice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "office_program", lambda: None)
    document = read("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"))
    assert document.problem is not None and "install LibreOffice" in document.problem and document.kind == "word"


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed; the sentence without it is tested above")
def test_rich_text_through_libreoffice() -> None:
    document = read("notes.rtf", rb"{\rtf1\ansi {\b Core area 1}\par What I did, ask ada.crane@college.example.\par}")
    assert document.problem is None and document.traits["converted_from"] == "rtf"
    assert "ada.crane@college.example" in document.blocks[1].text


def test_the_labelled_files_say_what_their_labels_know() -> None:
    """A sample of the labelled set: the value stands in the facts, in the place that the label names."""
    places = {
        "letter-of-support.docx": ("footer", "rosalind.teague@nhs-trust.example"), "draft-3a.docx": ("comment", "tomas.redfern@student.college.example"),
        "policy-draft.docx": ("tracked-change", "p.lindqvist@uni.example"), "leaflet.docx": ("hidden-text", "07700 900562"),
        "enrolment-form.pdf": ("form-field", "14/03/2001"), "reviewed-plan.pdf": ("annotation", "jo.bracken@college.example"),
        "workshop.pptx": ("notes", "owen.castellan@college.example"), "attendance.xlsx": ("hidden-sheet", "20418833"), "marks.xlsx": ("sheet-comment", "rosalind.teague@uni.example"),
    }  # fmt: skip
    for name, (where, value) in places.items():
        document = read(name, (LABELLED / name).read_bytes())
        assert any(passage.where == where and value in passage.text for passage in document.passages), name


def test_a_worker_serves_many_documents_cheaply() -> None:
    data = make_documents.pdf()
    read("first.pdf", data)
    begun = time.perf_counter()
    for _ in range(20):
        read("again.pdf", data)
    assert time.perf_counter() - begun < 1.0, "a process a file would take far longer"


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed; the sentence without it is tested above")
def test_a_file_of_this_machine_that_a_document_names_is_not_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("heronlake")
    data = rb"{\rtf1\ansi Begin {\field{\*\fldinst INCLUDETEXT " + f'"{secret}"'.encode() + rb"}{\fldrslt old}} end.\par}"
    document = read("notes.rtf", data)
    assert document.problem is None and "heronlake" not in str(document)


def _with_parts(data: bytes, parts: dict[str, str]) -> bytes:
    stream = io.BytesIO(data)
    with zipfile.ZipFile(stream, "a") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return stream.getvalue()


def test_comments_of_slides_old_and_new() -> None:
    space = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
    new = 'xmlns:p188="http://schemas.microsoft.com/office/powerpoint/2018/8/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    parts = {
        "ppt/commentAuthors.xml": f'<p:cmAuthorLst {space}><p:cmAuthor id="0" name="Ben Moss"/></p:cmAuthorLst>',
        "ppt/comments/comment1.xml": f'<p:cmLst {space}><p:cm authorId="0"><p:text>Ask Ada.</p:text></p:cm></p:cmLst>',
        "ppt/authors.xml": f'<p188:authorLst {new}><p188:author id="{{A}}" name="Ada Crane"/></p188:authorLst>',
        "ppt/comments/modernComment_1.xml": (
            f'<p188:cmLst {new}><p188:cm authorId="{{A}}"><p188:txBody><a:p><a:r><a:t>Done.</a:t></a:r></a:p></p188:txBody></p188:cm></p188:cmLst>'
        ),
    }
    document = read("talk.pptx", _with_parts(make_documents.slides(), parts))
    assert [passage.text for passage in document.passages if passage.where == "comment"] == ["Ben Moss: Ask Ada.", "Ada Crane: Done."]
    assert document.properties["people"] == "Ada Crane, Ben Moss"


def test_threaded_comments_of_a_sheet() -> None:
    space = 'xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"'
    parts = {
        "xl/persons/person.xml": f'<personList {space}><person id="{{P}}" displayName="Ada Crane"/></personList>',
        "xl/threadedComments/threadedComment1.xml": f'<ThreadedComments {space}><threadedComment personId="{{P}}"><text>Look here.</text></threadedComment></ThreadedComments>',
    }
    document = read("raw.xlsx", _with_parts(make_documents.sheet(), parts))
    assert "Ada Crane: Look here." in [passage.text for passage in document.passages if passage.where == "sheet-comment"]
