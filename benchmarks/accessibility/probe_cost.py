"""What the probes cost: milliseconds a page inside the browser, and seconds for the behaviour of a portfolio of 40 pages.

    python benchmarks/accessibility/probe_cost.py [FOLDER_OF_A_SITE]

Each figure is the least of five runs, so that other work on the machine counts as little as possible.
"""

from __future__ import annotations

import asyncio
import statistics
import sys
import time
from pathlib import Path

from playwright.async_api import Route

from foliocheck.core.addresses import VIRTUAL_ORIGIN
from foliocheck.crawler.browser import playwright_driver, start_browser
from foliocheck.crawler.platforms import generic
from foliocheck.crawler.platforms.platform import settings
from foliocheck.crawler.probes.behaviour import MOST_TEMPLATES, Layout, probe_templates
from foliocheck.crawler.probes.registry import probe_script
from foliocheck.crawler.reading.axe_script import read_script
from foliocheck.crawler.reading.tab import VIEWPORT, prepare_context
from foliocheck.crawler.sources.folder import file_server

RUNS = 5
SAMPLE = Path(__file__).parent.parent.parent / "app" / "sample" / "portfolio"


async def main(site: Path) -> None:
    """Open every page of the site, run the author probe, then the behaviour probe on as many layouts as a portfolio may have."""
    serve = file_server(site.resolve())

    async def answer(route: Route) -> None:
        served = serve(route.request.url) if route.request.url.startswith(VIRTUAL_ORIGIN) else None
        if served is None:
            await route.fulfill(status=404, content_type="text/html", body="<title>Not found</title>")
        else:
            await route.fulfill(status=served.status, content_type=served.content_type, body=served.body)

    zones = {"zones": settings(generic).zones}
    names = [file.relative_to(site).as_posix() for file in sorted(site.rglob("*.html"))][:40]
    async with playwright_driver() as playwright:
        started = await start_browser(playwright)
        context = await started.browser.new_context(viewport=VIEWPORT, reduced_motion="reduce")
        await prepare_context(context)
        await context.route("**/*", answer)
        page = await context.new_page()
        costs = []
        for name in names:
            await page.goto(f"{VIRTUAL_ORIGIN}/{name}")
            await page.evaluate(f"(options) => {{ ({read_script()})(options); }}", zones)
            costs.append(min([(await page.evaluate(probe_script("author.js")))["milliseconds"] for _ in range(RUNS)]))
        layouts = [Layout(url=name, final_url=f"{VIRTUAL_ORIGIN}/{name}", signature=name) for name in names]
        seconds = []
        for _ in range(RUNS):
            begun = time.perf_counter()
            tried = await probe_templates(page, layouts, zones["zones"])
            seconds.append(time.perf_counter() - begun)
        await started.browser.close()
    print(f"author probe: median {statistics.median(costs):.1f} ms a page, most {max(costs):.1f} ms, {len(costs)} pages")
    print(f"behaviour: {min(seconds):.2f} s for {len(tried)} of at most {MOST_TEMPLATES} layouts of a portfolio")


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]) if len(sys.argv) > 1 else SAMPLE))
