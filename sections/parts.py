"""The parts that every assessed section has: headings like “Reflection”, “What I did”, “Evidence for 1b”, in English and Welsh."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from foliocheck.sections.codes import code_of
from foliocheck.sections.terms import fold, respelt

PartKind = Literal["description", "reflection", "evidence"]

_REFLECTION = re.compile(
    r"^(?:my |critical |personal |further |final |some |common |shared |joint |overall |area |section |core area )*(?:reflections?|reflecting|reflective (?:commentary|statement|account|summary|practice)|reflect|"
    r"what (?:\w+ ){1,4}taught me|what (?:have )?i(?:'ve)? (?:have )?(?:learnt|learned|took from|take from|made of it|would do differently)|what (?:did|have) i (?:learn|learned|learnt)|lessons? (?:learnt|learned|identified|drawn|noted|i have (?:learnt|learned|drawn)|i've (?:learnt|learned|drawn))|after-action review|what was concluded|"
    r"what i (?:now )?(?:think|make of (?:it|this|that|them)|took away|found out about myself)|(?:my |second |some |further )*thoughts|after ?thoughts?|think(?:ing)? (?:back|again|it over)|takeaways?|looking back|in hindsight|hindsight|with hindsight|what (?:went well|worked|this taught me|it taught me)|evaluation|analysis and reflection|myfyrdod|myfyrio|adfyfyri\w+)\b"
)
_EVIDENCE = re.compile(
    r"^(?:my |supporting |further |list of |additional |links? to |links? and |core area )*(?:evidence|artefacts?|artifacts?|exhibits?|supporting (?:documents?|materials?)|attachments?|documents?|files?|downloads?|references?|bibliography|appendix|appendices|"
    r"sources|links?|tystiolaeth|resources|further reading|reading)\b"
)
_LOOSE_REFLECTION = re.compile(
    r"^(?:(?:common |shared |joint |general )?discussion|limitations|afterword|(?:when|as|now that) i look back.*|i look back.*|what (?:stays|stuck|stayed) with me|what i (?:carry|take|took) (?:with me|away)|second thoughts?|(?:standing|stepping) back|in the mirror)$"
)
_LOOSE_EVIDENCE = re.compile(
    r"^(?:(?:my |the |supporting )?(?:proofs?|enclosures?|annex(?:es)?|material|materials|exhibits?|paper trail|backing|on file)|in support|show me|(?:things|something|more|what there is) to (?:look at|see|open|show)|to (?:look at|see|open)|what (?:backs|supports) (?:this|it)(?: up)?|what i can show(?: you)?|what you can (?:see|look at))$"
)
"""Names of parts that are as good names for a page of the author's own: they are parts below a heading only."""
_DESCRIPTION = re.compile(
    r"^(?:my |brief |a |short )*(?:descriptions?|describe|what i (?:did|do|have done)|what (?:did|do) i do|overview|background|introduction|the (?:task|project|situation|problem|challenge|work)|project|summary|statement|"
    r"context|situation|activity|action|actions|approach|narrative|commentary|account|disgrifiad|how i did it|examples?|example \w+|case study|outcomes?|impact|results?|conclusions?|next steps|"
    r"comments?|leave a (?:reply|comment)|recent posts|archives?|categories|share this|related|search|menu|navigation)(?:\s*[:.\d-].*)?$"
)
_NUMBER = re.compile(r"^\W*(?:\d{1,2}(?:\.\d{1,2})+|\d[abc]?|[abc]|i{1,3}|iv|v)\W+(?=\w)")
_AREA = re.compile(r"^(?:section|core area|area|part)\s*\d?\s*[abc]?\W+")
_START = re.compile(r"^\W+")
_TAIL = re.compile(r"[\s:.\-–—]*$")


_LAST = re.compile(r"^(.+?)\W+(reflections?|reflective (?:commentary|statement|account)|evidence|description)$")
_TOPICAL = re.compile(r"^\W*(?:cmalt\W+|area five\W+)?(?:my )?(?:specialist|advanced)(?: (?:option|area|topic)s?)?(?: (?:\d|one|two))?$")
_VOCABULARY = frozenset(
    ["reflection", "reflections", "reflective", "evidence", "description", "appendix", "appendices", "references", "artefacts"]
)
_SPELLINGS: dict[str, str] = {}


def part_of(label: str) -> PartKind | None:
    """Which part a heading announces, or None. The rest of the heading (“… on 1c”) does not matter, but it must begin so."""
    return firm_part_of(label) or _loose_part_of(label)


@lru_cache(maxsize=8000)
def _loose_part_of(label: str) -> PartKind | None:
    if len(label) > 60:
        return None
    text = _START.sub("", _TAIL.sub("", _AREA.sub("", _NUMBER.sub("", fold(label)))))
    return "reflection" if _LOOSE_REFLECTION.match(text) else "evidence" if _LOOSE_EVIDENCE.match(text) else None


@lru_cache(maxsize=8000)
def firm_part_of(label: str) -> PartKind | None:
    """As `part_of`, by the names alone that no author gives to a section: “Reflection”, and not “Limitations”."""
    if len(label) > 200:
        return None
    text = _AREA.sub("", _NUMBER.sub("", fold(label)))
    text = respelt(_START.sub("", _TAIL.sub("", text)), _VOCABULARY, _SPELLINGS)
    if len(text.split()) > 9:
        return None
    if _REFLECTION.match(text) or re.search(r"(?:-|–|:|\()\s*reflections?\)?$|^\d[abc]?\)?\s*reflections?$", text):
        return "reflection"
    if _EVIDENCE.match(text) or re.search(r"(?:-|–|:|\()\s*(?:evidence|files|documents|artefacts|attachments|appendix)\)?$", text):
        return "evidence"
    if _DESCRIPTION.match(text):
        return "description"
    return _after_a_number(_TAIL.sub("", fold(label)))


def _after_a_number(text: str) -> PartKind | None:
    """“CA1c reflection”, “Specialist option: evidence”: the part that stands after a section's number or after “specialist option”."""
    match = _LAST.match(text)
    if match is None:
        return None
    code = code_of(match.group(1))
    if not ((code.bare and (code.pairs or code.area is not None)) or _TOPICAL.match(match.group(1))):
        return None
    return "evidence" if match.group(2) == "evidence" else "description" if match.group(2) == "description" else "reflection"
