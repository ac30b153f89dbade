"""`foliocheck watch add | list | remove | pause | run`."""

from __future__ import annotations

from typing import Annotated

import typer

watch = typer.Typer(name="watch", help="Look at portfolios again on a schedule, and tell only what changed.", no_args_is_help=True)

Addresses = Annotated[list[str], typer.Argument(help="Addresses of portfolios.", metavar="ADDRESS…")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing but errors.")]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Print more.")]


@watch.command()
def add(
    addresses: Addresses,
    every: Annotated[
        str, typer.Option("--every", help="day, week, month, quarter, year, or a number with one of them.", metavar="PERIOD")
    ] = "month",
    framework: Annotated[str | None, typer.Option("--framework", "-f", help="Judge by this framework.", metavar="ID")] = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Watch portfolios from now on. The first look is due at once, the others are spread over the period."""
    from foliocheck.app.watching.listing import add_watches

    _say(add_watches(addresses, every, framework), quiet)


@watch.command("list")
def list_(quiet: Quiet = False, verbose: Verbose = False) -> None:
    """List what is watched, when it is looked at next, and how it stood the last time."""
    from foliocheck.app.watching.listing import list_watches

    _say(list_watches(verbose=verbose), False)


@watch.command()
def remove(addresses: Addresses, quiet: Quiet = False, verbose: Verbose = False) -> None:
    """Watch portfolios no more. What was found of them stays."""
    from foliocheck.app.watching.listing import remove_watches

    _say(remove_watches(addresses), quiet)


@watch.command()
def pause(
    addresses: Addresses,
    resume: Annotated[bool, typer.Option("--resume", help="Go on instead.")] = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Rest with portfolios, until they are resumed."""
    from foliocheck.app.watching.listing import pause_watches

    _say(pause_watches(addresses, paused=not resume), quiet)


@watch.command()
def run(
    addresses: Annotated[
        list[str] | None, typer.Argument(help="Only these, due or not. Left out: all that are due.", metavar="ADDRESS…")
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="All that are not paused, due or not.")] = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Look at what is due, once, tell what changed, and end: for a timer of your own. “foliocheck worker” does the same all the time."""
    from foliocheck.app.watching.running import run_due

    raise typer.Exit(run_due((lambda line: None) if quiet else typer.echo, addresses=addresses or [], everything=everything))


def _say(lines: list[str], quiet: bool) -> None:
    for line in [] if quiet else lines:
        typer.echo(line)
