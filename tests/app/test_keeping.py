"""What stays of a snapshot: all, masked, or nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from foliocheck.app.keeping import check_way
from foliocheck.app.pipeline import check
from foliocheck.app.rejudging import rejudge, saved_snapshot
from foliocheck.core.errors import BadConfiguration

SECRET = "tomas.redfern@student.college.example"
PAGE = f"""<!doctype html><html lang="en-GB"><title>CMALT portfolio of Kit Wilding</title><h1>2b Target learners</h1>
<p>I asked my learners how they study, and one ({SECRET}) told me that he listens on the bus. I changed the pages because of that.</p>
<p>What I learned from it is that most of them study in short moments, and that they want to hear a voice. I now record each week's summary myself.</p>
<p>Her address, for the parcel:</p><p>14 Heol Fawr</p><p>Llanelli</p><p>SA15 3AB</p>
<img alt="{SECRET}" src="x.png"><a href="mailto:{SECRET.replace("@", "%40")}">write</a><!-- {SECRET} --></html>"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "site").mkdir()
    (tmp_path / "site/index.html").write_text(PAGE)
    return tmp_path / "site"


def everything(folder: Path) -> str:
    return "\n".join(path.read_bytes().decode("utf-8", "replace") + path.name for path in sorted(folder.rglob("*")) if path.is_file())


@pytest.mark.browser
def test_masked_holds_no_personal_data_and_judges_the_same(site: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    first = check(str(site), out, keep="masked").judgement.report
    kept = everything(out).lower()
    assert SECRET not in kept
    assert "tomas.redfern" not in kept
    assert "heol fawr" not in kept and "sa15 3ab" not in kept
    again = rejudge(saved_snapshot(out), out).judgement.report
    assert {finding.fingerprint for finding in again.findings if finding.area == "data-protection"} == {
        finding.fingerprint for finding in first.findings if finding.area == "data-protection"
    }
    assert [section.status for section in again.sections] == [section.status for section in first.sections]
    assert any("masked" in note.why for note in again.not_checked)


@pytest.mark.browser
def test_none_keeps_only_the_report(site: Path, tmp_path: Path) -> None:
    check(str(site), tmp_path / "out", keep="none")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["report.html", "report.json"]


@pytest.mark.browser
def test_full_keeps_the_pages(site: Path, tmp_path: Path) -> None:
    check(str(site), tmp_path / "out")
    assert SECRET in everything(tmp_path / "out/snapshot")
    assert json.loads((tmp_path / "out/snapshot/snapshot.json").read_text())["finished"] is True


def test_an_unknown_way_is_told() -> None:
    assert check_way("masked") == "masked"
    with pytest.raises(BadConfiguration, match="masked"):
        check_way("half")
