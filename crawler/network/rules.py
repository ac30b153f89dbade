"""Who may be asked: the rules that keep a portfolio from reaching into the network of whoever checks it. Pure.

On a person's own machine the address that they typed may be anything, and its host name may be asked on any port; nothing else that is
private may. A hosted checker asks the public internet alone, on the ports of the web. An operator may let single hosts in.
"""

from __future__ import annotations

from dataclasses import dataclass

from foliocheck.core.addresses import is_private_host
from foliocheck.core.ip_ranges import is_public, written_ip

PORTS = frozenset({80, 443, 8080, 8443})
"""Where the web is served. Other ports are other services, which a web request from within may disturb."""
LOOPBACK = ("localhost", "127.0.0.1", "::1")
PRIVATE = "private"
PORT = "port"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """`hosted`: strangers give the addresses. `own`: the host name that the person typed ("" where hosted, or for handed-in files), `port`

    the port beside it. `allowed`: (host, port) pairs that the operator lets in, whatever they lead to.
    """

    hosted: bool = False
    own: str = ""
    port: int | None = None
    allowed: frozenset[tuple[str, int]] = frozenset()

    def against_name(self, host: str, port: int) -> str | None:
        """The rule that forbids to ask `host` at all, before anybody looks it up; None where none does."""
        host = host.strip("[]").lower().rstrip(".")
        if self._let_in(host, port):
            return None
        literal = written_ip(host)
        if is_private_host(host) or (literal is not None and not is_public(literal)):
            return PRIVATE
        return PORT if self.hosted and port not in PORTS else None

    def against_ip(self, host: str, port: int, ip: str) -> str | None:
        """The rule that forbids to dial `ip` for `host`; None where none does."""
        if self._let_in(host.strip("[]").lower().rstrip("."), port) or is_public(ip):
            return None
        # Some programs on a person's own machine answer every name with a number of this range, and see to the rest themselves.
        own_resolver = not self.hosted and ip.startswith(("198.18.", "198.19."))
        return None if own_resolver else PRIVATE

    def _let_in(self, host: str, port: int) -> bool:
        if (host, port) in self.allowed:
            return True
        if self.hosted or not self.own:
            return False
        # The very server that was typed, by another of this computer's own names for itself, is no other computer.
        return host == self.own or (port == self.port and host in LOOPBACK and self.own in LOOPBACK)
