"""The result as one HTML file: sortable and filterable with a small script, whole without it, and nothing is fetched."""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined

from foliocheck.app.triage.views import VERDICTS, RowView
from foliocheck.core.wording import counted, number
from foliocheck.reports.addresses import shown
from foliocheck.reports.dates import day, day_and_time
from foliocheck.reports.wording import cut, writable

_ATTENTION = ("bad-row", "failed", "needs-password", "unreadable", "fix-first", "incomplete-check", "cancelled")


def to_html(views: Sequence[RowView], *, title: str, made_at: str) -> str:
    """The page. `made_at`: ISO time."""
    style = _part("foliocheck.reports", "report.css") + "\n" + _part("foliocheck.app.triage", "triage.css")
    script = _part("foliocheck.app.triage", "triage.js")
    tally = Counter(view.state for view in views)
    attention = sum(tally[state] for state in _ATTENTION)
    text = (
        _environment()
        .get_template("triage.html.j2")
        .render(
            rows=[_Row(view) for view in views], title=title, made=f"as of {day_and_time(made_at)}", style=style, script=script, policy=_policy(style, script),
            tally=[(*VERDICTS[state], tally[state]) for state in VERDICTS if tally[state]], attention=attention,
            pathways=sorted({view.pathway for view in views if view.pathway}), opening=_opening(tally, attention, len(views)),
        )
    )  # fmt: skip
    return writable(text)


def headings() -> str:
    """The headings of the table, `<th>`s as HTML."""
    return _environment().get_template("headings.html.j2").render()


def row_cells(view: RowView) -> str:
    """The cells of one row as HTML, for a table that has more to it."""
    return writable(_environment().get_template("cells.html.j2").render(row=_Row(view)))


def needs_a_look(state: str) -> bool:
    """Whether a row in that state is somebody's to look at."""
    return state in _ATTENTION


class _Row:
    """A view with what only the page needs; a missing figure is None."""

    def __init__(self, view: RowView) -> None:
        self._view = view
        self.summary = _Figures(view.summary)
        self.rank = list(VERDICTS).index(view.state)
        self.href = view.address if view.address.startswith(("http://", "https://")) else None

    def __getattr__(self, name: str) -> object:
        return getattr(self._view, name)


class _Figures(dict[str, object]):
    def __missing__(self, name: str) -> None:
        return None

    def __getattr__(self, name: str) -> object:
        return self[name]


def _opening(tally: Counter[str], attention: int, rows: int) -> str:
    waiting = tally["waiting"]
    left = f" {number(waiting).capitalize()} still being checked." if waiting else ""
    if not rows:
        return "There is nothing in this list."
    if not attention:
        return ("Every portfolio is ready." if not waiting else "Nothing to mend so far.") + left
    return f"{number(attention).capitalize()} of {counted(rows, 'row')} {'needs' if attention == 1 else 'need'} a look." + left


def _policy(style: str, script: str) -> str:
    return f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; base-uri 'none'; form-action 'none'"


def _hash(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode("utf-8")).digest()).decode("ascii")


@cache
def _part(package: str, name: str) -> str:
    return (files(package) / "templates" / name).read_text(encoding="utf-8").strip()


@cache
def _environment() -> Environment:
    loader = FunctionLoader(lambda name: _part("foliocheck.app.triage", name))
    environment = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, lstrip_blocks=True, trim_blocks=True, auto_reload=False
    )
    environment.filters.update(cut=cut, shown=lambda address: shown(address).text, day=day)
    environment.globals.update(counted=counted)
    return environment
