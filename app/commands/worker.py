"""`foliocheck worker`."""

from __future__ import annotations

from typing import Annotated

import typer

from foliocheck.app.hosting import HostedOption, turn_on


def worker(
    drain: Annotated[bool, typer.Option("--drain", help="End when nothing is left to do.")] = False,
    hosted: HostedOption = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing but errors.")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Print more.")] = False,
) -> None:
    """Take work from the queue until stopped. As many as you like, on as many machines as share the database and FOLIOCHECK_HOME.

    Ctrl-C or SIGTERM hands unfinished work back. Exit code: 0 stopped, 75 given up as dead by the others (start it again).
    """
    from foliocheck.app.engine.serving import run_worker

    turn_on(hosted)
    raise typer.Exit(run_worker((lambda line: None) if quiet else typer.echo, drain=drain))
