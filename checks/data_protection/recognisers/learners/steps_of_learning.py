"""Steps that are told of learners at school, in courses and at work: "learned to …", "finds fractions hard", "can now …", "moved up two bands", "was signed off on …", "passed … at the second attempt"."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.learners.taught import is_taught, told_of

_ADVERB = r"(?:(?:has|had|have|is|was|were|are|been|still|also|then|now|only|just|already|finally|never|often|usually|always|quickly|slowly|both|all|each|soon|even|mostly|rarely|really|clearly|at first|at last|in the end|sometimes|again|since) ){0,4}"
_DET = r"(?:the|an?|her|his|their|my|our|this|that|all|both|every|each|any|some|half|most|two|three|four|five|six|\d{1,2})"
_WORD = r"(?:[\w'’-]+ )"
_TESTS = (
    r"(?:quiz(?:zes)?|tests?|exams?|examinations?|OSCEs?|viva|mocks?|resits?|units?|assessments?|modules?|assignments?|practicals?|theory|diagnostic|coursework|EPA|functional skills|dissertation|essays?|level \d|unit \d+|portfolio|presentation|driving theory|maths|English|"
    r"award|certificate|course|induction|NVQ|GCSEs?|BTEC|A[- ]levels?|first year|year|paper|papers|qualification|diploma|apprenticeship|screening|observation|milestone|programme)"
)
_PIECE = r"(?:essays?|reports?|portfolios?|logbooks?|assignments?|dissertation|coursework|homework|drafts?|lab books?|reflections?|posters?|presentations?|worksheets?|projects?|journals?|blogs?|answers?|paragraphs?|case stud(?:y|ies)|task \d|unit \d+|workbooks?)"
_SUBJECT = (
    r"(?:fractions?|division|multiplication|times[- ]tables?|number bonds|decimals|percentages|algebra|geometry|equations?|spellings?|punctuation|grammar|handwriting|phonics|reading|writing|comprehension|vocabulary|essays?|paragraphs?|referenc\w+|citations?|citing|literature reviews?|methodology|statistics|"
    r"coursework|homework|quiz(?:zes)?|tests?|exams?|vivas?|OSCEs?|cannulation|venepuncture|hand-?overs?|histor(?:y|ies)|(?:drug|dose|dosage) calculations?|medication rounds?|bloods?|blood pressures?|catheter\w*|practicals?|theory|maths|English|science|physics|chemistry|biology|French|German|Spanish|Welsh|Irish|"
    r"tenses|verbs?|pronunciation|listening|speaking|lab(?: report| work| skills)?|experiments?|dissertation|seminars?|lectures?|lessons?|group work|team ?work|debit|credit|numeracy|literacy|resits?|units?|modules?|course|sentences?|capital letters|full stops|syllables|letters|sounds|"
    r"time management|revision|note-taking|structure|analysis|critical \w+|argument\w*|sources|evidence|reflection|scales|chords|loops|formulas?|spreadsheets?|typing|mouse|keyboard|scales|brushwork|stitching|soldering|welding|plastering|brickwork|wiring|pastry|knife skills|customer service|till|telephone manner)"
)
_SKILL = (
    r"(?:use|read|write|send|attach|spell|count|reference|cite|type|log (?:in|on|out)|save|solve|divide|multiply|add|subtract|calculate|measure|draw|print|search|book|shop|download|upload|paste|copy|edit (?:her|his|their|a|an|short)|record|film|upload|change|make|take|give|find|do|work|swim|cook|sew|weld|wire|drive|operate|lift|cannulate|suture|"
    r"navigate|code|program|format|join|mute|share|zoom|name|tell the time|recogni[sz]e|explain|describe|summari[sz]e|paraphrase|analy[sz]e|structure|plan|revise|speak|pronounce|hold a conversation|introduce|order|ask|sign|interpret|present|blend|sound out|tie|dress|handle|set up|fill in|complete|manage (?:her|his|their) own|play|sing|knit|use)"
)
_HARD = r"(?:hard|difficult|tricky|challenging|confusing|easy|boring|daunting|impossible|overwhelming|tough|a struggle|frustrating)"
_GRADE = r"(?:an? |the )?(?:high |low |clear |solid |good |strong |bare |borderline )?(?:\d{1,3}(?:\.\d)?\s?%|\d{1,3}\s?/\s?\d{1,3}|\d{1,3} out of \d{1,3}|2:[12]|first\b|third\b|fail\b|pass\b|merit|distinction|credit|level \d|band \d|[A-E][+-]?(?= |[.,;)]|$)|[3-9]\d\b)"
_NOT_THAT = (
    r"(?! (?:of the (?:votes?|budget|time)|FTE|years?|minutes?|hours?|to the|on to|it on|over to|round|the message|through security))"
)
_STEPS = (
    # learned, mastered
    r"(?:learn(?:ed|t)|is learning|taught (?:herself|himself|themselves)) (?:how )?to (?!live|love|walk|swallow|cope|accept|trust|wait|expect|ignore|say no|be |stand)[a-z]+\b",
    r"(?:mastered|got the hang of|got to grips with|gets the hang of) (?!the art)[a-z]+\b",
    r"(?:has |had )?grasped (?:the|how|what|that|place|basic|most|all)\b",
    # can now, cannot yet
    rf"(?:can now|can already|can nearly|can almost|can by now|is (?:now |almost |nearly )?able to|is (?:beginning|starting) to|is (?:not yet|nearly|almost|now) (?:ready|safe|confident|competent) (?:to|with|in|on|at)|now (?:knows|understands) how to) (?:\w+ly )?{_SKILL}\b",
    rf"(?:still |yet )(?:cannot|can['’]t|can not|could not|couldn['’]t|is not able to|isn['’]t able to|struggles to|cannot yet) (?:\w+ly )?{_SKILL}\b(?! (?:me|you|us)\b)",
    rf"struggles to {_SKILL}\b",
    r"(?:could(?: not|n['’]t)|had never|did(?: not|n['’]t) know how to|had no idea how to)\b[^.;\n]{3,70}?\b(?:and|but)(?: is| she| he| they| can)? now\b",
    # habits
    r"(?:reads?|spells?|writes?|counts?|adds|subtracts|multiplies|blends|decodes|pronounces|forms (?:her|his|their) letters|knows (?:her|his|their) (?:times tables|number bonds|letters|sounds|alphabet)) (?:\w+ )?(?:fluently|well|slowly|haltingly|hesitantly|confidently|aloud|with (?:expression|confidence|fluency|help|support)|accurately|neatly|carefully|independently|in (?:full|complete|short|simple) sentences|to \d+|in (?:twos|fives|tens)|without (?:help|support|prompting))\b(?! (?:to (?:us|me|the)|about|on|of)\b)",
    rf"(?:muddles|confuses|mixes up|misreads|misspells|mispronounces|reverses|guesses|skips|rushes|forgets) (?:(?:her|his|their|the|all|most|some|a few|many|similar|long|short|every) ){{0,2}}(?:{_SUBJECT}|{_PIECE}|words?|endings?|vowels?|numbers?|digits|kit|PPE|books?|pens?|questions?|instructions?|steps?|units?|b and d|\w+ (?:and|with|for) \w+)\b",
    rf"(?:loves|enjoys|likes|dislikes|hates|avoids|dreads) (?:\w+ )?{_SUBJECT}\b",
    r"(?:keeps?|kept) (?:calling out|disrupting|interrupting (?:the (?:class|lesson|session)|others|her|his)|talking (?:over|through|in class|during|while|to (?:her|his|the) (?:friend|neighbour)s?)|wandering|fidgeting|forgetting (?:her|his|their|to)|copying|mixing|guessing|swinging|shouting|messing|coming late|turning up late|missing (?:the )?(?:sessions|lessons|class|deadlines))",
    # hard and easy
    rf"(?:finds?|found) (?:the )?{_WORD}{{0,2}}?{_SUBJECT}(?: \w+)? (?:very |really |quite |so |too |rather |a bit )?{_HARD}\b",
    rf"(?:needs|needed|requires) {_WORD}{{0,2}}?(?:help|support|practice|work|time|supervision|guidance|encouragement|scaffolding|challenge|prompting) (?:with|in|on|at|when|for|during) (?:(?:the|her|his|their|basic|some|long|using|doing|taking|clinical) ){{0,2}}{_SUBJECT}\b",
    rf"needs to (?:\w+ly )?(?:cite|reference|revise|proofread|practise|slow down|speak up|resubmit|read (?:more|the question)|concentrate|work (?:on|at) (?:the |her |his |their )?{_SUBJECT}|learn (?:her|his|their)|show (?:her|his|their) working|attend more|participate|contribute|structure|develop (?:her|his|their)|improve (?:her|his|their)? ?{_SUBJECT})\b",
    r"lack(?:s|ed) (?:\w+ )?(?:confidence|focus|concentration|motivation|accuracy|fluency|depth|structure|detail) (?:in|with|at|when|on|around)\b",
    rf"(?:very |quite |rather |too |so |more |safe but |a bit |not yet |now |much )?(?:slow|hesitant|shaky|weak|unsure|confident|careless|safe|competent|strong|quick|capable|secure|fluent|accurate|inconsistent|nervous) (?:but \w+ )?(?:at|with|in|on|when|about) (?:\w+ing )?(?:(?:the|a|an|her|his|their|basic|most|simple|both) )?{_SUBJECT}\b",
    rf"(?:struggl(?:es|ed|ing)|had trouble|has trouble|had difficult(?:y|ies)|coped|copes|did well|does well|excell?(?:s|ed)?|shone) (?:\w+ly |well |a (?:lot|bit|little) )?(?:with|in|at|on) (?:(?:the|her|his|their|all|most|long|basic|some|any|clinical|\w+ing) ){{0,2}}{_SUBJECT}\b",
    rf"(?:got|gets|had) (?:(?:the|her|his|their|every|all|most|two|three|half|most of the) ){{0,2}}(?:{_WORD}){{0,2}}?(?:wrong|right|muddled|backwards|mixed up) (?:in|on|twice|again|at first|every)\b",
    # up, down and out
    r"(?:moved|went|gone|moves|dropped|slipped|jumped|climbed) (?:up|down|back|on) (?:(?:an?|one|two|three|four|five|\d+|another|several) )?(?:whole )?(?:(?:reading|book|maths|spelling|ability|phonics) )?(?:bands?|levels?|sets?|groups?|grades?|colou?rs?|stages?|phases?)\b(?! (?:in the office|\d of the building))",
    rf"(?:went|moved|climbed|rose|jumped|slipped|dropped|improved|progressed|came|gone|fell) from {_GRADE} (?:to|up to|down to)\b",
    r"(?:moved|sent|made to sit) (?:to|at|in|out of) (?:the )?(?:front|back|lesson|class|bottom set|top set|lower set|room|quiet room|library) ?(?:row |of (?:the )?class )?(?:for|because|after|as)\b",
    r"on the (?:\w+ )(?:reading|book|spelling) (?:books?|band|list|level)s?\b",
    r"(?:made|makes|making|shown|showed|shows) (?:[a-z]+ ){0,3}progress(?=[,.;!?\n]|$| (?:this|since|over|of|between|in|towards|from|and|but|for) (?!the (?:project|migration|report|policy|draft|bid|server)))",
    r"(?:yet to|still to|still has to|due to|will) (?:submit|hand in|complete|pass|resit|re-?submit|re-?take)\b(?! (?:the (?:bid|report|budget|policy|form))|(?:a|her|his) (?:bid|claim|review))",
    r"(?:dropped out|withdrew|withdrawn) (?:before|after|in|at|from|for|of)\b",
    # tests, marks, pieces of work
    rf"(?:passed|failed|failing|passing|resat|re-?took|retaken|scraped|sailed through|aced|flunked|completed|finished|got through|sat|achieved) (?:{_DET} )?(?:(?!risk |driving |needs |impact |audit ){_WORD}){{0,4}}?{_TESTS}\b{_NOT_THAT}(?! (?:for (?:us|the)|design|board|to|on to|materials|bank)\b)",
    r"(?:passed|failed|managed|succeeded|completed)\b[^.;\n]{0,40}\b(?:at|on|with) (?:the|her|his|their) (?:first|second|third|fourth|last|final|\d(?:st|nd|rd|th)) (?:attempt|go|try|sitting|time)\b",
    r"(?:took|needed) (?:two|three|four|five|six|several|many|a few|\d+) (?:goes|attempts|tries|sittings|resits) (?:to|at|before|with|for) (?!find|book|reach|open|get hold)",
    rf"(?:awarded|got|received|gained|earned|achieved|scored|scraped|ended (?:up )?with|came out with|left with|finished with|graduated with) (?:only |just |a bare |over |nearly |barely )?{_GRADE}{_NOT_THAT}(?: or (?:more|above|better|over|higher))?(?: (?:for|in|on|from|with|this|and|but|at|overall|after)\b|(?=[.,;!?\n]|$))(?! (?:the (?:bid|tender|audit|survey)))",
    r"(?:got|achieved|gained|earned|received|took home|walked away with) (?:top marks|full marks|distinctions?|merits?|passes|firsts|straight A['’]?s|(?:over |above |at least |more than )?\d{2}\s?%|the (?:highest|lowest|best) (?:mark|grade|score))\b",
    rf"(?:passed|failed|got|achieved|completed)(?: all| both)? (?:their|his|her) (?:\w+ ){{0,3}}?{_TESTS}\b",
    rf"(?:owes|owed) (?:me |us )?(?:{_DET} )?(?:\w+ )?{_PIECE}\b",
    rf"(?:not|never|yet to|failed to|didn['’]t|did not|hasn['’]t|forgot to) (?:yet )?(?:hand(?:ed)? in|submit(?:ted)?|turn(?:ed)? in|finish(?:ed)?|upload(?:ed)?|complet\w+|start(?:ed)?) (?:(?:the|her|his|their|any|an?|either|most of the|all|one) )?(?:\w+ )?{_PIECE}\b",
    rf"hand(?:ed|s) in (?:(?:the|her|his|their|all|every|an?) )?(?:\w+ )?{_PIECE} (?:\w+ )?(?:late|on time|early|incomplete|unfinished|blank|unsigned)\b",
    r"attend(?:s|ed) (?:only |just |barely |about )?(?:one|two|three|four|five|half|a third|\d+)(?: of)?(?: the)? (?:\w+ )?(?:sessions?|lessons?|classes|seminars?|lectures?|weeks|\d+)\b",
    rf"(?:copied|lifted|pasted|plagiari[sz]ed|recycled) (?:(?:half|most|all|part|parts|the whole|chunks|whole \w+|two|three|several|large|much|some|nearly all) ){{1,2}}(?:\w+ )?(?:of|from)?\s?(?:(?:the|her|his|their) )?(?:\w+ )?(?:{_PIECE}|Wikipedia|internet|ChatGPT|web|paragraphs|sections)\b",
    r"reli(?:ed|es) (?:too (?:much|heavily) |heavily |only |entirely |solely )?on (?:Wikipedia|ChatGPT|AI|Google|the (?:internet|textbook|slides|lecture notes|web|calculator)|websites|one source|secondary sources|(?:her|his) (?:friend|partner|neighbour|calculator))\b",
    r"signed off (?:on|for|as|in|at|by) (?!work|sick|with|six|two|the (?:budget|board|report|minutes|policy|project|bid)|four|eight|a (?:week|month|fortnight)|\d|three|by|long)(?:competent|independent|safe|[a-z]+)\b",
    r"(?:referred|deferred|capped|penali[sz]ed|marked down) (?:on|in|at|for|to) (?:task|unit|module|criterion|question|the|her|his|both|all|\d|lateness|poor)\b",
    r"on (?:track|course) for (?:an? )?(?:distinction|merit|pass|first|2:[12]|[A-E]\b|[4-9]\b|fail)",
    r"argued? (?:well|badly|clearly|poorly) (?:but|and|though|with|for|in)\b",
)
_TOLD = re.compile(f"{_ADVERB}(?:{'|'.join(_STEPS)})")
_FAR = 200


def is_told(text: str, start: int, end: int) -> bool:
    """Whether the words right behind a name from `start` to `end` tell a step of learning of its bearer's, who is nobody's colleague."""
    place = told_of(text, start, end)
    return place >= 0 and _TOLD.match(text, place, place + _FAR) is not None and is_taught(text, start, end)
