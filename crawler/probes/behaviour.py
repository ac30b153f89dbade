"""What pages do under the keyboard, with wider text and in a narrow window: tried on one page of each layout, not on every page.

`choose` picks the pages, `probe_templates` opens each again in a tab and gives the facts, which become `Page.facts["behaviour"]`.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from playwright.async_api import Error as PlaywrightError
from playwright.async_api import Page as Live

from foliocheck.core.snapshot import Page
from foliocheck.crawler.probes.registry import probe_script
from foliocheck.crawler.reading.axe_script import read_script
from foliocheck.crawler.scripts import script

MOST_TEMPLATES = 4
_NARROW = {"width": 320, "height": 640}
_PAGE_SECONDS = 8.0
_MOST_TABS = 70
"""Presses of the Tab key on one page: enough for a menu and a page's links, and bounded."""
_MOST_SETTLE = 600
_HAS_OWN_KEYS = {"iframe", "video", "audio"}
"""In these the focus moves on inside although it seems to stay."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Of one page: its address, what it is laid out like, and whether its scripts listen to keys."""

    url: str
    final_url: str
    signature: str
    keys: bool = False

    @classmethod
    def of(cls, page: Page) -> Layout | None:
        """The page's layout, None for pages that nobody reads as the portfolio's (walls, errors, files)."""
        author = page.facts.get("author")
        if page.role in ("wall", "error", "duplicate", "document", "attachment") or not isinstance(author, dict):
            return None
        return cls(url=page.url, final_url=page.final_url, signature=str(author.get("signature", "")), keys=bool(author.get("keys")))


def choose(layouts: Iterable[Layout], most: int = MOST_TEMPLATES) -> list[Layout]:
    """The first page, then one page for each other layout, the commonest layouts first; then pages whose scripts listen to keys."""
    listed = list(layouts)
    common = Counter(layout.signature for layout in listed)
    chosen = listed[:1]
    firsts = [next(layout for layout in listed if layout.signature == signature) for signature, _ in common.most_common()]
    for layout in [*firsts, *(layout for layout in listed if layout.keys)]:
        if len(chosen) < most and layout not in chosen and (layout.keys or layout.signature not in {other.signature for other in chosen}):
            chosen.append(layout)
    return chosen


async def probe_templates(
    live: Live, layouts: Iterable[Layout], zones: dict[str, list[str]], known: dict[str, dict[str, Any]] | None = None
) -> dict[str, dict[str, Any]]:
    """The behaviour facts of the chosen layouts' pages, by page key. `live` is a tab's page; its window keeps its size afterwards.

    `known` are facts of pages that have not changed since they were tried: those are not tried again.

    A page that fails or takes too long is left out: what was not tried is told by its absence.
    """
    found: dict[str, dict[str, Any]] = {}
    size = live.viewport_size
    for layout in choose(layouts):
        if known and layout.url in known:
            found[layout.url] = known[layout.url]
            continue
        try:
            async with asyncio.timeout(_PAGE_SECONDS):
                found[layout.url] = await _probe(live, layout, zones)
        except (TimeoutError, PlaywrightError):
            continue
        finally:
            with contextlib.suppress(PlaywrightError):
                if size:
                    await live.set_viewport_size(size)
    return found


async def _probe(live: Live, layout: Layout, zones: dict[str, list[str]]) -> dict[str, Any]:
    probe = probe_script("behaviour.js")
    await live.goto(layout.final_url, wait_until="load", timeout=_PAGE_SECONDS * 1000)
    await live.evaluate(script("settle.js"), {"most": _MOST_SETTLE, "leaving": _MOST_SETTLE})
    await live.evaluate(f"(options) => {{ ({read_script()})(options); }}", {"zones": zones})
    await live.keyboard.press("Tab")  # from now on the browser shows the focus as it does to keyboard users
    facts = dict(await live.evaluate(probe, "wide"))
    if facts.pop("listens"):
        facts["traps"] = await _walk(live, probe)
    await live.set_viewport_size(_NARROW)  # type: ignore[arg-type]  # a plain dict
    facts.update(await live.evaluate(probe, "narrow"))
    return facts


async def _walk(live: Live, probe: str) -> list[dict[str, Any]]:
    """Press Tab through the page. A place that is left neither forwards, nor backwards, nor by Escape is a trap."""
    await live.evaluate(probe, "leave")
    seen: list[str] = []
    for _ in range(_MOST_TABS):
        await live.keyboard.press("Tab")
        here = await live.evaluate(probe, "walk")
        if here is None:
            if seen:
                return []  # the end of the page was reached
            continue
        if here["tag"] in _HAS_OWN_KEYS:
            seen.append("")
            continue
        if here["selector"] in seen:
            circle = seen[seen.index(here["selector"]) :]
            return [] if await _escapes(live, probe, set(circle)) else [{**here, "circle": len(circle)}]
        seen.append(here["selector"])
    return []


async def _escapes(live: Live, probe: str, circle: set[str]) -> bool:
    for keys in (["Shift+Tab"] * (len(circle) + 1), ["Escape", "Tab"]):
        for key in keys:
            await live.keyboard.press(key)
        here = await live.evaluate(probe, "walk")
        if here is None or here["selector"] not in circle:
            return True
    return False
