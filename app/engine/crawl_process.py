"""The process that checks one portfolio: an order on its first line of input, then a sign of life now and then; JSON lines as output.

Without a sign of life it ends at once: its worker has died, and another may already be visiting the same host.
"""

from __future__ import annotations

import json
import os
import select
import sys
import threading
from contextlib import nullcontext
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

_SILENCE = 10.0


def main() -> None:
    """Read the order, check, and say how it went."""
    order = json.loads(_first_line())
    threading.Thread(target=_end_with_the_worker, daemon=True).start()
    from foliocheck.app.corrections_file import read_corrections
    from foliocheck.app.early_mask import early_mask
    from foliocheck.app.engine.onlooker import THUMBNAILS, Onlooker
    from foliocheck.app.outline import make_outline, write_outline
    from foliocheck.app.pipeline import check
    from foliocheck.app.rejudging import version
    from foliocheck.app.settings import crawl_options
    from foliocheck.core.errors import FoliocheckError
    from foliocheck.crawler.options import Progress
    from foliocheck.crawler.reading.axe_memory import AxeMemory

    def tell(progress: Progress) -> None:
        say({"progress": {**asdict(progress), "address": early_mask(progress.address)}})

    out = Path(order["out"])
    memory = AxeMemory(Path(order["known"])) if order["known"] else None
    options = replace(
        crawl_options(version()), total_seconds=order["budget"], password=order["password"], storage_state=order["storage_state"], axe_memory=memory,
    )  # fmt: skip
    watched = Onlooker(out / "snapshot", out.parent / THUMBNAILS, order["framework"], say) if order["live"] else nullcontext()
    try:
        with watched:
            checked = check(
                order["address"], out, options=options, framework=order["framework"], compare=Path(order["compare"]) if order["compare"] else None, keep=order["keep"],
                corrections=read_corrections(order["corrections"]) if order["corrections"] else None, tell=tell,
            )  # fmt: skip
        if memory is not None and checked.judgement.report.verdict not in ("unreadable", "incomplete-check"):
            memory.forget_the_rest()
        if order["keep"] == "full" and not checked.interrupted:
            write_outline(make_outline(checked.snapshot, checked.judgement), out / "snapshot")
        say({"finished": not checked.interrupted})
    except FoliocheckError as error:
        say({"error": early_mask(str(error))})
    except Exception as error:  # its message might hold text of the portfolio: the class must do
        say({"error": f"The check broke off ({type(error).__name__}). Check it on its own: foliocheck check ADDRESS."})


_SAYING = threading.Lock()


def say(what: dict[str, Any]) -> None:
    """One JSON line for the worker. Two threads say things: the crawl, and the one that looks on."""
    with _SAYING:
        sys.stdout.write(json.dumps(what) + "\n")
        sys.stdout.flush()


def _first_line() -> bytes:
    """Read byte by byte: what follows belongs to the thread below, and must not sit in a buffer."""
    line = bytearray()
    while (byte := os.read(sys.stdin.fileno(), 1)) not in (b"", b"\n"):
        line += byte
    return bytes(line)


def _end_with_the_worker() -> None:
    stream = sys.stdin.fileno()
    while True:
        ready, _, _ = select.select([stream], [], [], _SILENCE)
        if not ready or not os.read(stream, 4096):
            os._exit(9)


if __name__ == "__main__":
    main()
