"""The portfolio's author, and whose a value is: the owner's, an office's, or another person's."""

from __future__ import annotations

from dataclasses import dataclass

from foliocheck.checks.data_protection.whose import address_owner, by_context, own_speech
from foliocheck.checks.data_protection.whose.owner_names import OwnerNames, Whose


@dataclass(frozen=True, kw_only=True)
class Owner(OwnerNames):
    """The portfolio's author: tells whose an address or a value is."""

    def whose_address(self, address: str, before: str = "", *, after: str = "", own_words: bool = True) -> tuple[Whose, str]:
        """Whose the e-mail address is, and why in words; `before` and `after` are the text around it, `own_words` whether the owner wrote it."""
        return address_owner.whose_address(self, address, before, after=after, own_words=own_words)

    def whose_by_context(
        self, text: str, start: int, end: int, *, own_words: bool = True, offices: bool = True
    ) -> tuple[Whose, str | None]:
        """Whose a value without a name in it is, from the words around (who speaks, the nearest name, "my", an office); also the name.

        `offices` False: it is of a kind that no office has.
        """
        return by_context.whose_by_context(self, text, start, end, own_words=own_words, offices=offices)

    def is_written_to(self, before: str) -> bool:
        """Whether what leads to a value is a letter or message to the owner."""
        return own_speech.is_written_to(self, before)
