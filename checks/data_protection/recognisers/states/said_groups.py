"""Unions, ethnic groups and beliefs that are said outright of whoever is named: as an apposition, in a column or list of a census, before the name ("our NASUWT rep, …")."""

from __future__ import annotations

import re

_UNIONS = (
    r"(?:UCU|NEU|EIS(?:-FELA)?|UNISON|Unison|NASUWT|GMB|Unite(?: the Union)?|PCS|INTO|TUI|ASTI|IFUT|SIPTU|Fórsa|SSTA|UCAC|UTU|NAHT|ASCL|AHDS|RCN|RCM|BMA|FBU|RMT|ASLEF|USDAW|Usdaw|CWU|NUJ|NIPSA|BECTU|Bectu|Equity|Musicians['’] Union|Voice|TSSA|"
    r"NTEU|PPTA|TEU|NZEI|AFT|NEA|SEIU|[Vv]er\.?di|GEW|CGT|CFDT|(?:teachers|lecturers|nurses|farmers|miners|workers|staff)['’] union|trade union|union)"
)
_PART = r"(?:rep(?:resentative)?|steward|shop steward|member|activist|organiser|caseworker|official|delegate|branch (?:secretary|chair|officer|president|rep)|health and safety rep)s?"
UNIONS_ALONE = re.compile(rf"{_UNIONS}(?:(?:, | and | & | |/){_UNIONS})*")
"""Unions one behind another, which look like a name with the surname first: "UNISON, Unite"."""
_UNIONS_BEFORE = re.compile(
    rf"(?<!['’] )(?<!student )(?<!students )\b{_UNIONS}\s(?:branch )?{_PART}\s?[,:(–—-]{{0,2}}\s?(?:was |is )?$|(?:^|\n)(?:[Tt]rade )?[Uu]nion (?:rep|representative|steward)\s?:\s$"
)
"""Before a name: what its bearer is in a union; not "students' union president"."""
_UNION_BEHIND = re.compile(
    rf"(?:,? who)?(?:,|\s(?:is|was|has been|became|joined|left|belongs to|rejoined|pays into|signed up (?:to|with)|went on strike with|was striking with|is striking with|has joined)|\s\()\s?(?:also )?(?:an? |the |our |in the )?(?:active |keen |proud |local |lifelong |long-standing |former )?"
    rf"(?:{_PART} (?:of|in|for|with) (?:the )?(?!students)(?P<of>{_UNIONS})|{_UNIONS}\s(?:branch )?{_PART}|(?<=joined the ){_UNIONS}|(?<=joined ){_UNIONS}|(?<=belongs to the ){_UNIONS}|(?<=left the ){_UNIONS}|(?<=strike with ){_UNIONS}|(?<=striking with ){_UNIONS})(?=[\s.,;:)]|$)(?! (?:of|liaison|learning|office|project|bar|building|funded|Students|[Tt]raining|Committee|and Inclusion|Manchester|[Ss]tudy))"
)

_OF_A_COMMUNITY = re.compile(
    r"\b(?:[Oo]ne|[Tt]wo|[Tt]hree|[Aa]n?|[Mm]y|[Oo]ur)\s(?:[\w-]+\s){0,2}[\w-]+\sfrom\s(?:the|an?|our)\s(?:local\s)?(?:[Tt]raveller|Gypsy|Roma|Romany|Muslim|Jewish|Sikh|Hindu|Orthodox|Somali|Bangladeshi|Pakistani|Kurdish|Polish|Chinese|Syrian|[Dd]eaf|[Rr]efugee)\s(?:community|family|background|centre|site),\s$"
)
_AND_BEFORE = re.compile(r"[A-ZÀ-Þ][\w'’-]+(?:\s[A-ZÀ-Þ][\w'’-]+)? and $")
"""Before a name: from whose community its bearer comes, "Two lads from the traveller community, …"."""
_AS_ONE = re.compile(
    rf"(?:^|[.!?:;]\s|\n)(?:[Aa]s|[Bb]eing|[Ss]peaking as|[Bb]oth)\s(?:an?|the|our|both)?\s?(?:[\w-]+\s){{0,3}}?(?:{_PART}\s(?:for|with|of|in|at)\s(?:the\s)?(?!students)(?:\w+\s)?{_UNIONS}(?:\sbranch)?|trade unionist|unionist|{_UNIONS}\s(?:branch\s)?{_PART})(?:\s(?:at|in|for)\s[^,.;\n]{{3,30}})?,\s$"
)
_ON_STRIKE = re.compile(
    rf"(?:,? who)?\s(?:was |is |has been |had been |went |came |out )?(?:(?:on|out on|joined|crossed|stood on|walked|manned|honoured|organised|led)\s(?:the |a |our )?(?:{_UNIONS}(?:['’]s)?\s)(?:strike|picket(?: line)?|walk-?out)|(?:pays|paid) (?:her|his|their)? ?{_UNIONS} (?:subs|dues))\b"
)
"""Behind a name: that its bearer goes on strike with a union."""

_SIDE = r"(?:White|Black|Asian|Mixed|British|African|Caribbean|Irish|Chinese|Indian|Pakistani|Bangladeshi|Arab|Gypsy|Roma|Romany|Traveller|South Asian|East Asian|African[- ]Caribbean|Afro[- ]Caribbean|Latin American|Other|Any other)"
_CENSUS = (
    rf"(?:{_SIDE}(?: ?[/&–-] ?| and | or | )(?:{_SIDE}(?: ?[/&–-] ?| and | or | )?){{1,4}}|[Mm]ixed[- ](?:race|heritage|ethnicity)|[Dd]ual heritage|"
    r"(?:Romany|Irish|New|Scottish|Welsh|English)? ?(?:Gypsy|Traveller|Romany)|Roma(?:ni)?(?: Gypsy)?|Arab|Kurd(?:ish)?|Black|Tamil|Sinhalese|Yoruba|Igbo|Hausa|Pashtun|Punjabi|Hazara|Tajik|Uyghur|Rohingya|Māori|Pasifika|Pacific Islander|Samoan|Tongan|Aboriginal|Torres Strait Islander|First Nations|Métis|"
    r"Inuit|Sámi|Sami|Native American|African[- ]American|Hispanic|Latin[oax]|Berber|Amazigh|Yazidi|Ashkenazi|Sephardi|Hutu|Tutsi|Berber|Windrush generation)"
)
_PEOPLES = r"(?:Pakistani|Bangladeshi|Indian|Chinese|Somali|Nigerian|Ghanaian|Jamaican|Turkish|Kurdish|Romanian|Polish|Iranian|Iraqi|Afghan|Syrian|Vietnamese|Filipino|Sri Lankan|Gujarati|Punjabi|Bengali|Roma|Romani|Irish Traveller|Gypsy|Arab|Jewish|African|Caribbean|Asian|Hakka|Cypriot|Eritrean|Ethiopian|Sudanese|Kashmiri|Mirpuri|Welsh Romany)"
_BELIEFS = r"(?:Jehovah['’]?s['’]? Witness|Bah[aá]['’]?[ií]|Alevi|Ismaili|Wiccan|Druid|Heathen|Satanist|Scientologist|Spiritualist|Unitarian|Druze|Yazidi|Ahmadi(?:yya)?|Christadelphian|Calvinist|Presbyterian|Lutheran|Plymouth Brethren|Free Church(?: member)?|Church of Scotland(?: member)?|Zoroastrian|Parsi|Jain|Ravidassia|Salvationist|Evangelical|Charismatic|Copt|Maronite|Hare Krishna|Benedictine|Franciscan|Jesuit|born-again Christian|secularist|Freemason|Moonie)"
_IS = r"(?:,? who)?(?:\s(?:is|was|identifies as|identified as|describes (?:her|him|them)sel(?:f|ves) as|comes from|came from|belongs to|grew up(?: as)?|was (?:born|raised|brought up)(?: as)?|has become|became)|,)\s(?:also |both |half |part |proudly |openly |from |of |the |a |an |practising |devout |committed |one of the few |half-){0,3}"
_NO_TOPIC = r"(?![ -](?:History|Studies|studies|Lives|lead|leader|tutor|teacher|lecturer|literature|history|network|officer|champion|liaison|music|art|culture|languages?|translator|interpreter|business|schools?|students|learners|students['’]|pupils|staff|version|[Uu]niversity|[Cc]ollege|cuisine|restaurant|belt|box|board|[A-Z][a-z]+(?<!British)(?<!Caribbean)(?<!African)\b))"
_OUTRIGHT = re.compile(
    rf"{_IS}(?:(?:{_CENSUS}|{_BELIEFS}|(?:(?:British|Scottish|Welsh|English|Irish|American|Black)[ -])+{_PEOPLES})(?![\w-]){_NO_TOPIC}|{_PEOPLES} (?:by (?:background|birth|heritage|descent)|origin|heritage|descent|background|parents|parentage|family|extraction|community|stock)|(?:Traveller|Gypsy|Roma|Romany) (?:family|community|background|heritage|site))"
)
_IN_A_ROW = re.compile(
    rf"\s?(?:[|\t:–—(-]|\n)[ \t]*(?:(?:White|Black|Asian|Mixed|Other)[^\n|\t;:.]{{0,6}}(?:{_SIDE}[^\n|\t;:.)]{{0,5}}){{1,5}}|(?!Black\b(?! [A-Z]))(?:{_CENSUS}))\s?(?=[\n|\t;,)]|$)"
)
_THEN = re.compile(
    rf"\s(?:told|said|says|mentioned|wrote|explained|announced|disclosed|shared|posted|confided|let)\b(?P<between>[^.!?\n;A-Z]{{0,20}}(?:[A-Z]\w+[^.!?\n;A-Z]{{0,30}})?)\b(?:she|he|they)(?: is| was| are| were|['’]s|['’]re| comes? from)\s(?:also |a |an |of |proudly |half |part ){{0,2}}(?:{_CENSUS}|{_BELIEFS})(?![\w-]){_NO_TOPIC}"
)
_LIVES = re.compile(
    r"(?:,? who)?\s(?:(?:is|was|came out as|identifies as) (?:openly )?(?:bi|ace|aro|pan|straight|heterosexual|homosexual|poly)(?=[\s,.;)]|$)(?! for)|votes (?:for )?(?:Labour|Tory|Conservative|Green|SNP|Plaid|Reform|UKIP|Lib ?Dem|DUP|Sinn Féin)\b|"
    r"(?:stood|stands|canvassed|campaigned|is standing|leafleted) (?:as an? |for (?:the )?)(?:Labour|Tory|Conservative|Green|SNP|Plaid|Reform|UKIP|Lib ?Dem|DUP|Sinn Féin)\b|"
    r"(?:eats|only eats|asked for|needs|keeps) (?:only )?(?:halal|kosher)\b|(?:observes|keeps|observed|kept|celebrates|celebrated|fasts (?:for|at|during|in)|fasted (?:for|at|during|in)) (?:the )?(?:Sabbath|Shabbat|Ramadan|Lent|Eid|Diwali|Yom Kippur|Passover|Vaisakhi|Hanukkah|Navratri)\b|"
    r"(?:needs|asked for|takes|has|wanted) (?:an? |time for |her |his |a quiet )?(?:prayers?|prayer (?:break|room|time|space))\b)"
)
"""Behind a name: what somebody's life says of belief, love or party."""
_LISTED = re.compile(
    r"\b(?:ethnic(?:ity| group| origin| background)?|heritage|religion|faith|belief)s?\s?[:|\t–-][^\n]{0,200}$", re.IGNORECASE
)
_GROUP = re.compile(
    rf"\s?[:–—(|\t-]\s?(?:{_CENSUS}|{_PEOPLES}|{_BELIEFS}|White|Muslim|Christian|Hindu|Sikh|Jewish|Buddhist|Catholic|none|No religion)(?=[\s,;.)|]|$)"
)
_SIGNS = (
    "nion",
    "UCU",
    "NEU",
    "EIS",
    "NISON",
    "UWT",
    "GMB",
    "Unite",
    "INTO",
    "TUI",
    "ASTI",
    "IFUT",
    "RCN",
    "BMA",
    "rep",
    "steward",
    "RCM",
    "NAHT",
)


def is_said(text: str, start: int, end: int) -> bool:
    """Whether the words right around the name from `start` to `end` say its bearer's union, ethnic group or belief, and can say nobody else's."""
    before, behind = text[max(0, start - 260) : start], text[end : end + 140]
    if is_said_behind(behind) or leads(text, start) or _IN_A_ROW.match(behind) or _THEN.match(behind):
        return True
    return _GROUP.match(behind) is not None and _LISTED.search(before) is not None


def is_said_behind(behind: str) -> bool:
    """Whether the words behind a name say its bearer's union, ethnic group or belief."""
    if any(sign in behind[:90] for sign in _SIGNS) and (_UNION_BEHIND.match(behind) or _ON_STRIKE.match(behind)):
        return True
    return _OUTRIGHT.match(behind) is not None or _LIVES.match(behind) is not None


def leads(text: str, start: int) -> bool:
    """Whether the words before the name that starts at `start` say of which union its bearer is: "As a shop steward with GMB, …"."""
    before = text[max(0, start - 100) : start]
    if before.endswith(", ") and (_AS_ONE.search(before) or _OF_A_COMMUNITY.search(before)):
        return True
    if before.endswith(" and ") and _OF_A_COMMUNITY.search(_AND_BEFORE.sub("", before)):
        return True
    return (
        before.rstrip(" ,:(–—-").endswith(
            ("rep", "representative", "steward", "member", "secretary", "officer", "activist", "organiser", "official")
        )
        and _UNIONS_BEFORE.search(before[-90:]) is not None
    )
