"""Before a page is read: passwords that were handed over, what the platform does, cookie banners, and what opens by a click.

Nothing here leaves the page: clicks are guarded (see prepare.js), forms are never sent but the one that asks for the portfolio's
own password, and whatever was opened is put back, its text kept in hidden copies.
"""

from __future__ import annotations

import contextlib
from typing import Any

from playwright.async_api import Error as PlaywrightError
from playwright.async_api import Page

from foliocheck.core.addresses import host_of
from foliocheck.crawler.platforms.platform import Settings
from foliocheck.crawler.reading.failures import moved_on
from foliocheck.crawler.scripts import script

_MOST_CLICKS = 60
_TRIES = 2
_UNLOCK_SECONDS = 10.0
_AGAIN_SECONDS = 15.0
# A form that asks for one password and nothing else: with a name or an e-mail beside it, it is somebody's account.
_LONE_PASSWORD = """(extra) => {
  const shown = (element) => element.getClientRects().length > 0;
  const fields = [...document.querySelectorAll(["input[type=password]", ...extra].join(","))].filter(shown);
  if (fields.length !== 1) return false;
  const form = fields[0].form || document;
  if (fields[0].form && new URL(form.getAttribute("action") || "", location.href).host !== location.host) return false;
  const beside = [...form.querySelectorAll("input[type=text],input[type=email],input:not([type])")];
  const others = beside.filter((element) => element !== fields[0] && shown(element));
  if (others.some((element) => /user|mail|name|login|identif/i.test(element.name + element.id + element.autocomplete))) return false;
  fields[0].setAttribute("data-foliocheck-password", "");
  return true;
}"""


async def prepare_page(page: Page, settings: Settings, *, first: bool, password: str | None, most: float) -> list[str]:
    """Make the page ready to be read and give the addresses that its buttons lead to (routes of single-page sites).

    `first` is true for the first page, whose menus are tried too; `most` is the most seconds that opening things may take.
    """
    address = page.url
    given: dict[str, Any] = {"menus": first, "routes": True, "clicks": _MOST_CLICKS, "most": most * 1000, "keep": []}
    routes: list[str] = []
    for _ in range(_TRIES):
        if settings.prepare is not None:
            routes += await settings.prepare(page) or []
            if password and settings.password_fields and await unlock(page, address, password, settings.password_fields):
                await settings.prepare(page)
        try:
            told = await page.evaluate(script("prepare.js"), given)
        except PlaywrightError as error:
            if not moved_on(error):
                raise
            told = {"routes": [], "lost": True, "kept": []}
        routes += told["routes"]
        if not told["lost"]:
            break
        # A click changed the page for good: load it again, click nothing, and put in what was gathered.
        given.update(menus=False, routes=False, clicks=0, keep=told["kept"])
        await _again(page, address)
    return list(dict.fromkeys(routes))


async def _again(page: Page, address: str) -> None:
    """Load the page afresh. Where it does not come again in time, what stands is read."""
    with contextlib.suppress(PlaywrightError):
        await page.goto("about:blank")
        await page.goto(address, wait_until="load", timeout=_AGAIN_SECONDS * 1000)
        await page.wait_for_load_state("networkidle", timeout=2000)


async def unlock(page: Page, asked: str, password: str, fields: list[str] | None = None) -> bool:
    """Answer a form that asks for a password alone, on the portfolio's own host. True where such a form was sent."""
    if host_of(page.url) != host_of(asked):
        return False
    try:
        if not await page.evaluate(_LONE_PASSWORD, fields or []):
            return False
        field = page.locator("[data-foliocheck-password]").first
        await field.fill(password, timeout=2000)
        await field.press("Enter", timeout=2000)
        with contextlib.suppress(PlaywrightError):
            await page.wait_for_function("() => !document.querySelector('[data-foliocheck-password]')", timeout=_UNLOCK_SECONDS * 1000)
        await page.wait_for_load_state("load", timeout=_UNLOCK_SECONDS * 1000)
        with contextlib.suppress(PlaywrightError):
            await page.wait_for_load_state("networkidle", timeout=3000)
    except PlaywrightError:
        return False
    return True
