"""How a value is told: masked, with its places in words, and what to do about each kind of place."""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.case import Fault
from foliocheck.checks.data_protection.gathered import Found, Gathered, Group
from foliocheck.core.mask import masked
from foliocheck.core.report import Severity

_MENDING = {
    "text": "Replace it on the page by a role (“a learner”, “a colleague in the library”).",
    "comments": "Edit or delete the reader's comment in which it stands.",
    "hidden": "It is in hidden text: open the tab, accordion or hidden part in the editor and take it out there.",
    "link": "Take the link off, or let it lead to an office's address.",
    "picture-words": "Change the picture's description or caption.",
    "source": "It is only in the page's source: open the editor's code view and take it out there.",
    "meta": "Change the page's title, author or description in its settings.",
    "document": "Take it out of the file, export the file again and upload it in place of the old one.",
    "properties": "Remove the personal data from the file's properties (Word: File, Info, Inspect Document), and upload it again.",
    "ocr": "Blur or crop the picture and upload it under a new name; delete the old file, or it stays public.",
    "exposure": "Switch off in the platform's settings what offers this list to everyone.",
    "address": "Rename the file and upload it again; delete the old one.",
}
_PERMISSION = "If that person agreed, say so beside it, and put the permission into foliocheck.toml (see docs/privacy.md)."


def kind_of_place(found: Found) -> str:
    """Which kind of place a value stands in: a key of what there is to do."""
    mark = found.stretch.mark_at(found.hit.start)
    if mark.zone == "comments":
        return "comments"
    where = found.stretch.where
    if where == "text" and mark.label == "in hidden text":
        return "hidden"
    return {"script": "source", "comment": "source"}.get(where, where)


def how_to_mend(group: Group, permission: bool = True) -> str:
    """What to do, one sentence for each kind of place."""
    kinds = dict.fromkeys(kind_of_place(found) for found in group.found)
    sentences = [_MENDING[kind] for kind in kinds if kind in _MENDING]
    return " ".join([*sentences, _PERMISSION] if permission else sentences)


def where_it_stands(gathered: Gathered, group: Group) -> str:
    """"on this page", "in 3 places, on 2 pages and in 1 file"."""
    spots = gathered.spots(group)
    documents = {found.stretch.url for found in group.found if found.stretch.where in ("document", "properties", "address")}
    pages = {spot.url for spot in spots} - documents
    parts = []
    if pages:
        parts.append("on one page" if len(pages) == 1 else f"on {len(pages)} pages")
    if documents:
        parts.append("in one file" if len(documents) == 1 else f"in {len(documents)} files")
    return " and ".join(parts)


def fault(
    gathered: Gathered, group: Group, message: str, *, severity: Severity | None = None, tip: str | None = None, title: str | None = None, needs_person: bool = False, effort: int = 1,
) -> Fault:  # fmt: skip
    """One Fault for one value with all its places. A permitted value is a note and says so."""
    if group.permitted:
        severity, message = "note", f"{message} You have said that its owner agreed."
    hidden = [note for note in group.notes if note != "encoded"]
    if hidden:
        message += f" It is written so that programs do not find it easily ({', '.join(hidden)}), but every reader does."
    return Fault(
        message=gathered.mask.text(message), spots=gathered.spots(group), severity=severity, title=title, tip=tip or how_to_mend(group), key=masked(group.value),
        confidence=round(min(group.confidence, 0.99), 2), verdict="needs-person" if needs_person else "fail", effort=effort,
    )  # fmt: skip


def at_fault(groups: Iterable[Group], *whose: str) -> Iterable[Group]:
    """The groups that belong to one of `whose`."""
    return (group for group in groups if group.whose in whose)
