"""The plain HTML pages that stand for what is no web page itself: a document, an export's entry, a list of files."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from foliocheck.core.snapshot import Block, Document, Link

_STYLE = (
    "body{font:16px/1.5 'DejaVu Sans',Arial,sans-serif;color:#111;background:#fff;margin:2rem auto;max-width:46rem;padding:0 1rem}"
    "img{max-width:100%;height:auto}"
    "table{border-collapse:collapse}td,th{border:1px solid #666;padding:.3rem .5rem;vertical-align:top;text-align:left}"
    "a{color:#0b4f9e}nav ul{padding-left:1.2rem}"
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a made page's menu; `address` None for a heading only."""

    label: str
    address: str | None
    level: int = 1


def page(
    title: str, body: str, *, language: str | None = None, menu: Iterable[Entry] = (), body_class: str = "", head: str = "", after: str = ""
) -> str:
    """A whole HTML page around `body` (HTML). `after` comes behind the main part (comments)."""
    said = f' lang="{escape(language, quote=True)}"' if language else ""
    classes = f' class="{escape(body_class, quote=True)}"' if body_class else ""
    return (
        f'<!doctype html>\n<html{said}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title>{head}<style>{_STYLE}</style></head><body{classes}>{menu_html(list(menu))}<main>{body}</main>{after}</body></html>"
    )


def menu_html(entries: list[Entry]) -> str:
    """The menu as nested lists, "" where it is empty."""
    if not entries:
        return ""
    parts: list[str] = ['<nav aria-label="Portfolio">']
    depth = 0
    for entry in entries:
        level = max(1, min(entry.level, depth + 1))
        if level > depth:
            parts.append("<ul>")
        else:
            parts.append("</li>" + "</ul></li>" * (depth - level))
        depth = level
        label = escape(entry.label)
        parts.append(f'<li><a href="{escape(entry.address, quote=True)}">{label}</a>' if entry.address else f"<li><span>{label}</span>")
    parts.append("</li></ul>" * depth + "</nav>")
    return "".join(parts)


def listing(title: str, entries: Iterable[Entry], *, language: str | None = "en", words: str = "") -> str:
    """A page that only lists others."""
    items = "".join(f'<li><a href="{escape(entry.address or "", quote=True)}">{escape(entry.label)}</a></li>' for entry in entries)
    return page(title, f"<h1>{escape(title)}</h1>{words}<ul>{items}</ul>", language=language)


def of_document(document: Document, name: str, body: str | None) -> str:
    """A document as a page: `body` where its reader made HTML of it, else its blocks. The title is its own, or its file name."""
    inner = body if body is not None else blocks_html(document)
    return page(document.title or name, inner, language=document.language)


def blocks_html(document: Document) -> str:
    """The blocks of a document as HTML: headings, paragraphs, lists and rows, with its links where they stood."""
    by_block: dict[int | None, list[Link]] = {}
    for link in document.links:
        by_block.setdefault(link.block, []).append(link)
    parts: list[str] = []
    inside = ""
    last_page: int | None = None
    for index, block in enumerate(document.blocks):
        number = document.block_pages[index] if document.block_pages else None
        wanted = {"item": "ul", "cell": "table"}.get(block.kind, "") if block.level == 0 else ""
        if number != last_page or wanted != inside:
            parts.append(f"</{inside}>" if inside else "")
            inside = ""
        if number != last_page:
            parts.append(_loose(by_block, last_page))
            last_page = number
        if wanted and not inside:
            parts.append(f"<{wanted}>")
            inside = wanted
        parts.append(_block(block, by_block.get(index, [])))
    parts.append(f"</{inside}>" if inside else "")
    parts.append(_loose(by_block, last_page))
    rest = [link for link in by_block.get(None, []) if link.page is None or link.page not in document.block_pages]
    parts.append("".join(f"<p>{_anchor(link)}</p>" for link in rest if document.block_pages))
    return "".join(parts)


def _loose(by_block: dict[int | None, list[Link]], page_number: int | None) -> str:
    """Links of a page whose place in its text is not known."""
    return "".join(f"<p>{_anchor(link)}</p>" for link in by_block.get(None, []) if link.page == page_number)


def _anchor(link: Link) -> str:
    return f'<a href="{escape(link.href, quote=True)}">{escape(link.text or link.href)}</a>'


def _block(block: Block, links: list[Link]) -> str:
    text = escape(block.text if block.kind != "paragraph" or not any(link.text for link in links) else " ".join(block.text.split()))
    after = ""
    for link in links:
        words = escape(link.text)
        if words and words in text:
            text = text.replace(words, f'<a href="{escape(link.href, quote=True)}">{words}</a>', 1)
        else:
            after += " " + _anchor(link)
    text = text.replace("\n", "<br>" if block.level == 0 and block.kind != "paragraph" else "\n") + after
    if block.style.get("bold") and not block.level:
        text = f"<strong>{text}</strong>"
    if block.level:
        return f"<h{block.level}>{text}</h{block.level}>"
    if block.kind == "item":
        return f"<li>{text}</li>"
    if block.kind == "cell":
        return "<tr>" + "".join(f"<td>{cell}</td>" for cell in text.split("\t")) + "</tr>"
    size = block.style.get("size")
    look = f' style="font-size:{size}px"' if block.style.get("larger") and isinstance(size, int | float) else ""
    return f"<p{look}>{text}</p>"
