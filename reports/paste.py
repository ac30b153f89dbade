"""The lines for foliocheck.toml by which an author says where a section is, or where it is not."""

from __future__ import annotations

from foliocheck.core.corrections import toml_text
from foliocheck.core.mask import BULLETS
from foliocheck.core.report import Report, ReportSection


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
    if BULLETS in address or not address:  # what is masked leads nowhere when it is pasted
        return ""
    lines = ["[[section]]", f"id = {toml_text(section.id)}", f"address = {toml_text(address)}"]
    return "\n".join([*lines, f"heading = {toml_text(heading)}"] if BULLETS not in heading else lines)
