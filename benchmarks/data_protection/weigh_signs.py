"""Reckons the weights of the signs that a name is a learner's, from the half that is tuned on and the lists in `tests/checks/data_protection/ways/`.

    python benchmarks/data_protection/weigh_signs.py          how well they tell what they have not seen: each part left out in turn
    … --authors                                              the same, and the twelve candidates of `eighth` each left out in turn
    python benchmarks/data_protection/weigh_signs.py --write  writes core/policy/learner_signs.toml

The weights are those of a logistic regression with a penalty (one number a sign, nothing hidden), found by Newton's method.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from lxml import etree
from lxml import html as lxml_html

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[2] / "tests" / "checks" / "data_protection"))

from file_cases import file_cases
from snippet_pages import case_of
from ways import ways

from foliocheck.checks.data_protection.places import stretches
from foliocheck.checks.data_protection.recognisers import RUNNING_TEXT, feedback
from foliocheck.checks.data_protection.recognisers.learner_signs import signs, window
from foliocheck.checks.data_protection.recognisers.word_kinds import WordKinds

HERE = Path(__file__).parent
POLICY = HERE.parents[1] / "core" / "policy" / "learner_signs.toml"
WHAT = feedback.WHAT
PENALTY = 3.0
PORTFOLIOS_COUNT = 0.25
LEAST = 0.05
"""A smaller weight is left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One name in one text: from which part of the set, its signs, and whether it is labelled."""

    part: str
    key: tuple[str, str]
    signs: dict[str, float]
    labelled: bool
    shown: str
    counts: float = 1.0
    """How much it counts. Names in whole portfolios count less, since there are so many."""


def main() -> int:
    """Prints how well left-out parts are told; with --write writes the weights."""
    examples = list(_examples())
    if "--authors" in sys.argv:  # the twelve candidates of the eighth part, each left out in turn
        examples = [replace(other, part=f"{other.part}-{other.key[0][3:5]}") if other.key[0][:3] == "e8-" else other for other in examples]
    names = sorted({sign for example in examples for sign in example.signs})
    for level in (0.4, 0.45, 0.5, 0.6):
        print(f"told from a likelihood of {level} on, each part by weights from the others:")
        sums: dict[str, list[int]] = {}
        for part in sorted({example.part for example in examples}):
            weights = _weights([example for example in examples if example.part != part], names)
            told = {}
            for example in (other for other in examples if other.part == part):
                likely = 1 / (1 + np.exp(-_row(example, names) @ weights))
                best, labelled, _ = told.get(example.key, (0.0, False, ""))
                told[example.key] = (max(best, likely), labelled or example.labelled, example.shown)
            right = sum(likely >= level for likely, labelled, _ in told.values() if labelled)
            wrong = [shown for likely, labelled, shown in told.values() if not labelled and likely >= level]
            total = sums.setdefault(part.partition("-")[0], [0, 0, 0])
            total[0], total[1], total[2] = (
                total[0] + right,
                total[1] + sum(labelled for _, labelled, _ in told.values()),
                total[2] + len(wrong),
            )
            print(f"    {part:<10} {right}/{sum(labelled for _, labelled, _ in told.values())} found, {len(wrong)} told wrongly")
            if "--lines" in sys.argv and level == 0.5:
                print("".join(f"        WRONG {shown}\n" for shown in wrong), end="")
                print(
                    "".join(f"        MISSED {shown}\n" for likely, labelled, shown in told.values() if labelled and likely < level), end=""
                )
        print("    together: " + ", ".join(f"{part} {right}/{count}, {wrong} wrongly" for part, (right, count, wrong) in sums.items()))
    if "--write" in sys.argv:
        weights = _weights(examples, names)
        lines = [f'"{name}" = {weight:.2f}' for name, weight in zip(names, weights[1:], strict=True) if abs(weight) >= LEAST]
        POLICY.write_text(
            "# Weights of the signs that a name is a learner's whose work is judged, reckoned by benchmarks/data_protection/weigh_signs.py.\n"
            f"# Last verified 2026-11-29. Not to be changed by hand.\n\nbase = {weights[0]:.2f}\n\n[weights]\n" + "\n".join(lines) + "\n",
            encoding="utf-8",
        )
    return 0


def _examples() -> Iterator[Example]:
    base = HERE / "snippets" / "tuned"
    for path in sorted(base.rglob("*.jsonl")):
        part = path.relative_to(base).parts[0].removesuffix(".jsonl")
        for line in path.read_text(encoding="utf-8").splitlines():
            snippet = json.loads(line)
            yield from _of_case(part, snippet["id"], snippet["hits"], case_of(snippet))
    for truth in sorted((HERE / "files" / "tuned").rglob("truth.jsonl")):
        for name, labels, case in file_cases(truth.parent):
            yield from _of_case(truth.parent.name, name, labels, case)
    yield from _portfolios()
    for number, (kind, text, values) in enumerate(ways()):
        if kind != "other-numbers":
            yield from _of_text("ways", f"{kind} {number}", text, {_plain(value) for value in values if kind == WHAT})


def _portfolios() -> Iterator[Example]:
    """Names in the portfolios of the sections' labelled set: colleagues, authors and offices amid words of teaching, and hardly a learner."""
    for path in sorted((HERE.parent / "sections" / "tuned").rglob("*.html")):
        try:
            root = lxml_html.fromstring(path.read_bytes())
        except (etree.LxmlError, ValueError):
            continue
        for silent in root.xpath("//script|//style|//head"):
            silent.drop_tree() if silent.getparent() is not None else None
        text = "\n\n".join(
            " ".join(block.text_content().split())
            for block in root.xpath("//p|//li|//h1|//h2|//h3|//td|//blockquote|//figcaption|//dd|//dt")
        )
        for example in _of_text("portfolios", path.as_posix(), text, set()):
            yield replace(example, counts=PORTFOLIOS_COUNT)


def _of_case(part: str, name: str, labels: list[dict[str, Any]], case: Any) -> Iterator[Example]:
    wanted = {_plain(label["value"]) for label in labels if label["what"] == WHAT}
    for stretch in stretches(case):
        if stretch.where in RUNNING_TEXT:
            yield from _of_text(part, name, stretch.text, wanted)


def _of_text(part: str, key: str, text: str, wanted: set[str]) -> Iterator[Example]:
    people = list(feedback.people(text))
    kinds = WordKinds(text, (window(text, start, end) for _, start, end in people))
    for name, start, end in people:
        if not feedback.is_ruled_out(text, start, end):
            plain = _plain(name)
            labelled = any(len(plain) > 3 and (plain in other or other in plain) for other in wanted)
            shown = f"{key}: {name} in {text[max(0, start - 80) : end + 110]!r}"
            yield Example(part=part, key=(key, plain), signs=signs(text, start, end, kinds), labelled=labelled, shown=shown)


def _plain(name: str) -> str:
    return re.sub(r"[\s,.\-–/]", "", name).lower()


def _row(example: Example, names: list[str]) -> np.ndarray:
    return np.array([1.0, *(example.signs.get(name, 0.0) for name in names)])


def _weights(examples: list[Example], names: list[str]) -> np.ndarray:
    rows = np.array([_row(example, names) for example in examples])
    labels = np.array([float(example.labelled) for example in examples])
    penalty = np.diag([0.0, *([PENALTY] * len(names))])
    counts = np.array([example.counts for example in examples])
    weights = np.zeros(rows.shape[1])
    for _ in range(30):
        likely = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (counts * (likely - labels)) + penalty @ weights
        bend = (rows * (counts * likely * (1 - likely))[:, None]).T @ rows + penalty
        step = np.linalg.solve(bend, slope)
        weights -= step
        if np.abs(step).max() < 1e-6:
            break
    return weights


if __name__ == "__main__":
    sys.exit(main())
