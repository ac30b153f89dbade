"""Builders for the labelled documents: each takes plain data and writes one small document, the same bytes every time."""

from __future__ import annotations

import re
import zipfile
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import openpyxl
import pikepdf
from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from fpdf import FPDF
from openpyxl.comments import Comment
from picture_makers import small_picture
from pptx import Presentation
from pptx.util import Inches

MOMENT = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)
STAMP = "2026-01-05T09:00:00Z"


def _settle(data: bytes, path: Path) -> None:
    """Write an office archive with fixed times, so that a second run gives the same bytes."""
    with zipfile.ZipFile(BytesIO(data)) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            if name == "docProps/thumbnail.jpeg":
                continue  # the library's own template picture: kilobytes without meaning
            body = source.read(name)
            if name.endswith((".xml", ".rels")):
                body = re.sub(rb"<Relationship [^>]*thumbnail[^>]*/>", b"", body)
                body = re.sub(rb"(<dcterms:\w+ [^>]*>)[^<]*", rb"\g<1>" + STAMP.encode(), body)
                body = re.sub(rb'w:date="[^"]*"', b'w:date="' + STAMP.encode() + b'"', body)
            info = zipfile.ZipInfo(name, (2026, 1, 5, 9, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(info, body, compresslevel=9)


def word(path: Path, title: str, body: list[str], **parts: Any) -> None:
    """A Word file. `parts`: table, header, footer, comments [(author, text)], inserted and deleted [(author, text)],
    author, last_by, keywords, box, hidden, links [(words, target)], field_link (words, target), alt."""
    doc = Document()
    core = doc.core_properties
    core.author, core.last_modified_by = parts.get("author", ""), parts.get("last_by", "")
    core.title, core.keywords, core.comments = title, parts.get("keywords", ""), ""
    core.created = core.modified = MOMENT.replace(tzinfo=None)
    doc.add_heading(title, 1)
    paragraphs = [doc.add_paragraph(text) for text in body]
    first = paragraphs[0]
    if rows := parts.get("table"):
        table = doc.add_table(len(rows), len(rows[0]))
        for r, row in enumerate(rows):
            for c, value in enumerate(row):
                table.cell(r, c).text = value
    if "header" in parts:
        doc.sections[0].header.paragraphs[0].text = parts["header"]
    if "footer" in parts:
        doc.sections[0].footer.paragraphs[0].text = parts["footer"]
    for author, text in parts.get("comments", []):
        doc.add_comment(first.runs, text=text, author=author, initials="")
    for number, (tag, key, leaf) in enumerate((("ins", "inserted", "t"), ("del", "deleted", "delText"))):
        for author, text in parts.get(key, []):
            first._p.append(
                parse_xml(
                    f'<w:{tag} {nsdecls("w")} w:id="{90 + number}" w:author="{author}" w:date="{STAMP}">'
                    f'<w:r><w:{leaf} xml:space="preserve"> {text} </w:{leaf}></w:r></w:{tag}>'
                )
            )
    if "box" in parts:
        doc.add_paragraph().add_run()._r.append(
            parse_xml(
                f'<w:pict {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml"><v:shape style="width:200pt;height:60pt">'
                f"<v:textbox><w:txbxContent><w:p><w:r><w:t>{parts['box']}</w:t></w:r></w:p></w:txbxContent></v:textbox>"
                "</v:shape></w:pict>"
            )
        )
    if "hidden" in parts:
        doc.add_paragraph().add_run(parts["hidden"]).font.hidden = True
    for words, target in parts.get("links", []):
        link = parse_xml(
            f'<w:hyperlink {nsdecls("w", "r")} r:id="{doc.part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)}"/>'
        )
        link.append(parse_xml(f"<w:r {nsdecls('w')}><w:t>{words}</w:t></w:r>"))
        doc.add_paragraph("See ")._p.append(link)
    if "field_link" in parts:
        words, target = parts["field_link"]
        field = parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr=""><w:r><w:t>{words}</w:t></w:r></w:fldSimple>')
        field.set(qn("w:instr"), f' HYPERLINK "{target}" ')
        doc.add_paragraph("Or ")._p.append(field)
    if "alt" in parts:
        doc.add_picture(small_picture(parts.get("in_picture", [])))
        doc.inline_shapes[0]._inline.docPr.set("descr", parts["alt"])
    out = BytesIO()
    doc.save(out)
    _settle(out.getvalue(), path)


def open_text(path: Path, title: str, body: list[str], author: str = "") -> None:
    """An OpenDocument text: a heading, paragraphs and, in its properties, who made it."""
    spaces = "".join(
        f' xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{short}:1.0"' for short in ("office", "text", "meta", "manifest")
    )
    root = spaces + ' office:version="1.2"'
    lines = f'<text:h text:outline-level="1">{escape(title)}</text:h>' + "".join(f"<text:p>{escape(line)}</text:p>" for line in body)
    made = f'<meta:initial-creator>{escape(author)}</meta:initial-creator><dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">{escape(author)}</dc:creator>'
    kind = "application/vnd.oasis.opendocument.text"
    listed = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="{form}"/>'
        for name, form in (("/", kind), ("content.xml", "text/xml"), ("meta.xml", "text/xml"))
    )
    parts = {
        "mimetype": kind,
        "content.xml": f"<office:document-content{root}><office:body><office:text>{lines}</office:text></office:body></office:document-content>",
        "meta.xml": f"<office:document-meta{root}><office:meta>{made}</office:meta></office:document-meta>",
        "META-INF/manifest.xml": f"<manifest:manifest{spaces}>{listed}</manifest:manifest>",
    }
    with zipfile.ZipFile(path, "w") as target:
        for name, text in parts.items():
            info = zipfile.ZipInfo(name, (2026, 1, 5, 9, 0, 0))
            info.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            head = "" if name == "mimetype" else '<?xml version="1.0" encoding="UTF-8"?>\n'
            target.writestr(info, head + text)


def pdf(path: Path, columns: list[list[str]], **parts: Any) -> None:
    """A PDF with text columns drawn line by line. `parts`: info {key: value}, xmp {key: value}, links [target],
    sticky [text], free [text], fields {name: value}."""
    drawn = FPDF()
    drawn.set_creation_date(MOMENT)
    drawn.add_page()
    drawn.set_font("Helvetica", size=11)
    for number, lines in enumerate(columns):
        for row, line in enumerate(lines):
            drawn.text(20 + number * 170 / len(columns), 25 + 6 * row, line)
    with pikepdf.open(BytesIO(bytes(drawn.output()))) as doc:
        page, notes = doc.pages[0], pikepdf.Array()

        def annotate(subtype: str, row: int, **more: Any) -> pikepdf.Object:
            low = 300 - 40 * row
            entry = doc.make_indirect(
                pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name("/" + subtype), Rect=[60, low, 260, low + 20], **more)
            )
            notes.append(entry)
            return entry

        for row, target in enumerate(parts.get("links", [])):
            annotate("Link", row, Border=[0, 0, 0], A=pikepdf.Dictionary(S=pikepdf.Name.URI, URI=pikepdf.String(target)))
        for row, text in enumerate(parts.get("sticky", [])):
            annotate("Text", row, Contents=pikepdf.String(text), Name=pikepdf.Name.Comment)
        for row, text in enumerate(parts.get("free", [])):
            annotate("FreeText", row, Contents=pikepdf.String(text), DA=pikepdf.String("/Helv 10 Tf 0 g"))
        if "fields" in parts:
            made = [
                annotate(
                    "Widget", row, FT=pikepdf.Name.Tx, T=pikepdf.String(name), V=pikepdf.String(value), DA=pikepdf.String("/Helv 10 Tf 0 g")
                )
                for row, (name, value) in enumerate(parts["fields"].items())
            ]
            doc.Root.AcroForm = pikepdf.Dictionary(Fields=made, NeedAppearances=True)
        if len(notes):
            page.Annots = notes
        for key, value in parts.get("info", {}).items():
            doc.docinfo["/" + key] = value
        if "xmp" in parts:
            with doc.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as meta:
                for key, value in parts["xmp"].items():
                    meta[key] = value
        doc.save(path, deterministic_id=True)


def slides(path: Path, pages: list[dict[str, Any]], author: str = "") -> None:
    """A PowerPoint file; a page has title, body, and may have notes, off (hidden slide), alt, link (words, target)."""
    deck = Presentation()
    deck.core_properties.author, deck.core_properties.last_modified_by = author, ""
    deck.core_properties.title = pages[0]["title"]
    for page in pages:
        slide = deck.slides.add_slide(deck.slide_layouts[1])
        slide.shapes.title.text = page["title"]
        frame = slide.placeholders[1].text_frame
        frame.text = page["body"]
        if "notes" in page:
            slide.notes_slide.notes_text_frame.text = page["notes"]
        if page.get("off"):
            slide._element.set("show", "0")
        if "alt" in page:
            shape = slide.shapes.add_picture(small_picture(page.get("in_picture", [])), Inches(5), Inches(5))
            shape._element.nvPicPr.cNvPr.set("descr", page["alt"])
        if "link" in page:
            run = frame.add_paragraph().add_run()
            run.text, run.hyperlink.address = page["link"]
    out = BytesIO()
    deck.save(out)
    _settle(out.getvalue(), path)


def sheets(path: Path, tabs: list[dict[str, Any]], author: str = "") -> None:
    """A spreadsheet; a tab has name, rows, and may have state (hidden, veryHidden), comment (cell, text, author),
    link (cell, target), footer, hide_column."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    book.properties.creator = author or "openpyxl"
    for tab in tabs:
        sheet = book.create_sheet(tab["name"])
        for row in tab["rows"]:
            sheet.append(row)
        sheet.sheet_state = tab.get("state", "visible")
        if "comment" in tab:
            cell, text, writer = tab["comment"]
            sheet[cell].comment = Comment(text, writer)
        if "link" in tab:
            sheet[tab["link"][0]].hyperlink = tab["link"][1]
        if "footer" in tab:
            sheet.oddFooter.left.text = tab["footer"]
        if "hide_column" in tab:
            sheet.column_dimensions[tab["hide_column"]].hidden = True
    out = BytesIO()
    book.save(out)
    _settle(out.getvalue(), path)


def plain(path: Path, text: str) -> None:
    """A text file of any kind (CSV, HTML, XML), as given."""
    path.write_text(text, encoding="utf-8", newline="\n")


def blog_export(path: Path, title: str, authors: list[tuple[str, str]], items: list[dict[str, Any]]) -> None:
    """A blog export: an item has title, body, and may have password and comments [(name, address, text)]."""
    people = "".join(
        f"<wp:author><wp:author_login>{login}</wp:author_login><wp:author_email>{mail}</wp:author_email></wp:author>\n"
        for login, mail in authors
    )
    posts = ""
    for number, item in enumerate(items, 1):
        notes = "".join(
            f"<wp:comment><wp:comment_id>{number}{n}</wp:comment_id><wp:comment_author>{name}</wp:comment_author>"
            f"<wp:comment_author_email>{mail}</wp:comment_author_email><wp:comment_author_IP>127.0.0.1"
            f"</wp:comment_author_IP><wp:comment_content><![CDATA[{text}]]></wp:comment_content></wp:comment>\n"
            for n, (name, mail, text) in enumerate(item.get("comments", []))
        )
        posts += (
            f"<item><title>{item['title']}</title><wp:post_id>{number}</wp:post_id>"
            f"<wp:post_type>page</wp:post_type><wp:status>publish</wp:status>"
            f"<wp:post_password>{item.get('password', '')}</wp:post_password>"
            f"<content:encoded><![CDATA[{item['body']}]]></content:encoded>\n{notes}</item>\n"
        )
    plain(
        path,
        '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:wp="http://wordpress.org/export/1.2/">\n<channel>\n'
        f"<title>{title}</title><wp:wxr_version>1.2</wp:wxr_version>\n{people}{posts}</channel>\n</rss>\n",
    )
