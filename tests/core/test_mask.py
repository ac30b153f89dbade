"""The Mask: shapes, spellings, cut texts, what stays readable."""

from __future__ import annotations

import pytest

from foliocheck.core.mask import Mask, masked

VALUES = [
    ("tomas.redfern@student.college.example", "tomas.redfern@student.college.example"),
    ("07700 900417", "07700 900417"),
    ("020 7946\n0337", "020 7946 0337"),
    ("JG 10 37 59 A", "JG 10 37 59 A"),
]
MASK = Mask(VALUES, roles=["library@uni.example"], phrases=[("Users/kit", "Users/k•••")])


@pytest.mark.parametrize(
    ("value", "shape"),
    [
        ("tomas.redfern@student.college.example", "t•••@student.college.example"),
        ("07700 900417", "07•••"),
        ("cmalt", "c•••"),
        ("ab", "•••"),
        ("", "•••"),
    ],
)
def test_shape(value: str, shape: str) -> None:
    assert masked(value) == shape


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Mail tomas.redfern@student.college.example now.", "Mail t•••@student.college.example now."),
        ("MAIL TOMAS.REDFERN@STUDENT.COLLEGE.EXAMPLE", "MAIL t•••@student.college.example"),
        ("mailto:%74omas.redfern%40student.college.example?subject=x", "mailto:t•••%40student.college.example?subject=x"),
        ("tel:07700%20900417", "tel:07•••"),
        ("?phone=07700+900417&x=1", "?phone=07•••&x=1"),
        ("020 7946 0337", "02•••"),
        ("&#106;o&#64;uni&#46;example", "j•••@uni.example"),
        ('a[href="mailto:%6d%6frgan@uni.example"]', 'a[href="mailto:m•••@uni.example"]'),
        ("hanna [dot] wexley [at] uni [dot] example", "h•••@uni.example"),
        ("jo (at) uni.example, please", "j•••@uni.example, please"),
        ("kwame\\u0040college.example", "k•••@college.example"),
        ("C:/Users/kit/plan.docx", "C:/Users/k•••/plan.docx"),
        ("ni number jg 10 37 59 a", "ni number JG•••"),
    ],
)
def test_every_spelling_is_masked(text: str, shown: str) -> None:
    assert MASK.text(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "library@uni.example",
        "kit",
        "https://medium.example/@kit.wilding/page",
        "img/logo@2x.png",
        "npm/bootstrap@5.1.3/dist",
        "good at dot voting",
        "meet at noon, look at the map",
        "Edge 2nd ed., 17700 9004171",
        "https://x.example/a%20b%2Fc?q=1&r=2",
        "R&amp;D &#8211; notes",
    ],
)
def test_what_is_no_personal_value_stays(text: str) -> None:
    assert MASK.text(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "I asked tomas.redfe",
        "I asked tomas.redfern@stu…",
        "…redfern@student.college.example wrote",
        "rang 07700 900 …",
        "rang 07700 900...",
        "somebody.else@stud",
    ],
)
def test_a_value_that_was_cut_is_masked(text: str) -> None:
    shown = MASK.text(text)
    assert "•••" in shown
    assert "redf" not in shown and "900" not in shown and "somebody" not in shown


def test_a_name_at_the_end_of_a_title_is_not_taken_for_a_cut_address() -> None:
    assert Mask([("morgan.ellery@uni.example",) * 2]).text("Portfolio of Morgan") == "Portfolio of Morgan"


def test_tree_masks_keys_too() -> None:
    assert MASK.tree({"tomas.redfern@student.college.example": ["07700 900417", 1, None]}) == {
        "t•••@student.college.example": ["07•••", 1, None]
    }


def test_masking_twice_changes_nothing() -> None:
    once = MASK.text("tomas.redfern@student.college.example, 07700 900417, C:/Users/kit/")
    assert MASK.text(once) == once


def test_many_values_cost_no_more_than_a_few() -> None:
    mask = Mask([(f"person{number}@uni.example",) * 2 for number in range(2000)])
    assert mask.text("person1999@uni.example person2000x") == "p•••@uni.example person2000x"


@pytest.mark.parametrize(
    ("lines", "hidden"),
    [
        (["Call Tomas.", "07700 900417", "It rained."], {1}),
        (["Ring 020 7946", "0337 for help.", "It rained."], {0, 1}),
        (["Before.", "14 Heol Fawr", "Llanelli", "SA15 3AB", "After."], {1, 2, 3}),
        (["Nothing", "to", "hide"], set()),
        ([], set()),
    ],
)
def test_lines_that_a_value_goes_over_are_told(lines: list[str], hidden: set[int]) -> None:
    mask = Mask([*VALUES, ("14 Heol Fawr\nLlanelli\nSA15 3AB", "14 Heol Fawr, Llanelli SA15 3AB")])
    assert mask.hidden_lines(lines) == hidden


def test_what_goes_over_several_lines_is_masked_piece_by_piece() -> None:
    mask = Mask([*VALUES, ("14 Heol Fawr\nLlanelli\nSA15 3AB", "14 Heol Fawr, Llanelli SA15 3AB")])
    lines = ["She lives at 14 Heol Fawr", "Llanelli", "SA15 3AB since May.", "Llanelli is a town.", "Ring 020 7946", "0337 for help."]
    assert mask.lines(lines) == [
        "She lives at ••• ••• •••",
        "•••",
        "••• ••• since May.",
        "Llanelli is a town.",
        "Ring ••• •••",
        "••• for help.",
    ]
    assert mask.lines(["Nothing", "to hide"]) == ["Nothing", "to hide"]
    assert mask.lines([]) == []
