"""The dated data: whole, lower case where it is compared so, and with patterns that can be read."""

from __future__ import annotations

import re
from typing import Any

import pytest

from foliocheck.core.policy_data import policy
from foliocheck.core.walls import PHRASE_WITH_FIELD_WORDS, PHRASE_WITH_SIGN_WORDS

WALLS, HOSTS = policy("walls"), policy("hosts")
KINDS = {"login", "password", "members", "request-access", "unpublished"}


@pytest.mark.parametrize("data", [WALLS, HOSTS], ids=["walls", "hosts"])
def test_it_says_when_it_was_verified(data: dict[str, Any]) -> None:
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", data["verified"])


def test_walls() -> None:
    for pattern in WALLS["login_paths"]:
        re.compile(pattern)
    phrases = [entry["phrase"] for entry in WALLS["texts"]]
    assert len(phrases) == len(set(phrases))
    for entry in WALLS["texts"]:
        assert entry["kind"] in KINDS, entry
        assert entry["language"], entry
        assert entry["phrase"] == entry["phrase"].lower(), entry
        assert "’" not in entry["phrase"], entry
        assert entry.get("with_field_words", 0) <= PHRASE_WITH_FIELD_WORDS
        assert entry.get("most_words", 0) <= PHRASE_WITH_SIGN_WORDS
    for title in WALLS["login_titles"]:
        assert title == title.lower()


def test_hosts() -> None:
    for entry in HOSTS["bot_walls"]:
        assert entry["statuses"], entry
    for entry in [*HOSTS["removed"], *HOSTS["share"]]:
        assert all(host == host.lower() and "/" not in host for host in entry["hosts"]), entry
    for entry in HOSTS["share"]:
        assert entry["advice"].endswith("."), entry
    for name in ("titles", "texts", "denials"):
        words = HOSTS["soft_404"][name]
        assert all(word == word.lower() and "’" not in word for word in words)
        assert len(words) == len(set(words)), name
