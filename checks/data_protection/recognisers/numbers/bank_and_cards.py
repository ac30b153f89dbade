"""Numbers of bank accounts (a sort code with an account number, an IBAN) and of payment cards, by their check digits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foliocheck.checks.data_protection.recognisers.reading.hit import Hit
from foliocheck.checks.data_protection.recognisers.reading.recogniser import Recogniser
from foliocheck.checks.data_protection.recognisers.reading.small_letters import small

BANK = "bank-account"

_CARD_STARTS = re.compile(
    r"^(?:4\d{12}(?:\d{3}){0,2}|5[1-5]\d{14}|2[2-7]\d{14}|3[47]\d{13}|3(?:0[0-5]|[68]\d)\d{11}|6(?:011|5\d\d|4[4-9]\d)\d{12}|(?:5018|5020|5038|6304|6759|676[1-3])\d{8,15}|35\d{14})$"
)
_GLUE = r"(?:[\s:=#.(–—>|→\"'-]{1,5}|(?<=code)|(?<=number))(?:(?:is|was|yw|of|reads|says|to be credited|to credit|to be paid|to pay(?: into)?)\b:?\s)?"
_SORT = (
    r"(?:sort(?:ing)?(?:[ _-]?code)?s?|s/?c(?:ode)?|c[oô]d didoli|c[oó]d s[oó]rt[aá]la)(?![a-z])"
    + _GLUE
    + r"(?P<sort>\d{2}[ \-–.]?\d{2}[ \-–.]?\d{2})(?!\d)"
)
_ACCOUNT = (
    r"(?:account|acct?|acc|a/?c|(?:rhif )?(?:y |eich )?(?:cyfrif|gyfrif)|uimhir (?:an )?ch?untais|an(?=:))\.?(?:[\s_]?(?:number|num|no)(?![a-z])\.?)?(?![a-z])"
    + _GLUE
    + r"(?P<account>\d{8}|\d{4} \d{4}|\d{2}(?P<gap>[ -])\d{2}(?P=gap)\d{2}(?P=gap)\d{2}|\d{3}(?P<gaps>[ -])\d{2}(?P=gaps)\d{3})(?!\d|[ -]\d)"
)
_BOTH = (
    re.compile(rf"\b{_SORT}[^\d]{{0,60}}?{_ACCOUNT}", re.IGNORECASE),
    re.compile(rf"\b{_ACCOUNT}[^\d]{{0,60}}?{_SORT}", re.IGNORECASE),
    # the second of the two with no label, or with that of any number
    re.compile(
        rf"\b{_SORT}[\s,;/|]{{1,6}}(?:(?:and )?(?:the )?(?:number|num|no|nr|rhif|uimhir)\b[\s.:=#|]{{1,4}})?(?P<account>\d{{8}}|\d{{4}} \d{{4}})(?!\d)",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:bank(?:ing|ed)?(?! holiday)|account|a/c|bacs|pay(?:able|ment|ee|s)?|paid|transfer\w*|refund\w*|reimburse\w*|expenses|fees?|invoice to|deposits?|mandate|direct debit|standing order|wages|cheques?|che(?:que|ck)[ -]?book|paying-in|giro|(?:bank )?statement|monzo|starling|barclays|lloyds|hsbc|natwest|santander|halifax|nationwide|revolut|"
        r"cyfrif|banc)\b[^\d\n]{0,50}\n{0,2}(?P<sort>\d{2}(?P<part>[-–. ])\d{2}(?P=part)\d{2})[\s,;/|–-]{1,6}(?:(?:and |with )?(?:(?:the )?(?:account|number|no\b\.?)[\s:.]{1,3})?)(?P<account>\d{8})(?![\d-])",
        re.IGNORECASE,
    ),
    re.compile(
        r"\baccount (?:holder|name)\b[^\d\n]{3,60}\b(?:number|no\.?)\s?:?\s(?P<account>\d{8})[\s,;]{1,3}(?:and )?(?:the )?sort code:?\s(?P<sort>\d{2}[ –-]?\d{2}[ –-]?\d{2})(?!\d)",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:bank(?:ing)? (?:details|account)|account details|(?:['’]s|my|his|her|their) (?:\w+ )?account|pay (?-i:[A-Z])[\w.'’-]+|bacs|refund(?:s|ed)? me|refund(?:s|ed)?(?: it)? to|(?:expenses|fees?|money|wages|grant) (?:in)?to|pay(?: it| this)? (?:in)?to|transfer(?: it| this)? to|manylion banc|monzo|starling|barclays|lloyds|hsbc|natwest|santander|halifax|nationwide|revolut)\b[^\d\n]{0,30}(?P<sort>\d{6})[\s,;/|–-]{1,6}"
        r"(?P<account>\d{8})(?![\d-])",
        re.IGNORECASE,
    ),
    # "Her details, 30-94-17 and 63850219": of somebody
    re.compile(
        r"(?:['’]s|\b(?:my|his|her|their|whose|own))\s(?:(?:own|bank|payment|full|real|account|personal) ){0,2}details\b[^\d\n]{0,15}(?P<sort>\d{2}(?P<part>[-–. ])\d{2}(?P=part)\d{2})[\s,;/|–-]{1,4}(?:(?:and|with) )?(?P<account>\d{8})(?![\d-])",
        re.IGNORECASE,
    ),
    # "pay into 20-41-88, account 73920156": the first of the two with no label but what is done with it
    re.compile(
        rf"\b(?:pay(?:able|ment|ments)?|paid|transfer(?:red)?|refund(?:ed)?|bacs|credit(?:ed)?)\b[^\d\n]{{0,40}}(?P<sort>\d{{2}}(?P<part>[-–. ]?)\d{{2}}(?P=part)\d{{2}})[\s,;/|–-]{{1,4}}{_ACCOUNT}",
        re.IGNORECASE,
    ),
)
_BEFORE_ITS_PURPOSE = re.compile(
    r"(?<![\d-])(?P<sort>\d{2}(?P<part>[-–])\d{2}(?P=part)\d{2})[\s,;/|]{1,4}(?P<account>\d{8})(?![\d-])(?=[^.\n\d]{0,25}\b(?:expenses|bank|pay\w*|refund\w*|"
    r"transfer\w*|fees?|account|bacs|reimburs\w*)\b)",
    re.IGNORECASE,
)
_ACCOUNT_AND_SORT = re.compile(
    rf"\b{_ACCOUNT}\s?[(\[,;/|–-]{{1,2}}\s?(?P<sort>\d{{2}}(?P<part>[-–])\d{{2}}(?P=part)\d{{2}})(?![\d–-])", re.IGNORECASE
)
_ACCOUNT_THEN_SORT = re.compile(
    r"(?<![\d-])(?P<account>\d{8}|\d{4} \d{4})\s?(?:[,;/|(]|\b(?:at|with|on|under|sort|sc|s/c)\b|@)\s?(?:(?:and )?(?:sort(?:[ -]?code)?|s/?c)\b:?\s?)?(?P<sort>\d{2}(?P<part>[-–])\d{2}(?P=part)\d{2})(?![\d–-])",
    re.IGNORECASE,
)
"""“21390560 at 60-21-37”: the account before where it is kept."""
_DAY = re.compile(r"(?:0[1-9]|[12]\d|3[01])\W(?:0[1-9]|1[0-2])\W[0-4]\d")
_SORT_AND_LABEL = re.compile(rf"(?<![\d-])(?P<sort>\d{{2}}(?P<part>[-–])\d{{2}}(?P=part)\d{{2}})[\s,;/|]{{1,4}}{_ACCOUNT}", re.IGNORECASE)
_SORT_AND_ACCOUNT = re.compile(
    r"(?<![\d–-])(?P<sort>\d{2}(?P<part>[–-])\d{2}(?P=part)\d{2})(?:\s?[,;/]\s?|(?P<apart>\s?[ \t|\n]\s?))(?P<account>\d{8})(?![\d-]|[.,]\d|\s(?:people|visitors|views|words|hits)\b)"
)
"""Two pairs of hyphens and eight figures: nothing else is written so; with a blank or the border of a cell between, a day and a number are."""
_CALENDAR = re.compile(r"(?:0[1-9]|[12]\d|3[01])\W(?:0[1-9]|1[0-2])\W\d\d")
_MONEY_BEHIND = re.compile(r"\s?[\t|,;\n]?\s?[£€]\s?\d")
_COUNTED = re.compile(r"\b(?:order|invoice|ticket|part|item|ref(?:erence)?|dates?|coordinates|grid|map)\b[^.\n\d]{0,12}$", re.IGNORECASE)
_ALONE = re.compile(
    r"\b(?:bank account|account number|account no\.?|a/c no\.?|acct no\.?)" + _GLUE + r"(?P<account>\d{8})(?![\d-])", re.IGNORECASE
)
_IBAN = re.compile(r"(?<![A-Z0-9])(?P<value>[A-Z]{2}\d{2}(?:[ ]?[A-Z0-9]{4}){2,7}(?:[ ]?[A-Z0-9]{1,3})?)(?![A-Z0-9])")
_IBAN_STARTS = re.compile(r"[A-Z]{2}\d{2}")
_IBAN_SAID = re.compile(
    r"\biban\b[^\n\d]{0,20}?(?P<value>(?<![a-z0-9])[a-z]{2}\d{2}(?:[ .-]?[a-z0-9]{4}){2,7}(?:[ .-]?[a-z0-9]{1,3})?)(?![a-z0-9])",
    re.IGNORECASE,
)
"""In small letters or with signs between its groups, right behind the word."""
_EIGHT = re.compile(r"\d(?<!\d\d)(?:\d{7}|\d{3} \d{4}|\d(?:[ -]\d\d){3}|\d\d[ -]\d\d[ -]\d{3})(?!\d)")
"""The figures of an account number."""
_NEEDED = re.compile(
    r"\bsort|\bs/?c(?:ode)?\b|\ba/?c\b|\bacc|\baccount|\bacct?\b|\bs/c\b|\bbank|\bbacs\b|\bpa(?:y|id)|\btransfer|\brefund|\breimburs|\bexpenses|\bfee|\bdeposit|\bmandate|\bdebit|\bstanding order|\bwages|\bcheque|\bcheck ?book|\bgiro|\bstatement|\bpaying-in|\bmonzo|\bstarling|\bbarclays|\blloyds|\bhsbc|\bnatwest|\bsantander|\bhalifax|\bnationwide|\brevolut|didoli|yfrif|\bbanc|rtála|rtala|untais|\bdetails\b",
    re.IGNORECASE,
)


_PURPOSE = 80
"""So near a word for banking or paying stands to two numbers that have no labels."""


def find_accounts(text: str) -> list[Hit]:
    """Every bank account in `text`: the value is sort code and account number, or the IBAN."""
    hits: list[Hit] = []
    if _EIGHT.search(text) and _NEEDED.search(text):
        for pattern in (*_BOTH, _BEFORE_ITS_PURPOSE, _SORT_AND_LABEL, _ACCOUNT_AND_SORT, _ACCOUNT_THEN_SORT):
            for match in pattern.finditer(text):
                sort, account = match.group("sort"), match.group("account")
                if pattern is _ACCOUNT_AND_SORT and _DAY.fullmatch(sort):
                    continue
                if pattern is _ACCOUNT_THEN_SORT and (
                    _DAY.fullmatch(sort) or not _NEEDED.search(text, max(0, match.start() - _PURPOSE), match.end() + _PURPOSE)
                ):
                    continue
                if not (any(match.start() < hit.end and hit.start < match.end() for hit in hits) or _is_nobodys(match)):
                    hits.append(_account(f"{sort} {account}", match, (sort, account)))
        for match in _ALONE.finditer(text):
            near = match.string[max(0, match.start() - 60) : match.end() + 60]
            if (
                len(set(match["account"])) > 1
                and match["account"] != "12345678"
                and re.search(r"\bbank\b|\bsort\b|\bpay(?:ee|ment)?\b|\btransfer", near, re.IGNORECASE)
                and not any(match.start() < hit.end and hit.start < match.end() for hit in hits)
            ):
                hits.append(_account(match.group("account"), match, (match.group("account"),), 0.7))
    for match in _SORT_AND_ACCOUNT.finditer(text):
        if match["apart"] and _CALENDAR.fullmatch(match["sort"]) and not _MONEY_BEHIND.match(text, match.end()):
            continue
        if not any(match.start() < hit.end and hit.start < match.end() for hit in hits) and not _COUNTED.search(
            text[max(0, match.start() - 30) : match.start()]
        ):
            hits.append(_account(f"{match['sort']} {match['account']}", match, (match["sort"], match["account"]), 0.8))
    hits = [hit for hit in hits if not _is_budgeted(text, hit.start)]
    for match in _ibans(text):
        value = _iban(match.group("value"))
        if value and not any(hit.start <= match.start("value") < hit.end for hit in hits):
            hits.append(_account(value, match, (value,)))
    return sorted(hits, key=lambda hit: hit.start)


_BUDGETED = re.compile(
    r"(?:^|\n)(?=[^\n]{0,120}[\t|,;])(?![^\n]*[.!?:][ \t]*\n)[^\n]{0,60}\b(?:budget|cost cent(?:re|er)|nominal|ledger)\b[^\n]{0,80}\n",
    re.IGNORECASE,
)
_BANKED = re.compile(r"\b(?:sort|bank|payee|iban)\b", re.IGNORECASE)
_TABLE = 600


def _is_budgeted(text: str, start: int) -> bool:
    """Whether a number stands in a table whose headings speak of budgets, which have codes and accounts of their own, and of no bank."""
    above = text[max(0, start - _TABLE) : start]
    heading = _BUDGETED.search(above)
    return heading is not None and not _BANKED.search(above, heading.start())


def _ibans(text: str) -> Iterator[re.Match[str]]:
    if _IBAN_STARTS.search(text):
        yield from _IBAN.finditer(text)
    if "iban" in small(text):
        yield from _IBAN_SAID.finditer(text)


def _is_nobodys(match: re.Match[str]) -> bool:
    """Whether sort code and account number are those of forms and manuals: one figure again and again, 12345678 behind 12-34-56 or 00-00-00."""
    sort, account = (re.sub(r"\D", "", match[group]) for group in ("sort", "account"))
    return (
        len(set(account)) == 1
        or (account == "12345678" and (sort == "123456" or len(set(sort)) == 1))
        or (sort == "123456" and account.startswith("12345"))
    )


def _account(value: str, match: re.Match[str], pieces: tuple[str, ...], confidence: float = 0.95) -> Hit:
    starts = [match.string.index(piece, match.start()) for piece in pieces]
    ends = [start + len(piece) for start, piece in zip(starts, pieces, strict=True)]
    return Hit(
        what=BANK, value=" ".join(value.split()), start=min(starts), end=max(ends), confidence=confidence, spellings=(value, *pieces)
    )


_TEXTBOOK = ("GB82WEST12345698765432", "GB29NWBK60161331926819")
"""IBANs that manuals print (ISO 13616)."""


_LENGTHS = {
    **{"NO": 15, "BE": 16, "DK": 18, "FI": 18, "NL": 18, "SI": 19, "AT": 20, "LT": 20, "LU": 20, "EE": 20, "LV": 21, "CH": 21, "HR": 21},
    **{"GB": 22, "IE": 22, "DE": 22, "BG": 22, "SE": 24, "ES": 24, "CZ": 24, "SK": 24, "RO": 24, "PT": 25, "FR": 27, "IT": 27, "GR": 27},
    **{"PL": 28, "HU": 28, "CY": 28, "MT": 31, "IS": 26, "TR": 26},
}
"""How many signs an IBAN has in each land: what follows is another word ("… BIC")."""


def _iban(value: str) -> str | None:
    """The IBAN at the beginning of `value`, as written, where its check figures fit."""
    signs = [match.end() for match in re.finditer(r"[^ .-]", value)]
    length = _LENGTHS.get(value[:2].upper(), len(signs))
    if not 15 <= length <= min(34, len(signs)):
        return None
    if value[signs[length - 1] :][:1] not in ("", " ", ".", "-"):
        return None
    value = value[: signs[length - 1]]
    plain = re.sub(r"[ .-]", "", value).upper()
    fits = plain not in _TEXTBOOK and int("".join(str(int(character, 36)) for character in plain[4:] + plain[:4])) % 97 == 1
    return value if fits else None


_PUBLISHED = frozenset((
    "4242424242424242", "4111111111111111", "5555555555554444", "4000056655665556", "5105105105105100", "4012888888881881", "6011111111111117",
))  # fmt: skip
"""Card numbers that payment services publish for tests."""


def _card(match: re.Match[str]) -> str | None:
    value = " ".join(match.group("value").split())
    digits = re.sub(r"\D", "", value)
    return value if _CARD_STARTS.match(digits) and luhn(digits) and digits not in _PUBLISHED and len(set(digits)) > 2 else None


def luhn(digits: str) -> bool:
    """Whether the last digit of a card number fits the others (Luhn's formula)."""
    total = 0
    for index, character in enumerate(reversed(digits)):
        number = int(character) * (2 if index % 2 else 1)
        total += number - 9 if number > 9 else number
    return total % 10 == 0


CARD = Recogniser(
    what="card-number",
    patterns=(
        (
            re.compile(
                r"(?<![\w.,/#-])(?P<value>\d{4}([ \-–./])\d{4}(?:\2|\n)\d{4}(?:\2|\n)\d{3,4}(?:\2\d{3})?|3\d{3}([ "
                r"\-–])\d{6}\3\d{5})(?![\w-]|[.,]\d)"
            ),
            0.6,
        ),
        # its last month right behind it
        (
            re.compile(
                r"(?<![\w.,/#-])(?P<value>\d{15,16}|\d{4}([ -])\d{4}\2\d{4}\2\d{4})(?=[ ,;|\t]{1,3}(?:0[1-9]|1[0-2]) ?/ ?(?:20)?[23]\d(?![\d/]))"
            ),
            0.6,
        ),
        (re.compile(r"(?<![\w.,/#-])(?P<value>\d{13,19})(?![\w-]|[.,]\d)"), 0.4),
        (
            re.compile(
                r"(?<![\w.,/#-])(?P<value>\d{16})(?![\w-]|[.,]\d)(?=[^.\n]{0,90}\b(?:purchasing|procurement|credit|debit|company|corporate|payment|bank|business) card\b)"
            ),
            0.6,
        ),
        (
            re.compile(r"(?<![\w.,/#-])(?P<value>\d{8} \d{8}|\d{6} \d{10}|3[47]\d{4} \d{9}|\d{4} \d{12}|\d{12} \d{4})(?![\w-]|[.,]\d| \d)"),
            0.15,
        ),
    ),
    needed=re.compile(r"\d{4}[ \n\-–./]?\d{2}[ ]?\d{2,4}[ \n\-–./]?\d{4}"),
    raises=re.compile(
        r"(?<![^\W_])(?:(?<!loyalty )(?<!gift )(?<!library )(?<!membership )card|visa|(?-i:MC|M/C)|mastercard|maestro|amex|american express|debit|credit|paid|payment|expir\w*|exp|cvv|cvc|valid|pan|cerdyn|auth|authori[sz]ed|declined?|charged?|customers?|stripe|paypal|billing|purchaser?|booked|booking|refund(?:ed)?|settled|gateway|checkout|prefill|createtoken|kreditkarte|karte|tarjeta|carte|carta|(?:(?:kreditt?|krediet|debit|debiet|betaal|bank)-?)?(?:kaart|kort|karten?)(?:nommer|nummer|nr)?|karta|cart[ãa]o|kortti|ch?[áa]rta)"
        r"(?![^\W_])|(?<!loyalty )(?<!gift )(?<!library )(?<!membership )card(?=[A-Z_ ]|no\b|num)|/(?:pay|charge|checkout|payments?)\b|\bcc(?::|[ _-]?(?:no|num))",
        re.IGNORECASE,
    ),
    lowers=re.compile(
        r"\b(?:isbn|issn|isni|orcid|ean|barcode|serial|licen[cs]e (?:no|number|key|code|id)|key|order|ticket|id|doi|imei|grant|version|product|asset|tracking|gtin|timestamp|build|commit|revision|hash|(?:voucher|coupon|locker|parcel|consignment|batch|membership|(?:loyalty|gift|library|membership) card|(?:booking|reservation|trace|transaction|session) (?:ref\.?|reference|id|code))(?: (?:no\.?|number|code))?(?=\W{0,3}$))\b",
        re.IGNORECASE,
    ),
    validate=_card,
)
