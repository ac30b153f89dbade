"""Reckons what signs weigh that a number is a learner's or of staff, and that a date is somebody's day of birth.

    python benchmarks/data_protection/weigh_values.py          how well they tell what they have not seen: each sixth of the parts left out in turn
    python benchmarks/data_protection/weigh_values.py --write  writes core/policy/person_number_signs.toml, staff_number_signs.toml and birth_signs.toml

Learned from: the labelled half that is tuned on, the lists in `tests/checks/data_protection/ways/`, and the portfolios of the sections' labelled set,
in which figures are nobody's. As in `weigh_signs.py`, it needs scikit-learn (`pip install scikit-learn`), which the product does not.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parent))

from weigh_signs import Example, reckoned, write
from weigh_sources import NO_HAND, labelled_texts

from foliocheck.checks.data_protection.recognisers.numbers.number_labels import STAFF, STUDENT
from foliocheck.checks.data_protection.recognisers.reading.people import Person
from foliocheck.checks.data_protection.recognisers.weighed import second_look
from foliocheck.checks.data_protection.recognisers.weighed.candidates import codes, dates
from foliocheck.checks.data_protection.recognisers.weighed.value_signs import ValueSurroundings

PENALTY = 2.5
"""Tried on fifteen parts that neither rules nor weights had seen: from 1 to 10 little changes, beyond either end more is told wrongly."""
LEVELS = (0.9, 0.8, 0.7, 0.65, 0.6, 0.5, 0.15)
FOLDS = 6
FIGURES_AND_LETTERS = re.compile(r"[\W_]")


def main() -> int:
    """Prints how well parts left out are told; with --write writes the weights."""
    for question, kinds, negative in (
        (second_look.PERSONS_NUMBER, {STUDENT, STAFF}, None),
        (second_look.OF_STAFF, {STAFF}, {STUDENT}),
        (second_look.OF_BIRTH, {second_look.BIRTH}, None),
    ):
        examples = list(_examples(dates if question == second_look.OF_BIRTH else codes, kinds, negative))
        print(f"{question}: {len(examples)} values, {sum(example.marked for example in examples)} of the kind")
        if "--write" in sys.argv:
            write(question, *reckoned(examples, PENALTY, _counts), by="weigh_values.py")
        else:
            _left_out(examples)
    return 0


def _left_out(examples: list[Example]) -> None:
    hands = sorted({example.hand for example in examples} - set(NO_HAND))
    likely: list[tuple[float, bool]] = []
    for fold in range(FOLDS):
        out = set(hands[fold::FOLDS])
        base, weights = reckoned([example for example in examples if example.hand not in out], PENALTY, _counts)
        for example in examples:
            if example.hand in out:
                total = base + sum(weights.get(sign, 0.0) for sign in example.signs)
                likely.append((float(1 / (1 + np.exp(-total))), example.marked))
    marked = sum(is_marked for _, is_marked in likely)
    for level in LEVELS:
        right, wrong = (sum(is_marked == wanted and sure >= level for sure, is_marked in likely) for wanted in (True, False))
        print(f"    from {level} on: {right}/{marked}, {wrong} wrongly")


def _examples(values: Callable[[str], list[Person]], kinds: set[str], negative: set[str] | None) -> Iterator[Example]:
    """Every value of every text by whether it is labelled as one of `kinds`; of others only those labelled as `negative`, where that is given."""
    for number, (hand, key, text, labels) in enumerate(labelled_texts()):
        named = values(text)
        if not named:
            continue
        around = ValueSurroundings(text, named)
        plain = {
            what: {_plain(label["value"]) for label in labels if label["what"] == what} for what in {label["what"] for label in labels}
        }
        for value in named:
            written = _plain(value[0])
            marked = any(written in plain.get(kind, ()) for kind in kinds)
            if not marked and (
                any(written in other or (len(other) > 3 and other in written) for kind in kinds for other in plain.get(kind, ()))
                or (negative is not None and not any(written in plain.get(kind, ()) for kind in negative))
            ):
                continue  # a piece of a labelled value, or no question here
            shown = f"{key}: {text[max(0, value[1] - 80) : value[1]]!r} [{value[0]}] {text[value[2] : value[2] + 80]!r}"
            yield Example(hand=hand, key=(key, value[0]), text=number, signs=frozenset(around.of(value)), marked=marked, shown=shown)


def _counts(hand: str) -> float:
    return 0.25 if hand == "portfolios" else 1.0


def _plain(value: str) -> str:
    return FIGURES_AND_LETTERS.sub("", value).lower()


if __name__ == "__main__":
    sys.exit(main())
