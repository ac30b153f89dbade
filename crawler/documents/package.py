"""Office files are zip archives of XML: opening one safely and reading its parts."""

from __future__ import annotations

import io
import lzma
import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator

from lxml import etree

from foliocheck.crawler.documents.draft import Unreadable

ZIP_DAMAGE = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, OSError, ValueError, EOFError, RuntimeError, NotImplementedError)
"""What Python raises where a zip file or one of its members is damaged, cut short, locked, or packed in a way that it does not know."""
MOST_UNPACKED = 400_000_000
MOST_PARTS = 20_000
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True)
_REL = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


class Package:
    """The parts of an office file. Raises Unreadable when it is a bomb or no archive at all."""

    def __init__(self, data: bytes) -> None:
        try:
            self.zip = zipfile.ZipFile(io.BytesIO(data))
            infos = self.zip.infolist()
        except ZIP_DAMAGE as error:
            raise Unreadable("The file is damaged or cut short, and cannot be opened. Save or upload it again.") from error
        if len(infos) > MOST_PARTS or sum(info.file_size for info in infos) > MOST_UNPACKED:
            raise Unreadable(
                "The file would unpack to far more than a document can hold, so it was not opened. Save it again from its own program."
            )
        if any(info.flag_bits & 1 for info in infos):
            raise Unreadable("The file is locked with a password, so an assessor could not open it either. Save it without a password.")
        self.names = [info.filename for info in infos]
        self._held = set(self.names)

    def has(self, name: str) -> bool:
        """Whether there is a part of this name."""
        return name in self._held

    def read(self, name: str) -> bytes:
        """The bytes of a part, b"" where there is none. Raises Unreadable where it is damaged."""
        if name not in self._held:
            return b""
        try:
            return self.zip.read(name)
        except ZIP_DAMAGE as error:
            raise Unreadable("The file is damaged or cut short, and cannot be opened. Save or upload it again.") from error

    def xml(self, name: str) -> etree._Element | None:
        """The root of an XML part; None where there is none, or it is no XML. Raises Unreadable where it declares entities."""
        data = self.read(name)
        if not data.strip():
            return None
        refuse_declarations(data)
        try:
            return etree.fromstring(data, _PARSER)
        except etree.XMLSyntaxError:
            return None

    def check_declarations(self) -> None:
        """Look at the start of every XML part for a document type declaration, which office files never have."""
        for name in self.names:
            if name.endswith((".xml", ".rels", ".vml")):
                try:
                    with self.zip.open(name) as stream:
                        refuse_declarations(stream.read(4096))
                except ZIP_DAMAGE as error:
                    raise Unreadable("The file is damaged or cut short, and cannot be opened. Save or upload it again.") from error

    def matching(self, pattern: str) -> list[str]:
        """The names of parts that match the pattern, in a natural order (slide2 before slide10)."""
        found = [name for name in self.names if re.fullmatch(pattern, name)]
        return sorted(found, key=lambda name: [int(piece) if piece.isdigit() else piece for piece in re.split(r"(\d+)", name)])

    def relations(self, part: str) -> dict[str, tuple[str, str, bool]]:
        """id -> (type's last word, target, whether it lies outside of the file) of a part's relationships."""
        folder, name = posixpath.split(part)
        root = self.xml(f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels")
        found: dict[str, tuple[str, str, bool]] = {}
        for item in root.iter(_REL) if root is not None else ():
            outside = item.get("TargetMode") == "External"
            target = item.get("Target") or ""
            if not outside:
                target = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            found[item.get("Id") or ""] = ((item.get("Type") or "").rsplit("/", 1)[-1], target, outside)
        return found


def refuse_declarations(data: bytes) -> None:
    """Raises Unreadable where the XML begins with a document type: the road to entity bombs and to files of this machine."""
    head = data[:4096]
    if b"<!" in head or b"\x00" in head[:200]:
        plain = head.replace(b"\x00", b"")
        if re.search(rb"<!\s*(DOCTYPE|ENTITY)", plain, re.IGNORECASE):
            raise Unreadable(
                "The file declares XML entities, which can be used to do harm, so it was not read. Save it again from its own program."
            )


def local_name(tag: object) -> str:
    """The name of an element or attribute without its name space; also of one whose name is damaged."""
    name = tag if isinstance(tag, str) else getattr(tag, "tag", "")
    return name.rpartition("}")[2] if isinstance(name, str) else ""


def core_properties(package: Package) -> Iterator[tuple[str, str]]:
    """(name, value) of docProps/core.xml, app.xml and custom.xml: who made the file, with what, for whom."""
    wanted = {
        "creator": "author",
        "lastModifiedBy": "last saved by",
        "title": "title",
        "subject": "subject",
        "keywords": "keywords",
        "description": "comments",
        "category": "category",
        "contentStatus": "status",
        "Company": "company",
        "Manager": "manager",
        "Application": "program",
        "Template": "template",
        "HyperlinkBase": "link base",
    }
    for part in ("docProps/core.xml", "docProps/app.xml"):
        root = package.xml(part)
        for item in root if root is not None else ():
            name = local_name(item)
            if name in wanted and (item.text or "").strip():
                yield wanted[name], (item.text or "").strip()
    root = package.xml("docProps/custom.xml")
    for item in root if root is not None else ():
        value = "".join(str(text) for text in item.itertext()).strip()
        if value:
            yield item.get("name") or "custom", value
