"""Writes docs/checks/: one page a check, made from the check's own docstring, and an index by area.

python docs/make_pages.py [--check]      --check: say whether the pages are up to date, and write nothing
"""

from __future__ import annotations

import sys
from pathlib import Path

from foliocheck.checks.registry import HEADINGS, Check, all_checks
from foliocheck.core.report import AREAS

FOLDER = Path(__file__).parent / "checks"
AREA_TITLES = {
    "access": "Getting in", "completeness": "What is there and what is missing", "links": "Links and evidence",
    "data-protection": "Private information", "accessibility": "Can everybody read it",
}  # fmt: skip


def pages() -> dict[str, str]:
    """Every page by file name."""
    checks = [check for check in all_checks() if check.run.__module__.startswith("foliocheck.")]
    return {"README.md": index(checks), **{f"{check.id}.md": page(check) for check in checks}}


def page(check: Check) -> str:
    """One check's page."""
    facts = f"`{check.id}` · {AREA_TITLES[check.area]} · {check.severity}" + (f" · {check.standard}" if check.standard else "")
    parts = [f"# {check.fails}", facts, f"**Why an assessor cares.** {check.why}"]
    for heading in HEADINGS:
        parts += [f"## {heading}", " ".join(check.parts[heading].split())]
    return "\n\n".join(parts) + "\n"


def index(checks: list[Check]) -> str:
    """The list of all checks by area."""
    lines = ["# Every check", "", "Made from the checks themselves by `make docs`."]
    for area in AREAS:
        lines += ["", f"## {AREA_TITLES[area]}", ""]
        lines += [f"- [{check.fails}]({check.id}.md) (`{check.id}`, {check.severity})" for check in checks if check.area == area]
    return "\n".join(lines) + "\n"


def stale() -> list[str]:
    """File names that are missing, out of date, or left over."""
    wanted = pages()
    there = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.md")}
    return sorted(name for name in wanted.keys() | there.keys() if wanted.get(name) != there.get(name))


def main() -> None:
    """Write the pages, or with --check say which are stale (exit 1)."""
    if "--check" in sys.argv:
        old = stale()
        print("\n".join(old) or "up to date")
        sys.exit(1 if old else 0)
    FOLDER.mkdir(exist_ok=True)
    wanted = pages()
    for path in FOLDER.glob("*.md"):
        if path.name not in wanted:
            path.unlink()
    for name, text in wanted.items():
        (FOLDER / name).write_text(text, encoding="utf-8")
    print(f"{len(wanted)} pages")


if __name__ == "__main__":
    main()
