"""Other tools on the same site: how each is installed, set up and run, and how many pages or links it got through.

Nothing of them belongs to the project: they come from npm into build/peers when the benchmark is run. A tool that cannot be had is told and left out.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

PACKAGES = ("pa11y-ci@4.1.1", "linkinator@7.6.1", "accessibility-checker@4.0.34", "accessibility-checker-engine@4.0.34")
MISSING = {"lychee": "neither npm nor PyPI carries it: install it by hand and it is run (cargo install lychee)"}


@dataclass(frozen=True)
class Site:
    """What a tool is pointed at: the pages' addresses, a folder for its settings, the browser, and the address of IBM's rules on this machine."""

    urls: tuple[str, ...]
    folder: Path
    browser: str
    rules: str


@dataclass(frozen=True)
class Peer:
    """`what` it does beside foliocheck's whole check; `command` for a site; `ran` says whether its output shows that it did its work."""

    name: str
    what: str
    command: Callable[[Site, Path], list[str]]
    ran: Callable[[str, int], bool]


def install(folder: Path) -> str | None:
    """Install the tools into `folder` (once). None when they are there, else why not."""
    if not shutil.which("npm"):
        return "npm is not on this machine"
    folder.mkdir(parents=True, exist_ok=True)
    stamp = folder / "installed.json"
    if stamp.exists() and json.loads(stamp.read_text()) == list(PACKAGES):
        return None
    done = subprocess.run(
        ["npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", str(folder), *PACKAGES], capture_output=True, text=True, check=False
    )  # fmt: skip
    if done.returncode:
        return done.stderr.strip().splitlines()[-1] if done.stderr.strip() else "npm install failed"
    _lay_out_rules(folder)
    stamp.write_text(json.dumps(list(PACKAGES)))
    return None


def rules_folder(folder: Path) -> Path:
    """Where IBM's rules lie so that a plain server can hand them out: the tool fetches them before it checks anything."""
    return folder / "rules"


def _lay_out_rules(folder: Path) -> None:
    rules = rules_folder(folder)
    (rules / "latest" / "js").mkdir(parents=True, exist_ok=True)
    for name in ("ace.js", "ace-node.js"):
        shutil.copy(folder / "node_modules" / "accessibility-checker-engine" / name, rules / "latest" / "js" / name)
    # One version that stands for all that the tool may ask for.
    archive = [{"id": name, "name": name, "version": "4.0.34", "path": "/latest"} for name in ("latest", "4.0.34")]
    (rules / "archives.json").write_text(json.dumps(archive))


def environment(browser: str) -> dict[str, str]:
    """What the tools need to find the browser."""
    return {"PUPPETEER_EXECUTABLE_PATH": browser, "PUPPETEER_SKIP_DOWNLOAD": "1"}


def peers(folder: Path) -> list[Peer]:
    """The tools, as installed in `folder` by `install`."""
    binaries = folder / "node_modules" / ".bin"

    def pa11y(site: Site, out: Path) -> list[str]:
        settings = {
            "defaults": {
                "concurrency": 2, "runners": ["axe"], "timeout": 60_000, "useIncognitoBrowserContext": False,
                "chromeLaunchConfig": {"executablePath": site.browser, "args": ["--no-sandbox", "--disable-background-networking", "--disable-quic"]},
            },
            "urls": list(site.urls),
        }  # fmt: skip
        (site.folder / "pa11yci.json").write_text(json.dumps(settings))
        return [str(binaries / "pa11y-ci"), "--config", str(site.folder / "pa11yci.json"), "--json"]

    def linkinator(site: Site, out: Path) -> list[str]:
        start = site.urls[0].rpartition("/")[0] + "/"  # it follows only what lies below its start
        return [str(binaries / "linkinator"), start, "--recurse", "--check-fragments", "--format", "json", "--timeout", "20000"]

    def ibm(site: Site, out: Path) -> list[str]:
        settings = {
            "ruleServer": site.rules, "ruleArchive": "latest", "policies": ["WCAG_2_2"], "outputFormat": ["json"], "outputFolder": str(out), "label": [],
            "puppeteerArgs": ["--no-sandbox", "--disable-background-networking", "--disable-quic"], "maxTabs": 2, "cacheFolder": str(site.folder / "cache"),
        }  # fmt: skip
        (site.folder / "aceconfig.js").write_text(f"module.exports = {json.dumps(settings)}")
        (site.folder / "ibm.txt").write_text("\n".join(site.urls))
        return [str(binaries / "achecker"), str(site.folder / "ibm.txt")]

    return [
        Peer(
            "pa11y-ci (axe)",
            "accessibility only",
            pa11y,
            lambda out, pages: _json(out).get("total") == pages and "Protocol error" not in out,
        ),
        Peer("IBM accessibility-checker", "accessibility only", ibm, lambda out, pages: f"of {pages} passed" in out),
        Peer("linkinator", "links only", linkinator, lambda out, pages: len(_json(out).get("links", [])) > 10 * pages),
        *([Peer("lychee", "links only", _lychee, lambda out, pages: bool(out))] if shutil.which("lychee") else []),
    ]


def _lychee(site: Site, out: Path) -> list[str]:
    return ["lychee", "--include-fragments", "--no-progress", "--format", "json", *site.urls]


def _json(text: str) -> dict[str, object]:
    try:
        found = json.loads(text[text.index("{") :])
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def browser_for_peers() -> str:
    """The browser that the other tools drive: FOLIOCHECK_BROWSER, else the leanest on this machine. Raises SystemExit where there is none."""
    names = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
    found = os.environ.get("FOLIOCHECK_BROWSER") or next((path for path in map(shutil.which, names) if path), None)
    if found is None:
        raise SystemExit("The other tools need a browser on PATH, or FOLIOCHECK_BROWSER.")
    return found
