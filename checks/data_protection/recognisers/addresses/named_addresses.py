"""Postal addresses of any land right behind somebody's name or a label for an address: a number and a street in either order (or Plot, P.O. Box, Km, Lot), then a place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foliocheck.checks.data_protection.recognisers.addresses import homes
from foliocheck.checks.data_protection.recognisers.addresses.led_addresses import HOUSE_OF_MANY, is_led_to
from foliocheck.checks.data_protection.recognisers.reading import figures
from foliocheck.checks.data_protection.recognisers.reading.names import names

_UP = "A-ZÀ-ÖØ-ÞĀČĎĐĒĘĚĞĪŁŃŇŌŐŘŚŞŠŤŪŮŰŹŻŽİ"
_WORD = rf"[{_UP}][\w'’.-]+"
_SMALL = r"(?:de|del|della|des|du|da|do|dos|das|di|la|le|les|el|los|las|sur|sous|am|an|der|den|aan|op|of|the|y|i|na|and)"
_PLACE = rf"(?!(?:Lesson|Level|Module|Week|Chapter|Section|Part|Task|Year|Session|Topic|Slide)\b){_WORD}(?:[ -](?:{_SMALL} )?{_WORD}){{0,3}}(?:(?:(?<=Phase)|(?<=Zone)|(?<=Sector)|(?<=Block)|(?<=Extension)|(?<=District)|(?<=Ward)|(?<=Section)) \d{{1,3}}[A-Z]?\b)?"
_SEP = r"(?:,[ \t]?|[ \t]?\n[ \t]?| - )"
_NUMBER = r"\d{1,4}(?:[ ]?[A-Za-z]\b|[ ]?(?:bis|ter)\b)?(?:[-/]\d{1,4}[A-Za-z]?)?"
_KEY = r"(?:Plot|Stand|Erf|House|Flat|Villa|Unit|Apt\.?|Apartment|Blk|Block|Building|Hse|H/No|H\.? ?No\.?|No\.?|Lot|Lote|Km|P\.? ?O\.? ?Box|Private Bag|RD|Rural Delivery|Postboks|Postfach|Apartado|Quinta|#)"
_KEYED = rf"{_KEY} ?(?:No\.? ?)?\d{{1,5}}[A-Za-z]?(?:/\d{{1,4}}|[–-]\d{{5}})?(?: (?:{_SMALL} )?{_WORD}(?: (?:{_SMALL} )?(?:{_WORD}|\d{{1,3}})){{0,3}})?(?: #\d[\d-]*)?"
_STREET_KIND = r"(?:Bóthar|Sráid|Ascaill|Céide|Lána|Plás|Cearnóg|Corrán|Páirc|Árd|Cluain|Heol|Ffordd|Stryd|Lôn|Maes|Rhodfa|[Rr]ue|[Cc]hemin|[Aa]venue|[Aa]v\.|[Bb]oulevard|[Bb]oul\.|[Rr]ang|[Rr]oute|[Pp]lace|[Ii]mpasse|[Aa]llée|[Rr]ua|[Cc]alle|[Vv]ia)"
_STREET_END = r"(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Close|Crescent|Cres|Court|Way|Place|Terrace|Track|Grove|Rise|Hill|Gardens|Estate|Highway|Parade|Cross|Main|Marg|Nagar|View|Row|Walk|Mews|Yard|Wharf|Quay|Square|Cottages?|Villas?|Bank|Croft|Fold|Green|Brae|Wynd|Loan|Vale|Meadows?|Mead|Dene|Orchard|Paddock|Chase|Copse|Common|Mount|Heights|Fields?|Embankment|Buildings|Gate|End|Side|Approach)\b\.?"
_NUMBER_FIRST = rf"{_NUMBER},? (?:{_STREET_KIND} (?:[\w'’.-]+ ){{0,3}}[\w'’.-]+|(?:{_WORD} ){{1,3}}{_STREET_END})"
_NUMBER_LAST = rf"(?:(?:[Ss]tr|[Uu]l|[Cc]al|[Bb]d)\. )?{_WORD}(?: [\w'’.-]+){{0,3}},? (?:nr\.? ?|n[º°] ?|No: ?)?{_NUMBER}(?: (?:[A-Z] \d{{1,3}}|bus \d{{1,3}}|m\. ?\d{{1,3}}|D: ?\d{{1,3}}))?(?:, (?:(?:apto?|apt|st|lok|dør|tv|th)\.? ?\w{{0,4}}\.?|\d{{1,2}}\. ?(?:sal|tv|th|mf)\.?(?: ?(?:tv|th|mf)\.?)?)){{0,2}}"
_CODE = r"(?:[A-Z]{1,2}-)?(?!(?:19|20)\d\d )(?:\d{2}-\d{3}|\d{3} \d{2}|\d{4} [A-Z]{2}|\d{4}-\d{3}|\d{4,6})"
_CODE_BEHIND = r"(?:\d{5}-\d{3}|\d{3} ?\d{3}|(?!(?:19|20)\d\d\b)\d{4}|[A-Z]\d[A-Z] ?\d[A-Z]\d|[A-Z]{2,3} \d{4,5})"
_ENDS = r"(?=\s*(?:$|[.,;)\n|\"”\t]|(?:by|before|for|and|in|on|where|please|as|is|since|because|until|if|joined) |[ ]?[(–—]))"
_CODED = rf"(?:{_SEP}{_PLACE}){{0,3}}?{_SEP}(?:{_CODE} {_PLACE}|{_PLACE}(?: - [A-Z]{{2}}\b)?(?: \([^()\n\d]{{2,14}}\))?,?[ –-]{{1,3}}{_CODE_BEHIND}(?!\w))"
_PLAIN = rf"(?:{_SEP}{_PLACE}){{1,3}}(?: \([^()\n\d]{{2,14}}\))?{_ENDS}"
_KEYED_OR_FIRST = re.compile(rf"(?:{_KEYED}(?:{_SEP}(?:{_KEYED}|{_NUMBER_FIRST}))?|{_NUMBER_FIRST})(?:{_CODED}|{_PLAIN})")
_LAST = re.compile(
    rf"(?:{_PLACE}{_SEP})?{_NUMBER_LAST}(?:{_CODED})|[Ss]tr\. {_PLACE},? nr\.? ?{_NUMBER}{_PLAIN}|{_PLACE}, (?:Lote?|Km|Stand|Plot) \d{{1,4}}{_CODED}"
)
RIGHT_BEFORE = re.compile(HOUSE_OF_MANY + r"[^\n,]{0,25}(?:,[ \t]?|\n|:\s)$", re.IGNORECASE)
"""A house with many people, and nothing between its name and the address."""
_FIGURE = re.compile(
    rf"(?<![\d.,/])\d{{1,5}}(?![\d:%])(?=[A-Za-z]?(?: (?:[A-Z]|bis|ter)\b)?(?:[-/]\d{{1,4}}[A-Za-z]?)?,?[ \n](?:[{_UP}\d#]|- \d|{_STREET_KIND}|(?:apt|st|lok|dør|bus|m|D)[. :]))"
)
"""A number in front of what may go on with an address."""
_OF_MANY = re.compile(rf"[^,\n\d]{{0,40}}{HOUSE_OF_MANY}[^,\n\d]{{0,20}}[,\n]", re.IGNORECASE)
_EXERCISE = re.compile(r"[^.\n]{0,30}\b(?:answer|questions|exercise|spell|underline)\b", re.IGNORECASE)
_ANCHOR = re.compile(
    rf"(?:^|,[ \t]{{0,2}}|:[ \t]{{1,2}}|\n[ \t]{{0,3}}|[|\t]\s?|[(“‘\"]|[–—-]\s|\b(?:at|is|to|from|of|gave|shows?|reads|says|address|Address)\s|,\")(?=[#\d]|{_WORD}|H[/.]|[Ss]tr\. )"
)
_LONGEST = 150


def places(text: str) -> Iterator[tuple[int, int]]:
    """Where addresses begin and end that stand right behind a name, a label, or words for where somebody lives."""
    done = 0
    for figure in figures.beginning_at(_FIGURE, text):
        if figure.start() < done:
            continue
        first = max(done, figure.start() - 60)
        for anchor in _ANCHOR.finditer(text, first, figure.start() + 1):
            begin = anchor.end()
            last = min(len(text), begin + _LONGEST)
            form = _KEYED_OR_FIRST.match(text, begin, last) or _LAST.match(text, begin, last)
            if form is None or not form.start() <= figure.start() < form.end():
                continue
            if (
                is_led_to(text, begin, form.end())
                and not homes.is_nobodys(text, begin)
                and not _EXERCISE.match(text, form.end())
                and not _OF_MANY.match(form.group())
            ):
                done = form.end() - form.group().endswith(".")
                yield begin + _named_first(form.group()), done
                break


def _named_first(address: str) -> int:
    """How long the name is of who lives there, where an address begins with it behind its label: “Anschrift: Jutta Kern, …”."""
    first = next(iter(names(address)), None)
    behind = re.compile(_SEP).match(address, first[2]) if first and first[1] == 0 else None
    rest = address[behind.end() :] if behind else ""
    return len(address) - len(rest) if rest and (_KEYED_OR_FIRST.match(rest) or _LAST.match(rest)) else 0
