"""Numbers that open a door, a gate, a trolley, by what is done with them: "the booth opens with 4471#", "you get into the suite with C2290Y", "press 4471# at the door"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foliocheck.checks.data_protection.recognisers.reading import figures
from foliocheck.checks.data_protection.recognisers.reading.recogniser import places
from foliocheck.checks.data_protection.recognisers.secrets.password_pairs import beginning

_NUMBER = r"(?P<value>(?:[CXYZ]?\d{4,8}[CXYZ]?)[#*]?)(?![\w%-]|[.:/]\d|,\d{3})"
_OPENS = re.compile(
    rf"(?:(?:is |are |be |was )?(?:un)?(?:opens?|opened|locks?|locked)(?: it| up)?|get(?:s|ting)? in(?:to)?(?: [\w’'-]+){{0,4}}|let(?:s)? (?:you|yourself|us) in(?:to)?(?: [\w’'-]+){{0,4}}|entered)\s(?:with|by|by typing|using|on|to|at)\s(?:the )?(?:code |number |pin )?{_NUMBER}",
    re.IGNORECASE,
)
_PRESSED = re.compile(
    rf"(?:press|type|enter|key|punch|tap|dial|put)(?: in)?\s(?:the )?(?:code |number |pin )?{_NUMBER}\s(?:at|on|into|in|by|to open|to unlock|to get into|for)\s(?:the |our |its )?(?:[\w’'-]+ ){{0,2}}?(?P<thing>door|gate|keypad|key pad|lock|alarm|panel|booth|lab|studio|cupboard|store|trolley|safe|locker|lift|barrier|entrance)\b",
    re.IGNORECASE,
)
_HAS = re.compile(
    rf"(?:has|have|needs?|takes?|wants?|uses?|with)\s(?:a |the |its |an |our )?(?:door |entry |access )?(?:code|number|combination|pin),?\s?:?\s{_NUMBER}",
    re.IGNORECASE,
)
_AS_ITS_PIN = re.compile(
    rf"(?:takes?|took|accepts?|accepted|wants?|needs?|uses?|used|has|had|kept)\s{_NUMBER}\sas (?:its|the|their|a) (?:pin|pass ?code|code|unlock code)\b",
    re.IGNORECASE,
)
_ON_A_THING = re.compile(
    rf"(?:padlock|combination lock|bike lock|cycle lock|lock|keypad|key ?safe|key ?box|alarm)\s(?:on|of|for|in|at|by|outside)\s(?:[\w’'-]+ ){{0,4}}?[\w’'-]+(?:\s?[:=]\s|\s[–—-]\s|\s(?:is|was)\s)(?:set to )?{_NUMBER}",
    re.IGNORECASE,
)
_LOCK = r"(?:padlocks?|(?:combination|bike|cycle|code) locks?|locks?|lockers?|keypads?|key ?(?:safe|box)|safe)"
_SET_TO = re.compile(
    rf"(?:{_LOCK}(?: (?:on|of|for|in|at|by|outside)(?: [\w’'-]+){{1,4}}?)? (?:(?:is|was|were|are|now|still|has|have|been|always) ){{0,3}}(?:set|reset|changed)|(?:set|reset|changed) (?:the|our|its|my|both|all) (?:[\w’'-]+ )?{_LOCK}(?: (?:on|of|for|in|at|by|outside)(?: [\w’'-]+){{1,4}}?)?)(?: back)? (?:to|on|at) {_NUMBER}",
    re.IGNORECASE,
)
_LETTERED = re.compile(
    r"(?:door|gate|lock|keypad|entrance|barrier)\s(?:is |= ?|: ?)?(?P<value>[CXYZ]\d{4,5}[CXYZ]?|\d{4,5}(?:[CXYZ]|[#*]))(?![\w%-]|[.:/]\d)"
)
_PRESSED_THEN = re.compile(
    rf"(?:press|type|enter|key in|punch in|tap in|tap|dial)(?: in)?\s(?:the )?(?:code |number |pin )?{_NUMBER}", re.IGNORECASE
)
_TO_ENTER = re.compile(
    r"\b(?:when|if|where|once) (?:the|your|it|this|an?)(?! (?:\w+ )?(?:quiz|game|poll|question|survey|exercise|task|worksheet))(?: [\w’'-]+){0,2}? (?:asks?|prompts?|locks?(?: itself)?|is locked|wants (?:one|it|a (?:code|pin)))\b[^.!?\n]{0,30}$|"
    r"\b(?:to (?:enter|open|unlock|get in(?:to)?)|at|by)\s(?:the |our |this |my )?(?:[\w’'-]+ ){0,2}?(?:door|gate|building|lab|booth|studio|suite|store|cupboard|room|office|barrier|entrance|lift|panel|keypad|annexe|block|workshop|shed)\b[^.!?\n]{0,40}$",
    re.IGNORECASE,
)
_VALUE_FIRST = re.compile(
    r"(?<![\w#£$€.,/:-])(?P<value>(?:[CXYZ]?\d{4,8}[CXYZ]?)[#*]?)\s(?:opens?|unlocks?|wakes?|disarms?|(?:will|to|should|used to) (?:open|unlock|wake)|lets? (?:you|us|me|them|anyone|anybody|everybody|everyone) in|gets? (?:you|us|me|them|anyone|anybody) in(?:to)?)(?: (?:the|our|its|all|both|every|it|this|that)\b|(?=[.,;]|$| (?:after|at|from|on|until|when|if|every)\b))(?!\s(?:door|gate|case|account)s? (?:to|of))",
    re.IGNORECASE,
)
_OF_A_CARD = re.compile(r"\d[ -]$|\b(?:cards?|barcodes?|badges?|fobs?|readers?)\b[^.!?\n]{0,40}$", re.IGNORECASE)
"""The end of a longer number, or that of a card which is held to the door."""
_OPENING_WORDS = (" open", " unlock", " wake", " disarm", " will open", " lets ", " let ", " gets ", " get ", " to open", " to unlock")
_SET_WITH = re.compile(
    rf"(?:set|unset|armed|disarmed|reset|silenced|woken|turned off|switched off)\s(?:with|by|by typing|using)\s(?:the )?(?:code )?{_NUMBER}",
    re.IGNORECASE,
)
_BESIDE_A_THING = re.compile(rf"(?:code|combination|pin)(?: is| was)?\s?:?\s{_NUMBER}", re.IGNORECASE)
_SHUT_THING = re.compile(
    r"\b(?:doors?|gates?|cupboard|store|lockers?|trolley|cabinet|safe|padlock|alarm|key ?safe|shed|barrier|cage|drawer)(?: [\w’'-]+){0,2}\s?[,(–—-]\s?(?:the |its )?$",
    re.IGNORECASE,
)
_ALARM = re.compile(r"\b(?:alarm|lock|safe|panel|screen|tablet|keypad|barrier)\b[^.!?\n]{0,40}$", re.IGNORECASE)
_DOOR_ABROAD = re.compile(
    r"(?:codes? (?:de la porte|du portail|de l['’]entrée|d['’]entrée|de l['’]alarme|d['’]alarme|de l['’]immeuble)|t[üu]r-?code|türpin|dørkoden?|dörrkoden?|portkoden?|deurcode|c[óo]digo (?:de la puerta|da porta|de la alarma)|codice (?:della porta|del portone)|cod y drws|cód an dorais)"
    r"\s?(?:est|ist|is|es|är|er|è|yw|[ée])?\s?:?\s(?:le |der |den |el |il |o )?(?P<value>[A-DXYZ]?\d{4,6}[A-DXYZ]?[#*]?)(?![\w%-]|[.:/]\d)",
    re.IGNORECASE,
)
_ROOM_ABROAD = re.compile(
    rf"(?:koden?|codes?|cod|kod|koodi|código|codice) (?:til|för|for|für|zu[mr]?|ar gyfer|i|pour|de|du|para|per|della|voor|van|do)\s(?:[\w’'-]+ ){{0,2}}?(?:møterommet|rommet|datarommet|døra|døren|dören|dörren|rummet|salen|labben|raum|\w*raum|tür|haustür|tor|schrank|porte|salle|bureau|portail|puerta|sala|aula|porta|portone|drws|ddrws|ystafell|stafell|lokaal|deur|kast|sali|ovi)(?: [^\W\d_]+){{0,2}}? (?:er|är|ist|lautet|yn|yw|est|es|è|é|is|on) {_NUMBER}",
    re.IGNORECASE,
)
_ASKED_FOR = re.compile(rf"(?:asks? for|expects?|wants)\s(?:the )?(?:code |pin |number )?{_NUMBER}", re.IGNORECASE)
_MACHINE = re.compile(
    r"\b(?:printers?|copiers?|photocopier|doors?|gates?|screens?|tablets?|ipads?|laptops?|kiosk|terminal|till|keypad|alarm|(?:pad)?lock|safe|locker|trolley|phone|barrier|projector)\b[^.!?\n]{0,40}$",
    re.IGNORECASE,
)
_THEN_IT_IS = re.compile(
    rf"(?:code|pin|combination)(?:\s?[,;:–-]\s(?:it['’]s|it is|that['’]s|use|type|enter|try|say)|\s?[,;:.–-]\s(?:ours|mine|the staff one|the usual one) is)\s(?:the )?{_NUMBER}(?=[.,;)]|\s*$|\s*\n)",
    re.IGNORECASE,
)
_OURS = re.compile(r"\b(?:ours|mine|one) is\b", re.IGNORECASE)
_FOR_A_THING = re.compile(
    rf"(?:g[ai]ve(?: me| us| you| them)?|use|need|told (?:me|us|them))\s(?:(?:the )?(?:code|pin) )?{_NUMBER}\sfor the (?:[\w’'-]+ ){{0,2}}?(?:barrier|gate|door|keypad|alarm|safe|padlock|lock|locker|key ?safe|cupboard|(?:photo)?copier|printer|tablets?|ipads?|laptops?|lift|booth|studio|store|staffroom|cabinet|drawer|trolley|till|kiosk)(?=[.,;)]|\s*$|\s(?:and|but|after|when|of|at|on|in|so)\b)",
    re.IGNORECASE,
)
_TURNED = re.compile(r"combination(?: is| was|:|,| =)?\s(?P<value>\d{1,2}(?:[-–/ ]\d{1,2}){2,3})(?![\w-])", re.IGNORECASE)
_DIALLED = re.compile(
    r"(?:padlocks?|locks?|key ?(?:safe|box)|lockers?|combination|dials)\b[^.\n\d]{0,50}\s(?P<value>\d(?:[-–]\d){3,5})(?![\w-]|[.,]\d)",
    re.IGNORECASE,
)
"""Single figures, as the dials of a lock show them."""
_DIALS = re.compile(r"\d(?:[-–]\d){3,5}(?!\w)")
_INTO_A_BOX = re.compile(r"\s(?:in|into) (?:the|a)\b", re.IGNORECASE)
_THING = re.compile(
    r"\b(?:doors?|gates?|booth|lab|laboratory|studio|suite|cupboard|store|storeroom|trolley|cabinet|safe|lockers?|padlock|lock|lift|barrier|entrance|shed|key ?(?:safe|box)|"
    r"office|room|workshop|cage|drawer|box|staffroom|building|briefcase|case|cash ?box|laptop cart|charging (?:cart|trolley|cabinet))\b[^.!?\n]{0,50}$",
    re.IGNORECASE,
)
_FEWEST = 4
"""So many figures open something at least."""
_YEAR = re.compile(r"19\d\d|20[0-3]\d")
_TIME = re.compile(r"\s(?:[ap]\.?m\b|hours\b|hrs\b|(?:on|every) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)", re.IGNORECASE)
_COUNTED = re.compile(
    r"\s(?!(?:and|then|after|before|until|from|at|on|when|if|but|or|since|now|as|in|outside|for|which|this|all|except|is|was|these)\b)[A-Za-z]"
)
"""What is counted: "opens with 1200 seats"."""
_NEAR = 70
_VERBS = ("has ", "have ", "need", "take", "want", "use", "with ")
_MORE: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (_HAS, _VERBS),
    (_AS_ITS_PIN, (*_VERBS, "took ", "accept", "had ", "kept ")),
    (
        _ON_A_THING,
        (
            "padlock ",
            "combination lock ",
            "bike lock ",
            "cycle lock ",
            "lock ",
            "keypad ",
            "keysafe ",
            "key safe ",
            "keybox ",
            "key box ",
            "alarm ",
        ),
    ),
    (_SET_WITH, ("set ", "unset ", "armed ", "disarmed ", "reset ", "silenced ", "woken ", "turned off ", "switched off ")),
    (
        _SET_TO,
        (
            "padlock",
            "combination lock",
            "lock",
            "keypad",
            "key safe",
            "keysafe",
            "keybox",
            "key box",
            "safe ",
            "set ",
            "reset ",
            "changed ",
        ),
    ),
    (_ASKED_FOR, ("ask for ", "asks for ", "expect", "wants ")),
    (_THEN_IT_IS, ("code", "pin", "combination")),
    (_FOR_A_THING, ("gave ", "give ", "use ", "need ", "told ")),
    (_TURNED, ("combination",)),
    (_DIALLED, ("padlock", "lock", "key safe", "keysafe", "key box", "keybox", "safe", "combination", "dials ")),
    (_BESIDE_A_THING, ("code ", "combination ", "pin ", "code:", "pin:", "combination:")),
    (_DOOR_ABROAD, ("code", "tür", "turcode", "dør", "dörr", "portkode", "deurcode", "código", "codigo", "codice", "cod y", "cód an")),
    (_ROOM_ABROAD, ("kode", "kod ", "koodi ", "code", "cod ", "código ", "codice ")),
    (_LETTERED, ("door ", "gate ", "lock ", "keypad ", "entrance ", "barrier ")),
    (_PRESSED_THEN, ("press ", "type ", "enter ", "key in ", "punch in ", "tap ", "dial ")),
)
"""Further ways to say it, each with the words by which it begins."""

_OPENS_STARTS = (
    "open",
    "unlock",
    "lock",
    "get in",
    "gets in",
    "getting in",
    "let you",
    "let your",
    "let us",
    "lets",
    "entered",
    "is ",
    "are ",
)
_PRESSED_STARTS = ("press ", "type ", "enter ", "key ", "punch ", "tap ", "dial ", "put ")
_AHEAD, _BEHIND = 160, 40
"""How far before a number the words may begin by which it opens something, and how far behind it."""


def opening(text: str, lower: str) -> Iterator[tuple[str, int]]:
    """Such numbers in `text`, and where each begins. `lower` is `text` in small letters."""
    for first, last in _stretches(text):
        for match in beginning(text, lower, _OPENS, _OPENS_STARTS, first, last):
            value, start = match["value"], match.start("value")
            if (
                (_THING.search(text, max(0, start - _NEAR), start))
                and not _YEAR.fullmatch(value)
                and not (re.search(r"\b(?:on|at|to)\s$", text[:start][-4:]) and _TIME.match(text, match.end()))
                and not _COUNTED.match(text, match.end())
            ):
                yield value, start
        for pattern, starts in _MORE:
            for match in beginning(text, lower, pattern, starts, first, last):
                if _is_open(text, match):
                    yield match["value"], match.start("value")
        for place in places(lower, _OPENING_WORDS, first, last) if len(lower) == len(text) else ():
            begin = text.rfind(" ", max(0, place - 11), place) + 1 or max(0, text.rfind("\n", max(0, place - 11), place) + 1)
            told = _VALUE_FIRST.match(text, begin if begin or place < 11 else place)
            if told and not _YEAR.fullmatch(told["value"]) and not _OF_A_CARD.search(text, max(0, begin - _NEAR), begin):
                yield told["value"], told.start("value")
        for match in beginning(text, lower, _PRESSED, _PRESSED_STARTS, first, last):
            yield match["value"], match.start("value")


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """The parts of `text` around numbers that are long enough and no years, and where a combination is told: elsewhere no pattern is tried."""
    told = [place for place, end in figures.runs(text) if end - place > _FEWEST - 1 and not _YEAR.fullmatch(text, place, end)]
    told += places(text, ("ombination",))
    told += [
        place for place, end in figures.runs(text) if end - place == 1 and text[end : end + 1] in ("-", "–") and _DIALS.match(text, place)
    ]
    first = last = -1
    for place in sorted(told):
        if first >= 0 and place - _AHEAD > last:
            yield first, last
            first = -1
        first = max(0, place - _AHEAD) if first < 0 else first
        last = place + _BEHIND
    if first >= 0:
        yield first, last


def _is_open(text: str, match: re.Match[str]) -> bool:
    """Whether a number told in one of the further ways opens something."""
    pattern, start = match.re, match.start("value")
    if _YEAR.fullmatch(match["value"]) or (pattern in (_HAS, _ON_A_THING, _SET_TO, _DIALLED) and _COUNTED.match(text, match.end())):
        return False
    if pattern is _THEN_IT_IS and _OURS.search(match.group()):
        return _MACHINE.search(text, max(0, match.start() - _NEAR), match.start()) is not None
    if pattern is _ASKED_FOR:
        return _MACHINE.search(text, max(0, match.start() - _NEAR), match.start()) is not None and not _COUNTED.match(text, match.end())
    if pattern is _TURNED and not re.match(r"combination(?: is| was|:| =)", match.group(), re.IGNORECASE):
        return _MACHINE.search(text, max(0, match.start() - _NEAR), match.start()) is not None
    if pattern is _SET_WITH:
        return _ALARM.search(text, max(0, match.start() - _NEAR), match.start()) is not None
    if pattern is _BESIDE_A_THING:
        return _SHUT_THING.search(text, max(0, match.start() - _NEAR), match.start()) is not None
    if pattern is _HAS:
        return _THING.search(text, max(0, start - _NEAR), start) is not None
    if pattern is _PRESSED_THEN:
        led = _TO_ENTER.search(text, max(0, match.start() - _NEAR), match.start())
        return led is not None and not _INTO_A_BOX.match(text, match.end())
    return True
