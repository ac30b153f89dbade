"""Checks of links and evidence: can an assessor open everything? In the order in which they run."""

from types import ModuleType

from foliocheck.checks.links import (
    broken_link,
    empty_link,
    evidence_far,
    evidence_format,
    evidence_long,
    evidence_on_institution,
    http_only,
    local_file_link,
    mail_address_broken,
    missing_fragment,
    private_target,
    redirected_home,
    unsure_link,
    wall_behind_link,
)

CHECKS: tuple[ModuleType, ...] = (
    broken_link,
    wall_behind_link,
    empty_link,
    local_file_link,
    private_target,
    redirected_home,
    missing_fragment,
    mail_address_broken,
    evidence_far,
    evidence_format,
    evidence_long,
    evidence_on_institution,
    unsure_link,
    http_only,
)
