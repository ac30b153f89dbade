"""Marked values are planted in every field of a snapshot that holds text; none of them may leave the pipeline unmasked."""

from __future__ import annotations

import dataclasses
import json
import types
from collections.abc import Iterator
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints
from urllib.parse import quote

import pytest
from portfolios import case

from foliocheck.app import judging
from foliocheck.checks import data_protection
from foliocheck.checks.case import Case, Seen
from foliocheck.checks.data_protection.mask import make_mask
from foliocheck.core.codec import encode
from foliocheck.core.mask import Mask
from foliocheck.core.report import LinkRow, Report
from foliocheck.core.snapshot import Snapshot
from foliocheck.reports.csv_form import to_csv
from foliocheck.reports.earl_form import to_earl
from foliocheck.reports.html_form import to_html
from foliocheck.reports.json_form import to_json
from foliocheck.reports.junit_form import to_junit
from foliocheck.reports.markdown_form import to_markdown
from foliocheck.reports.sarif_form import to_sarif

ADDRESSES = {
    "url",
    "final_url",
    "href",
    "raw",
    "src",
    "address",
    "canonical",
    "parent",
    "same_as",
    "linked_from",
    "frame",
    "linked",
    "found_on",
    "redirects",
}
UNTOUCHED = {"taken_at", "folder", "html_file", "response_file", "screenshot"}
"""Written by the crawler from its own counters and clock."""


class Planter:
    """Builds a Snapshot with a marked e-mail address and a marked telephone number in every string."""

    def __init__(self) -> None:
        self.count = 0
        self.where: dict[str, str] = {}

    def text(self, path: str, name: str) -> str:
        self.count += 1
        local = f"zq{self.count:04d}planted"
        self.where[local] = path
        if name in ADDRESSES:
            return f"https://other.example/{self.count}/?to={quote(local + '@student.college.example', safe='')}"
        self.where[f"900{self.count % 1000:03d}"] = path
        return f"x {local}@student.college.example tel. 07700 900{self.count % 1000:03d} y"

    def build(self, kind: Any, path: str, name: str = "") -> Any:
        origin = get_origin(kind)
        if dataclasses.is_dataclass(kind) and isinstance(kind, type):
            hints = get_type_hints(kind)
            return kind(**{field.name: self.field(hints[field.name], f"{path}.{field.name}", field) for field in dataclasses.fields(kind)})
        if origin in (Union, types.UnionType):
            return self.build(next(option for option in get_args(kind) if option is not type(None)), path, name)
        if origin is Literal:
            return "content" if "content" in get_args(kind) else get_args(kind)[0]
        if origin is tuple:
            args = get_args(kind)
            return (
                (self.build(args[0], path, name),)
                if len(args) == 2 and args[1] is ...
                else tuple(self.build(arg, path, name) for arg in args)
            )
        if origin is dict:
            value = self.build(get_args(kind)[1], path, name)
            key = getattr(value, "address", None) or self.text(f"{path} key", name)
            return {key: value}
        return {str: lambda: self.text(path, name), int: lambda: 1, float: lambda: 1.0, bool: lambda: False}.get(
            kind, lambda: self.text(path, name)
        )()

    def field(self, kind: Any, path: str, field: Any) -> Any:
        return "2026-11-20T00:00:00" if field.name in UNTOUCHED else self.build(kind, path, field.name)


def planted() -> tuple[Case, Planter]:
    planter = Planter()
    snapshot = planter.build(Snapshot, "snapshot")
    html = (
        f"<html><head><meta name=x content='{planter.text('html meta', '')}'></head><body><!-- {planter.text('html comment', '')} -->"
        f"<p data-x='{planter.text('html attribute', '')}' title='{planter.text('html title', '')}'>a</p><script>var "
        f"a='{planter.text('html script', '')}'</script>"
        f"<div hidden>{planter.text('html hidden', '')}</div></body></html>"
    )
    base = case(html=html)
    rows = tuple(_rows(snapshot))
    return dataclasses.replace(base, snapshot=snapshot, links=rows), planter


def _rows(snapshot: Snapshot) -> Iterator[LinkRow]:
    for address, facts in snapshot.links.items():
        yield LinkRow(
            href=address,
            raw=address,
            kind="external",
            media="page",
            outcome="broken",
            status=404,
            final_url=facts.final_url,
            reason=facts.title,
            found_on=(snapshot.pages[0].url,),
        )


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


def judged() -> tuple[Report, Planter]:
    """The planted snapshot as a finished report, by the pure half of the pipeline."""
    on, planter = planted()
    pages = tuple(dataclasses.replace(page, role="content") for page in on.snapshot.pages)
    source = dataclasses.replace(on.snapshot.source, kind="web")
    return judging.judge(dataclasses.replace(on.snapshot, framework_hint=None, pages=pages, source=source), version="1").report, planter


@pytest.mark.parametrize("form", FORMS)
def test_no_planted_value_is_in_any_form_of_the_report(form: str) -> None:
    report, planter = judged()
    written = FORMS[form](report)
    assert [path for value, path in planter.where.items() if value in written] == []


class NoMask(Mask):
    """Masks nothing: what would happen without the Mask."""

    def text(self, text: str) -> str:
        return text


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
