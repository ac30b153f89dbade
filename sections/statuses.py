"""The status of a section that has a place: found, partly, stub or locked, with the reason in words."""

from __future__ import annotations

import re

from foliocheck.core.framework import FrameworkSection
from foliocheck.core.sections import Status
from foliocheck.sections.decoy import Decoys
from foliocheck.sections.placing import Choice
from foliocheck.sections.platitudes import says_something
from foliocheck.sections.substance import Substance, substance_of

_TODO = re.compile(
    r"\?{2,}|\bto-?do\b|\btbc\b|\btba\b|\bto be (?:written|completed|added|done|confirmed)\b|\bcoming soon\b|^\W*I(?:'ll| will| shall| must| need to| have to) (?:complete|write|finish|fill (?:in|out)|add to|come back to) (?:this|it) (?:section|page|part|later|soon|when|after|once|before)\b|\b(?:this|it) (?:section|page|part)? ?(?:is|has) (?:still|yet) to be written\b|\bnot (?:yet )?(?:written|finished) yet\b|\bmore (?:is )?needed\b|\[[^\]]{3,60}\]|\blorem ipsum\b|\bxx+\b",
    re.IGNORECASE | re.MULTILINE,
)
_SIGNED = re.compile(
    r"\b(?:signed|signature|llofnod\w*)\b[^\n]{0,20}?[:\s/]\s*(?!date)[A-Z][\w'’.-]+|\b\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+ (?:19|20)\d\d\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b"
)


def status_of(section: FrameworkSection, choice: Choice, texts: list[str], decoys: Decoys) -> tuple[Status, tuple[str, ...]]:
    """The status of `section` and why, from the texts of its places."""
    if all(stretch.page.role == "wall" for stretch in choice.stretches):
        wall = choice.stretches[0].page.wall
        return "locked", ((wall.why if wall else "its page asks for a sign-in or a password"),)
    body = "\n".join(texts)
    substance = substance_of(body)
    copy = next((decoys.copies[id(stretch)] for stretch in choice.stretches if id(stretch) in decoys.copies), None)
    if copy is not None and substance.words < 400 and section.id != "confirmation":  # a review repeats the declaration
        return "stub", (copy,)
    reason = _stub_reason(section, substance, body)
    if reason:
        return "stub", (reason,)
    if choice.not_apart:
        return "partly", (f"not set apart from {choice.not_apart}",)
    return "found", ()


def _stub_reason(section: FrameworkSection, substance: Substance, body: str) -> str:
    """Why the text cannot be the section's real text, "" where it can."""
    if substance.words == 0 or substance.kind == "empty":
        return "a heading with nothing below it"
    if substance.kind == "lorem":
        return "the text is filler (“lorem ipsum”)"
    if substance.kind == "quoted":
        return "the text is the guidelines' own"
    if section.id == "confirmation":
        if substance.declares == 0 and not _SIGNED.search(body):
            return "nothing is declared, signed or dated"
        return ""
    if substance.kind == "prompt" and substance.own_words < 120:
        return "the text is still the template's, not yours"
    if (
        section.id == "future"
        and (substance.plans or substance.singular)
        and substance.own_words >= 8
        and not (substance.own_words < 15 and _TODO.search(body))
    ):
        return ""
    if substance.kind == "filler" and section.id != "future" and not says_something(body):
        return "it does not tell what you did yourself, only what is true of anyone"
    limit = section.stub_words
    if substance.own_words < limit + 25 and substance.past < 2 and _TODO.search(body):
        return "the text is a note to write it"
    if substance.own_words < limit:
        lenient = limit * (0.55 if substance.past and substance.particulars else 0.8)
        if substance.own_words < lenient or not (substance.past or substance.singular or section.id == "future"):
            return f"only {substance.own_words} words"
    return ""
