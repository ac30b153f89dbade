"""The advice: every check has some, for every platform or with the reason why the general one serves."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from foliocheck.checks.registry import all_checks
from foliocheck.reports import advice_data
from foliocheck.reports.advice_data import PLATFORMS, advice, names, platforms_of, rule_text
from foliocheck.reports.criteria import LOOKS, criteria

FOLDER = Path(advice_data.__file__).parent / "advice"
FILES = sorted(FOLDER.glob("*.toml"))
COMMONEST = (
    "image-alt", "link-name", "button-name", "color-contrast", "heading-order", "empty-heading",
    "page-has-heading-one", "document-title", "html-has-lang", "html-lang-valid", "valid-lang", "label",
    "select-name", "frame-title", "list", "listitem", "region", "landmark-one-main", "landmark-unique",
    "bypass", "aria-required-children", "aria-required-parent", "aria-hidden-focus", "aria-allowed-attr",
    "nested-interactive", "meta-viewport", "link-in-text-block", "scrollable-region-focusable",
    "video-caption", "target-size", "image-redundant-alt",
)  # fmt: skip


def entries() -> list[tuple[str, str, dict[str, str]]]:
    return [
        (file.name, name, entry)
        for file in FILES
        if file.name not in ("rules.toml", "criteria.toml")
        for name, entry in tomllib.loads(file.read_text("utf-8")).items()
    ]


@pytest.mark.parametrize(("file", "name", "entry"), entries(), ids=lambda value: value if isinstance(value, str) else "")
def test_an_entry_is_complete(file: str, name: str, entry: dict[str, str]) -> None:
    assert set(entry) <= {"general", "why_general", *PLATFORMS}, f"{file}: {name} names something unknown"
    assert entry.get("general"), f"{file}: {name} has no general advice"
    lacking = set(PLATFORMS) - set(entry)
    assert not lacking or entry.get("why_general"), f"{file}: {name} must say why the general advice serves {sorted(lacking)}"
    for key, text in entry.items():
        assert text.strip() == text and text.endswith("."), f"{file}: {name}.{key} is not a sentence"
        assert len(text) <= 320, f"{file}: {name}.{key} is too long to be read at ten at night"


def test_every_check_has_advice() -> None:
    lacking = [check.id for check in all_checks() if check.id not in names()]
    assert not lacking, f"write how to mend these, in reports/advice/AREA.toml: {lacking}"


def test_the_commonest_rules_are_explained() -> None:
    for rule in COMMONEST:
        assert f"axe/{rule}" in names(), rule
        text = rule_text(rule)
        assert text is not None and text.title and text.plain.endswith("."), rule
        assert text.criterion == "" or text.criterion.startswith("WCAG "), rule


def test_rules_and_advice_cover_the_same() -> None:
    with_advice = {name.removeprefix("axe/") for name in names() if name.startswith("axe/")} - {"other"}
    rules = set(tomllib.loads((FOLDER / "rules.toml").read_text("utf-8")))
    assert with_advice == rules


def test_the_platform_s_own_words_come_first_then_the_general_ones() -> None:
    assert "Alternative text" in advice("axe/image-alt", "wordpress")
    assert "Add alt text" in advice("axe/image-alt", "google-sites")
    assert advice("axe/image-alt", "wix") == advice("axe/image-alt", "generic") != ""
    assert advice("axe/a-rule-of-next-year", "word") == advice("axe/other", "word") != ""
    assert advice("no-such-check", "word") == ""
    assert "wordpress" in platforms_of("broken-link")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_no_jargon_without_need(file: Path) -> None:
    text = file.read_text("utf-8").lower()
    for word in (" dom ", "css selector", "screenreader", "utilise", "leverage", " please ", " simply ", " just "):
        assert word not in text, f"{file.name} says “{word.strip()}”"


def test_every_criterion_of_wcag_stands_once_with_how_it_is_looked_at() -> None:
    rows = criteria()
    assert len(rows) == 55, "WCAG 2.2 has 31 criteria of level A and 24 of level AA"
    assert sum(row["level"] == "A" for row in rows.values()) == 31
    assert {row["look"] for row in rows.values()} == set(LOOKS)
    assert list(rows) == sorted(rows, key=lambda number: [int(part) for part in number.split(".")])


def test_the_criteria_that_rules_name_exist_and_are_looked_at() -> None:
    for rule in tomllib.loads((FOLDER / "rules.toml").read_text("utf-8")).values():
        if rule["criterion"] and not rule["criterion"].endswith("(AAA)"):
            number = rule["criterion"].split()[1]
            row = criteria()[number]
            assert rule["criterion"] == f"WCAG {number} {row['name']} ({row['level']})"
