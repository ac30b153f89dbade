"""Health, disability, belief, family trouble and crime beside a name, and the age of a child. A prompt for a person, never a failure.

Whether a word of such a state (`core/policy/state_words.toml`) is said of who is named, weighed signs tell; a child's age is told by how ages are written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from foliocheck.checks.data_protection.recognisers.learners import only_named, only_spoken
from foliocheck.checks.data_protection.recognisers.reading import invented, sign_weights
from foliocheck.checks.data_protection.recognisers.reading.hit import Hit
from foliocheck.checks.data_protection.recognisers.reading.people import Person, is_known
from foliocheck.checks.data_protection.recognisers.reading.surroundings import Surroundings, around_people
from foliocheck.checks.data_protection.recognisers.states import (
    asides,
    beside_others,
    groups_of_people,
    medicines,
    patient_records,
    plain_conditions,
    plain_lives,
    plain_states,
    private_lives,
    said_groups,
    said_states,
    work_on_states,
    written_to,
)

WHAT = "special-category"
QUESTION = "state_signs"
"""The table of weights."""
LIKELY, LIKELY_UNKNOWN = 0.45, 0.8
"""From this likelihood on a name is told; from the second on a single word that no list of given names knows."""
_FARTHER = ("near", "above")
"""Signs that stand too far away to say whose state is spoken of."""
_CHILD = re.compile(
    r"(?<!reading )(?<!average )(?<!mental )\bage[d]?\s?(?:\d|1[0-5])\b(?!\.\d)|\(age[d]?:? ?(?:\d|1[0-7])\)|\b(?:\d|1[0-5])[- ]years?[- ]old\b|(?<!\d)\((?:[4-9]|1[0-5])\)(?![:\d])|"
    r"\bReception class\b|(?<!\d),\s(?:aged? )?(?:[4-9]|1[0-5])(?=[,)]|\.(?!\d|\s(?-i:[a-zà-ÿ]))|\s(?:and|who|is|was|with|years[- ]old)\b)|"
    r"\b(?:aged?|is|turned)\s(?:four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen)\b|"
    r"\b(?:four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen)[- ]years?[- ]old\b",
    re.IGNORECASE,
)
_BY_WHOM = re.compile(
    r"(?:\b(?:policy owner|document owner|author|presenter|speaker|trainer|facilitator|convenor)\s?:|\b(?:podcast|talk|session|lecture|workshop|webinar|keynote|paper|article|book|blog post|poster|film|video|slides|template|demo|icons?|fonts?|design|images?|photos?|guide|toolkit|checklist|resources?|post|page|course|module|drawings?|illustrations?|cartoon|review|edited) by)\s(?:Dr\.? |Prof\.? |Mrs? |Ms )?$",
    re.IGNORECASE,
)
_SPEAKS_OF = re.compile(
    r"(?:\s(?:has |have |had )?(?:written|wrote|writes|lectures|lectured|published|researches|researched|argued|presented)\b|"
    r"['’]s?\s(?:[a-z-]+\s){0,3}(?:talk|session|lecture|workshop|slides|book|article|blog|podcast|webinar|keynote|paper|audience)\b)",
)
_SANCTIONED = re.compile(
    r"(?:,? who)?\s(?:has |had |was |is |again |twice |often ){0,2}(?:walk(?:ed|s) out|put on (?:\w+ )?report|sent out|in detention|given (?:a )?detention|kept (?:in|behind)|told off)\b"
)
"""Behind a name: what a school does about conduct in a lesson, which is no state of anybody's."""
_MORE_THAN_THAT = re.compile(
    r"\b(?:police|exclu\w+|mother|mum|father|dad|home|anxi\w+|panic\w*|ill\w*|sick|fight|drugs?|knife|tears|crying|adhd|autis\w+|social|meltdown|diabet\w+|upset)\b",
    re.IGNORECASE,
)
_SPEAKER = re.compile(
    r"\b(?:keynotes?|plenary|guest (?:lecture|speaker|talk)|(?:invited|opening|closing) (?:speaker|talk|lecture|address)|speakers?|lecture|talk|panel|chair|webinar|session \d{1,2})\s?[:–—-]\s(?:[A-Z]\w{1,9}\.? ){0,2}$",
    re.IGNORECASE,
)
_TITLED = re.compile(r"(?:\s\([^()\n]{2,40}\))?\s?[,:–—-]{1,2}\s?[“\"‘'«]")
"""Before and behind the name of who speaks: the title of the talk in quotation marks, whatever it speaks of."""
_OF_ONESELF = re.compile(r"\b(?:I (?:have|am|was)|I['’](?:m|ve)|s?he|they|her|his|their|own|herself|himself|who)\b", re.IGNORECASE)
"""Before and behind a name: a topic of which somebody speaks or writes, unless it is their own life."""
_BELIEVES = re.compile(r"(?:,? who)?\s(?:is|was|are|were)\s(?:\w+\s){0,3}Jehovah['’]?s?['’]? Witness")
"""Behind a name: two words that look like a name themselves."""
_IDIOM = re.compile(
    r"\s(?:is|was|were|got|had been|has been|felt|grew|became|seemed|turned)\s(?:\w+\s)?(?:sick (?:of|and tired|when|about it|at the|to see|to (?:the|his|her) stomach)|blind to|deaf to|a blind eye|ill at ease|ill[- ](?:prepared|advised|suited|served|informed))\b|"
    r"[^.!?\n]{0,50}\b(?:fill|mark|score|rate|judge|sort|code|grade|do|did|read|assess|review)\w*\s(?:[\w'’]+\s){0,4}blind(?=[.,;]|\s(?:and|off|from|first|by)\b)"
)
"""Behind a name: words of a state that say none."""
_CITED = re.compile(
    r"(?:,? (?:and|&|y|et|und) [A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){0,2})?,?\s\((?:eds?|Hrsg|éds?|dirs?|comps?|(?:19|20)\d\d[a-z]?)\b"
)
"""Behind the name of an author or editor in a list of books."""
_NONE = re.compile(r"\s?[:–(\t-]\s?(?:none|n/a|nil)\b", re.IGNORECASE)
"""Behind a name: there is nothing to say."""
_CHILD_BEFORE = re.compile(r"\b(?:pupil|child|boy|girl|toddler|son|daughter)\s*,?\s*$", re.IGNORECASE)
_KIN_OF = re.compile(
    r"\b(?:parents?|mother|mum|mam|mom|father|dad|carer|guardian|gran\w*|nan|aunt(?:ie)?|uncle|teacher|tutor|childminder)(?:/\w+)? (?:of|to)\b",
    re.IGNORECASE,
)
"""Between a name and an age: whose child is that old."""
_AGE_BEFORE = re.compile(r"\bage", re.IGNORECASE)
_PLACE_BEFORE = re.compile(r"\b(?:in|near|at)\s$")
_OF_A_YEAR = re.compile(
    r"\b(?:head|leader|lead|teacher|tutor|director|teaches|taught|led|leads|teaching|works? with|worked with|for)\s(?:of\s|a\s|the\s)?$",
    re.IGNORECASE,
)
_DEGREE = re.compile(
    r"\b(?:BSc|BA|BEd|BEng|BN|BMus|LLB|MSc|MA|MEd|MBBS|PhD|PGCE|PGDE|HND|HNC|FdA|FdSc|Hons|degree|undergraduate|student nurse|medical student)\b"
)
"""A year or an age that is a class's or a degree's."""
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])|\n")
AGE_WITHIN = 45
"""How far behind a name its age may stand."""


def find(text: str) -> list[Hit]:
    """Every name of which a state is said, and every name beside a child's age."""
    around = around_people(text)
    if not around.people or invented.all_are(text):
        return []
    hits = [
        Hit(what=WHAT, value=name, start=start, end=end, confidence=round(max(sure, 0.6), 2), spellings=(name,), person=name)
        for name, start, end in around.people
        if (
            (
                (sure := likelihood(around, (name, start, end))) >= (LIKELY if is_known(name, start, text) else LIKELY_UNKNOWN)
                and not beside_others.is_row_without(around, text, start, end)
            )
            or _is_said_plainly(text, start, end)
            or written_to.is_told(text, start, end)
            or (
                " " in name
                and (
                    _is_child(text, start, end)
                    or patient_records.is_recorded(text, start, end)
                    or medicines.is_told(text, start, end)
                    or said_states.is_said(around, text, start, end)
                    or private_lives.is_told(text, start, end)
                    or _BELIEVES.match(text, end)
                )
                and not name.startswith("Jehovah")
            )
        )
        and not (
            invented.is_nobody(text, (name, start, end))
            or _is_nobody_here(text, start, end)
            or groups_of_people.is_only_near(text, start, end)
            or only_spoken.is_other_than(text, start, end)
            or only_named.is_read(text, start, end)
            or work_on_states.is_only_work(text, start, end)
            or beside_others.is_another(around, text, start, end)
        )
    ]
    return list(_each_once(hits))


def _is_said_plainly(text: str, start: int, end: int) -> bool:
    """Whether a state is said outright right behind the name from `start` to `end`, or behind what stands beside it in commas or brackets."""
    if plain_states.is_said(text, start, end) or plain_conditions.is_said(text, start, end) or plain_lives.is_said(text, start, end):
        return True
    last = asides.end_of(text, end)
    return last is not None and (
        plain_states.is_said(text, start, last)
        or plain_conditions.is_said(text, start, last)
        or plain_lives.is_said(text, start, last)
        or (" " in text[start:end] and said_states.is_said_behind(text, last))
    )


def _each_once(hits: list[Hit]) -> Iterator[Hit]:
    """Who is told by the whole name, too, is called by it wherever the given name stands alone."""
    whole = {hit.value.split()[0]: hit.value for hit in reversed(hits) if " " in hit.value}
    for hit in hits:
        value = whole.get(hit.value, hit.value)
        yield replace(hit, value=value, person=value)


def likelihood(around: Surroundings, person: Person) -> float:
    """How likely a word of health, belief or trouble close by is said of who is named, 0 to 1."""
    found = signs(around, person)
    return sign_weights.likelihood(sign_weights.total(QUESTION, found)) if found else 0.0


def signs(around: Surroundings, person: Person) -> set[str]:
    """The signs of whose state is spoken of; none where no word of a state stands close by."""
    states = around.states(*person[1:])
    return states | {sign for sign in around.signs(*person) if not sign.startswith(_FARTHER)} if states else states


_LONG_AGO = re.compile(
    r"(?:\b(?:in|since|until|born|died|b\.|of|by)\s|(?<![A-Za-z.\d/-])[(–-]|(?<=\d{4})[–-])(?:1[5-8]\d\d|19[0-4]\d)\b(?! ?(?:h|hrs|hours)\b)|\b(?:1[5-9]th|(?:six|seven|eigh|nine)teenth)[- ]century\b",
    re.IGNORECASE,
)
_FEAST = re.compile(r"Eid|Diwali|Holi|Vesak|Vaisakhi|Purim|Passover|Advent|Lent|Easter|Ramadan|Hanukkah|Navratri|Ashura|Noel|Noël")
"""Days that are names, too."""
_STUDENTS_UNION = re.compile(
    r"\bstudents?['’]?s? (?:union|guild|association)(?:['’]s)? (?:[\w-]+ ){0,3}?(?:rep(?:resentative)?|officer|president|member|steward|sabb\w*),? ?$",
    re.IGNORECASE,
)
"""No trade union."""
_TAKEN_UP = re.compile(
    r"['’]s (?:[\w-]+ ){0,3}?(?:has|have|had|was|were|is|are|been|being) (?:since |now |already |widely )?(?:been )?adopted\b"
)
"""Behind a name: what somebody made, and others use."""
_TRAINED = re.compile(r"\s?\((?:[\w-]+ ){0,2}(?:trained|qualified|first[- ]aid\w*)\b")
"""Behind a name: who knows how to help others."""
_PLAYED = re.compile(
    r"^\s?[(\[](?:an? |the |our )?(?:[\w-]+ )?(?:manikin|mannequin|doll|puppet|simulator|dummy)\b|\b(?:simulated|standardi[sz]ed patient|role[- ]?play\w*|fictional|fictitious|(?:our|an?|of) (?:mannequin|manikin)|avatar)\b",
    re.IGNORECASE,
)


def _is_nobody_here(text: str, start: int, end: int) -> bool:
    """Whether a name is somebody's of long ago, a played patient's, or that of who speaks of a topic."""
    if _CITED.match(text, end) or _NONE.match(text, end) or _IDIOM.match(text, end):
        return True
    if said_groups.UNIONS_ALONE.fullmatch(text, start, end):
        return True
    if _TRAINED.match(text, end) or _FEAST.fullmatch(text, start, end) or _STUDENTS_UNION.search(text, max(0, start - 60), start):
        return True
    if _TAKEN_UP.match(text, end):
        return True
    behind = _SENTENCE.split(text[end : end + 160])[0]
    if _SANCTIONED.match(behind) and not _MORE_THAN_THAT.search(behind):
        return True
    if _TITLED.match(behind) and _SPEAKER.search(text, max(0, start - 60), start):
        return True
    if said_groups.leads(text, start):
        return False
    speaks = _SPEAKS_OF.match(behind) or (_BY_WHOM.search(text[max(0, start - 60) : start]) and not behind.startswith(" ("))
    if speaks and not _OF_ONESELF.search(behind):
        return True
    return (
        _LONG_AGO.search(text, max(0, start - 60), end + 60) is not None
        or _PLAYED.search(text[end : end + 120].partition("\n\n")[0]) is not None
    )


def _is_child(text: str, start: int, end: int) -> bool:
    """Whether a name stands beside a child's age or school year, or right behind "pupil"; a year of a degree is none."""
    before, after = _SENTENCE.split(text[max(0, start - 100) : start])[-1], _SENTENCE.split(text[end : end + 140])[0]
    age = _CHILD.search(after)
    aged = (
        age is not None
        and age.start() < AGE_WITHIN
        and not _DEGREE.search(after[: age.start()])
        and not _OF_A_YEAR.search(after[: age.start()])
        and not _KIN_OF.search(after[: age.start()])
    )
    if _PLACE_BEFORE.search(before):
        return False
    return aged or (_CHILD_BEFORE.search(before) is not None and _AGE_BEFORE.search(before) is not None)
