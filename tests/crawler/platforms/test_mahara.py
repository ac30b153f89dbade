"""Mahara: one secret address opens a whole collection; without it, a sign-in that answers 200."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sites.mahara.site import TEXTS, TITLES, TOKEN, answer
from sites.serving import Site

from foliocheck.core.snapshot import Page, Snapshot
from foliocheck.crawler.platforms import mahara


@pytest.mark.browser
def test_a_secret_address_opens_the_collection(read: Callable[..., Snapshot], said: Callable[[Page], str]) -> None:
    with Site(answer) as site:
        snapshot = read(f"{site.origin}/view/view.php?t={TOKEN}")
    assert snapshot.platform.id == "mahara"
    pages = {block.text: page for page in snapshot.pages if page.role == "content" for block in page.blocks if block.level == 1}
    assert sorted(pages) == sorted(TITLES.values())
    for number, texts in TEXTS.items():
        for text in texts:
            assert text in said(pages[TITLES[number]]), text
            block = next(block for block in pages[TITLES[number]].blocks if block.text == text)
            assert block.hidden == text.startswith("Collapsed")
    # the page that the token shows is met again by its number: once is enough
    assert [page.same_as for page in snapshot.pages if page.role == "duplicate"] == [f"{site.origin}/view/view.php?t={TOKEN}"]
    # the token is never added to another page's address, and other people's pages are not read
    assert not any("id=" in path and "t=" in path for path in site.asked)
    assert not any(page.url.startswith(site.origin + "/user/") for page in snapshot.pages)
    first = pages["About me"]
    assert "reader.one" not in said(first)
    assert any("reader.one" in block.text and block.zone == "comments" for block in first.blocks)
    assert "You are on page" not in said(first)
    assert not any(link.kind == "external" and link.zone == "content" for link in first.links)


@pytest.mark.browser
def test_no_right_answers_200_with_a_sign_in(read: Callable[..., Snapshot]) -> None:
    with Site(answer) as site:
        snapshot = read(f"{site.origin}/view/view.php?id=6")
    assert [page.role for page in snapshot.pages] == ["wall"]
    assert snapshot.pages[0].status == 200
    assert snapshot.front_door


@pytest.mark.parametrize(
    ("address", "scope"),
    [
        ("https://folio.example/view/view.php?id=8", "https://folio.example/view/"),
        ("https://college.example/mahara/view/view.php?t=abc", "https://college.example/mahara/view/"),
        ("https://folio.example/user/kit/core-1", "https://folio.example/user/kit"),
        ("https://folio.example/", None),
    ],
)
def test_scope(address: str, scope: str | None) -> None:
    assert mahara.scope(address) == scope


def test_a_token_beside_an_id_is_taken_off() -> None:
    assert mahara.unwrap("https://folio.example/view/view.php?id=8&t=abc") == "https://folio.example/view/view.php?id=8"
    assert mahara.unwrap("https://folio.example/view/view.php?t=abc") == "https://folio.example/view/view.php?t=abc"


def test_what_is_skipped() -> None:
    assert mahara.skip("https://folio.example/view/index.php")
    assert mahara.skip("https://folio.example/view/view.php?id=8&login")
    assert not mahara.skip("https://folio.example/view/view.php?id=8")
