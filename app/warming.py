"""What judging needs whatever the portfolio is: loaded while the browser starts, or while another process reads the texts, so that nobody waits for it afterwards."""

from __future__ import annotations

from contextlib import suppress


def warm_up(forms: tuple[str, ...] = ("html",)) -> None:
    """Import the judging half, read the frameworks and the advice, and compile the report's templates: about a second, half of it spared later.

    `forms` are those of the report that is to be written. What is wrong with a package that plugs something in is told where it is used, not here.
    """
    from foliocheck.app import output  # noqa: F401  # the imports are the work
    from foliocheck.checks.registry import all_checks
    from foliocheck.reports.advice_data import platforms_of
    from foliocheck.reports.html_form import compile_templates
    from foliocheck.sections.frameworks_data import all_frameworks

    with suppress(Exception):  # packages of others may raise anything, and are blamed where their parts are used
        for check in all_checks():
            platforms_of(check.id)
        all_frameworks()
    if {"html", "pdf"} & set(forms):
        compile_templates()
