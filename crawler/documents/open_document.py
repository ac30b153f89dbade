"""OpenDocument (.odt, .ods, .odp): read directly from its XML, so that no office program is needed."""

from __future__ import annotations

from dataclasses import replace

from lxml import etree

from foliocheck.core.snapshot import BlockKind
from foliocheck.crawler.documents.draft import Draft, Unreadable
from foliocheck.crawler.documents.open_document_styles import Styles, language
from foliocheck.crawler.documents.open_document_xml import BESIDE, HEADING, PARAGRAPH, SPAN, name, plain_text
from foliocheck.crawler.documents.package import Package, local_name

MOST_COLUMNS = 200
"""A sheet says of its empty cells how many there are, often a thousand to its edge."""


class _Reader:
    def __init__(self, draft: Draft, styles: Styles) -> None:
        self.draft = draft
        self.styles = styles
        self.page: int | None = None
        self.hidden: str | None = None
        self.gathered: list[str] = []
        self.figures = self.bare = self.tables = self.bare_tables = self.changes = 0

    def body(self, parent: etree._Element, kind: BlockKind = "paragraph") -> None:
        """Read what stands in `parent`, block by block."""
        for item in parent:
            if not isinstance(item.tag, str):
                continue
            local = local_name(item)
            if item.tag == name("text:tracked-changes"):
                self.tracked(item)
            elif item.tag in (HEADING, PARAGRAPH):
                self.block(item, kind)
            elif item.tag == name("draw:page"):
                self.slide(item)
            elif item.tag == name("table:table"):
                self.table(item)
            elif item.tag == name("presentation:notes"):
                self.draft.passage("notes", "\n".join(plain_text(text) for text in item.iter(PARAGRAPH) if plain_text(text)), self.page)
            elif local in ("frame", "g", "custom-shape", "rect", "line"):
                self.frame(item, kind)
            else:
                self.body(item, "item" if local == "list-item" else kind)

    def block(self, item: etree._Element, kind: BlockKind) -> None:
        for beside, where in BESIDE.items():
            for note in item.iter(beside):
                self.beside(note, where)
        for span in item.iter(name("text:hidden-text"), SPAN):
            if span.tag != SPAN or span.get(name("text:style-name")) in self.styles.secret:
                self.draft.passage("hidden-text", plain_text(span) or span.get(name("text:string-value")), self.page)
        for frame in item.iter(name("draw:frame")):
            self.frame(frame, kind, inside=True)
        text = plain_text(item, self.styles.secret)
        style = item.get(name("text:style-name")) or ""
        level = 0
        if item.tag == HEADING:
            told = item.get(name("text:outline-level")) or "1"
            level = min(6, max(1, int(told))) if told.isdigit() else 1
        elif style in self.styles.titles:
            level = 1
        if self.hidden is not None:
            self.gathered.append(text)
            return
        look: dict[str, object] = {"bold": True} if not level and text and self.bold(item, style, text) else {}
        index = self.draft.block(text, "heading" if level else kind, level=level, page=self.page, style=look) if text or level else None
        for link in item.iter(name("text:a")):
            self.draft.link(link.get(name("xlink:href")) or "", plain_text(link), block=index, page=self.page)

    def bold(self, item: etree._Element, style: str, text: str) -> bool:
        """Whether all of a paragraph is set in bold, by its own style or by those of its pieces."""
        if style in self.styles.bold:
            return True
        pieces = [span for span in item if span.tag == SPAN and span.get(name("text:style-name")) in self.styles.bold]
        return sum(len(plain_text(span)) for span in pieces) >= len(text) * 0.98

    def beside(self, note: etree._Element, where: str) -> None:
        creator = note.findtext(name("dc:creator")) or ""
        body = note.find(name("text:note-body"))
        source = body if body is not None else note
        text = "\n".join(plain_text(paragraph) for paragraph in source.iter(PARAGRAPH) if plain_text(paragraph))
        self.draft.passage(where, f"{creator}: {text}" if creator and text else text, self.page)

    def tracked(self, changes: etree._Element) -> None:
        for region in changes.iter(name("text:changed-region")):
            creator = next((item.text or "" for item in region.iter(name("dc:creator"))), "")
            text = "\n".join(plain_text(item) for item in region.iter(PARAGRAPH, HEADING) if plain_text(item))
            self.changes += 1
            self.draft.passage("tracked-change", f"{creator}: {text}" if creator else text)

    def frame(self, frame: etree._Element, kind: BlockKind, inside: bool = False) -> None:
        """A picture with its description, or a text box."""
        title, about = frame.findtext(name("svg:title")), frame.findtext(name("svg:desc"))
        if frame.find(name("draw:image")) is not None and frame.find(name("draw:object")) is None:
            self.figures += 1
            self.bare += not (about or title)
            self.draft.picture(about or title or None)
        for box in frame.iter(name("draw:text-box")):
            if inside:
                self.draft.passage(
                    "text-box", "\n".join(plain_text(item) for item in box.iter(PARAGRAPH, HEADING) if plain_text(item)), self.page
                )
            else:
                self.body(box, kind)
        if frame.tag != name("draw:frame"):
            self.body(frame, kind)
        link = frame.getparent()
        if link is not None and link.tag == name("draw:a"):
            self.draft.link(link.get(name("xlink:href")) or "", page=self.page)

    def slide(self, slide: etree._Element) -> None:
        self.page = (self.page or 0) + 1
        visibility = slide.get(name("draw:style-name")) or ""
        self.hidden = "hidden-slide" if visibility in self.styles.secret else None
        self.gathered = []
        first = len(self.draft.blocks)
        self.body(slide)
        if self.hidden:
            self.draft.passage(self.hidden, "\n".join(self.gathered), self.page)
        self.hidden = None
        title = next((item for item in slide.iter(name("draw:frame")) if item.get(name("presentation:class")) == "title"), None)
        words = plain_text(title) if title is not None else ""
        for index in range(first, len(self.draft.blocks)):
            if words and self.draft.blocks[index].text == words:
                self.draft.blocks[index] = replace(self.draft.blocks[index], kind="heading", level=2 if self.page != 1 else 1)
                break

    def table(self, table: etree._Element) -> None:
        """A table of a text, or a whole sheet: rows as blocks. A hidden sheet is told as a passage."""
        sheet = local_name(table.getparent()) == "spreadsheet" if table.getparent() is not None else False
        rows = []
        for row in table.iter(name("table:table-row")):
            cells = []
            for cell in row:
                if not isinstance(cell.tag, str):
                    continue
                for note in cell.iter(name("office:annotation")):
                    self.beside(note, "sheet-comment" if sheet else "comment")
                for link in cell.iter(name("text:a")):
                    self.draft.link(link.get(name("xlink:href")) or "", plain_text(link), page=self.page)
                for frame in cell.iter(name("draw:frame")):
                    self.frame(frame, "cell", inside=True)
                text = "\n".join(filter(None, (plain_text(item, self.styles.secret) for item in cell if item.tag in (PARAGRAPH, HEADING))))
                # a cell without text keeps its place, so that columns stay columns
                again = cell.get(name("table:number-columns-repeated")) or "1"
                cells += [text] * (min(int(again), MOST_COLUMNS) if again.isdigit() and not text else 1)
            if any(cells):
                rows.append("\t".join(cells).rstrip("\t") if sheet else "\t".join(filter(None, cells)))
        if not sheet:
            if len(rows) > 1:
                self.tables += 1
                self.bare_tables += table.find(name("table:table-header-rows")) is None
            for text in rows:
                self.draft.block(text, "cell", page=self.page)
            return
        self.page = (self.page or 0) + 1
        title = table.get(name("table:name")) or ""
        if table.get(name("table:style-name")) in self.styles.secret:
            self.draft.passage("hidden-sheet", title + "\n" + "\n".join(rows), self.page)
            return
        self.draft.block(title, "heading", level=2, page=self.page)
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
    shared = package.xml("styles.xml")
    styles = Styles()
    for root in (shared, content):
        styles.learn(root)
    reader = _Reader(draft, styles)
    body = content.find(name("office:body"))
    if body is not None:
        for part in body:
            reader.body(part)
    if shared is not None:
        _running_lines(draft, shared)
    _meta(draft, package)
    draft.language = language(shared)
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
            member.startswith(("Basic/", "Scripts/")) and member.count("/") > 1 and "Standard/script-lb" not in member
            for member in package.names
        ),
    )
    if not draft.title:
        draft.title = next((block.text for block in draft.blocks if block.level), "")


def _running_lines(draft: Draft, styles: etree._Element) -> None:
    """Headers and footers: they stand among the styles of the pages."""
    for where in ("header", "footer"):
        for item in styles.iter(name(f"style:{where}"), name(f"style:{where}-first"), name(f"style:{where}-left")):
            for paragraph in item.iter(PARAGRAPH):
                draft.passage(where, plain_text(paragraph))
            for link in item.iter(name("text:a")):
                draft.link(link.get(name("xlink:href")) or "", plain_text(link))


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
            draft.property(item.get(name("meta:name")) or "custom", item.text)
    draft.title = draft.properties.get("title", "")
