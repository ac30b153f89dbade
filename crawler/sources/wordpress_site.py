"""The pages that a WordPress export stands for: their paths, their menu, their text with shortcodes and links put right."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape, unescape
from urllib.parse import parse_qs, urlsplit

from foliocheck.core.addresses import VIRTUAL_ORIGIN, absolute
from foliocheck.core.snapshot import NotChecked
from foliocheck.crawler.documents.wordpress_export import Export, Item
from foliocheck.crawler.platforms.platform import Found
from foliocheck.crawler.sources import made_page
from foliocheck.crawler.sources.made_page import Entry
from foliocheck.crawler.sources.shelf import Shelf, address_of
from foliocheck.crawler.sources.shortcodes import expand

_BLOCK = re.compile(
    r"^\s*</?(p|h[1-6]|ul|ol|li|div|table|figure|blockquote|pre|section|form|iframe|hr|dl|details|aside|nav|header|footer)\b", re.IGNORECASE
)
_BLOG = re.compile(r"^(blog|news|posts|journal|latest( news)?|diary)$", re.IGNORECASE)
_HIDDEN = ("draft", "private", "pending", "future", "trash", "auto-draft")


class Site:
    """The export's items as pages on a shelf."""

    def __init__(self, export: Export) -> None:
        self.export = export
        self.shelf = Shelf()
        self.by_id = {item.id: item for item in export.items}
        self.shown = [item for item in export.items if item.kind in ("page", "post") and item.status == "publish"]
        self.paths = {item.id: self._path(item) for item in self.shown}
        self.hosts = {urlsplit(base).netloc.lower().removeprefix("www.") for base in (export.base, export.site) if base}
        self.front = f"{VIRTUAL_ORIGIN}/"
        self.menu = self._menu()
        for item in self.shown:
            self.shelf.put(self.paths[item.id], self._maker(item))
        if self.shown:
            self._front()

    def _path(self, item: Item) -> str:
        """Where the item stands on the web; where its address is only a number, its name under its parents' names."""
        parts = urlsplit(item.link)
        if not parts.query and parts.path.strip("/"):
            base = urlsplit(self.export.base).path.rstrip("/")
            return parts.path.removeprefix(base).lstrip("/")
        if not parts.query:
            return ""
        names, at, steps = [item.name or f"page-{item.id}"], item, 0
        while at.parent in self.by_id and at.parent != "0" and steps < 10:
            at, steps = self.by_id[at.parent], steps + 1
            names.insert(0, at.name or f"page-{at.id}")
        return "/".join(names) + "/"

    def _front(self) -> None:
        """The front page: the one at the site's own address, else the first of the menu, else a list."""
        if "" in self.paths.values():
            return
        first = next((entry for entry in self.menu if entry.address and entry.address.startswith(VIRTUAL_ORIGIN)), None)
        pages = [item for item in self.shown if item.kind == "page"]
        if first is not None and first.address:
            self.front = first.address
        elif pages:
            self.front = address_of(self.paths[min(pages, key=lambda item: (item.parent != "0", item.order, item.title)).id])
        else:
            self.shelf.put("", lambda: self._list(self.export.title or "Posts").encode())

    def seeds(self) -> list[Found]:
        """Every published page and post; posts count only where a page links to them."""
        return [
            Found(
                url=address_of(self.paths[item.id]),
                discovered_by="data",
                role="other" if item.kind == "post" else None,
                data={
                    "type": item.kind,
                    "id": int(item.id) if item.id.isdigit() else item.id,
                    "title": item.title,
                    "order": item.order,
                    "parent": int(item.parent) if item.parent.isdigit() else 0,
                    "protected": bool(item.password),
                },
            )
            for item in sorted(self.shown, key=lambda item: (item.kind == "post", item.order, item.title))
        ]

    def notes(self) -> list[NotChecked]:
        """What the export has no bytes for, and what is not published."""
        found = []
        hidden = [item for item in self.export.items if item.kind in ("page", "post") and item.status in _HIDDEN]
        if hidden:
            names = ", ".join(f"“{item.title or item.name or item.id}” ({item.status})" for item in hidden[:10])
            found.append(
                NotChecked(
                    what=f"Unpublished: {names}",
                    why="Drafts and private pages are in the export but not on the site; an assessor does not see them.",
                )
            )
        if any(item.file for item in self.export.items):
            found.append(
                NotChecked(
                    what="Pictures and files of the media library",
                    why="A WordPress export holds only their addresses; they were looked for on the web.",
                )
            )
        if any(item.password for item in self.shown):
            found.append(
                NotChecked(
                    what="Pages behind a password", why="Readers of the site are asked for it; whoever has this export can read it there."
                )
            )
        return found

    def _menu(self) -> list[Entry]:
        """The site's menu in its order; where it has none, its pages by order and title, below their parents."""
        items = [item for item in self.export.items if item.kind == "nav_menu_item" and item.status == "publish"]
        counts: dict[str, int] = {}
        for item in items:
            for name in item.menus:
                counts[name] = counts.get(name, 0) + 1
        if counts:
            chosen = max(counts, key=lambda name: counts[name])
            items = [item for item in items if chosen in item.menus]
        entries: list[Entry] = []
        seen: set[str] = set()

        def below(parent: str, level: int) -> None:
            for item in sorted(
                (item for item in items if item.meta.get("_menu_item_menu_item_parent", "0") == parent), key=lambda item: item.order
            ):
                if item.id in seen or level > 6:
                    continue
                seen.add(item.id)
                target = self.by_id.get(item.meta.get("_menu_item_object_id", ""))
                if item.meta.get("_menu_item_type") == "post_type":
                    address = address_of(self.paths[target.id]) if target is not None and target.id in self.paths else None
                    label = item.title or (target.title if target else "")
                else:
                    written = item.meta.get("_menu_item_url", "")
                    address, label = self.moved(written) if written and written != "#" else None, item.title
                if label and (address or item.meta.get("_menu_item_type") != "post_type"):
                    entries.append(Entry(label, address, level))
                below(item.id, level + 1)

        below("0", 1)
        return entries or self._page_tree()

    def _page_tree(self) -> list[Entry]:
        pages = [item for item in self.shown if item.kind == "page"]
        ids = {item.id for item in pages}
        entries: list[Entry] = []

        def below(parent: str | None, level: int) -> None:
            for item in sorted(pages, key=lambda item: (item.order, item.title)):
                mine = item.parent if item.parent in ids else None
                if mine == parent and level < 7:
                    entries.append(Entry(item.title or item.name, address_of(self.paths[item.id]), level))
                    below(item.id, level + 1)

        below(None, 1)
        return entries

    def moved(self, address: str) -> str:
        """An address of the site as it is here, where the export holds what stands there; else as written."""
        parts = urlsplit(address)
        if parts.netloc and parts.netloc.lower().removeprefix("www.") not in self.hosts:
            return address
        if not parts.netloc and (parts.scheme or not parts.path.startswith("/")) and not parts.query:
            return address
        query = parse_qs(parts.query)
        number = (query.get("page_id") or query.get("p") or query.get("attachment_id") or [""])[0]
        fragment = f"#{parts.fragment}" if parts.fragment else ""
        if number in self.paths:
            return address_of(self.paths[number]) + fragment
        if number in self.by_id and self.by_id[number].file:
            return self.by_id[number].file
        path = parts.path.removeprefix(urlsplit(self.export.base).path.rstrip("/")).lstrip("/")
        if not parts.query and (path in self.paths.values() or path.rstrip("/") + "/" in self.paths.values()):
            return address_of(path if path in self.paths.values() else path.rstrip("/") + "/") + fragment
        named = (query.get("pagename") or query.get("name") or [""])[0]
        for item in self.shown:
            if named and item.name == named.rsplit("/", 1)[-1]:
                return address_of(self.paths[item.id]) + fragment
        if not parts.query and not path:
            return self.front + fragment
        return address if parts.netloc else self.export.base.rstrip("/") + "/" + address.lstrip("/")

    def _maker(self, item: Item) -> Callable[[], bytes]:
        return lambda: self.page(item).encode("utf-8", "replace")

    def page(self, item: Item) -> str:
        """The page of an item, with the classes by which WordPress says what it is."""
        title = f"{item.title} – {self.export.title}" if item.title and self.export.title else item.title or self.export.title
        heading = f"<h1>{escape(item.title)}</h1>" if item.title else ""
        classes = f"page page-id-{item.id}" if item.kind == "page" else f"single single-post postid-{item.id}"
        language = self.export.language or None
        head = f'<meta name="generator" content="WordPress {escape(self.export.generator.rpartition("=")[2], quote=True)}">'
        if item.password:
            form = (
                '<form class="post-password-form" method="post"><p>This content is password protected.</p>'
                '<p><label>Password: <input name="post_password" type="password"></label> <input type="submit" value="Enter"></p></form>'
            )
            body = f'<article class="post-password-required"><h1>Protected: {escape(item.title)}</h1>{form}</article>'
            return made_page.page(title, body, language=language, menu=self.menu, body_class=classes, head=head)
        if item.kind == "page" and not item.content.strip() and _BLOG.match(item.title.strip() or item.name):
            return self._list(item.title or "Blog")
        content = self.links_moved(paragraphs(expand(item.content, self.attachment)), item)
        return made_page.page(
            title,
            f'<article>{heading}<div class="entry-content">{content}</div></article>',
            language=language,
            menu=self.menu,
            body_class=classes,
            head=head,
            after=_comments(item),
        )

    def _list(self, title: str) -> str:
        posts = [item for item in self.shown if item.kind == "post"]
        items = "".join(
            f'<li><a href="{escape(address_of(self.paths[item.id]), quote=True)}">{escape(item.title or item.name)}</a></li>'
            for item in posts
        )
        body = f"<h1>{escape(title)}</h1><ul>{items}</ul>"
        return made_page.page(title, body, language=self.export.language or None, menu=self.menu, body_class="blog")

    def attachment(self, number: str) -> tuple[str, str] | None:
        """(address, alternative text) of an attachment."""
        item = self.by_id.get(number)
        return (item.file, item.meta.get("_wp_attachment_image_alt", "")) if item is not None and item.file else None

    def links_moved(self, content: str, item: Item) -> str:
        """The content with its own site's links led to the pages here, and its pictures to where they lie on the web."""
        home = item.link or self.export.base

        def link(match: re.Match[str]) -> str:
            return match.group(1) + escape(self.moved(absolute(home, unescape(match.group(2)))), quote=True) + match.group(3)

        def picture(match: re.Match[str]) -> str:
            return match.group(1) + escape(absolute(home, unescape(match.group(2))), quote=True) + match.group(3)

        content = re.sub(r"""(<a\b[^>]*?\bhref\s*=\s*["'])([^"'#][^"']*)(["'])""", link, content, flags=re.IGNORECASE)
        shown = r"""(<(?:img|source|video|audio|iframe|embed)\b[^>]*?\s(?:src|poster)\s*=\s*["'])([^"'#][^"']*)(["'])"""
        return re.sub(shown, picture, content, flags=re.IGNORECASE)


def paragraphs(content: str) -> str:
    """What WordPress does to text without tags: an empty line ends a paragraph, a line end is a break. Block content is left as it is."""
    if "<!-- wp:" in content or re.search(r"<p\b", content, re.IGNORECASE):
        return content.replace("<!--nextpage-->", "")
    parts = []
    for piece in re.split(r"\n\s*\n", content.replace("\r\n", "\n").replace("<!--nextpage-->", "\n\n").replace("<!--more-->", "")):
        piece = piece.strip()
        if piece:
            parts.append(piece if _BLOCK.match(piece) else "<p>" + piece.replace("\n", "<br>\n") + "</p>")
    return "\n".join(parts)


def _comments(item: Item) -> str:
    shown = [comment for comment in item.comments if comment.approved]
    if not shown:
        return ""
    rows = "".join(f'<li class="comment"><p><cite>{escape(comment.author)}</cite></p>{paragraphs(comment.text)}</li>' for comment in shown)
    return f'<section id="comments" class="comments-area"><h2>Comments</h2><ol class="comment-list">{rows}</ol></section>'
