"""Section numbers in labels."""

from __future__ import annotations

import pytest

from foliocheck.sections.codes import code_of


@pytest.mark.parametrize(
    ("label", "pairs"),
    [
        ("1a", ("1a",)), ("1A Constraints", ("1a",)), ("1 (b) Technical", ("1b",)), ("Core area 1c", ("1c",)), ("Core Area IIIb", ("3b",)), ("2.1 Teaching", ("2a",)),
        ("Reflection 3b", ("3b",)), ("3a & 3b", ("3a", "3b")), ("3a/b", ("3a", "3b")), ("1a–c Operational issues", ("1a", "1b", "1c")), ("cmalt-2a", ("2a",)), ("3(ii) Policy", ("3b",)),
        ("1a An understanding", ("1a",)), ("Core area 3: b) policy", ("3b",)), ("2 - b) Learners", ("2b",)),
        ("II.i How the learning works", ("2a",)), ("III (ii) Policies", ("3b",)), ("Core area I.iii", ("1c",)), ("I. I had thought otherwise", ()), ("II. Teaching", ()), ("II.iii", ()),
        ("Standards: WCAG 2.1", ()), ("Moodle 3.1", ()),
        ("3 a law and a policy", ()), ("Core area 2: a reflection", ()), ("1.2.2021", ()), ("Year 4, and their teacher", ()), ("12a", ()), ("2022", ()), ("I am a teacher", ()),
    ],
)  # fmt: skip
def test_numbers_with_letters(label: str, pairs: tuple[str, ...]) -> None:
    assert code_of(label).pairs == pairs


@pytest.mark.parametrize(
    ("label", "area"),
    [
        ("Core area 2", 2), ("Core area two", 2), ("CA3", 3), ("Section five", 5), ("4. Communication", 4), ("IV. Communication", 4), ("CMALT 6: the next watch", 6), ("0 About me", 0),
        ("Communication", None), ("4th year", None), ("24 hours", None), ("I like tea", None),
    ],
)  # fmt: skip
def test_numbers_of_areas(label: str, area: int | None) -> None:
    assert code_of(label).area == area


def test_letters_alone() -> None:
    assert code_of("(b) Technical knowledge").letter == "b"
    assert code_of("B. Technical").letter == "b"
    assert code_of("A note on tools").letter is None
    assert code_of("Be careful").letter is None
