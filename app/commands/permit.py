"""`foliocheck permit VALUE --for ADDRESS`: the line for foliocheck.toml by which an author says that a person agreed."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from foliocheck.app.commands.verbosity import Quiet, Verbose


def permit(
    value: Annotated[
        str,
        typer.Argument(
            help="What may stand there: an e-mail address, a telephone number, a name. “-” asks for it, so that no command history keeps it.",
            metavar="VALUE",
        ),
    ],
    portfolio: Annotated[str, typer.Option("--for", help="The portfolio, as you give it to “foliocheck check”.", metavar="ADDRESS")],
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Print the line for foliocheck.toml that says: this person agreed. The line holds a hash and not the value.

    Put it above the first [table] of the file. The finding then becomes a note. Exit code: 0 printed, 2 no value.
    """
    from foliocheck.checks.data_protection.permission import permission_hash

    if value == "-":
        value = typer.prompt("Value (an e-mail address, a telephone number, a name)", hide_input=True, err=True)
    if not value.strip():
        typer.echo("foliocheck: there is no value to permit.", err=True)
        raise typer.Exit(2)
    if not quiet:
        typer.echo(f'permitted = ["{permission_hash(value, _key(portfolio))}"]')


def _key(portfolio: str) -> str:
    """What the hash is salted with: host and path of a web address (with or without https://), the path of a folder or file as it is given."""
    from foliocheck.checks.data_protection.permission import key_of

    if "://" in portfolio:
        return key_of(portfolio)
    host = portfolio.partition("/")[0]
    is_web = "." in host.strip(".") and not Path(portfolio).exists()
    return key_of(f"https://{portfolio}") if is_web else portfolio
