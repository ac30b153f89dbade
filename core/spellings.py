"""How a value may be spelled where it stands in a string, and one pattern that finds all such spellings. Pure."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import quote, quote_plus


def key(text: str) -> str:
    """The form under which a spelling is looked up: lower case ("İ", which alone would grow, as "i"), each run of white space one blank."""
    return re.sub(r"\s+", " ", text).replace("İ", "i").lower()


def forms(spelling: str) -> Iterator[str]:
    """Every way in which `spelling` may stand in a string: as it is, in an address, in escaped markup."""
    ways = (
        spelling,
        quote(spelling, safe="", errors="surrogatepass"),
        quote(spelling, safe="@", errors="surrogatepass"),
        quote(spelling, errors="surrogatepass"),
        quote_plus(spelling, errors="surrogatepass"),
        spelling.replace("@", "%40"),
        spelling.replace(" ", "%20"),
        html.escape(spelling),
        spelling.replace("\\", "/"),
        spelling.replace("/", "\\/"),
    )
    return iter(dict.fromkeys(key(way).strip() for way in ways if way.strip()))


def one_pattern(forms: Iterable[str]) -> re.Pattern[str]:
    """One pattern for all forms, as a tree of their letters (thousands cost no more than a few); never inside a longer word or number."""
    root: dict[str, Any] = {}
    for form in sorted(forms):
        node = root
        for character in form:
            node = node.setdefault(character, {})
        node[""] = {}
    before = r"(?:(?<![^\W_])|(?=\W)|(?<=%[0-9a-f]{2})|(?<!\d)(?=\d))"
    after = r"(?:(?![^\W_])|(?<=\W)|(?<=\d)(?!\d))"
    return re.compile(before + _branch(root) + after, re.IGNORECASE)


def _branch(node: dict[str, Any]) -> str:
    ends = "" in node
    options = []
    for character, child in node.items():
        if character == "":
            continue
        text = _letter(character)
        while len(child) == 1 and "" not in child:
            (character, child), *_ = child.items()
            text += _letter(character)
        options.append(text if set(child) == {""} else text + _branch(child))
    if not options:
        return ""
    body = options[0] if len(options) == 1 and not ends else "(?:" + "|".join(options) + ")"
    return f"(?:{body})?" if ends else body


def _letter(character: str) -> str:
    return r"\s+" if character == " " else re.escape(character)
