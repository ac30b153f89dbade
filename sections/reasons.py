"""Why a stretch is taken for a section, in words."""

from __future__ import annotations

from foliocheck.sections.candidate import Candidate


def reasons_for(candidate: Candidate, section: str) -> tuple[str, ...]:
    """What speaks for `section` here, one reason a string."""
    reasons = [reason for reason in candidate.why.get(section, []) if reason]
    if candidate.area is not None and section.startswith(str(candidate.area)):
        reasons.append(f"lies under core area {candidate.area}")
    if candidate.topics.get(section, 0.0) > 1.0:
        reasons.append("the text speaks of it")
    return tuple(dict.fromkeys(reasons)) or ("nothing else fits better",)
