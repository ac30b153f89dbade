"""A figure over time as a line in SVG: small, without script, with the same in words for those who do not see it."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from foliocheck.app.watching.history import Moment
from foliocheck.app.web.wording import moment as in_words

WIDTH, HEIGHT = 320, 96
_LEFT, _RIGHT, _TOP, _BOTTOM = 34, 8, 10, 22


def line_chart(moments: Sequence[Moment], figure: str, words: str) -> str:
    """The figure of each run that could be read, by its time; a gap where a run could not be read. "" where there is nothing to draw."""
    read = [moment for moment in moments if moment.verdict != "unreadable"]
    if not read:
        return ""
    values = [int(getattr(moment, figure)) for moment in read]
    top = max(*values, 1)
    begin, end = moments[0].at, moments[-1].at
    lines = [_points(part, figure, top, begin, end) for part in _parts(moments)]
    drawn = "".join(
        f'<polyline points="{" ".join(points)}"/>'
        if len(points) > 1
        else f'<circle cx="{points[0].split(",")[0]}" cy="{points[0].split(",")[1]}" r="2"/>'
        for points in lines
    )
    last_x, last_y = lines[-1][-1].split(",")
    floor = HEIGHT - _BOTTOM
    return (
        f'<svg class="chart" role="img" aria-label="{escape(_told(words, values, read))}" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}">'
        f'<path class="axis" d="M{_LEFT} {_TOP}V{floor}H{WIDTH - _RIGHT}"/><text x="{_LEFT - 6}" y="{_TOP + 5}" text-anchor="end">{top}</text>'
        f'<text x="{_LEFT - 6}" y="{floor + 1}" text-anchor="end">0</text><text x="{_LEFT}" y="{HEIGHT - 5}">{_day(begin)}</text>'
        f'<text x="{WIDTH - _RIGHT}" y="{HEIGHT - 5}" text-anchor="end">{_day(end)}</text>'
        f'<g class="line">{drawn}</g><circle class="now" cx="{last_x}" cy="{last_y}" r="3.5"/></svg>'
    )


def _parts(moments: Sequence[Moment]) -> list[list[Moment]]:
    """Stretches of runs that could be read."""
    parts: list[list[Moment]] = [[]]
    for moment in moments:
        if moment.verdict == "unreadable":
            parts.append([])
        else:
            parts[-1].append(moment)
    return [part for part in parts if part]


def _points(part: Sequence[Moment], figure: str, top: int, begin: float, end: float) -> list[str]:
    wide, high = WIDTH - _LEFT - _RIGHT, HEIGHT - _TOP - _BOTTOM
    return [
        f"{_LEFT + (moment.at - begin) / max(end - begin, 1.0) * wide:.1f},{_TOP + (1 - int(getattr(moment, figure)) / top) * high:.1f}"
        for moment in part
    ]


def _told(words: str, values: Sequence[int], read: Sequence[Moment]) -> str:
    if len(set(values)) == 1:
        return f"{words}: {values[0]} all the time, from {_day(read[0].at)} to {_day(read[-1].at)}."
    return f"{words}: from {values[0]} on {_day(read[0].at)} to {values[-1]} on {_day(read[-1].at)}; at least {min(values)}, at most {max(values)}."


def _day(at: float) -> str:
    return in_words(at).partition(" at ")[0]
