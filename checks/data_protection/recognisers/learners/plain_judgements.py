"""Judgements that nobody makes but of learners, in so many words: "is predicted a B", "was asked to resubmit", "missed four sessions", "lacks confidence.".

They tell a learner who is called by the given name alone, of whom the signs around say too little.
"""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.learners.taught import is_taught, told_of

_ADVERB = r"(?:(?:has|had|have|is|was|were|are|been|still|also|then|now|only|just|already|never|often|usually|always|mostly|rarely|really|sometimes|again|very|quite|rather|so|too|a bit|clearly) ){0,3}"
_END = r"(?=\s?[.,;:!?)”\"]|\s?$|\s?\n| (?:and|but|so|because|since|after|when|in|at|by|this|until|for now|all)\b)"
_CLASSES = r"(?:sessions?|lessons?|classes|seminars?|lectures?|tutorials?|practicals?|workshops?|registrations?)"
_PIECE = r"(?:essays?|reports?|portfolios?|logbooks?|assignments?|dissertation|coursework|homework|drafts?|reflections?|posters?|presentations?|worksheets?|projects?|answers?|task|brief|question)"
_GOOD_OR_BAD = r"(?:outstanding|excellent|exceptional|superb|strong|good|solid|sound|weak|poor|thin|muddled|careless|disappointing|thorough|thoughtful|impressive|first-class|patchy)"
_SAID = (
    # conduct
    rf"(?:disruptive|cheeky|rude to (?:staff|the (?:class|group))|badly behaved|well behaved|caught (?:cheating|copying|with notes))\b{_END}",
    r"(?:shout(?:s|ed)|sw(?:ears|ore)|laugh(?:s|ed)) at (?:another|other|the other|a fellow|some of the) (?:pupil|student|child|learner|classmate|boy|girl)",
    rf"late (?:twice|again|three times|four times|five times|\d+ times|most (?:days|weeks)|every (?:day|week|morning)|for (?:most|half|all|every|the first|three|two|four) (?:of )?(?:the )?{_CLASSES})\b(?! (?:with|for) (?:the|a) (?:minutes|board|bid))",
    rf"(?:miss(?:es|ed)|skip(?:s|ped)|bunk(?:s|ed) off) (?:nearly |almost |about |over )?(?:one|two|three|four|five|six|seven|half|most|all|several|many|\d+) (?:of )?(?:the |her |his |their )?(?:\w+ )?(?:{_CLASSES}|weeks of (?:the )?(?:course|module|term))\b",
    rf"(?:shy|quiet|silent|withdrawn|chatty|restless|distracted|attentive) (?:in|during) (?:the )?(?:\w+ )?(?:{_CLASSES}|class|group work|discussions?)\b",
    r"(?:hands?|handed|turns?|turned) (?:everything|nothing|all (?:her|his|their) work|(?:her|his|their) work) in\b(?: late)?",
    # how somebody stands
    rf"at risk of (?:failing|dropping out|withdraw\w+|not (?:passing|progressing|completing))\b|predicted (?:an? )?(?:[A-E][*+-]?|[1-9]|first|2:[12]|third|pass|merit|distinction|fail)\b{_END}|(?:on|above|below|off) target{_END}|borderline{_END}",
    rf"(?:well |far |way )?(?:ahead of|behind) (?:the (?:rest of the )?(?:group|class|cohort|others)|(?:her|his|their) (?:peers|classmates|year group))\b{_END}|(?:came|comes|finished) (?:top|bottom|last|first|second) (?:of|in) (?:the |her |his )(?:class|group|year|cohort|set)\b",
    r"(?:a (?:real )?(?:pleasure|joy|delight|challenge|nightmare) to teach|(?:has|with) a reading age of)\b",
    rf"lack(?:s|ed) (?:self-)?(?:confidence|motivation|focus|concentration|effort|ambition){_END}|show(?:s|ed) (?:real|great|some|little|no) (?:flair|promise|talent|effort|interest|initiative|aptitude)\b",
    r"(?:went|moved|gone) from (?:red|amber|yellow|orange) to (?:green|amber|yellow|blue)\b",
    # work and results
    rf"(?:asked|told|allowed|required|made) to (?:re-?submit|re-?sit|re-?take|re-?do|repeat (?:the|a|her|his) (?:year|unit|module|placement))\b|(?:referred|deferred)(?: to next (?:year|term|board))?{_END}",
    r"pass(?:es|ed) with (?:an? )?(?:merit|distinction|credit|flying colours|ease|honours)\b|needs? an extension\b|will need an extension\b|(?:got|was given|was granted) an extension\b",
    rf"(?:produc|submit|writ|wrot|creat|mad|hand|gav|deliver)(?:es|e|ed|ted|s|d|ed in)? (?:an? )(?:\w+ly )?{_GOOD_OR_BAD}(?: (?:and|but|if) \w+)? (?:\w+ )?{_PIECE}\b",
    r"(?:writes?|wrote|reads?|argues?|argued|spells?|spelt|draws?|drew) (?:beautifully|well|badly|poorly|carelessly|clearly|fluently|hesitantly)\b(?! (?:about|of|on|for)\b)",
    r"(?:misunderst(?:ood|ands)|misread|misreads|ignored|did not read|didn['’]t read) (?:the|her|his) (?:task|brief|question|instructions|criteria|rubric)\b|should (?:re-?read|read) (?:the|her|his) (?:brief|question|criteria|feedback)\b",
    rf"(?:did not|didn['’]t|has not|hasn['’]t|failed to) (?:submit|hand (?:it|anything) in|turn up for the (?:exam|test))\b{_END}|close to (?:dropping out|giving up|failing|leaving the course)\b|(?:both|all) (?:passed|failed|scraped through|did well in the (?:test|exam))\b{_END}|scored (?:only |just )?\d{{1,3}}\b(?! (?:goals?|runs|tries|points for|bids|tenders|applications|proposals|posters|abstracts))|absent (?:in |for )?weeks? \d",
    r"(?:use[sd]|relied on|pasted from) (?:ChatGPT|AI|Wikipedia|an essay mill|a translator) (?:for|in|to write|throughout)\b|copie[sd] (?:it |this |hers |his |(?:the |her |his )\w+ )?from (?:Wikipedia|the internet|ChatGPT|a (?:friend|website)|another (?:student|pupil))",
)
_TOLD = re.compile(f"{_ADVERB}(?:{'|'.join(_SAID)})")
_JUDGED = r"(?:poor|weak|good|great|excellent|strong|thin|muddled|late|low|high|best|worst|better|worse|improv\w+|missing|below|above|up|down|raised|lowered|rose|fell|dropped|slipped|patchy|erratic|careless|neat|messy|clear|unclear|not|never|too|needs?|lacks?|a (?:pass|fail|merit|distinction|first)|\d{1,3}\b)"
_THEIRS = re.compile(
    r"['’]s? (?:\w+ )?(?:spelling|handwriting|attendance|punctuality|behaviour|referencing|homework|coursework|essay|resit|dissertation|logbook|reading age|exam|mark|grade|score|test result|maths|English|pronunciation|first draft|work in class)s? "
    rf"(?:has |had |have )?(?:is|are|was|were|been|has|had|went|got|gets|remains|remained|shows|showed)?\s?(?:\w+ ){{0,2}}?{_JUDGED}"
)
"""Behind a name: work and conduct that only learners have, and what is said of it."""
_LED_TO = re.compile(
    r"(?:\b(?:[Tt]arget|[Ff]eedback|[Cc]omments?|[Mm]ark|[Gg]rade|[Rr]eport|[Nn]ext steps?|[Rr]eference) (?:for|on)(?<!\b[Mm]y feedback for)(?<!\b[Oo]ur feedback for)|\bI (?:failed|passed|had to fail|marked|re-?marked) |\b(?:weakest|strongest|quietest|brightest|slowest|keenest|naughtiest|most able|least able)(?: (?:of|in) (?:the|my) (?:group|class|lot|set|year))? (?:was|were|is|are))\s?$"
)
"""Right before a name."""
_AFTER_LED = re.compile(r"\s?(?::\s|[,.;]|$|\n| (?:because|and [A-Z]|with|for|who))")
_GAVE = re.compile(r"\b(?:[Ii]|[Ww]e) (?:gave|awarded) $")
_A_MARK = re.compile(
    r" (?:[3-9]\d\b(?! (?:minutes|pages|copies|days|hours|pounds|tickets|euros))|an? (?:high |low |bare |clear )?(?:pass|fail|merit|distinction|first(?! \w)|third(?! \w)|2:[12]|[A-E]\b)(?! (?:for the (?:car|bus|gate|day|door)|to (?:the|park))))"
)
_SPOKE = re.compile(r"\b(?:speak|spoke|talk|talked|word) (?:to|with) $")
_OF_CONDUCT = re.compile(
    r" about (?:her|his|their) (?:lateness|attendance|behaviour|absences?|phone|language|work|effort|plagiarism|attitude|marks?|grades?|homework|punctuality|referencing)\b"
)
_ADDRESSED = re.compile(
    r",? your (?:\w+ )?(?:conclusion|essay|argument|references|referencing|spelling|paragraphs?|sources|bibliography|homework|answer to|reflection|evidence for|literature review) (?:is|are|was|were|needs?|lacks?|has|have|still|rambles|would)\b"
)
_LINE = re.compile(r"\s?(?:[:–—-]\s?|\s)(?:\d{1,3}\s?%|\d{1,3}\s?/\s?(?:20|25|30|40|50|100)|WWW\b|EBI\b|well done\b)")
"""Behind a name at the start of its line: a mark, or how teachers begin a remark."""
_STARTS = re.compile(r"[a-z]")
_FAR = 120
_OF_AN_OFFICE = re.compile(
    r"\b(?:bid|budget|tender|audit|minutes|invoice|my (?:draft|chapter|article|paper)|our (?:bid|paper|report)|peer review(?:ed|er)?|journal|publisher)\b"
)
"""In the clause of a colleague: what is not handed in by those who are taught."""


def is_told(text: str, start: int, end: int) -> bool:
    """Whether the words right around a name from `start` to `end` judge its bearer as only learners are judged."""
    return (_is_said_behind(text, start, end) or _is_led_to(text, start, end)) and is_taught(text, start, end)


def _is_said_behind(text: str, start: int, end: int) -> bool:
    if text[end : end + 1] in "'’" and _THEIRS.match(text, end):
        return True
    if _ADDRESSED.match(text, end):
        return True
    if (start == 0 or text[start - 1] == "\n") and (line := _LINE.match(text, end)):
        return not line.group().rstrip().endswith("%") or text[line.end() : line.end() + 1] in ("", "\n", ",", ";")
    place = told_of(text, start, end)
    if place < 0 or not _STARTS.match(text, place) or not _TOLD.match(text, place, place + _FAR):
        return False
    return not _OF_AN_OFFICE.search(text, place, place + _FAR)


def _is_led_to(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 60) : start]
    if _LED_TO.search(before):
        return _AFTER_LED.match(text, end) is not None
    return bool((_GAVE.search(before) and _A_MARK.match(text, end)) or (_SPOKE.search(before) and _OF_CONDUCT.match(text, end)))
