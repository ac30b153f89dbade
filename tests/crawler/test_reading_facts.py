"""Plain answers of a page -> facts."""

from __future__ import annotations

import pytest

from foliocheck.crawler.reading.answers import from_text
from foliocheck.crawler.reading.facts import link_kind, unwrap_redirect

BASE = "https://name.example/page?x=1"


@pytest.mark.parametrize(
    ("raw", "href", "tag", "kind"),
    [
        ("mailto:a@b.example", "mailto:a@b.example", "a", "mail"),
        ("tel:01632960123", "tel:01632960123", "a", "phone"),
        ("file:///C:/x.docx", "file:///C:/x.docx", "a", "file"),
        ("#part", f"{BASE}#part", "a", "fragment"),
        ("#", f"{BASE}#", "a", "fragment"),
        ("/other#part", "https://name.example/other#part", "a", "internal"),
        ("/other", "https://name.example/other", "a", "internal"),
        ("https://x.example/", "https://x.example/", "a", "external"),
        ("https://x.example/v", "https://x.example/v", "iframe", "embed"),
        ("pic.png", "https://name.example/pic.png", "img", "embed"),
        ("", BASE, "a", "internal"),
    ],
)
def test_link_kind(raw: str, href: str, tag: str, kind: str) -> None:
    assert link_kind(raw, href, tag, BASE, lambda address: "name.example" in address) == kind


@pytest.mark.parametrize(
    ("href", "behind"),
    [
        ("https://www.google.com/url?q=https%3A%2F%2Fx.example%2Fa%3Fb%3D1&sa=D", "https://x.example/a?b=1"),
        ("http://www.google.com/url?q=http://x.example/", "http://x.example/"),
        ("https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fx.example%2F&data=1", "https://x.example/"),
        ("https://www.google.com/search?q=https://x.example", "https://www.google.com/search?q=https://x.example"),
        ("https://www.google.com/url", "https://www.google.com/url"),
        ("https://x.example/url?q=https://y.example/", "https://x.example/url?q=https://y.example/"),
        ("mailto:a@b.example", "mailto:a@b.example"),
    ],
)
def test_unwrap(href: str, behind: str) -> None:
    assert unwrap_redirect(href) == behind


def test_halves_of_characters_are_replaced() -> None:
    assert from_text('{"a": ["x\\ud83dy", "\\ud83d\\ude00"]}') == {"a": ["x\ufffdy", "\U0001f600"]}
    assert from_text('"plain \\\\ud800"') == "plain \\ud800"
