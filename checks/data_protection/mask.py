"""The Mask of a case: every personal value that the recognisers found, replaced in whatever leaves the pipeline."""

from __future__ import annotations

from foliocheck.checks.case import Case
from foliocheck.checks.data_protection.gathered import gather
from foliocheck.checks.data_protection.masked_values import mask_of
from foliocheck.core.mask import Mask

__all__ = ["make_mask", "mask_of"]


def make_mask(case: Case) -> Mask:
    """The Mask of everything in the case's snapshot. The recognisers run once for it; the checks of this area reuse what they found."""
    return gather(case).mask
