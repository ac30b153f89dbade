"""Checks of one area, in the order in which they run."""

from types import ModuleType

from foliocheck.checks.data_protection import (
    bank_or_card,
    date_of_birth,
    edit_link,
    exposed_users,
    feedback_names,
    hidden_metadata,
    identity_number,
    letter_signature,
    other_email,
    owner_contact,
    phone_number,
    picture_position,
    pictures_of_learners,
    postal_address,
    secret_left,
    special_category,
    trackers,
    user_path,
)

CHECKS: tuple[ModuleType, ...] = (
    other_email,
    phone_number,
    identity_number,
    postal_address,
    date_of_birth,
    bank_or_card,
    secret_left,
    edit_link,
    user_path,
    picture_position,
    letter_signature,
    hidden_metadata,
    feedback_names,
    special_category,
    pictures_of_learners,
    owner_contact,
    exposed_users,
    trackers,
)
