"""A state told in a letter or message to whoever it greets: "Hi Nell, thanks for telling me that you are pregnant"."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.states.said_states import ends_in_state

_GREETED = re.compile(r"(?:^|[\n\"“:>.]\s{0,3})(?:[Dd]ear|[Hh]i|[Hh]ello|[Hh]ey|[Aa]nnwyl|[Hh]iya)\s(?:M(?:rs?|s|iss)\.? |Dr )?$")
_TOLD = re.compile(
    r"\b(?:(?:[Ss]orry|[Gg]lad|[Ss]ad|[Gg]ood|[Uu]pset|[Ss]addened) to (?:hear|read|learn)|(?:[Tt]hanks|[Tt]hank you) for (?:telling|letting|informing|disclosing|sharing|being)|(?:told|mentioned|said|disclosed)(?: to)?(?: me| us)?|[Nn]ow|[Ss]ince|[Bb]ecause|[Gg]iven|[Ii] know|[Aa]s)"
    r"(?: (?:me|us|with me|with us|open))?(?: know)?(?: (?:that|about))?\s(?:you(?:['’]re| are| were| have(?: been)?| had|['’]ve(?: been)?)|your)\s(?P<what>[^,.;:!?\n]{3,60}?)(?=[,.;:!?)\n]|$|\s(?:and|but|so|in|on|at|last|this|since|when|while|which|because|before|after|yesterday|today)\b)"
)
"""What is said to be known of who is written to."""
_SIGNS = (" you are ", " you have ", " you had ", " you were ", " you're ", " you’re ", " you've ", " you’ve ", " your ")
_FAR = 260


def is_told(text: str, start: int, end: int) -> bool:
    """Whether the message that greets the name from `start` to `end` says a state of who is greeted."""
    if text[end : end + 1] not in (",", "!", "\n", " ", ".") or not _GREETED.search(text, max(0, start - 20), start):
        return False
    said = text[end : end + _FAR]
    return any(sign in said for sign in _SIGNS) and any(ends_in_state(told["what"]) for told in _TOLD.finditer(said))
