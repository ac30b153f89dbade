"""Grow the trees that tell how likely a stretch is a section's first place (`sections/place_trees.json`), from the labelled portfolios.

    python benchmarks/sections/weigh_places.py [--write] [--held-out-apart] [--unseen FOLDER …]

Needs scikit-learn (not a dependency of foliocheck). Portfolios are parted into folds: the words of each (`about_words.json`) and its first reading are
always told by weights from the other folds, so that the trees learn how far these are to be trusted. Every portfolio counts as it is and, less, changed
in the ways of `perturbations.py`. Prints how rightly places are told with the portfolios apart; `--unseen` also for labelled folders that are not learned from.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import weigh_words
from place_reads import CHANGES, Read, made_of, reads_of
from sklearn.ensemble import HistGradientBoostingClassifier
from snapshots import labelled_sites

from foliocheck.sections import topics
from foliocheck.sections.about import About, about
from foliocheck.sections.likelihoods import WORTH
from foliocheck.sections.neighbours import BESIDE, beside
from foliocheck.sections.placing import assigned
from foliocheck.sections.traits import TRAITS

FOLDS = 5
_RISING = ("name", "exact", "coded", "topic", "own area", "name lead", "in turn", "first reading", "lead")
_FALLING = ("decoy", "other coded", "topic rank", "rival")
"""Traits that can only speak for a place, or against it."""


def rows(reads: list[Read], second: bool) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Traits, whether it is the first place, and weights of all pairs."""
    parts = [each.rows(second) for each in reads if (each.seen if second else each.traits)]
    values, wanted, weights = zip(*parts, strict=True)
    return np.vstack(values), np.concatenate(wanted), np.concatenate(weights)


def grown(reads: list[Read], second: bool) -> HistGradientBoostingClassifier:
    """The trees of one reading, grown on `reads`."""
    names = (*TRAITS, *BESIDE) if second else TRAITS
    bounds = [1 if name in _RISING else -1 if name in _FALLING else 0 for name in names]
    values, wanted, weights = rows(reads, second)
    return HistGradientBoostingClassifier(
        max_iter=150, learning_rate=0.08, max_leaf_nodes=12, l2_regularization=5, min_samples_leaf=30, monotonic_cst=bounds, random_state=0, early_stopping=False,
    ).fit(values, wanted, sample_weight=weights)  # fmt: skip


def first_reading(reads: list[Read], model: HistGradientBoostingClassifier) -> None:
    """Fill in `likely` and `seen`."""
    for each in reads:
        pairs = list(each.traits)
        if not pairs:
            continue
        told = model.predict_proba(each.rows(False)[0])[:, 1]
        each.likely = {pair: float(value) for pair, value in zip(pairs, told, strict=True) if value >= WORTH}
        each.seen = beside(each.candidates, each.sections, each.likely)
        each.kept.pop(True, None)


def odds(each: Read, model: HistGradientBoostingClassifier) -> dict[tuple[int, str], float]:
    """The logarithm of the odds after the second reading."""
    pairs = list(each.seen)
    if not pairs:
        return {}
    told = model.decision_function(each.rows(True)[0])
    return {pair: float(value) for pair, value in zip(pairs, told, strict=True)}


@dataclass
class Tally:
    """How rightly places were told."""

    there: int = 0
    placed: int = 0
    right: int = 0
    first: int = 0
    decoys: int = 0

    def add(self, each: Read, told: dict[tuple[int, str], float]) -> None:
        """Count one portfolio."""
        chosen = assigned(each.candidates, tuple(each.sections), told)
        self.there += len(each.labelled)
        self.placed += len(chosen)
        for section, number in chosen.items():
            truth = each.truth.get((number, section), 0)
            self.right += truth > 0
            self.first += truth == 1
            self.decoys += number in each.decoys

    def __str__(self) -> str:
        """The figures in a line."""
        precision, recall = self.right / max(1, self.placed), self.right / max(1, self.there)
        return f"F1 {2 * precision * recall / max(1e-9, precision + recall):.3f}  first {self.first / max(1, self.there):.3f}  precision {precision:.3f}  recall {recall:.3f}  decoys {self.decoys}"


def folded(sites: list[Path]) -> Iterator[list[Path]]:
    """The sites of each fold."""
    for number in range(FOLDS):
        yield sites[number::FOLDS]


def words_without(fold: list[Path], texts: list[dict[str, Any]]) -> About:
    """What words say, reckoned without the portfolios of `fold`."""
    names = {site.name for site in fold}
    data = weigh_words.reckoned([row for row in texts if row["site"] not in names])
    step = float(data["step"])
    return About(
        sections=tuple(data["sections"]), rarity={word: row[0] / 10 for word, row in data["words"].items()},
        weights={word: tuple(weight * step for weight in row[1:]) for word, row in data["words"].items()},
    )  # fmt: skip


def forest(model: HistGradientBoostingClassifier) -> dict[str, Any]:
    """The trees as they are written."""
    trees = []
    for (predictor,) in model._predictors:
        nodes = predictor.nodes

        def node(index: int, nodes: Any = nodes) -> Any:
            here = nodes[index]
            if here["is_leaf"]:
                return float(f"{here['value']:.4g}")
            return [int(here["feature_idx"]), float(f"{here['num_threshold']:.6g}"), node(int(here["left"])), node(int(here["right"]))]

        trees.append(node(0))
    return {"start": float(model._baseline_prediction.ravel()[0]), "trees": trees}


def main() -> None:
    """Print how rightly places are told, and write the trees where that is asked for."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--write", action="store_true")
    options.add_argument("--held-out-apart", action="store_true")
    options.add_argument("--unseen", nargs="*", default=[])
    given = options.parse_args()
    halves = ("tuned",) if given.held_out_apart else ("tuned", "held_out")
    sites = [site for half in halves for site in labelled_sites(half)]
    texts = [*weigh_words.texts(halves), *weigh_words.corpus()]
    folds = []
    for fold in folded(sites):
        words = words_without(fold, texts)
        # The fold is read with the words of the others: `Topics` asks whatever stands under this name.
        topics.about = lambda words=words: words  # type: ignore[assignment]
        folds.append([*reads_of(fold, CHANGES), *made_of(fold)])
        print(f"fold of {len(fold)} read", file=sys.stderr, flush=True)
    topics.about = about
    _grow(folds, given)


def _grow(folds: list[list[Read]], given: argparse.Namespace) -> None:
    for number, fold in enumerate(folds):
        first_reading(fold, grown([each for index, other in enumerate(folds) if index != number for each in other], False))
    tallies: dict[str, Tally] = {}
    for number, fold in enumerate(folds):
        model = grown([each for index, other in enumerate(folds) if index != number for each in other], True)
        for each in fold:
            tallies.setdefault(each.change or "as they are", Tally()).add(each, odds(each, model))
    for change, tally in tallies.items():
        print(f"{change:<28} {tally}")
    everything = [each for fold in folds for each in fold]
    alone, together = grown(everything, False), grown(everything, True)
    for folder in given.unseen:
        tally = Tally()
        unseen = reads_of(sorted(path.parent for path in Path(folder).glob("*/labels.json")), ())
        first_reading(unseen, alone)
        for each in unseen:
            tally.add(each, odds(each, together))
        print(f"{Path(folder).name:<28} {tally}")
    if given.write:
        path = Path(__file__).parents[2] / "sections" / "place_trees.json"
        data = {"alone": {"traits": TRAITS, **forest(alone)}, "together": {"traits": (*TRAITS, *BESIDE), **forest(together)}}
        path.write_text(
            json.dumps(data, separators=(",", ":")).replace('"trees":[', '"trees":[\n').replace("]],[", "]],\n[") + "\n", encoding="utf-8"
        )
        print(f"{path.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent))
    main()
