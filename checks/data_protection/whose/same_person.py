"""Whether two names are one person's, and whether an address is made of a name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from foliocheck.checks.data_protection.recognisers.reading.names import parts_of
from foliocheck.checks.data_protection.whose.role_addresses import plain_local


def same_person(name: str, own: str) -> bool:
    """Whether two names can be one person's: the surname is the same, and the first names agree as far as they are given."""
    one, two = parts_of(name), parts_of(own)
    if not one or not two:
        return False
    if len(one) == 1:
        return one[0] == two[-1] or one[0] == two[0]
    if one[-1] != two[-1] and not (set(one[-1].split("-")) & set(two[-1].split("-")) and one[0] == two[0]):
        # "Ellery, Morgan"
        return one[0] == two[-1] and one[-1] == two[0]
    first, second = one[0], two[0]
    return first == second or (min(len(first), len(second)) == 1 and first[0] == second[0])


_WHAT_THEY_DO = frozenset((
    "learning", "teaching", "teaches", "teach", "learns", "tutor", "coach", "edtech", "elearning", "tech", "online", "digital", "cmalt", "portfolio", "eportfolio", "blog", "writes", "work",
    "home", "personal", "private", "edu", "phd", "uk",
))  # fmt: skip
"""What people set behind their name in an address of their own: "ncorrigan.learning"."""


def local_fits(local: str, name: str, others: frozenset[str] = frozenset()) -> bool:
    """Whether the part of an address before the @ is made from this name: both names, an initial and a surname, or the initials."""
    parts = parts_of(name)
    if len(parts) < 2:
        return bool(parts) and stem_of(local) == parts[0]
    first, last, middles = parts[0].replace("-", ""), parts[-1], parts[1:-1]
    pieces = [piece for piece in re.split(r"[._+-]+", plain_local(local)) if piece]
    if len(pieces) > 1 and any(piece in _WHAT_THEY_DO for piece in pieces):
        return local_fits(".".join(piece for piece in pieces if piece not in _WHAT_THEY_DO) or "\0", name, others)
    joined = "".join(pieces)
    stem = joined.strip("0123456789")
    lasts = {last.replace("-", ""), *(piece for piece in last.split("-") if len(piece) > 2)}
    surname = "".join(parts[1:]).replace("-", "")
    lasts |= {surname} if middles else set()
    initials = "".join(part[0] for part in parts)
    firsts = "".join(piece[0] for piece in parts[0].split("-") if piece)  # "Mei-Ling Tan": mltan
    barrels = "".join(piece[0] for piece in last.split("-")[:-1] if piece) + last.split("-")[-1]  # "Kwame Boateng-Ross": kbross
    for surname in lasts:
        exact = {
            firsts + surname,
            surname + firsts,
            first + surname,
            surname + first,
            first[0] + surname,
            surname + first[0],
            initials[:-1] + surname,
            surname + initials[:-1],
            first + last[0],
            first + "".join(piece[0] for piece in last.split("-") if piece),
            first[0] + barrels,
            first + "".join(m[0] for m in middles) + surname,
        }
        if stem in exact or re.sub(r"\d", "", joined) in exact:
            return True
        bare = [re.sub(r"\d", "", piece) for piece in pieces]
        if _is_double_barrelled(local, surname, first, parts):
            continue
        if surname in bare and any(_is_short_for(piece, first) and piece not in others for piece in bare if piece != surname):
            return True
        if surname in bare and (
            first in bare or any(piece and len(piece) <= 3 and piece[0] == first[0] for piece in bare if piece != surname)
        ):
            return True
        for piece in bare:
            # run together, with a title or figures around ("drmorganellery7")
            left = piece.replace(first, "", 1).replace(surname, "", 1) if len(first) > 2 and first in piece and surname in piece else None
            if left is not None and (left == "" or left in ("dr", "mr", "mrs", "ms", "prof", "the", "its", "iam", "cmalt")):
                return True
        if stem == surname and len(surname) > 3 and surname not in others:
            return True
    if stem == first and first not in others and len(first) > 2:
        return True
    # initials with a number, as universities give out ("me1432"); two bare letters tell too little
    every = "".join(piece[0] for part in parts for piece in part.split("-") if piece)
    if len(every) > len(initials) and joined == every:
        return True  # "Rosalind Achebe-Hunt": rah
    return (len(initials) >= 2 and bool(re.fullmatch(rf"{initials}\d{{1,6}}|{first[0]}{last[0]}\d{{2,6}}", joined))) or (
        len(initials) >= 3 and joined == initials
    )


_LEAST_OF_A_NAME, _LONG_NAME = 3, 7


def _is_short_for(piece: str, first: str) -> bool:
    """Whether a piece of an address is the beginning or, of a long name, the end of a given name: "chris" for Christopher, "seun" for Oluwaseun."""
    return (len(piece) >= _LEAST_OF_A_NAME and first.startswith(piece)) or (
        len(first) > _LONG_NAME and _LEAST_OF_A_NAME < len(piece) <= len(first) - _LEAST_OF_A_NAME and first.endswith(piece)
    )


def _is_double_barrelled(local: str, surname: str, first: str, parts: Sequence[str]) -> bool:
    """Whether an address has an initial, and the surname joined to another that the owner has not: "e.zorlu-hart" for Elif Zorlu."""
    found = re.fullmatch(r"[a-z][._](?P<one>[a-z]{3,})-(?P<two>[a-z]{3,})\d*", plain_local(local))
    if found is None or surname not in found.groups():
        return False
    other = found["two"] if found["one"] == surname else found["one"]
    return other != first and not any(other in part for part in parts)


def shortens(local: str, name: str) -> bool:
    """Whether the part of an address before the @ begins as the given name does and goes on with the beginning of the surname: "lucythorn.teaches" for Lucinda Thornaby."""
    parts = parts_of(name)
    stem = stem_of(local)
    if len(parts) < 2 or len(parts[-1]) <= _LEAST_OF_A_NAME or not stem.startswith(parts[0][:_LEAST_OF_A_NAME]):
        return False
    return parts[-1][: _LEAST_OF_A_NAME + 1] in stem[_LEAST_OF_A_NAME:]


def stem_of(local: str) -> str:
    """The local part without figures and signs."""
    return re.sub(r"[\d._-]", "", plain_local(local))


def run_together(parts: tuple[str, ...]) -> str:
    """First name and surname in one word, "\\0" where there is one part only."""
    return (parts[0] + parts[-1]).replace("-", "") if len(parts) > 1 else "\0"
