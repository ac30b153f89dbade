"""How rightly the sections of labelled portfolios are found: python benchmarks/sections/accuracy.py [--tuned | --held-out] [--perturb] [NAME …].

The labelled sites (`tuned/`, `held_out/`) are read with the crawler once; the snapshots are kept under build/ and read again while
the site is unchanged. Labels were written by hand before the mapper met them. The half kept apart is only reported in figures.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from perturbations import PERTURBATIONS, perturb
from scoring import Score, judge
from snapshots import labelled_sites, snapshots_of

from foliocheck.sections.frameworks_data import load_framework
from foliocheck.sections.mapper import map_sections


def main() -> int:
    """Print all figures of both halves, or of the one that is asked for; gives 0, or 1 where a goal is missed."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("names", nargs="*")
    options.add_argument("--tuned", action="store_true", help="the tuned half only")
    options.add_argument("--held-out", action="store_true", help="the half kept apart: figures only")
    options.add_argument("--perturb", action="store_true", help="also change the snapshots in many ways and print how far F1 falls")
    options.add_argument("--faults", action="store_true", help="list every disagreement (tuned half only)")
    given = options.parse_args()
    halves = ["held_out"] if given.held_out else ["tuned"]
    if not (given.held_out or given.tuned or given.names or given.faults or given.perturb) and labelled_sites("held_out"):
        halves.append("held_out")
    return max(_half(half, given) for half in halves)


def _half(half: str, given: argparse.Namespace) -> int:
    """Print the figures of one half; gives 0, or 1 where a goal is missed."""
    sites = [site for site in labelled_sites(half) if not given.names or site.name in given.names]
    if not sites:
        print(f"There are no labelled portfolios in benchmarks/sections/{half}.")
        return 1
    snapshots = snapshots_of(sites)
    read = [
        (site, json.loads((site / "labels.json").read_text(encoding="utf-8")), snapshot)
        for site, snapshot in zip(sites, snapshots, strict=True)
    ]
    score = Score()
    slowest, begun = 0.0, time.perf_counter()
    for site, labels, snapshot in read:
        start = time.perf_counter()
        found = map_sections(snapshot, load_framework(labels["framework"]))
        slowest = max(slowest, time.perf_counter() - start)
        judge(score, site.name, labels, found, snapshot)
    took = time.perf_counter() - begun
    print(
        f"{half}: {len(read)} portfolios, {sum(len(snapshot.pages) for _, _, snapshot in read)} pages, mapped in {took:.2f} s (slowest {slowest:.2f} s)"
    )
    detected = sum(map_sections(snapshot, None).framework == labels["framework"] for _, labels, snapshot in read)
    print(f"framework rightly detected: {detected} of {len(read)}")
    report(score)
    if given.faults and half == "tuned":
        print("\n".join(score.faults))
    if given.perturb:
        report_perturbations(score, read)
    return 0 if score.f1 >= (0.95 if half == "held_out" else 0.98) and not score.decoys_taken else 1


def report(score: Score) -> None:
    """Print the figures of `score`."""
    print(
        f"placing: precision {score.precision:.3f}  recall {score.recall:.3f}  F1 {score.f1:.3f}   ({score.right} right of {score.labelled} labelled, {score.placed} placed)"
    )
    print(f"first place named: {score.first} of {score.labelled} ({score.first / max(1, score.labelled):.1%})")
    print(f"decoys taken: {score.decoys_taken} of {score.decoys}")
    print(f"status right: {score.status_right} of {score.rows} ({score.status_right / max(1, score.rows):.1%})")
    wrong = {f"{label}->{found}": count for (label, found), count in sorted(score.statuses.items()) if label != found}
    print("   " + (", ".join(f"{pair} {count}" for pair, count in wrong.items()) or "no status wrong"))
    for question, answers in (("reflection", score.reflection), ("description", score.description)):
        balanced, unclear = score.balanced(answers)
        table = ", ".join(f"{label}->{found} {count}" for (label, found), count in sorted(answers.items()))
        print(f"{question}: balanced accuracy {balanced:.3f}, unclear {unclear:.1%}   ({table})")
    print("evidence counted: " + ", ".join(f"{key} {count}" for key, count in sorted(score.evidence.items())))
    print(
        "confusion (labelled -> placed at): "
        + (", ".join(f"{label} -> {found} {count}" for (label, found), count in sorted(score.confusion.items())) or "none")
    )
    for low, high in ((0.0, 0.6), (0.6, 0.8), (0.8, 0.9), (0.9, 0.95), (0.95, 1.01)):
        inside = [right for confidence, right in score.calibration if low <= confidence < high]
        if inside:
            print(
                f"   confidence {low:.2f} to {min(high, 1.0):.2f}: right {sum(inside)} of {len(inside)} ({sum(inside) / len(inside):.0%})"
            )


def report_perturbations(plain: Score, read: list) -> None:  # type: ignore[type-arg]  # (site, labels, snapshot) as above
    """Print how far F1 falls under each change of the snapshots."""
    for name in PERTURBATIONS:
        score = Score()
        for site, labels, snapshot in read:
            changed, changed_labels = perturb(name, snapshot, labels)
            judge(score, site.name, changed_labels, map_sections(changed, load_framework(labels["framework"])), changed)
        print(f"{name:<28} F1 {score.f1:.3f}  (falls by {plain.f1 - score.f1:+.3f}), decoys taken {score.decoys_taken}")


if __name__ == "__main__":
    sys.exit(main())
