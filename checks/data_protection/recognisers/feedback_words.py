"""Turns of phrase that make the name before or after them a learner's whose work is judged."""

from __future__ import annotations

import re

_JUDGED = (
    r"resubmi\w+|refer(?:red)?\b|plagiari\w+|needs? (?:support|help|to|more|work)|(?:not )?met\b|LO ?\d|behind\b|at risk\b|requires improvement|"
    r"on track\b|late(?:[,;.]|$|\n)|absent(?:[,;.]|$|\n)|did not (?:submit|attend|hand)|no (?:submission|draft|attempt)|non-submission|not submitted|capped at|withdrawn(?:[,;.]|$|\n)|"
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
FORM = re.compile(
    r"(?:^|\n|[.;|{,]\s?|\s{2}|\t)[\"']?(?:learner|student|candidate|apprentice|trainee|pupil|tutee|(?:submission|paper|essay) author|submitted by|author of (?:the )?(?:essay|work|"
    r"submission|paper))(?:['’]?s?[ _]?name)?[\"']?\s?[:|\t]\s*[\"']?\s*$",
    re.IGNORECASE,
)
OUTCOME = re.compile(
    r"\b(?:outcome|results?|(?:\w+ )?comments?|grade|mark|score|decision|feedback|similarity(?: index| score)?|strengths?|areas? (?:for|to) \w+|targets?|"
    r"argument|attendance|(?:\w+ )?remarks?|content|delivery|\w+ skills|assessor['’]?s? decision|met|achieved)[\"']?\s?[:|\t]|\b(?:grade|score|mark)\s\d",
    re.IGNORECASE,
)
"""A form: who the learner is, and below it what was decided."""
WRITTEN_FOR = re.compile(
    r"\b(?:(?:written|formative|summative|audio|video|voice|screencast|turnitin|moodle|canvas|peer|my|tutor['’]?s?|marked up|annotated|assignment|essay|draft|individual|personal|recorded)\s"
    r"(?:feedback|comments?|marking)|rubric|mark ?sheet|marking grid|witness testimony|(?:teaching|lesson) observation|(?:practice )?assessment record|viva outcome|(?:viva|exam|assessment|module|final|essay|assignment) (?:outcome|result|mark|grade)|tutorial record|"
    r"progress (?:review|report)|(?:individual )?(?:learning|action|improvement|progress|development) plan|(?:screenshot|picture|example|copy|scan|extract|recording)\sof\s(?:[\w-]+\s){0,3}(?:feedback|comments|marking|grade ?book))\s?(?:\((?=\w)|(?:for|to|on|of)\s)"
    r"(?:the )?(?:student |learner |trainee |apprentice |candidate )?$",
    re.IGNORECASE,
)
"""Feedback of a kind that learners are given, and behind it to whom."""
SPOKEN_TO = re.compile(
    r"(?:(?:^|[\n.!?:>]\s*)(?:(?:dear|hi|hello|hey|thanks|thank you|thank-you|well done|nice work|good work|great work|great point|good point|annwyl)[,]?\s)|@)$",
    re.IGNORECASE,
)
"""How somebody is spoken to."""
JUDGED_TO = re.compile(
    r"\b(?:your (?:\w+ ){0,2}(?:essay|draft|work|argument|referenc\w+|assignment|report|submission|attempt|introduction|conclusion|structure|analysis|poster|presentation|evidence|reflection|portfolio|"
    r"mark|grade|paragraph\w*|writing|answer|lesson plan|post|blog)\b|(?:thoughtful|great|good|nice|interesting|clear|strong|excellent|thorough|reflective|solid) (?:first |second |start|post|entry|point|answer|"
    r"reflection|contribution|draft|example|work|effort|attempt|essay|analysis|response)|cite\b|try to\b|remember to\b|next time\b|have you (?:considered|thought|read)|you (?:could|might|need to|should) "
    r"(?:\w+ )?(?:link|add|cite|say|develop|explain|explore|expand|support|reference|use|include|consider|think|work|proof)|resubmit|has (?:passed|failed)|passed|failed)",
    re.IGNORECASE,
)
"""How work is judged to the face of who did it."""
LACKED = re.compile(
    r"\sthat (?:her|his|their) (?:\w+ ){0,2}(?:essay|work|assignment|report|draft|portfolio|argument|referenc\w+|presentation|project|poster|reflection) "
    r"(?:lack\w*|need\w*|miss\w*|was|is|would|had|has|should|could|did|does)\b",
    re.IGNORECASE,
)
ATTRIBUTED = re.compile(r"(?:^|\n)\s?[–—―-]{1,2}\s?$|(?:^|\n)\s?~\s?$")
"""A dash at the beginning of a line, before the name of who is quoted."""
EVALUATION = re.compile(
    r"\b(?:evaluations?|feedback|survey|testimonials?|student voice|comments?|student quotes?|post-session|happy sheets?|reviews?)\b",
    re.IGNORECASE,
)
WROTE = re.compile(r"\s(?:wrote|said|commented|told me|noted|added|replied)\s?(?:in \w+ \w+ ?)?(?:that\s|[:,]\s?)?[\"“‘']", re.IGNORECASE)
TRAINEE = re.compile(
    r"\b(?:trainees?|FY ?[12]|foundation (?:doctor|year)|registrars?|junior doctors?|core trainee|CT[123]|ST[1-8]|GP trainee|interns?|learners?|students?)\b"
)
WORDS = (
    r"\b(?:feedback|resubmi\w+|your (?:essay|argument|draft|work|references?|assignment|report|presentation|submission|"
    r"poster|introduction|conclusion|structure|analysis|second draft|first draft|blog|portfolio)|well done|good "
    r"(?:structure|work|use|effort|start)|"
    r"excellent (?:work|use|critical|structure)|needs? to improve|much clearer|next time|tutor comments?|marker|marked "
    r"by|extension|plagiari\w+|turnitin|late submission|module survey|module evaluation|evaluation form|student "
    r"survey|needs (?:more|to)|could improve|keep (?:up|practising)|strengths?|areas? for (?:improvement|development)|"
    r"action points?|late work|reflect more|more detail|good effort|(?:clear|strong|weak|thin|excellent|nice) (?:aims?|structure|argument|"
    r"introduction|conclusion|analysis|writing|delivery)|more (?:depth|sources|evidence|practice|care)|proof-?read|paragraphing|"
    r"referenc(?:es|ing)|watch your|work on your|needs work|did well|great improvement|superficial|thin\b|slow to|weak in|struggl(?:es|ed|ing) with|tutorial report|progress (?:report|review)|"
    r"see my comments?|spoke too|great slides|adborth|gwaith da|da iawn)\b"
)
LEARNER = r"\b(?:student|learner|pupil|apprentice|trainee|candidate|participant|mentee|tutee|undergraduate|postgraduate|myfyriwr)s?\b"
FEEDBACK = re.compile(WORDS, re.IGNORECASE)
LEARNERS = re.compile(LEARNER, re.IGNORECASE)
WORK = re.compile(
    r"['’]s?\s(?:\w+\s){0,2}(?:presentation|essay|assignment|report|poster|submission|reflection|portfolio|draft|dissertation|project|lesson|video|work)\b",
    re.IGNORECASE,
)
SAID = re.compile(r"\b(?:wrote|said|says|commented|told (?:me|us)|replied|reported|admitted|e-?mailed|answered)\b", re.IGNORECASE)
NOT_LEARNERS = re.compile(
    r"\b(?:dr|prof|professor|lecturer|tutor|colleague|manager|director|dean|head of|author|editor|librarian|"
    r"technologist|(?:unit|course|programme|team|year) lead(?:er)?|line manager|mentor|marker|examiner|supervisor|module leader|by|et al|ed|eds)\b\.?\W{0,3}$|\(\d{4}\)",
    re.IGNORECASE,
)
GIVEN = re.compile(
    r"\b(?:I(?:['’]ve| have)? (?:given|awarded)(?: you| it| this)?|your (?:overall )?(?:mark|grade) (?:is|was)|you(?:['’]ve| have)? (?:got|scored|achieved)|"
    r"mark(?:ed|ing)? (?:it|you|this) (?:at|as))\s(?:an?\s)?(?:\d{2}\b|(?-i:[A-F]\b))",
    re.IGNORECASE,
)
"""A mark told to the person who is spoken to."""
QUOTED_BEFORE = re.compile(r"[\"”’'][ \t]*(?:|[–—―-]\s*|\(\s*|\n\s*[–—-]?\s*)$")
CALLED_LEARNER = re.compile(
    r"^\s?[,(–-]\s?(?:an?\s)?(?:[\w-]+\s){0,4}(?:student|learner|apprentice|trainee|pupil|undergraduate|postgraduate|participant)\b|"
    r"^\s?[,(–-]\s?(?:[\w-]+\s){0,2}(?:(?:Level|Year) \d\b|L[3-7]\b|foundation (?:year|degree)|(?:first|second|third|final)[- ]years?\b)|^\s?[,(–-]\s?(?:BSc|BA|MSc|MA|MEd|PhD|PGCE|HND|BEd|LLB)\b",
    re.IGNORECASE,
)
TUTORS_WORD = re.compile(r"\b(?:tutor|teacher|marker|assessor)(?:['’]s)?\s(?:feedback|comments?|reply|response)\b\s?[:–-]", re.IGNORECASE)
LEARNERS_WORD = re.compile(
    r"\b(?:student|learner|participant|apprentice|trainee|pupil)s?['’]?s?\s(?:comments?|feedback|voice|quotes?|said|view|evaluation)\b",
    re.IGNORECASE,
)
ADDRESSED = re.compile(
    r"\b(?:evaluation|feedback|survey|student|learner|course|module)\s(?:comments?|quotes?|responses?|answers?) (?:from|by) $|(?:^|[–—.\n(]\s{0,2})(?:my |written )?feedback (?:to|for) $|"
    r"\b(?:comments?|feedback|remarks?) (?:by|from) (?:the |her |his |my )?(?:tutor|teacher|marker|assessor|peers?|mentor) (?:on|for|to|about) $|"
    r"\b(?:feedback|comments?|marks?|grade|report|outcome|score|decision|assessment|adborth|sylwadau|marc) (?:for|to|on|of|about|i|ar)\s*(?:student|learner|pupil)?\s*$|"
    r"(?i:\(?\bfeedback\b) \($|(?:^|\n)\s*(?-i:To|Dear|Hi)\s+$",
    re.IGNORECASE,
)
GROUP_ADDRESSED = re.compile(
    r"\b(?:feedback|comments?)\b(?: (?:on|for|to)\b[^.\n(]{0,40})?\s?\((?:[^()\n]{2,90},\s(?:and )?)?$", re.IGNORECASE
)
"""Feedback, and in brackets whose it is."""
CLEARLY_ADDRESSED = re.compile(
    r"\b(?:comments?|quotes?|responses?|answers?) (?:from|by) $|(?:^|[–—.\n(]\s{0,2})(?:my |written )?feedback (?:to|for) $", re.IGNORECASE
)
