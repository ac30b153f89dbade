"""Signs of a wall, as the crawler asks for them. The judgement itself is in `core/walls.py`: checks of links ask the same question."""

from __future__ import annotations

from foliocheck.core.walls import find_wall

__all__ = ["find_wall"]
