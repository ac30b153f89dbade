"""What is fuzzed: each target takes any bytes and must hold its promise, whatever they are.

A promise is that nothing but the errors on purpose comes out, and a law or two that must hold for every input. The readers of documents
may let an exception of a library through (their process turns it into a sentence), but an exception that our own lines raise is a fault.
"""

from __future__ import annotations

import contextlib
import io
import json
import tomllib
import traceback
import zipfile
from collections.abc import Callable

from foliocheck.app.corrections_file import read_corrections
from foliocheck.core.addresses import absolute, clean_typed, fragment_of, host_of, is_private_host, origin_of, page_key, readable
from foliocheck.core.codec import encode
from foliocheck.core.errors import FoliocheckError
from foliocheck.crawler.documents import pdf as _pdf_reader  # noqa: F401  # loaded here, so that the fuzzer sees their branches
from foliocheck.crawler.documents import web_page as _web_reader  # noqa: F401
from foliocheck.crawler.documents import word as _word_reader  # noqa: F401
from foliocheck.crawler.documents.draft import Unreadable
from foliocheck.crawler.documents.formats import html_of, read_bytes
from foliocheck.crawler.documents.wordpress_export import parse
from foliocheck.crawler.network.cookies import Cookies
from foliocheck.crawler.network.page_text import read_page
from foliocheck.crawler.platforms.platform import Front
from foliocheck.crawler.platforms.registry import recognise
from foliocheck.reports.json_form import from_json, to_json
from foliocheck.sections.frameworks_data import framework_from

OURS = ("/core/", "/crawler/", "/sections/", "/checks/", "/reports/", "/app/")


def addresses(data: bytes) -> None:
    """Whatever is typed or linked: cleaned or refused with a sentence; keys are stable; no address is half understood."""
    text = data.decode("utf-8", "surrogateescape").encode("utf-8", "replace").decode("utf-8", "replace")
    try:
        clean = clean_typed(text)
    except FoliocheckError:
        clean = ""
    if clean:
        assert clean.startswith(("http://", "https://"))
        assert host_of(clean), clean
        assert host_of(clean_typed(clean)) == host_of(clean)
        assert page_key(page_key(clean)) == page_key(clean)
        origin_of(clean)
    if text.startswith(("http://", "https://")):
        assert page_key(page_key(text)) == page_key(text)
    for call in (page_key, fragment_of, readable, host_of):
        call(text)
    is_private_host(host_of(text))
    is_private_host(text)
    absolute("https://name.example/cmalt/", text)
    jar = Cookies()
    jar.take_headers("https://name.example/", [(b"Set-Cookie", data)])
    jar.header("https://name.example/" + text)


def web_page(data: bytes) -> None:
    """HTML to the gist of a linked page, to a document's facts, and to a platform."""
    read_page(data, "text/html")
    _document(data, "page.html", "text/html")
    text = data.decode("utf-8", "replace")
    recognise(Front(url="https://name.example/", given="https://name.example/", headers={}, html=text, meta={"generator": text[:80]}))


def wordpress_export(data: bytes) -> None:
    """An export of WordPress: parsed, or refused with a sentence."""
    try:
        parse(data)
    except Unreadable:
        return
    _document(data, "export.xml", "text/xml")


def word(data: bytes) -> None:
    """The body of a Word file (the bytes are its XML), or the whole file where it starts like one."""
    _document(data if data.startswith(b"PK") else _word(data), "file.docx", "")


def pdf(data: bytes) -> None:
    """A PDF: whole where it starts like one, else the bytes are what is drawn on its page."""
    _document(data if data.startswith(b"%PDF") else _pdf(data), "file.pdf", "application/pdf")


def toml(data: bytes) -> None:
    """`foliocheck.toml` and a framework's file: read, or refused with a sentence."""
    text = data.decode("utf-8", "replace")
    with contextlib.suppress(FoliocheckError):
        read_corrections(text)
    with contextlib.suppress(FoliocheckError, tomllib.TOMLDecodeError):
        framework_from(tomllib.loads(text))


def report(data: bytes) -> None:
    """`report.json`: refused with a ValueError in words, or read such that writing and reading it again changes nothing."""
    try:
        read = from_json(data.decode("utf-8", "replace"))
    except ValueError:
        return
    assert from_json(to_json(read)) == from_json(to_json(from_json(to_json(read))))


TARGETS: dict[str, Callable[[bytes], None]] = {
    "addresses": addresses,
    "web_page": web_page,
    "wordpress_export": wordpress_export,
    "word": word,
    "pdf": pdf,
    "toml": toml,
    "report": report,
}


def _document(data: bytes, name: str, kind: str) -> None:
    try:
        document, _ = read_bytes(data, name, kind)
        html_of(data, name, "")
        if document is not None:
            json.dumps(encode(document)).encode()
    except (Unreadable, MemoryError, RecursionError):
        return
    except Exception as error:
        if raised_by_us(error):
            raise


def raised_by_us(error: BaseException) -> bool:
    """Whether the innermost line of the traceback, leaving out Python's own modules, is one of ours."""
    frames = [frame.filename for frame in traceback.extract_tb(error.__traceback__)]
    last = [name for name in frames if "site-packages" in name or "/lib/python" not in name][-1]
    return "site-packages" not in last and any(room in last for room in OURS) and "/benchmarks/" not in last


_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)
_BODY = (
    b'<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    b'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    b'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><w:body>%s</w:body></w:document>'
)


def _word(body: bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as package:
        package.writestr("[Content_Types].xml", _TYPES)
        package.writestr("_rels/.rels", _RELS)
        package.writestr("word/document.xml", body if body.startswith(b"<?xml") else _BODY % body)
    return held.getvalue()


def _pdf(drawn: bytes) -> bytes:
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, held in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, held)
    start = len(out)
    out += b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(out + b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % start)
