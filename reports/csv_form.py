"""The findings as a table for spreadsheets: one row for each place. No cell can run as a formula."""

from __future__ import annotations

import csv
import io

from foliocheck.core.report import Finding, Location, Report
from foliocheck.reports.wording import writable

COLUMNS = (
    "severity", "verdict", "area", "check", "title", "message", "how to mend it", "who can mend it", "page address", "page title",
    "section", "heading", "excerpt", "document page", "linked from", "selector", "standard", "confidence", "places in all", "fingerprint",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%", "＝", "＋", "－", "＠")


def to_csv(report: Report) -> str:
    """CSV (comma, CRLF, every cell quoted) with a byte order mark, so that spreadsheets read it as UTF-8."""
    titles = {page.url: page.title for page in report.pages}
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for finding in report.findings:
        for place in finding.locations or (None,):
            writer.writerow([_defused(cell) for cell in _row(finding, place, titles)])
    return "\ufeff" + writable(buffer.getvalue())


def _row(finding: Finding, place: Location | None, titles: dict[str, str]) -> tuple[str, ...]:
    return (
        finding.severity, finding.verdict, finding.area, finding.check, finding.title, finding.message, finding.tip, finding.who,
        place.url if place else "", titles.get(place.url, "") if place else "",
        (place.section or "") if place else "",
        (place.heading or "") if place else "", place.excerpt if place else "", str(place.page or "") if place else "",
        (place.linked_from or "") if place else "", (place.selector or "") if place else "", finding.standard or "",
        f"{finding.confidence:g}",
        str(max(finding.total, len(finding.locations))), finding.fingerprint,
    )  # fmt: skip


def _defused(cell: str) -> str:
    """A spreadsheet runs a cell that begins like a formula, also behind white space; an apostrophe in front makes it text."""
    plain = " ".join(cell.split())
    return "'" + plain if plain.startswith(_FORMULA) else plain
