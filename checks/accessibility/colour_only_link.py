"""Links in a text that only a colour tells from it.

What it looks at:
    Links inside the author's sentences: whether anything but a colour (an underline, a line, bold, a ground, a sign) sets them off,
    and how far the colours are apart.

Why it matters:
    About one man in twelve sees colours differently; to him, and on a grey print, the link is not there.

What a person must still judge:
    Nothing.

How to mend it:
    Leave links underlined, or turn the underline on again in the theme's settings.

Limits:
    Links whose colour stands out from the text by 3:1 or more pass, as WCAG allows it.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.accessibility.own_parts import judged_pages, own_facts
from foliocheck.checks.accessibility.places import Place, at_fact
from foliocheck.checks.accessibility.told import Told, told_by_owner
from foliocheck.checks.case import Case, Fault

ID = "colour-only-link"
AREA = "accessibility"
PASS = "Links can be told from the text without seeing colours"
FAIL = "Links are told from the text by a colour only"
WHY = "Somebody who does not see the colour does not see that there is a link."
SEVERITY = "should"
STANDARD = "WCAG 2.2, 1.4.1 Use of Color (A)"

_ENOUGH = 3.0
"""Contrast between link and text at which WCAG takes a colour as enough (technique G183)."""


def run(case: Case) -> Iterable[Fault]:
    """One fault for all such links."""
    places: list[Place] = []
    for page in judged_pages(case):
        found = {row["selector"]: row for row in own_facts(page, "colour_links") if row["ratio"] < _ENOUGH}
        case.seen.one(len(found) or bool(page.links))
        places += [at_fact(page, row) for row in found.values()]
        for rule in page.axe.violations if page.axe else ():
            if rule.id == "link-in-text-block":
                places += [
                    Place(
                        page=page,
                        block=node.block,
                        selector=node.target,
                        excerpt=_words(page.blocks[node.block].text) if node.block is not None else "",
                    )
                    for node in rule.nodes
                    if node.zone == "content" and not found
                ]

    def message(told: Told) -> str:
        return (
            f"{told.things('link')} {told.where} {told.verb('differs', 'differ')} from the text around {told.verb('it', 'them')} by a "
            f"colour only (“{told.example}”)."
        )

    yield from told_by_owner(case, places, message, severity="should", effort=1)


def _words(text: str) -> str:
    return text[:120]
