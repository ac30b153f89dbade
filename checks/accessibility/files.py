"""The documents that are the author's to mend: shared by the checks of documents."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from foliocheck.checks.accessibility.wording import file_name, short
from foliocheck.checks.case import Case, Fault, Spot
from foliocheck.core.addresses import at_host, host_of
from foliocheck.core.report import Severity
from foliocheck.core.snapshot import Document
from foliocheck.core.wording import number

_UPLOADS = (
    "files.wordpress.com",
    "wp.com",
    "drive.google.com",
    "docs.google.com",
    "googleusercontent.com",
    "dropbox.com",
    "dropboxusercontent.com",
    "1drv.ms",
    "onedrive.live.com",
    "sharepoint.com",
    "squarespace.com",
    "wixstatic.com",
    "editmysite.com",
    "notion.so",
    "notion-static.com",
)
"""Where platforms keep what an author uploads."""


def own_documents(case: Case, kinds: Sequence[str]) -> list[Document]:
    """The documents of these kinds handed in, beside the portfolio, or among its author's uploads; none that was converted."""
    home = host_of(case.snapshot.source.url).removeprefix("www.")
    found = []
    for address in sorted(case.snapshot.documents):
        document = case.snapshot.documents[address]
        host = host_of(address).removeprefix("www.")
        own = not host or host == home or at_host(host, _UPLOADS)
        if own and document.kind in kinds and "converted_from" not in document.traits:
            found.append(document)
    return found


def count(document: Document, trait: str) -> int:
    """A number among the traits, 0 where it was not gathered."""
    value = document.traits.get(trait, 0)
    return int(value) if isinstance(value, (int, float)) else 0


def fault_of(
    documents: Sequence[Document],
    key: str,
    title: str,
    says: Callable[[str], str],
    *,
    severity: Severity,
    tip: str,
    standard: str | None,
    why: str | None = None,
    effort: int = 2,
) -> Iterator[Fault]:
    """One Fault that lists the documents, or none where there are none. `says` makes the message from their number and names in words."""
    if not documents:
        return
    names = [short(file_name(document.address) or document.title, 60) for document in documents]
    listed = f"“{names[0]}”" if len(names) == 1 else f"{number(len(names))} documents (first “{names[0]}”)"
    spots = tuple(
        Spot(
            url=document.address,
            excerpt=document.title or name,
            evidence=document.address,
            linked_from=document.linked_from[0] if document.linked_from else None,
        )
        for document, name in zip(documents, names, strict=True)
    )
    yield Fault(
        message=says(listed), spots=spots, severity=severity, title=title, tip=tip, key=key, standard=standard, why=why, effort=effort
    )
