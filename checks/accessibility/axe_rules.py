"""What is known of a rule of axe beside its verdict: the criterion it stands for, and on which platforms nobody can help it."""

from __future__ import annotations

from foliocheck.checks.case import Case
from foliocheck.core.policy_data import policy


def platform_made(case: Case, rule: str, text: str) -> bool:
    """Whether the platform's own machinery makes this fault (`core/policy/platform_faults.toml`)."""
    for row in policy("platform_faults").get(case.snapshot.platform.id, []):
        if ("*" in row["rules"] or rule in row["rules"]) and (not row["target"] or any(word in text for word in row["target"])):
            return True
    return False


def standard(criterion: str) -> str | None:
    """A criterion of WCAG 2.2 with its name and level, None for "" (good practice beyond WCAG)."""
    row = policy("wcag").get(criterion)
    return f"WCAG 2.2, {criterion} {row['name']} ({row['level']})" if row else None
