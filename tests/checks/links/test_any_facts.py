"""Whatever was met, a verdict is given: never an exception, never an outcome without a reason."""

from __future__ import annotations

import sys
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parent))

from small_world import HOME, link, page, snapshot  # the tests' own module, found by the line above

from foliocheck.checks.links.judgement import CAUSES
from foliocheck.checks.links.verdict import judge_links
from foliocheck.core.snapshot import Attempt, LinkFacts

ADDRESSES = st.one_of(
    st.sampled_from(
        ["https://elsewhere.example/x", HOME + "x", "http://localhost/x", "https://www.youtube.com/x", "https://docs.google.com/x"]
    ),
    st.text(max_size=40).map(lambda text: "https://elsewhere.example/" + text),
    st.text(max_size=40),
)
TEXTS = st.one_of(st.text(max_size=60), st.sampled_from(["Page not found", "Log in", "404", "This domain is for sale", "Just a moment..."]))
ERRORS = st.sampled_from([None, "dns", "refused", "timeout", "tls-expired", "reset", "protocol", "odd"])
ATTEMPTS = st.lists(st.builds(Attempt, method=st.just("GET"), status=st.one_of(st.none(), st.integers(100, 999)), error=ERRORS), max_size=3)
KINDS = st.sampled_from(["internal", "external", "embed", "fragment", "mail", "phone", "file"])
FACTS = st.builds(
    LinkFacts,
    address=ADDRESSES,
    attempts=ATTEMPTS.map(tuple),
    status=st.one_of(st.none(), st.integers(100, 999)),
    final_url=st.one_of(st.none(), ADDRESSES),
    redirects=st.lists(ADDRESSES, max_size=2).map(tuple),
    content_type=st.one_of(st.none(), TEXTS),
    title=TEXTS,
    text_start=TEXTS,
    words=st.integers(0, 1000),
    password_field=st.booleans(),
    fragments=st.dictionaries(TEXTS, st.booleans(), max_size=2),
    home_likeness=st.one_of(st.none(), st.floats(0, 1)),
    skipped=st.sampled_from([None, "offline", "budget", "private-address", "not-http", "odd"]),
)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(
    FACTS,
    TEXTS,
    st.sampled_from(["internal", "external", "embed", "fragment", "mail", "phone", "file"]),
    st.sampled_from(["a", "img", "iframe"]),
)
def test_any_facts_have_a_verdict(met: LinkFacts, fragment: str, kind: str, tag: str) -> None:
    href = f"{met.address}#{fragment}" if fragment else met.address
    for row in judge_links(snapshot((page(HOME, link(href, kind, tag=tag)),), met)):
        assert row.outcome in ("ok", "broken", "unsure", "wall", "unchecked")
        assert row.reason
        assert row.cause in ("", *CAUSES)
        assert (row.cause == "") == (row.outcome == "ok")
