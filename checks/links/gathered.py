"""Rows with the places where they stand, and what a link is for: evidence of a section, an entry of the menu, a
reference. Shared by the checks."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from foliocheck.checks.case import Case, Spot
from foliocheck.checks.links.verdict import all_links, row_key
from foliocheck.core.addresses import at_host, host_of, without_fragment
from foliocheck.core.policy_data import policy
from foliocheck.core.report import LinkRow, Who
from foliocheck.core.snapshot import Document, Link, Page

_EVIDENCE_WORDS = re.compile(r"\b(evidence|tystiolaeth|artefacts?|exhibits?|appendi(x|ces))\b", re.IGNORECASE)
_REFERENCE_WORDS = re.compile(
    r"\b(references?|bibliography|further reading|sources|works cited|cyfeiriadau|llyfryddiaeth)\b", re.IGNORECASE
)
Placed = tuple[Page | Document, Link]
"""A link with the page or document on which it stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """One row with its places. `sections` are those that it is evidence of; `surely` tells that it is evidence by more
    than standing there."""

    row: LinkRow
    spots: tuple[Spot, ...]
    sections: tuple[str, ...]
    surely: bool
    in_menu: bool
    reference: bool

    @property
    def name(self) -> str:
        """What readers see of the link, in quotation marks, or its host."""
        words = next((spot.excerpt for spot in self.spots if spot.excerpt), "")
        return f"“{words[:60]}”" if words else host_of(self.row.href) or self.row.href[:60]

    @property
    def for_sections(self) -> str:
        """“for 1b ” where it is evidence of a section, else ""."""
        return f"for {' and '.join(self.sections[:3])} " if self.sections else ""


def gather(case: Case, rows: Iterable[LinkRow]) -> list[Gathered]:
    """The given rows with their places, in the order of the rows."""
    wanted = {(row.href, row.kind): row for row in rows}
    if not wanted:
        return []
    found = _places(case)
    evidence = _evidence(case)
    return [_gathered(row, found.get(key, []), evidence) for key, row in wanted.items()]


def evidence_among(case: Case, rows: Iterable[LinkRow]) -> list[Gathered]:
    """Those of the given rows that are evidence of a section, with their places."""
    evidence = _evidence(case)
    return gather(case, (row for row in rows if row.href and without_fragment(row.href) in evidence))


def _places(case: Case) -> dict[tuple[str, str], list[Placed]]:
    """Where each link stands, by the key of its row."""
    found: dict[tuple[str, str], list[Placed]] | None = case.shared.get("places of links")
    if found is None:
        found = case.shared["places of links"] = {}
        for where, link in all_links(case.snapshot):
            found.setdefault(row_key(link), []).append((where, link))
    return found


def _gathered(row: LinkRow, places: list[Placed], evidence: dict[str, dict[str, bool]]) -> Gathered:
    sections = evidence.get(without_fragment(row.href), {}) if row.href else {}
    texts = [_around(where, link) for where, link in places]
    linked = [link for _, link in places]
    reference = at_host(host_of(row.href), policy("hosts")["reference_hosts"]) or any(
        map(_REFERENCE_WORDS.search, dict.fromkeys(heading for heading, _ in texts))
    )
    said = bool(sections) and any(
        _EVIDENCE_WORDS.search(f"{heading}\n{own}\n{link.text}") for (heading, own), link in zip(texts, linked, strict=True)
    )
    return Gathered(
        row=row,
        spots=tuple(spot_of(where, link) for where, link in places),
        sections=tuple(sections),
        surely=any(sections.values()) or said,
        in_menu=any(link.zone == "menu" for link in linked),
        reference=reference,
    )


def who_of(spots: Iterable[Spot]) -> Who:
    """Who can mend what stands in these places: the theme or the platform only where every place is theirs."""
    zones = {spot.zone for spot in spots}
    return "platform" if zones == {"platform"} else "theme" if zones and zones <= {"theme", "platform"} else "author"


def hint_of(row: LinkRow) -> str:
    """“ Write … .” where the right address or name is known for certain, else ""."""
    advice = row.advice or ""
    return f" {advice.removesuffix('.')}." if advice.startswith("Write ") else ""


def spot_of(where: Page | Document, link: Link) -> Spot:
    """The place of a link."""
    shown = link.name or link.text or ("" if link.raw.startswith("file:") else link.raw)
    if isinstance(where, Document):
        linked_from = where.linked_from[0] if where.linked_from else None
        return Spot(url=where.address, excerpt=shown[:200], page=link.page, linked_from=linked_from, evidence=link.href, zone="content")
    linked_from = where.linked_from if where.role == "document" else None
    return Spot(
        url=where.url, block=link.block, selector=link.selector or None, excerpt=shown[:200], page=link.page, linked_from=linked_from,
        evidence=link.href, zone=link.zone,
    )  # fmt: skip


def _evidence(case: Case) -> dict[str, dict[str, bool]]:
    """Address (less its fragment) -> ids of the sections that show it as evidence -> whether it is more than a link in the text."""
    found: dict[str, dict[str, bool]] | None = case.shared.get("evidence of sections")
    if found is not None:
        return found
    found = case.shared["evidence of sections"] = {}
    for section in case.sections.sections:
        for piece in (*section.evidence, *(piece for part in section.parts for piece in part.evidence)):
            if piece.href:
                here = found.setdefault(without_fragment(piece.href), {})
                here[section.id] = here.get(section.id, False) or piece.kind != "link"
    return found


def _around(where: Page | Document, link: Link) -> tuple[str, str]:
    """The nearest heading above a link, and the text of its own block."""
    blocks = where.blocks
    if link.block is None or not 0 <= link.block < len(blocks):
        return "", ""
    heading = next((blocks[index].text for index in range(link.block, -1, -1) if blocks[index].level and blocks[index].text), "")
    return heading, blocks[link.block].text
