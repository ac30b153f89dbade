"""Words by which a value is the writer's own: "my number", "ring me on", in the languages of portfolios; and those by which it is not."""

from __future__ import annotations

import re

_MINE = re.compile(
    r"\b(?=\w)(?:"  # each way begins with a word: most places are passed over at once
    r"\bmy\s+(?:own\s+|main\s+|usual\s+|personal\s+|private\s+|work\s+|home\s+|university\s+|college\s+|new\s+|old\s+|office\s+|corporate\s+|credit\s+|debit\s+|bank\s+|works\s+|direct\s+|desk\s+|staff\s+|spare\s+|second\s+|other\s+)?"
    r"(?:e-?mail(?:\s+address)?|mailbox|inbox|gmail|address|account|card|visa|mastercard|amex|american express|barclaycard|maestro|monzo|revolut|starling|mobile|phone|telephone|landline|whats ?app|direct (?:line|dial|number)|line(?! manag)|extension|number|tel|(?-i:[A-Z]{2,6}) (?:no|number|ref|id)\b|(?:payroll|personnel|employee|candidate|learner|enrolment|matric\w*|library) (?:no\b|number|id)\.?|fees?|expenses|(?:staff|student)\s+(?:no\b|number|id|card|code|ref\w*)|contact\s+details|date of "
    r"birth|ni number)\b[^.\n]{0,25}$|"
    r"\bmy (?:staff|student|candidate|learner|employee|library|payroll|membership) (?:number|no|id)\b\.? (?:at|with|from|in) (?:the )?(?-i:[A-Z])[^.\n:]{2,45}(?::| (?:is|was))\s$|"
    r"\b(?:drop|give|send|leave) me an? (?:line|note|text|call|ring|shout|bell|buzz|message|e-?mail|voicemail)\b[^.\n]{0,30}$|\bI (?:answer|carry|pick up(?: on)?)\s$|\bI['’]m (?:always |usually |best reached )?(?:on|at)\s$|"
    r"\b(?:contact|e-?mail|mail|reach|find|catch|get|get hold of|in touch with|speak to|talk to|write to|call|text|ring|phone|whats ?app|message|dm|tweet|slack|ping|skype|signal|bleep|facetime)\s+me\b[^.\n]{0,30}$|\bI (?:read|check|answer|look at) (?:my )?(?:e-?mails?|mail|messages|texts)(?: [a-z]+)? (?:at|on)\s$|\bI (?:can|may|could) (?:also |always |usually |best |now )?be (?:rung|phoned|called|texted|e-?mailed|messaged|found|written to)\b[^.\n]{0,30}$|\bI (?:can (?:also |always |usually |best )?be|am) (?:reached|"
    r"contacted|on|at)\b[^.\n]{0,30}$|\bmine(?:['’]s|\s(?:is|was)|,)\s$|(?<=[;,.:–-] )mine,? (?:in|on|at|from|with|since|until|also|by) [^.\n;:]{2,30},? (?:is|was|being|reads)\s$|\bmy own (?!(?:line|student|learner|pupil|tutor|manager|mentor|colleague|boss)\b)[a-z-]+(?: (?:[a-z-]+))? (?:is|was)\s$|\b(?:reaches|invoice|pay|repay|refund|reimburse) me (?:at|on|via|to|into)\b[^.\n]{0,30}$|\band I (?:were born|came into|entered)\b[^.\n]{0,40}$|\bI (?:am|was born|was|came into (?:the|this) world|lived?|stay(?:ed)?|moved)\b(?! (?:[a-z]+ly )?(?:ashamed|sorry|afraid|told|sure|glad|sent|shown|given (?:the|a)|asked|handed (?:the|a)|embarrassed|not proud|looking|using|showing|horrified|surprised|in (?:touch|contact|correspondence)|(?:work|collaborat|liais|speak|talk|correspond)ing with|sharing)\b)[^.\n]{0,40}$|"
    r"\b(?:to|for|with) me at (?:home|my)\b[^.\n]{0,25}$|\bour (?:own |new |old )?(?:home|house|flat)(?: address)?(?: is| at| in|,|:) $|\bwe (?:now |still |all |both )?(?:live|lived) (?:at|in|on)\b[^.\n]{0,40}$|\b(?:send|sent|post|posted|return|returned|deliver|delivered|forward|forwarded|addressed|bring|brought|mail|mailed|came|come|go|went)\b[^.\n]{0,40}\bto me (?:at|c/o)\s$|\b(?:ffoniwch|e-?bostiwch|tecstiwch) fi\b[^.\n]{0,20}$|\bcysylltwch â (?:mi|fi)\b[^.\n]{0,20}$|\bfy (?:rhif|e-?bost|nghyfeiriad|ffôn|llinell)\b[^.\n]{0,25}$|\b(?:glaoigh orm|mo (?:uimhir|ríomhphost|sheoladh))\b[^.\n]{0,25}$|"
    r"\b(?:mon (?:numéro|adresse|domicile|mail|courriel|portable|téléphone|fixe|gsm|poste)|ma ligne|appelez-moi|me joindre|écrivez-moi|je suis née?)\b[^.\n]{0,25}$|\b(?:meine? (?:private |neue |alte |dienstliche )?(?:nummer|(?:privat|heim|wohn|post|haus)?(?:adresse|anschrift)|e-?mail|telefon\w*|handy\w*|durchwahl|festnetz\w*|mobil\w*|dienst(?:nummer|handy|telefon))|(?:erreichen|rufen) sie mich|(?:erreicht|ruft|rufe?) mich|(?:ich bin|bin ich)(?: [a-zäöüß]+){0,4} unter|ich bin am|ich wurde am)\b[^.\n]{0,25}$|"
    r"\b(?:mi (?:número|teléfono|correo|dirección|fijo|extensión|whatsapp|móvil|celular|cuenta|domicilio|casa|piso|residencia|tarjeta|DNI)|llámame|escríbeme|nací el)\b[^.\n]{0,25}$|"
    r"\b(?:il mio (?:numero|telefono|interno|fisso|cellulare|indirizzo|domicilio|conto|IBAN|codice fiscale)|la mia (?:e-?mail|carta|matricola|casa|residenza|abitazione)|chiamatemi|scrivetemi|sono nat[oa])\b[^.\n]{0,25}$|"
    r"\b(?:(?:o )?meu (?:número|telefone|telemóvel|celular|e-?mail|endereço|NIF|IBAN)|(?:a )?minha (?:conta|morada|residência|casa|matrícula)|ligue-me|liguem-me|nasci a|nasci em)\b[^.\n]{0,25}$|"
    r"\b(?:mijn (?:(?:vaste|directe) nummer|nummer|telefoon\w*|mobiel\w*|gsm|(?:thuis|woon|privé|post|huis|vakantie)?-?adres|e-?mail\w*|rekening\w*|iban|bsn)|bel mij|bel me|ik ben geboren)\b[^.\n]{0,25}$|"
    r"\b(?:mitt (?:nummer|mobil\w*|telefon\w*|konto\w*|kontonummer|person\w*)|mit (?:nummer|mobil\w*|telefon\w*|cpr\w*)|min (?:mobil\w*|telefon\w*|(?:hem|hjemme|heime|privat|bostads?|post)?adress\w*|bopæl|bostad|e-?post\w*|mejl\w*|mail|konto\w*)|(?:nummeret|telefonen|adressen|mobilen) (?:mitt|min)|"
    r"ring (?:til )?(?:mig|meg)|(?:jag nås|nås jag) på|nå mig|jag är född|jeg er født)\b[^.\n]{0,25}$|"
    r"\b(?:(?:puhelin)?numeroni|puhelimeni|osoitteeni|kotiosoitteeni|sähköpostini|tilinumeroni|soita(?:kaa)? minulle|olen syntynyt)\b[^.\n]{0,25}$|"
    r"\b(?:mein (?:konto|geburtstag|personalausweis)|(?:mon|notre) (?:compte|rib|iban)|mes coordonnées|fy (?:nghyfrif|mhen-blwydd|nghartref))\b[^.\n]{0,40}$)",
    re.IGNORECASE,
)  # fmt: skip
_MY_THINGS = re.compile(
    r"\b(?=[mi])(?:\b(?:(?:(?<![\w'’] )|(?<=\bto )|(?<=\bwith )|(?<=\bin )|(?<=\bfrom )|(?<=\bshows )|(?<=\bbut )|(?<=\bthough )|(?<=\balthough )|(?<=\bbecause )|(?<=\bthat )|(?<=\bwhere )|(?<=\bwhile )|(?<=\bwhen )|(?<=\bso )|(?<=\bas )|(?<=\bonly )|(?<=\beven )|(?<=\balso )|(?<=\bstill )|(?<=\bby )|(?<=\bacross )|(?<=\bunder )|(?<=\bover )|(?<=\bshow )|(?<=\bshowed )|(?<=\bshowing )|(?<=\bhas )|(?<=\bhad )|(?<=\bhave )|(?<=\bleft )|(?<=\bgives )|(?<=\bgave )|(?<=\bsee )|(?<=\bread )|(?<=\bholds )|(?<=\bbears )|(?<=\breads )|(?<=\bis )|(?<=\bare )|(?<=\bwas )|(?<=\band )|(?<=\bput )|(?<=\btyped )|(?<=\bused )|(?<=\bwrote )|(?<=\buploaded )|(?<=\bshared )|(?<=\bposted )|(?<=\bpublished )|(?<=\bcropped )|(?<=\bpasted )|(?<=\bincluded )|(?<=\bincludes )|(?<=\bcontains )|(?<=\bcontained )|(?<=\bleaked )|(?<=\bforgot )|(?<=\bprinted ))my\s(?:own\s)?(?:(?!(?:screen ?(?:shots?|grabs?|casts?|recordings?)|slides?|photos?|pictures?|videos?|films?|recordings?|exports?|decks?|pages?|posts?|handouts?|sheets?|posters?|shows?|showed|has|had|have|is|was|are|reads?|gives|gave|of|on|in|at|for|with|and|a|an|the|patients?|ward|clinic|line|student|learner|pupil|tutor|tutee|manager|mentor|colleague|boss|partner|wife|husband|mum|dad|mother|father|son|daughter|friend|team|co|head)\b)[a-z-]+\s){0,3}"
    r"(?:(?:barclay|master)?card|visa|amex|american express|identifier|matriculation|form|pay ?slip|personnel|badge|passport|letter|contract|claim|record|certificate|home|house|flat|licence|lanyard|statement|invoice|details|registration|nhs|ni|n\.i\.|national insurance|payroll|staff|student|employee|"
    r"sort|bank|account|iban|pin|birthday|date|dob|d\.o\.b\.?|address|(?:staff|payroll|employee|student)[ -](?:no|number|id)|nino)(?!['’]s?\b)|I live|I have lived|I(?: have been| was|['’]ve been|['’]m| am)? living|I (?:now |also |mostly |often )?(?:teach|work|write|record|film|filmed|recorded|taught|worked|tutor)(?: [a-z]+){0,3} (?:from|at) home|I(?: myself)? (?:am|was|became|have become) (?:also |now )?a (?:learner|student|candidate)(?: myself| too| again| as well| once more))\b(?:[^.\n]|\b(?:no|nr|tel|mob)\.){0,70}$|(?<!\bon )(?<!\bof )\bmy own\b(?! (?:line|student|learner|pupil|tutor|manager|mentor|colleague|children)\b)[^.\n]{0,60}$)",
    re.IGNORECASE,
)
"""What is the writer's own, and on it a number: "my vaccination card … gives my NHS number", "My home, where I teach from:"."""
_I_AM_NUMBERED = re.compile(
    r"\bI (?!(?:(?:had|have|was|got) (?:[a-z]+ly |also |once )?)?(?:pasted|typed|posted|uploaded|shared|published|marked|copied|scanned|cropped|blurred|redacted|masked|covered|deleted|removed|replaced|used|checked|noted|recorded|reported|e-?mailed|mailed|messaged|"
    r"texted|searched|opened|looked|printed|showed|shown|displayed|included|exported|imported|invented|added|sent|left|put|forgotten|forgot)\b)(?:[a-z]+ed|did|was|paid|got|had|have|am|began|went|was taught)\b(?P<between>[^.\n]{0,70}?)\b(?:(?:student|staff|employee|payroll|nhs|ni|national insurance|candidate|enrolment|matric\w*|member(?:ship)?) (?:number|no|id)\b\.?|payroll|as (?:a )?(?:student|candidate|employee|member)|card|account|passport)\W{0,3}$",
    re.IGNORECASE,
)
"""Said of oneself: "I joined as employee number …", "When I did my MSc here (student number …"."""
_AS_SOMEBODY = re.compile(r"\bas [A-ZÀ-Þ][a-z]+ \(")
"""“I logged in as Bjarne (staff number”."""
_GETS = re.compile(r"I (?:was (?:given|issued|handed|sent|assigned)|got|received|had|have|was)\b", re.IGNORECASE)
_GOT = re.compile(
    r"\ban? (?:(?:new|staff|plastic|temporary|visitor['’]s|paper|shiny|blue|red|green) )?(?:badge|card|pass|lanyard|locker|contract|key|login|form|payslip|uniform|pager|radio|desk|laptop|tablet|pigeonhole|number)\b"
)
"""What somebody gets who begins at a work, and on it their number: "I was given a badge, staff no. …"."""
_RING_FIRST = re.compile(
    r"\b(?:I|my)\b[^.\n]{3,130}?\b(?:ring|call|phone|text|telephone)\s(?:first|before(?:hand)?|ahead|in advance|any ?time|(?:in the|of an) evenings?|at weekends|if (?:you|it)\b[^.\n]{2,30}|before (?:you|coming)\b[^.\n]{0,20})\s?[:(,–—-]{1,2}\s?$"
)
_ANOTHERS_DESK = re.compile(
    r"\b(?:caretaker|porters?|office|reception|receptionist|manager|school|college|library|centre|council|trust|desk|helpline|hotline|switchboard|landlord|landlady|neighbours?|wife|husband|partner|mother|father|mum|dad|sister|brother|colleagues?|keeper)\b",
    re.IGNORECASE,
)
_ANOTHERS = re.compile(
    r"\b(?:his|her|their|him|them|whose|someone|somebody|students?|learners?|colleagues?|the|a|an)\b|['’]s\b", re.IGNORECASE
)
_CAPITALS_WITHIN = re.compile(
    r"[a-z,:] (?!I\b|(?:Mastercard|Master|Visa|Barclaycard|Amex|American|Express|Maestro|Monzo|Revolut|Starling|National|Insurance|Number|Payroll|Staff|Student|Debit|Credit|Home|Bank|Blended|PgCert|PGCert|Learning|Practice|Teaching|Education|Higher)\b)[A-Z][a-z]+"
)
_MINE_AFTER = re.compile(
    r"\s?\(\s?(?:mine|my own)\b|[^.\n;]{0,30}, my (?:own )?(?:actual |real )?(?:NI|national insurance|NHS|payroll|staff|student|account|card|bank|passport) (?:number|no\b|details)|[\s,(–—-]{1,4}(?:that|which|this|it)(?: (?:is|was)|['’]s)\s(?:me|mine|my)\b(?! (?:line|manager|boss|tutor|mentor|mum|dad|wife|husband|partner|colleague|student|learner))|[\s,–-]{1,3}(?:is|was|are)\s(?:also\s)?my\s(?!(?:line|manager|boss|tutor|mentor|mum|dad|wife|husband|partner|colleague)\b)",
    re.IGNORECASE,
)
_ME_BEFORE = re.compile(r"(?:\b(?:or|and|else)|,|;)\s(?:to\s)?(?:me|myself)\s?(?:\b(?:on|at|via|by)\b)?\s?\(?$", re.IGNORECASE)
"""Right before a number, behind somebody else's: "ring Catriona on …, or me on"."""
_THEN_ANOTHER = re.compile(
    r"(?:\d{3}[^\n]*?|\b[Mm]e\s)(?:\b(?:or|and)|,|;)\s(?:to\s)?(?P<name>[A-ZÀ-Þ][\w'’-]{1,20})\s?(?:\b(?:on|at|via|by)\b)?\s?[(:]?\s?$"
)
"""Behind what is the owner's, right before a number: "text me (07700 …) or Jo ("."""
_BORN = re.compile(
    r"(?:^|[\n.!?]\s*)(?:Born|Raised|Brought up|Geboren|Née?|Nacid[oa]|Nascid[oa]|Nat[oa]|Född|Født|Ganwyd(?: fi)?|Ganed|Rugadh mé|Syntynyt)\b[^.\n]{0,25}$"
)
_I_FOLLOW = re.compile(
    r"[^.\n]{0,80}?(?:,\s(?:and\s|et\s|und\s|y\s|e\s)?(?:I|ich|je|j['’]\w+|ik|jag|jeg|eu|io|yo|minä)\s|[\s,](?:bin ich|kam ich|lebe ich|arbeite ich|soy|sou|sono|olen|rwyf|ben ik|är jag|er jeg|je suis)\s)"
)
"""Around a date that begins a sentence on oneself: "Born on 5 July 1979 in Kumasi, I came …"."""
_ANOTHER = re.compile(
    r"\b(?:s?he|her|his|hers|him|their|elle|ihre?|sie|ella|the (?!university|college|office)[a-z]+['’]s|(?:of|for) the (?!(?:honorary|new|post|job|role|contract|form|check|payroll|claim|record|file|portfolio|interview|visa|grant|bank|tax|purposes?)\b)[a-z]+|learner|student|pupil|client|patient|candidate|invigilator|supplier|consultant|visitor|apprentice|technician|next of kin|from \w+ for|logged in \d+|"
    r"co-?(?:author|applicant|investigator|tutor|teacher|presenter|signatory|facilitator)s?|(?:first|second|third|lead|another|other|junior|senior) (?:author|investigator|applicant|assessor)s?|service user|participant)\b",
    re.IGNORECASE,
)


_MY_PEOPLE = re.compile(
    r"\b(?:my|our|mein|meine[rn]?|mon|ma|mi|mijn|fy) (?:[\w-]+ ){0,2}?(?:daughter|son|child|mother|father|mum|mam|dad|parents?|grand\w+|nan|wife|husband|partner|sister|brother|aunt|uncle|neighbour|friend|landlord|landlady|manager|boss|mentor|colleague|"
    r"supervisor|tutor|student|learner|pupil|tutee|mentee|apprentice|trainee|assessor|teacher|assistant|intern|referee|examiner|transcriber|interpreter|translator|technician|co-?(?:author|applicant|investigator|tutor|teacher|presenter|worker|editor|owner|signatory|facilitator|director)|predecessor|successor|counterpart|tochter|sohn|mutter|vater|frau|mann|chefin|chef|fille|fils|mère|père|hija|hijo|madre|padre|merch|mab|mam|tad)(?:['’]s)?\b(?! (?:and|und|et|y|e|a) (?:I|ich|moi|yo|fi)\b)[^.\n]{0,60}$",
    re.IGNORECASE,
)
"""Whom the writer speaks of right before a value: "my line manager's direct line", "my daughter was born on"."""
_FOR_NEED = re.compile(
    r"\b(?:emergency contact|in (?:case of |an )?emergency|next of kin|notfallkontakt|personne à prévenir)\b[^.\n]{0,40}$", re.IGNORECASE
)
_KIN_BEHIND = re.compile(
    r"\s?\((?:my |his |her |their )?(?:wife|husband|partner|mum|mam|mother|dad|father|sister|brother|son|daughter|parent|carer)\b"
)
_TO_THE_OWNER = re.compile(
    r"(?:^|[\n“\"])\s?(?:(?:hi|hello|hey|dear|hiya|(?:good )?(?:morning|afternoon|evening))\s(?:(?:sir|miss|ma['’]?am|madam|doc|doctor|prof|professor|teacher)\b(?!/)|(?:dr|mrs?|ms|prof)\.? [A-Z])|(?:sir|miss|doc|prof),\s)[^\n]{0,300}$",
    re.IGNORECASE,
)
"""How learners and colleagues begin what they write to the author."""


def is_to_a_teacher(before: str) -> bool:
    """Whether a message that leads to a value is to somebody by title alone: "Morning sir, my student ID is"."""
    return _TO_THE_OWNER.search(before) is not None


_DOES = re.compile(
    r"\s(?:wrote|writes|asked|asks|e-?mailed|messaged|told|rang|said|posted|replied|submitted|(?:was|is|got) (?:logged|locked|stuck|late)|can['’]t|cannot|couldn['’]t|could not)\b"
)
"""Behind a number that stands for whoever has it: "… wrote to me at midnight"."""


_ANOTHER_ABROAD = re.compile(
    r"\b(?:del?|de la|de l['’]|de los|de las|des|du|der|van|di|della|dello|dell['’]|do|da|y|yr|an) ?(?:(?:een|un|una|une|mi|ma|mon|mia|minha|meu|meiner?|mijn|nuestr[oa]|notre|nostra|nossa|onze|unserer?) )?(?:alumn[oa]s?|alumnado|estudiantes?|tutora?|profesora?|paciente|cliente|compañer[oa]|"
    r"élève|étudiante?|stagiaire|collègue|formateur|formatrice|Schülerin|Schülers?|Studentin|Studenten|Studierenden|Teilnehmerin|Teilnehmers?|Kollegin|Kollegen|Auszubildenden|leerling|cursist|collega|deelnemer|studente|studentessa|alliev[oa]|aluno|aluna|colega|formando|formanda|myfyriwr|dysgwr|mac léinn)\b|"
    r"\bsus? (?:móvil|teléfono|número|domicilio|dirección|correo|casa|tarjeta|cuenta)\b|\bil suo (?:cellulare|numero|indirizzo|telefono)\b|\bson (?:portable|numéro|adresse|domicile)\b|\bseine? (?:Handy\w*|Nummer|Adresse|Mobil\w*|Durchwahl)\b|"
    r"\b(?:zijn|haar) (?:mobiel\w*|nummer|(?:thuis)?adres|telefoon\w*|privé\w*)\b|\b(?:hans|hennes|hendes|deres) (?:mobil\w*|nummer|telefon\w*|(?:hjemme|hem)?adress?e?)\b|\b(?:o )?seu (?:telemóvel|telefone|número|endereço)\b|\bei (?:ffôn|rif|rhif|gyfeiriad)\b",
    re.IGNORECASE,
)
"""A learner or colleague of whom a line in another language speaks: "Domicilio de la alumna", "su móvil personal"."""


def speaks_of_another(text: str, start: int, end: int) -> bool:
    """Whether the line of a value speaks of somebody else, though no name stands there: "logged in 41 times", "her real number"."""
    first, last = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    ahead = text[max(first, start - 120) : start]
    if _DOES.match(text, end) or _MY_PEOPLE.search(ahead) or _FOR_NEED.search(ahead) or _KIN_BEHIND.match(text, end):
        return True
    line = text[max(first, start - 120) : start] + text[end : min(last if last >= 0 else len(text), end + 80)]
    if _ANOTHER_ABROAD.search(line):
        return True
    return _ANOTHER.search(line) is not None and not re.search(r"\b(?:I|my|me|mine)\b", line)


def is_of_my_people(before: str) -> bool:
    """Whether right before a value the writer speaks of somebody of theirs: "my line manager in the library, "."""
    return _MY_PEOPLE.search(before) is not None


_LEADING = 400
"""What leads to a value, and ends right before it, is no longer."""


_ANOTHERS_BEHIND = re.compile(
    r"[)\s]{0,2}\s(?:of|belonging to|belongs to|from) (?:one of )?(?:my|our|an?|the|another|some) (?:[\w-]+ ){0,2}?(?:learner|student|pupil|patient|client|colleague|apprentice|trainee|starter|candidate|participant|service user|resident|tutee|mentee|volunteer|parent|"
    r"visitor|applicant|guest)s?\b|[^.\n]{0,60}\b(?:not|isn['’]t|wasn['’]t|never) (?:mine|my own|my number)\b",
    re.IGNORECASE,
)


def is_anothers_behind(after: str) -> bool:
    """Whether the words behind a value say that it is somebody else's: "… of one of my students", "… , which was not mine to share"."""
    return _ANOTHERS_BEHIND.match(after) is not None


def is_numbered(before: str) -> bool:
    """Whether what leads to a number says that it is the writer's: what "I" did, and nobody else between."""
    said = _I_AM_NUMBERED.search(before)
    if said is None:
        return False
    if _AS_SOMEBODY.search(said["between"]):
        return False
    between = re.sub(r"\bthe (?!student|learner)[\w-]+( add-on| myself)?", "", said["between"])
    return not _ANOTHERS.search(_GOT.sub("", between) if _GETS.match(said.group()) else between)


def is_to_ring_me(before: str) -> bool:
    """Whether those who read are asked to ring before they come to what "I" have: "I keep bees at …, please ring before:"."""
    asked = _RING_FIRST.search(before)
    return asked is not None and not _ANOTHER.search(asked.group()) and not _ANOTHERS_DESK.search(asked.group())


def is_said_by_me(before: str, after: str) -> bool:
    """Whether the words right around a value say that it is the writer's, though somebody else's stands before it."""
    return (
        after.lstrip().startswith("(me)")
        or _ME_BEFORE.search(before) is not None
        or (_BORN.search(before) is not None and _I_FOLLOW.match(after) is not None)
    )


_WHAT_CAME = re.compile(
    r"\b(?:inbox|mailbox|e-?mails?|gmail)\b[^\n]*\b(?:senders?|from|recipients?|copied to|sent by)\s[:(]?$", re.IGNORECASE
)
"""What stands in the writer's inbox is from somebody else: "my inbox; the sender"."""


def said_mine(before: str) -> re.Match[str] | None:
    """The words before a value by which it is the speaker's: "my mobile is", "ring me on"; not "e-mail me or ring the office on"."""
    said = _MINE.search(before, max(0, len(before) - _LEADING))
    if said and ((re.search(r"\bme or\b", said.group()) and _ANOTHERS_DESK.search(said.group())) or _WHAT_CAME.search(said.group())):
        return None
    return said


def are_my_things(before: str) -> bool:
    """Whether what leads to a value is a thing of the speaker's on which it stands, and nobody is named between."""
    mine = _MY_THINGS.search(before, max(0, len(before) - _LEADING))
    return mine is not None and not _CAPITALS_WITHIN.search(mine.group())


def is_mine_behind(after: str) -> bool:
    """Whether the words behind a value say that it is the speaker's: "… (mine)", "… is my work mobile"."""
    return _MINE_AFTER.match(after) is not None


def then_another(before: str, said: re.Match[str]) -> str | None:
    """Who is named between what is the speaker's and a value: "text me (07700 …) or Jo ("."""
    found = _THEN_ANOTHER.search(before, said.start())
    return found["name"] if found else None
