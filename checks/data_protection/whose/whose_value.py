"""Whose a value is, by the text in which it stands and the page, block or file around it."""

from __future__ import annotations

import re
from dataclasses import replace

from foliocheck.checks.data_protection.places.stretch import IN_THE_SOURCE, Mark, Stretch
from foliocheck.checks.data_protection.recognisers.addresses import homes
from foliocheck.checks.data_protection.recognisers.reading.hit import BY_NAME, Hit
from foliocheck.checks.data_protection.recognisers.reading.names import names
from foliocheck.checks.data_protection.recognisers.reading.small_letters import small
from foliocheck.checks.data_protection.whose import owner_forms
from foliocheck.checks.data_protection.whose.citations import REFERENCES, is_cited
from foliocheck.checks.data_protection.whose.named_beside import is_in_a_life
from foliocheck.checks.data_protection.whose.organisation_records import is_of_an_organisation
from foliocheck.checks.data_protection.whose.own_words import speaks_of_another
from foliocheck.checks.data_protection.whose.owner import Owner
from foliocheck.checks.data_protection.whose.owner_names import Whose
from foliocheck.checks.data_protection.whose.role_addresses import is_role
from foliocheck.checks.data_protection.whose.shown_numbers import ShownNumbers
from foliocheck.core.snapshot import Page, Snapshot

_PARTIES = 160
_SHOWN = re.compile(
    r"\b(?:screen ?(?:shots?|grabs?|casts?)|slides?|recordings?|videos?|clips?|photos?|wrist ?bands?)\b(?![^.\n]*\bmy\b)[^.\n]{3,80}$|\b(?:screen ?(?:shots?|grabs?)|slides?)\b[^\n]{3,60}\b(?i:no|nr)\.\s?$"
)
"""A picture of a screen before a number: a patient's, though the page is about the author."""
_BETWEEN_PARTIES = re.compile(
    r"\b(?:between|on behalf of|agreement|contract|parties|tenant|employee|learner|student|apprentice)\b", re.IGNORECASE
)
"""Before the second of two who agree on something."""
_OFFICES_HAVE = ("phone", "postal-address", "bank-account")
"""What offices have, too; other numbers are always somebody's."""
_SHORT_BLOCK = 80
"""A shorter block says little else than whose the link in it is."""
_ONLY_A_NUMBER = re.compile(r"(?:\W|\d|\b(?:tel|phone|telephone|mobile|mob|call|ring|text|me|my|number|whats ?app)\b)*", re.IGNORECASE)
"""What is shown of the link of a telephone, where it names nobody."""
_SHOWN = re.compile(
    r"\b(?:screen ?(?:shot|grab)|slide|video|recording|export|print ?out|scan|picture|photo)s? (?:of|from) (?:the|an?|our) (?![^\n]{0,80}\bmy\b)(?:[^.\n]|\b(?:no|nr|tel)\.){0,90}$",
    re.IGNORECASE,
)
"""What is shown of a system or a ward is not the author's, though their page shows it: "The screenshot of the record system showed"."""
_OWN_ROW = re.compile(
    r"(?:^|\n)\W{0,3}(?:office|work|desk)\b(?: (?:tel|phone|telephone|number))?\W{1,3}[+\d][\d ()+-]{7,18}\s{0,2}[,;|/·•\n]\s?(?:mobile|mob|cell|home)\b",
    re.IGNORECASE,
)
"""Somebody's own numbers in a row: "Office 0118 …, mobile 07700 …"."""
_OF_ANOTHER = re.compile(r"\b(?:cv|curriculum vitae|résumé|resume|profile|details) (?:of|for)\b", re.IGNORECASE)
_ABOUT_THE_OWNER = re.compile(
    r"\W*(?:(?:my|short|full|academic|mein|mon|mi|il mio|mijn|fy) )?(?:cv|c\.\s?v\.|curriculum(?: vit(?:ae|æ))?|résumé|resume|about(?: me| the author)?|contact(?: me| details)?|who am i|bio(?:graph(?:y|ie))?|my details|(?:profile?|perfil|profilo)(?=\W*$)|"
    r"lebenslauf|vita|über mich|zur person|kontakt|à propos(?: de moi)?|qui suis-je|mon parcours|(?:mes )?coordonnées|currículum|currículo|sobre m[íi]m?|mi trayectoria|contacto|contato|quem sou(?: eu)?|chi sono|su di me|contatti|"
    r"over mij|levensloop|om mig|om meg|om mej|livsløb|meritförteckning|amdanaf i|amdana i|cyswllt|cysylltu|fúm|maidir liom|teagmháil|minusta|ansioluettelo|yhteystiedot|yhteys)(?:[\W_]+(?:\w+\W*){0,3})?$",
    re.IGNORECASE,
)


def _shown_in(page: Page, block: int, stretch: Stretch, hit: Hit) -> tuple[int, int] | None:
    """Where in the text of its block the link of an address is shown: as the address, or as what it is called."""
    text = page.blocks[block].text
    if (shown := small(text).find(small(hit.value))) >= 0:
        return shown, shown + len(hit.value)
    line_end = stretch.text.find("\n", hit.end)
    called = stretch.text[hit.end : line_end if line_end >= 0 else None].strip() or next(
        (link.text.strip() for link in page.links if link.block == block and hit.value.lower() in link.href.lower()), ""
    )
    shown = text.find(called) if called else -1
    return (shown, shown + len(called)) if shown >= 0 else None


class WhoseValue:
    """Tells whose the values of one snapshot are. `owner` is the portfolio's author."""

    def __init__(self, owner: Owner, snapshot: Snapshot) -> None:
        self._owner = owner
        self._snapshot = snapshot
        self._shown: dict[str, ShownNumbers] = {}

    def of(self, stretch: Stretch, hit: Hit) -> tuple[Whose, str, str | None]:
        """Whose a value is, why that is thought, and with whose name it stands, if with one."""
        whose, why, person = self._of(stretch, hit)
        if whose == "owner" and not (self._owner.names or self._owner.addresses):
            return "other", "no owner's name was found to compare it with", person  # "my" may be anybody's
        return whose, why, person

    def _of(self, stretch: Stretch, hit: Hit) -> tuple[Whose, str, str | None]:
        if (
            stretch.where == "script"
            and (hit.what in _OFFICES_HAVE or hit.what == "email")
            and is_of_an_organisation(stretch.text, hit.start)
            and not self._is_owners_address(hit)
        ):
            return "role", "it stands in the record of an organisation", None
        if hit.what == "email":
            whose, why = self._owner.whose_address(
                hit.value,
                stretch.text[max(0, hit.start - 600) : hit.start],
                after=stretch.text[hit.end : hit.end + 100],
                own_words=self._own_words(stretch, hit),
            )
            return whose, why, None
        if hit.what in BY_NAME:
            return (
                ("owner", "it is your name", hit.value)
                if self._owner.is_owner_name(hit.value)
                else ("other", "it is another name", hit.value)
            )
        if hit.what == "user-path":
            if is_role(hit.value):
                return "role", "it is an office's", None
            if " " in hit.value and self._owner.is_owner_name(hit.value):
                return "owner", "it is your name", None
            whose, why = self._owner.whose_address(hit.value.split("@")[0] + "@", "")
            return ("owner", why, None) if whose == "owner" else ("other", "it is another name", None)
        if hit.person:
            return (
                ("owner", "it stands with your name", hit.person)
                if self._owner.is_owner_name(hit.person)
                else ("other", "it stands with another name", hit.person)
            )
        text, start, end = self._shown_at(stretch, hit)
        own_words = self._own_words(stretch, hit)
        whose, person = self._owner.whose_by_context(text, start, end, own_words=own_words, offices=hit.what in _OFFICES_HAVE)
        if (
            whose == "other"
            and person is None
            and not (hit.what == "nhs-number" and _SHOWN.search(text, max(0, start - _PARTIES), start))
            and self._is_about_the_owner(stretch)
            and (stretch.where != "link" or _ONLY_A_NUMBER.fullmatch(text))
            and not self._is_about_another(stretch)
            and not speaks_of_another(text, start, end)
            and not _SHOWN.search(text, max(0, start - _PARTIES), start)
            and not self._owner.is_written_to(text[max(0, start - 600) : start])
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
        if whose == "role" and hit.what == "phone" and _OWN_ROW.search(text) and self._is_about_the_owner(stretch):
            return "owner", "it stands on the page about you", None
        if (
            whose == "role"
            and hit.what == "postal-address"
            and (
                homes.is_at_home(stretch.text, hit.start)
                or (
                    _BETWEEN_PARTIES.search(stretch.text, max(0, hit.start - _PARTIES), hit.start)
                    and homes.stands_behind_a_name(stretch.text, hit.start)
                )
            )
        ):
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

    def _is_owners_address(self, hit: Hit) -> bool:
        return (
            hit.what == "email" and self._owner.whose_address(hit.value)[0] == "owner" and not is_role(hit.value.partition("@")[0].lower())
        )

    def _shown_at(self, stretch: Stretch, hit: Hit) -> tuple[str, int, int]:
        """The text in which a value is judged, and its place there: for the link of a telephone what it is called, or the block in which it stands."""
        page, block = self._snapshot.page(stretch.url), stretch.mark_at(hit.start).block
        if stretch.where == "link" and hit.what == "phone" and page and block is not None and block < len(page.blocks):
            text = page.blocks[block].text
            if text not in self._shown:
                self._shown[text] = ShownNumbers(text)
            if shown := self._shown[text].place_of(hit.value):
                return text, *shown
            line_end = stretch.text.find("\n", hit.end)
            called = stretch.text[hit.end : line_end if line_end >= 0 else None].strip()
            called = called if any(sign.isalnum() for sign in called) else ""  # an icon of a telephone
            if not called or (_ONLY_A_NUMBER.fullmatch(called) and text.count(called) == 1):
                words = text if len(text) < _SHORT_BLOCK else called
            else:
                words = called
            return f"{words} {hit.value}", len(words) + 1, len(words) + 1 + len(hit.value)
        return stretch.text, hit.start, hit.end

    def _is_about_the_owner(self, stretch: Stretch) -> bool:
        """Whether the text is a curriculum vitae or a page about the author, by its title or file name."""
        page = self._snapshot.page(stretch.url)
        title = page.title if page and page.title else stretch.url.split("?")[0].rstrip("/").rpartition("/")[2].rpartition(".")[0]
        return stretch.where in ("text", "document", "link") and _ABOUT_THE_OWNER.match(title) is not None

    def _is_about_another(self, stretch: Stretch) -> bool:
        """Whether the page says in its title whose curriculum vitae it shows."""
        page = self._snapshot.page(stretch.url)
        return page is not None and _OF_ANOTHER.search(page.title) is not None and not owner_forms.written(page.title, self._owner.names)

    def is_cited(self, stretch: Stretch, hit: Hit) -> bool:
        """Whether an e-mail address stands in the reference of a published text, as that of its author."""
        if hit.what != "email":
            return False
        page, block = self._snapshot.page(stretch.url), stretch.mark_at(hit.start).block
        heading = page.title if page else ""
        if page and block is not None:
            heading = next((other.text for other in reversed(page.blocks[:block]) if other.level), heading)
            if stretch.where == "link" and block < len(page.blocks) and (place := _shown_in(page, block, stretch, hit)):
                text, (shown, end) = page.blocks[block].text, place
                stretch = Stretch(text=text, url=page.url, where="text", marks=(Mark(start=0),))
                hit = replace(hit, start=shown, end=end)
        return is_cited(stretch, hit, bool(REFERENCES.search(heading)))

    def _own_words(self, stretch: Stretch, hit: Hit) -> bool:
        """Whether the owner wrote this text, so that "my" is the owner's: no reader's comment, and no file without the owner's name."""
        mark = stretch.mark_at(hit.start)
        if mark.label == IN_THE_SOURCE:
            return True  # whoever made the page
        if mark.zone == "comments" or "comment" in mark.label or mark.label in ("in a tracked change", "in a note on the page"):
            return False
        if stretch.where != "document" or self._snapshot.page(stretch.url) is not None:
            return True
        return any(self._owner.is_owner_name(name) for name, _, _ in names(stretch.text))
