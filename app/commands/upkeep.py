"""`foliocheck setup`, `foliocheck doctor`, `foliocheck purge`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from foliocheck.app.commands.verbosity import Quiet, Verbose


def setup(quiet: Quiet = False, verbose: Verbose = False) -> None:
    """Install a browser, where there is none that foliocheck can use."""
    from foliocheck.app.browser_setup import install_browser
    from foliocheck.app.settings import crawl_options

    ready = install_browser(crawl_options("0").browser, (lambda line: None) if quiet else typer.echo)
    if not quiet:
        typer.echo(f"Ready: {ready}")


def doctor(quiet: Quiet = False, verbose: Verbose = False) -> None:
    """Say whether everything that a check needs is in place."""
    from foliocheck.app.browser_setup import examine
    from foliocheck.app.settings import crawl_options

    points = examine(crawl_options("0").browser)
    for point in points:
        if not (quiet and point.well):
            typer.echo(f"{'ok ' if point.well else 'NO '} {point.what}: {point.detail}")
    if verbose and not quiet:
        typer.echo("    Nothing of this leaves the machine; “foliocheck setup” installs what is missing.")
    raise typer.Exit(0 if all(point.well for point in points) else 2)


def purge(
    folder: Annotated[Path, typer.Argument(help="The folder of a check.", metavar="DIR")], quiet: Quiet = False, verbose: Verbose = False
) -> None:
    """Delete the snapshot of a check: the copy of the portfolio's pages. The report itself stays."""
    from foliocheck.app.purging import purge_snapshot

    told = purge_snapshot(folder)
    if not quiet:
        typer.echo(told)
