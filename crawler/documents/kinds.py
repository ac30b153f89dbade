"""Which kind of file some bytes are: by their content, then by name and media type. Names lie, first bytes seldom do."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from foliocheck.core.policy_data import policy
from foliocheck.crawler.documents.draft import Unreadable
from foliocheck.crawler.documents.package import ZIP_DAMAGE

EXTENSIONS: dict[str, str] = {
    "pdf": "pdf",
    "docx": "docx",
    "docm": "docx",
    "dotx": "docx",
    "dotm": "docx",
    "doc": "doc",
    "dot": "doc",
    "rtf": "rtf",
    "odt": "odt",
    "ott": "odt",
    "pptx": "pptx",
    "pptm": "pptx",
    "ppsx": "pptx",
    "ppsm": "pptx",
    "potx": "pptx",
    "ppt": "ppt",
    "pps": "ppt",
    "odp": "odp",
    "xlsx": "xlsx",
    "xlsm": "xlsx",
    "xltx": "xlsx",
    "xls": "xls",
    "ods": "ods",
    "csv": "csv",
    "tsv": "csv",
    "txt": "text",
    "md": "markdown",
    "markdown": "markdown",
    "html": "html",
    "htm": "html",
    "xhtml": "html",
    "xml": "xml",
    "zip": "zip",
}
MEDIA_TYPES: dict[str, str] = {
    "application/pdf": "pdf",
    "application/x-pdf": "pdf",
    "application/msword": "doc",
    "application/rtf": "rtf",
    "text/rtf": "rtf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/vnd.ms-word.document.macroenabled.12": "docx",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": "pptx",
    "application/vnd.openxmlformats-officedocument.presentationml.slideshow": "pptx",
    "application/vnd.ms-powerpoint": "ppt",
    "application/vnd.ms-excel": "xls",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
    "application/vnd.oasis.opendocument.text": "odt",
    "application/vnd.oasis.opendocument.spreadsheet": "ods",
    "application/vnd.oasis.opendocument.presentation": "odp",
    "text/csv": "csv",
    "text/tab-separated-values": "csv",
    "text/plain": "text",
    "text/markdown": "markdown",
    "text/html": "html",
    "application/xhtml+xml": "html",
}
FAMILIES: dict[str, str] = {
    "pdf": "pdf",
    "docx": "word",
    "doc": "word",
    "rtf": "word",
    "odt": "word",
    "pptx": "presentation",
    "ppt": "presentation",
    "odp": "presentation",
    "xlsx": "spreadsheet",
    "xls": "spreadsheet",
    "ods": "spreadsheet",
    "csv": "spreadsheet",
    "text": "text",
    "markdown": "text",
    "html": "text",
    "xml": "text",
    "wxr": "other",
}
"""Kind -> `Document.kind`."""


@dataclass(frozen=True, slots=True)
class Closed:
    """A format that only its maker's program reads: its name, and what to export instead."""

    title: str
    instead: str


CLOSED: dict[str, Closed] = {name: Closed(told["title"], told["instead"]) for name, told in policy("closed_formats")["formats"].items()}
"""Proprietary and closed formats by extension, from `core/policy/closed_formats.toml`."""

_ZIP_START = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_OLE_START = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ONE_START = (b"\xe4\x52\x5c\x7b\x8c\xd8\xa7\x4d", b"\xa1\x2f\xff\x43\xd9\xef\x76\x4c")
_HTML_START = re.compile(
    rb"^(\xef\xbb\xbf)?\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<(!doctype\s+html|html|head|body|title|meta|div|h1|p)\b",
    re.IGNORECASE | re.DOTALL,
)
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"BM")


def extension_of(address: str) -> str:
    """The extension of the file that `address` names, lower case, "" where it has none."""
    try:
        name = unquote(urlsplit(address).path).rsplit("/", 1)[-1]
    except ValueError:
        return ""
    return name.rsplit(".", 1)[-1].lower() if "." in name else ""


def sniff(data: bytes, address: str = "", media_type: str = "") -> str:
    """The kind of `data`: a key of FAMILIES or CLOSED, or `empty`, `image`, `zip`, `locked`, `unknown`."""
    start = data[:4096]
    if not data.strip(b"\x00\r\n\t "):
        return "empty"
    if b"%PDF-" in start[:1024]:
        return "pdf"
    if start.startswith(_ZIP_START):
        return _zip_kind(data)
    if start.startswith(_OLE_START):
        return _ole_kind(data, address)
    if start.lstrip().startswith(b"{\\rtf"):
        return "rtf"
    if start.startswith(_ONE_START):
        return "one"
    if start.startswith(b"MSCF"):
        return "onepkg"
    if start.startswith(b"Rar!"):
        return "rar"
    if start.startswith(b"7z\xbc\xaf"):
        return "7z"
    if start.startswith(_PICTURES) or (start[:4] == b"RIFF" and start[8:12] == b"WEBP"):
        return "image"
    if b"wordpress.org/export/" in start:
        return "wxr"
    told = EXTENSIONS.get(extension_of(address)) or MEDIA_TYPES.get(media_type.split(";")[0].strip().lower())
    if told not in ("csv", "markdown", "text") and _HTML_START.match(start):
        return "html"
    if extension_of(address) in CLOSED:
        return extension_of(address)
    if start.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<?xml"):
        return "xml"
    if told in ("csv", "markdown", "text", "html", "xml") and _is_text(start):
        return told
    if told in ("pdf", "docx", "pptx", "xlsx", "odt", "odp", "ods", "zip", "doc", "ppt", "xls", "rtf"):
        return "broken" if not _is_text(start) or told != "rtf" else "text"
    return "text" if _is_text(start) else "unknown"


def _is_text(start: bytes) -> bool:
    if start.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        return True
    if b"\x00" in start:
        return False
    odd = sum(byte < 9 or 13 < byte < 32 for byte in start)
    return odd <= len(start) * 0.02


def _zip_kind(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return zip_kind(archive.namelist(), lambda name: archive.read(name)[:200])
    except ZIP_DAMAGE:
        return "broken"


def zip_kind(names: Iterable[str], start_of: Callable[[str], bytes]) -> str:
    """The kind of a zip file by its members: an office format, or `zip`."""
    held = set(names)
    if "[Content_Types].xml" in held:
        for folder, kind in (("word/", "docx"), ("ppt/", "pptx"), ("xl/", "xlsx"), ("visio/", "vsdx")):
            if any(name.startswith(folder) for name in held):
                return kind
    if "mimetype" in held:
        told = start_of("mimetype").decode("ascii", "replace").strip()
        if told in MEDIA_TYPES:
            return MEDIA_TYPES[told]
        if told.startswith("application/epub"):
            return "epub"
        if told.startswith("application/vnd.oasis.opendocument.text"):
            return "odt"
    if "Index/Document.iwa" in held or "Index.zip" in held or "index.apxl" in held:
        if any(name.startswith("Index/Slide") or name == "index.apxl" for name in held):
            return "key"
        return (
            "numbers"
            if "Index/CalculationEngine.iwa" in held
            and any(name.startswith("Index/Tables/") for name in held)
            and "preview-micro.jpg" not in held
            else "pages"
        )
    return "zip"


def _ole_kind(data: bytes, address: str) -> str:
    def holds(stream: str) -> bool:
        return stream.encode("utf-16-le") in data

    if holds("EncryptedPackage"):
        return "locked"
    if holds("WordDocument"):
        return "doc"
    if holds("PowerPoint Document"):
        return "ppt"
    if holds("Workbook") or holds("Book\x00"):
        return "xls"
    if extension_of(address) in CLOSED:
        return extension_of(address)
    told = EXTENSIONS.get(extension_of(address), "")
    return told if told in ("doc", "ppt", "xls") else "unknown"


def refuse(kind: str) -> None:
    """Raises Unreadable with what to do where a file of this kind is not read."""
    if kind in CLOSED:
        raise Unreadable(f"This is {CLOSED[kind].title}, which only its own program opens. {CLOSED[kind].instead}")
    if kind == "empty":
        raise Unreadable("The file is empty. Save it again and put the new copy in its place.")
    if kind == "locked":
        raise Unreadable("The file is locked with a password, so an assessor could not open it either. Save it without a password.")
    if kind == "broken":
        raise Unreadable("The file is damaged or cut short, and cannot be opened. Save or upload it again.")
    if kind == "image":
        raise Unreadable("This is a picture, not a document. Put it into the portfolio's page, Word file or PDF, and give that.")
    if kind == "unknown":
        raise Unreadable("This is no kind of document that foliocheck reads. PDF and Word files can be read by everyone.")
