"""Who signs by the day or by the short word of an office: "signed 2 June 2022: …", "gez. …", "p.p. …", "sgd. …", "Fdo.: …", "Llofnod: …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foliocheck.checks.data_protection.recognisers.letters.letter_layout import OFFICE
from foliocheck.checks.data_protection.recognisers.reading.capitals import UPPER
from foliocheck.checks.data_protection.recognisers.reading.names import names
from foliocheck.checks.data_protection.recognisers.reading.recogniser import any_stands

_DAY = r"(?:\d{1,2}(?:st|nd|rd|th)?[ ./-](?:\d{1,2}|[A-Za-zÀ-ÿ]{3,9})\.?[ ./-]\d{2,4}|[A-Z][a-z]{2,8} \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{4}-\d\d-\d\d)"
_SIGNED_ON = re.compile(
    rf"\b(?:[Cc]ounter-?|[Ee]-?|[Cc]o-?)?[Ss]igned(?: off)?(?: and dated)?,?(?: on)?[ \t(]{{1,2}}{_DAY}\)?(?:[ \t]?[:–—-][ \t]*|,?[ \t]by[ \t]|,[ \t]|[ \t]*\n[ \t]*)(?P<rest>[{UPPER}][^\n]{{4,80}}(?:\n[^\n]{{3,50}})?)"
)
_THEN_DATED = re.compile(rf"\b[Ss]igned[ \t:_.]{{1,8}}(?P<rest>[{UPPER}][^\n:]{{4,60}}?[ \t,;]{{1,12}}[Dd]ated?\b[ \t:]{{0,3}}\d)")
"""A line of a form: "Signed  Ottilie Marchbanks   Date 14.2.2023"."""
_IN_BRACKETS = re.compile(rf"(?:^|[\n.;|]\s?)[ \t]*[Ss]igned[ \t]?\((?P<rest>[{UPPER}][^()\n]{{4,40}}\)[^\n]{{3,60}})")
_LATER = re.compile(
    r"\b(?:to be|must be|should be|will be|not yet|yet to be|not|be|never|I|we|they|students?|learners?|staff|people|everyone|was it|who)\s(?:\w+ly )?$",
    re.IGNORECASE,
)
"""Before the word: nobody has signed yet, or those who did are the subject."""
_SHORT = re.compile(
    r"(?:^|[\n.;|(]\s{0,2}|\s{2}|,\s)(?P<sign>gez\.|i\. ?[AV]\.|im auftrag(?:,? gez\.)?|f(?:ü|ue)r die richtigkeit\s?:|\(?(?:sgd|s’gd)\)?\.?\)?:?|\(s\)|fdo\.?\s?:?|firmado(?: por)?\s?:|signé(?: par)?\s?:|firmato(?: da)?\s?:|f\.to|w\. ?g\.|getekend(?: door)?\s?:|ondertekend(?: door)?\s?:|"
    r"underskrift\s?:|undertecknat(?: av)?\s?:|underskrevet(?: af| av)?\s?:|allekirjoitus\s?:|allekirjoittanut\s?:|assinado(?: por)?\s?:|assinatura\s?:|firma\s?:|llofnod(?:wyd)?(?: gan)?\s?:|llofnodwyd gan|arna sh[íi]niú ag|s[íi]nithe(?: ag)?\s?:|ainm-sgrìobhte\s?:|podpis(?:ano)?\s?:|podepsán\s?:|"
    r"p\. ?p\.|pp|per pro\.?|dictated (?:by|but not signed)(?: by)?(?: \w+)?\s?:?|(?:electronically|digitally) (?:authori[sz]ed|approved|verified|validated) by\s?:?)"
    r"[ \t]*(?:\n[ \t]*)?(?P<rest>[^\n]{4,90}(?:\n[^\n]{2,50})?)",
    re.IGNORECASE,
)
"""Short words of offices before whoever signs."""
_WORDS = (
    *("gez.", "i.a.", "i. a.", "i.v.", "i. v.", "auftrag", "richtigkeit", "sgd", "(s)", "fdo", "firmad", "signé", "firmat", "f.to", "w.g.", "w. g.", "getekend", "ondertekend", "underskr"),
    *("underteckn", "allekirj", "assina", "firma", "llofnod", "shín", "shin", "sínithe", "sinithe", "ainm-sg", "podp", "podep", "pp", "p.p", "p. p", "per pro", "dictated", "ally auth", "ally appr", "ally veri", "ally vali"),
)  # fmt: skip
_SURE = re.compile(
    r"gez|sgd|s’gd|fdo|firm|sign|f\.to|teken|unders|undert|allek|assin|llofn|sh[íi]n|s[íi]nith|ainm|podp|podep|auth|appr|verif|valid|dictated",
    re.IGNORECASE,
)
"""Those that say that somebody signed; the others need an office behind the name."""
_TITLE = re.compile(
    r"[\s_.–—-]{0,4}(?:(?:Dr|Prof|Professor|Mrs?|Ms|Miss|Mx|Frau|Herr|Mme|M|Sra?|Dott|Dipl|Ing|med|phil|ssa|Doña|Don|Dña|D)\.?[ -]?(?:[a-z]{3,4}\.[ ]?)?){0,3}"
)
_ENDS = re.compile(r"[ \t]*(?:$|\n|[,(–—|;)]|-\s|\.(?:\s|$)|[ \t]{2,}|[ \t][Dd]ated?\b)")
_MORE_OFFICES = re.compile(
    r"\b(?:dekan\w*|rektor\w*|leiter\w*|referat\w*|\w*leitung|sekretariat|direct(?:eur|rice|ora?)\b|jefa?\b|rectora?\b|dirigente|preside|presidente|voorzitter|teamleider|schoolleider|rehtori|johtaja|diretora?|pennaeth|cyfarwyddwr|ceann|stiúrthóir|head\b|registrar|people\b|HR\b|consultant|manager|dean|officer|lead\b|chair)",
    re.IGNORECASE,
)


def by_day_or_short_word(text: str, lower: str) -> Iterator[tuple[str, int, int]]:
    """Names that sign: the name, where it starts and ends. `lower` is `text` in lower case."""
    if "signed" in lower:
        for match in _SIGNED_ON.finditer(text):
            if not _LATER.search(text, max(0, match.start() - 24), match.start()):
                yield from _signer(match, needs_office=True)
        for match in _THEN_DATED.finditer(text):
            if not _LATER.search(text, max(0, match.start() - 24), match.start()):
                yield from _signer(match, needs_office=False)
        for match in _IN_BRACKETS.finditer(text):
            yield from _signer(match, needs_office=True)
    if any_stands(lower, _WORDS):
        for match in _SHORT.finditer(text):
            yield from _signer(match, needs_office=_SURE.search(match["sign"]) is None)


def _signer(match: re.Match[str], needs_office: bool) -> Iterator[tuple[str, int, int]]:
    """Who stands at the beginning of `rest`, nobody where the sentence goes on behind the name."""
    rest = match["rest"]
    named = next(iter(names(rest.partition("\n")[0])), None)
    title = _TITLE.match(rest)
    if named is None or title is None or named[1] > title.end():
        return
    behind = rest[named[2] :]
    if _ENDS.match(behind) and (not needs_office or OFFICE.search(behind) or _MORE_OFFICES.search(behind)):
        yield named[0], match.start("rest") + named[1], match.start("rest") + named[2]
