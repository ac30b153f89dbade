"""A hosted checker visits a portfolio that tries to get into its network: nothing arrives, and each protection is needed for that."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from attack_site import NAME, Attacker, Victim

from foliocheck.core.snapshot import Snapshot
from foliocheck.crawler import crawl as crawl_module
from foliocheck.crawler.crawl import crawl
from foliocheck.crawler.network import gate as gate_module
from foliocheck.crawler.network import rules as rules_module
from foliocheck.crawler.network.dialer import Dialer
from foliocheck.crawler.network.rules import Rules
from foliocheck.crawler.options import CrawlOptions
from foliocheck.crawler.sources.opening import open_source

pytestmark = pytest.mark.browser


@pytest.fixture
def victim(monkeypatch: pytest.MonkeyPatch) -> Iterator[Victim]:
    """The victim, on a port that counts as one of the web's, with a public name that leads to it."""
    victim = Victim()
    real = socket.getaddrinfo

    def resolve(host: Any, port: Any, *more: Any, **named: Any) -> Any:
        return real("127.0.0.1" if host in (NAME, NAME.encode()) else host, port, *more, **named)

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    monkeypatch.setattr(rules_module, "PORTS", rules_module.PORTS | {victim.port})
    yield victim
    victim.close()


def visit(victim: Victim, folder: Path, *, hosted: bool = True, host: str = "127.0.0.1", **more: Any) -> Snapshot:
    """One crawl of the attacks."""
    attacker = Attacker(victim)
    options = CrawlOptions(
        hosted=hosted, allowed=frozenset({("127.0.0.1", attacker.port)} if hosted else ()), delay=0.0, settle_seconds=0.5, page_seconds=20.0, load_seconds=8.0,
        link_seconds=15.0, screenshots=False, **more,
    )  # fmt: skip
    try:
        source = open_source(f"http://{host}:{attacker.port}/", folder)
        return asyncio.run(crawl(source, folder / "snapshot", options, taken_at="2024-01-01T00:00:00+00:00"))
    finally:
        attacker.close()


def test_nothing_gets_through(victim: Victim, tmp_path: Path) -> None:
    snapshot = visit(victim, tmp_path)
    assert dict(victim.came) == {}
    assert "Core area 1" in snapshot.pages[0].content_text
    assert any(f"{NAME}:{victim.port}" in note.what and "private network" in note.why for note in snapshot.not_checked)
    by_path = {page.url.rpartition("/")[2]: page for page in snapshot.pages}
    assert "may not open" in (by_path["to?redirected-page"].problem or "")
    refused = {address.rpartition("/v/")[2]: facts.skipped for address, facts in snapshot.links.items() if "/v/" in address}
    assert refused["named-link"] == "refused-by-rule"
    assert refused["link-localhost"] == "private-address"


def test_on_ones_own_machine_only_the_host_that_was_typed_is_asked(victim: Victim, tmp_path: Path) -> None:
    snapshot = visit(victim, tmp_path, hosted=False, host="localhost")
    assert set(victim.came) == {"any connection", "localhost", "link-localhost"}
    assert "Core area 1" in snapshot.pages[0].content_text
    by_path = {page.url.rpartition("/")[2]: page for page in snapshot.pages}
    assert "may not open" in (by_path["to?redirected-page"].problem or "")
    refused = {address.rpartition("/v/")[2]: facts.skipped for address, facts in snapshot.links.items() if "/v/" in address}
    assert refused["link-decimal"] == refused["link-sub-localhost"] == "private-address"
    assert refused["named-link"] == "refused-by-rule"


Removal = Callable[[pytest.MonkeyPatch], None]


def _flags(change: Callable[[tuple[str, ...]], tuple[str, ...]]) -> Removal:
    real = gate_module.proxy_flags
    return lambda patch: patch.setattr(gate_module, "proxy_flags", lambda port: change(real(port)))


def _without(*starts: str) -> Callable[[tuple[str, ...]], tuple[str, ...]]:
    return lambda flags: tuple(flag for flag in flags if not flag.startswith(starts))


def _open_resolver(flags: tuple[str, ...]) -> tuple[str, ...]:
    """The proxy by its number, and names looked up as ever."""
    return tuple(flag.replace(gate_module._PROXY_NAME, "127.0.0.1") for flag in _without("--host-resolver")(flags))


def _no_ip_rule(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Rules, "against_ip", lambda *parts: None)


def _no_rules(patch: pytest.MonkeyPatch) -> None:
    _no_ip_rule(patch)
    patch.setattr(Rules, "against_name", lambda *parts: None)


def _own_dialer(patch: pytest.MonkeyPatch) -> None:
    """Link checker and document fetcher on a connector of their own."""
    real = crawl_module.Connector
    patch.setattr(crawl_module, "Connector", lambda *parts, **named: real(*parts, **{**named, "dialer": Dialer()}))


REMOVALS: dict[str, tuple[Removal, str]] = {
    "the proxy, and the browser's blindness to names": (_flags(lambda flags: _without("--proxy")(_open_resolver(flags))), "img"),
    "that loopback goes through the proxy too, and the blindness": (_flags(lambda flags: _without("--proxy-bypass")(_open_resolver(flags))), "img"),
    "that UDP may not go around the proxy": (_flags(_without("--webrtc", "--force-webrtc")), "webrtc"),
    "that resolved addresses are vetted": (_no_ip_rule, "named-img"),
    "all rules": (_no_rules, "websocket"),
    "the common dialer": (_own_dialer, "rest/wp/v2/pages"),
}  # fmt: skip


@pytest.mark.parametrize("name", REMOVALS)
def test_without_one_protection_something_gets_through(name: str, victim: Victim, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    remove, sign = REMOVALS[name]
    remove(monkeypatch)
    visit(victim, tmp_path, page_limit=1)
    assert victim.came[sign], dict(victim.came)


def test_the_attacks_are_real(victim: Victim, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without any protection at least thirty vectors arrive: what is stopped above is not stopped by chance."""

    @asynccontextmanager
    async def open_gate(rules: Rules) -> Any:
        yield gate_module.Gate(rules=Rules(), dialer=Dialer(), flags=())

    monkeypatch.setattr(crawl_module, "open_gate", open_gate)
    visit(victim, tmp_path)
    assert len(victim.came) >= 30
