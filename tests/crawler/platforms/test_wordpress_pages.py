"""WordPress: text that page builders hide, locked pages with and without their password, and what a page is by its classes."""

# pages are written as they come, one a line
from __future__ import annotations

from collections.abc import Callable

import pytest
from sites.serving import Site
from sites.wordpress_builders.site import LOCKED, PASSWORD, TEXTS, answer

from foliocheck.core.snapshot import Page, Snapshot
from foliocheck.crawler.platforms import wordpress
from foliocheck.crawler.platforms.platform import Front
from foliocheck.crawler.platforms.wordpress_rest import rest_address, rest_route


@pytest.mark.browser
def test_hidden_text_and_a_locked_page(read: Callable[..., Snapshot], said: Callable[[Page], str]) -> None:
    with Site(answer) as site:
        snapshot = read(site.origin + "/")
    pages = {page.url.removeprefix(site.origin): page for page in snapshot.pages}
    for path, texts in TEXTS.items():
        assert pages[path].role == "content"
        for text in texts:
            assert text in said(pages[path]), text
            block = next(block for block in pages[path].blocks if text in block.text)
            assert block.hidden == any(word in text for word in ("closed", "filled", "Inside")), text
        assert "Proudly powered" not in said(pages[path])
    assert pages["/locked/"].role == "wall"
    assert pages["/locked/"].wall is not None
    assert pages["/locked/"].wall.kind == "password"
    assert not any(asked.method == "POST" for asked in site.sent)


@pytest.mark.browser
def test_the_password_that_was_handed_over(read: Callable[..., Snapshot], said: Callable[[Page], str]) -> None:
    with Site(answer) as site:
        snapshot = read(site.origin + "/", password=PASSWORD)
    opened = next(page for page in snapshot.pages if page.url.endswith("/locked/"))
    assert opened.role == "content"
    assert LOCKED in said(opened)
    assert [asked.form.get("post_password") for asked in site.sent if asked.method == "POST"] == [PASSWORD]
    # it is nowhere in what is kept
    kept = "".join(repr(page) for page in snapshot.pages) + repr(snapshot.source) + repr(snapshot.not_checked)
    assert PASSWORD not in kept


def page(classes: str, html: str = "", url: str = "https://kit.example/x/") -> dict[str, object]:
    return {"url": url, "title": "x", "body_classes": classes.split(), "html": html, "blocks": [], "password_fields": 0}


@pytest.mark.parametrize(
    ("classes", "role"),
    [
        ("home page page-id-2", "content"), ("page-template-default page page-id-5 page-child", "content"), ("home blog", "listing"), ("archive category category-x", "listing"),
        ("post-template-default single single-post", "other"), ("attachment single single-attachment", "attachment"), ("error404", "error"), ("search search-results", "listing"),
        ("something-else", None),
    ],
)  # fmt: skip
def test_role(classes: str, role: str | None) -> None:
    assert wordpress.role(page(classes)) == role


FORM = '<form action="/wp-login.php?action=postpass" class="post-password-form" method="post"></form>'


@pytest.mark.parametrize(
    ("classes", "html", "url", "kind"),
    [
        ("page page-id-2", FORM, "https://kit.example/x/", "password"),
        ("page page-id-2", '<article class="page post-password-required">', "https://kit.example/x/", "password"),
        ("page page-id-2", "<p>The class post-password-required marks such pages.</p>", "https://kit.example/x/", None),
        ("home blog", FORM, "https://kit.example/", None),
        ("archive category", FORM, "https://kit.example/category/x/", None),
        ("private-blog", "", "https://kit.wordpress.com/", "login"),
        ("", "", "https://wordpress.com/log-in?redirect_to=x", "login"),
        ("page", "<p>x</p>", "https://kit.example/x/", None),
    ],
)
def test_wall(classes: str, html: str, url: str, kind: str | None) -> None:
    found = wordpress.wall(page(classes, html, url))
    assert (found.kind if found else None) == kind


def test_wall_in_words() -> None:
    said = page("") | {"blocks": [{"text": "Do you want to register kitwilding.wordpress.com?", "hidden": False}]}
    found = wordpress.wall(said)
    assert found is not None
    assert found.kind == "unpublished"


@pytest.mark.parametrize(
    ("link", "html", "address"),
    [
        ('<https://kit.example/wp-json/>; rel="https://api.w.org/"', "", "https://kit.example/wp-json/wp/v2/pages"),
        ("", '<link rel="https://api.w.org/" href="https://kit.example/?rest_route=/">', "https://kit.example/?rest_route=/wp/v2/pages"),
        ("", "<link rel='https://api.w.org/' href='https://public-api.wordpress.com/wp/v2/sites/kit.wordpress.com/'>", "https://public-api.wordpress.com/wp/v2/sites/kit.wordpress.com/pages"),
        ("", "", "https://kit.example/?rest_route=/wp/v2/pages"),
    ],
)  # fmt: skip
def test_where_rest_answers(link: str, html: str, address: str) -> None:
    front = Front(url="https://kit.example/cmalt/", given="", headers={"link": link} if link else {}, html=html, meta={})
    assert rest_route(rest_address(front), "wp/v2/pages") == address
