"""The gate of a crawl: its rules, the one dialer that keeps them, and what the browser must be told so that it keeps them too.

Hosted, the browser stands behind the filtering proxy and can reach nothing else. On a person's own machine it goes out directly, at full
speed, and is only told the private addresses that it must not open; names that lead to private addresses are left to the browser's own
guard of local networks there.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

from foliocheck.core.addresses import VIRTUAL_ORIGIN, host_of, port_of
from foliocheck.crawler.network.dialer import Dialer
from foliocheck.crawler.network.proxy import FilteringProxy, ProxyLimits
from foliocheck.crawler.network.rules import LOOPBACK, PRIVATE, Rules

_PROXY_NAME = "foliocheck-proxy.invalid"
_NO_OTHER_UDP = (
    "--webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
)
_PRIVATE_PATTERNS = (
    "localhost", "*.localhost", "*.local", "*.localdomain", "*.internal", "*.intranet", "*.lan", "*.home.arpa", "*.corp",
    "0.*.*.*", "127.*.*.*", "169.254.*.*", "192.168.*.*", *(f"10.{digit}*.*.*" for digit in range(10)),
    *(f"172.{number}.*.*" for number in range(16, 32)), *(f"100.{number}.*.*" for number in range(64, 128)),
    "::*", "ff??:*", "fec?:*", "fed?:*", "fee?:*", "fef?:*", "fc??:*", "fd??:*", "fe8?:*", "fe9?:*", "fea?:*", "feb?:*", "64:ff9b:*", "2002:*",
)  # fmt: skip
"""Host names as the browser writes them after it has made one form of all (2130706433 is 127.0.0.1 by then); `10.1*.…` and not `10.*`,
because a public name may begin with “10.”."""


@dataclass(slots=True)
class Gate:
    """`flags` are for the browser's command line. `proxy` is None where nothing is hosted."""

    rules: Rules
    dialer: Dialer
    flags: tuple[str, ...]
    proxy: FilteringProxy | None = None

    def trouble(self, address: str) -> str | None:
        """Why the browser could not open `address`, as far as the gate knows: a kind of DialError, `refused-by-rule` among them."""
        if address.startswith(VIRTUAL_ORIGIN):
            return None
        if self.proxy is not None:
            return self.proxy.trouble(address)
        port = port_of(address)
        return "refused-by-rule" if port and self.rules.against_name(host_of(address), port) == PRIVATE else None

    def tell_refused(self, note: Callable[[str, str], None]) -> None:
        """Note every host that pages asked for and a rule forbade, with the reason, for the list of what was not checked."""
        for (host, port), rule in sorted(self.proxy.refused.items() if self.proxy else ()):
            why = "it leads into a private network" if rule == PRIVATE else "it is not on a port of the web"
            note(f"What pages load from {host}:{port}", f"This checker did not open it: {why}.")


@asynccontextmanager
async def open_gate(rules: Rules, limits: ProxyLimits | None = None) -> AsyncIterator[Gate]:
    """The gate for one crawl. The proxy, where there is one, ends with it."""
    dialer = Dialer(rules)
    try:
        if not rules.hosted:
            yield Gate(rules=rules, dialer=dialer, flags=_direct_flags(rules))
            return
        async with FilteringProxy(dialer, limits) as proxy:
            yield Gate(rules=rules, dialer=dialer, flags=proxy_flags(proxy.port), proxy=proxy)
    finally:
        await dialer.close()


def proxy_flags(port: int) -> tuple[str, ...]:
    """Everything through the proxy, loopback too; no name is looked up but the proxy's own; no UDP around it; nothing fetched ahead."""
    return (
        f"--proxy-server=http://{_PROXY_NAME}:{port}",
        "--proxy-bypass-list=<-loopback>",
        f"--host-resolver-rules=MAP {_PROXY_NAME} 127.0.0.1, MAP * ~NOTFOUND",
        *_NO_OTHER_UDP,
        "--dns-prefetch-disable",
        "--no-pings",
    )


def _direct_flags(rules: Rules) -> tuple[str, ...]:
    same = [name for name in LOOPBACK if rules.own in LOOPBACK and rules.port is not None]
    let_in = {rules.own, *(host for host, _ in rules.allowed)} - {""}
    words = [f"MAP {f'[{name}]' if ':' in name else name}:{rules.port} {name}" for name in same]
    words += [*(f"MAP {pattern} ~NOTFOUND" for pattern in _PRIVATE_PATTERNS), *(f"EXCLUDE {host.strip('[]')}" for host in sorted(let_in))]
    return (f"--host-resolver-rules={', '.join(words)}", *_NO_OTHER_UDP)
