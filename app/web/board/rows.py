"""The rows of a list as the board shows them, and what of them changed."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from foliocheck.app.store.database import Store
from foliocheck.app.triage.batch import Answered, answered
from foliocheck.app.triage.candidate_text import candidate_text
from foliocheck.app.triage.lists import one_list
from foliocheck.app.triage.page import needs_a_look, row_cells
from foliocheck.app.triage.views import MARKS, VERDICTS, RowView, row_views
from foliocheck.app.web.desk import NotThere
from foliocheck.app.web.rendering import fragment
from foliocheck.core.wording import capital, counted, number


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """A list with its rows, worst first. `stamps`: row -> when it changed last, in milliseconds; `shape` changes with the list itself."""

    id: str
    title: str
    created_at: float
    rows: tuple[RowView, ...]
    stamps: dict[int, int]
    shape: str

    @property
    def last(self) -> int:
        """The moment of the last change in milliseconds."""
        return max(self.stamps.values(), default=0)

    @property
    def tally(self) -> list[tuple[str, str, str, int]]:
        """Words, sign, tone and number of each verdict that there is, the worst first."""
        count = Counter(view.state for view in self.rows)
        return [(*VERDICTS[state], count[state]) for state in VERDICTS if count[state]]

    @property
    def waiting(self) -> int:
        """How many rows are still being checked."""
        return sum(view.state == "waiting" for view in self.rows)

    @property
    def sentence(self) -> str:
        """How it stands, in one sentence or two."""
        look = sum(needs_a_look(view.state) and not view.mark for view in self.rows)
        dealt = sum(bool(view.mark) for view in self.rows)
        parts = [
            f"{capital(number(look))} of {counted(len(self.rows), 'row')} {'needs' if look == 1 else 'need'} a look"
            if look
            else "Nothing is left to look at"
        ]
        if dealt:
            parts.append(f"{number(dealt)} {'is' if dealt == 1 else 'are'} dealt with")
        left = f" {capital(number(self.waiting))} still being checked." if self.waiting else ""
        return ", ".join(parts) + "." + left

    @property
    def progress(self) -> str:
        """How far the checks are, while any is left."""
        return f"{len(self.rows) - self.waiting} of {len(self.rows)} rows checked." if self.waiting else ""


def board(store: Store, batch: str) -> Board:
    """The list of that id. Raises NotThere where there is none, BadConfiguration where the template for the candidates' words is wrong."""
    kept = one_list(store, batch)
    if kept is None:
        raise NotThere("There is no such list. It may have been deleted.")
    answers = answered(store, batch)
    word = candidate_text(store.place.home)
    views = tuple(
        replace(view, text=word(view), report=f"/checks/{view.run}/report" if view.report else None) for view in row_views(answers)
    )
    return Board(
        id=batch, title=kept.title, created_at=kept.created_at, rows=views, stamps={each.row: int(each.changed_at * 1000) for each in answers},
        shape=_shape(answers),
    )  # fmt: skip


def row_piece(shown: Board, view: RowView, *, passwords: bool) -> dict[str, Any]:
    """What a script needs to put one row in anew."""
    return {
        "row": view.row,
        "stamp": shown.stamps[view.row],
        "verdict": view.words[0],
        "mark": view.mark,
        "blank": view.summary.get("musts") is None,
        "html": row_html(shown, view, passwords=passwords),
    }


def row_html(shown: Board, view: RowView, *, passwords: bool) -> str:
    """The cells of a row: those of the triage table, and what staff put to it."""
    remark = fragment("board/remark.html.j2", batch=shown.id, row=view, marks=MARKS, passwords=passwords)
    return row_cells(view) + remark


def _shape(answers: Sequence[Answered]) -> str:
    return hashlib.sha256(repr([(each.row, each.given, each.reference) for each in answers]).encode("utf-8", "surrogatepass")).hexdigest()[
        :16
    ]
