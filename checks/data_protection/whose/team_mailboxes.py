"""Whether the words before an e-mail address say that it is a team's: the name that goes with it, or "ask the … team (ltt@…)"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from foliocheck.checks.data_protection.recognisers.reading.names import first_names, is_given, names, ordinary, plain, turned
from foliocheck.checks.data_protection.whose.desks import LABEL_BEFORE
from foliocheck.checks.data_protection.whose.given_name_beside import by_first_name
from foliocheck.checks.data_protection.whose.post_words import is_made_of_posts, role_words
from foliocheck.checks.data_protection.whose.role_addresses import may_be_a_persons

_DISPLAYED = re.compile(r"(?:^|[;,>\n\t]|\b(?:From|To|Cc|Bcc|Reply-To):)\s*[\"'“]?(?P<name>[^<>;\n\t\"”:]{2,70}?)[\"'”]?\s?<\s?$")
_TEAM = re.compile(
    r"\b(?:teams?|services?|office|desk|unit|department|dept|centre|center|library|group|committee|support|helpdesk|administration|faculty|school|network|"
    r"society|association|club|union|board|bank|registry|archive|archives|charity|list|admissions|enquiries|reception|loans|bookings|careers|finance|estates|sales|exams|repairs|noreply|notifications?|tîm|adran|llyfrgell|canolfan|ganolfan|gwasanaeth\w*|(?:chat)?bot)\b",
    re.IGNORECASE,
)
_LED_TO = re.compile(
    r"(?:['’]s?(?= \w))?(?:\W{1,3}(?:by|via|on|at|email|e-?mail|mailbox|address|is|box|inbox|using|through)){0,3}\W{1,3}$", re.IGNORECASE
)
_LONGEST_LEAD = 48
_OUR_TEAM = re.compile(r"\b(?:the|our|its|this)\s(?:[\w&'’-]+\s){0,4}[\w’'-]+$", re.IGNORECASE)
"""What leads to a team's address in a sentence: "Submit abstracts to the committee ("."""


_BRACKETS = re.compile(r"\s?\([^()]*\)")
_OF_PEOPLE = re.compile(r"(?<!mailing )(?<!discussion )(?<!e-mail )\b(?:list|members|attendees|roster)$", re.IGNORECASE)
"""Before the addresses of several people: "Committee list: …; …"."""


def displayed_name(before: str) -> str | None:
    """The name that a mail program puts before an address: "Learning Technology Team <ltt@…>"."""
    match = _DISPLAYED.search(before[-110:])
    return match.group("name").strip() if match else None


def _is_acronym(local: str, before: str) -> bool:
    """Whether the local part is made of the first letters of the words before it: "Digital Learning Hub, dlh@…"."""
    if not re.fullmatch(r"[a-z]{2,6}", local):
        return False
    words = [word for word in re.findall(r"[^\W\d_]+", before[-90:]) if word not in _SMALL]
    last = words[-len(local) :]
    capitals = [
        words[at : at + len(local)]
        for at in range(len(words) - len(local))
        if all(word[0].isupper() for word in words[at : at + len(local)])
    ]
    return any(_are_initials(local, run) for run in (last, *capitals))


_SMALL = frozenset(("of", "for", "and", "the", "in", "on", "at"))
_BEHIND = re.compile(r"\s?(?:[·•|,;:(–—=-]|\n)\s?(?:the )?(?P<words>[A-ZÀ-Þ][^\n@\d|,;:.()]{8,80})")


def _are_initials(local: str, run: Sequence[str]) -> bool:
    """Whether a local part is the first letters of words, of which two at least are everyday ones or words of offices."""
    return "".join(word[0].lower() for word in run) == local and sum(
        plain(word) in ordinary() or plain(word) in role_words() for word in run
    ) >= min(2, len(run))


def is_acronym_of(local: str, after: str) -> bool:
    """Whether the words right behind an address are what its local part abbreviates: "cle@… · Centre for Learning Enhancement"."""
    found = _BEHIND.match(after)
    if found is None or not re.fullmatch(r"[a-z]{2,6}", local):
        return False
    words = re.findall(r"[^\W\d_]+", found["words"])
    large = [word for word in words if word.lower() not in _SMALL]
    return _are_initials(local, words) or _are_initials(local, large)


def is_teams(local: str, before: str) -> bool:
    """Whether the words before an address say that a team's it is: the name that goes with it, or "ask the … team (ltt@…)" before an abbreviation."""
    shown = displayed_name(before)
    if shown is not None:
        bare = _BRACKETS.sub("", shown)
        called = bare if bare.strip() and is_given(bare.split()[0]) else shown  # "Wainwright, Alistair (Estates)"
        return bool(_TEAM.search(called)) and not names(shown) and not names(turned(bare))
    led_to = _LED_TO.search(before, max(0, len(before) - _LONGEST_LEAD))
    if led_to and _is_acronym(local, before[: led_to.start()]):
        return True
    ahead = before[-60 - len(led_to.group()) : led_to.start()] if led_to else ""
    team = next((match for match in _TEAM.finditer(ahead) if match.end() == len(ahead)), None)
    if not may_be_a_persons(local) and not names(ahead):
        label = LABEL_BEFORE.search(before)
        if (team and _OUR_TEAM.search(ahead) and (team.group().lower().endswith("bot") or not by_first_name(before, ""))) or (
            label and is_made_of_posts(label["label"]) and _TEAM.search(label["label"]) and not _OF_PEOPLE.search(label["label"])
        ):
            return True
    return bool(team) and bool(re.fullmatch(r"[a-z]{2,5}", local)) and local not in first_names() and not names(ahead)
