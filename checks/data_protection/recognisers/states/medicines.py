"""Medicines and results of tests beside the name of who takes them or waits for them: "Ivy Cope (on warfarin)", "takes ramipril 5 mg", "Blood results for …"."""

from __future__ import annotations

import re

_MEDICINE = (
    r"(?:(?!(?:engine|imagine|routine|machine|magazine|medicine|examine|online|outline)\b)[a-z]{2,10}(?:statin|pril|olol|sartan|[ae]zepam|cillin|mycin|prazole|oxetine|triptyline|thyroxine|formin|gliptin|parin|xaban|[a-z]dipine|semide|profen|codone|zapine|apine|idone|azolam|rolimus|mab|phenidate|barbital|trigine|pentin|zepine)|"
    r"sertraline|citalopram|escitalopram|fluoxetine|mirtazapine|venlafaxine|lithium|clozapine|methadone|warfarin|insulin|morphine|fentanyl|tramadol|codeine|levothyroxine|methotrexate|prednisolone|steroids|antidepressants?|anti-?psychotics?|beta[- ]blockers?|blood thinners?|chemo(?:therapy)?|tamoxifen|ritalin|concerta|prozac|"
    r"valproate|carbamazepine|levetiracetam|lamotrigine|salbutamol|oxygen|dialysis|PrEP|HRT|medication for [a-z]+)"
)
_TAKES = re.compile(
    rf"(?:,?\s?\((?:[\w ,-]{{2,30}}, )?|,? who |,? |:? )(?:(?:is|was|has been|still|now|currently|also)\s){{0,2}}(?:on|takes?|took|taking|prescribed|put on|given|started on|stopped taking|came off|off)\s(?:(?:his|her|their|a course of|high-dose|low-dose|daily|long-term)\s)?{_MEDICINE}\b(?!['’]s|\s(?:course|module|training|guid\w+|slides|policy|awareness|videos?|calculation|scenario|trial|project))",
    re.IGNORECASE,
)
_DOSED = re.compile(rf"\s?[:,;(|\t–-]\s?{_MEDICINE}\s\d+(?:\.\d+)?\s?(?:mg|mcg|µg|g|ml|units|IU)\b", re.IGNORECASE)
_RESULTS = re.compile(
    r"\b(?:blood|biopsy|X-?ray|MRI|CT|ECG|EEG|lab|urine|HIV|Covid|COVID|PCR|smear|mammogram|thyroid|glucose|HbA1c|cholesterol|ultrasound|scan|genetic|pathology|hearing test|sight test) (?:test )?(?:results?|reports?|scans?|letters?|findings)(?: letter)? (?:for|of|from|belonging to)\s(?:Mr |Mrs |Ms |Miss |Mx |patient )?$",
    re.IGNORECASE,
)
_TAUGHT = re.compile(r"\b(?:Dr|Prof|Professor|Nurse|Sister|lecturer|pharmacist|tutor|scenario|manikin|mannequin)\.?,?\s$", re.IGNORECASE)


def is_told(text: str, start: int, end: int) -> bool:
    """Whether a medicine that its bearer takes stands behind the name from `start` to `end`, or a result of a test of theirs before it."""
    near = text[max(0, start - 60) : start]
    if _TAUGHT.search(near[-20:]):
        return False
    return _TAKES.match(text, end) is not None or _DOSED.match(text, end) is not None or _RESULTS.search(near) is not None
