import pytest

from foliocheck.crawler.network.rules import Rules

HOSTED = Rules(hosted=True, allowed=frozenset({("intranet.college.example", 8000), ("127.0.0.1", 8765)}))
OWN = Rules(own="localhost", port=8765)
PUBLIC = Rules(own="name.example", port=443)


@pytest.mark.parametrize(
    ("rules", "host", "port", "rule"),
    [
        (HOSTED, "name.example", 443, None),
        (HOSTED, "name.example", 80, None),
        (HOSTED, "name.example", 22, "port"),
        (HOSTED, "name.example", 6379, "port"),
        (HOSTED, "intranet.college.example", 8000, None),
        (HOSTED, "intranet.college.example", 8001, "port"),
        (HOSTED, "127.0.0.1", 8765, None),
        (HOSTED, "127.0.0.1", 80, "private"),
        (HOSTED, "localhost", 80, "private"),
        (HOSTED, "LOCALHOST.", 80, "private"),
        (HOSTED, "printer", 80, "private"),
        (HOSTED, "metadata.google.internal", 80, "private"),
        (HOSTED, "169.254.169.254", 80, "private"),
        (HOSTED, "0x7f.1", 80, "private"),
        (HOSTED, "[::1]", 80, "private"),
        (OWN, "localhost", 1, None),
        (OWN, "127.0.0.1", 8765, None),
        (OWN, "127.0.0.1", 8766, "private"),
        (OWN, "192.168.0.1", 8765, "private"),
        (OWN, "name.example", 8766, None),
        (PUBLIC, "localhost", 443, "private"),
        (PUBLIC, "name.example", 8443, None),
        (Rules(), "localhost", 80, "private"),
    ],
)
def test_names(rules: Rules, host: str, port: int, rule: str | None) -> None:
    assert rules.against_name(host, port) == rule


@pytest.mark.parametrize(
    ("rules", "host", "ip", "rule"),
    [
        (HOSTED, "name.example", "93.184.215.14", None),
        (HOSTED, "name.example", "10.0.0.1", "private"),
        (HOSTED, "name.example", "198.18.0.5", "private"),
        (HOSTED, "name.example", "fe80::1%2", "private"),
        (PUBLIC, "name.example", "10.0.0.1", None),  # an institution's own resolver may lead to its portfolio that way
        (PUBLIC, "other.example", "10.0.0.1", "private"),
        (PUBLIC, "other.example", "198.18.0.5", None),
    ],
)
def test_addresses(rules: Rules, host: str, ip: str, rule: str | None) -> None:
    assert rules.against_ip(host, 443, ip) == rule
