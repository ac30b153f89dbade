"""Make `sections/guidelines.json` from the text of the guidelines: python benchmarks/sections/guideline_hashes.py TEXT_FILE.

The hashes let the mapper see that a page quotes the guidelines; the text itself never lies in the repository. Titles of sections
and the wording of the declaration are left out: every portfolio has them.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from foliocheck.sections.quoting import shingle_hashes, word_hash, words_in

TARGET = Path(__file__).parents[2] / "sections" / "guidelines.json"
SHORTEST = 14


def main(source: Path) -> None:
    """Write the hashes of all lines of `source` that are neither titles nor the declaration."""
    hashes: list[str] = []
    words: set[str] = set()
    for line in source.read_text(encoding="utf-8").splitlines():
        if len(line.split()) >= SHORTEST and not line.lower().startswith("i declare"):
            hashes.extend(shingle_hashes(line))
            words.update(map(word_hash, words_in(line)))
    document = {"title": "CMALT Guidelines for Candidates", "date": "2019-01-21", "hashes": sorted(set(hashes)), "words": sorted(words)}
    data = {"documents": [document]}
    TARGET.write_text(json.dumps(data, separators=(",", ":")) + "\n", encoding="utf-8")
    print(f"{len(set(hashes))} hashes in {TARGET.name}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
