"""The probes in the order in which they run on a page that stands in the browser. What they saw becomes `Page.facts`."""

from __future__ import annotations

from typing import Any


async def run_probes(page: Any, visit: Any) -> dict[str, object]:
    """The facts of all probes by name. A probe that fails leaves its name out."""
    return {}
