"""Which recognisers are tried for which kind of text, in which order: what an earlier one claimed, a later one does not claim again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from foliocheck.checks.data_protection.recognisers.addresses import postal_addresses
from foliocheck.checks.data_protection.recognisers.learners import feedback, rows_of_results
from foliocheck.checks.data_protection.recognisers.letters import signatures
from foliocheck.checks.data_protection.recognisers.mail import emails
from foliocheck.checks.data_protection.recognisers.numbers import (
    bank_and_cards,
    birth_lines,
    birth_said,
    births_abroad,
    columns,
    joined_numbers,
    lettered_numbers,
    numbered_people,
    numbers_beside_names,
    numbers_by_label,
    numbers_in_clauses,
    numbers_in_single_rows,
    numbers_of_named,
    numbers_that_act,
    staff_numbers,
    student_numbers,
)
from foliocheck.checks.data_protection.recognisers.numbers.birth_dates import BIRTH_DATE
from foliocheck.checks.data_protection.recognisers.numbers.birth_forms import LABEL_WORDS
from foliocheck.checks.data_protection.recognisers.numbers.national_numbers import NATIONAL_INSURANCE, NHS_NUMBER, nhs_in_address
from foliocheck.checks.data_protection.recognisers.properties import camera_serials, edit_links, told_positions, told_properties, user_paths
from foliocheck.checks.data_protection.recognisers.reading.hit import Hit
from foliocheck.checks.data_protection.recognisers.secrets import keys, passwords, private_keys
from foliocheck.checks.data_protection.recognisers.states import special_categories
from foliocheck.checks.data_protection.recognisers.telephone import phones, phones_in_words

Find = Callable[[str], list[Hit]]


@dataclass(frozen=True, slots=True)
class Use:
    """When a recogniser is tried: `hints` of which one must stand in the lower-case text; `numbers`: only around longer numbers."""

    find: Find
    hints: tuple[str, ...] = ()
    numbers: bool = False


_TOLD_PROPERTIES = (
    "by|author|creator|owner|artist|photographer|°|img_|typist|gps|geo|icbm|exif|.jp|.heic|.png|mlat=|foto|"
    'aufnahmeort|lieu de|maps|taken|latitude|lat"|lat:|lat=|coordinates|home|credit|contributor|manager|editor|version|inserted|deleted|changed|edited|blame|revision|modified|location|commented|comment [|locked for|propert|metadata'
)
"""Words of which one stands where somebody repeats what the properties of a file say."""

VALUES: tuple[Use, ...] = (
    Use(private_keys.find),
    Use(emails.find),
    Use(columns.find),
    Use(bank_and_cards.find_accounts, numbers=True),
    Use(numbers_by_label.find),
    Use(student_numbers.find, numbers=True),
    Use(staff_numbers.find, numbers=True),
    Use(numbered_people.find),
    Use(numbers_beside_names.find),
    Use(numbers_in_clauses.find),
    Use(numbers_of_named.find),
    Use(numbers_that_act.find),
    Use(numbers_in_single_rows.find),
    Use(lettered_numbers.find),
    Use(joined_numbers.find),
    Use(rows_of_results.find_numbers),
    Use(keys.find),
    Use(passwords.find),
    Use(bank_and_cards.CARD.find, numbers=True),
    Use(NATIONAL_INSURANCE.find, numbers=True),
    Use(NHS_NUMBER.find, numbers=True),
    Use(BIRTH_DATE.find, hints=BIRTH_DATE.hints),
    Use(birth_said.find, hints=LABEL_WORDS),
    Use(birth_lines.find),
    Use(births_abroad.find, hints=births_abroad.WORDS),
    Use(phones.find, numbers=True),
    Use(phones_in_words.find, hints=phones_in_words.STARTS),
    Use(postal_addresses.find),
    Use(user_paths.find),
    Use(edit_links.find, hints=("://", "docs.google.com/")),
    Use(
        told_properties.find,
        hints=tuple(_TOLD_PROPERTIES.split("|")),
    ),
    Use(camera_serials.find, hints=camera_serials.HINTS),
    Use(told_positions.find),
)
"""Recognisers of values, for what people read."""

IN_ADDRESSES: tuple[Use, ...] = (
    Use(emails.find),
    Use(keys.find_in_address),
    Use(passwords.find_in_address),
    Use(phones.find, numbers=True),
    Use(user_paths.find),
    Use(edit_links.find),
    Use(student_numbers.find, numbers=True),
    Use(staff_numbers.find_in_address, hints=("staff", "emp", "payroll", "personnel")),
    Use(NATIONAL_INSURANCE.find, numbers=True),
    Use(nhs_in_address, hints=("nhs", "patient", "mrn", "chi")),
    Use(postal_addresses.find_in_address, hints=("map", "google")),
)
"""For addresses of links and names of files."""

NAMES: tuple[Use, ...] = (
    Use(signatures.find),
    Use(feedback.find),
    Use(special_categories.find),
)
"""Recognisers of people's names by what stands beside them, for running text. They may claim what another one claimed."""
