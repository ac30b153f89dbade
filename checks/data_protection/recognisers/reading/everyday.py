"""Everyday words with a capital that are nobody's name: at the beginning of sentences, lines and cells, in headings, and before colons."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from foliocheck.checks.data_protection.recognisers.reading.names import days, is_given, ordinary, plain
from foliocheck.core.policy_data import policy

_SHORTENED = re.compile(r"['’](?:s|t|d|ll|ve|re|m)$")
"""The end of "don't", "you'll"."""
_SHORTEST = 6
_ENDINGS = (
    *(
        "ing",
        "ings",
        "tion",
        "tions",
        "ment",
        "ments",
        "ness",
        "ly",
        "able",
        "ible",
        "ical",
        "ious",
        "ised",
        "ized",
        "ated",
        "ology",
        "graphy",
    ),
    *("ship", "ities", "ively", "icity", "isation", "ics"),
)
_LABELS = """
afterwards meanwhile eventually next today yesterday tomorrow sometimes often once again now there here maybe perhaps
example quote quotes quotation comment comments feedback question answer reply response note notes title prompt caption summary aim aims task tip step
point reason result theme heading message subject slogan motto strengths weaknesses likes dislikes positive negative positives negatives overall
anonymous anon someone somebody everyone everybody nobody another others one two three four five six seven eight nine ten first second third finally
then later said she they who what when where why how which before after yes and but also plus still reflection evidence conclusion introduction
learner learners student students tutor tutors teacher teachers colleague colleagues pupil pupils participant participants interviewer interviewee
respondent facilitator host narrator author editor reviewer manager mentor parent parents user users admin chatgpt claude gemini copilot alexa siri
turnitin jisc ofsted kolb gibbs schon vygotsky piaget dewey freire biggs bloom maslow bruner kirkpatrick laurillard salmon mayer sweller bandura
knowles mezirow brookfield wenger hattie
crohn parkinson tourette alzheimer asperger down huntington hodgkin raynaud meniere sjogren
mondays tuesdays wednesdays thursdays fridays saturdays sundays weds thurs britain wales england scotland ireland europe africa asia america
pakistani indian bangladeshi nigerian ghanaian syrian afghan ukrainian hamlet macbeth othello lear prospero ophelia
american african asian european british english welsh scottish irish french german spanish italian greek polish arabic chinese cantonese mandarin japanese
afghanistan albania algeria bangladesh eritrea ethiopia iraq iran kosovo kurdistan lebanon libya morocco myanmar nepal nigeria pakistan palestine poland romania rwanda somalia sudan syria ukraine
yemen zimbabwe ghana jamaica arab arabs kurd kurds tamil yoruba igbo hausa hazara pashtun berber ismaili alevi druze yazidi ashkenazi bahai wiccan pagan romani
russian turkish latin urdu bengali punjabi hindi gujarati romanian portuguese dutch danish swedish norwegian finnish afrikaans cymraeg gaelic
"""


@cache
def labels() -> frozenset[str]:
    """What stands before a colon or a quotation and is no name: headings, roles, words of judgement, and authors whom everybody quotes."""
    return frozenset(_LABELS.split()) | {word for words in policy("learner_words").values() for word in words.split()}


@cache
def _common() -> frozenset[str]:
    return frozenset(policy("common_words")["words"].split()) | ordinary()


@lru_cache(maxsize=8192)
def is_unknown(word: str) -> bool:
    """Whether no list of words that are written with a capital knows `word`, or that of given names does."""
    known = plain(word.partition("-")[0])
    known = known if len(known) > 2 else plain(word)  # "Ye-eun"
    return is_given(word) or (len(known) > 2 and known not in ordinary() and known not in days() and known not in labels())


@lru_cache(maxsize=8192)
def is_common(word: str) -> bool:
    """Whether a word is an everyday one, as it stands or by its ending, and no given name."""
    if is_given(word):
        return False
    first, _, rest = word.partition("-")
    if rest.islower() and len(first) > 2 and is_common(first):  # "Looked-after", "Hard-wired"
        return True
    known, words = plain(word), _common()
    if known in words or (len(known) > _SHORTEST and known.endswith(_ENDINGS)) or _SHORTENED.search(word):
        return True
    return any(
        known.endswith(ending) and (known[: -len(ending)] in words or f"{known[: -len(ending)]}e" in words)
        for ending in ("s", "ed", "d", "ing", "ly", "es", "ted")
    )


def forget() -> None:
    """Forget the words that were looked up."""
    is_unknown.cache_clear()
    is_common.cache_clear()
