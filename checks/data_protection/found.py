"""What is found: one personal value at one place, one value with all its places, and which places only repeat another."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import unquote

from foliocheck.checks.data_protection.places.stretch import Stretch
from foliocheck.checks.data_protection.recognisers.reading.hit import BY_NAME, Hit
from foliocheck.checks.data_protection.whose.owner_names import Whose


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One personal value at one place, with whose it is and why that is thought. `cited`: in a reference of a published paper."""

    hit: Hit
    stretch: Stretch
    whose: Whose
    why: str
    person: str | None = None
    cited: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """One value with all its places; `permitted` where the settings say that its owner agreed."""

    what: str
    value: str
    whose: Whose
    why: str
    found: tuple[Found, ...]
    permitted: bool = False

    @property
    def cited(self) -> bool:
        """Whether it stands in references of published papers only."""
        return all(found.cited for found in self.found)

    @property
    def confidence(self) -> float:
        """The best confidence of its places."""
        return max(found.hit.confidence for found in self.found)

    @property
    def notes(self) -> tuple[str, ...]:
        """In which ways it was hidden, each once."""
        return tuple(dict.fromkeys(found.hit.note for found in self.found if found.hit.note))


_LONG_NUMBER = 7


def normal(what: str, value: str) -> str:
    """The form by which two spellings of a value are known to be one."""
    if what in ("email", *BY_NAME, "user-path", "postal-address"):
        return re.sub(r"[\s,]+", " ", value).strip().lower()
    if what == "phone":
        digits = re.sub(r"\D", "", value.replace("(0)", ""))
        return re.sub(r"^(?:0044|44|0)", "", digits)
    if what == "edit-link":
        return unquote(value)
    plain = re.sub(r"[\s.\-/]", "", value).lower()
    # the name of an account is the number with a letter before it: "u1649023" beside "1649023"
    return plain[1:] if what == "student-number" and len(plain) > _LONG_NUMBER and plain[1:].isdigit() else plain


def without_echoes(found: list[Found]) -> list[Found]:
    """Drops places that only repeat another on the same page: the source of what is seen in the text, and text with a decoy in it."""
    decoys = {
        (item.stretch.url, spelling)
        for item in found
        if "hidden word" in item.hit.note
        for spelling in item.hit.spellings
        if spelling != item.hit.value
    }
    kept = [item for item in found if (item.stretch.url, item.hit.value) not in decoys]
    shown = {
        (item.stretch.url, item.hit.what, normal(item.hit.what, item.hit.value))
        for item in kept
        if item.stretch.where in ("text", "link", "picture-words", "meta", "document")
    }
    return [
        item
        for item in kept
        if item.stretch.where not in ("source", "script", "comment")
        or (item.stretch.url, item.hit.what, normal(item.hit.what, item.hit.value)) not in shown
    ]
