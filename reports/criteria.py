"""WCAG 2.2 criterion by criterion: what programs saw part of, what a person must look at, and what was found."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from foliocheck.core.report import Report
from foliocheck.reports.priorities import ordered
from foliocheck.reports.views import FindingView

_NUMBER = re.compile(r"\b\d\.\d\.\d{1,2}\b")
LOOKS = {
    "program": "looked at by the program, in part",
    "person": "for a person",
    "rare": "not looked at: portfolios hardly ever have it",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class CriterionView:
    """One success criterion: how it was looked at, what a person looks at, and the findings that speak of it."""

    number: str
    name: str
    level: str
    look: str
    note: str
    findings: tuple[FindingView, ...]


def criterion_views(report: Report, views: Mapping[str, FindingView]) -> tuple[CriterionView, ...]:
    """All criteria of levels A and AA in their order; none where no accessibility check ran."""
    if not any(check.area == "accessibility" and check.verdict != "not-applicable" for check in report.checks):
        return ()
    spoken: dict[str, list[FindingView]] = {}
    for finding in ordered(report.findings):
        if finding.verdict != "error":
            for number in dict.fromkeys(_NUMBER.findall(finding.standard or "")):
                spoken.setdefault(number, []).append(views[finding.id])
    return tuple(
        CriterionView(
            number=number,
            name=row["name"],
            level=row["level"],
            look=LOOKS[row["look"]],
            note=row["note"],
            findings=tuple(spoken.get(number, ())),
        )
        for number, row in criteria().items()
    )


@cache
def criteria() -> dict[str, dict[str, str]]:
    """The rows of `advice/criteria.toml` by number."""
    text = (files("foliocheck.reports") / "advice" / "criteria.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
