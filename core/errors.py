"""Everything that foliocheck raises on purpose.

FoliocheckError            one clear sentence with the remedy, for the person at the keyboard (exit 2)
├── BadAddress             what was typed is no address or path that can be read
├── NoBrowser              no Chromium-like browser could be started
├── BadFile                a handed-in file cannot be read (damaged, locked, too large, wrong kind)
├── BadSnapshot            a snapshot or report folder is missing, of another version, or damaged
└── BadConfiguration       `foliocheck.toml`, an option or an environment variable says something impossible
"""

from __future__ import annotations


class FoliocheckError(Exception):
    """A sentence for a person, with the remedy. Never shown with a traceback."""


class BadAddress(FoliocheckError):
    """What was typed is neither a web address nor a file that can be read."""


class NoBrowser(FoliocheckError):
    """No browser could be started. Does not include a browser that dies during the crawl."""


class BadFile(FoliocheckError):
    """A handed-in file cannot be read."""


class BadSnapshot(FoliocheckError):
    """A snapshot folder is missing, damaged or of another version."""


class BadConfiguration(FoliocheckError):
    """A setting says something impossible."""
