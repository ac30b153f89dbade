"""People and values that nobody has: placeholders, personas, pseudonyms, the cases of an exercise, what is given as an example."""

from __future__ import annotations

import re
from functools import lru_cache

from foliocheck.checks.data_protection.recognisers.reading import names_of_nobody
from foliocheck.checks.data_protection.recognisers.reading.people import Person, is_known, people

_PLACEHOLDERS = re.compile(
    r"(?:jane|john|joan|jo|joe) (?:doe|bloggs|public|q\.? public)|(?:fred|josephine|joanna) bloggs|a\.? ?n\.? other|"
    r"max mustermann|(?:erika|maria) mustermann|jan jansen|juan pérez|ann other|"
    r"[a-z]{2,10} (?:sample|specimen|dummy|placeholder|demo|tester)|(?:test|demo|sample|example|dummy|fake|sandbox|preview) (?:student|learner|user|pupil|candidate|person|name|account)|"
    r"(?:disgybl|myfyriwr|myfyrwraig|dysgwr|dysgwraig|schüler(?:in)?|azubi|teilnehmer(?:in)?|élève|étudiante?|apprenante?|alumn[oa]|alun[oa]|estudiante?|studente|studentessa|allieva?|leerling|elev|deltagare|deltaker|dalta|mac léinn|foghlaimeoir|uczeń|"
    r"student|learner|pupil|candidate|participant|trainee|apprentice|child|patient|person|user|group|class|team|gruppe|grupp|groupe|grupo|gruppo|groep|grŵp|équipe|equipe|equipo|squadra|mannschaft|klasse|classe|tabell|tabelle|tableau) (?:[a-z]|[a-z]?\d{1,2})\.?|"
    r"(?:gruppe|grupp|groupe|grupo|gruppo|groep|équipe|equipe|equipo|squadra|mannschaft) [^\W\d_]{3,12}|"
    r"(?:your|first|last|given|family|full|student|learner|author|candidate) (?:name|surname)|name surname|firstname lastname|forename surname",
    re.IGNORECASE,
)
_MADE_UP_BEFORE = re.compile(
    r"\b(?:fictional|fictitious|imaginary|invented|made[- ]up|hypothetical|simulated|role[- ]?play(?:ed)?|pretend|persona[se]?|avatars?|"
    r"pseudonyms?|vignettes?|whom? I(?: will|['’]ll)? call|(?:we|I)['’]ll call|called here|scenario|dummy|mock[ -]?(?:up|learner|student|user|pupil|patient|profile|person|name|data|record|account|client|register|class|entr(?:y|ies)|letter)s?|test (?:account|user)|let us (?:call|imagine)|imagine|(?:robot|cartoon|puppet|doll|mascot|chatbot|heroine|hero|villain|toy|teddy bear|stick figure|manikin|mannequin|simulator|skeleton|dummy)\b[^.!?\n]{0,12}\b(?:called|named)|drawing of|actors? (?:who |that )?(?:play(?:ed|s|ing)))\b"
    r"[^.!?\n]{0,60}$|\bpersona(?:s)?\s?(?:\d|one|two|[A-C])?\s?[:–-]\s?$",
    re.IGNORECASE,
)
_ABROAD = (
    r"(?:påhittad|påhittat|fingera[dt]|oppdiktet|opdigtet|erfunden|frei erfunden|ausgedacht|fiktiv\w*|fictifs?|fictives?|inventée?s?|inventad[oa]|fictici[oa]|fittizi[oa]|inventat[oa]|di fantasia|verzonnen|fictief|gefingeerd|"
    r"dychmygol|ffuglennol|ffug|cumtha|zmyślon[ay]|Namen? geändert|nom (?:modifié|d['’]emprunt|fictif)|prénom (?:modifié|changé)|nombre (?:cambiado|ficticio|inventado)|nome (?:di fantasia|alterado|fictício|cambiato)|naam (?:gewijzigd|veranderd)|enw ffug|"
    r"namnet är (?:ändrat|påhittat)|navnet er endret)"
)
"""The same said in other tongues."""
_MADE_UP_AFTER = re.compile(
    r"^['’”\"]?\s?[,(–-]{1,2}\s?(?:(?:this is|it is|which is|that is)\s)?(?:not (?:her|his|their|a) real (?:name)|an? (?:pseudonym|fictional|fictitious|invented|imaginary|made[- ]up|persona)|"
    r"pseudonym|(?:(?:her|his|their|the|all|both) )?(?:real )?names? (?:(?:is|are|was|were|has been|have been) )?(?:changed|altered|invented|made up)|not (?:her|his|their)(?: real| own)? names?\b|example (?:letter|only)|fictional|fictitious|invented)\b|"
    r"^[^.!?\n]{0,50}[;,(–—-]\s?(?:that is |that['’]s |which is )?not (?:her|his|their) real name|"
    rf"^['’”\"]?\s?[,(–—-]{{1,2}}\s?(?:(?:en|ein[e]?|une?|una?|um[a]?|een|[eé]|ist|är|er)\s)?{_ABROAD}\b|"
    r"^['’”\"]?[.,;]?\s(?:s?he|who|they)(?:['’]s|['’]re| is| was| are) (?:an? )?(?:virtual|simulated|fictional|fictitious|invented|imaginary|made[- ]up) |"
    r"^['’”\"]?,?\s(?:who )?(?:is|was) (?:(?:an?|our|my|the|one of our) )?(?:[\w-]+ ){0,3}?(?:fictional|fictitious|invented|imaginary|made[- ]up|persona|pseudonym)(?!\s(?:the|an?|his|her|their|by|words)\b)\b|"
    r"^['’”\"]?,?\s(?:who )?(?:is|was) (?:(?:an?|our|my|the|one of our) )?(?:[\w-]+ ){0,3}?(?:characters? (?:in|from|of)|persona|composite|mannequin|manikin|sim|avatar)\b",
    re.IGNORECASE,
)
_SAID_SO_BEFORE = re.compile(
    r"\b(?:fictional|fictitious|imaginary|imagined|invented|made[- ]up|hypothetical|persona(?! grata)|pseudonym|alias)\b[^.!?\n]{0,25}[\s\"“‘'(:–—-]$",
    re.IGNORECASE,
)
"""Right before a name: it is nobody's wherever else it stands."""
_QUOTED_BEFORE = re.compile(r"(?:^|[\s(–—])[\"“‘']$")
_QUOTED_BEHIND = re.compile(r"(?:['’]s)?[\"”’'](?=\s[a-z(–—]|[,.;:)]\s|[.]?$)")
"""A given name alone in quotation marks within a sentence is one that its writer chose."""
_ALL_MADE_UP = re.compile(
    r"\b(?:(?:all )?(?:the )?(?:students['’]? |learners['’]? |participants['’]? |their )?names (?:and details |used here |below |here |(?:in|on|of) (?:this|these|the) (?:\w+ ){1,2})?(?:have been|were|are(?: all)?|had been) (?:all )?(?:changed|altered|"
    r"invented|made[- ]up|fictional|fictitious|anonymi[sz]ed|pseudonyms|not (?:their )?real)|(?:names|people|persons|students|learners|patients) (?:in|on) (?:this|these|the) (?:\w+ )?(?:\w+ )?"
    r"(?:are|is) (?:all |entirely )?(?:fictional|fictitious|invented|made[- ]up|pseudonyms|imaginary)|names changed|I (?:have )?changed (?:all )?(?:the |their |students['’] )?names|"
    r"not their real names|pseudonyms (?:are|have been|were) used)\b",
    re.IGNORECASE,
)
_SAYING_SO = ("name", "invented", "fictiti", "fictional", "made up", "made-up", "imaginary", "pseudonym")
_CASE = r"(?:case(?: stud(?:y|ies))?|scenarios?|vignettes?|stor(?:y|ies)|dialogues?|simulations?|role[- ]?plays?|practice (?:case|patient|record)s?|(?:patient|learner|client) (?:story|profile|record)s?)"
_NOT_TRUE = r"(?:invented|fiction(?:al|alised)?|fictitious|made[- ]up|imaginary|hypothetical|not (?:a )?real(?: \w+)?)"
_IN_A_CASE = re.compile(
    rf"\b{_CASE}(?: \w+)?\s?[,(\[–—:-]{{1,2}}\s?(?:all |entirely |purely |wholly |an? )*{_NOT_TRUE}\b|\b{_CASE}(?: below| above)? (?:is|are|was|were|has been|have been) (?:all |an? |entirely |purely |wholly |pure |completely )*{_NOT_TRUE}\b",
    re.IGNORECASE,
)
"""Above a name: the case in which it stands is told as one that nobody lived."""
_A_CASE = 400
_PERSONAS = re.compile(r"(?:^|\n)[^\w\n]{0,4}(?:[\w’'-]+ ){0,4}[Pp]ersonas?(?: [\w’'-]+){0,3}\s?:?[ \t]*\n")
_BELOW_PERSONAS = 1_200
"""A heading above a name, and how far below it those stand who are invented under it."""
_EXAMPLE = re.compile(
    r"(?:(?<![.@])\b(?:e\.\s?g\.|eg\.?)|(?<![.@])\b(?:for example|for instance|an? example|examples?|such as|looks? like|of the form|in the format|format|(?<!\bIV )(?<!\bEV )(?<!\bIQA )(?<!\bEQA )(?<!moderation )(?<!verification )sample|specimen|dummy|template|writ(?:e|ten) [^.\n]{0,40}\bas|"
    r"placeholder|fictional|made[- ]up|(?:invented|fictitious|imaginary) (?:student|learner|pupil|candidate|person|colleague|employee|apprentice|character|persona)|(?:is|are|were|was) (?:all )?(?:invented|fictitious)|textbooks?['’]?s?)\b)[^.\n]{0,30}$",
    re.IGNORECASE,
)
_EXAMPLE_AFTER = re.compile(
    r"^[^.\n\d]{0,12}\b(?:is|as|for) (?:an? |only an )?(?:example|dummy|sample|specimen|placeholder|made[- ]up)\b|"
    r"^[^.\n\d]{0,12}\b(?:is|was) (?:(?:just |only )?(?:an?|the)|[A-Z][\w'’]{1,20}['’]s)(?: [\w'’]{2,15}){0,2} (?:example|dummy|specimen|placeholder)\b(?! of)|"
    r"^,?\s(?:is|was|are|were) (?:all )?(?:invented|fictitious|fictional|made[- ]up|imaginary|no real|not (?:a )?real|nobody['’]s)\b(?! by)|"
    r"^\s?\((?:example|specimen|sample|dummy|not real|made[- ]up|fictional|fictitious|invented)\b|"
    r"^[^.\n()]{0,50}\([^.\n()]{0,30}\b(?:invented|fictional|fictitious|made[- ]up)\)|^\s?in (?:every|each|the) (?:text ?book|manual)",
    re.IGNORECASE,
)


_DATA = r"(?:data\w*|cards?|records?|patients?|numbers?|accounts?|banks?|customers?|employees?|firms?|nhs|nino|ni|dob|visa|mastercard|addresses|address|bank (?:details|account)|forms?|outputs?|exports?|people|persons?|cases?|learners?|students?|users?|entry|entries|examples?)"
_OF_SOMETHING = r"(?!\s(?:of|for|to|with|by|in|at|on|from|her|his|their|my|our|your)\b)"
"""Not behind "made up": a team is made up of people, a bed for somebody, a remedy by somebody."""
_MADE = r"(?:made[- ]up|invented)"
_MADE_UP = (
    rf"(?:{_MADE} (?!the numbers(?!\s(?:below|above|here|in|on|for|used)\b))(?:by (?:the|a|our|my|an) (?:\w+ )?(?:script|tool|generator|program\w*|macro)|"
    rf"(?:(?:the|this|these|an?|some|all) )?(?:(?!of |her |his |their |for |our )\w+ )?{_DATA}(?!['’]s?\b|\s(?:games?|tricks?|systems?|schemes?|readers?|sorting)\b))|"
    rf"\b(?:is|are|was|were|all|been|\w+['’]s|details|data|numbers?|records?|cards?)\s(?:(?:all|only|entirely|completely|just|of course|obviously|purely|I|we|that I|which I|we have|I have)\s)?{_MADE}{_OF_SOMETHING}|"
    rf"^\W*(?:all |entirely |of course )?(?:{_MADE}|fictional|fictitious)\b[^.:\n]{{0,40}}:|[(\[–—]\s?(?:all |entirely )?{_MADE}{_OF_SOMETHING}|{_MADE}(?=\s?[)\]:])|\x00[\"”’']?[,;]\s?(?:all )?{_MADE}(?!\s\w))"
)
"""What is said to be made up or invented: no team “made up of” people, nor who “made up her mind” or “invented the game”."""
_FOR_TESTING = (
    r"for testing(?:(?=\s?(?:[\x00.,;:)–—-]|$))|(?=\s(?:only|purposes)\b)|"
    r"(?=\s(?:(?:the|our|an?|my|this|that|your)\s)?(?:\w+\s)?(?:forms?|imports?|exports?|scripts?|systems?|apps?|uploads?|sites?|plug-?ins?|databases?|pages?|tools?|templates?|payments?|checkouts?|validat\w*|macros?|spreadsheets?|software|api)\b))"
)
"""Data is for testing software; a ward, its people and their blood are tested, too."""
_SYNTHETIC = re.compile(
    rf"(?<![.@/\w-])(?:test(?:ing)?[ -](?:{_DATA}|range|mode|amex|purposes)|{_FOR_TESTING}|(?:\w+ )?test(?=\))|synthetic\w*|dummy|dummies|fake[sd]?|(?:sample|mock(?:ed)?|simulated|(?<!dot )(?<!dot  )example) {_DATA}|"
    rf"(?:numbers?|codes?|cards?|something|anything|one) (?:like|such as)(?=[\s\"'“‘(:]{0, 3}\x00)|looks? (?:just |very )?like (?:an? )?(?:phone|telephone|mobile|card|nhs|account|bank|sort|student|staff)|(?<!became )(?<!become )(?<!becomes )(?:the|an|usual) example(?! of)|(?:is|are|was) (?:the|a|their) sample(?! of)|(?:regex|regular expression|validator|validation rule)s? (?:accept|reject|match|allow)(?:s|ed|es)?|specimen(?! (?:labels?|pots?|bags?|bottles?|tubes?|jars?|stickers?|forms?|containers?)\b)|placeholders?|{_MADE_UP}|fictional|fictitious|imaginary|do ?not ?use|format(?=\s?:)|(?:fiction|drama)(?:al)? range|(?:number|data|name|record)s? generator|"
    r"(?:generated|made) by (?:the|a|our|my) (?:\w+ )?(?:script|tool|generator|program\w*|macro)|not (?:a )?real|personas?|published test)(?:\b|(?<=[:\s]))",
    re.IGNORECASE,
)
_SANDBOX = re.compile(r"\bsandbox\w*", re.IGNORECASE)
"""Where nobody's card is charged; records are put in one by mistake."""
_SOMEBODYS = re.compile(r"\b(?!(?:It|Here|There|That|What|Let|He|She|Who)['’])[A-ZÀ-Þ][a-zà-ÿ]+['’]s(?:,|\s?:)?\s(?:own\s)?$")
"""“The specimen I scanned (Ewan's, ”: whoever is named right before a value has it."""
_MEANT = re.compile(
    r"\b(?:believ(?:ed|ing)|thinking|thought (?:it|this|that|he|she|they)|assum(?:ed|ing)|my own|(?:remove|delete|blur|crop|redact) (?:it |this |them |these )?(?:before|from|in)|(?<!not a )(?<!not )(?<!no )real(?:ly)?|actual(?:ly)?|genuine|live|forgot\w*|instead|rather than|not (?:the |a |an |some )?(?:dummy|test|fake|sample|made|example)|meant to|should(?:['’]ve| have)|ought to (?:have|use)|supposed|(?:was|were|been|is) filled in with|left in|turned out|mistake\w*|accident\w*|swap\w*|replace\w*|swor[en]|supposedly|allegedly|(?:it|they|these|those|that) (?:is|was|are|were)(?: not|n['’]t)(?=[\s,.;:!)]|$)(?! (?:a |an )?(?:real|true|genuine|anybody|anyone|somebody|of a real))|my (?:neighbour|uncle|aunt|cousin|friend)|I know (?:her|him|them)\b|(?:some(?:one|body)|(?:a|the|our|my|one) (?:[a-z-]+ ){1,3}|I|we|s?he|they) ?had (?:once |accidentally |apparently |carelessly )?(?:put|left|typed|pasted|entered|saved|scanned|copied|dropped|loaded|keyed)|(?:for|as an) (?:example|instance))\b",
    re.IGNORECASE,
)
"""Words by which the value is somebody's after all, or should have been nobody's."""
_SENTENCE = re.compile(r"(?<!\b[A-Z])(?<!no)(?<!nr)(?<!tel)(?<!mob)[.!?]\s|\n", re.IGNORECASE)
_HOW_TO_FILL_IN = re.compile(
    r"\b(?:enter|type|fill in|format\w*|accepts?|valid|your|must be|should be|looks?)\b[^.\n]{0,60}\bfor (?:example|instance)[,:]?\s{0,2}[\"'“‘(]{0,2}$",
    re.IGNORECASE,
)
"""Words of a form's help right before a value."""
_LISTED_AS_EXAMPLES = re.compile(r"\bexamples?(?: for [^:.\n]{2,30})?:\s", re.IGNORECASE)
_FOR_EXAMPLE = re.compile(r"\b(?:e\.\s?g\.?|z\.\s?B\.|p\.\s?ex\.|p\.\s?ej\.)[,:]?\s{0,2}[\"'“‘(]{0,2}$", re.IGNORECASE)
_SAID = 90


def is_synthetic(text: str, start: int, end: int, of_a_card: bool = False) -> bool:
    """Whether the sentence in which a number stands says that it is nobody's: a test card, a sandbox, made-up data, a specimen."""
    before = _SENTENCE.split(text[max(0, start - _SAID) : start])[-1]
    after = _SENTENCE.split(text[end : end + _SAID])[0]
    said = f"{before}\x00{after}"
    if names_of_nobody.stands_beside(text, start, end):
        return _MEANT.search(said) is None
    if _HOW_TO_FILL_IN.search(before):
        return not names_somebody(before, after)
    if (_FOR_EXAMPLE.search(text[max(0, start - 20) : start]) or _LISTED_AS_EXAMPLES.search(said)) and not names_somebody(before, after):
        return _FOR_EXAMPLE.search(text[max(0, start - 20) : start]) is not None or _MEANT.search(said) is None
    made_up = _SYNTHETIC.search(said) or (of_a_card and _SANDBOX.search(said))
    if made_up and made_up.group().lower().endswith(("specimen", "example")) and _SOMEBODYS.search(before):
        return False
    return bool(made_up) and _MEANT.search(f"{_SENTENCE.split(text[max(0, start - 2 * _SAID) : start])[-1]}\x00{after}") is None


def is_meant(said: str) -> bool:
    """Whether a sentence about examples and dummies says that the value in it is somebody's after all."""
    return _MEANT.search(said) is not None


def is_given_as_example(text: str, start: int, end: int) -> bool:
    """Whether the words near an address or a number say that it is an example only, in the languages of portfolios: "nur als Muster", "adresse fictive"."""
    before = _SENTENCE.split(text[max(0, start - _SAID) : start])[-1]
    after = _SENTENCE.split(text[end : end + _SAID])[0]
    return _ONLY_AN_EXAMPLE.search(f"{before}\x00{after}") is not None


def names_somebody(before: str, after: str) -> bool:
    """Whether somebody is named in a sentence, before a value or behind it: the number in it is then that person's, and no example."""
    parts = (_SENTENCE.split(before[-_SAID:])[-1], _SENTENCE.split(after[:_SAID])[0])
    return any(is_known(name, start, part) and not is_placeholder(name) for part in parts for name, start, _ in people(part))


_ONLY_AN_EXAMPLE = re.compile(
    r"\b(?:(?:only|just|merely|purely) (?:(?:as|for) )?(?:an? |the )?(?:example|illustration|sample|placeholder|demonstration|dummy)|who does not exist|does not exist|nobody['’]s address|no real (?:person|patient|learner|student|customer|one)\b|belongs? to (?:nobody|no[- ]one)|never (?:been )?(?:issued|allocated|given out) to|"
    rf"(?:fictional|fictitious|made[- ]up|invented|dummy|placeholder|fake) (?:\w+ )?(?:address|e-?mail|number|person|account|learner|student)|(?:is|was|are|were) (?:fictional|fictitious|made[- ]up|invented){_OF_SOMETHING}|"
    r"(?:nur|bloß|lediglich) (?:als |ein |zum )?(?:muster|beispiel|platzhalter)|als (?:muster|platzhalter)|frei erfunden|fiktive?[rn]?|muster(?=:)|"
    r"qu['’]un exemple|(?:adresse|numéro|personne|courriel) fictive?f?|à titre d['’]exemple|inventée?s? de toutes pièces|"
    r"(?:sólo|solo|puse|pongo|sirve) (?:como )?(?:un )?ejemplo|como ejemplo|(?:es|son|correo|número|dirección) (?:fictici|inventad)[oa]s?|"
    r"(?:apenas|só|serve) (?:como |de )?(?:um )?exemplo|como exemplo|(?:é|são|endereço|número) fictíci[oa]s?|"
    r"(?:solo|soltanto) (?:come |un )?esempio|a titolo d['’]esempio|fittizi[oa]|di fantasia|"
    r"(?:alleen|slechts) (?:als |een )?voorbeeld|als voorbeeld|fictie(?:f|ve)|verzonnen|som (?:exempel|eksempel)|påhittad|oppdiktet|opdigtet|keksitty|esimerkkinä|fel enghraifft|dychmygol|mar shampla)(?!\w)",
    re.IGNORECASE,
)
_LIKE_BEFORE = re.compile(
    r"\b(?:like|such as|wie|comme|du (?:type|genre)|come|como|zoals|som|fel|mar)\s[\"'“‘‚„«]?\s?$|\b(?:weak|bad|poor)\s?:\s?[\"'“‘]?$",
    re.IGNORECASE,
)
_LIKE_BEHIND = re.compile(
    r"[!.]?[\"'”’“‘»]?(?:-?(?:like|style|type|ish)\b| (?:and the like|or similar|is (?:a (?:bad|poor|weak) |no (?:(?:good|strong|safe|secure) )?(?:pass\w+|choice|example)\b))|[^.\n]{0,20}\b(?:schlechtes beispiel|mauvais exemple|mal ejemplo|mau exemplo|cattivo esempio))",
    re.IGNORECASE,
)


def is_quoted_as_bad(text: str, start: int, end: int) -> bool:
    """Whether a password is quoted as one that nobody should choose: "‘Summer2015!’-like words", "a password like Liverpool1!"."""
    return _LIKE_BEFORE.search(text[max(0, start - 24) : start]) is not None or _LIKE_BEHIND.match(text, end) is not None


def is_placeholder(name: str) -> bool:
    """Whether `name` is one that stands for anybody ("Joe Bloggs", "Test Student")."""
    return _PLACEHOLDERS.fullmatch(" ".join(name.split())) is not None


def all_are(text: str) -> bool:
    """Whether a text says of itself that the names in it are not people's real ones."""
    lower = text.lower()
    return any(word in lower for word in _SAYING_SO) and _ALL_MADE_UP.search(text) is not None


def is_invented(text: str, start: int, end: int) -> bool:
    """Whether the words around a name say that it is a persona's, a pseudonym, or somebody's in a made-up case."""
    return (
        is_placeholder(text[start:end])
        or _MADE_UP_AFTER.search(text[end : end + 60]) is not None
        or _MADE_UP_BEFORE.search(text[max(0, start - 90) : start]) is not None
        or _is_quoted(text, start, end)
        or _IN_A_CASE.search(text[max(0, start - _A_CASE) : start]) is not None
        or _is_below_personas(text, start)
    )


def _is_below_personas(text: str, start: int) -> bool:
    above = text[max(0, start - _BELOW_PERSONAS) : start]
    return "ersona" in above and _PERSONAS.search(above) is not None


def is_nobody(text: str, person: Person) -> bool:
    """Whether a person is invented by what stands around this name of theirs, or around another place of it in the text."""
    name, start, end = person
    if is_invented(text, start, end):
        return True
    said, quoted = _invented_firsts(text)
    return name.split()[0].rstrip(",") in said or name in quoted


@lru_cache(maxsize=2)
def _invented_firsts(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """The first words of names that are somewhere in a text said to be nobody's; and given names alone that stand in quotation marks.

    The latter may be nicknames: they say nothing of who bears the name in full.
    """
    everybody = people(text)
    return (
        frozenset(name.split()[0].rstrip(",") for name, start, end in everybody if _is_said_to_be(text, start, end)),
        frozenset(name for name, start, end in everybody if _is_quoted(text, start, end)),
    )


def forget() -> None:
    """Forget the texts that were looked at."""
    _invented_firsts.cache_clear()


def _is_said_to_be(text: str, start: int, end: int) -> bool:
    return _MADE_UP_AFTER.search(text[end : end + 60]) is not None or _SAID_SO_BEFORE.search(text[max(0, start - 60) : start]) is not None


def _is_quoted(text: str, start: int, end: int) -> bool:
    return (
        " " not in text[start:end]
        and _QUOTED_BEFORE.search(text[max(0, start - 2) : start]) is not None
        and _QUOTED_BEHIND.match(text, end) is not None
    )


def is_example(before: str, after: str = "") -> bool:
    """Whether the words around a value give it as an example of what such a value looks like."""
    return _EXAMPLE.search(before[-60:]) is not None or _EXAMPLE_AFTER.search(after[:100]) is not None
