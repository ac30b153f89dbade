"""The Mask: what keeps personal data out of everything that leaves the pipeline.

The data-protection checks run first and say which values are personal. The Mask replaces each of them, in every string
of the Report, by a shape that its owner recognises and nobody else can use. The values live in memory only.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Any
from urllib.parse import unquote

from foliocheck.core.cut_values import CutValues
from foliocheck.core.spellings import forms, key, one_pattern

BULLETS = "•••"
_HOST = r"(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[A-Za-z]{2,24}"
_HOSTS = re.compile(_HOST)
"""What is behind the sign is shown only where it is a host and nothing more: secrets have an "@", too."""
_EMAIL = re.compile(rf"(?<![\w.@+-])[\w+](?:[\w.+'’~-]{{0,63}})@{_HOST}(?![\w-])")
_CUT_EMAIL = re.compile(r"(?<![\w.@+/-])([\w+][\w.+'’~-]{2,63})@(?!\d+(?:\.\d+)*/?$)([\w.-]{0,60})(?=\s*(?:…|\.\.\.|$))")
_FILE_ENDINGS = re.compile(
    r"\.(?:png|jpe?g|gif|svg|webp|avif|ico|css|js|mjs|map|json|html?|php|pdf|docx?|pptx?|xlsx?|zip|mp[34]|webm|woff2?|ttf)$", re.IGNORECASE
)
_PERCENT = re.compile(r"[\w.!~*'’+%-]*%[0-9A-Fa-f]{2}[\w.!~*'’+%@-]*")
_ENTITY = re.compile(r"(?:[\w.@%+-]|&#?\w{1,8};)*&(?:#\d{2,6}|#[xX][0-9A-Fa-f]{2,5}|commat|period);(?:[\w.@%+-]|&#?\w{1,8};)*")
_ESCAPED = re.compile(r"[\w.+-]*\\(?:u0040|x40)[\w.-]+", re.IGNORECASE)
_SPELLED = re.compile(
    r"(?<![\w.])[\w+-]{1,40}(?:(?:\.|\s{0,2}[\[({<]\s?dot\s?[\])}>]\s{0,2}|\sdot\s)[\w+-]{1,40}){0,3}"
    r"(?:\s{0,2}[\[({<]\s?at\s?[\])}>]\s{0,2}(?P<host>[\w-]{1,60}(?:(?:\.|\s{0,2}[\[({<]\s?dot\s?[\])}>]\s{0,2}|\sdot\s)[\w-]{2,40}){1,4})"
    r"|\sat\s(?P<said>[\w-]{1,60}(?:\sdot\s[\w-]{2,40}){1,4}))(?![\w])",
    re.IGNORECASE,
)
_DOT = re.compile(r"\s{0,2}[\[({<]\s?dot\s?[\])}>]\s{0,2}|\sdot\s", re.IGNORECASE)
_SHORTEST = 3


def masked(value: str) -> str:
    """The shape under which `value` is shown: an e-mail keeps first letter and host, anything else two characters at most.

    Short values keep fewer, so that never more than a third of one is shown.
    """
    local, at, host = value.partition("@")
    if local and at and _HOSTS.fullmatch(host) and not re.search(r"\s", local):
        return f"{local[: len(local) > 1]}{BULLETS}@{host}"
    return masked_secret(value)


def masked_secret(value: str) -> str:
    """The shape under which a password is shown, also one with an "@" in it: two characters at most, never more than a third."""
    return value[: min(2, len(value) // 3)] + BULLETS


class Mask:
    """Replaces personal values in any string.

    `values` are the values as found: one entry for each spelling that stands in a source, with the plain value it stands for (upper
    and lower case, percent signs, entities and line ends make no difference). `roles` are addresses of offices (info@, library@): they stay
    readable. `phrases` are (text, what to show instead), for values that are ordinary words elsewhere: "Users/kit" is masked, "kit" is not.
    As a second net every e-mail address that is not a role is masked too, whether a check found it or not, also where a text
    was cut amid it.
    """

    def __init__(self, values: Iterable[tuple[str, str]] = (), roles: Iterable[str] = (), phrases: Iterable[tuple[str, str]] = ()) -> None:
        self._roles = frozenset(role.lower() for role in roles)
        self._shapes: dict[str, str] = {}
        self._cut = CutValues()
        phrases = list(phrases)
        for spelling, shown in phrases:
            for form in forms(spelling):
                self._shapes.setdefault(form, shown)
        for spelling, plain in values:
            if plain.lower() in self._roles:
                continue
            for form in forms(spelling):
                if len(form) >= _SHORTEST:
                    self._shapes[form] = masked(plain)
            self._cut.add(key(spelling), masked(plain))
        self._pattern = one_pattern(self._shapes) if self._shapes else None
        # The words before a value in its phrase may hold values of their own; a shorter phrase may stand in a longer one.
        for spelling, shown in sorted(phrases, key=lambda phrase: len(phrase[0])):
            for form in forms(spelling):
                if self._shapes[form] == shown:
                    self._shapes[form] = self.text(shown)

    def text(self, text: str) -> str:
        """`text` with every personal value in it masked."""
        if self._pattern is not None:
            text = self._pattern.sub(lambda match: self._shapes.get(key(match.group()), BULLETS), text)
            text = self._cut.mask(text)
        if "%" in text:
            text = _PERCENT.sub(self._coded, text)
        if "&" in text:
            text = _ENTITY.sub(self._coded, text)
        if "@" in text:
            text = _EMAIL.sub(self._second_net, text)
            text = _CUT_EMAIL.sub(self._cut_email, text)
        if "\\" in text:
            text = _ESCAPED.sub(lambda match: masked(re.sub(r"\\(?:u00|x)40", "@", match.group(), flags=re.IGNORECASE)), text)
        lower = text.lower()
        if "at" in lower and ("dot" in lower or re.search(r"[\[({<]\s?at\s?[\])}>]", lower)):
            text = _SPELLED.sub(self._spelled, text)
        return text

    def hidden_lines(self, lines: Sequence[str]) -> set[int]:
        """Which of `lines` are masked: by themselves, or because a value goes over several of them (an address, a row of a table)."""
        return {index for index, line in enumerate(lines) if self.text(line) != line} | {index for index, _, _ in self._over_lines(lines)}

    def lines(self, lines: Sequence[str]) -> list[str]:
        """`lines`, each with its personal values masked, and the pieces of those that go over several of them."""
        kept = list(lines)
        for index, start, end in sorted(set(self._over_lines(lines)), reverse=True):
            words = " ".join(BULLETS for _ in kept[index][start:end].split())  # as many as there were: sections are judged by their length
            kept[index] = kept[index][:start] + words + kept[index][end:]
        return [self.text(line) for line in kept]

    def _over_lines(self, lines: Sequence[str]) -> Iterator[tuple[int, int, int]]:
        """The pieces (line, start, end) of values that go over several lines. To the pattern all white space is one, so any may stand between."""
        if self._pattern is None or len(lines) < 2:
            return
        starts = list(accumulate((len(line) + 1 for line in lines), initial=0))
        for match in self._pattern.finditer(" ".join(lines)):
            first, last = bisect_right(starts, match.start()) - 1, bisect_right(starts, match.end() - 1) - 1
            for index in range(first, last + 1) if last > first else ():
                start, end = max(match.start() - starts[index], 0), min(match.end() - starts[index], len(lines[index]))
                if end > start:
                    yield index, start, end

    def tree(self, value: Any) -> Any:
        """A JSON value with every string in it masked, keys of objects too."""
        return self._tree(value, {})

    def _tree(self, value: Any, done: dict[str, str]) -> Any:
        """As `tree`; `done` are the strings masked so far: one address stands in a report a hundred times."""
        if isinstance(value, str):
            shown = done.get(value)
            if shown is None:
                shown = done[value] = self.text(value)
            return shown
        if isinstance(value, list):
            return [self._tree(item, done) for item in value]
        if isinstance(value, dict):
            return {self._tree(key, done): self._tree(item, done) for key, item in value.items()}
        return value

    def _second_net(self, match: re.Match[str]) -> str:
        address = match.group()
        if address.lower() in self._roles or BULLETS in address or _FILE_ENDINGS.search(address):
            return address
        return masked(address)

    def _cut_email(self, match: re.Match[str]) -> str:
        run = match.group()
        if BULLETS in run or any(role.startswith(run.lower()) for role in self._roles):
            return run
        return f"{match.group(1)[0]}{BULLETS}@{match.group(2)}"

    def _coded(self, match: re.Match[str]) -> str:
        """An encoded run, masked where it hides a value; else as it was."""
        run = match.group()
        plain = html.unescape(unquote(run))
        if plain == run:
            return run
        shown = self._pattern.sub(lambda inner: self._shapes.get(key(inner.group()), BULLETS), plain) if self._pattern else plain
        shown = _EMAIL.sub(self._second_net, shown)
        if shown == plain:
            return run
        return shown.replace("@", "%40") if "%40" in run else shown

    def _spelled(self, match: re.Match[str]) -> str:
        run = match.group()
        said = match.group("host") or match.group("said")
        host = _DOT.sub(".", said)
        if "." not in host or not host.rpartition(".")[2].isalpha():
            return run
        local = _DOT.sub(".", re.split(r"\s{0,2}[\[({<]\s?at\s?[\])}>]\s{0,2}|\sat\s", run, maxsplit=1, flags=re.IGNORECASE)[0])
        return run if f"{local}@{host}".lower() in self._roles else masked(f"{local}@{host}")
