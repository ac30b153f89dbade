"""What was put right, written as foliocheck.toml and read again, is the same."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from foliocheck.app.corrections_file import read_corrections, write_corrections
from foliocheck.core.corrections import Corrections, Pin

TEXT = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\x7f"), max_size=30)
TEXTS = st.lists(TEXT, max_size=3).map(tuple)
NAMES = st.lists(TEXT.filter(str.strip), max_size=3).map(tuple)
PINS = st.lists(st.builds(Pin, section=TEXT, address=TEXT, heading=st.none() | TEXT), max_size=3).map(tuple)


@settings(max_examples=200, deadline=None)
@given(
    st.builds(
        Corrections, framework=st.none() | TEXT.filter(bool), pins=PINS, refused=PINS, ignored=TEXTS, owner_addresses=TEXTS, owner_names=NAMES, permitted=TEXTS,
    )
)  # fmt: skip
def test_it_comes_back_as_it_was(corrections: Corrections) -> None:
    assert read_corrections(write_corrections(corrections)) == corrections


def test_nothing_said_is_nothing_written() -> None:
    assert write_corrections(Corrections()).strip() == ""


def test_a_name_of_blanks_is_none() -> None:
    assert read_corrections('[owner]\nnames = [" ", "Morgan Ellery", ""]').owner_names == ("Morgan Ellery",)
