"""What every accessibility check shares: which pages are judged, whose a fault is, and how places are counted and told.

A fault in the author's text is the author's. The same fault at the same place of many pages is the theme's, told once.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from foliocheck.checks.case import Case, Fault, Spot
from foliocheck.core.policy_data import policy
from foliocheck.core.report import Severity, Who
from foliocheck.core.snapshot import Block, Image, Link, Page

TEMPLATE_PAGES = 3
"""The same thing at the same place of at least so many pages, and of most pages, belongs to the template."""
_TEMPLATE_SHARE = 0.6
_TITLE_END = re.compile(r"\s+[–—|»·-]\s+|\s*[|»]\s*")
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_HARDNESS = {"must": 0, "should": 1, "note": 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One place of a fault. `evidence` is that by which it is known again; "" means the excerpt."""

    page: Page
    excerpt: str = ""
    block: int | None = None
    selector: str | None = None
    zone: str = "content"
    evidence: str = ""
    who: Who | None = None
    """Whose it is, where the zone alone does not tell."""

    def spot(self) -> Spot:
        """The place as the report knows it."""
        return Spot(
            url=self.page.url,
            block=self.block,
            selector=self.selector or None,
            excerpt=self.excerpt[:300],
            evidence=self.evidence or self.excerpt[:200],
            zone=self.zone,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The places of one finding, for its message."""

    places: tuple[Place, ...]
    judged: int
    """How many pages were looked at."""
    who: Who
    total: int
    """How many places there are, also those that are not listed."""
    some: bool = False
    """Whether only some of the portfolio's pages were judged."""

    @property
    def pages(self) -> int:
        """On how many pages the places are."""
        return len({place.page.url for place in self.places})

    @property
    def example(self) -> str:
        """The first place's words, short."""
        return short(self.places[0].excerpt)

    @property
    def first(self) -> str:
        """The first page's own name."""
        return page_name(self.places[0].page)

    @property
    def where(self) -> str:
        """Like “on “Reflection 1b””, “on 3 of the 14 pages”, “on all 30 pages” or “on all 3 pages that were tried”."""
        if self.pages == 1:
            return f"on “{page_name(self.places[0].page)}”"
        tried = " that were tried" if self.some else ""
        if self.pages == self.judged:
            return f"on all {self.judged} pages{tried}"
        return f"on {self.pages} of the {self.judged} pages{tried}"

    def things(self, noun: str, plural: str | None = None) -> str:
        """The number in words with its noun, with a capital: “One picture”, “12 pictures”."""
        word = number(self.total)
        return f"{word[0].upper()}{word[1:]} {noun if self.total == 1 else plural or noun + 's'}"

    def verb(self, one: str, many: str) -> str:
        """`one` for a single place, else `many`."""
        return one if self.total == 1 else many

    @property
    def once(self) -> str:
        """A closing sentence for the template's part on several pages, and for the platform's own part; else ""."""
        if self.who == "platform":
            return " The platform makes this part itself: you need not do anything."
        if self.who == "author" or self.pages < 2:
            return ""
        part = "in the menu" if self.places[0].zone == "menu" else "in the theme"
        return f" It is the same part of the template on {self.pages} pages: mended once {part}, it is mended everywhere."


def number(count: int) -> str:
    """A number as one writes it in a sentence: words up to nine, then figures."""
    return _NUMBERS[count] if count < len(_NUMBERS) else f"{count:,}"


def short(text: str, most: int = 90) -> str:
    """The text on one line, cut at a word."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[:most].rsplit(" ", 1)[0] + "…"


def page_name(page: Page) -> str:
    """A page's own name: its title without the site's name, else its address."""
    return short(_TITLE_END.split(page.title)[0] or page.title or page.url, 70)


def judged_pages(case: Case) -> tuple[Page, ...]:
    """The portfolio's pages as their author made them: no documents, and nothing that was converted from one."""
    return tuple(
        page
        for page in case.portfolio_pages
        if page.role not in ("document", "wall", "error", "duplicate") and not page.facts.get("converted")
    )


def facts(page: Page, name: str, probe: str = "author") -> list[dict[str, Any]]:
    """The rows that a probe gathered on this page (see `crawler/probes/`), [] where it did not run."""
    found = page.facts.get(probe)
    rows = found.get(name) if isinstance(found, dict) else None
    return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []


def own_facts(page: Page, name: str, probe: str = "author") -> list[dict[str, Any]]:
    """The rows of a probe that lie in the page's own text and can be seen."""
    return [row for row in facts(page, name, probe) if row.get("zone", "content") == "content" and not row.get("hidden")]


def own_blocks(page: Page) -> list[tuple[int, Block]]:
    """The blocks of the author's text that can be seen, with their indexes."""
    return [(index, block) for index, block in enumerate(page.blocks) if block.zone == "content" and not block.hidden]


def own_links(page: Page) -> list[Link]:
    """The author's links that can be seen."""
    return [link for link in page.links if link.zone == "content" and not link.hidden and link.tag in ("a", "area")]


def own_images(page: Page) -> list[Image]:
    """The author's pictures that can be seen and are larger than a dot."""
    return [image for image in page.images if image.zone == "content" and not image.hidden and not _is_dot(image)]


def _is_dot(image: Image) -> bool:
    return image.box is not None and image.box.width * image.box.height <= 9


def at_block(page: Page, index: int, excerpt: str | None = None) -> Place:
    """The place of a block."""
    block = page.blocks[index]
    return Place(
        page=page, block=index, selector=block.selector, zone=block.zone, excerpt=short(block.text if excerpt is None else excerpt, 200)
    )


def at_image(page: Page, image: Image, excerpt: str) -> Place:
    """The place of a picture."""
    return Place(
        page=page, block=image.block, selector=image.selector, zone=image.zone, excerpt=excerpt, evidence=excerpt or file_name(image.src)
    )


def at_link(page: Page, link: Link) -> Place:
    """The place of a link."""
    return Place(
        page=page,
        block=link.block,
        selector=link.selector,
        zone=link.zone,
        excerpt=short(link.name or link.text or link.raw),
        evidence=f"{link.name} {link.raw}",
    )


def at_fact(page: Page, row: dict[str, Any], excerpt: str | None = None) -> Place:
    """The place of a probe's row."""
    text = short(str(row.get("text", "")) if excerpt is None else excerpt, 200)
    return Place(
        page=page,
        block=row.get("block"),
        selector=row.get("selector"),
        zone=row.get("zone", "content"),
        excerpt=text,
        evidence=text or str(row.get("selector", "")),
    )


def axe_places(page: Page, *rules: str) -> list[Place]:
    """The places in the author's text where one of these rules of axe speaks."""
    found = page.axe.violations if page.axe else ()
    return [
        Place(page=page, block=node.block, selector=node.target, zone=node.zone, excerpt=short(node.html, 120))
        for rule in found
        if rule.id in rules
        for node in rule.nodes
        if node.zone == "content"
    ]


def file_name(address: str) -> str:
    """The file's name in an address, without query; "" for data in the address itself."""
    return "" if address.startswith("data:") else address.split("?")[0].split("#")[0].rstrip("/").rsplit("/", 1)[-1]


def told_by_owner(
    case: Case,
    places: Sequence[Place],
    message: Callable[[Told], str],
    *,
    severity: Severity,
    verdict: Literal["fail", "needs-person"] = "fail",
    key: str = "",
    totals: dict[Who, int] | None = None,
    judged: int | None = None,
    **more: Any,
) -> Iterator[Fault]:
    """One Fault for each owner of the places: author, theme, platform. What the author cannot mend weighs less.

    `totals` gives the number of places by owner where not all of them are listed; `more` are fields of Fault.
    """
    groups = _by_owner(places)
    every = len(judged_pages(case))
    pages = judged if judged is not None else every
    for who, mine in groups.items():
        told = Told(places=mine, judged=pages, who=who, total=max(len(mine), (totals or {}).get(who, 0)), some=pages < every)
        yield Fault(
            message=message(told) + told.once,
            spots=tuple(place.spot() for place in mine),
            verdict=verdict,
            severity=_weight(severity, who),
            who=who,
            key=f"{key}:{who}" if key else who,
            total=told.total,
            **more,
        )


def _by_owner(places: Iterable[Place]) -> dict[Who, tuple[Place, ...]]:
    listed = list(places)
    same = Counter((place.selector, place.excerpt, place.evidence) for place in {_identity(place): place for place in listed}.values())
    pages = len({place.page.url for place in listed})
    groups: dict[Who, list[Place]] = {"author": [], "theme": [], "platform": []}
    for place in listed:
        groups[place.who or _owner(place, same[(place.selector, place.excerpt, place.evidence)], pages)].append(place)
    return {who: tuple(mine) for who, mine in groups.items() if mine}


def _identity(place: Place) -> tuple[str, str | None, str, str]:
    return (place.page.url, place.selector, place.excerpt, place.evidence)


def _owner(place: Place, same: int, pages: int) -> Who:
    if place.zone in ("platform", "noise"):
        return "platform"
    if place.zone != "content":
        return "theme"
    if same >= TEMPLATE_PAGES and same >= pages * _TEMPLATE_SHARE and place.selector:
        return "theme"
    return "author"


def _weight(severity: Severity, who: Who) -> Severity:
    least: Severity = {"author": "must", "theme": "should", "platform": "note"}[who]  # type: ignore[assignment]  # the values are severities
    return max(severity, least, key=lambda item: _HARDNESS[item])


def platform_made(case: Case, rule: str, text: str) -> bool:
    """Whether the platform's own machinery makes this fault (`core/policy/platform_faults.toml`)."""
    for row in policy("platform_faults").get(case.snapshot.platform.id, []):
        if ("*" in row["rules"] or rule in row["rules"]) and (not row["target"] or any(word in text for word in row["target"])):
            return True
    return False


def standard(criterion: str) -> str | None:
    """A criterion of WCAG 2.2 with its name and level, None for "" (good practice beyond WCAG)."""
    row = policy("wcag").get(criterion)
    return f"WCAG 2.2, {criterion} {row['name']} ({row['level']})" if row else None
