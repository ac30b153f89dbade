"""Short marks by which a value is the writer's own: "Own P60: …", "Card, mine: …", "… on my lanyard", "… (my office)", "My mobile for emergencies is …"."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.reading.names import is_given, names
from foliocheck.checks.data_protection.whose.office_names import by_title_or_turned

_PAPERS = (
    r"(?:P60|P45|P11D|pay ?slips?|payroll\w*|contracts?|badge|lanyard|(?:id |staff |library |student )?card|pass|passport|certificate|licen[cs]e|letter|form|record|profile|statement|account|transcript|"
    r"dashboard|application|claim|receipt|timesheet|ticket|invoice|registration|appointment letter|smartcard|desk phone|door|tax return|bank card|appraisal)"
)
_ROOMS = r"(?:office|desk|study|room|work|home|flat|house|kitchen|(?:direct |work |office |home )?(?:line|number|phone|mobile|landline|extension))"
_MINE_BEFORE = re.compile(
    r"[(\[](?:mine|my own)[,;] [^()\[\]\n]{2,50}[)\]]\s?[:–—=-]\s?(?:(?:the |its )?(?:[\w.]+ ){0,3}(?:no|number|nr|code|account|id|pin)\.?:? )?$|(?:^|[\n;,|(]\s?)me\s?[:=]\s$|\b(?:log|sign|logged|signed) in as me\b[^.\n]{0,30}$|(?:[\s,;(\[–—-](?:mine|my own)|^mine)[)\]]?\s?[:–—=-]\s?(?:(?:the |its )?(?:[\w.]+ ){0,3}(?:no|number|nr|code|account|id|pin)\.?:? )?$",
    re.IGNORECASE,
)
"""Right before a value: "Payroll no. (mine): ", "Card on file, mine: "."""
_IS_MINE_BEHIND = re.compile(
    r"[)\s,;–-]{1,3}(?:(?:which|that) )?(?:is|was|are|were) (?:all |both )?(?:mine|my own)\b|,\s(?:my own|mine)(?=[,.;)])", re.IGNORECASE
)
"""Right behind a value: "…, my own, was visible", "…, is mine"."""
_ME_BEHIND = re.compile(r"\s?[(\[](?:that['’]s |this is |= ?)?me[)\]]", re.IGNORECASE)
_OF_MINE = re.compile(
    r"\b(?:number|no|id|card|account|code|address|phone|mobile|line) of mine\b[^.\n]{0,40}$|"
    r"\b(?:of|shows?|showed|from) my own (?:\w+ )?(?:grades|record|profile|transcript|account|results|feedback|certificate|submission|file|dashboard)\b(?:[^.\n]|\b(?:no|nr)\.){0,60}$",
    re.IGNORECASE,
)
"""“Student ID of mine”, “screenshot of my own grades”."""
_MY_NEWS = re.compile(
    r"\bmy (?:own |new |old |work |office |home |desk |personal |private |direct )?(?:mobile|phone|telephone|number|line|landline|extension)\b(?! manag)(?P<between>[^.\n\d:;]{5,50}):\s$",
    re.IGNORECASE,
)
"""What became of it stands between: "My work phone got a new number last month: "."""
_OWN_PAPER = re.compile(
    rf"(?:(?:^|[\n.;|(•]\s?)(?:[Mm]y )?[Oo]wn (?:[\w-]+ ){{0,2}}{_PAPERS}|(?<!['’]s )(?<!s['’] )(?<!their )(?<!his )(?<!her )(?<!whose )\bown (?:P60|P45|pay ?slip|contract|lanyard))\b[^.\n]{{0,50}}(?:\b(?:no|nr|p|pp)\.[^.\n]{{0,20}})*$"
)
"""What a caption says is shown: "Own P60, cropped: NI number "."""
_ON_MY_PAPER = re.compile(
    rf"[\s,;(\[–—-]{{1,3}}(?:(?:is|was|are|as|it is|that is|seen|shown|printed|visible|stands|taken|copied|legible|on view) ){{0,3}}(?:on|from|in|off|inside|across|under) my (?:own |old |first |new )?(?:[\w-]+ )?{_PAPERS}\b(?! (?:for|of) )",
    re.IGNORECASE,
)
_MY_ROOM = re.compile(
    rf"\s?[(\[](?:[^()\[\]\n/|]{{2,20}} ?[/|] ?)?(?:(?:in|at|this is|that is|to) )?(?:my (?:own )?{_ROOMS}|fy (?:swyddfa|nesg|nghartref)|mo (?:oifig|bhaile)|mein (?:Büro|Dienstzimmer)|mon bureau|mi (?:despacho|oficina)|il mio ufficio|(?:o )?meu gabinete|mijn kantoor|mitt kontor)\b"
    r"(?! (?:manager|mate|colleague|neighbour|admin\w*|secretary|team|assistant))",
    re.IGNORECASE,
)
"""In brackets behind a telephone or an address: it is on the writer's desk, whatever office the line names."""
_MY_ROOM_BEFORE = re.compile(
    r"\bmy (?:own )?(?:office|desk|study)(?: (?:in|on|at|by) [^.\n\d]{2,40})? (?:is|has)(?: on)?\s$|\b(?:in|at|to) my (?:own )?(?:office|desk|study)\b[^.\n\d]{0,30}$|\b[Mm]y (?:own |home )?(?:studio|workshop|work ?space|office|workroom|practice|classroom) (?:is|stands|lies|sits)\b[^.\n\d]{0,40}\b(?:at|in|on)\s$|\bmy (?:own )?office\s?[:(,–-]\s?(?:tel\.?:? )?$",
    re.IGNORECASE,
)
_MY_NUMBER_FOR = re.compile(
    r"\bmy (?:own |work |personal |private |direct |office |bleep )?(?:mobile|phone|number|line|direct line|telephone|landline|whats ?app|e-?mail|address|account|extension)\b"
    r"(?:,? (?:for|which|that|where|when|if|in|on|at|since|during|outside|after|until)\b(?P<between>[^.\n:]{0,80}?))(?:\s(?:is|was|remains)(?: now| still)?\s|:\s|\s\(|,\s)$",
    re.IGNORECASE,
)
"""What the number is for stands between: "My mobile for placement emergencies is "."""
_MY_HOURS = re.compile(
    r"\b(?:my (?:office|consultation|contact|drop-in|surgery|student) hours?|my surgery|my (?:e-?mail |old |new |own )?signature(?: block)?|meine sprech(?:stunden?|zeiten?)|mes heures de permanence|mi horario de tutoría|min kontortid)\b(?P<between>[^\n]{0,60})$",
    re.IGNORECASE,
)
"""When one is there, or what one signs with, and behind it the telephone that stands there."""
_WHEN_I = re.compile(
    r"(?:^|[\n.!?(]\s?)(?:While|When|As|Before|After|During|Since|On|In|By|Having|Whilst|Once) (?:[a-z]+ing|an?|the|taking|my)\b(?P<between>[^.\n]{0,80}?)\((?:[^()\n]{0,30}\b(?:no|nr)\.[^()\n]{0,8}|[^()\n]{3,35})$"
)
_AS_ONE = re.compile(r"\b(?:student|learner)(?= (?:myself|here|there|again|once|too|at|on|in|with|of)\b)")
"""What the writer is or was: "As a student here ("."""
_I_GO_ON = re.compile(r"[^()\n]{0,20}\),? I\b")
"""Around a number in brackets: "While studying for the PGCert (student no. …) I kept a diary"."""
_ANOTHERS = re.compile(r"['’]s\b|\b(?:his|her|hers|theirs|him|he|she|whose)\b", re.IGNORECASE)
_CLAIMED = re.compile(
    r"\bI (?:have |had |then |also )?(?:filed|claimed|submitted|put in|sent in|invoiced|asked for (?:the|my)|was (?:paid|reimbursed|refunded)|got (?:paid|reimbursed|refunded)|am paid|had (?:it|the \w+) paid)\b(?P<between>[^.\n]{0,70}?)"
    r"\b(?:sort code|account|iban|card|a/c|bank)\b[\w\s]{0,10}[:( ]{1,2}$",
    re.IGNORECASE,
)
"""Money that comes back to the writer, and where it goes to."""
_FOR_ANOTHER = re.compile(
    r"\b(?:his|her|their|them|him|student|learner|colleague|pupil|speaker|guest|volunteer|supplier|transcriber|tutor)\b|['’]s\b",
    re.IGNORECASE,
)
_MY_BRANDED = re.compile(
    rf"\b[Mm]y (?:own )?(?P<brand>(?:[A-Za-z][\w&+-]* ){{1,4}}?){_PAPERS}\b(?P<between>[^.\n]{{0,70}}(?:\b(?:no|nr)\.[^.\n]{{0,12}})?)$"
)
"""A thing of the writer's with the name of a platform before it: "My LearnPro record (payroll number "."""
_MY_CARD_FOR = re.compile(
    r"\b[Cc]ard (?:details )?(?:is |was )?(?:kept |held )?(?:on file|saved|stored|registered|used|kept|held|set up|linked|charged)\s(?:for|in|on|with|to|by) my (?P<between>[^.\n:]{2,45})(?::| is| was)\s$"
)
"""“Card on file for my Canva subscription: ”."""
_SOMEBODY = re.compile(
    r"\b(?:screen ?shot|screen ?grab|slide|photo|picture|video|recording|student|learner|pupil|tutor|tutee|manager|mentor|mentee|colleague|boss|partner|wife|husband|mum|dad|mother|father|son|daughter|friend|team|head|assistant|author|apprentice|trainee|supervisor|assessor|client)s?\b"
)
_MY_INVOICE = re.compile(
    r"(?:^|\n)[^\n.]{0,30}\b(?:[Ii]nvoice|INVOICE)\b (?:to|for) (?:a |the |my |our )?(?:client|customer|college|school)s?\b[^\n]{0,40}\n(?:[^\n]{0,60}\n){0,4}[^\n]{0,30}$"
)
"""The writer's own bill to whom they worked for, with where to pay."""
_LIVES_THERE = re.compile(r"(?:^|[\n.|;•]\s{0,2})(?:[Hh]ome|HOME|[Ww]here I live|[Hh]ome (?:address|office))(?:\s?[:–—-])?\s$")
_I_BEHIND = re.compile(r"[^\n]{0,40}?\b(?:I|my)\b")


_PAY = re.compile(
    r"\b(?:[Pp]ay(?:able to|ment to|ments to)?|[Cc]heques to|[Rr]emit to|[Tt]ransfer to|BACS to)\s?:?\s(?P<firm>[A-ZÀ-Þ][\w&'’-]+(?: [A-ZÀ-Þ&][\w&'’-]*){0,3})(?: (?:by|via|through|using) [a-z ]{3,20}?)?[,:(]\s[^\n]{0,40}$"
)
"""Whom a bill asks to be paid."""


def is_paid_to_me(before: str, own_names: tuple[str, ...]) -> bool:
    """Whether a bill asks for money to a firm that has the owner's family name: "Please pay Okoye Learning, sort code "."""
    pay = _PAY.search(before)
    return pay is not None and any(
        last in pay["firm"].split() for name in own_names for last in (name.split()[-1], *name.split()[-1].split("-")) if len(last) > 3
    )


def is_own_by_mark(before: str, after: str) -> bool:
    """Whether a short mark right around a value says that it is the writer's: "(mine)", "own P60", "on my lanyard", "(my office)"."""
    if any(pattern.search(before) for pattern in (_MINE_BEFORE, _OWN_PAPER, _MY_ROOM_BEFORE)):
        return True
    if _IS_MINE_BEHIND.match(after) or _ME_BEHIND.match(after) or _ON_MY_PAPER.match(after) or _MY_ROOM.match(after):
        return True
    own = _OF_MINE.search(before)
    if own and not _ANOTHERS.search(own.group()) and not _names_somebody(own.group()):
        return True
    saved = _MY_CARD_FOR.search(before)
    if saved and not _SOMEBODY.search(saved["between"]) and not _ANOTHERS.search(saved["between"]):
        return True
    hours = _MY_HOURS.search(before)
    if hours and not _names_somebody(hours["between"]):
        return True
    if "my" not in before.lower() and " I " not in f" {before}" and not _I_GO_ON.match(after):
        return (_MY_INVOICE.search(before) is not None and not names(before)) or (
            _LIVES_THERE.search(before) is not None and _I_BEHIND.match(after) is not None and not names(before + "\n" + after)
        )
    when = _WHEN_I.search(before) if _I_GO_ON.match(after) else None
    if (
        when
        and not _FOR_ANOTHER.search(_AS_ONE.sub("", when["between"]))
        and not _ANOTHERS.search(when["between"])
        and not _names_somebody(when["between"])
    ):
        return True
    news = _MY_NEWS.search(before)
    if news and not _FOR_ANOTHER.search(news["between"]) and not _names_somebody(news["between"]):
        return True
    for_use, claimed, branded = _MY_NUMBER_FOR.search(before), _CLAIMED.search(before), _MY_BRANDED.search(before)
    return (
        (for_use is not None and not _ANOTHERS.search(for_use["between"]) and not _names_somebody(for_use["between"]))
        or (claimed is not None and not _FOR_ANOTHER.search(claimed["between"]) and not _names_somebody(claimed["between"]))
        or (
            branded is not None
            and not _SOMEBODY.search(branded["brand"])
            and not _names_somebody(branded["brand"] + branded["between"])
            and not _ANOTHERS.search(branded["brand"] + branded["between"])
        )
        or (_LIVES_THERE.search(before) is not None and _I_BEHIND.match(after) is not None and not names(before + "\n" + after))
    )


def _names_somebody(words: str) -> bool:
    return bool(names(words) or by_title_or_turned(words)) or any(
        is_given(word) for word in re.findall(r"\b[A-ZÀ-Þ][a-zà-ÿ]{2,14}\b", words)
    )
