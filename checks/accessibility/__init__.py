"""Checks of one area, in the order in which they run."""

from types import ModuleType

CHECKS: tuple[ModuleType, ...] = ()
