"""How to mend things, per platform, from `advice/*.toml`: data that anyone who writes plain English can edit.

A file holds tables named by check id (`[broken-link]`) or by axe rule (`["axe/image-alt"]`). In each stands `general` and,
where the way differs, one line for a platform (`wordpress = "…"`). Apart are `rules.toml`
(what a person meets because of an axe rule) and `criteria.toml` (WCAG, criterion by criterion).
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

PLATFORMS = ("wordpress", "google-sites", "xerte", "mahara", "word")
"""The platforms that the advice speaks to by name. Everywhere else the general advice serves."""

_RULES = "rules.toml"
_NO_ADVICE = (_RULES, "criteria.toml")
"""Data of another kind in the same folder."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleText:
    """What an axe rule means: a title and a sentence for a person, and the WCAG criterion ("" for good practice beyond WCAG)."""

    title: str
    plain: str
    criterion: str


def advice(name: str, platform: str) -> str:
    """How to mend `name` (a check's id or `axe/RULE`) on `platform` (a platform's id).

    Where nothing is written for the platform the general advice is given; for an axe rule that nobody has written for, that of `axe/other`;
    for any other unknown name "".
    """
    entries = _entries()
    entry = entries.get(name) or (entries["axe/other"] if name.startswith("axe/") else {})
    return entry.get(platform) or entry.get("general", "")


def written_for(text: str, platform: str) -> bool:
    """Whether `text` is advice that was written for `platform` and not the general one."""
    return bool(text) and any(entry.get(platform) == text for entry in _entries().values())


def names() -> tuple[str, ...]:
    """Every name for which advice is written, in the order of the files."""
    return tuple(_entries())


def platforms_of(name: str) -> tuple[str, ...]:
    """The platforms for which `name` has advice of its own (without `general`)."""
    return tuple(key for key in _entries().get(name, {}) if key not in ("general", "why_general"))


def rule_text(rule: str) -> RuleText | None:
    """The plain words for an axe rule, or None where nobody has written them."""
    return _rules().get(rule)


@cache
def _entries() -> dict[str, dict[str, str]]:
    """All tables of all files but the rules. Raises ValueError where a name stands twice."""
    entries: dict[str, dict[str, str]] = {}
    folder = files("foliocheck.reports") / "advice"
    for file in sorted(
        (item for item in folder.iterdir() if item.name.endswith(".toml") and item.name not in _NO_ADVICE), key=lambda item: item.name
    ):
        for name, entry in tomllib.loads(file.read_text(encoding="utf-8")).items():
            if name in entries:
                raise ValueError(f"reports/advice/{file.name}: “{name}” has advice in another file already")
            entries[name] = {key: " ".join(text.split()) for key, text in entry.items()}
    return entries


@cache
def _rules() -> dict[str, RuleText]:
    text = (files("foliocheck.reports") / "advice" / _RULES).read_text(encoding="utf-8")
    return {
        name: RuleText(title=row["title"], plain=" ".join(row["plain"].split()), criterion=row.get("criterion", ""))
        for name, row in tomllib.loads(text).items()
    }
