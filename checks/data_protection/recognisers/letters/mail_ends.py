"""Mail that is pasted with its head: the sender's name, or given name alone, at the end of what the sender wrote; and closings that are quoted with the name behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foliocheck.checks.data_protection.recognisers.reading.capitals import LOWER, UPPER
from foliocheck.checks.data_protection.recognisers.reading.names import is_name, names, turned
from foliocheck.checks.data_protection.recognisers.reading.people import Person
from foliocheck.checks.data_protection.recognisers.reading.recogniser import any_stands, places

_WORD = rf"[{UPPER}][{UPPER}{LOWER}'’-]+"
_NAME = rf"(?:(?:Dr|Prof|Mrs?|Ms|Miss)\.? )?(?:{_WORD}(?: (?:{_WORD}|[{UPPER}]\.|(?:van|von|de|der|da|di|ap|mac|Ní|Ó|Mac))){{1,3}}|{_WORD},? {_WORD})"
_HEAD = re.compile(
    rf"(?:^|\n)[ \t>*|]*(?:From|Sender|Von|De|Da|Van|Fra|Från|Od|Oddi wrth|Ó)\*? ?:\*?[ \t]*[\"“']?(?P<name>{_NAME})[\"”']?"
    r"(?=[ \t]*(?:[<(\[|,;–—-]|(?:\*[ \t]*)?(?:\n|$)| on behalf | via | at \d|\b(?:Sent|Date|To)\b))",
)
"""The line of a mail's head that names its sender."""
_WROTE = re.compile(
    rf"(?:^|\n)[ \t>]*(?:On|Am|Le|El|Il|Op|Den|På)\b[^\n]{{4,60}}?[,\d:] (?:(?:schrieb|escribió|skrev|schreef) )?(?P<name>{_NAME})(?:[ \t]*(?:<[^>\n]*>|\([^)\n]*\)|\[[^\]\n]*\]))?"
    r"[ \t\n>]*(?:(?:wrote|schrieb|a écrit|escribió|ha scritto|skrev|schreef|geschreven)[ \t]*)?:",
)
_LED = re.compile(rf" (?:from|by) (?P<name>{_NAME})(?:,[^\n:]{{2,60}}|\s\([^)\n]{{2,40}}\))?:[ \t]*(?:\n|(?=[“\"‘]))")
_SENT = re.compile(r"\b(?:e?-?mail|message|reply|note|mail|card|feedback|letter|thank-?you)(?: \w+)?$", re.IGNORECASE)
"""Before "from" and a name: what was sent."""
_HEADS = ("From", "Sender", "Von", "De:", "De :", "Da:", "Da :", "Van:", "Fra:", "Från:", "Od:", "Oddi wrth", "Ó:")
_WRITTEN = ("wrote", "schrieb", "a écrit", "escribió", "ha scritto", "skrev", "schreef")
_NEXT = re.compile(
    r"\n[ \t>*|]*(?:From|Sender|Von|De|Da|Van|Fra|Från|Od|Oddi wrth)\*? ?:|\n[ \t>]*-{3,}|\n[ \t>]*_{5,}|\n[ \t>]*(?:On|Am|Le) [^\n]{4,120}(?:wrote|schrieb|a écrit)[ \t]*:"
)
"""Where another message begins."""
_FIELDS = re.compile(
    r"(?:[ \t>*|]*\*?(?:Sent|Date|To|Cc|Bcc|Subject|Re|Gesendet|An|Betreff|Envoyé|À|Objet|Datum|Enviado(?: el)?|Para|Asunto|Inviato|A|Oggetto|Verzonden|Aan|Onderwerp|Sendt|Skickat|Til|Till|Emne|Ämne|Attachments?|Importance|Reply-To|Received)\b\*? ?:[^\n]*\n|[ \t>]*\n)+"
)
_LINES, _LONGEST = 12, 4_000
_BEHIND = re.compile(r"(?:[ \t]*\((?:she|he|they|ze)/[^)\n]{2,20}\))?[ \t]*(?:(?:[xX]{1,4}|[:;]-?[)D]|🙂|😊)[ \t]*)?(?:[.!,”\"’][ \t]*)?$")
_BEFORE = re.compile(r"[ \t>]*(?:[–—-]{1,2}[ \t]?)?$")
_ENDED = re.compile(r"[.!?…)\"”][ \t]+(?:[–—-]{1,2}[ \t]?)?$")


def by_head(text: str, lower: str) -> Iterator[tuple[str, int, int, str]]:
    """Names at the end of a mail whose head, or the line that leads to it, names the sender: the name, where it starts and ends, and the sender's whole name. `lower` is `text` in small letters."""
    led = (place for place in places(lower, (" from ", " by ")) if _SENT.search(text, max(0, place - 24), place))
    for pattern, matches in (
        (_HEAD, _HEAD.finditer(text) if _stand(text, lower, _HEADS) else ()),
        (_WROTE, _WROTE.finditer(text) if _stand(text, lower, _WRITTEN) else ()),
        (_LED, filter(None, (_LED.match(text, place) for place in led))),
    ):
        for match in matches:
            name = match["name"]
            whole = turned(name) if "," in name else name
            if not is_name(whole):
                continue
            start = match.end()
            start = (text.find("\n", start) + 1 or len(text)) if pattern is _HEAD else start
            fields = _FIELDS.match(text, start)
            if pattern is _HEAD and not (fields and fields.group().strip()):
                continue  # alone it may be a form's, or a line that was typed for the page
            start = fields.end() if fields else start
            following = _NEXT.search(text, start - 1, start + _LONGEST)
            end = following.start() if following else min(len(text), start + _LONGEST)
            if found := _last(text, start, end, whole):
                yield *found, whole


def _stand(text: str, lower: str, words: tuple[str, ...]) -> bool:
    """Whether any of `words` stands in `text` as it is written: its small letters, in which others look, too, are looked at first."""
    return any_stands(lower, tuple(map(str.lower, words))) and any(map(text.__contains__, words))


def _last(text: str, start: int, end: int, whole: str) -> Person | None:
    """The last line between two places that is the sender's name or given name, or that ends with it behind a sentence; None where there is none."""
    words = [word for word in whole.split() if word not in ("Dr", "Prof", "Mr", "Mrs", "Ms", "Miss") and not word.endswith(".")]
    called = (whole, " ".join(words), words[0]) if words else ()
    finish = end
    for _ in range(_LINES):
        begin = max(text.rfind("\n", start, finish) + 1, start)
        line = text[begin:finish]
        for name in called:
            place = line.rfind(name)
            if place < 0 or line[place + len(name) : place + len(name) + 1].isalpha() or not _BEHIND.match(line, place + len(name)):
                continue
            before = line[:place]
            if (_BEFORE.fullmatch(before) and begin > start) or _ENDED.search(before):
                return name, begin + place, begin + place + len(name)
        if begin <= start:
            return None
        finish = begin - 1
    return None


_QUOTED = re.compile(
    r"[“\"‘](?:(?:\w+ ){0,4}?(?:[Yy]ours|[Ww]ishes|[Rr]egards|[Tt]hanks|[Gg]ratitude|[Ll]ove|[Ss]olidarity|[Ff]riendship|[Gg]reetings)(?: [\w'’]+){0,4}),? (?P<named>[^\n,;:“”\"‘.]{4,40})(?:, [^\n“”\".;]{3,60})?[.,]?[”\"’](?!\w)"
)
"""“Yours in exasperated hope, …”"""


def by_quoted_closing(text: str) -> Iterator[Person]:
    """Names behind a closing that is quoted: the name, where it starts and ends."""
    for match in _QUOTED.finditer(text) if any(sign in text for sign in '“"‘') else ():
        named = next(iter(names(match["named"])), None)
        if named and named[1] <= 6 and named[2] == len(match["named"]):
            yield named[0], match.start("named") + named[1], match.start("named") + named[2]
