"""How many of the labelled faults foliocheck finds, how many it misses, and what it says on clean pages; beside bare axe on the same
pages.

    python benchmarks/accessibility/accuracy.py [--held-out] [--repeat] [--five]

Without --held-out only the odd pairs are judged and shown by name; with it only the even ones, in figures. A fault is found when
the check that
belongs to its group names it on the violation page: as a fault, or as a question to a person where the label says so. A false alarm
is, on a
clean page, anything from the group's check, or a fault (not a question) from any other accessibility check.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections import Counter, defaultdict
from dataclasses import replace

from reading import PAGES, cached, run_reading, site_files, state_of

from foliocheck.checks.accessibility import CHECKS
from foliocheck.checks.case import Case, Fault
from foliocheck.core.sections import SectionMap
from foliocheck.core.snapshot import Page, Platform, Snapshot, Source
from foliocheck.sections.frameworks_data import load_framework

CHECK_OF: dict[str, tuple[str, ...]] = {
    "alt-filename": ("alt-filename",),
    "alt-generic": ("alt-generic",),
    "alt-repeats-caption": ("alt-repeats-caption",),
    "alt-overlong": ("alt-overlong",),
    "alt-empty-on-meaningful": ("alt-empty",),
    "alt-missing": ("axe:image-alt", "axe:role-img-alt", "axe:svg-img-alt", "axe:input-image-alt", "axe:object-alt", "axe:area-alt"),
    "linked-image-no-name": ("axe:link-name",),
    "text-in-picture": ("text-in-picture",),
    "fake-heading": ("fake-heading",),
    "heading-skipped": ("heading-order",),
    "heading-empty": ("empty-heading",),
    "heading-missing-h1": ("missing-h1",),
    "heading-several-h1": ("several-h1",),
    "same-title": ("same-title",),
    "fake-list": ("fake-list",),
    "spacing-layout": ("layout-by-spaces",),
    "long-capitals": ("long-capitals",),
    "long-italics": ("long-italics",),
    "justified-text": ("justified-text",),
    "tiny-text": ("tiny-text",),
    "long-lines": ("long-lines",),
    "link-text-generic": ("link-text",),
    "link-text-bare-address": ("bare-address",),
    "link-text-same-different-target": ("same-text-different-targets",),
    "link-new-window": ("new-window",),
    "table-no-headers": ("table-headers",),
    "table-layout": ("layout-table",),
    "lang-missing": ("language-missing",),
    "lang-wrong": ("language-wrong",),
    "lang-change": ("language-change",),
    "moving": ("moving-content",),
    "autoplay": ("autoplay",),
    "animated-gif": ("animated-gif",),
    "video-no-captions": ("media-captions",),
    "audio-no-transcript": ("media-transcript",),
    "embedded-player": ("player-captions",),
    "frame-no-title": ("frame-title",),
    "link-colour-only": ("colour-only-link",),
    "target-size": ("target-size",),
    "contrast": ("axe:color-contrast",),
    "contrast-over-picture": ("contrast-over-picture",),
    "aria-misuse": ("axe:aria-",),
    "label-missing": ("axe:label", "axe:select-name", "axe:aria-input-field-name", "field-label"),
    "button-no-name": ("axe:button-name", "axe:input-button-name", "axe:aria-command-name"),
    "reflow": ("reflow",),
    "text-spacing-clip": ("text-spacing",),
    "focus-invisible": ("focus-hidden",),
    "keyboard-trap": ("keyboard-trap",),
    "not-focusable": ("mouse-only",),
    "positive-tabindex": ("positive-tabindex",),
    "zoom-blocked": ("viewport-zoom",),
}
_AXE_ALONE_MORE = {
    "heading-skipped": "heading-order",
    "heading-empty": "empty-heading",
    "heading-missing-h1": "page-has-heading-one",
    "lang-missing": "html-has-lang",
    "frame-no-title": "frame-title",
    "link-colour-only": "link-in-text-block",
    "target-size": "-",
    "moving": "marquee blink",
    "autoplay": "no-autoplay-audio",
    "video-no-captions": "video-caption",
    "audio-no-transcript": "audio-caption",
    "positive-tabindex": "tabindex",
    "zoom-blocked": "meta-viewport",
    "alt-repeats-caption": "image-redundant-alt",
    "contrast-over-picture": "color-contrast",
}


def names_of(pair: str) -> list[str]:
    """All page files of a pair."""
    return [name for half in ("violation", "pass") for name in site_files(pair, half)]


def judge(pages: list[Page]) -> list[tuple[str, Fault]]:
    """What the accessibility checks say of the pages as one portfolio: (rule, fault); a fault of axe is `axe:RULE`."""
    framework = load_framework("cmalt-2019")
    snapshot = Snapshot(
        source=Source(given="pages", kind="folder", url=pages[0].url),
        taken_at="2026-11-23T12:00:00+00:00",
        browser="",
        axe="",
        platform=Platform(id="generic", title="", confidence=0, why=()),
        pages=tuple(pages),
    )
    case = Case(
        snapshot=snapshot,
        sections=SectionMap(framework="cmalt-2019", framework_title="", framework_why=(), sections=()),
        framework=framework,
    )
    found = []
    for module in CHECKS:
        for fault in module.run(replace(case)):
            found.append((f"axe:{fault.key.split(':')[0]}" if module.ID == "axe-violations" else module.ID, fault))
    return found


def _of_group(rule: str, group: str) -> bool:
    return any(rule.startswith(name) if name.endswith("-") else rule == name for name in CHECK_OF[group])


def axe_alone(pages: list[Page], group: str, verdict: str) -> bool:
    """Whether axe's own rules name the group's fault: violations for a fault, incomplete for a question."""
    rules = {name.removeprefix("axe:") for name in CHECK_OF[group] if name.startswith("axe:")} | set(_AXE_ALONE_MORE.get(group, "").split())
    for page in pages:
        if page.axe is not None:
            for rule in page.axe.violations if verdict == "fail" else page.axe.incomplete:
                if rule.id in rules or (group == "aria-misuse" and rule.id.startswith("aria-")):
                    return True
    return False


def main() -> None:
    """Read, judge, count, print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--held-out", action="store_true", help="judge the even pairs and print figures only")
    options.add_argument("--repeat", action="store_true", help="read the pages again even where nothing has changed")
    options.add_argument("--five", action="store_true", help="read and judge five times and compare the findings")
    options.add_argument("--jobs", type=int, default=1, help="kept for the make file; one browser tab reads the pages in order")
    options.add_argument("--group", help="only these groups, with commas between them")
    given = options.parse_args()
    truth = json.loads((PAGES / "truth.json").read_text(encoding="utf-8"))
    wanted = 0 if given.held_out else 1
    pairs = [
        pair
        for pair in truth
        if int(re.findall(r"\d+", pair)[-1]) % 2 == wanted and (not given.group or truth[pair]["group"] in given.group.split(","))
    ]
    files = [name for pair in pairs for name in names_of(pair)]
    if given.five:
        _five(files)
        return
    begun = time.perf_counter()
    spent = run_reading(files, given.repeat)
    read = time.perf_counter() - begun
    tally: dict[str, Counter[str]] = defaultdict(Counter)
    lines: list[str] = []
    judging = 0.0
    for pair in pairs:
        row = truth[pair]
        group = row["group"]
        for half in ("violation", "pass"):
            pages = [page for name in site_files(pair, half) if (page := cached(name, state_of(name)))]
            begun = time.perf_counter()
            found = judge(pages)
            judging += time.perf_counter() - begun
            mine = [fault for rule, fault in found if _of_group(rule, group)]
            if half == "violation":
                tally[group]["pairs"] += 1
                hit = any(fault.verdict == row["verdict"] for fault in mine)
                tally[group]["found"] += hit
                tally[group]["axe"] += axe_alone(pages, group, row["verdict"])
                if not hit:
                    lines.append(f"missed  {pair}: {row['fault'] if not given.held_out else ''}")
                lines += [f"extra   {pair}: {rule} {fault.message[:150]}" for rule, fault in found if not _of_group(rule, group)]
            else:
                errors = [(rule, fault) for rule, fault in found if _of_group(rule, group) or fault.verdict == "fail"]
                tally[group]["alarms"] += bool(errors)
                tally[group]["axe alarms"] += any(page.axe is not None and bool(page.axe.violations) for page in pages)
                tally[group]["questions"] += any(fault.verdict != "fail" for rule, fault in found if not _of_group(rule, group))
                lines += [f"ALARM   {pair}: {rule} {fault.message[:200]}" for rule, fault in errors]
                lines += [f"asks    {pair}: {rule} {fault.message[:150]}" for rule, fault in found if (rule, fault) not in errors]
    _print(tally, lines if not given.held_out else [])
    if spent["read"]:
        print(
            f"\n{spent['read']:.0f} pages read in {read:.1f} s: {1000 * spent['pages'] / spent['read']:.0f} ms a page, and "
            f"{1000 * spent['behaviour'] / spent['read']:.0f} ms for its behaviour"
        )
    print(f"judged in {1000 * judging / max(1, 2 * len(pairs)):.1f} ms a page")


def _print(tally: dict[str, Counter[str]], lines: list[str]) -> None:
    columns = ("pairs", "found", "missed", "alarms", "questions", "axe", "axe alarms")
    titles = ("pairs", "found", "missed", "false alarms", "questions on clean", "axe finds", "axe alarms")
    print(f"{'group':34}" + "".join(f"{title:>20}" for title in titles))
    total: Counter[str] = Counter()
    for row in tally.values():
        row["missed"] = row["pairs"] - row["found"]
        total.update(row)
    for group, row in [*tally.items(), ("all", total)]:
        print(f"{group:34}" + "".join(f"{row[column]:20}" for column in columns))
    pairs = max(1, total["pairs"])
    print(f"found {100 * total['found'] / pairs:.1f} of 100; axe alone {100 * total['axe'] / pairs:.1f}")
    for line in sorted(lines):
        print(line)


def _five(files: list[str]) -> None:
    answers = []
    for _ in range(5):
        run_reading(files, repeat=True)
        answers.append(
            [
                [(rule, fault.message, fault.spots) for rule, fault in judge([page])]
                for name in files
                if (page := cached(name, state_of(name)))
            ]
        )
    print("five readings, equal findings" if all(answer == answers[0] for answer in answers) else "FIVE READINGS DIFFER")
    for index, name in enumerate(files):
        if any(answer[index] != answers[0][index] for answer in answers):
            print("  differs:", name)


if __name__ == "__main__":
    main()
