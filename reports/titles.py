"""Page titles without the site's name that stands in each of them ("2b My learners – Kit Wilding’s portfolio", "Kit: 2b")."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

_SEPARATOR = re.compile(r"\s+[–—|·•:»-]\s+|\s*[|»]\s*")
_COLON = re.compile(r"(?<=\S):\s+")
"""Only after the first part: Blogger writes “Site: Page”, but “1a: Reflection” and “1b: Reflection” are no site’s."""
_SHARE = 0.5
"""A part that stands in at least half of the titles is the site's name. A choice; real sites put it into nearly all."""
_FEWEST = 3


def site_name(titles: Sequence[str]) -> str:
    """The first or last part that at least half of the titles (and three) have in common, or ""."""
    plain = [" ".join(title.split()) for title in titles]
    parts = [pieces for pieces in (_SEPARATOR.split(title) for title in plain) if len(pieces) > 1]
    ends = Counter(pieces[-1] for pieces in parts)
    starts = Counter(pieces[0] for pieces in parts)
    starts += Counter(pieces[0] for pieces in (_COLON.split(title, maxsplit=1) for title in plain) if len(pieces) > 1)
    if not starts:
        return ""
    name, count = max((*ends.most_common(1), *starts.most_common(1)), key=lambda row: row[1])
    return name if count >= max(_FEWEST, _SHARE * len([title for title in titles if title.strip()])) else ""


@lru_cache(maxsize=2000)
def without_site(title: str, site: str) -> str:
    """`title` less the site's name and its separator, where it begins or ends with it; never empty where `title` is not."""
    plain = " ".join(title.split())
    if not site or plain == site:
        return plain
    for pattern in (rf"(?:{_SEPARATOR.pattern}){re.escape(site)}$", rf"^{re.escape(site)}(?:{_SEPARATOR.pattern}|:\s+)"):
        shorter = re.sub(pattern, "", plain)
        if shorter and shorter != plain:
            return shorter
    return plain
