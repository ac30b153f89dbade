"""A process that tells what is news, as a worker does, and nothing else."""

from __future__ import annotations

from foliocheck.app.store.database import Store
from foliocheck.app.store.place import place
from foliocheck.app.watching.chores import tell
from foliocheck.app.watching.settings import alert_settings

if __name__ == "__main__":
    tell(Store(place()), alert_settings())
