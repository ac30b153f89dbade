"""The platforms in the order in which they are asked; `generic` comes last and claims all."""

from __future__ import annotations

import re
from dataclasses import replace
from types import ModuleType

from foliocheck.core.plug_ins import plug_ins
from foliocheck.core.snapshot import Platform
from foliocheck.crawler.platforms import (
    adobe_portfolio,
    blogger,
    generic,
    github_pages,
    google_docs,
    google_sites,
    mahara,
    notion,
    onenote,
    padlet,
    pebblepad,
    sharepoint,
    single_page,
    squarespace,
    sway,
    weebly,
    wix,
    wordpress,
    xerte,
)
from foliocheck.crawler.platforms.platform import Front, Settings, settings

PLATFORMS: tuple[ModuleType, ...] = (
    xerte,
    google_sites,
    mahara,
    wordpress,
    squarespace,
    wix,
    weebly,
    blogger,
    notion,
    pebblepad,
    adobe_portfolio,
    padlet,
    onenote,
    sharepoint,
    sway,
    google_docs,
    github_pages,
    single_page,
)
"""Engines first (a Xerte object may stand on any host, WordPress behind any address), then builders, then hosts that serve anything."""
CERTAIN = 0.5
"""From here on a claim counts; below it the generic crawler serves."""


def recognise(front: Front) -> tuple[Platform, Settings]:
    """The platform that claims this front page most surely (the first of equals), with its settings.

    Platforms of other packages are asked after ours. Raises BadConfiguration where one of them does not work.
    """
    best: tuple[float, ModuleType, list[str]] = (0.0, generic, [])
    for module in PLATFORMS:
        confidence, why = module.recognise(front)
        if confidence > best[0]:
            best = (confidence, module, why)
    for plug_in in plug_ins("foliocheck.platforms"):
        module = plug_in.load()
        with plug_in.blamed():
            confidence, why = module.recognise(front)
            settings(module)
        if confidence > best[0]:
            best = (confidence, module, why)
    confidence, module, why = best
    if confidence < CERTAIN:
        confidence, why = generic.recognise(front)
        module = generic
    chosen = settings(module)
    if getattr(module, "MAY_ROUTE", False) and single_page.recognise(front)[0]:
        chosen = replace(chosen, keep_fragments=True, route=single_page.route, unwrap=single_page.unwrap)
    return Platform(id=module.ID, title=module.TITLE, confidence=confidence, why=tuple(why)), chosen


def with_routes(chosen: Settings, routes: list[str]) -> Settings:
    """The settings for fragments as pages, where the first page's buttons turned out to lead to such (`#/about`); else `chosen`."""
    if chosen.id == generic.ID and not chosen.keep_fragments and any(re.search(r"#!?/", address) for address in routes):
        return settings(single_page)
    return chosen
