"""CSV, EARL, JUnit, SARIF, Markdown and the comparison."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from types import SimpleNamespace
from xml.etree.ElementTree import fromstring

import pytest
from report_samples import SAMPLES, full_of_faults, nearly_ready

from foliocheck.app.closing_words import closing_words
from foliocheck.app.rejudging import Checked
from foliocheck.core.report import Location
from foliocheck.reports.comparison import compare
from foliocheck.reports.csv_form import COLUMNS, to_csv
from foliocheck.reports.earl_form import to_earl
from foliocheck.reports.junit_form import to_junit
from foliocheck.reports.markdown_form import to_markdown
from foliocheck.reports.priorities import first_things
from foliocheck.reports.sarif_form import to_sarif


def rows(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_csv_has_a_row_for_each_place() -> None:
    report = full_of_faults()
    table = rows(to_csv(report))
    assert tuple(table[0]) == COLUMNS
    assert len(table) - 1 == sum(max(1, len(finding.locations)) for finding in report.findings)
    assert all(len(row) == len(COLUMNS) for row in table)


@pytest.mark.parametrize(
    "cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1+1", "|calc", "%0A", "＝1+1", "\n\n=cmd|' /C calc'!A0"]
)
def test_no_cell_of_the_csv_runs_as_a_formula(cell: str) -> None:
    report = nearly_ready()
    place = Location(url=cell, excerpt=cell, heading=cell, selector=cell, linked_from=cell)
    evil = replace(report, findings=(replace(report.findings[0], title=cell, message=cell, tip=cell, locations=(place,)),))
    for value in rows(to_csv(evil))[1]:
        assert not value.strip().startswith(("=", "+", "-", "@", "|", "%", "＝")), value


def test_csv_keeps_quotes_commas_and_line_ends() -> None:
    report = nearly_ready()
    awkward = replace(report, findings=(replace(report.findings[0], title='say "yes", now', message="two\nlines"),))
    row = rows(to_csv(awkward))[1]
    assert row[4] == 'say "yes", now' and row[5] == "two lines"


def test_earl_is_json_ld_about_accessibility_only() -> None:
    data = json.loads(to_earl(full_of_faults()))
    graph = data["@graph"]
    assert graph[0]["title"] == "foliocheck"
    outcomes = {node["result"]["outcome"] for node in graph[1:]}
    assert outcomes == {"earl:failed", "earl:cantTell"}
    assert all(node["@type"] == "Assertion" and node["subject"]["@id"] for node in graph[1:])
    assert "other-email" not in json.dumps(data)


def test_junit_counts_and_reads() -> None:
    report = full_of_faults()
    root = fromstring(to_junit(report))
    assert int(root.get("tests", "0")) == len(root.findall(".//testcase")) == len(report.checks)
    assert int(root.get("failures", "0")) == len(root.findall(".//failure"))
    assert int(root.get("errors", "0")) == len(root.findall(".//error")) == 1


def test_junit_notes_do_not_fail() -> None:
    root = fromstring(to_junit(nearly_ready()))
    case = root.find('.//testcase[@name="words-against-guidance"]')
    assert case is not None and case.find("failure") is None and case.find("system-out") is not None


@pytest.mark.parametrize("name", SAMPLES)
def test_junit_is_xml_whatever_stands_in_the_portfolio(name: str) -> None:
    report = SAMPLES[name]()
    odd = replace(
        report, title="a \x00 \ud83d ]]> & <b>", findings=tuple(replace(item, message="\x0b \ufffe <&>") for item in report.findings)
    )
    fromstring(to_junit(odd))


def test_sarif_has_what_the_standard_wants() -> None:
    report = full_of_faults()
    data = json.loads(to_sarif(report))
    assert data["version"] == "2.1.0"
    run = data["runs"][0]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert len(rules) == len(set(rules))
    for result in run["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]
        assert result["level"] in ("error", "warning", "note", "none")
        assert (result["kind"] == "fail") == (result["level"] != "none")
        for location in result.get("locations", ()):
            uri = location["physicalLocation"]["artifactLocation"]["uri"]
            assert uri.isascii() and " " not in uri
    assert len(run["results"]) == sum(finding.verdict != "error" for finding in report.findings)


def test_markdown_tells_the_verdict_first_and_escapes() -> None:
    report = replace(nearly_ready(), title="# A *bold* <b>title</b> [x](y) | z")
    text = to_markdown(report)
    assert text.startswith("# \\# A \\*bold\\* \\<b\\>title\\</b\\> \\[x\\](y) \\| z\n\n**Nearly ready")
    assert "## Do these first" in text
    assert "- [ ] No reflection was recognised in 1b" in text


def test_markdown_shows_what_changed() -> None:
    before = nearly_ready()
    text = to_markdown(replace(before, findings=before.findings[1:]), earlier=before)
    assert "1 solved, 0 new, 6 still there." in text
    assert "- Solved: Evidence for 1b asks for a sign-in" in text
    assert text.count("- Still there: ") == 6


def test_markdown_and_terminal_leave_the_sites_name_out_of_titles_and_a_missing_section_stands_nowhere() -> None:
    report = nearly_ready()
    pages = tuple(replace(page, title=f"{page.title} – Kit Wilding’s portfolio") for page in report.pages)
    locked = replace(report.findings[0], title=f"“{pages[2].title}” is locked", locations=(Location(url=pages[2].url),))
    gone = report.sections[-1]
    missing = replace(report.findings[1], check="section-missing", locations=(Location(url=pages[0].url, section=gone.id),))
    made = replace(
        report, pages=pages, sections=(*report.sections[:-1], replace(gone, status="missing", locations=())), findings=(locked, missing)
    )
    text = to_markdown(made)
    assert f"“{report.pages[2].title}” is locked" in text and "Wilding’s portfolio”" not in text
    assert f"]({pages[0].url})" not in text and f"]({pages[2].url})" in text
    told = closing_words(Checked(judgement=SimpleNamespace(report=made), snapshot=None, files=(), interrupted=False))  # type: ignore[arg-type]  # all it reads
    assert f"“{report.pages[2].title}” is locked" in told and "Wilding’s portfolio”" not in told


def test_markdown_of_an_unreadable_portfolio_has_no_table() -> None:
    assert "| Section |" not in to_markdown(SAMPLES["unreadable"]())


def test_comparison_goes_by_fingerprint() -> None:
    before = full_of_faults()
    renamed = replace(before.findings[0], title="Another title", id="another")
    fresh = replace(before.findings[1], fingerprint="0" * 16)
    after = replace(before, findings=(renamed, fresh, *before.findings[2:]))
    change = compare(before, after)
    assert change.new == (fresh,)
    assert change.solved == (before.findings[1],)
    assert renamed in change.still and all(finding.verdict != "error" for finding in change.still)


def test_first_things_are_at_most_five_by_harm_and_effort() -> None:
    chosen = first_things(full_of_faults().findings)
    assert len(chosen) == 5
    assert [finding.severity for finding in chosen] == ["must"] * 5
    assert [finding.effort for finding in chosen] == sorted(finding.effort for finding in chosen)
    assert not any(finding.severity == "note" or finding.verdict == "error" for finding in first_things(nearly_ready().findings))
