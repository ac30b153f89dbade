"""axe: the script, its options, and its reduced result as facts.

The script comes from `axe-playwright-python` (axe 4.12), loaded through `axe-core-python`'s `Axe.from_file`: the script which
axe-core-python carries itself is axe 4.4.3 of 2022, without the rules of WCAG 2.2.
"""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

from axe_core_python.async_playwright import Axe

from foliocheck.core.codec import decode
from foliocheck.core.snapshot import AxeResult
from foliocheck.crawler.reading.answers import as_text, from_text
from foliocheck.crawler.scripts import script

_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS: dict[str, Any] = {
    "runOnly": {"type": "tag", "values": _TAGS},
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations", "incomplete"],
    "elementRef": False,
}
NODES_KEPT = 50
HTML_KEPT = 300


@cache
def axe_script() -> str:
    """axe's own script, to be put into a page once per document, with its reading of colours made once for each."""
    import axe_playwright_python

    path = Path(axe_playwright_python.__file__).parent / "axe.min.js"
    return f"{Axe.from_file(path).axe_script}\n{script('axe_colours.js')}"


@cache
def axe_version() -> str:
    """The version that the script states of itself."""
    match = re.search(r"axe v(\d+\.\d+\.\d+)", axe_script()[:500])
    return match.group(1) if match else "unknown"


@cache
def axe_call() -> str:
    """A JavaScript function that runs axe and gives the reduced result as JSON text. The options are written as JSON, not with str()."""
    argument = json.dumps({"options": OPTIONS, "nodes": NODES_KEPT, "html": HTML_KEPT})
    return as_text(f"() => ({script('axe.js')})({argument})")


@cache
def read_script() -> str:
    """The page reader, a JavaScript function of one argument; its answer is JSON text (see `answers`).

    The answer is "" where the page has replaced built-ins that the reader needs (quiet.js tells): nothing is read there.
    """
    return f"async (given) => window.__quiet && window.__quiet.changed && window.__quiet.changed() ? '' : JSON.stringify(({script('read.js')})(given))"


def axe_result(answer: str) -> AxeResult:
    """The page's answer as AxeResult; rules and nodes in a stable order. Raises ValueError where it is none."""
    result = decode(AxeResult, from_text(answer))
    return AxeResult(
        version=result.version,
        violations=tuple(sorted(result.violations, key=lambda rule: rule.id)),
        incomplete=tuple(sorted(result.incomplete, key=lambda rule: rule.id)),
        passes=dict(sorted(result.passes.items())),
        inapplicable=tuple(sorted(result.inapplicable)),
    )
