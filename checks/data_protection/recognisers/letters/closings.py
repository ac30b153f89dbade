"""How letters are closed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from foliocheck.checks.data_protection.recognisers.letters import farewells
from foliocheck.checks.data_protection.recognisers.reading.names import is_given
from foliocheck.checks.data_protection.recognisers.reading.recogniser import places

_CLOSING = re.compile(
    r"(?:^|\n|(?<=[.!?/]\s)|(?<=\s\s)|(?<=\A“))[ \t]*(?P<closing>(?:(?:(?:[^\W\d]+[ \t]){1,4}(?:and|/)[ \t])?(?:Yours|Your)\s+(?:very\s+)?(?:sincerely|faithfully|truly|"
    r"ever|respectfully|gratefully|cordially|affectionately)|(?:(?:With\s+)?(?:kind|kindest|best|warm|warmest|many)\s+(?:regards|wishes|thanks)|Regards|"
    r"Best|Sincerely|Cheers|Yours|Thanks|Thx|Ta|Many thanks|Thank(?:ing)? you|Sincerely yours|Respectfully(?: yours)?|All the "
    r"best|Warmly|Take care|Cordially|(?:Gyda )?[Dd]iolch|"
    r"With (?:best|kind|warm) (?:regards|wishes)|With thanks|(?-i:V?BW|KR|KRs|BR)|Rgds|(?:\w+[ \t]){1,4}(?:regards|"
    r"wishes|thanks)(?: (?:again|in advance|as always|to all|and (?:many |best |kind )?(?:thanks|wishes|regards)))?|"
    r"Thanks again|Thanks in advance|"
    r"Yours(?:[ \t]\w+){1,3}|Cordially yours|(?:[^\W\d]+[ \t]){0,4}(?:appreciation|gratitude|respect|good wish(?:es)?|dymuniadau(?: gorau)?|meas|d[eh]?ea-gh?uí|thoughts)|"
    r"Hwyl(?: fawr)?|Slán|Blessings|In solidarity|Good luck|(?:(?:Sent|Signed|Written|For and) )?On behalf of[^\n]{3,50}|Mit freundlichen Gr(?:ü|ue)(?:ß|ss)en|Cordialement|Bien à vous|Saludos(?: cordiales)?|"
    r"Atentamente|Con stima|(?:Cordiali|Distinti) saluti|(?-i:As (?:ever|always))|Met vriendelijke groet(?:en)?|Cofion(?: gorau| cynnes)?|Yn gywir(?: iawn)?|Yr eiddoch yn gywir)))[ "
    r"\t]*[,.!]?(?:[ \t]from:?)?[ \t]*(?:\n\s*|\s{2,}|,\s|[|]\s|\s?[–—-]{1,3}\s|(?:(?<=regards)|(?<=wishes)|(?<=sincerely)|(?<=faithfully))\s(?=(?-i:(?:Dr|"
    r"Prof|Mrs?|Ms|Miss)\b|[A-Z][a-z]+ [A-Z])))(?P<rest>(?:.*\n?){1,8})",
    re.IGNORECASE,
)
_ENDS_LIST = (
    "sincerely|faithfully|truly|ever|respectfully|gratefully|affectionately|cordially|regards|wishes|cheers|thx|thanks|best|yours|"
    "gorau|cynnes|cofion|gywir|you|warmly|care|cordially|diolch|kr|bw|br|rgds|again|advance|grüßen|gruessen|cordialement|saludos|"
    "cordiales|atentamente|stima|saluti|always|groet|groeten|appreciation|gratitude|respect|good wish|dymuniadau|meas|ghuí|"
    "thoughts|hwyl|slán|blessings|solidarity|good luck|aye|on behalf of"
)
_ENDS = tuple(_ENDS_LIST.split("|"))
_ENDED = re.compile(
    r"(?:on behalf of[^\n]{3,50}(?=\n))|[^\W\d_]{1,60}(?: wish| luck)?[ \t]*[,.!]?[ \t]*(?:\n|\s{2}|,\s|[–—|-]|\sfrom\b|\s(?:dr|prof|mrs?|ms|miss|[a-z]+)\b)"
)
"""The word by which a closing ends (none is longer: in a run of letters without a blank the words may stand thousands of times), and what follows it."""


@lru_cache(maxsize=2)
def closings(text: str, lower: str) -> tuple[re.Match[str], ...]:
    """The closings of letters, looked for around the words by which closings end. `lower` is `text` in small letters, place for place."""
    return tuple(_closings(text, lower))


@lru_cache(maxsize=2)
def closing_lines(text: str, lower: str) -> tuple[tuple[str, int], ...]:
    """Short lines by which letters are closed, and where the next line with text begins. `lower` as above."""
    return tuple(_closing_lines(text, lower))


def is_closing(words: str) -> bool:
    """Whether two words with capitals that look like a name are a closing: "Viele Grüße", "Warm Regards"."""
    return not is_given(words.split()[0]) and (_CLOSING_LINE.fullmatch(words) or farewells.LINE.fullmatch(words)) is not None


def is_closing_line(words: str) -> bool:
    """Whether some words are a closing of letters, in whichever tongue, and nothing else."""
    return len(words) < LONGEST_CLOSING and (_CLOSING_LINE.fullmatch(words) or farewells.LINE.fullmatch(words)) is not None


def forget() -> None:
    """Forget the texts."""
    closings.cache_clear()
    closing_lines.cache_clear()


def _closings(text: str, lower: str) -> Iterator[re.Match[str]]:
    done = 0
    for place in places(lower, _ENDS):
        if place < done or not _ENDED.match(lower, place):
            continue
        floor = max(done, place - 50)
        ahead = text[floor:place]
        starts = [match.end() for match in _BEGUN.finditer(ahead)]
        for start in ((0,) if floor == 0 else ()) + tuple(starts):
            # the pattern takes in the line end that it begins with
            at = floor + start - (1 if start and ahead[start - 1] == "\n" else 0)
            if match := _CLOSING.match(text, at):
                done = match.end("closing")
                yield match
                break


_CLOSING_WORD = (
    r"(?:yours|regards|wishes|thanks|thank(?:ing)? you|sincerely|faithfully|truly|cheers|gr(?:ü|ue)(?:ß|ss)en?|gru(?:ß|ss)|cordialement|cordially|saludos|groet(?:en)?|gratitude|appreciation|respect|solidarity|partnership|"
    r"hwyl|cofion|\w+ gorau|diolch|nos da|slán(?: go fóill| leat| agat)?|mar sin leat|beannachta[ií]|le meas|le (?:gach )?d(?:h)?(?:eagh dh)?[ùu]rachd|etc|aye|warmly|respectfully|hälsningar|hilsen|saluti|abraços?|cumprimentos|atenciosamente|poważaniem|hochachtungsvoll|salutations(?: distinguées| respectueuses| cordiales| les meilleures)?|pozdrav(?:em|om)?|tisztelettel|üdvözlettel|terveisin|saygılarımla|(?:very|all the|my|our) best|"
    r"saludo|abrazo|pozdrawiam|pozdravom|stim[ăa]|mihi(?: nui)?|n[āa]ku noa(?:,? n[āa])?|d(?:h)?ea-gh(?:uí|uidhe)|mvh|vh|lg|sentiments (?:distingués|les meilleurs|respectueux)|considération(?: distinguée)?|amicalement|liefs|kindest|warmest|grazie(?: mille)?|merci(?: beaucoup)?|danke(?: sch(?:ö|oe)n)?|vielen dank|gracias|obrigad[oa]|dzięk(?:i|uję)|tack|takk?|kiitos|"
    r"повагою|уважением|εκτίμηση|gr(?:ü|ue)(?:ß|ss)e|gr(?:uß|uss)|knuffel|terveisin|ystävällisesti|h[aä]lsning|hilsner|bises|bisous|beijos?|baci|un caro saluto|"
    r"(?:speak|talk|chat|see you|see ya|catch you|catch up)(?: all| both| again)? (?:soon|later|then|there|tomorrow|next (?:week|month|term|time)|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|in [^\W\d_]+)|until (?:then|next time|tomorrow)|hugs|(?:bien |sincèrement |cordialement )?à vous|love|(?:love|regards|wishes|thanks|hugs|greetings|gratitude) from(?: (?:all of us|us all|everyone(?: here)?|all here|the whole \w+|all the \w+))?|god bless(?: you(?: all)?)?|blessings|lots of love|much love|with love|bye(?: for now)?|(?:stay|keep) (?:safe|well|warm|strong|smiling|in touch|cosy)|look after yourse(?:lf|lves)|go (?:well|safely)|safe (?:travels|journey)|in (?:education|haste|friendship|peace)|"
    r"(?:respectfully|humbly) submitted|ever grateful|a (?:million|mill|bunch|lot)|m['’]dears|tschüss(?: und bis \w+)?|bis (?:bald|dann|montag|morgen)|à bientôt|hasta (?:luego|pronto|mañana)|a presto|tot (?:ziens|snel)|hej då|ha det)"
)
_CLOSING_LINE = re.compile(
    rf"[ \t]*(?P<closing>(?:[^\W\d_]+(?:['’][^\W\d_]+)?,?[ \t]){{0,6}}?{_CLOSING_WORD}(?:[ \t](?:o galon|o['’]r galon|yn fawr(?: iawn)?|de (?:tout )?c(?:œ|oe)ur|von (?:ganzem )?herzen|di cuore|de (?:todo )?coraz[oó]n|do coração|(?:once )?again|in advance|in anticipation|for [^.:;]{{3,40}}|as (?:always|ever)|(?:from|aus|von|de|van|uit|fra|från) \w+(?: \w+)?|to (?:you )?all|(?:am|für|pour|por|per|voor|för|as|za) [^.:;]{{3,40}}|"
    rf"and [^.:;]{{3,30}})){{0,2}})[ \t]*(?P<end>[,.!]?)[ \t]*",
    re.IGNORECASE,
)
"""A short line with a word by which letters are closed."""
_CLOSING_STEMS_LIST = (
    "yours|regards|wishes|thank|sincerely|faithfully|truly|cheers|grüß|gruß|gruess|cordial|saludos|groet|gratitude|appreciation|"
    "respect|solidarity|partnership|hwyl|gorau|cofion|diolch|nos da|slán|mar sin leat|beannacht|bless|le meas|rachd|yours etc|aye|"
    "warmly|hälsningar|hilsen|saluti|abraço|cumprimentos|atenciosamente|poważaniem|hochachtungsvoll|salutations|pozdrav|"
    "tisztelettel|üdvözlettel|terveisin|saygılarımla|very best|the best|my best|our best|saludo|abrazo|pozdraw|stimă|stima|mihi|"
    "nāku|naku|ea-ghu|sentiments|considération|amicalement|liefs|speak |talk |chat |see you|see ya|catch you|catch up|until |hugs|"
    "love|à vous|of love|much love|with love|bye|stay safe|stay w|stay strong|in touch|keep safe|keep w|keep smiling|"
    "look after yourse|go well|go safely|safe travels|safe journey|in education|in haste|kindest|warmest|grazie|merci|danke|dank|"
    "gracias|obrigad|dzięk|tack|takk|kiitos|in friendship|in peace|submitted|grateful|a mill|a bunch|a lot|dears|tschüss|bis |"
    "bientôt|luego|pronto|presto|tot |hej då|ha det|повагою|уважением|εκτίμηση|mvh|hälsning|hilsner|terveisin|ystävällisesti|bises|"
    "bisous|beijo"
)
_ALL_STEMS = (*_CLOSING_STEMS_LIST.split("|"), *farewells.WORDS)
LONGEST_CLOSING, LETTER_END = 90, 300
"""A closing has fewer characters than this, and within so many behind it stand name and office."""
LOOKING_FORWARD = re.compile(
    r"(?:^|\n)[ \t]*(?:I(?: am|['’]m) )?(?:looking forward to|wishing (?:you|all)|hoping to hear) [^\n.]{3,60}[,.]?[ \t]*\n\s*(?P<rest>(?:.*\n?){1,8})|(?:^|\n)[ \t]*(?P<bars>[^\n|]{5,40}\|[^\n|]{4,60}\|[^\n]*(?:@|\d{5}|\n+Sent from)[^\n]*)",
    re.IGNORECASE,
)
"""A closing of one's own, or the line with bars by which mail programs sign."""
_BEGUN = re.compile(r"\n|[.!?/]\s(?!\n)|\s\s(?!\n)")
"""Where a closing may begin: at a new line, after a sentence, after a gap."""
MAIL_END = re.compile(r"(?:^|\n)[ \t]*(?:--|—|_{2,}|[Ss]ent from [^\n]{2,30}|Get Outlook for \w+)[ \t]?\n(?P<rest>(?:.*\n?){1,6})")
"""The line of two hyphens, or of praise for themselves, by which mail programs set a signature apart."""
FORMAL = re.compile(
    r"sincerely|faithfully|truly|gratefully|cywir|gywir|gr(?:ü|ue)(?:ß|ss)e|cordialement|atentamente|le meas|hälsningar|hilsen|groet(?:en)?\b|saluti\b|saludos|"
    r"cumprimentos|atenciosamente|poważaniem|hochachtungsvoll|salutations|pozdrav|tisztelettel|üdvözlettel|terveisin|saygılarımla|sentiments|considération|hälsning|saludo|abrazo|pozdrawiam|mihi|n[āa]ku|ea-ghu|повагою|уважением|εκτίμηση|\bmvh\b",
    re.IGNORECASE,
)
"""Closings of letters alone: the name below needs no office to be a signature."""


BETWEEN = re.compile(
    r"(?:\s|[_.…*-]|[(\[]?(?:signed|signature|signature here|p\.?p\.?|/s/|for and on behalf of|e-?signed|sgd)[)\]]?[:.]?|\[[^\]\n]{3,30}\]|"
    r"(?:(?:tel|phone|mob|mobile|fax|email|e-mail|ext)\.?\s?:?|[tme]\s?:)[ \t][^\n]{0,30}[@\d][^\n]{2,50}\n)*",
    re.IGNORECASE,
)
"""What may stand between a closing and a name: marks, the word for a signature or its picture, lines of contacts."""


def _closing_lines(text: str, lower: str) -> Iterator[tuple[str, int]]:
    done = -1
    for place in places(lower, _ALL_STEMS):
        start, end = text.rfind("\n", 0, place) + 1, text.find("\n", place)
        if end < 0 or end - start >= LONGEST_CLOSING or start == done:
            continue
        done = start
        match = _CLOSING_LINE.fullmatch(text, start, end) or farewells.LINE.fullmatch(text, start, end)
        if match and not (" for " in match["closing"] and match["end"] == "."):  # a sentence of thanks
            yield match["closing"], end + len(text[end : end + 40]) - len(text[end : end + 40].lstrip())
