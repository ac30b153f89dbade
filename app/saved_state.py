"""The browser state that a candidate hands over (`--storage-state`), looked at before anything is read. It stays where it lies."""

from __future__ import annotations

import json
from pathlib import Path

from foliocheck.core.errors import BadConfiguration


def check_saved_state(path: str | None) -> str | None:
    """`path` again, once it is sure that Playwright can have written it. Raises BadConfiguration with the remedy."""
    if path is None:
        return None
    try:
        state = json.loads(Path(path).expanduser().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        state = None
    if not isinstance(state, dict) or not all(isinstance(state.get(name, []), list) for name in ("cookies", "origins")):
        raise BadConfiguration(
            f"{path} is no saved browser state. Sign in with “playwright open --save-storage=FILE ADDRESS”, close the window, and give that file."
        )
    return str(Path(path).expanduser())
