"""Reckon what words say about which section a text is of (`sections/about_words.json`), from the labelled portfolios and from `texts/`.

    python benchmarks/sections/weigh_words.py [--write] [--without NAME,…] [--held-out-apart]

Needs scikit-learn (not a dependency of foliocheck). Prints how often the text alone tells its section, portfolios apart (ten folds). `--write` writes
the weights; portfolios that are named, or the half kept apart, are left out of them.
"""

from __future__ import annotations

import argparse
import json
import math
import re
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

sys.path.insert(0, str(Path(__file__).parent))

from scoring import _same
from snapshots import labelled_sites, snapshots_of

from foliocheck.core.policy_data import policy
from foliocheck.core.sections import Place
from foliocheck.sections.about import ANY, stems, weighed
from foliocheck.sections.candidates import all_candidates
from foliocheck.sections.decoys import find_decoys
from foliocheck.sections.frameworks_data import load_framework
from foliocheck.sections.names import Names
from foliocheck.sections.portfolio import read_portfolio
from foliocheck.sections.terms import stem
from foliocheck.sections.topics import Topics

SECTIONS = ("context", "1a", "1b", "1c", "2a", "2b", "3a", "3b", "4", "specialist", "future", "confirmation")
_LEAST_WORDS = 15
_LEAST_PORTFOLIOS = 5
_STEP = 0.1
_SOFT = 10.0
_LEAST_STEPS = 4
ELSE = "else"
"""The class of whatever is no section: decoys, and pages that hold none."""


def main() -> None:
    """Print how well the words tell the sections, and write the weights where that is asked for."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--write", action="store_true")
    options.add_argument("--without", default="")
    options.add_argument("--held-out-apart", action="store_true")
    given = options.parse_args()
    halves = ("tuned",) if given.held_out_apart else ("tuned", "held_out")
    rows = [row for row in (*texts(halves), *corpus()) if row["site"] not in given.without.split(",")]
    print(f"{len(rows)} texts of {len({row['site'] for row in rows})} portfolios")
    folds(rows)
    if given.write:
        data = reckoned(rows)
        path = Path(__file__).parents[2] / "sections" / "about_words.json"
        path.write_text(written(data), encoding="utf-8")
        print(f"{len(data['words'])} words, {path.stat().st_size / 1000:.0f} kB")


def texts(halves: tuple[str, ...]) -> list[dict[str, Any]]:
    """The labelled texts: `site`, `section` (one of SECTIONS or ELSE), `counts` of stems."""
    found: list[dict[str, Any]] = []
    for half in halves:
        sites = labelled_sites(half)
        for site, snapshot in zip(sites, snapshots_of(sites), strict=True):
            labels = json.loads((site / "labels.json").read_text(encoding="utf-8"))
            framework = load_framework(labels["framework"])
            portfolio = read_portfolio(snapshot, Names.of(framework), frozenset())
            candidates = all_candidates(portfolio, framework, Topics.of(framework), find_decoys(portfolio))
            found.extend(_labelled(site.name, labels, candidates))
    return found


def corpus() -> list[dict[str, Any]]:
    """The texts of `texts/*.txt` in the same form: each begins with a line `=== SECTION | AUTHOR`."""
    found = []
    for path in sorted((Path(__file__).parent / "texts").glob("*.txt")):
        for part in re.split(r"^=== *", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
            head, _, text = part.partition("\n")
            section, _, author = (piece.strip() for piece in head.partition("|"))
            if section in (*SECTIONS, ELSE) and len(text.split()) >= _LEAST_WORDS:
                found.append({"site": f"{path.stem[:2]} {author}", "section": section, "counts": stems(text)})
    return found


def _labelled(site: str, labels: dict[str, Any], candidates: list[Any]) -> list[dict[str, Any]]:
    places = [(section, label["status"], place) for section, label in labels["sections"].items() for place in label["places"]]
    named: list[tuple[Any, str | None]] = []
    for candidate in candidates:
        stretch = candidate.stretch
        here = Place(
            page=stretch.page.url, start=stretch.start, end=stretch.end, anchor=stretch.anchor, heading=stretch.heading, words=stretch.words
        )
        fits = {section for section, status, place in places if status == "found" and _same(here, place, {})}
        other = any(status != "found" and _same(here, place, {}) for _, status, place in places)
        named.append((candidate, next(iter(fits)) if len(fits) == 1 else "?" if fits or other else None))
    taken = [(candidate.stretch.page.url, candidate.stretch.start, candidate.stretch.end) for candidate, section in named if section]
    rows = []
    for candidate, section in named:
        stretch = candidate.stretch
        if candidate.substance.words < _LEAST_WORDS or section == "?":
            continue
        inside = any(page == stretch.page.url and start < stretch.end and stretch.start < end for page, start, end in taken)
        section = section or (None if inside else ELSE)
        if section in (*SECTIONS, ELSE):
            rows.append({"site": site, "section": section, "counts": stems(candidate.text)})
    return rows


def rarities(rows: list[dict[str, Any]], most: float = 0.7) -> dict[str, float]:
    """For each stem that stands in enough portfolios, and in no more than `most` of the texts, how rare it is among them. Given names are left out."""
    names = _given_names()
    spread: dict[str, set[str]] = {}
    texts_with: Counter[str] = Counter()
    for row in rows:
        for word in row["counts"]:
            spread.setdefault(word, set()).add(row["site"])
            texts_with[word] += 1
    return {ANY: 0.0} | {
        word: round(1 + math.log(len(rows) / texts_with[word]), 1)
        for word, sites in sorted(spread.items())
        if len(sites) >= _LEAST_PORTFOLIOS and word not in names and texts_with[word] <= most * len(rows)
    }


def _given_names() -> set[str]:
    """Given names and their stems: who is called Callum in these portfolios says nothing about others'."""
    ordinary = set(policy("common_words")["words"].split())
    names = {name for file in ("first_names", "given_names") for name in policy(file)["words"].split()} - ordinary
    return names | {stem(name) for name in names} - ordinary


def matrix(rows: list[dict[str, Any]], rarity: dict[str, float]) -> csr_matrix:
    """The texts' features, a row a text, a column a stem in the order of `rarity`."""
    place = {word: index for index, word in enumerate(rarity)}
    values, columns, starts = [], [], [0]
    for row in rows:
        for word, value in weighed(row["counts"], rarity).items():
            columns.append(place[word])
            values.append(value)
        starts.append(len(columns))
    return csr_matrix((values, columns, starts), shape=(len(rows), len(rarity)))


def fitted(rows: list[dict[str, Any]], rarity: dict[str, float]) -> LogisticRegression:
    """The penalised regression on those rows; without a constant, so that a text without known words speaks for nothing."""
    wanted = [row["section"] for row in rows]
    return LogisticRegression(C=_SOFT, max_iter=300, class_weight="balanced", fit_intercept=False).fit(matrix(rows, rarity), wanted)


def folds(rows: list[dict[str, Any]]) -> None:
    """Print how often the text alone tells its section, each portfolio by weights from others."""
    sites = [row["site"] for row in rows]
    wanted = np.array([row["section"] for row in rows])
    told = np.empty(len(rows), dtype=object)
    for train, test in GroupKFold(10).split(rows, groups=sites):
        known = [rows[index] for index in train]
        rarity = rarities(known)
        told[test] = fitted(known, rarity).predict(matrix([rows[index] for index in test], rarity))
    sections = wanted != ELSE
    print(
        f"sections told by their words alone: {np.mean(told[sections] == wanted[sections]):.3f}; what is none: {np.mean(told[~sections] == ELSE):.3f}"
    )
    wrong = Counter((str(a), str(b)) for a, b in zip(wanted, told, strict=True) if a != b)
    print("  " + ", ".join(f"{a} for {b} {count}" for (a, b), count in wrong.most_common(14)))


def reckoned(rows: list[dict[str, Any]]) -> dict[str, Any]:
    """The weights as they are written: whole steps, words that say nothing left out."""
    rarity = rarities(rows)
    model = fitted(rows, rarity)
    order = [list(model.classes_).index(section) for section in (*SECTIONS, ELSE)]
    steps = np.rint(model.coef_[order] / _STEP).astype(int)
    words = {
        word: [round(10 * rare), *steps[:, index].tolist()]
        for index, (word, rare) in enumerate(rarity.items())
        if np.abs(steps[:, index]).max() >= _LEAST_STEPS
    }
    return {
        "sections": [*SECTIONS, ELSE],
        "step": _STEP,
        "words": words,
    }


def written(data: dict[str, Any]) -> str:
    """The data as JSON, a word a line."""
    head = {key: value for key, value in data.items() if key != "words"}
    lines = ",\n".join(f"{json.dumps(word)}:{json.dumps(row, separators=(',', ':'))}" for word, row in data["words"].items())
    return json.dumps(head)[:-1] + ',\n"words": {\n' + lines + "\n}}\n"


if __name__ == "__main__":
    main()
