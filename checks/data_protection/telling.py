"""How a value is told: masked, with its places in words, and what to do about each kind of place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from foliocheck.checks.case import Fault, Spot
from foliocheck.checks.data_protection.found import Found, Group
from foliocheck.checks.data_protection.gathered import Gathered
from foliocheck.core.mask import masked
from foliocheck.core.report import Severity

_MENDING = {
    "text": "Replace it on the page by a role (“a learner”, “a colleague in the library”), or take it off.",
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
_MENDING_SECRETS = {
    **_MENDING,
    "text": "Take it off the page, and give it only to those who need it.",
    "link": "Take the link off, or let it lead to an address without it.",
}
"""A role in place of a password would help nobody."""
_PERMISSION = "If that person agreed, say so beside it."
_PLATFORM_KNOWS = ("text", "hidden", "link")
"""Places for which the advice by platform says how to mend them."""


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
    """What to do, one sentence for each kind of place. Without `permission` it is a secret, which nobody can agree to show."""
    kinds = dict.fromkeys(kind_of_place(found) for found in group.found)
    mending = _MENDING if permission else _MENDING_SECRETS
    sentences = [mending[kind] for kind in kinds if kind in mending]
    return " ".join([*sentences, _PERMISSION] if permission else sentences)


def where_it_stands(gathered: Gathered, group: Group) -> str:
    """ "on one page", "on 2 pages and in one file"."""
    files = {found.stretch.url for found in group.found if found.stretch.where in ("document", "properties", "address")}
    pages = {spot.url for spot in gathered.spots(group)} - files
    parts = []
    if pages:
        parts.append("on one page" if len(pages) == 1 else f"on {len(pages)} pages")
    if files:
        parts.append("in one file" if len(files) == 1 else f"in {len(files)} files")
    return " and ".join(parts)


def fault(
    gathered: Gathered, group: Group, message: str, *, severity: Severity | None = None, tip: str | None = None, title: str |
    None = None, needs_person: bool = False,
    permission: bool = True, key: str | None = None,
) -> Fault:  # fmt: skip
    """One Fault for one value with all its places. A permitted value is a note and says so.

    `tip` None: what each kind of place needs; left to the advice by platform where the value stands on pages only.
    """
    if group.permitted:
        severity, message = "note", f"{message} You have said that its owner agreed."
    hidden = [note for note in group.notes if note != "encoded"]
    if hidden:
        message += f" It is written so that programs do not find it easily ({', '.join(hidden)}), but every reader does."
    if tip is None and any(kind_of_place(found) not in _PLATFORM_KNOWS for found in group.found):
        tip = how_to_mend(group, permission)
    return Fault(
        message=gathered.mask.text(message),
        spots=gathered.spots(group),
        severity=severity,
        title=title,
        tip=tip,
        key=key or masked(group.value),
        confidence=round(min(group.confidence, 0.99), 2),
        verdict="needs-person" if needs_person else "fail",
        effort=1,
    )


def prompt(gathered: Gathered, groups: Sequence[Group], where: str, tip: str) -> Iterable[Fault]:
    """One question to a person with all places of several names, or nothing where there are none."""
    spots: dict[tuple[str, int | None, int | None], Spot] = {}
    for group in groups:
        for spot in gathered.spots(group):
            spots.setdefault((spot.url, spot.block, spot.page), spot)
    if spots:
        count = len(groups)
        message = f"A name stands {where}." if count == 1 else f"{count} names stand {where}."
        yield Fault(
            message=f"{message} Is it a real person's, and did they agree?",
            spots=tuple(spots.values()),
            verdict="needs-person",
            tip=tip,
            key=where,
            confidence=0.5,
            effort=1,
        )
