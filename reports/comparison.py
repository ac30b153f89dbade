"""Two reports of the same portfolio side by side: what is new, what is solved, what is still there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from foliocheck.core.report import Finding, Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """`new` and `still` are findings of the later report, `solved` those of the earlier one; each in its report's order."""

    new: tuple[Finding, ...]
    solved: tuple[Finding, ...]
    still: tuple[Finding, ...]
    since: str = ""
    """When the earlier report was taken (ISO), or ""."""


def compare(old: Report, new: Report) -> Change:
    """What changed from `old` to `new`. Findings are known again by their fingerprint."""
    change = compare_findings(old.findings, new.findings)
    return Change(new=change.new, solved=change.solved, still=change.still, since=old.source.taken_at)


def compare_findings(old: Sequence[Finding], new: Sequence[Finding]) -> Change:
    """The same for two lists of findings. Findings of checks that broke are left out: they say nothing about the portfolio."""
    before = {finding.fingerprint for finding in old}
    after = {finding.fingerprint for finding in new}
    said = [finding for finding in new if finding.verdict != "error"]
    return Change(
        new=tuple(finding for finding in said if finding.fingerprint not in before),
        solved=tuple(finding for finding in old if finding.fingerprint not in after and finding.verdict != "error"),
        still=tuple(finding for finding in said if finding.fingerprint in before),
    )
