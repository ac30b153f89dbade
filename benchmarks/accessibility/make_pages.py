"""Writes the labelled one-fault pages and truth.json.

Run: python make_pages.py (needs Pillow). Same script and Pillow version, same bytes.
"""

import json
from collections import Counter
from pathlib import Path

import faults_behaviour
import faults_controls
import faults_headings
import faults_languages
import faults_links
import faults_looks
import faults_media
import faults_pictures
import faults_prose
import media_files
from cases import Case
from page_shell import changed, page_for, render

PAGES = Path(__file__).resolve().parent / "pages"


def all_cases() -> list[tuple[str, int, Case]]:
    """(name, running number, case), in the order of the groups; names count from 01 within each group."""
    modules = [
        faults_pictures,
        faults_headings,
        faults_prose,
        faults_links,
        faults_languages,
        faults_media,
        faults_looks,
        faults_controls,
        faults_behaviour,
    ]
    seen: Counter[str] = Counter()
    named = []
    for number, case in enumerate(case for module in modules for case in module.CASES):
        seen[case.group] += 1
        named.append((f"{case.group}-{seen[case.group]:02d}", number, case))
    return named


def write_side(name: str, side: str, number: int, case: Case, fields: dict | list) -> None:
    """Write the violation or the passing twin: a page, or a folder with a.html, b.html and c.html."""
    base = page_for(number, case.place)
    if isinstance(fields, dict):
        (PAGES / f"{name}-{side}.html").write_text(render(changed(base, **fields)), encoding="utf-8")
        return
    folder = PAGES / f"{name}-{side}"
    folder.mkdir(exist_ok=True)
    for step, (letter, page_fields) in enumerate(zip("abc", fields)):
        # One person and one look for the whole site, another text on each page.
        page = changed(base, theme=page_for(number + step).theme, **page_fields)
        (folder / f"{letter}.html").write_text(render(page), encoding="utf-8")


def main() -> None:
    """Write all pages, their media and the truth."""
    media_files.write_all(PAGES / "media")
    truth = {}
    for name, number, case in all_cases():
        write_side(name, "violation", number, case, case.bad)
        write_side(name, "pass", number, case, case.good)
        truth[name] = {
            "group": case.group,
            "fault": case.fault,
            "selector": case.selector,
            "verdict": case.verdict,
            "wcag": case.wcag,
            "engine": case.engine,
        }
    (PAGES / "truth.json").write_text(json.dumps(truth, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{len(truth)} pairs in {len({entry['group'] for entry in truth.values()})} groups")


if __name__ == "__main__":
    main()
