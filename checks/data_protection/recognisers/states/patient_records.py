"""Lines of records of care: who a patient, resident or client is, beside a number or a birth, and what ails them: "Bay 3: … b. 17/02/1941 NHS 999 731 6029 falls risk"."""

from __future__ import annotations

import re

_LED = re.compile(
    r"(?:^|[\n|.;:>(•*“\"]\s{0,3}|\s{2})(?:(?:(?:the|our|this|name of)\s)?(?:patient|pt|resident|service[- ]user|client)(?:['’]?s? (?:full )?name)?|(?:(?:full |patient )?name)|(?:bed|bay|side ?room|SR|cubicle|room|ward) ?\w{1,3}(?:[ ,]{1,2}(?:bed|bay) ?\w{1,2})?)"
    r"\s?[:–—|\t-]?\s{0,2}(?:Mr|Mrs|Ms|Miss|Mx)?\.?\s?$",
    re.IGNORECASE,
)
"""Before a name: that its bearer is cared for, or in which bed."""
_OF_CARE = re.compile(r"\b(?:patient|pt|resident|service[- ]user|client|bed|bay|room|cubicle|ward|SR)\b", re.IGNORECASE)
_KNOWN_BY = re.compile(
    r"\b(?:NHS|CHI|H&C|MRN|hosp(?:ital)?|unit|case|patient)(?: (?:number|no\.?|id|ref))?[\s:#.]{0,3}[A-Z]?\d[\d -]{4,14}|\b(?:D\.?O\.?B\.?|d\.o\.b\.?|born|b\.)[\s:]{0,3}\d{1,2}[\s./-]|(?<!\d)\d{3}[ -]\d{3}[ -]\d{4}(?!\d)",
    re.IGNORECASE,
)
"""Behind a name: the number or the birth by which care knows its bearer."""
_NUMBERED_BEFORE = re.compile(
    r"\b(?:NHS|CHI|H&C|MRN|hosp(?:ital)?|unit|patient)(?: (?:number|no\.?|id|ref))?[\s:#.]{0,3}[A-Z]?\d[\d -]{4,14}[,;:)|\s–-]{1,3}(?:Mr|Mrs|Ms|Miss|Mx)?\.?\s?$",
    re.IGNORECASE,
)
"""Right before a name: the number by which care knows its bearer."""
_AILS = re.compile(
    r"\b(?:allerg(?:ic to|y to|(?:y|ies)(?: status)?\s?[:=–-]\s?(?!(?:nil|none|nkda|n/?k|n/a|not?\b|unknown)\b)\w+)|(?:high |at |low )?(?:falls?|choking|aspiration|pressure|self[- ]harm|suicide|wandering|absconding)[- ]risk(?! assess| train| tool)|(?:fall|fell|fallen) (?:at home|from|in the|out of|down)|found on (?:the )?floor|risk of (?:falls|falling|choking|self-harm)|"
    r"(?:was |is )?(?:re-?)?admitted (?:with|for|following|after|via)|present(?:ed|ing|s) with|diagnos(?:is|es)\s?[:=–-]|\b[DPR]x\s?[:=–-]|(?:past )?(?:medical )?history (?:of|[:=–-])|PMH\b|DNA ?CPR|DNAR|NBM\b|nil by mouth|on (?:warfarin|insulin|oxygen|apixaban|methadone|lithium|clozapine|morphine|chemo\w*|dialysis)|"
    r"MRSA|C\.? ?diff\w*|catheter\w*|stoma|PEG|tracheostomy|hoist(?:ed)?|pressure (?:ulcer|sore)s?|palliative|end of life|dementia|alzheimer\w*|confused|delirium|stroke|CVA|TIA|COPD|asthma|diabet\w+|T[12]DM|epilep\w+|seizures?|sepsis|UTI|pneumonia|heart failure|AKI|CKD|"
    r"hypertensi\w+|fit (?:to|for) (?:attend|work|return|resume|duty)|unfit (?:to|for)|(?:amended|adjusted|phased) (?:duties|return)|(?:cardiac|pulmonary|stroke|neuro|respiratory) (?:rehab\w*|unit|ward|clinic|care|service)|(?:memory|pain|diabetic|diabetes|renal|fracture|sleep|antenatal|epilepsy|respiratory|heart failure|oncology|dermatology|continence|asthma|eating disorders?) (?:clinic|unit|service|ward|group)|oncology|haematology|dialysis|chemotherapy|angina|cancer|tumour|leukaemia|fractur\w+|# ?NOF|hip replacement|post[- ]?op\b|day \d post|amputat\w+|parkinson\w*|multiple sclerosis|depression|psychosis|schizophreni\w+|bipolar|self-harm\w*|overdose|detox\w*|alcohol\w*|section [23]\b|HIV|hepatitis|TB|pregnan\w+|gravida|miscarriage|"
    r"incontinen\w+|dysphagia|thickened fluids|soft diet|(?:mild|moderate|severe) learning disabilit\w+|autis\w+|(?:hard of hearing|registered blind|partially sighted))\b",
    re.IGNORECASE,
)
_ANOTHER = re.compile(r"\n\s*\n|\n[^\n]{0,3}(?:patient|pt|bed|bay|name|resident|client)\b", re.IGNORECASE)
_STAFF = re.compile(
    r"\b(?:Dr|Prof|Nurse|Sister|Matron|Staff Nurse|Consultant|Mentor|Assessor|Manager|Lead|Author|Tutor|Lecturer|Speaker|Presenter|Facilitator|Champion|Charge Nurse)\.?:?\s$",
    re.IGNORECASE,
)
_WORKS = re.compile(
    r"\s?[,(–-]\s?(?:\w+ ){0,3}(?:lead|nurse|manager|consultant|matron|trustee|lecturer|educator|specialist|champion|trainer|director|author|physio\w*|therapist|doctor|tutor|NMC|HCPC|GMC|trainee|student nurse)\b",
    re.IGNORECASE,
)
_SIGNS = (
    "atient",
    "PATIENT",
    "Pt",
    "esident",
    "user",
    "lient",
    "Name",
    "Bed",
    "Bay",
    "oom",
    "SR",
    "ard ",
    "NHS",
    "CHI",
    "MRN",
    "osp",
    "DOB",
    "b.",
    "orn",
)
_FAR_BEFORE, _FAR = 60, 200


def is_recorded(text: str, start: int, end: int) -> bool:
    """Whether the name from `start` to `end` heads a record of care that says what ails its bearer."""
    ahead = text[max(0, start - _FAR_BEFORE) : start]
    record = text[end : end + _FAR]
    by_figures = record[:1] == "," and record[2:3].isdigit()
    if not (by_figures or any(sign in ahead or sign in record for sign in _SIGNS)) or _STAFF.search(ahead) or _WORKS.match(record):
        return False
    led = _LED.search(ahead)
    record = _ANOTHER.split(record)[0]
    if led is None:
        record = record.partition("\n")[0]
    known = _KNOWN_BY.search(record)
    numbered = _NUMBERED_BEFORE.search(ahead) if led is None else None
    if led is None and numbered is None and (known is None or known.start() > 24):
        return False
    ails = _AILS.search(record)
    if ails is None:
        return False
    return known is not None or numbered is not None or (led is not None and _OF_CARE.search(led.group()) is not None)
