"""The report as PDF, printed by the crawler's browser."""

from __future__ import annotations

import asyncio

from foliocheck.crawler.browser import playwright_driver, start_browser


def print_pdf(html: str, browser: str | None = None) -> bytes:
    """The HTML report as an A4 PDF (tagged, with an outline). Raises NoBrowser where no browser can be started."""
    return asyncio.run(_print(html, browser))


async def _print(html: str, browser: str | None) -> bytes:
    async with playwright_driver() as playwright:
        started = await start_browser(playwright, browser)
        try:
            page = await started.browser.new_page()
            await page.set_content(html, wait_until="load")
            return await page.pdf(format="A4", print_background=True, tagged=True, outline=True)
        finally:
            await started.browser.close()
