"""How much speaks for each stretch being each section: names, numbers, place in the hierarchy, topic, substance. With reasons."""

from __future__ import annotations

import re

from foliocheck.core.framework import Framework
from foliocheck.core.snapshot import count_words
from foliocheck.sections.areas import children_in_order, give_areas, read_letters
from foliocheck.sections.candidate import Candidate
from foliocheck.sections.declarations import end_declaration
from foliocheck.sections.declaring import declares_outright
from foliocheck.sections.decoy import Decoys
from foliocheck.sections.names import Names
from foliocheck.sections.naming import Target
from foliocheck.sections.parts import firm_part_of, part_of
from foliocheck.sections.portfolio import Portfolio
from foliocheck.sections.stretches import Stretch
from foliocheck.sections.substance import substance_of
from foliocheck.sections.terms import fold
from foliocheck.sections.topics import Topics

_ASKS_IN = re.compile(
    r"\b(?:sign|log)(?:ed|ged|ing|ging)?[ -]?(?:in|on)\b|\baccess (?:denied|restricted)\b|\b(?:guests?|members?) (?:area|only)\b"
)
"""What a wall says of itself, and not of the page behind it."""


def all_candidates(portfolio: Portfolio, framework: Framework, topics: Topics, decoys: Decoys) -> list[Candidate]:
    """A Candidate for every stretch, in reading order, with all that can be said before any section has its place."""
    sections = [section.id for section in framework.sections]
    for stretch in portfolio.stretches:
        end_declaration(stretch, portfolio)
    candidates = [_named(stretch, portfolio.names) for stretch in portfolio.stretches]
    give_areas(candidates, portfolio)
    _give_holders(candidates, portfolio, decoys)
    for candidate in candidates:
        candidate.front = candidate.stretch.root and candidate.stretch.page.url == portfolio.front
        candidate.is_post = portfolio.made_of_posts
        candidate.aside = candidate.stretch.page.url in portfolio.asides
        candidate.topics = topics.points(candidate.text)
        read_letters(candidate, portfolio.names, sections)
    children_in_order(candidates, portfolio)
    return candidates


def _give_holders(candidates: list[Candidate], portfolio: Portfolio, decoys: Decoys) -> None:
    """Tell each candidate whether it is a part of a section: of a page or a heading that has text of its own above its first sub-heading."""
    pages = [
        candidate for candidate in candidates
        if candidate.stretch.root and candidate.stretch.words >= 50 and candidate.stretch.page.role == "content" and candidate.stretch.page.url not in portfolio.asides and not decoys.cost(candidate.stretch)
    ]  # fmt: skip
    paged = len(pages) >= 10
    holders = set()
    for candidate in candidates:
        stretch = candidate.stretch
        many = sum(child.words >= 40 and part_of(child.heading) is None for child in stretch.children) >= 5
        if candidate.names_area or many or candidate.part is not None or (stretch.root and stretch.page.url == portfolio.front):
            continue
        told = count_words(stretch.own_text) - count_words(stretch.heading)
        if told >= 20 or (paged and stretch.root):
            holders.add(id(stretch))
    by_stretch = {id(candidate.stretch): candidate for candidate in candidates}
    for candidate in candidates:
        around = candidate.stretch.ancestors()
        candidate.within = any(id(ancestor) in holders for ancestor in around)
        candidate.of_a_part = bool(around) and by_stretch[id(around[-1])].part in ("reflection", "evidence")
        candidate.inside_of = next((named for ancestor in around if (named := by_stretch[id(ancestor)].outright)), frozenset())


def _named(stretch: Stretch, names: Names) -> Candidate:
    text = _judged_text(stretch, names)
    candidate = Candidate(stretch, text, substance_of(text))
    candidate.part = (
        (part_of(stretch.heading) or ("description" if stretch.again else None))
        if not stretch.root
        else part_of(stretch.heading)
        if len(stretch.labels) < 1
        else _root_part(stretch)
    )
    if candidate.part == "description" and candidate.substance.words < 150 and declares_outright(text):
        candidate.part = None  # “My statement” over a declaration is the declaration's own heading
    for target in names.targets if not stretch.again else ():
        _best_name(candidate, stretch, names, target)
    return candidate


def _root_part(stretch: Stretch) -> str | None:
    parts = {firm_part_of(label.text) for label in stretch.labels if label.source in ("h1", "menu", "title")}
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
        if target.id == "confirmation" and stretch.page.role == "wall" and _ASKS_IN.search(fold(label.text)):
            continue  # “Sign in with your account” signs nothing
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
    "line": "line at its title",
    "holder": "what it lies under",
    "tag": "tag",
}


def _source(source: str) -> str:
    return _SOURCES.get(source, source)
