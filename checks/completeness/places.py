"""Where sections stand, and their texts, as the completeness checks need them."""

from __future__ import annotations

from foliocheck.checks.case import Case, Spot
from foliocheck.core.sections import Place, Section


def spots_of(section: Section, excerpt: str = "") -> tuple[Spot, ...]:
    """One spot for each place of `section`."""
    return tuple(
        Spot(url=place.page, block=place.start, section=section.id, heading=place.heading, excerpt=excerpt, evidence=section.id)
        for place in section.places
    )


def front_spot(case: Case, section: str | None = None) -> tuple[Spot, ...]:
    """A spot at the portfolio's first page, for what is nowhere."""
    first = next((page for page in case.snapshot.pages), None)
    url = first.url if first is not None else case.snapshot.source.url
    return (Spot(url=url, section=section, evidence=section or "portfolio"),)


def blocks_of(case: Case, place: Place) -> list[tuple[int, str]]:
    """The author's blocks of one place, with their numbers."""
    page = case.snapshot.page(place.page)
    if page is None:
        return []
    return [
        (index, block.text)
        for index, block in enumerate(page.blocks[place.start : place.end], place.start)
        if block.zone == "content" and block.text.strip() and block.text.strip() != place.heading
    ]


def text_of(case: Case, section: Section) -> str:
    """The author's text of all places of `section`, a block a line."""
    return "\n".join(text for place in section.places for _, text in blocks_of(case, place))


def present(section: Section) -> bool:
    """Whether the section has text that can be judged."""
    return section.status in ("found", "partly")


def around(text: str, start: int, end: int, more: int = 50) -> str:
    """`text[start:end]` with up to `more` characters on each side, in whole words; an ellipsis where something was left out."""
    first, last = max(0, start - more), min(len(text), end + more)
    if first:
        first = next((at + 1 for at in range(first, start) if text[at].isspace()), start)
    if last < len(text):
        last = next((at for at in range(last, end - 1, -1) if text[at].isspace()), last)
    return f"{'… ' if first else ''}{text[first:last].strip()}{' …' if last < len(text) else ''}"


def called(section: Section) -> str:
    """What a reader calls the section: “1b”, or its title where the id is a word of ours (“Specialist option”)."""
    return section.id if section.id[:1].isdigit() else section.title
