"""The triage board for staff: a list is handed in and becomes a table, worst first, that fills while the checks run."""

from foliocheck.app.web.board import changing, lists, live, table
from foliocheck.app.web.room import Room

ROOM = Room(routes=(*lists.ROUTES, *table.ROUTES, *changing.ROUTES, *live.ROUTES), links=(("Lists", "/lists"),), staff=True)
"""For `site.py`."""
