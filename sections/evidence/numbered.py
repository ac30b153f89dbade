"""Pieces that a text refers to by number (“[7]”, “items 3 and 4”, “E2”) and that a list names, on the same page or on another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from foliocheck.core.sections import Evidence
from foliocheck.core.snapshot import Page, count_words
from foliocheck.sections.codes import code_of
from foliocheck.sections.evidence.pieces import kind_of, named
from foliocheck.sections.parts import part_of
from foliocheck.sections.portfolio import Portfolio
from foliocheck.sections.reading import key_of
from foliocheck.sections.terms import fold

_WORD = r"(?:evidence|exhibit|appendix|appendices|item|annex|attachment|document|file|artefact|artifact|piece|tystiolaeth|no\.?)"
_TOKEN = r"[a-z]{0,2}\s?\d{1,3}(?:\.\d{1,2})?|[a-z]"
_ENTRY = re.compile(rf"^\W*(?:{_WORD}\s*)?({_TOKEN})(?:\s*[\]),.:–—-]+\s*|\s+|$)(.*)$", re.IGNORECASE | re.DOTALL)
_AND = r"(?:\s*(?:,|;|and|&|a)\s*)"
_WORDED = re.compile(rf"\b{_WORD}s?\s+((?:{_TOKEN})\b(?:{_AND}(?:{_TOKEN})\b)*)", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\[([^\[\]]{1,80})\](?!\()|\(([^()]{1,80})\)")
_TOKENS_ALONE = re.compile(rf"(?:see )?(?:{_WORD}s?)?\s*(?:{_TOKEN})", re.IGNORECASE)
_CODES_ALONE = re.compile(r"(?:see )?[A-Z]{1,2}\d{1,3}")
_BETWEEN = re.compile(r"\s*(?:[,;&]|\band\b|\ba\b(?=\s))\s*")
"""What stands between two numbers. A text is cut there and each part looked at by itself: one pattern for all would try every way to cut it."""
_BARE = re.compile(r"\b([A-Z]{1,2} ?\d{1,3})\b")
_FEWEST = 3
"""A list of fewer entries is no list that others refer to."""


@dataclass(frozen=True)
class NumberedList:
    """The entries of one list of evidence by their number, and the blocks of `page` that they stand in; `anchors` lead to them."""

    page: Page
    entries: dict[str, Evidence]
    blocks: frozenset[int]
    anchors: dict[str, str]


@dataclass(frozen=True)
class _Entry:
    """One line of a list: its number, what it names, and its first and last block."""

    number: str
    piece: Evidence
    first: int
    last: int
    mark: str
    """How the line begins, before the number: “[”, “evidence ”."""

    @property
    def place(self) -> tuple[str, int]:
        """The number as what goes before it and how far it has come: “e7” as (“e”, 7), “[b” as (“[”, 2)."""
        match = re.match(r"([a-z]*)(\d+)", self.number)
        return (self.mark + match.group(1), int(match.group(2))) if match else (self.mark, ord(self.number[0]) - 96)


def numbered_lists(portfolio: Portfolio, evidence_pages: frozenset[str]) -> tuple[NumberedList, ...]:
    """All numbered lists of evidence: on pages of evidence, and (most of it linked, or below a heading for evidence) on a page that holds more."""
    found = []
    for tree in portfolio.trees:
        page = tree.page
        read = [
            entry
            for index, block in enumerate(page.blocks)
            if block.zone == "content" and block.text.strip() and (entry := _entry(page, index)) is not None
        ]
        run = _longest_run(read)
        linked = sum(entry.piece.href is not None for entry in run)
        if len(run) < _FEWEST or (
            key_of(page.url) not in evidence_pages and 2 * linked < len(run) and not _under_evidence(page, run[0].first)
        ):
            continue
        blocks = frozenset(at for entry in run for at in range(entry.first, entry.last + 1))
        anchors = {anchor: entry.number for entry in run for at in range(entry.first, entry.last + 1) if (anchor := page.blocks[at].anchor)}
        found.append(NumberedList(page, {entry.number: entry.piece for entry in run}, blocks, anchors))
    return tuple(found)


def _is_for(cell: str) -> bool:
    """Whether a cell says which section a piece is for: a code or a single word (“1a”, “Specialist”)."""
    return code_of(cell).bare or count_words(cell) == 1


def _under_evidence(page: Page, index: int) -> bool:
    """Whether the heading next above a block announces evidence (“Appendix: Evidence”)."""
    heading = next((block for block in reversed(page.blocks[:index]) if block.level and block.zone == "content"), None)
    return heading is not None and part_of(heading.text) == "evidence"


def _longest_run(entries: list[_Entry]) -> list[_Entry]:
    """The longest run of entries whose numbers go up by one (1, 2, 3; E1, E2, E3; A, B, C), a number left out allowed for."""
    runs: list[list[_Entry]] = []
    for entry in entries:
        for run in runs:
            before, number = run[-1].place, entry.place
            if (before[0] == number[0] and 1 <= number[1] - before[1] <= 2) or (number[1] == 1 and _next_letter(before[0], number[0])):
                run.append(entry)
                break
        else:
            runs.append([entry])
    return max(runs, key=len, default=[])


def _next_letter(one: str, other: str) -> bool:
    """Whether a list that letters its parts goes on with the next: “A2” and then “B1”."""
    return len(one) == len(other) > 0 and one[:-1] == other[:-1] and one[-1].isalpha() and ord(other[-1]) - ord(one[-1]) == 1


def _entry(page: Page, index: int) -> _Entry | None:
    """The entry that begins at a block: “[7] Kit table”, or a cell “7” and the one beside it."""
    block = page.blocks[index]
    match = _ENTRY.match(block.text)
    if match is None or (block.level and not match.group(2).strip()):
        return None
    number, text, at, mark = _plain(match.group(1)), match.group(2).strip(), index, fold(block.text[: match.start(1)])
    if code_of(block.text[:20]).pairs:
        return None  # “1 a) …” is a section
    if not number[-1].isdigit() and not re.match(rf"^\W*(?:{_WORD}\s+)", block.text, re.IGNORECASE):
        return None  # “a” and “b” count sections as well as evidence
    if not text and index + 1 < len(page.blocks):
        at = index + 1
        if block.kind == "cell" and at + 1 < len(page.blocks) and page.blocks[at + 1].kind == "cell" and _is_for(page.blocks[at].text):
            at += 1  # “E1 | 1a | Plan of the course”: what it is for stands between
        text = page.blocks[at].text.strip()
    if not text or len(text) > 400:
        return None
    link = next(
        (link for link in page.links if link.block in (index, at) and link.raw.strip() and link.kind not in ("mail", "phone", "fragment") and link.tag != "img"), None
    )  # fmt: skip
    label = text.split("\n")[0][:200]
    if link is None:
        return _Entry(number, named(label, page), index, at, mark)
    kind = kind_of(link.href, "page" if link.kind == "internal" else "link")
    return _Entry(number, Evidence(kind=kind, href=link.href, label=link.text or label, found_on=page.url), index, at, mark)


def referred_to(page: Page, start: int, end: int, lists: tuple[NumberedList, ...]) -> list[Evidence]:
    """The entries of one of `lists` that the blocks `start` up to `end` refer to."""
    for listed in sorted(lists, key=lambda each: each.page is not page):
        own = listed.blocks if listed.page is page else frozenset[int]()
        lettered = any(not number[0].isdigit() for number in listed.entries)
        wanted: dict[str, None] = {}
        for index in range(start, end):
            block = page.blocks[index]
            if block.zone == "content" and index not in own:
                wanted.update(dict.fromkeys(_tokens(block.text, lettered)))
        for link in page.links:
            if (
                link.block is not None
                and start <= link.block < end
                and link.block not in own
                and "#" in link.href
                and key_of(link.href) == key_of(listed.page.url)
            ):
                wanted[listed.anchors.get(link.href.split("#", 1)[1], "")] = None
        found = [listed.entries[number] for number in wanted if number in listed.entries]
        if found:
            return found
    return []


_ATTACHED = re.compile(
    r"\b((?:Appendix|Appendices|Annex|Exhibits?|Attachments?|Evidence|Atodiad)\s+(?:no\.?\s*)?)((?:[A-Z]{0,2}\d{1,3}|[A-Z])\b(?:\s*(?:,|&|and)\s*(?:[A-Z]{0,2}\d{1,3}|[A-Z])\b)*)(\s*[:–—-]\s+[^.;()\n]{3,80})?"
)


def numbered_only(page: Page, start: int, end: int) -> list[Evidence]:
    """Pieces that a text names by number (“Appendix 3”, “Exhibits B and C”) where the portfolio has no list of them: one for each number."""
    found: dict[str, Evidence] = {}
    for block in page.blocks[start:end]:
        if block.zone != "content" or block.level:
            continue
        for match in _ATTACHED.finditer(block.text):
            word, numbers, name = match.group(1).strip(), re.findall(r"[A-Z]{0,2}\d{1,3}|\b[A-Z]\b", match.group(2)), match.group(3) or ""
            for number in numbers:
                if not code_of(f"{number}").pairs:
                    found.setdefault(number, named(f"{word} {number}{name.rstrip()}", page))
    return list(found.values())


def names_an_entry(label: str, lists: tuple[NumberedList, ...]) -> bool:
    """Whether what a text names (“E2, marks of both years”) is an entry of one of `lists`."""
    match = _ENTRY.match(label)
    return match is not None and any(_plain(match.group(1)) in listed.entries for listed in lists)


def _tokens(text: str, lettered: bool) -> list[str]:
    """The numbers of pieces that `text` names, in the order in which it names them."""
    found = []
    for inner in [match.group(1) for match in _WORDED.finditer(text)] + list(_bracketed(text)):
        found += [_plain(token) for token in re.findall(r"\b(?:[A-Za-z]{1,2})?\d{1,3}(?:\.\d{1,2})?\b", inner)]
        found += [_plain(token) for token in re.findall(r"\b[A-Z]\b", inner)]
    if lettered:
        found += [_plain(token) for token in _BARE.findall(text)]
    return found


def _bracketed(text: str) -> Iterator[str]:
    """What stands in brackets and is numbers of pieces alone: “[7, 9]”, “[see items 3 and 4]”, “(E2)”."""
    for match in _IN_BRACKETS.finditer(text):
        square, round_ = match.groups()
        alone = _TOKENS_ALONE if square is not None else _CODES_ALONE
        inner = square if square is not None else round_
        if all(alone.fullmatch(part) for part in _BETWEEN.split(inner.strip())):
            yield inner


def _plain(token: str) -> str:
    """“E 07” as “e7”."""
    return re.sub(r"(?<!\d)0+(?=\d)", "", re.sub(r"\s", "", fold(token)))
