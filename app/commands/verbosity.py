"""`--quiet` and `--verbose`: options of every command, after its name."""

from __future__ import annotations

from typing import Annotated

import typer

Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing but errors.")]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Print more.")]
Names = Annotated[bool, typer.Option("--quiet", "-q", help="Print the names alone, one a line.")]
