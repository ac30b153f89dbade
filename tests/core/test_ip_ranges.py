import ipaddress

import pytest

from foliocheck.core.addresses import is_private_host
from foliocheck.core.ip_ranges import is_public, written_ip


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.215.14", True), ("1.1.1.1", True), ("223.255.255.255", True), ("2606:2800:21f:cb07:6820:80da:af6b:8b2c", True),
        ("127.0.0.1", False), ("127.255.255.254", False), ("0.0.0.0", False), ("0.1.2.3", False), ("10.0.0.1", False), ("172.16.0.1", False),
        ("172.32.0.1", True), ("192.168.0.1", False), ("169.254.169.254", False), ("100.64.0.1", False), ("100.128.0.1", True), ("168.63.129.16", False),
        ("224.0.0.251", False), ("239.255.255.250", False), ("240.0.0.1", False), ("255.255.255.255", False), ("192.0.0.170", False),
        ("192.0.2.1", False), ("198.18.0.1", False), ("198.51.100.1", False), ("203.0.113.1", False), ("192.88.99.1", False),
        ("::", False), ("::1", False), ("fe80::1%eth0", False), ("fc00::1", False), ("fd00:ec2::254", False), ("fec0::1", False), ("ff02::1", False),
        ("2001:db8::1", False), ("100::1", False), ("::127.0.0.1", False), ("::8.8.8.8", False), ("2001::1", False), ("3fff::1", False),
        ("::ffff:127.0.0.1", False), ("::ffff:8.8.8.8", True), ("64:ff9b::7f00:1", False), ("64:ff9b::808:808", True), ("64:ff9b:1::1", False),
        ("2002:7f00:1::", False), ("2002:a00:1::", False), ("2002:808:808::", True), ("2606:4700::5efe:10.0.0.1", False),
        ("2606:4700::5efe:8.8.8.8", True),
    ],
)  # fmt: skip
def test_public(address: str, public: bool) -> None:
    assert is_public(address) is public


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1", "127.1", "127.0.1", "2130706433", "0x7f000001", "0x7f.1", "0x7F.0x0.0.0x1", "017700000001", "0177.1", "0177.0.0.01", "127.0.0.1.",
        "[::ffff:127.0.0.1]",
    ],
)  # fmt: skip
def test_every_way_to_write_this_computer(host: str) -> None:
    found = written_ip(host)
    assert found in (ipaddress.ip_address("127.0.0.1"), ipaddress.ip_address("::ffff:127.0.0.1"))
    assert is_private_host(host)


@pytest.mark.parametrize(
    "host",
    ["name.example", "1.2.3.4.5", "256.256.256.256", "0x", "0xg.1", "089.1.1.1", "127.0.0.1.nip.example", "", "1" * 400, "4294967296"],
)
def test_names_are_no_numbers(host: str) -> None:
    assert written_ip(host) in (None, ipaddress.ip_address("0.0.0.0"))  # a bare “0x” is zero to browsers
