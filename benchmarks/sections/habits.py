"""The tuned portfolios' own texts laid out by the habits of other authors: python benchmarks/sections/habits.py [COUNT] [--faults] [--habit NAME].

Where `rebuilt.py` keeps to the published names, these portfolios have numbers in kicker lines, contents tables, tabs, breadcrumbs or menu groups only,
titles that tell a topic or nothing, and beside the sections what authors keep there too: other accreditations, a CV, notes on CMALT, an index of everything.
The labels and the decoys are known from how each was made.
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

import layouts
import layouts_divided
from habit_decoys import beside
from habit_site import Site, Texts
from rebuilt import SECTIONS, texts_of
from scoring import Score, judge
from snapshots import labelled_sites

from foliocheck.sections.frameworks_data import load_framework
from foliocheck.sections.mapper import map_sections

HABITS: dict[str, Callable[[Site, Texts, random.Random], None]] = {
    function.__name__: function
    for function in (
        layouts.kicker,
        layouts.contents_table,
        layouts_divided.tabs,
        layouts.crumbs,
        layouts_divided.area_stretches,
        layouts.topic_pages,
        layouts.posts,
        layouts_divided.coded_pages,
        layouts_divided.parts_pages,
        layouts.slugs_only,
        layouts_divided.flat_page,
        layouts_divided.table_rows,
        layouts_divided.first_on_area,
        layouts.chain,
        layouts.numbered_through,
        layouts.misspelt,
        layouts.home_holds,
        layouts_divided.evidence_apart,
    )
}


def made(name: str, own: Texts, chance: random.Random) -> tuple[Site, str, dict[str, Any]]:
    """A portfolio laid out by the habit `name` with an author's own texts by section: the site, what stands beside the sections, and the labels."""
    own = {section: own[section] for section in SECTIONS if section in own}
    site = Site()
    HABITS[name](site, own, chance)
    kind = beside(site, own, chance)
    site.alike = "Robin Fennimore" if chance.random() < 0.2 else None
    blank = {"description": "n/a", "reflection": "n/a", "evidence": 0}
    there = {
        section: {"status": "found", "places": [{"page": path.strip("/"), "anchor": None, "heading": heading}], **blank}
        for section, (path, heading) in site.places.items()
    }
    missing = {section: {"status": "missing", "places": [], **blank} for section in SECTIONS if section not in own}
    decoys = [{"page": path.strip("/"), "heading": heading} for path, heading in site.decoys]
    return site, kind, {"framework": "cmalt-2019", "sections": there | missing, "decoys": decoys}


def main() -> int:
    """Make and map the portfolios, print the figures; gives 0, or 1 where F1 is below 0.95."""
    numbers = [int(word) for word in sys.argv[1:] if word.isdigit()]
    only = sys.argv[sys.argv.index("--habit") + 1] if "--habit" in sys.argv else ""
    texts = [found for site in labelled_sites("tuned") if len(found := texts_of(site)) >= 9]
    framework = load_framework("cmalt-2019")
    score, lost, there = Score(), Counter[str](), Counter[str]()
    names = [name for name in HABITS if not only or name == only]
    for number in range(numbers[0] if numbers else 360):
        name = names[number % len(names)]
        site, kind, labels = made(name, texts[number * 7 % len(texts)], random.Random(f"habit {number}"))
        snapshot = site.made()
        before, taken = score.right, score.decoys_taken
        judge(score, f"{number} ({name}, {kind})", labels, map_sections(snapshot, framework), snapshot)
        for key in (name, f"beside {kind}"):
            lost[key] += len(site.places) - (score.right - before)
            there[key] += len(site.places)
            lost[f"decoys {key}"] += score.decoys_taken - taken
    print(
        f"habits: precision {score.precision:.3f}  recall {score.recall:.3f}  F1 {score.f1:.3f}   ({score.right} right of {score.labelled}, {score.placed} placed)"
    )
    print(f"decoys taken: {score.decoys_taken} of {score.decoys}")
    for key, count in there.items():
        print(f"   {key:<22} right {1 - lost[key] / count:.3f}, decoys taken {lost['decoys ' + key]}")
    print("status: " + ", ".join(f"{label}->{found} {count}" for (label, found), count in sorted(score.statuses.items())))
    print("confusion: " + ", ".join(f"{label} -> {found} {count}" for (label, found), count in sorted(score.confusion.items())))
    for low, high in ((0.0, 0.6), (0.6, 0.8), (0.8, 0.9), (0.9, 0.95), (0.95, 1.01)):
        inside = [right for confidence, right in score.calibration if low <= confidence < high]
        if inside:
            print(
                f"   confidence {low:.2f} to {min(high, 1.0):.2f}: right {sum(inside)} of {len(inside)} ({sum(inside) / len(inside):.0%})"
            )
    if "--faults" in sys.argv:
        print("\n".join(score.faults))
    return 0 if score.f1 >= 0.95 else 1


if __name__ == "__main__":
    sys.exit(main())
