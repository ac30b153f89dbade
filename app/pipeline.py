"""The whole of a check: source -> snapshot -> report -> files. Orchestrates; has no rules of its own.

The judging half is made ready in a thread while the browser starts: it costs a second that nobody should wait for.
"""

from __future__ import annotations

import asyncio
import signal
import tempfile
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from foliocheck.app.ahead import Ahead
from foliocheck.app.rejudging import Checked, rejudge, version
from foliocheck.app.warming import warm_up
from foliocheck.core.corrections import Corrections
from foliocheck.core.snapshot import Snapshot
from foliocheck.crawler.crawl import crawl
from foliocheck.crawler.options import CrawlOptions, Listener, Progress, Stop, silent
from foliocheck.crawler.sources.opening import open_source
from foliocheck.sections.frameworks_data import load_framework


def check(
    source: str,
    out: Path,
    *,
    options: CrawlOptions | None = None,
    framework: str | None = None,
    corrections: Corrections | None = None,
    formats: tuple[str, ...] = ("html", "json"),
    compare: Path | None = None,
    keep: str = "full",
    tell: Listener = silent,
) -> Checked:
    """Check a portfolio (web address or path) and write the report into `out`.

    Raises FoliocheckError (one sentence with the remedy) where the address or file cannot be understood or no browser exists;
    everything that a portfolio does wrong ends in the report. `keep` says what stays of the snapshot: full, masked or none.
    """
    named = framework or (corrections.framework if corrections else None)
    chosen = load_framework(named) if named else None
    threading.Thread(target=warm_up, daemon=True).start()
    options = options or CrawlOptions(version=version())
    ahead = Ahead(chosen, corrections)
    try:
        snapshot = take_snapshot(source, out / "snapshot", replace(options, pages_read=ahead.begin), tell)
    except BaseException:
        ahead.drop()
        raise
    ahead.end()
    tell(Progress(doing="judging what was read, and writing the report"))
    checked = rejudge(snapshot, out, framework=chosen, corrections=corrections, formats=formats, compare=compare, browser=options.browser)
    if not checked.interrupted:
        from foliocheck.app.keeping import keep_snapshot

        keep_snapshot(out / "snapshot", keep, checked.judgement.report, checked.judgement.mask)
    return checked


def take_snapshot(source: str, folder: Path, options: CrawlOptions, tell: Listener = silent) -> Snapshot:
    """Crawl `source` into `folder`. A finished snapshot there is replaced; one of the same source that was cut off is gone on with."""
    stop = Stop()
    with tempfile.TemporaryDirectory(prefix="foliocheck-") as work:
        opened = open_source(source, Path(work))
        taken_at = datetime.now(UTC).replace(microsecond=0).isoformat()
        return asyncio.run(_with_ctrl_c(lambda: crawl(opened, folder, options, taken_at=taken_at, tell=tell, stop=stop), stop))


async def _with_ctrl_c(work: Callable[[], object], stop: Stop) -> Snapshot:
    """Ctrl-C asks the crawl to stop and keep what it has; a second one ends it at once."""
    loop = asyncio.get_running_loop()
    task = asyncio.ensure_future(work())  # type: ignore[call-overload]  # a coroutine

    def pressed() -> None:
        if stop.asked:
            task.cancel()
        stop.ask("stopped by the user")

    for name in (signal.SIGINT, signal.SIGTERM):
        try:
            loop.add_signal_handler(name, pressed)
        except (NotImplementedError, RuntimeError, ValueError):
            break  # not the main thread, or Windows: the default handling stays
    return await task  # type: ignore[no-any-return]
