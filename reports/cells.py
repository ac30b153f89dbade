"""The cells of the map: a state in words with its sign, and what it means where the words leave a question."""

from __future__ import annotations

from dataclasses import dataclass

from foliocheck.core.report import Outcome, ReportEvidence, ReportSection
from foliocheck.core.sections import Answer, Status
from foliocheck.core.wording import counted
from foliocheck.reports.addresses import shown
from foliocheck.reports.wording import cut, sentence

STATUS: dict[Status, tuple[str, str, str]] = {
    "found": ("✓", "found", "good"),
    "partly": ("~", "partly", "mind"),
    "stub": ("~", "hardly begun", "mind"),
    "missing": ("✗", "not found", "bad"),
    "locked": ("✗", "locked", "bad"),
}
ANSWER: dict[Answer, tuple[str, str, str]] = {
    "yes": ("✓", "yes", "good"),
    "no": ("✗", "not seen", "mind"),
    "unclear": ("?", "have a look", "mind"),
    "n/a": ("–", "not asked", "plain"),
}
REACH = {
    "ok": ("✓", "opens", "good"),
    "broken": ("✗", "does not open", "bad"),
    "wall": ("✗", "asks for a sign-in", "bad"),
    "unsure": ("?", "could not be told: open it yourself", "mind"),
    "unchecked": ("–", "not tried", "plain"),
    None: ("?", "named, but not linked", "mind"),
}
MEANING = {
    ("description", "no"): "Nothing was recognised that tells what you did. Have a look: a program can miss it.",
    ("description", "unclear"): "There are few signs of what you did yourself. Have a look whether it is told.",
    (
        "reflection",
        "no",
    ): "No words were recognised that weigh what was done, or say what you learned. Have a look: a program can miss them.",
    ("reflection", "unclear"): "There are few signs of reflection. Have a look whether it says what you learned.",
}


@dataclass(frozen=True, slots=True)
class Cell:
    """A state in words, with its sign and the kind of colour that comes last."""

    sign: str
    words: str
    tone: str
    why: str = ""
    """What it means, in a sentence, where the words beside the sign leave a question."""


def status_cell(section: ReportSection) -> Cell:
    """Whether the section was found, with the reasons."""
    return Cell(*STATUS[section.status], why=cut(" ".join(sentence(reason) for reason in section.why), 240))


def answer_cell(answer: Answer, section: ReportSection, part: str) -> Cell:
    """Where nothing was found there is nothing to describe or reflect on: a dash, not a second complaint."""
    if section.status in ("missing", "locked") and answer != "yes":
        return Cell("–", "nothing to read", "plain")
    return Cell(*ANSWER[answer], why=MEANING.get((part, answer), ""))


def evidence_cell(section: ReportSection) -> Cell:
    """How many pieces of evidence there are, or how many of them an assessor cannot open."""
    count = len(section.evidence)
    if not section.assessed and not count:
        return Cell("–", "not asked", "plain")
    if section.status in ("missing", "locked") and not count:
        return Cell("–", "nothing to read", "plain")
    if not count:
        return Cell("✗", "none seen", "mind", "No link, file, picture or film in it was recognised as evidence.")
    closed = sum(item.reachable in ("broken", "wall") for item in section.evidence)
    named = sum(item.reachable is None for item in section.evidence)
    doubtful = sum(item.reachable == "unsure" for item in section.evidence)
    untried = sum(item.reachable == "unchecked" for item in section.evidence)
    if closed and all(item.reachable != "broken" for item in section.evidence):
        walls = _share(closed, count, "asks for a sign-in", "ask for a sign-in", "all {} ask for a sign-in")
        return Cell("✗", walls, "bad", _which(section, ("wall",)))
    if closed:
        return Cell(
            "✗", _share(closed, count, "does not open", "do not open", "none of {} opens"), "bad", _which(section, ("broken", "wall"))
        )
    if named:
        return Cell("?", _share(named, count, "not linked", "not linked", "none of {} linked"), "mind", _which(section, (None,)))
    if doubtful:
        return Cell("?", _share(doubtful, count, "unsure", "unsure", "all {} unsure"), "mind", _which(section, ("unsure",)))
    if untried:
        return Cell("?", _share(untried, count, "not tried", "not tried", "all {} not tried"), "mind", _which(section, ("unchecked",)))
    return Cell("✓", str(count), "good")


def evidence_label(item: ReportEvidence) -> str:
    """What a piece of evidence is called: its own words, else its address."""
    return cut(item.label, 120) or (shown(item.href).text if item.href else "without a name")


def _share(part: int, count: int, one: str, many: str, every: str) -> str:
    """ "does not open" of a single piece, "none of 3 opens" of all, "1 of 3 does not open", "2 of 3 do not open"."""
    if part == count:
        return one if count == 1 else every.format(count)
    return f"{part} of {count} {one if part == 1 else many}"


def _which(section: ReportSection, outcomes: tuple[Outcome | None, ...]) -> str:
    """ "“Feedback form” does not open." for the first pieces of evidence with one of these outcomes."""
    rows = [item for item in section.evidence if item.reachable in outcomes]
    told = " ".join(f"“{cut(evidence_label(item), 70)}”: {REACH[item.reachable][1]}." for item in rows[:2])
    return told + (f" And {counted(len(rows) - 2, 'more', 'more')}." if len(rows) > 2 else "")
