"""Who can mend a finding and how long it takes, in one short sentence."""

from __future__ import annotations

from foliocheck.core.report import Finding

_YOURS = {
    1: "You can mend this in minutes.",
    2: "You can mend this; allow up to an hour.",
    3: "You can mend this; allow an evening, or ask somebody to help.",
}
_OTHERS = {"theme": "Only the theme can mend this.", "platform": "Only the platform can mend this."}
_MANY_PAGES = 3
"""Above so many pages a quick fix is quick on each page only."""


def who_mends(finding: Finding, pages: int) -> str:
    """Like “You can mend this in minutes.”, from the finding's `who`, `effort` and the number of its `pages`."""
    if finding.who != "author":
        return _OTHERS[finding.who]
    if finding.verdict == "needs-person":
        return "Only you can judge this."
    if finding.effort == 1 and pages > _MANY_PAGES:
        return "You can mend this: a few minutes for each."
    return _YOURS.get(finding.effort, _YOURS[2])
