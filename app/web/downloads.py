"""The report in every form in which the command line writes it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from foliocheck.app.output import report_in_form
from foliocheck.app.web.desk import Desk
from foliocheck.app.web.visitor import Visitor

FORMS = {
    "html": "text/html", "pdf": "application/pdf", "md": "text/markdown", "csv": "text/csv", "json": "application/json", "earl": "application/ld+json",
    "junit": "application/xml", "sarif": "application/sarif+json",
}  # fmt: skip
"""Forms and their media types, the most wanted first."""
WORDS = (
    ("html", "Web page: one file, to open or to send"),
    ("pdf", "PDF, to print"),
    ("md", "Plain text (Markdown)"),
    ("csv", "Table of findings (CSV)"),
    ("json", "report.json, for other programs"),
    ("earl", "EARL: accessibility results for other programs"),
    ("junit", "JUnit XML, for test programs"),
    ("sarif", "SARIF, for code programs"),
)
"""What each form is good for."""
_ENDINGS = {"earl": "earl.json", "junit": "junit.xml"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Download:
    """A file to keep."""

    name: str
    media_type: str
    data: bytes


def download(desk: Desk, visitor: Visitor, check: str, form: str) -> Download:
    """The report of `check` as `form`. Raises NotThere where there is none, NoBrowser where a PDF cannot be printed."""
    view = desk.check(visitor, check)
    if form in ("html", "json"):
        data = desk.report_file(visitor, check, form)
    elif form == "pdf":
        from foliocheck.app.printing import print_pdf
        from foliocheck.app.settings import crawl_options

        data = print_pdf(desk.report_file(visitor, check, "html").decode(), crawl_options("0").browser)
    else:
        data = report_in_form(form, desk.report(visitor, check), desk.earlier_report(visitor, check))
    return Download(name=f"{_slug(view.name)}.{_ENDINGS.get(form, form)}", media_type=FORMS[form], data=data)


def _slug(name: str) -> str:
    """A file name that every system takes."""
    return "report-" + (re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:60].strip("-") or "portfolio")
