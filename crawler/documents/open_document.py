"""OpenDocument (.odt, .ods, .odp): read directly from its XML, so that no office program is needed."""

from __future__ import annotations

from lxml import etree

from foliocheck.core.snapshot import BlockKind
from foliocheck.crawler.documents.draft import Draft, Unreadable
from foliocheck.crawler.documents.package import Package, local_name

_SPACES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
    "dc": "http://purl.org/dc/elements/1.1/",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
    "presentation": "urn:oasis:names:tc:opendocument:xmlns:presentation:1.0",
    "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
}
_MOST_REPEATS = 50


def _name(prefixed: str) -> str:
    prefix, local = prefixed.split(":")
    return f"{{{_SPACES[prefix]}}}{local}"


_TITLE, _HEADING, _PARAGRAPH, _SPAN = "Title", _name("text:h"), _name("text:p"), _name("text:span")
_BESIDE = {_name("office:annotation"): "comment", _name("text:note"): "footnote", _name("text:tracked-changes"): "tracked-change"}


class _Reader:
    def __init__(self, draft: Draft, package: Package) -> None:
        self.draft = draft
        self.package = package
        self.page: int | None = None
        self.hidden: str | None = None
        self.gathered: list[str] = []
        self.titles: set[str] = {_TITLE}
        self.secret_styles: set[str] = set()
        self.bold_styles: set[str] = set()
        self.figures = self.bare = self.tables = self.bare_tables = self.changes = 0

    def styles(self, root: etree._Element | None) -> None:
        """Learn which automatic styles are the title's, and which hide their text."""
        for style in root.iter(_name("style:style")) if root is not None else ():
            if style.get(_name("style:parent-style-name")) == _TITLE:
                self.titles.add(style.get(_name("style:name")) or "")
            properties = style.find(_name("style:text-properties"))
            if properties is not None and properties.get(_name("fo:font-weight")) in ("bold", "600", "700", "800", "900"):
                self.bold_styles.add(style.get(_name("style:name")) or "")
            if properties is not None and properties.get(_name("text:display")) == "none":
                self.secret_styles.add(style.get(_name("style:name")) or "")

    def body(self, parent: etree._Element, kind: BlockKind = "paragraph") -> None:
        """Read what stands in `parent`, block by block."""
        for item in parent:
            if not isinstance(item.tag, str):
                continue
            local = local_name(item)
            if item.tag == _name("text:tracked-changes"):
                self.tracked(item)
            elif item.tag in (_HEADING, _PARAGRAPH):
                self.block(item, kind)
            elif item.tag == _name("draw:page"):
                self.slide(item)
            elif item.tag == _name("table:table"):
                self.table(item)
            elif item.tag == _name("presentation:notes"):
                self.draft.passage("notes", "\n".join(_plain(text) for text in item.iter(_PARAGRAPH) if _plain(text)), self.page)
            elif local in ("frame", "g", "custom-shape", "rect", "line"):
                self.frame(item, kind)
            else:
                self.body(item, "item" if local == "list-item" else kind)

    def block(self, item: etree._Element, kind: BlockKind) -> None:
        for beside, where in _BESIDE.items():
            for note in item.iter(beside):
                self.beside(note, where)
        for span in item.iter(_name("text:hidden-text"), _SPAN):
            if span.tag != _SPAN or span.get(_name("text:style-name")) in self.secret_styles:
                self.draft.passage("hidden-text", _plain(span) or span.get(_name("text:string-value")), self.page)
        for frame in item.iter(_name("draw:frame")):
            self.frame(frame, kind, inside=True)
        text = _plain(item, self.secret_styles)
        style = item.get(_name("text:style-name")) or ""
        level = 0
        if item.tag == _HEADING:
            told = item.get(_name("text:outline-level")) or "1"
            level = min(6, max(1, int(told))) if told.isdigit() else 1
        elif style in self.titles:
            level = 1
        if self.hidden is not None:
            self.gathered.append(text)
            return
        look: dict[str, object] = {"bold": True} if not level and text and self.bold(item, style, text) else {}
        index = self.draft.block(text, "heading" if level else kind, level=level, page=self.page, style=look) if text or level else None
        for link in item.iter(_name("text:a")):
            self.draft.link(link.get(_name("xlink:href")) or "", _plain(link), block=index, page=self.page)

    def bold(self, item: etree._Element, style: str, text: str) -> bool:
        """Whether all of a paragraph is set in bold, by its own style or by those of its pieces."""
        if style in self.bold_styles:
            return True
        pieces = [span for span in item if span.tag == _SPAN and span.get(_name("text:style-name")) in self.bold_styles]
        return sum(len(_plain(span)) for span in pieces) >= len(text) * 0.98

    def beside(self, note: etree._Element, where: str) -> None:
        creator = note.findtext(_name("dc:creator")) or ""
        body = note.find(_name("text:note-body"))
        source = body if body is not None else note
        text = "\n".join(_plain(paragraph) for paragraph in source.iter(_PARAGRAPH) if _plain(paragraph))
        self.draft.passage(where, f"{creator}: {text}" if creator and text else text, self.page)

    def tracked(self, changes: etree._Element) -> None:
        for region in changes.iter(_name("text:changed-region")):
            creator = next((item.text or "" for item in region.iter(_name("dc:creator"))), "")
            text = "\n".join(_plain(item) for item in region.iter(_PARAGRAPH, _HEADING) if _plain(item))
            self.changes += 1
            self.draft.passage("tracked-change", f"{creator}: {text}" if creator else text)

    def frame(self, frame: etree._Element, kind: BlockKind, inside: bool = False) -> None:
        """A picture with its description, or a text box."""
        title, about = frame.findtext(_name("svg:title")), frame.findtext(_name("svg:desc"))
        if frame.find(_name("draw:image")) is not None and frame.find(_name("draw:object")) is None:
            self.figures += 1
            self.bare += not (about or title)
            self.draft.picture(about or title or None)
        for box in frame.iter(_name("draw:text-box")):
            if inside:
                self.draft.passage(
                    "text-box", "\n".join(_plain(item) for item in box.iter(_PARAGRAPH, _HEADING) if _plain(item)), self.page
                )
            else:
                self.body(box, kind)
        if frame.tag != _name("draw:frame"):
            self.body(frame, kind)
        link = frame.getparent()
        if link is not None and link.tag == _name("draw:a"):
            self.draft.link(link.get(_name("xlink:href")) or "", page=self.page)

    def slide(self, slide: etree._Element) -> None:
        self.page = (self.page or 0) + 1
        visibility = slide.get(_name("draw:style-name")) or ""
        self.hidden = "hidden-slide" if visibility in self.secret_styles else None
        self.gathered = []
        first = len(self.draft.blocks)
        self.body(slide)
        if self.hidden:
            self.draft.passage(self.hidden, "\n".join(self.gathered), self.page)
        self.hidden = None
        title = next((item for item in slide.iter(_name("draw:frame")) if item.get(_name("presentation:class")) == "title"), None)
        words = _plain(title) if title is not None else ""
        for index in range(first, len(self.draft.blocks)):
            if words and self.draft.blocks[index].text == words:
                from dataclasses import replace

                self.draft.blocks[index] = replace(self.draft.blocks[index], kind="heading", level=2 if self.page != 1 else 1)
                break

    def table(self, table: etree._Element) -> None:
        """A table of a text, or a whole sheet: rows as blocks. A hidden sheet is told as a passage."""
        sheet = local_name(table.getparent()) == "spreadsheet" if table.getparent() is not None else False
        rows = []
        for row in table.iter(_name("table:table-row")):
            cells = []
            for cell in row:
                if not isinstance(cell.tag, str):
                    continue
                for note in cell.iter(_name("office:annotation")):
                    self.beside(note, "sheet-comment" if sheet else "comment")
                for link in cell.iter(_name("text:a")):
                    self.draft.link(link.get(_name("xlink:href")) or "", _plain(link), page=self.page)
                for frame in cell.iter(_name("draw:frame")):
                    self.frame(frame, "cell", inside=True)
                text = "\n".join(filter(None, (_plain(item, self.secret_styles) for item in cell if item.tag in (_PARAGRAPH, _HEADING))))
                if text:
                    cells.append(text)
            if cells:
                rows.append("\t".join(cells))
        if not sheet:
            if len(rows) > 1:
                self.tables += 1
                self.bare_tables += table.find(_name("table:table-header-rows")) is None
            for text in rows:
                self.draft.block(text, "cell", page=self.page)
            return
        self.page = (self.page or 0) + 1
        name = table.get(_name("table:name")) or ""
        if table.get(_name("table:style-name")) in self.secret_styles:
            self.draft.passage("hidden-sheet", name + "\n" + "\n".join(rows), self.page)
            return
        self.draft.block(name, "heading", level=2, page=self.page)
        for text in rows:
            self.draft.block(text, "cell", page=self.page)


def read(draft: Draft, data: bytes, kind: str) -> None:
    """Read an OpenDocument file into `draft`. Raises Unreadable where it is locked or damaged."""
    package = Package(data)
    package.check_declarations()
    manifest = package.read("META-INF/manifest.xml")
    if b"encryption-data" in manifest:
        raise Unreadable("The file is locked with a password, so an assessor could not open it either. Save it without a password.")
    content = package.xml("content.xml")
    if content is None:
        raise Unreadable("The file is damaged and cannot be read. Save it again from the program that made it.")
    styles = package.xml("styles.xml")
    reader = _Reader(draft, package)
    reader.styles(styles)
    reader.styles(content)
    for root in (styles, content):
        _hidden_containers(reader, root)
    body = content.find(_name("office:body"))
    if body is not None:
        for part in body:
            reader.body(part)
    for where in ("header", "footer"):
        for item in (
            styles.iter(_name(f"style:{where}"), _name(f"style:{where}-first"), _name(f"style:{where}-left")) if styles is not None else ()
        ):
            for paragraph in item.iter(_PARAGRAPH):
                draft.passage(where, _plain(paragraph))
            for link in item.iter(_name("text:a")):
                draft.link(link.get(_name("xlink:href")) or "", _plain(link))
    _meta(draft, package)
    _language(draft, styles)
    if reader.page:
        draft.pages = reader.page
    levels = [block.level for block in draft.blocks if block.level]
    draft.traits.update(
        figures=reader.figures,
        figures_without_alt=reader.bare,
        tables=reader.tables,
        tables_without_header=reader.bare_tables,
        heading_styles=len(levels),
        heading_levels=levels[:500],
        tracked_changes=reader.changes,
        title=draft.title or None,
        language=draft.language,
        macros=any(
            name.startswith(("Basic/", "Scripts/")) and name.count("/") > 1 and "Standard/script-lb" not in name for name in package.names
        ),
    )
    if not draft.title:
        draft.title = next((block.text for block in draft.blocks if block.level), "")


def _hidden_containers(reader: _Reader, root: etree._Element | None) -> None:
    """Styles that hide a whole sheet or slide."""
    for style in root.iter(_name("style:style")) if root is not None else ():
        for properties in style:
            shown = properties.get(_name("table:display")) == "false" or properties.get(_name("presentation:visibility")) == "hidden"
            if shown:
                reader.secret_styles.add(style.get(_name("style:name")) or "")


def _plain(element: etree._Element, secret: set[str] | None = None) -> str:
    """The text of a paragraph less notes, comments, boxes and hidden spans; tabs, spaces and line breaks kept."""
    pieces: list[str] = []

    def gather(item: etree._Element) -> None:
        pieces.append(item.text or "")
        for child in item:
            if isinstance(child.tag, str):
                local = local_name(child)
                if local == "line-break":
                    pieces.append("\n")
                elif local == "tab":
                    pieces.append("\t")
                elif local == "s":
                    told = child.get(_name("text:c")) or "1"
                    pieces.append(" " * min(int(told) if told.isdigit() else 1, _MOST_REPEATS))
                elif (
                    child.tag in _BESIDE
                    or local in ("frame", "title", "desc", "hidden-text", "bookmark")
                    or (secret and child.get(_name("text:style-name")) in secret)
                ):
                    pass
                else:
                    gather(child)
            pieces.append(child.tail or "")

    if element.tag == _name("draw:frame"):
        return "\n".join(filter(None, (_plain(item) for item in element.iter(_PARAGRAPH, _HEADING))))
    gather(element)
    return "".join(pieces).strip()


def _meta(draft: Draft, package: Package) -> None:
    root = package.xml("meta.xml")
    names = {
        "initial-creator": "author",
        "creator": "last saved by",
        "title": "title",
        "subject": "subject",
        "description": "comments",
        "keyword": "keywords",
        "generator": "program",
        "printed-by": "printed by",
    }
    for item in root.iter() if root is not None else ():
        local = local_name(item)
        if local in names and (item.text or "").strip():
            draft.property(names[local], item.text)
        elif local == "user-defined":
            draft.property(item.get(_name("meta:name")) or "custom", item.text)
    draft.title = draft.properties.get("title", "")


def _language(draft: Draft, styles: etree._Element | None) -> None:
    for properties in styles.iter(_name("style:text-properties")) if styles is not None else ():
        language, country = properties.get(_name("fo:language")), properties.get(_name("fo:country"))
        if language and language not in ("none", "zxx"):
            draft.language = f"{language}-{country}" if country and country != "none" else language
            return
