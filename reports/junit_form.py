"""The Report as JUnit XML, for pipelines that show test results: an area is a suite, a check a case."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from foliocheck.core.report import AREAS, CheckResult, Finding, Report
from foliocheck.reports.views import AREA_TITLES
from foliocheck.reports.wording import writable


def to_junit(report: Report) -> str:
    """A case fails where something `must` or `should` be mended; notes and what a person must look at stand in its output only."""
    root = Element("testsuites", name=writable(f"foliocheck: {report.title or report.source.given}"))
    for area in AREAS:
        checks = [check for check in report.checks if check.area == area]
        if not checks:
            continue
        suite = SubElement(root, "testsuite", name=AREA_TITLES[area], timestamp=report.source.taken_at)
        counts = {"tests": 0, "failures": 0, "errors": 0, "skipped": 0}
        for check in checks:
            _case(suite, check, [finding for finding in report.findings if finding.check == check.id], counts)
        suite.attrib |= {name: str(count) for name, count in counts.items()}
    for name in ("tests", "failures", "errors", "skipped"):
        root.set(name, str(sum(int(suite.get(name, "0")) for suite in root)))
    indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _case(suite: Element, check: CheckResult, findings: list[Finding], counts: dict[str, int]) -> None:
    case = SubElement(suite, "testcase", name=check.id, classname=f"foliocheck.{check.area}")
    counts["tests"] += 1
    failures = [finding for finding in findings if finding.verdict == "fail" and finding.severity != "note"]
    if check.verdict == "error":
        counts["errors"] += 1
        SubElement(case, "error", message="The check could not finish.")
    elif failures:
        counts["failures"] += 1
        # Readers of JUnit files expect one failure a case: the titles become its message, the places its text.
        failure = SubElement(case, "failure", type=failures[0].severity, message=writable("; ".join(finding.title for finding in failures)))
        failure.text = "\n\n".join(_told(finding) for finding in failures)
    elif check.verdict == "not-applicable":
        counts["skipped"] += 1
        SubElement(case, "skipped", message="There is nothing of the kind in this portfolio.")
    rest = [finding for finding in findings if finding not in failures and finding.verdict != "error"]
    if rest:
        SubElement(case, "system-out").text = "\n\n".join(_told(finding) for finding in rest)


def _told(finding: Finding) -> str:
    places = [f"  {place.url}" + (f" ({place.heading})" if place.heading else "") for place in finding.locations]
    lines = [f"[{finding.severity}] {finding.title}", finding.message, f"How to mend it: {finding.tip}" if finding.tip else "", *places]
    return writable("\n".join(line for line in lines if line))
