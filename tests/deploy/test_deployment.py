"""What must hold of the files that show how foliocheck is hosted, whoever edits them."""

from __future__ import annotations

import configparser
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from typer.testing import CliRunner

from foliocheck.app.command_line import app

DEPLOY = Path(__file__).parents[2] / "deploy"
CONTAINER = (DEPLOY / "Containerfile").read_text(encoding="utf-8")
UNITS = sorted(DEPLOY.glob("*.service"))
SECRET = re.compile(r"(?i)(password|passwd|secret|token|api_?key)\s*=\s*\S+|-----BEGIN|ghp_\w{20}|AKIA\w{16}")


def steps() -> list[tuple[str, str]]:
    """The instructions of the container file, continued lines joined."""
    lines = [line for line in CONTAINER.replace("\\\n", " ").splitlines() if line.strip() and not line.startswith("#")]
    return [(line.split(maxsplit=1)[0].upper(), line.split(maxsplit=1)[1]) for line in lines]


def test_the_container_does_not_run_as_root() -> None:
    users = [what for step, what in steps() if step == "USER"]
    assert users
    assert re.fullmatch(r"[1-9]\d*:[1-9]\d*", users[-1])
    order = [step for step, _ in steps()]
    assert order.index("USER") < order.index("CMD")
    assert "RUN" not in order[order.index("USER") :]


def test_base_images_are_pinned_to_a_version() -> None:
    for what in (what for step, what in steps() if step == "FROM"):
        image = what.split()[0]
        assert re.search(r":\d+\.\d+\.\d+", image), image
        assert "latest" not in image


def test_strangers_addresses_are_the_container_s_and_the_units_premise() -> None:
    assert any(step == "ENV" and "FOLIOCHECK_HOSTED=1" in what for step, what in steps())
    assert "--no-sandbox" not in CONTAINER
    for unit in UNITS:
        assert "Environment=FOLIOCHECK_HOSTED=1" in unit.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", [path for path in sorted(DEPLOY.iterdir()) if path.is_file()], ids=lambda path: path.name)
def test_no_secret_lies_here(path: Path) -> None:
    assert SECRET.search(path.read_text(encoding="utf-8")) is None


@pytest.mark.parametrize("unit", UNITS, ids=lambda path: path.name)
def test_units_limit_what_a_page_can_take(unit: Path) -> None:
    read = configparser.ConfigParser(strict=False, interpolation=None, delimiters=("=",))
    read.optionxform = str  # type: ignore[assignment,method-assign]  # systemd's names have capitals
    read.read_string(unit.read_text(encoding="utf-8"))
    service = read["Service"]
    assert service["User"] not in ("root", "0")
    assert {"MemoryMax", "TasksMax", "LimitCORE", "IPAddressDeny"} <= set(service)
    for name in ("NoNewPrivileges", "PrivateTmp", "RestrictSUIDSGID", "ProtectKernelModules", "LockPersonality"):
        assert service[name] == "yes"
    assert "user" in service["RestrictNamespaces"].split()  # the browser's sandbox is built of them
    assert "0.0.0.0" not in service["ExecStart"]


def test_the_commands_are_ones_that_foliocheck_knows() -> None:
    said = [
        read.split("/foliocheck ", 1)[1]
        for unit in UNITS
        for read in unit.read_text(encoding="utf-8").splitlines()
        if read.startswith("ExecStart=")
    ]
    said.append(" ".join(json.loads(next(what for step, what in steps() if step == "CMD"))))
    for line in said:
        command, *words = line.split()
        shown = CliRunner().invoke(app, [command, "--help"], terminal_width=200, env={"COLUMNS": "200", "NO_COLOR": "1"})
        assert shown.exit_code == 0
        assert [word for word in words if word.startswith("--") and word not in shown.output] == []


def test_systemd_understands_the_units(tmp_path: Path) -> None:
    program = shutil.which("systemd-analyze")
    if program is None:
        pytest.skip("systemd-analyze is not on this machine")
    for unit in UNITS:
        text = unit.read_text(encoding="utf-8").replace("/opt/foliocheck/.venv/bin/foliocheck", "/bin/true")
        (tmp_path / unit.name).write_text(text, encoding="utf-8")
        said = subprocess.run(
            [program, "verify", "--man=no", str(tmp_path / unit.name)], capture_output=True, text=True, check=False, timeout=60
        )
        assert "Unknown" not in said.stderr
        assert unit.name not in said.stderr


def test_the_profile_allows_namespaces_and_forbids_mounting() -> None:
    profile = json.loads((DEPLOY / "seccomp.json").read_text(encoding="utf-8"))
    forbidden = {name for rule in profile["syscalls"] if rule["action"] == "SCMP_ACT_ERRNO" for name in rule["names"]}
    assert {"mount", "setns", "bpf", "init_module", "kexec_load", "process_vm_writev", "keyctl"} <= forbidden
    assert not {"clone", "clone3", "unshare", "chroot"} & forbidden
