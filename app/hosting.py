"""Whether foliocheck works for strangers (`--hosted`, FOLIOCHECK_HOSTED=1), and which hosts its operator lets in (FOLIOCHECK_ALLOW)."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Annotated
from urllib.parse import urlsplit

import typer

from foliocheck.core.errors import BadConfiguration

HostedOption = Annotated[
    bool,
    typer.Option(
        "--hosted",
        help="Addresses come from strangers: ask the public internet alone. Also FOLIOCHECK_HOSTED=1; see SECURITY.md.",
    ),
]
AS_ROOT = "foliocheck runs as root, so the browser works without its sandbox. Give a hosted checker a user of its own (deploy/ shows how)."


@dataclass(frozen=True, slots=True, kw_only=True)
class Hosting:
    """`hosted`: the rules for strangers' addresses hold. `allowed`: (host, port) pairs that may be asked all the same."""

    hosted: bool = False
    allowed: frozenset[tuple[str, int]] = frozenset()


def hosting(environment: Mapping[str, str] | None = None) -> Hosting:
    """What the environment says. Raises BadConfiguration for a FOLIOCHECK_ALLOW that makes no sense."""
    given = os.environ if environment is None else environment
    return Hosting(
        hosted=given.get("FOLIOCHECK_HOSTED", "").strip().lower() not in ("", "0", "no", "false"),
        allowed=frozenset(_pair(part) for part in given.get("FOLIOCHECK_ALLOW", "").split(",") if part.strip()),
    )


def turn_on(asked: bool, tell: Callable[[str], object] = lambda line: print(line, file=sys.stderr)) -> Hosting:
    """The hosting of this process and of those that it starts; `asked` is whether `--hosted` was given. As root `tell` is told once.

    Raises BadConfiguration as `hosting` does.
    """
    if asked:
        os.environ["FOLIOCHECK_HOSTED"] = "1"  # each portfolio of a batch is checked in a process of its own, which reads it there
    found = hosting()
    if found.hosted and hasattr(os, "geteuid") and os.geteuid() == 0:
        tell(AS_ROOT)
    return found


def _pair(text: str) -> tuple[str, int]:
    try:
        parts = urlsplit(f"//{text.strip()}")
        host, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError:
        host, port = "", None
    if not host or port is None or parts.path or parts.query or parts.username is not None:
        raise BadConfiguration(f"FOLIOCHECK_ALLOW says “{text.strip()[:100]}”; give host:port, like intranet.college.example:443.")
    return host, port
