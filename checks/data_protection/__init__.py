"""Checks of one area, in the order in which they run."""

from types import ModuleType

from foliocheck.checks.data_protection import other_email

CHECKS: tuple[ModuleType, ...] = (other_email,)
