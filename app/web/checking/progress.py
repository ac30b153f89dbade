"""How far a check is, in words: for the page as it is sent, and for the script that keeps it fresh."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from foliocheck.app.engine.settings import worker_settings
from foliocheck.app.web.desk import Desk
from foliocheck.app.web.queueing import queueing
from foliocheck.app.web.views import CheckView, Moment, Queueing
from foliocheck.app.web.visitor import Visitor
from foliocheck.app.web.wording import span
from foliocheck.reports.addresses import shown
from foliocheck.reports.wording import capital, counted


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
    for each in moments:
        pages.update({item["number"]: item for item in each.what.get("pages", ())})
        sections = each.what.get("sections") or sections
    told = next((each for each in reversed(moments) if "doing" in each.what), None)
    return ProgressView(
        sentence=_stopping(check) or (doing_sentence(told) if told else "Starting the browser."),
        last=moments[-1].id if moments else 0, pages=[pages[number] for number in sorted(pages)], sections=sections,
    )  # fmt: skip


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
