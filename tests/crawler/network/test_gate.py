"""What the browser is told, against the rules that it is told of."""

from __future__ import annotations

import asyncio
from fnmatch import fnmatchcase

import pytest

from foliocheck.crawler.network.gate import Gate, open_gate
from foliocheck.crawler.network.rules import Rules


def gate(rules: Rules) -> Gate:
    async def go() -> Gate:
        async with open_gate(rules) as found:
            return found

    return asyncio.run(go())


def mapped(found: Gate, host: str) -> bool:
    """Whether the browser's resolver would find nothing at `host` (its patterns know * and ? as fnmatch does)."""
    words = next(flag for flag in found.flags if flag.startswith("--host-resolver-rules=")).partition("=")[2].split(", ")
    if any(fnmatchcase(host, word.split()[1]) for word in words if word.startswith("EXCLUDE")):
        return False
    return any(fnmatchcase(host, word.split()[1]) for word in words if word.endswith("~NOTFOUND"))


@pytest.mark.parametrize(
    "host",
    [
        "localhost", "a.localhost", "printer.local", "wiki.internal", "127.0.0.1", "127.255.0.1", "0.0.0.0", "10.0.0.1", "10.255.255.255", "172.16.0.1", "172.31.9.9",
        "192.168.1.1", "169.254.169.254", "100.64.0.1", "100.127.0.1", "::", "::1", "::ffff:7f00:1", "fc00::1", "fd12:3456::1", "fe80::1", "fec0::1", "ff02::fb", "64:ff9b::7f00:1",
        "2002:7f00:1::",
    ],
)  # fmt: skip
def test_private_hosts_lead_nowhere(host: str) -> None:
    found = gate(Rules(own="name.example", port=443))
    assert mapped(found, host)
    assert found.rules.against_name(host, 80) == "private"


@pytest.mark.parametrize(
    "host",
    [
        "name.example", "www.name.example", "10.www.name.example", "10.name.example", "127.name.example", "11.0.0.1", "172.32.0.1", "100.128.0.1", "192.169.0.1",
        "2606:4700::1111", "fcollege.example", "fd.example", "local.example", "internal.example",
    ],
)  # fmt: skip
def test_public_hosts_are_left_alone(host: str) -> None:
    found = gate(Rules(own="name.example", port=443))
    assert not mapped(found, host)
    assert found.rules.against_name(host, 80) is None


def test_the_host_that_was_typed_is_open() -> None:
    found = gate(Rules(own="192.168.0.7", port=8000))
    assert not mapped(found, "192.168.0.7")
    assert mapped(found, "192.168.0.8")
    assert found.trouble("http://192.168.0.7:9000/x") is None
    assert found.trouble("http://192.168.0.8/x") == "refused-by-rule"
    assert found.trouble("http://portfolio.invalid/x") is None


def test_hosted_the_browser_knows_the_proxy_alone() -> None:
    found = gate(Rules(hosted=True, allowed=frozenset({("intranet.college.example", 443)})))
    assert {"--proxy-bypass-list=<-loopback>", "--webrtc-ip-handling-policy=disable_non_proxied_udp"} <= set(found.flags)
    assert all(mapped(found, host) for host in ("name.example", "127.0.0.1", "localhost", "intranet.college.example"))
    assert found.proxy is not None
    assert found.proxy.port


def test_what_was_refused_is_told_in_order() -> None:
    found = gate(Rules(hosted=True))
    assert found.proxy is not None
    found.proxy.refused.update({("z.example", 80): "private", ("a.example", 22): "port"})
    told: list[tuple[str, str]] = []
    found.tell_refused(lambda what, why: told.append((what, why)))
    assert [what for what, _ in told] == ["What pages load from a.example:22", "What pages load from z.example:80"]
    assert "port" in told[0][1]
    assert "private network" in told[1][1]
