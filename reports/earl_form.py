"""The accessibility results as EARL 1.0 (W3C) in JSON-LD, for tools that gather test results."""

from __future__ import annotations

import json
import re
from typing import Any

from foliocheck.core.report import CheckResult, Finding, Report
from foliocheck.reports.views import extent
from foliocheck.reports.wording import writable

_CONTEXT: dict[str, Any] = {
    "@vocab": "http://www.w3.org/ns/earl#",
    "earl": "http://www.w3.org/ns/earl#",
    "dct": "http://purl.org/dc/terms/",
    "doap": "http://usefulinc.com/ns/doap#",
    "title": "dct:title",
    "description": "dct:description",
    "date": "dct:date",
    "source": {"@id": "dct:source", "@type": "@id"},
    "assertedBy": {"@type": "@id"},
    "subject": {"@type": "@id"},
    "mode": {"@type": "@id"},
    "outcome": {"@type": "@id"},
}
_OUTCOMES = {
    "pass": "earl:passed",
    "fail": "earl:failed",
    "needs-person": "earl:cantTell",
    "not-applicable": "earl:inapplicable",
    "error": "earl:untested",
}
_CRITERION = re.compile(r"\b(\d\.\d\.\d{1,2})\b")


def to_earl(report: Report) -> str:
    """One assertion for each accessibility finding and page, and one for each accessibility check that found nothing."""
    assertions = [
        _assertion(report, url, finding)
        for finding in report.findings
        if finding.area == "accessibility"
        for url in _pages(finding, report)
    ]
    said = {finding.check for finding in report.findings}
    assertions += [_whole(report, check) for check in report.checks if check.area == "accessibility" and check.id not in said]
    graph = [_tool(report), *assertions]
    return writable(json.dumps({"@context": _CONTEXT, "@graph": graph}, ensure_ascii=False, indent=2)) + "\n"


def _tool(report: Report) -> dict[str, Any]:
    return {
        "@id": "_:foliocheck",
        "@type": "Software",
        "title": "foliocheck",
        "doap:release": {"doap:revision": report.tool.version},
        "description": f"with axe {report.tool.axe} in {report.tool.browser}",
    }


def _pages(finding: Finding, report: Report) -> tuple[str, ...]:
    return tuple(dict.fromkeys(place.url for place in finding.locations)) or (report.source.url,)


def _assertion(report: Report, url: str, finding: Finding) -> dict[str, Any]:
    here = [place for place in finding.locations if place.url == url]
    result: dict[str, Any] = {
        "@type": "TestResult",
        "outcome": _OUTCOMES[finding.verdict],
        "title": finding.title,
        "description": finding.message,
        "date": report.source.taken_at,
    }
    if pointers := [place.selector for place in here if place.selector]:
        result["pointer"] = [
            {"@type": "http://www.w3.org/2009/pointers#CSSSelectorPointer", "http://www.w3.org/2009/pointers#expression": it}
            for it in pointers
        ]
    criterion = _CRITERION.search(finding.standard or "")
    test: dict[str, Any] = {
        "@type": "TestCriterion",
        "@id": f"urn:foliocheck:check:{finding.check}",
        "title": finding.standard or finding.check,
    }
    if criterion:
        test["dct:isPartOf"] = f"WCAG 2.2, success criterion {criterion.group(1)}"
    if reach := extent(finding):
        result["dct:extent"] = reach
    return {
        "@type": "Assertion",
        "assertedBy": "_:foliocheck",
        "subject": {"@id": url, "@type": ["TestSubject", "WebPage"]} | {"source": url},
        "test": test,
        "mode": "earl:automatic",
        "result": result,
    }


def _whole(report: Report, check: CheckResult) -> dict[str, Any]:
    return {
        "@type": "Assertion",
        "assertedBy": "_:foliocheck",
        "subject": {"@id": report.source.url, "@type": "TestSubject", "source": report.source.url},
        "test": {"@type": "TestCriterion", "@id": f"urn:foliocheck:check:{check.id}", "title": check.id},
        "mode": "earl:automatic",
        "result": {"@type": "TestResult", "outcome": _OUTCOMES[check.verdict], "date": report.source.taken_at},
    }
