"""The program as a person runs it: sentences, exit codes, help."""

from __future__ import annotations

import contextlib
import io
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from foliocheck.app.command_line import app, main, own_fault
from foliocheck.app.corrections_file import read_corrections
from foliocheck.checks.data_protection.permission import key_of, permission_hash

PROGRAM = [sys.executable, "-c", "from foliocheck.app.command_line import main; main()"]


def run(*arguments: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    """In a process of its own, as a person does it."""
    return subprocess.run([*PROGRAM, *arguments], capture_output=True, text=True, cwd=cwd, check=False, timeout=120)


def say(*arguments: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    """The same in this process, where only words and the exit code count: a second less. An error that nobody meant is a traceback here."""
    out, err, code = io.StringIO(), io.StringIO(), 0
    with (
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
        contextlib.chdir(cwd or "."),
        pytest.MonkeyPatch.context() as patch,
    ):
        patch.setattr(sys, "argv", ["foliocheck", *arguments])
        try:
            main()
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else 1
    return subprocess.CompletedProcess(arguments, code, out.getvalue(), err.getvalue())


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", "No address"),
        ("my portfolio", "not a web address"),
        ("someone@uni.example", "e-mail address"),
        ("ftp://name.example", "http and https"),
        ("no/such/folder", "web address"),
    ],
)
def test_no_address_is_one_sentence_and_exit_2(typed: str, words: str, tmp_path: Path) -> None:
    done = say("check", typed, cwd=tmp_path)
    assert done.returncode == 2
    assert words in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "report").exists()


def test_permit_prints_a_line_that_the_settings_take_and_that_holds_no_value(tmp_path: Path) -> None:
    done = say("permit", "Tomas@college.example", "--for", "name.example/Portfolio/")
    assert done.returncode == 0
    assert "tomas" not in done.stdout.lower()
    permitted = read_corrections(done.stdout).permitted
    assert permitted == (permission_hash("tomas@college.example", key_of("https://name.example/portfolio")),)


def test_permit_asks_for_the_value_where_it_is_a_dash() -> None:
    asked = subprocess.run(
        [*PROGRAM, "permit", "-", "--for", "https://name.example/"],
        input="07700 900417\n",
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert asked.returncode == 0
    assert asked.stdout.strip() == f'permitted = ["{permission_hash("+44 7700 900417", "name.example")}"]'
    assert "900417" not in asked.stdout + asked.stderr


def test_permit_without_a_value_is_one_sentence() -> None:
    done = say("permit", " ", "--for", "https://name.example/")
    assert done.returncode == 2
    assert "no value" in done.stderr


def test_a_folder_without_pages_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    done = say("check", str(tmp_path / "empty"), "--out", str(tmp_path / "out"))
    assert done.returncode == 2
    assert "empty" in done.stderr
    assert "Traceback" not in done.stderr


def test_no_browser_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FOLIOCHECK_BROWSER", "/no/such/browser")
    done = say("check", "http://127.0.0.1:9/", "--out", str(tmp_path / "out"))
    assert done.returncode == 2
    assert "FOLIOCHECK_BROWSER" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "arguments", [["--help"], ["check", "--help"], ["frameworks"], ["checks"], ["explain", "front-door"], ["--version"]]
)
def test_says_something(arguments: list[str]) -> None:
    done = say(*arguments)
    assert done.returncode == 0
    assert len(done.stdout) > 10


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["explain", "frontdoor"], "front-door"),
        (["judge", "nowhere"], "snapshot"),
        (["purge", "."], "nothing was deleted"),
        (["check", "x.example", "--format", "doc"], "report form"),
        (["check", "/no/such/portfolio"], "no file or folder portfolio"),
        (["check", "./portfolio/"], "no file or folder portfolio"),
        (["check", "x.example", "--storage-state", "none.json"], "no saved browser state"),
    ],
)
def test_wrong_words_are_told(arguments: list[str], words: str, tmp_path: Path) -> None:
    done = say(*arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert words in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.browser
def test_check_and_judge_again(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site/index.html").write_text(
        '<!doctype html><html lang="en"><title>CMALT</title><h1>1a Constraints</h1><p>I compared two tools.</p></html>'
    )
    done = run("check", str(tmp_path / "site"), "--out", str(tmp_path / "out"), "--format", "html,json,csv,md")
    assert done.returncode == 1, done.stderr
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "report.csv",
        "report.html",
        "report.json",
        "report.md",
        "snapshot",
    ]
    first = (tmp_path / "out/report.json").read_text()
    again = run("judge", str(tmp_path / "out"))
    assert again.returncode == 1, again.stderr
    assert [line for line in (tmp_path / "out/report.json").read_text().splitlines() if "fingerprint" in line] == [
        line for line in first.splitlines() if "fingerprint" in line
    ]


@pytest.mark.browser
def test_unreadable_is_exit_2_with_a_report(tmp_path: Path) -> None:
    done = run("check", "http://127.0.0.1:9/", "--out", str(tmp_path / "out"))
    assert done.returncode == 2, done.stderr
    assert (tmp_path / "out/report.html").exists()


def test_a_fault_of_our_own_is_a_sentence_that_quotes_nothing() -> None:
    try:
        int("tomas@student.example")
    except ValueError as error:
        told = own_fault(error)
    assert "ValueError in test_command_line.py" in told
    assert "tomas" not in told


def _commands(group: Any, name: str = "foliocheck") -> Iterator[tuple[str, Any]]:
    for word, command in getattr(group, "commands", {}).items():
        yield from _commands(command, f"{name} {word}") if hasattr(command, "commands") else [(f"{name} {word}", command)]


def test_every_command_can_be_quiet_and_verbose() -> None:
    found = dict(_commands(typer.main.get_command(app)))
    assert {"foliocheck check", "foliocheck doctor", "foliocheck watch add"} <= set(found)
    for name, command in found.items():
        options = {option for parameter in command.params for option in parameter.opts}
        assert {"--quiet", "-q", "--verbose", "-v"} <= options, name
