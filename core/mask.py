"""The Mask: what keeps personal data out of everything that leaves the pipeline.

The data-protection checks run first and say which values are personal. The Mask replaces each of them, in every string
of the Report, by a shape that its owner recognises and nobody else can use. The values live in memory only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

BULLETS = "•••"
_EMAIL = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]+@(?:[\w-]+\.)+[A-Za-z]{2,}")
_ENCODED_AT = re.compile(r"[\w.+%-]+%40(?:[\w-]+\.)+[A-Za-z]{2,}", re.IGNORECASE)


def masked(value: str) -> str:
    """The shape under which `value` is shown: an e-mail keeps its first letter and its host, anything else its first two characters at most.

    Short values keep fewer, so that never more than a third of one is shown.
    """
    local, at, host = value.partition("@")
    if at and host and local:
        return f"{local[0]}{BULLETS}@{host}"
    return value[: min(2, len(value) // 3)] + BULLETS


class Mask:
    """Replaces personal values in any string.

    `values` are the values as found (any case, any spelling that stands in a source: one entry for each spelling, with the
    plain value it stands for). `roles` are addresses of offices (info@, library@): they stay readable. As a second net every e-mail
    address that is not a role is masked too, whether a check found it or not.
    """

    def __init__(self, values: Iterable[tuple[str, str]] = (), roles: Iterable[str] = ()) -> None:
        self._shapes: dict[str, str] = {}
        for spelling, plain in values:
            for form in {spelling, quote(spelling, safe=""), quote(spelling, safe="@"), spelling.replace("@", "%40")}:
                if len(form.strip()) >= 3:
                    self._shapes[form.lower()] = masked(plain)
        self._roles = frozenset(role.lower() for role in roles)
        ordered = sorted(self._shapes, key=lambda form: (-len(form), form))
        self._pattern = re.compile("|".join(_bounded(form) for form in ordered), re.IGNORECASE) if ordered else None

    def text(self, text: str) -> str:
        """`text` with every personal value in it masked."""
        if self._pattern is not None:
            text = self._pattern.sub(lambda match: self._shapes.get(match.group().lower(), BULLETS), text)
        if "@" in text:
            text = _EMAIL.sub(self._second_net, text)
        if "%40" in text:
            text = _ENCODED_AT.sub(lambda match: masked(match.group().replace("%40", "@")).replace("@", "%40"), text)
        return text

    def tree(self, value: Any) -> Any:
        """A JSON value with every string in it masked, keys of objects too."""
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, list):
            return [self.tree(item) for item in value]
        if isinstance(value, dict):
            return {self.text(key): self.tree(item) for key, item in value.items()}
        return value

    def _second_net(self, match: re.Match[str]) -> str:
        address = match.group()
        return address if address.lower() in self._roles or BULLETS in address else masked(address)


def _bounded(form: str) -> str:
    """A pattern for `form` that does not match inside a longer word or number."""
    before = r"(?<![^\W_])" if form[0].isalnum() else ""
    after = r"(?![^\W_])" if form[-1].isalnum() else ""
    return before + re.escape(form) + after
