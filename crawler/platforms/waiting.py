"""In the browser: waiting for text that comes late, and scrolling through boxes that load while one scrolls."""

from __future__ import annotations

import contextlib
from typing import Any

from playwright.async_api import Error as PlaywrightError

# Some apps scroll a box of their own and not the window.
_SCROLL = """async () => {
  const own = document.querySelectorAll("main,[role=main],[class*=scroll i],[id*=scroll i],[class*=surface i]");
  const boxes = [document.scrollingElement, ...own]
    .filter((item) => item && item.scrollHeight > item.clientHeight + 50).slice(0, 3);
  for (const box of boxes) {
    for (let round = 0; round < 80; round++) {
      const before = box.scrollTop;
      box.scrollTop = before + Math.max(300, box.clientHeight * 0.9);
      await new Promise((resolve) => setTimeout(resolve, 40));
      if (box.scrollTop !== before) continue;
      await new Promise((resolve) => setTimeout(resolve, 150));
      box.scrollTop += 300;
      if (box.scrollTop === before) break;
    }
    box.scrollTop = 0;
  }
}"""


async def wait_for_text(page: Any, selector: str, words: int, seconds: float = 12.0) -> None:
    """Wait until an element of `selector` holds `words` words and no longer changes (or fewer, but unchanged for a second and a half).

    At most `seconds`; never raises for a page that has none.
    """
    with contextlib.suppress(PlaywrightError):
        await page.wait_for_function(
            """([selector, words]) => {
              const texts = [...document.querySelectorAll(selector)].map((item) => (item.innerText || "").trim());
              const length = Math.max(0, ...texts.map((text) => text.length));
              const enough = texts.some((text) => text.split(/\\s+/).filter(Boolean).length >= words);
              const state = (window.__foliocheckText = window.__foliocheckText || { length: -1, same: 0 });
              state.same = state.length === length ? state.same + 1 : 0;
              state.length = length;
              return (enough && state.same > 0) || (length > 0 && state.same > 12);
            }""",
            arg=[selector, words],
            polling=120,
            timeout=seconds * 1000,
        )


async def scroll_through(page: Any) -> None:
    """Go to the end of the page's own scrolling boxes once, so that everything that waits for it has come; then back to the start."""
    await page.evaluate(_SCROLL)
