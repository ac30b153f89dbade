"""The places that the author pinned in foliocheck.toml."""

from __future__ import annotations

from foliocheck.core.addresses import fragment_of, page_key, without_fragment
from foliocheck.core.corrections import Corrections, Pin
from foliocheck.core.framework import Framework
from foliocheck.sections.placing import Choice
from foliocheck.sections.portfolio import Portfolio
from foliocheck.sections.stretches import Stretch
from foliocheck.sections.terms import fold

_SURE = 9.0
"""The odds (a logarithm) of what the author says: as good as certain."""


def pinned_places(portfolio: Portfolio, framework: Framework, corrections: Corrections) -> dict[str, Choice]:
    """For each pinned section its Choice."""
    found: dict[str, Choice] = {}
    for pin in corrections.pins:
        stretch = stretch_of(portfolio, pin)
        if framework.section(pin.section) is None or stretch is None:
            continue
        choice = found.setdefault(pin.section, Choice(odds=_SURE, pinned=True))
        choice.add(stretch, (stretch.start, stretch.end), ("the author says so (foliocheck.toml)",))
    return found


def stretch_of(portfolio: Portfolio, pin: Pin) -> Stretch | None:
    """The stretch that a pin names: at its heading or anchor, the whole page where neither is there; None where the page is not."""
    key = page_key(without_fragment(pin.address)).rstrip("/")
    fragment = fragment_of(pin.address)
    for tree in portfolio.trees:
        if key not in (page_key(tree.page.url).rstrip("/"), page_key(tree.page.final_url).rstrip("/")) and pin.address not in (
            tree.page.url,
            tree.page.final_url,
        ):
            continue
        for stretch in tree.descendants():
            if (pin.heading and fold(stretch.heading) == fold(pin.heading)) or (
                fragment and stretch.anchor == fragment and not pin.heading
            ):
                return stretch
        return tree
    return None


def unheard(portfolio: Portfolio, framework: Framework, corrections: Corrections) -> tuple[tuple[str, str], ...]:
    """Corrections that nothing came of, each as what it says and why: a mistyped id, an address that was not read, a heading that is not there."""
    found = []
    for pin in (*corrections.pins, *corrections.refused):
        what = f"The correction of {pin.section} in foliocheck.toml"
        if framework.section(pin.section) is None:
            ids = ", ".join(section.id for section in framework.sections)
            found.append((what, f"{framework.title} has no section “{pin.section}”. It has {ids}."))
            continue
        stretch = stretch_of(portfolio, pin)
        if stretch is None:
            found.append((what, f"No page with the address {pin.address} was read. Copy the address from the list of pages."))
        elif pin.heading and stretch.root and fold(stretch.heading) != fold(pin.heading) and fold(stretch.page.title) != fold(pin.heading):
            found.append((what, f"There is no heading “{pin.heading}” on {pin.address}: the whole page was taken."))
    read = {page_key(page.url) for page in portfolio.snapshot.pages} | {page.url for page in portfolio.snapshot.pages}
    found += [
        ("A page to leave out, in foliocheck.toml", f"No page with the address {address} was read.")
        for address in corrections.ignored
        if address not in read and page_key(address) not in read
    ]
    return tuple(found)
