"""Fields whose label is not to be seen while one types.

What it looks at:
    Fields in the author's text without a visible label: those whose only words stand inside the field, or under the mouse.

Why it matters:
    The words inside a field go as soon as one types; somebody who forgets, or comes back to the form, does not know what was asked.

What a person must still judge:
    Whether the words beside the field are its label; then tie them to it.

How to mend it:
    Give each field a label that stays in sight, and tie it to the field in the form's settings.

Limits:
    Search fields are left out. Fields without any name are told by the rules of axe.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from foliocheck.checks.accessibility.own_parts import judged_pages, own_facts
from foliocheck.checks.accessibility.pictures import plain
from foliocheck.checks.accessibility.places import Place, at_fact
from foliocheck.checks.accessibility.told import Told, told_by_owner
from foliocheck.checks.case import Case, Fault

ID = "field-label"
AREA = "accessibility"
PASS = "Every field has a label that stays in sight"
FAIL = "Fields have no label that stays in sight"
WHY = "Somebody who has begun to type no longer sees what was asked."
SEVERITY = "should"
STANDARD = "WCAG 2.2, 3.3.2 Labels or Instructions (A)"


def run(case: Case) -> Iterable[Fault]:
    """One fault for all such fields."""
    places: list[Place] = []
    for page in judged_pages(case):
        for row in own_facts(page, "fields"):
            case.seen.one()
            if row["search"] or row["label"] or row["labelled_by"] or row["type"] in ("checkbox", "radio", "range", "color", "file"):
                continue
            unseen = row["aria"] and plain(row["aria"]) not in plain(row.get("beside", ""))
            if unseen or ((row["placeholder"] or row["title"]) and not row["aria"]):
                places.append(at_fact(page, row, row["placeholder"] or row["title"] or row["aria"]))

        groups = Counter(
            row["name"] for row in own_facts(page, "fields") if row["type"] in ("radio", "checkbox") and row["name"] and not row["group"]
        )
        for name in sorted(groups):
            if groups[name] >= 2:
                row = next(row for row in own_facts(page, "fields") if row["name"] == name)
                places.append(at_fact(page, row, f"the choices {row['label'] or name} …"))

    def message(told: Told) -> str:
        return (
            f"{told.things('field')} {told.where} {told.verb('has', 'have')} no label that stays in sight (“{told.example}” goes as "
            "soon as one types, or shows only under the mouse)."
        )

    yield from told_by_owner(case, places, message, severity="should", effort=1)
