# ruff: noqa: E501  # a long pattern or reason reads better on one line
"""How much speaks for each stretch being each section: names, numbers, place in the hierarchy, topic, substance. With reasons."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from foliocheck.core.framework import Framework
from foliocheck.core.snapshot import Page, count_words
from foliocheck.sections.codes import Code
from foliocheck.sections.declarations import end_declaration
from foliocheck.sections.decoys import Decoys
from foliocheck.sections.names import Names, Target
from foliocheck.sections.parts import part_of
from foliocheck.sections.portfolio import Portfolio
from foliocheck.sections.stretches import Stretch
from foliocheck.sections.substance import Substance, substance_of
from foliocheck.sections.topics import Topics

THRESHOLD = 2.3
"""The least score at which a stretch is taken for a section (found on the tuned half of `benchmarks/sections`)."""

_KIND_COST = {"real": 0.0, "empty": 1.6, "prompt": 1.6, "quoted": 1.9, "filler": 1.6, "lorem": 1.8}
_ROLE_COST = {"content": 0.0, "wall": 0.0, "document": 3.0, "listing": 3.0, "other": 1.0, "attachment": 4.0}


def _role_cost(page: Page) -> float:
    """What a page's role speaks against it; a document that was handed in is the portfolio itself, unlike one that is only linked."""
    return 0.0 if page.role == "document" and page.facts.get("converted") else _ROLE_COST.get(page.role, 0.0)


@dataclass
class Candidate:
    """What speaks for one stretch: `names` by target, `totals` by section, `why` by section."""

    stretch: Stretch
    text: str
    substance: Substance
    names: dict[str, float] = field(default_factory=dict)
    exact: dict[str, bool] = field(default_factory=dict)
    coded: set[str] = field(default_factory=set)
    totals: dict[str, float] = field(default_factory=dict)
    why: dict[str, list[str]] = field(default_factory=dict)
    part: str | None = None
    area: int | None = None
    inside_area: bool = False
    front: bool = False
    """The page at which the portfolio was entered."""
    aside: bool = False
    """On a page that only a section's own text leads to, as to evidence."""
    topics: dict[str, float] = field(default_factory=dict)
    ordered: set[str] = field(default_factory=set)
    """Sections for which the order speaks."""

    @property
    def names_area(self) -> str | None:
        """The core area that this stretch names as a whole (“area 2”), or None."""
        areas = [(score, target) for target, score in self.names.items() if target.startswith("area ")]
        best = max(areas, default=(0.0, ""))
        return best[1] if best[0] >= 3.6 else None

    @property
    def best_section(self) -> tuple[str | None, float]:
        """The section that its names speak for most, with the score."""
        scored = sorted(
            ((score, target) for target, score in self.names.items() if not target.startswith("area ")),
            key=lambda item: (-item[0], item[1]),
        )
        return (scored[0][1], scored[0][0]) if scored else (None, 0.0)


def all_candidates(portfolio: Portfolio, framework: Framework, topics: Topics, decoys: Decoys) -> list[Candidate]:
    """A Candidate for every stretch, in reading order, with all that can be said before any section has its place."""
    least = {section.id: section.stub_words for section in framework.sections}
    sections = list(least)
    for stretch in portfolio.stretches:
        end_declaration(stretch, portfolio)
    candidates = [_named(stretch, portfolio.names) for stretch in portfolio.stretches]
    _give_areas(candidates, portfolio)
    for candidate in candidates:
        candidate.front = candidate.stretch.root and candidate.stretch.page.url == portfolio.front
        candidate.aside = candidate.stretch.page.url in portfolio.asides
        candidate.topics = topics.scores(candidate.text)
        _letters(candidate, portfolio.names, sections)
        _score(candidate, portfolio, least, decoys)
    _children_in_order(candidates, portfolio)
    return candidates


def _named(stretch: Stretch, names: Names) -> Candidate:
    text = _judged_text(stretch, names)
    candidate = Candidate(stretch, text, substance_of(text))
    candidate.part = (
        (part_of(stretch.heading) or ("description" if stretch.again else None)) if not stretch.root else part_of(stretch.heading) if len(stretch.labels) < 1 else _root_part(stretch)
    )
    for target in names.targets if not stretch.again else ():
        _best_name(candidate, stretch, names, target)
    return candidate


def _root_part(stretch: Stretch) -> str | None:
    parts = {part_of(label.text) for label in stretch.labels if label.source in ("h1", "menu", "title")}
    return "evidence" if "evidence" in parts else "reflection" if "reflection" in parts else None


def _judged_text(stretch: Stretch, names: Names) -> str:
    """The text by which a stretch is judged: without its heading line; of a page that holds sections only what lies outside them."""
    if stretch.root and stretch.children:
        kept = [child for child in stretch.children if not _names_something(child, names)]
        if len(kept) < len(stretch.children):
            return "\n".join([stretch.own_text, *(child.text for child in kept)])
    lines = stretch.text.split("\n")
    return (
        "\n".join(lines[1:])
        if lines and lines[0].strip() == stretch.heading and len(lines) > 1
        else ("" if lines and lines[0].strip() == stretch.heading else stretch.text)
    )


def _names_something(stretch: Stretch, names: Names) -> bool:
    return part_of(stretch.heading) is None and any(names.naming(stretch.heading, target).score >= 4.0 for target in names.targets)


def _best_name(candidate: Candidate, stretch: Stretch, names: Names, target: Target) -> None:
    best, why, exact, agreeing = 0.0, "", False, 0
    for label in stretch.labels:
        naming = names.naming(label.text, target)
        score = naming.score * label.weight
        if naming.score >= 3.5:
            agreeing += 1
        if naming.coded and naming.score >= 3:
            candidate.coded.add(target.id)
        if score > best:
            best, exact = score, naming.exact
            why = f"{_source(label.source)}: {naming.why}" if naming.why else ""
    if best:
        candidate.names[target.id] = min(8.0, best + min(1.0, 0.4 * max(0, agreeing - 1)))
        candidate.exact[target.id] = exact
        candidate.why.setdefault(target.id, []).append(why)


_SOURCES = {
    "heading": "heading",
    "h1": "main heading",
    "title": "page title",
    "menu": "menu label",
    "slug": "address",
    "crumb": "breadcrumb",
    "link": "link to it",
    "tab": "tab or link to it",
}


def _source(source: str) -> str:
    return _SOURCES.get(source, source)


def area_of_code(code: Code, text: str) -> int | None:
    """The core area that a label lies in or names by number: 1 to 3."""
    if code.pairs:
        return int(code.pairs[0][0])
    return code.area if code.area in (1, 2, 3) else None


def _give_areas(candidates: list[Candidate], portfolio: Portfolio) -> None:
    """Tell each candidate in which core area it lies: by the headings around and before it, menu groups, folders, breadcrumbs."""
    by_stretch = {id(candidate.stretch): candidate for candidate in candidates}
    running: int | None = None
    for candidate in candidates:
        stretch = candidate.stretch
        if stretch.root:
            running = None
            candidate.area = _group_area(portfolio, stretch)
        else:
            around = [by_stretch[id(ancestor)] for ancestor in stretch.ancestors()]
            named = next((int(other.names_area[-1]) for other in around if other.names_area), None)
            candidate.inside_area = named is not None
            candidate.area = named if named is not None else (running if running is not None else around[-1].area)
        own = candidate.names_area
        section, score = candidate.best_section
        if own and score < candidate.names[own] + 0.5:
            # With headings below it the area holds those and nothing after them.
            running = None if any(part_of(child.heading) is None for child in stretch.children) else int(own[-1])
        elif section is not None and score >= 4.5 and section[0] not in "123":
            running = None


def _group_area(portfolio: Portfolio, stretch: Stretch) -> int | None:
    for group in portfolio.groups.get(stretch.page.url, ()):
        for target in portfolio.names.targets:
            if target.is_area and portfolio.names.naming(group, target).score >= 3.6:
                return target.number
    return None


def _letters(candidate: Candidate, names: Names, sections: list[str]) -> None:
    """“(b)” under core area 2 is 2b."""
    if candidate.area is None:
        return
    for label in candidate.stretch.labels:
        code = names.code(label.text)
        letter = code.letter
        if (
            letter is None
            and code.area in (1, 2, 3)
            and code.area != candidate.area
            and not code.pairs
            and label.source == "heading"
            and not candidate.names_area
        ):
            letter = "abc"[code.area - 1]
        section = f"{candidate.area}{letter}" if letter else ""
        if section in sections:
            candidate.names[section] = max(candidate.names.get(section, 0.0), 6.0)
            candidate.exact[section] = True
            candidate.coded.add(section)
            candidate.why.setdefault(section, []).append(f"“{label.text[:40]}” under core area {candidate.area}")


def _score(candidate: Candidate, portfolio: Portfolio, least: dict[str, int], decoys: Decoys) -> None:
    stretch, substance = candidate.stretch, candidate.substance
    locked = stretch.page.role == "wall"
    mean = sum(candidate.topics.values()) / max(1, len(candidate.topics))
    repeated = {section for section in least if any(not other.root and other.level > 0 and names_it(other, section, portfolio.names) for other in stretch.ancestors())}
    decoy = decoys.cost(stretch)
    container = stretch.root and _holds_many(stretch, portfolio.names)
    for section in least:
        score = candidate.names.get(section, 0.0)
        # Nobody sees what is behind a lock: only its name can say which section it is, never its place in the order.
        score -= 8.0 if locked and score < 3.0 else 0.0
        # A short text without a name is a document that happens to speak of a policy.
        most = 0.3 if substance.words < 40 and score < 1.0 and section not in ("future", "confirmation") else 1.6
        score += 0.0 if locked else max(-1.0, min(most, 1.3 * (candidate.topics.get(section, 0.0) - mean)))
        if not locked:
            score += 0.8 * substance.reality - (0.0 if section == "future" and substance.kind == "filler" else _KIND_COST[substance.kind])
            if section == "confirmation":
                score += _declaration_score(stretch, substance)
            if section == "future":
                score += min(1.2, substance.plans * 60 / max(40, substance.words))
            if section in ("context", "future") and substance.plural and not substance.singular:
                score -= 1.5  # “we” alone is a firm or a team, not a candidate
            if section == "context":
                score += 1.8 if candidate.front and substance.words >= 60 else 0.0
                score += 0.5 if substance.words >= 100 else -0.5
        if section in repeated and section not in candidate.coded:
            score -= 1.0  # the heading around it names the section already
        score -= _role_cost(stretch.page) if not _named_by_code(candidate, section) else 0.5 * _role_cost(stretch.page)
        if not locked and substance.own_words < least[section]:
            score -= 1.0
        score -= decoy
        if candidate.aside and not candidate.exact.get(section) and not _named_by_code(candidate, section):
            score -= 3.0
        score += _area_fit(candidate, section)
        others = {code for code in candidate.coded if not code.startswith("area ") and code != section}
        if others and section not in candidate.coded:
            score -= 3.0
        elif others:
            score -= 1.0
        if (
            candidate.names_area
            and candidate.names.get(candidate.names_area, 0.0) > candidate.names.get(section, 0.0) - 0.1
            and (not candidate.exact.get(section) or (substance.own_words < 40 and section not in candidate.coded and not locked))
        ):
            score -= 4.0
        if candidate.part is not None and (candidate.part != "description" or stretch.root):
            score -= 4.0 if not stretch.root else 2.5
        elif candidate.part == "description" and candidate.names.get(section, 0.0) < 4.5:
            score -= 2.0
        if container:
            score -= 4.0 if section != "context" or count_words(stretch.own_text) < 25 else 0.0
        candidate.totals[section] = score


def names_it(stretch: Stretch, section: str, names: Names) -> bool:
    """Whether the heading of `stretch` names `section`."""
    target = names.target(section)
    return target is not None and names.naming(stretch.heading, target).score >= 3.5


def _holds_many(stretch: Stretch, names: Names) -> bool:
    """Whether a page is a whole portfolio or a good part of one: many headings with text of their own, or headings that name three sections."""
    long = [child for child in stretch.children if part_of(child.heading) is None and child.words >= 40]
    named = {
        target.id
        for child in stretch.descendants()
        for target in names.targets
        if not target.is_area and names.naming(child.heading, target).score >= 4.4
    }
    return len(long) >= 7 or len(named) >= 3


def _named_by_code(candidate: Candidate, section: str) -> bool:
    return section in candidate.coded


def _area_fit(candidate: Candidate, section: str) -> float:
    if candidate.area is None:
        return 0.0
    if section[:1] == str(candidate.area) and section[1:2] in "abc" and len(section) == 2:
        return 1.0
    if candidate.inside_area and not after_the_areas(candidate, section):
        return -4.0
    if not candidate.stretch.root and not candidate.inside_area:
        return -0.8  # what comes after the heading of an area need not lie in it
    return -2.5 if candidate.names.get(section, 0.0) < 4.5 else -0.8


def after_the_areas(candidate: Candidate, section: str) -> bool:
    """Whether a stretch below the heading of core area 3 may be a section that comes after it: on a long page the levels are often wrong."""
    if candidate.area != 3 or section[:1] in "123" or section == "context":
        return False
    holder = next((ancestor for ancestor in candidate.stretch.ancestors() if not ancestor.root), None)
    return section == "4" or holder is not None


def _declaration_score(stretch: Stretch, substance: Substance) -> float:
    signed = bool(re.search(r"\bsigned\b|\bsignature\b|\bdated?\b|\bllofnod", stretch.text, re.IGNORECASE))
    score = min(2.0, 1.0 * substance.declares) + (0.5 if signed else 0.0)
    if substance.declares == 0 and not signed:
        score -= 1.2
    if substance.words > 220:
        score -= 1.5
    return score


def _children_in_order(candidates: list[Candidate], portfolio: Portfolio) -> None:
    """Nameless children of a core area stand for its sections in order, where there are as many of them."""
    by_stretch = {id(candidate.stretch): candidate for candidate in candidates}
    families: list[tuple[int, list[Candidate]]] = []
    for candidate in candidates:
        area = candidate.names_area
        if area:
            families.append((int(area[-1]), [by_stretch[id(child)] for child in candidate.stretch.children]))
    groups: dict[tuple[int, str], list[Candidate]] = {}
    for candidate in candidates:
        if candidate.stretch.root and candidate.area is not None and candidate.names_area is None:
            group = portfolio.groups[candidate.stretch.page.url][0]
            groups.setdefault((candidate.area, group), []).append(candidate)
    families += [(area, members) for (area, _), members in groups.items()]
    for number, members in families:
        target = portfolio.names.target(f"area {number}")
        if target is None:
            continue
        members = _until_another(members, number)
        members = [member for member in members if member.part is None and (member.stretch.words >= 15 or member.best_section[1] >= 3.5)]
        if len(members) != len(target.sections):
            continue
        for member, section in zip(members, target.sections, strict=True):
            named = [other for other in target.sections if member.names.get(other, 0.0) >= 4.5 and other != section]
            if not named:
                member.totals[section] = member.totals.get(section, 0.0) + 2.6
                member.why.setdefault(section, []).append(
                    f"number {target.sections.index(section) + 1} of {len(members)} parts under core area {number}"
                )


def _until_another(members: list[Candidate], area: int) -> list[Candidate]:
    """The members up to the first that names a section outside the area: on a long page the last area's heading often holds the rest too."""
    kept = []
    for member in members:
        section, score = member.best_section
        if section is not None and score >= 4.4 and not section.startswith(str(area)):
            break
        kept.append(member)
    return kept
