"""The end of a letter: a closing, a name, and an office or contact line below it."""

from __future__ import annotations

import re
from dataclasses import replace

from foliocheck.checks.data_protection.recognisers.letters.certificates import by_certificate
from foliocheck.checks.data_protection.recognisers.letters.closings import (
    BETWEEN,
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
from foliocheck.checks.data_protection.recognisers.letters.letter_ends import by_end, is_in_an_example
from foliocheck.checks.data_protection.recognisers.letters.letter_layout import OFFICE, PRESENTS, by_layout
from foliocheck.checks.data_protection.recognisers.letters.mail_ends import by_head, by_quoted_closing
from foliocheck.checks.data_protection.recognisers.letters.one_line_ends import by_one_line
from foliocheck.checks.data_protection.recognisers.letters.short_ends import by_short_end
from foliocheck.checks.data_protection.recognisers.letters.signed_lines import by_words, who_signs_for
from foliocheck.checks.data_protection.recognisers.letters.statements import by_statement
from foliocheck.checks.data_protection.recognisers.letters.testimonials import by_testimonial
from foliocheck.checks.data_protection.recognisers.reading import invented
from foliocheck.checks.data_protection.recognisers.reading.hit import Hit
from foliocheck.checks.data_protection.recognisers.reading.names import is_name, names, turned
from foliocheck.checks.data_protection.recognisers.reading.recogniser import any_stands, places
from foliocheck.checks.data_protection.recognisers.reading.small_letters import small

WHAT = "signature"
_SIGNED = re.compile(
    r"\b(?:(?:Counter-?|E-?)?[Ss]igned|[Ss]ignature)[)\]]?(?: by| for| on behalf of [^:\n]{2,40})?(?:\s{0,2}:\s{0,3}|\s[–—]\s|,?[ \t]*\n\s{0,3}|"
    r"\s{1,4}(?=(?:(?:Dr|Prof|Professor|Mrs?|Ms|Miss)\.?\s)?[A-Z][\w'’.-]+\s[A-Z]))(?P<rest>[^\n]{5,60}(?:\n[^\n]{3,60})?)"
)
_OFFICE = re.compile(
    r"\b(?:head|director|dean|manager|lecturer|professor|tutor|officer|principal|depute|deputy|assistant|coordinator|co-ordinator|lead|leader|chair|registrar|librarian|adviser|advisor|consultant|nurse|(?:head ?)?teacher|headmaster|headmistress|reader|chancellor|provost|rector|fellow|"
    r"technologist|technician|developer|designer|administrator|secretary|president|vice|chief|executive|engineer|curator|editor|supervisor|mentor|examiner|assessor|inspector|sergeant|trainer|governor|matron|sister|midwife|surgeon|registrar|SENCO|SENDCO|physician|doctor|therapist|pharmacist|radiographer|paramedic|practitioner|clinician|educator|specialist|coach|facilitator|moderator|reviewer|analyst|researcher|scientist|psychologist|counsellor|chaplain|clerk|bursar|treasurer|convenor|representative|direktor\w*|directeur|directrice|ward|RN|RGN|MBBS|MBChB|MRCP|FRCP|PhD|MSc|BSc|"
    r"department|faculty|school|university|college|team|unit|service|division|institute|hospital|trust|academy|library|tel|phone|e-?mail|mobile|pennaeth|ceannard|oifigear|cyfarwyddwr|darlithydd|"
    r"rheolwr|swyddog|athro|athrawes|tiwtor|adran|prifysgol|coleg|ysgol|ysbyty|cydlynydd|arweinydd|uwch)\b|@|\d{4}",
    re.IGNORECASE,
)
_LINE_OF_OFFICE = re.compile(
    r"(?:(?:,|[ \t]&[ \t])[ \t]?[^\n]{0,30})?[ \t]*\n[ \t]*[A-ZÀ-ÖŴŶ][\w'’&/-]+(?:[ \t](?:[A-ZÀ-ÖŴŶ][\w'’&/-]+|of|and|for|&|y|a|yr|na|an|nan|de|der|des|du|della|"
    r"in)){1,5}(?:,[^\n]{0,40})?[ \t,]*(?:\n|$)|[ \t]*\n[ \t]*[A-Z][A-Z&]{1,4}(?:[ \t]?[,|–-][ \t]?[A-ZÀ-Þ][^\n.!?]{2,50})?[ \t]*(?:\n|$)|"
    r",[ \t](?:(?:[A-ZÀ-Þ][\w'’.-]*|of|the|and|&)[ \t]){0,4}(?:Primary|Secondary|Infants?|Juniors?|Nursery|Academy|Grammar|High|Prep|Museum|Archives?|Ltd|Limited|plc|LLP|Council|Theatre|Gallery|Surgery|Practice|Hospice|Care|Church)[ \t.”\"’)]*(?:\n|$)"
)
"""A line of words with capitals right below a name: an office or a department, in whichever words; a post of capitals alone ("DPO, Skillspan"); or where somebody works, beside the name."""
_POST = re.compile(
    r"\b(?:head|director|dean|manager|lecturer|professor|tutor|officer|principal|coordinator|co-ordinator|lead|leader|chair|registrar|librarian|adviser|consultant|nurse|teacher|supervisor|mentor|examiner|sergeant|inspector|matron|sister|midwife|surgeon|doctor|therapist|pharmacist|practitioner|educator|specialist|facilitator|coach|technologist|developer|designer)\b",
    re.IGNORECASE,
)


def _in_capitals(line: str) -> tuple[str, int, int] | None:
    """A name written all in capitals, as under typed letters: "OWEN CASTELLAN"."""
    match = re.match(r"(?:(?:DR|PROF|MRS?|MS|MISS)\.? )?([A-Z][A-Z'-]+(?: [A-Z]\.?)? [A-Z][A-Z'-]+)(?=\s*(?:$|,|\())", line)
    return (match.group(1), match.start(1), match.end(1)) if match and is_name(match.group(1).title()) else None


_CONFIRMING = ("confirm", "certify", "declare", "recommend", "attest", "verif", "vouch", "endorse", "support")
_CONFIRMED = re.compile(
    r"(?:\b(?:confirm|certify|declare|recommend|attest|verif|vouch|endorse)\w*\b|\bsupport\b)[^\n]{5,400}?[.!](?:[ \t]*\n\s*|[ \t](?=[A-Z][\w'’-]+ [A-Z][\w'’-]+, [A-Z]))(?P<rest>(?:.*\n?){1,4})",
    re.IGNORECASE,
)
"""A statement, and below it who makes it."""
_LABEL = re.compile(r"(?<!name)(?<!signed)(?<!signature)(?<!by)(?<!sgd)\s?:\s", re.IGNORECASE)
"""Before a name below a statement: it says what the name is of, "Photo: …"."""
_SIGNER = (
    r"(?:(?:line )?manager|mentor|assessor|tutor|supervisor|head|verifier|witness|examiner|employer|colleague|referee|educator|counter-?signatory|supporter|dean|director|"
    r"head of (?:department|school|service))"
)
_TAUGHT = r"(?:apprentice|trainee|learner|student|candidate|participant|parent|guardian|carer|volunteer|trainer|parent/carer)"
_SIGNED_AS = re.compile(
    rf"\b(?:{_TAUGHT}(?:['’]s)?\s(?:signature|signed)(?=\s?:)|signed \((?:the )?{_TAUGHT}\)(?=\s?:)|signature of (?:the |my )?{_SIGNER}|signed \((?:the )?{_SIGNER}\)|{_SIGNER}\b[^\n]{{0,50}}\bsignature\s?:|{_SIGNER}(?:['’]s)?\s(?:signature|signed)|{_SIGNER}\s?\((?:(?:print )?name and )?signature\)|(?:digitally|electronically|e-?)\s?signed by|docusigned by|signed (?:digitally|electronically) by)"
    r"[ \t]*[:\n]?\s{0,3}(?P<rest>[^\n]{3,80}(?:\n[^\n]{3,60})?)|(?:^|\n|\s{2})/s/\s{0,2}(?P<typed>[^\n]{5,60})",
    re.IGNORECASE,
)
"""Whose signature it is said to be."""
_DATED = re.compile(r"(?:\s?\([^)\n]{3,30}\)[^\n]{0,10}\b|\s{2,12}|[ \t]*\n\s{0,3})dated?\b\s?:?\s?\d", re.IGNORECASE)
_SIGNED_BELOW = re.compile(
    r"(?:^|\n)[ \t]*(?P<rest>[^\n]{5,60}\n(?:[^\n]{3,60}\n)?)[ \t]*[(\[]?(?:signed|e-?signed|signature)(?: (?:electronically|digitally|by e-?mail|copy held|on file))?[)\]]?",
    re.IGNORECASE,
)
"""The word "signed" below the name and the office."""
_THEN_SIGNED = re.compile(
    r"(?:^|\n|[.]\s)(?:[–—-]{1,2}\s?)?(?P<rest>[A-Z][^\n,(]{4,40}(?:,\s[^\n]{4,60}?|\s\([^)\n]{3,40}\)),?\ssigned(?: on)?\s\d)|:\s(?P<named>[A-Z][^\n,(:]{4,40})\s\((?:(?:e-?)?signed|signature(?: on file)?)\)"
)
"""Name, office, and the day on which it was signed."""
_AT_SIGNATURE = re.compile(
    r"(?:^|[\n.;|]\s{0,3}|\s\s|\))(?:[^\n.:;]{0,40}\(signature\)|(?:counter-?|e-?|co-?)?sign(?:ed|ature)(?: (?:of|by|for|on behalf of) [^\n:]{2,40})?)(?:[ \t]{0,3}[:=][ \t]*|[ \t]*\n[ \t]*)(?P<rest>[^\n]{4,70}(?:\n[^\n]{3,40})?)",
    re.IGNORECASE,
)
"""The field of a form in which somebody signs."""
DOUBTFUL = 0.55
"""The confidence of a name behind a last sentence: it gives way where signs make it a learner's whose words were quoted."""
_BLOCK = 60
"""So near to a whole name a given name alone is the same person's, as written by hand."""
_TITLE_LENGTH = 6
_DATE_OR_OFFICE = re.compile(
    r"[\s.,;|(–-]{0,6}(?:dated?\b|\d{1,2}(?:st|nd|rd|th)?[\s./-](?:\d{1,2}[./-]\d{2}|[A-Z][a-z]+\b)|(?:on )?\d{4}-\d\d|[^\n]{0,25}\b"
    + OFFICE.pattern.removeprefix(r"\b")
    + ")",
    re.IGNORECASE,
)
"""Behind a name in such a field: the day, or the office."""
_LEAD = 50
_UNSIGNED = re.compile(
    r"\b(?:not yet|yet to be|to be|must be|needs? to be|should be|awaiting|have (?:this|it|the \w+)|get (?:this|it|the \w+)|please)\s(?:counter-?)?sign(?:ed|ature)?(?: by| from)?\s?:?\s?(?:(?:Dr|Prof|Mrs?|Ms|Miss)\.? )?$",
    re.IGNORECASE,
)
"""Before the name of who has still to sign."""
_TO_BE = re.compile(r"\b(?:must|to|should|needs?(?: to)?|will|can|may|shall|not|be) (?:be )?$", re.IGNORECASE)
"""Before "signed by …": nobody has signed yet."""
_GOES_ON = re.compile(
    r"\s+(?!she\b|he\b|they\b|and (?:(?:Dr|Prof|Mrs?|Ms|Miss)\.? )?[A-ZÀ-Þ][\w'’-]+ [A-ZÀ-Þ][\w'’-]+[ \t]*(?:\n|$|,))[a-z]{2,}"
)
"""The sentence goes on behind the name: it signs nothing."""
_ANSWERED = re.compile(r"(?:(?<=\n)|^)[ \t]*>[ \t>]*")
_TURNED = re.compile(r"(?P<name>[A-ZÀ-Ö][\w'’-]+, [A-ZÀ-Ö][\w'’-]+)(?=\s*(?:$|\())")


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
        _add(hits, text, _below(match.group("rest"), needs_office=not formal), match.start("rest"), 0.85 if formal else 0.7)
    for closing, start in closing_lines(text, lower):
        needs_office = not (FORMAL.search(closing) or _is_letter(text, start))
        _add(hits, text, _below(text[start : start + LETTER_END], needs_office=needs_office), start, 0.65)
    for hit in tuple(hits):
        _add(hits, text, by_pair(text, (hit.value, hit.start, hit.end)), 0, 0.65)
    if any_stands(lower, ("looking forward", "wishing ", "hoping to hear")) or "|" in text:
        for match in LOOKING_FORWARD.finditer(text):
            group = "bars" if match["bars"] else "rest"
            named = _below(match[group])
            if named and (group == "rest" or _POST.search(match[group])):
                _add(hits, text, named, match.start(group), 0.65)
    for match in (
        MAIL_END.finditer(text)
        if "\n--" in text or "ent from" in text or text.startswith("--\n") or "—\n" in text or "__\n" in text
        else ()
    ):
        _add(hits, text, _below(match.group("rest")), match.start("rest"), 0.7)
    for place in places(lower, _CONFIRMING):
        said = _CONFIRMED.match(text, place) if not lower[place - 1 : place].isalnum() else None
        named = _below(said["rest"]) if said else None
        if (
            said
            and named
            and not _LABEL.search(said["rest"][: named[1]])
            and not PRESENTS.match(text[place : said.start("rest")])
            and _POST.search(said["rest"][named[2] :][:80])
        ):
            _add(hits, text, named, said.start("rest"), 0.6)
    for place in places(lower, ("signed", "signature", "/s/")):
        first, last = max(0, place - 100), min(len(text), place + 220)
        for match in _SIGNED_AS.finditer(text, first, last):
            group = match.lastgroup or "rest"
            named = _in_capitals(match.group(group)) or next(iter(names(match.group(group))), None)
            if named and named[1] <= 6:
                _add(hits, text, named, match.start(group), 0.7)
        for match in (*_SIGNED_BELOW.finditer(text, first, last), *_THEN_SIGNED.finditer(text, first, last)):
            if match.re is _THEN_SIGNED and match["named"]:
                _add(hits, text, _below(match["named"], needs_office=False), match.start("named"), 0.6)
            else:
                _add(hits, text, _below(match["rest"]), match.start("rest"), 0.6)
        for match in _SIGNED.finditer(text, first, last):
            named = next(iter(names(match.group("rest"))), None)
            if (
                named
                and named[1] <= 4
                and not _TO_BE.search(text, max(0, match.start() - 24), match.start())
                and (
                    _POST.search(match["rest"][named[2] :])
                    or _DATED.match(match["rest"][named[2] :])
                    or _DATE_OR_OFFICE.match(match["rest"][named[2] :])
                )
            ):
                _add(hits, text, named, match.start("rest"), 0.6)
    for named in (*by_words(text, lower), *by_further(text, lower), *by_day_or_short_word(text, lower)):
        _add(hits, text, named, 0, 0.6)
    for named in by_layout(text) if "\n" in text else ():
        _add(hits, text, named, 0, 0.6)
    for name, start, end, sure in by_end(text):
        _add(hits, text, (name, start, end), 0, 0.6 if sure else DOUBTFUL)
    for match in _AT_SIGNATURE.finditer(text) if "signed" in lower or "signature" in lower else ():
        named = next(iter(names(match["rest"])), None)
        if named and named[1] <= _TITLE_LENGTH and (_DATE_OR_OFFICE.match(match["rest"][named[2] :])):
            _add(hits, text, named, match.start("rest"), 0.6)
    for named in by_first_name(text, lower) if "\n" in text else ():
        if not any(hit.start < named[1] + _BLOCK and named[1] < hit.end + _BLOCK for hit in hits):
            _add(hits, text, named, 0, 0.6)
    for name, start, end, confidence in (*by_footer(text, lower), *by_field(text, lower)):
        if not any(hit.start < start + _BLOCK and start < hit.end + _BLOCK for hit in hits):
            _add(hits, text, (name, start, end), 0, confidence)
    for name, start, end, sender in by_head(text):
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
    hits = [hit for hit in hits if hit.value not in absent and not _UNSIGNED.search(text, max(0, hit.start - _LEAD), hit.start)]
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


def _below(rest: str, needs_office: bool = True) -> tuple[str, int, int] | None:
    """The name with which the text below a closing begins: what it is, where it starts and ends. With `needs_office` an office must follow."""
    skip = BETWEEN.match(rest)
    offset = skip.end() if skip else 0
    # "Hester⏎⏎Hester Tregarth": the first name as written by hand, then the typed block
    by_hand = re.match(
        r"(?P<first>[^\W\d_]{2,15})[ \t]*\n[\s_=–—-]*(?=(?:(?:Dr|Prof|Professor|Mrs?|Ms|Miss|Mx)\.?\s)?(?P=first)\s)", rest[offset:]
    )
    offset += by_hand.end() if by_hand else 0
    first_line = rest[offset:].partition("\n")[0]
    named = next(iter(names(first_line)), None) or _in_capitals(first_line) or _surname_first(first_line)
    if named is None or named[1] > 12 or len(first_line) > 90 or _GOES_ON.match(first_line[named[2] :]):
        return None
    below = rest[offset + named[2] :][:200]
    titled = re.search(r"\b(?:Prof(?:essor)?|Dr)\.?\s$", rest[: offset + named[1]]) is not None
    if needs_office and not titled and not _OFFICE.search(below) and not _LINE_OF_OFFICE.match(below):
        return None
    return named[0], offset + named[1], offset + named[2]


def _surname_first(line: str) -> tuple[str, int, int] | None:
    match = _TURNED.match(line)
    return (match["name"], *match.span("name")) if match and is_name(turned(match["name"])) else None


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
