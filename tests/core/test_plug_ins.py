"""Plug-ins that do not work are told by name, with the way out. They are installed as real packages are: a module and its dist-info."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from pathlib import Path

import pytest

from foliocheck.checks.registry import all_checks
from foliocheck.core.errors import BadConfiguration
from foliocheck.core.plug_ins import plug_ins
from foliocheck.crawler.platforms.platform import Front
from foliocheck.crawler.platforms.registry import recognise
from foliocheck.sections.frameworks_data import all_frameworks, load_framework

Install = Callable[[str, str], None]
WHOLE = (
    '"""x.\n\nWhat it looks at:\n    x\n\nWhy it matters:\n    x\n\nWhat a person must still judge:\n    x\n\nHow to mend it:\n    x\n\nLimits:\n    x\n"""\n'
    'ID = "{id}"\nAREA = "{area}"\nPASS = FAIL = WHY = "x"\nSEVERITY = "note"\nrun = lambda case: ()\n'
)


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Install:
    """Puts a package with one module and one entry point `odd` of this group on the path."""

    def put(group: str, code: str) -> None:
        name = f"odd_{tmp_path.name.replace('-', '_')}"
        (tmp_path / f"{name}.py").write_text(code, encoding="utf-8")
        facts = tmp_path / f"{name}-1.0.dist-info"
        facts.mkdir()
        (facts / "METADATA").write_text("Metadata-Version: 2.1\nName: odd-package\nVersion: 1.0\n")
        (facts / "entry_points.txt").write_text(f"[foliocheck.{group}]\nodd = {name}\n")
        monkeypatch.syspath_prepend(str(tmp_path))
        importlib.invalidate_caches()
        all_frameworks.cache_clear()
        load_framework.cache_clear()

    return put


@pytest.fixture(autouse=True)
def _forgotten() -> object:
    yield
    all_frameworks.cache_clear()
    load_framework.cache_clear()


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("import no_such_module_anywhere", "ModuleNotFoundError"),
        ("this is no python", "SyntaxError"),
        ('ID = "odd"', "AttributeError"),
        (WHOLE.format(id="odd", area="links").replace("Limits:", "Bounds:"), "no part “Limits:”"),
        (WHOLE.format(id="broken-link", area="links"), "“broken-link” is taken"),
        (WHOLE.format(id="odd", area="beauty"), "no area “beauty”"),
    ],
    ids=["needs what is not there", "no python", "half a check", "half a docstring", "a taken id", "an unknown area"],
)
def test_a_check_that_does_not_work_is_told_by_name(install: Install, code: str, words: str) -> None:
    install("checks", code)
    with pytest.raises(BadConfiguration, match="“odd” of the package odd-package") as told:
        all_checks()
    assert words in str(told.value)
    assert "pip uninstall odd-package" in str(told.value)


def test_a_whole_check_comes_after_ours_and_is_not_said_to_have_a_page_in_our_docs(install: Install) -> None:
    before = len(all_checks())
    install("checks", WHOLE.format(id="odd", area="links"))
    checks = all_checks()
    assert (len(checks), checks[-1].id, checks[-1].help) == (before + 1, "odd", None)
    assert checks[0].help == f"docs/checks/{checks[0].id}.md"


def test_a_platform_that_breaks_is_told_by_name(install: Install) -> None:
    install("platforms", 'ID = "odd"\nTITLE = "Odd"\ndef recognise(front): raise RuntimeError("no idea")')
    with pytest.raises(BadConfiguration, match=r"odd-package does not work \(RuntimeError: no idea\)"):
        recognise(Front(url="https://x.example/", given="", headers={}, html="", meta={}))


@pytest.mark.parametrize("code", ["x = 1", ""])
def test_a_framework_that_is_none_is_told_by_name(install: Install, code: str) -> None:
    install("frameworks", code)
    with pytest.raises(BadConfiguration, match="odd-package does not work"):
        load_framework("odd")


def test_nothing_is_plugged_in_by_itself() -> None:
    assert plug_ins("foliocheck.checks") == ()
