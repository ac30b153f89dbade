"""Which column of a list holds what: by its heading, in whatever words staff use, or as they say."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from foliocheck.core.addresses import clean_typed
from foliocheck.core.errors import BadAddress, BadConfiguration

ADDRESS, REFERENCE, PATHWAY, PASSWORD = "address", "reference", "pathway", "password"
FIELDS = (ADDRESS, REFERENCE, PATHWAY, PASSWORD)

_WORDS = {
    PASSWORD: ("password", "passcode", "access code", "access key", "access details", "pass phrase", "pin", "pwd", "cyfrinair"),
    ADDRESS: ("address", "url", "link", "web address", "portfolio link", "portfolio url", "portfolio address", "portfolio", "site", "website", "web site", "location", "where", "cyfeiriad"),
    REFERENCE: ("reference", "ref", "id", "candidate", "candidate number", "name", "full name", "applicant", "participant", "student", "member", "submission", "number", "enw"),
    PATHWAY: ("pathway", "route", "framework", "level", "scheme", "type", "strand", "programme"),
}  # fmt: skip
_NEVER_ADDRESS = ("e-mail", "email", "mail", "postal", "home address", "photo", "feedback")


def find_columns(heading: Sequence[str], rows: Sequence[Sequence[str]], said: Mapping[str, str]) -> dict[str, int]:
    """Field -> number of its column. `said` maps a field to a heading (or a column's letter or number from 1), and wins.

    Raises BadConfiguration with the headings that there are, where what was said does not exist or no column holds addresses.
    """
    found = {field: _said(heading, name) for field, name in said.items()}
    plain = [_plain(cell) for cell in heading]
    for field in FIELDS:
        if field in found:
            continue
        for test in (_is, _has):
            hits = [number for number, cell in enumerate(plain) if number not in found.values() and cell and test(cell, _WORDS[field])]
            if field == ADDRESS:
                hits = [number for number in hits if not any(word in plain[number] for word in _NEVER_ADDRESS)]
                hits.sort(key=lambda number: -_addresses(rows, number))
            if hits:
                found[field] = hits[0]
                break
    if ADDRESS not in found or (
        ADDRESS not in said and not _addresses(rows, found[ADDRESS]) and _most_addresses(rows, heading) is not None
    ):
        best = _most_addresses(rows, heading)
        if best is None and ADDRESS not in found:
            raise BadConfiguration(
                f"No column with web addresses was found (there are: {', '.join(filter(None, heading)) or 'none'}). Say which: --column address=HEADING."
            )
        if best is not None:
            found = {field: number for field, number in found.items() if number != best or field in said}
            found[ADDRESS] = best
    return found


def looks_like_heading(row: Sequence[str]) -> bool:
    """Whether the first row is a heading: it holds no address of its own."""
    return not any(_is_address(cell) for cell in row)


def _said(heading: Sequence[str], name: str) -> int:
    plain = [_plain(cell) for cell in heading]
    if _plain(name) in plain:
        return plain.index(_plain(name))
    if name.isdigit() and 1 <= int(name) <= len(heading):
        return int(name) - 1
    if re.fullmatch(r"[A-Za-z]", name) and ord(name.upper()) - 65 < len(heading):
        return ord(name.upper()) - 65
    raise BadConfiguration(f"There is no column “{name}”. There are: {', '.join(filter(None, heading))}.")


def _plain(cell: str) -> str:
    return " ".join(re.sub(r"[^\w\s-]", " ", cell.replace("_", " ")).casefold().split())


def _is(cell: str, words: Sequence[str]) -> bool:
    return cell in words


def _has(cell: str, words: Sequence[str]) -> bool:
    return any(re.search(rf"\b{re.escape(word)}\b", cell) for word in words)


def _addresses(rows: Sequence[Sequence[str]], number: int) -> int:
    return sum(number < len(row) and _is_address(row[number]) for row in rows[:200])


def _most_addresses(rows: Sequence[Sequence[str]], heading: Sequence[str]) -> int | None:
    width = max([len(heading), *(len(row) for row in rows[:200])])
    counts = [(_addresses(rows, number), -number) for number in range(width)]
    most = max(counts, default=(0, 0))
    return -most[1] if most[0] else None


def _is_address(cell: str) -> bool:
    text = cell.strip()
    if not re.match(r"https?://|www\.|[\w-]+(\.[\w-]+)+(/|$|:\d)", text, re.IGNORECASE):
        return False
    try:
        clean_typed(text)
    except BadAddress:
        return False
    return bool(re.search(r"[A-Za-z]", text)) or text.lower().startswith("http")
