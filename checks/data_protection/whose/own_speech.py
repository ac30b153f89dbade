"""Whether "my" and "me" before a value are the owner's: not another speaker's, and not in what is written to the owner."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.reading.names import turned
from foliocheck.checks.data_protection.whose.others_speech import is_in_anothers_quotation, quoted_line_of
from foliocheck.checks.data_protection.whose.own_words import is_to_a_teacher
from foliocheck.checks.data_protection.whose.owner_forms import untitled
from foliocheck.checks.data_protection.whose.owner_names import OwnerNames
from foliocheck.checks.data_protection.whose.speakers import sender, speaker
from foliocheck.checks.data_protection.whose.speech_of_kinds import is_quoted_from_another

_PRAISED = r"(?:[Dd]a iawn|[Ww]ell done|[Tt]hanks|[Tt]hank you|[Dd]iolch|[Gg]reat (?:work|job|session)|[Cc]ongrat\w+|[Ll]longyfarchiadau|[Bb]ravo|[Mm]erci|[Dd]anke|[Gg]racias|[Gg]razie)"
"""Before the owner's name in what readers write to them."""
_PIECE = r"(?:post|piece|blog|article|read|page|work|portfolio|stuff|talk|session|video|reflection|idea|ideas|writing|story|summary|example|resource|resources)"
"""What a reader of a page praises right before they call the author by name: "Lovely piece, Leonie!"."""
_SPEAKS_OF = r"(?:known|recommend\w*|support(?:ed|ing)?|worked (?:closely )?with|work with|thank\w*|met|taught|managed?|supervis\w+|endorse\w*|mentored|line-managed?)"
"""Before the owner's name in what somebody else writes of them."""
_DID = r"(?:gave|helped|taught|led|showed|ran|made|supported|took|came|explained|joined|trained|encouraged|offered|has been|has (?:helped|given|taught|supported|led|made)|was|is)"
_WAS_THEIR = r"was|am|have been|had been|became|served as|acted as|remain"
"""“I was Oriel's line manager”: whoever says so is not the owner."""
_A_PARAGRAPH = 250


def is_mine(owner: OwnerNames, before: str) -> bool:
    """Whether "my" in the text before a value is the owner's: not another speaker's, and not in a letter to the owner."""
    says = speaker(before[-150:])
    if (says is not None and not owner.is_me(says)) or (says is None and is_quoted_from_another(before[-200:])):
        return False
    if is_in_anothers_quotation(before):
        return False
    quoted = quoted_line_of(before)
    if quoted is not None and not (quoted and owner.is_me(quoted)):
        return False
    wrote = sender(before)
    if wrote and not owner.is_owner_name(turned(wrote)):
        return False
    if any(
        re.search(rf"\b{_SPEAKS_OF}\s(?:Dr\.? |Prof\.? |Mrs? |Ms )?{re.escape(first)}\b", before)
        for name in map(untitled, owner.names)
        for first in (name, name.split()[0])
    ):
        return False
    if any(
        re.search(rf"\b{re.escape(first)}(?: [A-ZÀ-Þ][\w'’-]+)? {_DID}\b[^.!?\n]{{0,60}}\b(?:us|our|we|me|my)\b", before[-_A_PARAGRAPH:])
        for first in owner.first_names()
    ):
        return False  # somebody else speaks of the author, and then of themselves
    if any(re.search(rf"\bI (?:{_WAS_THEIR}) {re.escape(first)}(?: [A-ZÀ-Þ][\w'’-]+)?['’]s?\b", before) for first in owner.first_names()):
        return False
    return not is_written_to(owner, before)


def is_written_to(owner: OwnerNames, before: str) -> bool:
    """Whether what leads to a value is a letter or message to the owner."""
    return is_to_a_teacher(before[-300:]) or any(
        first in before
        and re.search(
            rf"\b(?:Dear|Hi|Hello|Hey|Annwyl|Ciao|Hola|Hallo|Bonjour|Olá|Hej|Hei)\s+(?:\w+\.?\s+)?{re.escape(first)}\b|\b{_PRAISED},?\s+{re.escape(first)}\s?[!,.]|"
            rf"(?:^|[\n.!?“\"]\s?)(?:[^\W\d_][\w'’-]*\s){{1,5}}?{_PIECE},?\s{re.escape(first)}\s?[!.]|(?:^|[\n.!?“\"]\s?)[A-Z][\w'’-]*(?:\s[\w'’-]+){{1,4}},\s{re.escape(first)}\s?[!.]|(?:^|\n)\s?{re.escape(first)}\s?[,–—-]\s",
            before,
        )
        for name in map(untitled, owner.names)
        for first in (name.split()[0], name.split()[-1])
    )
