"""What was not checked, and why: what the crawler said, and what follows from limits, walls and checks that broke."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from foliocheck.core.report import CheckResult, Finding
from foliocheck.core.snapshot import NotChecked, Snapshot
from foliocheck.core.wording import capital, counted
from foliocheck.reports.verdict import over_budget
from foliocheck.reports.views import AREA_TITLES
from foliocheck.reports.wording import clause

NAMED = 3
"""Up to this many things of one kind are named one by one; more are counted."""


def gaps(snapshot: Snapshot, checks: Sequence[CheckResult], findings: Sequence[Finding]) -> tuple[NotChecked, ...]:
    """All that could not be looked at, the crawler's own list first, no line twice."""
    rows = [*snapshot.not_checked, *_limits(snapshot), *_links(snapshot), *_accessibility(snapshot), *_documents(snapshot)]
    rows += _broken(checks, findings)
    return tuple(dict.fromkeys(rows))


def _broken(checks: Sequence[CheckResult], findings: Sequence[Finding]) -> Iterable[NotChecked]:
    """Checks that raised: in their finding's words, where there is one."""
    told = {finding.check: finding for finding in findings if finding.verdict == "error"}
    yield from (NotChecked(what=clause(finding.title), why=finding.message) for finding in told.values())
    for area in dict.fromkeys(check.area for check in checks if check.verdict == "error" and check.id not in told):
        yield _gap(f"One point of “{AREA_TITLES[area]}”", "its check broke while it ran; the rest of the report stands")


def _gap(what: str, why: str) -> NotChecked:
    return NotChecked(what=capital(what), why=capital(clause(why)) + ".")


def _limits(snapshot: Snapshot) -> Iterable[NotChecked]:
    limits = snapshot.limits
    left = counted(limits.left, "more page that is known", "more pages that are known") if limits.left else "Pages that come later"
    if limits.interrupted:
        yield _gap(left, "the check was stopped before the end")
    if limits.pages is not None:
        yield _gap(left, f"the limit of {limits.pages:,} pages was reached")
    if limits.seconds is not None:
        yield _gap(left, f"the time allowed ({limits.seconds:,.0f} seconds) ran out")


def _links(snapshot: Snapshot) -> Iterable[NotChecked]:
    if count := over_budget(snapshot):
        yield _gap(f"{counted(count, 'link')}", "the number of links or the time set aside for them was used up")
    if snapshot.offline:
        yield _gap("Links to other sites", "this computer seems to be offline, so nobody could be asked")
    if count := sum(facts.skipped == "private-address" for facts in snapshot.links.values()):
        yield _gap(
            counted(count, "link to an address inside a private network", "links to addresses inside a private network"),
            "they are not asked, for safety",
        )
    if count := sum(facts.skipped in ("refused-by-rule", "refused-port") for facts in snapshot.links.values()):
        yield _gap(
            counted(count, "link that this checker may not follow", "links that this checker may not follow"),
            "the way leads into a private network, or to a port that is not the web's",
        )


def _accessibility(snapshot: Snapshot) -> Iterable[NotChecked]:
    broken = [(page.title or page.url, page.axe.problem) for page in snapshot.pages if page.axe is not None and page.axe.problem]
    yield from _named(broken, "Accessibility of the page “{}”", "Accessibility of {} pages")


def _documents(snapshot: Snapshot) -> Iterable[NotChecked]:
    broken = [(document.title or address, document.problem) for address, document in snapshot.documents.items() if document.problem]
    yield from _named(broken, "The document “{}”", "{} documents")


def _named(rows: Sequence[tuple[str, str | None]], one: str, many: str) -> Iterable[NotChecked]:
    """One line each where they are few, else one line for each reason."""
    if len(rows) <= NAMED:
        yield from (_gap(one.format(name), why or "it could not be read") for name, why in rows)
        return
    reasons: dict[str, list[str]] = {}
    for name, why in rows:
        reasons.setdefault(why or "they could not be read", []).append(name)
    for why, names in reasons.items():
        yield _gap(one.format(names[0]) if len(names) == 1 else many.format(len(names)), why)
