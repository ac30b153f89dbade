"""Turns of phrase that make the name before or after them a learner's whose work is judged."""

from __future__ import annotations

import re

_JUDGED = (
    r"resubmi\w+|refer(?:red)?\b|plagiari\w+|needs? (?:support|help|to|more|work)|(?:not )?met\b|LO ?\d|behind\b|at risk\b|requires improvement|"
    r"borderline|contributes? (?:little|well|a lot|nothing)|struggl\w+|(?:excellent|good|poor|weak|strong|thin|clear) (?:presentation|work|essay|effort|draft|report|"
    r"structure|argument)|watch your|not yet (?:competent|met|passed)"
)
AFTER = re.compile(
    rf"\s?(?:\([^)\n]{{1,30}}\)\s?)?[–—:|-]\s?(?:{_JUDGED})|"
    r"\sgot an? (?:2[:.][12]|first|third|[A-F][+-]?\b|pass|merit|distinction)|"
    r"\s(?:has been|was|were) (?:awarded|given) (?:an? )?(?:\d{1,3}\s?%|\d{2}\b(?! \w+s\b)|merit|distinction|pass)|"
    r"\s?,\s?\d{1,3}\s?,\s?(?:pass|fail|merit|distinction|refer)|"
    r"\s?[–—:|-]\s?(?-i:[A-F][+-]?)\s?[–—:|,-]\s|"
    r"\s(?:submitted|handed (?:it )?in) (?:\w+\s){0,3}late\b|"
    r"\s(?:is|was) (?:at risk of (?:failing|withdrawal)|failing|likely to fail)\b|"
    r",?\s(?:you have|you['’]ve) (?:not )?(?:met|passed|failed|achieved)\b|"
    r"\s(?:to|must|should|will have to) (?:repeat|re-?sit|resubmit|retake)\b|"
    r",?\s(?:marked|graded|scored)\s(?:at\s)?\d{2}\b|"
    r"\sthat (?:her|his|their) (?:essay|work|assignment|report|draft|portfolio) (?:would|had|was|is)\b|"
    r"\son (?:your|passing your) (?:merit|distinction|pass|result|grade|mark)\b|"
    r"\s?\((?:a )?(?:learner|student|apprentice|trainee)\)\s(?:said|wrote|commented|told)\b",
    re.IGNORECASE,
)
"""Right behind the name."""
BEFORE = re.compile(
    r"\b(?:peer assessment|(?:progress|tutorial|performance) (?:review|report|notes?|record)|viva notes|tutor(?:ial)? record|mid-module comments|exam board|grade ?book|"
    r"mark ?sheet|observation (?:report|notes?)|(?:screenshot|picture|example|copy|scan) of (?:the |my |written )?(?:feedback|comments|marking))"
    r"(?:\s(?:of|for|on|with|to))?\s?[:,–—-]?\s*$|"
    r"\b(?:assessor|tutor|marker|teacher) (?:feedback )?to\s*$",
    re.IGNORECASE,
)
"""Right before the name."""
FORM = re.compile(r"(?:^|\n|[.;|]\s?)(?:learner|student|candidate|apprentice|trainee)(?:['’]?s? name)?\s?:\s*$", re.IGNORECASE)
OUTCOME = re.compile(r"\b(?:outcome|results?|(?:\w+ )?comments?|grade|mark|decision|feedback)\s?:", re.IGNORECASE)
"""A form: who the learner is, and below it what was decided."""
