"""Whose is it: the owner's, an office's, or another person's."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from foliocheck.checks.case import Case
from foliocheck.checks.data_protection.offices import (
    DESK,
    FREE_LINE,
    MOBILE,
    by_first_name,
    displayed_name,
    is_desks,
    is_dial_in,
    is_role,
    is_teams,
    office_words,
    plain_local,
)
from foliocheck.checks.data_protection.recognisers.names import is_name, names, ordinary, parts_of, plain, turned
from foliocheck.checks.data_protection.recognisers.recogniser import places

Whose = Literal["owner", "role", "other"]

_TITLE_SPLIT = re.compile(r"\s*[|–—:·•»/]\s*|\s+-\s+|,\s")
_TITLE_WORDS = re.compile(
    r"['’]s?\b|\b(?:my|the|a|an|e-?|senior|associate|cmalt|portfolio|eportfolio|home|homepage|welcome|to|of|by|for|submission|application|website|site|blog|page|learning|"
    r"technology|technologist|professional|about|me|hi|i|am|contextual|statement|candidate|\d{4})\b",
    re.IGNORECASE,
)
_SAYS_SO = (
    (
        re.compile(
            r"\b(?:Signed|Signature|Name of candidate|Candidate(?:['’]s)? name|Candidate|Applicant|"
            r"Llofnod(?:wyd)?)\s*(?:by|gan)?\s*[:–,-]?\s*(?:\(?electronically\)?\s*)?",
            re.IGNORECASE,
        ),
        3,
        ("signed", "signature", "name of candidate", "candidate", "applicant", "llofnod"),
    ),
    (
        re.compile(r"\b(?:My name is|I am|I['’]m|I,)\s+(?:called\s+)?(?:Dr\.?\s+|Prof\.?\s+)?"),
        3,
        ("my name is", "i am", "i'm", "i’m", "i,"),
    ),
    (
        re.compile(r"\b(?:portfolio|e-?portfolio|submission|website|site)\s+(?:of|by|for)\s+(?:Dr\.?\s+|Prof\.?\s+)?", re.IGNORECASE),
        3,
        ("portfolio", "eportfolio", "e-portfolio", "submission", "website", "site"),
    ),
    (re.compile(r"(?:©|\(c\)|Copyright)\s*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?\s*(?:by\s+)?", re.IGNORECASE), 1, ("©", "(c)", "copyright")),
)
"""How texts say whose they are: the pattern, how much it counts, and the words by which it begins."""
_POSSESSIVE = re.compile(r"\b(?P<name>(?:[A-ZÀ-Þ][\w'’-]+\s+){1,3}[A-ZÀ-Þ][\w-]+)['’]s?\s+(?:CMALT|e-?portfolio|portfolio)", re.IGNORECASE)
_MINE = re.compile(
    r"\bmy\s+(?:own\s+|personal\s+|private\s+|work\s+|home\s+|university\s+|college\s+|new\s+|old\s+|office\s+|corporate\s+|credit\s+|debit\s+|bank\s+|works\s+|direct\s+|desk\s+|staff\s+)?"
    r"(?:e-?mail(?:\s+address)?|address|account|card|mobile|phone|telephone|number|tel|fees?|expenses|staff\s+\w+|contact\s+details|date of "
    r"birth|ni number)\b[^.\n]{0,25}$|"
    r"\b(?:contact|e-?mail|mail|reach|find|catch|write to|call|text|ring|phone)\s+me\b[^.\n]{0,30}$|\bI (?:can be|am) (?:reached|"
    r"contacted|on|at)\b[^.\n]{0,30}$|\bI (?:am|was born|was|lived?|moved)\b[^.\n]{0,40}$",
    re.IGNORECASE,
)  # fmt: skip

_MINE_AFTER = re.compile(
    r"\s?\(\s?(?:mine|my own)\b|[\s,–-]{1,3}(?:is|was|are)\s(?:also\s)?my\s(?!(?:line|manager|boss|tutor|mentor|mum|dad|wife|husband|partner|colleague)\b)",
    re.IGNORECASE,
)


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
            own_host = _joined(parts) in labels or (len(parts[-1]) > 3 and parts[-1] in labels[:-1]) if parts else False
            if own_host and (is_role(local) or _stem(local) in (parts[0], parts[-1], "".join(part[0] for part in parts))):
                return "owner", "its host has your name"
        if is_role(local, host) or is_teams(local, before):
            return "role", "it is an office's"
        shown = displayed_name(before)
        if shown and self.is_owner_name(turned(shown)):
            return "owner", "it stands with your name"
        if _MINE.search(before[-120:]):
            named_otherwise = self.names and re.fullmatch(r"[a-z]{3,}[._][a-z]{3,}\d*", local)
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
        if (
            not before.rpartition("\n")[2].strip() and "\n" in text[start:end]
        ):  # an address in lines: its first may be the institution's name
            line = before.rstrip().rpartition("\n")[2] + " " + line
        speaker = self._speaker(before)
        if _MINE.search(before):
            return ("owner", speaker) if own_words and self._is_mine(text[max(0, start - 600) : start]) else ("other", speaker)
        if is_desks(before, after):
            return "role", None
        if _MINE_AFTER.match(after) and own_words and self._is_mine(text[max(0, start - 600) : start]):
            return "owner", speaker
        found = [(len(before) - place_end, name, "before") for name, _, place_end in names(before)]
        found += [(place + 15, name, "after") for name, place, _ in names(after)]
        nearest = min(found, default=None)
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
        if not nearest and not speaker and FREE_LINE.match(text[start:end]):
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
        ):
            return "role", None
        return "other", nearest[1] if nearest else speaker

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
        return not any(
            re.search(rf"\b(?:Dear|Hi|Hello|Annwyl)\s+(?:\w+\.?\s+)?{re.escape(first)}\b", before)
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
        if chat:
            return chat
        quote = _QUOTE.search(before)
        return quote.group("name") if quote and plain(quote.group("name").split()[0]) not in ordinary() else None


_ADDRESS = re.compile(r"[\w.+'-]+@[\w.-]+\.\w+")
_CHAT = re.compile(
    r"(?:^|\n)[ \t]*(?:[\[(]?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]m)?[\])]?[ \t,–-]*|\d{1,2}/\d{1,2}/\d{2,4},? "
    r"\d{1,2}:\d{2}(?:\s?[ap]m)?[ \t–-]*)?<?(?P<name>[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]*\.?){0,2})"
    r"(?:[ \t]*[\[(][^\])\n]{0,30}[\])])?(?:[ \t,]+\d{1,2}[:.]\d{2})?(?:>|[ \t]?:)[ \t\n]"
)
_NICK = re.compile(r"(?:^|\n)[ \t]*[<\[(]?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?[>\])]?[ \t,–-]*<?(?P<name>[a-z][\w.'-]{1,30})>?[ \t]?:")
_QUOTE = re.compile(r"(?P<name>[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){0,2})[^\n\"“”‘]{0,40}[:,]?\s?[\"“‘'](?![^\n]*[\"”])[^\n\"“”]*$")


def owner_of(case: Case) -> Owner:
    """The owner: from the settings, else from site title, front page, author, declaration and what the text says of itself."""
    addresses = tuple(address.lower() for address in case.owner_addresses)
    met = list(dict.fromkeys(name for page in case.readable_pages[:400] for name, _, _ in names(page.content_text[:60000])))
    if case.owner_names:
        titled = [name for page in case.readable_pages[:400] for name in _title_names(page.title)]
        turned_round = [name for name in titled if any(_turned_round(name, one) for one in case.owner_names)]
        mine = tuple(dict.fromkeys((*case.owner_names, *turned_round)))
        return Owner(names=mine, addresses=addresses, why="the settings name you", others=_parts_of_others(met, case.owner_names))
    votes: Counter[str] = Counter()
    reasons: dict[str, str] = {}

    def vote(name: str, weight: int, why: str) -> None:
        tidy = " ".join(name.split()).strip(" .,:;")
        if is_name(tidy):
            votes[tidy] += weight
            reasons.setdefault(tidy, why)

    pages = case.readable_pages
    titles = Counter(piece for page in pages for piece in set(_title_names(page.title)))
    for name, count in sorted(titles.items()):
        vote(name, 4 if count > 1 or len(pages) <= 2 else 2, "it stands in the page titles")
    for index, page in enumerate(pages):
        if index == 0:
            for name in _title_names(page.title):
                vote(name, 2, "it stands in the front page's title")
            for key in ("og:site_name", "og:title", "application-name", "twitter:title"):
                for name in _title_names(page.meta.get(key, "")):
                    vote(name, 2, "it stands in the site's title")
            for block in [block for block in page.blocks[:40] if block.level in (1, 2) or block.zone == "theme"][:6]:
                for name in _title_names(block.text):
                    vote(name, 3, "it stands in the front page's heading")
        for key in ("author", "article:author", "dc.creator", "profile:username"):
            vote(page.meta.get(key, ""), 2 if index == 0 else 1, "the pages name this author")
        for name, weight in _said(page.content_text):
            vote(name, weight, "the text says so (“I am …”, “Signed: …”)")
    for document in case.snapshot.documents.values():
        if any(page.url == document.address and page.role == "document" for page in pages):
            vote(document.properties.get("author", "") or document.properties.get("creator", ""), 1, "the file names this author")
    if not votes:
        return Owner(addresses=addresses)
    best, weight = min(votes.items(), key=lambda item: (-item[1], item[0]))
    if weight < 2:
        return Owner(addresses=addresses)
    own = [best, *sorted(name for name, other in votes.items() if name != best and other >= 2 and same_person(name, best))]
    return Owner(names=tuple(own), addresses=addresses, why=reasons[best], others=_parts_of_others(met, own))


def _parts_of_others(met: Iterable[str], own: Iterable[str]) -> frozenset[str]:
    """First names and surnames of the people in the text who are not the owner."""
    mine = list(own)
    others = [parts_of(name) for name in met if not any(same_person(name, name_of_mine) for name_of_mine in mine)]
    return frozenset(part for parts in others if parts for part in (parts[0], parts[-1]))


def _title_names(title: str) -> list[str]:
    """Names in a title: its pieces without the words that portfolios are called by."""
    found = [match.group("name") for match in _POSSESSIVE.finditer(title) if is_name(match.group("name"))]
    for piece in _TITLE_SPLIT.split(title):
        left = " ".join(_TITLE_WORDS.sub(" ", piece).split()).strip(" .,:;&")
        if left and len(left) < 50:
            found += [name for name, start, end in names(left) if end - start >= len(left) - 8]
    return list(dict.fromkeys(found))


def _said(text: str) -> list[tuple[str, int]]:
    found = []
    lower = text.lower()
    lower = lower if len(lower) == len(text) else text
    for pattern, weight, starts in _SAYS_SO:
        for match in _first_matches(pattern, text, places(lower, starts)):
            for name, start, _ in names(text[match.end() : match.end() + 60]):
                if start <= 2:
                    found.append((name, weight))
                break
    return found


def _first_matches(pattern: re.Pattern[str], text: str, starts: list[int]) -> list[re.Match[str]]:
    """The first twenty matches that begin at one of `starts` and do not overlap."""
    found: list[re.Match[str]] = []
    for start in starts:
        if len(found) < 20 and (not found or start >= found[-1].end()) and (match := pattern.match(text, start)):
            found.append(match)
    return found


def _turned_round(name: str, own: str) -> bool:
    """Whether `name` is `own` with the family name at the other end ("Li Wenyan", "Wenyan Li")."""
    one, two = parts_of(name), parts_of(own)
    return len(one) == len(two) == 2 and one == two[::-1]


def same_person(name: str, own: str) -> bool:
    """Whether two names can be one person's: the surname is the same, and the first names agree as far as they are given."""
    one, two = parts_of(name), parts_of(own)
    if not one or not two:
        return False
    if len(one) == 1:
        return one[0] == two[-1] or one[0] == two[0]
    if one[-1] != two[-1] and not (set(one[-1].split("-")) & set(two[-1].split("-")) and one[0] == two[0]):
        # "Ellery, Morgan"
        return one[0] == two[-1] and one[-1] == two[0]
    first, second = one[0], two[0]
    return first == second or (min(len(first), len(second)) == 1 and first[0] == second[0])


def local_fits(local: str, name: str, others: frozenset[str] = frozenset()) -> bool:
    """Whether the part of an address before the @ is made from this name: both names, an initial and a surname, or the initials."""
    parts = parts_of(name)
    if len(parts) < 2:
        return bool(parts) and _stem(local) == parts[0]
    first, last, middles = parts[0], parts[-1], parts[1:-1]
    pieces = [piece for piece in re.split(r"[._+-]+", plain_local(local)) if piece]
    joined = "".join(pieces)
    stem = joined.strip("0123456789")
    lasts = {last.replace("-", ""), *(piece for piece in last.split("-") if len(piece) > 2)}
    surname = "".join(parts[1:]).replace("-", "")
    lasts |= {surname} if middles else set()
    initials = "".join(part[0] for part in parts)
    for surname in lasts:
        exact = {
            first + surname,
            surname + first,
            first[0] + surname,
            surname + first[0],
            initials[:-1] + surname,
            surname + initials[:-1],
            first + last[0],
            first + "".join(m[0] for m in middles) + surname,
        }
        if stem in exact or re.sub(r"\d", "", joined) in exact:
            return True
        bare = [re.sub(r"\d", "", piece) for piece in pieces]
        if surname in bare and (
            first in bare or any(piece and len(piece) <= 3 and piece[0] == first[0] for piece in bare if piece != surname)
        ):
            return True
        for piece in bare:
            # run together, with a title or figures around ("drmorganellery7")
            left = piece.replace(first, "", 1).replace(surname, "", 1) if len(first) > 2 and first in piece and surname in piece else None
            if left is not None and (left == "" or left in ("dr", "mr", "mrs", "ms", "prof", "the", "its", "iam", "cmalt")):
                return True
        if stem == surname and len(surname) > 3 and surname not in others:
            return True
    if stem == first and first not in others and len(first) > 2:
        return True
    # initials with a number, as universities give out ("me1432"); two bare letters tell too little
    return (len(initials) >= 2 and bool(re.fullmatch(rf"{initials}\d{{1,6}}|{first[0]}{last[0]}\d{{2,6}}", joined))) or (
        len(initials) >= 3 and joined == initials
    )


def _stem(local: str) -> str:
    return re.sub(r"[\d._-]", "", plain_local(local))


def _joined(parts: tuple[str, ...]) -> str:
    return (parts[0] + parts[-1]).replace("-", "") if len(parts) > 1 else "\0"
