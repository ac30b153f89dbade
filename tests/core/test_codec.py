import json

import pytest

from foliocheck.core.codec import decode, encode
from foliocheck.core.snapshot import AxeNode, AxeResult, AxeRule, Block, Box, Link, MenuItem, Page

PAGE = Page(
    url="https://name.example/", final_url="https://name.example/", status=200, title="Title", role="content", discovered_by="given",
    blocks=(Block(kind="heading", text="1a", level=2, anchor="x", style={"size": 20.5, "bold": True}), Block(kind="paragraph", text="Some words here")),
    links=(Link(href="https://other.example/", raw="//other.example", kind="external", block=1),), menu=(MenuItem(label="1a", href=None),),
    axe=AxeResult(version="4", violations=(AxeRule(id="image-alt", impact="critical", help="h", tags=("a",), nodes=(AxeNode(target="img", html="<img>", summary="s", box=Box(x=1, y=2.5, width=3, height=4)),), total=1),)),
)  # fmt: skip


def test_round_trip() -> None:
    assert decode(Page, json.loads(json.dumps(encode(PAGE)))) == PAGE


def test_missing_field_is_named() -> None:
    with pytest.raises(ValueError, match="title"):
        decode(Page, {"url": "x", "final_url": "x", "status": 1, "role": "content", "discovered_by": "given"})


@pytest.mark.parametrize(("field", "value"), [("role", "page"), ("status", "200"), ("title", 5), ("blocks", {}), ("blocks", [3])])
def test_wrong_type_is_refused(field: str, value: object) -> None:
    with pytest.raises(ValueError, match=field):
        decode(Page, {**encode(PAGE), field: value})


def test_unknown_keys_are_left_out() -> None:
    assert decode(Page, {**encode(PAGE), "later": 1}) == PAGE
