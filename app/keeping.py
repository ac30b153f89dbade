"""What stays of a snapshot after judging: all of it, a masked form, or nothing.

The masked form is for collections that are checked again and again: every text in it has gone through the Mask, the original
pages and pictures are deleted. Judging it again gives the same report, except that the findings about private information are
carried over from the first judging (their values are no longer there to be found), and the report says so.
"""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from foliocheck.core.codec import decode, encode
from foliocheck.core.errors import BadConfiguration, BadSnapshot
from foliocheck.core.mask import Mask
from foliocheck.core.report import CheckResult, Finding, Report
from foliocheck.core.snapshot_folder import SnapshotFolder

WAYS = ("full", "masked", "none")
AREA = "data-protection"
_CARRIED = "carried.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """What the first judging found about private information, masked as it was told."""

    findings: tuple[Finding, ...]
    checks: tuple[CheckResult, ...]


def check_way(given: str) -> str:
    """`given` where it is a way of keeping. Raises BadConfiguration naming the ways."""
    if given not in WAYS:
        raise BadConfiguration(f"A snapshot cannot be kept “{given}”. Choose from {', '.join(WAYS)}.")
    return given


def keep_snapshot(folder: Path, way: str, report: Report, mask: Mask) -> None:
    """Leave of the snapshot in `folder` what `way` says. `report` is what was made of it, `mask` the Mask that made it."""
    if way == "none":
        shutil.rmtree(folder, ignore_errors=True)
    elif way == "masked":
        _mask_in_place(folder, report, mask)


def carried_over(folder: Path) -> Carried | None:
    """What was carried over with a masked snapshot, None for one that is whole. Raises BadSnapshot where it is damaged."""
    path = folder / _CARRIED
    if not path.is_file():
        return None
    try:
        return decode(Carried, json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError) as error:
        raise BadSnapshot(f"The masked snapshot in {folder} is damaged ({error}). Run the check again.") from None


def _mask_in_place(folder: Path, report: Report, mask: Mask) -> None:
    target = SnapshotFolder(folder)
    if not (folder / _CARRIED).is_file():
        carried = Carried(
            findings=tuple(finding for finding in report.findings if finding.area == AREA),
            checks=tuple(check for check in report.checks if check.area == AREA),
        )
        target.write_text(_CARRIED, json.dumps(encode(carried), ensure_ascii=False))
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix != ".json":
            path.unlink()
    for path in sorted(folder.rglob("*.json")):
        if path.name != _CARRIED:
            data = mask.tree(_over_blocks(json.loads(path.read_text(encoding="utf-8")), mask))
            if path.parent.name == "pages":
                data.update(html_file=None, response_file=None, screenshot=None)
            if path.name == "pictures.json":
                for facts in data.values():
                    facts.update(file=None)
            target.write_text(path.relative_to(folder).as_posix(), json.dumps(data, ensure_ascii=False, separators=(",", ":")))


def _over_blocks(data: Any, mask: Mask) -> Any:
    """`data` with those values masked that go over several blocks of a page or document: the lines of an address, the cells of a row."""
    if isinstance(data, dict):
        for key, value in data.items():
            if (
                key == "blocks"
                and isinstance(value, list)
                and all(isinstance(block, dict) and isinstance(block.get("text"), str) for block in value)
            ):
                for block, text in zip(value, mask.lines([block["text"] for block in value]), strict=True):
                    block["text"] = text
            else:
                _over_blocks(value, mask)
    elif isinstance(data, list):
        for item in data:
            _over_blocks(item, mask)
    return data
