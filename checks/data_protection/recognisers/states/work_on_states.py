"""Who works on a state and is in none: experts, leads, authors and contacts ("an expert on autism", "has a toolkit for dyslexia", "Support for students with epilepsy: …"), and turns of phrase about blindness and deafness."""

from __future__ import annotations

import re

_THINGS = r"(?:PhD|MA|MSc|MEd|thes[ie]s|dissertations?|essays?|handouts?|simulations?|calculators?|trackers?|degree|diploma|certificate|qualification|toolkits?|guides?|books?|pages?|websites?|sites?|blogs?|podcasts?|projects?|talks?|courses?|units?|modules?|papers?|articles?|chapters?|lectures?|sessions?|slides|templates?|checklists?|leaflets?|posters?|videos?|research interests?|grants?|posts?|roles?|jobs?|briefs?)"
_KNOWS = r"(?:experience|knowledge|expertise|responsibility|oversight|charge|training|background|qualifications?|an? (?:\w+ )?interest)"
_BESIDE = r"(?:requests?|queries|query|claims?|applications?|data(?:set)?|figures|statistics|records|referrals?|cases|forms?|files?|support|services?|awareness|training|policy|policies|pages?|budgets?|reports?|on the agenda|on (?:her|his|their) (?:list|desk|agenda)|in (?:her|his|their) (?:remit|portfolio|brief)|in the diary|calculators?|trackers?|ramps?|apps?|quiz(?:zes)?|simulators?|simulations?|scenarios?|prototypes?|stalls?|(?:awareness|history) (?:week|month|day)|campaign|screening|research|studies|charity|team|unit)"
_BEHIND = re.compile(
    rf"(?:,? who)?\s(?:is|was|became|remains|has been)\s(?:also |now |still |our |an? |the |my |in |widely |one of |recognised as ){{0,4}}(?:(?:leading |national |local |real |recognised |great |acknowledged )?(?:experts?|authority|specialists?|champion|lead|advis[eo]r|trainer|consultant|researcher|ambassador|charge|spokes\w+) (?:on|in|for|of|about|at)|responsible for|in charge of|interested in|working on|writing (?:on|about|up)|known for (?:her|his) work|trained (?:in|on))\s|"
    rf"(?:,? who)?\s(?:has|had|have|holds|wrote|is writing|was writing|finished|submitted|defended|designed|coded|drew|runs|ran|built|made|keeps|maintains|edits|published)\s(?:an? |the |some |two |three |her |his |our )?(?:\w+ ){{0,2}}{_THINGS}\s(?:on|for|in|about|of)\s|"
    rf"(?:,? who)?\s(?:has|had|have|brings|brought|takes|took)\s(?:\w+ ){{0,4}}{_KNOWS}\s(?:of|in|on|with|for)\s|"
    rf"(?:,? who)?\s(?:has|had|have|manages?|managed|handles?|handled|disclosed|receives?|received|gets?|got|keeps?|collects?|collected|checks?|checked|books?|booked|found|lost|looks after|looked after|deals with|dealt with|processes|processed|covers|answers|sorts|tested|tests|tried|built|made|designed|coded|prints)\s(?:(?!and\b|but\b|so\b|because\b|needs?\b|which\b|with\b|that\b|for\b|from\b|after\b|to\b|in\b|on\b|during\b|at\b)[\w’'-]+\s){{1,4}}{_BESIDE}\b(?! needs)(?! plan)|"
    r"(?:,? who)?\s(?:told|reminded|taught|spoke to|talked to|advised|briefed|trained) (?:me|us|the \w+|staff|everyone|my \w+) (?:about|on|of) (?!her\b|his\b|their\b|being\b|having\b)|"
    r"\s\((?:the |our |my |a )?(?:[\w-]+ )?(?:lead|advis[eo]r|specialist|coordinator|co-ordinator|officer|team|champion|contact|expert|researcher|tutor for|trainer|service|charity|nurse)(?:\)| (?:for|of|in|on|at) )|"
    r"(?:,? who)?\s(?:is|was)\s(?:our|the|my|an?)\s(?:[\w-]+\s){0,2}(?:lead|officer|adviser|advisor|nurse|counsellor|coordinator|chaplain|contact|champion)[;,:]?\s(?:and )?(?:please )?(?:report|contact|speak|talk|go|ring|e-?mail|tell|refer|see|ask|send)\b|"
    r",\s(?:our|the|an?|my|their|another)\s(?!(?:\w+ )?(?:Jewish|Muslim|Catholic|Sikh|Hindu|Buddhist|Quaker|Methodist|Anglican|Orthodox|Baptist|humanist) )(?:[\w-]+\s){0,3}(?:interpreter|signer|communicator|note-?taker|support worker|transcriber|captioner|palantypist|chaplain|counsellor|therapist)(?=[,.;]|\s(?:who|and|from|at|for)\b)|"
    r"(?:,? who)?\s(?:is|was)\s(?:being )?(?:excluded from|left out of|adopted (?:as our|as the|by the|by our|for the|across))(?! school| college)\b|"
    r"\s(?:turn\w*|lend\w*|lent)\s(?:an? )?(?:deaf ear|blind eye)\b|\s(?:did|does|do|wrote|asked for|suggested|proposed|ran|runs|organi[sz]ed|carried out|led|likes?|prefers?|uses?|used)\s(?:an? |the |our |some )?(?:double[- ])?blind[- ](?:reviews?|marking|trials?|stud(?:y|ies)|tests?|tasting|copy|peer|moderation)"
)
"""Behind a name: what its bearer knows, holds, speaks of or is left out of."""
_EXAMINES = re.compile(
    r"[^.!?\n]{0,40}\b(?:checks?|checked|checking|asks?|asked|asking|records?|recorded|documents?|documented|elicit(?:ed)?|explor(?:ed?|ing)|identif(?:y|ied)|recogni[sz]ed?|miss(?:ed)?|explain(?:ed|s)?|measured?|took|takes?)\s(?:about |for |an? |the |any |all |known |relevant |(?:the |her |his )?patient['’]s |good |full |clear ){0,4}"
    r"(?:allerg(?:y|ies)(?: status| band)?|pain(?: score| relief)?|blood pressure|medication|falls? risk|wound|(?:signs|red flags) of \w+|(?:medical |drug |pain |falls? )?history|symptoms|catheter|prescriptions?|bloods?|consciousness)\b"
)
"""Behind the name of who learns to care for patients: what they did with a patient, or forgot."""
_POSTED = re.compile(
    r"\s\([\w &/-]{2,30}\),?\s(?:on |bleep |ext\.? ?|x)?(?!(?:19|20)\d\d\b)\d{4,5}\b|\sin (?:mental health|infection control|palliative care|occupational health)\s(?:has|is|was|can|will|does|knows|keeps|holds|runs|took|takes|leads|led|made|said)\b(?! (?:been )?(?:off|ill|sick|unwell|absent))"
)
"""Behind a name: the desk in brackets and how it is rung, or the department before what its bearer does."""
_RINGS = re.compile(r"\b(?:bleeps?|ext|extensions?|pagers?|ring|on[- ]call|switchboard|contacts?|phone|dial)\b", re.IGNORECASE)
_OWN = re.compile(r"\b(?:herself|himself|themselves|diagnos\w+|lived experience|own experience|(?:her|his|their) own)\b")
_CONTACT = re.compile(
    r"\b(?:[Ss]upport|[Cc]ontacts?|[Hh]elp|[Aa]dvice|[Ll]ead|[Aa]dvis[eo]r|[Oo]fficer|[Ss]pecialist|[Cc]o-?ordinator|[Qq]ueries|[Qq]uestions|[Rr]eferrals|[Dd]rop-in|[Ss]essions?|[Tt]raining|[Gg]uide|[Rr]esources)\b(?: on| about| for)? (?:students?|learners?|people|pupils|staff|those|anyone|patients|clients|questions|with|on|about|for)\b[^.!?:\n]{0,60}?\s?[:–—-]\s(?:Dr |Prof |Mrs? |Ms )?$"
)
"""Before a name: whom to ask about it."""
_ASKS = re.compile(r"\b(?:[Ii]f|[Ww]hen|[Ss]uppose|[Ii]magine|[Ww]hat if|[Ss]ay)\s$")
_QUESTION = re.compile(r"[^.!?\n]{3,120}\b(?:what|how|which|who|would you|should you|could you)\b[^.!\n]{0,60}\?")
"""Before and behind a name: a question of an exercise."""
_SENTENCE = re.compile(r"[.!?](?=\s|$)|\n")
_FAR, _NEAR = 160, 110


def is_only_work(text: str, start: int, end: int) -> bool:
    """Whether what stands by the name from `start` to `end` says that its bearer works on, knows or is asked about a state."""
    if _CONTACT.search(text[max(0, start - _NEAR) : start]):
        return True
    if (posted := _POSTED.match(text, end)) and (
        posted.group().startswith(" in ") or _RINGS.search(text, max(0, start - _NEAR), end + _FAR)
    ):
        return True
    if _ASKS.search(text[max(0, start - 12) : start]) and _QUESTION.match(text, end):
        return True
    if not (_BEHIND.match(text, end, end + _FAR) or _EXAMINES.match(text, end, end + _FAR)):
        return False
    return not _OWN.search(_SENTENCE.split(text[end : end + _FAR])[0])
