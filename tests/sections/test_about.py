"""What a text is about, by weighed words: sentences that nobody weighed, in nobody's official terms."""

from __future__ import annotations

import pytest

from foliocheck.sections.about import about
from foliocheck.sections.frameworks_data import all_frameworks, load_framework
from foliocheck.sections.topics import Topics

TEXTS = {
    "context": "I came to the college as a welder and now look after the learning platform. I joined the digital team six years ago, and before that I taught evening classes. My role is to support forty lecturers, and I am applying because my manager asked me to.",
    "1c": "Before the roll-out I ran drop-in sessions in every department, wrote a short guide and asked two champions to help their colleagues. At first the help desk was flooded; by the summer most staff had moved their courses over.",
    "2b": "Most of them work shifts and study on a phone at night. I asked them in a survey what they found hard: many are older, some have dyslexia, English is a second language for a third of the group, and few had studied since school.",
    "3a": "The Equality Act and the accessibility regulations meant that our videos had to have captions, and the GDPR that I could not keep the recordings for ever. I wrote a data protection impact assessment and took advice about copyright.",
    "future": "Over the next two years I want to learn to code, I plan to apply for a fellowship, and I hope to present our work at a conference. I will also look for a mentor and I intend to read more research.",
    "confirmation": "I declare that this portfolio is true and accurate and that it is my own work. Signed and dated, 3 May.",
}


@pytest.mark.parametrize("section", TEXTS)
def test_the_words_tell_the_section(section: str) -> None:
    likely = about().likelihoods(TEXTS[section])
    assert max(likely, key=lambda each: likely[each]) == section
    assert sum(likely.values()) == pytest.approx(1.0)


@pytest.mark.parametrize("text", ["", "Zxqv wrrgl", "1234 5678"])
def test_a_text_without_known_words_speaks_for_nothing(text: str) -> None:
    assert set(Topics.of(load_framework("cmalt-2019")).points(text).values()) == {0.0}


def test_a_line_says_less_than_a_text() -> None:
    points = Topics.of(load_framework("cmalt-2019")).points
    line, text = points("I plan to apply for a fellowship."), points(TEXTS["future"])
    assert 0 < line["future"] < text["future"] <= 3


def test_a_recipe_is_no_section() -> None:
    recipe = "Melt the butter, stir in the flour and add the milk. Course aims: by the end of the session learners will be able to make a white sauce. Worksheet 3: answer the questions below."
    assert max(Topics.of(load_framework("cmalt-2019")).points(recipe).values()) < 1.0


@pytest.mark.parametrize("framework", [each.id for each in all_frameworks()])
def test_every_section_of_every_framework_has_words(framework: str) -> None:
    assert set(Topics.of(load_framework(framework)).points(TEXTS["1c"])) == {section.id for section in load_framework(framework).sections}
