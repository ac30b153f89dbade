"""Reckon what words say about whether a section's text reflects (`sections/reflective_words.json`), from the labelled portfolios.

    python benchmarks/sections/weigh_reflection.py [--write] [--held-out-apart]

Needs scikit-learn (not a dependency of foliocheck). The texts are those of sections that the mapper places as they are labelled. Prints how well the
words alone, and the mapper's answers, part yes from no: for the words each portfolio by weights from others, for the answers with all that is known.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import GroupKFold

sys.path.insert(0, str(Path(__file__).parent))

from scoring import _page_of, _plain, _same
from snapshots import labelled_sites, snapshots_of
from weigh_words import matrix, rarities, written

from foliocheck.sections.frameworks_data import load_framework
from foliocheck.sections.mapper import map_sections
from foliocheck.sections.reflection import reflection_in
from foliocheck.sections.reflective_words import word_counts
from foliocheck.sections.stretches import range_text

_SOFT = 10.0
_STEP = 0.1


def main() -> None:
    """Print how well the words part reflection from description, and write the weights where that is asked for."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--write", action="store_true")
    options.add_argument("--held-out-apart", action="store_true")
    given = options.parse_args()
    rows = texts(("tuned",) if given.held_out_apart else ("tuned", "held_out"))
    wanted = np.array([row["reflects"] for row in rows])
    print(f"{len(rows)} texts, {wanted.mean():.0%} of them reflect")
    told = np.zeros(len(rows))
    for train, test in GroupKFold(8).split(rows, groups=[row["site"] for row in rows]):
        known = [rows[index] for index in train]
        rarity = rarities(known, most=1.0)
        told[test] = fitted(known, rarity).decision_function(matrix([rows[index] for index in test], rarity))
    points = [row["points"] for row in rows]
    print(f"area under the curve: words alone {roc_auc_score(wanted, told):.3f}, signs {roc_auc_score(wanted, points):.3f}")
    for level in (-1.0, 0.5, 1.1, 1.5):
        print(
            f"  above {level}: {np.mean(told[wanted] > level):.3f} of those that reflect, {np.mean(told[~wanted] > level):.3f} of the others"
        )
    if given.write:
        rarity = rarities(rows, most=1.0)
        steps = np.rint(fitted(rows, rarity).coef_[0] / _STEP).astype(int)
        words = {word: [round(10 * rare), int(step)] for (word, rare), step in zip(rarity.items(), steps, strict=True) if step}
        path = Path(__file__).parents[2] / "sections" / "reflective_words.json"
        path.write_text(written({"step": _STEP, "words": words}), encoding="utf-8")
        print(f"{len(words)} words, {path.stat().st_size / 1000:.0f} kB")


def texts(halves: tuple[str, ...]) -> list[dict[str, Any]]:
    """Rows of `site`, `counts` of words, `reflects`, and `points` by signs."""
    rows = []
    for half in halves:
        sites = labelled_sites(half)
        for site, snapshot in zip(sites, snapshots_of(sites), strict=True):
            labels = json.loads((site / "labels.json").read_text(encoding="utf-8"))
            found = map_sections(snapshot, load_framework(labels["framework"]))
            shown = {
                _page_of(page.url): {_plain(block.text) for block in page.blocks if block.zone == "content"} for page in snapshot.pages
            }
            for section, label in labels["sections"].items():
                row = found.section(section)
                if row is None or not row.places or label["reflection"] not in ("yes", "no"):
                    continue
                if not any(_same(row.places[0], place, shown) for place in label["places"]):
                    continue
                pages = [(snapshot.page(place.page), place) for place in row.places]
                text = "\n".join(range_text(page, place.start, place.end, frozenset()) for page, place in pages if page)
                rows.append(
                    {
                        "site": site.name,
                        "counts": word_counts(text),
                        "reflects": label["reflection"] == "yes",
                        "points": reflection_in(text).points,
                    }
                )
    return rows


def fitted(rows: list[dict[str, Any]], rarity: dict[str, float]) -> LogisticRegression:
    """The penalised regression on those rows, without a constant but what every text has."""
    model = LogisticRegression(C=_SOFT, max_iter=300, class_weight="balanced", fit_intercept=False, solver="liblinear")
    return model.fit(matrix(rows, rarity), [row["reflects"] for row in rows])


if __name__ == "__main__":
    main()
