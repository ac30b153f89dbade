"""What the terminal says at the end: the verdict, the worst five things, and where the report lies."""

from __future__ import annotations

import re

from foliocheck.app.rejudging import Checked
from foliocheck.core.report import Finding
from foliocheck.reports.addresses import shown
from foliocheck.reports.names import Names
from foliocheck.reports.priorities import alike, first_things

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]+")
_WORST = 5


def closing_words(checked: Checked) -> str:
    """The verdict in one sentence, at most five findings each with its page, and the paths of the files."""
    report = checked.judgement.report
    lines = ["", report.summary or report.verdict]
    worst, names = first_things(report.findings)[:_WORST], Names(report)
    if worst:
        lines += ["", "What could be better:" if report.verdict == "ready" else "Do these first:"]
        lines += [f"  {number}. {_line(finding, len(alike(finding, report.findings)), names)}" for number, finding in enumerate(worst, 1)]
    lines += ["", "The report (open report.html in a browser):" if any(path.suffix == ".html" for path in checked.files) else "The report:"]
    lines += [f"  {path}" for path in checked.files]
    return "\n".join(lines)


def _line(finding: Finding, others: int, names: Names) -> str:
    # A section that is missing stands nowhere, and a file handed in has a path and no address.
    where = shown(finding.locations[0].url).text if finding.locations and finding.check != "section-missing" else ""
    like = f", and {others} more like it" if others else ""
    more = f" (and {finding.total - 1} more)" if finding.total > 1 else ""
    return plain(f"[{finding.severity}] {names.cleaner(finding)(finding.title)}{like}" + (f" — {where}{more}" if where else ""))


def plain(text: str) -> str:
    """`text` without control characters, so that a portfolio's titles cannot steer the terminal."""
    return _CONTROL.sub(" ", text)
