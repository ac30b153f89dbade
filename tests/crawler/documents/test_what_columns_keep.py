"""Sheets keep their columns and days, and an export what its pages hide."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime

import openpyxl

from foliocheck.core.snapshot import Document
from foliocheck.crawler.documents.read import read_document


def read(name: str, data: bytes) -> Document:
    return read_document(data, f"https://portfolio.example/{name}", "")


def test_a_day_in_a_sheet_has_no_hour() -> None:
    book, file = openpyxl.Workbook(), io.BytesIO()
    book.active.append(["Ada", datetime(2004, 9, 3), datetime(2004, 9, 3, 14, 30)])
    book.save(file)
    assert [block.text for block in read("born.xlsx", file.getvalue()).blocks][1:] == ["Ada\t2004-09-03\t2004-09-03 14:30:00"]


def test_a_cell_without_text_keeps_its_place_in_an_open_document_sheet() -> None:
    names = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    cells = '<table:table-cell><text:p>Ada</text:p></table:table-cell><table:table-cell table:number-columns-repeated="2"/><table:table-cell><text:p>42</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16381"/>'
    content = f'<office:document-content {names}><office:body><office:spreadsheet><table:table table:name="S"><table:table-row>{cells}</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>'
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
    assert [block.text for block in read("marks.ods", file.getvalue()).blocks] == ["S", "Ada\t\t\t42"]


def test_an_export_tells_what_its_pages_hide() -> None:
    content = '<!-- wp:paragraph --><p>Week 1 <a href="mailto:aoife@college.example">Aoife</a></p><!-- /wp:paragraph --><!-- ask Aoife first --><img src="a.png" alt="The plan of the room"><table><tr><td>Ada</td> <td>42</td></tr></table>'
    meta = "".join(
        f"<wp:postmeta><wp:meta_key>geo_{key}</wp:meta_key><wp:meta_value>{value}</wp:meta_value></wp:postmeta>"
        for key, value in (("latitude", "53.27411"), ("longitude", "-9.05211"))
    )
    export = f'<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Folio</title><wp:wxr_version>1.2</wp:wxr_version><item><title>Week 1</title><content:encoded><![CDATA[{content}]]></content:encoded><wp:status>publish</wp:status>{meta}</item></channel></rss>'
    document = read("export.xml", export.encode())
    assert "Ada\t42" in [block.text for block in document.blocks]
    assert [passage.text for passage in document.passages] == ["ask Aoife first", "GPS position: 53.27411, -9.05211"]
    assert [(link.raw, link.text) for link in document.links] == [("mailto:aoife@college.example", "Aoife")]
    assert [image.alt for image in document.images] == ["The plan of the room"]
