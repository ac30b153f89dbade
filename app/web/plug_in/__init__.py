"""foliocheck where portfolios are made: the bookmarklet, the WordPress plug-in, and how to publish so that an assessor can read it."""

from foliocheck.app.web.plug_in import page
from foliocheck.app.web.room import Room

ROOM = Room(routes=page.ROUTES, links=(("Plug in", "/plug-in"),))
"""For `site.py`."""
