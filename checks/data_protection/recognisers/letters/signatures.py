"""The end of a letter: a closing, a name, and an office or contact line below it."""

from __future__ import annotations

import re
from dataclasses import replace

from foliocheck.checks.data_protection.recognisers.letters.certificates import by_certificate
from foliocheck.checks.data_protection.recognisers.letters.closings import (
    FORMAL,
    LETTER_END,
    LOOKING_FORWARD,
    MAIL_END,
    closing_lines,
    closings,
    is_closing,
)
from foliocheck.checks.data_protection.recognisers.letters.contact_blocks import by_block
from foliocheck.checks.data_protection.recognisers.letters.dated_signers import by_day_or_short_word
from foliocheck.checks.data_protection.recognisers.letters.first_name_ends import by_first_name
from foliocheck.checks.data_protection.recognisers.letters.footers import by_footer
from foliocheck.checks.data_protection.recognisers.letters.form_fields import by_field
from foliocheck.checks.data_protection.recognisers.letters.further_signers import by_further, by_pair
from foliocheck.checks.data_protection.recognisers.letters.last_slides import is_on_last_slide
from foliocheck.checks.data_protection.recognisers.letters.letter_ends import by_end, is_in_an_example
from foliocheck.checks.data_protection.recognisers.letters.letter_layout import PRESENTS, by_layout
from foliocheck.checks.data_protection.recognisers.letters.mail_ends import by_head, by_quoted_closing
from foliocheck.checks.data_protection.recognisers.letters.name_below import name_below
from foliocheck.checks.data_protection.recognisers.letters.one_line_ends import by_one_line
from foliocheck.checks.data_protection.recognisers.letters.short_ends import by_short_end
from foliocheck.checks.data_protection.recognisers.letters.signed_fields import POST, by_field_signed, by_word_signed
from foliocheck.checks.data_protection.recognisers.letters.signed_lines import by_picture, by_words, who_signs_for
from foliocheck.checks.data_protection.recognisers.letters.statements import by_statement
from foliocheck.checks.data_protection.recognisers.letters.testimonials import by_testimonial
from foliocheck.checks.data_protection.recognisers.reading import invented
from foliocheck.checks.data_protection.recognisers.reading.hit import Hit
from foliocheck.checks.data_protection.recognisers.reading.recogniser import any_stands, places
from foliocheck.checks.data_protection.recognisers.reading.small_letters import small

WHAT = "signature"
_CONFIRMING = ("confirm", "certify", "declare", "recommend", "attest", "verif", "vouch", "endorse", "support")
_CONFIRMED = re.compile(
    r"(?:\b(?:confirm|certify|declare|recommend|attest|verif|vouch|endorse)\w*\b|\bsupport\b)[^\n]{5,400}?[.!](?:[ \t]*\n\s*|[ \t](?=[A-Z][\w'’-]+ [A-Z][\w'’-]+, [A-Z]))(?P<rest>(?:.*\n?){1,4})",
    re.IGNORECASE,
)
"""A statement, and below it who makes it."""
_LABEL = re.compile(r"(?<!name)(?<!signed)(?<!signature)(?<!by)(?<!sgd)\s?:\s", re.IGNORECASE)
"""Before a name below a statement: it says what the name is of, "Photo: …"."""
DOUBTFUL = 0.55
"""The confidence of a name behind a last sentence: it gives way where signs make it a learner's whose words were quoted."""
_BLOCK = 60
"""So near to a whole name a given name alone is the same person's, as written by hand."""
_LEAD = 50
_UNSIGNED = re.compile(
    r"\b(?:not yet|yet to be|to be|must be|needs? to be|should be|awaiting|have (?:this|it|the \w+)|get (?:this|it|the \w+)|please)\s(?:counter-?)?sign(?:ed|ature)?(?: by| from)?\s?:?\s?(?:(?:Dr|Prof|Mrs?|Ms|Miss)\.? )?$",
    re.IGNORECASE,
)
"""Before the name of who has still to sign."""
_ANSWERED = re.compile(r"(?:(?<=\n)|^)[ \t]*>[ \t>]*")


def find(text: str) -> list[Hit]:
    """Every signature of a letter in `text`: the name below the closing, or behind "signed". Prose about closings is left out."""
    if "\n>" in text:  # what is answered to, with the sign before each line
        text = _ANSWERED.sub(lambda match: " " * len(match.group()), text)
    lower = small(text)
    hits: list[Hit] = []
    for match in closings(text, lower):
        formal = FORMAL.search(match.group("closing")) is not None or _is_letter(text, match.start())
        if " for " in match.group("closing") and text.startswith(".", match.end("closing")):
            continue  # a sentence of thanks, with a full stop
        _add(hits, text, name_below(match.group("rest"), needs_office=not formal), match.start("rest"), 0.85 if formal else 0.7)
    for closing, start in closing_lines(text, lower):
        needs_office = not (FORMAL.search(closing) or _is_letter(text, start))
        _add(hits, text, name_below(text[start : start + LETTER_END], needs_office=needs_office), start, 0.65)
    for hit in tuple(hits):
        _add(hits, text, by_pair(text, (hit.value, hit.start, hit.end)), 0, 0.65)
    if any_stands(lower, ("looking forward", "wishing ", "hoping to hear")) or "|" in text:
        for match in LOOKING_FORWARD.finditer(text):
            group = "bars" if match["bars"] else "rest"
            named = name_below(match[group])
            if named and (group == "rest" or POST.search(match[group])):
                _add(hits, text, named, match.start(group), 0.65)
    for match in (
        MAIL_END.finditer(text) if "\n--" in text or "ent from" in text or text.startswith("--") or "—\n" in text or "__\n" in text else ()
    ):
        _add(hits, text, name_below(match.group("rest")), match.start("rest"), 0.7)
    for place in places(lower, _CONFIRMING):
        said = _CONFIRMED.match(text, place) if not lower[place - 1 : place].isalnum() else None
        named = name_below(said["rest"]) if said else None
        if (
            said
            and named
            and not _LABEL.search(said["rest"][: named[1]])
            and not PRESENTS.match(text[place : said.start("rest")])
            and POST.search(said["rest"][named[2] :][:80])
        ):
            _add(hits, text, named, said.start("rest"), 0.6)
    for named in by_word_signed(text, lower):
        _add(hits, text, named, 0, 0.6)
    for named in (*by_words(text, lower), *by_picture(text, lower), *by_further(text, lower), *by_day_or_short_word(text, lower)):
        _add(hits, text, named, 0, 0.6)
    for named in by_layout(text) if "\n" in text else ():
        _add(hits, text, named, 0, 0.6)
    for name, start, end, sure in by_end(text):
        _add(hits, text, (name, start, end), 0, 0.6 if sure else DOUBTFUL)
    for named in by_field_signed(text, lower):
        _add(hits, text, named, 0, 0.6)
    for named in by_first_name(text, lower) if "\n" in text else ():
        if not any(hit.start < named[1] + _BLOCK and named[1] < hit.end + _BLOCK for hit in hits):
            _add(hits, text, named, 0, 0.6)
    for name, start, end, confidence in (*by_footer(text, lower), *by_field(text, lower)):
        if not any(hit.start < start + _BLOCK and start < hit.end + _BLOCK for hit in hits):
            _add(hits, text, (name, start, end), 0, confidence)
    for name, start, end, sender in by_head(text, lower):
        if not any(hit.start < end + _BLOCK and start < hit.end + _BLOCK for hit in hits):
            known = len(hits)
            _add(hits, text, (name, start, end), 0, 0.6)
            hits[known:] = [replace(hit, person=sender) for hit in hits[known:]]
    for named in by_quoted_closing(text):
        _add(hits, text, named, 0, 0.6)
    for named in (
        *by_testimonial(text, lower),
        *by_statement(text, lower),
        *by_short_end(text),
        *by_one_line(text),
        *by_block(text),
        *by_certificate(text, lower),
    ):
        if not any(hit.start < named[1] + _BLOCK and named[1] < hit.end + _BLOCK for hit in hits):
            _add(hits, text, named, 0, DOUBTFUL)
    absent, signing = who_signs_for(text)
    hits = [
        hit
        for hit in hits
        if hit.value not in absent
        and not _UNSIGNED.search(text, max(0, hit.start - _LEAD), hit.start)
        and not is_on_last_slide(text, hit.start, hit.end)
    ]
    for named in signing:
        _add(hits, text, named, 0, 0.85)
    return sorted(hits, key=lambda hit: hit.start)


_GREETING = re.compile(
    r"(?:^|\n)[ \t\"“]*(?:Dear|Annwyl|A chara|To whom(?:ever|soever)? |To (?:the|all|every|whoever)|Sehr geehrte|Liebe|Chère?|Estimad[oa])\b[^\n]{0,80}(?:\n|$)"
)
"""How a letter begins."""
_LONGEST_LETTER = 4_000


def _is_letter(text: str, closing: int) -> bool:
    """Whether what is closed at `closing` began as letters do, so that a name below the closing signs it."""
    return _GREETING.search(text, max(0, closing - _LONGEST_LETTER), closing) is not None


def _add(hits: list[Hit], text: str, named: tuple[str, int, int] | None, offset: int, confidence: float) -> None:
    """Adds the hit of a name found at an offset, unless it is nobody's or stands there already."""
    if named is None:
        return
    name, start, end = named[0], offset + named[1], offset + named[2]
    if (
        any(hit.value == name for hit in hits)
        or is_closing(name)
        or invented.is_invented(text, start, end)
        or is_in_an_example(text, start)
    ):
        return
    hits.append(Hit(what=WHAT, value=name, start=start, end=end, confidence=confidence, spellings=(name,), person=name))
