"""What speaks for a stretch being a section, in points: names, topic, substance, hierarchy, and what speaks against it."""

from __future__ import annotations

import re

from foliocheck.core.snapshot import Page, count_words
from foliocheck.sections.candidate import Candidate
from foliocheck.sections.declaring import declares_else, declares_outright
from foliocheck.sections.decoy import Decoys
from foliocheck.sections.names import Names
from foliocheck.sections.parts import part_of
from foliocheck.sections.portfolio import Portfolio
from foliocheck.sections.stretches import Stretch
from foliocheck.sections.substance import Substance
from foliocheck.sections.terms import fold

_UPDATED = re.compile(r"\b(?:updated?|revised|review(?:ed)?)\b")
_PLAIN_BY_WORDS = 1.7
"""Points by words from which they speak plainly for a section: about five and a half times as likely as chance has it."""
_KIND_COST = {"real": 0.0, "empty": 1.6, "prompt": 1.6, "quoted": 1.9, "filler": 1.6, "lorem": 1.8}


_ROLE_COST = {"content": 0.0, "wall": 0.0, "document": 3.0, "listing": 3.0, "other": 1.0, "attachment": 4.0}


def _role_cost(page: Page, made_of_posts: bool) -> float:
    """What a page's role speaks against it; a document that was handed in is the portfolio itself, unlike one that is only linked."""
    own = (page.role == "document" and page.facts.get("converted")) or (page.role == "other" and made_of_posts)
    return 0.0 if own else _ROLE_COST.get(page.role, 0.0)


def score_sections(candidate: Candidate, portfolio: Portfolio, least: dict[str, int], decoys: Decoys) -> None:
    """Fill `candidate.totals`; `least` gives each section the words below which it is a stub."""
    stretch, substance = candidate.stretch, candidate.substance
    locked = stretch.page.role == "wall"
    repeated = frozenset[str]().union(*(_said_already(other, portfolio) for other in stretch.ancestors()))
    decoy = decoys.cost(stretch)
    container = candidate.container = stretch.root and _holds_many(stretch, portfolio.names)
    else_declared = declares_else(stretch.text)
    if else_declared:
        candidate.names["confirmation"], candidate.exact["confirmation"] = 0.0, False
    for section in least:
        score = candidate.names.get(section, 0.0)
        # Nobody sees what is behind a lock: only its name can say which section it is, never its place in the order.
        score -= 8.0 if locked and score < 2.4 else 0.0
        # A short text without a name is a document that happens to speak of a policy.
        passing = substance.words < 40 and score < 1.0 and section not in ("future", "confirmation")
        spoken = candidate.topics.get(section, 0.0)
        score += 0.0 if locked else min(0.3, spoken) if passing else spoken
        if not locked:
            score += 0.8 * substance.reality - (0.0 if section == "future" and substance.kind == "filler" else _KIND_COST[substance.kind])
            if section == "confirmation":
                score += -6.0 if else_declared else _declaration_score(stretch, substance)
                score -= 3.0 if candidate.names.get(section, 0.0) < 2.5 and not _says_it_is_true(stretch) else 0.0
                score -= 5.0 if candidate.names.get(section, 0.0) < 2.5 and _declares_below(stretch) else 0.0
            if section == "future":
                score += min(1.2, substance.plans * 60 / max(40, substance.words))
                score -= 0.8 if substance.plans == 0 and candidate.names.get(section, 0.0) < 2.5 else 0.0
            if section in ("context", "future") and substance.plural and not substance.singular:
                score -= 1.5  # “we” alone is a firm or a team, not a candidate
            if section == "context":
                score += 1.8 if candidate.front and substance.words >= 60 else 0.0
                score += 0.5 if substance.words >= 100 else -0.5
        if section in repeated and section not in candidate.coded:
            score -= 1.0  # the heading around it names the section already
        score -= _role_cost(stretch.page, portfolio.made_of_posts) * (0.5 if _named_by_code(candidate, section) else 1.0)
        if not locked and substance.own_words < least[section]:
            score -= 1.0
        score -= decoy
        if candidate.aside and not candidate.exact.get(section) and not _named_by_code(candidate, section):
            score -= 3.0
        score += _area_fit(candidate, section)
        named = candidate.names.get(section, 0.0)
        aside_heading = section in ("context", "future") and not candidate.exact.get(section) and section not in candidate.coded
        if candidate.within and (named < 3.0 or (aside_heading and named < 4.8)):
            # “Future plans for the simulator” inside a section is a part of that; a long account in a core section's words may be that section.
            told = section[:1] in "1234" and substance.words >= 100 and spoken >= _PLAIN_BY_WORDS
            score -= 1.0 if told else 3.0
        elif candidate.within and section not in candidate.coded and candidate.part is not None:
            score -= 3.0  # so is “Background”, or “Next steps”
        elif candidate.within and section not in candidate.coded and not (section == "confirmation" and substance.declares):
            score -= 1.0
        if section in ("context", "future", "confirmation") and _UPDATED.search(fold(stretch.heading)):
            score -= 0.8  # the review's update stands beside the portfolio's own
        elsewhere = candidate.inside_of and section not in candidate.inside_of and "context" not in candidate.inside_of
        if elsewhere and not candidate.exact.get(section) and section not in candidate.coded:
            score -= 3.0  # “Panopto roll-out” inside the specialist option is no 1c
        others = {code for code in candidate.coded if not code.startswith("area ") and code != section}
        if others and section not in candidate.coded:
            score -= 3.0
        elif others:
            score -= 1.0
        elif candidate.outright and section not in candidate.outright:
            score -= 2.0  # “Specialist area” is no advanced area, whatever the text is about
        if (
            candidate.names_area
            and candidate.names.get(candidate.names_area, 0.0) > candidate.names.get(section, 0.0) - 0.1
            and (not candidate.exact.get(section) or (substance.own_words < 40 and section not in candidate.coded and not locked))
        ):
            score -= 4.0
        if id(stretch) in decoys.copies and section not in candidate.outright:
            score -= 3.0  # what stands under two headings is neither's, unless a name says so
        if candidate.part is not None and (candidate.part != "description" or stretch.root):
            score -= 4.0 if not stretch.root or portfolio.divided or candidate.part == "evidence" else 2.5
        elif candidate.part == "description" and candidate.names.get(section, 0.0) < 4.5:
            score -= 2.0
        if stretch.root and stretch.page.url in portfolio.divided and substance.own_words < 25:
            score -= 3.5  # the section stands on the pages below
        if section in ("context", "future") and named < 1.0 and candidate.best_section[1] >= 2.5 and not stretch.root:
            score -= 1.5  # another section's words in its name, and none of this one's
        if container:
            score -= 4.0 if section != "context" or count_words(stretch.own_text) < 25 else 0.0
        candidate.totals[section] = score


def _said_already(around: Stretch, portfolio: Portfolio) -> frozenset[str]:
    """The sections that a heading around a stretch, or the title of its page, names already."""
    said = portfolio.said.get(id(around))
    if said is None:
        said = portfolio.said[id(around)] = _said_by(around, portfolio)
    return said


def _said_by(around: Stretch, portfolio: Portfolio) -> frozenset[str]:
    if around.root and (around.page.url == portfolio.front or _holds_many(around, portfolio.names)):
        return frozenset()
    scores = [(target, portfolio.names.naming(around.heading, target).score) for target in portfolio.names.targets]
    if any(target.is_area and score >= 3.6 for target, score in scores):
        return frozenset()
    return frozenset(target.id for target, score in scores if score >= 3.5)


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
        # “Contextual statement”, outright and told, may stand on the page of the first area.
        told = candidate.exact.get(section) and candidate.substance.kind == "real" and candidate.substance.own_words >= 60
        return -1.5 if told and section[:1] not in "123" else -4.0
    if not candidate.stretch.root and not candidate.inside_area:
        return -0.8  # what comes after the heading of an area need not lie in it
    return -2.5 if candidate.names.get(section, 0.0) < 4.5 else -0.8


def after_the_areas(candidate: Candidate, section: str) -> bool:
    """Whether a stretch below the heading of core area 3 may be a section that comes after it: on a long page the levels are often wrong."""
    if candidate.area != 3 or section[:1] in "123" or section == "context":
        return False
    holder = next((ancestor for ancestor in candidate.stretch.ancestors() if not ancestor.root), None)
    return section == "4" or holder is not None


def _declares_below(stretch: Stretch) -> bool:
    """Whether the declaration stands under a heading inside a stretch that tells something else as well."""
    return any(child.words <= 0.6 * stretch.words and declares_outright(child.text) for child in stretch.descendants())


def _says_it_is_true(stretch: Stretch) -> bool:
    """Whether a text that nothing names a declaration is one: short, and about the portfolio."""
    return stretch.words <= 220 and declares_outright(stretch.text)


def _declaration_score(stretch: Stretch, substance: Substance) -> float:
    signed = bool(re.search(r"\bsigned\b|\bsignature\b|\bdated?\b|\bllofnod", stretch.text, re.IGNORECASE))
    score = min(2.0, 1.0 * substance.declares) + (0.5 if signed else 0.0)
    if substance.declares == 0 and not signed:
        score -= 1.2
    if substance.words > 220:
        score -= 1.5
    return score
