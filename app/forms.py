"""The forms in which a report is written.

Nothing of the judging half is imported here: a check begins at once, and wrong words are told at once.
"""

from __future__ import annotations

from foliocheck.core.errors import BadConfiguration

FORMATS = ("html", "json", "csv", "earl", "junit", "sarif", "md", "pdf")


def check_formats(given: str) -> tuple[str, ...]:
    """The forms named in `given` ("html,json"). Raises BadConfiguration naming the unknown one."""
    names = tuple(dict.fromkeys(name.strip().lower() for name in given.split(",") if name.strip()))
    for name in names:
        if name not in FORMATS:
            raise BadConfiguration(f"There is no report form “{name}”. Choose from {', '.join(FORMATS)}.")
    return names or ("html", "json")
