"""What a person sees while a check runs: one live line in a terminal, plain lines elsewhere, nothing with --quiet."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.markup import escape

from foliocheck.app.early_mask import early_mask
from foliocheck.crawler.options import Listener, Progress, silent
from foliocheck.reports.addresses import shown

_LINE_EVERY = 2.0


@contextmanager
def progress_display(console: Console, *, quiet: bool, verbose: bool) -> Iterator[Listener]:
    """A listener for the crawl. Addresses are masked before they are shown."""
    if quiet:
        yield silent
    elif console.is_terminal and not verbose:
        begun = time.monotonic()
        with console.status("Starting the browser …") as status:
            yield lambda progress: status.update(escape(f"{time.monotonic() - begun:4.0f} s  {sentence(progress)}"))
    else:
        console.print("Starting the browser …", highlight=False)
        yield _Lines(console, verbose).tell


def sentence(progress: Progress) -> str:
    """One line that says what is being done and how far it is."""
    counts = _counts(progress.pages_done, progress.pages_found)
    links = f"{progress.links_done} of {progress.links_found} links checked" if progress.links_found else ""
    address = shown(early_mask(progress.address)).text if progress.address else ""
    return " · ".join(part for part in (counts, links, f"{progress.doing} {address}".strip()) if part)


def _counts(done: int, found: int) -> str:
    """ "3 of 9 pages read"; without a total while none is known, as pages that are being opened are in neither number."""
    if not found:
        return ""
    return f"{done} of {found} pages read" if found > done else f"{done} {'page' if done == 1 else 'pages'} read"


class _Lines:
    """Line by line: every step with `verbose`, else one line every two seconds and at each new stage."""

    def __init__(self, console: Console, verbose: bool) -> None:
        self._console = console
        self._verbose = verbose
        self._last = 0.0
        self._doing = ""

    def tell(self, progress: Progress) -> None:
        now = time.monotonic()
        stage = progress.doing if progress.doing not in ("reading", "read") else "reading"
        if self._verbose or stage != self._doing or now - self._last >= _LINE_EVERY:
            self._console.print(escape(sentence(progress)), highlight=False, soft_wrap=True)
            self._last, self._doing = now, stage
