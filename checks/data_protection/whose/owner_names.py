"""The owner's names and the addresses that the settings tie to them; whether a name is the owner's."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from foliocheck.checks.data_protection.recognisers.reading.names import plain
from foliocheck.checks.data_protection.whose.owner_forms import untitled
from foliocheck.checks.data_protection.whose.same_person import same_person

Whose = Literal["owner", "role", "other"]


@dataclass(frozen=True, kw_only=True)
class OwnerNames:
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

    def first_names(self) -> tuple[str, ...]:
        """The owner's first names, as written, where nobody else in the portfolio has them."""
        return tuple(
            name.split()[0]
            for name in map(untitled, self.names)
            if name.split() and plain(name.split()[0]) not in self.others and len(name.split()[0]) > 2
        )

    def is_me(self, speaker: str) -> bool:
        """Whether a speaker is the owner, by name or by the first name alone."""
        return self.is_owner_name(speaker) or any(plain(speaker) == plain(first) for first in self.first_names())
