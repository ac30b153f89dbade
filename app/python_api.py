"""foliocheck for other programs: one function that checks a portfolio and gives the report as typed values.

    from foliocheck.app import check

    outcome = check("https://name.example/cmalt/", "report/")
    print(outcome.report.verdict, outcome.report.summary)
    for finding in outcome.report.findings:
        print(finding.severity, finding.title, [place.url for place in finding.locations])

The names, parameters and results here are a promise, as `report.json` is: they may grow, and none goes away or changes its meaning.
"""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from os import PathLike, fspath
from pathlib import Path

from foliocheck.app.corrections_file import find_corrections
from foliocheck.app.forms import check_formats
from foliocheck.app.pipeline import check as run
from foliocheck.app.rejudging import Checked, version
from foliocheck.app.settings import crawl_options
from foliocheck.core.corrections import Corrections
from foliocheck.core.report import Report
from foliocheck.crawler.options import Progress, silent

__all__ = ["Outcome", "Progress", "check"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A finished check. `report` is what `report.json` holds, masked; `files` what was written, in the order of `forms`.

    `interrupted` tells that the check was stopped before its end.
    """

    report: Report
    files: tuple[Path, ...]
    interrupted: bool


def check(
    source: str | PathLike[str],
    out: str | PathLike[str] | None = None,
    *,
    framework: str | None = None,
    config: str | PathLike[str] | None = None,
    password: str | None = None,
    pages: int = 500,
    seconds: float | None = None,
    links: bool = True,
    forms: Sequence[str] = ("html", "json"),
    compare: str | PathLike[str] | None = None,
    tell: Callable[[Progress], None] | None = None,
) -> Outcome:
    """Check the portfolio `source` (a web address, or the path of a folder or file) and write its report into the folder `out`.

    With `out` left out nothing is kept: the report is given back, the copy of the pages and their pictures are deleted.
    `framework` is an id that `foliocheck frameworks` lists; `config` a file of corrections (none is taken by itself, unlike on the command
    line); `password` the portfolio's own, kept in memory only; `pages` and `seconds` limit the reading; `links=False` leaves links
    unchecked; `forms` are html, json, csv, earl, junit, sarif, md, pdf; `compare` is an earlier report.json. `tell` is called with
    a `Progress` at every step (its addresses are not masked). Environment variables count as for the command.

    Raises `foliocheck.core.errors.FoliocheckError`, one sentence with the remedy, where the source or a setting makes no sense or there is
    no browser. Whatever is wrong with the portfolio stands in the report: a wall or a dead host is the verdict `unreadable`.
    Blocks until the check has ended; where an event loop runs (a notebook), it works in a thread of its own.
    """
    options = replace(
        crawl_options(version()), password=password, page_limit=pages, total_seconds=seconds, check_links=links
    )  # fmt: skip
    corrections = find_corrections(Path(config)) if config is not None else Corrections()
    named = check_formats(",".join(forms))

    def work(folder: Path) -> Checked:
        return run(
            fspath(source), folder, options=options, framework=framework, corrections=corrections, formats=named if out is not None else (),
            compare=Path(compare) if compare is not None else None, tell=tell or silent,
        )  # fmt: skip

    if out is not None:
        checked = _apart(lambda: work(Path(out)))
    else:
        with tempfile.TemporaryDirectory(prefix="foliocheck-") as folder:
            checked = _apart(lambda: work(Path(folder)))
    return Outcome(report=checked.judgement.report, files=checked.files, interrupted=checked.interrupted)


def _apart(work: Callable[[], Checked]) -> Checked:
    """`work()` here, or in a thread where this one runs an event loop already."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return work()
    with ThreadPoolExecutor(max_workers=1) as pool:
        return pool.submit(work).result()
