"""Ends of messages by other signs than a formal closing: a line of contacts, a dash with an office, a friendly word, a name in the mail's head."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from operator import itemgetter

from foliocheck.checks.data_protection.recognisers.letters.closings import BETWEEN, LETTER_END, closing_lines, closings
from foliocheck.checks.data_protection.recognisers.letters.letter_layout import OFFICE, PRESENTS
from foliocheck.checks.data_protection.recognisers.reading.capitals import LOWER, UPPER
from foliocheck.checks.data_protection.recognisers.reading.everyday import is_common, is_unknown
from foliocheck.checks.data_protection.recognisers.reading.names import is_given, names, ordinary, plain
from foliocheck.checks.data_protection.recognisers.reading.people import Person
from foliocheck.checks.data_protection.recognisers.reading.recogniser import any_stands

TITLED = r"(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms|Miss|Mx|Sir|Dame|Rev['’]?d?|Sr|Fr|Canon|Frau|Herr|Mme|M)\.?[ \t]+){0,2}"
_BEGINS = 11
"""A name begins such a line, behind a title at most."""
_BARS = re.compile(r"(?:^|\n)[ \t*_]*(?P<rest>[^\n|·•]{5,60}[ \t]?[|·•][^\n]{5,160})(?=\n|$)")
_REACHED = re.compile(r"[\w.+-]+@[\w.-]+|(?:\d[ ().–-]{0,2}){9}")
_DASHED = re.compile(rf"(?<=[.!?…)])[ \t]*\n[ \t]*[–—-]{{1,2}}[ \t]?(?P<rest>{TITLED}[{UPPER}][^\n]{{4,110}})(?=\n|$)")
_FRIENDLY = (
    r"(?:all (?:the|my|our|very) best|all best|(?:very |kind |kindest |warm |warmest |best )?(?:regards|wishes)|best|very best|cheers|ta|ta muchly|thanks|thank you|thx|many thanks|thanks again|with thanks|with (?:much )?gratitude|"
    r"much appreciated|ever grateful(?:ly)?|gratefully(?: yours)?|in gratitude|in haste|speak soon|talk soon|yours|yours \w+|warmly|sincerely|respectfully|kr|bw|take care|love|diolch|hwyl|merci|danke|gr(?:ü|ue)(?:ß|ss)e|lg|vg|saludos|un saludo|groetjes|mvh)"
)
_INLINE = re.compile(
    rf"(?:(?<=[.!?…)]\s)|(?:^|\n)[ \t]*)(?P<closing>(?i:{_FRIENDLY})(?i: for [a-z ]{{3,60}})?)(?P<mark>[,.!]|\s?[–—-]|\sfrom)\s(?P<rest>{TITLED}[{UPPER}][^\n]{{3,90}})(?=\n|$)"
)
_LAST_WORDS = """
best regards wishes cheers ta muchly thanks you thx again appreciated grateful gratefully yours gratitude haste soon warmly
sincerely respectfully kr bw care love diolch hwyl merci danke grüße gruesse lg vg saludos saludo groetjes mvh
"""
_ENDS = (
    *(f"{word}{mark}" for word in _LAST_WORDS.split() for mark in (",", ".", "!", " –", " —", " -", " from ")),
    "thanks for",
    "thank you for",
)
"""How such words stand before a name."""
_THANKS = re.compile(r"thank|thx|ta\b|cheers|diolch|merci|danke|appreciated", re.IGNORECASE)
"""What is said to somebody, too, whose name then follows."""
_FRIENDLY_ENOUGH = re.compile(
    r"\b(?:thanks?|thank you|thx|cheers|wishes|regards|see you|speak|soon|luck|hear from|forward to|weekend|appreciate\w*|grateful|sorry|x{1,3})\b[^.!?]{0,50}[.!?…)x]*$",
    re.IGNORECASE,
)
"""Words in a last sentence that close a message."""
_TO_SOMEBODY = re.compile(r"\b(?:you|your|you['’]\w+|we|us|me|let me|I|I['’]\w+)\b[^.!?]{0,80}[.!?…)x]*$", re.IGNORECASE)
"""A last sentence that is said to who is greeted."""
_TITLED_SURNAME = re.compile(rf"[ \t]*(?:Dr|Prof|Professor|Mr|Mrs|Ms|Miss|Mx|Revd?)\.?[ \t](?P<name>[{UPPER}][\w'’-]{{2,25}})[ \t.,]*")
DESK = re.compile(
    r"\b(?:department|dept|service|services|office|library|team|unit|school|faculty|college|university|centre|desk|support|estates|registry|admissions|studio|lab|division|institute|hospital|ward|trust|academy)\b|\b(?:class of|cohort|year|group|form)\s\d",
    re.IGNORECASE,
)
"""Desks, and classes of those who have been taught."""
_OFFICE_LINE = re.compile(r"\s?[,(|–—-]\s?[^\n]{2,90}")
_FROM = re.compile(rf"[ \t>*]*(?:From|Von|De|Van|Fra|Från|Da)\s?:[ \t]*[\"“]?(?P<first>[{UPPER}][{LOWER}]{{1,15}})\b")
_GREETED = re.compile(
    rf"[ \t]*(?i:hi|hiya|hello|dear|hey|morning|afternoon|hej|hallo|bonjour|hola|ciao|helo|annwyl)(?:[ \t](?P<who>[{UPPER}][{LOWER}]{{1,15}}))?(?: all| both| everyone| team)?[ \t]*[,!.–-]?[ \t]*$"
)
_LAST_LINE = re.compile(
    rf"[.!?…)x][ \t]*\n\s*(?P<name>[{UPPER}][{LOWER}]{{1,15}}(?:-[{UPPER}]?[{LOWER}]+)?)(?:[ \t]?[x:;)(-]{{1,4}})?[ \t.]*(?=\s*$|\n[ \t>*]*(?:From|Von|De|Sent|On|Am|Le|-{{3,}}|_{{3,}})\b|\n\s*\n)"
)
_MESSAGE, _LONGEST_GREETING = 3_000, 50
"""So many characters a message has at most, and the line with which it greets."""
_TEAM = re.compile(
    r"\b(?:teams?|tîm|équipe|equipo|squadra|adran|office|desk|services?|library|faculty|department|unit|hub|studio)\b", re.IGNORECASE
)
GOES_ON = re.compile(r"['’]s\b|[ \t](?!x+\b)[a-z]|,[ \t](?:and|who|which|but|for|the|you|I)\b")


def by_footer(text: str, lower: str) -> Iterator[tuple[str, int, int, float]]:
    """Names that end a message: the name, where it starts and ends, how sure that is. `lower` is `text` in lower case."""
    if "|" in text or "·" in text or "•" in text:
        yield from ((*named, 0.6) for named in _in_bars(text))
    if any(dash in text for dash in ("\n–", "\n—", "\n-")):
        yield from ((*named, 0.6) for named in _behind_a_dash(text))
    if any_stands(lower, _ENDS):
        yield from ((*named, 0.55) for named in (*_behind_friendly_words(text), *_given_at_the_end(text)))
    if "\n" in text:
        yield from ((*named, 0.6) for named in _over_an_office(text))
        yield from ((*named, 0.55) for named in _below_a_closing(text, lower))
        yield from ((*named, 0.55) for named in _in_the_last_line(text))


def beginning(line: str) -> Person | None:
    """The name with which a line begins."""
    named = next(iter(names(line)), None)
    return named if named and named[1] <= _BEGINS and not (GOES_ON.match(line, named[2]) or _TEAM.search(named[0])) else None


def _above(text: str, place: int) -> str:
    return text[max(0, place - 200) : place].rstrip().rpartition("\n")[2].strip()


def _is_likely(name: str) -> bool:
    """Whether two capitals below a closing are somebody's: a given name, or nothing that is a word of every day ("Badge Wallet")."""
    words = name.split()
    return is_given(words[0]) or not any(plain(word) in ordinary() or plain(word) in ("dank", "merci", "thanks") for word in words)


_LEADS = re.compile(
    r"(?i:sent (?:from|via)\b[^\n]*|get outlook\b[^\n]*|(?:e-?mail )?(?:signature|footer|sig)\b[^\n]{0,40}|-{2,}|_{2,}|[^\n]*[.!?…)]|[^\n]{2,40},)|[^\n]*\bwrote:"
)
"""What may stand above a line of contacts that signs."""


_ROWS = 120
"""Lines with bars are rows of a list where fewer characters than their own and these lie between their beginnings."""


def _in_bars(text: str) -> Iterator[Person]:
    """“Beatriz Fontoura | Ed Dev | 0114 … | b.fontoura@…” below a message."""
    lines = list(_BARS.finditer(text))
    for index, match in enumerate(lines):
        beside = (*lines[max(0, index - 1) : index], *lines[index + 1 : index + 2])  # they are in order: no other is nearer
        if any(abs(other.start() - match.start()) < len(match.group()) + _ROWS for other in beside):
            continue  # rows of a list
        above = _above(text, match.start("rest"))
        named = beginning(match["rest"])
        if named and above and _REACHED.search(match["rest"], named[2]) and _LEADS.fullmatch(above) and not PRESENTS.match(above):
            yield named[0], match.start("rest") + named[1], match.start("rest") + named[2]


def _behind_a_dash(text: str) -> Iterator[Person]:
    """“… in January.⏎– M. Thwaite, Team Leader”: who says it, by office; but not an author who is quoted, nor points of a list."""
    for match in _DASHED.finditer(text):
        above = _above(text, match.start())
        named = beginning(match["rest"])
        behind = match["rest"][named[2] :] if named else ""
        if (
            named
            and (_OFFICE_LINE.match(behind) and OFFICE.search(behind))
            and not above.startswith(("–", "—", "-", "•", "*"))
            and not re.search(r"[\"“”«»„]|['‘’](?=\s|$|\.)|^['‘]", above)
            and not re.match(r"\n[ \t]*[–—-]", text[match.end() : match.end() + 4])
        ):
            yield named[0], match.start("rest") + named[1], match.start("rest") + named[2]


def _behind_friendly_words(text: str) -> Iterator[Person]:
    """“… to me at home? Ta, Wilf Ransome”: behind the last sentence, in the same line."""
    for match in _INLINE.finditer(text):
        named = beginning(match["rest"])
        if named is None or " " not in named[0]:
            continue
        behind = match["rest"][named[2] :].rstrip(" x")
        office = _OFFICE_LINE.fullmatch(behind) and (OFFICE.search(behind) or DESK.search(behind))
        alone_in_line = not text[max(0, match.start() - 3) : match.start("closing")].strip()
        below = text[match.end() : match.end() + 40]
        ends = not behind and (not below.strip() or below.startswith("\n\n"))
        if _THANKS.match(match["closing"]) and not office and "from" not in match["mark"] and (alone_in_line or match["mark"] in ".!"):
            continue  # somebody is thanked
        if office or (ends and (not alone_in_line or not _THANKS.match(match["closing"]))) or (not behind and not alone_in_line):
            yield named[0], match.start("rest") + named[1], match.start("rest") + named[2]


_AT_THE_END = re.compile(
    rf"[.!?…)][ \t\n]+(?i:(?:{_FRIENDLY})|yours (?:sincerely|faithfully|truly)),[ \t\n]*(?P<name>[{UPPER}][{LOWER}]{{1,15}}(?:-[{UPPER}]?[{LOWER}]+)?)(?:[ \t]x{{1,3}})?[ \t.”\"]*(?=\s*$|\n\s*\n)"
)
_GREETS = re.compile(
    r"[\s\"“‘>]*(?:dear|hi|hiya|hello|hey|annwyl|good (?:morning|afternoon|evening))\s[^\n,!–-]{2,40}[,!–-]", re.IGNORECASE
)


def _given_at_the_end(text: str) -> Iterator[Person]:
    """“Dear Miss Tam, … Thank you, Arjun”: a letter in one block, and the given name with which it ends."""
    for match in _AT_THE_END.finditer(text):
        block = text.rfind("\n\n", 0, match.start())
        greeted = _GREETS.match(text, block + 2 if block >= 0 else 0)
        if greeted and match["name"] not in greeted.group():
            yield match["name"], *match.span("name")


_LINE_END, _STOPS = re.compile("\n"), (".", "!", "?", "…")
_WIDEST_GAP = 100
"""So many blanks may stand at the end of a line."""
_BLOCK = re.compile(
    rf"\n\s*(?P<rest>{TITLED}[{UPPER}][\w’'.-]+(?:[ \t][\w’'.-]+){{1,3}})(?:,?[ \t][A-Z][A-Za-z]{{0,3}}[A-Z]\b|,[ \t]?\([^)\n]{{2,20}}\))*[ \t]*\n(?P<office>[^\n]{{4,90}}(?:\n[^\n]{{4,90}})?)(?=\s*$|\n\s*\n)"
)
_LEADS_ELSEWHERE = re.compile(
    r"[\"“«]|[”»\"][.!?]?\s*$|\b(?:contact|speakers?|presenters?|authors?|by|join us|register|book)\b", re.IGNORECASE
)
_PRAISES = re.compile(
    r"\b(?:[Ww]ell done|[Cc]ongratulations|[Tt]hanks?|[Bb]rilliant|[Ss]uperb|s?he|her|his|him|they|their|you|your|[A-Z][\w-]+['’]s|has|have|was|were)\b"
)


def _over_an_office(text: str) -> Iterator[Person]:
    """A statement about somebody, and at its end a name over an office, with no word that closes."""
    for match in _below_sentences(text):
        above = _above(text, match.start("rest"))
        named = beginning(match["rest"])
        office = match["office"]
        if (
            named
            and (OFFICE.search(office.partition("\n")[0]) or not names(office.partition("\n")[0]))
            and (OFFICE.search(office) or DESK.search(office))
            and not _LEADS_ELSEWHERE.search(above)
            and _PRAISES.search(above)
            and not PRESENTS.match(above)
            and not _follows_a_name(text, match.end())
        ):
            yield named[0], match.start("rest") + named[1], match.start("rest") + named[2]


def _below_sentences(text: str) -> Iterator[re.Match[str]]:
    """The blocks of a name and an office of which a sentence ends the line above; line ends are few, so that the pattern is tried there alone."""
    done = 0
    for line_end in _LINE_END.finditer(text):
        place = line_end.start()
        first = max(0, place - _WIDEST_GAP)
        sentence = first + len(text[first:place].rstrip(" \t"))
        if sentence >= done and text[sentence - 1 : sentence] in _STOPS and (match := _BLOCK.match(text, place)):
            done = match.end()
            yield match


def _follows_a_name(text: str, place: int) -> bool:
    """Whether the next block begins with a name, too: a list of people."""
    behind = text[place : place + 80].lstrip()
    return beginning(behind.partition("\n")[0]) is not None


_AND_AN_OFFICE = re.compile(
    rf"(?:,?[ \t]\(?(?:[A-Z][A-Za-z]{{0,3}}[A-Z]{{1,4}}|[BM][A-Z]?[a-z]{{1,2}}|PhD|he/him|she/her|they/them|Mrs?|Ms|Miss|Mx)\)?)*(?:[ \t]?(?:[,|/·(]|[–—-](?=[ \t]))[ \t]?(?:the )?[{UPPER}\d][^\n.!?:;()]{{1,50}}\)?)?[ \t.]*"
)
"""Behind a name in its line: degrees, and a department, a post or a class: "(Timetabling)", " - Year 2 rep"."""


def _below_a_closing(text: str, lower: str) -> Iterator[Person]:
    """A whole name alone on the line below a closing in whichever words, and nothing or a line without a name below."""
    ends = [
        (match["closing"], match.start("rest"))
        for match in closings(text, lower)
        if "\n" in text[match.end("closing") : match.start("rest")]
    ]
    for closing, start in (*ends, *closing_lines(text, lower)):
        between = BETWEEN.match(text, start, start + LETTER_END)
        start = between.end() if between else start
        line, _, below = text[start : start + LETTER_END].partition("\n")
        if (titled := _TITLED_SURNAME.fullmatch(line)) and not is_common(titled["name"]):
            yield titled["name"], start + titled.start("name"), start + titled.end("name")
            continue
        named = beginning(line)
        if named is None or not _is_likely(named[0]) or " for " in closing or closing.endswith(" to"):
            continue
        behind = line[named[2] :].strip(" x,.)(")
        if behind and (not _AND_AN_OFFICE.fullmatch(line, named[2]) or names(behind)):
            continue
        if not names(below.partition("\n")[0]):
            yield named[0], start + named[1], start + named[2]


_place = itemgetter(0)


def _in_the_last_line(text: str) -> Iterator[Person]:
    """A given name alone at the end of a message: of whom its head names, or of somebody else than who is greeted."""
    senders: set[str] = set()
    greetings: list[tuple[int, str | None]] = []
    place = 0
    for line in text.split("\n"):
        if len(line) <= _LONGEST_GREETING and (greeting := _GREETED.match(line)):
            greetings.append((place + len(line), greeting["who"]))
        elif ":" in line and (sender := _FROM.match(line)):
            senders.add(sender["first"])
        place += len(line) + 1
    if not senders and not greetings:
        return
    for match in _LAST_LINE.finditer(text):
        name = match["name"]
        before = bisect_right(greetings, match.start("name"), key=_place)
        greeted = greetings[before - 1] if before else None
        named = is_given(name) or (is_unknown(name) and not is_common(name))
        written = greeted is not None and match.start() - greeted[0] < _MESSAGE and named and greeted[1] != name
        above = _above(text, match.start("name"))
        if (name in senders or written) and (_FRIENDLY_ENOUGH.search(above) or (written and _TO_SOMEBODY.search(above))):
            yield name, *match.span("name")
