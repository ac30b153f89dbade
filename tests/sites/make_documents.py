# file contents are written as they stand in the files
"""Small documents, made when a test asks: Word, slides, a sheet, PDFs (tagged, plain, scanned, locked), and broken ones."""

from __future__ import annotations

import io
import zipfile

import docx
import openpyxl
import pikepdf
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from openpyxl.comments import Comment
from pikepdf import Array, Dictionary, Name, String
from pptx import Presentation


def word(title: str = "Core area 1") -> bytes:
    """Headings, a list, a table without header row, a link, footer, hidden text, a text box, and a comment's author in the properties."""
    document = docx.Document()
    document.core_properties.author, document.core_properties.title = "Ada Crane", ""
    document.add_heading(title, 0)
    document.add_heading("Description", 1)
    document.add_paragraph("I compared two polling tools.")
    document.add_paragraph("First point", style="List Bullet")
    table = document.add_table(2, 2)
    for row, values in enumerate((("Tool", "Use"), ("Poll", "Weekly"))):
        for column, value in enumerate(values):
            table.cell(row, column).text = value
    document.sections[0].footer.paragraphs[0].text = "Footer: ada.crane@college.example"
    document.add_paragraph().add_run("hidden note").font.hidden = True
    box = f'<w:r {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>'
    document.add_paragraph()._p.append(parse_xml(box))
    link = parse_xml(
        f'<w:fldSimple {nsdecls("w")} w:instr=" HYPERLINK &quot;https://files.college.example/gone.docx&quot; "><w:r><w:t>the plan</w:t></w:r></w:fldSimple>'
    )
    document.add_paragraph("See ")._p.append(link)
    change = parse_xml(f'<w:ins {nsdecls("w")} w:id="1" w:author="Ben Moss"><w:r><w:t> Added later.</w:t></w:r></w:ins>')
    document.add_paragraph("Kept.")._p.append(change)
    assert qn("w:ins")
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def slides() -> bytes:
    deck = Presentation()
    first = deck.slides.add_slide(deck.slide_layouts[1])
    first.shapes.title.text, first.placeholders[1].text = "My talk", "One point\nAnother point"
    first.notes_slide.notes_text_frame.text = "Thank Ada Crane."
    secret = deck.slides.add_slide(deck.slide_layouts[1])
    secret.shapes.title.text = "Old slide"
    secret._element.set("show", "0")
    stream = io.BytesIO()
    deck.save(stream)
    return stream.getvalue()


def sheet() -> bytes:
    book = openpyxl.Workbook()
    book.active.title = "Summary"
    book.active.append(["Week", "Present"])
    book.active["A2"], book.active["B2"] = 1, 41
    book.active["B2"].comment = Comment("Ask ada.crane@college.example", "Ben Moss")
    raw = book.create_sheet("Raw")
    raw.append(["s2204417", "Tomas Redfern"])
    raw.sheet_state = "hidden"
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def pdf(*, tagged: bool = False, scanned: bool = False, password: str = "", lines: tuple[tuple[float, str], ...] = ()) -> bytes:
    """One page. `lines` are (size, text); by default a heading and a paragraph whose address is cut by the line's end."""
    made = pikepdf.new()
    rows = lines or ((20, "Core area 1"), (11, "I compared two polling tools; ask ada.crane@colle"), (11, "ge.example for the survey."))
    content, y = [], 760.0
    for number, (size, text) in enumerate(rows):
        mark = f"/{'H1' if size > 14 else 'P'} <</MCID {number}>> BDC " if tagged else ""
        content.append(f"{mark}BT /F1 {size} Tf 72 {y} Td ({text}) Tj ET{' EMC' if tagged else ''}")
        y -= size * (2.2 if size > 14 else 1.2)
    drawing = "q 400 0 0 500 72 200 cm /I1 Do Q" if scanned else "\n".join(content)
    font = made.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding))
    picture = made.make_stream(
        b"\x80", Type=Name.XObject, Subtype=Name.Image, Width=1, Height=1, ColorSpace=Name.DeviceGray, BitsPerComponent=8
    )
    made.add_blank_page(page_size=(595, 842))
    page = made.pages[0].obj
    page.Resources = Dictionary(Font=Dictionary(F1=font), XObject=Dictionary(I1=picture))
    page.Contents = made.make_stream(drawing.encode("latin-1"))
    note = Dictionary(
        Type=Name.Annot, Subtype=Name.Text, Rect=Array([10, 10, 20, 20]), Contents=String("Check with Ben Moss"), T=String("Ada Crane")
    )
    link = Dictionary(
        Type=Name.Annot,
        Subtype=Name.Link,
        Rect=Array([70, 755, 300, 780]),
        A=Dictionary(S=Name.URI, URI=String("https://files.college.example/report")),
    )
    page.Annots = Array([made.make_indirect(note), made.make_indirect(link)])
    made.docinfo["/Author"] = "Ada Crane"
    if tagged:
        _tag(made, page, rows)
    stream = io.BytesIO()
    made.save(stream, encryption=pikepdf.Encryption(user=password, owner=password) if password else False, deterministic_id=not password)
    return stream.getvalue()


def _tag(made: pikepdf.Pdf, page: pikepdf.Object, rows: tuple[tuple[float, str], ...]) -> None:
    root = made.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    kids = [
        made.make_indirect(Dictionary(Type=Name.StructElem, S=Name.H1 if size > 14 else Name.P, P=root, Pg=page, K=number))
        for number, (size, _) in enumerate(rows)
    ]
    kids.append(made.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Figure, P=root, Pg=page, K=Array([]))))
    kids.append(
        made.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Figure, P=root, Pg=page, Alt=String("Course dashboard"), K=Array([])))
    )
    root.K = Array(kids)
    made.Root.StructTreeRoot = root
    made.Root.MarkInfo = Dictionary(Marked=True)
    made.Root.Lang = String("en-GB")


def xml_bomb() -> bytes:
    """A Word file whose document declares entities that multiply."""
    text = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><w:document>&b;</w:document>'
    return _package({"[Content_Types].xml": "<Types/>", "word/document.xml": text})


def outside_entity() -> bytes:
    """A Word file that asks for a file of the reader's machine."""
    text = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document>&x;</w:document>'
    return _package({"[Content_Types].xml": "<Types/>", "word/document.xml": text})


def swelling_word(megabytes: int = 450) -> bytes:
    """A Word file with a part that unpacks to hundreds of megabytes."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        with archive.open("word/document.xml", "w") as part:
            for _ in range(megabytes):
                part.write(b" " * 1_000_000)
    return stream.getvalue()


def _package(parts: dict[str, str]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return stream.getvalue()
