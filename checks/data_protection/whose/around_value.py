"""How far the words around a value speak of it: its sentence, its row in a table, the lines of an address."""

from __future__ import annotations

import re

_FIELD = re.compile(
    r"\s*(?:(?:home|work|mobile|private|office|contact|your|date of|staff|student|learner|employee|personnel|payroll|nhs|ni|national insurance|account|card)\s)?(?:phone|telephone|tel|mobile|mob|cell|e-?mail|address|number|no|id|code|postcode|birth|dob|telefon\w*|handy|adresse?|téléphone|portable|teléfono|móvil|"
    r"dirección|telefone|telemóvel|telefono|cellulare|telefoon|mobiel|adres|mobil|puhelin|osoite|ffôn|cyfeiriad|fón|guthán|seoladh)\b[^\t\n]{0,12}",
    re.IGNORECASE,
)
"""The first cell of a row that says what stands in the second: the rows around it are the same person's."""
_ONLY_A_LABEL = re.compile(r"\s*(?:T|Tel|Telephone|Phone|Ffôn|Fón|Téléphone|Telefon|Switchboard)?\W{0,4}", re.IGNORECASE)


_A_NAME_ALONE = re.compile(
    r"(?:[^\n]*\n)*[ \t]*(?:[A-ZÀ-ÞŴŶ][\w'’.-]*[ ]?(?:(?:de|van|von|der|ap|ó|ní|mac|al)[ ])?){2,4}[ \t]*", re.IGNORECASE
)


def _is_on_a_card(name: str, post: str, last: str) -> bool:
    """Whether three blocks are somebody's card: the name alone, what they are, and a number ahead."""
    return (
        len(post) < _A_LINE
        and len(last) < _A_LINE
        and not any(sign.isdigit() or sign in "@.:\n" for sign in post)
        and "@" not in last
        and _A_NAME_ALONE.fullmatch(name) is not None
        and name.rpartition("\n")[2].istitle()
    )


_A_LINE = 50
_GETS_MAIL = re.compile(r"[>\s]{0,4}(?:To|Cc|Bcc|An|À|Para|Aan|Til|Till|Oddi|Chuig)\s?:")
_DOTS = str.maketrans("·•∙⋅", "||||")


def with_bars(text: str) -> str:
    """The dots that part what stands in a row (“Learning Services · 01632 …”) as bars, which patterns know."""
    return text.translate(_DOTS)


def around(text: str, start: int, end: int) -> tuple[str, str, str]:
    """What stands before and behind a value as far as it speaks of it, and the line (of an address or a telephone below one: with the line above)."""
    before, after = with_bars(text[max(0, start - 150) : start]), with_bars(text[end : end + 90])
    begin = text.rfind("\n", 0, max(0, start - 150)) + 1
    if start - 150 > begin and _GETS_MAIL.match(text, begin):
        before = before.partition("\n")[2]  # the line of who gets a mail is cut
    blocks = re.split(r"\n\s*\n", before)
    before = before if len(blocks) < 3 else "\n\n".join(blocks[-3 if _is_on_a_card(*blocks[-3:]) else -2 :])
    after = re.split(r"\n\s*\n", after)[0] if "\n\n" in after else after
    row = before.rpartition("\n")[2]
    if "\t" in row and row.strip() and not _FIELD.fullmatch(row.partition("\t")[0]):
        before, after = row, after.partition("\n")[0]  # a row of a table speaks of one person or office
    line = before.rpartition("\n")[2] + " " + after.partition("\n")[0]
    if not before.rpartition("\n")[2].strip() and (
        "\n" in text[start:end] or "," in text[start:end]
    ):  # an address in lines: its first may be the institution's name
        line = before.rstrip().rpartition("\n")[2] + " " + line
    if _ONLY_A_LABEL.fullmatch(before.rpartition("\n")[2]):  # the telephone below an address
        line = before.rpartition("\n")[0].rstrip().rpartition("\n")[2] + " " + line
    return before, after, line
