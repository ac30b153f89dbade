"""Whether an address is that of a cited author: in a line of correspondence, in a reference that begins with the author, or in a record of one."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.reading.names import plain

_CORRESPONDS = re.compile(
    r"(?:(?:[*†‡✉]\s?|\bAuthor )corresp(?:\.|ond(?:ence|ing)\b)|\bcorresp\. (?:to|author)\b|\bcorresp\. ?:|\bcorresponding authors?\b|\bauthors? for correspondence\b|"
    r"\baddress (?:all )?correspondence\b|\bcorrespondence (?:concerning|about|regarding|relating to|for) (?:this|the) (?:article|paper|study|chapter|work|manuscript)\b|"
    r"\bcorrespondence(?: and [a-z ]{3,40})? (?:should|may|can|must) be (?:sent|addressed|directed|made)\b|\bcorresponden(?:cia|ce de l['’]auteur)\s?:|\bkorrespondenz(?:autor(?:in)?|adresse)\b|\bauteur correspondant\b|\bautor(?:a)? de correspondencia\b)[^@]{0,120}$",
    re.IGNORECASE,
)
"""Words by which only a paper leads to its author."""
_CORRESPONDENCE = re.compile(r"(?:^|[\n.;*] ?)Correspondence(?: to| address)?\s?:[^@]{0,120}$")
"""The same in a word that a heading of a portfolio may be, too: more must say that a paper is meant."""
_A_PLACE_OF_WORK = re.compile(
    r"\b(?:Dept|Department|School|Faculty|Institut\w*|Univ\w*|College|Centre|Center|Hospital|Lab)\b|\breceived\b|\baccepted\b|\b(?:19|20)\d{2}\b",
    re.IGNORECASE,
)
_OF_ONES_OWN = re.compile(r"\b(?:my|our|me|I|I['’]m|line manager)\b")
_INITIALS = r"(?:[A-ZÀ-Þ]\.[ -]?){1,3}"
_SURNAME = r"(?:(?:van|von|de|der|den|du|la|le|al|ap|ó|ní|mac) ){0,2}[A-ZÀ-Þ][\w'’-]{1,24}"
_HEAD = re.compile(
    rf"(?:^|\n)(?:[ \t•*–-]{{0,3}}(?:\[?\d{{1,3}}[\].)]*)?[ \t]{{0,2}})(?:(?:{_INITIALS} ?)(?P<after>{_SURNAME})|(?P<before>{_SURNAME}), ?{_INITIALS}|(?P<bare>{_SURNAME}) [A-ZÀ-Þ]{{1,3}}(?=[,.;( ]))[^\n@]*$"
)
"""A line that begins as references do, with initials and surname, or surname and initials."""
_PUBLISHED = re.compile(
    r"\bpp?\. ?\d|\bProc(?:\.|eedings\b)|\bvol\. ?\d|\bdoi\b|\bJ\. ?[A-Z]|\bJournal\b|\bConf\.|\bTrans\.|\b\d{1,3} ?\(\d{1,2}\)|[,:] ?\d{1,4}[–-]\d{1,4}\b|\bIn: |\bPress\b|\bPublish|\barXiv\b|"
    r"\bISBN\b|\bISSN\b|\b(?:[Tt]hesis|[Dd]issertation|[Ww]orking paper|[Pp]reprint|[Tt]echnical report)\b|\(Eds?\.\)"
)
_YEAR = re.compile(r"\b(?:19|20)\d{2}[a-z]?\b")
_TAKEN_FROM = re.compile(
    rf"\b(?:[Ss]ource|[Aa]dapted from|[Aa]fter|[Rr]eproduced from|[Rr]edrawn from|[Tt]aken from|[Cc]ited in|[Ff]rom|[Ss]ee)\b:? ?(?:{_INITIALS} ?)?(?P<author>{_SURNAME})(?:,? {_INITIALS})?(?: (?:et al\.?|(?:and|&) [^\d\n@]{{2,40}}))?,? ?\(?(?:19|20)\d{{2}}[a-z]?\)?[,;:.)]{{0,2}} ?\(?(?:e-?mail:? ?|contact:? ?)?$"
)
"""Whose figure or text it is, with the year."""
_A_RECORD = re.compile(
    r"@(?:article|inproceedings|incollection|book|misc|techreport|phdthesis|conference)\s?\{[^@]{0,500}\bauthor\s?=[^@]*$", re.IGNORECASE
)
_SIGN_OF_AUTHOR = re.compile(r"(?:[✉*†‡]|\(\*\)) ?(?:e-?mail:? ?)?$", re.IGNORECASE)
_HISTORY = re.compile(
    r"[^@]{0,40}?\breceived\b[^@]{3,60}?\b(?:accepted|revised|published)\b|[\s.,;)]{1,4}(?:abstract|keywords)\b", re.IGNORECASE
)
_CONTACT = re.compile(r"(?:^|\n)[ \t]*contact [^\n@]{3,60}$", re.IGNORECASE)
_PUBLISHERS_LINE = re.compile(
    r"[^@]{0,120}?(?:©|\(c\)) ?(?:19|20)\d{2}[^@\n]{0,12}?(?:The Authors?|The Author\(s\)|Informa|[\w& ]{0,20}(?:Press|Publish\w*|Group)\b)"
)
_LONG, _LONG_REFERENCE = 160, 420


def _is_in(surname: str, local: str) -> bool:
    """Whether a surname (its first five letters, as addresses cut them) stands in the part of an address before the @."""
    name = plain(surname.split()[-1]).replace("-", "")
    return len(name) > 1 and name[:5] in plain(local).replace("-", "").replace(".", "")


def _names_its_author(text: str, local: str) -> bool:
    """Whether a word with a capital in a text is the surname in an address."""
    return any(_is_in(word, local) for word in re.findall(r"\b[A-ZÀ-Þ][\w'’-]{2,24}", text))


def _is_for_correspondence(before: str, after: str, local: str) -> bool:
    if (found := _CORRESPONDS.search(before)) is not None:
        return _OF_ONES_OWN.search(found.group()) is None
    led = _CORRESPONDENCE.search(before)
    return (
        led is not None
        and _OF_ONES_OWN.search(led.group()) is None
        and _A_PLACE_OF_WORK.search(led.group() + after) is not None
        and _names_its_author(led.group() + after[:40], local)
    )


def is_cited_author(text: str, start: int, end: int, local: str) -> bool:
    """Whether the words around an address (from `start` to `end` in `text`, `local` before the @) say that it is a cited author's."""
    before, after = text[max(0, start - _LONG) : start], text[end : end + _LONG]
    if _is_for_correspondence(before, after, local):
        return True
    if (_SIGN_OF_AUTHOR.search(before) and _HISTORY.match(after)) or (_CONTACT.search(before) and _PUBLISHERS_LINE.match(after)):
        return True
    taken = _TAKEN_FROM.search(before)
    if taken is not None and _is_in(taken["author"], local):
        return True
    far = text[max(0, start - _LONG_REFERENCE) : start]
    if "@" in far and _A_RECORD.search(far):
        return True
    head = _HEAD.search(far if start <= _LONG_REFERENCE else far.partition("\n")[1] + far.partition("\n")[2])
    if head is None or _OF_ONES_OWN.search(head.group()):
        return False
    surname = head["after"] or head["before"] or head["bare"]
    reference = head.group() + after.partition("\n")[0]
    return _is_in(surname, local) and _YEAR.search(reference) is not None and _PUBLISHED.search(reference) is not None
