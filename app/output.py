"""Writing the report's files. What is written here has been masked before."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from foliocheck.app.cuttings import cuttings, write_cuttings
from foliocheck.app.earlier import earlier_report
from foliocheck.app.judging import Judgement
from foliocheck.app.pictures import page_pictures
from foliocheck.checks.registry import all_checks
from foliocheck.core.report import Report
from foliocheck.core.snapshot import Snapshot
from foliocheck.reports.check_text import CheckText
from foliocheck.reports.html_form import to_html
from foliocheck.reports.json_form import to_json


def write_report(
    judgement: Judgement, snapshot: Snapshot, out: Path, *, formats: tuple[str, ...], compare: Path | None, browser: str | None
) -> tuple[Path, ...]:
    """Write `report.FORMAT` for each of `formats` into `out`, each replaced in one step. Gives the paths, in that order."""
    report = judgement.report
    earlier = earlier_report(compare)
    out.mkdir(parents=True, exist_ok=True)
    html = ""
    parts = cuttings(report, snapshot, judgement.mask)
    write_cuttings(parts, out)
    if {"html", "pdf"} & set(formats):
        html = to_html(report, pictures={**page_pictures(judgement, snapshot), **parts}, descriptions=_descriptions(), previous=earlier)
    written = []
    for name in formats:
        path = out / f"report.{name}"
        if name == "pdf":
            from foliocheck.app.printing import print_pdf

            data = print_pdf(html, browser)
        else:
            data = html.encode("utf-8", "replace") if name == "html" else report_in_form(name, report, earlier)
        temporary = path.with_suffix(path.suffix + ".part")
        temporary.write_bytes(data)
        temporary.replace(path)
        written.append(path)
    return tuple(written)


def report_in_form(form: str, report: Report, earlier: Report | None) -> bytes:
    """A report as `form`, one of FORMATS that needs neither pictures nor a browser (all but html and pdf)."""
    return _forms()[form](report, earlier).encode("utf-8", "replace")


def _forms() -> dict[str, Callable[[Report, Report | None], str]]:
    from foliocheck.reports.csv_form import to_csv
    from foliocheck.reports.earl_form import to_earl
    from foliocheck.reports.junit_form import to_junit
    from foliocheck.reports.markdown_form import to_markdown
    from foliocheck.reports.sarif_form import to_sarif

    return {
        "json": lambda report, earlier: to_json(report),
        "csv": lambda report, earlier: to_csv(report),
        "earl": lambda report, earlier: to_earl(report),
        "junit": lambda report, earlier: to_junit(report),
        "sarif": lambda report, earlier: to_sarif(report),
        "md": lambda report, earlier: to_markdown(report, earlier=earlier),
    }


def _descriptions() -> dict[str, CheckText]:
    return {
        check.id: CheckText(
            passes=check.passes,
            fails=check.fails,
            why=check.why,
            tip=check.tip,
            person=check.parts["What a person must still judge"],
            limits=check.parts["Limits"],
        )
        for check in all_checks()
    }
