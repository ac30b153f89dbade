"""Checking one portfolio: asking for it, watching it, reading the report, putting it right, and what was checked before."""

from foliocheck.app.web.checking import comparing, correcting, earlier, front, one_check, reading, stream
from foliocheck.app.web.room import Room

ROOM = Room(
    routes=(
        *front.ROUTES,
        *earlier.ROUTES,
        *one_check.ROUTES,
        *stream.ROUTES,
        *reading.ROUTES,
        *correcting.ROUTES,
        *comparing.ROUTES,
    ),
    links=(("Check", "/"), ("Earlier checks", "/checks")),
)
"""For `site.py`."""
