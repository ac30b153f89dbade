"""With which code a check ends, and what may change that."""

from __future__ import annotations

from enum import StrEnum

from foliocheck.core.report import EXIT_CODES, EXIT_INTERRUPTED, Report


class FailOn(StrEnum):
    """From which severity on the exit code is 1."""

    MUST = "must"
    SHOULD = "should"
    NEVER = "never"


def exit_code(report: Report, *, interrupted: bool, fail_on: FailOn = FailOn.MUST) -> int:
    """0 ready, 1 fix first or incomplete, 2 unreadable, 130 stopped by the user.

    With `fail_on` SHOULD, 1 too where something should be better; with NEVER, 0 wherever the portfolio could be read.
    """
    if interrupted:
        return EXIT_INTERRUPTED
    if fail_on is FailOn.NEVER and report.verdict != "unreadable":
        return 0
    if fail_on is FailOn.SHOULD and any(finding.verdict == "fail" and finding.severity == "should" for finding in report.findings):
        return max(1, EXIT_CODES[report.verdict])
    return EXIT_CODES[report.verdict]
