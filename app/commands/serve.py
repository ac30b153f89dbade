"""`foliocheck serve`."""

from __future__ import annotations

from typing import Annotated

import typer

from foliocheck.app.hosting import HostedOption, turn_on


def serve(
    port: Annotated[int, typer.Option("--port", "-p", min=0, max=65535, help="The port; 0 takes any that is free.", metavar="N")] = 8000,
    host: Annotated[str, typer.Option("--host", help="The address of this machine to listen on.", metavar="HOST")] = "127.0.0.1",
    allow_origin: Annotated[
        list[str] | None,
        typer.Option(
            "--allow-origin",
            help="A site whose pages may ask for checks in your browser: your WordPress, say. As often as needed.",
            metavar="SITE",
        ),
    ] = None,
    name: Annotated[
        list[str] | None,
        typer.Option(
            "--name",
            help="Let others use the page: the name under which they reach it. They sign in (“foliocheck users add”).",
            metavar="NAME",
        ),
    ] = None,
    no_browser: Annotated[bool, typer.Option("--no-browser", help="Do not open a browser.")] = False,
    no_worker: Annotated[
        bool, typer.Option("--no-worker", help="Do no checks in this process; leave them to “foliocheck worker”.")
    ] = False,
    hosted: HostedOption = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing but errors.")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Print a line for every request.")] = False,
) -> None:
    """Show the page in a browser: paste an address, watch, read the report. Stop it with Ctrl-C; what is unfinished goes on the next time.

    Exit code: 0 stopped, 2 it could not begin (the port is taken, for instance).
    """
    from foliocheck.app.web.api.cross_origin import origins_of
    from foliocheck.app.web.serving import Serving, run_page

    turn_on(hosted or bool(name))  # whoever may use the page may give any address
    origins = origins_of(allow_origin or [])
    order = Serving(
        host=host, port=port, browser=not no_browser, worker=not no_worker, verbose=verbose, origins=origins, names=tuple(name or ())
    )
    raise typer.Exit(run_page(order, (lambda line: None) if quiet else typer.echo))
