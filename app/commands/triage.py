"""`foliocheck triage LIST --out DIR`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from foliocheck.app.hosting import HostedOption, turn_on

Column = Annotated[
    list[str] | None,
    typer.Option(
        "--column",
        help="Where a field is, if the headings do not say: address=HEADING, also reference, pathway, password.",
        metavar="FIELD=HEADING",
    ),
]


def triage(
    submissions: Annotated[Path, typer.Argument(help="The list: CSV or XLSX, one portfolio in each row.", metavar="LIST")],
    out: Annotated[
        Path, typer.Option("--out", "-o", help="The folder for the result. Run again with the same folder, it goes on.", metavar="DIR")
    ] = Path("triage"),
    column: Column = None,
    again: Annotated[
        str,
        typer.Option(
            "--again", help="What to check again: new (nothing), failed, all, or numbers of rows parted by commas.", metavar="WHAT"
        ),
    ] = "new",
    template: Annotated[
        Path | None, typer.Option("--template", help="Words for the candidates (see the summary.txt of the documentation).", metavar="FILE")
    ] = None,
    framework: Annotated[
        str | None, typer.Option("--framework", "-f", help="Judge every portfolio by this framework.", metavar="ID")
    ] = None,
    seconds: Annotated[float, typer.Option("--seconds", min=5, help="Most time for one portfolio.", metavar="S")] = 900.0,
    keep_snapshot: Annotated[
        str,
        typer.Option(
            "--keep-snapshot", help="What stays of each portfolio's pages, in FOLIOCHECK_HOME: none, masked or full.", metavar="WHAT"
        ),
    ] = "none",
    hosted: HostedOption = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing but errors.")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Print a line for every portfolio.")] = False,
) -> None:
    """Check a list of portfolios and write a table, worst first: triage.html, triage.csv, triage.xlsx and reports/ROW/.

    Exit code: 0 the table is complete, 2 the list could not be read, 130 stopped with Ctrl-C (run it again to go on).
    """
    from foliocheck.app.triage.running import Order, run_triage

    turn_on(hosted)
    order = Order(
        submissions=submissions, out=out, columns=tuple(column or ()), again=again, template=template, framework=framework, seconds=seconds,
        keep_snapshot=keep_snapshot,
    )  # fmt: skip
    raise typer.Exit(run_triage(order, (lambda line: None) if quiet else typer.echo, verbose=verbose))
