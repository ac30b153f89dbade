"""E-mail addresses in attributes: Cloudflare's code, data attributes, calls of a script."""

from __future__ import annotations

import re
from collections.abc import Mapping

from foliocheck.checks.data_protection.recognisers.mail import emails
from foliocheck.checks.data_protection.recognisers.mail.email_parts import address_of
from foliocheck.checks.data_protection.recognisers.mail.hidden_emails import from_script
from foliocheck.checks.data_protection.recognisers.reading.endings import is_real_host
from foliocheck.checks.data_protection.recognisers.reading.script_pieces import BASE64, HOST_KEYS, LOCAL_KEYS, from_base64

_HEX = re.compile(r"^[0-9A-Fa-f]{8,400}$")
_TLD_KEYS = re.compile(r"(?:^|[-_])(?:tld|ending|suffix|zone)$", re.IGNORECASE)


def cloudflare(code: str) -> str | None:
    """The address behind Cloudflare's `data-cfemail` code (or the part after # of its link), or None where it is no address."""
    if not _HEX.match(code) or len(code) % 2:
        return None
    numbers = bytes.fromhex(code)
    try:
        text = bytes(number ^ numbers[0] for number in numbers[1:]).decode("utf-8")
    except UnicodeDecodeError:
        return None
    found = emails.find(text)
    return found[0].value if found else None


def from_attributes(attributes: Mapping[str, str]) -> list[str]:
    """Addresses that the attributes of one element hold in pieces or coded (`data-user` and `data-domain`, base64, Cloudflare)."""
    found: list[str | None] = []
    local = next((value for key, value in attributes.items() if key.startswith("data-") and LOCAL_KEYS.search(key)), None)
    host = next((value for key, value in attributes.items() if key.startswith("data-") and HOST_KEYS.search(key)), None)
    ending = next((value for key, value in attributes.items() if key.startswith("data-") and _TLD_KEYS.search(key)), "")
    if local and host:
        found.append(address_of(local, host.lstrip("@") + (f".{ending.lstrip('.')}" if ending else "")))
    elif any("mail" in f"{key} {value}".lower() for key, value in attributes.items()):
        # pieces by any name, where exactly one can be a host and one a local part
        data = [value for key, value in attributes.items() if key.startswith("data-") and re.fullmatch(r"@?[\w.+-]{2,60}", value)]
        hosts = [value for value in data if is_real_host(value.lstrip("@"))]
        locals_ = [value for value in data if value not in hosts and not value.startswith("@")]
        if len(hosts) == len(locals_) == 1:
            found.append(address_of(locals_[0], hosts[0].lstrip("@")))
    for key, value in attributes.items():
        if key == "data-cfemail":
            found.append(cloudflare(value))
        elif "email-protection#" in value:
            found.append(cloudflare(value.partition("email-protection#")[2]))
        elif key.startswith("on") or value.startswith("javascript:"):
            found += [hit.value for hit in from_script(value)]
        elif key.startswith("data-") and BASE64.match(value):
            found += [hit.value for hit in emails.find(from_base64(value))]
    return list(dict.fromkeys(address for address in found if address))
