"""What to do first: at most five findings, by harm and then by effort."""

from __future__ import annotations

from collections.abc import Sequence

from foliocheck.core.report import AREAS, Finding

MOST = 5
_SEVERITIES = ("must", "should", "note")
_OWNERS = ("author", "theme", "platform")


def first_things(findings: Sequence[Finding], most: int = MOST) -> tuple[Finding, ...]:
    """The `most` findings to begin with: what must be mended, then what should; the quick ones before the long ones.

    Notes, and what only the theme or the platform can mend, are no place to begin, unless they would stop an assessor. What only a person
    can tell comes in where it would stop an assessor.
    """
    candidates = [
        finding
        for finding in findings
        if (finding.severity == "must" and finding.verdict != "error")
        or (finding.severity == "should" and finding.verdict == "fail" and finding.who == "author")
    ]
    return tuple(sorted(candidates, key=_harm_then_effort)[:most])


def ordered(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Findings as a reader wants them inside an area: the gravest first, the author's own before the theme's, common before rare."""
    return tuple(sorted(findings, key=lambda finding: (_SEVERITIES.index(finding.severity), _OWNERS.index(finding.who), -_places(finding))))


def _harm_then_effort(finding: Finding) -> tuple[int, int, int, int, int]:
    return (
        _SEVERITIES.index(finding.severity),
        0 if finding.verdict == "fail" else 1,
        finding.effort,
        AREAS.index(finding.area),
        -_places(finding),
    )


def _places(finding: Finding) -> int:
    return max(finding.total, len(finding.locations))
