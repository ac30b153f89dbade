"""The words of `foliocheck watch add`, `list`, `remove` and `pause`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from foliocheck.app.store.database import Store
from foliocheck.app.store.place import place
from foliocheck.app.store.portfolios import recognise
from foliocheck.app.watching.history import history
from foliocheck.app.watching.times import in_words, period
from foliocheck.app.watching.watches import Watched, add, everything, find, pause, remove
from foliocheck.core.errors import BadAddress
from foliocheck.sections.frameworks_data import load_framework


def add_watches(addresses: Sequence[str], every: str, framework: str | None) -> list[str]:
    """Watch these. Raises BadAddress for the first that is none, before any is added."""
    seconds = period(every)
    if framework:
        load_framework(framework)
    known = [recognise(address) for address in addresses]
    store = Store(place())
    lines = []
    for each in known:
        fresh = add(store, each, seconds, {"framework": framework} if framework else None)
        lines.append(f"{each.address} is {'watched' if fresh else 'watched already, now'} {in_words(seconds)}.")
    return [*lines, "“foliocheck worker” looks at them when they are due, and “foliocheck watch run” does it once."]


def remove_watches(addresses: Sequence[str]) -> list[str]:
    """Watch these no more."""
    store = Store(place())
    for address in addresses:
        remove(store, id_of(store, address))
    return [f"{address} is watched no more." for address in addresses]


def pause_watches(addresses: Sequence[str], *, paused: bool) -> list[str]:
    """Rest with these, or go on."""
    store = Store(place())
    for address in addresses:
        pause(store, id_of(store, address), paused)
    return [f"{address} {'rests' if paused else 'is looked at again when it is due'}." for address in addresses]


def list_watches(*, verbose: bool) -> list[str]:
    """One line for each, and with `verbose` its last looks."""
    store = Store(place())
    watched = everything(store)
    lines: list[str] = []
    for each in watched:
        lines.append(f"{each.address}  {in_words(each.every)}, {_next(each)}; {_last(each)}")
        if verbose:
            lines += [
                f"    {_day(moment.at)}  {moment.verdict}: {moment.musts} must, {moment.shoulds} should, {moment.broken_links} broken links; "
                f"{moment.new} new, {moment.solved} solved"
                for moment in history(store, each.id, 12)
            ]
    return lines or ["Nothing is watched. Begin with: foliocheck watch add ADDRESS --every month"]


def _next(watched: Watched) -> str:
    return "rests" if watched.paused else f"next on {_day(watched.next_at)}"


def _last(watched: Watched) -> str:
    words = f"last read on {_day(watched.last_at)}: {watched.last_verdict}" if watched.last_at else "not read yet"
    if watched.vanished:
        words += "; vanished"
    elif watched.misses:
        words += f"; could not be read {watched.misses} times since"
    return words + (f"; leads to {watched.moved_to}" if watched.moved_to else "")


def _day(at: float) -> str:
    return datetime.fromtimestamp(at, UTC).strftime("%d %b %Y")


def id_of(store: Store, address: str) -> str:
    """The id of a watched portfolio. Raises BadAddress where it is not watched."""
    found = find(store, address)
    if found is None:
        raise BadAddress(f"{address} is not watched. “foliocheck watch list” shows what is.")
    return found
