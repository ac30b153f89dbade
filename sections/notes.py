"""Notes, checklists and drafts that go through the sections and tell little of any, as pages or within one."""

from __future__ import annotations

import re
from collections import defaultdict

from foliocheck.sections.decoy import Decoys
from foliocheck.sections.parts import part_of
from foliocheck.sections.portfolio import Portfolio
from foliocheck.sections.stretches import Stretch
from foliocheck.sections.substance import substance_of
from foliocheck.sections.terms import fold

_NOTES = re.compile(
    r"\b(?:check-?list|to-?do|notes?|drafts?|templates?|guidelines?|guidance|instructions?|sample|planning|scratch|rough|sandbox|test page|old version|archive[ds]?|working document|brainstorm|ideas|scraps|scribbles?|jottings|scrapbook|snippets|odds and ends|bits and pieces|leftovers|nodiadau|drafft|templed)\b"
)


_SELF_TOLD = re.compile(
    r"\bnot (?:a )?part of (?:the|my|this) portfolio\b|\bnotes? (?:to|for) (?:self|myself|me)\b|\bfor my own use\b|\bwhat (?:they|the assessors?|the guidelines?) (?:want|ask|say)\b|\b(?:copied|taken|pasted|quoted|straight) from the (?:guidelines?|guidance|template)\b|"
    r"\bthe (?:guidelines|guidance) (?:say|ask|want)s?\b|\bdraft(?:ing)? (?:notes|only|version)\b|\bignore this page\b|\bmade (?:this )?for myself\b"
)


_NOT_OURS = re.compile(
    r"\b(?:this|these|they|everything here)\b[^.]{0,30}\b(?:came|come|comes) with the (?:template|theme|workbook)\b|\bdelete (?:this (?:page|section|tab) )?before (?:sharing|submi\w+|publishing)\b"
    r"|\b(?:this|these) (?:pages?|posts?|tabs?|notes|documents?) (?:is|are) (?:not|no) (?:a )?part of (?:the|my|this) (?:portfolio|submission|application)\b|^\W*not (?:a )?part of (?:the|my|this) (?:portfolio|submission|application)\b"
)
"""What says outright that a page is no part of the portfolio, whatever stands on it."""
_CALLED_NOTES = re.compile(
    r"^\W*(?:(?:my|the|some|old|rough|first|early|working|cmalt|portfolio|section|page|lesson|plan) )*(?:check-?list|notes? to self|drafts?|templates?|guidelines?|old version|scraps|scribbles?|jottings|leftovers|scratch|sandbox|templed|drafft)\b"
)


def sections_named(tree: Stretch, portfolio: Portfolio) -> dict[int, str]:
    """The stretches below `tree` whose heading names a section or area outright: id -> section."""
    found = {}
    for stretch in tree.descendants():
        best = max(
            ((portfolio.names.naming(stretch.heading, target).score, target.id) for target in portfolio.names.targets), default=(0.0, "")
        )
        if best[0] >= 4.4 and part_of(stretch.heading) not in ("reflection", "evidence"):
            found[id(stretch)] = best[1]
    return found


def refuse_notes(tree: Stretch, number: int, named: dict[int, dict[int, str]], portfolio: Portfolio, decoys: Decoys) -> None:
    """A page that goes through many sections and tells nothing real of them, while they have homes elsewhere."""
    labels = " | ".join(fold(label.text) for label in tree.labels if label.source in ("h1", "menu", "title", "slug", "link"))
    opening = fold(" ".join(tree.text.split()[:120]))
    told = _SELF_TOLD.search(opening) is not None
    called = _NOTES.search(labels) is not None
    here = [stretch for stretch in tree.descendants() if id(stretch) in named[number]]
    sections = {named[number][id(stretch)] for stretch in here}
    outside = _elsewhere(number, sections, portfolio)
    homes = {
        target.id
        for target in portfolio.names.targets
        for label in tree.labels
        if label.source != "link" and portfolio.names.naming(label.text, target).score >= 4.0
    }
    unreal = [stretch for stretch in here if _weak(stretch)]
    hollow = [stretch for stretch in here if stretch.words < 45 and substance_of(stretch.text).past < 2]
    reason = ""
    if _tells_much(tree) and not (told or (called and not outside.isdisjoint(sections))):
        return
    if len(sections) >= 3 and (told or called) and len(unreal) * 2 >= len(here):
        reason = "stands on a page of notes that goes through the sections"
    elif len(sections) >= 3 and not homes and len(unreal) >= 0.7 * len(here) and len(outside) >= 0.5 * len(sections):
        reason = "stands on a page that names many sections and tells little of any; the sections have pages of their own"
    elif (
        len(sections) >= 3
        and not homes
        and len(hollow) >= 0.8 * len(here)
        and accounts_beside(number, portfolio) >= (max(4, 0.45 * len(sections)) if len(sections) >= 5 else 7)
    ):
        reason = "stands on a page that names the sections over next to nothing, while the accounts stand on other pages"
    elif told and not (homes and len(sections) < 2) and len(portfolio.trees) > 1 and substance_of(tree.text).past * 80 < tree.words:
        reason = "stands on a page that says it is no part of the portfolio"
    elif _NOT_OURS.search(fold(" ".join(tree.text.split()[:40]))) and len(portfolio.trees) > 2 and tree.page.url != portfolio.front:
        told = True
        reason = "stands on a page that says it is no part of the portfolio"
    elif called and len(portfolio.trees) > 2 and any(_CALLED_NOTES.match(label) for label in labels.split(" | ")):
        reason = "stands on a page whose name says that it is notes or a draft"
    if not reason:
        return
    for stretch in (tree, *tree.descendants()):
        # What is told beside such a list, under a heading of its own, is not a part of it.
        beside = not (told or called) and not stretch.root and _speaks(stretch)
        if not beside:
            decoys.mark(stretch, 7.0, reason)


def _speaks(stretch: Stretch) -> bool:
    """Whether the author speaks of themselves at some length under a heading, and in no list of sections above it."""
    told = substance_of(stretch.own_text)
    return told.kind == "real" and told.own_words >= 60 and told.singular >= 3


def _tells_much(tree: Stretch) -> bool:
    """Whether a page holds four accounts of its author's own work or more, whatever they are called: then it is the portfolio and no notes on it."""
    inner = [substance_of(child.text) for child in tree.descendants() if child.words >= 80 and part_of(child.heading) is None]
    return sum(told.past >= 2 and told.singular >= 2 for told in inner) >= 4


def refuse_runs_of_stubs(named: dict[int, dict[int, str]], portfolio: Portfolio, decoys: Decoys) -> None:
    """Four or more headings in a row that name sections and hold next to nothing, while the sections stand elsewhere: notes within a page."""
    everywhere: defaultdict[str, int] = defaultdict(int)
    runs: list[list[tuple[Stretch, str]]] = []
    bare: list[list[tuple[Stretch, str]]] = []
    for number, tree in enumerate(portfolio.trees):
        run: list[tuple[Stretch, str]] = []
        for stretch in tree.descendants():
            target = named[number].get(id(stretch))
            if target is not None and stretch.words <= 25:
                run.append((stretch, target))
                continue
            if target is not None:
                everywhere[target] += 1
            runs += [run] if len(run) >= 4 else []
            bare += [run] if _is_bare_list(run) and accounts_beside(number, portfolio) >= 5 else []
            run = []
        runs += [run] if len(run) >= 4 else []
        bare += [run] if _is_bare_list(run) and accounts_beside(number, portfolio) >= 5 else []
        for label in tree.labels:
            for named_target in portfolio.names.targets:
                everywhere[named_target.id] += portfolio.names.naming(label.text, named_target).score >= 4.4
    for run in bare:
        for stretch, _ in run:
            decoys.mark(stretch, 7.0, "stands in a list of the sections' names, while the accounts stand on other pages")
    for run in runs:
        if 2 * sum(everywhere[target] > 0 for _, target in run) >= len(run):
            for stretch, _ in run:
                decoys.mark(stretch, 7.0, "stands in a list that goes through the sections and tells little of any")


def _is_bare_list(run: list[tuple[Stretch, str]]) -> bool:
    """Five names of sections or more with nothing between them: a list, which its author need not have linked."""
    return len(run) >= 5 and all(stretch.words <= 1 for stretch, _ in run[:-1])


def accounts_beside(number: int, portfolio: Portfolio) -> int:
    """How many longer texts in the first person past other pages hold: a page each, or a heading each where a page holds several."""
    count = 0
    for other, tree in enumerate(portfolio.trees):
        if other == number or tree.page.role not in ("content", "document", "other") or tree.page.url in portfolio.asides:
            continue
        parts = [child for child in tree.children if child.words >= 80 and part_of(child.heading) is None] or [tree]
        count += sum(part.words >= 80 and (told := substance_of(part.text)).past >= 2 and told.singular >= 2 for part in parts)
    return count


def _weak(stretch: Stretch) -> bool:
    substance = substance_of("\n".join(stretch.text.split("\n")[1:]))
    return substance.kind != "real" or substance.own_words < 45 or substance.past == 0


def _elsewhere(number: int, sections: set[str], portfolio: Portfolio) -> set[str]:
    """Which of `sections` (or their areas) other pages name in a menu label, heading or address."""
    if not sections:
        return set()
    pages = portfolio.naming_pages
    return {target for target in sections if any(page != number for page in pages.get(target, ()))}
