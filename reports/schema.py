"""The published JSON Schema of `report.json`, drawn from the contract in `core/report.py` so that the two cannot drift apart.

`docs/report.schema.json` is what this gives; a test compares them. To write it anew:
`python -m foliocheck.reports.schema > docs/report.schema.json`.
"""

from __future__ import annotations

import dataclasses
import inspect
import json
import sys
import types
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from foliocheck.core.report import SCHEMA, Report

_DESCRIPTIONS = {
    "Report": "What foliocheck found in one portfolio. Fields may be added; none is taken away or changes its meaning within version 1.",
    "Report.verdict": "ready (exit 0), fix-first (1), incomplete-check (1: a limit, a budget, a check that broke), unreadable (2)",
    "Report.source": "What was read. `taken_at` is ISO 8601; it and `timings` are all that differs between two runs on an unchanged site.",
    "Report.findings": "Only what failed, what a person must look at, and checks that broke. Every check that ran stands in `checks`.",
    "Report.links": "One row for each (href, kind).",
    "Report.summary": "The verdict in one sentence, for a person",
    "Report.title": "What the portfolio calls itself",
    "Report.timings": "Seconds by stage",
    "ReportSection.status": "partly: not set apart, or incomplete; stub: a heading over hardly any text; locked: behind a wall",
    "ReportSection.confidence": "0 to 1",
    "ReportSection.guide_words": "The framework’s guidance, advice and no limit; null where it gives none",
    "ReportPlace.anchor": "The literal id without #, or null",
    "ReportEvidence.reachable": "What was met at its address; null where it is named but not linked",
    "Finding.fingerprint": "The same between runs as long as the finding is: its check, page and masked evidence",
    "Finding.total": "How many places there are, where more exist than are listed",
    "Finding.effort": "1: minutes, 2: an hour, 3: an evening or another person",
    "Location.page": "Page number, of a document",
    "Location.screenshot": "A path relative to the report’s folder, or null",
    "Location.box": "What of it the picture shows, in CSS pixels from the page’s top left corner (a page’s picture shows 1280 by 800 of them); null where it shows none of it, or where nobody knows. It is a place in the page’s picture also where `screenshot` names a close-up of a picture on that page",
    "LinkRow.href": "Absolute, unwrapped, fragment kept, otherwise as written",
    "ReportPage.screenshot": "A path relative to the report’s folder, or null",
}
_SCALARS = {str: "string", int: "integer", float: "number", bool: "boolean"}


def report_schema() -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of `report.json`. Unknown fields are allowed, so that later versions may add some."""
    definitions: dict[str, Any] = {}
    body = _object(Report, definitions)
    body["properties"]["schema"] = {"const": SCHEMA}
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:{SCHEMA.replace('/', ':')}",
        "title": "foliocheck report",
    }
    return head | body | {"$defs": dict(sorted(definitions.items()))}


def schema_text() -> str:
    """The text of `docs/report.schema.json`."""
    return json.dumps(report_schema(), indent=2, ensure_ascii=False) + "\n"


def _object(kind: type, definitions: dict[str, Any]) -> dict[str, Any]:
    hints = get_type_hints(kind)
    names = [item.name for item in dataclasses.fields(kind)]
    properties = {name: _described(f"{kind.__name__}.{name}", _shape(hints[name], definitions)) for name in names}
    told = _DESCRIPTIONS.get(kind.__name__) or _first_line(kind)
    return ({"description": told} if told else {}) | {"type": "object", "properties": properties, "required": names}


def _shape(kind: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        if kind.__name__ not in definitions:
            definitions[kind.__name__] = {}
            definitions[kind.__name__] = _object(kind, definitions)
        return {"$ref": f"#/$defs/{kind.__name__}"}
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return _optional([_shape(option, definitions) for option in get_args(kind) if option is not type(None)])
    if origin is Literal:
        return {"enum": list(get_args(kind))}
    if origin is tuple:
        return {"type": "array", "items": _shape(get_args(kind)[0], definitions)}
    if origin is dict:
        return {"type": "object", "additionalProperties": _shape(get_args(kind)[1], definitions)}
    return {"type": _SCALARS[kind]}


def _optional(shapes: list[dict[str, Any]]) -> dict[str, Any]:
    only = shapes[0]
    if len(shapes) == 1 and "type" in only:
        return {**only, "type": [only["type"], "null"]}
    if len(shapes) == 1 and "enum" in only:
        return {"enum": [*only["enum"], None]}
    return {"anyOf": [*shapes, {"type": "null"}]}


def _described(name: str, shape: dict[str, Any]) -> dict[str, Any]:
    told = _DESCRIPTIONS.get(name)
    return {"description": told, **shape} if told else shape


def _first_line(kind: type) -> str:
    text = inspect.getdoc(kind) or ""
    return "" if text.startswith(f"{kind.__name__}(") else text.split("\n\n")[0].replace("\n", " ")


if __name__ == "__main__":
    sys.stdout.write(schema_text())
