"""Signs that a name is a learner's whose work is judged: how many words of which kind stand in its sentence and paragraph, and how it is set.

No turn of phrase decides by itself. Each sign has a weight (`core/policy/learner_signs.toml`, reckoned by `benchmarks/data_protection/weigh_signs.py`
from the labelled half that is tuned on); their sum says how likely the name is a learner's.
"""

from __future__ import annotations

import math
import re

from foliocheck.checks.data_protection.recognisers.names import first_names, plain
from foliocheck.checks.data_protection.recognisers.word_kinds import WordKinds
from foliocheck.core.policy_data import policy

BEFORE, AFTER = 220, 280
"""How many characters before and behind a name are looked at."""
_MOST = 3
"""More words of one kind than these count no more."""
KINDS = ("learner", "learners", "course", "grade", "work", "process", "judgement", "teaching", "experience", "voice", "staff", "event")
_OF_WORK = ("learner", "grade", "work", "process", "judgement")
_OF_A_LEARNER = frozenset((*_OF_WORK, "experience", "voice"))
_SPOKEN = frozenset(("quoted_after", "speaks_after", "says", "behind_saying", "behind_a_quotation", "as_said", "set_apart"))
"""Signs that something is said by who bears the name."""

_FIGURE = re.compile(
    r"\b\d{1,3}(?:\.\d+)?\s?%|\b\d{1,3}(?:\.\d+)?\s?(?:/|out of)\s?(?:5|8|10|12|15|16|20|24|25|30|40|50|60|70|75|80|90|100|120)\b|(?<![\w.])[A-E][+-](?!\w)|\b2[:.][12]\b"
)
_CUT = re.compile(r"(?<=[.!?])[\"”’')]?\s+(?=[A-ZÀ-Ö\"“‘'(])|\n")
"""Between two sentences or lines."""
_LEARNERS_FIELD = (
    r"student|learner|pupil|apprentice|trainee|candidate|tutee|mentee|nominee|participant|presenter|recruit|cadet|submission author|paper author|submitted by|awarded to|presented to|"
    r"(?:feedback|report|comments|results?) (?:to|for|on)|(?:student|learner|candidate|pupil|trainee|apprentice)(?:['’]s)?[ _]name"
)
_ANY_FIELD = (
    r"owner|resident|author|user|written by|work of|issued to|made by|for|to|re|name|full name|sender|from|about|regarding|subject|actor"
)
_FIELD = r"(?:^|[\n\t|;.,({{>–—-]\s{{0,3}}|\s\s)[\"'“]?(?i:(?:the )?(?:{})(?: \d)?)[\"'”]?\s?[:=\t|>]{{1,2}}\s{{0,3}}[\"'“]?(?:(?:Mr|Mrs|Ms|Miss|Mx)\.?\s)?$"
_STAFFS_FIELD = (
    r"\b(?:tutor|assessor|teacher|lecturer|marker|marked by|examiners?|moderator|supervisor|manager|mentor|observer|iqa|verifier|chair|secretary|present|apologies|in attendance|lead|leader|contact|facilitator|"
    r"editor|host|organi[sz]er|convenor|employer|company|nominated by|reviewer|signed|signature|witness|referee|researcher|developer|prepared by|approved by|reported by|instructor|trainer|staff|speaker|keynote|"
    r"cc|illustrator|photographer|photo|credit|source)\s?[:=\t|(]?\s{0,3}$"
)
_LEARNER_IS = (
    r"\s?[,(–-]\s?(?:an?\s|the\s|our\s|my\s)?(?:[\w-]+\s){0,3}?(?:student|learner|apprentice|trainee|pupil|undergraduate|postgraduate|participant|candidate|intern|cadet|recruit|(?:first|second|third|final)[- ]years?|"
    r"(?:1st|2nd|3rd|4th)[- ]year|year \d|level \d|(?-i:L[2-7]|BSc|BA|MSc|PGCE|HND|BTEC))\b"
)
_STAFF_IS = (
    r"\s?[,(–|\n:-]{1,3}\s?(?:an?\s|the\s|our\s|my\s)?(?:[\w&'-]+\s){0,4}?(?:lecturer|tutor|colleague|manager|director|dean|head|librarian|technologist|designer|developer|co-?ordinator|officer|leader|lead|chair|adviser|"
    r"consultant|teacher|instructor|educator|trainer|fellow|professor|principal|administrator|technician|supervisor|mentor|author|editor|researcher|university|college|school|department|faculty|centre|service|team|"
    r"external|moderator|examiner|verifier|(?-i:S?FHEA|PhD|CMALT))\b"
)
_DOES = (
    r"['’]?s?,?\s(?:who |also |still |now |then |only |just |never |already |really |clearly |barely |nearly |almost |has |had |have |was |is |been |will |would |can |could |did |didn['’]t |does |not )*"
    r"(?:froze|stepped|led|struggl\w+|missed|pass(?:ed|es)?|fail(?:ed|s)?|answer(?:ed|s)|scraped|had|has|got|gets|gain(?:ed|s)|improv(?:ed|es|ing)|submit(?:ted|s)|cop(?:ied|ies)|plagiari[sz]ed|handed|present(?:ed|s)|"
    r"arriv(?:ed|es)|attend(?:ed|s)|spoke|show(?:ed|s)|demonstrat(?:ed|es)|manag(?:ed|es)|lost|forg[eo]ts?|complet(?:ed|es)|achiev(?:ed|es)|need(?:ed|s)|must|should|could|might|ought|tends?|tried|tries|finds?|found|"
    r"produc(?:ed|es)|deserv(?:ed|es)|earn(?:ed|s)|scor(?:ed|es)|came|went|won|ma[dk]es?|did|does|work(?:ed|s)|learn(?:ed|t|s)|underst(?:ood|ands)|grasp(?:ed|s)|mastered|built|use[ds]|ask(?:ed|s)|ended|finished|"
    r"started|beg[ai]ns?|dropped|withdrew|re-?sat|re-?took|repeat(?:ed|s)|plans?|contribut(?:ed|es)|participat(?:ed|es)|engag(?:ed|es)|lack(?:ed|s)|reads?|kept|keeps|took|takes|gave|turned|argued|was|is|were|stays?|"
    r"sat|sits)\b"
)
_STAFF_DOES = (
    r",?\s(?:who |also |has |had |kindly |then )*(?:and (?:I|me)\b|(?:set up|designs?|designed|developed|built (?:the|our|a) (?:\w+ )?(?:dashboard|tool|site|system|page|app|course|module|platform|gradebook|quiz)|runs?|ran|leads?|led (?:the|our|a|on)|drafted|wrote (?:the|a)|teaches|taught|passed (?:on|over|along|round)|marks?|marked|moderate[ds]|introduced|"
    r"organi[sz]e[ds]|created|chair(?:s|ed)|supports?|supported|helped (?:me|us)|showed (?:me|us)|invited|spoke (?:to|at|about)|joined|supervises?|supervised|manage[ds]|takes over|presented (?:on|the|at|her|his|a)|observe[ds]|argue[ds]|"
    r"suggest(?:s|ed)|claim(?:s|ed)|propose[ds]|agreed to|offered|coordinate[ds]|co-?wrote|facilitate[ds]|trained|advise[ds]|reviewed (?:the|our|my)|approved|funded|commissioned|installed|maintain(?:s|ed)))\b"
)
_THOUGHT_OUT = (
    r"['’]s?\s(?:(?:\d{4}|[\w-]+)\s){0,3}?(?:models?|frameworks?|principles|theor(?:y|ies)|cycle|taxonomy|typology|pyramid|continuum)\b"
)
_AUTHORS_SAY = (
    r"(?:\s(?:and|&)\s[A-ZÀ-Ö][\w'’.-]+(?:\s[A-ZÀ-Ö][\w'’.-]+){0,2})?(?:\s\(\d{4}[a-z]?\))?"
    r"\s(?:suggest|argue|propose|claim|conclude|maintain|recommend|assert|contend)\s(?:that|an?|the|how|why|for|against|\w+ing)\b"
)
_SAYS = r"\W{0,3}\s?(?:\([^)\n]{1,40}\)\s?)?(?:wrote|said|says|commented|told|replied|reported|admitted|e-?mailed|answered|felt|thought|explained|added|complained|recalled|reflected|remarked|noted|asked)\b"

_SET_BEFORE = {
    sign: re.compile(pattern, re.IGNORECASE if sign not in ("field", "learners_field", "in_a_list") else 0)
    for sign, pattern in {
        "field": _FIELD.format(f"{_LEARNERS_FIELD}|{_ANY_FIELD}"),
        "learners_field": _FIELD.format(_LEARNERS_FIELD),
        "staffs_field": _STAFFS_FIELD,
        "title": r"\b(?:Dr|Prof|Professor|Sir|Dame|Rev|Revd|Lord|Lady|Saint|St)\.?\s$",
        "learner_right_before": r"\b(?:student|learner|pupil|apprentice|trainee|candidate|tutee|mentee|undergraduate|postgraduate|participant|nominee|recruit|cadet)s?"
        r"(?:\s(?:teacher|nurse|midwife|doctor|social worker|paramedic|called|named))?,?\s$",
        "thanked": r"\b(?:thanks?(?: you)?(?: to)?|grateful to|acknowledge\w*|gratitude|credit(?: goes)? to|courtesy of|based on|adapted from|after|inspired by|like)\s*$",
        "thanked_for_help": r"\b(?:thanks|thank you|grateful|indebted|gratitude)\s(?:\w+\s){0,2}to\s(?:[A-ZÀ-Ö]\S+ [A-ZÀ-Ö]\S+(?:,| and)\s){0,3}$",
        "by": r"\bby\s*$",
        "posted_before": r"\d{1,2}:\d{2}(?::\d{2})?\]?\s+(?:From\s+)?$|\b(?:comments?|feedback|review|note \d+|lesson note \d+|marks?|testimony|report|reply|answer)[^.\n]{0,20}[,:]?\s(?:for|to|from|by)\s$|[★☆]\s$",
        "in_a_group": r"\b(?:one of (?:the|my|our|them)|two of (?:the|my|our)|in (?:the|my|our) (?:class|group))\W[^.\n]{0,30}$",
        "asked_before": r"\bI (?:asked|teach|taught|told|wrote back to|helped|watched|observed|met|saw|gave|showed|sat with|worked with)\s(?:my\s)?$",
        "with": r"\b(?:with|alongside|joined|invited|asked|met)\s*$",
        "turn_to": r"\b(?:ask|contact|see|ring|e-?mail|call|consult|phone|reach)\s*$",
        "on_an_agenda": r"\b(?:agenda|minutes|present|apologies|attendees|programme|item \d)\b[^\n]*$",
        "of": r"\b(?:of|for|to|on|about|from)\s*$",
        "in_a_list": r"[A-ZÀ-Ö][\w'’-]+(?:,| and| &|;)\s$",
        "my": r"\b(?:my|our|one of (?:my|our|the)|another)\s(?:\w+\s){0,2}(?:students?|learners?|tutees?|apprentices?|trainees?|pupils?|mentees?),?\s$",
        "my_colleague": r"\b(?:my|our|the|an?)\s(?:[\w-]+\s){0,3}(?:colleagues?|manager|librarian|technologist|administrator|designer|developer|lead|leader|head|director|examiner|moderator|coach|friend|technician|adviser|"
        r"co-?ordinator|officer|team|mentor|boss|lecturer|professor|tutor),?\s$",
        "below_a_closing": r"(?:regards|wishes|sincerely|faithfully|thanks|cheers|truly|yours|gorau|best|diolch|love|cofion|signed)[,.]?\s*\n\s*(?:[A-Z]\w+\s*\n\s*)?$",
        "spoken_to": r"(?:^|[\n\"“‘(>.!?:]\s*)(?:dear|hi|hello|hey|thanks|thank you|well done|congratulations|nice work|good work|annwyl)[,!]?\s(?:(?:Mr|Mrs|Ms|Miss)\s)?$",
        "begins": r"(?:^|[\n\t|;]|[.;:–—-]\s|\s[–—-]|[\"“‘(])\s{0,3}$",
        "line_begins": r"(?:^|\n)\s{0,3}[\"“‘'•*-]?\s?$",
        "behind_saying": r"[.!?][\"”’']?\s{1,2}(?:[–—-]\s?|\n\s?[–—-]?\s?|\(|~\s?|message from |from |by )?$",
        "as_said": r"\b(?:[Aa]s|[Aa]ccording to|in the words of|to quote|from|[Mm]essage from|[Cc]omment (?:from|by)|[Qq]uot(?:e|ed) (?:from|by)|[Ff]eedback from)\s$",
        "behind_a_quotation": r"[\"”’'.!?]\s{0,2}(?:[–—-]\s?|\n\s?[–—-]?\s?|\()$",
    }.items()
}
_SET_AFTER = {
    sign: re.compile(pattern, re.IGNORECASE if sign in ("learner_is", "staff_is", "does", "says", "acts_as_staff", "felt") else 0)
    for sign, pattern in {
        "learner_is": _LEARNER_IS,
        "staff_is": _STAFF_IS,
        "cited": r"\s*(?:\(|,\s?)(?:19|20)\d{2}|\s*et al|,\s[A-Z]\.|\s\(eds?\.?",
        "one_of_us": r",\s(?:an?|our|the|my|aged?|in|on)\s(?:[\w-]+\s){0,3}?(?:year|learner|student|apprentice|trainee|group|cohort|course|class|rep|recruit|pupil|degree|module|[A-Z]{2,5})\b|,\s(?:(?:BSc|BA|MSc|MA|HNC|HND|NC|BTEC|PGCE|Access|Level|Year|Yr|Foundation|MPharm|ECT|ESOL|GCSE)\b)|\s\((?:[\w ]{0,20}\s)?(?:year|learner|student|apprentice|trainee|adult learner|BSc|BA|MSc|HNC|HND|NC|BTEC|PGCE|PGCert|Access|Level|Year|Yr|ST\d|F[12]|ECT)\b",
        "posted": r"\s?(?:\([^)\n]{1,40}\)|[·|,–-]\s?\d{1,2}\s?(?:mo|h|d|w|min|days?|hours?|weeks?|[A-Z][a-z]{2,8})\b[^:\n]{0,16}|\d{1,2} \w{3,9} \d{4}[^:\n]{0,12})?\s?[·:|\n\t]\s*(?=\S)",
        "in_a_row": r"\s?(?:\t|\||,(?=\S)|\n\n)(?=[^\n]{3,})",
        "felt": r"['’]?s?\s(?:who\s|also\s|then\s|later\s|afterwards\s|had\s|has\s){0,2}(?:told (?:me|us|the)|wanted|wished|wrote (?:in|that|back|to|on|a page|at)|put it|thought|loved|liked|hated|enjoyed|preferred|cried|laughed|admitted|asked (?:if|me|whether|for|to)|answered|drew|emailed|remembered|said (?:that|s?he|it|:|[\"“‘']))",
        "addresses_somebody": r"\s?(?:\([^)\n]{1,40}\)\s?)?:\s(?:[\"“‘'])?(?:[Tt]hanks?,? |[Hh]i |[Dd]ear )?[A-ZÀ-Ö][a-zß-öø-ÿ]{2,12},\s",
        "asks": r"\s?(?:\([^)\n]{1,40}\)\s?)?:\s[^\n.!\"“”]{5,120}\?\s?(?:\n|$)",
        "set_apart": r"[\"”’']?\s?(?:\([^)\n]{1,40}\)\s?)?(?:[:|\t;]|\s[–—-]\s?|[–—])",
        "possesses": r"['’]s?\s",
        "line_ends": r"[.,;]?\s{0,3}(?:\n|$)",
        "list_goes_on": r"(?:\s\([^)\n]{1,30}\))?(?:,| and| &|;)\s(?:and\s)?[A-ZÀ-Ö][\w'’-]+\s[A-ZÀ-Ö]",
        "belongs_to": r",?\s(?:from|of|at|in|\()\s?(?:the\s|our\s)?(?:[A-Z]\w+|\w+\s(?:team|office|department|group|unit|service))",
        "who": r",?\s(?:who|whose|whom)\b",
        "thought_out": _THOUGHT_OUT,
        "authors_say": _AUTHORS_SAY,
        "acts_as_staff": _STAFF_DOES,
        "does": _DOES,
        "says": _SAYS,
        "quoted_after": r"(?:\s?\([^)\n]{1,40}\)|,[^,\n:]{2,40}[,:]?)?\s?(?:(?:put|puts) it|[\w ]{0,20}(?:wrote|said|says|writes|told \w+|commented|asked))?\s?[:,–—-]{0,2}\s?[\"“‘'](?=\w[^\"”\n]{8,})",
        "speaks_after": r"(?:\s?\([^)\n]{1,40}\))?(?:\s(?:to|in|at)\s[\w ]{2,20})?\s?[:–—-]\s?\n?\s?[\"“‘']?(?=[^\n]{0,70}\b(?:I|I['’]m|I['’]ve|me|my|you|your|we|us|this)\b)",
        "figure_right_after": r"[\"”’']?\s{0,3}(?:\([^)\n]{1,30}\)\s?)?[:|\t,;(–—-]{0,2}\s{0,3}(?:\d{1,3}(?![\d:/.-]\d|\d)|[A-F][+*-]?(?![\w'’]))",
    }.items()
}
_DECISIVE = frozenset(("acts_as_staff", "staffs_field", "turn_to", "on_an_agenda", "thanked_for_help", "thought_out", "authors_say"))
"""Signs that a name is no learner's, whatever else stands there."""
_TABLE_OF_COMMENTS = re.compile(
    r"(?:^|\n)\W{0,2}(?:(?:full|first|your|student|learner|participant)[ _]?)?(?:name|who|student|learner|participant|respondent)s?\W{0,2}(?:\t|\||,)[^\n]*"
    r"\b(?:comments?|feedback|wrote|said|thought|helped|liked?|keep|change|rating|overall|response|answer|remark|best|useful|learn\w*|did not|improve)\b",
    re.IGNORECASE,
)
_VOICES = re.compile(
    r"(?:^|\n|[.:] )(?:[^\n.]{0,50}\b(?:voices|what (?:the )?[\w ]{2,25} (?:said|thought|wrote)|(?:survey|feedback|evaluation|reviews?|comments|free text|quotes|exit (?:card|ticket)s?|testimonials|forum|jamboard|padlet|focus group)\b)|"
    r"[^\n]{10,100}\?(?: \([^\n]*\))?\n)",
    re.IGNORECASE,
)
"""A heading above what several people say, or a question above their answers."""
_ALONE_TELLING = ("quoted_after", "speaks_after", "set_apart", "begins", "behind_a_quotation", "says", "does", "spoken_to", "possesses")
SET = (*_SET_BEFORE, *_SET_AFTER, *(f"alone:{sign}" for sign in _ALONE_TELLING))
"""The signs by how a name is set."""
_YOU = re.compile(r"\byou(?:r|['’]ve|['’]re|['’]ll|rself)?\b", re.IGNORECASE)
_THEY = re.compile(r"\b(?:she|he|her|his|him|they|their|them)\b", re.IGNORECASE)
_FIRST_PERSON = re.compile(r"\b(?:I|I['’]m|I['’]ve|I['’]d|me|my|us)\b")
_QUOTED = re.compile(r"[\"“‘'][^\"“”‘’\n]{12,200}[\"”’']")
_YEAR = re.compile(r"\(\d{4}[a-z]?\)")


def window(text: str, start: int, end: int) -> tuple[int, int]:
    """The part of `text` that is looked at for the name from `start` to `end`."""
    return max(0, start - BEFORE), min(len(text), end + AFTER)


def signs(text: str, start: int, end: int, kinds: WordKinds) -> dict[str, float]:
    """The signs that the name from `start` to `end` shows, each with its number. `kinds` must cover the name's window."""
    first, last = window(text, start, end)
    before, after = text[first:start], text[end:last]
    paragraph = (start - len(_paragraph(before, -1)), end + len(_paragraph(after, 0)))
    sentence = (start - len(_CUT.split(before)[-1]), end + len(_CUT.split(after)[0]))
    found = {sign: 1.0 for sign, pattern in _SET_BEFORE.items() if pattern.search(before[-60:])}
    found |= {sign: 1.0 for sign, pattern in _SET_AFTER.items() if pattern.match(after)}
    for scope, (begin, finish) in (("sentence", sentence), ("paragraph", paragraph), ("window", (first, last))):
        words = kinds.between(begin, finish)
        if scope != "window":
            figures = len(set(_FIGURE.findall(text[begin:finish])))
            found[f"{scope}:figure"] = min(2, figures)
            found[f"{scope}:variety"] = sum(kind in words for kind in _OF_WORK) + (figures > 0)
            if not words.get("staff") and not words.get("event"):
                found[f"{scope}:no colleague"] = 1
        for kind in KINDS if scope != "window" else ("process", "grade"):
            found[f"{scope}:{kind}"] = min(_MOST, words.get(kind, 0))
    spoken = not _SPOKEN.isdisjoint(found)
    for kind in ("voice", "experience", "teaching", "judgement"):
        found[f"spoken:{kind}"] = float(spoken and found[f"paragraph:{kind}"] > 0)
    behind = kinds.between(end, sentence[1])
    found["behind:judgement"], found["behind:grade"] = min(2, behind.get("judgement", 0)), min(2, behind.get("grade", 0))
    for sign, pattern in (("you", _YOU), ("they", _THEY), ("I", _FIRST_PERSON)):
        found[f"sentence:{sign}"] = float(pattern.search(text, end, sentence[1]) is not None)
        found[f"paragraph:{sign}"] = float(pattern.search(text, end, paragraph[1]) is not None)
    found["paragraph:quoted"] = float(_QUOTED.search(text, *paragraph) is not None)
    found["before:I"] = float(_FIRST_PERSON.search(text, paragraph[0], start) is not None)
    found["sentence:year"] = float(_YEAR.search(text, *sentence) is not None)
    ahead = text[max(0, start - 600) : start]
    found["in_a_table_of_comments"] = float("line_begins" in found and _TABLE_OF_COMMENTS.search(ahead) is not None)
    found["below_a_heading_of_voices"] = float(_VOICES.search(ahead) is not None)
    alone = " " not in text[start:end]
    found["given name"] = float(alone)
    found["seldom given name"] = float(alone and plain(text[start:end]) not in first_names())
    if alone:  # a name alone is told by its layout
        found |= {f"alone:{sign}": 1.0 for sign in _ALONE_TELLING if sign in found}
    return {sign: number for sign, number in found.items() if number}


def likelihood(text: str, start: int, end: int, kinds: WordKinds) -> float:
    """How likely the name is that of a learner whose work is judged, 0 to 1."""
    if _OF_A_LEARNER.isdisjoint(kinds.between(*window(text, start, end))) and not _FIGURE.search(text, *window(text, start, end)):
        return 0.01  # nothing is judged here
    found = signs(text, start, end, kinds)
    if not _DECISIVE.isdisjoint(found):
        return 0.0
    weights = policy("learner_signs")
    total = weights["base"] + sum(weights["weights"].get(sign, 0.0) * number for sign, number in found.items())
    return 1 / (1 + math.exp(-total))


def _paragraph(text: str, which: int) -> str:
    """The first (0) or last (-1) paragraph of `text`, the next one where that is blank."""
    parts = text.split("\n\n")
    if parts[which].strip() or len(parts) == 1:
        return parts[which]
    return "\n\n".join(parts[-2:] if which else parts[:2])
