"""Marked values are planted in every field of a snapshot that holds text; none of them may leave the pipeline unmasked."""

from __future__ import annotations

import dataclasses
import json

import pytest
from planting import NoMask, judged, planted

from foliocheck.app import judging
from foliocheck.checks import data_protection
from foliocheck.checks.case import Case, Seen
from foliocheck.checks.data_protection.mask import make_mask
from foliocheck.core.codec import encode
from foliocheck.core.mask import Mask
from foliocheck.reports.csv_form import to_csv
from foliocheck.reports.earl_form import to_earl
from foliocheck.reports.html_form import to_html
from foliocheck.reports.json_form import to_json
from foliocheck.reports.junit_form import to_junit
from foliocheck.reports.markdown_form import to_markdown
from foliocheck.reports.sarif_form import to_sarif


def leaving(on: Case, mask: Mask) -> str:
    """What leaves the pipeline, as JSON: every fault of this area, the pages, the links, the documents' names, all through the Mask."""
    faults = [encode(fault) for check in data_protection.CHECKS for fault in check.run(dataclasses.replace(on, seen=Seen()))]
    everything = {"faults": faults, "snapshot": encode(on.snapshot), "links": encode(on.links)}
    return json.dumps(mask.tree(everything), ensure_ascii=False)


def test_no_planted_value_leaves() -> None:
    on, planter = planted()
    text = leaving(on, make_mask(on))
    found = {path for value, path in planter.where.items() if value in text}
    assert found == set()
    assert planter.count > 130


def test_faults_are_masked_before_the_mask_is_applied() -> None:
    on, planter = planted()
    messages = json.dumps(
        [
            [fault.message, fault.title, fault.tip, [spot.excerpt for spot in fault.spots]]
            for check in data_protection.CHECKS
            for fault in check.run(on)
        ]
    )
    assert [value for value in planter.where if value in messages] == []
    assert "•••" in json.loads(messages)[0][0]


def test_without_the_mask_it_would_leave() -> None:
    on, planter = planted()
    make_mask(on)
    text = json.dumps(encode(on.snapshot))
    assert sum(value in text for value in planter.where) > 130


FORMS = {
    "json": to_json,
    "html": to_html,
    "csv": to_csv,
    "markdown": to_markdown,
    "sarif": to_sarif,
    "junit": to_junit,
    "earl": to_earl,
}


@pytest.mark.parametrize("form", FORMS)
def test_no_planted_value_is_in_any_form_of_the_report(form: str) -> None:
    report, planter = judged()
    written = FORMS[form](report)
    assert [path for value, path in planter.where.items() if value in written] == []


@pytest.mark.parametrize("form", FORMS)
def test_every_form_of_the_report_would_leak_without_the_mask(form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judging, "make_mask", lambda _: NoMask())
    report, planter = judged()
    written = FORMS[form](report)
    assert any(value in written for value in planter.where)


@pytest.mark.parametrize(
    "spelling",
    [
        "zq.person@college.example",
        "ZQ.Person@College.Example",
        "zq.person%40college.example",
        "%7A%71.person@college.example",
        "&#122;q.person&#64;college.example",
        "zq.person (at) college (dot) example",
    ],
)
def test_every_spelling_is_masked(spelling: str) -> None:
    mask = Mask([("zq.person@college.example", "zq.person@college.example")])
    assert "person" not in mask.text(f"before {spelling} after").lower()
