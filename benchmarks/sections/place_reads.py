"""What the trees of places see of the labelled portfolios, and the truth: as they are, changed, and made anew of their texts."""

from __future__ import annotations

import json
import random
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from habits import HABITS, made
from perturbations import perturb
from rebuilt import texts_of
from scoring import _page, _page_of, _plain, _same
from snapshots import snapshots_of

from foliocheck.core.sections import Place
from foliocheck.core.snapshot import Snapshot
from foliocheck.sections.candidates import all_candidates
from foliocheck.sections.decoys import find_decoys
from foliocheck.sections.frameworks_data import load_framework
from foliocheck.sections.names import Names
from foliocheck.sections.portfolio import read_portfolio
from foliocheck.sections.topics import Topics
from foliocheck.sections.traits import pairs_of

CHANGES = ("headings in other words", "no numbers", "misspelt", "bold for headings", "all on one page")
"""The changes that are learned from; the others of `perturbations.py` hardly change what the trees see."""
_MADE, _TOLD = 2, 9
"""How many portfolios are made of the texts of one that has this many sections told."""
_CHANGED, _DECOY, _FURTHER = 0.25, 12.0, 0.5
"""How much a changed portfolio, a labelled decoy, and a further place of a section count."""


@dataclass
class Read:
    """One portfolio as it is or changed: what the trees see, and the truth (1 first place, 2 a further place, 0 none) by candidate's number and section."""

    site: str
    change: str
    candidates: list[Any]
    sections: list[str]
    traits: dict[tuple[int, str], list[float]]
    truth: dict[tuple[int, str], int]
    labelled: set[str]
    decoys: set[int]
    likely: dict[tuple[int, str], float] = field(default_factory=dict)
    seen: dict[tuple[int, str], list[float]] = field(default_factory=dict)
    kept: dict[bool, tuple[np.ndarray, np.ndarray, np.ndarray]] = field(default_factory=dict)

    def rows(self, second: bool) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Traits, whether it is the first place, and weights of its pairs (of those that are read again: `second`); reckoned once."""
        if second not in self.kept:
            pairs = list(self.seen if second else self.traits)
            values = [[*self.traits[pair], *self.seen[pair]] for pair in pairs] if second else [self.traits[pair] for pair in pairs]
            truths = [self.truth.get(pair, 0) for pair in pairs]
            weights = [
                _FURTHER if truth == 2 else _DECOY if pair[0] in self.decoys and not truth else 1.0
                for pair, truth in zip(pairs, truths, strict=True)
            ]
            self.kept[second] = (
                np.array(values, dtype=np.float32),
                np.array(truths) == 1,
                np.array(weights) * (_CHANGED if self.change else 1.0),
            )
        return self.kept[second]


def read(site: str, change: str, snapshot: Snapshot, labels: dict[str, Any]) -> Read:
    """What the trees see of one portfolio; `change` is one of CHANGES, or "" for as it is, or "made" for one made anew."""
    if change in CHANGES:
        snapshot, labels = perturb(change, snapshot, labels)
    framework = load_framework(labels["framework"])
    portfolio = read_portfolio(snapshot, Names.of(framework))
    decoys = find_decoys(portfolio)
    candidates = all_candidates(portfolio, framework, Topics.of(framework), decoys)
    sections = [section.id for section in framework.sections if section.id in labels["sections"]]
    texts = {_page_of(page.url): {_plain(block.text) for block in page.blocks if block.zone == "content"} for page in snapshot.pages}
    traits = pairs_of(candidates, portfolio, sections, decoys)
    here = [_as_place(candidate.stretch) for candidate in candidates]
    truth = {}
    for number, place in enumerate(here):
        for section in sections:
            labelled = labels["sections"][section]["places"]
            if labelled and _same(place, labelled[0], texts):
                truth[number, section] = 1
            elif any(_same(place, other, texts) for other in labelled[1:]):
                truth[number, section] = 2
    decoyed = {
        number
        for number, place in enumerate(here)
        for decoy in labels.get("decoys", ())
        if _page_of(place.page) == _page(decoy["page"]) and _plain(place.heading) == _plain(decoy["heading"])
    }
    there = {section for section in sections if labels["sections"][section]["places"]}
    return Read(site, change, candidates, sections, traits, truth, there, decoyed)


def _as_place(stretch: Any) -> Place:
    return Place(
        page=stretch.page.url, start=stretch.start, end=stretch.end, anchor=stretch.anchor, heading=stretch.heading, words=stretch.words
    )


def reads_of(sites: list[Path], changes: tuple[str, ...]) -> list[Read]:
    """The portfolios as they are and changed."""
    found = []
    for site, snapshot in zip(sites, snapshots_of(sites), strict=True):
        labels = json.loads((site / "labels.json").read_text(encoding="utf-8"))
        found += [read(site.name, change, snapshot, labels) for change in ("", *changes)]
    return found


def made_of(sites: list[Path]) -> list[Read]:
    """Portfolios that other authors would make of these sites' texts (`habits.py`), some sections left out: what stands beside them is no section."""
    found = []
    for site in sites:
        texts = texts_of(site)
        for number in range(_MADE if len(texts) >= _TOLD else 0):
            chance = random.Random(f"places {site.name} {number}")
            left_out = chance.sample(sorted(texts), chance.choice((0, 1, 2, 4)))
            kept = {section: lines for section, lines in texts.items() if section not in left_out}
            built, _, labels = made(chance.choice(sorted(HABITS)), kept, chance)
            found.append(read(site.name, "made", built.made(), labels))
    return found
