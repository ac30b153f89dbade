"""How grave a labelled finding is: one table for the files of both halves (README.md gives the reasons)."""

from __future__ import annotations

WHO = {"": "other", "o": "owner", "r": "role"}
FIXED = {
    "password": "must",
    "key": "must",
    "edit-link": "should",
    "gps-position": "should",
    "camera-serial": "note",
    "person-name": "note",
    "learner-name-with-feedback": "note",
    "special-category": "note",
}
MILDER = {"signature", "user-path"}
NUMBERS = {"national-insurance", "nhs-number", "card-number", "bank-account"}


def hit(what: str, value: str, where: str, who: str = "") -> dict[str, str]:
    """One labelled finding; `who` is "" for another person, "o" for the owner, "r" for a role."""
    whose = WHO[who]
    severity = {"other": "must", "owner": "note", "role": "none"}[whose]
    if (whose == "other" and what in MILDER) or (whose == "owner" and what in NUMBERS):
        severity = "should"
    if whose != "role":
        severity = FIXED.get(what, severity)
    return {"what": what, "value": value, "whose": whose, "severity": severity, "where": where}
