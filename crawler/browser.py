"""Finding and starting a browser: the search order, the quiet flags, and what to say when there is none."""

from __future__ import annotations

import os
import shutil
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.async_api import Browser, Playwright, async_playwright
from playwright.async_api import Error as PlaywrightError

from foliocheck.core.errors import NoBrowser

# Closed networks: without these Chromium asks its maker's hosts at every start.
QUIET_FLAGS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-default-apps",
    "--disable-extensions",
    "--no-first-run",
    "--disable-quic",
    "--disable-gpu",
    "--mute-audio",
    "--force-prefers-reduced-motion",
    "--hide-scrollbars",
    "--disable-features=Translate,OptimizationHints,MediaRouter,DialMediaRouteProvider,InterestFeedContentSuggestions",
)
# Each page's scripts and axe run once and are gone: compiling them again and again for speed costs a quarter of a page's time and is never
# paid back. Loops that really run long are compiled all the same (decision 19 has the figures).
_LEAN_FLAGS = ("--js-flags=--no-maglev,--invocation-count-for-turbofan=30000,--invocation-count-for-osr=5000",)
_ON_PATH = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
    "microsoft-edge-stable",
    "microsoft-edge",
    "msedge",
)
_CHANNELS = ("chrome", "msedge", "chromium")
_START_SECONDS = 30
REMEDY = (
    "No browser could be started. Run “foliocheck setup” once; it installs one. "
    "Or install Chromium, Chrome or Edge yourself, or set FOLIOCHECK_BROWSER to the path of one."
)


NO_SANDBOX = (
    "The browser cannot use its sandbox here, and a hosted checker must not go without it. "
    "Allow user namespaces to this user (in a container: the seccomp profile of deploy/; on Ubuntu: an AppArmor profile for Chromium)."
)
NO_DRIVER = "Playwright's driver could not be started. On Debian or Ubuntu run “apt-get install libatomic1”, then “foliocheck setup”."


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One way to start a browser: a path, or a channel name that Playwright knows; both None: Playwright's own download."""

    label: str
    path: str | None = None
    channel: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Started:
    """A browser that runs, and how it was found."""

    browser: Browser
    candidate: Candidate

    @property
    def name(self) -> str:
        """Name and version for the report, like "Chromium 156.0"."""
        return f"Chromium {self.browser.version}"


def candidates(chosen: str | None, own: str) -> Iterator[Candidate]:
    """The browsers to try, best first: the one `chosen` by the operator alone; else Playwright's own, those on PATH, channels."""
    if chosen:
        yield Candidate(label=f"FOLIOCHECK_BROWSER={chosen}", path=chosen)
        return
    if own and Path(own).exists():
        yield Candidate(label="Playwright's own Chromium", path=None)
    for name in _ON_PATH:
        found = shutil.which(name)
        if found:
            yield Candidate(label=found, path=found)
    for channel in _CHANNELS:
        yield Candidate(label=f"channel {channel}", channel=channel)


def flags(extra: tuple[str, ...] = ()) -> list[str]:
    """The command line flags."""
    return [*QUIET_FLAGS, *_LEAN_FLAGS, *extra]


def as_root() -> bool:
    """Whether this process runs as root, where Chromium cannot use its sandbox."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


@asynccontextmanager
async def playwright_driver() -> AsyncIterator[Playwright]:
    """Playwright's driver. Raises NoBrowser with the remedy where it cannot start (its Node wants libatomic1, say)."""
    manager = async_playwright()
    try:
        playwright = await manager.start()
    except Exception as error:  # the driver dies with many classes of error; all mean the same to a person
        raise NoBrowser(NO_DRIVER) from error
    try:
        yield playwright
    finally:
        await playwright.stop()


async def start_browser(
    playwright: Playwright, chosen: str | None = None, extra_flags: tuple[str, ...] = (), *, must_be_sandboxed: bool = False
) -> Started:
    """The first candidate that starts, with its sandbox wherever that is possible. Raises NoBrowser with the remedy where none does.

    As root there is no sandbox. An ordinary user has one but on systems that forbid it (some containers, some distributions for
    browsers from elsewhere): there the browser is started without, unless it `must_be_sandboxed`.
    """
    tried: list[str] = []
    ways = (False,) if as_root() else (True,) if must_be_sandboxed else (True, False)
    for sandbox in ways:
        for candidate in candidates(chosen, playwright.chromium.executable_path):
            try:
                browser = await playwright.chromium.launch(
                    executable_path=candidate.path,
                    channel=candidate.channel,
                    args=flags(extra_flags),
                    chromium_sandbox=sandbox,
                    timeout=_START_SECONDS * 1000,
                    handle_sigint=False,
                )
            except PlaywrightError as error:
                tried.append(error.message)
                continue
            return Started(browser=browser, candidate=candidate)
    if must_be_sandboxed and any("sandbox" in message.lower() for message in tried):
        raise NoBrowser(NO_SANDBOX)
    if chosen:
        raise NoBrowser(f"The browser named in FOLIOCHECK_BROWSER ({chosen}) could not be started. Correct it, or unset it.")
    raise NoBrowser(REMEDY)


async def probe(started: Started) -> str:
    """The text of a `data:` page really opened in the browser: the proof that it works, for `foliocheck doctor`."""
    page = await started.browser.new_page()
    try:
        await page.goto("data:text/html,<title>ready</title><p>ready", timeout=_START_SECONDS * 1000)
        return await page.title()
    finally:
        await page.close()
