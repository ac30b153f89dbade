"""What a reader gathers of one document while it reads, and the words for what stops it."""

from __future__ import annotations

from dataclasses import dataclass, field

from foliocheck.core.addresses import absolute, host_of
from foliocheck.core.snapshot import Block, BlockKind, Document, Image, Link, LinkKind, Passage

MAX_BLOCKS = 20_000
MAX_CHARACTERS = 3_000_000
"""Text beyond this is left out (about 500,000 words, fifty times a long portfolio) and `traits["cut"]` says so."""
MAX_PASSAGES = 5_000
MAX_LINKS = 10_000


class Unreadable(Exception):
    """The document cannot be read; the text is one plain sentence for its author."""


@dataclass(slots=True)
class Draft:
    """The facts of one document, growing. `address` is where it was found; relative links are resolved against it."""

    address: str
    blocks: list[Block] = field(default_factory=list)
    block_pages: list[int] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)
    properties: dict[str, str] = field(default_factory=dict)
    traits: dict[str, object] = field(default_factory=dict)
    title: str = ""
    language: str | None = None
    pages: int | None = None
    characters: int = 0
    told: set[tuple[str, str, int | None]] = field(default_factory=set)

    @property
    def full(self) -> bool:
        """Whether no more text is taken."""
        return self.characters >= MAX_CHARACTERS or len(self.blocks) >= MAX_BLOCKS

    def block(
        self,
        text: str,
        kind: BlockKind = "paragraph",
        *,
        level: int = 0,
        page: int | None = None,
        anchor: str | None = None,
        hidden: bool = False,
        language: str | None = None,
        style: dict[str, object] | None = None,
    ) -> int | None:
        """Add a block of the body; gives its index, None where it was empty or there is no room."""
        text = text.replace("\x00", "").strip()
        if not text and not level:
            return None
        if self.full:
            self.traits["cut"] = True
            return None
        self.characters += len(text)
        self.blocks.append(
            Block(kind=kind, text=text[:20_000], level=level, anchor=anchor, hidden=hidden, language=language, style=style or {})
        )
        if page is not None:
            self.block_pages.append(page)
        return len(self.blocks) - 1

    def passage(self, where: str, text: str | None, page: int | None = None) -> None:
        """Add a text beside the body, once."""
        text = (text or "").replace("\x00", "").strip()
        if not text or (where, text, page) in self.told:
            return
        if len(self.passages) >= MAX_PASSAGES or self.characters >= MAX_CHARACTERS:
            self.traits["cut"] = True
            return
        self.characters += len(text)
        self.told.add((where, text, page))
        self.passages.append(Passage(where=where, text=text, page=page))

    def link(self, raw: str, text: str = "", *, block: int | None = None, page: int | None = None) -> None:
        """Add a link as it stands in the document."""
        raw = raw.strip()
        if len(self.links) >= MAX_LINKS or raw.lower().startswith(("javascript:", "data:")):
            return
        href = raw if ":" in raw.split("/")[0] else absolute(self.address, raw)
        self.links.append(
            Link(
                href=href,
                raw=raw,
                kind=link_kind(raw, href, self.address),
                text=text.strip()[:300],
                name=text.strip()[:300],
                block=block,
                page=page,
            )
        )

    def picture(self, alt: str | None, *, src: str = "", block: int | None = None, title: str | None = None) -> None:
        """Add a picture that stands in the document; `alt` None where nobody gave a description, "" where it is marked as decoration."""
        if len(self.images) < 2_000:
            self.images.append(Image(src=src, alt=alt, block=block, title=title))

    def property(self, name: str, value: object) -> None:
        """Add a property of the file where it says something new."""
        text = str(value or "").replace("\x00", "").strip()
        if text and text not in self.properties.values():
            self.properties[name] = text[:2_000]

    def document(self, kind: str, media_type: str, size: int) -> Document:
        """The finished facts."""
        return Document(
            address=self.address,
            kind=kind,
            media_type=media_type,
            bytes=size,
            title=self.title.strip()[:500],
            language=self.language,
            pages=self.pages,
            blocks=tuple(self.blocks),
            block_pages=tuple(self.block_pages) if len(self.block_pages) == len(self.blocks) else (),
            links=tuple(self.links),
            images=tuple(self.images),
            passages=tuple(self.passages),
            properties=self.properties,
            traits=self.traits,
        )


def link_kind(raw: str, href: str, address: str) -> LinkKind:
    """What kind of link it is, seen from the document at `address`."""
    scheme = href.split(":", 1)[0].lower() if ":" in href else ""
    if raw.startswith("#"):
        return "fragment"
    if scheme == "mailto":
        return "mail"
    if scheme in ("tel", "sms", "callto"):
        return "phone"
    if scheme == "file" or raw.startswith("\\\\") or (len(scheme) == 1 and scheme.isalpha()):
        return "file"
    return "internal" if host_of(href) and host_of(href) == host_of(address) else "external"
