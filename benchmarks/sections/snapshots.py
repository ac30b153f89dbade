"""Snapshots of the labelled sites, made with the crawler once and kept under build/ while neither the site nor the reader has changed.

The first run takes a few minutes; every later one reads the kept snapshots and is done in seconds.
"""

from __future__ import annotations

import asyncio
import functools
import hashlib
import http.server
import json
import shutil
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from foliocheck.core.snapshot import Snapshot
from foliocheck.core.snapshot_folder import read_snapshot
from foliocheck.crawler.crawl import crawl
from foliocheck.crawler.options import CrawlOptions
from foliocheck.crawler.sources.source import OpenSource

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
KEPT = ROOT / "build" / "sections"
READER = ("core/snapshot*.py", "crawler/*.py", "crawler/reading/*", "crawler/platforms/*")
"""What decides how a page is read: a change in it makes the kept snapshots old."""
TOGETHER = 3
"""How many sites are read at once: a reader mostly waits for a page to come to rest."""


def labelled_sites(half: str) -> list[Path]:
    """The folders of one half (`tuned` or `held_out`) that have labels, by name."""
    return sorted(labels.parent for labels in (HERE / half).glob("*/labels.json"))


def snapshots_of(sites: list[Path]) -> list[Snapshot]:
    """The snapshots of labelled sites, in their order, from the crawler or from the last run."""
    with ThreadPoolExecutor(TOGETHER) as readers:
        return list(readers.map(snapshot_of, sites))


def snapshot_of(site: Path) -> Snapshot:
    """The snapshot of one labelled site, from the crawler or from the last run. It is kept by the site's name, whichever half the site is in."""
    folder = KEPT / site.name
    digest = _digest(site)
    mark = folder / "digest"
    if not (mark.exists() and mark.read_text() == digest):
        shutil.rmtree(folder, ignore_errors=True)
        print(f"reading {site.name} …", file=sys.stderr, flush=True)
        _crawl(site, folder)
        mark.write_text(digest)
    return read_snapshot(folder)


@functools.cache
def _reader() -> bytes:
    """A mark that changes with the code that reads a site."""
    hashes = hashlib.sha256()
    for path in sorted(path for pattern in READER for path in ROOT.glob(pattern) if path.is_file()):
        hashes.update(path.name.encode() + b"\0" + path.read_bytes())
    return hashes.digest()


def _digest(site: Path) -> str:
    hashes = hashlib.sha256(_reader() + _start(site).encode())
    for path in sorted((site / "site").rglob("*")):
        if path.is_file():
            hashes.update(str(path.relative_to(site)).encode() + b"\0" + path.read_bytes())
    return hashes.hexdigest()


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


def _crawl(site: Path, folder: Path) -> None:
    """Serve the site on a free loopback port and crawl it. The address is that of the portfolio where the labels all lie in one folder."""
    handler = functools.partial(_Quiet, directory=str(site / "site"))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        url = f"http://127.0.0.1:{server.server_port}/{_start(site)}"
        source = OpenSource(given=url, kind="web", url=url)
        options = CrawlOptions(check_links=False, read_documents=False, screenshots=False)
        folder.parent.mkdir(parents=True, exist_ok=True)
        asyncio.run(crawl(source, folder, options, taken_at="2026-01-01T12:00:00Z"))
    finally:
        server.shutdown()


def _start(site: Path) -> str:
    """What `start` names (the page a candidate would give); else the folder that holds all labelled places and has a front page of its own, "" where it is the site's root.

    A portfolio in a folder of a larger site is handed in by the address of that folder; a blog's year and month are no such folder.
    """
    labels = json.loads((site / "labels.json").read_text(encoding="utf-8"))
    if "start" in labels:
        return str(labels["start"]).lstrip("/")
    folders = [place["page"].split("/")[:-1] for section in labels["sections"].values() for place in section["places"]]
    common: list[str] = []
    for parts in zip(*folders, strict=False):
        if len(set(parts)) > 1 or parts[0].isdigit():
            break
        common.append(parts[0])
    while common and not (site / "site" / Path(*common) / "index.html").exists():
        common.pop()
    return "/".join(common) + "/" if common else ""
