"""A child's or learner's private circumstances told beside a name: of the first name first and the whole name later, in what leads to a name, in the fields of a patient's card."""

from __future__ import annotations

import re

_KIN = r"(?:mother|mum|mam|mom|father|dad|stepdad|stepmum|parents?|brother|sister|gran(?:dmother|dfather|dparents|ny|d?ad|ma|dma|dpa)?|nan(?:a|ny)?|aunt(?:ie)?|uncle|guardian|carer|siblings?|family)"
_THEIR = r"(?:her|his|their)"
_LIVED = re.compile(
    rf"\s(?:had |has |have |was |is |still |now |often )?(?:(?:moved|moving|move) (?:in with|out of|between|back to) {_THEIR} (?:\w+ )?{_KIN}|(?:looked|looks|looking) after {_THEIR} (?:\w+ )?(?:ill |sick |little |younger |disabled )?{_KIN}|"
    rf"(?:cared|cares|caring) for {_THEIR} (?:\w+ )?{_KIN}|(?:lives?|lived|living|stays?|stayed|staying) (?:with (?:foster\w*|{_THEIR} (?:gran\w*|nan\w*|aunt\w*|uncle|social worker)|one parent)|in (?:a |the )?(?:refuge|hostel|shelter|children['’]s home|temporary accommodation|one room|a women['’]s refuge|care)|between two homes)|"
    rf"(?:lost|buried) {_THEIR} (?:\w+ )?{_KIN}|(?:ran|run) away|does not see {_THEIR} {_KIN}|has not seen {_THEIR} {_KIN}|(?:was|were|is) (?:taken into care|in foster care|in care|adopted|homeless|evicted|moved to (?:a |another )?foster\w*))\b"
)
"""Behind a name: how its bearer lives at home."""
_KIN_LIVED = re.compile(
    rf"['’]s?\s(?:\w+ )?{_KIN}\s(?:had |has |have |was |is |are |were |both |has just |had just )?(?:left|died|split|separated|divorc\w+|drinks?|drank|(?:was |is |are |were )?in (?:prison|hospital|rehab)|went (?:to|into) (?:prison|court|rehab|hospital|hiding)|lost (?:his|her|their) (?:job|home|house|jobs)|(?:was |were |got |been )?(?:evicted|deported|arrested|sent to prison|made redundant|made homeless)|"
    r"cannot read|can['’]t read|does not speak|do not speak|are (?:getting divorced|breaking up|splitting up)|shared one (?:phone|laptop|tablet)|live in)\b"
)
_TROUBLE = r"(?:refuge|evict\w*|hostel|shelter|foster\w*|prison|custody|divorc\w*|separat(?:ed|ion)|split up|funeral|bereave\w*|temporary accommodation|homeless\w*|food ?bank|social (?:services|worker)|domestic (?:abuse|violence)|court|deport\w*|(?:mother|mum|father|dad|brother|sister|gran\w*|parent)['’]s (?:death|illness|stroke|cancer|arrest|sentence))"
_LED = re.compile(
    rf"(?:^|[.!?:;]\s|\n)(?:During|After|Since|While|Because of|Following|Before|Throughout|When|With)\s[^.!?\n]{{0,60}}\b{_TROUBLE}\b(?! (?:law|rates?|statistics|lectures?|modules?|seminars?|training|studies|project)\b)[^.!?\n,]{{0,40}},\s$"
)
_SIGNS = ("refuge", "vict", "hostel", "shelter", "oster", "prison", "custody", "ivorc", "eparat", "split", "uneral", "ereave", "accommodation", "omeless", "bank", "social", "omestic", "court", "eport", "death", "illness", "stroke", "cancer", "arrest", "sentence")  # fmt: skip
_ADULT = re.compile(
    r"[^.!?\n]{0,60}\b(?:lectur\w+|manag\w+|led the|chaired|our team|colleague|librarian|technician|book|novel|talk|research\w*)\b"
)
_BEFORE_A_NAME = re.compile(
    r"\b(?:[Aa]llerg(?:y|ies)|[Dd]iagnosis|[Mm]edication|[Cc]ondition|PMH|[Mm]edical history|[Aa]dmitted with|[Pp]resenting complaint)\s?:\s?(?!none|nil|no known|NKDA|n/a|None|Nil|No )[^\n:]{3,50}[.;,|\n]\s{0,2}(?:[Pp]atient(?:['’]s)? |[Ff]ull )?[Nn]ame\s?:\s$"
)
_REFERRED = re.compile(
    r"\b(?:Referral|Referred|Admission|Admitted|Discharge|Clinic list|Ward round|On the ward|Bed \d+)\s?:\s$", re.IGNORECASE
)
_SEEN = re.compile(
    r"[^\n]{0,80}\b(?:seen by|falls|clinic|ward|consultant|theatre|scan|x-ray|bloods|fractur\w+|stroke|chest pain|nil by mouth|dementia|frailty|physio\w*|oncology|cardiology|dialysis|biopsy|catheter)\b"
)
"""Behind the name of who is referred or in bed: what for."""
_AID = re.compile(
    r"\b(?:[Hh]er|[Hh]is|[Tt]heir) (?:new |old |own |first )?(?:hearing aids?|wheelchair|guide dog|assistance dog|insulin pump|cochlear implants?|prosthe\w+|screen reader|inhaler|medication|dyslexia|stammer|epilepsy|autism|ADHD|anxiety|depression|chemotherapy|pregnancy) (?:let|lets|made|makes|helped|helps|allowed|stopped|kept|meant that|means that) $"
)
"""Before a name: what its bearer cannot do without, or has."""
_NEAR = 200


def is_told(text: str, start: int, end: int) -> bool:
    """Whether the private circumstances of whoever bears a whole name from `start` to `end` are told, be it of the first name alone a sentence before."""
    if _LIVED.match(text, end) or _KIN_LIVED.match(text, end):
        return not _ADULT.match(text, end)
    before = text[max(0, start - _NEAR) : start]
    if before.endswith(", ") and any(sign in before for sign in _SIGNS) and _LED.search(before):
        return not _ADULT.match(text, end)
    if before.endswith(": ") and (_BEFORE_A_NAME.search(before) or (_REFERRED.search(before) and _SEEN.match(text, end))):
        return True
    if before.endswith(("e ", "ed ", "t ", "s ")) and _AID.search(before[-80:]):
        return True
    first = text[start:end].split()[0]
    place = before.rfind(f"{first}", 0, len(before))
    if place < 0 or "\n\n" in before[place:] or (place and before[place - 1].isalnum()):
        return False
    told = start - len(before) + place + len(first)
    return bool(_LIVED.match(text, told) or _KIN_LIVED.match(text, told)) and not _ADULT.match(text, told)
