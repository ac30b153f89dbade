"""The end of a letter in whichever tongue: a text that greets, and at its end a name alone, or a name behind a last sentence; and fields of a statement."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foliocheck.checks.data_protection.recognisers.letters.closings import is_closing
from foliocheck.checks.data_protection.recognisers.letters.letter_layout import OFFICE, PRESENTS
from foliocheck.checks.data_protection.recognisers.reading.names import names
from foliocheck.checks.data_protection.recognisers.reading.recogniser import any_stands

_GREETING = re.compile(
    r"(?:^|\n)[ \t\"“‘>]*(?:(?:dear|hi|hiya|hello|hey|annwyl|helo|shwmae|a chara|a chairde|hej|hei|hallo|liebe[rs]?|sehr geehrte[rs]?|guten tag|bonjour|bonsoir|ch[eè]re?s?|salut|hola|estimad[oa]s?|querid[oa]s?|"
    r"ol[aá]|prezad[oa]s?|car[oia]|ciao|gentile|egregi[oa]|buongiorno|beste|geachte|lieve|kære|kjære|kära|bästa|hyvä|rakas|moi|szanown\w+|drog[ia]|cześć|dzień dobry|vážen\w+|milý|dobrý den|kedves|tisztelt|dragă|stimat[ăe]?|"
    r"poštovan\w+|sayın|sevgili|merhaba|kia ora|tēnā \w+|talofa|namaste|as-?sal\w+ alaikum|salaam|shalom|good (?:morning|afternoon|evening|day))\b(?![^\n.?]{0,30}\bwelcome\b)[^\n.?]{0,50}(?:[,:!–-]|(?<=[^\W\d_])(?=\n))|to whom(?:ever|soever)? (?:it|this)\b[^\n]{0,20})",
    re.IGNORECASE,
)
"""How letters and messages begin."""
_EXAMPLE = re.compile(
    r"(?<![.@/-])\b(?:sample|model|example|specimen|fictional|fictitious|invented|made[- ]up|mock|template|dummy|imaginary|scenario)\b",
    re.IGNORECASE,
)
_TITLED = r"(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms|Miss|Mx|Sir|Dame|Revd?|Cllr|Sr|Fr)\.?[ \t]+)?"
_LINE_BEFORE = re.compile(rf"[ \t*_>\"“‘]*(?:x{{1,3}}[ \t])?{_TITLED}$")
_LINE_BEHIND = re.compile(
    r"[ \t]{0,40}(?:\([^)\n]{2,40}\)|,?[ \t](?:[A-Z][A-Za-z]{0,3}[A-Z]{1,3}|he/him|she/her|they/them)\b,?)*[ \t*_\"”’]{0,40}(?:$|(?=\n)|[ \t]?[,|–][^\n]{3,90}(?=\n|$))"
)
"""Nothing but letters of degrees, pronouns or an office behind a name."""
_CONTACT = re.compile(
    r"@|\b(?:tel|t|phone|mob(?:ile)?|m|e|email|e-mail)\s?[:.]|\b\d{5}\b|\b[A-Z]{1,2}\d{1,2}[A-Z]? ?\d[A-Z]{2}\b|\b(?:parent|mother|father|carer|guardian) of\b",
    re.IGNORECASE,
)
_WISHES = re.compile(
    r"(?:with|many|warm|kind|best|all|every)\b[^\n]{0,40}\b(?:wish|wishes|regards|thanks|love|luck)\b[^\n]{0,50}(?<!\bto)(?<!\bfor)(?<!\bfrom)(?<!\band)$",
    re.IGNORECASE,
)
_FAMILY = re.compile(
    r"[\s(,–-]{1,4}(?:proud )?(?:parent|mum|mother|father|dad|carer|guardian|grandparent)(?:\)| (?:of|to)\b)", re.IGNORECASE
)
_RANK = re.compile(
    r"[ \t]*\n[ \t]*(?:(?:2|2nd |1st )?Lt|Lieut(?:enant)?|Capt(?:ain)?|Maj(?:or)?|(?:Lt )?Col(?:onel)?|Brig(?:adier)?|(?:Lt |Wg |Surg )?Cdr|(?:Flt |Fg )Lt|Fg Offr|Sqn Ldr|Gp Capt|WO ?[12]?|[CS]?Sgt|SSgt|CSgt|L?/?Cpl|CPO|"
    r"(?:Ch(?:ief)? |Det )?(?:Insp|Supt|Sgt|Con(?:st)?)|(?:Station|Watch|Crew|Group|Area) (?:Manager|Commander)|[SWCG]M)\b[ \t]*[,.|–-]?[ \t]*[^\n]{0,60}(?:\n|$)"
)
"""A rank below a name, with or without the post."""
_SPOKEN = re.compile(r"\b(?:I|you|your|we|me|us)\b|^(?:Happy|Thanks?|Agreed|Approved|Seen|Content|Noted|Please|Good|Well|Yes|No)\b")
_CLOSER = re.compile(r"[^\n.?!:;@\d|]{2,48}[,.!]?")
_CLOSING_WORDS = 7
_LAST_LINE = re.compile(r"[ \t)]*(?:\n[ \t]*[A-ZÀ-Þ][\w&'’,/ -]{3,50}[ \t]*)?(?:\s*$|\n[ \t]*\n)")
"""Nothing behind a name, or one short line: a desk, a department."""
_SENTENCE_END = (".", "!", "?", "…", '"', "”", ")")
_INLINE = re.compile(
    r"(?:\b(?:yours|yours (?:sincerely|faithfully|truly|etc|ever)|god bless(?: you)?|(?:kind |best |warm )?(?:regards|wishes)|with love|love|blessings|respectfully|sincerely|greetings from \w+|take care|all the best|speak soon|see you soon|cheers)[,.!]?"
    r"|\b(?:many )?(?:thanks|thank you|thx|ta|diolch|merci|danke|gracias|grazie|kiitos|tack|takk|tak)(?: again| in advance| so much)?[.!])\s+"
    + _TITLED
    + "$",
    re.IGNORECASE,
)
_BY_ITSELF = re.compile(rf"[.!?][\"”’)]?\s{{1,2}}{_TITLED}$")
_OFFICE_BEHIND = re.compile(r"(?:,\s|\s?[|–]\s)[A-Z][^\n]{3,110}$")
_FIELDS = re.compile(
    r"(?:^|\n)[ \t]*(?:full |print(?:ed)? )?name(?: \((?:print(?:ed)?|block capitals)\))?[ \t]{0,8}[:\t][ \t]*+(?P<named>\S[^\n]{2,48}?\S)(?:[ \t]{2,20}+|[ \t]*+\n{1,4}+(?:[^\n]{1,60}\n{1,4}+|[^\n]{1,60}?[ \t]{2,20}+)??)(?:position|job title|role|designation|post(?: held)?|relationship|capacity|occupation)\b[^\n:]{0,40}:"
    r"[^\n]{2,80}(?:\n{1,4}+[^\n]{2,80}){0,3}?(?:\n{1,4}+|[ \t]{2,20}+)(?:date|signed|signature)\b",
    re.IGNORECASE,
)
"""The fields at the end of a statement: who, in which post, on which day."""
_WITNESSED = re.compile(
    r"(?:^|\n)[ \t]*(?:witness(?:ed)?|confirmed|verified|endorsed|certified|attested|authorised|approved and signed|countersigned|(?:reviewed|checked|read|seen) and (?:approved|agreed|signed)|approved|signed off|agreed)(?: by)?[ \t]*+:?[ \t]*+\n?[ \t]*+(?P<named>\S[^\n]{4,89})\n(?:[A-Z][^\n.:;!?]{3,50}\n)?[ \t]*+(?:dated?\b|signed\b|signature\b|\d{1,2}[./-]\d{1,2}[./-]\d{2}|\d{1,2} [A-Z][a-z]{2,8} \d{4})",
    re.IGNORECASE,
)
_SIGNED_LINE = re.compile(
    r"(?:^|\n)[ \t]*[(\[](?:sgd|signed|e-?signed|signature)[)\]][ \t]*+:?[ \t]*+(?P<named>\S[^\n]{4,89})", re.IGNORECASE
)
_WITNESSES = (
    "witness",
    "confirmed",
    "verified",
    "endorsed",
    "certified",
    "attested",
    "authorised",
    "approved",
    "countersigned",
    "signed off",
    "agreed",
)
_GOES_ON = re.compile(r"['’]s\b|[ \t][a-z]")
_QUOTES = re.compile(r"\bquot(?:e|ation)s?\b|\b(?:said|wrote|words of)\b", re.IGNORECASE)
_LONGEST = 4_000
_BEGINS = 12
"""A name begins such a line, behind a title at most."""


def by_end(text: str) -> Iterator[tuple[str, int, int, bool]]:
    """Names that sign a letter, message or statement: the name, where it starts and ends, and whether that is sure (not only a name behind a last sentence)."""
    lower = text.lower()
    for pattern, words in (
        (_FIELDS, ("position", "title", "role", "designation", "post", "relationship", "capacity", "occupation")),
        (_WITNESSED, _WITNESSES),
        (_SIGNED_LINE, ("(sgd", "[sgd", "(signed", "[signed", "(e-signed", "(esigned", "signature)", "signature]")),
    ):
        for match in pattern.finditer(text) if any_stands(lower, words) else ():
            named = next(iter(names(match["named"])), None)
            if named and named[1] <= _BEGINS and not _GOES_ON.match(match["named"], named[2]):
                yield named[0], match.start("named") + named[1], match.start("named") + named[2], True
    signed = -2
    greetings: list[re.Match[str]] | None = None
    for name, start, end in names(text):
        if is_closing(name):
            continue
        line = text.rfind("\n", 0, start) + 1
        finish = (text.find("\n", end) + 1 or len(text) + 1) - 1
        alone = _LINE_BEFORE.match(text[line:start]) and _LINE_BEHIND.match(text, end)
        behind = text[end:finish].rstrip(' ."”’)')
        if line - 1 <= signed or not (alone or not behind or _OFFICE_BEHIND.fullmatch(behind)):
            continue  # the office below a name, or a sentence that goes on
        if greetings is None:
            greetings = list(_GREETING.finditer(text))
        greeted = next((match for match in reversed(greetings) if match.end() <= start), None)
        if alone:
            if _ends_a_letter(text, line, end, greeted, name):
                signed = finish
                yield name, start, end, True
        elif _ends_a_line(text[max(line, start - 60) : start], line, start, behind, greeted):
            yield name, start, end, bool(behind)


def is_in_an_example(text: str, start: int) -> bool:
    """Whether the letter in which something stands is said to be an example before it greets."""
    greeted = next((match for match in reversed(list(_GREETING.finditer(text, max(0, start - _LONGEST), start)))), None)
    return greeted is not None and _EXAMPLE.search(text[max(0, greeted.start() - 90) : greeted.start() + 1]) is not None


def _ends_a_letter(text: str, line: int, end: int, greeted: re.Match[str] | None, name: str) -> bool:
    """Whether a name alone on its line ends what was written: a closing in whichever words above it, or what is known of a writer below it."""
    above = text[max(0, line - 400) : line].rstrip()
    last = above.rpartition("\n")[2].strip()
    if not last or PRESENTS.match(last) or _QUOTES.search(last):
        return False
    below = text[end : end + 220].split("\n\n")[0]
    following = names(below.partition("\n")[2])
    others = following and OFFICE.search(below[following[0][2] :])
    if others:
        return False
    first = name.split()[0]
    by_hand = last.rstrip(",.").removeprefix("xx ").removeprefix("x ") in (first, first[0])
    reached = greeted is not None and greeted.start() > line - _LONGEST
    ranked = _RANK.match(below) is not None
    office = OFFICE.search(below[:160]) or _CONTACT.search(below) or ranked
    if by_hand and office:
        return True
    closed = _CLOSER.fullmatch(last) is not None and len(last.split()) <= _CLOSING_WORDS and not (greeted and greeted.end() >= line - 1)
    ended = last.endswith(_SENTENCE_END)
    if office and _WISHES.match(last):
        return True
    if ended and (_FAMILY.match(below) or (ranked and _SPOKEN.search(last)) or _is_senders(text, line, name)):
        return True
    if reached and (closed or (ended and (office or _LAST_LINE.match(text, end)))):
        return True
    return ended and _CONTACT.search(below) is not None and OFFICE.search(below) is not None and len(last.split()) > _CLOSING_WORDS


def _is_senders(text: str, line: int, name: str) -> bool:
    """Whether the mail that ends above the line of a name was sent by them: the head of a quoted mail says "From:" and their surname."""
    head = text.rfind("From:", max(0, line - _LONGEST), line)
    return head >= 0 and text[max(0, head - 1) : head].strip(" >") in ("", "\n") and name.split()[-1] in text[head : text.find("\n", head)]


def _ends_a_line(before: str, line: int, start: int, behind: str, greeted: re.Match[str] | None) -> bool:
    """Whether a name ends a message that is written in one line: behind a closing, or behind the last sentence of what began with a greeting."""
    if _INLINE.search(before) and start - line > len(before) - 1:
        return True
    return (
        greeted is not None
        and greeted.start() + 1 >= line
        and _BY_ITSELF.search(before) is not None
        and (not behind or OFFICE.search(behind) is not None or _CONTACT.search(behind) is not None)
    )
