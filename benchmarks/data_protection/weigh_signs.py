"""Reckons what signs weigh that a name is a learner's whose work is judged, and that a state (health, belief, trouble) is said of who is named.

    python benchmarks/data_protection/weigh_signs.py          how well they tell what they have not seen: each hand and each part left out in turn
    python benchmarks/data_protection/weigh_signs.py --lines  the same, and every name told wrongly or missed
    python benchmarks/data_protection/weigh_signs.py --write  writes core/policy/learner_signs.toml and state_signs.toml

Learned from: the marked texts in `corpus/` (a file is named after the hand that wrote it), the labelled half that is tuned on, the lists in
`tests/checks/data_protection/ways/`, and the portfolios of the sections' labelled set, in which names are those of colleagues and authors.
The weights are those of a logistic regression with a penalty on squares. It needs scikit-learn (`pip install scikit-learn`), which the product does not.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

sys.path.insert(0, str(Path(__file__).parent))

from weigh_sources import NO_HAND, STRANGERS, plain, texts, with_strangers

from foliocheck.checks.data_protection.recognisers.learners import feedback
from foliocheck.checks.data_protection.recognisers.reading import invented
from foliocheck.checks.data_protection.recognisers.reading.names import parts_of
from foliocheck.checks.data_protection.recognisers.reading.people import people
from foliocheck.checks.data_protection.recognisers.reading.surroundings import Surroundings
from foliocheck.checks.data_protection.recognisers.states import special_categories

HERE = Path(__file__).parent
POLICY = HERE.parents[1] / "core" / "policy"
PENALTY = 3.0
"""The weight of the penalty on squares (1 / C)."""
COUNTS = {
    "portfolios": 0.25,
    STRANGERS: 0.5,
    "ways": 6.0,
    **dict.fromkeys(("first", "second", "third", "fourth", "names"), 1.0),
    **dict.fromkeys(
        ("fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth"),
        2.0,
    ),
}
HANDS = frozenset(path.stem.rpartition("_")[0] for path in (HERE / "corpus").glob("*.txt"))
HAND, PART = 1.0, 3.0
"""How much a name of a source counts: whole portfolios have many, lists of ways are short, the labelled parts are what is to be told, the later
ones (asked for by what portfolios hold, and labelled by readings that were written down) most. Tried on the eleven parts from `fifteenth` on."""
IN_TEXTS, IN_HANDS = 5, 3
"""A sign is kept that is seen with so many names, in texts of so many hands."""
LEAST, STEP = 0.1, 0.1
"""Smaller weights are left out; the others are rounded."""
LEVELS = (0.35, 0.4, 0.45, 0.5, 0.55, 0.6)


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One name in one text: by which hand, its signs, and whether it is marked."""

    hand: str
    key: tuple[str, str]
    text: int
    signs: frozenset[str]
    marked: bool
    shown: str


def main() -> int:
    """Prints how well left-out hands are told; with --write writes the weights."""
    for question, kind in ((feedback.QUESTION, "L"), (special_categories.QUESTION, "H")):
        examples = list(_examples(kind))
        print(f"{question}: {len(examples)} names, {sum(example.marked for example in examples)} marked")
        if "--write" in sys.argv:
            write(question, *reckoned(examples))
        else:
            _left_out(examples, feedback.TOGETHER if kind == "L" else 0.0)
    return 0


def _left_out(examples: list[Example], together: float) -> None:
    sums: dict[int, float] = {}
    for hand in sorted({wrote(example) for example in examples} - set(NO_HAND)):
        base, weights = reckoned([example for example in examples if wrote(example) != hand])
        for number, example in enumerate(examples):
            if example.hand == hand:
                sums[number] = base + sum(weights.get(sign, 0.0) for sign in example.signs)
    one: dict[tuple[int, str], float] = {}
    for number, total in sums.items():
        person = (examples[number].text, _first(examples[number].key[1]))
        one[person] = max(one.get(person, total), total)
    told: dict[tuple[str, tuple[str, str]], tuple[float, bool, str]] = {}
    for number, total in sums.items():
        example = examples[number]
        total += together * (one[example.text, _first(example.key[1])] - total)
        likely, marked, shown = told.get((example.hand, example.key), (-1.0, False, ""))
        now = 1 / (1 + np.exp(-total))
        told[example.hand, example.key] = (max(likely, now), marked or example.marked, shown if likely > now else example.shown)
    for level in LEVELS:
        print(f"told from a likelihood of {level} on, each hand by weights from the others:")
        counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
        for (hand, _), (likely, marked, _) in told.items():
            for key in (hand, "all"):
                counts[key][0] += marked and likely >= level
                counts[key][1] += marked
                counts[key][2] += not marked and likely >= level
        print("    " + ", ".join(f"{hand} {right}/{count} ({wrong} wrongly)" for hand, (right, count, wrong) in sorted(counts.items())))
    if "--lines" in sys.argv:
        for (hand, _), (likely, marked, shown) in told.items():
            if marked != (likely >= LEVELS[3]):
                print(f"    {'MISSED' if marked else 'WRONG '} {likely:.2f} {hand} {shown}")


def _counts(hand: str) -> float:
    """How much a name of this hand counts."""
    return COUNTS.get(STRANGERS if hand.startswith(STRANGERS) else hand, HAND if hand in HANDS else PART)


def wrote(example: Example) -> str:
    """Whose text an example stands in, also where it is learned from once more behind a stranger's sentence: it is left out with that hand."""
    return example.hand.removeprefix(STRANGERS)


def _first(name: str) -> str:
    return next(iter(parts_of(name)), name)


def _examples(kind: str) -> Iterator[Example]:
    for number, (hand, key, text, marks, wanted) in enumerate(with_strangers(list(texts(kind)))):
        named = people(text)
        if not named or invented.all_are(text):
            continue
        around = Surroundings(text, named)
        for name, start, end in named:
            if invented.is_invented(text, start, end):
                continue
            signs = around.signs(name, start, end) if kind == "L" else special_categories.signs(around, (name, start, end))
            if not signs and kind == "H":
                continue
            written = plain(name)
            marked = (
                any(first < end and start < last for first, last in marks)
                if wanted is None
                else any(len(written) > 2 and (written in other or other in written) for other in wanted)
            )
            shown = f"{key}: {text[max(0, start - 80) : start]!r} [{name}] {text[end : end + 110]!r}"
            yield Example(hand=hand, key=(key, name), text=number, signs=frozenset(signs), marked=marked, shown=shown)


def reckoned(
    examples: list[Example], penalty: float = PENALTY, counts: Callable[[str], float] | None = None
) -> tuple[float, dict[str, float]]:
    """The base and the weights, the small ones left out and the others rounded; `counts` says how much an example of a hand counts."""
    seen: Counter[str] = Counter()
    hands: dict[str, set[str]] = defaultdict(set)
    for example in examples:
        seen.update(example.signs)
        for sign in example.signs:
            hands[sign].add(wrote(example))
    columns = {
        sign: number for number, sign in enumerate(sorted(sign for sign in seen if seen[sign] >= IN_TEXTS and len(hands[sign]) >= IN_HANDS))
    }
    model = LogisticRegression(C=1 / penalty, solver="liblinear", max_iter=300, random_state=0)
    model.fit(
        _rows(examples, columns),
        np.array([example.marked for example in examples]),
        sample_weight=np.array([(counts or _counts)(example.hand) for example in examples]),
    )
    weights = {sign: round(round(float(model.coef_[0][column]) / STEP) * STEP, 1) for sign, column in columns.items()}
    return float(model.intercept_[0]), {sign: weight for sign, weight in weights.items() if abs(weight) >= LEAST - 0.01}


def _rows(examples: Iterable[Example], columns: dict[str, int]) -> csr_matrix:
    places: list[int] = []
    ends = [0]
    for example in examples:
        places += sorted(columns[sign] for sign in example.signs if sign in columns)
        ends.append(len(places))
    return csr_matrix((np.ones(len(places)), places, ends), shape=(len(ends) - 1, len(columns)))


def write(question: str, base: float, weights: dict[str, float], by: str = "weigh_signs.py") -> None:
    """Writes a table of weights into the policy."""
    by_scope: dict[str, dict[float, list[str]]] = defaultdict(lambda: defaultdict(list))
    for sign, weight in weights.items():
        mark = min(sign.find(sign_of) for sign_of in "=~" if sign_of in sign)
        by_scope[sign[: mark + 1]][weight].append(sign[mark + 1 :])
    lines = [
        f"# Weights of signs ({question}), reckoned by benchmarks/data_protection/{by}. Not to be changed by hand.",
        "# Last verified 2026-11-29. By where a sign stands (surroundings.py), then by weight; @ is a name, § the value itself, # a number, ⏎ a line end, ¶ a paragraph's, ^ capitals.",
        "",
        f"base = {base:.2f}",
    ]
    for scope, by_weight in sorted(by_scope.items()):
        lines.append(f'\n[weights."{scope}"]')
        for weight, signs in sorted(by_weight.items()):
            words = " ".join(sorted(signs)).replace("\\", "\\\\").replace('"', '\\"')
            lines.append(f'"{weight:+.1f}" = "{words}"')
    path = POLICY / f"{question}.toml"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{path.name}: {len(weights)} signs, {path.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    sys.exit(main())
