"""What the rules of axe find, one finding for one rule, told as what a person meets.

What it looks at:
    Every page in the browser, with all rules of axe for WCAG 2.2 A and AA and its good practices, in frames too where they can be
    entered.

Why it matters:
    An assessor who uses a screen reader or only a keyboard may not get to parts of the portfolio.

What a person must still judge:
    Rules see only a part of what can go wrong. Whether descriptions, names and orders make sense needs a person.

How to mend it:
    Mend what is marked in the editor of the page; where the finding is in the theme, choose another theme or ask those who keep it.

Limits:
    What the author-level checks tell more exactly (headings, frames, language, links by colour) is left to them and not told twice.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from foliocheck.checks.accessibility.axe_rules import platform_made, standard
from foliocheck.checks.accessibility.own_parts import judged_pages
from foliocheck.checks.accessibility.places import Place
from foliocheck.checks.accessibility.told import Told, told_by_owner
from foliocheck.checks.accessibility.wording import short
from foliocheck.checks.case import Case, Fault
from foliocheck.core.policy_data import policy
from foliocheck.core.report import Severity, Who
from foliocheck.core.snapshot import AxeNode, AxeRule, Page

ID = "axe-violations"
AREA = "accessibility"
PASS = "The rules for accessible pages find nothing to mend"
FAIL = "Something on the pages stops or hinders people with disabilities"
WHY = "An assessor with a screen reader, a keyboard or weak sight may not get at this part of the portfolio."
SEVERITY = "should"

COVERED = frozenset(
    {
        "page-has-heading-one",
        "heading-order",
        "empty-heading",
        "html-has-lang",
        "frame-title",
        "link-in-text-block",
        "target-size",
        "meta-viewport",
        "meta-viewport-large",
        "tabindex",
        "video-caption",
        "audio-caption",
        "no-autoplay-audio",
        "blink",
        "marquee",
        "label-title-only",
        "frame-tested",
        "image-redundant-alt",
        "presentation-role-conflict",
        "identical-links-same-purpose",
        "hidden-content",
    }
)
"""Rules whose subject an author-level check tells better."""
_SEVERITIES: dict[str, Severity] = {"stops": "must", "hinders": "should", "untidy": "note"}
_UNKNOWN = {"title": "", "meets": "Some people cannot use this part of the page as it is.", "criterion": "", "harm": "untidy"}


def run(case: Case) -> Iterable[Fault]:
    """One fault for each rule and owner, over all pages."""
    found: dict[str, list[tuple[Page, AxeRule]]] = defaultdict(list)
    judged = 0
    for page in judged_pages(case):
        if page.axe is None or page.axe.problem:
            continue
        case.seen.one()
        judged += 1
        for rule in page.axe.violations:
            if rule.id not in COVERED and not _counts_frames(page, rule.id):
                found[rule.id].append((page, rule))
    faults = [fault for rule in sorted(found) for fault in _faults(case, rule, found[rule], judged)]
    order = ("must", "should", "note")
    yield from sorted(faults, key=lambda fault: order.index(fault.severity or "note"))


def _faults(case: Case, rule: str, rows: list[tuple[Page, AxeRule]], judged: int) -> Iterable[Fault]:
    words = policy("axe_rules").get(rule, _UNKNOWN)
    places: list[Place] = []
    totals: dict[Who, int] = {"author": 0, "theme": 0, "platform": 0}
    for page, found in rows:
        for node in found.nodes:
            places.append(place := _place(case, page, rule, node, of_page=words.get("part") == "page"))
            totals[place.who or "author"] += 1
        if found.nodes:  # places beyond those kept count for the owner of the last one kept
            totals[places[-1].who or "author"] += found.total - len(found.nodes)
    title = words["title"] or rows[0][1].help
    harm = (
        words["harm"]
        if rule in policy("axe_rules")
        else ("hinders" if any(tag.startswith("wcag") for tag in rows[0][1].tags) else "untidy")
    )

    def message(told: Told) -> str:
        at = "" if told.total == told.pages else f"at {told.things('place').lower()} "
        return f"{words['meets']} This is so {at}{told.where}, first at “{told.example}”."

    yield from told_by_owner(
        case,
        places,
        message,
        severity=_SEVERITIES[harm],
        key=rule,
        totals=totals,
        judged=judged,
        title=title,
        advice=f"axe/{rule}",
        standard=_standard(words, rows[0][1]),
    )


def _counts_frames(page: Page, rule: str) -> bool:
    """Whether a rule about the page's parts would count those of an entered frame as the page's own."""
    return rule.startswith("landmark-") and any(frame.entered for frame in page.frames)


def _standard(words: dict[str, str], rule: AxeRule) -> str:
    told = standard(words["criterion"])
    return f"{told}; axe {rule.id}" if told else f"good practice; axe {rule.id}"


def _place(case: Case, page: Page, rule: str, node: AxeNode, of_page: bool) -> Place:
    who: Who = "author"
    if node.zone in ("platform", "noise") or platform_made(case, rule, f"{node.target} {node.html}"):
        who = "platform"
    elif of_page or node.zone != "content":
        who = "theme"
    return Place(
        page=page, block=node.block, selector=node.target, zone=node.zone, excerpt=short(node.html, 160), evidence=node.target, who=who
    )
