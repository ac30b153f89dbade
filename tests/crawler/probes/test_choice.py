"""Which pages are tried for behaviour: one of each layout, and bounded."""

from __future__ import annotations

from foliocheck.core.snapshot import Page
from foliocheck.crawler.probes.behaviour import MOST_TEMPLATES, Layout, choose


def layout(name: str, signature: str, keys: bool = False) -> Layout:
    return Layout(url=name, final_url=name, signature=signature, keys=keys)


def test_the_first_page_and_one_of_each_other_layout() -> None:
    listed = [layout("home", "a"), layout("b1", "b"), layout("c1", "c"), layout("c2", "c"), layout("c3", "c")]
    assert [one.url for one in choose(listed)] == ["home", "c1", "b1"]


def test_never_more_than_a_few() -> None:
    assert len(choose([layout(str(number), str(number)) for number in range(40)])) == MOST_TEMPLATES
    assert choose([]) == []


def test_a_page_whose_scripts_listen_to_keys_is_tried_too() -> None:
    assert [one.url for one in choose([layout("home", "a"), layout("form", "a", keys=True), layout("text", "a")])] == ["home", "form"]


def test_pages_that_are_no_portfolio_are_left_out() -> None:
    def of(role: str, facts: dict[str, object]) -> Layout | None:
        return Layout.of(Page(url="u", final_url="u", status=200, title="", role=role, discovered_by="menu", facts=facts))  # type: ignore[arg-type]

    assert of("content", {"author": {"signature": "a", "keys": 2}}) == layout("u", "a", keys=True)
    assert of("wall", {"author": {"signature": "a"}}) is None
    assert of("content", {}) is None
