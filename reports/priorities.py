"""What to do first: at most five findings, by harm and then by effort."""

from __future__ import annotations

from collections.abc import Sequence

from foliocheck.core.report import AREAS, Finding

MOST = 5
MANY_ALIKE = 3
"""From so many findings on, those with one check and one remedy stand together among the first things. A choice."""
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
    chosen: list[Finding] = []
    told: set[str] = set()
    for finding in sorted(candidates, key=_harm_then_effort):
        if finding.id not in told:
            chosen.append(finding)
            if len(chosen) == most:
                break
            told.update(other.id for other in alike(finding, findings))
    return tuple(chosen)


def alike(finding: Finding, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The other findings that the same check tells as gravely, with the same advice and as much to do, where there are many: twelve
    missing sections are one thing to begin with. Empty where they are few.
    """
    same = tuple(
        other
        for other in findings
        if other.id != finding.id
        and (other.check, other.verdict, other.severity, other.tip, other.effort)
        == (finding.check, finding.verdict, finding.severity, finding.tip, finding.effort)
    )
    return same if len(same) + 1 >= MANY_ALIKE else ()


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
