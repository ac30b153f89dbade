"""The package list is written by hand; these tests keep it true."""

import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ROOMS = ("core", "crawler", "sections", "checks", "reports", "app")


def packages_in_tree() -> set[str]:
    return {
        "foliocheck." + ".".join(path.parent.relative_to(ROOT).parts)
        for room in ROOMS
        for path in (ROOT / room).rglob("__init__.py")
        if "__pycache__" not in path.parts
    }


def test_every_package_of_the_tree_is_listed() -> None:
    listed = set(tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["setuptools"]["packages"])
    assert listed == packages_in_tree()


def test_no_folder_shadows_the_package() -> None:
    assert not (ROOT / "foliocheck").exists()


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built wheel, made without asking any package registry."""
    target = tmp_path_factory.mktemp("wheel")
    command = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--no-deps",
        "--no-build-isolation",
        "--no-index",
        "-w",
        str(target),
        str(ROOT),
    ]
    subprocess.run(command, check=True, capture_output=True)
    return next(target.glob("*.whl"))


def test_wheel_carries_every_data_file(wheel: Path) -> None:
    inside = set(zipfile.ZipFile(wheel).namelist())
    endings = {".toml", ".js", ".j2", ".css", ".html", ".svg", ".json"}
    wanted = {
        "foliocheck/" + path.relative_to(ROOT).as_posix()
        for room in ROOMS
        for path in (ROOT / room).rglob("*")
        if path.is_file() and path.suffix in endings and "__pycache__" not in path.parts
    }
    assert wanted - inside == set()


def test_wheel_runs_outside_the_checkout(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "site")
    program = "import sys; sys.path.insert(0, sys.argv[1]); import foliocheck.app.command_line as c; sys.argv = ['foliocheck', 'frameworks']; print(c.__file__); c.main()"
    done = subprocess.run(
        [sys.executable, "-I", "-c", program, str(tmp_path / "site")], capture_output=True, text=True, cwd=tmp_path, check=False
    )
    assert "cmalt-2019" in done.stdout, done.stderr
    assert str(tmp_path) in done.stdout
