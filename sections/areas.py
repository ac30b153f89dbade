"""In which core area a stretch lies, and which of its sections a letter or a place in a row makes it."""

from __future__ import annotations

import re

from foliocheck.sections.candidate import Candidate
from foliocheck.sections.names import Names
from foliocheck.sections.parts import part_of
from foliocheck.sections.portfolio import Portfolio
from foliocheck.sections.stretches import Stretch
from foliocheck.sections.terms import fold

_WORDED = 5.5
"""What an area scores that is named by its number and its words."""
_SAYS_AREA = re.compile(r"\b(?:core|area|section|ca|maes craidd)\W*(?:[1-9]|i{1,3}\b|one\b|two\b|three\b)")


def give_areas(candidates: list[Candidate], portfolio: Portfolio) -> None:
    """Tell each candidate in which core area it lies: by the headings around and before it, menu groups, folders, breadcrumbs."""
    by_stretch = {id(candidate.stretch): candidate for candidate in candidates}
    running: int | None = None
    for candidate in candidates:
        stretch = candidate.stretch
        if stretch.root:
            running = None
            candidate.area = _group_area(portfolio, stretch)
            _lies_below_its_area(candidate)
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


def _lies_below_its_area(candidate: Candidate) -> None:
    """A page below one that names the area is a section of it, though its name (“Teaching, learning and assessment processes”) could be the area's."""
    area = f"area {candidate.area}"
    section, score = candidate.best_section
    if section is not None and score >= 4.0 and section[:1] == area[-1] and candidate.exact.get(section) and area not in candidate.coded:
        candidate.names.pop(area, None)


def _group_area(portfolio: Portfolio, stretch: Stretch) -> int | None:
    for group in portfolio.groups.get(stretch.page.url, ()):
        for target in portfolio.names.targets:
            if target.is_area and portfolio.names.naming(group, target).score >= 3.6:
                return target.number
    return None


def read_letters(candidate: Candidate, names: Names, sections: list[str]) -> None:
    """“(b)” under core area 2 is 2b."""
    if candidate.area is None or _in_other_section(candidate, names):
        return
    for label in candidate.stretch.labels:
        code = names.code(label.text)
        letter = code.letter
        if letter is None and code.area in (1, 2, 3) and not code.pairs and label.source in ("heading", "h1"):
            if (
                candidate.inside_area
                and candidate.names.get(f"area {code.area}", 0.0) < _WORDED
                and not _SAYS_AREA.search(fold(label.text))
            ):
                candidate.names.pop(f"area {code.area}", None)  # “ii.” below the heading of an area counts its parts
                letter = "abc"[code.area - 1]
            elif code.area != candidate.area and not candidate.names_area and label.source == "heading":
                letter = "abc"[code.area - 1]
        section = f"{candidate.area}{letter}" if letter else ""
        if section in sections and not _of_another_area(candidate, section):
            candidate.names[section] = max(candidate.names.get(section, 0.0), 6.0)
            candidate.exact[section] = True
            candidate.coded.add(section)
            candidate.why.setdefault(section, []).append(f"“{label.text[:40]}” under core area {candidate.area}")


def _in_other_section(candidate: Candidate, names: Names) -> bool:
    """Whether a heading around this one names a section outside the core areas: “(ii)” below “5 Specialist options” is no 1b."""
    return any(
        not target.is_area and target.id[:1] not in "123" and names.naming(ancestor.heading, target).score >= 4.4
        for ancestor in candidate.stretch.ancestors()
        for target in names.targets
    )


def _of_another_area(candidate: Candidate, section: str) -> bool:
    """Whether the words of “b) Target learners” name the b of another area outright: the heading of that area was left out."""
    return (
        any(
            score >= 4.4 and candidate.exact.get(other) and len(other) == 2 and other[1] == section[1] and other != section
            for other, score in candidate.names.items()
        )
        and candidate.names.get(section, 0.0) < 3.0
    )


def children_in_order(candidates: list[Candidate], portfolio: Portfolio) -> None:
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
                member.in_turn.add(section)
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
