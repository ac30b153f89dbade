"""Numbers under which a profession keeps people in a public register (NMC, HCPC, GMC, GTCS): whether one is the writer's own, who says so with "I", "my" or "mine"."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.reading.names import names

_BODY = (
    r"(?:GTC Scotland|General Teaching Council(?: for Scotland)?|NMC|NMBI|HCPC|GMC|GDC|GOC|GPhC|PSNI|GTCS|GTCNI|GTC|EWC|SWE|Social Work England|SSSC|Social Care Wales|CORU|Teaching Council|AHPRA|SRA|BACP|BPS|UKCP|RCVS|ARB|Ofqual|QTLS|SET|Advance HE|HEA|CILIP|"
    r"(?:Nursing|Medical|Teaching|Dental|Optical|Pharmaceutical|Health(?: and Care)?)[\w ]{0,22}Council|TRN|DfE|[Tt]eachers?['’]?s? (?:ref\.?(?:erence)?|TRN|number|no\.?))"
)
_SAID_OWN = r"(?: ?[(\[](?:mine|own|my own|me|self)[)\]])"
_LABEL = re.compile(
    rf"(?<!\w){_BODY}(?<=[\w.])(?!\w)(?:,? (?:public )?(?:registration|registered|registrant|reg|register|membership|member))?\.?(?:,? \(?(?:number|no\.?|PIN|pin|ID|ref(?:erence)?))?(?P<own>{_SAID_OWN})?(?: (?:is|was))?[ :(#–-]{{0,3}}$"
)
_FAR_LABEL = re.compile(
    rf"(?<!\w){_BODY}(?!\w)[^.!?\n\d]{{0,50}}[ (](?:registration |register |registered |membership )?(?:number|no\.?|PIN|ID|ref)(?P<own>{_SAID_OWN})?[ :#]{{0,3}}$"
)
"""The register, and farther on in its sentence the label of the number: "on the NMC register as an adult nurse (PIN …"."""
_SENTENCE = re.compile(r"[.!?…]\s|\n")
_OWN = re.compile(
    r"(?<![\w“\"‘])(?:I(?: (?:now |also |still )?(?:am|have|hold|held|was|became|remain|registered|qualified|joined|renewed|keep|trained|revalidate\w*|practise|work as|teach as)|['’]m|['’]ve)(?= [\w-]+)|[Mm]y own|[Aa]s an? (?:(?:\w+ ){0,2})(?:registered|chartered|qualified|practising))\b"
)
_OWN_BEHIND = re.compile(
    r"[)\s]{0,2}[(,–—-]{0,2}\s?(?:mine\b|my own\b|I\b|held (?:since|from)\b|since (?:19|20)\d\d|(?:last )?(?:renewed|revalidated)\b|(?:is|are) mine\b|on the public register\b|own registration\b|my (?:registration|PIN|number)\b)"
)
_MY = re.compile(r"(?:^|[.\n|•:] ?)(?:[Mm]y )$")
_OTHER = re.compile(
    r"\b(?:by|with|from|to|for|of) (?:an?|my|our|another)\b|\b(?:mentors?|assessors?|colleagues?|managers?|tutors?|supervisors?|supervised by|signed|his|her|their|students?|learners?|educators?|countersign\w*|verif\w+|checked|witness\w*|reads?|shows?|visible|legible)\b",
    re.IGNORECASE,
)


def is_own(text: str, start: int, end: int) -> bool:
    """Whether the number from `start` to `end` stands in such a register, and is the writer's own by what the sentence says; nobody else may be named in it."""
    label = _LABEL.search(text, max(0, start - 70), start) or _FAR_LABEL.search(text, max(0, start - 110), start)
    if label is None:
        return False
    ahead = _SENTENCE.split(text[max(0, label.start() - 120) : label.start()])[-1]
    behind = _SENTENCE.split(text[end : end + 80])[0]
    if _OTHER.search(ahead) or any(names(ahead)) or any(names(behind)):
        return False
    return (
        label["own"] is not None or _OWN.search(ahead) is not None or _OWN_BEHIND.match(behind) is not None or _MY.search(ahead) is not None
    )


_SELF = re.compile(r"(?<![\w“\"‘])(?:I(?:['’]m|['’]ve)?|[Mm]y|[Mm]ine)\b|^\W{0,3}Registered (?:with|since|on the|as an?)\b")


def is_own_in_sentence(text: str, start: int, end: int) -> bool:
    """Whether the sentence around a number that is written as such registers write theirs speaks of its writer alone."""
    ahead = _SENTENCE.split(text[max(0, start - 120) : start])[-1]
    behind = _SENTENCE.split(text[end : end + 80])[0]
    if _OTHER.search(ahead + " " + behind) or any(names(ahead)) or any(names(behind)):
        return False
    return _SELF.search(ahead) is not None or _SELF.search(behind) is not None or _OWN.search(ahead) is not None or is_own(text, start, end)


def is_labelled(text: str, start: int) -> bool:
    """Whether the words right before `start` name such a register."""
    return _LABEL.search(text, max(0, start - 70), start) is not None
