"""Lines that close a message and hold no word of the closings of letters: wishes for the day, thanks and short farewells in the languages of portfolios."""

from __future__ import annotations

import re

WORDS = (
    *("weekend", "hope this", "hope that", "looking forward", "have a ", "enjoy ", "appreciated", "all best", "gratefully", "best\n", "best,", "best to", "thank","ta\n", "ta,", "thx", "x\n", "the best"),
    *("helsing", "mfg", "vg\n", "vg,", "lg\n", "lg,", "mhéin", "mhein", "tapadh", "taing", "maith agai", "maith agat", "sevgi", "pagarb", "linkėj", "lugupid", "kveðj", "cieņ", "pozdrav", "selam"),
    *("bonne ", "belle ", "excellente ", "bon ", "buon", "schöne", "fijne ", "prettige ", "trevlig ", "god ", "ha en ", "ha det", "hezký", "miłego", "beso", "saluto", "abbraccio", "bom dia", "boa ", "mukavaa", "hyvää"),
)  # fmt: skip
"""Words (in small letters) of which one stands in every such line."""
LINE = re.compile(
    r"[ \t]*(?P<closing>(?:hope (?:that|this|it) (?:helps|is (?:ok(?:ay)?|useful|alright|clear|of use))|(?:do )?(?:have|enjoy) (?:an? |your |the )?(?:[^\W\d_]+ ){0,2}(?:weekend|day|evening|week|break|summer|easter|christmas|holidays?|one|half[- ]term|rest)|"
    r"(?:i am |i['’]m |we are )?(?:really |so |very much )?looking forward(?: to (?:it|this|that|seeing you|hearing (?:from you|more)|your reply|meeting you(?: all)?|working (?:together|with you)|the [a-z]+))?(?: all| there| then| both| soon| again){0,2}|(?:much|greatly|really) appreciated|(?:many |huge |big |so many )?thanks (?:so much|ever so much|a lot|loads|both|all|everyone|for now|anyway|once more)|thank you (?:so much|very much|both|all)|"
    r"(?:all |the )?best(?: to (?:all|everyone|you(?: all| both)?)| as (?:ever|always))?|all (?:the )?best(?: wishes)?|(?:ever |very |most )?gratefully|ta(?: very much| muchly| ever so)?|thx|x{2,4}|"
    r"(?:med )?(?:\w+ )?helsing(?:ar)?|mfg|vg|lg|le dea-?mh[ée]in|(?:mòran )?tap(?:adh) (?:leat|leibh)|(?:mòran )?taing(?: mh[òo]r)?|go raibh (?:m[íi]le )?maith agai[bt]h?|go raibh (?:m[íi]le )?maith agat|sevgiler(?:imle)?|selamlar|(?:su )?pagarb(?:a|iai)|(?:su )?(?:geriausiais |gražiais )?linkėjimais|lugupidamisega|(?:með )?(?:bestu )?kveðj[ua]r?|ar cieņu|(?:lep |s |lijep )?pozdrav(?:i|om)?|"
    r"(?:bonne|belle|excellente) (?:journée|soirée|continuation|semaine|fin de semaine|rentrée)(?: à (?:vous|tous|toi))?|bon(?:ne)? week-?end|(?:ti auguro una )?buon[ao]? (?:giornata|serata|lavoro|weekend)|(?:einen )?schöne[nrs]? (?:tag|abend|woche|wochenende|feierabend)(?: noch)?|(?:fijne|prettige) (?:dag|avond|week|weekend)(?: nog)?|"
    r"trevlig (?:helg|dag|kväll)|(?:ha en )?god (?:helg|dag|kveld|weekend)|ha en fin (?:dag|helg)|(?:mám se )?hezký (?:den|víkend)|miłego dnia|(?:un )?besos?|(?:un )?(?:caro |cordiale |affettuoso )?(?:saluto|abbraccio)|(?:tenha um )?bom (?:dia|trabalho|fim de semana)|boa (?:tarde|semana|continuação)|(?:hyvää|mukavaa) (?:viikonloppua|päivänjatkoa)))[ \t]*(?P<end>[,.!]?)(?:[ \t]?[x:][)x]{0,3})?[ \t]*",
    re.IGNORECASE,
)
"""The whole of a line."""
