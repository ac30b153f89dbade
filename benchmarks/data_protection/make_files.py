"""Write the folders of files/tuned (and files/held_out) with their truth.jsonl: `python make_files.py [first|third|fifth|sixth]`.

Needs python-docx, python-pptx, openpyxl, fpdf2, pikepdf, Pillow and piexif. A second run gives the same bytes.
Pictures are drawn with the font that Pillow carries, so another release of Pillow may shift a letter, never a label.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import contents_fifth
import contents_first
import contents_sixth
import contents_third

HERE = Path(__file__).parent
PARTS = {"first": contents_first, "third": contents_third, "fifth": contents_fifth, "sixth": contents_sixth}
HELD_OUT: set[str] = set()  # parts that nobody who changes recognisers has read; none at present


def write(part: str) -> None:
    """Write all files of one part and the truth beside them."""
    folder = HERE / "files" / ("held_out" if part in HELD_OUT else "tuned") / part
    folder.mkdir(parents=True, exist_ok=True)
    contents, truth = PARTS[part], []
    for name, maker, given, parts, hits, why in contents.FILES:
        maker(folder / name, *given, **parts)
        truth.append(json.dumps({"file": name, "owner": contents.OWNER, "hits": hits, "why": why}, ensure_ascii=False))
    (folder / "truth.jsonl").write_text("\n".join(truth) + "\n", encoding="utf-8", newline="\n")
    print(f"{part}: {len(truth)} files, {sum(p.stat().st_size for p in folder.iterdir()) // 1000} kB")


if __name__ == "__main__":
    for chosen in sys.argv[1:] or list(PARTS):
        write(chosen)
