"""A zip that a page links to: what lies in it is listed, not read."""

from __future__ import annotations

from foliocheck.crawler.documents.draft import Draft
from foliocheck.crawler.documents.package import Package


def read(draft: Draft, data: bytes, kind: str) -> None:
    """List the archive's members as text, so that at least their names are seen."""
    names = [name for name in Package(data).names if not name.endswith("/") and not name.startswith("__MACOSX")]
    draft.traits["members"] = len(names)
    for name in names[:2_000]:
        draft.block(name, "item")
