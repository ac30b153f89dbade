"""What is told without the list of public endings is what the list says."""

from __future__ import annotations

import pytest

from foliocheck.core.host_endings import _PLAIN_ENDING, _extractor, name_and_ending

HOSTS = ("{}", "uni.{}", "www.uni.{}", "a-b.c.d.{}", "com.{}", "ac.uk.{}", "uk.{}")
ENDINGS = ("ac.uk", "co.uk", "org.uk", "gov.uk", "nhs.uk", "com", "org", "net", "edu", "example")


@pytest.mark.parametrize("host", [host.format(ending) for ending in ENDINGS for host in HOSTS])
def test_a_plain_ending_is_told_as_the_list_tells_it(host: str) -> None:
    assert _PLAIN_ENDING.fullmatch(host)
    parts = _extractor().extract_str(host)
    assert name_and_ending(host) == (parts.domain, parts.suffix)


def test_the_list_knows_no_ending_below_a_plain_one() -> None:
    endings = tuple(f".{ending}" for ending in ENDINGS)
    assert not [suffix for suffix in _extractor().tlds if suffix.endswith(endings)]


@pytest.mark.parametrize(
    ("host", "told"),
    [
        ("www.high.a-county.sch.uk", ("high", "a-county.sch.uk")),
        ("uni.edu.au", ("uni", "edu.au")),
        ("blog.uni.de", ("uni", "de")),
        ("localhost", ("localhost", "")),
        ("", ("", "")),
    ],
)
def test_other_hosts_are_looked_up(host: str, told: tuple[str, str]) -> None:
    assert name_and_ending(host) == told
