"""Nothing that was read of a portfolio stays with the recognisers once it is forgotten: no text, no name, no number."""

from __future__ import annotations

from foliocheck.checks.data_protection import recognisers
from foliocheck.checks.data_protection.recognisers import everyday, names, people, surroundings, text_words, word_kinds
from foliocheck.core import snapshot

TEXT = "Tomas Redfern (20459917) has dyslexia. His essay was late and got 48; Ana said that she learned most from his feedback."


def kept() -> dict[str, int]:
    """How many things each cache holds that is filled by what is read (those without arguments hold our own lists)."""
    found = {}
    for module in (recognisers, everyday, names, people, surroundings, text_words, word_kinds, snapshot):
        for name, item in vars(module).items():
            if hasattr(item, "cache_info") and item.cache_info().maxsize is not None and item.__module__ == module.__name__:
                found[f"{module.__name__}.{name}"] = item.cache_info().currsize
    return found


def test_whatever_was_read_is_forgotten() -> None:
    recognisers.forget()
    assert [hit.value for hit in recognisers.remembered(TEXT, "text")]
    assert snapshot.count_words(TEXT) > 9
    assert sum(count > 0 for count in kept().values()) >= 8
    recognisers.forget()
    assert {name: count for name, count in kept().items() if count} == {}
