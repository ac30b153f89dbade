"""What is told of learners in words that nobody can list: in the clause behind a name a thing of learning, and something that weighs it (better, twice, not yet, without help), and nobody who teaches."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.learners.marked_names import kinds_in
from foliocheck.checks.data_protection.recognisers.learners.taught import is_taught, told_of
from foliocheck.checks.data_protection.recognisers.reading.word_kinds import STATES

_OF_LEARNING = re.compile(
    r"\b(?:fractions?|division|multiplication|times[- ]tables?|decimals|algebra|equations?|spellings?|punctuation|grammar|handwriting|phonics|reading|comprehension|vocabulary|essays?|paragraphs?|referenc(?:es|ing)|citations?|methodology|statistics|maths|coursework|homework|quiz(?:zes)?|"
    r"(?:pre-|post-|spelling |reading |phishing |mock |maths )?tests?|exams?|vivas?|OSCEs?|mocks?|resits?|cannulation|suturing|hand-?overs?|catheter\w*|dressing|dose|practicals?|placements?|seminars?|second class|of the class|modules|units?|certificate|GCSEs?|BTEC|drills?|skills lab|simulation|"
    r"dissertation|thesis chapter|abstract|drafts?|bibliography|portfolio|forum|blog|worksheets?|workbook|question \d|(?:the|half the|all the) answers|her mark|his mark|grades?|merits?|distinction|bottom set|top set|misconduct|non-attendance|attendance|e-learning|training modules?|induction|probation|joint|solder\w*|weld\w*|pastry|"
    r"mouse|(?:an|first|own) e-?mail|banks online|spreadsheets?|forklift|reach truck|till|sentences?|(?:whole|a|first) page|sounds|a line|longer tasks|Entry \d|Level \d|logbook|suturing log|with patients|theory|six-year-old|asked to read|placement|hand up|old form|wristband|lectures?|own name|syllables|scales|prize|cohort|stage \d)\b"
)
_WEIGHED = (
    r"(?:best|worst|highest|lowest|slowest|fastest|weakest|strongest|better|worse|weak(?:er)?|muddled|wrong(?:ly)?|poor(?:ly)?|badly|careless(?:ly)?|confident(?:ly)?|fluent(?:ly)?|competent|too (?:fast|slow|much|many|little|late|quickly)|"
    r"twice|three times|eleven times|again|still|only|yet|never|not|without|cannot|can['’]t|could(?:n['’]t| not)|did(?:n['’]t| not)|does(?:n['’]t| not)|had to repeat|rarely|barely|hardly|seldom|refuse[sd]?|skip(?:s|ped)|froze|panicked|guess(?:es|ed)|gave up|gives up|got stuck|stuck|hides|drops out|dropped out|"
    r"behind|withdrawn|capped|improv\w+|progressed|caught up|come on|came on|came top|came last|came first|turned a|need(?:ed|s) (?:a (?:scribe|reader)|help|support|prompting|more|constant|reminding|time|extra|several)|terrified|easily|for the first time|independently|aloud|"
    r"assessed as|put in the|misread\w*|misspel\w+|textbook|working towards|over \d+|\d+ of \d+|a (?:pass|merit|first|fail|distinction)|thin|half)"
)
_IS_WEIGHED = re.compile(rf"\b{_WEIGHED}\b")
_STEP = re.compile(
    r"(?:(?:has|had|have|was|were|is|are|then|also|still|only|just|never|rarely|often|usually|always|now|once|really|finally|already|twice|both|all|each|did not|does not|didn['’]t|doesn['’]t|could not|couldn['’]t|cannot|can|will|might|may|would|should|been|yet to|had to|has to) ){0,4}"
    r"(?!(?:marks|marked|marking|wrote the (?:policy|rubric|guide|test|quiz|paper|module|course)|ran|runs|led|leads|teach\w*|taught|present(?:s|ed)|explain\w*|chair\w*|shared?|shares|asked (?:whether|if|for|me)|design\w*|suggest\w*|review\w*|built|builds|found that|finds that|found (?:a|the|that) (?:room|link|way)|moderat\w*|"
    r"sent|sends|told|tells|helped|helps|emailed|e-mailed|rang|offer\w*|sits on|sat on|agreed|propos\w+|argu(?:es|ed) that|claim\w*|show(?:s|ed) (?:that|how|me|us)|report(?:s|ed)|stud(?:ies|ied)|interview\w*|observ(?:es|ed)|support(?:s|ed)|manag(?:es) the|organi\w+|book(?:s|ed) |set the|sets the|"
    r"creat\w+|develop\w+|join\w*|retir\w*|looks? after|took over|takes over|writes (?:the|for)|edits|publish\w*|double|second-mark\w*|assess(?:es)?\b|grades|graded|train(?:s)?\b|demonstrat\w+ (?:the|how)|record(?:s|ed)|film(?:s|ed)|maintain\w*|administ\w*|coordinat\w*|invigilat\w*|examin\w*|said|says|think|thought|believe\w*|"
    r"born|kind enough|happy|able to (?:help|show)|going to|appointed|employed|hired|promoted|elected|thanked|invited|replac\w+|the (?:external|course|module|programme|exam)|our|my|an? (?:colleague|lecturer|teacher|member|senior|learning|great help|friend)|responsible|in charge|working (?:on|with)|based)\b)[a-z]"
)
"""Behind a name: what its bearer did or is, when it is nothing that teachers and authors do or are."""
_OTHERS = re.compile(
    r"\b(?:me|my|us|our|I|we|students?|learners?|pupils?|trainees|candidates|colleagues?|participants|they|policy|policies|template|funding|project|rubric|conference|slides|interview|feedback form|driving test|laptop|password|coffee|newsletter|survey|"
    r"bids?|risk|budget|board|award for|thesis on|marked?|marking|gradebook|appeals|staff|microphone|invitation|lift|committee|(?:exam|test|class|seminar) room|e-?mails? to)\b",
)
"""In the clause of a colleague: the author, those who are taught, affairs of an office."""
_REACHED = re.compile(r"\d{3} ?\d{3}|@\w|\b(?:19|20)\d\d\b|\b(?:gay|trans|lesbian|bisexual|outed|refuge|picket|register)\b")
"""Telephones, addresses, days and what is told of somebody's life: the sentence is not about learning."""
_CLAUSE = re.compile(r"[.;!?\n]|\s[–—-]\s|,\s(?:so|which|because|I|we|my|our)\b|,\s(?:her|his|their|the) \w+ (?:told|said|says|wrote)|”")
_LONGEST = 110


def _of_sentence(text: str, start: int, end: int) -> frozenset[str]:
    """The kinds of the words around a name in its own line."""
    return kinds_in(text[max(0, start - 60) : start].rpartition("\n")[2]) | kinds_in(text[end : end + _LONGEST].partition("\n")[0])


def is_told(text: str, start: int, end: int) -> bool:
    """Whether the clause behind a name from `start` to `end` weighs something that its bearer learns or is tested in."""
    place = told_of(text, start, end)
    if place < 0 or not text[place : place + 1].islower() or not _STEP.match(text, place, place + _LONGEST):
        return False
    clause = _CLAUSE.split(text[place : place + _LONGEST], maxsplit=1)[0]
    learned = _OF_LEARNING.search(clause)
    if learned is None or _OTHERS.search(clause):
        return False
    if not _of_sentence(text, start, end).isdisjoint(STATES) or _REACHED.search(text, max(0, start - 60), end + _LONGEST):
        return False
    weighed = any(not learned.start() <= match.start() < learned.end() for match in _IS_WEIGHED.finditer(clause))
    return weighed and is_taught(text, start, end)
