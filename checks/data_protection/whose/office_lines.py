"""Whether the line in which a telephone or an address stands is an office's, a venue's or a switchboard's."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.reading.names import is_given
from foliocheck.checks.data_protection.whose.bookings import is_a_house_or_store, is_to_book
from foliocheck.checks.data_protection.whose.desk_marks import is_on_a_card, is_switchboards, who_answers
from foliocheck.checks.data_protection.whose.given_name_beside import ENDED, by_first_name
from foliocheck.checks.data_protection.whose.office_names import is_where_people_meet
from foliocheck.checks.data_protection.whose.organisations import is_below_its_address
from foliocheck.checks.data_protection.whose.own_words import is_of_my_people
from foliocheck.checks.data_protection.whose.owner_names import OwnerNames, Whose
from foliocheck.checks.data_protection.whose.post_words import DOUBLE_BARRELLED, office_words
from foliocheck.checks.data_protection.whose.telephone_lines import DESK, FREE_LINE, MOBILE

_SIGNED = re.compile(
    r"(?:regards|wishes|thanks|sincerely|faithfully|cheers|cofion|diolch)[,.!]?[ \t]*\n\s{0,4}(?:[A-Z]\w{1,14}[ \t]*\n\s{0,4})?"
    r"(?:(?:Dr|Prof|Mrs?|Ms|Miss|Mx)\.? )?[A-ZÀ-Þ][\w'’-]{1,20} [A-ZÀ-Þ]",
    re.IGNORECASE,
)
"""The end of a letter: the telephone below the name is on the desk of who signs, though the line names the department."""
_DIRECT = re.compile(r"\bdirect (?:line|dial|number)\b\W{0,4}(?:is\s)?$", re.IGNORECASE)
"""A direct line leads to one person."""
_AT_HOME = re.compile(
    r"\b(?:her|his|their|my|(?:learner|student|apprentice|pupil|colleague)['’]?s) (?:own |\w+ )?(?:kitchen|home|house|flat|front door|garden|sofa|bedroom|living room)\b[^.\n]{0,40}$",
    re.IGNORECASE,
)
"""Before the address of somebody's home, whatever office the sentence goes on to speak of."""
_HOME_LABEL = re.compile(
    r"(?:^|[\n.;|(])[ \t]*(?:my |our )?(?:home|home address|at home|private|gartref|cartref|privat(?:adresse|anschrift)?|zu ?hause|thuis(?:adres)?|domicile|domicilio|particular|hjemme(?:adresse)?|hemadress|kotiosoite|abhaile|baile)\s?[:–-]\s?$",
    re.IGNORECASE,
)
"""The label of a home, whatever house the sentence behind it speaks of."""
_NEAR = 60
"""Nearer a name is whose the value is, though the line speaks of an office."""
_NEXT_FIELD = re.compile(r"\s?[.;|]\s?[A-Z][\w ]{1,24}:\s")
"""Behind a value: another field begins, and who is named in it has nothing to do with the value."""
ADDRESS = re.compile(r"[\w.+'-]+@[\w.-]+\.\w+")
_SOMEBODYS = re.compile(r"(?<!\bSt )(?<!\bSt\. )(?<!\bSaint )\b(?P<who>[A-Z][a-z]+)['’]s\b")
ITS_HOUSE = re.compile(
    r"\s(?:HQ|[Hh]ead ?quarters|[Hh]ead [Oo]ffice|[Rr]egistered [Oo]ffice|[Cc]ampus|[Mm]ain (?:site|office|number)|[Ss]witchboard|[Rr]eception|[Pp]remises|[Dd]epot|[Ss]howroom|[Bb]ranch)\b"
)
"""Behind the name of a firm: "Blue Quay's HQ"."""
_KIN = re.compile(
    r"\b(?:her|his|their|\w+['’]s) (?:\w+ )?(?:mother|mum|mam|father|dad|parents?|wife|husband|partner|son|daughter|sister|brother|carer|neighbour|landlord|landlady|aunt|uncle|nan|gran)\b|\bnext of kin\b",
    re.IGNORECASE,
)


def is_an_offices_line(value: str, before: str, after: str, line: str, nearest: tuple[int, str, str] | None, says: str | None) -> bool:
    """Whether the line in which a value stands is an office's, a venue's or an organisation's, and nobody is named near it."""
    desk = DESK.search(line)
    if FREE_LINE.match(value) and not nearest and (not says or desk or not is_given(says.split()[0])):
        return True
    address = any(sign in value for sign in ",\n")
    if address and is_where_people_meet(before):
        return True
    return (
        office_words().search(DOUBLE_BARRELLED.sub(" ", ADDRESS.sub(" ", line))) is not None
        and not (
            nearest
            and nearest[0] < _NEAR
            and not (nearest[2] == "after" and _NEXT_FIELD.match(after))
            and not (nearest[2] == "before" and ENDED.search(before[-nearest[0] :]))
        )
        and not any(
            not office_words().fullmatch(somebody["who"]) and (not ITS_HOUSE.match(line, somebody.end()) or is_given(somebody["who"]))
            for somebody in _SOMEBODYS.finditer(line)
        )
        and not (MOBILE.match(value) and not desk)
        and not by_first_name(before, after)
        and not _KIN.search(line)
        and not _DIRECT.search(before)
        and not _HOME_LABEL.search(before)
        and not (not address and is_on_a_card(before))
        and not is_of_my_people(before)
        and not _AT_HOME.search(before[-160:])
        and not (nearest and nearest[2] == "before" and _SIGNED.search(before) and not desk)
    )


def asked_at_a_desk(owner: OwnerNames, value: str, before: str, after: str) -> tuple[Whose, str | None] | None:
    """Whose a telephone is by what stands right beside it: a switchboard's, or that of who answers there; None where nothing does."""
    if any(sign in value for sign in ",\n"):
        return None
    if is_switchboards(before, after) or (is_below_its_address(before) and not is_on_a_card(before)):
        return "role", None
    answers = who_answers(before, after)
    return ("other", answers) if answers and not owner.is_me(answers) else None


def is_booked_there(value: str, before: str) -> bool:
    """Whether a telephone is where something can be booked, or is led to by the plain name of a house. A mobile that nothing is booked on is somebody's."""
    return not any(sign in value for sign in ",\n") and (is_to_book(before) or (is_a_house_or_store(before) and not MOBILE.match(value)))
