"""Reflection by words, where no turn of phrase is known: in nobody's usual phrases, and texts that only tell what was done."""

from __future__ import annotations

import pytest

from foliocheck.sections.reflection import reflection_in, sentences_of
from foliocheck.sections.reflective_words import leaning, most_reflective

WEIGHING = (
    "Nobody used the glossary, and that should not have surprised me. It was built out of my own idea of what a beginner lacks. When the group made theirs, it was "
    "shorter, ruder and full of drawings, and it was read. My part shrank to checking the spelling. The next course begins with an empty page, whatever it costs me in pride."
)
TELLING = (
    "The platform has 4,200 users in six departments. I manage the accounts, run the nightly import and maintain twelve templates. Each course has a page, a forum and a quiz bank. "
    "I deliver training on the first Tuesday of the month, publish a newsletter and answer about thirty tickets a week. Backups are made daily and kept for ninety days."
)


def test_words_lean_the_right_way() -> None:
    assert leaning(WEIGHING) > 0.5
    assert leaning(TELLING) < -1.0


def test_without_known_words_nothing_is_said() -> None:
    assert leaning("") == leaning("Zxqv wrrgl") == 0.0


def test_what_only_tells_is_no_reflection() -> None:
    assert reflection_in(TELLING).answer == "no"


def test_what_weighs_in_its_own_words_is_not_called_a_mere_description() -> None:
    assert reflection_in(WEIGHING).answer != "no"


def test_the_sentences_that_speak_for_it_are_the_authors_own_in_their_order() -> None:
    sentences = sentences_of(WEIGHING)
    chosen = most_reflective(sentences)
    assert 1 <= len(chosen) <= 2
    assert [sentence for sentence in sentences if sentence in chosen] == list(chosen)


@pytest.mark.parametrize(
    "text",
    [
        "I hope to see you there.",
        "Thank you for reading.",
        "I enjoyed the conference and I thank the organisers for a lovely dinner in the museum.",
    ],
)
def test_a_line_decides_nothing(text: str) -> None:
    assert reflection_in(text).answer != "yes"
