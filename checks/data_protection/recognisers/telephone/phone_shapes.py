"""Figures in the shape of a telephone number of any land, told where a reason for it stands beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foliocheck.checks.data_protection.recognisers.reading.figures import YEAR
from foliocheck.checks.data_protection.recognisers.reading.spans import Kept
from foliocheck.checks.data_protection.recognisers.telephone import phone_reasons

_GAP = r"(?:[ \u00a0\u202f.‑–-]|\s?/\s?)"
_SHAPE = re.compile(
    rf"(?<![\w./#£$€+%@:=&?-])(?<!\d[,)] )(?P<number>(?:\(\d{{2,5}}\) ?-?|\d{{2,5}}{_GAP})\d{{2,8}}(?:{_GAP}\d{{2,8}}){{0,3}}|0\d{{8,10}}|[2-9]\d{{7,9}})(?![\w%]|[.,:/]\d|[ .-]\d|\s?[€$£°])"
)
_RUNS = re.compile(r"\d+")
_LIFE = re.compile(r"1\d{3}\s?[-–/]\s?(?:1\d|20)\d{2}")
_DATE = re.compile(
    r"(?:0?[1-9]|[12]\d|3[01])[.\-/ ](?:0?[1-9]|1[0-2])[.\-/ ](?:19|20)?\d{2}|(?:19|20)\d{2}[.\-/ ](?:0[1-9]|1[0-2])[.\-/ ]\d{2}"
)
_FEW_SIGNS = 3
_LEADING_NOUGHT = range(9, 13)
_AMERICAN = (3, 3, 4)
# groups of numbers without a nought before them, in many lands
_PLAIN = frozenset(
    (
        (3, 3, 3),
        (3, 3, 4),
        (3, 2, 3),
        (3, 2, 2, 2),
        (2, 3, 2, 2),
        (2, 3, 4),
        (4, 4),
        (3, 3, 2, 2),
        (5, 5),
        (2, 5, 4),
        (2, 4, 4),
        (3, 4, 4),
        (3, 6),
        (1, 4, 4),
        (4, 3, 3),
    )
)
_SHORT_PAIRS = (2, 2, 2, 2)


def found(text: str, known: Kept) -> Iterator[tuple[int, int]]:
    """Where numbers with the shape of a telephone number, and a reason to be one, start and end; none that overlaps one of the `known` ones."""
    ended = -1
    for match in _SHAPE.finditer(text):
        start, end = match.span("number")
        if known.touch(start, end):
            ended = end
            continue
        shaped = _strength(match["number"])
        if not shaped:
            continue
        reason = phone_reasons.strength(text, start, end)
        # the second of two numbers goes with the first: “Ring 083 555 0121 or 083 555 0122”
        if (
            0 <= reason < 1 - shaped
            and ended >= 0
            and text[ended:start].strip() in ("or", "/", ",", "and", "oder", "ou", "of", "y", "o", "e", "eller")
        ):
            reason = 1.0
        if shaped + reason >= phone_reasons.ENOUGH:
            ended = end
            yield start, end


def _strength(number: str) -> float:
    """How much figures look like a telephone number: 0 where they cannot be one."""
    runs = _RUNS.findall(number)
    figures, groups = "".join(runs), tuple(map(len, runs))
    if (
        len(set(figures)) < _FEW_SIGNS
        or _DATE.fullmatch(number)
        or _LIFE.fullmatch(number)
        or any(YEAR.fullmatch(run) for run in runs[: 1 if figures[0] == "0" else None])
    ):
        return 0.0
    if len({sign for sign in number if not sign.isdigit() and sign not in "() /"}) > 1 or (
        "." in number and " " in number.rpartition(")")[2].strip()
    ):
        return 0.0
    if figures in "01234567890123456789":
        return 0.0
    alone = len(groups) == 1
    if figures[0] == "0":
        usual = len(figures) in _LEADING_NOUGHT and not figures.startswith("000")
        return (0.25 if alone else 0.5) if usual else 0.0
    if number[0] == "(" or (groups == _AMERICAN and figures[0] in "23456789" and "-" in number):
        return 0.5
    if alone:
        return 0.2
    if groups == _SHORT_PAIRS:
        return 0.3
    return 0.4 if groups in _PLAIN else 0.0
