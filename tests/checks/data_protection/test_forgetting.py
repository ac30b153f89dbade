"""Nothing that was read of a portfolio stays with the recognisers once it is forgotten: no text, no name, no number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from pkgutil import walk_packages
from types import ModuleType

from portfolios import case, page

from foliocheck.checks import data_protection
from foliocheck.checks.data_protection import gathered, permission, recognisers
from foliocheck.checks.data_protection.whose import owner_forms, role_addresses
from foliocheck.core import snapshot
from foliocheck.core.snapshot import Link

TEXT = "Tomas Redfern (20459917) has dyslexia. His essay was late and got 48; Ana said that she learned most from his feedback."


def modules() -> Iterator[ModuleType]:
    """Every module of data protection, and those of the core that remember what they read for it."""
    yield snapshot
    for found in walk_packages(data_protection.__path__, f"{data_protection.__name__}."):
        yield import_module(found.name)


_OURS = ("_parted",)
"""Caches with arguments that are lists of our own."""


def kept() -> dict[str, int]:
    """How many things each cache holds that is filled by what is read (those without arguments, and those for one thing, hold our own lists)."""
    found = {}
    for module in modules():
        for name, item in vars(module).items():
            if (
                hasattr(item, "cache_info")
                and item.cache_info().maxsize not in (None, 1)
                and item.__module__ == module.__name__
                and name not in _OURS
            ):
                found[f"{module.__name__}.{name}"] = item.cache_info().currsize
    return found


def test_whatever_was_read_is_forgotten() -> None:
    gathered.forget()
    assert [hit.value for hit in recognisers.remembered(TEXT, "text")]
    assert snapshot.count_words(TEXT) > 9
    assert sum(count > 0 for count in kept().values()) >= 8
    recognisers.forget()
    assert {name: count for name, count in kept().items() if count} == {}


def test_whoever_was_judged_is_forgotten() -> None:
    on = case(page(f"{TEXT} Ask library@uni.example or jo.bracken@uni.example."), names=("Morgan Ellery",))
    gathered.Gathered(on)
    for module, cache in ((role_addresses, role_addresses.is_role), (owner_forms, owner_forms._written)):
        assert cache.cache_info().currsize
        module.forget()
        assert not cache.cache_info().currsize
    gathered.gather(on)
    assert {name: count for name, count in kept().items() if count} == {}


def test_what_is_permitted_is_kept_no_longer_than_what_was_found() -> None:
    assert not hasattr(permission.permission_hash, "cache_info")
    permitted = permission.permission_hash("jo.bracken@uni.example", permission.key_of("https://portfolio.example/"))
    read = gathered.Gathered(case(page("Ask jo.bracken@uni.example or bea@uni.example."), permitted=(permitted,)))
    for _ in range(2):
        assert [group.permitted for group in read.groups("email")] == [True, False]


def test_no_pattern_is_kept_that_was_made_of_somebodys_number_or_name() -> None:
    number, name = "01632 960417", "Morgan Ellery"
    link = Link(href=f"tel:{number}", raw=f"tel:{number}", text="ring", kind="phone", block=0)
    on = case(page(f"Reception is on {number}, Morgan's on (01632) 960-418.", links=(link,)), names=(name,))
    gathered.gather(on)
    assert not [pattern for pattern in _patterns() if "Ellery" in pattern or "960417" in pattern]


def _patterns() -> list[str]:
    """What `re` keeps of the patterns it compiled."""
    return [str(pattern) for _, pattern, _ in vars(re)["_cache"]]
