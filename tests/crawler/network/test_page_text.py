"""What is read of a page behind a link."""

from __future__ import annotations

import time

import pytest

from foliocheck.crawler.network.page_text import read_page


def test_title_text_ids_and_password_field() -> None:
    page = read_page(
        b"<html><head><title>A &amp; b</title><style>p{}</style></head><body><h1 id='top-1'>Hello</h1><p>one <b>two</b></p>"
        b"<script>var id='<p id=no>'</script><a name=old></a><!-- <p id=hidden> --><input TYPE=\"password\"></body></html>",
        "text/html",
    )
    assert (page.title, page.text_start, page.words) == ("A & b", "Hello one two", 3)
    assert page.ids == {"top-1", "old"}
    assert page.password_field
    assert page.scripts == 1


@pytest.mark.parametrize(
    ("source", "target"),
    [
        (b'<meta http-equiv="refresh" content="0; url=/there">', "/there"),
        (b"<meta content='3;URL=x.html' http-equiv=Refresh>", "x.html"),
        (b'<meta http-equiv="refresh" content="300; url=/there">', None),
        (b'<meta http-equiv="refresh" content="5">', None),
    ],
)
def test_quick_refreshes(source: bytes, target: str | None) -> None:
    assert read_page(source, "").refresh == target


@pytest.mark.parametrize(
    ("body", "kind", "text"),
    [
        ("<p>café".encode(), "text/html; charset=utf-8", "café"),
        ("<p>café".encode("latin-1"), "text/html; charset=iso-8859-1", "café"),
        ("<meta charset=windows-1252><p>“café”".encode("cp1252"), "text/html", "“café”"),
        ("<p>café".encode("utf-16"), "text/html", "café"),
        (b"<p>caf\xe9", "text/html; charset=no-such-set", "caf\ufffd"),
    ],
)
def test_character_sets(body: bytes, kind: str, text: str) -> None:
    assert read_page(body, kind).text_start.strip("\ufeff") == text


@pytest.mark.parametrize(
    "piece", [b"<", b"<script ", b"<a ", b"<!--", b"<a name", b" id", b"<meta ", b"<title>", b"<head", b"</head", b"<noscript", b"<h1"]
)
def test_hostile_pages_cost_little(piece: bytes) -> None:
    begun = time.process_time()
    read_page(b"<a " + piece * (500_000 // len(piece)), "")
    assert time.process_time() - begun < 2
