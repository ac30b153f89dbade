"""Text made ready for a reader: sentences, cut-off text, times, and text made safe to write to any file."""

from __future__ import annotations

import re
from collections.abc import Mapping

from foliocheck.core.wording import capital, counted

_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")

_APOSTROPHE = re.compile(r"(?<=[^\W\d_])'(?=[^\W_])|(?<=s)'(?=\s)")

WORDS_A_MINUTE = 240
"""Silent reading of non-fiction by adults, rounded (Brysbaert 2019, a meta-analysis of 190 studies: 238 words a minute)."""


def sentence(text: str) -> str:
    """`text` as a sentence: white space folded, a capital first, one full stop at the end (none after ?, !, … or a closing quote)."""
    plain = capital(" ".join(text.split()))
    return plain if not plain or plain[-1] in ".?!…”" else plain + "."


def clause(text: str) -> str:
    """`text` to stand inside a sentence: white space folded, without its full stop."""
    return " ".join(text.split()).rstrip(". ")


def cut(text: str, longest: int) -> str:
    """`text` with white space folded, cut at a word before `longest` characters with an ellipsis where it is longer."""
    plain = " ".join(text.split())
    if len(plain) <= longest:
        return plain
    head = plain[: longest - 1]
    at = head.rfind(" ")
    return (head[:at] if at > longest * 0.6 else head).rstrip(" ,;:.") + "…"


def minutes(words: int) -> str:
    """How long `words` take to read, in words: "under a minute", "about four minutes", "about two hours"."""
    time = round(words / WORDS_A_MINUTE)
    if time < 1:
        return "under a minute"
    if time > 90:
        return f"about {counted(round(time / 60), 'hour')}"
    return f"about {counted(time, 'minute')}"


def time_spent(timings: Mapping[str, float]) -> str:
    """Seconds to read the portfolio and to judge it, from a report's timings (`crawl` holds all that was read, whatever parts it names)."""
    judging = sum(timings.get(name, 0.0) for name in ("sections", "link_verdicts", "data_protection", "checks", "assembly"))
    reading = timings.get("crawl", sum(timings.values()) - judging)
    return f"{_seconds(reading)} to read the portfolio, {_seconds(judging)} to judge it"


def _seconds(spent: float) -> str:
    if spent >= 90:
        return counted(round(spent / 60), "minute")
    return counted(round(spent), "second") if spent >= 1 else "less than a second"


def typeset(text: str) -> str:
    """`text` with apostrophes between and after letters as they are printed."""
    return _APOSTROPHE.sub("’", text)


def writable(text: str) -> str:
    """`text` without what no file may hold: control characters and halves of surrogate pairs become the replacement character."""
    return _UNWRITABLE.sub("\ufffd", text)
