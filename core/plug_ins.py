"""What other packages plug in by entry points: `foliocheck.platforms`, `foliocheck.checks`, `foliocheck.frameworks`.

A plug-in that cannot be loaded stops the run with one sentence that names it and the way out, and never with a traceback.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import EntryPoint, entry_points
from typing import Any, Literal

from foliocheck.core.errors import BadConfiguration

Group = Literal["foliocheck.platforms", "foliocheck.checks", "foliocheck.frameworks"]


@dataclass(frozen=True, slots=True)
class PlugIn:
    """One thing that another package offers. `name` is the entry point's name, `package` who brought it."""

    name: str
    package: str
    entry: EntryPoint

    def load(self) -> Any:
        """The module, function or value behind it. Raises BadConfiguration where it cannot be had."""
        with self.blamed():
            return self.entry.load()

    @contextmanager
    def blamed(self) -> Iterator[None]:
        """Whatever the plug-in raises in here is told as its own fault: BadConfiguration, one sentence with the remedy."""
        try:
            yield
        except Exception as error:  # foreign code may raise anything
            raise BadConfiguration(
                f"The plug-in “{self.name}” of the package {self.package} does not work ({type(error).__name__}: {error}). "
                f"Mend it, or take it away with “pip uninstall {self.package}”."
            ) from error


def plug_ins(group: Group) -> tuple[PlugIn, ...]:
    """What is installed beside foliocheck for this group, by name."""
    found = sorted(entry_points(group=group), key=lambda entry: entry.name)
    return tuple(PlugIn(entry.name, entry.dist.name if entry.dist else entry.value.partition(":")[0], entry) for entry in found)
