"""Single-page apps: every route and every text that waits for a click, a hover or scrolling."""

# ruff: noqa: E501  # pages are written as they come, one a line
from __future__ import annotations

from collections.abc import Callable

import pytest
from foliocheck.core.snapshot import Page, Snapshot
from foliocheck.crawler.platforms.single_page import loose_fragments
from sites.serving import Site
from sites.single_page.site import TEXTS, site

pytestmark = [pytest.mark.browser]


@pytest.mark.parametrize("mode", ["history", "hash", "bare"])
def test_every_route_and_every_text(read: Callable[..., Snapshot], said: Callable[[Page], str], mode: str) -> None:
    with Site(site(mode)) as local:
        snapshot = read(local.origin + "/")
    content = {page.url.removeprefix(local.origin).strip("/#"): page for page in snapshot.pages if page.role == "content"}
    assert sorted(content) == sorted(TEXTS)
    for name, texts in TEXTS.items():
        for text in texts:
            assert text in said(content[name]), (name, text)
    # each page holds its own texts only
    for name, page in content.items():
        for other, texts in TEXTS.items():
            for text in texts if other != name else ():
                assert text not in said(page), (name, text)
    # the address that does not exist is no content, though it answers 200
    gone = next(page for page in snapshot.pages if page.url.endswith("gone"))
    assert gone.role == "error"
    assert gone.status == 200
    # nothing was sent, nothing outside the portfolio's reading was opened
    assert not any(asked.method == "POST" for asked in local.sent)
    assert "/deleted" not in local.asked
    assert "/opened" not in local.asked
    # what was opened is marked as not shown, the cookie banner is left out
    area = content["area-1"]
    assert next(block for block in area.blocks if "minutes of the board" in block.text).hidden
    assert not next(block for block in area.blocks if "shown at first" in block.text).hidden
    assert not any("cookies" in block.text for page in content.values() for block in page.blocks if block.zone != "noise")
    assert "night" not in content["area-2"].body_classes
    if mode == "history":
        assert content["area-2"].discovered_by == "script"


def test_loose_fragments() -> None:
    page = '<nav><a href="#one">1</a><a href="#two">2</a><a href="#there">3</a><a href="#top">4</a></nav><h2 id="there">x</h2><a href="#three">no menu</a>'
    assert loose_fragments(page) == ["one", "two"]
