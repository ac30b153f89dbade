"""How somebody lives, told in the plainest words, so that a given name alone is enough: "Ellis (6B) has just been taken into care", "Priya from the evening group lost her mother"."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.states.plain_states import ASIDE, ONLY_IF, behind

_KIN = r"(?:mother|mum|mam|mom|father|dad|stepdad|stepmum|parents?|brother|sister|twin|husband|wife|partner|son|daughter|baby|child|gran(?:dmother|dfather|dad|ny|ma|dpa)?|nan|best friend)"
_CARE = r"(?:local authority |foster |council |state |emergency |residential )?care(?![- ](?:home|plan|work|sector|package|staff|management|certificate|setting)|\w)"
_SINCE = r"(?:\s(?:has|had|have|was|were|is|are|just|recently|only|now|later|also|been|being|again|already|currently|still|once|then|sadly|suddenly)){0,4}"
_LIVED = re.compile(
    rf"{ASIDE}(?:,?\swho)?{_SINCE}\s(?:(?:taken|going|gone|goes|went|moved|put|received|coming|came|placed|brought)\s(?:back )?(?:into|out of|in)\s{_CARE}|(?:grew up|raised|brought up|lived|living) in {_CARE}|(?:grew up|raised|brought up) in (?:foster\w*|a children['’]s home|a refuge|an orphanage)|"
    rf"(?:lost|losing) (?:an?|her|his|their|the sight in|the use of (?:her|his|an?|one)) (?:left |right )?(?:leg|arm|hand|foot|eye|finger|thumb|sight|eyesight|hearing|hair|speech|baby)\b(?! (?:of\b|to (?:smallpox|the plague|typhus|cholera|scurvy|gangrene|a cannon|a musket|a shark)|at [A-Z]))|(?:had|has had|having) (?:an?|her|his|their) (?:first |second |third |new |little )?baby\b(?! (?:monitor|shower|grow|doll|book|photo))|gave birth|(?:re-?)?admitted (?:to (?:hospital|ICU|the ward|a ward) )?(?:with|after|following)\b(?! (?:hindsight|an? (?:smile|grin|laugh|shrug|sigh)|regret|relief|good grace))|(?:taken|rushed) (?:ill|to hospital|into hospital)|lost (?:her|his|their|both|both her|both his) (?:\w+ )?{_KIN}\b(?!['’]s)|(?:receives?|received|gets?|got|entitled to|eligible for|on) (?:the )?(?:pupil premium|free school meals|FSM)(?! (?:data|budget|policy|spending|fund\w*))|"
    r"excluded (?:permanently|for (?!the |a reason|clarity|reasons?\b)\w+ing|for (?:two|three|four|five|\d+) (?:days|weeks)|after an? (?:fight|incident)|from (?:school|college|(?:her|his) last school))|(?:made|left|become|became) homeless|homeless(?=[ ,.;])(?! (?:people|charity|shelter))|evicted|sleeping rough|sofa[- ]surf\w+|"
    r"adopted(?=[.,;]| at (?:birth|\w+)[.,; ]| as an? (?:baby|child|toddler)| by (?:her|his|their) )|self[- ]harm(?:s|ed|ing)\b|bullied|(?:tried|tries|attempted) to (?:take|end) (?:her|his) (?:own )?life|"
    r"(?:needs?|needed|requires?|required|asked for|has asked for) (?:an? |the )?(?:step[- ]free|level access|wheelchair|ramp\b|large[- ]print|braille|hearing loop|induction loop|(?:BSL |sign language )?interpreter|scribe\b|extra time|rest breaks|note-?taker|adjustable desk|captions because|personal assistant|carer)|"
    r"(?:reads?|read) (?:in )?[Bb]raille|lip-?reads?|keeps? (?:kosher|halal|the Sabbath|Shabbat)|prays? (?:at|five|on|in the|during|every)|(?:had|having|has had) (?:her|his|their|an?) (?:gall ?bladder|appendix|tonsils|kidney|womb|ovar\w+|thyroid|spleen|wisdom teeth|lump|tumour|mole|breast|prostate|adenoids|knee|hip|cataracts?|pacemaker|gastric band|heart valve)s? (?:taken )?(?:out|removed|replaced|fitted|done|fixed|off)|wears? (?:an?|the|her|his) (?:hijab|niqab|burqa|turban|kippah|headscarf|hearing aids?|cochlear \w+|prosthe\w+))\b"
)
"""Behind a name: how its bearer lives."""
_ONCE = re.compile(
    r",\s(?:an? |himself an? |herself an? |now an? |once an? )?(?:ex-?(?:offender|prisoner|addict|convict)|(?:former|recovering) (?:prisoner|alcoholic|addict|offender)|care[- ](?:leaver|experienced)(?: \w+)?|young carer|refugee|asylum[- ]seeker|single (?:mum|mother|dad|father|parent)(?: of \w+)?)(?=[,.;)]|\sand\s|$)"
)
"""Behind a name: what its bearer has been or lives through, said of them with a comma."""
_SIGNS = ("care", "lost ", "premium", "school meals", "FSM", "excluded", "homeless", "evict", "rough", "surf", "adopted", "harm", "bull", "life", "raille", "lip", "osher", "halal", "abbat", "pray", "wear", "home", "refuge", "orphan", "fost", "need", "requir", "asked for", "had ", "having ", ", a", ", ex", ", now", ", once", ", recov", ", form", ", young", ", ref", ", care", ", sing", ", him", ", her", "losing", "birth", "admitted", "hospital", "taken ill")  # fmt: skip
"""One of these stands in every match."""
_TOPIC = re.compile(r"[^.!?\n]{0,25}\b(?:chapter|novel|character|film|story|play|scenario|case study|persona)\b", re.IGNORECASE)
_FAR = 160


def is_said(text: str, start: int, end: int) -> bool:
    """Whether what stands behind the name from `start` to `end` says outright how its bearer lives or has been brought up."""
    ahead = text[end : end + _FAR]
    return (
        any(sign in ahead for sign in _SIGNS)
        and (said := _LIVED.match(text, behind(text, start, end)) or _ONCE.match(text, end)) is not None
        and not _TOPIC.match(text, said.end())
        and ONLY_IF.search(text[max(0, start - 30) : start]) is None
    )
