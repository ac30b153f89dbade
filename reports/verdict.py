"""The verdict on a portfolio, and the one sentence that says it."""

from __future__ import annotations

from collections.abc import Sequence

from foliocheck.core.report import CheckResult, Finding, Verdict
from foliocheck.core.snapshot import Snapshot
from foliocheck.core.wording import capital, counted, listed, number
from foliocheck.reports.wording import clause, sentence

NEARLY = 3
"""Up to this many things to fix first, the sentence begins with "Nearly ready". A choice of tone, not a measured figure."""


def verdict_of(snapshot: Snapshot, checks: Sequence[CheckResult], findings: Sequence[Finding]) -> Verdict:
    """unreadable: the front door could not be read. incomplete-check: a limit, a budget, a broken check or an interruption.

    fix-first: something with severity `must` failed. Else ready.
    """
    if snapshot.front_door is not None or (not snapshot.pages and not snapshot.limits.interrupted):
        return "unreadable"
    if shortfalls(snapshot, checks, findings):
        return "incomplete-check"
    return "fix-first" if stoppers(findings) else "ready"


def stoppers(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings that would stop an assessor or expose someone: severity `must`, verdict `fail`."""
    return tuple(finding for finding in findings if finding.severity == "must" and finding.verdict == "fail")


def shortfalls(snapshot: Snapshot, checks: Sequence[CheckResult], findings: Sequence[Finding]) -> tuple[str, ...]:
    """Why the check is not complete, each as a clause; empty where it is."""
    limits = snapshot.limits
    reasons = []
    if limits.interrupted:
        reasons.append("it was stopped before the end")
    if limits.pages is not None:
        reasons.append(f"the limit of {limits.pages:,} pages was reached")
    if limits.seconds is not None:
        reasons.append("the time allowed for it ran out")
    if limits.left and not reasons:
        reasons.append(f"{counted(limits.left, 'known page')} could not be read")
    if over_budget(snapshot):
        reasons.append("not every link could be tried")
    if broken := broken_checks(checks, findings):
        reasons.append(f"{counted(len(broken), 'check')} could not finish")
    return tuple(reasons)


def over_budget(snapshot: Snapshot) -> int:
    """How many addresses were left out because a budget was used up."""
    return sum(facts.skipped == "budget" for facts in snapshot.links.values())


def broken_checks(checks: Sequence[CheckResult], findings: Sequence[Finding]) -> tuple[str, ...]:
    """The ids of the checks that raised instead of answering, in order."""
    ids = [check.id for check in checks if check.verdict == "error"]
    ids += [finding.check for finding in findings if finding.verdict == "error"]
    return tuple(dict.fromkeys(ids))


def summary_of(verdict: Verdict, snapshot: Snapshot, checks: Sequence[CheckResult], findings: Sequence[Finding]) -> str:
    """The verdict as one plain sentence."""
    if verdict == "unreadable":
        return sentence(f"The portfolio could not be read: {clause(snapshot.front_door or 'no page was found at this address')}")
    stopping = len(stoppers(findings))
    if verdict == "incomplete-check":
        reasons = listed(shortfalls(snapshot, checks, findings))
        so_far = f"so far, {_stopping(stopping)}" if stopping else "so far, nothing was found that would stop an assessor"
        if not snapshot.pages:
            so_far = "nothing had been read by then"
        return f"This check is not complete, because {reasons}; {so_far}."
    if verdict == "fix-first":
        opening = "Nearly ready" if stopping <= NEARLY else "Not ready yet"
        return f"{opening}: {_stopping(stopping)}."
    return _ready(findings)


def _stopping(count: int) -> str:
    return f"{counted(count, 'thing')} would stop an assessor or show what should stay private"


def _ready(findings: Sequence[Finding]) -> str:
    better = sum(finding.verdict == "fail" and finding.severity == "should" for finding in findings)
    looks = sum(finding.verdict == "needs-person" for finding in findings)
    rest = []
    if better:
        rest.append(f"{counted(better, 'thing')} could still be better")
    if looks:
        rest.append(f"{number(looks)} {'wants' if looks == 1 else 'want'} a look from you")
    ready = "ready to hand in, as far as a program can tell: nothing was found that would stop an assessor"
    return capital(ready + (f"; {listed(rest)}" if rest else "")) + "."
