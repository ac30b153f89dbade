"""One row of the SectionMap: status, words, description, reflection, evidence and confidence of a section with its places."""

from __future__ import annotations

import math
import re

from foliocheck.core.framework import FrameworkSection
from foliocheck.core.sections import Answer, Part, Place, Section, Status
from foliocheck.core.snapshot import count_words
from foliocheck.sections.decoy import Decoys
from foliocheck.sections.evidence.elsewhere import CommonList, is_evidence_page
from foliocheck.sections.evidence.gathering import Sources, evidence_of
from foliocheck.sections.parts import part_of
from foliocheck.sections.placing import Choice
from foliocheck.sections.portfolio import Portfolio
from foliocheck.sections.reading import key_of
from foliocheck.sections.reflection import description_in, reflection_in
from foliocheck.sections.statuses import status_of
from foliocheck.sections.stretches import Stretch


def sources_of(choices: dict[str, Choice], portfolio: Portfolio) -> Sources:
    """Where evidence may stand, now that every section has its place."""
    placed = {key_of(stretch.page.url) for choice in choices.values() for stretch in choice.stretches if stretch.page.role != "document"}
    pages = {id(tree.page): [label.text for label in tree.labels if label.source == "h1"] for tree in portfolio.trees}
    headings = [
        (section, heading)
        for section, choice in choices.items()
        for stretch in choice.stretches
        for heading in (stretch.heading, *pages.get(id(stretch.page), ()))
    ]
    return Sources.of(portfolio, _pages_of_sections(portfolio) | placed, headings)


_NOT_FOUND, _NOT_RECOGNISED = 0.8, 0.5
"""How sure it is that a section is missing: less, where an account is left that may be it."""


def missing_row(section: FrameworkSection, portfolio: Portfolio, decoys: Decoys, perhaps: Place | None) -> Section:
    """The row of a section that has no place; `perhaps` is an account that belongs to no section yet."""
    why = _why_missing(section, portfolio, decoys)
    if perhaps is not None:
        why = (*why, f"“{perhaps.heading}” belongs to no section yet")
    return Section(
        id=section.id, title=section.title, required=section.required, assessed=section.assessed, status="missing",
        confidence=_NOT_FOUND if perhaps is None else _NOT_RECOGNISED, words=0, why=why, perhaps=perhaps,
    )  # fmt: skip


def make_row(section: FrameworkSection, choices: dict[str, Choice], portfolio: Portfolio, decoys: Decoys, sources: Sources) -> Section:
    """The row of `section` with its places in `choices`."""
    choice = choices[section.id]
    places = tuple(
        _place(stretch, span, why, portfolio) for stretch, span, why in zip(choice.stretches, choice.spans, choice.why, strict=True)
    )
    texts = [_text(stretch, span, portfolio) for stretch, span in zip(choice.stretches, choice.spans, strict=True)]
    status, status_why = status_of(section, choice, texts, decoys)
    body = "\n".join(texts)
    description, reflection, signs = _answers(
        section,
        status,
        body,
        choice,
        "\n".join(_headed(stretch, span, portfolio) for stretch, span in zip(choice.stretches, choice.spans, strict=True)),
    )
    spans = [(stretch, *span) for stretch, span in zip(choice.stretches, choice.spans, strict=True)]
    evidence = (
        evidence_of(spans, sources, section.id, choice.beside, _common(section.id, choice, choices, portfolio))
        if section.assessed and status != "locked"
        else ()
    )
    parts: tuple[Part, ...] = ()
    if section.parts > 1:
        parts = tuple(
            _part(section, choice, index, places[index], texts[index], portfolio, decoys, sources) for index in range(len(places))
        )
    return Section(
        id=section.id, title=section.title, required=section.required, assessed=section.assessed, status=status, confidence=_confidence(choice), words=count_words(body),
        description=description, reflection=reflection, places=places, evidence=evidence, parts=parts, signs=signs or None, why=status_why, not_apart=choice.not_apart,
    )  # fmt: skip


def _common(section: str, choice: Choice, choices: dict[str, Choice], portfolio: Portfolio) -> list[CommonList]:
    """The lists of evidence that the section shares, with the texts of all that share them."""
    found = []
    for stretch in choice.common:
        sharing = {name: other for name, other in choices.items() if stretch in other.common}
        texts = {
            name: "\n".join(_text(each, span, portfolio) for each, span in zip(other.stretches, other.spans, strict=True))
            for name, other in sharing.items()
        }
        found.append(CommonList(stretch, section, texts))
    return found


def _pages_of_sections(portfolio: Portfolio) -> frozenset[str]:
    """Pages that name a section: links to them lead round the portfolio and are no evidence.

    A linked document never counts (a “Roll-out plan” is evidence, whatever it is called), but where the portfolio itself is handed in as documents.
    """
    found = set()
    made_of_documents = bool(portfolio.trees) and portfolio.trees[0].page.role == "document"
    for tree in portfolio.trees:
        if (tree.page.role == "document" and not made_of_documents) or is_evidence_page(tree):
            continue
        best = max(
            (
                portfolio.names.naming(label.text, target).score
                for label in tree.labels
                if label.source != "link"
                for target in portfolio.names.targets
            ),
            default=0.0,
        )
        if best >= 4.0 or tree.position == 0:
            found.add(key_of(tree.page.url))
    return frozenset(found)


def _place(stretch: Stretch, span: tuple[int, int], why: tuple[str, ...], portfolio: Portfolio) -> Place:
    words = count_words(_text(stretch, span, portfolio))
    return Place(
        page=stretch.page.url,
        start=span[0],
        end=span[1],
        anchor=stretch.anchor,
        heading=stretch.heading or stretch.page.title or stretch.page.url,
        words=words,
        why=why,
    )


def _text(stretch: Stretch, span: tuple[int, int], portfolio: Portfolio) -> str:
    """The text of a place without its heading."""
    skip = portfolio.skips.get(stretch.page.url, frozenset())
    lines = [
        block.text for index, block in enumerate(stretch.page.blocks[span[0] : span[1]], span[0])
        if index not in skip and block.zone == "content" and block.text
    ]  # fmt: skip
    lines = [line for line in lines if len(line) > 60 or part_of(line) is None]  # “What I did” as a tab's label tells nothing
    if stretch.heading in [line.strip() for line in lines[:6]]:
        place = [line.strip() for line in lines[:6]].index(stretch.heading)
        lines = lines[:place] + lines[place + 1 :]
    return "\n".join(lines)


def _headed(stretch: Stretch, span: tuple[int, int], portfolio: Portfolio) -> str:
    """The text of a place that stands under a heading, a label or a bold beginning like “Reflection”."""
    skip = portfolio.skips.get(stretch.page.url, frozenset())
    found: list[str] = []
    inside = stretch.root is False and part_of(stretch.heading) == "reflection"
    for index, block in enumerate(stretch.page.blocks[span[0] : span[1]], span[0]):
        if index in skip or block.zone != "content" or not block.text:
            continue
        lead = str(block.style.get("lead", "")) or re.split(r"[.:\n–—]", block.text[:40], maxsplit=1)[0]
        opened = part_of(block.text if len(block.text) <= 60 else lead)
        if opened is not None and (len(block.text) <= 60 or count_words(lead) <= 5):
            inside = opened == "reflection"
        elif block.level:
            inside = False
        if inside and len(block.text) > 60:
            found.append(block.text)
    return "\n".join(found)


def _answers(
    section: FrameworkSection, status: Status, body: str, choice: Choice, headed: str
) -> tuple[Answer, Answer, dict[str, tuple[str, ...]]]:
    if not section.assessed or status in ("locked", "missing"):
        return "n/a", "n/a", {}
    if status == "stub":
        return "no", "no", {}
    told = description_in(body)
    shared = "\n".join(stretch.text for stretch in choice.shared)
    reflected = reflection_in(body, headed)
    if shared and reflected.answer != "yes":
        reflected = reflection_in(body + "\n" + shared, headed)
    return told.answer, reflected.answer, {"description": told.signs, "reflection": reflected.signs}


def _part(
    section: FrameworkSection,
    choice: Choice,
    index: int,
    place: Place,
    text: str,
    portfolio: Portfolio,
    decoys: Decoys,
    sources: Sources,
) -> Part:
    single = Choice(stretches=[choice.stretches[index]], spans=[choice.spans[index]], why=[choice.why[index]], odds=choice.odds)
    status, _ = status_of(section, single, [text], decoys)
    description, reflection, _ = _answers(section, status, text, single, _headed(single.stretches[0], single.spans[0], portfolio))
    evidence = evidence_of([(choice.stretches[index], *choice.spans[index])], sources, section.id)
    return Part(
        title=place.heading,
        status=status,
        words=place.words,
        description=description,
        reflection=reflection,
        places=(place,),
        evidence=evidence,
    )


def _confidence(choice: Choice) -> float:
    """How sure the place is, from its odds: 0.3 to 0.99."""
    return round(max(0.3, min(0.99, 1 / (1 + math.exp(-choice.odds)))), 2)


def _why_missing(section: FrameworkSection, portfolio: Portfolio, decoys: Decoys) -> tuple[str, ...]:
    target = portfolio.names.target(section.id)
    if target is None:
        return ()
    found = []
    for stretch in portfolio.stretches:
        named = max((portfolio.names.naming(label.text, target).score for label in stretch.labels), default=0.0)
        if named >= 4.4:
            found.append(f"“{stretch.heading}” was not taken: it {decoys.reason(stretch) or 'stands inside another section'}")
    return tuple(dict.fromkeys(found))[:3] or ("nothing in menu, titles, headings or text speaks for it",)
