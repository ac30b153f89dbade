"""Read the labelled pages with the product's own reader and keep what was read under build/, so that judging can be repeated at once."""

from __future__ import annotations

import asyncio
import hashlib
import json
import time
from pathlib import Path

from playwright.async_api import Route

from foliocheck.core.addresses import VIRTUAL_ORIGIN
from foliocheck.core.codec import decode, encode
from foliocheck.core.snapshot import Page
from foliocheck.crawler.browser import playwright_driver, start_browser
from foliocheck.crawler.duplicates import EarlierPages
from foliocheck.crawler.frontier import Frontier, Waiting
from foliocheck.crawler.options import CrawlOptions
from foliocheck.crawler.page_facts import make_page
from foliocheck.crawler.platforms import generic
from foliocheck.crawler.platforms.platform import settings
from foliocheck.crawler.probes.behaviour import Layout, probe_templates
from foliocheck.crawler.reading.tab import VIEWPORT, Tab, prepare_context
from foliocheck.crawler.sources.folder import file_server

HERE = Path(__file__).parent
PAGES = HERE / "pages"
BUILD = HERE.parent.parent / "build" / "accessibility"


def site_files(pair: str, half: str) -> list[str]:
    """The page files of one side of a pair (`half`: violation or pass), relative to the folder of pages."""
    folder = PAGES / f"{pair}-{half}"
    return sorted(f"{folder.name}/{file.name}" for file in folder.glob("*.html")) if folder.is_dir() else [f"{folder.name}.html"]


def cached(name: str, state: str) -> Page | None:
    """The page as it was read last, None where the page or the reader has changed since."""
    path = BUILD / f"{name.replace('/', '__')}.json"
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return decode(Page, data["page"]) if data["state"] == state else None


def state_of(name: str) -> str:
    """A hash of the page's bytes and of the scripts that read it."""
    root = HERE.parent.parent / "crawler"
    digest = hashlib.sha256((PAGES / name).read_bytes())
    for file in [*sorted((root / "probes").glob("*.*")), root / "reading" / "read.js", root / "reading" / "axe.js"]:
        digest.update(file.read_bytes())
    return digest.hexdigest()[:16]


async def read_all(names: list[str], repeat: bool = False) -> dict[str, float]:
    """Read every page that is not in the cache (or all, with `repeat`); gives back seconds spent by part."""
    waiting = [name for name in names if repeat or cached(name, state_of(name)) is None]
    spent = {"pages": 0.0, "behaviour": 0.0, "read": float(len(waiting))}
    if not waiting:
        return spent
    BUILD.mkdir(parents=True, exist_ok=True)
    chosen = settings(generic)
    serve = file_server(PAGES.resolve())

    async def answer(route: Route) -> None:
        served = serve(route.request.url) if route.request.url.startswith(VIRTUAL_ORIGIN) else None
        if served is None:
            await route.fulfill(status=404, content_type="text/html", body="<!doctype html><title>Not found</title>")
        else:
            await route.fulfill(status=served.status, content_type=served.content_type, body=served.body)

    async with playwright_driver() as playwright:
        started = await start_browser(playwright)
        context = await started.browser.new_context(
            viewport=VIEWPORT, reduced_motion="reduce", color_scheme="light", locale="en-GB", service_workers="block"
        )
        await prepare_context(context)
        await context.route("**/*", answer)
        tab = Tab(context, CrawlOptions(screenshots=False))
        for name in waiting:
            address = f"{VIRTUAL_ORIGIN}/{name}"
            begun = time.perf_counter()
            visit = await tab.visit(address, chosen)
            spent["pages"] += time.perf_counter() - begun
            page = make_page(
                Waiting(url=address, discovered_by="given", linked_from=None, depth=0),
                visit,
                chosen,
                Frontier(address, chosen),
                EarlierPages(),
                1,
            )
            begun = time.perf_counter()
            layout = Layout.of(page)
            behaviour = await probe_templates(await tab.live(), [layout] if layout else [], chosen.zones)
            spent["behaviour"] += time.perf_counter() - begun
            data = encode(page)
            data["facts"] = {**page.facts, **({"behaviour": behaviour[page.url]} if page.url in behaviour else {})}
            (BUILD / f"{name.replace('/', '__')}.json").write_text(json.dumps({"state": state_of(name), "page": data}), encoding="utf-8")
        await tab.close()
        await started.browser.close()
    return spent


def run_reading(names: list[str], repeat: bool = False) -> dict[str, float]:
    """`read_all` from a plain function."""
    return asyncio.run(read_all(names, repeat))
