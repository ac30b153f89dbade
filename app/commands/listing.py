"""`foliocheck frameworks`, `foliocheck checks`, `foliocheck explain`: what there is to judge by."""

from __future__ import annotations

from typing import Annotated

import typer

from foliocheck.app.commands.verbosity import Names, Quiet, Verbose


def frameworks(quiet: Names = False, verbose: Verbose = False) -> None:
    """List the frameworks that a portfolio can be judged by."""
    from foliocheck.sections.frameworks_data import all_frameworks

    for framework in all_frameworks():
        told = f"{framework.id:16} {framework.title} ({framework.date}; {len(framework.sections)} sections)"
        typer.echo(framework.id if quiet else told)
        if verbose and not quiet:
            for section in framework.sections:
                typer.echo(f"  {section.id:14} {section.title}")


def checks(quiet: Names = False, verbose: Verbose = False) -> None:
    """List every check by area."""
    from foliocheck.checks.registry import all_checks
    from foliocheck.core.report import AREAS

    listed = all_checks()
    for area in AREAS:
        if not quiet:
            typer.echo(f"\n{area}")
        for item in (item for item in listed if item.area == area):
            typer.echo(item.id if quiet else f"  {item.id:26} {item.fails} ({item.severity})")
            if verbose and not quiet:
                typer.echo(f"  {'':26} {' '.join(item.parts['What it looks at'].split())}")


def explain(
    name: Annotated[str, typer.Argument(help="A check's id, as “foliocheck checks” lists them.", metavar="CHECK")],
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Explain one check: what it looks at, why, what a person must judge, how to mend it, and its limits."""
    from difflib import get_close_matches

    from foliocheck.checks.registry import HEADINGS, all_checks
    from foliocheck.core.errors import BadConfiguration

    found = {item.id: item for item in all_checks()}
    if name not in found:
        near = get_close_matches(name, found, n=1)
        raise BadConfiguration(
            f"There is no check “{name}”." + (f" Did you mean “{near[0]}”?" if near else " “foliocheck checks” lists them.")
        )
    if quiet:
        return
    item = found[name]
    typer.echo(f"{item.id} · {item.area} · {item.severity}\n{item.fails}\n")
    for heading in HEADINGS:
        typer.echo(f"{heading}:\n  {' '.join(item.parts[heading].split())}\n")
    if verbose:
        typer.echo(f"When it passes it says: {item.passes}")
