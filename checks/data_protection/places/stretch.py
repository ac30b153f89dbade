"""A text of a snapshot with the way back to its places."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from foliocheck.checks.case import Spot
from foliocheck.checks.data_protection.recognisers.reading.hit import Hit

IN_THE_SOURCE = "in a comment of the page's source"
"""What whoever made the page wrote beside it, unlike the comments of its readers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """From offset `start` on, the text of a Stretch stands here. `label` says in words where, "" for plain visible text."""

    start: int
    block: int | None = None
    page: int | None = None
    selector: str | None = None
    zone: str = "content"
    label: str = ""
    picture: str | None = None
    part: tuple[float, float, float, float] | None = None
    """The picture in which it stands, and where in it."""


_start = attrgetter("start")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """One text with its places.

    `where`: text | link | picture-words | source | script | comment | meta | document | properties | ocr | exposure | address.

    `hits` were found while gathering (by looking at markup). `url` is the page or document; `linked_from` a page that leads to it.
    """

    text: str
    url: str
    where: str
    marks: tuple[Mark, ...]
    linked_from: str | None = None
    hits: tuple[Hit, ...] = ()

    def mark_at(self, offset: int) -> Mark:
        """The mark of the text at `offset`."""
        return self.marks[max(0, bisect_right(self.marks, offset, key=_start) - 1)]

    def spot(self, hit: Hit, excerpt: str = "") -> Spot:
        """The place of `hit`."""
        mark = self.mark_at(hit.start)
        return Spot(
            url=self.url, block=mark.block, selector=mark.selector, excerpt=excerpt, page=mark.page, linked_from=self.linked_from,
            heading=mark.label or None, zone=mark.zone, picture=mark.picture, part=mark.part,
        )  # fmt: skip

    def line_of(self, hit: Hit) -> tuple[int, int]:
        """Start and end of the block in which `hit` stands."""
        index = max(0, bisect_right(self.marks, hit.start, key=_start) - 1)
        last = bisect_right(self.marks, max(hit.start, hit.end - 1), key=_start) - 1
        return self.marks[index].start, self.marks[last + 1].start if last + 1 < len(self.marks) else len(self.text)


class Writer:
    """Puts pieces into one text and remembers where each begins."""

    def __init__(self, between: str = "\n\n") -> None:
        self.parts: list[str] = []
        self.marks: list[Mark] = []
        self.length = 0
        self.between = between

    def add(self, text: str | None, between: str | None = None, **place: Any) -> None:
        if not text or not text.strip():
            return
        between = self.between if between is None else between
        self.marks.append(Mark(start=self.length, **place))
        self.parts += [text, between]
        self.length += len(text) + len(between)

    def stretch(self, url: str, where: str, linked_from: str | None = None) -> list[Stretch]:
        if not self.marks:
            return []
        return [Stretch(text="".join(self.parts), url=url, where=where, marks=tuple(self.marks), linked_from=linked_from)]


def one(text: str, url: str, where: str, label: str = "", linked_from: str | None = None) -> Iterable[Stretch]:
    """The one Stretch of a text, none where it is blank."""
    if text.strip():
        yield Stretch(text=text, url=url, where=where, marks=(Mark(start=0, label=label),), linked_from=linked_from)
