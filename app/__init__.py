"""Where the stages meet: pipeline, command line, web page. For programs: `from foliocheck.app import check`.

What is exported here is imported when it is first asked for: a command that needs no browser should not wait for one to be imported.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from foliocheck.app.python_api import Outcome, Progress, check

__all__ = ["Outcome", "Progress", "check"]


def __getattr__(name: str) -> Any:
    """The exported names, on demand. Raises AttributeError for any other."""
    if name in __all__:
        from foliocheck.app import python_api

        return getattr(python_api, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
