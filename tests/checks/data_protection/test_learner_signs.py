"""Signs that a name is a learner's: no turn of phrase decides, but what stands together does."""

from __future__ import annotations

import time

import pytest

from foliocheck.checks.data_protection.recognisers import feedback, find_all, learner_signs
from foliocheck.checks.data_protection.recognisers.speakers import speakers
from foliocheck.checks.data_protection.recognisers.word_kinds import WordKinds
from foliocheck.core.policy_data import policy

LEARNERS = [
    ("The one I think of most is Marguerite Fenby. She failed the first maths test with 11 out of 50.", ["Marguerite Fenby"]),
    ("Viva outcome\nCandidate: Folasade Ekundayo\nDecision: minor corrections", ["Folasade Ekundayo"]),
    (
        "I moved the group's marks. Hollie Spragg had a well-earned 71; Taavi Lepik, who had scraped 40, was absent.",
        ["Hollie Spragg", "Taavi Lepik"],
    ),
    ("Written on the scan: 'Yevgenia Holloway 34/50 – careless arithmetic, see Q7'", ["Yevgenia Holloway"]),
    ('Assessor\'s sign-off: "Very safe practice." Student: NGOZI UDEH-HARTE.', ["NGOZI UDEH-HARTE"]),
    (
        "Moodle gradebook export: firstname Lleucu, lastname Bowen-Tarn, Quiz 1 (Real) 7.50, feedback comments: check!",
        ["Lleucu Bowen-Tarn"],
    ),
    ("Comments from the wall after the workshop: “the breakout rooms were awkward” – Fenna Oduya, second year", ["Fenna Oduya"]),
    ("Cohort 3, interim results. Pass: 14. Refer: 2 (Ludovic Penn, Shula Merrin).", ["Ludovic Penn", "Shula Merrin"]),
]
"""A name whose work is judged, said as nobody has said it before."""
OTHERS = [
    "Mei Standish passed on the message. I asked Mei Standish for feedback on the module; 40% replied",
    "The Frances Cairncross Prize is awarded each year for the best dissertation.",
    "Mary Somerville (born 26 December 1780) taught herself algebra; her brother wrote of her work: 'better than mine'.",
    "Bess Arden set up the gradebook, and the marks of 40 students were copied.",
    "Ask Bess Arden about extensions and late work.",
    "Agenda: 1. Marks, Jonas Ferrier 2. Grades, Selma Hartigan",
    "I co-designed the rubric with Petra Halse, who teaches on the same module.",
    "Names have been changed. When Leo Marsh failed his second essay, he wrote me an e-mail.",
    "Tutor: Nkechi Lorne. The essays were marked and the comments returned.",
]
"""Colleagues, authors, prizes and invented people among the same words."""


@pytest.mark.parametrize(("text", "found"), LEARNERS)
def test_a_learner_is_told_by_what_stands_together(text: str, found: list[str]) -> None:
    assert [hit.value for hit in feedback.find(text)] == found


@pytest.mark.parametrize("text", OTHERS)
def test_nobody_else_is(text: str) -> None:
    assert [hit.value for hit in find_all(text, "text") if hit.what == feedback.WHAT] == []


def test_a_name_told_for_a_clearer_reason_is_told_once() -> None:
    text = "Safeguarding note. Carys Nuttall (16) disclosed that she self-harms; referred to the team, attendance poor."
    assert [(hit.what, hit.value) for hit in find_all(text, "text")] == [("special-category", "Carys Nuttall")]


def test_words_are_counted_once_by_kind() -> None:
    text = "Her essay, her essay again; not yet passed. The lecturer's comments."
    kinds = WordKinds(text, [(0, 30), (20, len(text))])
    assert kinds.between(0, 26) == {"work": 1}
    assert kinds.between(27, 43) == {"grade": 2}
    assert kinds.between(43, len(text)) == {"staff": 1, "process": 1, "voice": 1}


def test_every_weight_is_that_of_a_sign() -> None:
    """A sign that is renamed would silently weigh nothing: every one that weighs something is shown by a text, or is one by how a name is set."""
    every = [next(word for word in policy("learner_words")[kind].split() if "_" not in word).rstrip("*") for kind in learner_signs.KINDS]
    no_colleague = [word for word, kind in zip(every, learner_signs.KINDS, strict=True) if kind not in ("staff", "event")]
    shown: set[str] = set()
    for words in (every, no_colleague):
        said = " ".join(words)
        text = f'I saw “a line that somebody said” and Hanna Wexley: "{said}", you and she and I, 62% (2019) {said}. \nHannah: {said}\nName\tComment\nEleftheria\t{said}'
        people = feedback.people(text)
        assert {"Hanna Wexley", "Hannah", "Eleftheria"} <= {name for name, _, _ in people}
        kinds = WordKinds(text, (learner_signs.window(text, start, end) for _, start, end in people))
        shown |= {sign for _, start, end in people for sign in learner_signs.signs(text, start, end, kinds)}
    assert set(policy("learner_signs")["weights"]) <= shown | set(learner_signs.SET)
    assert set(learner_signs.KINDS) == set(policy("learner_words"))


@pytest.mark.parametrize(
    "text",
    [
        "I worked with colleagues on the feedback for essays and marked the drafts of learners, who were late. " * 600,
        "Student: Hanna Wexley failed her essay, 40%. " * 1000,
        "Wexley, Hanna " * 2500,
        "'Hanna Wexley' – " * 2000,
    ],
    ids=["prose", "learners", "names", "quotations"],
)
def test_a_long_text_costs_its_length(text: str) -> None:
    feedback.find(text[:5000])
    began = time.process_time()
    feedback.find(text[: len(text) // 2])
    half = time.process_time() - began
    began = time.process_time()
    feedback.find(text)
    assert time.process_time() - began < 4 * half + 0.5


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ('Afterwards: "too fast" (Petrosyan), "at last" (Ilke).', {"Petrosyan", "Ilke"}),
        ("[18:02] Costin M: it loaded\nLCpl Whelan was late.", {"Costin M", "Whelan"}),
        ('Worst: "the login". Learners: "more time". Vygotsky: "a zone".', set()),
    ],
    ids=["quoted", "initial and rank", "headings"],
)
def test_who_is_set_as_a_speaker(text: str, names: set[str]) -> None:
    assert {name for name, _, _ in speakers(text)} == names
