"""The watch list: what is looked at again and again, when next, and what changed."""

from foliocheck.app.web.room import Room
from foliocheck.app.web.watching import changing, portfolio, watch_list

ROOM = Room(routes=(*watch_list.ROUTES, *portfolio.ROUTES, *changing.ROUTES), links=(("Watch list", "/watch"),), staff=True)
"""For `site.py`."""
