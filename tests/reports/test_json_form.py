"""`report.json`: there and back, stable, and as its published schema says."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest
from report_samples import SAMPLES, nearly_ready

from foliocheck.core.report import Report
from foliocheck.reports.json_form import from_json, to_json
from foliocheck.reports.schema import report_schema, schema_text

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("name", SAMPLES)
def test_there_and_back(name: str) -> None:
    report = SAMPLES[name]()
    text = to_json(report)
    assert from_json(text) == report
    assert text == to_json(from_json(text))
    assert text.endswith("}\n") and not text.endswith("\n\n")


@pytest.mark.parametrize("name", SAMPLES)
def test_the_published_schema_holds(name: str) -> None:
    jsonschema.validate(json.loads(to_json(SAMPLES[name]())), report_schema(), cls=jsonschema.Draft202012Validator)


def test_the_published_schema_is_the_one_in_docs() -> None:
    assert (ROOT / "docs" / "report.schema.json").read_text(encoding="utf-8") == schema_text(), (
        "write it anew: python -m foliocheck.reports.schema > docs/report.schema.json"
    )


@pytest.mark.parametrize(
    "break_it",
    [
        lambda data: data.pop("verdict"),
        lambda data: data.update(verdict="perfect"),
        lambda data: data["findings"][0].update(severity="critical"),
        lambda data: data["pages"][0].update(words="many"),
        lambda data: data["sections"][0]["locations"][0].pop("heading"),
    ],
)
def test_the_schema_refuses_what_the_contract_does_not_have(break_it) -> None:  # type: ignore[no-untyped-def]
    data = json.loads(to_json(nearly_ready()))
    break_it(data)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, report_schema(), cls=jsonschema.Draft202012Validator)


def test_fields_of_a_later_version_are_left_out() -> None:
    data = json.loads(to_json(nearly_ready()))
    data["mood"] = "cheerful"
    data["findings"][0]["colour"] = "blue"
    assert from_json(json.dumps(data)) == nearly_ready()


@pytest.mark.parametrize("text", ["", "no JSON", "[]", "{}", '{"schema": "foliocheck.report/9"}', '{"schema": "foliocheck.report/1"}'])
def test_what_is_no_report_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(ValueError, match=r"(not a report|Report)"):
        from_json(text)


def test_halves_of_surrogate_pairs_do_not_stop_the_file_from_being_written() -> None:
    report: Report = replace(nearly_ready(), title="odd \ud83d title \x07")
    text = to_json(report)
    text.encode("utf-8")
    assert from_json(text).title == "odd \ufffd title \x07"


def test_the_order_of_the_fields_is_that_of_the_contract() -> None:
    data = json.loads(to_json(nearly_ready()))
    assert list(data)[:9] == ["schema", "tool", "source", "platform", "framework", "verdict", "pages", "sections", "checks"]
    assert list(data["findings"][0])[:6] == ["id", "check", "area", "verdict", "severity", "confidence"]
