"""The texts from which signs are weighed: marked ones, labelled ones, lists of ways, and portfolios in which names are no learners'."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lxml import etree
from lxml import html as lxml_html

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[2] / "tests" / "checks" / "data_protection"))

from file_cases import file_cases
from snippet_pages import case_of
from ways import ways

from foliocheck.checks.data_protection.places.places import stretches
from foliocheck.checks.data_protection.recognisers import RUNNING_TEXT
from foliocheck.checks.data_protection.recognisers.learners import feedback
from foliocheck.checks.data_protection.recognisers.reading.people import people
from foliocheck.checks.data_protection.recognisers.states import special_categories

HERE = Path(__file__).parent
Text = tuple[str, str, str, list[tuple[int, int]], set[str] | None]
LINE_END = "\n"
SHORT = 500
"""A text with fewer characters is about one thing."""
MARK = re.compile(r"\[\[(?P<kind>[LHP]):(?P<name>.+?)\]\]", re.DOTALL)
STRANGERS = "strangers "
"""Before the hand of a text that is learned from once more behind a sentence of somebody else's."""
NO_HAND = ("portfolios", "ways")
"""Sources that are not left out in turn."""


def with_strangers(texts: list[Text]) -> Iterator[Text]:
    """`texts`, and each short one in which nobody is marked once more behind a sentence from a text about learners: what a neighbour says is no sign."""
    said = [
        sentence
        for hand, _, text, marks, _ in texts
        if hand not in NO_HAND and marks
        for sentence in re.split(r"(?<=[.!?])\s+", text)
        if 40 < len(sentence) < 160 and "\n" not in sentence and not people(sentence)
    ]
    for number, (hand, key, text, marks, wanted) in enumerate(texts):
        yield hand, key, text, marks, wanted
        if hand != "portfolios" and not marks and not wanted and len(text) < SHORT and said:
            yield f"{STRANGERS}{hand}", key, f"{said[number * 7 % len(said)]}{' ' if number % 2 else LINE_END}{text}", [], set()


def texts(kind: str) -> Iterator[Text]:
    """Every text: by which hand, its name, the places of marked names, or the names that are labelled."""
    what = feedback.WHAT if kind == "L" else special_categories.WHAT
    for hand, key, text, marks in corpus():
        yield hand, key, text, [(start, end) for start, end, marked in marks if marked == kind], None
    for part, name, labels, texts in _parts():
        wanted = {plain(label["value"]) for label in labels if label["what"] == what}
        for text in texts:
            yield part, name, text, [], wanted
    for number, (list_name, text, values) in enumerate(ways()):
        if list_name != "other-numbers":
            yield "ways", f"{list_name} {number}", text, [], {plain(value) for value in values if list_name == what}
    for path in sorted((HERE.parent / "sections" / "tuned").rglob("*.html")):
        if text := _page_text(path):
            yield "portfolios", path.as_posix(), text, [], set()


def labelled_texts() -> Iterator[tuple[str, str, str, list[dict[str, Any]]]]:
    """Every text that is labelled for values of all kinds: by which hand, its name, and its labels. (The marked texts of `corpus/` are marked for names only.)"""
    for part, name, labels, texts in _parts():
        for text in texts:
            yield part, name, text, labels
    for number, (list_name, text, values) in enumerate(ways()):
        yield "ways", f"{list_name} {number}", text, [{"what": list_name, "value": value} for value in values]
    for path in sorted((HERE.parent / "sections" / "tuned").rglob("*.html")):
        if text := _page_text(path):
            yield "portfolios", path.as_posix(), text, []


def corpus() -> Iterator[tuple[str, str, str, list[tuple[int, int, str]]]]:
    """The marked texts: the hand, a name, the text without its marks, and the place and kind of each mark."""
    for path in sorted((HERE / "corpus").glob("*.txt")):
        for number, chunk in enumerate(re.split(r"^---.*$", path.read_text(encoding="utf-8"), flags=re.MULTILINE)):
            chunk = chunk.strip("\n")
            pieces: list[str] = []
            marks: list[tuple[int, int, str]] = []
            position = length = 0
            for mark in MARK.finditer(chunk):
                pieces += [chunk[position : mark.start()], mark["name"]]
                length += mark.start() - position
                marks.append((length, length + len(mark["name"]), mark["kind"]))
                length, position = length + len(mark["name"]), mark.end()
            yield path.stem.partition("_")[0], f"{path.stem} {number}", "".join((*pieces, chunk[position:])), marks


def _parts() -> Iterator[tuple[str, str, list[dict[str, Any]], list[str]]]:
    base = HERE / "snippets" / "tuned"
    for path in sorted(base.rglob("*.jsonl")):
        part = path.relative_to(base).parts[0].removesuffix(".jsonl")
        for line in path.read_text(encoding="utf-8").splitlines():
            snippet = json.loads(line)
            yield part, snippet["id"], snippet["hits"], _running(case_of(snippet))
    for truth in sorted((HERE / "files" / "tuned").rglob("truth.jsonl")):
        for name, labels, case in file_cases(truth.parent):
            yield truth.parent.name, name, labels, _running(case)


def _running(case: Any) -> list[str]:
    return [stretch.text for stretch in stretches(case.snapshot, case.html) if stretch.where in RUNNING_TEXT]


def _page_text(path: Path) -> str:
    try:
        root = lxml_html.fromstring(path.read_bytes())
    except (etree.LxmlError, ValueError):
        return ""
    for silent in root.xpath("//script|//style|//head"):
        silent.drop_tree() if silent.getparent() is not None else None
    blocks = root.xpath("//p|//li|//h1|//h2|//h3|//td|//blockquote|//figcaption|//dd|//dt")
    return "\n\n".join(" ".join(block.text_content().split()) for block in blocks)


def plain(name: str) -> str:
    return re.sub(r"[\s,.\-–/]", "", name).lower()
