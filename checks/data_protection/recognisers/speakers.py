"""People called by one name where the layout says that somebody speaks or is reported on: "Costin M.", "Petrosyan: …", (Ilke), Pte Odell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from foliocheck.checks.data_protection.recognisers.names import days, is_given, ordinary, plain
from foliocheck.core.policy_data import policy

_NAME = r"(?P<name>[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿāăąćčďęěėīłńňőřśšţťũůűžźż]{2,13})"
_WITH_INITIAL = re.compile(rf"(?<![\w@.'’-]){_NAME} (?P<initial>[A-ZÀ-Ö])(?:\.|(?=[:,)]|\s?[–(·|]|\n|$))")
_RANK = r"(?:Pte|Private|LCpl|L/Cpl|Lance Corporal|Cpl|Corporal|Rfn|Rifleman|Gnr|Gunner|Spr|Sapper|Tpr|Trooper|Sig|OCdt|Officer Cadet|Cadet|Recruit|Apprentice)"
_RANKED = re.compile(rf"\b{_RANK}\s{_NAME}(?![\w-]|\s[A-Z])")
_QUOTES = re.compile(
    rf"(?:^|(?<=\n)|(?<=[.!?;”\"’]\s)|(?<=[–•·★]\s)){_NAME}(?=(?:\s?\([^)\n]{{1,40}}\)|,\s[^:\n]{{2,40}})?\s?:\s?[\"“‘])", re.MULTILINE
)
"""Whoever stands before a colon and a quotation."""
_ATTRIBUTED = re.compile(rf"[\"”’]\s?\(\s?{_NAME}(?=[,)]\s?)")
"""A name alone in brackets behind a quotation."""


def speakers(text: str) -> Iterator[tuple[str, int, int]]:
    """Names of one word, or a given name and an initial, in such a layout: the name, where it starts and ends. None is an everyday word."""
    for match in _WITH_INITIAL.finditer(text):
        if is_given(match["name"]):
            yield match.group().rstrip("."), match.start(), match.end("initial")
    for pattern in (_RANKED, _QUOTES, _ATTRIBUTED):
        for match in pattern.finditer(text):
            word = plain(match["name"])
            if word not in ordinary() and word not in days() and word not in _labels():
                yield match["name"], match.start("name"), match.end("name")


_LABELS = """
afterwards meanwhile eventually next today yesterday tomorrow sometimes often once again now there here maybe perhaps
example quote quotes quotation comment comments feedback question answer reply response note notes title prompt caption summary aim aims task tip step
point reason result theme heading message subject slogan motto strengths weaknesses likes dislikes positive negative positives negatives overall
anonymous anon someone somebody everyone everybody nobody another others one two three four five six seven eight nine ten first second third finally
then later said she they who what when where why how which before after yes and but also plus still reflection evidence conclusion introduction
learner learners student students tutor tutors teacher teachers colleague colleagues pupil pupils participant participants interviewer interviewee
respondent facilitator host narrator author editor reviewer manager mentor parent parents user users admin chatgpt claude gemini copilot alexa siri
turnitin jisc ofsted kolb gibbs schon vygotsky piaget dewey freire biggs bloom maslow bruner kirkpatrick laurillard salmon mayer sweller bandura
knowles mezirow brookfield wenger hattie
"""


@cache
def _labels() -> frozenset[str]:
    """What stands before a quotation and is no name: headings, roles, words of judgement, and authors whom everybody quotes."""
    return frozenset(_LABELS.split()) | {word for words in policy("learner_words").values() for word in words.split()}
