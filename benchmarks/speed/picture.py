"""The table of speeds as a picture for the README: horizontal bars, words beside them, readable in light and dark."""

from __future__ import annotations

from html import escape

_ROW = 34
_LEFT, _BAR, _RIGHT = 250, 360, 190
_OURS = ("foliocheck check", "second check")


def speed_picture(rows: list[tuple[str, float, float, float, float]], pages: int) -> str:
    """An SVG of pages a second, longest bar first. `rows`: name, seconds, pages a second, processor seconds, memory in MB."""
    shown = sorted((row for row in rows if row[0] != "without links"), key=lambda row: -row[2])
    most = max(row[2] for row in shown)
    width, height = _LEFT + _BAR + _RIGHT, 62 + _ROW * len(shown)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" aria-labelledby="t" font-family="system-ui, sans-serif" font-size="15">',
        f'<title id="t">Pages a second on a site of {pages} pages: '
        + "; ".join(f"{escape(name)} {rate:.2f}" for name, _, rate, _, _ in shown)
        + "</title>",
        "<style>text{fill:#1f2a2e}.quiet{fill:#4a5559}.ours{fill:#175a6b}.other{fill:#9aa7ab}"
        "@media (prefers-color-scheme:dark){text{fill:#e8eaea}.quiet{fill:#b4bcbe}.ours{fill:#6fb6c7}.other{fill:#66757a}}</style>",
        f'<text x="0" y="24" font-weight="600">Pages a second, {pages} pages, two cores (longer is better)</text>',
    ]
    for number, (name, _, rate, _, memory) in enumerate(shown):
        top = 46 + number * _ROW
        long = max(2.0, _BAR * rate / most)
        kind = "ours" if name in _OURS else "other"
        parts += [
            f'<text x="{_LEFT - 12}" y="{top + 17}" text-anchor="end">{escape(name)}</text>',
            f'<rect class="{kind}" x="{_LEFT}" y="{top}" width="{long:.1f}" height="24" rx="2"/>',
            f'<text class="quiet" x="{_LEFT + long + 10:.1f}" y="{top + 17}">{rate:.2f} · {memory:.0f} MB</text>',
        ]
    return "\n".join([*parts, "</svg>", ""])
