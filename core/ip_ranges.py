"""IP addresses as they may be written, and which of them belong to the public internet. Pure; nothing here asks the network.

Browsers and the system's resolver understand more than four decimal numbers: `2130706433`, `0x7f.1`, `017700000001` and
`::ffff:127.0.0.1` are all this computer. Other addresses carry an IPv4 address inside them and lead to it through a gateway.
"""

from __future__ import annotations

import ipaddress
import re

IP = ipaddress.IPv4Address | ipaddress.IPv6Address

_NUMBER = re.compile(r"0[xX][0-9a-fA-F]*|[0-9]+")
_NEVER = tuple(
    ipaddress.ip_network(text)
    for text in (
        "0.0.0.0/8",  # this network (RFC 1122)
        "10.0.0.0/8",
        "100.64.0.0/10",  # behind a provider's own translation (RFC 6598)
        "127.0.0.0/8",
        "169.254.0.0/16",  # link-local; the metadata services of clouds
        "172.16.0.0/12",
        "192.0.0.0/24",  # protocol assignments (RFC 6890)
        "192.0.2.0/24",
        "192.88.99.0/24",  # relays of 6to4, given up (RFC 7526)
        "192.168.0.0/16",
        "198.18.0.0/15",  # tests of network devices (RFC 2544)
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/4",  # multicast
        "240.0.0.0/4",  # reserved, and broadcast
        "168.63.129.16/32",  # the host's own services on Azure, a public number that no public host has
        "::/8",  # unspecified, loopback, IPv4-compatible, reserved; NAT64 and IPv4-mapped are looked into before
        "100::/64",  # discard
        "2001::/23",  # protocol assignments, Teredo among them
        "2001:db8::/32",
        "3fff::/20",
        "5f00::/16",  # segment routing
        "fc00::/7",  # private networks
        "fe80::/10",
        "fec0::/10",  # site-local, given up
        "ff00::/8",  # multicast
    )
)
_MAPPED = ipaddress.ip_network("::ffff:0:0/96")
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_SIX_TO_FOUR = ipaddress.ip_network("2002::/16")


def written_ip(host: str) -> IP | None:
    """The address that `host` is in itself, in any form that browsers or resolvers understand; None where it is a name."""
    host = host.strip("[]").rstrip(".").split("%")[0]
    try:
        return ipaddress.ip_address(host)
    except ValueError:
        return _numbers(host)


def is_public(address: IP | str) -> bool:
    """Whether an address is one of the public internet; for one that carries an IPv4 address inside, whether that one is.

    Raises ValueError where a text is no address.
    """
    found = ipaddress.ip_address(address.split("%")[0]) if isinstance(address, str) else address
    if isinstance(found, ipaddress.IPv6Address):
        inner = _inner(found)
        if inner is not None:
            return is_public(inner)
        if int(found) >> 32 & 0xFDFFFFFF == 0x00005EFE and not is_public(_four(int(found))):  # ISATAP
            return False
    return not any(found.version == net.version and found in net for net in _NEVER)


def _inner(found: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """The IPv4 address that a gateway would go on to."""
    if found in _MAPPED or found in _NAT64:
        return _four(int(found))
    if found in _SIX_TO_FOUR:
        return _four(int(found) >> 80)
    return None


def _four(number: int) -> ipaddress.IPv4Address:
    return ipaddress.IPv4Address(number & 0xFFFFFFFF)


def _numbers(host: str) -> ipaddress.IPv4Address | None:
    """One to four numbers, decimal, octal or hexadecimal, the last one filling all bytes that are left (as `inet_aton` has it)."""
    parts = host.split(".")
    if not 1 <= len(parts) <= 4 or not all(_NUMBER.fullmatch(part) for part in parts):
        return None
    values = []
    for part in parts:
        base = 16 if part[:2].lower() == "0x" else 8 if part.startswith("0") and len(part) > 1 else 10
        digits = part[2:] if base == 16 else part
        if len(digits) > 20 or (base == 8 and set(digits) & {"8", "9"}):
            return None
        values.append(int(digits or "0", base))
    *first, last = values
    if any(value > 255 for value in first) or last >= 256 ** (5 - len(values)):
        return None
    return ipaddress.IPv4Address(sum(value << 24 - 8 * place for place, value in enumerate(first)) + last)
