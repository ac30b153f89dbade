"""Lines of print put together to paragraphs, and which of them are headings: by the structure tree, else by their look. Pure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from foliocheck.crawler.documents.pdf_print import Line

BULLET = re.compile(r"^\s*([•◦▪‣●○■–—*·]|\(?\d{1,2}[.)]|\(?[a-zA-Z][.)])\s+\S")


@dataclass(slots=True)
class Paragraph:
    """Lines that belong together. `level` is that of a heading, 0 where it is none; `guessed`: only its look says that it is one."""

    lines: list[Line] = field(default_factory=list)
    level: int = 0
    guessed: bool = False

    @property
    def text(self) -> str:
        """The lines one below the other."""
        return "\n".join(line.text for line in self.lines)


def put_together(lines: list[Line]) -> Iterator[Paragraph]:
    """Lines put together: a wider gap than usual on that page, another size or weight, a bullet or a new column begins a new paragraph."""
    gaps: dict[int, list[float]] = {}
    for one, other in pairwise(lines):
        if one.page == other.page and 0 < one.y - other.y < 60:
            gaps.setdefault(one.page, []).append(one.y - other.y)
    usual = {page: sorted(found)[len(found) // 2] for page, found in gaps.items()}
    now = Paragraph()
    for line in lines:
        if now.lines and _apart(now.lines[-1], line, usual.get(line.page, 0.0)):
            yield now
            now = Paragraph()
        now.lines.append(line)
    if now.lines:
        yield now


def _apart(before: Line, line: Line, usual: float) -> bool:
    if before.page != line.page or before.bold != line.bold:
        return True
    larger = max(before.size, line.size) or 1.0
    gap = before.y - line.y
    if abs(before.size - line.size) > larger * 0.07:
        return True
    if gap < -1 and abs(gap) > larger:
        return True  # back up the page: a new column, or a box
    return gap > max(min(usual, larger * 2.2) * 1.3, larger * 1.05) or bool(BULLET.match(line.text)) or gap > larger * 2.6


def body_size(lines: list[Line]) -> float:
    """The size in points in which most letters are set, 0 where there are none."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size * 2) / 2] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def guess_headings(paragraphs: list[Paragraph]) -> None:
    """Short paragraphs in larger print than the body are headings; the largest size is the first level."""
    body = body_size([line for paragraph in paragraphs for line in paragraph.lines])
    if not body:
        return
    candidates = [
        paragraph
        for paragraph in paragraphs
        if paragraph.lines[0].size >= body * 1.12
        and len(paragraph.text) <= 200
        and len(paragraph.lines) <= 3
        and any(letter.isalpha() for letter in paragraph.text)
    ]
    sizes = sorted({round(paragraph.lines[0].size) for paragraph in candidates}, reverse=True)
    for paragraph in candidates:
        paragraph.level = min(6, sizes.index(round(paragraph.lines[0].size)) + 1)
        paragraph.guessed = True


def with_real_headings(paragraphs: list[Paragraph], headings: list[tuple[int, str]]) -> list[Paragraph]:
    """The paragraphs with the lines that the structure tree calls headings set apart and given their level, in document order."""
    done: list[Paragraph] = []
    waiting = list(headings)
    for paragraph in paragraphs:
        rest = list(paragraph.lines)
        plain: list[Line] = []
        while rest:
            taken, at = _matching(rest, waiting)
            if not taken:
                plain.append(rest.pop(0))
                continue
            if plain:
                done.append(Paragraph(lines=plain))
                plain = []
            done.append(Paragraph(lines=rest[:taken], level=waiting[at][0]))
            del waiting[: at + 1]
            rest = rest[taken:]
        if plain:
            done.append(Paragraph(lines=plain))
    return done


def _matching(lines: list[Line], waiting: list[tuple[int, str]]) -> tuple[int, int]:
    """How many of the first lines are one of the next few headings, and which of them; (0, 0) where none is."""
    for at, (_, words) in enumerate(waiting[:4]):
        text = ""
        for taken, line in enumerate(lines[:6], 1):
            text += "".join(line.text.split())
            if text == words:
                return taken, at
            if not words.startswith(text):
                break
    return 0, 0
