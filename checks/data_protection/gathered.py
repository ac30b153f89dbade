"""All personal data of a snapshot, gathered once: the Mask and every check of this area read from here."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from urllib.parse import urlsplit

from foliocheck.checks.case import Case, Spot
from foliocheck.checks.data_protection import recognisers
from foliocheck.checks.data_protection.found import Found, Group, normal, without_echoes
from foliocheck.checks.data_protection.masked_values import (
    CALLED_BY_PARTS,
    UNMASKED,
    called_by,
    is_masked_by_place,
    to_mask,
    whole_names,
    with_words_beside,
)
from foliocheck.checks.data_protection.permission import is_permitted
from foliocheck.checks.data_protection.places.document_places import SIGNED
from foliocheck.checks.data_protection.places.other_strings import OTHER_STRINGS, other_strings
from foliocheck.checks.data_protection.places.page_places import EDITING_SCRIPT
from foliocheck.checks.data_protection.places.places import stretches
from foliocheck.checks.data_protection.places.stretch import Stretch
from foliocheck.checks.data_protection.recognisers.learners import feedback
from foliocheck.checks.data_protection.recognisers.numbers import professional_registers
from foliocheck.checks.data_protection.recognisers.properties import edit_links
from foliocheck.checks.data_protection.recognisers.reading.hit import BY_NAME, Hit
from foliocheck.checks.data_protection.recognisers.states import special_categories
from foliocheck.checks.data_protection.whose import owner_forms, role_addresses
from foliocheck.checks.data_protection.whose.citations import is_vendors
from foliocheck.checks.data_protection.whose.owner import Owner
from foliocheck.checks.data_protection.whose.owner_guess import owner_of
from foliocheck.checks.data_protection.whose.whose_value import WhoseValue
from foliocheck.core.mask import BULLETS, Mask
from foliocheck.core.snapshot import Page, Snapshot

EXCERPT = 160
"""How many characters an excerpt has at most."""


class Gathered:
    """Everything that the recognisers found in one snapshot, whose it is, and the Mask made of it."""

    def __init__(self, case: Case) -> None:
        self.owner: Owner = owner_of(case)
        self.texts = 0
        self._case = case
        self.found: list[Found] = []
        self._doubted: list[Hit] = []
        self._permitted: dict[str, bool] = {}
        judge = WhoseValue(self.owner, case.snapshot)
        for stretch in stretches(case.snapshot, case.html):
            self.texts += 1
            self.found += self._in(stretch, judge)
        self.found = without_echoes(self.found)
        only_masked = case.told("", OTHER_STRINGS)
        self.mask = self._make_mask(
            recognisers.find_all_to_mask(other_strings(case.snapshot), "meta") if only_masked is None else only_masked
        )

    def groups(self, *kinds: str) -> Iterator[Group]:
        """The values of these kinds, each with all its places, in the order in which they were met."""
        by_value: dict[tuple[str, str], list[Found]] = {}
        for found in self.found:
            if found.hit.what in kinds:
                by_value.setdefault((found.hit.what, normal(found.hit.what, found.hit.value)), []).append(found)
        for (what, _), places in by_value.items():
            best = min(places, key=lambda found: ("owner", "role", "other").index(found.whose))
            value = places[0].hit.value
            if value not in self._permitted:  # a hash takes long, and many checks ask for the same value
                self._permitted[value] = is_permitted(value, self._case.snapshot, self._case.permitted)
            permitted = self._permitted[value]
            yield Group(what=what, value=value, whose=best.whose, why=best.why, found=tuple(places), permitted=permitted)

    def spots(self, group: Group) -> tuple[Spot, ...]:
        """The places of a group, each page's block once, excerpts masked."""
        spots: dict[tuple[str, int | None, int | None, str | None], Spot] = {}
        for found in group.found:
            spot = found.stretch.spot(found.hit, self.excerpt(found))
            spots.setdefault((spot.url, spot.block, spot.page, spot.heading if spot.block is None else None), spot)
        return tuple(spots.values())

    def excerpt(self, found: Found) -> str:
        """The words around a value, masked first and cut after, so that no cut leaves a piece of a value."""
        start, end = found.stretch.line_of(found.hit)
        hit = found.hit
        left, right = found.stretch.text[max(start, hit.start - 400) : hit.start], found.stretch.text[hit.end : min(end, hit.end + 400)]
        shown = " ".join(self.mask.text(f"{left}{found.stretch.text[hit.start : hit.end]}{right}").split())
        if len(shown) <= EXCERPT:
            return shown
        centre = shown.find(BULLETS, max(0, len(" ".join(left.split())) - 20))
        begin = max(0, min((centre if centre >= 0 else len(left)) - EXCERPT // 2, len(shown) - EXCERPT))
        cut = shown[begin : begin + EXCERPT].strip()
        return self.mask.text(("… " if begin else "") + cut + (" …" if begin + EXCERPT < len(shown) else ""))

    def _in(self, stretch: Stretch, judge: WhoseValue) -> Iterator[Found]:
        for hit in self._hits(stretch):
            if hit.doubted:
                self._doubted.append(hit)
                continue
            if hit.what in ("gps-position", "camera-serial"):
                yield Found(hit=hit, stretch=stretch, whose="other", why="it is in the picture's data")
                continue
            if (hit.what == "email" or (hit.what == "phone" and stretch.where == "properties")) and is_vendors(stretch, hit):
                continue
            if hit.what == edit_links.WHAT and stretch.where == "link" and _is_own_editor(hit.value, stretch.url):
                continue
            if _is_the_writers(stretch, hit):
                continue  # who wrote the comment is told as such
            if hit.what == "person-name" and stretch.where == "meta" and not self.owner.names:
                continue  # a page's author may well be the owner
            whose, why, person = judge.of(stretch, hit)
            if whose == "owner" and hit.what == feedback.WHAT:
                continue  # the author's own result is no learner's
            if (
                whose == "owner"
                and hit.what in ("staff-number", "student-number")
                and professional_registers.is_labelled(stretch.text, hit.start)
            ):
                continue  # a profession's register is for everybody to read
            yield Found(hit=hit, stretch=stretch, whose=whose, why=why, person=hit.person or person, cited=judge.is_cited(stretch, hit))

    def _hits(self, stretch: Stretch) -> Sequence[Hit]:
        """The personal values in a text: those met while it was put together, those that were told already, or what the recognisers find."""
        if stretch.hits:
            return stretch.hits
        told = self._case.told(stretch.text, stretch.where)
        return recognisers.remembered(stretch.text, stretch.where) if told is None else told

    def _make_mask(self, only_masked: Sequence[Hit]) -> Mask:
        values: dict[str, str] = {}
        phrases: dict[str, str] = {}
        roles: dict[str, None] = {}
        looked: set[tuple[str, str, int]] = set()
        for found in self.found:
            hit = found.hit
            if found.whose == "role":
                roles[hit.value.lower()] = None
            elif hit.what in UNMASKED or (hit.what in BY_NAME and found.whose == "owner"):
                continue
            else:
                to_mask(hit, values, phrases, raw=found.stretch.text[hit.start : hit.end])
                if (place := (hit.what, hit.value, id(found.stretch))) in looked:
                    continue  # a name that stands a hundred times in a text is looked for in it once
                looked.add(place)
                if hit.what in BY_NAME:
                    values.update({name: name for name in whole_names(hit.value, found.stretch.text, self.owner.names)})
                if is_masked_by_place(hit):
                    phrases.update(with_words_beside(hit.value, found.stretch.text))
                if hit.what in CALLED_BY_PARTS:
                    values.update({part: part for part in called_by(hit.value, self.owner.names)})
        for hit in (*only_masked, *self._doubted):
            if hit.what == "email" and self.owner.whose_address(hit.value)[0] == "role":
                roles[hit.value.lower()] = None
            elif hit.what not in BY_NAME:
                to_mask(hit, values, phrases)
        return Mask(sorted(values.items()), sorted(roles), sorted(phrases.items()))


def _is_own_editor(address: str, page: str) -> bool:
    """Whether a link leads from a page to its platform's own editor, which the page's author saw because they were logged in."""
    return EDITING_SCRIPT.search(address) is not None and urlsplit(address).netloc == urlsplit(page).netloc


_OF_ONESELF = re.compile(r"\b(?:I|I['’]m|[Mm]y|me)\b")
_SAID_OF = (feedback.WHAT, special_categories.WHAT)
"""What a comment says is said of somebody else than who wrote it."""


def _is_the_writers(stretch: Stretch, hit: Hit) -> bool:
    """Whether a name is that of who wrote a comment, though something is said in it of somebody else."""
    mark = stretch.mark_at(hit.start)
    if hit.what not in _SAID_OF or mark.start != hit.start or mark.label not in SIGNED:
        return False
    return hit.what == feedback.WHAT or _OF_ONESELF.search(stretch.text, hit.end, hit.end + _SAID) is None


_SAID = 160
"""So much of a comment is read for whether its writer speaks of themselves."""

_last: tuple[Snapshot, tuple[object, ...], Gathered] | None = None


def gather(case: Case) -> Gathered:
    """What the recognisers find in the case's snapshot. They run once: the last snapshot's result is kept until another one comes."""
    global _last
    settings = (case.owner_names, case.owner_addresses, case.permitted)
    if _last is None or _last[0] is not case.snapshot or _last[1] != settings:
        _last = (case.snapshot, settings, Gathered(case))
        forget()
    return _last[2]


def forget() -> None:
    """Forget what was read and judged, but for the result of `gather`."""
    for module in (recognisers, role_addresses, owner_forms):
        module.forget()
    re.purge()  # it keeps the patterns that were made of names and numbers


_LONGEST_AHEAD = 100_000
"""A recogniser is not interrupted: a longer text would keep those waiting who wait for answers."""


def read_ahead(snapshot: Snapshot, html: Callable[[Page], str]) -> None:
    """Run the recognisers over the snapshot's texts (`html` gives a page's source), so that `gather` finds them read: for a time in which others are waited for."""
    for stretch in stretches(snapshot, html):
        if not stretch.hits and len(stretch.text) <= _LONGEST_AHEAD:
            recognisers.remembered(stretch.text, stretch.where)
