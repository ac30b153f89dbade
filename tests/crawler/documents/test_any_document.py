"""Documents of any bytes end in facts or in one sentence: what the fuzzer of `benchmarks/fuzzing/` does at length, in short."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from foliocheck.core.addresses import page_key

FUZZING = Path(__file__).parents[3] / "benchmarks" / "fuzzing"
sys.path.insert(0, str(FUZZING))

from targets import TARGETS, raised_by_us  # noqa: E402  # found by the line above

WORDS = {name: [line.strip()[1:-1].encode() for line in (FUZZING / "words" / f"{name}.dict").read_text().splitlines()] for name in TARGETS}
SEEDS = {name: [path.read_bytes() for path in sorted((FUZZING / "corpus" / name).iterdir())] for name in TARGETS}


@pytest.mark.parametrize("name", TARGETS)
def test_what_was_kept_of_the_fuzzer_s_findings_holds(name: str) -> None:
    assert SEEDS[name]
    for data in SEEDS[name]:
        TARGETS[name](data)


@pytest.mark.parametrize("name", TARGETS)
def test_changed_inputs_keep_the_promise(name: str) -> None:
    @settings(max_examples=25 if name in ("word", "pdf", "web_page") else 80, deadline=None, suppress_health_check=list(HealthCheck))
    @given(
        st.sampled_from(SEEDS[name]),
        st.lists(st.tuples(st.floats(0, 1), st.sampled_from(WORDS[name]) | st.binary(max_size=6), st.integers(0, 20)), max_size=5),
    )
    def holds(seed: bytes, changes: list[tuple[float, bytes, int]]) -> None:
        for place, put, gone in changes:
            at = int(place * len(seed))
            seed = seed[:at] + put + seed[at + gone :]
        TARGETS[name](seed)

    holds()


def test_the_fuzzer_would_notice() -> None:
    """The oracle tells a fault of our own lines, and of what they call in Python's own modules, from one of a library."""
    with pytest.raises(TypeError) as ours:
        page_key(None)  # type: ignore[arg-type]  # a mistake on purpose: it is raised inside of urllib
    assert raised_by_us(ours.value)
    with pytest.raises(etree.XMLSyntaxError) as theirs:
        etree.fromstring(b"<a>")
    assert not raised_by_us(theirs.value)
