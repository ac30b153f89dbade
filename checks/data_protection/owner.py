"""Whose is it: the owner's, an office's, or another person's."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

from foliocheck.checks.data_protection.offices import (
    DESK,
    FREE_LINE,
    MOBILE,
    asked_for,
    by_first_name,
    displayed_name,
    is_desks,
    is_dial_in,
    is_role,
    is_teams,
    office_words,
)
from foliocheck.checks.data_protection.recognisers.names import is_name, names, ordinary, parts_of, plain, turned
from foliocheck.checks.data_protection.same_person import local_fits, run_together, same_person, stem_of

Whose = Literal["owner", "role", "other"]
_MINE = re.compile(
    r"\bmy\s+(?:own\s+|personal\s+|private\s+|work\s+|home\s+|university\s+|college\s+|new\s+|old\s+|office\s+|corporate\s+|credit\s+|debit\s+|bank\s+|works\s+|direct\s+|desk\s+|staff\s+)?"
    r"(?:e-?mail(?:\s+address)?|address|account|card|mobile|phone|telephone|number|tel|fees?|expenses|(?:staff|student)\s+(?:no\b|number|id|card|code|ref\w*)|contact\s+details|date of "
    r"birth|ni number)\b[^.\n]{0,25}$|"
    r"\b(?:contact|e-?mail|mail|reach|find|catch|write to|call|text|ring|phone)\s+me\b[^.\n]{0,30}$|\bI (?:can be|am) (?:reached|"
    r"contacted|on|at)\b[^.\n]{0,30}$|\bmine(?:['’]s|\s(?:is|was))\s$|\bI (?:am|was born|was|lived?|moved)\b[^.\n]{0,40}$|"
    r"\b(?:to|for|with) me at (?:home|my)\b[^.\n]{0,25}$|\b(?:ffoniwch|e-?bostiwch|tecstiwch) fi\b[^.\n]{0,20}$|\bcysylltwch â (?:mi|fi)\b[^.\n]{0,20}$|\bfy (?:rhif|e-?bost|nghyfeiriad|ffôn)\b[^.\n]{0,25}$|\b(?:glaoigh orm|mo (?:uimhir|ríomhphost|sheoladh))\b[^.\n]{0,25}$|"
    r"\b(?:mon (?:numéro|adresse|mail|courriel|portable|téléphone)|appelez-moi|me joindre|écrivez-moi|je suis née?)\b[^.\n]{0,25}$|\b(?:meine? (?:nummer|adresse|e-?mail|telefon\w*|handy\w*)|(?:erreichen|rufen) sie mich|ich bin am|ich wurde am)\b[^.\n]{0,25}$|"
    r"\b(?:mi (?:número|teléfono|correo|dirección|móvil)|llámame|escríbeme|nací el)\b[^.\n]{0,25}$",
    re.IGNORECASE,
)  # fmt: skip
_MY_THINGS = re.compile(
    r"\b(?:(?<![\w'’] )my\s(?:own\s)?(?:(?!(?:line|student|learner|pupil|tutor|tutee|manager|mentor|colleague|boss|partner|wife|husband|mum|dad|mother|father|son|daughter|friend|team|co|head)\b)[a-z-]+\s){0,3}"
    r"(?:card|form|payslip|badge|passport|letter|contract|claim|record|certificate|home|house|flat|licence|lanyard|statement|invoice|details|registration|nhs|ni|nino|n\.i\.|national insurance|payroll|staff|student|employee|"
    r"sort|bank|account|iban|pin|birthday|date|dob|d\.o\.b\.?|address|(?:staff|payroll|employee|student)[ -](?:no|number|id))|I live)\b[^.\n]{0,70}$",
    re.IGNORECASE,
)
"""What is the writer's own, and on it a number: "my vaccination card … gives my NHS number", "My home, where I teach from:"."""
_I_AM_NUMBERED = re.compile(
    r"\bI (?:[a-z]+ed|did|was|paid|got|had|have|am|began|went|was taught)\b(?P<between>[^.\n]{0,70}?)\b(?:(?:student|staff|employee|payroll|nhs|ni|national insurance|candidate|enrolment|matric\w*|member(?:ship)?) (?:number|no|id)\b\.?|payroll|as (?:a )?(?:student|candidate|employee|member)|card|account|passport)\W{0,3}$",
    re.IGNORECASE,
)
"""Said of oneself: "I joined as employee number …", "When I did my MSc here (student number …"."""
_ANOTHERS = re.compile(
    r"\b(?:his|her|their|him|them|whose|someone|somebody|students?|learners?|colleagues?|the|a|an)\b|['’]s\b", re.IGNORECASE
)
_CAPITALS_WITHIN = re.compile(r"[a-z,:] (?!I\b|NHS\b|NI\b|ID\b|IBAN\b|HR\b|A/C\b|SC\b|HESA\b|ESR\b)[A-Z][a-z]+")
_TRANSCRIPT = re.compile(r"\d\d:\d\d[.,]\d{3} --> [\d:.,]+[^\n]*\n[^\n]*$")
"""A line of subtitles, in which anybody may speak."""
_FRONT_DOOR = re.compile(r"(?:hello|hi|hey|mail|e-?mail|post|me|contact|info|web|www|website|blog|portfolio|cv|admin|webmaster)")
"""Before a host that has but the owner's family name: where one person is reached. A helpdesk there is that of somebody's firm or college."""
_MINE_AFTER = re.compile(
    r"\s?\(\s?(?:mine|my own)\b|[\s,(–—-]{1,4}(?:that|which|this|it)(?: (?:is|was)|['’]s)\s(?:me|mine|my)\b(?! (?:line|manager|boss|tutor|mentor|mum|dad|wife|husband|partner|colleague|student|learner))|[\s,–-]{1,3}(?:is|was|are)\s(?:also\s)?my\s(?!(?:line|manager|boss|tutor|mentor|mum|dad|wife|husband|partner|colleague)\b)",
    re.IGNORECASE,
)

_ME_BEFORE = re.compile(r"(?:\b(?:or|and|else)|,|;)\s(?:to\s)?(?:me|myself)\s?(?:\b(?:on|at|via|by)\b)?\s?\(?$", re.IGNORECASE)
"""Right before a number, behind somebody else's: "ring Catriona on …, or me on"."""
_THEN_ANOTHER = re.compile(
    r"\d{3}[^\n]*?(?:\b(?:or|and)|,|;)\s(?:to\s)?(?P<name>[A-ZÀ-Þ][\w'’-]{1,20})\s?(?:\b(?:on|at|via|by)\b)?\s?[(:]?\s?$"
)
"""Behind what is the owner's, right before a number: "text me (07700 …) or Jo ("."""
_BORN = re.compile(r"(?:^|[\n.!?]\s*)(?:Born|Raised|Brought up)\b[^.\n]{0,25}$")
_I_FOLLOW = re.compile(r"[^.\n]{0,80}?,\s(?:and\s)?I\s")
"""Around a date that begins a sentence on oneself: "Born on 5 July 1979 in Kumasi, I came …"."""
_IN_ADDRESS = re.compile(r"[,\s]{1,2}(?:[A-ZÀ-Þ][\w'’-]+,?\s){0,3}[A-Z]{1,2}\d[\dA-Z]?\s\d[A-Z]{2}\b")
_HOUSE_NUMBER = re.compile(r"(?<!\d)\d{1,3}[a-z]?,? $")
_SIGNED_BEHIND = re.compile(
    r"[^\n]{0,200}?(?:\n{1,3}|(?<=[.!?]) )(?:Ta|Thanks|Many thanks|Cheers|Best|Best wishes|Regards|Kind regards|Love|Yours|Yours sincerely|Yours faithfully|Diolch|Cofion|Le meas)?[,!.]?\s{0,3}[–—-]?\s?(?P<name>[A-ZÀ-Þ][\w'’-]+ [A-ZÀ-Þ][\w'’-]+)\W{0,3}$"
)
"""The end of a text behind a value: who signs it."""
"""Around what looks like a name and is a street or a town."""
_ONLY_A_LABEL = re.compile(r"\s*(?:T|Tel|Telephone|Phone|Ffôn|Fón|Téléphone|Telefon|Switchboard)?\W{0,4}", re.IGNORECASE)
_TITLED_BEHIND = re.compile(r"\s?[(–—-]\s?(?:Frau|Herr|Mrs?|Ms|Miss|Mx|Dr|Prof|Mme|M|Sra?|Sig\.?ra|Sig|Dña|Don|Fru|Pan[i]?)\.?\s[A-ZÀ-Þ]")
_PLACE_LABEL = re.compile(
    r"(?:^|[\n.;]\s?)(?:Venue|Location|Where|Place|Ort|Veranstaltungsort|Lieu|Lugar|Local|Luogo|Lleoliad|Áit|Find us|Visit us|We meet at|Meet at|Come to)\s?:\s?[^\n]{0,60}$"
)
"""Before an address: where something takes place."""
_LONGEST_END = 300
_GREETED = re.compile(r"\b(?:Dear|Annwyl|Hi|Hello|Hey|A chara)\s(?:(?:Dr|Prof(?:essor)?|Mrs?|Ms|Miss|Mx)\.?\s)?$")
_CHUNKS = re.compile(
    r"\s?(?:,\s?(?:[A-ZÀ-ÞŴŶ\d][\w'’.-]*\s?)(?:(?:[A-ZÀ-ÞŴŶ\d][\w'’.-]*|y|yr|na|an|of|the|de|la|le|du|des|and|upon|on|in)\s?){0,4}){0,3},?\s?$"
)
"""Between the name at the beginning of a line and an address: parts of the address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
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

    def whose_address(self, address: str, before: str = "", *, own_words: bool = True) -> tuple[Whose, str]:
        """Whose the e-mail address is, and why in words; `before` is the text that leads to it, `own_words` whether the owner wrote it."""
        address = address.lower()
        local, _, host = address.partition("@")
        if address in self.addresses:
            return "owner", "the settings name it as yours"
        for name in self.names:
            if local_fits(local, name, self.others):
                return "owner", "it has your name"
            labels = host.replace("-", "").split(".")
            parts = parts_of(name)
            whole_host = bool(parts) and run_together(parts) in labels
            own_host = whole_host or (bool(parts) and len(parts[-1]) > 3 and parts[-1] in labels[:-1])
            if own_host and (
                (is_role(local) and (whole_host or _FRONT_DOOR.fullmatch(local)))
                or stem_of(local) in (parts[0], parts[-1], "".join(part[0] for part in parts))
            ):
                return "owner", "its host has your name"
        if is_role(local, host) or is_teams(local, before):
            return "role", "it is an office's"
        shown = displayed_name(before)
        if shown and self.is_owner_name(turned(shown)):
            return "owner", "it stands with your name"
        if _MINE.search(before[-120:]):
            named_otherwise = self.names and (re.fullmatch(r"[a-z]{3,}[._][a-z]{3,}\d*", local) or _TRANSCRIPT.search(before))
            if own_words and not named_otherwise and self._is_mine(before):
                return "owner", "the text says that it is yours"
            return "other", "somebody else says that it is theirs"
        return "other", "it has another name" if self.names else "no owner's name was found to compare it with"

    def whose_by_context(self, text: str, start: int, end: int, *, own_words: bool = True) -> tuple[Whose, str | None]:
        """Whose a value without a name in it is, from the words around (who speaks, the nearest name, "my", an office); also the name."""
        before, after = text[max(0, start - 150) : start], text[end : end + 90]
        before = re.split(r"\n\s*\n(?=(?:.|\n)*\n\s*\n)", before)[-1]
        after = re.split(r"\n\s*\n", after)[0] if "\n\n" in after else after
        line = before.rpartition("\n")[2] + " " + after.partition("\n")[0]
        if not before.rpartition("\n")[2].strip() and (
            "\n" in text[start:end] or "," in text[start:end]
        ):  # an address in lines: its first may be the institution's name
            line = before.rstrip().rpartition("\n")[2] + " " + line
        if _ONLY_A_LABEL.fullmatch(before.rpartition("\n")[2]):  # the telephone below an address
            line = before.rpartition("\n")[0].rstrip().rpartition("\n")[2] + " " + line
        speaker = self._speaker(before)
        signed = _SIGNED_BEHIND.match(text, end) if len(text) - end < _LONGEST_END else None
        if signed and not self.is_owner_name(signed["name"]) and is_name(signed["name"]):
            speaker, own_words = signed["name"], False
        if speaker is None and self._named_as_speaker(before):
            own_words = True  # "vikram: my account …" in a comment of the source
        if own_words and self._is_said_by_me(before, after) and self._is_mine(text[max(0, start - 600) : start]):
            return "owner", speaker
        mine = _MY_THINGS.search(before)
        said = _MINE.search(before)
        another = _THEN_ANOTHER.search(before, said.start()) if said else None
        if another and plain(another["name"]) not in ordinary() and not self._is_me(another["name"]):
            return "other", another["name"]
        if said or (mine and not _CAPITALS_WITHIN.search(mine.group())) or self._is_numbered(before):
            return ("owner", speaker) if own_words and self._is_mine(text[max(0, start - 600) : start]) else ("other", speaker)
        if self._is_turned(before) or self._stands_behind(after) or ("," in text[start:end] and self._begins_line(before)):
            return "owner", None
        if is_desks(before, after) or ("," in text[start:end] and _PLACE_LABEL.search(before)):
            return "role", None
        if _MINE_AFTER.match(after) and own_words and self._is_mine(text[max(0, start - 600) : start]):
            return "owner", speaker
        if _TITLED_BEHIND.match(after):
            return "other", None
        row = before.rfind("\n") + 1 if before.rpartition("\n")[2].count("\t") > 1 else 0  # a row of a table speaks of one
        found = [
            (len(before) - place_end, name, "before")
            for name, place, place_end in names(before)
            if not (_is_a_place(before, place, place_end) or place < row or office_words().search(name))
        ]
        found += [
            (place + 15, name, "after")
            for name, place, _ in names(after)
            if not _GREETED.search(after[:place]) and not _HOUSE_NUMBER.search(after[:place])
        ]
        found = [one for one in found if not office_words().search(one[1])]
        nearest = min(found, default=None)
        asked = asked_for(before)
        if asked and not self._is_me(asked):
            return "other", asked
        if nearest and self.is_owner_name(nearest[1]):
            return "owner", nearest[1]
        for match in _ADDRESS.finditer(line):
            whose, _ = self.whose_address(match.group())
            if whose != "role":
                return whose, nearest[1] if nearest and whose == "other" else None
            if nearest is None:
                return "role", None
        if not nearest and self._named_by_first_name(before):
            return "owner", None
        if FREE_LINE.match(text[start:end]) and ((not nearest and not speaker) or (DESK.search(line) and not nearest)):
            return "role", None
        if is_dial_in(text, start, end) and not (nearest and nearest[0] < 40):
            return "role", None
        office = office_words().search(_ADDRESS.sub(" ", line))
        if (
            office
            and not (nearest and nearest[0] < 60)
            and not re.search(r"\b[A-Z][a-z]+['’]s\b", line)
            and not (MOBILE.match(text[start:end]) and not DESK.search(line))
            and not by_first_name(before, after)
            and not _DIRECT.search(before)
            and not _AT_HOME.search(before[-160:])
            and not (nearest and nearest[2] == "before" and _SIGNED.search(before) and not DESK.search(line))
        ):
            return "role", None
        return "other", nearest[1] if nearest else speaker

    @staticmethod
    def _is_said_by_me(before: str, after: str) -> bool:
        """Whether the words right around a value say that it is the writer's, though somebody else's stands before it."""
        return _ME_BEFORE.search(before) is not None or (_BORN.search(before) is not None and _I_FOLLOW.match(after) is not None)

    def _named_as_speaker(self, before: str) -> bool:
        """Whether the owner's first name, in whichever letters, and a colon lead to what is said: "TODO aoife: …"."""
        return any(
            re.search(
                rf"(?:^|[\n(\[]|<!--|//|#)\W*(?:(?:todo|fixme|note|nb|from)\b\W{{0,3}})?{re.escape(first)}(?: \w+)?\s?[:–-]\s[^\n]*$",
                before,
                re.IGNORECASE,
            )
            for first in self._first_names()
        )

    def _is_turned(self, before: str) -> bool:
        """Whether the owner's surname with the initial behind it ("Nesbit I,") leads right to a value."""
        for name in self.names:
            parts = name.split()
            if len(parts) > 1 and re.search(
                rf"(?<!\w){re.escape(parts[-1])},?\s{re.escape(parts[0][0])}\b\.?(?:\s?[A-Z]\b\.?)?[,;:\s(–-]{{1,4}}(?:[A-Za-z]{{2,10}}\.?\s){{0,3}}(?:no\.?|number)?\W{{0,3}}$",
                before,
                re.IGNORECASE,
            ):
                return True
        return False

    def _stands_behind(self, after: str) -> bool:
        """Whether the owner's first name in brackets, or the surname with the initial, follows a value: "(Callum)", "… Drysdale, C."."""
        line = after.partition("\n")[0]
        if any(re.match(rf"\W{{0,3}}[(–—]\s?{re.escape(first)}\s?(?:\)|$|\W*-->)", line) for first in self._first_names()):
            return True
        return any(
            re.search(
                rf"(?:^|[\s,.;(–-]){re.escape(name.split()[-1])},?\s{re.escape(name[0])}\b\.?(?:\s?[A-Z]\b\.?)?\W*$", line.rstrip(" ->")
            )
            is not None
            for name in self.names
            if " " in name
        )

    def _begins_line(self, before: str) -> bool:
        """Whether the line of an address begins with the owner's name, and nothing but parts of the address stands between."""
        line = before.rpartition("\n")[2]
        return any(
            line.lstrip().startswith(name) and _CHUNKS.fullmatch(line.lstrip()[len(name) :]) is not None
            for name in self.names
            if " " in name
        )

    @staticmethod
    def _is_numbered(before: str) -> bool:
        """Whether what leads to a number says that it is the writer's: what "I" did, and nobody else between."""
        said = _I_AM_NUMBERED.search(before)
        return said is not None and not _ANOTHERS.search(re.sub(r"\bthe (?!student|learner)[\w-]+( add-on| myself)?", "", said["between"]))

    def _named_by_first_name(self, before: str) -> bool:
        """Whether the owner's first name alone leads to a value ("Morgan: 07700 …"), with nobody else's between."""
        ahead = before.rstrip()[-45:]
        for first in self._first_names():
            match = re.search(rf"(?<!\w){re.escape(first)}(?:['’]s|\s?[:–—(-]|\s(?:on|at|is|can)\b|$)", ahead)
            left = ahead[match.end() :] if match else ""
            if (
                match
                and not re.search(r"\b(?:ring|call|text|phone|ask|contact)\s+(?!me\b)", left)
                and all(plain(word) in ordinary() for word in re.findall(r"\b[A-Z][a-z]{2,}\b", left))
            ):
                return True
        return False

    def _first_names(self) -> tuple[str, ...]:
        """The owner's first names, as written, where nobody else in the portfolio has them."""
        return tuple(
            name.split()[0]
            for name in self.names
            if name.split() and plain(name.split()[0]) not in self.others and len(name.split()[0]) > 2
        )

    def _is_mine(self, before: str) -> bool:
        """Whether "my" in the text before a value is the owner's: not another speaker's, and not in a letter to the owner."""
        speaker = self._speaker(before[-150:])
        if speaker is not None and not self._is_me(speaker):
            return False
        sender = list(_SENDER.finditer(before))
        if sender and not self.is_owner_name(turned(sender[-1].group("name"))):
            return False
        if any(
            re.search(rf"\b{_SPEAKS_OF}\s(?:Dr\.? |Prof\.? |Mrs? |Ms )?{re.escape(first)}\b", before)
            for name in self.names
            for first in (name, name.split()[0])
        ):
            return False
        return not any(
            re.search(rf"\b(?:Dear|Hi|Hello|Annwyl)\s+(?:\w+\.?\s+)?{re.escape(first)}\b|(?:^|\n)\s?{re.escape(first)}\s?[,–—-]\s", before)
            for name in self.names
            for first in (name.split()[0], name.split()[-1])
        )

    def _is_me(self, speaker: str) -> bool:
        return self.is_owner_name(speaker) or any(plain(speaker) == plain(first) for first in self._first_names())

    def _speaker(self, before: str) -> str | None:
        """Who says "my": the name at the beginning of a line of a chat, or before a quotation that is still open. None: the author."""
        nick = list(_NICK.finditer(before))
        chat = nick[-1].group("name") if nick else None
        for match in _CHAT.finditer(before):
            if plain(match.group("name").split()[0]) not in ordinary():
                chat = match.group("name")
        headed = list(_HEADED.finditer(before))
        if headed and plain(headed[-1].group("name").split()[0]) not in ordinary():
            chat = headed[-1].group("name")
        if chat:
            return chat
        says = list(_SAYS.finditer(before))
        if says and plain(says[-1].group("name").split()[0]) not in ordinary():
            return says[-1].group("name")
        quote = _QUOTE.search(before)
        return quote.group("name") if quote and plain(quote.group("name").split()[0]) not in ordinary() else None


_SPEAKS_OF = r"(?:known|recommend\w*|support(?:ed|ing)?|worked (?:closely )?with|work with|thank\w*|met|taught|managed?|supervis\w+|endorse\w*|mentored|line-managed?)"
"""Before the owner's name in what somebody else writes of them."""
_SIGNED = re.compile(
    r"(?:regards|wishes|thanks|sincerely|faithfully|cheers|cofion|diolch)[,.!]?[ \t]*\n\s{0,4}(?:[A-Z]\w{1,14}[ \t]*\n\s{0,4})?"
    r"(?:(?:Dr|Prof|Mrs?|Ms|Miss|Mx)\.? )?[A-ZÀ-Þ][\w'’-]{1,20} [A-ZÀ-Þ]",
    re.IGNORECASE,
)
"""The end of a letter: the telephone below the name is on the desk of who signs, though the line names the department."""
_ONLY_A_LABEL = re.compile(r"\s*(?:T|Tel|Telephone|Phone|Ffôn|Fón|Téléphone|Telefon|Switchboard)?\W{0,4}", re.IGNORECASE)
_LONGEST_END = 300
_GREETED = re.compile(
    r"(?:^|[\n.!?:“\"])\s*(?:Dear|Hi|Hello|Hey|Annwyl|A Chara|Good (?:morning|afternoon|evening))\s(?:(?:Dr|Prof|Professor|Mrs?|Ms|Miss|Mx)\.?\s)?$",
    re.IGNORECASE,
)
"""Before the name of who is written to: what follows is the writer's."""
_DIRECT = re.compile(r"\bdirect (?:line|dial|number)\b\W{0,4}(?:is\s)?$", re.IGNORECASE)
"""A direct line leads to one person."""
_AT_HOME = re.compile(
    r"\b(?:her|his|their|my|(?:learner|student|apprentice|pupil|colleague)['’]?s) (?:own |\w+ )?(?:kitchen|home|house|flat|front door|garden|sofa|bedroom|living room)\b[^.\n]{0,40}$",
    re.IGNORECASE,
)
"""Before the address of somebody's home, whatever office the sentence goes on to speak of."""
_SENDER = re.compile(r"(?:^|\n)\s?(?:From|Sender|Oddi wrth):[ \t]?(?P<name>[^\n<>@:\[\]]{4,60}?)[ \t]{0,2}(?=[<\[\n])")
"""Who wrote the mail that is quoted: "my" in it is theirs."""
_ADDRESS = re.compile(r"[\w.+'-]+@[\w.-]+\.\w+")
_CHAT = re.compile(
    r"(?:^|\n)[ \t]*(?:[\[(]?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]m)?[\])]?[ \t,–-]*|\d{1,2}/\d{1,2}/\d{2,4},? "
    r"\d{1,2}:\d{2}(?:\s?[ap]m)?[ \t–-]*)?<?(?P<name>[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]*\.?){0,2})"
    r"(?:[ \t]*[\[(][^\])\n]{0,30}[\])])?(?:[ \t,]+\d{1,2}[:.]\d{2})?(?:>|[ \t]?:)[ \t\n]"
)
_HEADED = re.compile(
    r"(?:^|\n)[ \t]*(?P<name>[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]*\.?){0,2})[ \t,]{1,4}\(?(?:\d{1,2}/\d{1,2}/\d{2,4},? |today at |yesterday at )?\d{1,2}[:.]\d{2}(?:\s?[ap]m)?\)?[ \t]*\n",
    re.IGNORECASE,
)
"""Who says what follows, in a line of its own with the time of day."""
_NICK = re.compile(r"(?:^|\n)[ \t]*[<\[(]?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?[>\])]?[ \t,–-]*<?(?P<name>[a-z][\w.'-]{1,30})>?[ \t]?:")
_SAYS = re.compile(
    r"(?P<name>[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]*\.?){0,2})\s(?:says|said|wrote|writes|texted|texts|posted|messaged|replied|replies|asked us|told us|adds|added)[,:]?\s(?!that\b|to\b|the\b)[^.\n]{0,60}$"
)
"""Who says it, without quotation marks: "Priya K says call me on"."""
_QUOTE = re.compile(r"(?P<name>[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){0,2})[^\n\"“”‘]{0,40}[:,]?\s?[\"“‘'](?![^\n]*[\"”])[^\n\"“”]*$")


def _is_a_place(before: str, start: int, end: int) -> bool:
    """Whether what looks like a name is a street or a town: a house number stands before it, or a postcode soon behind."""
    return _HOUSE_NUMBER.search(before[:start]) is not None or _IN_ADDRESS.match(before, end) is not None


_ANOTHER = re.compile(
    r"\b(?:s?he|her|his|hers|him|their|elle|ihre?|sie|ella|the (?!university|college|office)[a-z]+['’]s|(?:of|for) the [a-z]+|learner|student|pupil|client|patient|candidate|invigilator|supplier|consultant|visitor|apprentice|technician|next of kin|from \w+ for|logged in \d+)\b",
    re.IGNORECASE,
)


def speaks_of_another(text: str, start: int, end: int) -> bool:
    """Whether the line of a value speaks of somebody else, though no name stands there: "logged in 41 times", "her real number"."""
    first, last = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    line = text[max(first, start - 120) : start] + text[end : min(last if last >= 0 else len(text), end + 80)]
    return _ANOTHER.search(line) is not None and not re.search(r"\b(?:I|my|me|mine)\b", line)
