"""The evidence that a section shows: files, pages, pictures, films, and what is named but not linked."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from foliocheck.core.sections import Evidence
from foliocheck.core.snapshot import Image, Link, Page, count_words
from foliocheck.sections.codes import code_of
from foliocheck.sections.parts import part_of
from foliocheck.sections.portfolio import Portfolio
from foliocheck.sections.reading import key_of
from foliocheck.sections.stretches import Stretch
from foliocheck.sections.terms import fold

_DOCUMENT = re.compile(
    r"\.(?:pdf|docx?|odt|rtf|pptx?|odp|xlsx?|ods|csv|txt|zip)(?:$|[?#])|[?&]export=download|/document/d/|/presentation/d/|/spreadsheets/d/|/artefact/file/download",
    re.IGNORECASE,
)
_IMAGE = re.compile(r"\.(?:png|jpe?g|gif|svg|webp|bmp|tiff?)(?:$|[?#])", re.IGNORECASE)
_VIDEO = re.compile(r"youtube|youtu\.be|vimeo|panopto|kaltura|mediasite|stream\.|\.(?:mp4|webm|mov|m4v|ogv)(?:$|[?#])", re.IGNORECASE)
_AUDIO = re.compile(r"soundcloud|\.(?:mp3|wav|m4a|ogg|oga)(?:$|[?#])", re.IGNORECASE)
_LEAD = re.compile(
    r"^\W*(?:supporting |my |further )?(?:evidence|tystiolaeth|artefacts?|exhibits?)\b(?: for [\w ]{1,12})?\s*[:.–—-]\s*(.+)$",
    re.IGNORECASE | re.DOTALL,
)
_SPLIT = re.compile(r"\s*;\s*|\n+|(?<=[a-z)])\.\s+(?=[A-Z])")
_COMMENT = re.compile(
    r"^(?:and|or|also|both|all|see|there is|i|we|it|they|he|she|that|these|this|those|the rest|which|who|whose|where|with|by|for|as|from|in|on|to|shows?|showing|shown|given|names?|named|tells?|gives?|proves?|written|made|used|sole|joint|an? (?:example|proof|sign)|my (?:role|part|share)|used|because|since|permission)\b"
)
"""How a remark on a piece of evidence begins: no piece of its own where the piece is linked."""
_REFERENCE = re.compile(
    r"\[(?:evidence |exhibit |appendix |e)?(\d{1,3})\](?!\()|\((?:see )?(?:evidence|exhibit|appendix) (\d{1,3})\)|\b(?:evidence|exhibit|appendix) (\d{1,3})\b",
    re.IGNORECASE,
)
_ENTRY = re.compile(r"^\W*(?:evidence|exhibit|appendix|e)?\s*(\d{1,3})\s*[\]).:–—-]*\s*(.*)$", re.IGNORECASE | re.DOTALL)
_NAV = re.compile(
    r"^(?:(?:next|previous|prev|back|home|top|return|continue|read more|skip).{0,30}|(?:go|on|carry on|forward) (?:on )?to .{1,60})$"
)


def evidence_of(
    stretches: Iterable[tuple[Stretch, int, int]], portfolio: Portfolio, section: str, section_pages: frozenset[str]
) -> tuple[Evidence, ...]:
    """All evidence in the given spans and, for `section`, on appendix pages. `section_pages` hold sections: links there are no evidence."""
    found: list[Evidence] = []
    for stretch, start, end in stretches:
        found += _in_span(stretch.page, start, end, portfolio, section_pages)
        found += _referred_to(stretch.page, start, end, portfolio)
    found += _in_appendices(portfolio, section, section_pages)
    lists = {key_of(tree.page.url) for tree in portfolio.trees if any(part_of(label.text) == "evidence" for label in tree.labels)}
    if any(piece.href is None or key_of(piece.href) not in lists for piece in found):
        found = [piece for piece in found if piece.href is None or key_of(piece.href) not in lists]
    unique: dict[tuple[str | None, str], Evidence] = {}
    for piece in found:
        key = (piece.href, "") if piece.href else (None, fold(piece.label))
        unique.setdefault(key, piece)
    return tuple(unique.values())


def _in_span(page: Page, start: int, end: int, portfolio: Portfolio, section_pages: frozenset[str]) -> list[Evidence]:
    skip = portfolio.skips.get(page.url, frozenset())
    headings = {fold(stretch.heading) for stretch in portfolio.stretches_of(page)}
    found: list[Evidence] = []
    linked: dict[int, list[Link]] = {}
    for link in page.links:
        if link.block is None or not start <= link.block < end or link.block in skip or link.zone != "content":
            continue
        linked.setdefault(link.block, []).append(link)
        piece = _from_link(link, page, section_pages)
        if piece is not None:
            found.append(piece)
    for image in page.images:
        if image.block is not None and start <= image.block < end and image.zone == "content" and not image.background and not image.linked:
            piece = _from_image(image, page, portfolio)
            if piece is not None:
                found.append(piece)
    for frame in page.frames:
        if frame.block is not None and start <= frame.block < end and frame.zone == "content" and frame.src.startswith("http"):
            found.append(
                Evidence(kind=_kind(frame.src, "embed"), href=frame.src, label=frame.title or frame.name or frame.src, found_on=page.url)
            )
    under_evidence = False
    level = 0
    for index in range(start, end):
        block = page.blocks[index]
        if index in skip or block.zone != "content" or not block.text:
            continue
        if block.level or (part_of(block.text) == "evidence" and count_words(block.text) <= 6):
            if part_of(block.text) == "evidence":
                under_evidence, level = True, block.level or 9
            elif block.level and block.level <= level:
                under_evidence = False
            continue
        match = _LEAD.match(block.text)
        rest = (
            match.group(1)
            if match
            else block.text
            if under_evidence and (block.kind in ("item", "cell") or count_words(block.text) <= 40)
            else ""
        )
        if rest:
            found += _named(rest, linked.get(index, []), page)
        elif index in linked and _is_mostly_links(block.text, linked[index]):
            found += _beside_links(block.text, linked[index], page)
        elif (
            index not in linked
            and _is_caption(block.text)
            and fold(block.text) not in headings
            and _next_to_link(page, index, start, end, linked)
        ):
            found.append(Evidence(kind="named", href=None, label=block.text.strip()[:200], found_on=page.url))
    return found


def _is_mostly_links(text: str, links: list[Link]) -> bool:
    return count_words(text) <= 60 and 2 * sum(count_words(link.text) for link in links) >= count_words(text)


def _beside_links(text: str, links: list[Link], page: Page) -> list[Evidence]:
    """What a line that is mostly links names between them: “plan of the year, educator award (stage 2)”."""
    rest = text
    for link in links:
        rest = rest.replace(link.text, "\n", 1) if link.text else rest
    pieces = [piece.strip(" ,;.:–—-·|") for piece in re.split(r"\n|;|,(?!\s*\d)", rest)]
    return [
        Evidence(kind="named", href=None, label=piece, found_on=page.url)
        for piece in pieces
        if 2 <= count_words(piece) <= 14 and not _COMMENT.match(fold(piece)) and piece[0] not in "(["
    ]


def _is_caption(text: str) -> bool:
    return 2 <= count_words(text) <= 9 and text.strip()[-1] not in ".!?,;:"


def _next_to_link(page: Page, index: int, start: int, end: int, linked: dict[int, list[Link]]) -> bool:
    """Whether the line before or after is nothing but a link: then this one is of the same list."""
    for step in (-1, 1):
        other = index + step
        while start <= other < end and not page.blocks[other].text.strip():
            other += step
        if start < other < end and other in linked and not page.blocks[other].level:
            text = page.blocks[other].text.strip()
            if any(link.text.strip() == text for link in linked[other]) and page.blocks[other].kind == page.blocks[index].kind:
                return True
    return False


def _referred_to(page: Page, start: int, end: int, portfolio: Portfolio) -> list[Evidence]:
    """Pieces that the text refers to by number (“[7]”, “exhibit 4”) and that a list elsewhere on the page, or on an evidence page, names."""
    wanted = {
        next(number for number in match.groups() if number)
        for index in range(start, end)
        if page.blocks[index].zone == "content" and _ENTRY_LINE.match(page.blocks[index].text) is None
        for match in _REFERENCE.finditer(page.blocks[index].text)
    }
    if not wanted:
        return []
    lists = [
        page,
        *(
            tree.page
            for tree in portfolio.trees
            if tree.page is not page and any(part_of(label.text) == "evidence" for label in tree.labels)
        ),
    ]
    for listed in lists:
        entries = _numbered(listed)
        if len(entries) >= 3 and wanted & set(entries):
            return [entries[number] for number in sorted(wanted & set(entries), key=int)]
    return []


_ENTRY_LINE = re.compile(r"^\W*(?:\[\d{1,3}\]|(?:evidence|exhibit|appendix) \d{1,3}\s*[:.–—-])", re.IGNORECASE)


def _numbered(page: Page) -> dict[str, Evidence]:
    """The entries of a numbered list of evidence on `page`, by number: “[7] Kit table”, or a cell “[7]” and the one beside it."""
    found: dict[str, Evidence] = {}
    for index, block in enumerate(page.blocks):
        if block.zone != "content" or not _ENTRY_LINE.match(block.text):
            continue
        match = _ENTRY.match(block.text)
        if match is None:
            continue
        number, text, at = match.group(1), match.group(2).strip(), index
        if not text and index + 1 < len(page.blocks):
            text, at = page.blocks[index + 1].text.strip(), index + 1
        if not text or number in found:
            continue
        link = next(
            (
                link
                for link in page.links
                if link.block in (index, at) and link.raw.strip() and link.kind not in ("mail", "phone", "fragment")
            ),
            None,
        )
        label = text.split("\n")[0][:200]
        found[number] = (
            Evidence(
                kind=_kind(link.href, "page" if link.kind == "internal" else "link"),
                href=link.href,
                label=link.text or label,
                found_on=page.url,
            )
            if link is not None
            else Evidence(kind="named", href=None, label=label, found_on=page.url)
        )
    return found


def _from_link(link: Link, page: Page, section_pages: frozenset[str]) -> Evidence | None:
    label = link.text or link.name or link.href
    if link.kind in ("mail", "phone", "fragment") or _NAV.match(fold(label)):
        return None
    if link.tag == "button" or not link.raw.strip():
        return Evidence(kind="named", href=None, label=label, found_on=page.url) if link.tag in ("button", "a") and label.strip() else None
    if link.tag == "img":
        return None
    if link.kind == "internal" and key_of(link.href) in section_pages:
        return None
    if link.tag in ("iframe", "embed", "object"):
        return None if link.tag == "iframe" else Evidence(kind=_kind(link.href, "embed"), href=link.href, label=label, found_on=page.url)
    usual = "page" if link.kind == "internal" else "link"
    return Evidence(kind=_kind(link.href, usual), href=link.href, label=label, found_on=page.url)


def _from_image(image: Image, page: Page, portfolio: Portfolio) -> Evidence | None:
    if (image.width and image.width < 64) or (image.height and image.height < 64) or not image.src or image.src.startswith("data:"):
        return None
    if sum(other.src == image.src for tree in portfolio.pages for other in tree.images) > max(1, len(portfolio.pages) // 3):
        return None
    return Evidence(
        kind="image", href=image.src, label=image.caption or image.alt or urlsplit(image.src).path.rsplit("/", 1)[-1], found_on=page.url
    )


def _kind(href: str, usual: str) -> str:
    for pattern, kind in ((_VIDEO, "video"), (_AUDIO, "audio"), (_DOCUMENT, "document"), (_IMAGE, "image")):
        if pattern.search(href):
            return kind
    return usual


def _named(text: str, links: list[Link], page: Page) -> list[Evidence]:
    """Pieces of a list of evidence in which no link stands."""
    texts = [fold(link.text) for link in links if link.text]
    found = []
    for piece in _SPLIT.split(text.strip().rstrip(".")):
        plain = fold(piece)
        if count_words(piece) < 2 or count_words(piece) > 30 or any(other and (other in plain or plain in other) for other in texts):
            continue
        if _COMMENT.match(plain):
            continue
        found.append(Evidence(kind="named", href=None, label=piece.strip()[:200], found_on=page.url))
    return found


def _in_appendices(portfolio: Portfolio, section: str, section_pages: frozenset[str]) -> list[Evidence]:
    """Evidence on a page of evidence, in the rows or under the headings that name `section`."""
    found: list[Evidence] = []
    target = portfolio.names.target(section)
    for tree in portfolio.trees:
        if key_of(tree.page.url) in section_pages or not any(part_of(label.text) == "evidence" for label in tree.labels):
            continue
        current: tuple[str, ...] = ()
        area: int | None = None
        for index, block in enumerate(tree.page.blocks):
            if block.zone != "content" or not block.text:
                continue
            code = code_of(block.text[:60])
            if code.pairs:
                current = code.pairs
            elif code.area is not None and (code.bare or block.level):
                area, current = code.area, (portfolio.names.numbers.get(code.area, ""),)
            elif code.letter and area in (1, 2, 3) and code.bare:
                current = (f"{area}{code.letter}",)
            elif target is not None and block.level and portfolio.names.naming(block.text, target).score >= 4.0:
                current = (section,)
            if section in current:
                for link in tree.page.links:
                    if link.block == index and link.zone == "content":
                        piece = _from_link(link, tree.page, section_pages)
                        if piece is not None:
                            found.append(piece)
    return found
