"""How far a check is, in words: for the page as it is sent, and for the script that keeps it fresh."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from foliocheck.app.engine.settings import worker_settings
from foliocheck.app.web.desk import Desk
from foliocheck.app.web.queueing import queueing
from foliocheck.app.web.views import CheckView, Moment, Queueing
from foliocheck.app.web.visitor import Visitor
from foliocheck.app.web.wording import section_name, span
from foliocheck.core.wording import capital, counted
from foliocheck.reports.addresses import shown

_NOTES = {"wall": "locked", "error": "could not be read", "duplicate": "the same as another page", "document": "document"}
_PRIVATE = "no picture, because an e-mail address stands on it"
_STATES = {
    "found": ("found", "✓"),
    "partly": ("partly", "~"),
    "stub": ("hardly begun", "~"),
    "locked": ("locked", "!"),
    "missing": ("not yet", "○"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressView:
    """`sentence`: what is being done; `last`: the id of the last moment in it; `pages`: those that were read, in order."""

    sentence: str
    last: int = 0
    pages: list[dict[str, Any]] = field(default_factory=list)
    sections: list[dict[str, Any]] = field(default_factory=list)


def progress_view(desk: Desk, visitor: Visitor, check: CheckView) -> ProgressView:
    """Everything that was told so far."""
    if check.state == "queued":
        waiting = queueing(desk.store, check.id, worker_settings())
        if waiting is not None:
            return ProgressView(sentence=waiting_sentence(waiting))
    moments = desk.progress(visitor, check.id)
    pages: dict[int, dict[str, Any]] = {}
    sections: list[dict[str, Any]] = []
    for what in (told(each.what) for each in moments):
        pages.update({item["number"]: item for item in what.get("pages", ())})
        sections = what.get("sections") or sections
    last = next((each for each in reversed(moments) if "doing" in each.what), None)
    return ProgressView(
        sentence=_stopping(check) or (doing_sentence(last) if last else "Starting the browser."),
        last=moments[-1].id if moments else 0, pages=[pages[number] for number in sorted(pages)], sections=sections,
    )  # fmt: skip


def told(what: dict[str, Any]) -> dict[str, Any]:
    """A moment with the words that go with its pages and sections."""
    made = dict(what)
    if "pages" in what:
        made["pages"] = [{**row, "note": _NOTES.get(row["role"]) or (_PRIVATE if row.get("private") else "")} for row in what["pages"]]
    if "sections" in what:
        made["sections"] = [
            {**row, "name": section_name(row["id"], row["title"]), **dict(zip(("words", "sign"), _STATES[row["status"]], strict=True))}
            for row in what["sections"]
        ]
    return made


def waiting_sentence(waiting: Queueing) -> str:
    """Why it has not begun, and when it will."""
    if waiting.nobody:
        return "It waits: nothing is there to do the work. Start “foliocheck worker”, or “foliocheck serve” without --no-worker."
    if not waiting.ahead:
        return "It begins in a moment."
    ahead = f"{capital(counted(waiting.ahead, 'check'))} {'is' if waiting.ahead == 1 else 'are'} ahead of it"
    if waiting.same_site:
        ahead += ", one of the same site, which is never visited twice at once"
    when = f"It will probably begin in {span(waiting.seconds)}." if waiting.seconds else "It begins as soon as there is room."
    return f"{ahead}. {when}"


def doing_sentence(moment: Moment) -> str:
    """One sentence for a moment: how far it is, and what it is doing."""
    what = moment.what
    done, found = what.get("pages_done", 0), what.get("pages_found", 0)
    parts = []
    if found:
        parts.append(f"{done} of {found} pages read" if found > done else f"{counted(done, 'page')} read")
    if what.get("links_found"):
        parts.append(f"{what.get('links_done', 0)} of {what['links_found']} links checked")
    address = shown(what.get("address") or "").text
    parts.append(f"{what.get('doing', '')} {address}".strip())
    return capital(" · ".join(part for part in parts if part))


def _stopping(check: CheckView) -> str:
    return "It is being stopped." if check.stopping else ""
