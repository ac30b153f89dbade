"""How well personal data is found, and whose it is: recall and precision on the labelled snippets and files.

    python benchmarks/data_protection/accuracy.py             the half that was tuned on, with every miss
    python benchmarks/data_protection/accuracy.py --held-out  the half kept apart: figures only

E-mail addresses are counted apart from the rest. A prediction counts as right when its kind and value are the label's (white space,
punctuation and case aside). An office's address is no finding: it is neither missed nor false, it counts for "whose" only.
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

from file_cases import file_cases
from foliocheck.checks.case import Case
from foliocheck.checks.data_protection.gathered import Gathered
from snippet_pages import case_of

HERE = Path(__file__).parent
ALIASES = {"n-i-number": "national-insurance", "gps-position": "picture-position", "gps": "picture-position"}


@dataclass
class Score:
    """Counts over a half: labels found, labels missed, predictions that no label names, and whose-answers right and wrong."""

    found: int = 0
    missed: int = 0
    false: int = 0
    whose_right: int = 0
    whose_wrong: int = 0
    lines: list[str] = field(default_factory=list)

    def line(self, name: str) -> str:
        recall = self.found / max(1, self.found + self.missed)
        precision = self.found / max(1, self.found + self.false)
        return f"{name:<24} recall {recall:.3f} ({self.found}/{self.found + self.missed})  precision {precision:.3f} ({self.false} false)"


def main() -> int:
    """Prints the figures; gives 0 when all bounds are kept, else 1."""
    half = "held_out" if "--held-out" in sys.argv else "tuned"
    show = half == "tuned" and "--quiet" not in sys.argv
    scores = {"email": Score(), "rest": Score()}
    times: list[float] = []
    for name, labels, case in (*_snippets(half), *file_cases(HERE / "files" / half)):
        began = time.perf_counter()
        gathered = Gathered(case)
        times.append((time.perf_counter() - began) * 1000)
        _count(scores, name, labels, gathered)
    print(f"half: {half}; {len(times)} snippets and files")
    for kind, score in scores.items():
        print(score.line("e-mail addresses" if kind == "email" else "everything else"))
        if show:
            print("".join(f"    {line}\n" for line in score.lines), end="")
    right, wrong = (sum(getattr(score, attribute) for score in scores.values()) for attribute in ("whose_right", "whose_wrong"))
    whose = right / max(1, right + wrong)
    print(f"whose (owner, role, other) right: {whose:.3f} ({right}/{right + wrong})")
    print(f"cost of a snippet: {sum(times) / max(1, len(times)):.2f} ms on average; a whole page: {_page_cost():.2f} ms")
    return 0


def _snippets(half: str) -> Iterator[tuple[str, list[dict[str, Any]], Case]]:
    path = HERE / "snippets" / f"{half}.jsonl"
    for line in path.read_text(encoding="utf-8").splitlines():
        snippet = json.loads(line)
        yield snippet["id"], snippet["hits"], case_of(snippet)


def _plain(what: str, value: str) -> str:
    if what == "phone":
        return re.sub(r"^(?:0044|44|0)", "", re.sub(r"\D", "", value.replace("(0)", "")))
    return re.sub(r"[\s,.\-–/]", "", value).lower()


def _count(scores: dict[str, Score], name: str, labels: list[dict[str, Any]], gathered: Gathered) -> None:
    predicted = {(found.hit.what, _plain(found.hit.what, found.hit.value)): found for found in gathered.found}
    wanted: set[tuple[str, str]] = set()
    for label in labels:
        what = ALIASES.get(label["what"], label["what"])
        key = (what, _plain(what, label["value"]))
        wanted.add(key)
        score = scores["email" if what == "email" else "rest"]
        match = predicted.get(key) or _near(predicted, key)
        if match is not None:
            wanted.add((match[0].hit.what, _plain(match[0].hit.what, match[0].hit.value)) if isinstance(match, tuple) else key)
            match = match[0] if isinstance(match, tuple) else match
        if label.get("whose") == "role":
            right = match is None or match.whose == "role"
            score.whose_right, score.whose_wrong = score.whose_right + right, score.whose_wrong + (not right)
            if not right:
                score.lines.append(f"WHOSE  {name} {what} {label['value']}: labelled role, told {match.whose if match else None}")
            continue
        if match is None or match.whose == "role":
            score.missed += 1
            score.lines.append(f"MISSED {name} {what} {label['value']}" + (" (taken for an office's)" if match else ""))
            continue
        score.found += 1
        if label.get("whose") in ("owner", "other"):
            right = match.whose == label["whose"]
            score.whose_right, score.whose_wrong = score.whose_right + right, score.whose_wrong + (not right)
            if not right:
                score.lines.append(f"WHOSE  {name} {what} {label['value']}: labelled {label['whose']}, told {match.whose}")
    for key, found in predicted.items():
        if key not in wanted and found.whose != "role":
            score = scores["email" if key[0] == "email" else "rest"]
            score.false += 1
            score.lines.append(f"FALSE  {name} {found.hit.what} {found.hit.value} ({found.hit.confidence:.2f}) in {found.stretch.where}")


def _near(predicted: dict[tuple[str, str], Any], key: tuple[str, str]) -> tuple[Any] | None:
    """A prediction of the same kind that holds the label's value, or is held in it (an address with or without its county, say)."""
    if key[0] not in ("postal-address", "bank-account", "signature", "user-path", "key"):
        return None
    for (what, value), found in predicted.items():
        if what == key[0] and min(len(value), len(key[1])) >= 5 and (value in key[1] or key[1] in value or _same_digits(value, key[1])):
            return (found,)
    return None


def _same_digits(one: str, other: str) -> bool:
    return sorted(one) == sorted(other)


def _page_cost() -> float:
    """Milliseconds for a page of 3,000 words with its source: the best of five."""
    words = "I worked with colleagues on the new course at the college, and we looked at what learners did in week 4 of the 2019 module. "
    blocks = "".join(f"<p>{words * 3}</p>" for _ in range(40))
    html = f"<html><head><title>2a – Morgan Ellery</title></head><body>{blocks}<p>Ask tomas.redfern@student.college.example or ring 01632 960233.</p></body></html>"
    snippet = {"kind": "html", "text": html, "page_title": "2a – Morgan Ellery", "owner": {"name": "Morgan Ellery", "emails": []}}
    case = case_of(snippet)
    best = 1e9
    for _ in range(5):
        began = time.perf_counter()
        Gathered(case)
        best = min(best, (time.perf_counter() - began) * 1000)
    return best


if __name__ == "__main__":
    sys.exit(main())
