"""What leads to a postal address: a name, a label, or words for somebody's home and for sending things, right before it or right behind."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.addresses import homes
from foliocheck.checks.data_protection.recognisers.reading.names import names

_LABEL = re.compile(
    r"(?<![^\W_])(?:(?:home|postal|private|term[- ]time|permanent|mailing) )?(?:address|adresse|postadresse|privatadresse|heimatadresse|anschrift|privatanschrift|adres|adress|hemadress|bostadsadress|adresa|adrese|adresi|morada|endereço|residência|dirección|direccion|domicilio|domicile|indirizzo|residenza|"
    r"cyfeiriad|seoladh|osoite|kotiosoite|cím|lakcím|bopæl|bosted|wohnort|wohnadresse|bydliště|zamieszkan\w+|woonadres|ship to|bill to|deliver to|send to|return to|(?:contact|personal) details|(?:my )?home(?: office)?)\s?(?:[:|–—-]|\t|\n|(?<=ddress))\s{0,3}$",
    re.IGNORECASE,
)
_TITLED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Mdm|Madam|Encik|Puan|Cik|Datuk|Datin|Shri|Smt|Haji|Hajah|Herr|Frau|Familie|Family|Fam\.|Mme|M\.|Mama|Papa|Sra?\.?|Sig\.?)\.? (?:(?:&|and|und|et) (?:Mrs|Frau|Mme)\.? )?[A-ZÀ-ÖØ-ÞĀČĎĐĒĘĚĞĪŁŃŇŌŐŘŚŞŠŤŪŮŰŹŻŽİ][\w'’.-]+(?: (?:(?:bint?e?|bte|s/o|d/o|a/l|a/p) )?[A-ZÀ-ÖØ-ÞŁŚŠŽ][\w'’.-]+){0,2})$"
)
_TO_SOMEBODY = re.compile(
    r"\b(?:(?:lives?|lived|living|stay(?:s|ed|ing)?|resid\w+|moved|moving|rents?)(?: [a-z]+){0,3} (?:at|to)|her address is|his address is|my address is|their address is|(?:aunt|uncle|mum|mother|gran|sister|brother|parents|house|home|flat) (?:at|is)|['’]s (?:house|home|flat|place):|['’]s address(?: is)?|"
    r"\b(?:I|we|he|she|they) (?:keeps?|grows?|breeds?|gardens?|rents?|stays?|works? from home|teach(?:es)? from home)(?: [a-z]+){0,3} at|(?:sent|send|posted|delivered|shipped|couriered|dropped|went|goes)(?: [\w'’]+){0,5} to(?: (?:her|him|them|me|(?-i:[A-ZÀ-Þ])[\w'’-]+(?: (?-i:[A-ZÀ-Þ])[\w'’-]+){0,2})(?:,| at))?|(?:came back|collected|picked up|returned|fetched)(?: [\w'’]+){0,3} from|home visits? (?:to|at)|"
    r"(?:gave|entered|wrote down|typed)|still (?:shows?|reads?|says?)|(?:label|envelope|parcel|letterhead)\b[^.\n]{0,30}\b(?:says|reads|shows|showed|said|read)|(?:at home|lives alone),|(?:kitchen|garden|bedroom|spare room|living room|front door|door) at|(?:learner|student|pupil|apprentice|patient|tenant|carer)['’]s (?:front )?door|I, [^,\n]{4,40}, of)\s?[“\"‘(–—-]{0,2}\s?$",
    re.IGNORECASE,
)
_IS_SOMEBODYS = re.compile(
    r"\s?(?:\((?:[a-z]+ ){0,2}(?:home|house|casa|flat|maison|zu ?hause|thuis)\b|,? is (?:where|my|her|his|their)\b[^.\n]{0,25}\b(?:lives?|lived|home|house)|as the place where (?:s?he|they)|,? (?:where|which is where) (?:s?he|[A-Z]\w+|they) lives?\b)"
)
"""Right behind an address: it is somebody's home."""
_OF_A_LETTER = re.compile(
    r"\b(?:[Ll]etter|[Nn]ote|[Pp]ostcard|[Mm]essage|[Cc]ard|[Pp]arcel) (?:from|to|via) [^\n:]{2,50}: (?=(?:Mr|Mrs|Ms|Miss|Mx|Dr) )"
)
"""By whom a letter of somebody with a title was sent on."""
HOUSE_OF_MANY = (
    r"(?:bibliothek\w*|bibliote[kc]\w*|bibliothèque|schul\w*|skole\w*|skola|universi\w+|høgskol\w*|hochschul\w*|gymnasium|hogeschool|högskol\w*|school|college|press|publishers?|publishing|escola|escuela|liceo|lycée|école|collège|institut\w*|facult\w*|zentrum|centr[oe]|firma|verlag|éditions|"
    r"musée|muse[ou]\w*|kirche|ministr\w*|hot[eéê]l\w*|[a-z]amt|helpdesk|venue|office|meeting point|stop|exercise|lesson|unit|chapter|week|figure|workshop|registered)\b"
)
_INSTITUTION = re.compile(HOUSE_OF_MANY + r"[^\n]{0,40}$", re.IGNORECASE)
_BEFORE, _BEHIND = 70, 40
_MARK = re.compile(r"[\s,:|(\"“‘–—-]{1,4}$")
_APART = 2
"""A blank or a bracket at most stand between a name and the mark that parts it from the address."""


def is_led_to(text: str, begin: int, end: int | None = None) -> bool:
    """Whether a name, a label or words for somebody's home stand right before an address that begins at `begin`, or right behind its `end`."""
    before = homes.plain(text[max(0, begin - _BEFORE) : begin])
    mark = _MARK.search(before)
    between = mark.group() if mark else ""
    line = before.rstrip("\n").rpartition("\n")[2] if "\n" in between else before.rpartition("\n")[2]
    if _INSTITUTION.search(_OF_A_LETTER.sub("", line)):
        return False
    if _LABEL.search(before) or _TO_SOMEBODY.search(before):
        return True
    if end is not None and _IS_SOMEBODYS.match(text[end : end + _BEHIND]):
        return True
    plain = before[: len(before) - len(between)] if between else before
    if _TITLED.search(plain):
        return True
    return any(len(plain) - last < _APART and not _INSTITUTION.search(name) for name, _, last in names(plain))
