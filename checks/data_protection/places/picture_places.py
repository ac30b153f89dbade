"""The text in a picture, where in it that is, and what the camera left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from foliocheck.checks.data_protection.places.document_places import file_name
from foliocheck.checks.data_protection.places.people_told import CAMERA_SERIAL, GPS_POSITION, people_in, person, whole
from foliocheck.checks.data_protection.places.stretch import Mark, Stretch, Writer
from foliocheck.core.snapshot import Picture, Snapshot


def picture_stretches(picture: Picture, snapshot: Snapshot) -> Iterator[Stretch]:
    """The text in a picture (where OCR ran) and the data that the camera or a program left in it."""
    name = file_name(picture.address)
    url, block, selector = _shown_at(picture, snapshot)
    linked_from = picture.found_on[0] if url == picture.address and picture.found_on else None
    if picture.text:
        marks: list[Mark] = []
        lines, boxes = picture.text.split("\n"), picture.text_boxes
        text = ""
        for index, line in enumerate(lines):
            box = boxes[index] if index < len(boxes) else None
            if index:
                text += "\t" if _side_by_side(boxes[index - 1 : index + 1]) else "\n"
            marks.append(
                Mark(
                    start=len(text),
                    block=block,
                    selector=selector,
                    label=f"in the picture {name}{_corner(box)}",
                    picture=picture.address,
                    part=box,
                )
            )
            text += line
        yield Stretch(text=text, url=url, where="ocr", marks=tuple(marks), linked_from=linked_from)
    writer = Writer()
    for key, value in picture.exif.items():
        mark = Mark(start=0, block=block, selector=selector, label=f"in the data inside the picture {name} ({key})")
        if key == "GPS":
            continue
        if "serialnumber" in key.lower():
            yield Stretch(
                text=value, url=url, where="properties", marks=(mark,), linked_from=linked_from, hits=(whole(CAMERA_SERIAL, value),)
            )
            continue
        writer.add(value, block=block, selector=selector, label=mark.label)
        yield from (person(found, url, mark, linked_from) for found in people_in(key, value))
    if picture.gps:
        position = picture.exif.get("GPS", "a position")
        mark = Mark(start=0, block=block, selector=selector, label=f"in the data inside the picture {name} (position)")
        yield Stretch(
            text=position, url=url, where="properties", marks=(mark,), linked_from=linked_from, hits=(whole(GPS_POSITION, position),)
        )
    yield from writer.stretch(url, "properties", linked_from)


def _shown_at(picture: Picture, snapshot: Snapshot) -> tuple[str, int | None, str | None]:
    """The page, block and selector at which the picture is shown; its own address where it is only linked."""
    for url in picture.found_on:
        page = snapshot.page(url)
        for image in page.images if page else ():
            if image.src == picture.address:
                return url, image.block, image.selector or None
    return picture.address, None, None


def _side_by_side(boxes: Sequence[tuple[float, float, float, float]]) -> bool:
    """Whether two pieces of text in a picture stand in one row, the second to the right: the cells of a table."""
    if len(boxes) < 2:
        return False
    (one_x, one_y, one_width, one_height), (two_x, two_y, _, two_height) = boxes
    apart = abs((one_y + one_height / 2) - (two_y + two_height / 2))
    return apart < 0.4 * min(one_height, two_height) and two_x > one_x + one_width


def _corner(box: tuple[float, float, float, float] | None) -> str:
    """Where in a picture a box is, in words."""
    if box is None:
        return ""
    x, y, width, height = box
    across, down = x + width / 2, y + height / 2
    row = "top" if down < 0.34 else "bottom" if down > 0.66 else "middle"
    column = "left" if across < 0.34 else "right" if across > 0.66 else ""
    return f", {row} {column}".rstrip() if row != "middle" or not column else f", {column}"
