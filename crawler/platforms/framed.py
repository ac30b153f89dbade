"""Text inside frames of other hosts as text of the page that shows them: to a reader it is one page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from foliocheck.core.snapshot import Block, Frame, Page, Zone, count_words

_FEW_WORDS = 30
_ENOUGH_WORDS = 25
_SMALLEST = (480, 320)
"""Smaller frames are videos, maps and forms beside the text."""


def with_frame_text(page: Page, frames: tuple[Frame, ...], zone_of: Callable[[str], Zone]) -> Page:
    """`page` with the lines that were read inside `frames` as blocks; `zone_of` says whose a line is. Done once only."""
    if any(block.style.get("source") == "frame" for block in page.blocks):
        return page
    blocks = [
        Block(kind="paragraph", text=line, zone=zone_of(line), frame=frame.final_url or frame.src, style={"source": "frame"})
        for frame in frames
        if frame.text
        for line in (piece.strip() for piece in frame.text.splitlines())
        if line
    ]
    return replace(page, blocks=(*page.blocks, *blocks)) if blocks else page


def embedded_page(page: Page) -> Page:
    """A page that says next to nothing itself and shows a whole page of another host: that page's text is its text."""
    if page.words >= _FEW_WORDS or not page.frames:
        return page
    within = {block.frame for block in page.blocks if block.frame}
    large = tuple(frame for frame in page.frames if _is_a_page(frame) and (frame.final_url or frame.src) not in within)
    return with_frame_text(page, large, lambda line: "content")


def _is_a_page(frame: Frame) -> bool:
    box = frame.box
    large = box is not None and box.width >= _SMALLEST[0] and box.height >= _SMALLEST[1]
    return large and frame.zone == "content" and not frame.password_field and count_words(frame.text) >= _ENOUGH_WORDS
