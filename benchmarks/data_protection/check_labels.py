"""Check the labelled set itself: `python check_labels.py` (standard library only; exits 1 and says what is wrong).

Ids are unique, check figures of hits are right, severity fits whose, and near-misses are as many as hits.
The rules of the check figures are written here once more on purpose: the set must not lean on what it measures.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
WHOSE, SEVERITY = {"other", "owner", "role"}, {"must", "should", "note", "none"}


def luhn(digits: str) -> bool:
    """Whether a card number's last figure is right (ISO/IEC 7812-1, annex B)."""
    doubled = [int(c) * (1 + n % 2) for n, c in enumerate(reversed(digits))]
    return sum(d - 9 * (d > 9) for d in doubled) % 10 == 0


def health(digits: str) -> bool:
    """Whether a ten-figure NHS number's last figure is right (modulus 11)."""
    rest = 11 - sum(int(c) * (10 - n) for n, c in enumerate(digits[:9])) % 11
    return len(digits) == 10 and rest % 11 == int(digits[9])


def insurance(value: str) -> bool:
    """Whether a National Insurance number has a form and a prefix that are given out."""
    short = re.sub(r"\W", "", value).upper()
    given = re.fullmatch(r"[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]", short)
    return bool(given) and short[:2] not in {"BG", "GB", "KN", "NK", "NT", "TN", "ZZ"}


def faults(line: dict[str, Any], name: str) -> list[str]:
    """What is wrong with the hits of one line, as sentences."""
    wrong = []
    for hit in line["hits"]:
        digits = re.sub(r"\D", "", hit["value"])
        rule = {"card-number": luhn(digits), "nhs-number": health(digits), "national-insurance": insurance(hit["value"])}
        if not rule.get(hit["what"], True):
            wrong.append(f"{name}: the check of this {hit['what']} fails")
        if hit["whose"] not in WHOSE or hit["severity"] not in SEVERITY:
            wrong.append(f"{name}: unknown whose or severity")
        if (hit["whose"] == "role") != (hit["severity"] == "none"):
            wrong.append(f"{name}: a role has severity none, and only a role")
    return wrong


def main() -> int:
    """Print one line a part of the set, then what is wrong with it."""
    wrong: list[str] = []
    for path in sorted([*HERE.glob("snippets/**/*.jsonl"), *HERE.glob("files/**/truth.jsonl")]):
        lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        names = [line.get("id") or line["file"] for line in lines]
        wrong += [f"{name}: twice" for name, times in Counter(names).items() if times > 1]
        for line, name in zip(lines, names, strict=True):
            wrong += faults(line, name)
        told = [line for line in lines if any(hit["severity"] != "none" for hit in line["hits"])]
        print(f"{path.relative_to(HERE)}: {len(lines)} lines, {len(told)} with something to tell, {len(lines) - len(told)} without")
        if len(lines) < 2 * len(told):
            wrong.append(f"{path.relative_to(HERE)}: fewer near-misses than hits")
        kinds = Counter(hit["what"] for line in lines for hit in line["hits"] if hit["severity"] != "none")
        print("  " + ", ".join(f"{kind} {count}" for kind, count in sorted(kinds.items())))
    print("\n".join(wrong) or "nothing wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
