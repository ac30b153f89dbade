"""The steps of the GitHub Action, run as a runner runs them: bash, the inputs as environment, files for summary and outputs."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

sys.path.insert(0, str(Path(__file__).parents[1] / "app"))

from small_sites import SmallSites  # the tests' own module, found by the line above

ROOT = Path(__file__).parents[2]
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS: list[dict[str, Any]] = ACTION["runs"]["steps"]
_CARRIED = ("core", "crawler", "sections", "checks", "reports", "app", "pyproject.toml", "README.md", "LICENSE")


@dataclass(frozen=True)
class Job:
    """What a job left behind: the exit code of its last step, its page, its outputs, what it printed."""

    code: int
    summary: str
    outputs: dict[str, str]
    said: str
    folder: Path


class Runner:
    """As much of GitHub's runner as the Action needs."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.action = folder / "action"
        self.action.mkdir()
        for name in _CARRIED:
            source = ROOT / name
            if source.is_dir():
                shutil.copytree(source, self.action / name, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                shutil.copy(source, self.action)
        # pip takes the libraries from this environment instead of a registry.
        here = next(path for path in sys.path if path.endswith("site-packages"))
        self.pip = {"PIP_NO_INDEX": "1", "PIP_NO_DEPS": "1", "PIP_NO_BUILD_ISOLATION": "0", "PYTHONPATH": here}

    def run(self, step: dict[str, Any], given: dict[str, str], job: Path) -> subprocess.CompletedProcess[str]:
        job.mkdir(exist_ok=True)
        inputs = {name: given.get(name, row.get("default", "")) for name, row in ACTION["inputs"].items()}
        wanted = {name: _filled(value, inputs) for name, value in step.get("env", {}).items()}
        environment = {
            **os.environ, **self.pip, "RUNNER_TEMP": str(self.folder), "GITHUB_ACTION_PATH": str(self.action), "FOLIOCHECK_DELAY": "0",
            "GITHUB_STEP_SUMMARY": str(job / "summary.md"), "GITHUB_OUTPUT": str(job / "outputs"), **wanted,
        }  # fmt: skip
        command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
        return subprocess.run(command, capture_output=True, text=True, env=environment, cwd=job, check=False, timeout=240)

    def check(self, name: str, **given: str) -> Job:
        job = self.folder / name
        done = self.run(STEPS[1], {key.replace("_", "-"): value for key, value in given.items()}, job)
        outputs = job / "outputs"
        rows = dict(line.split("=", 1) for line in outputs.read_text().splitlines()) if outputs.exists() else {}
        summary = (job / "summary.md").read_text() if (job / "summary.md").exists() else ""
        return Job(done.returncode, summary, rows, done.stdout + done.stderr, job)


def _filled(value: str, inputs: dict[str, str]) -> str:
    found = re.fullmatch(r"\$\{\{ inputs\.([a-z-]+) \}\}", value)
    assert found, value
    return inputs[found[1]]


@pytest.fixture(scope="module")
def runner(tmp_path_factory: pytest.TempPathFactory) -> Runner:
    """A runner on which the first step has been made."""
    runner = Runner(tmp_path_factory.mktemp("runner"))
    done = runner.run(STEPS[0], {}, runner.folder / "install")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Ready: " in done.stdout
    return runner


@pytest.fixture(scope="module")
def sites() -> Iterator[SmallSites]:
    with SmallSites() as served:
        yield served


@pytest.mark.browser
def test_a_job_that_fails_and_says_why_on_its_page(runner: Runner, sites: SmallSites) -> None:
    job = runner.check("must", address=sites.address("broken-action"), framework="cmalt")
    assert job.code == 1, job.said
    assert job.summary.startswith("# Kit Wilding, CMALT portfolio")
    assert "## Do these first" in job.summary
    assert job.outputs == {"verdict": "fix-first", "report": "foliocheck-report"}
    written = {path.name for path in (job.folder / "foliocheck-report").iterdir()}
    assert {"report.html", "report.json", "report.md", "report.sarif"} <= written
    assert "snapshot" not in written


@pytest.mark.browser
def test_a_job_that_never_fails_but_where_nothing_could_be_read(runner: Runner, sites: SmallSites) -> None:
    assert runner.check("never", address=sites.address("broken-action"), fail_on="never").code == 0
    gone = runner.check("gone", address=sites.address("gone-action"), fail_on="never")
    assert (gone.code, gone.outputs["verdict"]) == (2, "unreadable")
    assert gone.summary


def test_what_makes_no_sense_fails_with_a_sentence(runner: Runner) -> None:
    odd = runner.check("odd", address="my portfolio; touch owned", fail_on="must")
    assert odd.code == 2
    assert "not a web address" in odd.said
    assert not (odd.folder / "owned").exists()
    assert (odd.summary, odd.outputs) == ("", {})


def test_inputs_reach_the_script_as_values_only() -> None:
    for step in STEPS:
        assert "${{" not in step["run"]
        assert step["shell"] == "bash"
    used = {name for step in STEPS for value in step.get("env", {}).values() for name in re.findall(r"inputs\.([a-z-]+)", value)}
    assert used == set(ACTION["inputs"])
