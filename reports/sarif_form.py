"""The findings as SARIF 2.1.0 (OASIS), for code hosts and editors."""

from __future__ import annotations

import json
from typing import Any

from foliocheck.core.report import Finding, Location, Report
from foliocheck.reports.wording import writable

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {"must": "error", "should": "warning", "note": "note"}


def to_sarif(report: Report) -> str:
    """One run. A finding is a result with all its places; what a person must look at is of kind `review`."""
    rules = sorted({finding.check for finding in report.findings if finding.verdict != "error"})
    run = {
        "tool": {"driver": {"name": "foliocheck", "version": report.tool.version, "rules": [_rule(check, report) for check in rules]}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, rules) for finding in report.findings if finding.verdict != "error"],
        "invocations": [
            {
                "executionSuccessful": report.verdict in ("ready", "fix-first"),
                "toolExecutionNotifications": [
                    {"level": "warning", "message": {"text": f"Not checked: {gap.what}. {gap.why}"}} for gap in report.not_checked
                ],
            }
        ],
    }
    return writable(json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)) + "\n"


def _rule(check: str, report: Report) -> dict[str, Any]:
    first = next(finding for finding in report.findings if finding.check == check)
    rule: dict[str, Any] = {"id": check, "properties": {"area": first.area}}
    if first.why:
        rule["fullDescription"] = {"text": first.why}
    return rule


def _result(finding: Finding, rules: list[str]) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.check,
        "ruleIndex": rules.index(finding.check),
        "kind": "review" if finding.verdict == "needs-person" else "fail",
        "level": "none" if finding.verdict == "needs-person" else _LEVELS[finding.severity],
        "message": {"text": " ".join(part for part in (f"{finding.title}.", finding.message, finding.tip) if part)},
        "partialFingerprints": {"foliocheck/1": finding.fingerprint},
        "occurrenceCount": max(1, finding.total, len(finding.locations)),
        "properties": {"severity": finding.severity, "who": finding.who, "confidence": finding.confidence, "standard": finding.standard},
    }
    if finding.locations:
        result["locations"] = [_location(place) for place in finding.locations]
    return result


def _location(place: Location) -> dict[str, Any]:
    region: dict[str, Any] = {"startLine": place.page or 1}
    if place.excerpt:
        region["snippet"] = {"text": place.excerpt}
    location: dict[str, Any] = {"physicalLocation": {"artifactLocation": {"uri": _uri(place.url)}, "region": region}}
    if place.heading or place.section:
        location["logicalLocations"] = [{"name": place.heading or place.section, "kind": "section"}]
    return location


def _uri(address: str) -> str:
    """SARIF wants a URI: what is none (a masked address, say) is percent-encoded."""
    return "".join(
        character if character.isascii() and character.isprintable() and character not in ' "<>\\^`{|}' else _percent(character)
        for character in address
    )


def _percent(character: str) -> str:
    return "".join(f"%{byte:02X}" for byte in character.encode("utf-8", "replace"))
