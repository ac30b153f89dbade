"""`make pictures`: the report of four invented portfolios as pictures, with its size, its render time and what axe says of it; then every state of the page.

Writes to build/pictures (or --out DIR), for each portfolio: desktop (1280 px), phone (360 px) and dark as PNG, whole pages,
and print as PDF (and as PNG pages where pdftoppm is there). With --readme the two pictures that the README shows
are written anew, to docs/pictures.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from foliocheck.crawler.browser import Started, playwright_driver, start_browser
from foliocheck.crawler.reading.axe_script import axe_script
from foliocheck.reports.html_form import to_html

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests" / "reports"))
from page_states import page_pictures  # noqa: E402  # beside this file
from report_samples import DESCRIPTIONS, SAMPLES  # noqa: E402  # found by the line above
from sample_pictures import screenshots  # noqa: E402  # found by the line above

TALLEST = 16_000
"""Browsers draw no picture taller than this; a longer page is shown from its top."""


MANY = 40
"""Above so many findings axe looks at the desktop view only: the unfolded page takes it a minute."""


@dataclass(frozen=True)
class View:
    """One way of looking at the report."""

    name: str
    width: int
    scheme: str = "light"


VIEWS = (View("desktop", 1280), View("phone", 360), View("dark", 1280, "dark"))


def main() -> None:
    """Make the pictures of all samples, or of those named, and print a table of figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help="which samples (default: all)")
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "pictures")
    parser.add_argument("--readme", action="store_true", help="write docs/pictures/report-desktop.png and report-phone.png anew")
    chosen = parser.parse_args()
    chosen.out.mkdir(parents=True, exist_ok=True)
    asyncio.run(_all(chosen.names or list(SAMPLES), chosen.out))
    if not chosen.names:
        page_pictures(chosen.out)
    if chosen.readme:
        _for_readme(chosen.out)


def _for_readme(out: Path) -> None:
    """The top of the nearly ready report, wide and narrow."""
    folder = ROOT / "docs" / "pictures"
    folder.mkdir(exist_ok=True)
    for name, height in (("desktop", 1150), ("phone", 1150)):
        with Image.open(out / f"nearly-ready-{name}.png") as picture:
            picture.crop((0, 0, picture.width, height)).save(folder / f"report-{name}.png", optimize=True)


async def _all(names: list[str], out: Path) -> None:
    print(f"{'report':16} {'pages':>5} {'findings':>8} {'size':>9} {'render':>8} {'axe: violations':>16} {'too wide at 320':>16}")
    async with playwright_driver() as playwright:
        started = await start_browser(playwright, os.environ.get("FOLIOCHECK_BROWSER"))
        try:
            for name in names:
                await _sample(name, out, started)
        finally:
            await started.browser.close()
    print(f"pictures in {out}")


async def _sample(name: str, out: Path, started: Started) -> None:
    report = SAMPLES[name]()
    pictures = screenshots(report)
    to_html(report)  # the templates are compiled once a process; what is timed is the second report
    begun = time.process_time()  # of this process alone: what else the machine does is no part of it
    html = to_html(report, pictures=pictures, descriptions=DESCRIPTIONS)
    spent = time.process_time() - begun
    path = out / f"{name}.html"
    path.write_text(html, encoding="utf-8")
    violations = 0
    for view in VIEWS:
        with_axe = len(report.findings) <= MANY or view is VIEWS[0]
        violations += await _look(path, view, started, with_axe)
    wide = await _too_wide(path, started)
    await _print(path, started)
    size = f"{len(html.encode()) / 1000:,.0f} kB"
    print(f"{name:16} {len(report.pages):5} {len(report.findings):8} {size:>9} {spent:6.2f} s {violations:16} {wide:13} px", flush=True)


async def _look(path: Path, view: View, started: Started, with_axe: bool) -> int:
    """A picture of the whole page as it opens; then axe's violations with everything unfolded (0 without axe)."""
    context = await started.browser.new_context(viewport={"width": view.width, "height": 900}, color_scheme=view.scheme)  # type: ignore[arg-type]
    page = await context.new_page()
    await page.goto(path.as_uri())
    height = min(TALLEST, await page.evaluate("document.documentElement.scrollHeight"))
    target = path.with_name(f"{path.stem}-{view.name}.png")
    await page.screenshot(path=target, clip={"x": 0, "y": 0, "width": view.width, "height": height}, full_page=True)
    _smaller(target)
    if not with_axe:
        await context.close()
        return 0
    await page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")
    await page.evaluate(axe_script())
    found = await page.evaluate("axe.run(document).then(r => r.violations.map(v => v.id + ': ' + v.nodes[0].target))")
    for line in found:
        print(f"  axe, {view.name}: {line}")
    await context.close()
    return len(found)


async def _too_wide(path: Path, started: Started) -> int:
    """By how many pixels the unfolded report is wider than a window of 320 px."""
    context = await started.browser.new_context(viewport={"width": 320, "height": 700})
    page = await context.new_page()
    await page.goto(path.as_uri())
    await page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")
    wide: int = await page.evaluate("Math.max(0, document.documentElement.scrollWidth - innerWidth)")
    await context.close()
    return wide


async def _print(path: Path, started: Started) -> None:
    page = await started.browser.new_page()
    await page.goto(path.as_uri())
    target = path.with_name(f"{path.stem}-print.pdf")
    await page.pdf(path=target, format="A4", print_background=True, tagged=True, outline=True)
    await page.close()
    if shutil.which("pdftoppm"):
        command = ["pdftoppm", "-r", "60", "-l", "12", "-png", str(target), str(target.with_suffix(""))]
        subprocess.run(command, check=False, capture_output=True, timeout=60)


def _smaller(path: Path) -> None:
    """256 colours are enough for a page of text and a few drawings."""
    with Image.open(path) as picture:
        picture.convert("RGB").quantize(256).save(path, optimize=True)


if __name__ == "__main__":
    main()
