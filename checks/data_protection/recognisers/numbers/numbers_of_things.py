"""What else is numbered as people are: whether the word right before or behind a number, or the heading of its column, is that of a thing."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.numbers import columns

_WORD = r"(?:[\w'’-]+\s)"
_THINGS = re.compile(
    r"\b(?:modules?|courses?|programmes?|units?|papers?|qualifications?|awards?|specification|room|lab|building|version|build|release|patch|commits?|revision|changeset|branch|bugs?|issues?|defect|tickets?|incidents?|change request|change|request|jira|orders?|"
    r"invoices?|receipt|quote|quotation|purchase|po|asset|barcode|serial|model|part|sku|product|item|stock|licen[cs]e|grants?|award|contract|tender|projects?|budget|cost|account|tracking|parcel|consignment|delivery|quiz|survey|poll|question|activity|resource|page|site|url|session|recording|meeting|kit|batch|lot|plate|slide|drawing|plan|map|sheet|upgrade|update|plugin|theme|firmware|error|exception|code|function|variable|parameter|field|column|hash|checksum|key|"
    r"flight|bus|route|train|patent|standard|iso|doi|isbn|issn|pmid|shelf\w*|accession|catalogue|record|specimen|sample|gene|strain|drug|molecule|galaxy|asteroid|star|charity|company|vat|vehicle|car|camera|headset|laptop|projector|device|printer|monitor|tablet|booking|"
    r"appendix|figure|table|item bank|video|image|photo|file|folder|policy|document|form|reference|ref|permit|certificate|cases?|packs?|printer|provider|centre|ukprn|urn|datix|figshare|zenodo|pubmed|zotero|orcid|participant|respondent|hosp|hospital|modiwl|sitzung|bib|aktenzeichen|rechnung|auftrag|bestellung|objednávky|zamówienia|facture|commande|pedido|curso|corso|kurs|kurset|fahrzeug|vacancy|employer|protection|conference|event|ethics|approval|ip|dataset)\b"
    r"(?:,?\s(?:no|number|nr|id|code|ref|called|named|is|was))?\.?[\s:#(“\"']{0,3}" + _WORD + r"?$",
    re.IGNORECASE,
)
"""Right before a number that is a thing's."""
_THINGS_BEHIND = re.compile(
    r"\s?(?:[,|\t(–:-]\s?)?(?:an? |the )?(?:\w+ )?(?:camera|headset|laptop|projector|device|printer|monitor|tablet|licen[cs]e|commit|ticket|bug|release|build|module|course|programme|paper|room|exam paper)\b",
    re.IGNORECASE,
)
_THING_HEADING = re.compile(
    r"(?:unit|module|course|programme|paper|item|asset|product|code|qualification|equipment|device|kit|order|serial|barcode|ticket|part|model)\b",
    re.IGNORECASE,
)


def is_one(text: str, start: int, before: str, behind: str) -> bool:
    """Whether the number at `start`, with what stands `before` and `behind` it in its sentence, is a thing's."""
    return _THINGS.search(before) is not None or _THINGS_BEHIND.match(behind) is not None or _is_headed(text, start)


def _is_headed(text: str, start: int) -> bool:
    """Whether a number stands in a column that is headed as a thing's."""
    heading = columns.heading_over(text, start)
    return heading is not None and _THING_HEADING.match(heading) is not None
