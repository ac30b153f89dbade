"""All personal data of a snapshot, gathered once: the Mask and every check of this area read from here."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from foliocheck.checks.case import Case, Spot
from foliocheck.checks.data_protection import offices, owner_forms, recognisers
from foliocheck.checks.data_protection.citations import REFERENCES, is_cited, is_vendors
from foliocheck.checks.data_protection.document_places import SIGNED
from foliocheck.checks.data_protection.found import Found, Group, normal, without_echoes
from foliocheck.checks.data_protection.masked_values import BY_NAME, CALLED_BY_PARTS, UNMASKED, called_by, to_mask
from foliocheck.checks.data_protection.named_beside import is_in_a_life
from foliocheck.checks.data_protection.offices import is_role
from foliocheck.checks.data_protection.other_strings import OTHER_STRINGS, other_strings
from foliocheck.checks.data_protection.own_words import speaks_of_another
from foliocheck.checks.data_protection.owner import Owner, Whose
from foliocheck.checks.data_protection.owner_guess import owner_of
from foliocheck.checks.data_protection.permission import is_permitted
from foliocheck.checks.data_protection.places import stretches
from foliocheck.checks.data_protection.recognisers import edit_links, feedback, homes
from foliocheck.checks.data_protection.recognisers.hit import Hit
from foliocheck.checks.data_protection.recognisers.names import names
from foliocheck.checks.data_protection.recognisers.small_letters import small
from foliocheck.checks.data_protection.shown_numbers import ShownNumbers
from foliocheck.checks.data_protection.stretch import Mark, Stretch
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
        self._shown: dict[str, ShownNumbers] = {}
        self._permitted: dict[str, bool] = {}
        for stretch in stretches(case.snapshot, case.html):
            self.texts += 1
            self.found += self._in(stretch)
        self._shown.clear()
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

    def _in(self, stretch: Stretch) -> Iterator[Found]:
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
            if hit.what == feedback.WHAT and stretch.mark_at(hit.start).start == hit.start and stretch.mark_at(hit.start).label in SIGNED:
                continue  # who wrote the comment is told as such
            if hit.what == "person-name" and stretch.where == "meta" and not self.owner.names:
                continue  # a page's author may well be the owner
            whose, why, person = self._whose(stretch, hit)
            if whose == "owner" and hit.what == feedback.WHAT:
                continue  # the author's own result is no learner's
            yield Found(hit=hit, stretch=stretch, whose=whose, why=why, person=hit.person or person, cited=self._is_cited(stretch, hit))

    def _hits(self, stretch: Stretch) -> Sequence[Hit]:
        """The personal values in a text: those met while it was put together, those that were told already, or what the recognisers find."""
        if stretch.hits:
            return stretch.hits
        told = self._case.told(stretch.text, stretch.where)
        return recognisers.remembered(stretch.text, stretch.where) if told is None else told

    def _whose(self, stretch: Stretch, hit: Hit) -> tuple[Whose, str, str | None]:
        if hit.what == "email":
            whose, why = self.owner.whose_address(
                hit.value, stretch.text[max(0, hit.start - 600) : hit.start], own_words=self._own_words(stretch, hit)
            )
            return whose, why, None
        if hit.what in BY_NAME:
            return (
                ("owner", "it is your name", hit.value)
                if self.owner.is_owner_name(hit.value)
                else ("other", "it is another name", hit.value)
            )
        if hit.what == "user-path":
            if is_role(hit.value):
                return "role", "it is an office's", None
            if " " in hit.value and self.owner.is_owner_name(hit.value):
                return "owner", "it is your name", None
            whose, why = self.owner.whose_address(hit.value.split("@")[0] + "@", "")
            return ("owner", why, None) if whose == "owner" else ("other", "it is another name", None)
        if hit.person:
            return (
                ("owner", "it stands with your name", hit.person)
                if self.owner.is_owner_name(hit.person)
                else ("other", "it stands with another name", hit.person)
            )
        text, start, end = self._shown_at(stretch, hit)
        whose, person = self.owner.whose_by_context(
            text, start, end, own_words=self._own_words(stretch, hit), offices=hit.what in _OFFICES_HAVE
        )
        if (
            whose == "other"
            and person is None
            and self._is_about_the_owner(stretch)
            and not self._is_about_another(stretch)
            and not speaks_of_another(text, start, end)
            and not self.owner.is_written_to(text[max(0, start - 600) : start])
        ):
            return "owner", "it stands on the page about you", None
        if (
            whose == "other"
            and person is None
            and hit.what == "date-of-birth"
            and is_in_a_life(text, start, end)
            and not self._is_about_another(stretch)
        ):
            return "owner", "it stands in a curriculum vitae", None
        if whose == "role" and hit.what == "postal-address" and homes.is_at_home(stretch.text, hit.start):
            whose = "other"
        if (
            whose == "other"
            and person is None
            and hit.what in ("phone", "postal-address")
            and stretch.mark_at(hit.start).zone in ("theme", "platform")
        ):
            whose = "role"  # the frame round the pages is the institution's
        return (
            whose,
            {
                "owner": "the words around say that it is yours",
                "role": "the words around speak of an office",
                "other": "it stands with another name" if person else "nothing says that it is yours",
            }[whose],
            person,
        )

    def _shown_at(self, stretch: Stretch, hit: Hit) -> tuple[str, int, int]:
        """The text in which a value is judged, and its place there: for the link of a telephone what it is called, or the block in which it stands."""
        page, block = self._case.snapshot.page(stretch.url), stretch.mark_at(hit.start).block
        if stretch.where == "link" and hit.what == "phone" and page and block is not None and block < len(page.blocks):
            text = page.blocks[block].text
            if text not in self._shown:
                self._shown[text] = ShownNumbers(text)
            if shown := self._shown[text].place_of(hit.value):
                return text, *shown
            line_end = stretch.text.find("\n", hit.end)
            called = stretch.text[hit.end : line_end if line_end >= 0 else None].strip()
            called = called if any(sign.isalnum() for sign in called) else ""  # an icon of a telephone
            words = called or (text if len(text) < _SHORT_BLOCK else "")
            return f"{words} {hit.value}", len(words) + 1, len(words) + 1 + len(hit.value)
        return stretch.text, hit.start, hit.end

    def _is_about_the_owner(self, stretch: Stretch) -> bool:
        """Whether the text is a curriculum vitae or a page about the author, by its title or file name."""
        page = self._case.snapshot.page(stretch.url)
        title = page.title if page and page.title else stretch.url.split("?")[0].rstrip("/").rpartition("/")[2].rpartition(".")[0]
        return stretch.where in ("text", "document") and _ABOUT_THE_OWNER.match(title) is not None

    def _is_about_another(self, stretch: Stretch) -> bool:
        """Whether the page says in its title whose curriculum vitae it shows."""
        page = self._case.snapshot.page(stretch.url)
        return page is not None and _OF_ANOTHER.search(page.title) is not None and not owner_forms.written(page.title, self.owner.names)

    def _is_cited(self, stretch: Stretch, hit: Hit) -> bool:
        if hit.what != "email":
            return False
        page, block = self._case.snapshot.page(stretch.url), stretch.mark_at(hit.start).block
        heading = page.title if page else ""
        if page and block is not None:
            heading = next((other.text for other in reversed(page.blocks[:block]) if other.level), heading)
            if (
                stretch.where == "link"
                and block < len(page.blocks)
                and (shown := small(page.blocks[block].text).find(small(hit.value))) >= 0
            ):
                text, end = page.blocks[block].text, shown + len(hit.value)
                stretch = Stretch(text=text, url=page.url, where="text", marks=(Mark(start=0),))
                hit = replace(hit, start=shown, end=end)
        return is_cited(stretch, hit, bool(REFERENCES.search(heading)))

    def _own_words(self, stretch: Stretch, hit: Hit) -> bool:
        """Whether the owner wrote this text, so that "my" is the owner's: no reader's comment, and no file without the owner's name."""
        mark = stretch.mark_at(hit.start)
        if mark.zone == "comments" or "comment" in mark.label or mark.label in ("in a tracked change", "in a note on the page"):
            return False
        if stretch.where != "document" or self._case.snapshot.page(stretch.url) is not None:
            return True
        return any(self.owner.is_owner_name(name) for name, _, _ in names(stretch.text))

    def _make_mask(self, only_masked: Sequence[Hit]) -> Mask:
        values: dict[str, str] = {}
        phrases: dict[str, str] = {}
        roles: dict[str, None] = {}
        for found in self.found:
            hit = found.hit
            if found.whose == "role":
                roles[hit.value.lower()] = None
            elif hit.what in UNMASKED or (hit.what in BY_NAME and found.whose == "owner"):
                continue
            else:
                to_mask(hit, values, phrases, raw=found.stretch.text[hit.start : hit.end])
                if hit.what in CALLED_BY_PARTS:
                    values.update({part: part for part in called_by(hit.value, self.owner.names)})
        for hit in (*only_masked, *self._doubted):
            if hit.what == "email" and self.owner.whose_address(hit.value)[0] == "role":
                roles[hit.value.lower()] = None
            elif hit.what not in BY_NAME:
                to_mask(hit, values, phrases)
        return Mask(sorted(values.items()), sorted(roles), sorted(phrases.items()))


_OFFICES_HAVE = ("phone", "postal-address", "bank-account")
_SHORT_BLOCK = 80
"""A shorter block says little else than whose the link in it is."""
_EDITOR = re.compile(r"/(?:edit|blocks?|layout)\w*\.(?:php|aspx?|html?)\?(?![^#]*(?:key|token|secret|sig)=)", re.IGNORECASE)


def _is_own_editor(address: str, page: str) -> bool:
    """Whether a link leads from a page to its platform's own editor, which the page's author saw because they were logged in."""
    return _EDITOR.search(address) is not None and urlsplit(address).netloc == urlsplit(page).netloc


_OF_ANOTHER = re.compile(r"\b(?:cv|curriculum vitae|résumé|resume|profile|details) (?:of|for)\b", re.IGNORECASE)
_ABOUT_THE_OWNER = re.compile(
    r"\W*(?:(?:my|short|full|academic|mein|mon|mi|il mio|mijn|fy) )?(?:cv|c\.\s?v\.|curriculum(?: vit(?:ae|æ))?|résumé|resume|about(?: me| the author)?|contact(?: me| details)?|who am i|bio(?:graph(?:y|ie))?|my details|(?:profile?|perfil|profilo)(?=\W*$)|"
    r"lebenslauf|vita|über mich|zur person|kontakt|à propos(?: de moi)?|qui suis-je|mon parcours|(?:mes )?coordonnées|currículum|currículo|sobre m[íi]m?|mi trayectoria|contacto|contato|quem sou(?: eu)?|chi sono|su di me|contatti|"
    r"over mij|levensloop|om mig|om meg|om mej|livsløb|meritförteckning|amdanaf i|amdana i|cyswllt|cysylltu|fúm|maidir liom|teagmháil|minusta|ansioluettelo|yhteystiedot|yhteys)(?:[\W_]+(?:\w+\W*){0,3})?$",
    re.IGNORECASE,
)


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
    for module in (recognisers, offices, owner_forms):
        module.forget()
    re.purge()  # it keeps the patterns that were made of names and numbers


_LONGEST_AHEAD = 100_000
"""A recogniser is not interrupted: a longer text would keep those waiting who wait for answers."""


def read_ahead(snapshot: Snapshot, html: Callable[[Page], str]) -> None:
    """Run the recognisers over the snapshot's texts (`html` gives a page's source), so that `gather` finds them read: for a time in which others are waited for."""
    for stretch in stretches(snapshot, html):
        if not stretch.hits and len(stretch.text) <= _LONGEST_AHEAD:
            recognisers.remembered(stretch.text, stretch.where)
