"""A WordPress export (WXR 1.2): its items as plain records, and what it gives away that the site keeps hidden."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import IO

from lxml import etree

from foliocheck.crawler.documents import wordpress_content
from foliocheck.crawler.documents.draft import Draft, Unreadable
from foliocheck.crawler.documents.package import local_name, refuse_declarations

_DAMAGED = "The WordPress export is damaged or cut short. Make it again: Tools, Export, All content."
MOST_ITEMS = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """A reader's comment with everything that the export tells of its writer."""

    author: str
    email: str
    address: str
    ip: str
    text: str
    approved: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A page, post, attachment or menu entry. `meta` holds its custom fields."""

    id: str
    kind: str
    title: str
    link: str
    name: str
    status: str
    parent: str
    order: int
    content: str
    excerpt: str
    password: str
    file: str
    author: str
    meta: dict[str, str] = field(default_factory=dict)
    comments: tuple[Comment, ...] = ()
    menus: tuple[str, ...] = ()


@dataclass(slots=True)
class Export:
    """A whole export; several parts are put together with `add`."""

    title: str = ""
    base: str = ""
    site: str = ""
    language: str = ""
    generator: str = ""
    authors: list[tuple[str, str, str]] = field(default_factory=list)
    """(login, e-mail address, name) of the site's users."""
    items: list[Item] = field(default_factory=list)
    mended: bool = False
    """Whether the XML was broken and only a part of it could be read."""

    def add(self, other: Export) -> None:
        """Put another part of the same export behind this one."""
        self.title, self.base, self.site = self.title or other.title, self.base or other.base, self.site or other.site
        self.language, self.generator = self.language or other.language, self.generator or other.generator
        self.authors += [author for author in other.authors if author not in self.authors]
        known = {(item.id, item.kind) for item in self.items}
        self.items += [item for item in other.items if (item.id, item.kind) not in known]
        self.mended = self.mended or other.mended


def parse(data: bytes) -> Export:
    """The export in `data`. Broken XML (WordPress lets invalid characters through) is read as far as it can be mended.

    Raises Unreadable where it declares entities or holds no export at all.
    """
    refuse_declarations(data)
    for mend in (False, True):
        export = Export(mended=mend)
        try:
            for element in _elements(io.BytesIO(data), mend):
                _take(export, element)
        except etree.XMLSyntaxError:
            continue
        if export.items or export.title:
            return export
    raise Unreadable(_DAMAGED)


def _elements(stream: IO[bytes], mend: bool) -> Iterator[etree._Element]:
    """The channel's children one by one; each is emptied after use, so that memory stays flat."""
    walk = etree.iterparse(
        stream,
        events=("end",),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        recover=mend,
        remove_comments=True,
    )
    for _, element in walk:
        parent = element.getparent()
        if parent is None or not isinstance(parent.tag, str) or local_name(parent) != "channel":
            continue
        yield element
        element.clear()


def _take(export: Export, element: etree._Element) -> None:
    local = local_name(element)
    text = (element.text or "").strip()
    if local == "item" and len(export.items) < MOST_ITEMS:
        export.items.append(_item(element))
    elif local == "author":
        export.authors.append((_child(element, "author_login"), _child(element, "author_email"), _child(element, "author_display_name")))
    elif local == "base_blog_url":
        export.base = text
    elif local == "base_site_url":
        export.site = text
    elif local in ("title", "language", "generator") and "}" not in str(element.tag):
        setattr(export, local, getattr(export, local) or text)
    elif local == "link" and not export.base and "}" not in str(element.tag):
        export.base = text


def _child(element: etree._Element, name: str) -> str:
    for child in element:
        if isinstance(child.tag, str) and local_name(child) == name:
            return (child.text or "").strip()
    return ""


def _item(element: etree._Element) -> Item:
    content = excerpt = ""
    meta: dict[str, str] = {}
    comments: list[Comment] = []
    menus: list[str] = []
    for child in element:
        if not isinstance(child.tag, str):
            continue
        local = local_name(child)
        if local == "encoded":
            if "/excerpt/" in child.tag:
                excerpt = child.text or ""
            else:
                content = child.text or ""
        elif local == "postmeta":
            meta[_child(child, "meta_key")] = _child(child, "meta_value")
        elif local == "category" and child.get("domain") == "nav_menu":
            menus.append(child.get("nicename") or "")
        elif local == "comment":
            comments.append(
                Comment(
                    author=_child(child, "comment_author"),
                    email=_child(child, "comment_author_email"),
                    address=_child(child, "comment_author_url"),
                    ip=_child(child, "comment_author_IP"),
                    text=_child(child, "comment_content"),
                    approved=_child(child, "comment_approved") == "1",
                )
            )
    order = _child(element, "menu_order")
    return Item(
        id=_child(element, "post_id"),
        kind=_child(element, "post_type") or "post",
        title=unescape(_child(element, "title")),
        link=_child(element, "link"),
        name=_child(element, "post_name"),
        status=_child(element, "status") or "publish",
        parent=_child(element, "post_parent"),
        order=int(order) if order.lstrip("-").isdigit() else 0,
        content=content,
        excerpt=excerpt,
        password=_child(element, "post_password"),
        file=_child(element, "attachment_url"),
        author=_child(element, "creator"),
        meta=meta,
        comments=tuple(comments),
        menus=tuple(menus),
    )


def plain(content: str) -> str:
    """The text of an item's content: block marks and tags taken off."""
    text = re.sub(r"<!--.*?-->", "", content, flags=re.DOTALL)
    text = re.sub(r"</t[dh]>\s*(?=<t[dh]\b)", "\t", text, flags=re.IGNORECASE)  # cells of a row stay beside each other
    text = re.sub(r"<(br|/p|/h\d|/li|/div|/td|/tr)\b[^>]*>", "\n", text, flags=re.IGNORECASE)
    return unescape(re.sub(r"<[^>]+>", "", text)).strip()


def give_away(draft: Draft, export: Export) -> None:
    """Add to `draft` what the file shows to whoever gets it, though the site hides it."""
    draft.title = export.title
    draft.language = export.language or None
    for login, email, name in export.authors:
        draft.passage("properties", f"User of the site: {name or login} ({login}), {email}")
    unpublished = protected = comments = 0
    for item in export.items:
        if item.password:
            protected += 1
            draft.passage("properties", f"The page “{item.title}” has the password: {item.password}")
            draft.passage("hidden-text", plain(item.content))
        if item.kind in ("page", "post") and item.status in ("draft", "private", "pending", "trash", "future"):
            unpublished += 1
            draft.passage("hidden-text", f"{item.title} ({item.status})\n{plain(item.content)}")
        for comment in item.comments:
            comments += 1
            about = ", ".join(
                part for part in (comment.author, comment.email, comment.address, f"IP {comment.ip}" if comment.ip else "") if part
            )
            draft.passage("comment", f"{about}: {plain(comment.text)}")
    draft.traits.update(
        items=len(export.items),
        unpublished=unpublished,
        protected=protected,
        comments=comments,
        mended=export.mended,
        title=export.title or None,
        language=draft.language,
    )
    draft.property("program", export.generator)


def read(draft: Draft, data: bytes, kind: str) -> None:
    """Read an export that a page links to: what it gives away, and the text of what is published."""
    export = parse(data)
    give_away(draft, export)
    for item in export.items:
        if item.kind in ("page", "post") and item.status == "publish" and not item.password:
            draft.block(item.title, "heading", level=2)
            for paragraph in plain(item.content).split("\n"):
                draft.block(paragraph)
        for text in (*wordpress_content.comments(item.content), wordpress_content.written_at(item.meta)):
            draft.passage("hidden-text", text)
        for address, words in wordpress_content.links(item.content):
            draft.link(address, words)
        for alternative in wordpress_content.alternatives(item.content):
            draft.picture(alternative)
