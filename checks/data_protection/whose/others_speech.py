"""Speech of others on a page of the author's: an open quotation, quoted mail, a reader's comment. "My" and "me" in it are the speaker's."""

from __future__ import annotations

import re

_I_SAID = re.compile(
    r"\b(?:I|we|me)\b(?: [\w’'-]+){0,4}? (?:wrote|write|say|said|saying|put|typed|told|answered|answer|replied|posted|added|add|pasted|left|announced|signed|explained|shouted|texted|messaged|e-?mailed|advertised|begin|began|read|had|have|used)\b[^.\n“”\"]{0,60}$|"
    r"\b(?:my|our) (?:[\w’'-]+ ){0,4}?[\w’'-]+(?: [\w’'-]+){0,3}?[:,]?\s?(?:reads?|says?|said|was|is|ran|read|begins?|began|ended|with)?[:,]?\s?$",
    re.IGNORECASE,
)
"""Right before a quotation: the author says it, or a paper of theirs."""
_MY_OR_ME = re.compile(r"\b(?:my|me|mine|I|I['’]m)\b", re.IGNORECASE)
_WROTE = re.compile(
    r"(?:^|\n)[>\s]{0,4}(?:On\b[^\n]{0,60}?[,\s])?(?P<name>[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){0,2})(?: <[^>\n]{3,60}>)? (?:wrote|writes|schrieb|a écrit|escribió|ha scritto):"
)
_QUOTED_LINE = re.compile(r"(?:^|\n)[ ]{0,2}(?:>|&gt;)[^\n]*$")
_FAR = 400


def _open_quotation(before: str) -> int | None:
    """Where the quotation begins that is still open at the end of a text, None where none is."""
    curly = before.rfind("“")
    if curly > before.rfind("”"):
        return curly
    line = before.rfind("\n") + 1
    straight = [at for at in range(line, len(before)) if before[at] == '"' and not (at and before[at - 1] in "=:")]
    return straight[-1] if len(straight) % 2 else None


def is_in_anothers_quotation(before: str) -> bool:
    """Whether "my" or "me" right before a value stands in a quotation that is not said to be the author's."""
    before = before[-_FAR:]
    begins = _open_quotation(before)
    return begins is not None and _MY_OR_ME.search(before, begins) is not None and _I_SAID.search(before[:begins]) is None


def quoted_line_of(before: str) -> str | None:
    """Who wrote the mail whose quoted lines ("> …") lead to a value: the name, "" where none stands; None where the line is not quoted."""
    if not _QUOTED_LINE.search(before):
        return None
    wrote = list(_WROTE.finditer(before))
    return wrote[-1]["name"] if wrote else ""
