"""Passages in another language without a mark.

What it looks at:
    The sentences of the author's text: whether some are in another language than the page or part says.

Why it matters:
    A screen reader goes on in the voice of the page; a French sentence in an English voice cannot be understood.

What a person must still judge:
    Single words, names and loan words: they need no mark.

How to mend it:
    Mark the passage's language: in Word, by the proofing language; in a web page, by lang="fr" on the paragraph.

Limits:
    A sentence of at least eight words is needed to tell its language for sure.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from foliocheck.checks.accessibility.own_parts import facts, judged_pages, own_blocks
from foliocheck.checks.accessibility.pictures import plain
from foliocheck.checks.accessibility.places import Place, at_block
from foliocheck.checks.accessibility.told import Told, told_by_owner
from foliocheck.checks.accessibility.tongues import base, plainly, share, shares_of, tongue, words_of
from foliocheck.checks.case import Case, Fault

ID = "language-change"
AREA = "accessibility"
PASS = "Passages in another language are marked"
FAIL = "Passages in another language are not marked"
WHY = "A screen reader reads them with the wrong voice, and they cannot be understood."
SEVERITY = "should"
STANDARD = "WCAG 2.2, 3.1.2 Language of Parts (AA)"

_SENTENCE = re.compile(r"(?<=[.!?])[”’\"')\]]*\s+|\n+|[“”«»„]|:\s+")
_LEAST_WORDS = 8
_SHORTEST = 2 * _LEAST_WORDS - 1
"""Characters: eight words of one letter."""
_OWN_SHARE = 0.15
"""More little words of the page's own language than this, and it is its own language after all."""
_LANGUAGES = {
    "fr": "French",
    "de": "German",
    "es": "Spanish",
    "it": "Italian",
    "pt": "Portuguese",
    "nl": "Dutch",
    "cy": "Welsh",
    "ga": "Irish",
    "gd": "Scottish Gaelic",
    "pl": "Polish",
    "en": "English",
    "sv": "Swedish",
    "da": "Danish",
    "tr": "Turkish",
    "ro": "Romanian",
    "zh": "Chinese",
    "ja": "Japanese",
    "ko": "Korean",
    "ar": "Arabic",
    "ru": "Russian",
    "el": "Greek",
    "uk": "Ukrainian",
    "hi": "Hindi",
}


def language_name(tag: str) -> str:
    """ "Welsh" for "cy" or "cy-GB"; the tag in quotes where no name is known."""
    return _LANGUAGES.get(base(tag), f"“{tag}”")


def run(case: Case) -> Iterable[Fault]:
    """One fault for all such passages."""
    places: list[Place] = []
    for page in judged_pages(case):
        whole_text, said = "\n".join(block.text for _, block in own_blocks(page)), base(page.language)
        whole = said if said and plainly(words_of(whole_text), said) else tongue(whole_text) or said
        marked = [(base(row.get("language")), plain(row["text"])) for row in facts(page, "language_parts") if row.get("text")]
        for index, block in own_blocks(page):
            own = base(block.language) or whole
            case.seen.one()
            for passage in dict.fromkeys((block.text, *_SENTENCE.split(block.text))):
                found = _other(passage, own)
                if found and not any(
                    language == found and (plain(passage) in text or (len(text) > 20 and text in plain(passage)))
                    for language, text in marked
                ):
                    places.append(at_block(page, index, f"{language_name(found)}: {passage.strip()}"))
                    break

    def message(told: Told) -> str:
        return (
            f"{told.things('passage')} {told.where} {told.verb('is', 'are')} in another language and not marked as such "
            f"({told.example}); a screen reader reads it with the wrong voice."
        )

    yield from told_by_owner(case, places, message, severity="should", effort=1)


def _other(passage: str, own: str) -> str | None:
    if not own or (passage.isascii() and len(passage) < _SHORTEST):
        return None
    words = words_of(passage)
    if len(words) < _LEAST_WORDS and passage.isascii():
        return None
    if share(words, own) >= _OWN_SHARE:
        return None
    shares = shares_of(words)
    if own in shares and shares[own] == max(shares.values()):
        return None  # no other language's little words are commoner
    found = tongue(passage)
    return found if found and found != own else None
