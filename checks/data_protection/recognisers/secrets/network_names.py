"""Names of wireless networks, which stand where a password could: before the network's key."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.reading.hit import Hit

_NETWORK = re.compile(r"\b(?:wi-?fi|wlan|ssid|hotspot|network)(?: (?:name|network))?\s?[:=(–-]?\s{0,2}[\"“(]?$", re.IGNORECASE)
_THEN_ITS_KEY = re.compile(
    r"[)\"”]?\s?(?:[,;/|:–—-]|\s)\s{0,2}(?:and )?(?:the )?(?:(?:wi-?fi|network|guest)\s)?(?:pass\w*|pwd?|key|code)\b|[)\"”]?\s?[/|:–—-]\s(?=\S*\d)(?=\S*[a-z]{2})\S{6}",
    re.IGNORECASE,
)
"""The name of a network stands before its key: "Wi-Fi TrainRm2 – …", "Wi-Fi: TrainRm2, pw …"."""


def is_network(text: str, hit: Hit) -> bool:
    """Whether what was taken for a password is what the network is called."""
    return _NETWORK.search(text[max(0, hit.start - 25) : hit.start]) is not None and _THEN_ITS_KEY.match(text, hit.end) is not None
