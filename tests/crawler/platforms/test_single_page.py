"""Single-page apps: every route and every text that waits for a click, a hover or scrolling."""

# pages are written as they come, one a line
from __future__ import annotations

from collections.abc import Callable

import pytest
from sites.serving import Answer, Site
from sites.single_page.site import TEXTS, site

from foliocheck.core.snapshot import Page, Snapshot
from foliocheck.crawler.platforms.single_page import loose_fragments

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


STATE = """<!doctype html><title>State</title><nav><button type=button onclick="view(1)">One</button><button type=button onclick="view(2)">Two</button></nav><main></main><script>
const TEXTS = ["Start of the app, shown first.", "View one of the app.", "View two of the app."]; function view(n) { document.querySelector("main").innerHTML = "<p>" + TEXTS[n] + "</p>"; } view(0);
</script><button type=button onclick="location.reload()">Again</button><button type=button onclick="document.querySelector('main').innerHTML = ''">Clear</button>"""


def test_views_without_addresses_are_kept_as_hidden_text(read: Callable[..., Snapshot]) -> None:
    """An app that cannot be put back is loaded again; what its buttons showed stays with the page."""
    with Site(lambda asked: Answer(body=STATE) if asked.path == "/" else Answer(status=404)) as local:
        snapshot = read(local.origin + "/")
    assert [page.role for page in snapshot.pages] == ["content"]
    shown = {block.text: block.hidden for block in snapshot.pages[0].blocks if "app" in block.text}
    assert shown == {"Start of the app, shown first.": False, "View one of the app.": True, "View two of the app.": True}


def test_loose_fragments() -> None:
    page = '<nav><a href="#one">1</a><a href="#two">2</a><a href="#there">3</a><a href="#top">4</a></nav><h2 id="there">x</h2><a href="#three">no menu</a>'
    assert loose_fragments(page) == ["one", "two"]
