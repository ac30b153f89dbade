"""`foliocheck setup` and `foliocheck doctor`: getting a browser, and saying whether everything is in place."""

from __future__ import annotations

import asyncio
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass

from foliocheck.core.errors import NoBrowser
from foliocheck.crawler.browser import NO_DRIVER, playwright_driver, probe, start_browser
from foliocheck.crawler.reading.axe_script import axe_version

_APT = ("chromium-headless-shell", "libatomic1")
_BY_HAND = (
    "No browser could be installed here. Ask whoever looks after this computer to install Chromium, Chrome or Edge "
    "(on Debian or Ubuntu: apt-get install chromium-headless-shell libatomic1), then run this again."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """One point of `doctor`: what was looked at, whether it is well, and what it is or what to do."""

    what: str
    well: bool
    detail: str


def find_browser(chosen: str | None) -> str:
    """The browser that foliocheck would use, proved by opening a page in it. Raises NoBrowser with the remedy."""
    if not _driver_runs():
        raise NoBrowser(NO_DRIVER)
    return asyncio.run(_find(chosen))


def _driver_runs() -> bool:
    """Whether Playwright's own Node starts: asked quietly, since the driver itself would fill the terminal with its complaints."""
    try:
        from playwright._impl._driver import compute_driver_executable
    except ImportError:
        return True  # an inner name of Playwright's that may change: then the driver itself will tell
    node = compute_driver_executable()[0]
    try:
        return subprocess.run([node, "--version"], capture_output=True, timeout=60, check=False).returncode == 0
    except OSError:
        return False


async def _find(chosen: str | None) -> str:
    async with playwright_driver() as playwright:
        started = await start_browser(playwright, chosen)
        try:
            await probe(started)
            return f"{started.name} ({started.candidate.label})"
        finally:
            await started.browser.close()


def install_browser(chosen: str | None, say: object = print) -> str:
    """Use a browser that is there; else install one: by Playwright's own download, then by apt as root.

    Gives its name. Raises NoBrowser with what to ask for where neither works.
    """
    tell = say if callable(say) else print
    try:
        return find_browser(chosen)
    except NoBrowser:
        if chosen:
            raise
    tell("No browser yet: trying Playwright's own download …")
    subprocess.run(
        [sys.executable, "-m", "playwright", "install", "--only-shell", "chromium"], check=False, capture_output=True, timeout=900
    )
    try:
        return find_browser(chosen)
    except NoBrowser:
        pass
    if not (shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0):
        raise NoBrowser(_BY_HAND)
    tell("Trying the system's packages …")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], check=False, capture_output=True, env=quiet, timeout=600)
    subprocess.run(
        ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *_APT], check=False, capture_output=True, env=quiet, timeout=1200
    )
    try:
        return find_browser(chosen)
    except NoBrowser:
        raise NoBrowser(_BY_HAND) from None


def examine(chosen: str | None) -> list[Health]:
    """Everything that a check needs, looked at one by one."""
    points = [
        Health(what="Python", well=sys.version_info >= (3, 11), detail=sys.version.split()[0]),
        Health(what="axe", well=True, detail=axe_version()),
    ]
    try:
        points.append(Health(what="Browser", well=True, detail=find_browser(chosen)))
    except NoBrowser as error:
        points.append(Health(what="Browser", well=False, detail=str(error)))
    office = shutil.which("soffice") or shutil.which("libreoffice")
    points.append(
        Health(
            what="LibreOffice",
            well=True,
            detail=office or "not installed: .doc, .rtf, .ppt and .xls files cannot be read (everything else can)",
        )
    )
    try:
        import rapidocr  # noqa: F401  # only whether it is there

        points.append(Health(what="Text in pictures", well=True, detail="rapidocr is installed"))
    except ImportError:
        remedy = "to read it too, install foliocheck with its extra “ocr”: .venv/bin/pip install -e '.[ocr]'"
        points.append(Health(what="Text in pictures", well=True, detail=f"left out, and that is no fault ({remedy})"))
    return points
