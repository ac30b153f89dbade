"""Why a number in the shape of a telephone number is one: a verb of calling, a name beside it, an e-mail address in its line; and what speaks against it.

A shape has a strength, and so has each reason; a number is told where its shape and its best reason come to ENOUGH. No list of lands is needed.
"""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.reading.everyday import is_common, is_unknown
from foliocheck.checks.data_protection.recognisers.reading.names import is_given
from foliocheck.checks.data_protection.recognisers.reading.names import plain as bare

ENOUGH = 1.0
BEFORE, AFTER = 90, 60
"""How far around a number its reasons stand."""
_CALLING = (
    r"ring(?:ing|er|e|t|a)?(?! (?:binders?|road|main|tones?|fenc|bound))|rang|call(?:ing|ed)?(?! (?:numbers?|no|for|slip|sign)\b)|text(?:ing|ed)?|phon(?:e|ed|ing)|telephone[ds]?|dial(?:ling|led)?|whats ?app|sms|signal|viber|message|msg|facetime|buzz|"
    r"appel(?:ez|er|le|ons)(?:-(?:moi|le|la|nous|les))?|rappel(?:ez|er)(?:-moi)?|joindre|joignez|joignable|contact(?:ez|er)|téléphone[rz]|"
    r"bel(?:len|t|de|bare)?(?! (?:air|canto))|gebeld|terugbellen|bereik(?:en|baar|t)|appen|sms['’]?en|an(?:zu)?rufen|angerufen|rufen|ruf|rufst|erreich(?:en|bar|st|t)|melde[nt]?|durchklingeln|"
    r"ringa|ringde|smsa|nå[sr]?|kontakta?|kontakte?|soita|soittaa|soitan|soittakaa|tavoittaa|"
    r"llam(?:ar|a|e|ad|en|arme|adme)|llám(?:ame|anos|alo|ala|eme)|telefonear|marcar|marque|escrib(?:ir|e|eme)|localizar|"
    r"lig(?:ar|a|ue|uem|a-me|ue-me|ar-me)|telefonar|contact(?:ar|e)|chiam(?:are|a|ate|ami|atemi|alo|ala)|telefona(?:re|te)?|contatta(?:re|te|mi)|"
    r"zadzwoń|zadzwonić|dzwo(?:ń|nić|nię)|vol(?:at|ejte|ej)|zavol(?:at|ejte|ej)|hívj(?:a|on)|hív|sun(?:ați|a|ă)|nazov(?:i|ite)|pozov(?:i|ite)|"
    r"ara(?:yın|yabilirsiniz|yabilirsin|mak)|ffoni(?:o|wch|a)|galw(?:ch)?|glaoigh|glaoch|scairt|skambin(?:ti|kite)|helista(?:da|ge)?|"
    r"reach(?:ed|able)?|be (?:had|got|found|reached)|get (?:me|him|her|us|them|hold of \w+)|catch|caught"
)
_VERB = re.compile(
    rf"(?<![\w-])(?:{_CALLING})(?![\w-])[^\n\d.!?;]{{0,60}}$|(?<![\w-])(?:{_CALLING})\s[^\n\d!?;]{{0,20}}\.\s?[^\n\d.!?;]{{0,25}}$",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"\b(tel|tél|téléphone|phone|telephone|telefon\w*|telefoon|mobil\w*|mob|handy\w*|fon|natel|gsm|puhelin|kom(?:órka|(?=\.))|teléfono|telemóvel|cellulare|cell|portable|landline|fijo|móvil|disponible|dostępn\w|n?gh?uthán|fón|n?ffôn|symudol|fòn|waea)\b[^\n\d]{0,30}$",
    re.IGNORECASE,
)
_LABEL_BEHIND = re.compile(r"\s?\(?(?:mobile|mob|cell|home|work|office|landline)\b", re.IGNORECASE)
_LED = re.compile(
    r"(?:[:：=]|\b(?:on|at|via|by|number|under|unter|au|op|sur|på|på nr|nr|numer(?:u|o)?|número|al|allo|a|no|para o|pod|na|la|ar|numaradan|numeroon|numarası|or|oder|ou|of|eller|tai|o|lub)\b|\()\s?(?:the |her |his |their |my |le |el |o |il |das )?$",
    re.IGNORECASE,
)
"""What leads from the verb right to the number."""
_VERB_BEHIND = re.compile(
    r"\s?(?:\([^()\n\d]{2,25}\)\s?)?(?:,? (?:oder|und) per \w+ )?(?:(?:gut |immer |jederzeit |tagsüber |abends |meist )?(?:zu erreichen|erreichbar|zu sprechen|(?:ans?|am) (?:Apparat|Telefon)|anzurufen)|(?:te bereiken|bereikbaar|te bellen)|(?:joignable)|(?:localizable)|(?:raggiungibile))(?!\w)"
)
"""Behind a number, as languages have it whose verbs stand last: "unter 0761 … zu erreichen"."""
_CALLED = re.compile(
    rf"(?<![\w-])(?:{_CALLING})(?:\s(?:me|us|him|her|them|mij|mich|mig|oss|mir|now|back|terug|even|an)){{0,2}}\s?[,:–—(-]?\s?$",
    re.IGNORECASE,
)
"""The verb right before the number."""
_UP = "A-ZÀ-ÖØ-ÞĀČĐĒĘĞĪŁŃŌŘŚŠŞŪŹŻŽŐŰİŠ"
_NAME_WORD = rf"[{_UP}][^\W\d_]*(?:['’-][^\W\d_]+)*"
_TITLE = r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Herr|Frau|Mme|Mlle|M|Monsieur|Madame|Sr|Sra|Señor|Señora|Dña|Don|Doña|Dª|Sig|Sig\.ra|Signora|Signor|Dhr|Mevr|Mw|Dott|Dott\.ssa|Fru|Pan|Pani|Prof\.ssa|Uncle|Auntie|Aunty|Tante|Onkel|Oom|Sister|Brother|Mama|Papa|Mam|Bey|Hanım|sig|sig\.ra|pani|pan|paní|fru|señor|señora|mevrouw|meneer)\.?"
_NAME_BEFORE = re.compile(
    rf"(?<![\w@.'’-])(?P<title>{_TITLE} )?(?P<name>(?:{_NAME_WORD})(?: (?:(?:van|von|de|der|den|da|do|dos|di|del|la|le|af|bin|el|al|ten|ter|zu) ){{0,2}}(?:{_NAME_WORD}|[{_UP}]\.)){{0,3}})(?: \([^()\n\d]{{1,25}}\)|, [^\W\d_]+(?: [^\W\d_]+){{0,2}})?(?P<mark>\s?[,:;|·•\t(–—=→]\s?|\s-\s|\n|\s{{1,3}}|\s?[(,;–—-]\s?|\)\s?[:,–—-]?\s?)$"
)
"""“Hélène Carpentier, ”, “Mme Fortier (”, “Anna (mum): ” right before the number."""
_NAME_BEHIND = re.compile(
    rf"(?P<mark>\s?[(,;|·•\t–—=→]\s?|\s-\s|\s)(?P<title>{_TITLE} )?(?P<name>(?:{_NAME_WORD})(?: (?:(?:van|von|de|der|den|da|do|di|del|la|af) ){{0,2}}(?:{_NAME_WORD}|[{_UP}]\.?)){{0,3}})(?=\s?(?:$|[\n,.;|)\t–—(]))"
)
_CONTACT = re.compile(
    r"(?:contact|contacto|contatto|contato|kontakt\w*|ansprechpartner\w*|emergency|urgence|notfall|noodgeval|emergenza|emergencia|emergência|nödfall|next of kin|ICE)(?: (?:person|name|contact))?\s?[:|–(-]\s?$",
    re.IGNORECASE,
)
"""Who is to be reached, before the name."""
_KIN = re.compile(
    r"\b(?:sister|brother|mum|mom|mam|mother|dad|father|gran|nan|aunt|uncle|cousin|son|daughter|wife|husband|partner|friend|neighbour|landlady|landlord|colleague|mentor|tutor|supervisor|flatmate|driver|caretaker|technician|porter|carer|host family|mère|père|sœur|frère|maman|Mutter|Vater|Schwester|Bruder|Nachbarin?|madre|padre|hermana|hermano|casero|casera|vecin[ao]|moeder|vader|zus|broer|mor|far|söster|søster|bror|mamma|pappa)(?: (?:in|from|at|van|von|de|of) [^\W\d_][\w-]+)?\s?[(:,–—]?\s?$"
)
"""Somebody's kin or neighbour right before the number."""
_DESK = re.compile(r"\b(?:School|Department|Dept|Faculty|Office|Library|Unit|Team|Desk|Institute|College|University)\b[^\n\d]{0,40},[ \t]$")
"""The last line below a name: an office, and the number."""
_OVER_AN_OFFICE = re.compile(
    rf"(?:^|\n)[ \t]*(?P<title>{_TITLE} )?(?P<name>{_NAME_WORD}(?: {_NAME_WORD}){{1,3}})[ \t]*\n(?:[^\n\d]{{3,45}}\n){{1,2}}[ \t]*$"
)
"""A name, an office below it, and the number below that."""
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{2,60}\.[\w.-]{2,40}")
_MAIL_BETWEEN = re.compile(r"[^\n\d]{0,25}")
_NAMED_ON = re.compile(
    rf"(?<![\w@.'’-])(?P<name>{_NAME_WORD})(?: {_NAME_WORD}){{0,2}}(?: [^\W\d_]+){{0,2}} (?:on|under|unter|au|op|på|al|no|pod)\s?$"
)
"""“ask Busisiwe on”."""
_BLANK_FIELD = re.compile(r"(?:f|fld|field|text|text ?field|textbox|untitled|undefined|fill)[ _]?\d{0,3}:\s?", re.IGNORECASE)
"""A field of a form whose name says nothing: what it holds alone has a label elsewhere on the sheet."""
_ASKED = re.compile(r"(?:Ask|Call|Ring|Phone|Text|Message|Contact|See|Find|Tell|Try|Speak to|Email|Thank|Thanks|With|By|From) ")
"""What stands before a name with a capital of its own."""
_NUMBER_OF = re.compile(
    r"(?:['’]s|\b(?:my|his|her|their|mi|su|tu|mon|son|ton|mijn|zijn|haar|mein\w*|sein\w*|ihre?|(?:il|el|o|a) (?:mio|suo|meu|seu|minha|sua)|mitt|min|hans|hennes|mit|mój|jego|jej|fy|ei))\s(?:\w+\s)?(?:num(?:ber|éro|ero|er|mer)?|número|nr|no|rhif)\b[^\n\d.]{0,25}?(?:[:–=-]|\b(?:is|es|est|è|é|er|är|ist|yw|to)|['’]s)\s?$|"
    r"\b(?:number|numéro|número|numero|nummer|numer)\s(?:of|for|de|di|von|van|til|för|av|do|da)\s[^\n\d.]{2,30}:\s?$|\bnumeroni on\s?$|"
    r"\b(?:nummeret|numret|telefonen|mobilen) (?:mitt|min|ditt|din|hans|hennes|hendes|deres|vårt|sitt|sin) (?:er|är)\s?$|"
    r"\bnumber (?:that )?(?:I|he|she|they|we) (?:\w+ ){0,4}(?:gave|give|giving|given|hand(?:ed|ing)?|shar(?:e|ed|ing)|us(?:e|es|ed)|ha[ds]|have|regret(?:ted)?|print(?:ed)?|post(?:ed)?|answer(?:s|ed)?|pick(?:s|ed)? up)\b[^\n\d.]{0,30}[,:–—] ?$",
    re.IGNORECASE,
)
"""“Yusuf's number is”; “the number I now regret giving, ”."""
_AGAINST = re.compile(
    r"(?<![\w.@-])(?:ISBN|ISSN|ISNI|ORCID|DOI|EAN|UPC|order|orders|bestell\w*|commande|pedido|ordine|invoice|rechnung\w*|facture|factura|fattura|faktura|factuur|score[sd]?|points?|punkte|"
    r"account(?! (?:manager|director|executive|handler|team|lead))|konto\w*|compte|cuenta|conto|rekening|iban|bic|version|release|build|firmware|id|ref(?:erence|erenz)?|price[ds]?|cost\w*|preis|prix|precio|total|sum|budget|date[sd]?|datum|fecha|"
    r"coordinates?|lat(?:itude)?|lon(?:gitude)?|lng|room|raum|salle|sala|course|kurs|cours|curso|corso|standard|norm|(?-i:DIN|ISO|EN)|ean|(?!(?:tele|telefon|phone|handy|mobil|mobiel|ruf|durchwahl|gsm|notfall|notruf|kontakt|privat|festnetz|nød|nöd|journal(?=\s?tel))\w*nu)\w{3,}(?:nummer|numer)|(?!(?:tele|telefon|mobil|hand|tlf|gsm|kontakt))\w{4,}nr|barcode|serial|batch|lot|part|sku|model|licen[cs]e|grant|award|"
    r"patent|ticket|case|asset|charity|company|vat|siret|siren|nif|cif|kvk|abn|acn|npi|tax|steuer\w*|reg(?:istration)?|timestamp|meeting|webinar|zoom|pin|code|passcode|password|passport|permit|policy|"
    r"contract|vertrag\w*|contrat|shelfmark|signatur|accession|catalogue|pages?|seiten?|pp|vol|rows?|items?|records?|sample|samples|readings?|sensors?|probe|node|steps|views|logins|visits|hits|hours?|years?|"
    r"population|students?|studierende|learners?|pupils?|élèves|matric\w*|matrikel\w*|cohort|loops?|sort|telescope|satellite|octave|level|lines? of code|"
    r"akten(?:zeichen|nr)|az|geschäfts(?:zeichen|zahl)|gz|expediente|exp|dossier|dosje|sygn\w*|kenmerk|zaak\w*|diarie\w*|dnr|prot|protocollo|processo|docket|spis\w*|"
    r"e\.g|eg|example|z\.\s?b|par exemple|p\.\s?ej|bijv|np)(?![^\W_])\.?[^.\n]{0,22}$",
    re.IGNORECASE,
)
NUMBERED = re.compile(
    r"\b(?:nhs|chi|order|reference|ref|student|learner|customer|client|candidate|invoice|case|ticket|account|serial|policy|membership|card|registration|staff|payroll|patient|licen[cs]e|tracking|booking|contract|patent|grant)\s(?:number|no|nr|id)\b[^\n.\d]{0,50}$|"
    r"\bn(?:uméro|úmero|umero|[°º])\s(?:étudiant|client|de (?:commande|dossier|client|facture|pedido|cliente|cuenta|expediente|conta|aluno)|d['’]\w+|matricola|d['’]ordine)[^\n.\d]{0,40}$",
    re.IGNORECASE,
)
"""What is numbered, farther off."""
_AGAINST_BEHIND = re.compile(
    r"\s?(?:points?|pts|views|downloads|words|steps|votes|euros?|kr|kroner|pounds?|dollars?|rupees|rand|people|students|learners|inhabitants|times|items|characters|letters|pages|seiten|páginas|sidor|hits|posts|copies|lumens|in stock|km|metres|hours|[€$£%°]|is (?:an?|the) (?:example|order|invoice|score|total))(?![\w])",
    re.IGNORECASE,
)


def strength(text: str, start: int, end: int) -> float:
    """How firm the best reason is by which the figures from `start` to `end` are a telephone number; below 0 where one speaks against it."""
    before = text[max(0, start - BEFORE) : start]
    line = before.rpartition("\n")[2]
    if _AGAINST.search(line) or NUMBERED.search(line) or _AGAINST_BEHIND.match(text, end):
        return -1.0
    best = 0.0
    labelled = _LABEL.search(line)
    if _CALLED.search(line) or (labelled and line.rstrip().endswith((labelled[1], ":", "."))):
        best = 0.8
    elif labelled or _LABEL_BEHIND.match(text, end):
        best = 0.6
    elif _VERB_BEHIND.match(text, end):
        best = 0.8 if _LED.search(line) else 0.6
    elif _VERB.search(line):
        best = 0.8 if _LED.search(line) else 0.5
    ahead = _NAME_BEFORE.search(before)
    asked = _ASKED.match(ahead["name"]) if ahead else None
    if ahead and asked:  # “Ask Assumpta (086…”
        ahead = _NAME_BEFORE.search(before, ahead.start("name") + asked.end())
    if ahead and not _is_a_name(ahead):  # “Dad (Moshe) 050…”
        ahead = _NAME_BEFORE.search(before, ahead.end("name"))
    if ahead and _is_a_name(ahead):
        contact = any(pattern.search(before, 0, ahead.start()) for pattern in (_CONTACT, _KIN))
        bracketed = ahead["mark"].endswith("(") and text[end : end + 1] == ")"
        best = max(best, 0.7 if contact or (bracketed and _is_whole(ahead)) else 0.6 if _is_whole(ahead) else 0.5)
    elif _KIN.search(line):
        best = max(best, 0.6)
    behind = _NAME_BEHIND.match(text, end, min(len(text), end + AFTER))
    if behind and _is_a_name(behind):
        best = max(best, 0.6 if behind["mark"].strip() and _is_whole(behind) else 0.5)
    named = _NAMED_ON.search(line)
    if named and is_unknown(named["name"]) and not is_common(named["name"]):
        best = max(best, 0.65)
    if best < 0.6 and _beside_mail(line, text[end : end + AFTER].partition("\n")[0]):
        best = 0.6
    if _BLANK_FIELD.fullmatch(line) and text[end : end + 1] in ("", "\n"):
        best = max(best, 0.5)
    if _DESK.search(line) and text[end : end + 1] in ("", "\n"):
        best = max(best, 0.5)
    if best < 0.6 and not line.strip() and text[end : end + 1] in ("", "\n"):
        office = _OVER_AN_OFFICE.search(before)
        if office and _is_a_name(office):
            best = 0.6
    if best < ENOUGH and _NUMBER_OF.search(line):
        best = max(best, 0.65)
    return best


def _is_whole(match: re.Match[str]) -> bool:
    """Whether a name has a title or more than one word."""
    return bool(match["title"]) or " " in match["name"]


def _is_a_name(match: re.Match[str]) -> bool:
    """Whether the words with capitals are somebody's name."""
    words = [word for word in re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", match["name"]) if word[0].isupper()]
    if match["title"]:
        return True
    if words and all(word.isupper() for word in words):
        words = [word.title() for word in words]
    if not words or (is_common(words[0]) and not (len(words) > 1 and is_given(bare(words[0])) and not is_common(words[-1]))):
        return False
    return (is_unknown(words[0]) and (is_given(words[0]) or not is_common(words[-1]))) or any(map(is_given, words))


def _beside_mail(before: str, behind: str) -> bool:
    """Whether an e-mail address stands in the same line, with no other figures between."""
    mails = list(_MAIL.finditer(before)) if "@" in before else []
    if mails and _MAIL_BETWEEN.fullmatch(before, mails[-1].end()):
        return True
    mail = _MAIL.search(behind) if "@" in behind else None
    return mail is not None and _MAIL_BETWEEN.fullmatch(behind, 0, mail.start()) is not None
