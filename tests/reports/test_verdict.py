"""The verdict and its sentence."""

from __future__ import annotations

from dataclasses import replace

import pytest
from whole_snapshot import WHOLE

from foliocheck.core.report import CheckResult, Finding
from foliocheck.core.snapshot import Limits, LinkFacts, Snapshot
from foliocheck.reports.verdict import summary_of, verdict_of

OVER_BUDGET = replace(WHOLE, links={"http://b.example/": LinkFacts(address="http://b.example/", skipped="budget")})
LOCKED = replace(WHOLE, front_door="It asks for a sign-in.")
FINE = CheckResult(id="broken-link", area="links", verdict="pass", looked_at=3)
BROKE = replace(FINE, verdict="error")


def finding(severity: str = "must", verdict: str = "fail", mark: str = "a") -> Finding:
    return Finding(
        id=mark,
        check="x",
        area="links",
        verdict=verdict,
        severity=severity,
        confidence=1.0,
        who="author",
        title="T",
        message="M",
        tip="",
        fingerprint=mark,
        locations=(),
    )  # type: ignore[arg-type]  # the words come from the table below


@pytest.mark.parametrize(
    ("case", "snapshot", "checks", "findings", "verdict", "words"),
    [
        ("nothing found", WHOLE, (FINE,), (), "ready", "Ready to hand in"),
        ("a note is no hindrance", WHOLE, (FINE,), (finding("note"),), "ready", "nothing was found that would stop"),
        ("a should is no hindrance", WHOLE, (FINE,), (finding("should"),), "ready", "one thing could still be better"),
        ("a person must look", WHOLE, (FINE,), (finding("must", "needs-person"),), "ready", "one wants a look from you"),
        ("one must", WHOLE, (FINE,), (finding(),), "fix-first", "Nearly ready: one thing would stop"),
        ("three musts are still near", WHOLE, (FINE,), (finding(),) * 3, "fix-first", "Nearly ready: three things"),
        ("four musts are not", WHOLE, (FINE,), (finding(),) * 4, "fix-first", "Not ready yet: four things"),
        ("a check that broke", WHOLE, (BROKE,), (finding(),), "incomplete-check", "one check could not finish; so far, one thing"),
        ("page limit", replace(WHOLE, limits=Limits(pages=500, left=7)), (FINE,), (), "incomplete-check", "limit of 500 pages"),
        ("time ran out", replace(WHOLE, limits=Limits(seconds=60)), (FINE,), (), "incomplete-check", "time allowed"),
        ("stopped by the user", replace(WHOLE, limits=Limits(interrupted=True)), (FINE,), (), "incomplete-check", "stopped before the end"),
        ("stopped at once", replace(WHOLE, pages=(), limits=Limits(interrupted=True)), (FINE,), (), "incomplete-check", "nothing had been read"),
        ("link budget", OVER_BUDGET, (FINE,), (), "incomplete-check", "not every link"),
        ("offline is told, but the check is whole", replace(WHOLE, offline=True), (FINE,), (), "ready", "Ready"),
        ("front door", LOCKED, (BROKE,), (finding(),), "unreadable", "could not be read: It asks for a sign-in."),
        ("no page at all", replace(WHOLE, pages=()), (), (), "unreadable", "no page was found"),
    ],
)  # fmt: skip
def test_verdict(
    case: str, snapshot: Snapshot, checks: tuple[CheckResult, ...], findings: tuple[Finding, ...], verdict: str, words: str
) -> None:
    given = verdict_of(snapshot, checks, findings)
    sentence = summary_of(given, snapshot, checks, findings)
    assert given == verdict, case
    assert words in sentence, case
    assert sentence.endswith(".") and not sentence.endswith("..") and "\n" not in sentence, case
