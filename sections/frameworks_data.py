"""The frameworks: `frameworks/*.toml` (and what other packages plug in) read into `Framework`.

A framework may say `extends = "OTHER"`: it then has that framework's rows, and what it says of a row replaces what was there
(`after = "ID"` puts a new row behind another). A row may say `like = "OTHER"` to take over the row of that id from another framework.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from foliocheck.core.errors import BadConfiguration
from foliocheck.core.framework import Framework, FrameworkSection
from foliocheck.core.plug_ins import PlugIn, plug_ins

OURS = ("cmalt-2019", "cmalt", "senior-cmalt", "associate-cmalt", "cmalt-review")
"""Our own frameworks in the order in which they are listed; the first is the default."""

_ROW = ("id", "title", "required", "assessed", "group", "guide_words", "stub_words", "parts", "hints")
_WHOLE = ("id", "title", "source", "date", "unverified", "evidence_years", "evidence_words", "hints")


@cache
def load_framework(framework_id: str) -> Framework:
    """The framework with this id. Raises BadConfiguration naming those that exist."""
    if framework_id in OURS:
        return framework_from(_ours(framework_id))
    for framework in all_frameworks():
        if framework.id == framework_id:
            return framework
    known = ", ".join(framework.id for framework in all_frameworks())
    raise BadConfiguration(f"There is no framework “{framework_id}”. Known are: {known}.")


@cache
def all_frameworks() -> tuple[Framework, ...]:
    """Every framework: ours first, then those of other packages (entry-point group `foliocheck.frameworks`) by name."""
    ours = tuple(framework_from(_ours(framework_id)) for framework_id in OURS)
    return ours + tuple(_as_framework(plug_in) for plug_in in plug_ins("foliocheck.frameworks"))


def framework_from(data: dict[str, Any]) -> Framework:
    """The Framework that TOML data describe. Raises BadConfiguration naming what is missing."""
    try:
        data = _extended(data)
        sections = tuple(FrameworkSection(**{key: row[key] for key in _ROW if key in row}) for row in data["sections"])
        values = {key: data[key] for key in _WHOLE if key in data}
        return Framework(**{**values, "unverified": tuple(data.get("unverified", ())), "sections": sections})
    except (KeyError, TypeError, ValueError, AttributeError, StopIteration, RecursionError) as error:
        raise BadConfiguration(f"The framework “{data.get('id', '?')}” cannot be read: {error}.") from None


def _as_framework(plug_in: PlugIn) -> Framework:
    """What an entry point gives: a Framework, TOML text or data, or a function that returns one of them. Its id is the entry point's name."""
    value = plug_in.load()
    with plug_in.blamed():
        value = value() if callable(value) else value
        framework = value if isinstance(value, Framework) else framework_from(tomllib.loads(value) if isinstance(value, str) else value)
        if framework.id != plug_in.name or framework.id in OURS:
            raise ValueError(f"the entry point and its framework need one id that is not taken: “{plug_in.name}”, “{framework.id}”")
    return framework


@cache
def _ours(framework_id: str) -> dict[str, Any]:
    """The TOML data of one of our frameworks; whoever changes them works on a copy."""
    if framework_id not in OURS:
        raise BadConfiguration(f"There is no framework “{framework_id}” to go on from. Known are: {', '.join(OURS)}.")
    text = (files("foliocheck.sections.frameworks") / f"{framework_id}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def _extended(data: dict[str, Any]) -> dict[str, Any]:
    base = _extended(_ours(data["extends"])) if "extends" in data else {}
    rows: list[dict[str, Any]] = [dict(row) for row in base.get("sections", ())]
    for row in data.get("sections", ()):
        if "like" in row:
            source = _extended(_ours(row["like"]))
            row = _merged(next(item for item in source["sections"] if item["id"] == row["id"]), row)
        place = next((index for index, item in enumerate(rows) if item["id"] == row["id"]), None)
        if place is not None:
            rows[place] = _merged(rows[place], row)
        elif "after" in row:
            index = next(index for index, item in enumerate(rows) if item["id"] == row["after"])
            rows.insert(index + 1, row)
        else:
            rows.append(row)
    hints = {**base.get("hints", {}), **data.get("hints", {})}
    return {**base, **data, "hints": hints, "sections": rows}


def _merged(base: dict[str, Any], change: dict[str, Any]) -> dict[str, Any]:
    hints = {**base.get("hints", {}), **change.get("hints", {})}
    if "more_names" in hints:
        hints["names"] = [*hints.get("names", []), *hints.pop("more_names")]
    return {**base, **change, "hints": hints}
