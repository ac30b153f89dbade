"""Health, disability, belief and the like of who is named, in the languages that stand beside English in portfolios.

The weighed signs were reckoned from English texts. Here a name counts whose sentence has a word for such a state, and small words of the same language.
"""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.learners.learners_abroad import ENDS, small_words, spoken

_FRENCH = (
    r"malentendante?s?|malvoyante?s?|fauteuil roulant|dyslexi\w+|dyspraxi\w+|dépressi(?:on|f|ve)|handicapée?|en situation de handicap|enceinte|cancer|diabétique|épilep\w+|autiste|autisme|musulmane?|juive?|catholique|protestante?|"
    r"en arrêt maladie|congé maladie|hospitalisée?|sourde?|aveugle|syndiquée?|asthm\w+|réfugiée?|sclérose en plaques|burn-out|homosexuel(?:le)?|(?:para|tétra)plégique|paralysée?|amputée?|trisomique|dialyse"
)
_GERMAN = (
    r"(?:im|den) Rollstuhl|schwerbehindert\w*|gehörlos\w*|sehbehindert\w*|schwerhörig\w*|Legasthen\w+|Depression(?:en)?|krank ?geschrieben|an Krebs|Krebserkrankung|Diabet\w+|Epilep\w+|schwanger|Autis(?:t|tin|mus)|autistisch\w*|jüdisch\w*|"
    r"Muslim(?:in|a)?|muslimisch\w*|evangelisch|katholisch|Gewerkschafts?mitglied|Schlaganfall|Angststörung|Burn-?out|ADHS|geflüchtet\w*|Multiple[rn]? Sklerose|blind|\w*gelähmt\w*|amputiert\w*|Hörgeräte?|Dialyse|an Demenz"
)
_SPANISH = r"silla de ruedas|dislexia|dislexic[oa]|disléxic[oa]|autismo|autista|sord[oa]|cieg[oa]|depresión|ansiedad|embarazada|cáncer|diabétic[oa]|diabetes|epilepsia|epiléptic[oa]|baja médica|musulmán|musulmana|judí[oa]|católic[oa]|discapacidad|TDAH|refugiad[oa]|asma|(?:para|tetra)pléjic[oa]|amputad[oa]|diálisis"
_ITALIAN = r"sedia a rotelle|dislessi\w+|sord[oa]|ciec[oa]|ipovedente|depressione|incinta|autistic[oa]|autismo|epilessia|diabet\w+|cancro|tumore|disabil\w+|musulman[oa]|ebre[oa]|cattolic[oa]|malattia|ADHD|(?:para|tetra)plegic[oa]|paralizzat[oa]|amputat[oa]|dialisi"
_PORTUGUESE = r"cadeira de rodas|dislexia|disléxic[oa]|autismo|autista|surd[oa]|ceg[oa]|depressão|ansiedade|grávida|cancro|câncer|diabet\w+|epilep\w+|baixa médica|muçulman[oa]|judeu|judia|católic[oa]|deficiência|PHDA|refugiad[oa]|asma|esclerose múltipla"
_DUTCH = r"rolstoel|dyslex\w+|autis\w+|doof|dove|blind|slechtziend\w*|slechthorend\w*|depressie|zwanger|kanker|diabetes|epilepsie|ziekteverlof|moslima?|joods\w*|ADHD|burn-?out|vluchteling|verlamd|dwarslaesie|nierdialyse"
_NORDIC = r"rullestol|rullstol|dysleksi|dyslexi|autis\w+|døv|döv|blind|synshemmet|synskadad|depresjon|depression|gravid|kreft|cancer|diabetes|epilepsi|sykmeldt|sjukskriven|muslim|jøde|jude|ADHD|utbrent|flyktning|flykting|angst|ångest|förlamad|lammet|rullstolsburen|rullestolbruker"
_WELSH = r"[dn]?d?dyslecsia|nyslecsia|[bf]yddar|ddall|(?:g|ch)?adair olwyn|iselder|[cg]h?anser|gancr|awtistiaeth|awtistig|[fb]eichiog|Mwslim|Fwslim|epilepsi|ddiabetes|diabetes|gorbryder|anabledd|fyddar|ADHD|salwch|atal dweud|strôc|yn yr ysbyty|trwm ei ch?lyw"
_IRISH = r"disléicse|bodhar|dall|cathaoir rothaí|dúlagar|ailse|uathachas|uathach|torrach|Moslamach|titimeas|diaibéiteas|imní|míchumas|asma|ADHD|saoire bhreoiteachta|obráid|ospidéal|stróc"
_GAELIC = r"dislecsia|bodhar|dall|cathair-chuibhle|trom-inntinn|aillse|autaistig\w*|tinneas an t-siùcair|tinn|ciorramach|trom le leanabh"
_STATES = tuple(
    re.compile(rf"(?<![\w-])(?:{words})(?![\w-])")
    for words in (_FRENCH, _GERMAN, _SPANISH, _ITALIAN, _WELSH, _IRISH, _PORTUGUESE, _DUTCH, _NORDIC, _GAELIC)
)
_TOPIC = re.compile(
    r"\b(?:Vortrag|Buch|Artikel|Workshop|Beratung|Beauftragte\w*|livre|conférence|atelier|article|référente?|sur l[ea']|libro|charla|taller|artículo|sobre|libro|conferenza|su[l]{0,2}|llyfr|sgwrs|gweithdy|erthygl|leabhar|léacht|ceardlann|faoi)\b",
)
_FAR = 160


def is_said(text: str, start: int, end: int) -> bool:
    """Whether the sentence of a name speaks in another language than English of a state that is somebody's own affair."""
    languages = spoken(text)
    if not languages:
        return False
    before = ENDS.split(text[max(0, start - _FAR) : start])[-1]
    behind = ENDS.split(text[end : end + _FAR])[0]
    sentence = f"{before} {behind}"
    return any(
        _STATES[number].search(sentence) is not None
        and small_words(number, f"{text[start:end]} {sentence}")
        and not _TOPIC.search(sentence)
        for number in languages
    )
