"""A snapshot with a marked value in every field that holds text, the report made of it, and the Mask taken away."""

from __future__ import annotations

import dataclasses
import types
from collections.abc import Iterator
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints
from urllib.parse import quote

from portfolios import case

from foliocheck.app import judging
from foliocheck.checks.case import Case
from foliocheck.core.mask import Mask
from foliocheck.core.report import LinkRow, Report
from foliocheck.core.snapshot import Snapshot

ADDRESSES = {
    "url",
    "final_url",
    "href",
    "raw",
    "src",
    "address",
    "canonical",
    "parent",
    "same_as",
    "linked_from",
    "frame",
    "linked",
    "found_on",
    "redirects",
}
UNTOUCHED = {"taken_at", "folder", "html_file", "response_file", "screenshot", "file"}
"""Written by the crawler from its own counters and clock."""


class Planter:
    """Builds a Snapshot with a marked e-mail address and a marked telephone number in every string."""

    def __init__(self) -> None:
        self.count = 0
        self.where: dict[str, str] = {}

    def text(self, path: str, name: str) -> str:
        self.count += 1
        local = f"zq{self.count:04d}planted"
        self.where[local] = path
        if name in ADDRESSES:
            return f"https://other.example/{self.count}/?to={quote(local + '@student.college.example', safe='')}"
        self.where[f"900{self.count % 1000:03d}"] = path
        return f"x {local}@student.college.example tel. 07700 900{self.count % 1000:03d} y"

    def build(self, kind: Any, path: str, name: str = "") -> Any:
        origin = get_origin(kind)
        if dataclasses.is_dataclass(kind) and isinstance(kind, type):
            hints = get_type_hints(kind)
            return kind(**{field.name: self.field(hints[field.name], f"{path}.{field.name}", field) for field in dataclasses.fields(kind)})
        if origin in (Union, types.UnionType):
            return self.build(next(option for option in get_args(kind) if option is not type(None)), path, name)
        if origin is Literal:
            return "content" if "content" in get_args(kind) else get_args(kind)[0]
        if origin is tuple:
            args = get_args(kind)
            return (
                (self.build(args[0], path, name),)
                if len(args) == 2 and args[1] is ...
                else tuple(self.build(arg, path, name) for arg in args)
            )
        if origin is dict:
            value = self.build(get_args(kind)[1], path, name)
            key = getattr(value, "address", None) or self.text(f"{path} key", name)
            return {key: value}
        return {str: lambda: self.text(path, name), int: lambda: 1, float: lambda: 1.0, bool: lambda: False}.get(
            kind, lambda: self.text(path, name)
        )()

    def field(self, kind: Any, path: str, field: Any) -> Any:
        return "2026-11-20T00:00:00" if field.name in UNTOUCHED else self.build(kind, path, field.name)


def planted() -> tuple[Case, Planter]:
    planter = Planter()
    snapshot = planter.build(Snapshot, "snapshot")
    html = (
        f"<html><head><meta name=x content='{planter.text('html meta', '')}'></head><body><!-- {planter.text('html comment', '')} -->"
        f"<p data-x='{planter.text('html attribute', '')}' title='{planter.text('html title', '')}'>a</p><script>var "
        f"a='{planter.text('html script', '')}'</script>"
        f"<div hidden>{planter.text('html hidden', '')}</div></body></html>"
    )
    base = case(html=html)
    rows = tuple(_rows(snapshot))
    return dataclasses.replace(base, snapshot=snapshot, links=rows), planter


def _rows(snapshot: Snapshot) -> Iterator[LinkRow]:
    for address, facts in snapshot.links.items():
        yield LinkRow(
            href=address,
            raw=address,
            kind="external",
            media="page",
            outcome="broken",
            status=404,
            final_url=facts.final_url,
            reason=facts.title,
            found_on=(snapshot.pages[0].url,),
        )


def judged() -> tuple[Report, Planter]:
    """The planted snapshot as a finished report, by the pure half of the pipeline."""
    on, planter = planted()
    pages = tuple(dataclasses.replace(page, role="content") for page in on.snapshot.pages)
    source = dataclasses.replace(on.snapshot.source, kind="web")
    return judging.judge(dataclasses.replace(on.snapshot, framework_hint=None, pages=pages, source=source), version="1").report, planter


class NoMask(Mask):
    """Masks nothing: what would happen without the Mask."""

    def text(self, text: str) -> str:
        return text
