"""Pages that belong to the site, to another accreditation or to an institution, and not to the portfolio."""

from __future__ import annotations

import re

from foliocheck.sections.codes import code_of
from foliocheck.sections.decoy import Decoys
from foliocheck.sections.notes import accounts_beside
from foliocheck.sections.portfolio import Portfolio
from foliocheck.sections.stretches import Stretch
from foliocheck.sections.substance import substance_of
from foliocheck.sections.terms import fold, respelt

_SITE_PAGE = re.compile(
    r"^(?:(?:our |the )?privacy(?: (?:notice|policy|statement))?|cookies?(?: (?:notice|policy))?|terms(?: (?:and conditions|of use))?|legal notice|imprint|accessibility statement|"
    r"contact(?: (?:us|me|details|form))?|about us|our (?:team|company|services|mission|values)|news(?:letter)?|shop|basket|log ?in|declarations? of (?:interests?|conformity)|conflicts? of interest|"
    r"(?:my |the )?(?:cv|c\.v\.|curriculum vitae|r[eé]sum[eé])|modern slavery statement|health and safety policy|site ?map|search|gallery|events|testimonials)$"
)
"""Pages that many sites have and no portfolio needs: notices, news, another kind of declaration."""
_OF_A_PERSON = re.compile(r"\b(?:cv|c\.v\.|vitae|r[eé]sum[eé]|about|our|testimonials)\b")
"""Such pages tell of somebody's work as an account does, and are none; a page called “Privacy” that does is on data protection."""
_DIMENSION = re.compile(r"^\W*([AKV][1-6]|D[1-3])\b(?!\.)")
_DATED_HEADING = re.compile(
    r"^\W*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\W+)?(?:\d{1,2}(?:st|nd|rd|th)?\W+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* (?:\d{1,2}|(?:19|20)\d\d)\b|(?:19|20)\d\d\s*[:–-]|\d{1,2}[./-]\d{1,2}[./-]\d{2,4})"
)
_UNIT = re.compile(r"^\W*(?:\w+ )?(?:unit|module|lesson|week|session|paper)\s*\d", re.IGNORECASE)
_OTHER_SCHEME = re.compile(
    r"^\W*(?:(?:my|the) )?(?:s?fhea|afhea|pfhea|ukpsf|psf 20\d\d|hea)\b|\b(?:s?fhea|afhea|pfhea) (?:claim|application|portfolio|fellowship|account)|\bfellowship of (?:the )?(?:hea|advance he|higher education academy)\b"
    r"|^\W*(?:my )?(?:(?:nmc|gmc|gphc|gdc|goc|hcpc|nursing|medical|professional) )?revalidation(?: (?:portfolio|record|log|evidence|reflections?|cycle))?(?: (?:19|20)\d\d)?\W*$"
)
"""The names of another scheme of accreditation in the title of a page."""
_SPELT = frozenset(["revalidation", "fellowship", "accreditation", "professional", "application", "portfolio"])


def refuse_other_pages(portfolio: Portfolio, named: dict[int, dict[int, str]], decoys: Decoys) -> None:
    """Mark such pages with all that stands on them; `named` gives for each page the stretches that name sections."""
    _site_pages(portfolio, decoys)
    _other_schemes(portfolio, decoys)
    _courses(portfolio, decoys)
    _journals(portfolio, decoys)
    _impersonal(portfolio, named, decoys)


def _site_pages(portfolio: Portfolio, decoys: Decoys) -> None:
    """Notices, news, a CV, another kind of declaration."""
    for tree in portfolio.trees:
        called = [
            fold(label.text) for label in tree.labels if label.source in ("h1", "menu", "title") and _SITE_PAGE.match(fold(label.text))
        ]
        if tree.page.role == "wall" or not called or (not any(map(_OF_A_PERSON.search, called)) and _is_account(tree)):
            continue
        for stretch in (tree, *tree.descendants()):
            decoys.mark(stretch, 4.0, "belongs to the site and not to the portfolio")


def _is_account(tree: Stretch) -> bool:
    """Whether a page tells at some length what its author did."""
    told = substance_of(tree.text)
    return told.kind == "real" and told.own_words >= 120 and told.past >= 3 and told.singular >= 3


def _journals(portfolio: Portfolio, decoys: Decoys) -> None:
    """Pages most of whose headings begin with a date are a journal beside the portfolio, where five accounts or more stand elsewhere."""
    for number, tree in enumerate(portfolio.trees):
        dated = [stretch for stretch in tree.descendants() if _DATED_HEADING.match(fold(stretch.heading))]
        if len(dated) < 2 or tree.page.url == portfolio.front or len(dated) < 0.6 * len(tree.descendants()):
            continue
        if accounts_beside(number, portfolio) >= 5:
            for stretch in (tree, *tree.descendants()):
                decoys.mark(stretch, 4.0, "stands in a journal beside the portfolio")


def _other_schemes(portfolio: Portfolio, decoys: Decoys) -> None:
    """Pages that go through the dimensions of another accreditation (A1 to A5, K1 to K6, V1 to V5, D1 to D3), or are called by its name."""
    for tree in portfolio.trees:
        dimensions = {match.group(1) for stretch in tree.descendants() if (match := _DIMENSION.match(stretch.heading)) is not None}
        called = any(
            _OTHER_SCHEME.search(respelt(fold(label.text), _SPELT, {}))
            for label in tree.labels
            if label.source in ("h1", "menu", "title", "slug")
        )
        coded = any(portfolio.names.code(label.text).pairs for label in tree.labels)
        if tree.page.url == portfolio.front or coded or not (len(dimensions) >= 3 or (called and not _says_cmalt(tree))):
            continue
        for stretch in (tree, *tree.descendants()):
            decoys.mark(stretch, 4.0, "belongs to another accreditation")


def _courses(portfolio: Portfolio, decoys: Decoys) -> None:
    """Pages or parts of pages that go through the units of a course (“Unit 1a: Hand fitting”), with the headings beside those."""
    for tree in portfolio.trees:
        for holder in (tree, *tree.descendants()):
            if sum(_UNIT.match(child.heading) is not None for child in holder.children) < 3:
                continue
            if holder.root and not portfolio.names.code(holder.heading).pairs and holder.page.url != portfolio.front:
                decoys.mark(holder, 4.0, "goes through the units of a course")
            for child in holder.children:
                if _UNIT.match(child.heading) or child.words < 45:
                    decoys.mark(child, 4.0, "stands among the units of a course")


def _says_cmalt(tree: Stretch) -> bool:
    return any(re.search(r"\b(?:s?cmalt|core area)\b", fold(label.text)) for label in tree.labels)


def _impersonal(portfolio: Portfolio, named: dict[int, dict[int, str]], decoys: Decoys) -> None:
    """Headings like “Policy” on a page that is called something else and speaks for nobody, in a portfolio in the first person: an institution's page."""
    told = [substance_of(tree.text) for tree in portfolio.trees]
    if sum(each.singular >= 3 for each in told) < 5:
        return
    for number, (tree, substance) in enumerate(zip(portfolio.trees, told, strict=True)):
        if (
            substance.singular * 100 > substance.words
            or substance.past
            or substance.kind not in ("real", "filler")
            or substance.words < 20
            or tree.page.url == portfolio.front
            or tree.page.role == "wall"
        ):
            continue
        # A page that bears the name of a section or an area is that section, however it is written.
        if any(portfolio.names.naming(label.text, target).score >= 3.6 for label in tree.labels for target in portfolio.names.targets):
            continue
        for stretch in tree.descendants():
            if id(stretch) in named[number] and not code_of(stretch.heading).pairs:
                decoys.mark(stretch, 3.0, "stands on a page of another name on which nobody speaks of their own work")
