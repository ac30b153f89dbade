"""The owner of a portfolio: from the settings, else from titles, authors and what the text says of itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from foliocheck.checks.case import Case
from foliocheck.checks.data_protection.recognisers.reading.names import is_given, is_name, names, parts_of
from foliocheck.checks.data_protection.recognisers.reading.recogniser import places
from foliocheck.checks.data_protection.recognisers.reading.small_letters import small
from foliocheck.checks.data_protection.whose.declarations import bylines, declared
from foliocheck.checks.data_protection.whose.owner import Owner
from foliocheck.checks.data_protection.whose.same_person import same_person

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
_DECLARES = 3
_OF_A_STUDENT = re.compile(
    r"[ \t.,;|)]{0,8}(?:born|d\.?o\.?b|date of birth|course|programme|student|matric\w*|uln|cohort|grade|mark|recogni[sz]ed|performed|achieved|passed|failed)\b",
    re.IGNORECASE,
)
"""Behind the name in a record of who is taught: "Applicant: … Born: …"."""
_PLATFORMS = re.compile(r"(?:Powered|Proudly|Hosted|Theme)\b", re.IGNORECASE)
"""How a line begins that names the platform."""
_POSSESSIVE = re.compile(r"\b(?P<name>(?:[A-ZÀ-Þ][\w'’-]+\s+){1,3}[A-ZÀ-Þ][\w-]+)['’]s?\s+(?:CMALT|e-?portfolio|portfolio)", re.IGNORECASE)


def owner_of(case: Case) -> Owner:
    """The owner: from the settings, else from site title, front page, author, declaration and what the text says of itself."""
    addresses = tuple(address.lower() for address in case.owner_addresses)
    met = list(dict.fromkeys(name for page in case.readable_pages[:400] for name, _, _ in names(page.content_text[:60000])))
    given = tuple(name for name in case.owner_names if name.strip())
    if given:
        titled = [name for page in case.readable_pages[:400] for name in _title_names(page.title)]
        turned_round = [name for name in titled if any(_turned_round(name, one) for one in given)]
        mine = tuple(dict.fromkeys((*given, *turned_round)))
        return Owner(names=mine, addresses=addresses, why="the settings name you", others=_parts_of_others(met, given))
    votes: Counter[str] = Counter()
    reasons: dict[str, str] = {}
    said: set[str] = set()

    def vote(name: str, weight: int, why: str) -> None:
        tidy = " ".join(name.split()).strip(" .,:;")
        if is_name(tidy) and not _PLATFORMS.match(tidy):
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
            said.add(name)
        for name in declared(page.content_text):
            vote(name, 3, "the declaration is signed so")
            said.add(name)
        for name in bylines(page):
            vote(name, 1, "pages are said to be by this author")
    for document in case.snapshot.documents.values():
        if any(page.url == document.address and page.role == "document" for page in pages):
            vote(document.properties.get("author", "") or document.properties.get("creator", ""), 1, "the file names this author")
    if not votes:
        return Owner(addresses=addresses)
    people = {name: weight for name, weight in votes.items() if _is_a_persons(name)}
    told = {name: weight for name, weight in people.items() if name in said and weight > 2}
    best, weight = min(votes.items(), key=lambda item: (-item[1], item[0]))
    if told and best not in people and best not in said:  # the site's title is no person's
        best, weight = min(told.items(), key=lambda item: (-item[1], item[0]))
    if weight < 2:
        return Owner(addresses=addresses)
    own = [
        best,
        *sorted(
            name for name, other in votes.items() if name != best and other >= 2 and (same_person(name, best) or _is_short_for(name, best))
        ),
    ]
    return Owner(names=tuple(own), addresses=addresses, why=reasons[best], others=_parts_of_others(met, own))


def _is_short_for(name: str, other: str) -> bool:
    """Whether two names have one surname, and the given name of one begins that of the other ("Kev Tranter", "Kevin Tranter")."""
    one, two = parts_of(name), parts_of(other)
    if len(one) < 2 or len(two) < 2 or one[-1] != two[-1]:
        return False
    short, whole = sorted((one[0], two[0]), key=len)
    return len(short) >= _SHORTEST and whole.startswith(short)


_SHORTEST = 3
"""Fewer letters of a given name are an initial's or may begin many."""


def _is_a_persons(name: str) -> bool:
    """Whether a name begins with a given name or an initial: a blog's title ("Slow Packets") may look like a name."""
    first = name.split()[0]
    return len(first.rstrip(".")) == 1 or is_given(first)


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
    lower = small(text)
    for pattern, weight, starts in _SAYS_SO:
        for match in _first_matches(pattern, text, places(lower, starts)):
            for name, start, end in names(text[match.end() : match.end() + 60]):
                if start <= 2 and not (weight == _DECLARES and _OF_A_STUDENT.match(text, match.end() + end)):
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
