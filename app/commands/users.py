"""`foliocheck users add | list | remove | password | token`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from foliocheck.app.store.database import Store

users = typer.Typer(name="users", help="Say who may use a page that is hosted for others.", no_args_is_help=True)

Name = Annotated[str, typer.Argument(help="What they sign in with.", metavar="NAME")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing but errors.")]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Print more.")]
NoPassword = Annotated[bool, typer.Option("--no-password", help="They will use a token only.")]


@users.command()
def add(
    name: Name,
    role: Annotated[str, typer.Option("--role", help="candidate: sees their own checks. staff: sees all.", metavar="ROLE")] = "candidate",
    no_password: NoPassword = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Let somebody in. The password is asked for (or read from standard input)."""
    from foliocheck.app.store.people import add_person

    _say(f"{add_person(_store(), name, role, None if no_password else _password()).name} may sign in now.", quiet)


@users.command("list")
def list_(quiet: Quiet = False, verbose: Verbose = False) -> None:
    """List who may sign in."""
    from foliocheck.app.store.people import everybody

    for person in everybody(_store()):
        ways = ", ".join(way for way, there in (("password", person.has_password), ("token", person.has_token)) if there) or "no way in yet"
        typer.echo(f"{person.name:30} {person.role:10} {ways}")


@users.command()
def remove(name: Name, quiet: Quiet = False, verbose: Verbose = False) -> None:
    """Let somebody in no more. Their sessions end at once."""
    from foliocheck.app.store.people import remove_person

    remove_person(_store(), name)
    _say(f"{name} may sign in no more.", quiet)


@users.command()
def password(name: Name, quiet: Quiet = False, verbose: Verbose = False) -> None:
    """Set a new password. Their open sessions end."""
    from foliocheck.app.store.people import change_password

    change_password(_store(), name, _password())
    _say(f"{name} has a new password.", quiet)


@users.command()
def token(name: Name, quiet: Quiet = False, verbose: Verbose = False) -> None:
    """Print a new access token for programs (Authorization: Bearer TOKEN). It is shown this once; an earlier one ends."""
    from foliocheck.app.store.people import new_token

    typer.echo(new_token(_store(), name))


def _store() -> Store:
    from foliocheck.app.store.database import Store
    from foliocheck.app.store.place import place

    return Store(place())


def _password() -> str:
    import sys

    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\n")
    return str(typer.prompt("Password", hide_input=True, confirmation_prompt=True))


def _say(line: str, quiet: bool) -> None:
    if not quiet:
        typer.echo(line)
