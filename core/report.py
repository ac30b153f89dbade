"""The report: one contract (`foliocheck.report/1`) that the HTML, the triage table, history and outside programs read.

The field names and their order here ARE `report.json`. Add to them, never bend them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from foliocheck.core.sections import Answer, Status
from foliocheck.core.snapshot import Box, DiscoveredBy, LinkKind, NotChecked, Platform, Role, SourceKind

SCHEMA = "foliocheck.report/1"

Area = Literal["access", "accessibility", "data-protection", "links", "completeness"]
CheckVerdict = Literal["pass", "fail", "needs-person", "not-applicable", "error"]
FindingVerdict = Literal["fail", "needs-person", "error"]
Severity = Literal["must", "should", "note"]
Who = Literal["author", "theme", "platform"]
Outcome = Literal["ok", "broken", "unsure", "wall", "unchecked"]
Verdict = Literal["ready", "fix-first", "incomplete-check", "unreadable"]

AREAS: tuple[Area, ...] = ("access", "completeness", "links", "data-protection", "accessibility")
"""The areas in the order in which a reader meets them."""

EXIT_CODES: dict[Verdict, int] = {"ready": 0, "fix-first": 1, "incomplete-check": 1, "unreadable": 2}
EXIT_INTERRUPTED = 130


@dataclass(frozen=True, slots=True, kw_only=True)
class Tool:
    """Which versions made the report: foliocheck's own, axe's, the browser's."""

    version: str
    axe: str
    browser: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportSource:
    """What was given and read. `given` is as typed (a file's name, never its path); `taken_at` an ISO time."""

    given: str
    kind: SourceKind
    url: str
    taken_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportFramework:
    """The framework that the portfolio is judged by, and why this one."""

    id: str
    title: str
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPage:
    """One page or document that was met. `screenshot` is a path relative to the report's folder."""

    url: str
    final_url: str
    status: int | None
    title: str
    words: int
    language: str | None
    role: Role
    discovered_by: DiscoveredBy
    parent: str | None
    same_as: str | None
    screenshot: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPlace:
    """Where a section stands. `url` is a `pages[].url`; `anchor` the literal id without #; `heading` verbatim."""

    url: str
    anchor: str | None
    heading: str
    words: int
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportEvidence:
    """One piece of evidence. `reachable` is a link outcome, or None where it is named but not linked."""

    kind: str
    href: str | None
    label: str
    reachable: Outcome | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPart:
    """One part of a section that asks for several."""

    title: str
    status: Status
    words: int
    description: Answer
    reflection: Answer
    locations: tuple[ReportPlace, ...]
    evidence: tuple[ReportEvidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportSection:
    """One row of the framework, in its order."""

    id: str
    title: str
    required: bool
    assessed: bool
    status: Status
    confidence: float
    words: int
    description: Answer
    reflection: Answer
    parts: tuple[ReportPart, ...]
    locations: tuple[ReportPlace, ...]
    evidence: tuple[ReportEvidence, ...]
    why: tuple[str, ...] = ()
    guide_words: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckResult:
    """A check that ran: its verdict and how many things it looked at."""

    id: str
    area: Area
    verdict: CheckVerdict
    looked_at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """Where a finding is. `page` is a page number of a document; `screenshot` a path relative to the report's folder."""

    url: str
    section: str | None = None
    heading: str | None = None
    selector: str | None = None
    excerpt: str = ""
    page: int | None = None
    linked_from: str | None = None
    screenshot: str | None = None
    box: Box | None = None
    """The part of the place that the page's picture shows; None where it shows none of it, or nobody knows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One cause with all its places. `total` counts the places where more than the listed ones exist."""

    id: str
    check: str
    area: Area
    verdict: FindingVerdict
    severity: Severity
    confidence: float
    who: Who
    title: str
    message: str
    tip: str
    fingerprint: str
    locations: tuple[Location, ...]
    total: int = 0
    effort: int = 2
    why: str = ""
    standard: str | None = None
    help: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkRow:
    """One row per (href, kind). `media`: page | pdf | word | presentation | spreadsheet | image | audio | video | archive | other."""

    href: str
    raw: str
    kind: LinkKind
    media: str
    outcome: Outcome
    status: int | None
    final_url: str | None
    reason: str
    found_on: tuple[str, ...]
    advice: str | None = None
    cause: str = ""
    """The reason in one word (not-found, sign-in, offline …), "" where all is well: the list is in `checks/links/judgement.py`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The whole report: the fields of `report.json`, in their order."""

    schema: str
    tool: Tool
    source: ReportSource
    platform: Platform
    framework: ReportFramework
    verdict: Verdict
    pages: tuple[ReportPage, ...]
    sections: tuple[ReportSection, ...]
    checks: tuple[CheckResult, ...]
    findings: tuple[Finding, ...]
    links: tuple[LinkRow, ...]
    not_checked: tuple[NotChecked, ...]
    timings: dict[str, float] = field(default_factory=dict)
    summary: str = ""
    """The verdict in one sentence, for a person."""
    title: str = ""
    """What the portfolio calls itself (site title or front page title)."""
