"""What the rules of axe could not decide, for a person to look at.

What it looks at:
    The places in the author's text where a rule of axe found something that only somebody who looks can judge.

Why it matters:
    It may be a fault and it may be well: a machine cannot tell.

What a person must still judge:
    Each place: the finding says what to look for.

How to mend it:
    Look at the places. If all is well there, nothing needs to be done.

Limits:
    Text over pictures, players and frames have checks of their own and are not listed here. Places in the theme are left out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from foliocheck.checks.accessibility.axe_rules import platform_made, standard
from foliocheck.checks.accessibility.axe_violations import COVERED
from foliocheck.checks.accessibility.contrast_over_picture import over_picture
from foliocheck.checks.accessibility.own_parts import judged_pages
from foliocheck.checks.accessibility.places import Place
from foliocheck.checks.accessibility.told import Told, told_by_owner
from foliocheck.checks.accessibility.wording import short
from foliocheck.checks.case import Case, Fault
from foliocheck.core.policy_data import policy
from foliocheck.core.snapshot import AxeNode

ID = "axe-needs-person"
AREA = "accessibility"
PASS = "No rule was left undecided"
FAIL = "A rule could not decide; have a look"
WHY = "It may hinder somebody, or it may be well."
SEVERITY = "note"

_SAID_ELSEWHERE = COVERED | {
    "bypass",
    "region",
    "landmark-one-main",
    "skip-link",
    "duplicate-id-aria",
    "aria-valid-attr-value",
    "color-contrast-enhanced",
}
_NOTHING_TO_SEE = ("does not contain enough text", "only non-text characters", "too short to determine", "1:1 contrast ratio")
"""Reasons of axe's for being unsure of contrast where no word is to be read (icons, bullets)."""


def run(case: Case) -> Iterable[Fault]:
    """One fault for each rule with undecided places in the author's text."""
    found: dict[str, list[Place]] = defaultdict(list)
    help_of: dict[str, str] = {}
    for page in judged_pages(case):
        if page.axe is None or page.axe.problem:
            continue
        case.seen.one()
        for rule in page.axe.incomplete:
            if rule.id in _SAID_ELSEWHERE:
                continue
            for node in rule.nodes:
                if (
                    node.zone == "content"
                    and not _settled(rule.id, node)
                    and not platform_made(case, rule.id, f"{node.target} {node.html}")
                ):
                    help_of[rule.id] = rule.help
                    found[rule.id].append(
                        Place(page=page, block=node.block, selector=node.target, excerpt=short(node.html, 160), evidence=node.target)
                    )
    for rule_id in sorted(found):
        words = policy("axe_rules").get(rule_id, {})
        subject = words.get("title") or help_of[rule_id]

        def message(told: Told, subject: str = subject) -> str:
            return (
                f"A machine cannot tell whether this is so at {told.things('place').lower()} {told.where}: "
                f"{subject[0].lower()}{subject[1:]}. Please have a look."
            )

        criterion = standard(words.get("criterion", ""))
        yield from told_by_owner(
            case,
            found[rule_id],
            message,
            severity="note",
            verdict="needs-person",
            key=rule_id,
            title=f"Have a look: {subject[0].lower()}{subject[1:]}",
            advice=f"axe/{rule_id}",
            confidence=0.4,
            standard=f"{criterion or 'good practice'}; axe {rule_id}",
            effort=1,
        )


def _settled(rule: str, node: AxeNode) -> bool:
    if rule != "color-contrast":
        return False
    return over_picture(node) or any(words in node.summary for words in _NOTHING_TO_SEE)
