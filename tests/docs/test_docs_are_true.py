"""What the documentation says is what the program does."""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
from pathlib import Path

import pytest

from foliocheck.checks.registry import all_checks

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_checks_page_is_up_to_date() -> None:
    spec = importlib.util.spec_from_file_location("make_pages", ROOT / "docs/make_pages.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert module.stale() == [], "run “make docs”"


def test_check_ids_are_names_of_their_files() -> None:
    for check in all_checks():
        assert check.run.__module__.rsplit(".", 1)[1] == check.id.replace("-", "_")


def test_ids_are_unique() -> None:
    ids = [check.id for check in all_checks()]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("link", sorted(set(re.findall(r"\]\(((?!http)[^)#]+)\)", README))))
def test_readmes_links_lead_somewhere(link: str) -> None:
    assert (ROOT / link).exists()


@pytest.mark.parametrize("option", sorted(set(re.findall(r"foliocheck (?:check|judge)[^\n`]*?(--[a-z-]+)", README))))
def test_readmes_options_exist(option: str) -> None:
    shown = subprocess.run(
        [sys.executable, "-c", "from foliocheck.app.command_line import main; main()", "check", "--help"],
        capture_output=True,
        text=True,
        check=True,
        env={"COLUMNS": "200", "PATH": ""},
    )
    assert option in shown.stdout


def test_make_targets_of_the_readme_exist() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in set(re.findall(r"^make (\w+)", README, re.MULTILINE)):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target
