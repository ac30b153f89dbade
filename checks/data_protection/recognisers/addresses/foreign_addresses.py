"""Postal addresses as other countries write them: street and house, then the number of the place before or behind its name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foliocheck.checks.data_protection.recognisers.addresses import homes
from foliocheck.checks.data_protection.recognisers.reading import figures

_UP, _LETTERS = "A-ZÀ-ÖØ-ÞĀČĐĒĘĞĪŁŃŌŘŚŠŞŪŹŻŽ", "\\w'’.-"
_CITY = rf"[{_UP}][{_LETTERS}]+(?:[ -](?:(?:de|del|la|le|les|sur|sous|am|an|der|den|aan|op|di|do|da|dos|el)\b|[{_UP}][{_LETTERS}]*)){{0,3}}"
_HOUSE = r"\d{1,4} ?(?:[a-zA-Z]|bis|ter)?(?:[-/]\d{1,4}[a-z]?|[-/ ](?:[IVX]{1,4}|[A-Z]|hs|huis|rood|zwart|boven))?\b"
_FLOOR = r"(?:,? (?:\d{1,2}\.?[ºª°.]? ?(?:[A-Za-z]|izq(?:da)?|izda|dcha|drcha|esc|[Ee]sq|[Dd]to|[Ff]rt|[Dd]ireito|[Ee]squerdo)?\b\.?|(?:\d{1,2}|st|kl)\. ?(?:sal,? ?)?(?:tv|th|mf)\b\.?|Apt\.? \w+|App\.? \w+|m\. ?\d+|lok\. ?\d+|bât\. \w+))?"
_WORDS = rf"(?:[{_LETTERS}]+ ){{0,4}}[{_LETTERS}]+"
_LAND = r"(?:(?:[A-Z]{1,2}|BT|SE|FI)[- ])?"
_FIRST_SMALL = rf"(?:[Rr]ue|[Aa]v(?:enue|\.)|[Bb](?:oulevar)?d\.?|[Pp]lace|[Aa]llée|[Cc]hemin|[Ii]mpasse|[Qq]uai|[Rr]oute|[Cc]ours|[Pp]assage|[Ss]quare) {_WORDS}"
_ROMANCE = r"(?:via|viale|piazza|calle|rua|avenida|Via|Viale|Piazza|Corso|Vicolo|Largo|Calle|C/|C\.|Avd?a?\.?|Avenida|Plaza|Paseo|Carrer|Rúa|Rua|R\.|Travessa|Praça|Strada|Str\.|Bulevardul|Passeig|Camino|Ronda|Callejón|Glorieta|Travesía|Alameda|Contrada|Lungomare|Salita|Beco|Estrada|Aleea)"
_GERMANIC = (
    rf"[{_UP}][{_LETTERS}]*(?: [{_UP}][{_LETTERS}]*)?(?:straße|strasse|str\.|weg|platz|gasse|allee|ring|damm|ufer|straat|laan|plein|gracht|kade|dijk|hof|singel|steeg|stieg|pad|pfad|berg|graben|markt|twiete|chaussee|promenade|park|zeile|kamp|stein|feld|wiesen|winkel|weide|dreef|baan|lei|burgwal|haven|markt|heuvel|gatan|vägen|gata|väg|gränd|torget|veien|vei|gate|vegen|vej|"
    r"gade|stræde|lia|stien|bakken|haugen|åsen|lunden|vika|tunet|løkka|plassen|svingen|kroken|toppen|backen|stigen|liden|höjden|katu|tie|kuja|polku|raitti|utca)|(?:Am|Im|An der|Auf der|Zum|Zur|Unter den) "
    rf"[{_UP}][{_LETTERS}]+"
)
_NUMBER_OF_PLACE = r"(?:\d{2}-\d{3}|\d{3} \d{2}|\d{4} [A-Z]{2}|\d{4}-\d{3}|\d{4,6})"
_FORMS = (
    # 14, rue du Phare, Rivage-sur-Mer (Québec) G9Z 0A4
    re.compile(
        rf"(?<![\w.,/-]){_HOUSE},? {_FIRST_SMALL}{_FLOOR}(?:,\s?|\s?\n\s?){_CITY},?(?: \([^()\n\d]{{2,20}}\)|,? [A-Z]{{2}})?,? [A-Z]\d[A-Z] ?\d[A-Z]\d(?!\w)"
    ),
    # 22 rue des Alouettes, 99876 Sainte-Morvane
    re.compile(rf"(?<![\w.,/-]){_HOUSE},? {_FIRST_SMALL}{_FLOOR}(?:,\s?|\s?\n\s?| - | ){_LAND}\d{{4,5}} {_CITY}"),
    # Via Garibaldi 12, 00999 Roccabianca; Calle Mayor 5, 2º B, 28999 Villanueva
    re.compile(
        rf"(?<!\w){_ROMANCE} {_WORDS},? (?:n\.? ?º? ?)?{_HOUSE}{_FLOOR}(?:,\s?|\s?\n\s?| - | ?[·•|] ?){_LAND}{_NUMBER_OF_PLACE} {_CITY}"
    ),
    # ul. Lipowa 7/3, 99-999 Borowo
    re.compile(
        rf"(?<!\w)(?:ul|al|pl|os|Ul|Al|Pl|Os)\. {_WORDS} {_HOUSE}{_FLOOR}(?:,\s?|\s?\n\s?| - | ?[·•|] ?){_LAND}{_NUMBER_OF_PLACE} {_CITY}"
    ),
    # Lindenstraße 14, 12999 Musterberg; Kerkstraat 12, 9999 AB Oosterdam; Storgatan 8, 999 88 Norrbyn
    re.compile(rf"(?<![\w.-])(?:{_GERMANIC}) {_HOUSE}{_FLOOR}(?:,\s?|\s?\n\s?| - | ?[·•|] ?){_LAND}{_NUMBER_OF_PLACE} {_CITY}"),
    # 12 Maple Drive, Springfield, IL 62999; Apt 4, 12 Oak Street, Toronto, ON M9Z 9Z9; 3 Gum Road, Wirra NSW 2999
    re.compile(
        rf"(?<![\w.,/-])(?<!Room )(?:(?:Apt|Unit|Suite)\.? \w{{1,4}}, )?(?:\d{{1,4}}/)?\d{{1,5}}[A-Z]? (?:[NSEW]\.? )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){{0,2}} (?:Street|St|Road|Rd|Avenue|Ave|Drive|Dr|Lane|Ln|Court|Ct|Boulevard|Blvd|Way|Place|Pl|Crescent|Cres|Terrace|Circle|Cir|Parkway|Pkwy|Highway|Hwy|Loop|Trail|Trl|Pike|Run|(?<!Learning )Path|Row|Walk|Square|Sq|Alley|Hollow|Ridge|Point|Pointe|Cove|Bend|Crossing|Landing|Glen|Grove|Heights|Hill|Park|View|Vista|Turnpike|Extension|Commons?|Bluff|Meadows?|Mall|Close|Rise)\b\.?"
        rf"(?:,? (?:Apt|Unit|Suite|#)\.? ?\w{{1,5}})?(?:,\s?|\s?\n\s?){_CITY},? (?:[A-Z]{{2}},? (?:\d{{5}}(?:-\d{{4}})?|[A-Z]\d[A-Z] ?\d[A-Z]\d)|(?:NSW|VIC|QLD|WA|SA|TAS|ACT|NT) \d{{4}})(?!\w)"
    ),
    # Flat 302, Shanti Apartments, MG Road, Pune 999001
    re.compile(
        rf"(?<![\w.,/-])(?:(?:Flat|Plot|House|Door|H\.?|D\.?)(?: ?No\.?)? ?[\w/-]{{1,8}}|\d{{1,4}}[A-Z]?(?:/\w{{1,4}})?),? (?:{_CITY},\s?){{1,4}}{_CITY}[ ,–-]{{1,3}}\d{{3}} ?\d{{3}}(?!\w)"
    ),
)
_ENDS_WITH_A_NUMBER = re.compile(
    rf"(?<![\w.,-])(?:(?:Apt|Unit|Flat|Suite)\.? \w{{1,4}}, )?(?:\d{{1,4}}/)?\d{{1,4}}[A-Za-z]? [A-Z][\w'’-]+(?: [A-Z][\w'’-]+){{0,2}} (?:Street|St|Road|Rd|Avenue|Ave|Drive|Dr|Lane|Close|Court|Crescent|Terrace|Way|Place|Grove|Parade)\b\.?"
    rf"(?:,\s?{_CITY}){{1,2}},? (?!(?:19|20)\d\d)\d{{4}}(?=\s*(?:$|[.,;)\n|]))"
)
"""23 Protea Road, Claremont, Cape Town, 9999; 18 Totara Road, Papamoa 9999: nothing but the number tells that it is an address, so that words must say whose."""
_LAST_NUMBER = re.compile(r"(?:(?<=[a-z] )|(?<=[a-z],))\s?\d{4}(?=\s*(?:$|[.,;)\n|]))")
_PLACE = re.compile(
    r"\d(?:(?:(?<=[a-z] \d)|(?<=[a-z]-\d)|(?<=[a-z] – \d)|(?<=[a-z] - \d)|(?<=[a-z], \d))\d\d ?\d{3}\b|\d{3,5},? (?:[A-Z]{2} )?[A-ZÀ-Þ]|\d-\d{3} [A-Z]|\d\d \d{2} [A-ZÀ-Þ]|(?:(?<=[A-Z]{2} \d)|(?<=[A-Z]{2}, \d))\d{4}\b|(?<=[A-Z]\d)[A-Z] ?\d[A-Z]\d|(?:(?<=NSW \d)|(?<=VIC \d)|(?<=QLD \d)|(?<=TAS \d)|(?<=WA \d)|(?<=SA \d)|(?<=NT \d)|(?<=ACT \d))\d{3}\b)"
)
"""The number of a place beside its name or its state: around one of these alone an address is looked for."""
_BEFORE, _BEHIND, _FIGURES = 110, 60, 4
_YEAR = re.compile(r"\b(?:19|20)\d{2} [a-z]")


def places(text: str) -> Iterator[tuple[int, int]]:
    """Where such addresses begin and end."""
    done = 0
    for number in figures.beginning_in(_PLACE, text, figures.telling(text)):
        first, last = max(done, number.start() - _BEFORE), number.end() + _BEHIND
        for form in _FORMS:
            match = form.search(text, first, last)
            if match and match.end() > number.start() and not _YEAR.search(match.group()):
                done = match.end()
                yield match.span()
                break
    for start, end in figures.telling(text):
        if end - start != _FIGURES or not (_LAST_NUMBER.match(text, max(0, start - 1)) or _LAST_NUMBER.match(text, start)):
            continue
        match = _ENDS_WITH_A_NUMBER.search(text, max(done, start - _BEFORE), end)
        if match and match.end() == end and homes.is_somebodys(text, *match.span()) and not homes.is_an_institutions(text, *match.span()):
            yield match.span()
