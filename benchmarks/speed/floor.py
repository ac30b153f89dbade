"""The floor: the least time in which one Chromium visits every page, runs axe and hands back text, links and headings.

It starts the browser and takes axe as any program would: nothing that foliocheck does to be quicker makes the floor quicker.

    python benchmarks/speed/floor.py URLS.txt [PAGES_AT_ONCE]

Prints one JSON line. Nothing here is robust or polite: it is a yardstick, not a design.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from pathlib import Path

import axe_playwright_python
from peers import browser_for_peers
from playwright.async_api import async_playwright

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
FLAGS = [
    "--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--disable-quic", "--disable-gpu"
]  # fmt: skip
RUN = """async () => { const r = await axe.run(document, {resultTypes: ["violations", "incomplete"]});
  return r.violations.map(v => [v.id, v.impact, v.nodes.map(n => [n.target, n.html, n.failureSummary])]); }"""
READ = """() => ({title: document.title, text: document.body.innerText,
  links: [...document.querySelectorAll("a[href]")].map(a => [a.href, a.textContent]),
  headings: [...document.querySelectorAll("h1,h2,h3,h4,h5,h6")].map(h => [h.tagName, h.textContent])})"""


async def visit_all(urls: list[str], at_once: int, browser_path: str) -> dict[str, float]:
    """Visit every address and give seconds, pages a second and the number of violations."""
    todo, found = iter(urls), 0
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=browser_path, args=FLAGS)
        context = await browser.new_context(viewport={"width": 1280, "height": 800})
        begun = time.perf_counter()

        async def work() -> None:
            nonlocal found
            page = await context.new_page()
            for url in todo:
                await page.goto(url, wait_until="load")
                await page.evaluate(AXE)
                found += sum(len(nodes) for _, _, nodes in await page.evaluate(RUN))
                await page.evaluate(READ)

        await asyncio.gather(*(work() for _ in range(at_once)))
        seconds = time.perf_counter() - begun
        await browser.close()
    return {"seconds": round(seconds, 2), "pages_per_second": round(len(urls) / seconds, 2), "violations": found}


if __name__ == "__main__":
    urls, at_once = Path(sys.argv[1]).read_text().split(), int(sys.argv[2]) if len(sys.argv) > 2 else 2
    print(json.dumps(asyncio.run(visit_all(urls, at_once, browser_for_peers()))))
