"""Which language a text is in: a general guess, held against the little words of the languages. Shared by the checks of language."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any

LEAST_WORDS = 7
"""Fewer words than this are never judged."""
_OWN_SHARE = 0.12
_PLAIN_SHARE = 0.32
"""A text of which a third are one language's little words, and far fewer another's, is in that language."""
_LITTLE = {
    "en": (
        "the of and to in a is that was for it with as on are be this by not or from have has had which they were their we my i you "
        "an at but what can all will when if so about there would more one your our who its then than some into only other do how "
        "out up them"
    ),
    "fr": (
        "le la les des et est en un une du que qui dans pour pas au sur ce ne se plus par avec il sont mais nous vous leur ont été "
        "ils elle cette je ai mes ses à d l j qu n s c aux leurs comme ou où même très"
    ),
    "de": (
        "der die das und ist in den von zu mit sich auf für nicht ein eine als auch es an dem dass sie wir ich haben wurde werden "
        "sind nach bei im war des mir ihnen wie aber oder so noch wenn weil kurs einen einem einer hat zum zur"
    ),
    "es": (
        "el la los las de y en que un una es para con por no se su al lo como más pero sus le ya o fue este ha sí porque esta son "
        "entre cuando muy sin sobre también me hasta hay donde quien desde nos del"
    ),
    "it": (
        "il la le di e che un una in per non è con si da come sono più ma del della dei gli al alla anche nel questo ho ha hanno mi "
        "ci loro lo i degli delle nella su se quando molto era o essere"
    ),
    "pt": (
        "o a os as de e que um uma em para com não por se na no do da dos das mais como mas ao foi são ele ela ou ser quando muito "
        "há nos já está eu também só pelo pela até isso"
    ),
    "nl": (
        "de het een en van in is dat op te zijn met voor niet aan er om ook als dan maar bij door uit naar ik ze we wij hun mijn "
        "heeft hebben was werd worden die deze dit wat kan nog over tot of"
    ),
    "cy": (
        "y yr yn a i o ar mae ac am oedd wedi fy ein eu ei gan sy ddim nid bod hefyd roedd er mewn wrth trwy at hyn hynny sydd bu mi "
        "fi chi ni gyda fel gwaith cael yw na'r a'r i'r o'r nad nag neu os pan sut"
    ),
    "ga": (
        "an na agus ar i a is do go le tá bhí ní sé sí siad ag sa ón chuig mar faoi as lena leis nach raibh mo ár seo sin ach gur "
        "leo chun den don nuair"
    ),
    "gd": "an na agus air a tha bha chan e i iad aig do le mar fo às anns gu seo sin ach mo ar cha robh gun ris bho nuair leis anns",
    "pl": "i w na z do nie się to że jest o jak za od po ale co tak był są dla przez przy tym ich jego jej może które ma oraz aby jako",
    "sv": "och att det i en som är av på för den till med inte har om ett de men var från vi jag kan så när eller ska hade sig vid",
    "da": "og at det i en som er af på for den til med ikke har om et de men var fra vi jeg kan så når eller skal havde sig ved",
    "tr": "ve bir bu da de için ile çok daha ne gibi olarak ama sonra kadar her o ben biz onlar en var değil olan mi",
    "ro": "și de la în cu pe nu că a o un din este mai pentru care sau ca se să au fost lor dar prin când după",
}
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_PLAIN_WORD = re.compile(r"[a-z]+")
_QUOTED_NAMES = re.compile(r"https?://\S+|\S+@\S+")
_ELIDED = re.compile(r"[^\W\d_]{1,2}['’]")


@cache
def _sets() -> dict[str, frozenset[str]]:
    return {language: frozenset(words.split()) for language, words in _LITTLE.items()}


@cache
def _guesser() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


@lru_cache(maxsize=2048)
def words_of(text: str) -> tuple[str, ...]:
    """The words of a text in lower case; an elided article counts by itself (l’école: l, école). Several checks ask it of the same text."""
    if "@" in text or "://" in text:
        text = _QUOTED_NAMES.sub(" ", text)
    if text.isascii() and "'" not in text:
        return tuple(_PLAIN_WORD.findall(text.lower()))
    found: list[str] = []
    for word in _WORD.findall(text):
        whole = word.casefold().replace("’", "'")
        if "'" in whole and _ELIDED.match(word):
            found += whole.split("'")
        else:
            found.append(whole)
    return tuple(found)


@cache
def _languages_of() -> dict[str, tuple[str, ...]]:
    """Each little word with the languages that have it."""
    found: dict[str, list[str]] = {}
    for language, words in _sets().items():
        for word in words:
            found.setdefault(word, []).append(language)
    return {word: tuple(languages) for word, languages in found.items()}


def shares_of(words: Sequence[str]) -> dict[str, float]:
    """The share of each language's little words among `words`, in one pass over them."""
    counts = dict.fromkeys(_LITTLE, 0)
    for languages in filter(None, map(_languages_of().get, words)):
        for language in languages:
            counts[language] += 1
    whole = max(1, len(words))
    return {language: count / whole for language, count in counts.items()}


def plainly(words: Sequence[str], language: str) -> bool:
    """Whether the words are plainly in this language: its little words are there, and no other language's are commoner."""
    shares = shares_of(words)
    return shares.get(language, 0.0) >= _OWN_SHARE and shares[language] >= max(shares.values())


def share(words: Sequence[str], language: str) -> float:
    """The share of a language's little words among `words`, 0 where we have no list for it."""
    known = _sets().get(language)
    return sum(map(known.__contains__, words)) / len(words) if known and words else 0.0


def tongue(text: str) -> str | None:
    """The text's language (two letters) where both ways of telling agree, else None. Other scripts are left to the guess alone."""
    words = words_of(text)
    if len(words) < LEAST_WORDS:
        letters = sum(character.isalpha() for character in text)
        if not (letters >= 12 and sum(character.isalpha() and ord(character) > 0x2E7F for character in text) > letters * 0.6):
            return None
    latin = text.isascii() or (
        sum(character.isalpha() and ord(character) < 0x250 for character in text) > sum(character.isalpha() for character in text) * 0.7
    )
    shares = shares_of(words)
    best, second = sorted(shares, key=lambda language: -shares[language])[:2]
    if latin and shares[best] >= _PLAIN_SHARE and shares[best] >= shares[second] * 1.8:
        return best  # plain enough without the guess, whose model takes a while to load
    if text.isascii() and shares[best] < _OWN_SHARE:
        return None  # a list of names or terms: no language's little words, and no letters that would tell one
    guess, sure = _guesser().classify(text[:4000])
    guess = str(guess)
    if not latin:
        return guess if sure > 0.9 else None
    best = max(shares, key=lambda language: (shares[language], language == guess))
    second_share = max((value for language, value in shares.items() if language != best), default=0.0)
    if guess in shares and guess != best and shares[guess] >= shares[best] * 0.8:
        best = guess
    if shares[best] >= 0.22 and (best == guess or shares[best] >= second_share * 1.6):
        return best
    if guess not in shares and sure > 0.98 and max(shares.values()) < 0.12 and len(words) >= 20:
        return guess
    return None


def base(language: str | None) -> str:
    """`en` of `en-GB`."""
    return (language or "").strip().replace("_", "-").split("-")[0].casefold()
