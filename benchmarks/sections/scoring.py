"""How well a SectionMap agrees with a label file: places, statuses, decoys, description and reflection. Counts only."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote, urlsplit

from foliocheck.core.sections import Place, Section, SectionMap
from foliocheck.core.snapshot import Snapshot


@dataclass
class Score:
    """Counts over labelled sections. `right` are sections with a place whose first place is the labelled one (or rightly none)."""

    labelled: int = 0
    placed: int = 0
    right: int = 0
    first: int = 0
    status_right: int = 0
    rows: int = 0
    decoys: int = 0
    decoys_taken: int = 0
    reflection: Counter[tuple[str, str]] = field(default_factory=Counter)
    description: Counter[tuple[str, str]] = field(default_factory=Counter)
    statuses: Counter[tuple[str, str]] = field(default_factory=Counter)
    confusion: Counter[tuple[str, str]] = field(default_factory=Counter)
    evidence: Counter[str] = field(default_factory=Counter)
    calibration: list[tuple[float, bool]] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Of the sections that the mapper placed, how many stand at a labelled place."""
        return self.right / self.placed if self.placed else 1.0

    @property
    def recall(self) -> float:
        """Of the sections that are there, how many were found at their place."""
        return self.right / self.labelled if self.labelled else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.precision * self.recall / (self.precision + self.recall) if self.precision + self.recall else 0.0

    def balanced(self, answers: Counter[tuple[str, str]]) -> tuple[float, float]:
        """Balanced accuracy over decided yes and no, and the share of unclear."""
        shares = []
        for truth in ("yes", "no"):
            decided = sum(count for (label, answer), count in answers.items() if label == truth and answer in ("yes", "no"))
            if decided:
                shares.append(answers[(truth, truth)] / decided)
        total = sum(answers.values())
        unclear = sum(count for (_, answer), count in answers.items() if answer == "unclear")
        return (sum(shares) / len(shares) if shares else 1.0), (unclear / total if total else 0.0)


def judge(score: Score, name: str, labels: dict[str, Any], found: SectionMap, snapshot: Snapshot) -> None:
    """Add the agreement of one portfolio to `score`."""
    texts = {_page_of(page.url): {_plain(block.text) for block in page.blocks if block.zone == "content"} for page in snapshot.pages}
    starts: dict[tuple[str, str], str] = {}
    for section_id, label in labels["sections"].items():
        for place in label["places"]:
            starts.setdefault((_page(place["page"]), _plain(place["heading"])), section_id)
    for section_id, label in labels["sections"].items():
        row = found.section(section_id)
        score.rows += 1
        if row is None:
            score.faults.append(f"{name} {section_id}: no such row")
            continue
        score.statuses[(label["status"], row.status)] += 1
        score.status_right += label["status"] == row.status
        if label["status"] != row.status:
            score.faults.append(f"{name} {section_id}: status {row.status}, labelled {label['status']} ({'; '.join(row.why)})")
        _judge_place(score, name, section_id, label, row, starts, texts)
        for question, answers in (("reflection", score.reflection), ("description", score.description)):
            if label[question] in ("yes", "no") and row.status not in ("missing", "locked"):
                answer = getattr(row, question)
                answers[(label[question], answer)] += 1
                if answer != label[question]:
                    score.faults.append(f"{name} {section_id}: {question} {answer}, labelled {label[question]}")
        if row.assessed and label["status"] in ("found", "partly"):
            score.evidence[
                "same" if len(row.evidence) == label["evidence"] else "more" if len(row.evidence) > label["evidence"] else "fewer"
            ] += 1
    for decoy in labels.get("decoys", ()):
        score.decoys += 1
        for row in found.sections:
            if any(
                _page_of(place.page) == _page(decoy["page"]) and _plain(place.heading) == _plain(decoy["heading"]) for place in row.places
            ):
                score.decoys_taken += 1
                score.faults.append(f"{name}: decoy “{decoy['heading']}” taken for {row.id}")


def _judge_place(
    score: Score,
    name: str,
    section_id: str,
    label: dict[str, Any],
    row: Section,
    starts: dict[tuple[str, str], str],
    texts: dict[str, set[str]],
) -> None:
    there, placed = bool(label["places"]), bool(row.places)
    score.labelled += there
    score.placed += placed
    if not placed:
        if there:
            score.faults.append(
                f"{name} {section_id}: not found, should be “{label['places'][0]['heading']}” on {label['places'][0]['page']}"
            )
            score.confusion[(section_id, "-")] += 1
        return
    first = row.places[0]
    here = there and any(_same(first, place, texts) for place in label["places"])
    score.right += here
    score.calibration.append((row.confidence, here))
    if there and _same(first, label["places"][0], texts):
        score.first += 1
    elif there:
        score.faults.append(
            f"{name} {section_id}: first place “{first.heading}” on {_page_of(first.page)}, labelled “{label['places'][0]['heading']}” on {label['places'][0]['page']} ({row.confidence})"
        )
    else:
        score.faults.append(f"{name} {section_id}: placed at “{first.heading}” on {_page_of(first.page)}, labelled missing")
    if not here:
        score.confusion[(section_id, starts.get((_page_of(first.page), _plain(first.heading)), "other"))] += 1


def _same(place: Place, label: dict[str, Any], texts: dict[str, set[str]]) -> bool:
    """Whether a place is the labelled one: same page, and same heading or anchor. Where the label names the page by its title or menu

    label, because no such heading stands on the page, the whole page is the place.
    """
    if _page_of(place.page) != _page(label["page"]):
        return False
    if _plain(place.heading) == _plain(label["heading"]):
        return True
    if label["anchor"]:
        return place.anchor == label["anchor"]
    return place.start == 0 and place.anchor is None and _plain(label["heading"]) not in texts.get(_page(label["page"]), set())


def _page_of(url: str) -> str:
    return _page(unquote(urlsplit(url).path))


def _page(path: str) -> str:
    return re.sub(r"(?:^|/)index\.html?$", "", path.strip("/"))


def _plain(text: str) -> str:
    return re.sub(r"[^\w]+", " ", text.casefold()).strip()
