"""The host behind an at sign, joined over a blank or a line end where only that makes it one."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.reading.endings import is_real_host

_RUN = r"[\w.-]*[^\W_]"
_NEXT_RUN = re.compile(rf"(?P<gap>-?[ \t]{{0,2}}\n[ \t]{{0,12}}|[ ])(?P<run>[.-]?{_RUN}(?:\.(?=\n))?)")
_NEXT_CELL = re.compile(r"(?P<host>[a-z0-9.-]+\.[a-z]{2,10})[A-ZÀ-Þ][\w-]*")
_LATE_ENDINGS = {
    "com",
    "net",
    "org",
    "edu",
    "info",
    "example",
    "co.uk",
    "ac.uk",
    "org.uk",
    "gov.uk",
    "nhs.uk",
    "sch.uk",
    "police.uk",
    "me.uk",
    "net.au",
    "com.au",
    "edu.au",
    "cymru",
    "wales",
    "scot",
}


def host_from(text: str, start: int, run: str) -> tuple[str, int] | None:
    """The host that begins at `start`, joined over a blank or a line end where only that makes it one; and where it ends."""
    whole = run.rstrip(".-_")
    joined = _joined(text, start, run)
    if is_real_host(whole):
        if joined and (joined[0].startswith(whole + ".") or joined[2]):
            return joined[0], joined[1]
        return whole, start + len(whole)
    if joined:
        return joined[0], joined[1]
    # "uni.exampleLast access": the next cell of a row without a blank between
    if (next_cell := _NEXT_CELL.fullmatch(whole)) and is_real_host(next_cell["host"]):
        return next_cell["host"], start + len(next_cell["host"])
    # "uni.example.Thanks": a sentence without a blank after its full stop.
    shorter = whole
    while "." in shorter:
        shorter, _, last = shorter.rpartition(".")
        if is_real_host(shorter) and last[:1].isupper():
            return shorter, start + len(shorter)
    return None


def _joined(text: str, start: int, run: str) -> tuple[str, int, bool] | None:
    """Host joined with the next run (and the one after it); the flag says that the ending is one that is met often."""
    host, end = run, start + len(run)
    valid_already = is_real_host(run.rstrip(".-_"))
    for _ in range(2):
        match = _NEXT_RUN.match(text, end)
        if not match:
            return None
        line_end = "\n" in match.group("gap")
        cut_word = not valid_already and "." not in host and "." in match.group("run") and match.group("run").islower()
        if not line_end and not (host.endswith((".", "-")) or match.group("run").startswith((".", "-")) or cut_word):
            return None
        piece = match.group("run")
        glued = host.rstrip("-") if match.group("gap").startswith("-") and not host.endswith(".") else host
        for candidate in (glued + piece, host + piece, host.rstrip("-") + piece):
            ending = candidate.lower().strip(".")
            late = any(ending.endswith("." + known) for known in _LATE_ENDINGS)
            if (
                valid_already
                and not (line_end and late and (piece.startswith(".") or len(piece) <= 3))
                and not (piece.startswith(".") and late)
            ):
                continue
            if is_real_host(ending) and (late or not valid_already) and _piece_is_host(piece, late):
                return ending, match.start("run") + len(piece.rstrip(".")), True
        if valid_already:
            return None
        host, end = host + piece, match.end()
    return None


def _piece_is_host(piece: str, late: bool) -> bool:
    return late or (piece == piece.lower() and len(piece) >= 2)
