"""Parts of pictures around a place in one of them: what is to be found there is blurred, what stands around it shows the way."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path

from PIL import Image

from foliocheck.checks.case import Spot
from foliocheck.core.mask import Mask
from foliocheck.core.report import Report
from foliocheck.core.snapshot import Picture, Snapshot

Part = tuple[float, float, float, float]
"""(x, y, width, height) as parts of the picture's own."""

_NAME = re.compile(r"pictures/(?P<file>read-\d+)-(?P<line>\d+)\.jpg")
_WIDEST = 900
_AROUND, _LINES, _MARGIN = 0.12, 2, 0.02
"""How much of the picture is shown above and below the line: so much, and so many lines of text at least."""
_CELL = 12


def cutting_name(spot: Spot, snapshot: Snapshot) -> str | None:
    """The name of the part of a picture around `spot`, relative to the report's folder; None where the picture is not kept."""
    picture = snapshot.pictures.get(spot.picture) if spot.picture else None
    if picture is None or picture.file is None or spot.part not in picture.text_boxes:
        return None
    return f"{picture.file}-{picture.text_boxes.index(spot.part):02}.jpg"


def cuttings(report: Report, snapshot: Snapshot, mask: Mask) -> dict[str, bytes]:
    """The parts of pictures that the places of `report` name in `screenshot`, as JPEG, by that name."""
    by_file = {picture.file: picture for picture in snapshot.pictures.values() if picture.file}
    found: dict[str, bytes] = {}
    for name in dict.fromkeys(place.screenshot for finding in report.findings for place in finding.locations if place.screenshot):
        match = _NAME.fullmatch(name)
        picture = by_file.get(f"pictures/{match['file']}") if match else None
        if match and picture and (data := _cut(Path(snapshot.folder) / str(picture.file), picture, int(match["line"]), mask)):
            found[name] = data
    return found


def write_cuttings(found: dict[str, bytes], out: Path) -> None:
    """Write the parts of pictures into the report's folder, under their names. Those of an earlier check are taken away."""
    for path in (out / "pictures").glob("read-*.jpg"):
        if f"pictures/{path.name}" not in found and _NAME.fullmatch(f"pictures/{path.name}"):
            path.unlink(missing_ok=True)
    for name, data in found.items():
        path = out / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def _cut(path: Path, picture: Picture, line: int, mask: Mask) -> bytes | None:
    try:
        with Image.open(io.BytesIO(path.read_bytes())) as opened:
            image: Image.Image = opened.convert("RGB")
    except (OSError, ValueError, Image.DecompressionBombError):
        return None
    for index in _masked_lines(picture, mask):
        _blur(image, picture.text_boxes[index])
    near = picture.text_boxes[max(0, line - _LINES) : line + _LINES + 1]
    _, y, _, height = picture.text_boxes[line]
    top = max(0.0, min(y - _AROUND, *(part[1] - _MARGIN for part in near)))
    bottom = min(1.0, max(y + height + _AROUND, *(part[1] + part[3] + _MARGIN for part in near)))
    shown = image.crop((0, int(top * image.height), image.width, max(int(top * image.height) + 1, int(bottom * image.height))))
    if shown.width > _WIDEST:
        shown = shown.resize((_WIDEST, max(1, shown.height * _WIDEST // shown.width)))
    target = io.BytesIO()
    shown.save(target, "JPEG", quality=75)
    return target.getvalue()


def _masked_lines(picture: Picture, mask: Mask) -> Iterator[int]:
    """The lines whose words the mask changes, alone or together with those beside them: a value may go over several."""
    lines = (picture.text or "").split("\n")[: len(picture.text_boxes)]
    whole = mask.text("\n".join(lines)) != "\n".join(lines)
    found = mask.hidden_lines(lines)
    for index in range(len(lines) - 1):
        joined = "".join(lines[index : index + 2])  # a word that was parted at the line's end
        if index not in found and index + 1 not in found and mask.text(joined) != joined:
            found |= {index, index + 1}
    if whole and not found:
        found = set(range(len(lines)))  # nobody knows which: none is shown
    yield from sorted(found)


def _blur(image: Image.Image, part: Part) -> None:
    x, y, width, height = part
    margin = max(3, round(height * image.height * 0.15))
    left, top = max(0, int(x * image.width) - margin), max(0, int(y * image.height) - margin)
    right, bottom = (
        min(image.width, int((x + width) * image.width) + margin),
        min(image.height, int((y + height) * image.height) + margin),
    )
    if right <= left or bottom <= top:
        return
    piece = image.crop((left, top, right, bottom))
    cell = max(_CELL, round(piece.height * 0.8))
    spots = piece.resize((max(1, piece.width // cell), max(1, piece.height // cell)), Image.Resampling.BOX)
    image.paste(spots.resize(piece.size, Image.Resampling.BILINEAR), (left, top))
