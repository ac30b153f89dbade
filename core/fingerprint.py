"""Fingerprints: the name under which a finding is known again in the next run."""

from __future__ import annotations

import hashlib
import re

_SPACE = re.compile(r"\s+")
_CHANGING = re.compile(r"[0-9a-f]{12,}|\d{4,}", re.IGNORECASE)


def fingerprint(check: str, page: str, evidence: str, ordinal: int) -> str:
    """16 hex digits from the check's id, the page's key, the masked evidence (normalised) and its ordinal there.

    `evidence` must be masked already: a plain hash of a personal value could be guessed back. White space and case are folded;
    long numbers and hex runs (counters, rotating file names) are taken out.
    """
    normal = _CHANGING.sub("#", _SPACE.sub(" ", evidence).strip().casefold())
    data = "\x1f".join((check, page, normal, str(ordinal)))
    return hashlib.sha256(data.encode("utf-8", "surrogatepass")).hexdigest()[:16]
