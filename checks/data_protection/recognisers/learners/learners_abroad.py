"""Learners beside judged work in the languages that stand beside English in portfolios: French, German, Spanish, Italian, Portuguese, Dutch, the Nordic ones, Welsh and Irish.

The weighed signs were reckoned from English texts. Here a name counts where its sentence has a word for work or marks and one that judges, both of one language.
"""

from __future__ import annotations

import re
from functools import lru_cache

_FRENCH = (
    r"copies?|dissertations?|devoirs?|rédaction|exposés?|mémoire|exercices?|oral|écrits?|note|notes|moyenne|rendu|partiel|contrôle|bulletin|stage|examens?|travail|travaux|soutenance|TD|TP",
    r"montre|progrès|progress\w+|fragiles?|insuffisante?s?|réussie?|échoué\w*|lacunes?|soignée?s?|sérieu\w+|bavard\w*|manque|excellente?s?|bien|très bien|médiocre|faible|doit|peut mieux faire|refaire|rattrap\w+|redouble|ajournée?|admise?|félicitations|encouragements|clair\w*|confuse?|en retard|efforts|maîtrise\w*|a obtenu|a eu|obtient|validée?",
    r"professeure?|directeur|directrice|maître de conférences|enseignante?|collègue|responsable|intervenante?|autrice|auteure?|tutrice|tuteur|formateur|formatrice",
)
_GERMAN = (
    r"\w*arbeit(?:en)?|referat|klausur(?:en)?|prüfung(?:en)?|note|noten|aufsatz|abgabe|vortrag|präsentation|protokoll|gliederung|hausaufgaben?|test|punkte[n]?|portfolio|praktikum|versuch",
    r"bewertet|benotet|bestanden|nicht bestanden|durchgefallen|unklar|sorgfältig|gelungen|mangelhaft|befriedigend|ausreichend|sehr gut|gut|schwach\w*|verbessert\w*|fehl(?:t|en)|verspätet|zu spät|überarbeiten|fleißig|unaufmerksam|ausgezeichnet|erreicht\w*|erhielt|bekam|\d,\d",
    r"professor(?:in)?|dozent(?:in)?|leiter(?:in)?|leitet|kolleg(?:e|in)|lehrer(?:in)?|prüfer(?:in)?|autor(?:in)?|betreuer(?:in)?|vorsitz\w*",
)
_SPANISH = (
    r"ensayos?|trabajos?|tareas?|exámen(?:es)?|examen|nota|notas|entregas?|redacción|exposición|práctica|prácticas|proyecto|memoria|cuestionario|parcial|calificación",
    r"mejora\w*|falta\w*|suspen\w+|aprob\w+|excelente|flojo|floja|tarde|progres\w+|muy bien|bien|incompleto|incompleta|claro|clara|confuso|confusa|debe|sobresaliente|notable|sacó|obtuvo|insuficiente|repetir|recuperar",
    r"profesora?|directora?|colega|tutora?|docente|coordinadora?|autora?|responsable",
)
_ITALIAN = (
    r"compit[oi]|tema|tesina|tesi|esame|esami|elaborato|relazione|voto|voti|verifica|interrogazione|saggio|consegna|prova",
    r"insufficiente|sufficiente|buono|buona|ottimo|ottima|miglior\w+|manca\w*|progressi|deve|in ritardo|superato|bocciat[oa]|promoss[oa]|chiar[oa]|confus[oa]|svogliat[oa]|discreto|ha preso",
    r"professore|professoressa|docente|collega|direttore|direttrice|tutor|autore|autrice|responsabile",
)
_PORTUGUESE = (
    r"trabalhos?|ensaios?|testes?|exames?|notas?|valores|entregas?|relatórios?|tarefas?|apresentação|aluno|aluna|estudante|ficha|prova|redação|dissertação",
    r"melhor\w+|falta\w*|clar[oa]|bem|muito bem|excelente|frac[oa]|insuficiente|reprov\w+|aprovad[oa]|atrasad[oa]|confus[oa]|precisa|deve|cita|tirou|obteve|repetir|\d{1,2} valores",
    r"professora?|diretora?|colega|docente|tutora?|coordenadora?|autora?|responsável",
)
_DUTCH = (
    r"opdracht|toets|werkstuk|verslag|scriptie|tentamen|cijfer|essay|presentatie|huiswerk|leerling|inlevering",
    r"goed|onvoldoende|voldoende|zwak|beter|verbeterd|gezakt|geslaagd|te laat|slordig|uitstekend|ontbreekt|haalde|kreeg|duidelijk|moet",
    r"docente?|leraar|lerares|collega|directeur|coördinator|hoogleraar|begeleider",
)
_NORDIC = (
    r"oppgave(?:n)?|opgave(?:n)?|uppgift(?:en)?|innlevering(?:en)?|inlämning(?:en)?|eksamen|tentan?|karakter(?:en)?|betyg(?:et)?|rapport(?:en)?|prøve(?:n)?|elev(?:en)?|student(?:en)?|studerende|utkast(?:et)?",
    r"god|godt|bra|svak|svag|bestått|bestod|ikke bestått|underkänd|godkänd|mangler|saknas|saknar|bedre|bättre|forbedret|fikk|fick|for sent|för sent|tydelig|tydlig|flott|må|dumpet|strøk",
    r"lærer(?:en)?|lärare(?:n)?|kollega|leder|professor|rektor|veileder|handledare|underviser",
)
_WELSH = (
    r"gwaith|waith|traethawd|draethawd|aseiniad|aseiniadau|cyflwyniad|gyflwyniad|(?-i:marc|farc)|marciau|prawf|adroddiad|portffolio|ymarfer|casgliad|cyfeiriadau|gyfeiriadau|arholiad|modiwl|adborth|cyrhaeddiad|uned|gwers|treigladau|sillafu|atalnodi|tasg|dasg|tystiolaeth|dystiolaeth|darllen|ysgrifennu",
    r"da|dda|ardderchog|gwych|wych|rhagorol|gwella|wella|angen|pasio|basio|pasiodd|methu|methodd|cafodd|sgoriodd|hwyr|clir|glir|gofalus|ofalus|cynnydd|gynnydd|cryf|gryf|gwan|wan|diffyg|da iawn|ymdrech|llwyddo|llwyddodd|theilyngdod|teilyngdod|rhagoriaeth|basio'r|heb ei (?:gyflwyno|orffen|farcio)|heb gyflwyno|esgeulus|aneglur|disglair|siomedig|boddhaol",
    r"darlithydd|tiwtor|athro|athrawes|rheolwr|cydlynydd|pennaeth|cydweithiwr|cyfarwyddwr|swyddog|awdur|technolegydd",
)
_IRISH = (
    r"aiste|obair|saothar|(?-i:marc)|marcanna|scrúdú|tionscadal|measúnú|cur i láthair|cleachtadh|aischothú|modúl|tasc|dréacht|obair bhaile",
    r"maith|go maith|an-mhaith|ar fheabhas|feabhas|dul chun cinn|theip|d['’]éirigh|déanach|soiléir|lag|láidir|iarracht|caithfidh|fuair|ghnóthaigh|cúramach|éacht",
    r"léachtóir|ollamh|múinteoir|bainisteoir|stiúrthóir|comhghleacaí|teagascóir|údar|oifigeach",
)
_GAELIC = (
    r"aiste|obair|obrach|pròiseact|measadh|leughadh|sgrìobhadh|litreachadh|gràmar|deuchainn|taisbeanadh|dreach|adhartas|comharra(?:idhean)?",
    r"math|mhath|glè mhath|fìor mhath|sgoinneil|barrachd|feumaidh|lag|soilleir|fadalach|leasachadh|adhartas|dh['’]fhàillig|fhuair|shoirbhich|cùramach",
    r"òraidiche|ollamh|tidsear|manaidsear|stiùiriche|co-obraiche|ùghdar|oifigear",
)
_LANGUAGES = tuple(
    tuple(re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE) for words in language)
    for language in (_FRENCH, _GERMAN, _SPANISH, _ITALIAN, _WELSH, _IRISH, _PORTUGUESE, _DUTCH, _NORDIC, _GAELIC)
)
_SMALL_WORDS = (
    r"la|le|les|des|du|une|est|dans|avec|pour|mais|sur|au|aux|et|elle|reste|cette|qui|à|en",
    r"der|die|das|wurde|mit|und|ist|von|für|nicht|noch|eine?[nrms]?|hat|aber|sehr|bei|im|zu|am|ihre?|seine?",
    r"el|la|los|las|una?|de|en|muy|pero|aunque|con|por|su|le|ha|y|no|más|del",
    r"il|la|lo|di|del|della|ha|è|con|un[ao]?|molto|ma|per|nel|nella|non|più|gli",
    r"[Mm]ae|heb|ar|yn|ei|yr?|gan|ond|wedi|ac|gyda|oedd|mwy|eich|dy|iawn|da",
    r"na|ag|ach|[Tt]á|[Bb]hí|agus|sa|ní|níl|thú|leat|uait|go",
    r"o|a|os|as|e|de|do|da|em|um|uma|muito|mas|ainda|não|com|para|que|no|na",
    r"de|het|een|en|maar|nog|niet|voor|met|zijn|haar|is|van|ook",
    r"og|och|en|ett|et|på|med|til|till|ikke|inte|men|er|är|har|av|som|sin|de[tn]",
    r"[Tt]ha|a['’]|ach|agus|an|am|air|aig|gu|cha|chan|[Bb]ha|is|leis|ri|mhath",
)
_SMALL = tuple(re.compile(rf"(?<![\w’'-])(?:{words})(?![\w-])") for words in _SMALL_WORDS)
_FIGURE = re.compile(r"\b\d{1,2}(?:[.,]\d{1,2})?\s?/\s?\d{2}\b|\b\d{2}\s?%")
ENDS = re.compile(r"[.!?]\s+(?=[^\W\d_a-z])|\n")
_FEWEST_SMALL = (2, 2, 2, 2, 1, 1, 2, 3, 2, 1)
"""So many small words of a language stand in the sentence; the words for work in Welsh and Irish are nobody else's."""
_HINTS = (
    (" est ", " les ", " des ", " une ", " la ", " à ", " le "),
    (" der ", " wurde ", " mit ", " und ", " ist ", " für "),
    (" el ", " los ", " pero ", " aunque ", " muy ", " las ", " la "),
    (" il ", " della ", " è ", " di ", " nel ", " molto "),
    (" yn ", "mae ", " gan ", "gwaith", "gwych", "traethawd", " gyda ", "angen ", "llongyfarch", " heb "),
    ("maith", "tá ", "bhí ", " agus ", "aiste", "obair"),
    (" não ", "ção", " uma ", " muito", " aluno", " aluna", "valores", " bem "),
    (" het ", " een ", " niet ", " maar "),
    (" og ", " och ", " på ", " ikke ", " inte "),
    ("tha ", " mhath", "feumaidh", "fhuair ", "adhartas", "litreachadh"),
)
_FAR = 220


def is_judged(text: str, start: int, end: int) -> bool:
    """Whether the sentence of a name, and the one behind it, speak in another language than English of that person's work and judge it."""
    languages = spoken(text)
    if not languages:
        return False
    before = ENDS.split(text[max(0, start - _FAR) : start])[-1]
    behind = ENDS.split(text[end : end + _FAR])
    sentence = f"{before} {' '.join(behind[:2])}"
    for number in languages:
        work, judging, staff = _LANGUAGES[number]
        if not small_words(number, sentence):
            continue
        of_work = work.search(sentence)
        if of_work and not staff.search(sentence):
            return _FIGURE.search(sentence) is not None or any(match.start() != of_work.start() for match in judging.finditer(sentence))
    return False


def small_words(number: int, sentence: str) -> bool:
    """Whether a sentence has enough small words of the language with this number."""
    return len({match.group().lower() for match in _SMALL[number].finditer(sentence)}) >= _FEWEST_SMALL[number]


@lru_cache(maxsize=4)
def spoken(text: str) -> tuple[int, ...]:
    """Which of the languages a text has words of, by their number."""
    lower = text.lower()
    return tuple(number for number, hints in enumerate(_HINTS) if any(hint in lower for hint in hints))


def forget() -> None:
    """Forget the texts that were looked at."""
    spoken.cache_clear()
