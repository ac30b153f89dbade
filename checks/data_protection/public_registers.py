"""Numbers under which a profession keeps somebody in a register that everybody may read (NMC, HCPC, GTCS, GMC …): the author's own is no secret."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.own_words import speaks_of_another
from foliocheck.checks.data_protection.recognisers.names import names

_REGISTER = (
    r"(?:NMC|HCPC|GTCS?|GTC[SWE]|GTCNI|GMC|GPhC|GDC|GOC|GOsC|GCC|EWC|CGA|SSSC|NISCC|SCW|SWE|Social Work England|NMBI|CORU|RCVS|SCoR|PSNI|HPC|UKCC|Teaching Council|Nursing and Midwifery Council|"
    r"Health and Care Professions Council|General (?:Medical|Dental|Optical|Pharmaceutical|Osteopathic|Teaching) Council(?: for Scotland)?|AHPRA|NCSBN)"
)
_NUMBER_OF_A_REGISTER = re.compile(rf"\b{_REGISTER}\b(?:[^.\n]|\b(?:no|reg|nr)\.){{0,50}}$")
_REGISTER_BEHIND = re.compile(rf"[^.\n\w]{{1,3}}(?:with (?:the )?|of the )?{_REGISTER}\b")
_I_AM = re.compile(
    r"\b(?:I (?:am|have been|was|became|qualified|registered|hold|held|remain|trained|joined|renewed|keep|revalidate\w*)|I['’](?:m|ve)|[Mm]y|[Mm]ine|myself|[Aa]s (?:an? |the )?(?:[a-z]+ ){0,3}(?:nurse|midwife|teacher|paramedic|doctor|physiotherapist|"
    r"pharmacist|dentist|therapist|radiographer|practitioner|optometrist|vet|registrant|psychologist|dietitian|GP|worker|scientist|clinician))\b",
)
_NO_SUBJECT = re.compile(r"(?:^|[\n|•.;] ?)(?:(?:Fully |Currently |Also )?(?:Registered|On the register|Licensed)\b[^.\n]{0,60})$")
_SINCE = re.compile(
    r"[)\],;\s–-]{1,3}(?:and )?(?:held|current|registered|renewed|on the register|valid|since)\b[^.\n]{0,20}(?:since|from|in|until|to)\b"
)
"""A line of a curriculum vitae without a subject: "GTCS registration number …, held since 2012"."""
_MINE_BEHIND = re.compile(
    r"[)\],;\s–-]{1,3}[^.\n]{0,12}\b(?:mine|my own|my (?:registration|number|PIN|entry))\b|[)\],;\s–-]{1,3}[^.\n]{0,40}\bI\b(?! (?:assess|supervis|mentor|met|work|teach|taught|train|support|manage))"
)
_FAR = 90


def is_in_a_register(text: str, start: int, end: int) -> bool:
    """Whether the label of a number says that it is one of a public register of a profession."""
    before = text[max(0, start - _FAR) : start]
    return _NUMBER_OF_A_REGISTER.search(before) is not None or _REGISTER_BEHIND.match(text, end) is not None


def is_ones_own_registration(text: str, start: int, end: int) -> bool:
    """Whether the words around such a number say that it is the writer's: "I am a registered nurse (NMC PIN", "(mine, on the public register)", "held since"."""
    before, after = re.split(r"\n|(?<=[\w)]{2}[.!?]) ", text[max(0, start - 160) : start])[-1], text[end : end + _FAR].partition("\n")[0]
    if names(before) or names(after[:30]):
        return False
    if _MINE_BEHIND.match(after) is not None and not re.search(r"['’]s\b", before):
        return True
    if speaks_of_another(text, start, end) or re.search(r"\b(?:mentor|assessor|supervisor|verified|signed|witnessed)\b|['’]s\b", before):
        return False
    return _I_AM.search(before) is not None or _SINCE.match(after) is not None or _NO_SUBJECT.search(before) is not None
