"""The rows of the result, worst first: what each cell says, for the page, the CSV and the workbook alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from foliocheck.app.triage.batch import Answered

VERDICTS = {
    "bad-row": ("cannot be checked", "✗", "bad"),
    "failed": ("the check failed", "✗", "bad"),
    "needs-password": ("give the password again", "✗", "bad"),
    "unreadable": ("could not be read", "✗", "bad"),
    "fix-first": ("to mend first", "!", "mind"),
    "incomplete-check": ("not wholly checked", "?", "mind"),
    "cancelled": ("cancelled", "–", "plain"),
    "waiting": ("still being checked", "…", "plain"),
    "ready": ("ready", "✓", "good"),
}
"""State of a row -> words, sign and tone, the worst first."""
MARKS = {"": "open", "sent-back": "sent back", "passed-on": "passed on"}
"""What staff may say of a row, and its words."""
_ORDER = tuple(VERDICTS)
_KNOWN_UNREAD = ("verdict", "sentence", "front_door")

COLUMNS = (
    "order", "row", "line", "reference", "pathway", "address", "verdict", "what it means", "front door", "platform", "framework", "sections found",
    "sections wanted", "missing sections", "broken evidence", "locked evidence", "broken links", "exposed data", "musts", "shoulds", "to look at",
    "reading minutes", "words", "pages", "new since last time", "solved since last time", "still there since last time", "last time", "same as row", "problem",
    "report", "summary for the candidate", "mark", "note",
)  # fmt: skip
"""The columns of CSV and workbook. Add at the end, never rename: staff build on them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowView:
    """One row of the result. `report` is the path of the HTML report under the result's folder (or its address), or None.

    `run` is the check that answers the row, where there is one; `mark` (one of MARKS) and `note` are what staff put to it.
    """

    row: int
    line: int
    reference: str
    pathway: str
    address: str
    state: str
    problem: str
    same_as: int | None
    report: str | None
    summary: dict[str, Any]
    text: str = ""
    run: str | None = None
    mark: str = ""
    note: str = ""

    @property
    def words(self) -> tuple[str, str, str]:
        """Words, sign and tone of the state."""
        return VERDICTS[self.state]

    @property
    def number(self) -> Any:
        """A figure of the summary by name, None where there is none."""
        return lambda name: self.summary.get(name)

    @property
    def change(self) -> dict[str, Any]:
        """What changed since last time; {} where there was no last time."""
        return self.summary.get("change") or {}


def state_of(answer: Answered) -> str:
    """One of VERDICTS."""
    if answer.problem is not None or answer.run is None:
        return "bad-row"
    if answer.run.state == "done":
        return answer.run.verdict if answer.run.verdict in VERDICTS else "failed"
    return answer.run.state if answer.run.state in ("failed", "cancelled", "needs-password") else "waiting"


def row_views(answers: Sequence[Answered]) -> tuple[RowView, ...]:
    """Views of the rows, worst first: what cannot be checked, then by musts, exposed data, broken evidence, missing sections and shoulds."""
    views = [_view(answer) for answer in answers]
    return tuple(sorted(views, key=_rank))


def _view(answer: Answered) -> RowView:
    summary = dict(answer.run.summary or {}) if answer.run is not None else {}
    where = answer.same_as or answer.row
    state = state_of(answer)
    if state == "unreadable":  # nothing was read: its figures would be those of an empty portfolio
        summary = {name: value for name, value in summary.items() if name in _KNOWN_UNREAD}
    problem = answer.problem or (answer.run.problem if answer.run is not None else "") or ""
    return RowView(
        row=answer.row, line=answer.line, reference=answer.reference, pathway=answer.pathway, address=answer.run.address if answer.run is not None else answer.given,
        state=state, problem=problem, same_as=answer.same_as, report=f"reports/{where}/report.html" if answer.run is not None and answer.run.report_html else None,
        summary=summary, run=answer.run.id if answer.run is not None else None, mark=answer.mark, note=answer.note,
    )  # fmt: skip


def _rank(view: RowView) -> tuple[Any, ...]:
    figure = view.number
    return (
        _ORDER.index(view.state), -(figure("musts") or 0), -(figure("exposed") or 0), -(figure("broken_evidence") or 0), -len(figure("missing") or ()),
        -(figure("shoulds") or 0), view.row,
    )  # fmt: skip


def cells(views: Sequence[RowView]) -> list[list[str | int]]:
    """The rows as plain values under COLUMNS."""
    return [_cells(number, view) for number, view in enumerate(views, 1)]


def _cells(order: int, view: RowView) -> list[str | int]:
    summary, change = view.summary, view.change

    def value(name: str) -> str | int:
        found = summary.get(name)
        return "" if found is None else found

    return [
        order, view.row, view.line, view.reference, view.pathway, view.address, view.words[0], value("sentence") or view.problem, value("front_door"),
        value("platform"), value("framework"), value("sections_found"), value("sections_wanted"), "; ".join(summary.get("missing", ())),
        value("broken_evidence"), value("locked_evidence"), value("broken_links"), value("exposed"), value("musts"), value("shoulds"), value("to_look_at"),
        value("minutes"), value("words"), value("pages"), change.get("new", ""), change.get("solved", ""), change.get("still", ""),
        str(change.get("since", ""))[:10], view.same_as or "", view.problem, view.report or "", view.text,
        MARKS[view.mark] if view.mark else "", view.note,
    ]  # fmt: skip
