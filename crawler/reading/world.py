"""A world of the reader's own in a page: the same document, but built-ins that no script of the page can have replaced.

Ordinary pages are read in their own world, where the scripts that ran before theirs left what they noted. A page that has replaced
what the reader needs (`Array.prototype.map`, `JSON`, `getComputedStyle` …) is read from here: about three milliseconds more.
"""

from __future__ import annotations

import json
from typing import Any

from playwright.async_api import CDPSession, Page
from playwright.async_api import Error as PlaywrightError

from foliocheck.crawler.reading.axe_script import axe_script

_NAME = "foliocheck"


class World:
    """Runs functions in the top document of a tab, apart from the page's scripts. `evaluate` is like Playwright's own."""

    def __init__(self, cdp: CDPSession, number: int) -> None:
        self._cdp = cdp
        self._number = number

    async def evaluate(self, function: str, given: Any = None) -> Any:
        """What `function` (JavaScript, perhaps async) gives for `given`. Raises PlaywrightError where it throws."""
        call = {"expression": f"({function})({json.dumps(given)})", "contextId": self._number, "awaitPromise": True, "returnByValue": True}
        answer = await self._cdp.send("Runtime.evaluate", call)
        if "exceptionDetails" in answer:
            raise PlaywrightError(f"The reader's script failed: {answer['exceptionDetails'].get('text', '')}"[:200])
        return answer["result"].get("value")

    async def put_axe(self) -> None:
        """Bring axe into this world."""
        await self.evaluate(f"() => {{ {axe_script()} }}")


async def world_apart(cdp: CDPSession) -> World:
    """A new world in the document that stands in the tab now. Raises PlaywrightError where the tab is gone."""
    tree = await cdp.send("Page.getFrameTree")
    made = await cdp.send("Page.createIsolatedWorld", {"frameId": tree["frameTree"]["frame"]["id"], "worldName": _NAME})
    return World(cdp, made["executionContextId"])


Reading = Page | World
"""Where the reader's scripts may run: the page's own world, or one apart from it."""
