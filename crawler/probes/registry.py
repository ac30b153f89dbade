"""The probes in the order in which they run on a page that stands in the browser. What they saw becomes `Page.facts`."""

from __future__ import annotations

import asyncio
from typing import Any

from playwright.async_api import Error as PlaywrightError

from foliocheck.crawler.reading.answers import as_text, from_text
from foliocheck.crawler.scripts import script

_SECONDS = 5.0


async def run_probes(page: Any, visit: Any) -> dict[str, object]:
    """The facts of all probes by name. A probe that fails leaves its name out."""
    try:
        async with asyncio.timeout(_SECONDS):
            answer = from_text(await page.evaluate(as_text(probe_script("author.js"))))
    except (TimeoutError, PlaywrightError):
        return {}
    answer.pop("milliseconds", None)  # a time is no fact of the page
    return {"author": answer}


def probe_script(name: str) -> str:
    """A probe's JavaScript without the comment lines above it."""
    return script(name, "foliocheck.crawler.probes")
