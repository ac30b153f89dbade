"""What a Word file holds beside its visible body: headers, footers, comments, tracked changes, boxes, notes, hidden text, field links."""

from __future__ import annotations

import re
from collections import Counter

from lxml import etree

from foliocheck.crawler.documents.draft import Draft
from foliocheck.crawler.documents.package import Package, local_name

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_V = "{urn:schemas-microsoft-com:vml}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_FIELD = re.compile(r'HYPERLINK\s+(?:\\l\s+)?"([^"]+)"', re.IGNORECASE)
_OFF = ("0", "false", "off")


def read_parts(draft: Draft, package: Package) -> None:
    """Fill `draft` with passages, pictures, links and traits from the raw parts."""
    document = package.xml("word/document.xml")
    if document is None:
        return
    _stories(draft, package)
    _comments(draft, package)
    changes = 0
    for part in ("word/document.xml", *package.matching(r"word/(header|footer|footnotes|endnotes)\d*\.xml")):
        root = document if part == "word/document.xml" else package.xml(part)
        if root is None:
            continue
        changes += _tracked(draft, root)
        _boxes(draft, root)
        _hidden(draft, root)
        _pictures(draft, root)
        _links(draft, package, root, part)
    _form_fields(draft, document)
    _language(draft, package, document)
    _tables(draft, document)
    for part in package.matching(r"word/diagrams/data\d*\.xml"):
        root = package.xml(part)
        if root is not None:
            draft.passage("text-box", " ".join((item.text or "") for item in root.iter(f"{_A}t")))
    for part in package.matching(r"customXml/item\d+\.xml"):
        root = package.xml(part)
        if root is not None:
            draft.passage("properties", " ".join(str(text).strip() for text in root.itertext() if str(text).strip())[:2_000])
    for _, target, outside in package.relations("word/settings.xml").values():
        if outside:
            draft.property("template", target)
    draft.traits.update(tracked_changes=changes, comments=sum(passage.where == "comment" for passage in draft.passages))


def paragraphs(root: etree._Element) -> list[str]:
    """The text of each paragraph under `root`: tabs and line breaks kept, deleted text and text boxes left out."""
    found = []
    for paragraph in root.iter(f"{W}p"):
        pieces: list[str] = []
        for item in paragraph.iter(f"{W}t", f"{W}tab", f"{W}br", f"{W}cr", f"{W}noBreakHyphen"):
            if next(item.iterancestors(f"{W}p"), None) is not paragraph:
                continue
            local = local_name(item)
            pieces.append(item.text or "" if local == "t" else "\t" if local == "tab" else "-" if local == "noBreakHyphen" else "\n")
        text = "".join(pieces).strip()
        if text:
            found.append(text)
    return found


def _stories(draft: Draft, package: Package) -> None:
    for kind, where in (("header", "header"), ("footer", "footer"), ("footnotes", "footnote"), ("endnotes", "footnote")):
        for part in package.matching(rf"word/{kind}\d*\.xml"):
            root = package.xml(part)
            if root is not None:
                for text in paragraphs(root):
                    draft.passage(where, text)


def _comments(draft: Draft, package: Package) -> None:
    for part in package.matching(r"word/comments\.xml"):
        root = package.xml(part)
        for comment in root.iter(f"{W}comment") if root is not None else ():
            author = comment.get(f"{W}author") or ""
            text = "\n".join(paragraphs(comment))
            draft.passage("comment", f"{author}: {text}" if author else text)
    people = package.xml("word/people.xml")
    names = (
        [item.get("{http://schemas.microsoft.com/office/word/2012/wordml}author") or "" for item in people] if people is not None else []
    )
    if any(names):
        draft.property("people", ", ".join(name for name in names if name))


def _tracked(draft: Draft, root: etree._Element) -> int:
    count = 0
    for change in root.iter(f"{W}ins", f"{W}del", f"{W}moveFrom", f"{W}moveTo"):
        text = "".join(item.text or "" for item in change.iter(f"{W}t", f"{W}delText"))
        if not text.strip():
            continue
        count += 1
        author = change.get(f"{W}author") or ""
        draft.passage("tracked-change", f"{author}: {text}" if author else text)
    return count


def _boxes(draft: Draft, root: etree._Element) -> None:
    for box in root.iter(f"{W}txbxContent"):
        text = "\n".join(paragraphs(box))
        if text:
            draft.passage("text-box", text)


def _hidden(draft: Draft, root: etree._Element) -> None:
    """Hidden runs, those next to each other as one text."""
    for paragraph in root.iter(f"{W}p"):
        text = ""
        for run in paragraph.iter(f"{W}r"):
            mark = run.find(f"{W}rPr/{W}vanish")
            if mark is not None and mark.get(f"{W}val") not in _OFF:
                text += "".join(item.text or "" for item in run.iter(f"{W}t"))
        draft.passage("hidden-text", text)


def _pictures(draft: Draft, root: etree._Element) -> None:
    """Every picture with its description. A picture in a compatibility branch is there twice: only the first is counted."""
    figures = bare = 0
    for place in root.iter(f"{_WP}inline", f"{_WP}anchor"):
        if place.find(f".//{_A}blip") is None:
            continue  # a text box or a drawn shape
        about = place.find(f"{_WP}docPr")
        alt = about.get("descr") if about is not None else None
        decorative = about is not None and any(item.get("val") in ("1", "true") for item in about.iter(_DECORATIVE))
        alt = "" if decorative else (alt or None)
        figures += 1
        bare += alt is None
        draft.picture(alt, title=about.get("title") if about is not None else None)
    for shape in root.iter(f"{_V}shape"):
        if shape.find(f"{_V}imagedata") is None or any(local_name(above) == "Fallback" for above in shape.iterancestors()):
            continue
        figures += 1
        bare += not shape.get("alt")
        draft.picture(shape.get("alt"))
    traits = draft.traits
    traits["figures"] = int(str(traits.get("figures", 0))) + figures
    traits["figures_without_alt"] = int(str(traits.get("figures_without_alt", 0))) + bare


def _links(draft: Draft, package: Package, root: etree._Element, part: str) -> None:
    """Links by relationship and by field code (mammoth shows most of them; headers and simple fields it does not)."""
    relations = package.relations(part)
    for item in root.iter(f"{W}hyperlink"):
        kind, target, outside = relations.get(item.get(f"{_R}id") or "", ("", "", False))
        if outside and target:
            draft.link(target, "".join(text.text or "" for text in item.iter(f"{W}t")))
    code = ""
    for item in root.iter(f"{W}instrText", f"{W}fldChar", f"{W}fldSimple"):
        local = local_name(item)
        if local == "fldSimple":
            _field_link(draft, item.get(f"{W}instr") or "")
        elif local == "instrText":
            code += item.text or ""
        elif item.get(f"{W}fldCharType") in ("separate", "end") and code:
            _field_link(draft, code)
            code = ""
    for kind, target, outside in relations.values():
        if outside and kind not in ("hyperlink", "image", "attachedTemplate"):
            draft.link(target)


def _field_link(draft: Draft, code: str) -> None:
    match = _FIELD.search(code)
    if match:
        address = match.group(1)
        draft.link(f"#{address}" if "\\l" in code.split('"')[0] else address)


def _form_fields(draft: Draft, document: etree._Element) -> None:
    """Content controls that were filled in, with their label."""
    for control in document.iter(f"{W}sdt"):
        about = control.find(f"{W}sdtPr")
        if about is None or about.find(f"{W}docPartObj") is not None or about.find(f"{W}showingPlcHdr") is not None:
            continue
        label = about.find(f"{W}alias")
        content = control.find(f"{W}sdtContent")
        if label is not None and content is not None:
            text = " ".join(paragraphs(content)) or "".join(item.text or "" for item in content.iter(f"{W}t"))
            if text and len(text) < 500:
                draft.passage("form-field", f"{label.get(f'{W}val')}: {text}")


def _language(draft: Draft, package: Package, document: etree._Element) -> None:
    """The language of most runs that name one, else that of the document's defaults."""
    styles = package.xml("word/styles.xml")
    default = styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang") if styles is not None else None
    named = Counter(value for item in document.iter(f"{W}lang") if (value := item.get(f"{W}val")))
    draft.language = (default.get(f"{W}val") if default is not None else None) or (named.most_common(1)[0][0] if named else None)
    draft.traits.update(language=draft.language, languages=[name for name, _ in named.most_common(5)])


def _tables(draft: Draft, document: etree._Element) -> None:
    """Tables of more than one row and column, and how many have no row marked as header; headings by style, in order."""
    tables = bare = 0
    for table in document.iter(f"{W}tbl"):
        rows = table.findall(f"{W}tr")
        if len(rows) < 2 or len(rows[0].findall(f"{W}tc")) < 2:
            continue
        tables += 1
        mark = rows[0].find(f"{W}trPr/{W}tblHeader")
        bare += mark is None or mark.get(f"{W}val") in _OFF
    draft.traits.update(tables=tables, tables_without_header=bare)
