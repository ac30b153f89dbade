"""The pages on which behaviour was tried, one for each layout: shared by the checks of behaviour."""

from __future__ import annotations

from typing import Any

from foliocheck.checks.accessibility.own_parts import facts, judged_pages
from foliocheck.checks.accessibility.places import Place, at_fact
from foliocheck.checks.case import Case
from foliocheck.core.snapshot import Page


def tried_pages(case: Case) -> list[Page]:
    """The pages that were opened again and tried (see `crawler/probes/behaviour.py`)."""
    return [page for page in judged_pages(case) if isinstance(page.facts.get("behaviour"), dict)]


def behaviour(page: Page, name: str) -> list[dict[str, Any]]:
    """What was seen when it was tried."""
    return [row for row in facts(page, name, "behaviour") if row.get("zone") not in ("noise", "comments")]


def place_of(page: Page, row: dict[str, Any]) -> Place:
    """The place of a row, with its words or what it is."""
    return at_fact(page, row, row.get("text") or row.get("tag") or row.get("selector", ""))
