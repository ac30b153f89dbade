"""Single sentences as candidates write them: what weighs one's own work, and what only tells of it, praises or thanks."""

from __future__ import annotations

import pytest

from foliocheck.sections.reflection import description_in, reflection_in

from .paragraphs import DESCRIPTIVE, REFLECTIVE

WEIGHED = [
    "On reflection, I should have involved the students earlier in the design.",
    "Looking back, the pilot was too short to draw conclusions.",
    "I have learned that a good helpdesk article saves ten phone calls.",
    "This experience has highlighted the importance of testing with real users.",
    "If I were to do this again I would start with the assessment.",
    "In hindsight, choosing a paid plugin was a mistake.",
    "This was a steep learning curve for me and for the team.",
    "I realised that staff needed time rather than training.",
    "I found this challenging because I had no budget.",
    "It has made me more aware of the barriers that my students face.",
    "I now think more carefully about how I word instructions.",
    "I feel that the project was successful because we listened, although it took longer than I expected.",
    "What I learnt from this was to plan for failure.",
    "The key lesson for me was to communicate early and often.",
    "I would like to have collected more data from the second cohort.",
    "This made me question whether lecture capture improves attainment.",
    "I was surprised by how few students opened the feedback.",
    "Working on this project has developed my confidence in coding.",
    "Next time I would use a smaller group.",
    "I have become more cautious about recommending new tools.",
    "With more time I would have run focus groups.",
    "It would have been better to offer drop-in sessions.",
    "The feedback showed me that my instructions were unclear.",
    "I gained a better understanding of copyright as a result of this.",
    "Reflecting on this now, I can see that I was trying to do too much.",
    "My approach to course design has changed as a result.",
    "I underestimated how long the migration would take.",
    "I struggled with the technical side at first.",
    "I need to improve how I evaluate my workshops.",
    "It did not go as well as I had hoped.",
    "This taught me the value of saying no.",
    "One thing I would do differently is to get management support first.",
]
TOLD = [
    "I have worked as a learning technologist since 2012.",
    "The service is used by 400 staff and receives excellent feedback.",
    "I am very proud of the team and of our award.",
    "I believe that technology can enhance learning in many ways.",
    "I created twelve screencasts and uploaded them to the site.",
    "Moodle is the best platform for our needs.",
    "I would recommend this tool to anyone.",
    "Students loved the new quizzes and the module team were delighted.",
    "I delivered a lesson on referencing in week 3.",
    "In my view open source software is preferable.",
    "I think that all staff should use lecture capture.",
    "We have been able to reduce the number of support calls by half.",
    "I am responsible for the lecture capture service.",
    "I led the roll-out of Panopto across four faculties.",
    "Next year I will be attending the ALT conference.",
    "I am happy to demonstrate the system on request.",
    "The second lesson was a practical one in the computer lab.",
    "I had set up the recording studio in 2016.",
    "I could not have done it without the support of my manager.",
    "I would be happy to provide further evidence.",
    "I would like to thank my colleagues for their help.",
    "The next time the course runs it will have a new assessor.",
    "I know Moodle, Blackboard and Canvas well.",
    "I made the resources available under a Creative Commons licence.",
    "It was the right size for our server.",
    "I was told to move the data by June.",
    "I enjoy working with academics from all disciplines.",
    "I am confident in the use of HTML, CSS and Javascript.",
    "I am lucky to work with such a supportive team.",
    "Everyone was very positive about the training.",
]


@pytest.mark.parametrize("sentence", WEIGHED)
def test_weighing_ones_own_work_is_a_sign_of_reflection(sentence: str) -> None:
    assert reflection_in(sentence).answer != "no"


def test_one_sign_is_unclear_and_two_are_a_yes() -> None:
    assert reflection_in(WEIGHED[1]).answer == "unclear"
    assert reflection_in(f"{WEIGHED[1]} {WEIGHED[8]}").answer == "yes"


@pytest.mark.parametrize("sentence", TOLD)
def test_telling_praising_and_thanking_are_none(sentence: str) -> None:
    assert reflection_in(sentence).answer == "no"


def test_opinions_alone_are_never_a_yes_however_many() -> None:
    assert reflection_in(" ".join(["I believe strongly that small colleges can do this better than large ones."] * 20)).answer != "yes"


def test_what_the_author_did_is_a_description_and_what_others_should_do_is_none() -> None:
    assert description_in("I built the site in 2021. I trained forty tutors to use it.").answer == "yes"
    assert description_in("The site should be built with care. Tutors need training.").answer == "no"


@pytest.mark.parametrize("paragraph", REFLECTIVE)
def test_a_paragraph_that_weighs_the_work_is_seen(paragraph: str) -> None:
    assert reflection_in(paragraph).answer == "yes"


@pytest.mark.parametrize("paragraph", DESCRIPTIVE)
def test_a_paragraph_that_only_tells_praises_or_promises_is_none(paragraph: str) -> None:
    assert reflection_in(paragraph).answer == "no"


@pytest.mark.parametrize(
    "sentence",
    [
        "The survey told us that most of them used a phone.",
        "I see less of the code than I used to.",
        "The farmers have changed my practice most.",
    ],
)
def test_the_words_of_one_sign_are_no_second_sign(sentence: str) -> None:
    assert reflection_in(sentence).answer != "yes"


@pytest.mark.parametrize(
    "text",
    [
        "Through reflecting on my practice, I can identify strengths and areas for development. I constantly reflect on my lessons, and this reflection enables me to grow as a reflective practitioner.",
        "Engaging with a variety of technologies has been a valuable and enriching experience which has allowed me to develop as a practitioner.",
        'One learner wrote: "I used to hide my repeats. I realised that I had been wrong about them. Now I bring them." I put it on the wall.',
    ],
)
def test_praise_of_reflection_and_other_peoples_words_are_none(text: str) -> None:
    assert reflection_in(text).answer == "no"


def test_a_long_account_that_reflects_in_one_paragraph_still_reflects() -> None:
    told = "I set up the course site in March and wrote the guide for staff. I ran four workshops, and the library printed the cards. " * 60
    weighed = "I learned that a guide is not read. I had assumed that staff would ask. Looking back, I would have tested it with two of them first. I was wrong about the cards. Next time I would begin with a visit. It made me question what a workshop is for. I realised that I had planned it for myself. "
    assert reflection_in(told + weighed).answer == "yes"
