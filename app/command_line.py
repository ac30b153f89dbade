"""The command line: `foliocheck check`, and everything beside it. Heavy parts are imported only by the command that needs them."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from foliocheck.app.commands.listing import checks, explain, frameworks
from foliocheck.app.commands.permit import permit
from foliocheck.app.commands.serve import serve
from foliocheck.app.commands.triage import triage
from foliocheck.app.commands.upkeep import doctor, purge, setup
from foliocheck.app.commands.users import users
from foliocheck.app.commands.verbosity import Quiet, Verbose
from foliocheck.app.commands.watch import watch
from foliocheck.app.commands.worker import worker
from foliocheck.app.exit_codes import FailOn, exit_code
from foliocheck.app.hosting import HostedOption, turn_on
from foliocheck.core.errors import FoliocheckError

if TYPE_CHECKING:
    from foliocheck.crawler.timeline import Timeline

app = typer.Typer(
    name="foliocheck",
    help="Checks a CMALT portfolio before it is handed in: whole, reachable, accessible, and free of other people's data.",
    epilog="A first check: foliocheck check https://name.example/cmalt/ --out report/",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
)

Out = Annotated[Path, typer.Option("--out", "-o", help="The folder for the report. An earlier report in it is replaced.", metavar="DIR")]
FrameworkName = Annotated[
    str | None,
    typer.Option(
        "--framework", "-f", help="The framework to judge by (see “foliocheck frameworks”). Found by itself where left out.", metavar="ID"
    ),
]
Config = Annotated[
    Path | None,
    typer.Option("--config", "-c", help="Corrections (foliocheck.toml). One in the current folder is taken by itself.", metavar="FILE"),
]
Forms = Annotated[
    str, typer.Option("--format", help="Forms to write, parted by commas: html, json, csv, earl, junit, sarif, md, pdf.", metavar="FORMS")
]
Pdf = Annotated[bool, typer.Option("--pdf", help="Write report.pdf too.")]
Compare = Annotated[
    Path | None,
    typer.Option("--compare", help="An earlier report.json: the report then says what is new and what is solved.", metavar="FILE"),
]
FailOnOption = Annotated[
    FailOn,
    typer.Option(
        "--fail-on", help="Exit code 1 from which severity on: must, should, or never (a portfolio that cannot be read is always 2)."
    ),
]
Timings = Annotated[bool, typer.Option("--timings", help="Print where the time went, by stage and by page.")]


@app.command()
def check(
    source: Annotated[
        str,
        typer.Argument(help="The portfolio: a web address, a folder, or a file (zip, WordPress export, Word, PDF …).", metavar="SOURCE"),
    ],
    out: Out = Path("report"),
    framework: FrameworkName = None,
    config: Config = None,
    pages: Annotated[int, typer.Option("--pages", min=1, help="Most pages to read.", metavar="N")] = 500,
    seconds: Annotated[float | None, typer.Option("--seconds", min=1, help="Most time for reading pages, in seconds.", metavar="S")] = None,
    no_links: Annotated[bool, typer.Option("--no-links", help="Leave the links unchecked.")] = False,
    password: Annotated[
        str | None, typer.Option("--password", help="The portfolio's own password. Kept in memory only. “-”: ask for it.", metavar="TEXT")
    ] = None,
    storage_state: Annotated[
        str | None,
        typer.Option("--storage-state", help="A browser state saved by Playwright, for a portfolio behind a sign-in.", metavar="FILE"),
    ] = None,
    fresh: Annotated[
        bool, typer.Option("--fresh", help="Read every page anew, even where nothing has changed since the last check.")
    ] = False,
    formats: Forms = "html,json",
    pdf: Pdf = False,
    compare: Compare = None,
    keep_snapshot: Annotated[
        str,
        typer.Option(
            "--keep-snapshot", help="What stays of the pages that were read: full, masked (no personal data) or none.", metavar="WAY"
        ),
    ] = "full",
    fail_on: FailOnOption = FailOn.MUST,
    timings: Timings = False,
    trace: Annotated[
        Path | None, typer.Option("--trace", help="Write a trace of the check that a browser's profiler opens.", metavar="FILE")
    ] = None,
    hosted: HostedOption = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Check a portfolio and write the report.

    Exit code: 0 ready to hand in, 1 something to mend first (or not everything could be looked at; --fail-on changes that), 2 it could not
    be read at all, 130 stopped with Ctrl-C (what was gathered is kept).
    """
    from dataclasses import replace

    from rich.console import Console

    from foliocheck.app.progress_display import progress_display

    console = Console(stderr=True)
    with progress_display(console, quiet=quiet, verbose=verbose) as tell, _said_when_stopped():
        from foliocheck.app.corrections_file import find_corrections
        from foliocheck.app.earlier import earlier_report
        from foliocheck.app.forms import check_formats
        from foliocheck.app.keeping import check_way
        from foliocheck.app.pipeline import check as run
        from foliocheck.app.rejudging import version
        from foliocheck.app.saved_state import check_saved_state
        from foliocheck.app.settings import crawl_options

        turn_on(hosted)
        earlier_report(compare)  # a wrong path is told now, not after minutes of reading
        options = replace(
            crawl_options(version()),
            page_limit=pages,
            total_seconds=seconds,
            check_links=not no_links,
            storage_state=check_saved_state(storage_state),
            password=_secret(password),
            fresh=fresh,
        )
        result = run(
            source, out, options=options, framework=framework, corrections=find_corrections(config), formats=check_formats(formats + (",pdf" if pdf else "")),
            compare=compare, keep=check_way(keep_snapshot), tell=tell,
        )  # fmt: skip
    if trace is not None:
        from foliocheck.app.tracing import trace_text

        trace.write_text(trace_text(options.timeline, result.judgement.mask.text), encoding="utf-8")
    _finish(result, quiet=quiet, fail_on=fail_on, timings=options.timeline if timings else None)


@app.command()
def judge(
    folder: Annotated[Path, typer.Argument(help="The folder of an earlier check.", metavar="DIR")],
    framework: FrameworkName = None,
    config: Config = None,
    formats: Forms = "html,json",
    pdf: Pdf = False,
    compare: Compare = None,
    fail_on: FailOnOption = FailOn.MUST,
    timings: Timings = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Judge an earlier check again, with other corrections or another framework, without reading the portfolio again."""
    from foliocheck.app.beside import read_beside
    from foliocheck.core.snapshot_folder import snapshot_in

    with read_beside(snapshot_in(folder)) as told:
        from foliocheck.app.corrections_file import find_corrections
        from foliocheck.app.forms import check_formats
        from foliocheck.app.rejudging import rejudge, saved_snapshot
        from foliocheck.app.warming import warm_up
        from foliocheck.crawler.timeline import Timeline
        from foliocheck.sections.frameworks_data import load_framework

        chosen = load_framework(framework) if framework else None
        forms = check_formats(formats + (",pdf" if pdf else ""))
        corrections = find_corrections(config)
        snapshot = saved_snapshot(folder)
        warm_up(forms)
        result = rejudge(
            snapshot,
            folder,
            framework=chosen,
            corrections=corrections,
            formats=forms,
            compare=compare,
            told=told,
        )
    _finish(result, quiet=quiet, fail_on=fail_on, timings=Timeline() if timings else None)


@app.command()
def demo(out: Out = Path("demo-report"), quiet: Quiet = False, verbose: Verbose = False) -> None:
    """Check the invented portfolio that foliocheck brings along."""
    from importlib.resources import as_file, files

    with as_file(files("foliocheck.app.sample") / "portfolio") as folder:
        check(str(folder), out=out, quiet=quiet, verbose=verbose)


app.command()(frameworks)
app.command()(checks)
app.command()(explain)
app.command()(setup)
app.command()(doctor)
app.command()(purge)
app.command()(permit)
app.command()(serve)
app.command()(triage)
app.command()(worker)
app.add_typer(watch)
app.add_typer(users)


@app.callback(invoke_without_command=True)
def top(version: Annotated[bool, typer.Option("--version", help="Print the version and end.")] = False) -> None:
    """Read by typer for the options that stand before a command."""
    if version:
        from importlib.metadata import version as installed

        typer.echo(f"foliocheck {installed('foliocheck')}")
        raise typer.Exit


def main() -> None:
    """The installed program. Every error on purpose is one sentence and exit 2; nobody sees a traceback."""
    try:
        app()
    except FoliocheckError as error:
        sys.stderr.write(f"foliocheck: {error}\n")
        sys.exit(2)
    except KeyboardInterrupt:
        sys.stderr.write("foliocheck: stopped.\n")
        sys.exit(130)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # whoever read our words has gone away: nothing is left to say
        sys.exit(1)
    except OSError as error:
        sys.stderr.write(
            f"foliocheck: {error.strerror or 'the system refused'}: {error.filename or ''}. Choose another folder with --out, or make room.\n"
        )
        sys.exit(2)
    except Exception as error:  # a fault of our own, whatever it is: no traceback reaches a user who has not asked for it
        if "--verbose" in sys.argv or "-v" in sys.argv:
            raise
        sys.stderr.write(f"foliocheck: {own_fault(error)}\n")
        sys.exit(2)


def own_fault(error: Exception) -> str:
    """A sentence for a fault of foliocheck's own: its class and place, but not its words, which may quote the portfolio."""
    place = error.__traceback__
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    where = f" in {Path(place.tb_frame.f_code.co_filename).name}, line {place.tb_lineno}" if place is not None else ""
    return (
        f"this is a fault of foliocheck's own, not of the portfolio ({type(error).__name__}{where}). What was read is kept. "
        "Please report it; --verbose shows more."
    )


@contextmanager
def _said_when_stopped() -> Iterator[None]:
    """Ctrl-C before there is anything to report on ends with a word and 130; typer alone would end without a word."""
    try:
        yield
    except KeyboardInterrupt:
        sys.stderr.write("foliocheck: stopped. Nothing had been read yet, so there is no report.\n")
        raise typer.Exit(130) from None


def _secret(given: str | None) -> str | None:
    return typer.prompt("Password of the portfolio", hide_input=True) if given == "-" else given


def _finish(result: object, *, quiet: bool, fail_on: FailOn, timings: Timeline | None) -> None:
    from foliocheck.app.closing_words import closing_words
    from foliocheck.app.rejudging import Checked

    assert isinstance(result, Checked)
    if not quiet:
        typer.echo(closing_words(result))
    if timings is not None:
        from foliocheck.app.tracing import timing_table

        typer.echo(timing_table(result.judgement.report.timings, timings, result.judgement.mask.text))
    raise typer.Exit(exit_code(result.judgement.report, interrupted=result.interrupted, fail_on=fail_on))
