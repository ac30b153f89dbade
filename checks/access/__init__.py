"""Checks of access: can an assessor open it at all? In the order in which they run."""

from types import ModuleType

from foliocheck.checks.access import (
    document_unreadable,
    file_format,
    file_size,
    front_door,
    locked_page,
    page_error,
    page_limit,
    page_unfinished,
)

CHECKS: tuple[ModuleType, ...] = (
    front_door,
    locked_page,
    page_error,
    document_unreadable,
    file_size,
    file_format,
    page_unfinished,
    page_limit,
)
