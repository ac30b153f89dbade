"""Whose is it: the owner's, an office's, or another person's."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

from foliocheck.checks.data_protection.recognisers.reading.names import is_given, is_name, names, ordinary, parts_of, plain, turned
from foliocheck.checks.data_protection.whose.around_value import around, with_bars
from foliocheck.checks.data_protection.whose.bookings import is_a_house_or_store, is_to_book
from foliocheck.checks.data_protection.whose.desk_marks import is_switchboards, who_answers
from foliocheck.checks.data_protection.whose.desk_rows import is_desks_in_a_row
from foliocheck.checks.data_protection.whose.named_beside import is_of_whom_they_teach, named_beside
from foliocheck.checks.data_protection.whose.office_names import (
    by_title_or_turned,
    is_an_offices,
    is_behind_premises,
    is_below_an_organisation,
    is_where_people_meet,
)
from foliocheck.checks.data_protection.whose.offices import (
    DESK,
    FREE_LINE,
    MOBILE,
    asked_for,
    by_first_name,
    displayed_name,
    is_desks,
    is_dial_in,
    is_role,
    is_teams,
    lone_name,
    may_be_a_persons,
    office_words,
)
from foliocheck.checks.data_protection.whose.organisations import heads_an_address, is_below_its_address
from foliocheck.checks.data_protection.whose.others_speech import is_in_anothers_quotation, quoted_line_of
from foliocheck.checks.data_protection.whose.own_marks import is_own_by_mark
from foliocheck.checks.data_protection.whose.own_words import (
    are_my_things,
    is_anothers_behind,
    is_mine_behind,
    is_numbered,
    is_of_my_people,
    is_quoted_from_another,
    is_said_by_another_behind,
    is_said_by_me,
    is_to_a_teacher,
    is_to_ring_me,
    said_mine,
    then_another,
)
from foliocheck.checks.data_protection.whose.owner_forms import (
    begins_line,
    follows,
    leads,
    profile_of,
    speaks,
    stands_right_before,
    untitled,
    written,
)
from foliocheck.checks.data_protection.whose.same_person import local_fits, run_together, same_person, shortens, stem_of
from foliocheck.checks.data_protection.whose.speakers import sender, speaker

Whose = Literal["owner", "role", "other"]
_TRANSCRIPT = re.compile(r"\d\d:\d\d[.,]\d{3} --> [\d:.,]+[^\n]*\n[^\n]*$")
"""A line of subtitles, in which anybody may speak."""
_FRONT_DOOR = re.compile(
    r"(?:hello|hi|hey|hola|ola|hallo|hei|hej|ciao|salut|bonjour|helo|shwmae|dia-?duit|contacto|contato|contatti|kontakt|cyswllt|talk|say|ask|write|mail|e-?mail|post|me|contact|info|web|www|website|blog|portfolio|cv|admin|webmaster)"
)
"""Before a host that has but the owner's family name: where one person is reached. A helpdesk there is that of somebody's firm or college."""
_WORKS_AS = re.compile(
    r"(?:learns|teaches|learning|teaching|writes|designs?|creates|makes|codes|tech|edtech|elearning|online|digital|blogs?|portfolio|edu|education|coaching|tutors?|trains)"
)
"""Behind the family name in a host of somebody's own: what they do."""

_IN_ADDRESS = re.compile(r"[,\s]{1,2}(?:[A-ZÀ-Þ][\w'’-]+,?\s){0,3}[A-Z]{1,2}\d[\dA-Z]?\s\d[A-Z]{2}\b")
_HOUSE_NUMBER = re.compile(r"(?<!\d)(?<!\d )\d{1,3}[a-z]?,? $")
"""Around what looks like a name and is a street or a town."""
_SIGNED_BEHIND = re.compile(
    r"[^\n]{0,200}?(?:\n{1,3}|(?<=[.!?]) )(?:Ta|Thanks|Many thanks|Cheers|Best|Best wishes|Regards|Kind regards|Love|Yours|Yours sincerely|Yours faithfully|Diolch|Cofion|Le meas)?[,!.]?\s{0,3}[–—-]?\s?(?P<name>[A-ZÀ-Þ][\w'’-]+ [A-ZÀ-Þ][\w'’-]+)\W{0,3}$"
)
"""The end of a text behind a value: who signs it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """The portfolio's author: names (most certain first), addresses that the settings tie to them, and `why` the names were taken.

    `others` are plain first names and surnames of other people in the portfolio: a name that is shared does not tell whose an address is.
    """

    names: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    why: str = ""
    others: frozenset[str] = field(default_factory=frozenset)

    def is_owner_name(self, name: str) -> bool:
        """Whether `name` is the owner's: same surname and a first name (or initial) that fits."""
        return any(same_person(name, own) for own in self.names)

    def whose_address(self, address: str, before: str = "", *, own_words: bool = True) -> tuple[Whose, str]:
        """Whose the e-mail address is, and why in words; `before` is the text that leads to it, `own_words` whether the owner wrote it."""
        address, before = address.lower(), with_bars(before)
        local, _, host = address.partition("@")
        if address in self.addresses:
            return "owner", "the settings name it as yours"
        for name in self.names:
            if local_fits(local, name, self.others):
                return "owner", "it has your name"
            labels = host.replace("-", "").split(".")
            parts = parts_of(name)
            whole_host = bool(parts) and any(run_together((parts[0], last)) in labels for last in (*parts[1:], "".join(parts[1:])))
            surname = parts[-1].replace("-", "") if parts else ""
            own_host = whole_host or (len(surname) > 3 and surname in labels[:-1])
            if (
                len(surname) > 3
                and _FRONT_DOOR.fullmatch(local)
                and any(label.startswith(surname) and _WORKS_AS.fullmatch(label[len(surname) :]) for label in labels[:-1])
            ):
                return "owner", "its host has your name"
            if own_host and (
                (whole_host and is_role(local))
                or _FRONT_DOOR.fullmatch(local)
                or stem_of(local) in (parts[0], parts[0][0], parts[-1], "".join(part[0] for part in parts))
            ):
                return "owner", "its host has your name"
        shortened = written(before[-_BESIDE_NAME:], self.names) if before else []
        if shortened and not is_role(local, host) and any(shortens(local, name) for name in self.names):
            return "owner", "it stands with your name"
        if is_role(local, host) or is_teams(local, before) or (is_to_book(before) and not may_be_a_persons(local)):
            return "role", "it is an office's"
        shown = displayed_name(before)
        if shown and self.is_owner_name(turned(shown)):
            return "owner", "it stands with your name"
        if any(
            _RIGHT_BEHIND.fullmatch(before, max(0, len(before) - _BESIDE_NAME) + place_end)
            and not self._is_greeted(before[: max(0, len(before) - _BESIDE_NAME) + place])
            for place, place_end in shortened
        ):
            return "owner", "it stands with your name"
        said = said_mine(before[-120:])
        if said and (another := then_another(before[-120:], said)) and plain(another) not in ordinary() and not self._is_me(another):
            return "other", "it stands with another name"
        if said:
            named_otherwise = self.names and (re.fullmatch(r"[a-z]{3,}[._][a-z]{3,}\d*", local) or _TRANSCRIPT.search(before))
            if own_words and not named_otherwise and self._is_mine(before):
                return "owner", "the text says that it is yours"
            return "other", "somebody else says that it is theirs"
        return "other", "it has another name" if self.names else "no owner's name was found to compare it with"

    def whose_by_context(
        self, text: str, start: int, end: int, *, own_words: bool = True, offices: bool = True
    ) -> tuple[Whose, str | None]:
        """Whose a value without a name in it is, from the words around (who speaks, the nearest name, "my", an office); also the name.

        `offices` False: it is of a kind that no office has.
        """
        before, after, line = around(text, start, end)
        to_ring = _TO_RING.search(before)
        if to_ring and is_name(to_ring["name"]) and not self.is_owner_name(to_ring["name"]) and not is_an_offices(to_ring["name"]):
            return "other", to_ring["name"]
        says = speaker(before)
        signed = _SIGNED_BEHIND.match(text, end) if len(text) - end < _LONGEST_END else None
        if signed and not self.is_owner_name(signed["name"]) and is_name(signed["name"]):
            says, own_words = signed["name"], False
        if says is None and speaks(before, self._first_names()):
            own_words = True  # "vikram: my account …" in a comment of the source
        mine = (
            own_words
            and not is_said_by_another_behind(before, after)
            and not is_anothers_behind(after)
            and self._is_mine(text[max(0, start - 600) : start])
        )
        if mine and (is_said_by_me(before, after) or (is_to_ring_me(before) and not lone_name(before))):
            return "owner", says
        said = said_mine(before)
        if said and said.group().startswith("I ") and is_of_my_people(said.group()):
            said = None  # "I am grateful to my assessor ("
        another = then_another(before, said) if said else None
        if another and plain(another) not in ordinary() and not self._is_me(another):
            return "other", another
        by = _BY_GIVEN_NAME.match(after) if said else None
        if by and is_given(by["name"]) and not self._is_me(by["name"]):
            return "other", by["name"]
        named = None if said else named_beside(text, start, end)
        if named:
            return ("owner", self.names[0]) if written(named, self.names) or self.is_owner_name(turned(named)) else ("other", named)
        if said or are_my_things(before) or is_numbered(before):
            return ("owner" if mine else "other"), says
        if mine and (is_mine_behind(after) or is_own_by_mark(before, after)):
            return "owner", says
        if "," in text[start:end] and (is_below_an_organisation(before) or heads_an_address(text[start:end])):
            return "role", None
        if "," in text[start:end] and begins_line(before, self.names):
            return "owner", None
        if offices and (to_ask := self._asked_at_a_desk(text[start:end], before, after)):
            return to_ask
        if offices and self._is_booked_there(text[start:end], before):
            return "role", None
        if offices and (is_desks(before, after) or is_behind_premises(before) or is_desks_in_a_row(text[start:end], before, after)):
            return "role", None
        nearest = self._nearest(before, after)
        asked = asked_for(before)
        if asked and not self._is_me(asked):
            return "other", asked
        if nearest and self.is_owner_name(nearest[1]) and not is_of_whom_they_teach(before):
            return "owner", nearest[1]
        for match in _ADDRESS.finditer(line):
            whose, _ = self.whose_address(match.group())
            if whose != "role":
                return whose, nearest[1] if nearest and whose == "other" else None
            if nearest is None and offices:
                return "role", None
        if not nearest and (leads(before, self._first_names()) or follows(after, self._first_names())):
            return "owner", None
        if (
            not nearest
            and not _ANOTHERS_FIELD.search(line)
            and (profile := profile_of(text, start, end))
            and self._is_me(profile.split()[0])
        ):
            return "owner", None
        if offices and self._is_an_offices(text[start:end], before, after, line, nearest, says):
            return "role", None
        if offices and is_dial_in(text, start, end) and not (nearest and nearest[0] < _BESIDE and ". " not in before[-nearest[0] :]):
            return "role", None
        if (
            nearest is None
            and _ONLY_A_FIELD.fullmatch(before)
            and written(text[end : end + _BESIDE_NAME].strip().partition("\n")[0], self.names)
        ):
            return "owner", self.names[0]  # the name stands in a block of its own below
        if nearest is None and says is None and _ONLY_A_FIELD.fullmatch(before.rpartition("\n")[2]):
            beside = [self.whose_address(match.group())[0] for match in _ADDRESS.finditer(before + "\n" + after)]
            if "owner" in beside and "other" not in beside:
                return "owner", None  # the fields around it are the owner's
        called = None if "," in text[start:end] else lone_name(before)
        return "other", nearest[1] if nearest else says or (called if called and not self._is_me(called) else None)

    def _asked_at_a_desk(self, value: str, before: str, after: str) -> tuple[Whose, str | None] | None:
        """Whose a telephone is by what stands right beside it: a switchboard's, or that of who answers there; None where nothing does."""
        if "," in value:
            return None
        if is_switchboards(before, after) or is_below_its_address(before):
            return "role", None
        answers = who_answers(before, after)
        return ("other", answers) if answers and not self._is_me(answers) else None

    @staticmethod
    def _is_booked_there(value: str, before: str) -> bool:
        """Whether a telephone is where something can be booked, or is led to by the plain name of a house. A mobile that nothing is booked on is somebody's."""
        return not any(sign in value for sign in ",\n") and (
            is_to_book(before) or (is_a_house_or_store(before) and not MOBILE.match(value))
        )

    def _nearest(self, before: str, after: str) -> tuple[int, str, str] | None:
        """The person named nearest to a value: how far, the name, and on which side. The owner's in any form, others by name or by title and surname."""
        found = [
            (len(before) - place_end, name, "before")
            for name, place, place_end in (*names(before), *by_title_or_turned(before))
            if not self._is_greeted(before[:place])
            and not _is_a_place(before, place, place_end)
            and not is_an_offices(name)
            and not _is_a_firm(name, before, place_end)
        ]
        found += [
            (place + _BEHIND, name, "after")
            for name, place, _ in (*names(after), *by_title_or_turned(after))
            if not _GREETED.search(after[:place]) and not _HOUSE_NUMBER.search(after[:place]) and not is_an_offices(name)
        ]
        own = [
            (len(before) - place_end, "before") for place, place_end in written(before, self.names) if not self._is_greeted(before[:place])
        ]
        own += [(0, "before") for _ in self._first_names() if stands_right_before(before, self._first_names())]
        own += [(place + _BEHIND, "after") for place, _ in written(after, self.names) if not _GREETED.search(after[:place])]
        found += [(distance - 1, self.names[0], side) for distance, side in own]
        return min(found, default=None)

    @staticmethod
    def _is_an_offices(value: str, before: str, after: str, line: str, nearest: tuple[int, str, str] | None, says: str | None) -> bool:
        """Whether the line in which a value stands is an office's, a venue's or an organisation's, and nobody is named near it."""
        desk = DESK.search(line)
        if FREE_LINE.match(value) and not nearest and (not says or desk or not is_given(says.split()[0])):
            return True
        if "," in value and is_where_people_meet(before):
            return True
        return (
            office_words().search(_ADDRESS.sub(" ", line)) is not None
            and not (nearest and nearest[0] < _NEAR)
            and not any(
                not office_words().fullmatch(somebody["who"]) and (not _ITS_HOUSE.match(line, somebody.end()) or is_given(somebody["who"]))
                for somebody in _SOMEBODYS.finditer(line)
            )
            and not (MOBILE.match(value) and not desk)
            and not by_first_name(before, after)
            and not _KIN.search(line)
            and not _DIRECT.search(before)
            and not is_of_my_people(before)
            and not _AT_HOME.search(before[-160:])
            and not (nearest and nearest[2] == "before" and _SIGNED.search(before) and not desk)
        )

    @staticmethod
    def _is_greeted(before: str) -> bool:
        """Whether what stands before a name says that it is only written to."""
        return _GREETED.search(before) is not None or _ADDRESSED.search(before) is not None

    def _first_names(self) -> tuple[str, ...]:
        """The owner's first names, as written, where nobody else in the portfolio has them."""
        return tuple(
            name.split()[0]
            for name in map(untitled, self.names)
            if name.split() and plain(name.split()[0]) not in self.others and len(name.split()[0]) > 2
        )

    def _is_mine(self, before: str) -> bool:
        """Whether "my" in the text before a value is the owner's: not another speaker's, and not in a letter to the owner."""
        says = speaker(before[-150:])
        if (says is not None and not self._is_me(says)) or (says is None and is_quoted_from_another(before[-200:])):
            return False
        if is_in_anothers_quotation(before):
            return False
        quoted = quoted_line_of(before)
        if quoted is not None and not (quoted and self._is_me(quoted)):
            return False
        wrote = sender(before)
        if wrote and not self.is_owner_name(turned(wrote)):
            return False
        if any(
            re.search(rf"\b{_SPEAKS_OF}\s(?:Dr\.? |Prof\.? |Mrs? |Ms )?{re.escape(first)}\b", before)
            for name in map(untitled, self.names)
            for first in (name, name.split()[0])
        ):
            return False
        if any(
            re.search(
                rf"\b{re.escape(first)}(?: [A-ZÀ-Þ][\w'’-]+)? {_DID}\b[^.!?\n]{{0,60}}\b(?:us|our|we|me|my)\b", before[-_A_PARAGRAPH:]
            )
            for first in self._first_names()
        ):
            return False  # somebody else speaks of the author, and then of themselves
        return not self.is_written_to(before)

    def is_written_to(self, before: str) -> bool:
        """Whether what leads to a value is a letter or message to the owner."""
        return is_to_a_teacher(before[-300:]) or any(
            re.search(
                rf"\b(?:Dear|Hi|Hello|Hey|Annwyl|Ciao|Hola|Hallo|Bonjour|Olá|Hej|Hei)\s+(?:\w+\.?\s+)?{re.escape(first)}\b|\b{_PRAISED},?\s+{re.escape(first)}\s?[!,.]|"
                rf"(?:^|[\n.!?“\"]\s?)(?:[^\W\d_][\w'’-]*\s){{1,5}}?{_PIECE},?\s{re.escape(first)}\s?[!.]|(?:^|[\n.!?“\"]\s?)[A-Z][\w'’-]*(?:\s[\w'’-]+){{1,4}},\s{re.escape(first)}\s?[!.]|(?:^|\n)\s?{re.escape(first)}\s?[,–—-]\s",
                before,
            )
            for name in map(untitled, self.names)
            for first in (name.split()[0], name.split()[-1])
        )

    def _is_me(self, speaker: str) -> bool:
        return self.is_owner_name(speaker) or any(plain(speaker) == plain(first) for first in self._first_names())


_PRAISED = r"(?:[Dd]a iawn|[Ww]ell done|[Tt]hanks|[Tt]hank you|[Dd]iolch|[Gg]reat (?:work|job|session)|[Cc]ongrat\w+|[Ll]longyfarchiadau|[Bb]ravo|[Mm]erci|[Dd]anke|[Gg]racias|[Gg]razie)"
"""Before the owner's name in what readers write to them."""
_PIECE = r"(?:post|piece|blog|article|read|page|work|portfolio|stuff|talk|session|video|reflection|idea|ideas|writing|story|summary|example|resource|resources)"
"""What a reader of a page praises right before they call the author by name: "Lovely piece, Leonie!"."""
_SPEAKS_OF = r"(?:known|recommend\w*|support(?:ed|ing)?|worked (?:closely )?with|work with|thank\w*|met|taught|managed?|supervis\w+|endorse\w*|mentored|line-managed?)"
"""Before the owner's name in what somebody else writes of them."""
_SIGNED = re.compile(
    r"(?:regards|wishes|thanks|sincerely|faithfully|cheers|cofion|diolch)[,.!]?[ \t]*\n\s{0,4}(?:[A-Z]\w{1,14}[ \t]*\n\s{0,4})?"
    r"(?:(?:Dr|Prof|Mrs?|Ms|Miss|Mx)\.? )?[A-ZÀ-Þ][\w'’-]{1,20} [A-ZÀ-Þ]",
    re.IGNORECASE,
)
"""The end of a letter: the telephone below the name is on the desk of who signs, though the line names the department."""
_DID = r"(?:gave|helped|taught|led|showed|ran|made|supported|took|came|explained|joined|trained|encouraged|offered|has been|has (?:helped|given|taught|supported|led|made)|was|is)"
_A_PARAGRAPH = 250
_BESIDE_NAME = 90
_LONGEST_END = 300
_BY_GIVEN_NAME = re.compile(r"\s{0,2}[–—-]{1,2}\s?(?P<name>[A-ZÀ-Þ][^\W\d_]{2,14})\W{0,3}(?:\n|$)")
"""Who signs a note by a given name right behind a number: "WhatsApp me on … – Moira"."""
_TO_RING = re.compile(
    r"\b(?:[Rr]ing|[Cc]all|[Pp]hone|[Tt]ext|[Cc]ontact|[Ww]hats[Aa]pp|[Mm]essage|[Aa]sk(?: for)?)\s(?:(?:Dr|Prof|Mrs?|Ms|Miss|Mx)\.?\s)?(?P<name>[A-ZÀ-Þ][\w'’-]+ [A-ZÀ-Þ][\w'’-]+)(?:\s?[,:(–-]\s?|\s)(?:(?:on|at|via)\s)?$"
)
"""Right before a number: who is to be rung, though the sentence began with “I am away”."""
_GREETED = re.compile(
    r"(?:^|[\n.!?:“\"])\s*(?:Dear|Hi|Hello|Hey|Annwyl|A Chara|Good (?:morning|afternoon|evening))\s(?:(?:Dr|Prof|Professor|Mrs?|Ms|Miss|Mx)\.?\s)?$",
    re.IGNORECASE,
)
"""Before the name of who is written to: what follows is the writer's."""
_ADDRESSED = re.compile(
    r"(?:^|\n)[>\s]{0,4}(?:To|Cc|Bcc|An|À|Para|Aan|Til|Till|Oddi|I|At|Chuig|Recipients?|Empfänger)\s?:[^\n]*$", re.IGNORECASE
)
"""The line of a mail that says who gets it."""
_RIGHT_BEHIND = re.compile(r"\s?[,:|(–-]\s?(?:e-?mail\s?:?\s|contact\s?:?\s)?", re.IGNORECASE)
"""Between the owner's name and an address right behind it."""
_DIRECT = re.compile(r"\bdirect (?:line|dial|number)\b\W{0,4}(?:is\s)?$", re.IGNORECASE)
"""A direct line leads to one person."""
_AT_HOME = re.compile(
    r"\b(?:her|his|their|my|(?:learner|student|apprentice|pupil|colleague)['’]?s) (?:own |\w+ )?(?:kitchen|home|house|flat|front door|garden|sofa|bedroom|living room)\b[^.\n]{0,40}$",
    re.IGNORECASE,
)
"""Before the address of somebody's home, whatever office the sentence goes on to speak of."""
_ONLY_A_FIELD = re.compile(r"[ \t]*[A-Z][\w-]{0,30}(?: [\w-]{1,30}){0,2} ?[:\t][ \t]*")
"""The label of a field alone before a value."""
_ADDRESS = re.compile(r"[\w.+'-]+@[\w.-]+\.\w+")


def _is_a_place(before: str, start: int, end: int) -> bool:
    """Whether what looks like a name is a street or a town: a house number stands before it, or a postcode soon behind."""
    return _HOUSE_NUMBER.search(before[:start]) is not None or _IN_ADDRESS.match(before, end) is not None


_NEAR, _BESIDE, _BEHIND = 60, 40, 15
"""Nearer a name is whose the value is, though the line speaks of an office, or of a meeting; one behind counts as so much farther."""
_SOMEBODYS = re.compile(r"(?<!\bSt )(?<!\bSt\. )(?<!\bSaint )\b(?P<who>[A-Z][a-z]+)['’]s\b")
_ITS_HOUSE = re.compile(
    r"\s(?:HQ|[Hh]ead ?quarters|[Hh]ead [Oo]ffice|[Rr]egistered [Oo]ffice|[Cc]ampus|[Mm]ain (?:site|office|number)|[Ss]witchboard|[Rr]eception|[Pp]remises|[Dd]epot|[Ss]howroom|[Bb]ranch)\b"
)
"""Behind the name of a firm: "Blue Quay's HQ"."""
_FIRMS = re.compile(r"['’]s?" + _ITS_HOUSE.pattern)


def _is_a_firm(name: str, text: str, end: int) -> bool:
    """Whether what looks like a name is a firm's: "Blue Quay's HQ"."""
    return _FIRMS.match(text, end) is not None and not is_given(name.split()[0])


_KIN = re.compile(
    r"\b(?:her|his|their|\w+['’]s) (?:\w+ )?(?:mother|mum|mam|father|dad|parents?|wife|husband|partner|son|daughter|sister|brother|carer|neighbour|landlord|landlady|aunt|uncle|nan|gran)\b|\bnext of kin\b",
    re.IGNORECASE,
)
_ANOTHERS_FIELD = re.compile(
    r"(?:^|[\W_])(?:supervisor|manager|emergency|kin|referee|mentor|tutor|employer|parent|guardian|carer|assessor|teacher|line|spouse|partner)s?(?=$|[\W_])",
    re.IGNORECASE,
)
"""In the name of a field that is about somebody else than the fields around it."""
