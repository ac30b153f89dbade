"""Words of which the names of posts and offices are made: which text is nothing but such words, and which names the one person in a post."""

from __future__ import annotations

import re
from functools import lru_cache

from foliocheck.checks.data_protection.recognisers.reading.names import ordinary, plain
from foliocheck.core.policy_data import policy

_NO_OFFICE = frozenset((
    "home", "work", "mobile", "tel", "phone", "contact", "direct", "personal", "private", "my", "at", "on", "in",
    "for", "of", "and", "the", "us", "line", "mail", "email", "student", "learner", "tutor", "nurse", "assessor",
    "author", "reader", "user", "patient", "manager", "lead", "head", "chair", "secretary", "mentor", "next",
    "parents", "school", "support", "placement", "training", "address", "bank", "account", "post", "postal", "pay", "visa",
))  # fmt: skip
"""Words of offices that also name a person, or a person's telephone."""
_ONE_PERSON = re.compile(
    r"(?:caretaker|porter|secretary|manager|tutor|mentor|trainer|technician|nurse|matron|head|dean|clerk|librarian|coordinator|chair|lead|driver|assessor|lecturer|director|bursar|chaplain|volunteer|apprentice|designer)$",
    re.IGNORECASE,
)


@lru_cache(maxsize=1)
def role_words() -> frozenset[str]:
    """The words of which addresses and names of offices are made."""
    return frozenset(policy("role_addresses")["words"])


@lru_cache(maxsize=1)
def office_words() -> re.Pattern[str]:
    """Words near a telephone number or a postal address by which it is an office's."""
    policies = policy("role_addresses")
    words, ends = (sorted(policies[key], key=len, reverse=True) for key in ("office_context", "office_endings"))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))}|\w{{2,}}(?:{'|'.join(map(re.escape, ends))}))\b", re.IGNORECASE)


DOUBLE_BARRELLED = re.compile(r"(?<!\S)[A-ZÀ-Þ][a-zà-ÿ]+(?:-[A-ZÀ-Þ][a-zà-ÿ]+)+(?![\w-])")
"""A surname of two, one of which may be a word for an office: "Cassidy-Ward"."""


def is_one_of_them(words: str) -> bool:
    """Whether words for a post name the one person who has it: "the caretaker"."""
    return _ONE_PERSON.search(words) is not None


def is_made_of_posts(text: str) -> bool:
    """Whether a text is made of words for posts and offices, and of everyday ones: "Learning Resources", "Student Services"."""
    words = [plain(word) for word in re.findall(r"[^\W\d_]+", text)]
    return any(word in role_words() and word not in _NO_OFFICE for word in words) and all(
        word in role_words() or word in ordinary() for word in words
    )
