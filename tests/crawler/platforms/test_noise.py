"""What is nobody's text stays out of it on any site, and the author's own words about cookies stay in."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sites.noise.site import BANNERS, WORDS, site
from sites.serving import Answer, Asked, Site

from foliocheck.core.snapshot import Page, Snapshot

pytestmark = [pytest.mark.browser]


def test_noise_is_left_out_and_still_there_to_be_searched(read: Callable[..., Snapshot], said: Callable[[Page], str]) -> None:
    with Site(site()) as local:
        snapshot = read(local.origin + "/", check_links=False)
    pages = {page.title: page for page in snapshot.pages}
    for name in BANNERS:
        page = pages[name]
        assert WORDS in said(page), name
        assert "NOISE" not in said(page), name
        assert ("NOISE" in BANNERS[name]) is any("NOISE" in block.text for block in page.blocks), name
    assert [block.text for block in pages["permalinks"].blocks if block.level] == ["permalinks", "Reflection", "Evidence"]
    assert not any(link.zone == "content" for link in pages["permalinks"].links)
    assert [block.text for block in pages["edits"].blocks if block.level] == ["edits", "Plans"]


APP = """<!doctype html><html lang="en"><title>App</title><div id="root"></div><script>
const VIEWS = {"/": "Welcome to the app.", "/core": "What I did in core area one."};
root.innerHTML = `<div><a href="/">Start</a> <a href="/core">Core area 1</a> <a href="/gone">Gone</a></div><h1>${location.pathname}</h1>`
  .replace("/gone</h1>", "Oops</h1>") + `<p>${VIEWS[location.pathname] || "We looked everywhere."} ${VIEWS[location.pathname] ? "word ".repeat(40) : ""}</p>`;
if (!VIEWS[location.pathname]) document.querySelector("h1").textContent = "Oops";
</script></html>"""


def test_an_app_that_answers_for_everything_is_found_out(read: Callable[..., Snapshot]) -> None:
    with Site(lambda asked: Answer(body=APP)) as local:
        snapshot = read(local.origin + "/", check_links=False)
    assert {page.url.removeprefix(local.origin): page.role for page in snapshot.pages} == {
        "/": "content",
        "/core": "content",
        "/gone": "error",
    }


def test_an_honest_site_is_not_asked_for_a_page_that_is_not_there(read: Callable[..., Snapshot]) -> None:
    def answer(asked: Asked) -> Answer:
        return (
            Answer(body="<!doctype html><title>Plain</title><h1>Plain</h1><p>" + "words " * 50) if asked.path == "/" else Answer(status=404)
        )

    with Site(answer) as local:
        read(local.origin + "/", check_links=False)
    assert not any("no-such-page" in path for path in local.asked)


LIST = """<!doctype html><html lang="en"><title>{name}</title><table><tr><td><a href="/">Home</a><br><a href="/1a">Constraints</a><br><a href="/1b">Skills</a></td><td><h1>{name}</h1>
<p>Text of {name}.</p><ul><li><a href="/1a">Only here: my evidence</a></li></ul></td></tr></table></html>"""


def test_a_menu_that_no_mark_gives_away_is_one(read: Callable[..., Snapshot], said: Callable[[Page], str]) -> None:
    with Site(
        lambda asked: Answer(body=LIST.replace("{name}", "Page " + asked.path).replace("Only here", "Only here" + asked.path))
    ) as local:
        snapshot = read(local.origin + "/", check_links=False)
    assert [page.discovered_by for page in snapshot.pages] == ["given", "menu", "menu"]
    for page in snapshot.pages:
        assert [item.label for item in page.menu] == ["Home", "Constraints", "Skills"]
        assert "Skills" not in said(page)
        assert "my evidence" in said(page)
