"""The lines for foliocheck.toml by which an author says where a section is, or where it is not."""

from __future__ import annotations

import json

from foliocheck.core.report import Report, ReportSection

_HIDDEN = "•••"
"""What is masked in a report leads nowhere when it is pasted."""


def lines_to_paste(section: ReportSection, report: Report) -> str:
    """Lines that put `section` where it stands now, or where an account may be it, for the author to change; "" where nothing can be said."""
    address, heading = report.source.url or report.source.given, "the heading as it stands there"
    if section.locations:
        address, heading = section.locations[0].url, section.locations[0].heading
    else:
        offers = [
            place
            for finding in report.findings
            if finding.check == "section-missing"
            for place in finding.locations
            if place.section == section.id and place.heading
        ]
        if offers:
            address, heading = offers[-1].url, offers[-1].heading or heading
    if _HIDDEN in address or not address:
        return ""
    lines = ["[[section]]", f"id = {_quoted(section.id)}", f"address = {_quoted(address)}"]
    return "\n".join([*lines, f"heading = {_quoted(heading)}"] if _HIDDEN not in heading else lines)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
