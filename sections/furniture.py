"""What is the site's frame and no text of the author's: what stands on most pages, and lists of links."""

from __future__ import annotations

from collections import Counter, defaultdict

from foliocheck.core.snapshot import Link, Page
from foliocheck.sections.parts import part_of
from foliocheck.sections.reading import key_of
from foliocheck.sections.terms import fold


def frame_texts(pages: list[Page]) -> frozenset[tuple[bool, str]]:
    """Texts (as heading or not) that stand on most pages: the site's frame, whatever zone it was given. Names of parts (“Reflection”) are no furniture."""
    if len(pages) < 4:
        return frozenset()
    counts: Counter[tuple[bool, str]] = Counter()
    for page in pages:
        content = [block for block in page.blocks if block.zone == "content" and block.text]
        edges = {
            (block.level > 0, fold(block.text))
            for block in (*content[:25], *content[-15:])
            if len(block.text) < 400 and any(map(str.isalnum, block.text))
        }
        counts.update(edges)
    least = max(3, 0.55 * len(pages))
    return frozenset((heading, text) for (heading, text), count in counts.items() if count >= least and part_of(text) is None)


def lists_of_links(page: Page, known: frozenset[str]) -> frozenset[int]:
    """Blocks of a list of links to other pages (a menu or a table of contents in the text): three or more in a run."""
    texts: defaultdict[int, list[Link]] = defaultdict(list)
    for link in page.links:
        if link.block is not None and link.kind in ("internal", "fragment") and link.tag in ("a", "area") and key_of(link.href) in known:
            texts[link.block].append(link)
    here = key_of(page.url)
    run: list[int] = []
    found: set[int] = set()

    def close() -> None:
        targets = {link.href for index in run for link in texts[index]}
        if len(targets) >= 3:
            found.update(run)
        run.clear()

    offered = False  # what stands under “Evidence” is no menu
    for index, block in enumerate(page.blocks):
        if block.level or (block.style.get("bold") and len(block.text) < 60):
            offered = part_of(block.text) == "evidence"
        links = texts.get(index, [])
        covered = sum(len(link.text) for link in links)
        mostly = (
            bool(links)
            and covered >= 0.75 * max(1, len(block.text))
            and all(key_of(link.href) != here or "#" in link.href for link in links)
        )
        if mostly and not block.level and not offered and part_of(" ".join(block.text.split()[:3])) != "evidence":
            run.append(index)
        elif block.text.strip():
            close()
    close()
    return frozenset(found)
