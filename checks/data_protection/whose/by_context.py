"""Whose a value without a name in it is, by the words around: who speaks, who is named nearest, what is said to be "my", an office."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.reading.everyday import is_common
from foliocheck.checks.data_protection.recognisers.reading.names import is_given, is_name, ordinary, plain, turned
from foliocheck.checks.data_protection.whose.address_owner import whose_address
from foliocheck.checks.data_protection.whose.around_value import around
from foliocheck.checks.data_protection.whose.desk_rows import is_desks_in_a_row
from foliocheck.checks.data_protection.whose.desks import is_desks, is_one_persons_mobile
from foliocheck.checks.data_protection.whose.given_name_beside import asked_for, lone_name
from foliocheck.checks.data_protection.whose.had_by_somebody import for_whom, who_has_it
from foliocheck.checks.data_protection.whose.named_beside import is_of_whom_they_teach, named_beside
from foliocheck.checks.data_protection.whose.named_between import named_between
from foliocheck.checks.data_protection.whose.nearest_person import nearest_person
from foliocheck.checks.data_protection.whose.office_lines import ADDRESS, asked_at_a_desk, is_an_offices_line, is_booked_there
from foliocheck.checks.data_protection.whose.office_names import (
    is_among_businesses,
    is_an_offices,
    is_behind_premises,
    is_below_an_organisation,
)
from foliocheck.checks.data_protection.whose.organisations import heads_an_address
from foliocheck.checks.data_protection.whose.own_marks import is_own_by_mark, is_paid_to_me
from foliocheck.checks.data_protection.whose.own_speech import is_mine
from foliocheck.checks.data_protection.whose.own_words import (
    are_my_things,
    is_anothers_behind,
    is_mine_behind,
    is_numbered,
    is_of_my_people,
    is_said_by_me,
    is_to_ring_me,
    said_mine,
    speaks_of_another,
    then_another,
)
from foliocheck.checks.data_protection.whose.owner_forms import begins_line, follows, leads, own_behind, profile_of, speaks, written
from foliocheck.checks.data_protection.whose.owner_names import OwnerNames, Whose
from foliocheck.checks.data_protection.whose.role_addresses import may_be_a_persons
from foliocheck.checks.data_protection.whose.speakers import speaker
from foliocheck.checks.data_protection.whose.speech_of_kinds import is_said_by_another_behind
from foliocheck.checks.data_protection.whose.telephone_lines import MOBILE, is_dial_in

_SIGNED_BEHIND = re.compile(
    r"[^\n]{0,200}?(?:\n{1,3}|(?<=[.!?]) )(?:Ta|Thanks|Many thanks|Cheers|Best|Best wishes|Regards|Kind regards|Love|Yours|Yours sincerely|Yours faithfully|Diolch|Cofion|Le meas)?[,!.]?\s{0,3}[–—-]?\s?(?:(?:Dr|Prof|Professor|Mrs?|Ms|Miss|Mx|Revd?)\.? )?(?P<name>[A-ZÀ-Þ][\w'’-]+ [A-ZÀ-Þ][\w'’-]+)\W{0,3}$"
)
"""The end of a text behind a value: who signs it."""
_CLOSED_BEHIND = re.compile(
    r"[^\n]{0,200}\n{1,3}[ \t]*(?:(?:[Ww]ith|[Aa]ll|[Vv]ery|[Mm]any|[Ww]arm(?:est)?|[Kk]ind(?:est)?|[Bb]est|[Yy]ours)\s){0,2}(?:[Tt]hanks|[Ww]ishes|[Rr]egards|[Ss]incerely|[Ff]aithfully|[Tt]ruly|[Cc]heers|[Dd]iolch|[Cc]ofion)(?: (?:and|in advance|gorau)[^\n]{0,20})?[,.!]?[ \t]*\n{1,3}"
    r"[ \t]*(?:(?:Dr|Prof|Professor|Mrs?|Ms|Miss|Mx|Revd?)\.? )?(?P<name>[A-ZÀ-Þ][\w'’-]+ [A-ZÀ-Þ][\w'’-]+)[ \t]*(?=[\n,(]|$)"
)
"""The closing words of a letter below a value and who signs it, whatever follows: their post, the rest of the page."""
_LONGEST_END = 300
_BY_GIVEN_NAME = re.compile(r"\s{0,2}[–—-]{1,2}\s?(?P<name>[A-ZÀ-Þ][^\W\d_]{2,14})\W{0,3}(?:\n|$)")
"""Who signs a note by a given name right behind a number: "WhatsApp me on … – Moira"."""
_BY_IN_BRACKETS = re.compile(
    r"\s?\((?P<name>[A-ZÀ-Þ][^\W\d_]{2,14})(?P<surname> [A-ZÀ-Þ](?:\.|[\w'’-]+)?)?(?:[,;–-] ?(?:the |our |my )?[a-z][a-z /&-]{2,30})?\)"
)
"""The same in brackets, with the surname or its first letter, and what they are: "whatsapp me, it's … (Cleo B)", "text me on … (Owain Pugh, technician)"."""
_LAST_WORD = re.compile(r",\s(?P<name>[A-ZÀ-Þ][^\W\d_]{2,14})\W{0,3}$")
"""Who signs with nothing but a given name at the end: "Refund me at: …, Rosalind"."""
_TO_RING = re.compile(
    r"\b(?:[Rr]ing|[Cc]all|[Pp]hone|[Tt]ext|[Cc]ontact|[Ww]hats[Aa]pp|[Mm]essage|[Aa]sk(?: for)?)\s(?:(?:Dr|Prof|Mrs?|Ms|Miss|Mx)\.?\s)?(?P<name>[A-ZÀ-Þ][\w'’-]+ [A-ZÀ-Þ][\w'’-]+)(?:\s?[,:(–-]\s?|\s)(?:(?:on|at|via)\s)?$"
)
"""Right before a number: who is to be rung, though the sentence began with “I am away”."""
_THEN_THEIRS = re.compile(
    r"(?P<asked>\b(?:[Aa]sk|[Ss]ee|[Tt]ell|[Rr]ing|[Cc]all|[Tt]ext|[Pp]hone|[Tt]ry|[Cc]ontact|[Cc]hase)\s)?(?<![\w'’-])(?P<name>[A-ZÀ-Þ][^\W\d_]{2,14})(?:,? (?:again|back|at home|now))?(?:,? \(?(?:(?:staff|student|payroll|employee|learner|mobile|tel|phone) ?(?:no\.?|number|id)?\.?:?|on|at|under|is on))\s?$"
)
"""A given name and nothing but a label between it and a number: "Leonard again on"."""
_LED_BY_MAIL = re.compile(
    r"\n[ \t]*(?:E-?mail:? ?)?(?P<address>[\w.+'-]{1,60}@[\w.-]+\.\w+)[ ,;|/·–-]{1,4}(?:(?:tel|t|phone|ph)\b[.:]? ?)?$", re.IGNORECASE
)
_ONLY_A_FIELD = re.compile(r"[ \t]*[A-Z][\w-]{0,30}(?: [\w-]{1,30}){0,2} ?[:\t][ \t]*")
"""The label of a field alone before a value."""
_BESIDE = 40
"""Nearer a name is whose the value is, though the text speaks of a meeting."""
_BESIDE_NAME = 90
_ANOTHERS_FIELD = re.compile(
    r"(?:^|[\W_])(?:supervisor|manager|emergency|kin|referee|mentor|tutor|employer|parent|guardian|carer|assessor|teacher|line|spouse|partner)s?(?=$|[\W_])",
    re.IGNORECASE,
)
"""In the name of a field that is about somebody else than the fields around it."""


_OR_WRITE = re.compile(
    r"\s?(?:\([^)\n]{1,25}\))?\s?(?:,|;|/|\||\b(?:or|and|nó|neu|oder|ou|o|eller|of|tai)\b)\s?(?:(?:e-?mail|mail|write|to|at|on|via|by|scríobh|chuig|ysgrifennwch|e-?bostiwch|schreiben|schreib|sie|an|écrivez|à|escribe|escríbeme|a|scrivete|scrivi|schrijf|naar|skriv|til|till|me)\s?:?\s){0,4}(?P<address>[\w.+'-]{1,60}@[\w.-]+\.\w+)",
    re.IGNORECASE,
)
"""Right behind a number: the same person's other way to be reached, with no name between: "Ring me on … (home) or write to dervla.keaney@…"."""


_GIVES = re.compile(
    r"(?:\b(?:it['’]?s|that['’]?s|number|num|nr|phone|mobile|mob|tel|cell|whats ?app|landline)\b[^.\n]{0,40}|:\s)$", re.IGNORECASE
)
_OTHERS_TO_RING = re.compile(r"\b(?:ring|call|text|phone|ask|contact|try|e-?mail|message|tell)\b(?! me\b)", re.IGNORECASE)


def _gives_a_number(before: str) -> bool:
    """Whether who speaks says a number, and not whom one should ring: "00:12 Sunita: so it's"."""
    line = before.rpartition("\n")[2]
    return _GIVES.search(line) is not None and _OTHERS_TO_RING.search(line) is None


def _is_reached_at_anothers(owner: OwnerNames, after: str) -> bool:
    """Whether who says "ring me" is reached at an address that has another person's name."""
    found = _OR_WRITE.match(after)
    return (
        found is not None
        and bool(owner.names)
        and may_be_a_persons(found["address"].partition("@")[0].lower())
        and whose_address(owner, found["address"])[0] == "other"
    )


def _stands_behind_an_offices_mail(owner: OwnerNames, before: str) -> bool:
    """Whether an office's address begins the line of a telephone right behind it, so that who is named above has nothing to do with it: "events@college.example, 028 …"."""
    mail = _LED_BY_MAIL.search(before)
    return mail is not None and whose_address(owner, mail["address"])[0] == "role"


def whose_by_context(
    owner: OwnerNames, text: str, start: int, end: int, *, own_words: bool = True, offices: bool = True
) -> tuple[Whose, str | None]:
    """Whose a value without a name in it is, from the words around (who speaks, the nearest name, "my", an office); also the name.

    `offices` False: it is of a kind that no office has.
    """
    before, after, line = around(text, start, end)
    address = any(sign in text[start:end] for sign in ",\n")
    to_ring = _TO_RING.search(before)
    if to_ring and is_name(to_ring["name"]) and not owner.is_owner_name(to_ring["name"]) and not is_an_offices(to_ring["name"]):
        return "other", to_ring["name"]
    says = speaker(before)
    signed = _CLOSED_BEHIND.match(text, end) or (_SIGNED_BEHIND.match(text, end) if len(text) - end < _LONGEST_END else None)
    if signed and not owner.is_owner_name(signed["name"]) and is_name(signed["name"]):
        says, own_words = signed["name"], False
    if says is None and speaks(before, owner.first_names()):
        own_words = True  # "vikram: my account …" in a comment of the source
    mine = (
        own_words
        and not is_said_by_another_behind(before, after)
        and not is_anothers_behind(after)
        and is_mine(owner, text[max(0, start - 600) : start])
    )
    if mine and (is_said_by_me(before, after) or (is_to_ring_me(before) and not lone_name(before))):
        return "owner", says
    said = said_mine(before)
    if said and said.group().startswith("I ") and is_of_my_people(said.group()):
        said = None  # "I am grateful to my assessor ("
    another = (named_between(owner, said.group()) or then_another(before, said)) if said else None
    if another and plain(another) not in ordinary() and not owner.is_me(another):
        return "other", another
    by = (_BY_GIVEN_NAME.match(after) or _BY_IN_BRACKETS.match(after)) if said else None
    last = _LAST_WORD.match(after) if said else None
    if last and is_given(last["name"]) and not owner.is_me(last["name"]):
        return "other", last["name"]
    if (
        by
        and (is_given(by["name"]) or (by.groupdict().get("surname", " ") and plain(by["name"]) not in ordinary()))
        and not owner.is_me(by["name"])
    ):
        return "other", by["name"]
    if said and _is_reached_at_anothers(owner, after):
        return "other", says
    if not offices and (whom := for_whom(after)) and not owner.is_me(whom):
        return "other", whom
    named = None if said else named_beside(text, start, end)
    if named:
        return ("owner", owner.names[0]) if written(named, owner.names) or owner.is_owner_name(turned(named)) else ("other", named)
    if not said and (has := who_has_it(before)):
        return ("owner", owner.names[0]) if owner.is_me(has) or owner.is_owner_name(has) else ("other", has)
    if said or are_my_things(before) or is_numbered(before):
        return ("owner" if mine else "other"), says
    if mine and (is_mine_behind(after) or is_own_by_mark(before, after)):
        return "owner", says
    if own_behind(after, owner.first_names()) or (mine and is_paid_to_me(before, owner.names)):
        return "owner", says
    if address and (is_below_an_organisation(before) or heads_an_address(text[start:end])):
        return "role", None
    if address and is_among_businesses(text[start:end], before):
        return "role", None
    if address and begins_line(before, owner.names):
        return "owner", None
    if offices and (to_ask := asked_at_a_desk(owner, text[start:end], before, after)):
        return to_ask
    if offices and is_booked_there(text[start:end], before):
        return "role", None
    if offices and is_one_persons_mobile(text[start:end], before):
        return "other", says
    if offices and (is_desks(before, after) or is_behind_premises(before) or is_desks_in_a_row(text[start:end], before, after)):
        return "role", None
    nearest = nearest_person(owner, before, after)
    asked = asked_for(before)
    if asked and not owner.is_me(asked):
        return "other", asked
    if nearest and owner.is_owner_name(nearest[1]) and not is_of_whom_they_teach(before):
        theirs = _THEN_THEIRS.search(before, max(0, len(before) - nearest[0])) if nearest[2] == "before" and nearest[0] > 0 else None
        if theirs and not owner.is_me(theirs["name"]) and (is_given(theirs["name"]) or (theirs["asked"] and not is_common(theirs["name"]))):
            return "other", theirs["name"]  # "Declan Foy: Ask Moyra, staff no. …"
        return "owner", nearest[1]
    if offices and not address and not MOBILE.match(text[start:end]) and _stands_behind_an_offices_mail(owner, before):
        return "role", None
    for match in ADDRESS.finditer(line):
        whose, _ = whose_address(owner, match.group(), line[: match.start()] if offices else "")
        if whose != "role":
            return whose, nearest[1] if nearest and whose == "other" else None
        if nearest is None and offices:
            return "role", None
    if not nearest and (leads(before, owner.first_names()) or follows(after, owner.first_names())):
        return "owner", None
    if not nearest and not _ANOTHERS_FIELD.search(line) and (profile := profile_of(text, start, end)) and owner.is_me(profile.split()[0]):
        return "owner", None
    if offices and is_an_offices_line(text[start:end], before, after, line, nearest, says):
        return "role", None
    if offices and is_dial_in(text, start, end) and not (nearest and nearest[0] < _BESIDE and ". " not in before[-nearest[0] :]):
        return "role", None
    if (
        nearest is None
        and _ONLY_A_FIELD.fullmatch(before)
        and written(text[end : end + _BESIDE_NAME].strip().partition("\n")[0], owner.names)
    ):
        return "owner", owner.names[0]  # the name stands in a block of its own below
    if nearest is None and says is None and _ONLY_A_FIELD.fullmatch(before.rpartition("\n")[2]):
        beside = [whose_address(owner, match.group())[0] for match in ADDRESS.finditer(before + "\n" + after)]
        if "owner" in beside and "other" not in beside:
            return "owner", None  # the fields around it are the owner's
    called = None if address else lone_name(before)
    if (
        own_words
        and nearest is None
        and called is None
        and says
        and owner.is_me(says)
        and _gives_a_number(before)
        and not speaks_of_another(text, start, end)
    ):
        return "owner", says
    return "other", nearest[1] if nearest else says or (called if called and not owner.is_me(called) else None)
