"""Whose an e-mail address is: by its own letters, its host, and the words that lead to it."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.reading.names import ordinary, parts_of, plain, turned
from foliocheck.checks.data_protection.whose.around_value import with_bars
from foliocheck.checks.data_protection.whose.bookings import is_to_book
from foliocheck.checks.data_protection.whose.named_between import named_between
from foliocheck.checks.data_protection.whose.nearest_person import is_greeted
from foliocheck.checks.data_protection.whose.own_speech import is_mine
from foliocheck.checks.data_protection.whose.own_words import said_mine, then_another
from foliocheck.checks.data_protection.whose.owner_forms import written
from foliocheck.checks.data_protection.whose.owner_names import OwnerNames, Whose
from foliocheck.checks.data_protection.whose.role_addresses import is_role, may_be_a_persons
from foliocheck.checks.data_protection.whose.same_person import local_fits, run_together, shortens, stem_of
from foliocheck.checks.data_protection.whose.team_mailboxes import displayed_name, is_acronym_of, is_teams

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
_FIRM = re.compile(r"(?<![\w'’-])(?P<name>[A-ZÀ-Þ][\w'’-]+(?:[ -](?:& )?[A-ZÀ-Þ][\w'’-]+){1,3})")
_TRADE = re.compile(
    r"Learning|Training|Education|Consult\w+|Coaching|Solutions|Services|Digital|Media|Studios?|Designs?|Associates|Tutors?|Tutoring|Tuition|Skills|Academy|School|Books|Press|Publishing|Films|Creative|Tech|Technolog\w+|"
    r"Labs?|Group|Partners|Systems|Software|Games|Events|Interactive|Productions|Photography|Translations?|Communications|Research|Co|Company|Sons|Brothers|IT"
)
"""The last word of the name of a firm."""
_TRADE_OF_HOST = re.compile(_TRADE.pattern, re.IGNORECASE)
"""The same behind the family name in a host: "rhodri@penntraining.…"."""
_OF_MY_KIN = re.compile(
    r"[^.\n@;]{0,50}[;,(–-] ?(?:that|this|which|it) (?:is|was|belongs to) my (?:[a-z]+ )?(?:brother|sister|wife|husband|partner|mother|father|mum|mam|dad|son|daughter|cousin|aunt|uncle|niece|nephew|namesake|colleague)\b"
)
"""Behind an address with the owner's family name: "…; that is my brother Lewis"."""
_RIGHT_BEHIND = re.compile(r"\s?[,:|(–-]\s?(?:e-?mail\s?:?\s|contact\s?:?\s)?", re.IGNORECASE)
"""Between the owner's name and an address right behind it."""
_BESIDE_NAME = 90


def is_of_a_named_firm(host: str, before: str) -> bool:
    """Whether the text before an address calls its host by name, as a firm with a word for its trade: "I founded Quayle Learning", hello@quayle-learning.…"""
    label = host.rpartition(".")[0].rpartition(".")[2].replace("-", "")
    for firm in _FIRM.finditer(before):
        name = re.sub(r",? (?:Ltd|Limited|LLP|CIC)$", "", firm["name"])
        if plain(re.sub(r"[\s&-]", "", name)) == label and _TRADE.fullmatch(name.split()[-1]):
            return True
    return False


def whose_address(owner: OwnerNames, address: str, before: str = "", *, after: str = "", own_words: bool = True) -> tuple[Whose, str]:
    """Whose the e-mail address is, and why in words; `before` and `after` are the text around it, `own_words` whether the owner wrote it."""
    address, before = address.lower(), with_bars(before)
    if after and _OF_MY_KIN.match(after):
        return "other", "it stands with another name"
    local, _, host = address.partition("@")
    if address in owner.addresses:
        return "owner", "the settings name it as yours"
    for name in owner.names:
        if local_fits(local, name, owner.others):
            return "owner", "it has your name"
        labels = host.replace("-", "").split(".")
        parts = parts_of(name)
        whole_host = bool(parts) and any(run_together((parts[0], last)) in labels for last in (*parts[1:], "".join(parts[1:])))
        surname = parts[-1].replace("-", "") if parts else ""
        own_host = whole_host or (len(surname) > 3 and surname in labels[:-1])
        if _FRONT_DOOR.fullmatch(local) and is_of_a_named_firm(host, before):
            return "role", "it is an office's"
        if (
            len(surname) > 3
            and _FRONT_DOOR.fullmatch(local)
            and any(
                label.startswith(part) and _WORKS_AS.fullmatch(label[len(part) :])
                for label in labels[:-1]
                for part in (surname, parts[0])
                if len(part) > 3
            )
        ):
            return "owner", "its host has your name"
        if stem_of(local) in (parts or ("",))[:1] and any(
            len(surname) > 3 and label.startswith(surname) and _TRADE_OF_HOST.fullmatch(label[len(surname) :]) for label in labels[:-1]
        ):
            return "owner", "its host has your name"
        if own_host and (
            (whole_host and is_role(local))
            or _FRONT_DOOR.fullmatch(local)
            or stem_of(local) in (parts[0], parts[0][0], parts[-1], "".join(part[0] for part in parts))
        ):
            return "owner", "its host has your name"
    shortened = written(before[-_BESIDE_NAME:], owner.names) if before else []
    if shortened and not is_role(local, host) and any(shortens(local, name) for name in owner.names):
        return "owner", "it stands with your name"
    if (
        is_role(local, host)
        or is_teams(local, before)
        or is_acronym_of(local, after)
        or (is_to_book(before) and not may_be_a_persons(local))
    ):
        return "role", "it is an office's"
    shown = displayed_name(before)
    if shown and owner.is_owner_name(turned(shown)):
        return "owner", "it stands with your name"
    if any(
        _RIGHT_BEHIND.fullmatch(before, max(0, len(before) - _BESIDE_NAME) + place_end)
        and not is_greeted(before[: max(0, len(before) - _BESIDE_NAME) + place])
        for place, place_end in shortened
    ):
        return "owner", "it stands with your name"
    said = said_mine(before[-120:])
    if (
        said
        and (another := named_between(owner, said.group()) or then_another(before[-120:], said))
        and plain(another) not in ordinary()
        and not owner.is_me(another)
    ):
        return "other", "it stands with another name"
    if said:
        named_otherwise = owner.names and (re.fullmatch(r"[a-z]{3,}[._][a-z]{3,}\d*", local) or _TRANSCRIPT.search(before))
        if own_words and not named_otherwise and is_mine(owner, before):
            return "owner", "the text says that it is yours"
        return "other", "somebody else says that it is theirs"
    return "other", "it has another name" if owner.names else "no owner's name was found to compare it with"
