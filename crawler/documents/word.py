"""Word (.docx): the body through mammoth, everything that mammoth does not show from the parts of the file."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from typing import Any

from lxml import etree

from foliocheck.crawler.documents.draft import Draft
from foliocheck.crawler.documents.markup import MarkupReader
from foliocheck.crawler.documents.package import Package, core_properties
from foliocheck.crawler.documents.word_parts import W, read_parts

_NOTES = re.compile(r'<li id="(?:footnote|endnote)-[^"]*">.*?</li>', re.DOTALL)
_BODY_PARTS = {"[Content_Types].xml", "word/numbering.xml", "word/footnotes.xml", "word/endnotes.xml", "word/comments.xml"}
_NOTE_MARKS = re.compile(r'<sup><a href="#(?:footnote|endnote)-[^"]*"[^>]*>.*?</a></sup>', re.DOTALL)


def read(draft: Draft, data: bytes, kind: str) -> None:
    """Read a .docx file into `draft`. Macros are told, never run."""
    package = Package(data)
    package.check_declarations()
    for name, value in core_properties(package):
        draft.property(name, value)
    draft.title = draft.properties.get("title", "")
    read_parts(draft, package)
    links_told = len(draft.links)
    html = body_html(package, with_pictures=False)
    body = MarkupReader(draft)
    body.read(_NOTE_MARKS.sub("", _NOTES.sub("", html)).encode("utf-8", "replace"))
    draft.links = _each_once(draft.links, links_told)
    draft.images = [image for image in draft.images if image.src != "mammoth"]
    draft.traits["title"] = draft.title or None
    if not draft.title:
        draft.title = next((block.text for block in draft.blocks if block.level), "")
    levels = [block.level for block in draft.blocks if block.level]
    draft.traits.update(heading_styles=len(levels), heading_levels=levels[:500])
    draft.traits.update(macros=any(name.lower().endswith("vbaproject.bin") for name in package.names), encrypted=False)


def _each_once(links: list[Any], parts: int) -> list[Any]:
    """Links as the body shows them (with their words), and of those that the parts name only what the body lacks."""
    shown = {link.href for link in links[parts:]}
    return links[parts:] + [link for link in links[:parts] if link.href not in shown]


def body_html(package: Package, *, with_pictures: bool, folder: str = "") -> str:
    """The body as HTML. With pictures their addresses are `folder` + the part's name inside the file, else they are left empty."""
    import mammoth

    by_check = {info.CRC: info.filename for info in package.zip.infolist() if "/media/" in info.filename}

    def picture(image: Any) -> dict[str, str]:
        if not with_pictures:
            return {"src": "mammoth"}
        with image.open() as stream:
            return {"src": folder + by_check.get(zlib.crc32(stream.read()), "missing")}

    result = mammoth.convert_to_html(
        io.BytesIO(_slim(package, with_pictures)),
        style_map=style_map(package),
        convert_image=mammoth.images.img_element(picture),
        external_file_access=False,
    )
    return str(result.value)


def _slim(package: Package, with_pictures: bool) -> bytes:
    """The file less what mammoth does not need, which it would read slowly (the looks of styles), and less hidden runs,

    which it would show as if they were seen: they are told as passages instead.
    """
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as made:
        for name in package.names:
            if name == "word/document.xml":
                made.writestr(name, _seen(package))
            elif name == "word/styles.xml":
                made.writestr(name, _style_names(package))
            elif name in _BODY_PARTS or name.endswith(".rels") or (with_pictures and "/media/" in name):
                made.writestr(name, package.read(name))
    return target.getvalue()


def _seen(package: Package) -> bytes:
    """The body less its hidden runs, and with short fields (which mammoth passes over with their text) written out in their long form."""
    document = package.read("word/document.xml")
    root = package.xml("word/document.xml") if b"w:vanish" in document or b"w:fldSimple" in document else None
    if root is None:
        return document
    for run in list(root.iter(f"{W}r")):
        mark = run.find(f"{W}rPr/{W}vanish")
        parent = run.getparent()
        if mark is not None and parent is not None and mark.get(f"{W}val") not in ("0", "false", "off"):
            parent.remove(run)
    for short in list(root.iter(f"{W}fldSimple")):
        parent = short.getparent()
        if parent is None:
            continue
        place = parent.index(short)
        runs = [_field_run("begin"), _field_run("", short.get(f"{W}instr") or ""), _field_run("separate"), *short, _field_run("end")]
        parent[place : place + 1] = runs
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8"))


def _field_run(kind: str, code: str = "") -> etree._Element:
    run = etree.Element(f"{W}r")
    if kind:
        etree.SubElement(run, f"{W}fldChar").set(f"{W}fldCharType", kind)
    else:
        etree.SubElement(run, f"{W}instrText").text = code
    return run


def _style_names(package: Package) -> bytes:
    """styles.xml with nothing but each style's name and numbering."""
    root = package.xml("word/styles.xml")
    if root is None:
        return package.read("word/styles.xml")
    for item in list(root):
        if item.tag != f"{W}style":
            root.remove(item)
            continue
        for part in list(item):
            if part.tag != f"{W}name" and not (part.tag == f"{W}pPr" and part.find(f"{W}numPr") is not None):
                item.remove(part)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8"))


def style_map(package: Package) -> str:
    """mammoth's rules: Title is a first-level heading, and so is any style with an outline level, under whatever name."""
    rules = ["p[style-name='Title'] => h1:fresh"]
    for style, level in heading_styles(package).items():
        if re.fullmatch(r"[A-Za-z][\w-]*", style):
            rules.append(f"p.{style} => h{level}:fresh")
    rules += [f"p[style-name='{name} {number}'] => h6:fresh" for name in ("Heading", "heading") for number in (7, 8, 9)]
    return "\n".join(rules)


def heading_styles(package: Package) -> dict[str, int]:
    """Style id -> heading level (1 to 6), for paragraph styles with an outline level of their own or of the style they are based on."""
    root = package.xml("word/styles.xml")
    own: dict[str, int] = {}
    based: dict[str, str] = {}
    for style in root.iter(f"{W}style") if root is not None else ():
        name = style.get(f"{W}styleId") or ""
        label = style.find(f"{W}name")
        if label is not None and (label.get(f"{W}val") or "").lower() == "title":
            own[name] = 1
        level = style.find(f"{W}pPr/{W}outlineLvl")
        if level is not None and (level.get(f"{W}val") or "").isdigit() and int(level.get(f"{W}val") or 9) < 9:
            own[name] = min(6, int(level.get(f"{W}val") or 0) + 1)
        elif level is not None:
            own[name] = 0
        parent = style.find(f"{W}basedOn")
        if parent is not None:
            based[name] = parent.get(f"{W}val") or ""
    found: dict[str, int] = {}
    for name in [*own, *based]:
        at, steps = name, 0
        while at not in own and at in based and steps < 20:
            at, steps = based[at], steps + 1
        if own.get(at):
            found[name] = own[at]
    return found
