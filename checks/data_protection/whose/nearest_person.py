"""Who is named nearest to a value, and is not only written to, a street, a town or a firm."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.reading.names import is_given, names
from foliocheck.checks.data_protection.whose.office_lines import ITS_HOUSE
from foliocheck.checks.data_protection.whose.office_names import by_title_or_turned, is_an_offices
from foliocheck.checks.data_protection.whose.owner_forms import stands_right_before, written
from foliocheck.checks.data_protection.whose.owner_names import OwnerNames
from foliocheck.checks.data_protection.whose.speakers import is_label

_IN_ADDRESS = re.compile(r"[,\s]{1,2}(?:[A-ZÀ-Þ][\w'’-]+,?\s){0,3}[A-Z]{1,2}\d[\dA-Z]?\s\d[A-Z]{2}\b")
_HOUSE_NUMBER = re.compile(r"(?<!\d)(?<!\d )\d{1,3}[a-z]?,? $")
"""Around what looks like a name and is a street or a town."""
_GREETED = re.compile(
    r"(?:^|[\n.!?:“\"])\s*(?:Dear|Hi|Hello|Hey|Annwyl|A Chara|Good (?:morning|afternoon|evening)|FAO|F\.A\.O\.|Attn\.?:?|Attention:?|For the attention of)\s(?:(?:Dr|Prof|Professor|Mrs?|Ms|Miss|Mx)\.?\s)?$",
    re.IGNORECASE,
)
"""Before the name of who is written to: what follows is the writer's."""
_ADDRESSED = re.compile(
    r"(?:^|\n)[>\s]{0,4}(?:To|Cc|Bcc|An|À|Para|Aan|Til|Till|Oddi|I|At|Chuig|Recipients?|Empfänger)\s?:[^\n]*$", re.IGNORECASE
)
"""The line of a mail that says who gets it."""
_BEHIND = 15
"""A name behind a value counts as so much farther."""
_FIRMS = re.compile(r"['’]s?" + ITS_HOUSE.pattern)


def nearest_person(owner: OwnerNames, before: str, after: str) -> tuple[int, str, str] | None:
    """The person named nearest to a value: how far, the name, and on which side. The owner's in any form, others by name or by title and surname."""
    found = [
        (len(before) - place_end, name, "before")
        for name, place, place_end in (*names(before), *by_title_or_turned(before))
        if not is_greeted(before[:place])
        and not _is_a_place(before, place, place_end)
        and not is_an_offices(name)
        and not is_label(name)
        and not _is_a_firm(name, before, place_end)
    ]
    found += [
        (place + _BEHIND, name, "after")
        for name, place, _ in (*names(after), *by_title_or_turned(after))
        if not _GREETED.search(after[:place]) and not _HOUSE_NUMBER.search(after[:place]) and not is_an_offices(name)
    ]
    own = [(len(before) - place_end, "before") for place, place_end in written(before, owner.names) if not is_greeted(before[:place])]
    own += [(0, "before") for _ in owner.first_names() if stands_right_before(before, owner.first_names())]
    own += [(place + _BEHIND, "after") for place, _ in written(after, owner.names) if not _GREETED.search(after[:place])]
    found += [(distance - 1, owner.names[0], side) for distance, side in own]
    return min(found, default=None)


def is_greeted(before: str) -> bool:
    """Whether what stands before a name says that it is only written to."""
    return _GREETED.search(before) is not None or _ADDRESSED.search(before) is not None


def _is_a_place(before: str, start: int, end: int) -> bool:
    """Whether what looks like a name is a street or a town: a house number stands before it, or a postcode soon behind."""
    return _HOUSE_NUMBER.search(before[:start]) is not None or _IN_ADDRESS.match(before, end) is not None


def _is_a_firm(name: str, text: str, end: int) -> bool:
    """Whether what looks like a name is a firm's: "Blue Quay's HQ"."""
    return _FIRMS.match(text, end) is not None and not is_given(name.split()[0])
