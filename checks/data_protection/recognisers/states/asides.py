"""What stands between a name and what is said of its bearer: "Joy Ebanks, one of my apprentices, is …", "Delia Orme (print room) joined …"."""

from __future__ import annotations

import re

_VERB = r"(?:who|is|was|has|had|have|came|comes|joined|belongs|identifies|identified|uses|used|takes|took|lives|lived|suffers|wears|fasts|fasted|observes|keeps|asked|needs|cannot|could|cares|lost|left|went|walked|stood|got|told|said|became|does|did|also|now|still|later)"
_NOT = r"(?!I\b|we\b|you\b|please\b|thank|and\b|or\b|with\b|whose\b|but\b|so\b|because\b|if\b|when\b|unlike\b|like\b|not\b|as\b|(?:her|his|their|my|our) (?:late |ex-)?(?:mother|mum|father|dad|sister|brother|son|daughter|wife|husband|partner)\b)"
_ASIDE = re.compile(
    rf"(?:,\s{_NOT}[^,.;:!?()\n]{{3,60}},|\s\((?!not |name )[^()\n]{{1,40}}\)|\s[–—-]\s{_NOT}[^,.;:!?()–—\n]{{3,60}}\s[–—-])(?=\s{_VERB}\b)"
)
_LONGEST = 80


def end_of(text: str, end: int) -> int | None:
    """Where the aside behind a name ends that ends at `end`, if what is said of its bearer follows."""
    if text[end : end + 2] not in (", ", " (", " –", " —", " -"):
        return None
    aside = _ASIDE.match(text, end, end + _LONGEST)
    return aside.end() if aside else None
